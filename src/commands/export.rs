//! `bagdar export`: the base as staff files.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::domain::Language;
use bagdar::reply::Texts;
use bagdar::staffwork;
use clap::Args;

use super::{code, language};

#[derive(Args)]
pub struct Exporting {
    /// A workbook (FILE.xlsx), or a folder for CSVs.
    file: PathBuf,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Writes the base as a workbook or as the CSVs of a folder.
pub fn run(
    database: &Path,
    exporting: &Exporting,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let texts = Texts::load()?;
    let store = staffwork::open(database)?;
    let path = &exporting.file;
    let is_workbook = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    if is_workbook {
        write(path, &staffwork::workbook(&store, &texts)?)?;
    } else {
        fs::create_dir_all(path).with_context(|| format!("Make folder {}", path.display()))?;
        for file in staffwork::tables(&store)? {
            write(&path.join(&file.name), &file.bytes)?;
        }
    }
    let args = [("file", path.display().to_string().into())];
    writeln!(
        out,
        "{}",
        texts.say(exporting.language, "workbook-written", &args)
    )?;
    Ok(code(true))
}

pub fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    fs::write(path, bytes).with_context(|| format!("Write {}", path.display()))
}
