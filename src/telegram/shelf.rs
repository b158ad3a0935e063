//! The open store that poller, worker and sender share (the office has one of its own): SQLite writes one after another anyway.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};

use crate::store::Store;

/// Hands out the store, one use at a time; cheap to clone.
#[derive(Clone)]
pub struct Shelf(Arc<Mutex<Store>>);

impl Shelf {
    pub fn new(store: Store) -> Shelf {
        Shelf(Arc::new(Mutex::new(store)))
    }

    /// Uses the store on a thread that may wait for the disk.
    pub async fn with<T: Send + 'static>(
        &self,
        usage: impl FnOnce(&mut Store) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let shelf = self.clone();
        tokio::task::spawn_blocking(move || shelf.now(usage))
            .await
            .context("Use the store")?
    }

    /// Uses the store on this thread, which must be one that may wait.
    pub fn now<T>(&self, usage: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        // A panic in between rolls its transaction back: the store behind a poisoned lock is sound.
        usage(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
