//! What a person means: heard words, names and conditions, with what was talked about before, become asks.

use super::cues::Cue;
use super::evidence::Evidence;
use super::heard::Heard;
use super::topics::{self, FAINT, Likely, PLAIN, Ranked};
use super::{danger, focus, follow, language, listed, named, others, several, thanks, unnamed};
use crate::domain::{Ask, Language, Question, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::Word;

/// A message understood, or not.
#[derive(Clone, Debug)]
pub struct Understood {
    pub language: Language,
    pub reading: Reading,
    /// The probability, 0 to 1, that this is what was meant.
    pub confidence: f32,
    pub heard: Heard,
    /// What spoke for it, for whoever wants to see why.
    pub evidence: Evidence,
}

/// What a message asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// One ask, or several in one message.
    Asks(Vec<Ask>),
    /// Readings of the same weight.
    Choices(Vec<Ask>),
    /// A turn of the talk; a trade that no specialty of the base goes by is one too.
    Talk(Topic),
    /// A college that goes by no name of the base.
    NoSuchCollege,
    /// Danger to life, and what is asked besides.
    Danger(Ask),
    /// Nothing we know; the nearest things we do.
    Nothing(Vec<Ask>),
}

pub fn understand(knowledge: &Knowledge, question: &Question) -> Understood {
    let text = thanks::behind(&question.text);
    let heard = Heard::of(knowledge, text, question.language);
    let wished = question
        .context
        .as_ref()
        .and_then(|_| language::wished(&heard));
    let language = wished.unwrap_or(heard.language);
    let evidence = Evidence::of(knowledge, &heard);
    let context = question.context.as_ref();
    let again = context.filter(|_| wished.is_some());
    let parts = several::parts(text);
    let danger = danger::of(knowledge, &heard, &evidence.plain, &parts);
    let (reading, confidence) = match (danger, again) {
        (Some(danger), _) => {
            let asked = whole(knowledge, text, &parts, (&heard, &evidence), context);
            (danger::reading(&evidence.plain, asked), danger)
        }
        (None, Some(again)) => (Reading::Asks(vec![again.clone()]), LISTED),
        (None, None) => whole(knowledge, text, &parts, (&heard, &evidence), context),
    };
    let reading = match reading {
        Reading::Nothing(near) => others::untold(&heard).unwrap_or(Reading::Nothing(near)),
        Reading::Asks(_)
        | Reading::Choices(_)
        | Reading::Talk(_)
        | Reading::NoSuchCollege
        | Reading::Danger(_) => reading,
    };
    Understood {
        language,
        reading,
        confidence,
        heard,
        evidence,
    }
}

/// The reading of a message that may be short, a row of questions or a story.
fn whole(
    knowledge: &Knowledge,
    text: &str,
    parts: &[String],
    (heard, evidence): (&Heard, &Evidence),
    context: Option<&Ask>,
) -> (Reading, f32) {
    let plain = &evidence.plain;
    of_story(knowledge, text, heard, evidence)
        .or_else(|| narrowed(heard, evidence).filter(|_| heard.unexplained_beside() <= 1))
        .or_else(|| several::read(knowledge, parts, heard, plain, &heard.subjects()))
        .or_else(|| plain_talk(evidence).filter(|_| !goes_on(heard, context)))
        .or_else(|| narrowed(heard, evidence))
        .unwrap_or_else(|| match focus::of(knowledge, text, heard, evidence) {
            Some(part) if !others::of_university(knowledge, heard, &part.evidence.plain) => {
                let context = part.context.as_ref().or(context);
                read(knowledge, &part.heard, &part.evidence, context)
            }
            Some(_) | None => read(knowledge, heard, evidence, context),
        })
}

/// What the sentence of a story asks that plainly asks something: several things, or one.
fn of_story(
    knowledge: &Knowledge,
    text: &str,
    whole: &Heard,
    story: &Evidence,
) -> Option<(Reading, f32)> {
    if others::of_university(knowledge, whole, &story.plain) {
        return None;
    }
    let (asked, focus) = focus::question(knowledge, text, whole, story)?;
    let (heard, evidence) = (&focus.heard, &focus.evidence);
    let context = focus.context.as_ref();
    let subjects = context.map_or(&[][..], |context| &context.subjects);
    let parts = several::parts(&asked);
    several::read(knowledge, &parts, heard, &evidence.plain, subjects)
        .or_else(|| Some(read(knowledge, heard, evidence, context)))
}

fn read(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: Option<&Ask>,
) -> (Reading, f32) {
    let bare = heard.groups.is_empty() && heard.words.iter().all(Word::is_number);
    if heard.words.is_empty() || bare {
        let numbered = context.and_then(|context| listed::numbered(knowledge, heard, context));
        let nothing = (Reading::Nothing(Vec::new()), 0.0);
        return numbered.map_or(nothing, |ask| (Reading::Asks(vec![ask]), LISTED));
    }
    if let Some(taught) = context.and_then(|context| follow::taught(heard, context)) {
        return (Reading::Asks(vec![taught]), LISTED);
    }
    if let Some(other) = others::read(knowledge, heard, &evidence.plain) {
        return (other, LISTED);
    }
    let followed = context.and_then(|context| follow::read(knowledge, heard, evidence, context));
    if let Some(followed) = followed {
        return followed;
    }
    if let Some(corrected) = context.and_then(|_| corrected(knowledge, heard, evidence, context)) {
        return (corrected, LISTED);
    }
    alone(knowledge, heard, evidence, context)
}

