//! What a message is about: the topics and facts whose example questions are most like it.

use std::collections::HashMap;

use crate::domain::{Ask, FactId, Target, Topic};
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

/// Whether facts can tell a topic.
pub fn is_told(topic: Topic) -> bool {
    topic <= Topic::Duration
}

/// A fact of the topic that comes close is meant rather than the topic in general.
pub fn sharpen<'ranked>(ranked: &'ranked [Likely], top: &'ranked Likely) -> &'ranked Likely {
    const CLOSE: f32 = 0.75;
    let fact = best(ranked, |likely| {
        likely.topic == top.topic && likely.fact.is_some()
    });
    fact.filter(|fact| fact.score >= top.score * CLOSE)
        .unwrap_or(top)
}

pub fn ask_of(likely: &Likely) -> Ask {
    Ask {
        fact: likely.fact.clone(),
        ..Ask::about(likely.topic, Vec::new())
    }
}

/// Below this likeness an example says nothing.
pub const FAINT: f32 = 0.3;

/// From this likeness on an example alone decides.
pub const PLAIN: f32 = 0.62;

pub fn fits_college(topic: Topic) -> bool {
    OF_COLLEGE.contains(&topic)
}

/// Whether a topic makes sense of a specialty or field.
pub fn fits_learnt(topic: Topic) -> bool {
    OF_LEARNT.contains(&topic)
}

/// What can be asked of a college.
const OF_COLLEGE: &[Topic] = &[
    Topic::Card,
    Topic::Address,
    Topic::Phone,
    Topic::Website,
    Topic::Email,
    Topic::Ownership,
    Topic::History,
    Topic::Grades,
    Topic::Licence,
    Topic::Teaches,
    Topic::Qualifications,
    Topic::Practice,
    Topic::Compare,
    Topic::Tuition,
    Topic::Dormitory,
    Topic::DualTraining,
    Topic::StudyLanguages,
    Topic::Employment,
    Topic::StateOrder,
    Topic::AdmissionDates,
    Topic::AdmissionDocuments,
    Topic::AdmissionHow,
    Topic::Exams,
    Topic::Stipend,
    Topic::Duration,
    Topic::StudentCount,
];

/// What can be asked of a specialty or field.
const OF_LEARNT: &[Topic] = &[
    Topic::Specialty,
    Topic::Specialties,
    Topic::Colleges,
    Topic::Qualifications,
    Topic::Duration,
    Topic::Salary,
    Topic::Employment,
    Topic::Tuition,
    Topic::DualTraining,
    Topic::Compare,
    Topic::Exams,
];
