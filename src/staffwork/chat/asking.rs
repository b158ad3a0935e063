//! How the next thing is asked for: in words, and by buttons where there is little to choose from.

use super::steps::{Step, next};
use super::visit::labelled;
use super::{Visit, edit, queue};
use crate::domain::rows::{self, Column, Kind};
use crate::domain::{Button, Language, RowPlace, StaffPress, Table, Task, Topic, Work};

/// Asks for the next thing.
pub fn ask(visit: &mut Visit) {
    let Some(work) = visit.work.clone() else {
        return;
    };
    let Some(step) = next(&work) else { return };
    let (text, mut buttons) = match step {
        Step::Cell(column) => cell(visit, &work, column),
        Step::Source => (visit.say("edit-ask-source", &[]), Vec::new()),
        Step::Dated => {
            let skip = visit.button(
                "edit-skip",
                StaffPress::Value(work.given.len(), String::new()),
            );
            (visit.say("edit-ask-dated", &[]), vec![vec![skip]])
        }
        Step::Name => {
            let key = match &work.task {
                Task::Alias(place) if place.table == Table::Facts => "edit-ask-question",
                Task::Field(..)
                | Task::Alias(_)
                | Task::Fact(..)
                | Task::Wording(_)
                | Task::News(_)
                | Task::Sheet(_) => "edit-ask-name",
            };
            (visit.say(key, &[]), Vec::new())
        }
        Step::Search => (visit.say("desk-queue-look-for", &[]), Vec::new()),
        Step::News(Language::Kazakh) => (visit.say("news-ask-kk", &[]), Vec::new()),
        Step::News(Language::Russian) => (visit.say("news-ask-ru", &[]), Vec::new()),
    };
    buttons.push(vec![visit.button("edit-cancel", StaffPress::Cancel)]);
    visit.send(text, buttons);
}

/// Asks for a cell: what it is, what it was, and what can be pressed in place of typing.
fn cell(visit: &Visit, work: &Work, column: &Column) -> (String, Vec<Vec<Button>>) {
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let (table, place) = match &work.task {
        Task::Field(place, _) | Task::Alias(place) => (place.table, Some(place)),
        Task::Fact(..) | Task::Wording(_) | Task::News(_) | Task::Sheet(_) => (Table::Facts, None),
    };
    let row = place.and_then(|place: &RowPlace| edit::row(visit.knowledge, place));
    let before = row.as_ref().and_then(|row| row.get(column.name));
    let key = match column.name.rsplit_once('_') {
        Some((_, "kk")) => "edit-ask-kk",
        Some((_, "ru")) => "edit-ask-ru",
        Some(_) | None => "edit-ask",
    };
    let note = texts.say(language, &format!("column-{}", column.name), &[]);
    let blank = texts.say(language, "import-blank", &[]);
    let args = [
        (
            "field",
            edit::label(texts, language, table, column.name).into(),
        ),
        ("note", note.into()),
        ("before", before.cloned().unwrap_or(blank).into()),
    ];
    let mut buttons = values(visit, column.kind, work.given.len());
    let mut row: Vec<Button> = Vec::new();
    if rows::twin(table, column.name).is_some() && before.is_some() {
        row.push(visit.button(
            "edit-keep",
            StaffPress::Value(work.given.len(), String::new()),
        ));
    }
    if !column.required && before.is_some() {
        row.push(visit.button(
            "edit-clear",
            StaffPress::Value(work.given.len(), "-".to_owned()),
        ));
    }
    buttons.push(row);
    (visit.say(key, &args), buttons)
}

/// Buttons for the values of a cell that has few.
fn values(visit: &Visit, kind: Kind, at: usize) -> Vec<Vec<Button>> {
    let language = visit.caller.language;
    let value = |code: &str, label: &str| labelled(label, StaffPress::Value(at, code.to_owned()));
    match kind {
        Kind::OneOf(allowed) => {
            let button = |code: &&'static str| {
                let label = visit.say(&format!("field-value-{code}"), &[]);
                value(code, &label)
            };
            vec![allowed.iter().map(button).collect()]
        }
        Kind::Reference(Table::Districts) => {
            let all = visit.knowledge.records().districts.iter();
            let button = |own: &crate::domain::District| {
                vec![value(own.id.as_str(), own.name.in_language(language))]
            };
            all.map(button).collect()
        }
        Kind::Topic => {
            let topics: Vec<Topic> = Topic::told_by_facts().collect();
            let button = |topic: &Topic| value(topic.code(), &queue::topic_name(visit, *topic));
            let two = |two: &[Topic]| two.iter().map(button).collect();
            topics.chunks(2).map(two).collect()
        }
        Kind::Id
        | Kind::Text(_)
        | Kind::List
        | Kind::Number(..)
        | Kind::Decimal(..)
        | Kind::Date
        | Kind::Address
        | Kind::Email
        | Kind::Phones
        | Kind::SomeOf(_)
        | Kind::Reference(_)
        | Kind::References(_)
        | Kind::Target
        | Kind::Metric
        | Kind::Unit => Vec::new(),
    }
}
