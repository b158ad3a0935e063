//! Reading the history: publishings, and what they changed.

use anyhow::{Context, Result};
use rusqlite::{Row, ToSql, named_params};

use super::Store;
use crate::domain::{Publishing, Table, Trace};

impl Store {
    /// The last publishings, the newest first.
    pub fn publishings(&self, last: usize) -> Result<Vec<Publishing>> {
        let named = named_params! { ":last": last as i64 };
        self.read_publishings(include_str!("history/publishings.sql"), named)
    }

    /// Whether an earlier program filled the base, one that had no golden questions to fill in.
    pub fn lacks_golden(&self) -> Result<bool> {
        let sql = include_str!("history/lacks_golden.sql");
        let lacks = self.connection.query_row(sql, [], |row| row.get(0));
        lacks.context("Look for golden questions")
    }

    pub fn publishing(&self, number: i64) -> Result<Option<Publishing>> {
        let named = named_params! { ":number": number };
        let found = self.read_publishings(include_str!("history/publishing.sql"), named)?;
        Ok(found.into_iter().next())
    }

    /// What a publishing changed, in its order.
    pub fn traces(&self, publishing: i64) -> Result<Vec<Trace>> {
        let named = named_params! { ":publishing": publishing };
        self.read_traces(include_str!("history/traces.sql"), named)
    }

    /// What was changed of a row, the newest first.
    pub fn traces_of_row(&self, table: Table, key: &str) -> Result<Vec<Trace>> {
        let named = named_params! { ":of_table": table.code(), ":of_row": key };
        self.read_traces(include_str!("history/traces_of_row.sql"), named)
    }

    /// Everything that was ever changed, in order.
    pub fn all_traces(&self) -> Result<Vec<Trace>> {
        self.read_traces(include_str!("history/all_traces.sql"), &[])
    }

    fn read_publishings(&self, sql: &str, named: &[(&str, &dyn ToSql)]) -> Result<Vec<Publishing>> {
        let read = |row: &Row| {
            Ok(Publishing {
                number: row.get("number")?,
                at: row.get("at")?,
                by: row.get("by")?,
                why: row.get("why")?,
                file: row.get("file")?,
                digest: row.get("digest")?,
                confirmed_by: row.get("confirmed_by")?,
                undoes: row.get("undoes")?,
                cells: row.get::<_, i64>("cells")?.unsigned_abs() as usize,
            })
        };
        let mut all = self
            .connection
            .prepare_cached(sql)
            .context("Read the publishings")?;
        let rows = all.query_map(named, read).context("Read the publishings")?;
        rows.collect::<rusqlite::Result<_>>()
            .context("Read the publishings")
    }

    fn read_traces(&self, sql: &str, named: &[(&str, &dyn ToSql)]) -> Result<Vec<Trace>> {
        let read = |row: &Row| {
            Ok(Trace {
                publishing: row.get("publishing")?,
                table: row.get("of_table")?,
                row: row.get("of_row")?,
                column: row.get("of_column")?,
                before: row.get("before")?,
                after: row.get("after")?,
            })
        };
        let mut all = self
            .connection
            .prepare_cached(sql)
            .context("Read the history")?;
        let rows = all.query_map(named, read).context("Read the history")?;
        rows.collect::<rusqlite::Result<_>>()
            .context("Read the history")
    }
}
