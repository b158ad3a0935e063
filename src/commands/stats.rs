//! `bagdar stats`: how much is asked, how well it is answered, how complete the base is.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::domain::{Date, Language};
use bagdar::{charts, reply, staffwork};
use clap::Args;

use super::{house_of, language};

#[derive(Args)]
pub struct Counting {
    /// Over how many days up to today.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=3660))]
    days: u16,
    /// Draws charts into this file too.
    #[arg(long, value_name = "FILE.png")]
    png: Option<PathBuf>,
    /// Writes the figures into this workbook too.
    #[arg(long, value_name = "FILE.xlsx")]
    xlsx: Option<PathBuf>,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Prints the figures, and draws them when asked to.
pub fn run(
    database: &Path,
    counting: &Counting,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let language = counting.language;
    let store = staffwork::open(database)?;
    let house = house_of(&store)?;
    let (texts, knowledge) = (&house.texts, &house.knowledge);
    let stats = staffwork::stats(&store, knowledge, today, counting.days)?;
    writeln!(out, "{}", reply::stats(texts, knowledge, language, &stats))?;
    if let Some(file) = &counting.png {
        let charts = reply::charts(texts, knowledge, language, &stats);
        let picture = charts::png(&charts)?;
        std::fs::write(file, picture).with_context(|| format!("Write {}", file.display()))?;
        let name = [("file", file.display().to_string().into())];
        writeln!(out, "{}", texts.say(language, "stats-written", &name))?;
    }
    if let Some(file) = &counting.xlsx {
        let book = staffwork::figures(knowledge, texts, language, &stats)?;
        std::fs::write(file, book).with_context(|| format!("Write {}", file.display()))?;
        let name = [("file", file.display().to_string().into())];
        writeln!(out, "{}", texts.say(language, "desk-written", &name))?;
    }
    Ok(ExitCode::SUCCESS)
}
