//! One action of staff in, its outcome out: the base is filled, previewed, published and checked here.

mod check;
mod say;
mod seed;

pub use check::{CheckFinding, findings};
pub use say::say;

use std::path::Path;

use anyhow::{Result, ensure};

use crate::domain::{Changes, Problem};
use crate::import::{self, File};
use crate::store::Store;

/// Opens a database; a new one is filled with the data the program carries.
pub fn open(database: &Path) -> Result<Store> {
    let mut store = Store::open(database)?;
    fill(&mut store)?;
    Ok(store)
}

/// Fills an empty database with the data the program carries; any other stays as it is.
pub fn fill(store: &mut Store) -> Result<()> {
    if !store.is_empty()? {
        return Ok(());
    }
    let changes = import::read(&seed::files(), &store.load()?);
    let problems = changes.as_ref().err().map_or(0, Vec::len);
    ensure!(
        problems == 0,
        "The data built into the program has {problems} problems: {:?}",
        changes.err().and_then(|all| all.into_iter().next())
    );
    changes.map_or(Ok(()), |changes| {
        store.apply(&changes, "bagdar", "built-in data")
    })
}

/// What files would change, or everything that is wrong with them; nothing is written.
pub fn preview(store: &Store, files: &[File]) -> Result<Result<Changes, Vec<Problem>>> {
    Ok(import::read(files, &store.load()?))
}

/// Publishes changes, all of them or none.
pub fn publish(store: &mut Store, changes: &Changes, by: &str, from: &str) -> Result<()> {
    if changes.rows.is_empty() {
        return Ok(());
    }
    store.apply(changes, by, from)
}
