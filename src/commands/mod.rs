//! What each command does: it opens a hall or a door.

pub mod ask;
pub mod broadcast;
pub mod check;
pub mod console;
pub mod copies;
pub mod drafts;
pub mod eval;
pub mod export;
pub mod fresh;
pub mod health;
pub mod history;
pub mod import;
pub mod read_workbook;
pub mod run;
pub mod staff;
pub mod stats;
pub mod unanswered;
pub mod undo;

use std::path::Path;
use std::process::ExitCode;

use bagdar::conversation::House;
use bagdar::domain::{Language, Member, Records};
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::staffwork;
use bagdar::store::Store;

/// Everything that answering takes, from the database of a path.
pub fn house(database: &Path) -> anyhow::Result<House> {
    // Closed before anything else is built, so that its memory goes back to the system.
    let records = staffwork::open(database)?.load()?;
    with(records)
}

pub fn house_of(store: &Store) -> anyhow::Result<House> {
    with(store.load()?)
}

fn with(records: Records) -> anyhow::Result<House> {
    Ok(House {
        knowledge: Knowledge::build(records).into(),
        texts: Texts::load()?,
    })
}

/// 0 if all is well, 1 if not.
pub fn code(good: bool) -> ExitCode {
    ExitCode::from(u8::from(!good))
}

/// A member of staff, as an option of the command line.
pub fn member(code: &str) -> Result<Member, String> {
    let member = Member::from_code(code).filter(|member| *member != Member::Program);
    member.ok_or_else(|| "the number of a chat, or a name in small Latin letters".to_owned())
}

/// A language by its code, as an option of the command line.
pub fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "kk or ru".to_owned())
}
