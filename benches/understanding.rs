//! How well messages are understood that the base has not seen: each fifth of the example questions in turn is left out and asked.
//!
//! ```text
//! cargo bench --bench understanding
//! ```

// A measuring program: what goes wrong here ends it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::too_many_lines)]

use std::collections::BTreeMap;

use bagdar::answering::{Reading, understand};
use bagdar::domain::{Date, Example, FactId, Language, Question, Records, Target, Topic};
use bagdar::knowledge::Knowledge;
use bagdar::staffwork;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let records = staffwork::open(&folder.path().join("bench.db"))
        .unwrap()
        .load()
        .unwrap();
    let folds = 5;
    let mut counts: BTreeMap<(Language, &str), [usize; 4]> = BTreeMap::new();
    let show = std::env::args().any(|argument| argument == "show");
    for fold in 0..folds {
        let (asked, kept): (Vec<_>, Vec<_>) = records
            .examples
            .iter()
            .cloned()
            .enumerate()
            .partition(|(place, _)| place % folds == fold);
        let kept: Vec<Example> = kept.into_iter().map(|(_, example)| example).collect();
        let knowledge = Knowledge::build(Records {
            examples: kept,
            ..records.clone()
        });
        for example in asked.into_iter().map(|(_, example)| example) {
            if example.text.split(' ').any(|word| word == "x") {
                continue;
            }
            let (topic, fact) = of(&records, &example.target);
            let question = Question {
                text: example.text.clone(),
                context: None,
                language: None,
                today: Date::parse("2026-11-24").unwrap(),
            };
            let understood = understand(&knowledge, &question);
            let group = match (&example.target, topic) {
                (_, Topic::None) => "none",
                (Target::Fact(_), _) => "fact",
                (Target::Topic(_), topic) if topic.is_talk() => "talk",
                (Target::Topic(_), _) => "topic",
            };
            let count = counts.entry((example.language, group)).or_default();
            let verdict = judge(&understood.reading, topic, fact.as_ref());
            count[0] += 1;
            for (place, good) in verdict.into_iter().enumerate() {
                count[place + 1] += usize::from(good);
            }
            if show && !verdict[0] {
                println!(
                    "{:8} {:24} {} -> {}",
                    topic.code(),
                    fact.map_or(String::new(), |fact| fact.to_string()),
                    example.text,
                    said(&understood.reading)
                );
            }
        }
    }
    println!("language, kind: asked, topic right, fact right, answered");
    for ((language, group), [asked, topic, fact, answered]) in counts {
        let share = |count: usize| 100.0 * count as f64 / asked as f64;
        println!(
            "{} {group:6} {asked:5} {:5.1} {:5.1} {:5.1}",
            language.code(),
            share(topic),
            share(fact),
            share(answered)
        );
    }
}

fn of(records: &Records, target: &Target) -> (Topic, Option<FactId>) {
    match target {
        Target::Topic(topic) => (*topic, None),
        Target::Fact(id) => {
            let fact = records.facts.iter().find(|fact| fact.id == *id).unwrap();
            (fact.topic, Some(fact.id.clone()))
        }
    }
}

/// Whether topic and fact are right, and whether anything was answered.
fn judge(reading: &Reading, topic: Topic, fact: Option<&FactId>) -> [bool; 3] {
    match reading {
        Reading::Asks(asks) | Reading::Choices(asks) => {
            let right = asks.iter().any(|ask| ask.topic == topic);
            [
                right,
                asks.iter()
                    .any(|ask| ask.topic == topic && ask.fact.as_ref() == fact),
                true,
            ]
        }
        Reading::Talk(talk) => [*talk == topic, *talk == topic, false],
        Reading::Nothing(_) => [topic == Topic::None, topic == Topic::None, false],
    }
}

fn said(reading: &Reading) -> String {
    match reading {
        Reading::Asks(asks) | Reading::Choices(asks) => asks
            .iter()
            .map(|ask| ask.to_code())
            .collect::<Vec<_>>()
            .join(" + "),
        Reading::Talk(topic) => topic.code().to_owned(),
        Reading::Nothing(_) => "nothing".to_owned(),
    }
}
