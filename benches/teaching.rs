//! What teaching is worth: questions the base cannot answer are taught through the queue, and others in other words are asked
//! before and after.
//!
//! ```text
//! cargo bench --bench teaching
//! ```

// A measuring program: what goes wrong here ends it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use bagdar::answering;
use bagdar::domain::{
    ChatId, Date, Effect, FactId, Language, Member, Question, Session, Target, Verdict, Why,
};
use bagdar::knowledge::Knowledge;
use bagdar::reply::{self, Texts, holds, normal};
use bagdar::staffwork::{self, Decided, Desk};
use bagdar::store::{Finished, Store, Update};
use serde_json::Value;

/// A question that the base had no answer to when it was written, the fact it asks for, and the same in other words.
struct Taught {
    language: Language,
    fact: FactId,
    text: String,
    paraphrases: Vec<String>,
}

fn main() -> ExitCode {
    let all = taught();
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    let texts = Texts::load().unwrap();
    let today = Date::parse("2026-11-24").unwrap();
    let desk = Desk {
        texts: &texts,
        today,
    };
    let mut knowledge = Knowledge::build(store.load().unwrap());
    let before = Rates::of(&knowledge, &desk, &all);
    let begin = Instant::now();
    let mut not_taught = 0;
    for (number, own) in (1..).zip(&all) {
        let decided = teach(&mut store, &desk, &knowledge, number, own);
        if !matches!(decided, Decided::Taught(_)) {
            not_taught += 1;
            println!("not taught: {}: {decided:?}", own.text);
        }
        knowledge = Knowledge::build(store.load().unwrap());
    }
    let took = begin.elapsed() / all.len() as u32;
    let after = Rates::of(&knowledge, &desk, &all);
    println!(
        "{} questions taught through the queue, {not_taught} not, {took:.0?} each with its publishing",
        all.len()
    );
    println!("{:<22}{:>16}{:>16}", "", "before", "after");
    for (name, before, after) in [
        ("the questions", before.questions, after.questions),
        ("  kk", before.of[0].0, after.of[0].0),
        ("  ru", before.of[1].0, after.of[1].0),
        ("in other words", before.paraphrases, after.paraphrases),
        ("  kk", before.of[0].1, after.of[0].1),
        ("  ru", before.of[1].1, after.of[1].1),
    ] {
        println!("{name:<22}{:>16}{:>16}", shown(before), shown(after));
    }
    ExitCode::from(u8::from(after.paraphrases.0 <= before.paraphrases.0))
}

/// How many of how many were answered.
type Rate = (usize, usize);

struct Rates {
    questions: Rate,
    paraphrases: Rate,
    /// Both for each language.
    of: [(Rate, Rate); 2],
}

impl Rates {
    fn of(knowledge: &Knowledge, desk: &Desk, all: &[Taught]) -> Rates {
        let rate = |own: &[&Taught], texts: fn(&Taught) -> Vec<&String>| -> Rate {
            let asked = own
                .iter()
                .flat_map(|own| texts(own).into_iter().map(move |text| (*own, text)));
            let told: Vec<bool> = asked
                .map(|(own, text)| is_told(knowledge, desk, own, text))
                .collect();
            (told.iter().filter(|told| **told).count(), told.len())
        };
        let both = |own: &[&Taught]| {
            (
                rate(own, |own| vec![&own.text]),
                rate(own, |own| own.paraphrases.iter().collect()),
            )
        };
        let (questions, paraphrases) = both(&all.iter().collect::<Vec<_>>());
        let of = [Language::Kazakh, Language::Russian].map(|language| {
            let own = all.iter().filter(|own| own.language == language);
            both(&own.collect::<Vec<_>>())
        });
        Rates {
            questions,
            paraphrases,
            of,
        }
    }
}

/// Whether the reply to a text is in its language and tells the fact word by word.
fn is_told(knowledge: &Knowledge, desk: &Desk, own: &Taught, text: &str) -> bool {
    let question = Question {
        text: text.to_owned(),
        context: None,
        language: None,
        today: desk.today,
    };
    let answer = answering::answer(knowledge, &question);
    let told = normal(&reply::compose(desk.texts, knowledge, &answer).text);
    let fact = knowledge.fact(&own.fact).unwrap();
    answer.language == own.language && holds(&told, &normal(fact.text.in_language(own.language)))
}

/// A person asks, and staff say that it is a wording of the fact.
fn teach(
    store: &mut Store,
    desk: &Desk,
    knowledge: &Knowledge,
    number: i64,
    own: &Taught,
) -> Decided {
    let body = String::new();
    store.receive(&[Update { id: number, body }]).unwrap();
    let asked = Effect::Unanswered {
        text: own.text.clone(),
        language: own.language,
        why: Why::Declined,
    };
    let arrival = store.waiting(1).unwrap()[0].arrival;
    let finished = Finished {
        arrival,
        chat: Some(ChatId(number)),
        session: Some(Session::default()),
        effects: vec![asked],
        ..Finished::default()
    };
    store.finish(&[finished]).unwrap();
    let open = store.open_questions().unwrap();
    let newest = open.iter().max_by_key(|question| question.number).unwrap();
    assert_eq!(newest.text, own.text);
    let verdict = Verdict::Wording(Target::Fact(own.fact.clone()));
    let by = Member::Operator;
    let decided = staffwork::decide(store, desk, knowledge, newest.number, &verdict, &by).unwrap();
    // As the running bot does after a publishing: what is answered now leaves the queue.
    let now = Knowledge::build(store.load().unwrap());
    staffwork::ask_again(store, &now, desk.texts, desk.today).unwrap();
    decided
}

fn taught() -> Vec<Taught> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions/taught.jsonl");
    let text = fs::read_to_string(path).unwrap();
    let read = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let paraphrases = line["paraphrases"].as_array().unwrap();
        Taught {
            language: Language::from_code(&text(&line["lang"])).unwrap(),
            fact: FactId::new(&text(&line["fact"])),
            text: text(&line["text"]),
            paraphrases: paraphrases.iter().map(text).collect(),
        }
    };
    text.lines().map(read).collect()
}

fn shown((told, all): Rate) -> String {
    let share = told as f64 * 100.0 / all as f64;
    format!("{told} of {all}, {share:.0} %")
}
