//! The lanes in the hands of both the sender and the announcer: one pace, one quiet.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::lanes::Lanes;

/// The lanes of the sender, which also say when a broadcast may go in between; cheap to clone.
#[derive(Clone)]
pub struct SharedLanes(Arc<Mutex<Lanes>>);

impl SharedLanes {
    pub fn new(lanes: Lanes) -> SharedLanes {
        SharedLanes(Arc::new(Mutex::new(lanes)))
    }

    /// Uses the lanes; never across an `.await`.
    pub fn now(&self) -> MutexGuard<'_, Lanes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
