//! What was found, in words and buttons of one language.
//!
//! In reading order: the parts of a reply (`texts`, `voice`, `draft`, `sources`, `buttons`, `numbers`, `dates`), what is told
//! (`facts` to `talk`), and words for staff (`staff`).

mod buttons;
mod college;
mod comparison;
mod conditions;
mod dates;
mod draft;
mod duals;
mod facts;
mod fees;
mod holds;
mod listing;
mod news;
mod numbers;
mod outcomes;
mod properties;
mod publishing;
mod queue;
mod review;
mod sources;
mod specialty;
mod staff;
mod stats;
mod talk;
mod teaching;
mod texts;
mod unknown;
mod voice;
mod workbook;

pub use buttons::menu as menu_buttons;
pub use holds::{holds, normal};
pub use news::{broadcast, broadcast_refusal, broadcast_report, interest};
pub use publishing::{
    conflict, moment, publishing, refusal_key, role, submitted, trace, waiting_draft,
};
pub use queue::{group, now_known, opinion};
pub use review::{due_review, kept, reminder, review_day, waiting_reviews};
pub use staff::{preview, problem, reason_of};
pub use stats::{beside_charts, charts, digest, stats};
pub use texts::{Texts, Value};
pub use workbook::doubt_key;

use self::draft::Draft;
use self::voice::Voice;
use crate::domain::{
    Answer, Ask, Filter, Finding, Language, PAGE, Programme, Reply, SourceId, Subject,
};
use crate::knowledge::Knowledge;

/// Puts an answer into words.
pub fn compose(texts: &Texts, knowledge: &Knowledge, answer: &Answer) -> Reply {
    let voice = voice(texts, knowledge, answer);
    draft(&voice, &answer.finding).finish(&voice)
}

/// The sources of what the reply to an answer tells.
pub fn sources_of(texts: &Texts, knowledge: &Knowledge, answer: &Answer) -> Vec<SourceId> {
    let voice = voice(texts, knowledge, answer);
    draft(&voice, &answer.finding).sources()
}

/// Where the data is from, how much there is, how fresh it is.
pub fn about(texts: &Texts, knowledge: &Knowledge, language: Language) -> Reply {
    let voice = Voice::new(texts, knowledge, language);
    talk::sources(&voice).finish(&voice)
}

/// The conditions of a list, each in words.
pub fn conditions_of(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    filter: &Filter,
) -> Vec<String> {
    let voice = Voice::new(texts, knowledge, language);
    let conditions = conditions::of(filter);
    conditions.iter().map(|one| one.say(&voice)).collect()
}

/// The name of what a question can be about, in the other language rather than not at all.
pub fn name_of<'base>(
    texts: &'base Texts,
    knowledge: &'base Knowledge,
    language: Language,
    subject: &Subject,
) -> &'base str {
    Voice::new(texts, knowledge, language).subject(subject)
}

fn voice<'a>(texts: &'a Texts, knowledge: &'a Knowledge, answer: &Answer) -> Voice<'a> {
    Voice {
        today: Some(answer.today),
        ..Voice::new(texts, knowledge, answer.language)
    }
}

/// How many buttons each of several findings keeps.
const BUTTONS_OF_SEVERAL: usize = 3;

