//! What an open question means, as far as it can be compared over languages and spellings.

use std::collections::HashMap;

use crate::answering::{self, Understood};
use crate::domain::{Ask, Date, FactId, OpenQuestion, Question, Subject, Target, Topic, Why};
use crate::knowledge::Knowledge;
use crate::knowledge::text::words;

/// What a question means, as far as it can be compared.
pub struct Meaning {
    /// What an answer would be looked up by, where that was understood; of a disliked answer its ask.
    ask: Option<String>,
    subjects: Vec<Subject>,
    /// How like it is to each target: the same in every language.
    likely: HashMap<Target, f32>,
    best: Option<(Target, f32)>,
    stems: Vec<String>,
}

impl Meaning {
    pub fn of(knowledge: &Knowledge, question: &OpenQuestion) -> Meaning {
        if question.why == Why::Disliked {
            return Meaning {
                ask: Some(format!("={}", question.text)),
                subjects: Vec::new(),
                likely: HashMap::new(),
                best: None,
                stems: Vec::new(),
            };
        }
        const MOST: usize = 12;
        let understood = understood(knowledge, question);
        let answered = answering::answer(knowledge, &asked(question, DAY));
        let ask = answered.understood().map(Ask::to_code);
        let ranked = &understood.evidence.plain;
        let first = ranked.likely.iter().take(MOST);
        let likely: Vec<(Target, f32)> = first
            .map(|own| (target(own.topic, own.fact.as_ref()), own.score))
            .collect();
        let mut stems: Vec<String> = words(&question.text)
            .into_iter()
            .map(|own| own.stem)
            .collect();
        stems.sort();
        stems.dedup();
        Meaning {
            ask,
            subjects: understood.heard.subjects(),
            best: likely.first().cloned(),
            likely: likely.into_iter().collect(),
            stems,
        }
    }

    /// The nearest thing of ours; faint likeness is none.
    pub fn nearest(&self) -> Option<Target> {
        const FAINT: f32 = 0.15;
        let near = self
            .likely
            .iter()
            .filter(|(target, score)| **score >= FAINT && is_ours(target));
        let best = near.max_by(|(one, a), (other, b)| a.total_cmp(b).then(other.cmp(one)));
        best.map(|(target, _)| target.clone())
    }

    /// Whether two questions ask the same: understood the same, said in the same words, or both near to the same things.
    pub fn is_like(&self, other: &Meaning) -> bool {
        const WORDS: f32 = 0.6;
        const SENSE: f32 = 0.8;
        const NEAR: f32 = 0.3;
        if let (Some(own), Some(other)) = (&self.ask, &other.ask) {
            return own == other;
        }
        if self.ask.is_some() || other.ask.is_some() || self.subjects != other.subjects {
            return false;
        }
        let (Some((own, score)), Some((others, other_score))) = (&self.best, &other.best) else {
            return self.stems == other.stems;
        };
        let near = own == others && score.min(*other_score) >= NEAR && is_ours(own);
        shared(&self.stems, &other.stems) >= WORDS
            || (near && cosine(&self.likely, &other.likely) >= SENSE)
    }
}

/// What is meant does not depend on the day.
const DAY: Date = Date {
    year: 2026,
    month: None,
    day: None,
};

fn target(topic: Topic, fact: Option<&FactId>) -> Target {
    fact.map_or(Target::Topic(topic), |fact| Target::Fact(fact.clone()))
}

fn is_ours(target: &Target) -> bool {
    match target {
        Target::Topic(topic) => !topic.is_talk(),
        Target::Fact(_) => true,
    }
}

/// The share of stems that two questions have in common.
fn shared(one: &[String], other: &[String]) -> f32 {
    let common = one.iter().filter(|stem| other.contains(stem)).count();
    let all = one.len() + other.len() - common;
    common as f32 / all.max(1) as f32
}

fn cosine(one: &HashMap<Target, f32>, other: &HashMap<Target, f32>) -> f32 {
    let length = |own: &HashMap<Target, f32>| own.values().map(|one| one * one).sum::<f32>().sqrt();
    let products = one
        .iter()
        .map(|(target, own)| own * other.get(target).unwrap_or(&0.0));
    products.sum::<f32>() / (length(one) * length(other)).max(f32::MIN_POSITIVE)
}

/// A question as it is asked again: alone, and in its language.
pub fn asked(question: &OpenQuestion, today: Date) -> Question {
    Question {
        text: question.text.clone(),
        context: None,
        language: Some(question.language),
        today,
    }
}

pub fn understood(knowledge: &Knowledge, question: &OpenQuestion) -> Understood {
    answering::understand(knowledge, &asked(question, DAY))
}
