//! Whether a message is about danger to life, and what is asked besides.

use super::focus::stretches;
use super::heard::Heard;
use super::topics::{self, Ranked};
use super::understand::Reading;
use crate::domain::Topic;
use crate::knowledge::Knowledge;
use crate::knowledge::text::words;

/// A message that may be about danger to life, as a whole or in one of its parts, is taken for one: a needless helpline does
/// no harm. A long message is looked through in stretches, wherever its sentences end.
pub fn of(knowledge: &Knowledge, heard: &Heard, ranked: &Ranked, parts: &[String]) -> Option<f32> {
    const SURELY: f32 = 0.8;
    const LENGTH: usize = 6;
    const STEP: usize = 3;
    const PARTS: usize = 6;
    // A few words at the end are drowned by what stands before them.
    const LAST: usize = 3;
    let count = heard.words.len();
    if parts.len() < 2 && count <= LENGTH {
        return is_danger(ranked);
    }
    let parts = parts.iter().take(PARTS);
    let parts = parts.map(|part| knowledge.mend(&words(part)));
    let last = std::iter::once(count.saturating_sub(LAST)..count);
    let stretches = stretches(count, LENGTH, STEP).chain(last);
    let stretches = stretches.map(|stretch| heard.mended(stretch));
    let mut odds = parts
        .chain(stretches)
        .map(|words| knowledge.odds_of(&words, Topic::Danger));
    is_danger(ranked).or_else(|| odds.find(|danger| *danger >= SURELY))
}

fn is_danger(ranked: &Ranked) -> Option<f32> {
    const LEAST: f32 = 0.45;
    const LIKELY: f32 = 0.7;
    // What is plainly like an example is meant, whatever its words speak for elsewhere: `сдохнуть` is an insult, too.
    const PLAINLY: f32 = 0.6;
    let top = ranked.first().filter(|top| top.topic == Topic::Danger);
    let like = top.map_or(0.0, |top| top.score);
    let least = if top.is_some() { LEAST } else { LIKELY };
    let danger = ranked.danger >= least || like >= PLAINLY;
    danger.then_some(ranked.danger.max(like))
}

/// The helpline; with the answer where help of ours is asked for too: an orphan asks what is due to orphans; and where something
/// else is surely `asked`.
pub fn reading(ranked: &Ranked, (asked, sure): (Reading, f32)) -> Reading {
    const HELP: [Topic; 4] = [
        Topic::Benefits,
        Topic::Quotas,
        Topic::Hotlines,
        Topic::Inclusive,
    ];
    const ASKED: f32 = 0.4;
    const SURELY: f32 = 0.8;
    let help = ranked.best(|likely| HELP.contains(&likely.topic) && likely.score >= ASKED);
    if let Some(likely) = help {
        return Reading::Danger(topics::ask_of(likely));
    }
    let asks = match asked {
        Reading::Asks(asks) if sure >= SURELY => asks,
        Reading::Asks(_)
        | Reading::Choices(_)
        | Reading::Talk(_)
        | Reading::NoSuchCollege
        | Reading::Danger(_)
        | Reading::Nothing(_) => Vec::new(),
    };
    let first = asks.into_iter().next();
    first.map_or(Reading::Talk(Topic::Danger), Reading::Danger)
}
