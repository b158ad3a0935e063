//! Taking back a publishing, by another one.

use anyhow::Result;

use super::revise::revise;
use super::{Desk, publish};
use crate::domain::{Member, Origin, Refusal, Revised, Submitted, Trace, Way, changes_of};
use crate::store::Store;

/// So many of the last publishings can be taken back.
pub const LAST: i64 = 50;

/// What taking back a publishing would change now. Cells changed again since are told and stay as they are: whoever changed them
/// knew better, and can be undone first. Nothing to publish is an outcome too.
pub fn undoing(store: &Store, number: i64) -> Result<std::result::Result<Revised, Submitted>> {
    if store.publishing(number)?.is_none() {
        return Ok(Err(Submitted::Refused(Refusal::NoSuchPublishing)));
    }
    if number <= store.version()? - LAST {
        return Ok(Err(Submitted::Refused(Refusal::TooLongAgo)));
    }
    let traces = store.traces(number)?;
    let wanted = changes_of(&traces.iter().map(inverse).collect::<Vec<Trace>>());
    if wanted.is_empty() {
        return Ok(Err(Submitted::Refused(Refusal::NothingToUndo)));
    }
    Ok(revise(store, &wanted)?.map_err(Submitted::Faulty))
}

/// Takes back what can be taken back of a publishing.
pub fn undo(
    store: &mut Store,
    desk: &Desk,
    number: i64,
    by: &Member,
    why: &str,
) -> Result<Submitted> {
    let changes = match undoing(store, number)? {
        Ok(Revised { changes, .. }) => changes,
        Err(submitted) => return Ok(submitted),
    };
    let origin = Origin {
        way: Way::Undo { of: number },
        ..Origin::of(by.clone(), why)
    };
    publish(store, desk, &changes, &origin)
}

fn inverse(trace: &Trace) -> Trace {
    Trace {
        before: trace.after.clone(),
        after: trace.before.clone(),
        ..trace.clone()
    }
}
