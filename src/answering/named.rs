//! What is asked of the colleges, specialties and fields that a message names.

use super::cues::Cue;
use super::evidence::Evidence;
use super::focus::merge;
use super::follow::points_back;
use super::heard::Heard;
use super::topics::{self, FAINT, Likely, PLAIN, Ranked};
use super::understand::Reading;
use crate::domain::{Ask, CollegeId, Filter, Subject, Topic};
use crate::knowledge::Knowledge;

/// The reading of a message with names; `None` if its names do not decide.
pub fn read(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: Option<&Ask>,
) -> Option<Reading> {
    let named = Named {
        colleges: heard.colleges(),
        learnt: heard.learnt(),
    };
    if named.colleges.is_empty() && named.learnt.is_empty() {
        return None;
    }
    if let Some(topic) = property(knowledge, heard, &named, &evidence.masked) {
        return Some(Reading::Asks(vec![Ask::about(
            topic,
            heard.subjects_of_college(),
        )]));
    }
    let told = told_of(knowledge, &named, &evidence.masked);
    let topic = told.unwrap_or_else(|| asked(heard, &evidence.masked, &named, context));
    let sharper = sharper(&evidence.masked, topic).filter(|_| named.learnt.is_empty());
    if let Some(fact) = sharper {
        return Some(Reading::Asks(vec![topics::ask_of(fact)]));
    }
    // What is told of something to learn is one of the facts of the topic.
    let own = |likely: &Likely| likely.topic == topic && likely.fact.is_some();
    let fact = evidence
        .plain
        .best(|likely| own(likely) && likely.score >= FAINT);
    let told = named.colleges.is_empty() && topic == Topic::Exams;
    if let Some(fact) = fact.filter(|_| told) {
        return Some(Reading::Asks(vec![topics::ask_of(fact)]));
    }
    if let Some(choices) = choices(&named, topic) {
        return Some(choices);
    }
    let kept = kept(heard, &named, context).filter(|_| LISTING.contains(&topic));
    let (topic, filter) = match kept {
        Some(kept) => (Topic::Colleges, merge(&kept, &heard.filter)),
        None => (topic, heard.filter.clone()),
    };
    let ask = Ask {
        filter,
        ..Ask::about(topic, heard.subjects())
    };
    Some(Reading::Asks(vec![ask]))
}

/// The colleges that share the one name there is.
fn choices(named: &Named, topic: Topic) -> Option<Reading> {
    const MOST: usize = 6;
    let [group] = named.colleges.as_slice() else {
        return None;
    };
    let asks = group.iter().take(MOST);
    let asks = asks.map(|college| Ask::of_college(topic, college));
    (group.len() > 1).then(|| Reading::Choices(asks.collect()))
}

/// What a message names.
struct Named {
    /// Colleges, each place with all that share its name.
    colleges: Vec<Vec<CollegeId>>,
    /// Specialties, or a field.
    learnt: Vec<Subject>,
}

impl Named {
    fn fits(&self, topic: Topic) -> bool {
        // One thing alone is compared with nothing.
        if topic == Topic::Compare && self.colleges.len() + self.learnt.len() < 2 {
            return false;
        }
        let college = !self.colleges.is_empty() && topics::fits_college(topic);
        college || (!self.learnt.is_empty() && topics::fits_learnt(topic))
    }
}

/// A property of the one college named, where the words that would name something to learn rather ask for it: `почта` of a
/// college is no postal service.
fn property(knowledge: &Knowledge, heard: &Heard, named: &Named, masked: &Ranked) -> Option<Topic> {
    const PLAINLY: f32 = 0.4;
    let one = named.colleges.len() == 1 && named.colleges.iter().all(|group| group.len() == 1);
    if !one || named.learnt.is_empty() {
        return None;
    }
    let own = topics::rank(knowledge, &heard.masked_colleges());
    let asked = |topic: Topic| topics::fits_college(topic) && !WHAT.contains(&topic);
    let best = own.best(|likely| asked(likely.topic))?;
    let before = masked.score(|topic| named.fits(topic));
    (best.score >= PLAINLY && best.score > before).then_some(best.topic)
}

/// A fact of the topic that fits much better than the topic in general: a discount rather than the fee of a college.
fn sharper(masked: &Ranked, topic: Topic) -> Option<&Likely> {
    const AHEAD: f32 = 0.1;
    let general = masked.best(|likely| likely.topic == topic && likely.fact.is_none());
    let general = general.map_or(0.0, |likely| likely.score);
    let fact = masked
        .first()
        .filter(|top| top.topic == topic && top.fact.is_some());
    fact.filter(|fact| topics::is_told(topic) && fact.score >= general + AHEAD)
}

