//! What a change in the chat would do, and handing it in.

use anyhow::Result;

use super::super::{decide, preview, publish};
use super::{Visit, edit, handed, news, sheet};
use crate::domain::{
    Action, Attached, Cell, Change, Changes, FactId, Language, Origin, Reach, StaffPress,
    Submitted, Table, Target, Task, Verdict, Work, are_critical, may,
};
use crate::reply::{self, Texts};
use crate::store::digest;

/// So many cells are shown; the rest is in the draft.
const MOST: usize = 10;
/// The longest part of a cell that is shown.
const LONGEST: usize = 300;

/// Shows what would change, and whether it needs a second person.
pub fn show(visit: &mut Visit) -> Result<()> {
    let Some(work) = visit.work.clone() else {
        return Ok(());
    };
    if is_lost(visit, &work) {
        return Ok(());
    }
    let changes = match changes(visit, &work)? {
        Ok(changes) => changes,
        Err(Submitted::Faulty(problems)) if work.is_sheet() => {
            return handed::faulty(visit, &problems);
        }
        Err(submitted) => return finish(visit, &submitted),
    };
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let told = match work.is_sheet() {
        true => reply::preview(texts, language, &changes),
        false => cells(texts, language, &changes),
    };
    let mut parts = vec![visit.say("edit-preview", &[]), told];
    let has_document = work.file.is_some() && !work.is_sheet();
    parts.extend(has_document.then(|| visit.say("edit-with-file", &[])));
    let key = match needs_second(visit, &changes)? {
        true => "edit-needs-second",
        false => "edit-at-once",
    };
    parts.push(visit.say(key, &[]));
    let row = vec![
        visit.button("desk-confirm", StaffPress::Confirm(mark(&changes))),
        visit.button("edit-cancel", StaffPress::Cancel),
    ];
    visit.send(parts.join("\n\n"), vec![row]);
    let count: usize = changes.rows.iter().map(|own| own.cells.len()).sum();
    match work.is_sheet() && count > MOST {
        true => handed::show_all(visit, &changes),
        false => Ok(()),
    }
}

/// Hands in what was previewed, if it is still the same.
pub fn confirm(visit: &mut Visit, seen: &str) -> Result<()> {
    let Some(work) = visit.work.clone() else {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return Ok(());
    };
    if let Task::News(interest) = &work.task {
        return news::keep(visit, interest, &work.given, seen);
    }
    if let Some(done) = visit.done {
        return end(visit, &work, &done.submitted());
    }
    if is_lost(visit, &work) {
        return Ok(());
    }
    let changes = match changes(visit, &work)? {
        Ok(changes) => changes,
        Err(submitted) => return finish(visit, &submitted),
    };
    if mark(&changes) != seen {
        visit.notice = Some(visit.say("edit-changed-since", &[]));
        return show(visit);
    }
    let origin = origin(visit, &work);
    let submitted = publish(visit.store, &visit.desk, &changes, &origin)?;
    if submitted == Submitted::Outdated {
        return show(visit);
    }
    end(visit, &work, &submitted)
}

fn end(visit: &mut Visit, work: &Work, submitted: &Submitted) -> Result<()> {
    finish(visit, submitted)?;
    follow(visit, work, submitted)
}

/// Whether a staff file could not be had; if so, it is told.
fn is_lost(visit: &mut Visit, work: &Work) -> bool {
    let is_lost = work.is_sheet() && visit.handed.is_none();
    if is_lost {
        let text = visit.say("edit-sheet-lost", &[]);
        visit.send(text, Vec::new());
        visit.work = None;
    }
    is_lost
}

fn origin(visit: &Visit, work: &Work) -> Origin {
    let own = Origin::of(visit.member(), sheet::source(work));
    if let (Task::Sheet(name), Some(handed)) = (&work.task, &visit.handed) {
        let (file, digest) = (name.clone(), handed.digest.clone());
        return Origin {
            file,
            digest,
            ..own
        };
    }
    let file = work.file.as_ref();
    let file = file.map_or_else(String::new, Attached::to_origin);
    Origin { file, ..own }
}

/// What a task would change, or why it changes nothing.
fn changes(visit: &Visit, work: &Work) -> Result<std::result::Result<Changes, Submitted>> {
    let files = sheet::files(visit, work)?;
    Ok(match preview(visit.store, &files)? {
        Ok(changes) if changes.rows.is_empty() => Err(Submitted::Nothing),
        Ok(changes) => Ok(changes),
        Err(problems) => Err(Submitted::Faulty(problems)),
    })
}

