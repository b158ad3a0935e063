//! The counter between the worker and the office: staff work goes over it one after another, and what came later in its chat
//! waits until it is done.

use std::collections::HashSet;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, anyhow};

use super::incoming::Incoming;
use super::staff::Errand;
use crate::domain::ChatId;

/// An update that is staff work.
pub struct Job {
    pub arrival: i64,
    pub incoming: Incoming,
    pub errand: Errand,
}

/// Where the worker hands in what is staff work, and sees whose is not yet done.
pub struct Counter {
    jobs: Sender<Job>,
    served: Served,
}

/// The chats of which the office has an update: what came later in them waits.
#[derive(Clone, Default)]
pub struct Served(Arc<Mutex<HashSet<ChatId>>>);

impl Job {
    pub fn new(arrival: i64, incoming: &Incoming, errand: Errand) -> Job {
        let incoming = incoming.clone();
        Job {
            arrival,
            incoming,
            errand,
        }
    }
}

impl Counter {
    /// A counter, and what stands behind it.
    pub fn new() -> (Counter, Receiver<Job>, Served) {
        let (jobs, taken) = mpsc::channel();
        let served = Served::default();
        let counter = Counter {
            jobs,
            served: served.clone(),
        };
        (counter, taken, served)
    }

    /// The chats that are being served.
    pub fn served(&self) -> HashSet<ChatId> {
        self.served.hold().clone()
    }

    /// Hands in an update; the office tells when it is done.
    pub fn hand_in(&self, job: Job) -> Result<()> {
        self.served.hold().insert(job.incoming.chat);
        self.jobs
            .send(job)
            .map_err(|_| anyhow!("The office is closed"))
    }
}

impl Served {
    pub fn done(&self, chat: ChatId) {
        self.hold().remove(&chat);
    }

    fn hold(&self) -> MutexGuard<'_, HashSet<ChatId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
