//! `bagdar broadcast`: news to those who asked for them.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::domain::{Bilingual, ChatId, Interest, Language, Member, NewBroadcast};
use bagdar::reply::{self, Texts, Value};
use bagdar::staffwork::{self, broadcast};
use bagdar::store::Store;
use clap::{Args, Subcommand};

use super::{code, language, member};

#[derive(Args)]
pub struct Broadcasting {
    #[command(subcommand)]
    action: Action,
    /// Who does this: staff, or whoever holds the database.
    #[arg(long, global = true, value_name = "MEMBER", default_value = "command line", value_parser = member)]
    by: Member,
    #[arg(long, global = true, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

#[derive(Subcommand)]
enum Action {
    /// Writes one and tells how many it would reach; nothing is sent.
    New {
        /// What it is about: dates, college:ID or specialty:CODE.
        #[arg(long, value_parser = interest)]
        about: Interest,
        /// The text in Kazakh.
        #[arg(long)]
        kk: String,
        /// The text in Russian.
        #[arg(long)]
        ru: String,
    },
    /// Lists all.
    List,
    /// Sends both texts to one chat.
    Test {
        number: i64,
        #[arg(long, allow_negative_numbers = true)]
        chat: i64,
    },
    /// Begins one that somebody else wrote.
    Confirm { number: i64 },
    /// Sends nothing more until it is resumed.
    Pause { number: i64 },
    /// Goes on.
    Resume { number: i64 },
    /// Ends it for good.
    Stop { number: i64 },
    /// Tells what has become of it.
    Report { number: i64 },
}

/// Does one action on broadcasts.
pub fn run(
    database: &Path,
    broadcasting: &Broadcasting,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let (texts, language, by) = (Texts::load()?, broadcasting.language, &broadcasting.by);
    let mut store = staffwork::open(database)?;
    let store = &mut store;
    let say = |key: &str, args: &[(&str, Value)]| texts.say(language, key, args);
    let done = |done: Result<(), _>| done.map(|()| say("broadcast-done", &[]));
    let said = match &broadcasting.action {
        Action::New { about, kk, ru } => {
            write(store, about, [kk, ru], by)?.map(|args| say("broadcast-written", &args))
        }
        Action::List => {
            let all = store.broadcasts()?;
            let lines = all
                .iter()
                .map(|own| reply::broadcast(&texts, language, own));
            Ok(lines.collect::<Vec<_>>().join("\n"))
        }
        Action::Test { number, chat } => {
            done(broadcast::test(store, &texts, *number, ChatId(*chat), by)?)
        }
        Action::Confirm { number } => broadcast::confirm(store, &texts, *number, by)?
            .map(|people| say("broadcast-begun", &[("count", people.into())])),
        Action::Pause { number } => done(broadcast::pause(store, *number, by)?),
        Action::Resume { number } => done(broadcast::resume(store, *number, by)?),
        Action::Stop { number } => done(broadcast::stop(store, *number, by)?),
        Action::Report { number } => broadcast::report(store, *number)?
            .map(|report| reply::broadcast_report(&texts, language, &report)),
    };
    let good = said.is_ok();
    let words = said.unwrap_or_else(|refusal| reply::broadcast_refusal(&texts, language, refusal));
    writeln!(out, "{words}")?;
    Ok(code(good))
}

/// Keeps a new one; gives its number and how many it would reach.
fn write(
    store: &mut Store,
    about: &Interest,
    [kk, ru]: [&String; 2],
    author: &Member,
) -> broadcast::Done<[(&'static str, Value); 3]> {
    let audience = store.audience(about)?;
    let (kk, ru) = (kk.clone(), ru.clone());
    let new = NewBroadcast {
        interest: about.clone(),
        text: Bilingual { kk, ru },
        author: author.clone(),
    };
    Ok(broadcast::write(store, &new)?.map(|number| {
        [
            ("number", Value::from(number.to_string())),
            ("kazakh", audience.kazakh.into()),
            ("russian", audience.russian.into()),
        ]
    }))
}

fn interest(code: &str) -> Result<Interest, String> {
    Interest::from_code(code).ok_or_else(|| "dates, college:ID or specialty:CODE".to_owned())
}
