//! How well messages are understood that the base has not seen: each fifth of the example questions in turn is left out and asked.
//!
//! ```text
//! cargo bench --bench understanding
//! cargo bench --bench understanding -- learn   the weights of the signals
//! cargo bench --bench understanding -- show    what went wrong
//! ```

// A measuring program: what goes wrong here ends it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::too_many_lines)]

#[path = "../tests/it/spellings.rs"]
#[expect(dead_code, reason = "other measures use all of it")]
mod spellings;

use std::collections::BTreeMap;

use bagdar::answering::{Evidence, Reading, Signals, understand};
use bagdar::domain::{Date, Example, FactId, Language, Question, Records, Target, Topic};
use bagdar::knowledge::Knowledge;
use bagdar::staffwork;

use spellings::{Chance, Spelling, spell};

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let records = staffwork::open(&folder.path().join("bench.db"))
        .unwrap()
        .load()
        .unwrap();
    let has = |word: &str| std::env::args().any(|argument| argument == word);
    let (show, learns) = (has("show"), has("learn"));
    let mut counts: BTreeMap<(Language, &str), [usize; 4]> = BTreeMap::new();
    let mut lessons: Vec<Lesson> = Vec::new();
    for fold in 0..FOLDS {
        let (asked, kept): (Vec<_>, Vec<_>) = records
            .examples
            .iter()
            .cloned()
            .enumerate()
            .partition(|(place, _)| place % FOLDS == fold);
        let kept: Vec<Example> = kept.into_iter().map(|(_, example)| example).collect();
        let knowledge = Knowledge::build(Records {
            examples: kept,
            ..records.clone()
        });
        for (place, example) in asked {
            let (topic, fact) = of(&records, &example.target);
            let mut text = with_name(&records, &example, topic, place);
            let named = text != example.text;
            if learns && place % 2 == 0 {
                let spellings = [
                    Spelling::Mistakes,
                    Spelling::RussianLetters,
                    Spelling::Latin,
                ];
                let mut chance = Chance::of(place as u64);
                text = spell(&text, *chance.pick(&spellings), &mut chance);
            }
            let question = Question {
                text: text.clone(),
                context: None,
                language: None,
                today: Date::parse("2026-11-24").unwrap(),
            };
            let understood = understand(&knowledge, &question);
            let group = match (&example.target, topic) {
                (_, Topic::None) => "none",
                (Target::Fact(_), _) => "fact",
                (Target::Topic(_), topic) if topic.is_talk() => "talk",
                (Target::Topic(_), _) if named => "named",
                (Target::Topic(_), _) => "topic",
            };
            lessons.push((
                understood.evidence.signals.clone(),
                ["named", "fact topic", "none talk"]
                    .iter()
                    .position(|groups| groups.contains(group))
                    .unwrap(),
            ));
            let count = counts.entry((example.language, group)).or_default();
            let verdict = judge(&understood.reading, topic, fact.as_ref());
            count[0] += 1;
            for (place, good) in verdict.into_iter().enumerate() {
                count[place + 1] += usize::from(good);
            }
            if show && !verdict[0] {
                println!(
                    "{:8} {:24} {text} -> {}",
                    topic.code(),
                    fact.map_or(String::new(), |fact| fact.to_string()),
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
    if learns {
        lessons.extend(bare_names(&records));
        learn(&lessons);
    }
}

const FOLDS: usize = 5;

/// What a message gave away, and which kind of reading is right: of a name, told, foreign.
type Lesson = (Signals, usize);

/// A name alone asks of what it names.
fn bare_names(records: &Records) -> Vec<Lesson> {
    let knowledge = Knowledge::build(records.clone());
    let colleges = records.colleges.iter();
    let specialties = records.specialties.iter();
    let aliases = specialties.flat_map(|one| one.aliases_kk.iter().chain(&one.aliases_ru));
    let names = colleges.flat_map(|college| [&college.short.kk, &college.name.ru]);
    let names = names.chain(aliases.step_by(5));
    let lesson = |name: &String| (evidence(&knowledge, name).signals, 0);
    names.map(lesson).collect()
}

fn evidence(knowledge: &Knowledge, text: &str) -> Evidence {
    let question = Question {
        text: text.to_owned(),
        context: None,
        language: None,
        today: Date::parse("2026-11-24").unwrap(),
    };
    understand(knowledge, &question).evidence
}

/// An example with a name of the base in the place of its placeholder.
fn with_name(records: &Records, example: &Example, topic: Topic, place: usize) -> String {
    const ONLY_LEARNT: [Topic; 3] = [Topic::Colleges, Topic::Specialty, Topic::Salary];
    let college = &records.colleges[place * 7 % records.colleges.len()];
    let specialty = &records.specialties[place * 11 % records.specialties.len()];
    let kazakh = example.language == Language::Kazakh;
    let names = match ONLY_LEARNT.contains(&topic) {
        false if kazakh => [&college.short.kk, &college.name.kk],
        false => [&college.short.ru, &college.name.ru],
        true if kazakh => [
            specialty.aliases_kk.first().unwrap_or(&specialty.name.kk),
            &specialty.name.kk,
        ],
        true => [
            specialty.aliases_ru.first().unwrap_or(&specialty.name.ru),
            &specialty.name.ru,
        ],
    };
    let name = names[place % 2];
    let words = example.text.split(' ').map(|word| {
        let (head, tail) = word.split_at(word.find([',', '?', '-', '.']).unwrap_or(word.len()));
        match head {
            "x" | "X" => format!("{name}{}", tail.replace('-', "")),
            _ => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Learns the weights of the signals by gradient descent and prints them as they stand in `answering/evidence.rs`.
fn learn(lessons: &[Lesson]) {
    const ROUNDS: usize = 3000;
    const RATE: f64 = 0.5;
    const DECAY: f64 = 1e-4;
    const FOREIGN: f64 = 0.45;
    let count = lessons[0].0.0.len();
    let foreign = lessons.iter().filter(|(_, right)| *right == 2).count() as f64;
    let ours = lessons.len() as f64 - foreign;
    // Of live messages about two in five are foreign, however many examples there are of them.
    let weight = |right: usize| match right {
        2 => FOREIGN / foreign,
        _ => (1.0 - FOREIGN) / ours,
    };
    let mut weights = vec![vec![0f64; count]; 2];
    for _ in 0..ROUNDS {
        let mut gradient = vec![vec![0f64; count]; 2];
        for (signals, right) in lessons {
            let chances = chances(&weights, signals);
            for (kind, row) in gradient.iter_mut().enumerate() {
                let error = chances[kind] - f64::from(u8::from(kind == *right));
                for (sum, signal) in row.iter_mut().zip(signals.0) {
                    *sum += error * f64::from(signal) * weight(*right);
                }
            }
        }
        for (row, steps) in weights.iter_mut().zip(&gradient) {
            for (weight, step) in row.iter_mut().zip(steps) {
                *weight -= RATE * (step + DECAY * *weight);
            }
        }
    }
    for (name, row) in ["NAMED", "TOLD"].iter().zip(&weights) {
        let row: Vec<String> = row.iter().map(|weight| format!("{weight:.2}")).collect();
        println!("const {name}: [f32; COUNT] = [{}];", row.join(", "));
    }
    let mut foreign: Vec<f64> = Vec::new();
    let mut ours: Vec<f64> = Vec::new();
    let mut right_kind = 0;
    for (signals, right) in lessons {
        let chances = chances(&weights, signals);
        let best = (0..3).max_by(|one, other| chances[*one].total_cmp(&chances[*other]));
        right_kind += usize::from(best == Some(*right));
        if *right == 2 { &mut foreign } else { &mut ours }.push(1.0 - chances[2]);
    }
    foreign.sort_by(f64::total_cmp);
    println!(
        "kind right: {:.3}",
        right_kind as f64 / lessons.len() as f64
    );
    for share in [0.9, 0.95, 0.97] {
        let line = foreign[(foreign.len() as f64 * share) as usize];
        let kept = ours.iter().filter(|chance| **chance > line).count() as f64 / ours.len() as f64;
        println!("foreign declined {share}: line {line:.3}, ours kept {kept:.3}");
    }
}

fn chances(weights: &[Vec<f64>], signals: &Signals) -> [f64; 3] {
    let sum = |row: &[f64]| -> f64 {
        let products = row.iter().zip(signals.0);
        products
            .map(|(weight, signal)| weight * f64::from(signal))
            .sum()
    };
    let named = if signals.0[5] > 0.0 {
        sum(&weights[0]).exp()
    } else {
        0.0
    };
    let told = sum(&weights[1]).exp();
    let all = named + told + 1.0;
    [named / all, told / all, 1.0 / all]
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
        Reading::Talk(Topic::Unlisted) if topic == Topic::Colleges => [true; 3],
        Reading::Talk(talk) => [*talk == topic, *talk == topic, false],
        Reading::Danger(_) => [topic == Topic::Danger, topic == Topic::Danger, true],
        Reading::NoSuchCollege => [topic == Topic::Card, topic == Topic::Card, false],
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
        Reading::Danger(ask) => format!("danger + {}", ask.to_code()),
        Reading::NoSuchCollege => "no such college".to_owned(),
        Reading::Nothing(_) => "nothing".to_owned(),
    }
}
