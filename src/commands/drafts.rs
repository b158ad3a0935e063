//! `bagdar drafts`: changes that wait for a second person.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::domain::{Date, Draft, Language, Member, Refusal, Submitted};
use bagdar::reply::{self, Texts};
use bagdar::staffwork::{self, Desk};
use bagdar::store::Store;
use clap::Args;

use super::{code, language, member};

#[derive(Args)]
pub struct Drafting {
    /// The draft that is shown, confirmed or rejected.
    number: Option<i64>,
    /// Publishes the draft.
    #[arg(long, requires = "number")]
    confirm: bool,
    /// Rejects the draft; its author takes it back.
    #[arg(long, requires = "number", conflicts_with = "confirm")]
    reject: bool,
    /// Who confirms or rejects.
    #[arg(long, value_name = "MEMBER", default_value = "command line", value_parser = member)]
    by: Member,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Lists what waits; shows, confirms or rejects one.
pub fn run(
    database: &Path,
    drafting: &Drafting,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut store = staffwork::open(database)?;
    let texts = &Texts::load()?;
    let (language, by) = (drafting.language, &drafting.by);
    let Some(number) = drafting.number else {
        return list(&store, texts, language, out);
    };
    if drafting.confirm {
        let desk = Desk { texts, today };
        let submitted = staffwork::confirm(&mut store, &desk, number, by)?;
        writeln!(out, "{}", reply::submitted(texts, language, &submitted))?;
        return Ok(code(matches!(submitted, Submitted::Published(_))));
    }
    let refused = |refusal: Refusal| texts.say(language, reply::refusal_key(refusal), &[]);
    if drafting.reject {
        let rejected = staffwork::reject(&mut store, texts, number, by)?;
        let args = [("number", number.to_string().into())];
        let said = match rejected {
            Ok(()) => texts.say(language, "draft-rejected", &args),
            Err(refusal) => refused(refusal),
        };
        writeln!(out, "{said}")?;
        return Ok(code(rejected.is_ok()));
    }
    match store.draft(number)? {
        Some(draft) => show(&store, texts, language, &draft, out),
        None => {
            writeln!(out, "{}", refused(Refusal::NoSuchDraft))?;
            Ok(code(false))
        }
    }
}

fn list(
    store: &Store,
    texts: &Texts,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let drafts = store.drafts()?;
    for draft in &drafts {
        writeln!(out, "{}", reply::waiting_draft(texts, language, draft))?;
    }
    if drafts.is_empty() {
        writeln!(out, "{}", texts.say(language, "draft-empty", &[]))?;
    }
    Ok(code(true))
}

fn show(
    store: &Store,
    texts: &Texts,
    language: Language,
    draft: &Draft,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    writeln!(out, "{}", reply::waiting_draft(texts, language, draft))?;
    match staffwork::revised(store, draft)? {
        Ok(revised) => {
            writeln!(out, "{}", reply::preview(texts, language, &revised.changes))?;
            let conflicts = Submitted::Conflicting(revised.conflicts.clone());
            if !revised.conflicts.is_empty() {
                writeln!(out, "{}", reply::submitted(texts, language, &conflicts))?;
            }
            Ok(code(revised.conflicts.is_empty()))
        }
        Err(problems) => {
            let faulty = Submitted::Faulty(problems);
            writeln!(out, "{}", reply::submitted(texts, language, &faulty))?;
            Ok(code(false))
        }
    }
}
