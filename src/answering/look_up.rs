//! What the knowledge base holds for an ask.

use super::{college, listing, outcomes};
use crate::domain::{Ask, FactId, FieldCode, Finding, SpecialtyCode, Subject, Topic};
use crate::knowledge::Knowledge;

/// Finds what is asked; an ask whose subject is gone from the base finds nothing.
pub fn look_up(knowledge: &Knowledge, ask: &Ask) -> Finding {
    if ask.topic == Topic::None && ask.colleges().next().is_some() {
        return Finding::Unknown(ask.clone());
    }
    if ask.topic.is_talk() {
        return if ask.topic == Topic::Topics {
            Finding::Topics
        } else {
            Finding::Talk(ask.topic)
        };
    }
    let known: Vec<Subject> = ask
        .subjects
        .iter()
        .filter(|subject| is_known(knowledge, subject))
        .cloned()
        .collect();
    if known.len() < ask.subjects.len() {
        return Finding::NotUnderstood { near: Vec::new() };
    }
    if ask.topic == Topic::Compare && known.len() > 1 {
        return Finding::Comparison(known);
    }
    match (ask.colleges().next(), ask.topic) {
        (_, Topic::Colleges) => Finding::Colleges(listing::list(knowledge, ask)),
        (Some(college), _) => college::find(knowledge, ask, college),
        (None, topic) => of_learnt(knowledge, ask, topic),
    }
}

fn is_known(knowledge: &Knowledge, subject: &Subject) -> bool {
    match subject {
        Subject::College(id) => knowledge.college(id).is_some(),
        Subject::Specialty(code) => knowledge.specialty(code).is_some(),
        Subject::Field(code) => knowledge.field(code).is_some(),
    }
}

fn of_learnt(knowledge: &Knowledge, ask: &Ask, topic: Topic) -> Finding {
    let specialties: Vec<SpecialtyCode> = ask.specialties().cloned().collect();
    match (topic, ask.field(), specialties.as_slice()) {
        (Topic::Salary | Topic::Employment, _, _) if !ask.subjects.is_empty() => {
            outcomes::find(knowledge, ask)
        }
        (Topic::Specialty | Topic::Qualifications | Topic::Duration, None, [specialty]) => {
            Finding::Specialty {
                specialty: specialty.clone(),
                about: topic,
            }
        }
        (
            Topic::Specialty
            | Topic::Specialties
            | Topic::Card
            | Topic::Teaches
            | Topic::Qualifications,
            field,
            _,
        ) => specialties_of(knowledge, ask, field, specialties),
        (topic, _, _) if topic <= Topic::Duration => facts(knowledge, ask),
        // A property of a college, and no college named.
        (_, _, _) => Finding::WhichCollege(topic),
    }
}

fn specialties_of(
    knowledge: &Knowledge,
    ask: &Ask,
    field: Option<&FieldCode>,
    mut specialties: Vec<SpecialtyCode>,
) -> Finding {
    if let Some(field) = field {
        specialties = in_field(knowledge, field).collect();
    }
    if specialties.is_empty() {
        return Finding::Fields(broad_fields(knowledge));
    }
    if let ([specialty], None) = (specialties.as_slice(), field) {
        return Finding::Specialty {
            specialty: specialty.clone(),
            about: Topic::Specialty,
        };
    }
    Finding::Specialties {
        field: field.cloned(),
        specialties,
        page: ask.page,
    }
}

/// The fields that all others belong to.
pub fn broad_fields(knowledge: &Knowledge) -> Vec<FieldCode> {
    let fields = knowledge.records().fields.iter();
    let broad = fields.filter(|field| field.code.as_str().len() == 2);
    broad.map(|field| field.code.clone()).collect()
}

pub fn in_field(knowledge: &Knowledge, field: &FieldCode) -> impl Iterator<Item = SpecialtyCode> {
    let codes = knowledge
        .records()
        .specialties
        .iter()
        .map(|specialty| &specialty.code);
    codes.filter(move |code| field.covers(code)).cloned()
}

/// The fact meant, or the first of the topic, with its companions; the others of the topic to offer.
pub fn facts(knowledge: &Knowledge, ask: &Ask) -> Finding {
    let all: Vec<_> = knowledge.facts_on(ask.topic).collect();
    let meant = ask
        .fact
        .as_ref()
        .and_then(|id| knowledge.fact(id))
        .or(all.first().copied());
    let Some(fact) = meant else {
        return Finding::Unknown(ask.clone());
    };
    let companions = fact
        .companions
        .iter()
        .filter(|id| knowledge.fact(id).is_some());
    let told: Vec<FactId> = std::iter::once(&fact.id)
        .chain(companions)
        .cloned()
        .collect();
    let further = all
        .iter()
        .map(|fact| fact.id.clone())
        .filter(|id| !told.contains(id))
        .collect();
    Finding::Facts {
        topic: fact.topic,
        of: ask.subjects.first().cloned(),
        facts: told,
        further,
    }
}
