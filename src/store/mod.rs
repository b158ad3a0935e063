//! The knowledge base and the queues on disk: one SQLite file.

mod base;
mod broadcasts;
mod buttons;
mod chain;
mod chat;
mod console;
mod copies;
mod drafts;
mod errands;
mod feedback;
mod health;
mod history;
mod inbox;
mod invitations;
mod journal;
mod masking;
mod migrations;
mod outbox;
mod people;
mod queue;
mod recipients;
mod reviews;
mod rights;
mod staff;
mod tables;
mod unanswered;

pub use console::{SESSION_MS, form_token};
pub use copies::while_unused;
pub use health::Vitals;
pub use inbox::{Finished, Received, Update};
pub use journal::digest;
pub use outbox::{Queued, Settled, Settlement};
pub use recipients::{Claimed, Outcome, Recipient, Told};
pub use unanswered::question_key;

use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use rusqlite::Connection;

/// An open database.
pub struct Store {
    connection: Connection,
    /// The update that staff work is done for now.
    errand: Option<i64>,
}

impl Store {
    /// Opens the database of a path, making and migrating it as needed.
    ///
    /// # Errors
    /// The file cannot be opened, is no database, or is of a newer version of the program.
    pub fn open(path: &Path) -> Result<Store> {
        let connection = Connection::open(path)
            .with_context(|| format!("Open the database {}", path.display()))?;
        Store::prepare(connection)
            .with_context(|| format!("Prepare the database {}", path.display()))
    }

    pub fn open_in_memory() -> Result<Store> {
        Store::prepare(Connection::open_in_memory().context("Open a database in memory")?)
    }

    fn prepare(mut connection: Connection) -> Result<Store> {
        connection
            .busy_handler(Some(wait_a_moment))
            .context("Set the waiting time")?;
        // What was committed survives the loss of power: full synchronisation, also of the write-ahead log.
        connection
            .execute_batch(include_str!("settings.sql"))
            .context("Set up the connection")?;
        connection.set_prepared_statement_cache_capacity(64);
        migrations::run(&mut connection)?;
        Ok(Store {
            connection,
            errand: None,
        })
    }

    /// What SQLite finds wrong with the file: nothing if all is well.
    pub fn integrity(&self) -> Result<Vec<String>> {
        self.check(include_str!("integrity.sql"))
    }

    /// The lines of a check that are not "ok".
    fn check(&self, sql: &str) -> Result<Vec<String>> {
        let mut check = self.connection.prepare(sql).context("Check the database")?;
        let rows = check
            .query_map([], |row| row.get::<_, String>(0))
            .context("Check the database")?;
        let found = rows
            .collect::<rusqlite::Result<Vec<String>>>()
            .context("Check the database")?;
        Ok(found.into_iter().filter(|line| line != "ok").collect())
    }
}

/// Waits for somebody else who writes, 10 seconds at most. SQLite's own pauses grow to a tenth of a second, which answers would
/// wait in vain.
fn wait_a_moment(times: i32) -> bool {
    thread::sleep(Duration::from_millis(1));
    times < 10_000
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_millis() as i64)
}
