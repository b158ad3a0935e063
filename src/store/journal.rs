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
            let text = |name: &str| row.get::<_, String>(name);
            let entry = [
                text("of_table")?,
                text("of_row")?,
                text("of_column")?,
                text("before")?,
                text("after")?,
            ];
            let entry = entry.each_ref().map(String::as_str);
            seal = sealed(&seal, row.get("publishing")?, &entry);
            if seal != text("seal")? {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Cell, Change, Records, Table};

    #[test]
    fn a_history_changed_by_hand_is_noticed() {
        let mut store = Store::open_in_memory().unwrap();
        let cell = |after: &str| Cell {
            column: "name_ru",
            before: String::new(),
            after: after.to_owned(),
        };
        let change = Change {
            table: Table::Districts,
            key: "auezov".to_owned(),
            is_new: true,
            cells: vec![cell("один"), cell("два")],
        };
        let changes = Changes {
            base: 0,
            rows: vec![change],
            unchanged: Vec::new(),
            absent: Vec::new(),
            records: Records::default(),
        };
        store.apply(&changes, "test", "districts.csv").unwrap();
        assert!(store.history_is_whole().unwrap());
        store
            .connection
            .execute_batch(
                "DROP TRIGGER change_is_never_edited; UPDATE change SET after = 'три' WHERE number = 1",
            )
            .unwrap();
        assert!(!store.history_is_whole().unwrap());
    }
}
