//! `bagdar fresh`: what is to be reviewed, by whom, and that it is still true.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::domain::{Date, Language, Member, Review, Submitted};
use bagdar::reply::{self, Texts};
use bagdar::staffwork::{self, Desk, review};
use bagdar::store::Store;
use clap::Args;

use super::{code, house_of, language, member};

#[derive(Args)]
pub struct Freshening {
    /// Lists what is to be reviewed within so many days, and what is over.
    #[arg(long, value_name = "N", default_value_t = 30)]
    days: u32,
    /// Says that these facts and colleges are still true. Example: bagdar fresh --still-true adm-docs-basic --by aigul
    #[arg(long, value_name = "ID", num_args = 1.., conflicts_with = "owner")]
    still_true: Vec<String>,
    /// Gives a fact or college to a member of staff, or to nobody with `-`. Example: bagdar fresh --owner adm-docs-basic aigul
    #[arg(long, num_args = 2, value_names = ["ID", "MEMBER"])]
    owner: Option<Vec<String>>,
    /// Who does this.
    #[arg(long, value_name = "MEMBER", default_value = "command line", value_parser = member)]
    by: Member,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

/// Lists what is due, or takes an answer or an owner down.
pub fn run(
    database: &Path,
    freshening: &Freshening,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut store = staffwork::open(database)?;
    let texts = &Texts::load()?;
    let language = freshening.language;
    let done = match freshening.owner.as_deref() {
        Some([id, owner]) => give(&mut store, (texts, today), freshening, [id, owner])?,
        Some(_) | None if freshening.still_true.is_empty() => {
            list(&store, freshening, today, out)?;
            return Ok(code(true));
        }
        Some(_) | None => keep(&mut store, (texts, today), freshening)?,
    };
    let said = match &done {
        Ok(submitted) => reply::submitted(texts, language, submitted),
        Err(said) => said.clone(),
    };
    writeln!(out, "{said}")?;
    Ok(code(matches!(
        done,
        Ok(Submitted::Published(_) | Submitted::Waiting(_) | Submitted::Nothing)
    )))
}

/// What became of it, or what is wrong with an argument.
type Done = anyhow::Result<Result<Submitted, String>>;

fn keep(store: &mut Store, (texts, today): (&Texts, Date), own: &Freshening) -> Done {
    let records = store.load()?;
    let mut reviews: Vec<Review> = Vec::new();
    for id in &own.still_true {
        match review::find(&records, today, id) {
            Some(due) => reviews.push(due.review),
            None => return Ok(Err(missing(texts, own.language, &records, id))),
        }
    }
    let desk = Desk { texts, today };
    review::still_true(store, &desk, &reviews, &own.by, own.language).map(Ok)
}

fn give(
    store: &mut Store,
    (texts, today): (&Texts, Date),
    own: &Freshening,
    [id, owner]: [&String; 2],
) -> Done {
    let records = store.load()?;
    let Some(due) = review::find(&records, today, id) else {
        return Ok(Err(missing(texts, own.language, &records, id)));
    };
    let owner = match owner.as_str() {
        "-" => None,
        name => match member(name) {
            Ok(owner) => Some(owner),
            Err(form) => return Ok(Err(form)),
        },
    };
    let (desk, by) = (Desk { texts, today }, (&own.by, own.language));
    review::give(store, &desk, &due, owner.as_ref(), by).map(Ok)
}

fn missing(
    texts: &Texts,
    language: Language,
    records: &bagdar::domain::Records,
    id: &str,
) -> String {
    let facts = records.facts.iter().map(|own| own.id.as_str());
    let colleges = records.colleges.iter().map(|own| own.id.as_str());
    let key = match facts.chain(colleges).any(|own| own == id) {
        true => "review-no-date",
        false => "review-no-row",
    };
    texts.say(language, key, &[("row", id.into())])
}

/// What is due, under the names of those who are asked.
fn list(
    store: &Store,
    freshening: &Freshening,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let (house, language) = (house_of(store)?, freshening.language);
    let staff = store.staff()?;
    let due = review::due(house.knowledge.records(), today, i64::from(freshening.days));
    let groups = review::by_asked(&staff, due);
    if groups.is_empty() {
        writeln!(out, "{}", house.texts.say(language, "review-nothing", &[]))?;
    }
    for group in &groups {
        let names: Vec<String> = group.members.iter().map(Member::to_string).collect();
        let args = [("owner", names.join(", ").into())];
        let key = match (names.is_empty(), group.is_owner) {
            (true, _) => "review-nobody",
            (false, true) => "review-owner",
            (false, false) => "review-no-owner",
        };
        writeln!(out, "{}", house.texts.say(language, key, &args))?;
        for due in &group.rows {
            let line = reply::due_review(&house.texts, &house.knowledge, language, due);
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}
