//! The same questions through our understanding and through ready-made ways to search: each fifth of the example questions in
//! turn is left out and asked, in every spelling, of everything that knows the rest.
//!
//! ```text
//! cargo bench --bench peers
//! ```
//!
//! All index the kept example questions and the texts of the facts, and give what the documents they find lead to, each target
//! once. Asked is what has an answer: examples of `topic:none` and those with the placeholder `x` are only indexed. "Our
//! understanding" leaves `topic:other_city` to the names it hears and never ranks it: these questions count as missed.

// A measuring program: what goes wrong here ends it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../tests/it/spellings.rs"]
mod spellings;
#[path = "peers/tf_idf.rs"]
mod tf_idf;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use bagdar::answering::understand;
use bagdar::domain::{Date, Example, Language, Question, Records, Target, Topic};
use bagdar::knowledge::Knowledge;
use bagdar::knowledge::text::words;
use bagdar::staffwork;
use rusqlite::{Connection, params};

use spellings::{Chance, SPELLINGS, Spelling, spell};
use tf_idf::TfIdf;

/// A way to search: targets, best first.
type Search<'base> = Box<dyn Fn(&str) -> Vec<Target> + 'base>;

/// What is indexed: a text, and what it leads to.
struct Document<'base> {
    text: &'base str,
    target: Target,
}

const FOLDS: usize = 5;

/// So many documents are looked at, by us and by the peers.
const MOST: usize = 60;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = staffwork::open(&folder.path().join("bench.db")).unwrap();
    let records = store.load().unwrap();
    let mut scores = Scores::default();
    for fold in 0..FOLDS {
        let begun = Instant::now();
        ask_fold(&records, fold, &mut scores);
        eprintln!("fold {} of {FOLDS}: {:.0?}", fold + 1, begun.elapsed());
    }
    for language in Language::ALL {
        print(&scores, language);
    }
}

/// Leaves a fifth of the examples out and asks it.
fn ask_fold(records: &Records, fold: usize, scores: &mut Scores) {
    let numbered = records.examples.iter().enumerate();
    let (asked, kept): (Vec<_>, Vec<_>) = numbered.partition(|(place, _)| place % FOLDS == fold);
    let records = Records {
        examples: kept.into_iter().map(|(_, own)| own.clone()).collect(),
        ..records.clone()
    };
    let documents = documents(&records);
    let knowledge = Knowledge::build(records.clone());
    let systems = systems(&knowledge, &documents);
    let asked = asked.into_iter().filter(|(_, own)| is_asked(own));
    for (number, example) in asked {
        for (_, spelling) in SPELLINGS {
            let text = spell(&example.text, spelling, &mut Chance::of(number as u64));
            for (system, search) in &systems {
                let begun = Instant::now();
                let found = search(&text);
                let taken = begun.elapsed();
                let score = scores.entry((example.language, *system, spelling));
                score.or_default().add(&found, &example.target, taken);
            }
        }
    }
}

/// The same as [`Knowledge`] indexes.
fn documents(records: &Records) -> Vec<Document<'_>> {
    let examples = records.examples.iter().map(|example| Document {
        text: &example.text,
        target: example.target.clone(),
    });
    let facts = records.facts.iter().flat_map(|fact| {
        [&fact.text.kk, &fact.text.ru].map(|text| Document {
            text,
            target: Target::Fact(fact.id.clone()),
        })
    });
    examples.chain(facts).collect()
}

fn is_asked(example: &Example) -> bool {
    let placeholder = example.text.split(' ').any(|word| word == "x");
    !placeholder && example.target != Target::Topic(Topic::None)
}

const UNDERSTANDING: &str = "our understanding";
const INDEX: &str = "our index alone";
const UNICODE61: &str = "FTS5 unicode61";
const TRIGRAM: &str = "FTS5 trigram";
const TF_IDF: &str = "TF-IDF of 3-5-grams";

fn systems<'base>(
    knowledge: &'base Knowledge,
    documents: &'base [Document],
) -> [(&'static str, Search<'base>); 5] {
    let texts = || documents.iter().map(|document| document.text);
    let tf_idf = TfIdf::build(texts());
    let unicode61 = fts5("unicode61", texts());
    let trigram = fts5("trigram", texts());
    let led = |found: Vec<usize>| distinct(found.into_iter().map(|place| &documents[place].target));
    [
        (UNDERSTANDING, Box::new(|text| understood(knowledge, text))),
        (INDEX, Box::new(|text| indexed(knowledge, text))),
        (
            UNICODE61,
            Box::new(move |text| led(matching(&unicode61, &any_of(tokens(text))))),
        ),
        (
            TRIGRAM,
            Box::new(move |text| led(matching(&trigram, &any_of(trigrams(text))))),
        ),
        (TF_IDF, Box::new(move |text| led(tf_idf.search(text, MOST)))),
    ]
}

