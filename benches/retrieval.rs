//! How well our index alone finds passages, in every spelling of the questions, and how fast.
//!
//! ```text
//! cargo bench --bench retrieval                                    on the facts and examples of the base
//! cargo bench --bench retrieval -- PASSAGES.jsonl QUESTIONS.jsonl  on a set of one's own
//! ```
//!
//! A passage is a line `{"id", "title", "text"}`, a question a line `{"id", "text", "relevant": [passage id, …]}`. Without files
//! the facts of a language are the passages and their example questions the questions, and the time of a search is taken
//! once more among 10,000 passages of recombined sentences. The measures are those of `tests/it/measures.rs`.

// A measuring program: what goes wrong here ends it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../tests/it/measures.rs"]
mod measures;
#[path = "../tests/it/passages.rs"]
mod passages;
#[path = "../tests/it/spellings.rs"]
mod spellings;

use std::fs;
use std::time::{Duration, Instant};

use bagdar::domain::{Language, Records, Target};
use bagdar::staffwork;

use passages::{Passage, Question, Shelf, read_passages, read_questions};
use spellings::{Chance, SPELLINGS, Spelling};

fn main() {
    let arguments = std::env::args().skip(1);
    let files: Vec<String> = arguments
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    match &files[..] {
        [passages, questions] => on_files(passages, questions),
        _ => on_base(),
    }
}

fn on_files(passages: &str, questions: &str) {
    let passages = read_passages(&fs::read_to_string(passages).unwrap());
    let questions = read_questions(&fs::read_to_string(questions).unwrap());
    measure("files", &passages, &questions);
}

fn on_base() {
    let folder = tempfile::tempdir().unwrap();
    let store = staffwork::open(&folder.path().join("bench.db")).unwrap();
    let records = store.load().unwrap();
    for language in Language::ALL {
        let questions = questions(&records, language);
        measure(language.code(), &facts(&records, language), &questions);
        time(&recombined(&records, language), &questions);
    }
}

/// Prints a row for each spelling.
fn measure(name: &str, passages: &[Passage], questions: &[Question]) {
    let begun = Instant::now();
    let shelf = Shelf::build(passages);
    println!(
        "\n{name}: {} questions, {} passages, indexed in {:.0} ms",
        questions.len(),
        passages.len(),
        ms(begun.elapsed())
    );
    println!(
        "{:16} {:>8} {:>9} {:>7} {:>8} {:>8} {:>8}",
        "spelling", "recall@1", "recall@10", "MRR@10", "nDCG@10", "p50, ms", "p99, ms"
    );
    for (name, spelling) in SPELLINGS {
        let (own, times) = shelf.ask(questions, spelling);
        println!(
            "{name:16} {:8.3} {:9.3} {:7.3} {:8.3} {:8.3} {:8.3}",
            own.recall_1,
            own.recall_10,
            own.mrr_10,
            own.ndcg_10,
            at(&times, 0.5),
            at(&times, 0.99)
        );
    }
}

/// Prints the time of a search alone.
fn time(passages: &[Passage], questions: &[Question]) {
    let (_, times) = Shelf::build(passages).ask(questions, Spelling::Proper);
    println!(
        "among {} recombined passages a search takes p50 {:.3} ms, p99 {:.3} ms",
        passages.len(),
        at(&times, 0.5),
        at(&times, 0.99)
    );
}

/// The time below which a share of sorted times stay, in milliseconds.
fn at(times: &[Duration], share: f64) -> f64 {
    let last = times.len().saturating_sub(1) as f64;
    let time = times.get((last * share) as usize);
    ms(time.copied().unwrap_or_default())
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn facts(records: &Records, language: Language) -> Vec<Passage> {
    let passage = |fact: &bagdar::domain::Fact| Passage {
        id: fact.id.to_string(),
        text: fact.text.in_language(language).to_owned(),
    };
    records.facts.iter().map(passage).collect()
}

/// The example questions that lead to a fact.
fn questions(records: &Records, language: Language) -> Vec<Question> {
    let own = records.examples.iter();
    let own = own.filter(|example| example.language == language);
    own.filter_map(|example| match &example.target {
        Target::Fact(fact) => Some(Question {
            text: example.text.clone(),
            relevant: vec![fact.to_string()],
        }),
        Target::Topic(_) => None,
    })
    .collect()
}

/// Passages of three to eight sentences or parts of them, drawn from all facts.
fn recombined(records: &Records, language: Language) -> Vec<Passage> {
    const COUNT: usize = 10_000;
    let facts = records.facts.iter();
    let texts = facts.map(|fact| fact.text.in_language(language));
    let parts = texts.flat_map(|text| text.split(['.', ';', ',']));
    let parts: Vec<&str> = parts.filter(|part| part.contains(' ')).collect();
    let mut chance = Chance::of(0);
    let mut passage = |number: usize| {
        let drawn = (0..3 + chance.below(6)).map(|_| *chance.pick(&parts));
        Passage {
            id: number.to_string(),
            text: drawn.collect::<Vec<_>>().join("."),
        }
    };
    (0..COUNT).map(&mut passage).collect()
}