/// Ends the task with what became of it.
fn finish(visit: &mut Visit, submitted: &Submitted) -> Result<()> {
    visit.work = None;
    if let Submitted::Refused(refusal) = submitted {
        visit.refuse(*refusal);
        return Ok(());
    }
    let text = reply::submitted(visit.desk.texts, visit.caller.language, submitted);
    visit.send(text, Vec::new());
    Ok(())
}

/// The open questions that a new fact answers become wordings of it, or wait for it.
fn follow(visit: &mut Visit, work: &Work, submitted: &Submitted) -> Result<()> {
    let Task::Fact(_, Some(question)) = work.task else {
        return Ok(());
    };
    let fact = FactId::new(&sheet::fact_id(work));
    let verdict = match submitted {
        Submitted::Published(_) => Verdict::Wording(Target::Fact(fact)),
        Submitted::Waiting(_) => Verdict::NewFact(fact),
        Submitted::Nothing
        | Submitted::Outdated
        | Submitted::Refused(_)
        | Submitted::Broken(_)
        | Submitted::Conflicting(_)
        | Submitted::Faulty(_) => return Ok(()),
    };
    let by = visit.member();
    decide(
        visit.store,
        &visit.desk,
        visit.knowledge,
        question,
        &verdict,
        &by,
    )?;
    Ok(())
}

fn needs_second(visit: &Visit, changes: &Changes) -> Result<bool> {
    let publish = Action::Publish(Reach::of(changes));
    let role = visit.role()?;
    Ok(are_critical(changes) || !role.is_some_and(|role| may(&role, &publish)))
}

/// What tells a preview from any other.
pub fn mark(changes: &Changes) -> String {
    let mut text = String::new();
    for change in &changes.rows {
        for cell in &change.cells {
            let parts = [
                change.table.code(),
                &change.key,
                cell.column,
                &cell.before,
                &cell.after,
            ];
            text.push_str(&parts.join("\u{1f}"));
            text.push('\n');
        }
    }
    digest(text.as_bytes()).chars().take(8).collect()
}

/// The first cells that change, in the words of a person.
pub fn cells(texts: &Texts, language: Language, changes: &Changes) -> String {
    let rows = told(changes);
    let mut lines: Vec<String> = Vec::new();
    let mut shown = 0;
    for (change, own) in &rows {
        if shown >= MOST {
            break;
        }
        let args = [
            ("table", change.table.code().into()),
            ("row", change.key.as_str().into()),
        ];
        let key = match (change.is_deletion(), change.is_new) {
            (true, _) => "workbook-deleted-row",
            (false, true) => "import-new-row",
            (false, false) => "import-changed-row",
        };
        lines.push(texts.say(language, key, &args));
        for cell in own.iter().take(MOST - shown) {
            lines.push(line(texts, language, change.table, cell));
            lines.extend(
                cell.doubt()
                    .map(|doubt| texts.say(language, reply::doubt_key(doubt), &[])),
            );
            shown += 1;
        }
    }
    let all: usize = rows.iter().map(|(_, cells)| cells.len()).sum();
    if all > shown {
        let args = [("count", (all - shown).into())];
        lines.push(texts.say(language, "edit-more", &args));
    }
    lines.join("\n")
}

fn line(texts: &Texts, language: Language, table: Table, cell: &Cell) -> String {
    let shown = |text: &str| match text.is_empty() {
        true => texts.say(language, "import-blank", &[]),
        false => short(text),
    };
    let label = edit::label(texts, language, table, cell.column);
    let args = [
        ("column", label.into()),
        ("before", shown(&cell.before).into()),
        ("after", shown(&cell.after).into()),
    ];
    texts.say(language, "import-cell", &args)
}

/// The rows with the cells worth telling: new sources come last, without what the program fills in by itself.
fn told(changes: &Changes) -> Vec<(&Change, Vec<&Cell>)> {
    let is_new_source = |change: &Change| change.table == Table::Sources && change.is_new;
    let with_source = changes.rows.iter().any(is_new_source);
    let is_told = |change: &Change, cell: &Cell| match cell.column {
        "sources" => !with_source,
        "id" => !change.is_new,
        "read_on" | "confirmed" => !is_new_source(change),
        _ => true,
    };
    let (sources, others): (Vec<&Change>, Vec<&Change>) = changes
        .rows
        .iter()
        .partition(|change| is_new_source(change));
    let all = others.into_iter().chain(sources).map(|change| {
        let own = change.cells.iter();
        (change, own.filter(|cell| is_told(change, cell)).collect())
    });
    all.collect()
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
