//! What each command does: it opens a hall or a door.

pub mod ask;
pub mod check;
pub mod console;
pub mod eval;
pub mod export;
pub mod import;
pub mod read_workbook;
pub mod run;

use std::path::Path;
use std::process::ExitCode;

use bagdar::conversation::House;
use bagdar::domain::Language;
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::staffwork;
use bagdar::store::Store;

/// Everything that answering takes, from the database of a path.
pub fn house(database: &Path) -> anyhow::Result<House> {
    house_of(&staffwork::open(database)?)
}

pub fn house_of(store: &Store) -> anyhow::Result<House> {
    Ok(House {
        knowledge: Knowledge::build(store.load()?),
        texts: Texts::load()?,
    })
}

/// 0 if all is well, 1 if not.
pub fn code(good: bool) -> ExitCode {
    ExitCode::from(u8::from(!good))
}

/// A language by its code, as an option of the command line.
pub fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "kk or ru".to_owned())
}
