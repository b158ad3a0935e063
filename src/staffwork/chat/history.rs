//! What was published: the last publishings, each taken back if need be, and what was changed of a row.

use anyhow::Result;

use super::super::{LAST, undo as take_back, undoing as would_undo};
use super::visit::labelled;
use super::{Visit, preview};
use crate::domain::{Action, Button, Refusal, Revised, RowPlace, StaffPress, Submitted};
use crate::reply;

/// So many publishings are shown at once.
const PAGE: usize = 10;
/// So many changes of a row are shown.
const MOST: usize = 15;

/// A button of what was published.
pub fn pressed(visit: &mut Visit, press: &StaffPress) -> Result<()> {
    if let StaffPress::History(place) = press {
        return of_row(visit, place);
    }
    if !visit.allows(&Action::Undo)? {
        return Ok(());
    }
    if let StaffPress::Undoing(number) = press {
        return undoing(visit, *number);
    }
    if let StaffPress::Undo(number, seen) = press {
        return undo(visit, *number, seen);
    }
    let StaffPress::Publishings(place) = press else {
        return Ok(());
    };
    list(visit, *place)
}

/// The last publishings, each with a button that shows what taking it back would change.
fn list(visit: &mut Visit, place: usize) -> Result<()> {
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let all = visit.store.publishings(LAST.unsigned_abs() as usize)?;
    let shown: Vec<_> = all.iter().skip(place).take(PAGE).collect();
    let lines = shown
        .iter()
        .map(|own| reply::publishing(texts, language, own));
    let first = visit.say("desk-history", &[]);
    let text: Vec<String> = std::iter::once(first).chain(lines).collect();
    let button = |number: i64| {
        let args = [("number", number.to_string().into())];
        let label = visit.say("desk-history-open", &args);
        labelled(&label, StaffPress::Undoing(number))
    };
    let numbers: Vec<Button> = shown.iter().map(|own| button(own.number)).collect();
    let mut buttons: Vec<Vec<Button>> = numbers.chunks(5).map(<[Button]>::to_vec).collect();
    let before = (place > 0).then(|| ("desk-back", place.saturating_sub(PAGE)));
    let after = (all.len() > place + PAGE).then_some(("desk-next", place + PAGE));
    let turns = before.into_iter().chain(after);
    buttons.push(
        turns
            .map(|(key, place)| visit.button(key, StaffPress::Publishings(place)))
            .collect(),
    );
    visit.place(text.join("\n\n"), buttons);
    Ok(())
}

/// What taking back a publishing would change, and what has changed since and stays.
fn undoing(visit: &mut Visit, number: i64) -> Result<()> {
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let Some(own) = visit.store.publishing(number)? else {
        let none = Submitted::Refused(Refusal::NoSuchPublishing);
        return refuse(visit, &none);
    };
    let Revised { changes, conflicts } = match would_undo(visit.store, number)? {
        Ok(revised) => revised,
        Err(submitted) => return refuse(visit, &submitted),
    };
    let mut parts = vec![reply::publishing(texts, language, &own)];
    let mut row: Vec<Button> = Vec::new();
    if changes.rows.is_empty() {
        parts.push(reply::submitted(texts, language, &Submitted::Nothing));
    } else {
        parts.push(visit.say("desk-undo-would", &[]));
        parts.push(preview::cells(texts, language, &changes));
        let press = StaffPress::Undo(number, preview::mark(&changes));
        row.push(visit.button("desk-undo", press));
    }
    if !conflicts.is_empty() {
        let lines = conflicts.iter().take(MOST);
        let lines = lines.map(|own| reply::conflict(texts, language, own));
        let first = visit.say("history-undo-conflicts", &[]);
        let all: Vec<String> = std::iter::once(first).chain(lines).collect();
        parts.push(all.join("\n"));
    }
    row.push(visit.button("desk-back", StaffPress::Publishings(0)));
    visit.place(parts.join("\n\n"), vec![row]);
    Ok(())
}

/// Takes a publishing back, if that is still what was shown.
fn undo(visit: &mut Visit, number: i64, seen: &str) -> Result<()> {
    let submitted = match visit.done {
        Some(done) => done.submitted(),
        None => {
            let now = would_undo(visit.store, number)?;
            if !now.is_ok_and(|own| preview::mark(&own.changes) == seen) {
                visit.notice = Some(visit.say("edit-changed-since", &[]));
                return undoing(visit, number);
            }
            let by = visit.member();
            take_back(visit.store, &visit.desk, number, &by, "")?
        }
    };
    if let Submitted::Refused(_) = submitted {
        return refuse(visit, &submitted);
    }
    let text = reply::submitted(visit.desk.texts, visit.caller.language, &submitted);
    visit.place(text, Vec::new());
    Ok(())
}

fn refuse(visit: &mut Visit, submitted: &Submitted) -> Result<()> {
    let text = reply::submitted(visit.desk.texts, visit.caller.language, submitted);
    visit.send(text, Vec::new());
    Ok(())
}

/// What was changed of a row, the newest first.
fn of_row(visit: &mut Visit, place: &RowPlace) -> Result<()> {
    if !visit.allows(&Action::Look)? {
        return Ok(());
    }
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let traces = visit.store.traces_of_row(place.table, &place.key)?;
    let mut lines = Vec::new();
    let mut last = None;
    for trace in traces.iter().take(MOST) {
        if last != Some(trace.publishing)
            && let Some(own) = visit.store.publishing(trace.publishing)?
        {
            lines.push(reply::publishing(texts, language, &own));
        }
        last = Some(trace.publishing);
        lines.push(reply::trace(texts, language, trace));
    }
    if traces.is_empty() {
        lines.push(visit.say("history-empty", &[]));
    }
    if let Some(rest) = traces.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        lines.push(visit.say("history-more", &[("count", rest.into())]));
    }
    visit.send(lines.join("\n"), Vec::new());
    Ok(())
}
