//! Questions that would be ours, but are about a university or another place.

use super::choice::college;
use super::cues::{self, Cue};
use super::heard::Heard;
use super::topics::Ranked;
use super::understand::{Reading, foreign};
use crate::domain::{Ask, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::names::Mention;
use crate::knowledge::text::words;

/// What is said to a question about a university or another place.
pub fn read(knowledge: &Knowledge, heard: &Heard, ranked: &Ranked) -> Option<Reading> {
    if of_university(knowledge, heard, ranked) {
        return Some(foreign(ranked));
    }
    elsewhere(knowledge, heard, ranked).then_some(Reading::Talk(Topic::OtherCity))
}

/// A question about a college that is plainly named, but no topic of ours: nothing is told of it.
pub fn untold(heard: &Heard) -> Option<Reading> {
    const PLAINLY: f32 = 0.9;
    let college = |group: &Vec<Mention>| match group.as_slice() {
        [one] if one.coverage >= PLAINLY => college(&one.named),
        _ => None,
    };
    let college = heard.groups.iter().find_map(college)?;
    let ours = !heard.has(Cue::University) && !heard.is_elsewhere() && heard.says_more();
    let ask = Ask::about(Topic::None, vec![Subject::College(college)]);
    ours.then(|| Reading::Asks(vec![ask]))
}

/// A question about a university is ours only where what we tell speaks of universities.
pub fn of_university(knowledge: &Knowledge, heard: &Heard, ranked: &Ranked) -> bool {
    let asks = heard.has(Cue::University) && !heard.has(Cue::College) && !heard.has(Cue::Colleges);
    asks && !tells(knowledge, ranked, Cue::University)
}

/// Whether the fact that answers best gives a cue itself.
fn tells(knowledge: &Knowledge, ranked: &Ranked, cue: Cue) -> bool {
    const TOLD: f32 = 0.4;
    let fact = ranked.best(|likely| likely.fact.is_some() && likely.score >= TOLD);
    let fact = fact.and_then(|likely| knowledge.fact(likely.fact.as_ref()?));
    fact.is_some_and(|fact| cues::any(&words(&fact.text.ru), cue))
}

/// From this likeness on somebody from another country asks how to study here.
const COMES: f32 = 0.3;

/// A question of ours, but about another place. Some of our facts speak of other places too: those are told.
fn elsewhere(knowledge: &Knowledge, heard: &Heard, ranked: &Ranked) -> bool {
    let named = heard.is_elsewhere() && !heard.has(Cue::Here);
    let ours = heard.has(Cue::College) || heard.has(Cue::Colleges) || !heard.groups.is_empty();
    // Who comes from elsewhere asks of us.
    let comes = ranked.score(|topic| topic == Topic::Foreigners) >= COMES;
    named && ours && !comes && !tells(knowledge, ranked, Cue::Elsewhere)
}
