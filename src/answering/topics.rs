//! What a message is about: the topics and facts whose example questions are most like it.

use std::cmp::Ordering;

use crate::domain::{Ask, CollegeId, FactId, Subject, Target, Topic};
use crate::knowledge::text::Word;
use crate::knowledge::{Knowledge, Sense};

/// A topic or fact, and how well it fits the message, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Likely {
    pub topic: Topic,
    pub fact: Option<FactId>,
    pub score: f32,
}

/// What a message is likely about.
#[derive(Clone, Debug, Default)]
pub struct Ranked {
    /// Topics and facts, best first.
    pub likely: Vec<Likely>,
    /// The probability that it is a question for us at all, by the odds of all topics.
    pub ours: f32,
    /// The same, told by all its words at once.
    pub asks: f32,
    /// The probability that it is about danger to life.
    pub danger: f32,
}

/// Ranks what some words are about.
pub fn rank(knowledge: &Knowledge, words: &[Word]) -> Ranked {
    let [sense] = knowledge.senses([words]);
    ranked(sense)
}

/// The same for two wordings of a message, which is quicker together.
pub fn rank_both(knowledge: &Knowledge, texts: [&[Word]; 2]) -> [Ranked; 2] {
    knowledge.senses(texts).map(ranked)
}

fn ranked(sense: Sense) -> Ranked {
    let odds = |topic: Topic| sense.topics.get(topic as usize).copied().unwrap_or(0.0);
    let likely = |(target, topic, likeness): &(&Target, Topic, f32)| {
        let fact = match target {
            Target::Topic(_) => None,
            Target::Fact(fact) => Some(fact.clone()),
        };
        let score = (1.0 - ODDS) * likeness + ODDS * odds(*topic);
        // Another place has to be named; likeness alone would make one of ours another's.
        let topic = *topic;
        (topic != Topic::OtherCity).then_some(Likely { topic, fact, score })
    };
    let mut likely: Vec<Likely> = sense.targets.iter().filter_map(likely).collect();
    likely.sort_by(better);
    let all = Topic::ALL.into_iter().map(|(topic, _)| topic);
    let ours = all.filter(|topic| !topic.is_talk() || *topic == Topic::OtherCity);
    Ranked {
        likely,
        ours: ours.map(odds).sum(),
        asks: sense.ours,
        danger: odds(Topic::Danger),
    }
}

fn better(one: &Likely, other: &Likely) -> Ordering {
    let score = other.score.total_cmp(&one.score);
    let topic = score.then(one.topic.cmp(&other.topic));
    topic.then_with(|| one.fact.cmp(&other.fact))
}

/// How much the odds of a topic count beside the likeness of its examples.
const ODDS: f32 = 0.25;

impl Ranked {
    /// Without the facts that speak of one college or two, where none of these is asked about: what holds for one college
    /// answers nothing about another.
    pub fn about(mut self, knowledge: &Knowledge, colleges: &[CollegeId]) -> Ranked {
        const PARTICULAR: usize = 2;
        self.likely.retain(|likely| {
            let of = likely
                .fact
                .as_ref()
                .map_or(&[][..], |fact| knowledge.colleges_in(fact));
            let asked = || of.iter().any(|college| colleges.contains(college));
            of.is_empty() || of.len() > PARTICULAR || asked()
        });
        self
    }

    /// Leans to those facts of the best topic that the message around fits too.
    pub fn lean(&mut self, around: &Ranked) {
        const WEIGHT: f32 = 0.25;
        let Some(topic) = self.first().map(|top| top.topic) else {
            return;
        };
        for likely in self.likely.iter_mut().filter(|own| own.topic == topic) {
            let same = |other: &Likely| other.topic == topic && other.fact == likely.fact;
            likely.score += WEIGHT * around.best(same).map_or(0.0, |other| other.score);
        }
        self.likely.sort_by(better);
    }

    pub fn first(&self) -> Option<&Likely> {
        self.likely.first()
    }

    /// How well the best topic that passes fits, 0 to 1.
    pub fn score(&self, passes: impl Fn(Topic) -> bool) -> f32 {
        self.best(|likely| passes(likely.topic))
            .map_or(0.0, |likely| likely.score)
    }

    /// The best of those that pass.
    pub fn best(&self, passes: impl Fn(&Likely) -> bool) -> Option<&Likely> {
        self.likely.iter().find(|likely| passes(likely))
    }

    /// Other facts of the same topic that fit nearly as well as one that fits only so well.
    pub fn rivals<'ranked>(
        &'ranked self,
        first: &'ranked Likely,
    ) -> impl Iterator<Item = &'ranked Likely> {
        const MOST: usize = 2;
        const NEARLY: f32 = 0.1;
        const SURELY: f32 = 0.75;
        let other = |likely: &&Likely| likely.topic == first.topic && likely.fact != first.fact;
        let told = self.likely.iter().filter(|likely| likely.fact.is_some());
        let unsure = first.fact.is_some() && first.score < SURELY;
        let close = move |likely: &&Likely| unsure && likely.score + NEARLY >= first.score;
        told.filter(other).filter(close).take(MOST)
    }

    /// A fact of the topic that comes close is meant rather than the topic in general, and the topic in general rather than
    /// a fact that hardly fits better.
    pub fn sharpen<'ranked>(&'ranked self, top: &'ranked Likely) -> &'ranked Likely {
        const CLOSE: f32 = 0.75;
        const HARDLY: f32 = 0.03;
        let general = self.best(|likely| likely.topic == top.topic && likely.fact.is_none());
        if let Some(general) = general.filter(|general| general.score + HARDLY >= top.score) {
            return general;
        }
        let fact = self.best(|likely| likely.topic == top.topic && likely.fact.is_some());
        fact.filter(|fact| fact.score >= top.score * CLOSE)
            .unwrap_or(top)
    }
}

/// Whether facts can tell a topic.
pub fn is_told(topic: Topic) -> bool {
    topic <= Topic::Duration
}

pub fn ask_of(likely: &Likely) -> Ask {
    Ask {
        fact: likely.fact.clone(),
        ..Ask::about(likely.topic, Vec::new())
    }
}

/// Below this likeness an example says nothing.
pub const FAINT: f32 = 0.22;

/// From this likeness on an example alone decides.
pub const PLAIN: f32 = 0.5;

pub fn fits_college(topic: Topic) -> bool {
    OF_COLLEGE.contains(&topic)
}

/// Whether a topic makes sense of a specialty or field.
pub fn fits_learnt(topic: Topic) -> bool {
    OF_LEARNT.contains(&topic)
}

/// Whether a topic makes sense of any of some subjects; one thing alone is compared with nothing.
pub fn fits_any(subjects: &[Subject], topic: Topic) -> bool {
    if topic == Topic::Compare && subjects.len() < 2 {
        return false;
    }
    subjects.iter().any(|subject| fits(subject, topic))
}

/// Whether a topic makes sense of a subject.
pub fn fits(subject: &Subject, topic: Topic) -> bool {
    match subject {
        Subject::College(_) => fits_college(topic),
        Subject::Specialty(_) | Subject::Field(_) => fits_learnt(topic),
    }
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
    Topic::Benefits,
    Topic::University,
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

/// Topics that count the city.
pub const COUNTS: &[Topic] = &[
    Topic::CollegeCount,
    Topic::StudentCount,
    Topic::TeacherCount,
    Topic::SpecialtyCount,
];