#[expect(
    clippy::too_many_lines,
    reason = "one arm for each finding, and nothing else"
)]
fn draft(voice: &Voice, finding: &Finding) -> Draft {
    let gone = || unknown::not_understood(voice, &[]);
    match finding {
        Finding::Facts {
            topic,
            of,
            facts,
            further,
        } => facts::told(voice, *topic, of.as_ref(), facts, further),
        Finding::College { college, about } => properties::property(voice, college, *about)
            .unwrap_or_else(|| unknown::nothing(voice, &Ask::of_college(*about, college))),
        Finding::Card { college, by_way_of } => {
            college::card(voice, college, by_way_of.as_ref()).unwrap_or_else(gone)
        }
        Finding::Fees {
            college,
            programmes,
            facts,
        } => fees::fees(voice, college, programmes, facts),
        Finding::Duals {
            subject,
            about,
            duals,
        } => duals::ties(voice, subject, *about, duals),
        Finding::Teaches {
            college,
            found,
            asked,
        } => teaching::teaches(voice, college, found, asked),
        Finding::Programmes {
            college,
            specialties,
            page,
        } => teaching::programmes(voice, college, specialties, *page),
        Finding::Colleges(listing) => listing::colleges(voice, listing),
        Finding::Specialty { specialty, about } => {
            specialty::specialty(voice, specialty, *about).unwrap_or_else(gone)
        }
        Finding::Specialties {
            field,
            specialties,
            page,
        } => specialty::specialties(voice, field.as_ref(), specialties, *page),
        Finding::Fields(fields) => specialty::fields(voice, "specialty-fields", fields),
        Finding::NotListed(fields) => specialty::fields(voice, "specialty-not-listed", fields),
        Finding::Topics => facts::topics(voice),
        Finding::Outcomes {
            about,
            subject,
            outcomes,
            facts,
        } => outcomes::figures(voice, *about, subject.as_ref(), outcomes, facts),
        Finding::Comparison(subjects) => comparison::comparison(voice, subjects),
        Finding::Choices(asks) => unknown::choices(voice, asks),
        Finding::Unknown(own) => unknown::nothing(voice, own),
        Finding::NoSuchCollege => unknown::no_such_college(voice),
        Finding::WhichCollege(topic) => unknown::which_college(voice, *topic),
        Finding::Talk(topic) => talk::talk(voice, *topic),
        Finding::NotUnderstood { near } => unknown::not_understood(voice, near),
        Finding::Several(findings) => several(voice, findings),
    }
}

/// Each finding in turn, with the first of its buttons.
fn several(voice: &Voice, findings: &[Finding]) -> Draft {
    let mut whole = Draft::default();
    for finding in findings {
        let own = draft(voice, finding);
        let own = match whole.is_empty() || whole.fits(voice, &own) {
            true => own,
            false => draft(voice, &in_short(finding)),
        };
        whole.then(own, BUTTONS_OF_SEVERAL);
    }
    whole
}

/// The first of several facts; the others are offered.
fn in_short(finding: &Finding) -> Finding {
    let Finding::Facts {
        topic,
        of,
        facts,
        further,
    } = finding
    else {
        return finding.clone();
    };
    let (first, rest) = facts.split_at(facts.len().min(1));
    Finding::Facts {
        topic: *topic,
        of: of.clone(),
        facts: first.to_vec(),
        further: [rest, further].concat(),
    }
}

/// How many are shown where no button can lead to the next ones; a message holds them.
const MOST_AT_ONCE: usize = 40;

/// The items of the page that is asked for, the place of the first, and how many are left after it.
fn page_of<'items, Item>(items: &'items [Item], ask: &Ask) -> (&'items [Item], usize, usize) {
    let last = |size: usize| items.len().saturating_sub(1) / size;
    let can_turn = buttons::can_turn(ask, last(PAGE));
    let size = if can_turn { PAGE } else { MOST_AT_ONCE };
    let first = usize::from(ask.page).min(last(size)) * size;
    let end = items.len().min(first + size);
    (
        items.get(first..end).unwrap_or(&[]),
        first,
        items.len() - end,
    )
}

/// Where programmes were read, each source once.
fn sources_of_programmes<'a>(programmes: impl Iterator<Item = &'a Programme>) -> Vec<SourceId> {
    once(programmes.flat_map(|own| &own.sources))
}

/// Sources each once, in the order of their rows: the first read is named first.
fn once<'a>(all: impl Iterator<Item = &'a SourceId>) -> Vec<SourceId> {
    let mut sources: Vec<SourceId> = Vec::new();
    for source in all {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}

#[cfg(test)]
mod tests;
