//! Staff work for an update is done once, whatever dies in between: what it did is marked in the transaction that does it.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::Store;
use crate::domain::Deed;

impl Store {
    /// From now on what staff do is done for an update; gives what an earlier try has done for it.
    pub fn begin_errand(&mut self, arrival: i64) -> Result<Option<Deed>> {
        self.errand = Some(arrival);
        let named = named_params! { ":arrival": arrival };
        let sql = include_str!("errands/deed.sql");
        let read = |row: &rusqlite::Row| row.get::<_, Option<String>>("deed");
        let deed = self.connection.query_row(sql, named, read).optional();
        let deed = deed.context("Look for what was done")?.flatten();
        Ok(deed.as_deref().and_then(Deed::from_code))
    }

    pub fn end_errand(&mut self) {
        self.errand = None;
    }
}

/// Marks a deed at the update that it is done for, where there is one.
pub fn mark(transaction: &Transaction, errand: Option<i64>, deed: Deed) -> Result<()> {
    let Some(arrival) = errand else {
        return Ok(());
    };
    let named = named_params! { ":arrival": arrival, ":deed": deed.to_code() };
    transaction
        .prepare_cached(include_str!("errands/put_deed.sql"))
        .and_then(|mut put| put.execute(named))
        .context("Mark what was done")?;
    Ok(())
}
