//! News for subscribers, written in the chat: what they are about, the text in both languages, how many would be told.

use anyhow::Result;

use super::super::broadcast;
use super::visit::labelled;
use super::{Visit, asking, broadcasts};
use crate::domain::{
    Action, Bilingual, Button, Interest, NewBroadcast, NewsPress, StaffPress, Task, Work,
};
use crate::reply;
use crate::store::digest;

/// So many matters are offered at once.
const MOST: usize = 20;

/// What somebody wants to be told news of, each with how many they are.
pub fn interests(visit: &mut Visit, place: usize) -> Result<()> {
    if !visit.allows(&Action::WriteBroadcast)? {
        return Ok(());
    }
    let mut all = visit.store.interests()?;
    all.retain(|(interest, _)| match interest {
        Interest::AdmissionDates => true,
        Interest::College(id) => visit.knowledge.college(id).is_some(),
        Interest::Specialty(code) => visit.knowledge.specialty(code).is_some(),
    });
    let button = |(interest, people): &(Interest, usize)| {
        let args = [
            ("name", name_of(visit, interest).into()),
            ("count", (*people).into()),
        ];
        let label = visit.say("news-interest", &args);
        vec![labelled(&label, StaffPress::NewsOn(interest.clone()))]
    };
    let shown = all.iter().skip(place).take(MOST);
    let mut buttons: Vec<Vec<Button>> = shown.map(button).collect();
    let before = (place > 0).then(|| ("desk-back", place.saturating_sub(MOST)));
    let after = (all.len() > place + MOST).then_some(("desk-next", place + MOST));
    let turns = before.into_iter().chain(after);
    buttons.push(
        turns
            .map(|(key, place)| visit.button(key, StaffPress::Interests(place)))
            .collect(),
    );
    let key = match all.is_empty() {
        true => "broadcast-nobody",
        false => "news-about",
    };
    let text = visit.say(key, &[]);
    visit.place(text, buttons);
    Ok(())
}

/// Begins to write news, in place of any other task.
pub fn begin(visit: &mut Visit, interest: &Interest) -> Result<()> {
    if visit.allows(&Action::WriteBroadcast)? {
        visit.work = Some(Work::on(Task::News(interest.clone())));
        asking::ask(visit);
    }
    Ok(())
}

/// Shows what was written, with how many would be told.
pub fn preview(visit: &mut Visit, interest: &Interest, given: &[String]) -> Result<()> {
    let audience = broadcasts::audience(visit.store, &visit.desk, visit.caller.language, interest)?;
    let first = visit.say("news-preview", &[("name", name_of(visit, interest).into())]);
    let parts: Vec<&str> = [first.as_str(), audience.as_str()]
        .into_iter()
        .chain(given.iter().map(String::as_str))
        .collect();
    let row = vec![
        visit.button("news-keep", StaffPress::Confirm(mark(interest, given))),
        visit.button("edit-cancel", StaffPress::Cancel),
    ];
    visit.send(parts.join("\n\n"), vec![row]);
    Ok(())
}

/// Keeps what was written as a draft, if it is what the button stood under.
pub fn keep(visit: &mut Visit, interest: &Interest, given: &[String], seen: &str) -> Result<()> {
    let [kk, ru] = given else {
        asking::ask(visit);
        return Ok(());
    };
    if mark(interest, given) != seen {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return preview(visit, interest, given);
    }
    visit.work = None;
    let new = NewBroadcast {
        interest: interest.clone(),
        text: Bilingual::new(kk, ru),
        author: visit.member(),
    };
    match broadcast::write(visit.store, &new)? {
        Ok(number) => broadcasts::pressed(visit, NewsPress::Show, number),
        Err(refusal) => {
            broadcasts::refuse(visit, refusal);
            Ok(())
        }
    }
}

/// What tells a preview from any other.
fn mark(interest: &Interest, given: &[String]) -> String {
    let text = format!("{}\u{1f}{}", interest.to_code(), given.join("\u{1f}"));
    digest(text.as_bytes()).chars().take(8).collect()
}

fn name_of(visit: &Visit, interest: &Interest) -> String {
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    reply::interest(texts, visit.knowledge, language, interest)
}
