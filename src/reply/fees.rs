//! What a college costs.

use std::collections::BTreeMap;

use super::{Draft, Voice, buttons, dates, facts, numbers, sources_of_programmes};
use crate::domain::{Ask, CollegeId, Fact, FactId, Form, Programme, ProgrammeId, Topic};

/// How many specialties of one price are named.
const MOST: usize = 4;

/// How many facts are told where no price stands in a programme.
const MOST_FACTS: usize = 2;

/// Prices with what they are for, or else facts that tell of prices.
pub fn fees(
    voice: &Voice,
    college: &CollegeId,
    programmes: &[ProgrammeId],
    told: &[FactId],
) -> Draft {
    let priced: Vec<&Programme> = programmes
        .iter()
        .filter_map(|id| voice.knowledge.programme(id))
        .filter(|programme| programme.price.is_some())
        .collect();
    let mut draft = Draft::default();
    if !priced.is_empty() {
        let mut lines = vec![voice.of("fee-title", voice.college(college))];
        lines.extend(groups(voice, &priced));
        draft.tell(
            lines.join("\n"),
            &sources_of_programmes(priced.iter().copied()),
        );
    }
    let facts: Vec<&Fact> = told
        .iter()
        .filter_map(|id| voice.knowledge.fact(id))
        .collect();
    if priced.is_empty() {
        let first = facts.iter().take(MOST_FACTS);
        first.for_each(|fact| facts::tell(voice, &mut draft, fact));
    }
    if !draft.is_old() {
        draft.add(voice.words("fee-check"));
    }
    draft.offer([buttons::ask(
        &voice.words("button-about-college"),
        Ask::of_college(Topic::Card, college),
    )]);
    let general = [Topic::StateOrder, Topic::Benefits].into_iter();
    draft.offer(
        general
            .filter(|topic| facts::is_told(voice, *topic))
            .map(|topic| buttons::topic(voice, topic, &[])),
    );
    draft.offer(buttons::website(voice, college));
    draft
}

/// Whether anything is known of the fees of a college.
pub fn is_known(voice: &Voice, college: &CollegeId) -> bool {
    let priced = voice
        .knowledge
        .programmes_of(college)
        .any(|programme| programme.price.is_some());
    priced
        || voice
            .knowledge
            .facts_about(college)
            .any(|fact| fact.topic == Topic::Tuition)
}

/// The lowest price of a year at a college.
pub fn lowest(voice: &Voice, college: &CollegeId) -> Option<u32> {
    let prices = voice
        .knowledge
        .programmes_of(college)
        .filter_map(|programme| programme.price);
    prices.min()
}

/// A line for each price, form and year, with the specialties it is for.
fn groups(voice: &Voice, programmes: &[&Programme]) -> Vec<String> {
    let mut groups: BTreeMap<(u32, Option<Form>, &str), Vec<&str>> = BTreeMap::new();
    for programme in programmes {
        let key = (
            programme.price.unwrap_or(0),
            programme.form,
            programme.year.as_str(),
        );
        let names = groups.entry(key).or_default();
        let name = voice.specialty(&programme.specialty);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let line = |((price, form, year), names): ((u32, Option<Form>, &str), Vec<&str>)| {
        let form = form.map(|form| voice.words(form_key(form)));
        let year = (!year.is_empty()).then(|| dates::period(voice, year));
        let terms: Vec<String> = form.into_iter().chain(year).collect();
        let args = [
            ("price", numbers::tenge(voice, price).into()),
            ("terms", terms.join(", ").into()),
            (
                "specialties",
                names.get(..MOST).unwrap_or(&names).join(", ").into(),
            ),
            ("more", names.len().saturating_sub(MOST).into()),
        ];
        let key = match (terms.is_empty(), names.len() > MOST) {
            (true, false) => "fee-line",
            (true, true) => "fee-line-more",
            (false, false) => "fee-line-on-terms",
            (false, true) => "fee-line-on-terms-more",
        };
        voice.say(key, &args)
    };
    groups.into_iter().map(line).collect()
}

fn form_key(form: Form) -> &'static str {
    match form {
        Form::FullTime => "fee-full-time",
        Form::PartTime => "fee-part-time",
        Form::Evening => "fee-evening",
    }
}
