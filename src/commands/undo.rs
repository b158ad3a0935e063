//! `bagdar undo`: taking back a publishing.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::domain::{Date, Language, Member, Submitted};
use bagdar::reply::{self, Texts};
use bagdar::staffwork::{self, Desk};
use clap::Args;

use super::{code, language, member};

#[derive(Args)]
pub struct Undoing {
    /// The publishing, by its number in `bagdar history`; one of the last 50.
    number: i64,
    /// Takes it back; without this it is only shown what would be.
    #[arg(long)]
    apply: bool,
    /// Who takes it back.
    #[arg(long, value_name = "MEMBER", default_value = "command line", value_parser = member)]
    by: Member,
    /// Why, for the history.
    #[arg(long, default_value = "")]
    why: String,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Shows what taking back a publishing would change and what has changed since, and does it when asked to.
pub fn run(
    database: &Path,
    undoing: &Undoing,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut store = staffwork::open(database)?;
    let texts = &Texts::load()?;
    let language = undoing.language;
    let revised = match staffwork::undoing(&store, undoing.number)? {
        Ok(revised) => revised,
        Err(submitted) => {
            writeln!(out, "{}", reply::submitted(texts, language, &submitted))?;
            return Ok(code(false));
        }
    };
    writeln!(out, "{}", reply::preview(texts, language, &revised.changes))?;
    if !revised.conflicts.is_empty() {
        writeln!(
            out,
            "{}",
            texts.say(language, "history-undo-conflicts", &[])
        )?;
    }
    for conflict in &revised.conflicts {
        writeln!(out, "{}", reply::conflict(texts, language, conflict))?;
    }
    if !undoing.apply {
        writeln!(out, "{}", texts.say(language, "history-undo-hint", &[]))?;
        return Ok(code(true));
    }
    let desk = Desk { texts, today };
    let submitted = staffwork::undo(&mut store, &desk, undoing.number, &undoing.by, &undoing.why)?;
    writeln!(out, "{}", reply::submitted(texts, language, &submitted))?;
    Ok(code(matches!(submitted, Submitted::Published(_))))
}
