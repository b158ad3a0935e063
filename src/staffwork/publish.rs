//! Changes become a publishing, or a draft that waits for a second person.

use anyhow::Result;

use super::Desk;
use super::golden::broken;
use super::revise::revise;
use super::tell;
use crate::domain::{
    Changes, Conflict, Draft, DraftState, Member, Origin, Outgoing, Problem, Published, Reach,
    Refusal, Revised, Submitted, Way,
};
use crate::reply::Texts;
use crate::store::Store;

/// Publishes changes, all of them or none. What needs a second person waits as a draft.
pub fn publish(
    store: &mut Store,
    desk: &Desk,
    changes: &Changes,
    origin: &Origin,
) -> Result<Submitted> {
    publish_telling(store, desk, changes, origin, &[])
}

/// The same with what others are told of it.
fn publish_telling(
    store: &mut Store,
    desk: &Desk,
    changes: &Changes,
    origin: &Origin,
    told: &[Outgoing],
) -> Result<Submitted> {
    if changes.rows.is_empty() {
        return Ok(Submitted::Nothing);
    }
    let broken = broken(store, desk, changes)?;
    if !broken.is_empty() {
        return Ok(Submitted::Broken(broken));
    }
    match store.apply(changes, origin, told)? {
        Published::Whole(number) => Ok(Submitted::Published(number)),
        Published::Outdated => Ok(Submitted::Outdated),
        Published::Refused(Refusal::NeedsSecond) if origin.way == Way::AtOnce => {
            propose(store, changes, origin)
        }
        Published::Refused(refusal) => Ok(Submitted::Refused(refusal)),
    }
}

/// Keeps changes as a draft.
pub fn propose(store: &mut Store, changes: &Changes, origin: &Origin) -> Result<Submitted> {
    if changes.rows.is_empty() {
        return Ok(Submitted::Nothing);
    }
    Ok(match store.put_draft(changes, origin)? {
        Ok(number) => Submitted::Waiting(number),
        Err(refusal) => Submitted::Refused(refusal),
    })
}

/// A draft on the base as it is now: what it would change, and what has changed meanwhile.
pub fn revised(store: &Store, draft: &Draft) -> Result<std::result::Result<Revised, Vec<Problem>>> {
    revise(store, &draft.rows)
}

/// Publishes a draft, if nothing it changes was changed meanwhile. Its author can, where it needs no second person; any other
/// author is told.
pub fn confirm(store: &mut Store, desk: &Desk, number: i64, by: &Member) -> Result<Submitted> {
    let draft = match waiting(store, number)? {
        Ok(draft) => draft,
        Err(refusal) => return Ok(Submitted::Refused(refusal)),
    };
    let changes = match settled(revised(store, &draft)?) {
        Ok(changes) => changes,
        Err(submitted) => return Ok(submitted),
    };
    let about = ("desk-draft-published", number);
    let told = tell::author(store, desk.texts, (&draft.by, by), about)?;
    let way = Way::Draft {
        number,
        confirmed_by: by.clone(),
    };
    let origin = Origin {
        by: draft.by,
        why: draft.why,
        file: draft.file,
        digest: draft.digest,
        way,
    };
    publish_telling(store, desk, &changes, &origin, &told)
}

/// Rejects a draft: its author takes it back, or somebody who could confirm it does, and the author is told.
pub fn reject(
    store: &mut Store,
    texts: &Texts,
    number: i64,
    by: &Member,
) -> Result<std::result::Result<(), Refusal>> {
    let draft = match waiting(store, number)? {
        Ok(draft) => draft,
        Err(refusal) => return Ok(Err(refusal)),
    };
    // What no longer fits the base can be anybody's.
    let reach = revised(store, &draft)?.map_or(Reach::City, |own| Reach::of(&own.changes));
    let about = ("desk-draft-rejected", number);
    let told = tell::author(store, texts, (&draft.by, by), about)?;
    store.reject_draft(number, by, &reach, &told)
}

fn waiting(store: &Store, number: i64) -> Result<std::result::Result<Draft, Refusal>> {
    Ok(match store.draft(number)? {
        None => Err(Refusal::NoSuchDraft),
        Some(draft) if draft.state != DraftState::Waiting => Err(Refusal::DraftSettled),
        Some(draft) => Ok(draft),
    })
}

/// The changes, where nothing stands in their way.
fn settled(
    revised: std::result::Result<Revised, Vec<Problem>>,
) -> std::result::Result<Changes, Submitted> {
    let none = |conflicts: &Vec<Conflict>| conflicts.is_empty();
    match revised {
        Err(problems) => Err(Submitted::Faulty(problems)),
        Ok(Revised { changes, conflicts }) if none(&conflicts) => Ok(changes),
        Ok(Revised { conflicts, .. }) => Err(Submitted::Conflicting(conflicts)),
    }
}
