//! `bagdar eval`: how good the replies are.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::conversation::House;
use bagdar::domain::{Date, Language};
use bagdar::terminal::{self, Also, Order};
use clap::Args;

use super::{code, language};

#[derive(Args)]
pub struct Judging {
    /// The questions, one JSON object a line; tests/questions/README.md tells the fields.
    file: PathBuf,
    /// Exits with 1 if a language passes less than so many percent.
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    at_least: Option<f64>,
    /// Asks the well written questions in other spellings too and tells what is lost by it.
    #[arg(long)]
    spellings: bool,
    /// Tells what was won and lost since this earlier output of `bagdar ask --jsonl` on the same questions.
    #[arg(long, value_name = "OLD.jsonl")]
    compare: Option<PathBuf>,
    /// The language of the report.
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// A share from 0 to 100.
fn percent(text: &str) -> Result<f64, String> {
    let share = text.parse().ok();
    let share = share.filter(|share| (0.0..=100.0).contains(share));
    share.ok_or_else(|| "give a number from 0 to 100".to_owned())
}

/// Judges the replies to the questions of a file.
pub fn run(
    house: &House,
    judging: &Judging,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let text = read(&judging.file)?;
    let earlier = judging.compare.as_deref().map(read).transpose()?;
    let spellings = judging.spellings.then_some(Also::Spellings).into_iter();
    let compare = earlier.as_deref().map(Also::Compare);
    let order = Order {
        today,
        language: judging.language,
        at_least: judging.at_least,
        also: spellings.chain(compare).collect(),
    };
    let verdicts = terminal::eval(house, &text, &order, out)?;
    Ok(code(verdicts.reach(order.at_least)))
}

fn read(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("Read {}", file.display()))
}
