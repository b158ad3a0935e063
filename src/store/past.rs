//! The history of the base as staff read it.

use anyhow::{Context, Result};
use rusqlite::{Params, Row, named_params};

use super::Store;
use crate::domain::{PastChange, PastPublishing};

impl Store {
    /// The publishings from one number to another, the newest first.
    pub fn publishings(&self, least: i64, most: i64) -> Result<Vec<PastPublishing>> {
        let mut list = self
            .connection
            .prepare_cached(include_str!("console/publishings.sql"))
            .context("List the publishings")?;
        let found = list
            .query_map(named_params! { ":least": least, ":most": most }, |row| {
                Ok(PastPublishing {
                    number: row.get("number")?,
                    at: row.get("at")?,
                    by: row.get("by")?,
                    from: row.get("file")?,
                    rows: row.get::<_, i64>("rows")?.unsigned_abs() as usize,
                    cells: row.get::<_, i64>("cells")?.unsigned_abs() as usize,
                })
            })
            .context("List the publishings")?;
        found
            .collect::<rusqlite::Result<_>>()
            .context("List the publishings")
    }

    /// The first changes of a publishing.
    pub fn changes_of(&self, publishing: i64, most: usize) -> Result<Vec<PastChange>> {
        self.changes(
            include_str!("console/changes_of.sql"),
            named_params! { ":publishing": publishing, ":most": most as i64 },
        )
    }

    /// The last changes of a row.
    pub fn past_of(&self, table: &str, key: &str, most: usize) -> Result<Vec<PastChange>> {
        self.changes(
            include_str!("console/past_of.sql"),
            named_params! { ":of_table": table, ":of_row": key, ":most": most as i64 },
        )
    }

    fn changes(&self, sql: &str, params: impl Params) -> Result<Vec<PastChange>> {
        let mut list = self
            .connection
            .prepare_cached(sql)
            .context("Read the history")?;
        let found = list.query_map(params, change).context("Read the history")?;
        found
            .collect::<rusqlite::Result<_>>()
            .context("Read the history")
    }
}

fn change(row: &Row) -> rusqlite::Result<PastChange> {
    Ok(PastChange {
        publishing: row.get("publishing")?,
        at: row.get("at")?,
        by: row.get("by")?,
        table: row.get("of_table")?,
        key: row.get("of_row")?,
        column: row.get("of_column")?,
        before: row.get("before")?,
        after: row.get("after")?,
    })
}
