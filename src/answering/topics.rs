//! What a message is about: the topics and facts whose example questions are most like it.

use std::collections::HashMap;

use crate::domain::{FactId, Target, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::Word;

/// A topic or fact and how like its examples the message is, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Likely {
    pub topic: Topic,
    pub fact: Option<FactId>,
    pub score: f32,
}

/// The likeliest targets of some words, best first.
pub fn rank(knowledge: &Knowledge, words: &[Word]) -> Vec<Likely> {
    const MOST: usize = 60;
    let mut found: HashMap<&Target, Vec<f32>> = HashMap::new();
    for (target, likeness) in knowledge.like(words, MOST) {
        found.entry(target).or_default().push(likeness);
    }
    let likely = |(target, likeness): (&Target, Vec<f32>)| {
        let (topic, fact) = match target {
            Target::Topic(topic) => (*topic, None),
            Target::Fact(fact) => (knowledge.fact(fact)?.topic, Some(fact.clone())),
        };
        Some(Likely {
            topic,
            fact,
            score: blend(&likeness),
        })
    };
    let mut ranked: Vec<Likely> = found.into_iter().filter_map(likely).collect();
    ranked.sort_by(|one, other| {
        let order = other
            .score
            .total_cmp(&one.score)
            .then(one.topic.cmp(&other.topic));
        order.then_with(|| one.fact.cmp(&other.fact))
    });
    ranked
}

/// The best example decides; further ones that agree strengthen it.
fn blend(likeness: &[f32]) -> f32 {
    const SHARES: [f32; 3] = [0.8, 0.13, 0.07];
    likeness
        .iter()
        .zip(SHARES)
        .map(|(likeness, share)| likeness * share)
        .sum()
}

/// The best of those that pass.
pub fn best(ranked: &[Likely], passes: impl Fn(&Likely) -> bool) -> Option<&Likely> {
    ranked.iter().find(|likely| passes(likely))
}