/// The topic of a fact that speaks of the college itself, where it fits better than what can be asked of any college.
fn told_of(knowledge: &Knowledge, named: &Named, masked: &Ranked) -> Option<Topic> {
    const LEAST: f32 = 0.3;
    let [group] = named.colleges.as_slice() else {
        return None;
    };
    let college = group.first().filter(|_| group.len() == 1)?;
    let own = |likely: &Likely| {
        let mut facts = knowledge.facts_about(college);
        facts.any(|fact| likely.fact.as_ref() == Some(&fact.id))
    };
    let best = masked.best(|likely| topics::is_told(likely.topic))?;
    let told = best.score >= LEAST && own(best) && named.fits(best.topic);
    told.then_some(best.topic)
}

/// The topic asked about what is named.
fn asked(heard: &Heard, masked: &Ranked, named: &Named, context: Option<&Ask>) -> Topic {
    let (college, learnt) = (!named.colleges.is_empty(), !named.learnt.is_empty());
    let best = masked.best(|likely| named.fits(likely.topic));
    let best = best.map(|likely| (likely.topic, likely.score));
    let usual = if college {
        Topic::Card
    } else {
        Topic::Specialty
    };
    let carried = carried(heard, named, context);
    let places = heard.asks_for_places();
    if let Some(topic) = carried.filter(|_| heard.unexplained() <= 1 && !places) {
        return topic;
    }
    if !heard.says_more() && heard.filter.is_empty() && !(college && learnt) {
        return carried.unwrap_or(usual);
    }
    let learns = heard.has(Cue::Specialties);
    if !college && !learns && asks_who_teaches(heard, masked, best) {
        return Topic::Colleges;
    }
    if college && learnt {
        return of_both(best);
    }
    let learns = learns && best.is_some_and(|(topic, _)| LEARNT.contains(&topic));
    // Conditions want a list too, but less than a word for places does.
    let clear = if places { CLEAR } else { FAINT };
    let vague = best.is_none_or(|(topic, score)| WHAT.contains(&topic) || score < clear);
    if !college && (places || !heard.filter.is_empty()) && !learns && vague {
        return Topic::Colleges;
    }
    if let Some((topic, _)) = best.filter(|(_, score)| *score >= PLAIN) {
        return topic;
    }
    if let Some(topic) = carried {
        return topic;
    }
    best.filter(|(_, score)| *score >= FAINT)
        .map_or(usual, |(topic, _)| topic)
}

/// Who teaches a specialty is asked as what a college teaches is.
fn asks_who_teaches(heard: &Heard, masked: &Ranked, best: Option<(Topic, f32)>) -> bool {
    let taught = masked.score(|topic| topic == Topic::Teaches);
    let ahead = best.is_none_or(|(_, score)| taught > score);
    heard.says_more() && taught >= FAINT && ahead
}

/// `а на электрика?` asks of another name what was asked before.
fn carried(heard: &Heard, named: &Named, context: Option<&Ask>) -> Option<Topic> {
    let topic = context.map(|context| context.topic);
    topic.filter(|topic| goes_on(heard) && named.fits(*topic))
}

/// `а на юриста?` after a list, or after dual training in general: the conditions that stay.
fn kept(heard: &Heard, named: &Named, context: Option<&Ask>) -> Option<Filter> {
    let context = context.filter(|_| named.colleges.is_empty() && goes_on(heard))?;
    let dual = context.topic == Topic::DualTraining && context.subjects.is_empty();
    match context.topic == Topic::Colleges {
        true => Some(context.filter.clone()),
        false => dual.then(|| Filter {
            dual,
            ..Filter::default()
        }),
    }
}

/// Topics that a list of colleges answers when conditions are kept.
const LISTING: &[Topic] = &[Topic::Colleges, Topic::DualTraining, Topic::Specialty];

/// Whether a message is short and says that it goes on from the one before.
fn goes_on(heard: &Heard) -> bool {
    const SHORT: usize = 6;
    const CORRECTED: usize = 12;
    const FEW: usize = 2;
    let count = heard.words.len();
    let on = heard.unexplained() <= FEW && count <= SHORT && points_back(heard);
    on || heard.corrects() && count <= CORRECTED
}

/// What is asked of something to learn at a college: whether it is taught there, unless something else is asked of either.
fn of_both(best: Option<(Topic, f32)>) -> Topic {
    let other = best.filter(|(topic, score)| SHARED.contains(topic) || *score >= CLEAR);
    let other = other.filter(|(topic, _)| !WHAT.contains(topic));
    other.map_or(Topic::Teaches, |(topic, _)| topic)
}

/// From this likeness on a topic is meant, though the message would be of another by its structure.
const CLEAR: f32 = 0.35;

/// Questions about what a specialty is, which `колледж` beside it turns into a question for colleges.
const WHAT: &[Topic] = &[
    Topic::Specialty,
    Topic::Specialties,
    Topic::Colleges,
    Topic::Card,
    Topic::Teaches,
];

/// Topics of what is learnt rather than where.
const LEARNT: &[Topic] = &[Topic::Specialty, Topic::Specialties, Topic::Qualifications];

/// Topics that make sense of a specialty at a college.
const SHARED: &[Topic] = &[
    Topic::Tuition,
    Topic::Duration,
    Topic::Qualifications,
    Topic::DualTraining,
    Topic::Compare,
];
