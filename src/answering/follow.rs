//! What a message means after another: it keeps the subject, adds a condition, or asks for another fact of the topic.

use super::cues::Cue;
use super::evidence::Evidence;
use super::focus::merge;
use super::heard::{Heard, PLACEHOLDER};
use super::topics::{self, FAINT, PLAIN, Ranked};
use super::understand::Reading;
use crate::domain::{Ask, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::Word;

/// A short message after another: it keeps the subject, adds a condition, or asks for another fact of the topic.
pub fn read(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: &Ask,
) -> Option<(Reading, f32)> {
    const SHORT: usize = 6;
    if !heard.subjects().is_empty() {
        return None;
    }
    let ranked = &evidence.plain;
    let back = heard.has(Cue::Back) || heard.has(Cue::Other);
    if heard.words.len() > SHORT && !back {
        return None;
    }
    of_subject(knowledge, heard, ranked, context)
        .or_else(|| narrowed(heard, context))
        .or_else(|| of_topic(ranked, context, back))
}

/// Another question about the same college or specialty.
fn of_subject(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &Ranked,
    context: &Ask,
) -> Option<(Reading, f32)> {
    const STRANGE: f32 = 0.5;
    let college = context.colleges().next().is_some();
    let learnt = context.specialties().next().is_some() || context.field().is_some();
    let fits = |topic: Topic| {
        (college && topics::fits_college(topic)) || (learnt && topics::fits_learnt(topic))
    };
    if ranked
        .first()
        .is_none_or(|top| top.topic.is_talk() && top.score >= STRANGE)
        || !(college || learnt)
    {
        return None;
    }
    let placed: Vec<Word> = heard
        .words
        .iter()
        .cloned()
        .chain([Word::new(PLACEHOLDER)])
        .collect();
    let placed = topics::rank(knowledge, &placed);
    let likely = placed
        .best(|likely| fits(likely.topic))
        .filter(|likely| likely.score >= FAINT)?;
    let ask = Ask {
        filter: heard.filter.clone(),
        ..Ask::about(likely.topic, context.subjects.clone())
    };
    Some((Reading::Asks(vec![ask]), 0.7 + likely.score * 0.3))
}

/// Another condition on the same list.
fn narrowed(heard: &Heard, context: &Ask) -> Option<(Reading, f32)> {
    const FEW: usize = 2;
    if context.topic != Topic::Colleges || heard.filter.is_empty() || heard.unexplained() > FEW {
        return None;
    }
    let ask = Ask {
        filter: merge(&context.filter, &heard.filter),
        page: 0,
        ..context.clone()
    };
    Some((Reading::Asks(vec![ask]), 0.8))
}

/// Another fact of the same topic.
fn of_topic(ranked: &Ranked, context: &Ask, back: bool) -> Option<(Reading, f32)> {
    const LEAST: f32 = 0.15;
    const NEAR: f32 = 0.1;
    let likely = ranked.best(|likely| likely.topic == context.topic && likely.fact.is_some())?;
    let top = ranked.first().map_or(0.0, |top| top.score);
    let meant = topics::is_told(context.topic)
        && likely.score >= LEAST
        && top < PLAIN
        && (back || likely.score + NEAR >= top);
    meant.then(|| {
        (
            Reading::Asks(vec![topics::ask_of(likely)]),
            0.5 + likely.score * 0.5,
        )
    })
}
