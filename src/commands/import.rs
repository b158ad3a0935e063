//! `bagdar import`: files of staff into the base.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::domain::{Changes, Language, Problem, Published};
use bagdar::import::File;
use bagdar::reply::{self, Texts};
use bagdar::staffwork;
use bagdar::store::Store;
use clap::Args;

use super::export::write;
use super::{code, language};

#[derive(Args)]
pub struct Importing {
    /// Workbooks (.xlsx), CSVs, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Applies the changes, all of them or none.
    #[arg(long)]
    apply: bool,
    /// Takes the rows without problems and leaves out the others.
    #[arg(long)]
    good_rows: bool,
    /// Writes the files back as a workbook with the faulty cells marked.
    #[arg(long, value_name = "FILE.xlsx")]
    marked: Option<PathBuf>,
    /// Writes what would change as a workbook, each cell before and after.
    #[arg(long, value_name = "FILE.xlsx")]
    difference: Option<PathBuf>,
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
    let language = importing.language;
    let texts = Texts::load()?;
    let mut store = staffwork::open(database)?;
    let program = std::env::current_exe().context("Find the program itself")?;
    let read = staffwork::unpack(&program, staffwork::read(&importing.files)?)?;
    let (changes, problems) = preview(&store, importing, &read)?;
    for problem in &problems {
        writeln!(out, "{}", reply::problem(&texts, language, problem))?;
    }
    if let Some(path) = importing.marked.as_deref().filter(|_| !problems.is_empty()) {
        write(
            path,
            &staffwork::marked(&texts, language, &read, &problems)?,
        )?;
    }
    let Some(changes) = changes else {
        return Ok(code(false));
    };
    writeln!(out, "{}", reply::preview(&texts, language, &changes))?;
    if let Some(path) = &importing.difference {
        write(path, &staffwork::difference(&texts, language, &changes)?)?;
    }
    if importing.apply {
        return apply(&mut store, importing, &changes, &texts, out);
    }
    Ok(code(true))
}

/// The changes, if there may be any, and every problem.
fn preview(
    store: &Store,
    importing: &Importing,
    files: &[File],
) -> anyhow::Result<(Option<Changes>, Vec<Problem>)> {
    let previewed = if importing.good_rows {
        staffwork::preview_good(store, files)?
    } else {
        staffwork::preview(store, files)?.map(|changes| (changes, Vec::new()))
    };
    Ok(match previewed {
        Ok((changes, problems)) => (Some(changes), problems),
        Err(problems) => (None, problems),
    })
}

fn apply(
    store: &mut Store,
    importing: &Importing,
    changes: &Changes,
    texts: &Texts,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let names = importing
        .files
        .iter()
        .map(|file| file.display().to_string());
    let from = names.collect::<Vec<_>>().join(", ");
    let published = staffwork::publish(store, changes, &importing.by, &from)?;
    let key = match published {
        Published::Whole => "import-applied",
        Published::Outdated => "import-outdated",
    };
    writeln!(out, "{}", texts.say(importing.language, key, &[]))?;
    Ok(code(published == Published::Whole))
}
