//! What the knowledge base holds of one college.

use super::look_up;
use crate::domain::{
    Ask, College, CollegeId, DualKind, FactId, Finding, SpecialtyCode, Subject, Topic,
};
use crate::knowledge::Knowledge;

/// Finds what is asked of a college.
pub fn find(knowledge: &Knowledge, ask: &Ask, id: &CollegeId) -> Finding {
    let topic = ask.topic;
    if CARD.contains(&topic) {
        let by_way_of = ask
            .subjects
            .iter()
            .find(|subject| !is_college(subject))
            .cloned();
        return Finding::Card {
            college: id.clone(),
            by_way_of,
        };
    }
    let told_length = (topic == Topic::Duration)
        .then(|| told(knowledge, id, topic))
        .flatten();
    if let Some(told) = told_length {
        return told;
    }
    if TEACHING.contains(&topic) {
        return teaches(knowledge, ask, id);
    }
    let found = match topic == Topic::Tuition {
        true => fees(knowledge, ask, id),
        false => duals(knowledge, id, topic).or_else(|| recorded(knowledge, id, topic)),
    };
    found.unwrap_or_else(|| nothing(knowledge, id, topic))
}

/// Topics that the card answers.
const CARD: &[Topic] = &[Topic::Card, Topic::Compare, Topic::Specialty];

/// Topics that the list of programmes answers.
const TEACHING: &[Topic] = &[
    Topic::Teaches,
    Topic::Specialties,
    Topic::Qualifications,
    Topic::Duration,
];

/// A topic that is no column of colleges is told for all of them.
fn nothing(knowledge: &Knowledge, college: &CollegeId, topic: Topic) -> Finding {
    let own = PROPERTIES.contains(&topic)
        || [Topic::Tuition, Topic::DualTraining, Topic::Practice].contains(&topic);
    match own {
        true => Finding::Unknown(Ask::of_college(topic, college)),
        false => look_up::facts(knowledge, &Ask::of_college(topic, college)),
    }
}

/// What is recorded of a college, and what facts tell besides.
fn recorded(knowledge: &Knowledge, id: &CollegeId, topic: Topic) -> Option<Finding> {
    match (property(knowledge, id, topic), told(knowledge, id, topic)) {
        (Some(property), Some(told)) => Some(Finding::Several(vec![property, told])),
        (Some(one), None) | (None, Some(one)) => Some(one),
        (None, None) => None,
    }
}

fn property(knowledge: &Knowledge, id: &CollegeId, topic: Topic) -> Option<Finding> {
    let filled = knowledge
        .college(id)
        .is_some_and(|college| is_filled(college, topic));
    filled.then(|| Finding::College {
        college: id.clone(),
        about: topic,
    })
}

/// Facts on the topic that name the college.
fn told(knowledge: &Knowledge, id: &CollegeId, topic: Topic) -> Option<Finding> {
    let facts = facts_of(knowledge, id, topic);
    (!facts.is_empty()).then(|| Finding::Facts {
        topic,
        of: None,
        facts,
        further: Vec::new(),
    })
}

/// Topics that are columns of a college.
pub const PROPERTIES: &[Topic] = &[
    Topic::Address,
    Topic::Phone,
    Topic::Website,
    Topic::Email,
    Topic::Ownership,
    Topic::History,
    Topic::Grades,
    Topic::Licence,
    Topic::Dormitory,
    Topic::StudyLanguages,
    Topic::StudentCount,
    Topic::StateOrder,
];

fn is_filled(college: &College, topic: Topic) -> bool {
    let columns = [
        (Topic::Address, college.address.is_some()),
        (Topic::Phone, !college.phones.is_empty()),
        (
            Topic::Website,
            !college.website.is_empty() || !college.instagram.is_empty(),
        ),
        (Topic::Email, !college.email.is_empty()),
        (Topic::Ownership, college.ownership.is_some()),
        (Topic::History, college.founded_year.is_some()),
        (Topic::Grades, !college.grades.is_empty()),
        (Topic::Licence, !college.licence.is_empty()),
        (Topic::Dormitory, college.dormitory.is_some()),
        (Topic::StudyLanguages, !college.languages.is_empty()),
        (Topic::StudentCount, college.students.is_some()),
        (Topic::StateOrder, college.free_places.is_some()),
    ];
    columns.contains(&(topic, true))
}

fn is_college(subject: &Subject) -> bool {
    match subject {
        Subject::College(_) => true,
        Subject::Specialty(_) | Subject::Field(_) => false,
    }
}

fn facts_of(knowledge: &Knowledge, college: &CollegeId, topic: Topic) -> Vec<FactId> {
    knowledge
        .facts_about(college)
        .filter(|fact| fact.topic == topic)
        .map(|fact| fact.id.clone())
        .collect()
}

fn fees(knowledge: &Knowledge, ask: &Ask, college: &CollegeId) -> Option<Finding> {
    let wanted = |code: &SpecialtyCode| {
        ask.specialties().next().is_none() || ask.specialties().any(|own| own == code)
    };
    let programmes = knowledge.programmes_of(college);
    let priced =
        programmes.filter(|programme| programme.price.is_some() && wanted(&programme.specialty));
    let programmes: Vec<_> = priced.map(|programme| programme.id.clone()).collect();
    let facts = facts_of(knowledge, college, Topic::Tuition);
    let known = !(programmes.is_empty() && facts.is_empty());
    known.then(|| Finding::Fees {
        college: college.clone(),
        programmes,
        facts,
    })
}

/// Dual training that is claimed, or, asked of practice, every other tie.
fn duals(knowledge: &Knowledge, college: &CollegeId, about: Topic) -> Option<Finding> {
    let fits = |kind: DualKind| match about == Topic::DualTraining {
        true => kind == DualKind::Claimed,
        false => about == Topic::Practice && kind != DualKind::Claimed,
    };
    let ties = knowledge.duals_of(college).filter(|dual| fits(dual.kind));
    let duals: Vec<_> = ties.map(|dual| dual.id.clone()).collect();
    (!duals.is_empty()).then(|| Finding::Duals {
        subject: Subject::College(college.clone()),
        about,
        duals,
    })
}

fn teaches(knowledge: &Knowledge, ask: &Ask, college: &CollegeId) -> Finding {
    let mut specialties: Vec<SpecialtyCode> = Vec::new();
    for programme in knowledge.programmes_of(college) {
        if !specialties.contains(&programme.specialty) {
            specialties.push(programme.specialty.clone());
        }
    }
    let asked: Vec<SpecialtyCode> = match ask.field() {
        Some(field) => look_up::in_field(knowledge, field).collect(),
        None => ask.specialties().cloned().collect(),
    };
    if !asked.is_empty() {
        let found = specialties
            .into_iter()
            .filter(|code| asked.contains(code))
            .collect();
        return Finding::Teaches {
            college: college.clone(),
            found,
            asked,
        };
    }
    if specialties.is_empty() {
        return Finding::Unknown(Ask::of_college(Topic::Teaches, college));
    }
    Finding::Programmes {
        college: college.clone(),
        specialties,
        page: ask.page,
    }
}
