//! Questions that would be ours, but are about a university or another place.

use super::choice::college;
use super::cues::{self, Cue};
use super::heard::{Heard, PLACEHOLDER};
use super::topics::{self, Ranked};
use super::understand::{Reading, foreign};
use crate::domain::{Ask, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::names::Mention;
use crate::knowledge::text::{Word, words};

/// What is said to a question about a university or another place.
pub fn read(knowledge: &Knowledge, heard: &Heard, ranked: &Ranked) -> Option<Reading> {
    if of_university(knowledge, heard, ranked) {
        return Some(foreign(heard, ranked));
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

/// What is said where a college or something to learn is named by a word that neither names nor examples know: `Мирас колледжі
/// қайда`, `на татуировщика`.
pub fn unlisted(knowledge: &Knowledge, heard: &Heard, ranked: &Ranked) -> Option<Reading> {
    const PLACE: [Topic; 2] = [Topic::Colleges, Topic::Specialty];
    const AHEAD: f32 = 0.2;
    const LEAST: f32 = 0.42;
    // What one wants to do is no name: `хочу сдохнуть`, `билегім келеді`.
    const VERBS: [&str; 7] = ["ть", "ться", "чь", "ғым", "гім", "қым", "кім"];
    let verb = |word: &Word| VERBS.iter().any(|ending| word.form.ends_with(ending));
    let known = |word: &Word| {
        let short = word.stem.len() < 5 || verb(word);
        short || cues::of(word).is_some() || knowledge.knows(word)
    };
    let college = heard.beside_college(|word| {
        let cue = cues::of(word);
        let other = cue.is_none() && word.stem.len() > 2 && !word.is_number();
        cue == Some(Cue::University) || other && !knowledge.knows(word)
    });
    let asking = heard.asking();
    let placed = asking.iter().map(|word| {
        let named = college.is_some_and(|college| college.form == word.form);
        match known(word) && !named {
            true => word.clone(),
            false => Word::new(PLACEHOLDER),
        }
    });
    let placed: Vec<Word> = placed.collect();
    if placed.len() < 2 || !placed.iter().any(|word| word.form == PLACEHOLDER) {
        return None;
    }
    let placed = topics::rank(knowledge, &placed);
    let first = placed.first().map(|top| top.topic)?;
    let fits = |topic: Topic| match college {
        Some(_) => topics::fits_college(topic) || topic == Topic::Colleges,
        None => PLACE.contains(&topic),
    };
    let score = placed.score(fits);
    let before = ranked.score(|topic| topic != Topic::None);
    let meant = fits(first) && score >= LEAST && score > before + AHEAD;
    meant.then_some(match college {
        Some(_) => Reading::NoSuchCollege,
        None => Reading::Talk(Topic::Unlisted),
    })
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
    let named = heard.is_elsewhere() && !heard.is_here();
    let ours = heard.has(Cue::College) || heard.has(Cue::Colleges) || !heard.groups.is_empty();
    // Who comes from elsewhere asks of us.
    let comes = ranked.score(|topic| topic == Topic::Foreigners) >= COMES;
    named && ours && !comes && !tells(knowledge, ranked, Cue::Elsewhere)
}
