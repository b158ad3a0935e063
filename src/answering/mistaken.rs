//! What is like a name in a text and is none.

use std::sync::LazyLock;

use super::choice::{begin_alike, college};
use super::cues::{Cue, Cues};
use crate::knowledge::Knowledge;
use crate::knowledge::names::Mention;
use crate::knowledge::text::{Word, skeletons, words};

/// Whether a mention names nothing, for what its words are.
pub fn is_mistaken(knowledge: &Knowledge, text: &[Word], cues: &Cues, mention: &Mention) -> bool {
    is_taught_in(text, cues, mention) || is_derived(knowledge, text, mention)
}

/// Whether all that is like a name is the language that is taught in: `орыс тілінде оқытатын`, `на казахском языке`.
fn is_taught_in(text: &[Word], cues: &Cues, mention: &Mention) -> bool {
    const IN_LANGUAGE: [&str; 5] = ["тілінде", "тілде", "тілдегі", "языке", "языках"];
    const ENGLISH: [&str; 2] = ["ағылшын", "английск"];
    static FORMS: LazyLock<[Vec<String>; 2]> =
        LazyLock::new(|| [skeletons(&IN_LANGUAGE), skeletons(&ENGLISH)]);
    let [in_language, english] = &*FORMS;
    let form = |place: usize| text.get(place).map(|word| &word.skeleton);
    let says = |place: usize| form(place).is_some_and(|form| in_language.contains(form));
    let is_english = |form: &String| english.iter().any(|begin| form.starts_with(begin));
    let is_language = |place: usize| {
        let cue = cues.at(place);
        let ours = [Cue::InKazakh, Cue::InRussian].map(Some).contains(&cue);
        ours || form(place).is_some_and(is_english)
    };
    let of_language = |place: &usize| {
        let before = place.checked_sub(1).is_some_and(says);
        says(*place) || is_language(*place) && says(place + 1) || before
    };
    college(&mention.named).is_none() && mention.places.iter().all(of_language)
}

/// Whether all that is like the name of a college is an adjective of it: `престижный` is no `Престиж`.
fn is_derived(knowledge: &Knowledge, text: &[Word], mention: &Mention) -> bool {
    const ENDINGS: [&str; 9] = [
        "ный", "ная", "ное", "ные", "ного", "ной", "ных", "ным", "ную",
    ];
    let derived = |word: &Word| ENDINGS.iter().any(|ending| word.form.ends_with(ending));
    let mut places = mention.places.iter();
    let (Some(place), None) = (places.next(), places.next()) else {
        return false;
    };
    let word = text.get(*place).filter(|word| derived(word));
    let college = college(&mention.named).and_then(|id| knowledge.college(&id));
    word.zip(college).is_some_and(|(word, college)| {
        let names = [&college.name.ru, &college.short.ru].into_iter();
        let names = names.chain(&college.aliases).flat_map(|name| words(name));
        let mut own = names.filter(|own| derived(own));
        !own.any(|own| begin_alike(&own.stem, &word.stem))
    })
}
