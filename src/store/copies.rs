//! Copies of the database, and whether nobody else has it open.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags, named_params};

use super::Store;

impl Store {
    /// Writes the whole database, as it is at one moment, to a file that is not there yet. Others go on working meanwhile.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        let file = path.to_string_lossy();
        self.connection
            .execute(
                include_str!("health/vacuum_into.sql"),
                named_params! { ":file": file },
            )
            .with_context(|| format!("Copy the database to {}", path.display()))?;
        Ok(())
    }
}

/// Does work on the file of a database while nobody can use it; `None` where somebody does. One too damaged to be opened is
/// used by nobody.
pub fn while_unused<Done>(
    path: &Path,
    work: impl FnOnce() -> Result<Done>,
) -> Result<Option<Done>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .with_context(|| format!("Open the database {}", path.display()))?;
    connection
        .busy_timeout(Duration::from_secs(1))
        .context("Set the waiting time")?;
    // Only the last connection can leave the write-ahead log, which then is empty and gone.
    let left = connection.query_row(include_str!("health/leave_wal.sql"), [], |_| Ok(()));
    let locked = left.and_then(|()| connection.execute_batch("BEGIN EXCLUSIVE"));
    match locked {
        Ok(()) => work().map(Some),
        Err(error) if is_damage(&error) => work().map(Some),
        Err(error) if is_busy(&error) => Ok(None),
        Err(error) => Err(error).context("Lock the database"),
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    [ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked]
        .iter()
        .any(|code| error.sqlite_error_code() == Some(*code))
}

fn is_damage(error: &rusqlite::Error) -> bool {
    [ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase]
        .iter()
        .any(|code| error.sqlite_error_code() == Some(*code))
}
