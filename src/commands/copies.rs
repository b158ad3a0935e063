//! `bagdar backup` and `bagdar restore`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bagdar::domain::{Language, WrongSetting};
use bagdar::reply::{Texts, Value};
use bagdar::staffwork;
use bagdar::store::Store;
use clap::Args;

use super::{code, language};

#[derive(Args)]
pub struct Copying {
    /// The file of the copy.
    file: PathBuf,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Writes a checked copy of the database.
pub fn backup(
    database: &Path,
    copying: &Copying,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let (file, shown) = (&copying.file, copying.file.display());
    anyhow::ensure!(
        !file.exists(),
        WrongSetting(format!(
            "{shown} is there already: give the copy another name"
        ))
    );
    anyhow::ensure!(
        database.exists(),
        WrongSetting(format!("There is no database {}", database.display()))
    );
    staffwork::backup(&Store::open(database)?, file)?;
    let args = [("file", Value::from(shown.to_string()))];
    let said = Texts::load()?.say(copying.language, "health-backed-up", &args);
    writeln!(out, "{said}")?;
    Ok(code(true))
}

/// Puts a copy in the place of the database.
pub fn restore(
    database: &Path,
    copying: &Copying,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let texts = Texts::load()?;
    let kept = staffwork::restore(database, &copying.file)?;
    writeln!(
        out,
        "{}",
        texts.say(copying.language, "health-restored", &[])
    )?;
    if let Some(kept) = kept {
        let args = [("file", Value::from(kept.display().to_string()))];
        writeln!(out, "{}", texts.say(copying.language, "health-kept", &args))?;
    }
    Ok(code(true))
}
