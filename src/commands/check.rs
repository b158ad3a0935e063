//! `bagdar check`: what is wrong or missing.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::domain::{Date, Language};
use bagdar::{settings, staffwork};

use super::{code, house_of};

/// Looks through settings, the database and its data.
pub fn run(
    database: &Path,
    today: Date,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    if let Err(error) = settings::read(database.to_owned()) {
        writeln!(out, "bagdar run: {error:#}")?;
    }
    let store = staffwork::open(database)?;
    let damage = store.integrity()?;
    for damage in &damage {
        writeln!(out, "{}: {damage}", database.display())?;
    }
    let house = house_of(&store)?;
    let is_whole = store.history_is_whole()?;
    if !is_whole {
        let words = house.texts.say(language, "import-check-history", &[]);
        writeln!(out, "{words}")?;
    }
    let findings = staffwork::findings(&house.knowledge, today);
    for finding in &findings {
        writeln!(out, "{}", staffwork::say(&house.texts, language, finding))?;
    }
    let (key, count) = if findings.is_empty() {
        ("import-check-good", 0)
    } else {
        ("import-check-count", findings.len())
    };
    let summary = house.texts.say(language, key, &[("count", count.into())]);
    writeln!(out, "{summary}")?;
    Ok(code(damage.is_empty() && is_whole))
}
