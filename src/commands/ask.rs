//! `bagdar ask`: questions on the command line.

use std::io::{self, BufReader, Write};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::conversation::House;
use bagdar::domain::{Date, Language, WrongSetting};
use bagdar::terminal;
use clap::Args;

use super::language;

#[derive(Args)]
pub struct Asking {
    /// The question; left out with --jsonl.
    text: Option<String>,
    /// Prints all of the answer as one line of JSON.
    #[arg(long)]
    json: bool,
    /// Answers each line {"id","turns":[{"text"}…]} of standard input in a fresh chat.
    #[arg(long, conflicts_with_all = ["text", "json"])]
    jsonl: bool,
    /// Shows after the answer how the question was understood.
    #[arg(long, conflicts_with_all = ["json", "jsonl"])]
    explain: bool,
    /// The language of what --explain shows.
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Answers one question, or each of standard input.
pub fn run(
    house: &House,
    asking: &Asking,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    if asking.jsonl {
        terminal::ask_lines(house, BufReader::new(io::stdin()), today, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let missing = || WrongSetting("Give a question: bagdar ask \"Жатақхана бар ма?\"".to_owned());
    let text = asking.text.as_deref().with_context(missing)?;
    match asking.json {
        true => terminal::ask_json(house, text, today, out)?,
        false => terminal::ask(house, text, today, out)?,
    }
    if asking.explain {
        terminal::explain(house, text, asking.language, today, out)?;
    }
    Ok(ExitCode::SUCCESS)
}
