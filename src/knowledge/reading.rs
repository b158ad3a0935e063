//! What the indexes learn from: phrases with what they lead to, and texts whose language is known.

use std::borrow::Cow;
use std::collections::HashMap;

use super::lexicon::Lexicon;
use crate::domain::{Bilingual, FactId, Language, Records, Target, Topic};

/// A phrase that leads somewhere.
pub struct Phrase<'base> {
    pub target: Target,
    pub topic: Topic,
    text: &'base str,
}

impl Phrase<'_> {
    /// As it is learnt.
    pub fn wording(&self) -> Cow<'_, str> {
        without_endings(self.text)
    }
}

/// The example questions and the facts themselves, target by target.
pub fn phrases_of(records: &Records) -> impl Iterator<Item = Phrase<'_>> {
    let topics = records.facts.iter().map(|fact| (&fact.id, fact.topic));
    let topics: HashMap<&FactId, Topic> = topics.collect();
    let topic = move |target: &Target| match target {
        Target::Topic(topic) => *topic,
        Target::Fact(fact) => topics.get(fact).copied().unwrap_or(Topic::None),
    };
    let examples = records.examples.iter();
    let examples = examples.map(|example| (example.target.clone(), example.text.as_str()));
    let facts = records.facts.iter().flat_map(|fact| {
        let told = [&fact.text.kk, &fact.text.ru];
        told.map(|text| (Target::Fact(fact.id.clone()), text.as_str()))
    });
    let phrases = examples.chain(facts).map(move |(target, text)| Phrase {
        topic: topic(&target),
        target,
        text,
    });
    // The phrases of one target stand together, so that they are compared in one go.
    let mut phrases: Vec<Phrase> = phrases.collect();
    phrases.sort_by(|one, other| one.target.cmp(&other.target));
    phrases.into_iter()
}

/// The placeholder of a name without the ending it carries in an example: a name in a message takes its ending along.
fn without_endings(text: &str) -> Cow<'_, str> {
    if !text.contains('-') {
        return Cow::Borrowed(text);
    }
    let words = text.split(' ').map(|word| match word.split_once('-') {
        Some(("x" | "X" | "х" | "Х", _)) => "x",
        Some(_) | None => word,
    });
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

/// The words of texts of which the language is known, as many as tell something: a name both languages share then speaks for
/// neither. They are taken from everywhere: what stands together is about one thing.
pub fn written(records: &Records) -> [(Language, Lexicon); 2] {
    // So many words tell the languages apart; more only take time.
    const MOST: usize = 200_000;
    // A prime above any number of texts: every text comes once.
    const STEP: usize = 2_147_483_647;
    let texts = texts_of(records);
    let places = (0..texts.len()).map(|place| place.wrapping_mul(STEP) % texts.len());
    let mut count = 0;
    let [mut kazakh, mut russian] = [Lexicon::default(), Lexicon::default()];
    for (language, text) in places.filter_map(|place| texts.get(place)) {
        let read = match language {
            Language::Kazakh => kazakh.read(text),
            Language::Russian => russian.read(text),
        };
        count += read.len();
        if count >= MOST {
            break;
        }
    }
    [(Language::Kazakh, kazakh), (Language::Russian, russian)]
}

fn texts_of(records: &Records) -> Vec<(Language, &str)> {
    let mut texts: Vec<(Language, &str)> = Vec::new();
    for fact in &records.facts {
        texts.extend(both(&fact.text));
    }
    for specialty in &records.specialties {
        let aliases = [
            (Language::Kazakh, &specialty.aliases_kk),
            (Language::Russian, &specialty.aliases_ru),
        ];
        texts.extend(both(&specialty.name));
        for (language, aliases) in aliases {
            texts.extend(aliases.iter().map(|alias| (language, alias.as_str())));
        }
    }
    let colleges = records.colleges.iter().map(|college| &college.name);
    let qualifications = records.qualifications.iter().map(|own| &own.name);
    texts.extend(colleges.chain(qualifications).flat_map(both));
    for example in &records.examples {
        texts.push((example.language, &example.text));
    }
    texts
}

fn both(text: &Bilingual) -> [(Language, &str); 2] {
    Language::ALL.map(|language| (language, text.in_language(language)))
}
