//! Whether the history is whole: every seal follows from the one before.

use anyhow::{Context, Result};
use rusqlite::{Connection, Row};

use super::Store;
use super::journal::{Header, first_seal, sealed};

impl Store {
    /// The last seal, if every seal of the history follows from the one before. Kept elsewhere, it also tells whether the end of
    /// the history was cut off.
    pub fn verified(&self) -> Result<Option<String>> {
        let reading = self
            .connection
            .unchecked_transaction()
            .context("Begin reading the history")?;
        verify(&reading)
    }

    /// Whether every seal of the history follows from the one before.
    pub fn history_is_whole(&self) -> Result<bool> {
        Ok(self.verified()?.is_some())
    }
}

fn verify(connection: &Connection) -> Result<Option<String>> {
    let headers = headers(connection)?;
    let mut all = connection
        .prepare(include_str!("tables/all_changes.sql"))
        .context("Read the history")?;
    let mut rows = all.query([]).context("Read the history")?;
    let mut row = rows.next().context("Read the history")?;
    let (mut seal, mut unsealed, mut any_sealed) = (first_seal(), Vec::new(), false);
    for (expected, (header, own)) in (1..).zip(&headers) {
        match own {
            Some(own) => {
                seal = header.sealed(&seal, &std::mem::take(&mut unsealed));
                any_sealed = true;
                if seal != *own {
                    return Ok(None);
                }
            }
            // Nothing is left unsealed any more.
            None if any_sealed => return Ok(None),
            None => unsealed.extend([
                header.number.to_string(),
                header.at.clone(),
                header.by.clone(),
                header.file.clone(),
            ]),
        }
        if header.number != expected {
            return Ok(None);
        }
        while let Some(change) = row.filter(|row| row.get("publishing") == Ok(header.number)) {
            seal = of_change(&seal, change)?;
            if seal != change.get::<_, String>("seal")? {
                return Ok(None);
            }
            row = rows.next().context("Read the history")?;
        }
    }
    Ok(row.is_none().then_some(seal))
}

fn headers(connection: &Connection) -> Result<Vec<(Header, Option<String>)>> {
    let read = |row: &Row| {
        let header = Header {
            number: row.get("number")?,
            at: row.get("at")?,
            by: row.get("by")?,
            file: row.get("file")?,
            why: row.get("why")?,
            digest: row.get("digest")?,
            confirmed_by: row.get("confirmed_by")?,
            undoes: row.get("undoes")?,
        };
        Ok((header, row.get("seal")?))
    };
    let mut all = connection
        .prepare(include_str!("history/all_publishings.sql"))
        .context("Read the publishings")?;
    let rows = all.query_map([], read).context("Read the publishings")?;
    rows.collect::<rusqlite::Result<_>>()
        .context("Read the publishings")
}

fn of_change(before: &str, row: &Row) -> Result<String> {
    let text = |name: &str| row.get::<_, String>(name);
    let entry = [
        text("of_table")?,
        text("of_row")?,
        text("of_column")?,
        text("before")?,
        text("after")?,
    ];
    let entry = entry.each_ref().map(String::as_str);
    Ok(sealed(before, row.get("publishing")?, &entry))
}
