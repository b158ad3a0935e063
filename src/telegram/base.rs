//! What is answered from, in the hands of the worker and of the office: one base in memory, replaced as a whole.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};

use crate::conversation::House;
use crate::knowledge::Knowledge;
use crate::store::Store;

/// The base in memory; cheap to clone.
#[derive(Clone)]
pub struct Base(Arc<Mutex<Snapshot>>);

struct Snapshot {
    /// The publishing that the house knows.
    version: i64,
    house: Arc<House>,
}

impl Base {
    pub fn new(version: i64, house: House) -> Base {
        let house = Arc::new(house);
        Base(Arc::new(Mutex::new(Snapshot { version, house })))
    }

    /// The base as it is now; whoever holds it goes on with it when it is replaced.
    pub fn now(&self) -> Arc<House> {
        self.hold().house.clone()
    }

    /// The number of its publishing.
    pub fn version(&self) -> i64 {
        self.hold().version
    }

    /// Takes in what was published since, and tells whether there was anything. Until it is built the old one answers.
    pub fn renew(&self, store: &Store) -> Result<bool> {
        let version = store.version()?;
        if version == self.version() {
            return Ok(false);
        }
        let records = store.load().context("Load what was published")?;
        let house = Arc::new(House {
            knowledge: Knowledge::build(records),
            texts: self.now().texts.clone(),
        });
        *self.hold() = Snapshot { version, house };
        Ok(true)
    }

    fn hold(&self) -> MutexGuard<'_, Snapshot> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
