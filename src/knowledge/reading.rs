//! What the indexes learn from: phrases with what they lead to, and texts whose language is known.

use std::collections::HashMap;

use super::text::{Word, words};
use crate::domain::{Bilingual, FactId, Language, Records, Target, Topic};

/// A phrase that leads somewhere.
pub struct Phrase {
    pub target: Target,
    /// The number of its topic.
    pub group: usize,
    pub words: Vec<Word>,
}

/// Example questions first, then the facts themselves, for what no example asks.
pub fn phrases_of(records: &Records) -> Vec<Phrase> {
    let topics: HashMap<&FactId, Topic> = records
        .facts
        .iter()
        .map(|fact| (&fact.id, fact.topic))
        .collect();
    let phrase = |target: Target, text: &str| {
        let topic = match &target {
            Target::Topic(topic) => *topic,
            Target::Fact(fact) => topics.get(fact).copied().unwrap_or(Topic::None),
        };
        Phrase {
            target,
            group: topic as usize,
            words: words(text),
        }
    };
    let mut phrases: Vec<Phrase> = Vec::new();
    for example in &records.examples {
        phrases.push(phrase(example.target.clone(), &example.text));
    }
    for fact in &records.facts {
        let told = [&fact.text.kk, &fact.text.ru];
        phrases.extend(told.map(|text| phrase(Target::Fact(fact.id.clone()), text)));
    }
    phrases
}

/// Everything of which the language is known: a name both languages share then speaks for neither.
pub fn written(records: &Records) -> Vec<(Language, Vec<Word>)> {
    let mut texts: Vec<(Language, &str)> = Vec::new();
    texts.extend(
        records
            .examples
            .iter()
            .map(|example| (example.language, example.text.as_str())),
    );
    for specialty in &records.specialties {
        texts.extend(both(&specialty.name));
        texts.extend(
            specialty
                .aliases_kk
                .iter()
                .map(|alias| (Language::Kazakh, alias.as_str())),
        );
        texts.extend(
            specialty
                .aliases_ru
                .iter()
                .map(|alias| (Language::Russian, alias.as_str())),
        );
    }
    texts.extend(
        records
            .colleges
            .iter()
            .flat_map(|college| both(&college.name)),
    );
    texts.extend(
        records
            .qualifications
            .iter()
            .flat_map(|qualification| both(&qualification.name)),
    );
    texts.extend(records.facts.iter().flat_map(|fact| both(&fact.text)));
    texts
        .into_iter()
        .map(|(language, text)| (language, words(text)))
        .collect()
}

fn both(text: &Bilingual) -> [(Language, &str); 2] {
    Language::ALL.map(|language| (language, text.in_language(language)))
}
