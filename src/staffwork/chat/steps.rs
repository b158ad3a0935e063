//! What is asked one after another to change a row, and what is given.

use anyhow::Result;

use super::visit::labelled;
use super::{Visit, edit, preview, queue, sheet};
use crate::domain::rows::{self, Column, Kind};
use crate::domain::{
    Action, Button, Problem, ProblemKind, Reach, RowPlace, StaffPress, Table, Task, Topic, Work,
};
use crate::reply;

/// One thing that is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Cell(&'static Column),
    Source,
    /// The day of the source.
    Dated,
    /// A name, or a question that leads to a fact.
    Name,
    /// Something to look for.
    Search,
}

/// What a task asks for, in order; nothing for a column that is not changed in the chat.
pub fn of(task: &Task) -> Vec<Step> {
    let cell = |table: Table, name: &str| {
        let mut all = rows::of(table).iter();
        all.find(|column| column.name == name).map(Step::Cell)
    };
    match task {
        Task::Field(place, column) => {
            if !edit::columns(place.table).contains(&column.as_str()) {
                return Vec::new();
            }
            let twin = rows::twin(place.table, column);
            let own = cell(place.table, column).into_iter();
            own.chain(twin.and_then(|twin| cell(place.table, twin)))
                .chain([Step::Source])
                .collect()
        }
        // Names and questions are how people speak: they have no source.
        Task::Alias(_) => vec![Step::Name],
        Task::Fact(..) => {
            let texts = ["text_kk", "text_ru"].into_iter();
            let texts = texts.filter_map(|name| cell(Table::Facts, name));
            texts.chain([Step::Source, Step::Dated]).collect()
        }
        Task::Wording(_) => vec![Step::Search],
    }
}

fn next(work: &Work) -> Option<Step> {
    of(&work.task).get(work.given.len()).copied()
}

/// A button was pressed in place of typing, if it is what is asked for now.
pub fn pressed(visit: &mut Visit, at: usize, value: &str) -> Result<()> {
    let is_now = visit
        .work
        .as_ref()
        .is_some_and(|work| work.given.len() == at);
    if !is_now {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return Ok(());
    }
    given(visit, value, None)
}

/// Something was typed, pressed or sent for what was asked last.
pub fn given(visit: &mut Visit, text: &str, file: Option<&str>) -> Result<()> {
    let Some(mut work) = visit.work.clone() else {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return Ok(());
    };
    if !may_go_on(visit, &work)? {
        visit.work = None;
        return Ok(());
    }
    let Some(step) = next(&work) else {
        return preview::show(visit);
    };
    let plain = |letter: &char| !letter.is_control() || *letter == '\n';
    let text: String = text.chars().filter(plain).collect();
    let text = text.trim();
    if let Task::Wording(number) = work.task {
        queue::found(visit, number, text);
        return Ok(());
    }
    if let Some(file) = file {
        if step != Step::Source {
            again(visit, "edit-no-file");
            return Ok(());
        }
        work.file = Some(file.to_owned());
        visit.work = Some(work.clone());
        if text.is_empty() {
            again(visit, "edit-name-file");
            return Ok(());
        }
    }
    let can_be_blank = matches!(step, Step::Cell(_) | Step::Dated);
    if text.is_empty() && !(visit.caller.press.is_some() && can_be_blank) {
        ask(visit);
        return Ok(());
    }
    take(visit, work, text)
}

/// Takes what was given if the importer would, and asks for the next thing.
fn take(visit: &mut Visit, mut work: Work, text: &str) -> Result<()> {
    work.given.push(text.to_owned());
    let problems = problems(visit, &work)?;
    if problems.is_empty() {
        let is_whole = next(&work).is_none();
        visit.work = Some(work);
        if is_whole {
            return preview::show(visit);
        }
    } else {
        let (texts, language) = (visit.desk.texts, visit.caller.language);
        let reasons = problems.iter();
        let mut lines: Vec<String> = reasons
            .map(|own| reply::reason_of(texts, language, &own.kind))
            .collect();
        lines.dedup();
        visit.send(lines.join("\n"), Vec::new());
    }
    ask(visit);
    Ok(())
}

fn may_go_on(visit: &mut Visit, work: &Work) -> Result<bool> {
    let action = match &work.task {
        Task::Field(place, _) | Task::Alias(place) => Action::Propose(edit::reach(place)),
        Task::Fact(..) => Action::Propose(Reach::City),
        Task::Wording(_) => Action::WorkQueue,
    };
    visit.allows(&action)
}

fn again(visit: &mut Visit, key: &str) {
    let text = visit.say(key, &[]);
    let cancel = visit.button("edit-cancel", StaffPress::Cancel);
    visit.send(text, vec![vec![cancel]]);
}

/// What the importer says of what is given so far, but for what is still to come.
fn problems(visit: &Visit, work: &Work) -> Result<Vec<Problem>> {
    let rest = of(&work.task).split_off(work.given.len());
    let coming = |name: &str| {
        rest.iter().any(|step| match step {
            Step::Cell(column) => column.name == name,
            Step::Source => name == "sources",
            Step::Dated | Step::Name | Step::Search => false,
        })
    };
    let is_coming = |problem: &Problem| {
        let own = problem.place.column.as_deref().is_some_and(coming);
        if let ProblemKind::MissingTranslation { twin } = problem.kind {
            return own || coming(twin);
        }
        own && problem.kind == ProblemKind::MissingValue
    };
    let files = sheet::files(visit, work)?;
    let problems = super::super::preview(visit.store, &files)?.err();
    let mut problems = problems.unwrap_or_default();
    problems.retain(|problem| !is_coming(problem));
    Ok(problems)
}

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
                Task::Field(..) | Task::Alias(_) | Task::Fact(..) | Task::Wording(_) => {
                    "edit-ask-name"
                }
            };
            (visit.say(key, &[]), Vec::new())
        }
        Step::Search => (visit.say("desk-queue-look-for", &[]), Vec::new()),
    };
    buttons.push(vec![visit.button("edit-cancel", StaffPress::Cancel)]);
    visit.send(text, buttons);
}

/// Asks for a cell: what it is, what it was, and what can be pressed in place of typing.
fn cell(visit: &Visit, work: &Work, column: &Column) -> (String, Vec<Vec<Button>>) {
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let (table, place) = match &work.task {
        Task::Field(place, _) | Task::Alias(place) => (place.table, Some(place)),
        Task::Fact(..) | Task::Wording(_) => (Table::Facts, None),
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
