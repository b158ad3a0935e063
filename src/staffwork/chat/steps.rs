//! What is asked one after another to change a row, and what is given.

use anyhow::Result;

use super::asking::ask;
use super::{Visit, edit, news, preview, queue, sheet};
use crate::domain::rows::{self, Column};
use crate::domain::{
    Action, Attached, Language, Problem, ProblemKind, Reach, StaffPress, Table, Task, Work,
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
    /// The text of news in a language.
    News(Language),
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
        Task::News(_) => Language::ALL.map(Step::News).to_vec(),
        Task::Sheet(_) => Vec::new(),
    }
}

/// What is asked for now.
pub fn next(work: &Work) -> Option<Step> {
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
pub fn given(visit: &mut Visit, text: &str, file: Option<&Attached>) -> Result<()> {
    let Some(mut work) = visit.work.clone() else {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return Ok(());
    };
    if !may_go_on(visit, &work)? {
        visit.work = None;
        return Ok(());
    }
    let Some(step) = next(&work) else {
        return whole(visit, &work);
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
        work.file = Some(file.clone());
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
        visit.work = Some(work.clone());
        if next(&work).is_none() {
            return whole(visit, &work);
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

/// Shows what was given, once it is all there.
fn whole(visit: &mut Visit, work: &Work) -> Result<()> {
    match &work.task {
        Task::News(interest) => news::preview(visit, interest, &work.given),
        Task::Field(..) | Task::Alias(_) | Task::Fact(..) | Task::Wording(_) | Task::Sheet(_) => {
            preview::show(visit)
        }
    }
}

fn may_go_on(visit: &mut Visit, work: &Work) -> Result<bool> {
    let action = match &work.task {
        Task::Field(place, _) | Task::Alias(place) => Action::Propose(edit::reach(place)),
        Task::Fact(..) => Action::Propose(Reach::City),
        Task::Wording(_) => Action::WorkQueue,
        Task::News(_) => Action::WriteBroadcast,
        // What is in the file is looked at when it is handed in.
        Task::Sheet(_) => Action::Look,
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
            Step::Dated | Step::Name | Step::Search | Step::News(_) => false,
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
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let problems = super::super::preview(visit.store, &files)?.err();
    let mut problems = problems.unwrap_or_default();
    problems.retain(|problem| !is_coming(problem));
    Ok(problems)
}
