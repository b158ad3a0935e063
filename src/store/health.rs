//! What tells whether the bot is well.

use anyhow::{Context, Result};

use super::Store;

/// The state of the queues.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vitals {
    /// When the last update that is done came in.
    pub last_done_ms: Option<i64>,
    /// Updates that wait, and since when.
    pub waiting: i64,
    pub waiting_since_ms: Option<i64>,
    /// Updates set aside after they failed three times.
    pub parked: i64,
    /// Messages that wait to be sent, and since when they could be.
    pub pending: i64,
    pub pending_since_ms: Option<i64>,
    pub drafts: i64,
}

impl Store {
    pub fn vitals(&self) -> Result<Vitals> {
        let read = |row: &rusqlite::Row| {
            Ok(Vitals {
                last_done_ms: row.get("last_done_ms")?,
                waiting: row.get("waiting")?,
                waiting_since_ms: row.get("waiting_since_ms")?,
                parked: row.get("parked")?,
                pending: row.get("pending")?,
                pending_since_ms: row.get("pending_since_ms")?,
                drafts: row.get("drafts")?,
            })
        };
        self.connection
            .query_row(include_str!("health/vitals.sql"), [], read)
            .context("Read the state of the queues")
    }

    /// What a quick look finds wrong with the file: nothing if all is well.
    pub fn quick_check(&self) -> Result<Vec<String>> {
        self.check(include_str!("health/quick_check.sql"))
    }
}
