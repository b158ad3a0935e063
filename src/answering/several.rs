//! Several questions in one message: `сколько стоит и есть ли общага`.

use super::heard::Heard;
use super::topics::{self, Likely, PLAIN, Ranked};
use super::understand::Reading;
use crate::domain::{Ask, Filter, Language, Subject};
use crate::knowledge::Knowledge;
use crate::knowledge::text::{normal_form, split};

/// The asks of a message about some subjects whose parts each ask something else; `None` if it asks one thing.
pub fn read(
    knowledge: &Knowledge,
    parts: &[String],
    heard: &Heard,
    ranked: &Ranked,
    subjects: &[Subject],
) -> Option<(Reading, f32)> {
    let story = heard.words.len() > MOST_WORDS;
    if story || !(2..=MOST_PARTS).contains(&parts.len()) {
        return None;
    }
    let mut asked: Vec<Likely> = Vec::new();
    for part in parts {
        let known = |likely: &Likely| {
            let same = |other: &Likely| (other.topic, &other.fact) == (likely.topic, &likely.fact);
            asked.iter().any(same)
        };
        if let Some(likely) =
            question(knowledge, part, heard.language).filter(|likely| !known(likely))
        {
            asked.push(likely);
        }
    }
    let least = asked.iter().map(|likely| likely.score).fold(1.0, f32::min);
    let most = asked.iter().map(|likely| likely.score).fold(0.0, f32::max);
    let whole = ranked.first().map_or(0.0, |top| top.score);
    // Of what facts tell one question is enough that is plain by itself.
    let told = asked.iter().all(|likely| topics::is_told(likely.topic));
    let plain = if told { most } else { least };
    if asked.len() < 2 || plain < ALONE || whole > least {
        return None;
    }
    let mut asks: Vec<Ask> = Vec::new();
    for likely in asked.iter().take(MOST) {
        let Some(own) = ask(likely, subjects) else {
            continue;
        };
        match asks.contains(&own) {
            false => asks.push(own),
            // What is asked of the same besides is a fact of its own: the discount after the fee.
            true => asks.extend(likely.fact.as_ref().map(|_| topics::ask_of(likely))),
        }
    }
    (asks.len() > 1).then_some((Reading::Asks(asks), least))
}

/// More parts than this are a story, not a row of questions.
const MOST_PARTS: usize = 6;
const MOST_WORDS: usize = 24;

/// So many questions are answered at once.
const MOST: usize = 3;

/// A part has to fit so well to be a question of its own.
const ALONE: f32 = 0.6;

/// Words that join questions, in both languages.
const JOINTS: &[&str] = &[
    "и",
    "а",
    "еще",
    "также",
    "плюс",
    "және",
    "мен",
    "әрі",
    "ал",
    "тағы",
    "сосын",
    "жане",
];

/// The text cut at marks and at words that join.
pub fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for sentence in text.split(['?', '!', '.', ',', ';', '\n']) {
        let words = split(&normal_form(sentence));
        let between = words.split(|word| JOINTS.contains(&word.as_str()));
        parts.extend(
            between
                .filter(|words| !words.is_empty())
                .map(|words| words.join(" ")),
        );
    }
    parts
}

/// What a part surely asks by itself: neither small talk nor a mere condition or name.
fn question(knowledge: &Knowledge, part: &str, language: Language) -> Option<Likely> {
    let heard = Heard::of(knowledge, part, Some(language));
    if heard.words.len() < 2 {
        return None;
    }
    let condition = Filter {
        free: false,
        dual: false,
        dormitory: false,
        ..heard.filter.clone()
    };
    if !condition.is_empty() {
        return None;
    }
    let plain = topics::rank(knowledge, &heard.asking());
    let named = !heard.groups.is_empty();
    let masked = named.then(|| topics::rank(knowledge, &heard.masked()));
    let likely = masked.into_iter().chain([plain]).filter_map(|ranked| {
        let top = ranked.first()?;
        let asks = !top.topic.is_talk() && top.score >= PLAIN;
        asks.then(|| ranked.sharpen(top).clone())
    });
    likely.max_by(|one, other| one.score.total_cmp(&other.score))
}

/// The ask of one part, about what the whole message names; `None` where it can be asked of none of that, and no facts tell it.
fn ask(likely: &Likely, subjects: &[Subject]) -> Option<Ask> {
    let fits = |subject: &&Subject| topics::fits(subject, likely.topic);
    let own: Vec<Subject> = subjects.iter().filter(fits).cloned().collect();
    match topics::fits_any(&own, likely.topic) {
        true => Some(Ask::about(likely.topic, own)),
        false => {
            let told = topics::is_told(likely.topic) || subjects.is_empty();
            told.then(|| topics::ask_of(likely))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(parts(text), expected, "{text}");
    }

    #[test]
    fn a_message_is_cut_where_questions_meet() {
        check(
            "Сколько стоит и есть ли общага?",
            &["сколько стоит", "есть ли общага"],
        );
        check(
            "Ақысы қанша, жатақхана бар ма",
            &["ақысы қанша", "жатақхана бар ма"],
        );
        check("мекенжайы мен телефоны", &["мекенжайы", "телефоны"]);
        check("?!", &[]);
    }
}
