//! Takes in what was published, by whatever door and however busy the office is: who asks is answered from it within a second.

use std::time::Duration;

use anyhow::Result;
use tokio::sync::watch;
use tokio::time::sleep;

use crate::knowledge::Shared;
use crate::store::Store;

/// How often it looks.
const LOOKS_EVERY: Duration = Duration::from_millis(250);

/// Looks until told to stop.
pub async fn learn(mut store: Store, known: Shared, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let own = known.clone();
        let looked = tokio::task::spawn_blocking(move || {
            // What cannot be taken in is told by the office.
            let _: Result<()> = look(&store, &own);
            store
        });
        let Ok(back) = looked.await else {
            log::error!("What is published is taken in late: the learner broke down");
            return;
        };
        store = back;
        tokio::select! {
            () = sleep(LOOKS_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

fn look(store: &Store, known: &Shared) -> Result<()> {
    known.of(store.version()?, || store.moment()).map(drop)
}
