//! Backups of the database, and bringing one back.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::store::{Store, now_ms, while_unused};

/// Writes a checked copy of the database to a file that is not there yet; the bot may run meanwhile.
pub fn backup(store: &Store, to: &Path) -> Result<()> {
    ensure!(!to.exists(), "{} is there already", to.display());
    let part = beside(to, ".part");
    remove(&part)?;
    store.copy_to(&part)?;
    let checked = check(&part).with_context(|| format!("Check {}", part.display()));
    let placed = checked.map(drop).and_then(|()| {
        sync(&part)?;
        // Unlike renaming, a link never takes the place of a file that has come meanwhile.
        fs::hard_link(&part, to).with_context(|| format!("Name the copy {}", to.display()))
    });
    remove(&part)?;
    placed?;
    sync_folder(to)
}

/// Puts a backup in the place of the database, which is kept under another name; gives that name. Nothing may have it open.
pub fn restore(database: &Path, backup: &Path) -> Result<Option<PathBuf>> {
    let new = beside(database, ".restoring");
    for name in ["", "-wal", "-shm"] {
        remove(&beside(&new, name))?;
    }
    fs::copy(backup, &new).with_context(|| format!("Copy {}", backup.display()))?;
    let mut store = check(&new).with_context(|| format!("Check {}", backup.display()))?;
    // Since the copy was made more people have been told: who goes on with it should know.
    store.pause_broadcasts()?;
    drop(store);
    sync(&new)?;
    if !database.exists() {
        fs::rename(&new, database).context("Name the database")?;
        sync_folder(database)?;
        return Ok(None);
    }
    let old = beside(database, &format!(".before-{}", now_ms()));
    let Some(()) = while_unused(database, || swap(database, &new, &old))? else {
        remove(&new)?;
        bail!(
            "{} is in use: stop the bot and whatever else has it open",
            database.display()
        );
    };
    sync_folder(database)?;
    Ok(Some(old))
}

/// Whenever this ends, there is a whole database under its name: the old or the new one.
fn swap(database: &Path, new: &Path, old: &Path) -> Result<()> {
    fs::hard_link(database, old).context("Keep the old database")?;
    // Only a damaged one still has a log; it must not meet the new one.
    for name in ["-wal", "-shm"] {
        let log = beside(database, name);
        if log.exists() {
            fs::rename(&log, beside(old, name)).context("Keep the log of the old database")?;
        }
    }
    fs::rename(new, database).context("Put the new database in its place")
}

/// Opens a database, brings it up to date and looks for damage.
fn check(path: &Path) -> Result<Store> {
    let store = Store::open(path)?;
    let damage = store.integrity()?;
    ensure!(damage.is_empty(), "It is damaged: {}", damage.join("; "));
    ensure!(
        store.history_is_whole()?,
        "Its history was changed from outside the program"
    );
    ensure!(!store.is_empty()?, "It holds no base");
    Ok(store)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

fn remove(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_file(path).with_context(|| format!("Remove {}", path.display()))?;
    }
    Ok(())
}

fn sync(path: &Path) -> Result<()> {
    let synced = File::open(path).and_then(|file| file.sync_all());
    synced.with_context(|| format!("Write {} to the disk", path.display()))
}

/// A name is on the disk when its folder is.
fn sync_folder(path: &Path) -> Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    sync(folder.unwrap_or(Path::new(".")))
}