/// What the whole understanding ranks: names heard, mistakes mended, likeness and odds blended.
fn understood(knowledge: &Knowledge, text: &str) -> Vec<Target> {
    let question = Question {
        text: text.to_owned(),
        context: None,
        language: None,
        today: Date::parse("2026-11-24").unwrap(),
    };
    let likely = understand(knowledge, &question)
        .evidence
        .plain
        .likely
        .into_iter();
    let targets = likely.map(|likely| match likely.fact {
        Some(fact) => Target::Fact(fact),
        None => Target::Topic(likely.topic),
    });
    targets.collect()
}

/// Likeness to single documents, as the peers have it.
fn indexed(knowledge: &Knowledge, text: &str) -> Vec<Target> {
    let [sense] = knowledge.senses([&knowledge.mend(&words(text))]);
    distinct(sense.targets.into_iter().map(|(target, ..)| target))
}

fn distinct<'base>(targets: impl Iterator<Item = &'base Target>) -> Vec<Target> {
    let mut seen = BTreeSet::new();
    targets
        .filter(|target| seen.insert(*target))
        .cloned()
        .collect()
}

/// A full-text table in memory; the rows are numbered from 1.
fn fts5<'text>(tokenizer: &str, texts: impl Iterator<Item = &'text str>) -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    let table =
        format!("CREATE VIRTUAL TABLE documents USING fts5 (text, tokenize = '{tokenizer}')");
    connection.execute_batch(&table).unwrap();
    connection.execute_batch("BEGIN").unwrap();
    let mut insert = connection
        .prepare("INSERT INTO documents (rowid, text) VALUES (?1, ?2)")
        .unwrap();
    for (place, text) in texts.enumerate() {
        insert.execute(params![place as i64 + 1, text]).unwrap();
    }
    drop(insert);
    connection.execute_batch("COMMIT").unwrap();
    connection
}

fn matching(connection: &Connection, query: &str) -> Vec<usize> {
    if query.is_empty() {
        return Vec::new();
    }
    let mut select = connection
        .prepare_cached(
            "SELECT rowid FROM documents WHERE documents MATCH ?1 ORDER BY bm25(documents), rowid LIMIT ?2",
        )
        .unwrap();
    let rows = select
        .query_map(params![query, MOST as i64], |row| row.get::<_, i64>(0))
        .unwrap();
    rows.map(|row| row.unwrap() as usize - 1).collect()
}

/// A query of FTS5 for any of some terms, each quoted, each once.
fn any_of(terms: BTreeSet<String>) -> String {
    let quoted = terms
        .into_iter()
        .map(|term| format!("\"{}\"", term.replace('"', "\"\"")));
    quoted.collect::<Vec<_>>().join(" OR ")
}

fn tokens(text: &str) -> BTreeSet<String> {
    let tokens = text.split(|letter: char| !letter.is_alphanumeric());
    tokens
        .filter(|token| !token.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn trigrams(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters
        .windows(3)
        .map(|three| three.iter().collect())
        .collect()
}

type Scores = BTreeMap<(Language, &'static str, Spelling), Score>;

/// How often the right target came first, and among the first three.
#[derive(Default)]
struct Score {
    asked: usize,
    first: usize,
    among_three: usize,
    times: Vec<Duration>,
}

impl Score {
    fn add(&mut self, found: &[Target], right: &Target, taken: Duration) {
        let place = found.iter().position(|target| target == right);
        self.asked += 1;
        self.first += usize::from(place == Some(0));
        self.among_three += usize::from(place.is_some_and(|place| place < 3));
        self.times.push(taken);
    }
}

/// A table of a language: a row for each system, hit@1 and hit@3 in per cent for each spelling, and the time of a question.
fn print(scores: &Scores, language: Language) {
    let spellings = SPELLINGS.iter().filter(|(_, spelling)| {
        language == Language::Kazakh || *spelling != Spelling::RussianLetters
    });
    let spellings: Vec<_> = spellings.collect();
    let asked = scores.get(&(language, INDEX, Spelling::Proper));
    println!(
        "\n{}: hit@1 / hit@3 of {} questions",
        language.code(),
        asked.map_or(0, |score| score.asked)
    );
    print!("{:20}", "");
    for (name, _) in &spellings {
        print!("{name:>17}");
    }
    println!("{:>12}", "p50, ms");
    for system in [UNDERSTANDING, INDEX, UNICODE61, TRIGRAM, TF_IDF] {
        print!("{system:20}");
        for (_, spelling) in &spellings {
            let score = &scores[&(language, system, *spelling)];
            let share = |count: usize| 100.0 * count as f64 / score.asked as f64;
            let (first, three) = (share(score.first), share(score.among_three));
            print!("{:>17}", format!("{first:.1} / {three:.1}"));
        }
        println!(
            "{:>12.3}",
            median(&scores[&(language, system, Spelling::Proper)])
        );
    }
}

/// The middle time of a properly spelt question, in milliseconds.
fn median(score: &Score) -> f64 {
    let mut times = score.times.clone();
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}