/// The reading of a message that needs nothing from before.
fn alone(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: Option<&Ask>,
) -> (Reading, f32) {
    let (ranked, chances) = (&evidence.plain, evidence.chances);
    let lists = unnamed::lists(heard, ranked);
    if let Some(lists) = lists.filter(|_| heard.subjects().is_empty()) {
        return (Reading::Asks(vec![lists]), chances.ours().max(LISTED));
    }
    let vague = ranked.score(|topic| topic != Topic::None) < PLAIN;
    if heard.groups.is_empty()
        && vague
        && let Some(unlisted) = others::unlisted(knowledge, heard, ranked)
    {
        return (unlisted, LISTED);
    }
    let plain = heard.unexplained_beside() == 0 && !heard.has(Cue::Count);
    let bare = !heard.subjects().is_empty() && plain && heard.is_short();
    let of_names = bare || evidence.asks_for_places(heard) || evidence.asks_of_names(heard);
    if chances.foreign > FOREIGN && !of_names {
        return (foreign(heard, ranked), chances.foreign);
    }
    let named = (of_names || evidence.speaks_of_names(heard))
        .then(|| named::read(knowledge, heard, evidence, context))
        .flatten();
    let reading = named.unwrap_or_else(|| unnamed::read(heard, ranked));
    let sure = if bare {
        chances.ours().max(BARE)
    } else {
        chances.ours()
    };
    (reading, sure)
}

/// How sure it is that a name alone asks of what it names.
const BARE: f32 = 0.7;

/// A list of colleges for something to learn, with conditions that stand anywhere in the message.
fn narrowed(heard: &Heard, evidence: &Evidence) -> Option<(Reading, f32)> {
    const NAMED: f32 = 0.15;
    const FEW: usize = 1;
    let several = heard.filter.count() > 1;
    let meant = evidence.chances.named >= NAMED || heard.unexplained_beside() <= FEW || several;
    let ask = unnamed::narrowed(heard, &evidence.masked).filter(|_| meant)?;
    Some((Reading::Asks(vec![ask]), LISTED))
}

/// `нет, я про X`: the same is asked of another name.
fn corrected(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: Option<&Ask>,
) -> Option<Reading> {
    const SHORT: usize = 12;
    let corrects = heard.corrects() && heard.words.len() <= SHORT;
    let named = corrects && !heard.subjects().is_empty();
    named
        .then(|| named::read(knowledge, heard, evidence, context))
        .flatten()
}

/// A turn of the talk that fits better than anything of ours.
fn plain_talk(evidence: &Evidence) -> Option<(Reading, f32)> {
    const NAMED: f32 = 0.5;
    const LEAST: f32 = 0.4;
    let top = evidence.plain.first()?;
    let ours = evidence.best();
    let talk = top.topic.is_talk() && top.topic != Topic::None && top.score > ours + AHEAD;
    let talk = talk && top.score >= LEAST && evidence.chances.named < NAMED;
    talk.then(|| {
        (
            Reading::Talk(top.topic),
            top.score.max(evidence.chances.foreign),
        )
    })
}

/// Whether it goes on from what was said before, besides thanks or a greeting: `рахмет, ал 9-дан кейін ше`.
fn goes_on(heard: &Heard, context: Option<&Ask>) -> bool {
    const FEW: usize = 2;
    let points = heard.has(Cue::Back) || !heard.filter.is_empty();
    context.is_some() && (heard.has(Cue::More) || points && heard.words.len() > FEW)
}

/// So much better a turn of the talk has to fit.
const AHEAD: f32 = 0.04;

/// How sure it is that conditions on colleges want a list.
const LISTED: f32 = 0.8;

/// A message more likely foreign than this is not answered.
const FOREIGN: f32 = 0.5;

/// The turn of the talk it is likest to, or nothing we know. Where a place to study is asked for, a trade that is not listed is
/// likelier than anything else foreign.
pub fn foreign(heard: &Heard, ranked: &Ranked) -> Reading {
    const UNLISTED: f32 = 0.25;
    let places = heard.asks_for_places();
    if places && ranked.score(|topic| topic == Topic::Unlisted) >= UNLISTED {
        return Reading::Talk(Topic::Unlisted);
    }
    let talk = ranked.best(|likely| likely.topic.is_talk());
    match talk.filter(|likely| likely.score >= FAINT) {
        Some(likely) => talk_of(ranked, likely),
        None => Reading::Nothing(near(ranked)),
    }
}

/// A turn of the talk, or nothing we know.
fn talk_of(ranked: &Ranked, likely: &Likely) -> Reading {
    if likely.topic == Topic::None {
        Reading::Nothing(near(ranked))
    } else {
        Reading::Talk(likely.topic)
    }
}

/// Up to three asks to offer when nothing was understood.
pub fn near(ranked: &Ranked) -> Vec<Ask> {
    let ours = ranked
        .likely
        .iter()
        .filter(|likely| topics::is_told(likely.topic) && likely.score >= FAINT);
    let mut asks: Vec<Ask> = ours.map(topics::ask_of).take(6).collect();
    asks.dedup_by_key(|ask| ask.topic);
    asks.truncate(3);
    asks
}
