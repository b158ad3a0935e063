//! What a message means after another: it keeps the subject, adds a condition, or asks for another fact of
//! the topic.

use super::choice::begin_alike;
use super::cues::{self, Cue};
use super::evidence::Evidence;
use super::focus::merge;
use super::heard::Heard;
use super::listed::{more, of_list_count, of_listed, picked};
use super::topics::{self, FAINT, Likely, PLAIN, Ranked};
use super::understand::Reading;
use crate::domain::{Ask, CollegeId, Fact, FactId, Subject, Target, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::{Word, words};

/// The reading of a message that names nothing itself, if it leans on the one before.
pub fn read(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: &Ask,
) -> Option<(Reading, f32)> {
    const SHORT: usize = 7;
    let back = points_back(heard);
    let counted = of_count(heard, &evidence.plain, context).filter(|_| back);
    if let Some(ask) = counted.or_else(|| of_list_count(heard, &evidence.plain, context)) {
        return Some((Reading::Asks(vec![ask]), CARRIED));
    }
    if !heard.subjects().is_empty() {
        let ask = of_case(heard, &evidence.plain, context).filter(|_| back)?;
        return Some((Reading::Asks(vec![ask]), CARRIED));
    }
    // The cheapest or oldest is one of all colleges, unless a list was shown.
    let anew = heard.filter.order.is_some() && context.topic != Topic::Colleges;
    if heard.words.len() > SHORT && !back || anew {
        return None;
    }
    let ranked = &evidence.plain;
    if let Some(ask) = of_place(knowledge, heard, context) {
        return Some((Reading::Asks(vec![ask]), CARRIED));
    }
    if asks_of_elsewhere(heard, ranked) {
        return Some((Reading::Talk(Topic::OtherCity), CARRIED));
    }
    // What is known by itself, in more than a word or two, is no condition on what was said before.
    let those = heard.has(Cue::Colleges) || heard.unexplained_beside() <= 1;
    let list = is_list(context) && those;
    let known = !back && !list && heard.words.len() > 2 && ranked.score(topics::is_told) >= PLAIN;
    let picked = picked(knowledge, heard, context);
    let next = picked.or_else(|| more(knowledge, heard, context));
    if let Some(reading) = next
        .is_none()
        .then(|| of_listed(knowledge, heard, context))
        .flatten()
    {
        return Some((reading, CARRIED));
    }
    let ask = next
        .or_else(|| of_new_words(knowledge, heard, ranked, context))
        .or_else(|| narrowed(heard, context).filter(|_| !known))
        .or_else(|| of_subject(knowledge, heard, evidence, context, back))
        .or_else(|| of_topic(ranked, context, back))?;
    Some((Reading::Asks(vec![ask]), CARRIED))
}

/// `ал мұғалімдері ше?` after the students: another count of the city.
fn of_count(heard: &Heard, ranked: &Ranked, context: &Ask) -> Option<Ask> {
    const SHORT: usize = 4;
    let counts = |topic: Topic| topics::COUNTS.contains(&topic);
    let likely = ranked.best(|likely| counts(likely.topic) && likely.score >= FAINT)?;
    let short = heard.words.len() <= SHORT && context.subjects.is_empty();
    (counts(context.topic) && short).then(|| topics::ask_of(likely))
}

/// `а в Астане?`: the same of another place; who comes from one asks of us.
fn asks_of_elsewhere(heard: &Heard, ranked: &Ranked) -> bool {
    const FEW: usize = 1;
    let comes = ranked.score(|topic| topic == Topic::Foreigners) >= FAINT;
    let named = heard.is_elsewhere() && !heard.is_here();
    named && !comes && heard.unexplained() <= FEW
}

/// `нет, я про весь Казахстан`: the fact of the same topic that speaks of that place.
fn of_place(knowledge: &Knowledge, heard: &Heard, context: &Ask) -> Option<Ask> {
    if !heard.is_elsewhere() || !topics::is_told(context.topic) {
        return None;
    }
    let place = |word: &&Word| cues::of(word) == Some(Cue::Elsewhere);
    let places: Vec<&Word> = heard.words.iter().filter(place).collect();
    let speaks = |fact: &&Fact| {
        let told = [&fact.text.ru, &fact.text.kk]
            .map(|text| words(text))
            .concat();
        let names = |place: &&Word| {
            told.iter()
                .any(|word| word.skeleton.starts_with(&place.stem))
        };
        places.iter().any(names)
    };
    let fact = knowledge.facts_on(context.topic).find(speaks)?;
    Some(Ask {
        fact: Some(fact.id.clone()),
        ..Ask::about(context.topic, Vec::new())
    })
}

/// `а если в медицинский?`: the fact of the same topic that tells of what is named.
fn of_case(heard: &Heard, ranked: &Ranked, context: &Ask) -> Option<Ask> {
    const TELLS: f32 = 0.15;
    const SHORT: usize = 9;
    if heard.words.len() > SHORT || !heard.colleges().is_empty() {
        return None;
    }
    let told = |likely: &Likely| likely.topic == context.topic && likely.fact.is_some();
    let general = context.subjects.is_empty() && topics::is_told(context.topic);
    let likely = ranked
        .best(told)
        .filter(|likely| general && likely.score >= TELLS)?;
    Some(topics::ask_of(likely))
}

/// How sure a reading is that leans on the message before.
const CARRIED: f32 = 0.8;

/// Whether a message says that it goes on from the one before.
pub fn points_back(heard: &Heard) -> bool {
    heard.corrects() || heard.has(Cue::Back) || heard.has(Cue::Other) || heard.has(Cue::More)
}

/// `а у них есть дизайн?`: whether the college of before teaches what is named now.
pub fn taught(heard: &Heard, context: &Ask) -> Option<Ask> {
    const SHORT: usize = 7;
    let college = context.colleges().next()?;
    let learnt = heard.learnt();
    let back = heard.has(Cue::Back) && heard.words.len() <= SHORT;
    let one = heard.colleges().is_empty() && !heard.has(Cue::Colleges) && !learnt.is_empty();
    (back && one).then(|| {
        let subjects = std::iter::once(Subject::College(college.clone())).chain(learnt);
        Ask::about(Topic::Teaches, subjects.collect())
    })
}

/// Whether a condition makes a list of it: of colleges, or of where a specialty is taught.
fn is_list(context: &Ask) -> bool {
    [Topic::Colleges, Topic::Specialty].contains(&context.topic)
}

/// Another condition on the same: `а в Ауэзовском районе?`, `а после одиннадцатого?`.
fn narrowed(heard: &Heard, context: &Ask) -> Option<Ask> {
    const FEW: usize = 2;
    let list = is_list(context);
    let shown = context.topic == Topic::Colleges;
    let only = heard.unexplained_beside() <= if shown { FEW } else { 0 };
    let takes = list || !context.subjects.is_empty();
    // Of one college a property is asked, not set as a condition.
    let property = !list && heard.filter.is_property();
    let filter = merge(&context.filter.without(&heard.refused), &heard.filter);
    let changes = !heard.filter.is_empty() || filter != context.filter;
    if !changes || !only || !takes || property {
        return None;
    }
    Some(Ask {
        topic: if list { Topic::Colleges } else { context.topic },
        filter,
        page: 0,
        ..context.clone()
    })
}

/// Another question about the same college or specialty.
fn of_subject(
    knowledge: &Knowledge,
    heard: &Heard,
    evidence: &Evidence,
    context: &Ask,
    back: bool,
) -> Option<Ask> {
    const AHEAD: f32 = 0.05;
    const SHORT: usize = 7;
    if context.subjects.is_empty() {
        return None;
    }
    let placed = Evidence::placed(knowledge, heard, &context.subjects);
    let likely = placed
        .masked
        .best(|likely| topics::fits_any(&context.subjects, likely.topic))?;
    // What is asked of the college of before and is no question of ours is not told by what comes near.
    let untold = placed.masked.score(|topic| topic == Topic::None) > likely.score + AHEAD;
    if back && untold && context.colleges().next().is_some() && heard.words.len() <= SHORT {
        return Some(Ask::about(Topic::None, context.subjects.clone()));
    }
    // A question that is known by itself, of more than a word or two, needs nothing from before.
    let whole = !back && heard.words.len() > 2;
    let alone = evidence.plain.score(topics::is_told);
    let own = whole && alone >= PLAIN && alone >= likely.score;
    // What can only be asked of a college is asked of the one of before, and what is asked of one as well, but for a word
    // that says which.
    let first = evidence.plain.best(|likely| !likely.topic.is_talk());
    let same = first.is_some_and(|first| {
        let property = !topics::is_told(first.topic) && first.score >= FAINT;
        (property || first.topic == likely.topic)
            && topics::fits_any(&context.subjects, first.topic)
    });
    let which = heard.has(Cue::Which) && context.colleges().next().is_some();
    let general = heard.has(Cue::College) || heard.has(Cue::Colleges) || which;
    let ours = placed.chances.ours() >= 0.5;
    if same && !general && ours && likely.score >= FAINT {
        return Some(Ask {
            filter: heard.filter.clone(),
            ..Ask::about(likely.topic, context.subjects.clone())
        });
    }
    let short = heard.words.len() <= 3 && likely.score >= PLAIN;
    let surely = placed.chances.named >= 0.5 || short || back && likely.score >= FAINT;
    (surely && !own).then(|| Ask {
        filter: heard.filter.clone(),
        ..Ask::about(likely.topic, context.subjects.clone())
    })
}

/// `а если на заочке?` after the deferment, `на сколько мест?` after a dormitory: the fact of the same topic, and of the same
/// college, that speaks of all that is new in the message.
fn of_new_words(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &Ranked,
    context: &Ask,
) -> Option<Ask> {
    const MOST: usize = 4;
    let new: Vec<&Word> = heard.unexplained_words().collect();
    if new.is_empty() || ranked.score(topics::is_told) >= WORD_FOR_WORD {
        return None;
    }
    let colleges: Vec<CollegeId> = context.colleges().cloned().collect();
    // What is told of the college of before is left out of the likely facts, as the message does not name it.
    let anew = (!colleges.is_empty())
        .then(|| topics::rank(knowledge, &heard.asking()).about(knowledge, &colleges));
    let candidates = anew
        .as_ref()
        .unwrap_or(ranked)
        .likely
        .iter()
        .filter_map(|likely| {
            let fact = likely
                .fact
                .as_ref()
                .filter(|_| likely.topic == context.topic)?;
            let of = knowledge.colleges_in(fact);
            let same = colleges.is_empty() || of.iter().any(|college| colleges.contains(college));
            same.then_some(fact)
        });
    let speaks = |fact: &&FactId| {
        let said = said_of(knowledge, fact);
        let says = |word: &Word| said.iter().any(|own| begin_alike(&own.stem, &word.stem));
        new.iter().all(|word| says(word))
    };
    let fact = candidates.take(MOST).find(speaks)?;
    Some(Ask {
        fact: Some(fact.clone()),
        ..Ask::about(context.topic, context.subjects.clone())
    })
}

/// The words of a fact and of the questions that it answers.
fn said_of(knowledge: &Knowledge, fact: &FactId) -> Vec<Word> {
    let target = Target::Fact(fact.clone());
    let asked = knowledge.examples_of(&target).map(|example| &example.text);
    let own = knowledge.fact(fact).into_iter();
    let own = own.flat_map(|fact| [&fact.text.kk, &fact.text.ru]);
    asked.chain(own).flat_map(|text| words(text)).collect()
}

/// From this likeness on a message is a question known by itself, nearly word for word.
const WORD_FOR_WORD: f32 = 0.6;

/// Another fact of the same topic.
fn of_topic(ranked: &Ranked, context: &Ask, back: bool) -> Option<Ask> {
    const NEAR: f32 = 0.08;
    const KNOWN: f32 = 0.6;
    const KNOWN_TALK: f32 = 0.4;
    let (least, known) = if back { (0.05, KNOWN) } else { (0.08, PLAIN) };
    let told = |likely: &Likely| likely.topic == context.topic && likely.fact.is_some();
    let likely = ranked.best(told)?;
    // What can only be asked of something named is not asked: nothing is.
    let top = ranked.score(topics::is_told);
    let talk = ranked.score(|topic| topic.is_talk());
    let meant = topics::is_told(context.topic)
        && talk < likely.score.max(KNOWN_TALK)
        && likely.score >= least
        && top < known
        && (back || likely.score + NEAR >= top);
    meant.then(|| topics::ask_of(likely))
}
