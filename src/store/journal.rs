//! The history of the base: every changed cell, each row sealed with the seal of the one before (a hash chain of SHA-256).

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Transaction, named_params};
use sha2::{Digest, Sha256};

use super::Store;
use crate::domain::Changes;

/// Writes a publishing and its changes behind the last seal.
pub fn write(transaction: &Transaction, changes: &Changes, by: &str, from: &str) -> Result<()> {
    let sql = include_str!("tables/put_publishing.sql");
    transaction
        .execute(sql, named_params! { ":by": by, ":file": from })
        .context("Write the publishing")?;
    let publishing = transaction.last_insert_rowid();
    let last = transaction
        .query_row(include_str!("tables/last_seal.sql"), [], |row| row.get(0))
        .optional();
    let mut seal: String = last
        .context("Read the last seal")?
        .unwrap_or_else(|| "0".repeat(64));
    let mut put = transaction
        .prepare_cached(include_str!("tables/put_change.sql"))
        .context("Write the history")?;
    for change in &changes.rows {
        for cell in &change.cells {
            let entry = [
                change.table.code(),
                &change.key,
                cell.column,
                &cell.before,
                &cell.after,
            ];
            seal = sealed(&seal, publishing, &entry);
            let [table, key, column, before, after] = entry;
            put.execute(named_params! {
                ":publishing": publishing, ":of_table": table, ":of_row": key, ":of_column": column,
                ":before": before, ":after": after, ":seal": seal,
            })
            .context("Write the history")?;
        }
    }
    Ok(())
}

impl Store {
    /// Whether every seal of the history follows from the one before.
    pub fn history_is_whole(&self) -> Result<bool> {
        let mut all = self
            .connection
            .prepare(include_str!("tables/all_changes.sql"))
            .context("Read the history")?;
        let mut rows = all.query([]).context("Read the history")?;
        let mut seal = "0".repeat(64);
        while let Some(row) = rows.next().context("Read the history")? {
            let texts: Vec<String> = (1..=6)
                .map(|place| row.get(place))
                .collect::<rusqlite::Result<_>>()?;
            let [table, key, column, before, after, own] = texts.as_slice() else {
                return Ok(false);
            };
            seal = sealed(&seal, row.get(0)?, &[table, key, column, before, after]);
            if seal != *own {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn sealed(before: &str, publishing: i64, entry: &[&str; 5]) -> String {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(publishing.to_le_bytes());
    for text in entry {
        // The length keeps two texts from running into each other.
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
