//! `bagdar history`: who changed what, when and why.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::domain::{Language, Table, WrongSetting};
use bagdar::import;
use bagdar::reply::{self, Texts};
use bagdar::staffwork;
use bagdar::store::Store;
use clap::Args;

use super::export::write;
use super::{code, language};

#[derive(Args)]
pub struct Looking {
    /// The publishing whose cells are shown.
    number: Option<i64>,
    /// How many publishings are listed.
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    last: usize,
    /// Everything that was changed of one row.
    #[arg(long, num_args = 2, value_names = ["TABLE", "KEY"], conflicts_with = "number")]
    row: Option<Vec<String>>,
    /// Proves that nothing of the history was changed from outside the program; exits with 1 if something was.
    #[arg(long, conflicts_with_all = ["number", "row"])]
    verify: bool,
    /// Writes all of the history as a CSV.
    #[arg(long, value_name = "FILE.csv", conflicts_with_all = ["number", "row", "verify"])]
    export: Option<PathBuf>,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Lists publishings, shows one or a row, verifies or exports.
pub fn run(database: &Path, looking: &Looking, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let store = staffwork::open(database)?;
    let texts = Texts::load()?;
    let language = looking.language;
    if looking.verify {
        return verify(&store, &texts, language, out);
    }
    if let Some(path) = &looking.export {
        let mut publishings = store.publishings(usize::MAX >> 1)?;
        publishings.reverse();
        write(path, &import::history(&publishings, &store.all_traces()?)?)?;
        return Ok(code(true));
    }
    if let Some([table, key]) = looking.row.as_deref() {
        let wrong = || {
            WrongSetting(format!(
                "There is no table {table}; one is called programmes"
            ))
        };
        let table = Table::from_code(table).with_context(wrong)?;
        return row(&store, &texts, language, (table, key), out);
    }
    match looking.number {
        Some(number) => one(&store, &texts, language, number, out),
        None => {
            for one in store.publishings(looking.last)? {
                writeln!(out, "{}", reply::publishing(&texts, language, &one))?;
            }
            Ok(code(true))
        }
    }
}

fn verify(
    store: &Store,
    texts: &Texts,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let seal = store.verified()?;
    let said = match &seal {
        Some(seal) => texts.say(language, "history-whole", &[("seal", seal.as_str().into())]),
        None => texts.say(language, "history-broken", &[]),
    };
    writeln!(out, "{said}")?;
    Ok(code(seal.is_some()))
}

fn one(
    store: &Store,
    texts: &Texts,
    language: Language,
    number: i64,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let Some(one) = store.publishing(number)? else {
        let said = texts.say(language, "history-refused-no-such", &[]);
        writeln!(out, "{said}")?;
        return Ok(code(false));
    };
    writeln!(out, "{}", reply::publishing(texts, language, &one))?;
    for trace in store.traces(number)? {
        writeln!(out, "{}", reply::trace(texts, language, &trace))?;
    }
    Ok(code(true))
}

fn row(
    store: &Store,
    texts: &Texts,
    language: Language,
    (table, key): (Table, &str),
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let traces = store.traces_of_row(table, key)?;
    if traces.is_empty() {
        writeln!(out, "{}", texts.say(language, "history-empty", &[]))?;
    }
    let mut last = None;
    for trace in &traces {
        if last != Some(trace.publishing)
            && let Some(one) = store.publishing(trace.publishing)?
        {
            writeln!(out, "{}", reply::publishing(texts, language, &one))?;
        }
        last = Some(trace.publishing);
        writeln!(out, "{}", reply::trace(texts, language, trace))?;
    }
    Ok(code(true))
}
