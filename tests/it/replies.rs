//! Every reply to every sample question: whole, in its language, with sources for its figures.

use std::fs;
use std::path::Path;

use bagdar::answering;
use bagdar::conversation::Event;
use bagdar::domain::{Answer, Ask, Fact, Finding, Language, Topic};
use bagdar::reply;
use bagdar::terminal::{self, Also, Order, Talk};

use crate::dialogs::{house, today};

#[test]
fn every_sample_reply_is_whole() {
    let house = house();
    let mut faults = Vec::new();
    for line in sample().lines() {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let mut talk = Talk::new(&house, today());
        let turns = case["turns"].as_array().unwrap();
        let shown = turns
            .iter()
            .map(|turn| talk.say(&Event::Text(turn["text"].as_str().unwrap().to_owned())))
            .last()
            .unwrap();
        let answer = shown.turn.answer.unwrap();
        let told = !bagdar::reply::sources_of(&house.texts, &house.knowledge, &answer).is_empty();
        let mut fault =
            |what: &str| faults.push(format!("{}: {what}\n{}\n", case["turns"], shown.text));
        if shown.text.trim().is_empty() || shown.text.contains(['{', '}', '\u{2068}', '\u{2069}']) {
            fault("a placeholder or nothing");
        }
        let (word, sources, other) = match answer.language {
            Language::Kazakh => ("Дереккөз", "Дереккөздер", "Источник"),
            Language::Russian => ("Источник", "Источники", "Дереккөз"),
        };
        if shown.text.contains(other) {
            fault("words of the other language");
        }
        let has_source = shown.text.contains(word) || shown.text.contains(sources);
        if told && !has_source {
            fault("a fact without its source");
        }
        let figures = shown
            .text
            .split('\n')
            .filter(|line| !line.starts_with(word))
            .any(|line| line.contains("\u{a0}%") || line.contains('₸'));
        if figures && !has_source {
            fault("a figure without its source");
        }
        let passages: Vec<&str> = shown.text.split("\n\n").map(first_line).collect();
        let repeated = |(place, passage): (usize, &&str)| {
            passages.iter().take(place).any(|before| before == passage)
        };
        if passages.iter().enumerate().any(repeated) {
            fault("something said twice");
        }
        if shown.text.encode_utf16().count() > 4096 {
            fault("longer than a message may be");
        }
        for button in &shown.buttons {
            let link = matches!(button.press, bagdar::domain::Press::Link(_));
            if button.press.to_code().is_none() && !link {
                fault("a button that cannot be sent");
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} replies:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// Each fact as it is asked for, alone and after help in need, and all of its topic at once: a screen of a phone holds it.
#[test]
fn every_fact_fits_on_a_screen() {
    let house = house();
    let knowledge = &house.knowledge;
    let mut long = Vec::new();
    let mut check = |fact: &Fact, finding: Finding| {
        for language in Language::ALL {
            let answer = Answer {
                language,
                finding: finding.clone(),
                ask: None,
                confidence: 1.0,
                today: today(),
            };
            let text = reply::compose(&house.texts, knowledge, &answer).text;
            if text.chars().count() > 1000 {
                long.push(format!("{} {}: {text}", fact.id, text.chars().count()));
            }
        }
    };
    for fact in &knowledge.records().facts {
        let ask = Ask {
            fact: Some(fact.id.clone()),
            ..Ask::about(fact.topic, Vec::new())
        };
        let asked = answering::look_up(knowledge, &ask);
        // After help, contradicting figures may need a little more: none of them is left out.
        if fact.conflicts.is_empty() {
            let help = Finding::Talk(Topic::Danger);
            check(fact, Finding::Several(vec![help, asked.clone()]));
        }
        check(fact, asked);
        let others = knowledge.facts_on(fact.topic).map(|own| own.id.clone());
        check(
            fact,
            Finding::Facts {
                topic: fact.topic,
                of: None,
                facts: std::iter::once(fact.id.clone()).chain(others).collect(),
                further: Vec::new(),
            },
        );
    }
    assert!(
        long.is_empty(),
        "{} facts:\n{}",
        long.len(),
        long.join("\n")
    );
}

fn first_line(passage: &str) -> &str {
    passage.lines().next().unwrap_or_default()
}

#[test]
fn the_sample_questions_are_passed() {
    let house = house();
    let mut report = Vec::new();
    let order = Order {
        today: today(),
        language: Language::Russian,
        at_least: None,
        also: Vec::new(),
    };
    let verdicts = terminal::eval(&house, &sample(), &order, &mut report).unwrap();
    let report = String::from_utf8(report).unwrap();
    assert!(verdicts.lowest() >= 90.0, "{report}");
}

#[test]
fn a_report_is_in_words() {
    let house = house();
    let few: Vec<String> = sample().lines().step_by(9).map(str::to_owned).collect();
    let mut earlier = Vec::new();
    let input = few.join("\n");
    terminal::ask_lines(&house, input.as_bytes(), today(), &mut earlier).unwrap();
    let earlier = String::from_utf8(earlier).unwrap();
    for language in Language::ALL {
        let mut report = Vec::new();
        let order = Order {
            today: today(),
            language,
            at_least: Some(101.0),
            also: vec![Also::Spellings, Also::Compare(&earlier)],
        };
        let verdicts = terminal::eval(&house, &input, &order, &mut report).unwrap();
        assert!(!verdicts.reach(order.at_least));
        let report = String::from_utf8(report).unwrap();
        assert!(!report.contains("eval-"), "{report}");
        assert!(report.contains("101"), "{report}");
    }
}

fn sample() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions/sample.jsonl"))
        .unwrap()
}
