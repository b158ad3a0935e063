//! What is asked of the colleges, specialties and fields that a message names.

use super::cues::Cue;
use super::heard::Heard;
use super::topics::{self, FAINT, Likely, PLAIN, Ranked};
use super::understand::Reading;
use super::unnamed;
use crate::domain::{Ask, CollegeId, Subject, Topic};
use crate::knowledge::Knowledge;

/// The reading of a message with names; `None` if its names do not decide.
pub fn read(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &Ranked,
    context: Option<&Ask>,
) -> Option<(Reading, f32)> {
    let named = Named {
        colleges: heard.colleges(),
        learnt: heard.learnt(),
    };
    if named.colleges.is_empty() && named.learnt.is_empty() {
        return None;
    }
    let masked = topics::rank(knowledge, &heard.masked());
    if let Some(fact) = plain_fact(heard, ranked, &masked).filter(|_| named.colleges.is_empty()) {
        return Some((Reading::Asks(vec![topics::ask_of(fact)]), fact.score));
    }
    let (topic, score) = asked(heard, &masked, &named, context);
    let confidence = (0.75 + score * 0.25).min(0.99);
    if let [group] = named.colleges.as_slice()
        && group.len() > 1
    {
        const MOST: usize = 6;
        let asks = group
            .iter()
            .take(MOST)
            .map(|college| Ask::of_college(topic, college));
        return Some((Reading::Choices(asks.collect()), confidence));
    }
    let ask = Ask {
        filter: heard.filter.clone(),
        ..Ask::about(topic, heard.subjects())
    };
    Some((Reading::Asks(vec![ask]), confidence))
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
        let college = !self.colleges.is_empty() && topics::fits_college(topic);
        college || (!self.learnt.is_empty() && topics::fits_learnt(topic))
    }
}

/// A fact asked for in a question that a name only happens to stand in.
fn plain_fact<'ranked>(
    heard: &Heard,
    ranked: &'ranked Ranked,
    masked: &Ranked,
) -> Option<&'ranked Likely> {
    const COUNTED: f32 = 0.35;
    const AHEAD: f32 = 0.1;
    let top = ranked.first()?;
    // Who counts (`қанша педагог бар`) asks for a figure of the city, whatever is named.
    if heard.has(Cue::Count) && COUNTS.contains(&top.topic) && top.score >= COUNTED {
        return Some(ranked.sharpen(top));
    }
    let best = masked.first().map_or(0.0, |likely| likely.score);
    let plain = topics::is_told(top.topic) && top.score >= PLAIN && top.score > best + AHEAD;
    (plain && !unnamed::lists_colleges(heard)).then_some(top)
}

/// Topics that count the city.
const COUNTS: &[Topic] = &[
    Topic::CollegeCount,
    Topic::StudentCount,
    Topic::TeacherCount,
    Topic::SpecialtyCount,
];

/// The topic asked about what is named, with how sure it is.
fn asked(heard: &Heard, masked: &Ranked, named: &Named, context: Option<&Ask>) -> (Topic, f32) {
    const STRUCTURE: f32 = 0.8;
    const CARRIED: f32 = 0.7;
    const USUAL: f32 = 0.6;
    let (college, learnt) = (!named.colleges.is_empty(), !named.learnt.is_empty());
    let best = masked
        .best(|likely| named.fits(likely.topic))
        .map(|likely| (likely.topic, likely.score));
    if college && learnt && best.is_none_or(|(topic, _)| !SHARED.contains(&topic)) {
        return (Topic::Teaches, STRUCTURE);
    }
    let places = heard.has(Cue::Colleges) || heard.has(Cue::College) || heard.has(Cue::Where);
    if !college
        && places
        && best.is_none_or(|(topic, score)| WHAT.contains(&topic) || score < PLAIN)
    {
        return (Topic::Colleges, STRUCTURE);
    }
    if let Some(best) = best.filter(|(_, score)| *score >= PLAIN) {
        return best;
    }
    if let Some(topic) = carried(heard, named, context) {
        return (topic, CARRIED);
    }
    let says_more = heard.unexplained() > 0 || heard.has(Cue::Count);
    let usual = if college {
        Topic::Card
    } else {
        Topic::Specialty
    };
    best.filter(|(_, score)| *score >= FAINT && says_more)
        .unwrap_or((usual, USUAL))
}

/// `а на электрика?` asks of another name what was asked before.
fn carried(heard: &Heard, named: &Named, context: Option<&Ask>) -> Option<Topic> {
    const SHORT: usize = 6;
    let bare = heard.unexplained() == 0 && heard.words.len() <= SHORT && heard.has(Cue::Back);
    context
        .map(|context| context.topic)
        .filter(|topic| bare && named.fits(*topic))
}

/// Questions about what a specialty is, which `колледж` beside it turns into a question for colleges.
const WHAT: &[Topic] = &[
    Topic::Specialty,
    Topic::Specialties,
    Topic::Colleges,
    Topic::Card,
    Topic::Teaches,
];

/// Topics that make sense of a specialty at a college.
const SHARED: &[Topic] = &[
    Topic::Tuition,
    Topic::Duration,
    Topic::Qualifications,
    Topic::DualTraining,
    Topic::Compare,
];
