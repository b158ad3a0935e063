//! A staff file sent to the chat: opened, and what it would change shown like any other change.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::super::{difference, mark, marked, unpack, workbook};
use super::{Visit, preview};
use crate::domain::{Act, Action, Attached, Changes, Problem, Reach, Task, Work};
use crate::import::File;
use crate::reply;

/// So many problems are told in words; all of them stand in the marked workbook.
const MOST: usize = 10;

/// A staff file of the messenger, opened.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The SHA-256 of the file as it came.
    pub digest: String,
    /// What stands in it, held once however often it is handed on.
    pub files: Arc<[File]>,
}

impl Handed {
    /// Opens a file; `program` is this program's own file, which reads workbooks as a child process.
    pub fn open(program: &Path, name: &str, bytes: Vec<u8>) -> Result<Handed> {
        let name = name.to_owned();
        let files = vec![File { name, bytes }];
        let [_, digest] = mark(&files);
        let files = unpack(program, files)?.into();
        Ok(Handed { digest, files })
    }
}

/// A staff file was sent, with a few words why.
pub fn take(visit: &mut Visit, file: &Attached, name: &str, why: &str) -> Result<()> {
    let role = visit.role()?;
    let own = role.as_ref().and_then(|role| role.college());
    let reach = own.map_or(Reach::City, |own| Reach::College(own.clone()));
    if !visit.allows(&Action::Propose(reach))? {
        return Ok(());
    }
    let plain =
        |text: &str| -> String { text.chars().filter(|letter| !letter.is_control()).collect() };
    visit.work = Some(Work {
        task: Task::Sheet(plain(name)),
        given: Some(plain(why))
            .filter(|why| !why.is_empty())
            .into_iter()
            .collect(),
        file: Some(file.clone()),
    });
    preview::show(visit)
}

/// The files of a task that is a staff file.
pub fn files(visit: &Visit) -> Arc<[File]> {
    let handed = visit.handed.as_ref();
    handed.map_or_else(|| Vec::new().into(), |handed| handed.files.clone())
}

/// Shows what is wrong with a staff file: the first in words, all of it in the file itself.
pub fn faulty(visit: &mut Visit, problems: &[Problem]) -> Result<()> {
    visit.work = None;
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let first = visit.say("edit-sheet-faulty", &[("count", problems.len().into())]);
    let shown = problems.iter().take(MOST);
    let lines = shown.map(|own| reply::problem(texts, language, own));
    let all: Vec<String> = std::iter::once(first).chain(lines).collect();
    visit.send(all.join("\n"), Vec::new());
    let bytes = marked(texts, language, &files(visit), problems)?;
    send(visit, "edit-sheet-marked", ("marked.xlsx", bytes));
    Ok(())
}

/// Sends all of what a staff file would change.
pub fn show_all(visit: &mut Visit, changes: &Changes) -> Result<()> {
    let bytes = difference(visit.desk.texts, visit.caller.language, changes)?;
    send(visit, "edit-sheet-difference", ("difference.xlsx", bytes));
    Ok(())
}

/// Sends the whole base as the workbook that is edited and sent back.
pub fn send_base(visit: &mut Visit) -> Result<()> {
    if visit.allows(&Action::Look)? {
        let bytes = workbook(visit.store, visit.desk.texts)?;
        send(visit, "edit-sheet-base", ("bagdar.xlsx", bytes));
    }
    Ok(())
}

fn send(visit: &mut Visit, key: &str, (name, bytes): (&str, Vec<u8>)) {
    let caption = visit.say(key, &[]);
    let name = name.to_owned();
    visit.act(Act::Document {
        caption,
        name,
        bytes,
    });
}
