//! Whether the bot is well, for whoever watches over it.

use anyhow::Result;

use crate::store::{Store, Vitals, now_ms};

/// What is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ail {
    Damage(String),
    /// The oldest update has waited for so many seconds.
    NotAnswering(i64),
    /// The oldest message could have been sent so many seconds ago.
    NotSending(i64),
    /// So many megabytes are left on the disk.
    DiskFull(u64),
}

/// The state of the queues, and what ails. `free` is how many bytes are left on the disk.
pub fn health(store: &Store, free: u64) -> Result<(Vitals, Vec<Ail>)> {
    const MOST_WAITING_S: i64 = 60;
    const MOST_PENDING_S: i64 = 600;
    const LEAST_FREE: u64 = 100 << 20;
    let vitals = store.vitals()?;
    let now_ms = now_ms();
    let late = |since_ms: Option<i64>, most: i64| {
        let seconds = since_ms.map(|since_ms| (now_ms - since_ms) / 1000);
        seconds.filter(|seconds| *seconds > most)
    };
    let damage = store.quick_check()?.into_iter().map(Ail::Damage);
    let waiting = late(vitals.waiting_since_ms, MOST_WAITING_S).map(Ail::NotAnswering);
    let pending = late(vitals.pending_since_ms, MOST_PENDING_S).map(Ail::NotSending);
    let full = (free < LEAST_FREE).then_some(Ail::DiskFull(free >> 20));
    let ails = damage.chain(waiting).chain(pending).chain(full).collect();
    Ok((vitals, ails))
}
