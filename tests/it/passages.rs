//! Passages with questions about them, and how well our index alone finds the ones by the others.

use std::time::{Duration, Instant};

use bagdar::knowledge::phrases::Phrases;
use bagdar::knowledge::text::words;

use crate::measures::{DEPTH, Measures, measure};
use crate::spellings::{Chance, Spelling, spell};

/// A text to be found.
pub struct Passage {
    pub id: String,
    pub text: String,
}

/// A question, and the passages that answer it.
pub struct Question {
    pub text: String,
    pub relevant: Vec<String>,
}

/// One JSON object a line: `{"id", "title", "text"}`; the title is the beginning of the text.
pub fn read_passages(lines: &str) -> Vec<Passage> {
    let passage = |value: serde_json::Value| {
        let title = value["title"].as_str().unwrap_or_default();
        Passage {
            id: value["id"].as_str().unwrap().to_owned(),
            text: format!("{title}\n{}", value["text"].as_str().unwrap()),
        }
    };
    values(lines).map(passage).collect()
}

/// One JSON object a line: `{"id", "text", "relevant": [passage id, …]}`.
pub fn read_questions(lines: &str) -> Vec<Question> {
    let question = |value: serde_json::Value| {
        let relevant = value["relevant"].as_array().unwrap().iter();
        Question {
            text: value["text"].as_str().unwrap().to_owned(),
            relevant: relevant.map(|id| id.as_str().unwrap().to_owned()).collect(),
        }
    };
    values(lines).map(question).collect()
}

fn values(lines: &str) -> impl Iterator<Item = serde_json::Value> {
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap())
}

/// Our index over passages.
pub struct Shelf<'passages> {
    passages: &'passages [Passage],
    index: Phrases,
}

impl<'passages> Shelf<'passages> {
    /// Of very long passages the index sees the words that [`words`] keeps.
    pub fn build(passages: &'passages [Passage]) -> Shelf<'passages> {
        let texts = passages.iter().map(|passage| passage.text.as_str());
        let texts: Vec<&str> = texts.collect();
        let index = Phrases::of_texts(&texts);
        Shelf { passages, index }
    }

    /// The passages most like a text, best first.
    pub fn search(&self, text: &str) -> Vec<&'passages str> {
        let found = self.index.search(&words(text), DEPTH).into_iter();
        found
            .map(|like| self.passages[like.phrase].id.as_str())
            .collect()
    }

    /// Asks every question in a spelling: how good the rankings are, and the time of each search, shortest first.
    pub fn ask(&self, questions: &[Question], spelling: Spelling) -> (Measures, Vec<Duration>) {
        let mut times = Vec::with_capacity(questions.len());
        let mut judged = Vec::with_capacity(questions.len());
        for (number, question) in questions.iter().enumerate() {
            let text = spell(&question.text, spelling, &mut Chance::of(number as u64));
            let begun = Instant::now();
            let found = self.search(&text);
            times.push(begun.elapsed());
            let right = question.relevant.iter().map(String::as_str).collect();
            judged.push((found, right));
        }
        times.sort_unstable();
        (measure(&judged), times)
    }
}
