//! The queue of open questions in the chat: one group at a time, decided by buttons.

use anyhow::Result;

use super::super::{Decided, Group, decide as settle, queue};
use super::Visit;
use super::visit::labelled;
use crate::answering;
use crate::domain::{
    Action, Button, FactId, Finding, Question, StaffPress, Target, Task, Topic, Verdict, Why, Work,
};
use crate::reply;

/// So many wordings of a group are shown.
const MOST: usize = 10;

/// Shows the group at a place of the queue; after the last one it begins anew.
pub fn show(visit: &mut Visit, place: usize) -> Result<()> {
    if !visit.allows(&Action::WorkQueue)? {
        return Ok(());
    }
    let mut groups = queue(visit.store, visit.knowledge)?;
    let count = groups.len();
    let place = if place < count { place } else { 0 };
    if groups.is_empty() {
        let text = visit.say("queue-empty", &[]);
        visit.send(text, Vec::new());
        return Ok(());
    }
    let group = groups.swap_remove(place);
    let shown = group.questions.get(..MOST).unwrap_or(&group.questions);
    let said = reply::group(
        visit.desk.texts,
        visit.knowledge,
        visit.caller.language,
        shown,
        group.nearest.as_ref(),
    );
    let args = [("place", (place + 1).into()), ("count", count.into())];
    let text = format!("{}\n\n{said}", visit.say("desk-queue-place", &args));
    let buttons = verdicts(visit, &group, place, count);
    visit.send(text, buttons);
    Ok(())
}

fn verdicts(visit: &Visit, group: &Group, place: usize, count: usize) -> Vec<Vec<Button>> {
    let Some(first) = group.questions.first() else {
        return Vec::new();
    };
    let number = first.number;
    let mut rows: Vec<Vec<Button>> = Vec::new();
    if group.questions.iter().any(|own| own.why == Why::Disliked) {
        rows.push(vec![
            visit.button("desk-queue-done", StaffPress::Done(number)),
        ]);
    } else {
        rows.extend(group.nearest.iter().map(|target| {
            let args = [("name", name_of(visit, target).into())];
            let label = visit.say("desk-queue-wording", &args);
            vec![labelled(
                &label,
                StaffPress::Wording(number, target.clone()),
            )]
        }));
        rows.extend([
            vec![
                visit.button("desk-queue-other", StaffPress::OtherWording(number)),
                visit.button("desk-queue-fact", StaffPress::NewFact(Some(number))),
            ],
            vec![
                visit.button("desk-queue-not-ours", StaffPress::NotOurs(number)),
                visit.button("desk-queue-abuse", StaffPress::Abuse(number)),
            ],
        ]);
    }
    let next = visit.button("desk-queue-next", StaffPress::Queue(place + 1));
    rows.extend((count > 1).then(|| vec![next]));
    rows
}

/// A target in the words of the member: the topic, or the beginning of the fact.
fn name_of(visit: &Visit, target: &Target) -> String {
    match target {
        Target::Topic(topic) => topic_name(visit, *topic),
        Target::Fact(id) => fact_name(visit, id),
    }
}

pub fn topic_name(visit: &Visit, topic: Topic) -> String {
    visit.say(&format!("topic-{}", topic.code()), &[])
}

fn fact_name(visit: &Visit, id: &FactId) -> String {
    let fact = visit.knowledge.fact(id);
    let text = fact.map(|own| own.text.in_language(visit.caller.language));
    text.map_or_else(|| id.to_string(), str::to_owned)
}

/// Decides on the group of a question, and goes on with the queue.
pub fn decide(visit: &mut Visit, number: i64, verdict: &Verdict) -> Result<()> {
    let by = visit.member();
    let decided = settle(
        visit.store,
        &visit.desk,
        visit.knowledge,
        number,
        verdict,
        &by,
    )?;
    let (key, count) = match &decided {
        Decided::Taught(count) => ("queue-taught", *count),
        Decided::Marked(count) => ("queue-marked", *count),
        Decided::Already => ("queue-already", 0),
        Decided::NoSuchQuestion => ("desk-queue-gone", 0),
        Decided::NotAText => ("desk-queue-not-text", 0),
        Decided::NotATarget => ("desk-queue-not-a-target", 0),
        Decided::Refused(refusal) => {
            visit.refuse(*refusal);
            return Ok(());
        }
        Decided::NotPublished(submitted) => {
            let text = reply::submitted(visit.desk.texts, visit.caller.language, submitted);
            visit.send(text, Vec::new());
            return Ok(());
        }
    };
    visit.work = None;
    let text = visit.say(key, &[("count", count.into())]);
    visit.place(text, Vec::new());
    show(visit, 0)
}

/// Asks what a question is a wording of.
pub fn look_for(visit: &mut Visit, number: i64) -> Result<()> {
    if visit.allows(&Action::WorkQueue)? {
        visit.work = Some(Work::on(Task::Wording(number)));
        let text = visit.say("desk-queue-look-for", &[]);
        let cancel = visit.button("edit-cancel", StaffPress::Cancel);
        visit.send(text, vec![vec![cancel]]);
    }
    Ok(())
}

/// Offers what is told to a question that was typed, as what the open one is a wording of.
pub fn found(visit: &mut Visit, number: i64, text: &str) {
    const FEW: usize = 6;
    let question = Question {
        text: text.to_owned(),
        context: None,
        language: Some(visit.caller.language),
        today: visit.desk.today,
    };
    let answer = answering::answer(visit.knowledge, &question);
    let mut targets: Vec<Target> = Vec::new();
    let id = FactId::new(text.trim());
    targets.extend(
        visit
            .knowledge
            .fact(&id)
            .map(|own| Target::Fact(own.id.clone())),
    );
    if let Finding::Facts { facts, further, .. } = &answer.finding {
        targets.extend(facts.iter().chain(further).cloned().map(Target::Fact));
    }
    let topic = answer.understood().map(|ask| ask.topic);
    let topic = topic.filter(|topic| !topic.is_talk());
    targets.extend(topic.map(Target::Topic));
    let mut rows: Vec<Vec<Button>> = targets
        .iter()
        .take(FEW)
        .map(|target| {
            let press = StaffPress::Wording(number, target.clone());
            vec![labelled(&name_of(visit, target), press)]
        })
        .collect();
    let key = match rows.is_empty() {
        true => "desk-queue-nothing",
        false => "desk-queue-which",
    };
    rows.push(vec![visit.button("edit-cancel", StaffPress::Cancel)]);
    let text = visit.say(key, &[]);
    visit.send(text, rows);
}
