//! `bagdar unanswered`: the questions that wait for staff, and what is decided on them.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use bagdar::conversation::House;
use bagdar::domain::{Date, FactId, Language, Member, Target, Topic, Verdict};
use bagdar::reply::{self, Value};
use bagdar::staffwork::{self, Decided, Desk};
use bagdar::store::Store;
use clap::Args;

use super::{code, house_of, language, member};

#[derive(Args)]
pub struct Deciding {
    /// The group of question N asks what a fact or topic (topic:CODE) tells: its wordings are learnt.
    #[arg(long, num_args = 2, value_names = ["N", "TARGET"], group = "verdict")]
    wording: Option<Vec<String>>,
    /// The group of question N waits for a fact that is still to be entered.
    #[arg(long, num_args = 2, value_names = ["N", "FACT"], group = "verdict")]
    new_fact: Option<Vec<String>>,
    /// The group of question N is not about colleges: such questions are declined.
    #[arg(long, value_name = "N", group = "verdict")]
    not_ours: Option<i64>,
    /// The group of question N is abuse: nothing is learnt from it.
    #[arg(long, value_name = "N", group = "verdict")]
    abuse: Option<i64>,
    /// The disliked answer N was looked at.
    #[arg(long, value_name = "N", group = "verdict")]
    done: Option<i64>,
    /// Who decides, for the history.
    #[arg(long, value_name = "MEMBER", default_value = "command line", value_parser = member)]
    by: Member,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Lists what waits, or decides on a group of it.
pub fn run(
    database: &Path,
    deciding: &Deciding,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut store = staffwork::open(database)?;
    let house = house_of(&store)?;
    let language = deciding.language;
    let say = |key: &str, args: &[(&str, Value)]| house.texts.say(language, key, args);
    let Some((number, verdict)) = verdict(deciding)? else {
        list(&store, &house, language, out)?;
        return Ok(code(true));
    };
    let Some(verdict) = verdict else {
        writeln!(out, "{}", say("queue-not-a-target", &[]))?;
        return Ok(code(false));
    };
    let desk = Desk {
        texts: &house.texts,
        today,
    };
    let knowledge = &house.knowledge;
    let decided = staffwork::decide(&mut store, &desk, knowledge, number, &verdict, &deciding.by)?;
    if let Decided::NotPublished(submitted) = &decided {
        let said = reply::submitted(&house.texts, language, submitted);
        writeln!(out, "{said}")?;
        return Ok(code(false));
    }
    let (is_done, key, count) = told(&decided);
    writeln!(out, "{}", say(key, &[("count", count.into())]))?;
    if is_done {
        let house = house_of(&store)?;
        let again = staffwork::ask_again(&mut store, &house.knowledge, &house.texts, today)?;
        let args = [("closed", again.closed.into()), ("told", again.told.into())];
        writeln!(out, "{}", say("queue-closed", &args))?;
    }
    Ok(code(is_done))
}

/// Whether it is as it was decided, and what is said of it.
fn told(decided: &Decided) -> (bool, &'static str, usize) {
    match decided {
        Decided::Taught(count) => (true, "queue-taught", *count),
        Decided::Marked(count) => (true, "queue-marked", *count),
        Decided::Already => (true, "queue-already", 0),
        Decided::NoSuchQuestion => (false, "queue-no-such", 0),
        Decided::NotAText => (false, "queue-not-text", 0),
        Decided::NotATarget => (false, "queue-not-a-target", 0),
        Decided::Refused(refusal) => (false, reply::refusal_key(*refusal), 0),
        Decided::NotPublished(_) => (false, "import-outdated", 0),
    }
}

fn list(
    store: &Store,
    house: &House,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let groups = staffwork::queue(store, &house.knowledge)?;
    if groups.is_empty() {
        writeln!(out, "{}", house.texts.say(language, "queue-empty", &[]))?;
    }
    for group in &groups {
        let nearest = group.nearest.as_ref();
        let said = reply::group(
            &house.texts,
            &house.knowledge,
            language,
            &group.questions,
            nearest,
        );
        writeln!(out, "{said}\n")?;
    }
    Ok(())
}

/// What is decided on the group of which question, if anything; no verdict where the target cannot be read.
fn verdict(deciding: &Deciding) -> anyhow::Result<Option<(i64, Option<Verdict>)>> {
    let pair = |pair: &Option<Vec<String>>| -> anyhow::Result<Option<(i64, String)>> {
        let Some([number, target]) = pair.as_deref() else {
            return Ok(None);
        };
        let number = number
            .parse()
            .with_context(|| format!("Read the number {number}"))?;
        Ok(Some((number, target.clone())))
    };
    if let Some((number, target)) = pair(&deciding.wording)? {
        return Ok(Some((number, target_of(&target).map(Verdict::Wording))));
    }
    if let Some((number, fact)) = pair(&deciding.new_fact)? {
        return Ok(Some((number, Some(Verdict::NewFact(FactId::new(&fact))))));
    }
    let numbered = [
        (deciding.not_ours, Verdict::NotOurs),
        (deciding.abuse, Verdict::Abuse),
        (deciding.done, Verdict::Done),
    ];
    let mut numbered = numbered.into_iter();
    Ok(numbered.find_map(|(number, verdict)| Some((number?, Some(verdict)))))
}

fn target_of(text: &str) -> Option<Target> {
    match text.strip_prefix("topic:") {
        Some(topic) => Topic::from_code(topic).map(Target::Topic),
        None => Some(Target::Fact(FactId::new(text))),
    }
}
