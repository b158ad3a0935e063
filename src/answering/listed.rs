//! What a message means of a list before it: one of what was listed, something asked of it, or more of the list.

use super::college;
use super::cues::Cue;
use super::evidence::Evidence;
use super::heard::Heard;
use super::look_up::look_up;
use super::topics::{self, FAINT, PLAIN, Ranked};
use super::understand::Reading;
use crate::domain::{Ask, Finding, PAGE, Subject, Topic};
use crate::knowledge::Knowledge;

/// `2` after a list: the second of it.
pub fn numbered(knowledge: &Knowledge, heard: &Heard, context: &Ask) -> Option<Ask> {
    let [number] = heard.words.as_slice() else {
        return None;
    };
    let place: usize = number.form.parse().ok()?;
    let subject = named_before(knowledge, context)
        .into_iter()
        .nth(place.checked_sub(1)?)?;
    let topic = usual(&subject);
    Some(Ask::about(topic, vec![subject]))
}

/// What is asked of something that is only pointed at.
fn usual(subject: &Subject) -> Topic {
    match subject {
        Subject::College(_) => Topic::Card,
        Subject::Specialty(_) | Subject::Field(_) => Topic::Specialty,
    }
}

/// What the person may count through: the list that was shown, else the colleges they named themselves.
fn named_before(knowledge: &Knowledge, context: &Ask) -> Vec<Subject> {
    let shown = shown(&look_up(knowledge, context), context.page);
    let several = context.colleges().count() > 1 && context.topic != Topic::Colleges;
    match several {
        true => context.colleges().cloned().map(Subject::College).collect(),
        false => shown,
    }
}

/// `второй`, `екіншісі`: one of the list before, or of the colleges named before.
pub fn picked(knowledge: &Knowledge, heard: &Heard, context: &Ask) -> Option<Ask> {
    const FEW: usize = 3;
    let place = ordinal(heard)?;
    let subject = named_before(knowledge, context).into_iter().nth(place)?;
    if heard.unexplained() > FEW {
        return None;
    }
    let evidence = Evidence::placed(knowledge, heard, std::slice::from_ref(&subject));
    let fits = |topic: Topic| topics::fits_any(std::slice::from_ref(&subject), topic);
    let asked = evidence.masked.best(|likely| fits(likely.topic));
    let asked = asked.filter(|likely| likely.score >= FAINT && heard.unexplained() > 0);
    let topic = asked.map_or(usual(&subject), |likely| likely.topic);
    Some(Ask::about(topic, vec![subject]))
}

/// Which of a list is said: 0 for the first.
fn ordinal(heard: &Heard) -> Option<usize> {
    let ordinals = [Cue::First, Cue::Second, Cue::Third, Cue::Fourth, Cue::Fifth];
    ordinals.iter().position(|cue| heard.has(*cue))
}

/// `ол мемлекеттік пе?` after a list: what is asked of one college, of the only one listed, or of one of a few.
pub fn of_listed(knowledge: &Knowledge, heard: &Heard, context: &Ask) -> Option<Reading> {
    const FEW: usize = 6;
    const AHEAD: f32 = 0.1;
    let conditions = !heard.filter.is_empty() || !heard.refused.is_empty();
    let other = conditions || heard.has(Cue::Colleges);
    // Who says which and was not shown so many does not mean the only one.
    if context.topic != Topic::Colleges || other || ordinal(heard).is_some() {
        return None;
    }
    let listed = shown(&look_up(knowledge, context), context.page);
    let first = listed.first().filter(|_| listed.len() <= FEW)?;
    let evidence = Evidence::placed(knowledge, heard, std::slice::from_ref(first));
    let property = |topic: Topic| college::PROPERTIES.contains(&topic);
    let asked = evidence.masked.best(|likely| property(likely.topic))?;
    let other = evidence
        .masked
        .score(|topic| !property(topic) && !topic.is_talk());
    if asked.score < PLAIN || asked.score < other + AHEAD {
        return None;
    }
    let of = |subject: &Subject| Ask::about(asked.topic, vec![subject.clone()]);
    Some(match listed.as_slice() {
        [only] => Reading::Asks(vec![of(only)]),
        several => Reading::Choices(several.iter().map(of).collect()),
    })
}

/// What a list shows on a page, in its order.
fn shown(finding: &Finding, page: u16) -> Vec<Subject> {
    let skipped = usize::from(page) * PAGE;
    match finding {
        Finding::Colleges(listing) => {
            let places = listing.places();
            let page = places.into_iter().skip(skipped).take(PAGE).flatten();
            page.cloned().map(Subject::College).collect()
        }
        Finding::Specialties { specialties, .. } | Finding::Programmes { specialties, .. } => {
            let all = specialties.iter().skip(skipped);
            all.cloned().map(Subject::Specialty).collect()
        }
        Finding::Fields(fields) | Finding::NotListed(fields) => {
            fields.iter().cloned().map(Subject::Field).collect()
        }
        Finding::Comparison(subjects) => subjects.clone(),
        Finding::Facts { .. }
        | Finding::College { .. }
        | Finding::Card { .. }
        | Finding::Fees { .. }
        | Finding::Duals { .. }
        | Finding::Teaches { .. }
        | Finding::Specialty { .. }
        | Finding::Topics
        | Finding::Outcomes { .. }
        | Finding::Choices(_)
        | Finding::Unknown(_)
        | Finding::NoSuchCollege
        | Finding::WhichCollege(_)
        | Finding::Talk(_)
        | Finding::NotUnderstood { .. }
        | Finding::Several(_) => Vec::new(),
    }
}

/// `ещё`, `тағы қандай бар`: the next page of the list before.
pub fn more(knowledge: &Knowledge, heard: &Heard, context: &Ask) -> Option<Ask> {
    let bare = heard.has(Cue::More) && heard.unexplained() <= 1 && heard.filter.is_empty();
    let next = Ask {
        page: context.page.saturating_add(1),
        ..context.clone()
    };
    let goes_on = !shown(&look_up(knowledge, &next), next.page).is_empty();
    (bare && goes_on).then_some(next)
}

/// `и сколько таких?` after a list: the list begins with how many it has.
pub fn of_list_count(heard: &Heard, ranked: &Ranked, context: &Ask) -> Option<Ask> {
    const SHORT: usize = 5;
    let counts = ranked.first()?.topic == Topic::CollegeCount && heard.has(Cue::Count);
    // Who says of what asks anew: `сколько колледжей в Алматы`.
    let anew = heard.has(Cue::Here) || heard.has(Cue::College) || heard.has(Cue::Colleges);
    let short = heard.words.len() <= SHORT && heard.groups.is_empty() && heard.filter.is_empty();
    (counts && short && !anew && context.topic == Topic::Colleges).then(|| Ask {
        page: 0,
        ..context.clone()
    })
}
