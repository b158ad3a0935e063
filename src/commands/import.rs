//! `bagdar import`: files of staff into the base.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bagdar::domain::{Language, Published};
use bagdar::reply::{self, Texts};
use bagdar::staffwork;
use clap::Args;

use super::{code, language};

#[derive(Args)]
pub struct Importing {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Applies the changes, all of them or none.
    #[arg(long)]
    apply: bool,
    /// Who changes the base, for its history.
    #[arg(long, default_value = "command line")]
    by: String,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Shows what files would change, and applies it when asked to.
pub fn run(
    database: &Path,
    importing: &Importing,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let Importing {
        files, language, ..
    } = importing;
    let language = *language;
    let texts = Texts::load()?;
    let mut store = staffwork::open(database)?;
    let read = staffwork::read(files)?;
    let changes = match staffwork::preview(&store, &read)? {
        Ok(changes) => changes,
        Err(problems) => {
            for problem in &problems {
                writeln!(out, "{}", reply::problem(&texts, language, problem))?;
            }
            return Ok(code(false));
        }
    };
    writeln!(out, "{}", reply::preview(&texts, language, &changes))?;
    if importing.apply {
        let names = files.iter().map(|file| file.display().to_string());
        let from = names.collect::<Vec<_>>().join(", ");
        let published = staffwork::publish(&mut store, &changes, &importing.by, &from)?;
        let key = match published {
            Published::Whole => "import-applied",
            Published::Outdated => "import-outdated",
        };
        writeln!(out, "{}", texts.say(language, key, &[]))?;
        return Ok(code(published == Published::Whole));
    }
    Ok(code(true))
}
