//! Which colleges the facts speak of.

use std::collections::HashMap;

use super::names::{Mention, Named, Names};
use super::text::{Word, words};
use crate::domain::{CollegeId, Fact, FactId, Subject};

/// The facts whose text names a college.
pub fn of_college(names: &Names, facts: &[Fact]) -> HashMap<CollegeId, Vec<usize>> {
    let mut places: HashMap<CollegeId, Vec<usize>> = HashMap::new();
    for (place, fact) in facts.iter().enumerate() {
        let text = words(&fact.text.ru);
        for mention in names.find_spelt(&text) {
            if is_of_elsewhere(&fact.text.ru, &text, &mention)
                || !is_called(&fact.text.ru, &text, &mention)
            {
                continue;
            }
            if let Named::Subject(Subject::College(college)) = mention.named {
                places.entry(college).or_default().push(place);
            }
        }
    }
    places
}

/// The stem of `колледж`.
const COLLEGE: &str = "koledj";

/// Whether a name is said as one: with `колледж` near it, as an abbreviation, or in quotes. `Связь и IT` are fields.
fn is_called(text: &str, words: &[Word], mention: &Mention) -> bool {
    const NEAR: usize = 3;
    let first = mention.places.first().copied().unwrap_or(0);
    let last = mention.places.last().copied().unwrap_or(0);
    let around = words.get(first.saturating_sub(NEAR)..words.len().min(last + NEAR + 1));
    let around = around.unwrap_or_default();
    let own = words.get(first..=last).unwrap_or_default();
    let written = |word: &Word| {
        let long = word.form.chars().count() > 2;
        let capital = capital(&word.form);
        long && (text.contains(&word.form.to_uppercase()) || text.contains(&format!("«{capital}")))
    };
    around.iter().any(|word| word.stem.ends_with(COLLEGE)) || own.iter().any(written)
}

fn capital(form: &str) -> String {
    let mut letters = form.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Whether another place stands before a name: the polytechnic college of Zhezkazgan (`Жезказганский политехнический колледж`)
/// is none of ours. Ours are named after this city, or after no place.
fn is_of_elsewhere(text: &str, words: &[Word], mention: &Mention) -> bool {
    const HERE: &str = "almat";
    let first = mention.places.first().copied().unwrap_or(0);
    let before = first.checked_sub(1).and_then(|place| words.get(place));
    before.is_some_and(|before| {
        let is_place = before.stem.len() > 4 && !before.stem.ends_with(COLLEGE);
        is_place && text.contains(&capital(&before.form)) && !before.stem.starts_with(HERE)
    })
}

/// The colleges each fact speaks of.
pub fn colleges_of(
    facts_of_college: &HashMap<CollegeId, Vec<usize>>,
    facts: &[Fact],
) -> HashMap<FactId, Vec<CollegeId>> {
    let mut colleges: HashMap<FactId, Vec<CollegeId>> = HashMap::new();
    for (college, places) in facts_of_college {
        for fact in places.iter().filter_map(|place| facts.get(*place)) {
            colleges
                .entry(fact.id.clone())
                .or_default()
                .push(college.clone());
        }
    }
    colleges
}
