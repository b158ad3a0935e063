//! Which part of a long message asks: a story has its question at the end, in the middle, or before the reasons for it.

use std::ops::Range;

use super::cues::Cue;
use super::evidence::Evidence;
use super::heard::Heard;
use super::topics;
use crate::domain::{Ask, Filter, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::words;

/// The part of a message that asks.
pub struct Focus {
    pub heard: Heard,
    pub evidence: Evidence,
    /// What the rest of the message speaks of, where the part names nothing itself.
    pub context: Option<Ask>,
}

/// The part that asks something of ours most surely; `None` for a message that is short, or that as a whole is as sure.
pub fn of(knowledge: &Knowledge, text: &str, whole: &Heard, evidence: &Evidence) -> Option<Focus> {
    let places = whole.asks_for_places();
    let named = places && evidence.chances.named >= NAMED;
    if whole.words.len() < LONG {
        return None;
    }
    if named {
        // What is compared is all that is named.
        let one = !whole.has(Cue::Compare);
        return one.then(|| nearest(knowledge, text, whole)).flatten();
    }
    let parts = parts(text);
    let count = parts.len();
    let heard = parts.into_iter().enumerate().map(|(place, part)| {
        let heard = Heard::of(knowledge, &part, Some(whole.language));
        let evidence = Evidence::of(knowledge, &heard);
        let asks = if part.ends_with('?') { ASKS } else { 0.0 };
        let late = LATE * place as f32 / count as f32;
        let fits = evidence.best();
        (
            evidence.chances.ours() * fits + asks + late,
            heard,
            evidence,
        )
    });
    let best = heard.max_by(|(one, ..), (other, ..)| one.total_cmp(other));
    let (_, mut heard, part) = best.filter(|(_, _, part)| {
        part.chances.ours() > evidence.chances.ours() || evidence.chances.ours() < SURE
    })?;
    heard.filter = merge(&whole.filter, &heard.filter);
    let subjects = match heard.subjects().is_empty() {
        true => whole.subjects(),
        false => Vec::new(),
    };
    Some(Focus {
        context: (!subjects.is_empty()).then(|| spoken_of(subjects)),
        heard,
        evidence: part,
    })
}

/// The sentence of a story that plainly asks for what facts tell, whatever is named on the way: `... Екінші рет тегін бола ма?`;
/// with what the story named before it.
pub fn question(
    knowledge: &Knowledge,
    text: &str,
    whole: &Heard,
    story: &Evidence,
) -> Option<(String, Focus)> {
    const SURELY: f32 = 0.9;
    const PLAINLY: f32 = 0.35;
    const FEW: usize = 3;
    const SHORT: usize = 6;
    let asked = text.split_inclusive(ENDS).rfind(|one| one.ends_with('?'))?;
    let heard = Heard::of(knowledge, asked, Some(whole.language));
    let long = whole.words.len() >= LONG && whole.words.len() > heard.words.len() + FEW;
    let places = heard.has(Cue::Where) || heard.has(Cue::Which) || heard.has(Cue::Colleges);
    // Where the story names nothing, all of it tells what is asked.
    let named = story.chances.named > story.chances.told || !whole.subjects().is_empty();
    if !long || !named || places || heard.words.len() < FEW || !heard.subjects().is_empty() {
        return None;
    }
    let mut evidence = Evidence::of(knowledge, &heard);
    let top = evidence.plain.first()?;
    let surely = evidence.chances.told >= SURELY;
    let plainly = topics::is_told(top.topic) && top.score >= PLAINLY && surely;
    evidence.plain.lean(&story.plain);
    if !plainly {
        return None;
    }
    let back = heard.has(Cue::Back) || heard.words.len() <= SHORT;
    let named = || sentences(text, whole).and_then(|(own, asking)| named_by(whole, &own, asking));
    let subjects = back.then(named).flatten().map(|named| named.subjects());
    let focus = Focus {
        heard,
        evidence,
        context: subjects.map(spoken_of),
    };
    Some((asked.to_owned(), focus))
}

/// The whole message, with those of its names only that stand nearest to what it asks: in the sentence that asks, else in the
/// last one before it that names anything, and after the `but` there.
fn nearest(knowledge: &Knowledge, text: &str, whole: &Heard) -> Option<Focus> {
    let (sentences, asking) = sentences(text, whole)?;
    let heard = named_by(whole, &sentences, asking)?;
    if let Some(asks) = asking_of(knowledge, whole, sentences.get(asking)?, &heard.subjects()) {
        return Some(asks);
    }
    (heard.groups.len() < whole.groups.len()).then(|| Focus {
        evidence: Evidence::of(knowledge, &heard),
        heard,
        context: None,
    })
}

/// Where the words of each sentence stand, what follows a `but` by itself, and which of them asks.
fn sentences(text: &str, whole: &Heard) -> Option<(Vec<Range<usize>>, usize)> {
    const BUT: [&str; 5] = ["но", "а", "бірақ", "бирак", "алайда"];
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut asking = None;
    for sentence in text.split_inclusive(ENDS) {
        let begin = sentences.last().map_or(0, |last| last.end);
        let end = begin + words(sentence).len();
        let but = whole.words.get(begin..end).unwrap_or_default();
        let but = but
            .iter()
            .rposition(|word| BUT.contains(&word.form.as_str()));
        let middle = begin + but.unwrap_or(0);
        sentences.extend((middle > begin).then_some(begin..middle));
        if sentence.ends_with('?') {
            asking = Some(sentences.len());
        }
        sentences.push(middle..end);
    }
    let asking = asking.unwrap_or(sentences.len().saturating_sub(1));
    // Of a text so long that its middle was left out, the sentences are not where they were heard.
    (sentences.last()?.end == whole.words.len()).then_some((sentences, asking))
}

/// With the names only of the last sentence up to the one that asks that names anything to ask about.
fn named_by(whole: &Heard, sentences: &[Range<usize>], asking: usize) -> Option<Heard> {
    let before = sentences.get(..=asking)?.iter().rev();
    let mut heard = before.map(|sentence| whole.clone().named_within(sentence));
    heard.find(|heard| !heard.subjects().is_empty())
}

/// Marks that end a sentence.
const ENDS: [char; 5] = ['.', '!', '?', '\n', ';'];

/// The sentence that asks, where it names nothing itself and plainly asks of what was named before.
fn asking_of(
    knowledge: &Knowledge,
    whole: &Heard,
    sentence: &Range<usize>,
    named: &[Subject],
) -> Option<Focus> {
    const PLAINLY: f32 = 0.45;
    let words = whole.words.get(sentence.clone())?;
    let text: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    let mut heard = Heard::of(knowledge, &text.join(" "), Some(whole.language));
    if !heard.subjects().is_empty() {
        return None;
    }
    let placed = Evidence::placed(knowledge, &heard, named);
    let asked = placed.masked.score(|topic| whole.fits(topic));
    heard.filter = merge(&whole.filter, &heard.filter);
    (asked >= PLAINLY).then(|| Focus {
        evidence: Evidence::of(knowledge, &heard),
        context: Some(spoken_of(named.to_vec())),
        heard,
    })
}

/// A message of fewer words is understood as a whole.
const LONG: usize = 13;

/// From this probability on a long message is understood as a whole.
const SURE: f32 = 0.9;

/// From this probability on what is named is asked about in the message as a whole.
const NAMED: f32 = 0.6;

/// What a question mark and standing late in the message speak for a part.
const ASKS: f32 = 0.15;
const LATE: f32 = 0.08;

/// Sentences; of one without an end, stretches of words.
fn parts(text: &str) -> Vec<String> {
    const MOST: usize = 10;
    const LENGTH: usize = 9;
    const STEP: usize = 4;
    let mut parts = Vec::new();
    for sentence in text.split_inclusive(ENDS) {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        match words.len() {
            0 => {}
            1..LONG => parts.push(words.join(" ")),
            count => {
                let stretches = stretches(count, LENGTH, STEP);
                let words = stretches.filter_map(|stretch| words.get(stretch));
                parts.extend(words.map(|words| words.join(" ")));
            }
        }
    }
    let skipped = parts.len().saturating_sub(MOST);
    parts.split_off(skipped)
}

/// Overlapping stretches of so many words, the last one ending with the last word; `length` and `step` in words.
pub fn stretches(count: usize, length: usize, step: usize) -> impl Iterator<Item = Range<usize>> {
    let begins = (0..count.saturating_sub(length) + step).step_by(step);
    begins.map(move |begin| {
        let end = count.min(begin + length);
        end.saturating_sub(length)..end
    })
}

fn spoken_of(subjects: Vec<Subject>) -> Ask {
    let college = subjects.iter().any(|subject| match subject {
        Subject::College(_) => true,
        Subject::Specialty(_) | Subject::Field(_) => false,
    });
    let topic = if college {
        Topic::Card
    } else {
        Topic::Specialty
    };
    Ask::about(topic, subjects)
}

/// Conditions of one part beside those of another.
pub fn merge(before: &Filter, new: &Filter) -> Filter {
    Filter {
        grade: new.grade.or(before.grade),
        free: new.free || before.free,
        ownership: new.ownership.or(before.ownership),
        dual: new.dual || before.dual,
        dormitory: new.dormitory || before.dormitory,
        form: new.form.or(before.form),
        languages: match new.languages.is_empty() {
            true => before.languages.clone(),
            false => new.languages.clone(),
        },
        district: new.district.clone().or_else(|| before.district.clone()),
        price_to: new.price_to.or(before.price_to),
        order: new.order.or(before.order),
    }
}
