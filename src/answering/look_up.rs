//! What the knowledge base holds for an ask.

use super::listing;
use crate::domain::{
    Ask, College, CollegeId, DualKind, FactId, FieldCode, Finding, Metric, Outcome, OutcomeId,
    Scope, SpecialtyCode, Subject, Topic,
};
use crate::knowledge::Knowledge;

/// Finds what is asked; an ask whose subject is gone from the base finds nothing.
pub fn look_up(knowledge: &Knowledge, ask: &Ask) -> Finding {
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
        (Some(college), topic) => of_college(knowledge, ask, college, topic),
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

// --- colleges ---

fn of_college(knowledge: &Knowledge, ask: &Ask, id: &CollegeId, topic: Topic) -> Finding {
    let Some(college) = knowledge.college(id) else {
        return Finding::NotUnderstood { near: Vec::new() };
    };
    let unknown = || Finding::Unknown(Ask::of_college(topic, id));
    match topic {
        Topic::Card | Topic::Compare | Topic::Specialty => {
            let by_way_of = ask
                .subjects
                .iter()
                .find(|subject| !is_college(subject))
                .cloned();
            Finding::Card {
                college: id.clone(),
                by_way_of,
            }
        }
        Topic::Tuition => fees(knowledge, ask, id),
        Topic::DualTraining => {
            duals(knowledge, id, topic, |kind| kind == DualKind::Claimed).unwrap_or_else(unknown)
        }
        Topic::Practice => {
            duals(knowledge, id, topic, |kind| kind != DualKind::Claimed).unwrap_or_else(unknown)
        }
        Topic::Teaches | Topic::Specialties | Topic::Qualifications | Topic::Duration => {
            teaches(knowledge, ask, id)
        }
        topic if PROPERTIES.contains(&topic) => {
            let told = facts_of(knowledge, id, topic);
            match (is_filled(college, topic), told.is_empty()) {
                (true, true | false) => Finding::College {
                    college: id.clone(),
                    about: topic,
                },
                (false, false) => Finding::Facts {
                    topic,
                    facts: told,
                    further: Vec::new(),
                },
                (false, true) => unknown(),
            }
        }
        topic => {
            let told = facts_of(knowledge, id, topic);
            if told.is_empty() {
                facts(knowledge, &Ask::about(topic, Vec::new()))
            } else {
                Finding::Facts {
                    topic,
                    facts: told,
                    further: Vec::new(),
                }
            }
        }
    }
}

/// Topics that are columns of a college.
const PROPERTIES: &[Topic] = &[
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

fn fees(knowledge: &Knowledge, ask: &Ask, college: &CollegeId) -> Finding {
    let wanted = |code: &SpecialtyCode| {
        ask.specialties().next().is_none() || ask.specialties().any(|own| own == code)
    };
    let priced = knowledge
        .programmes_of(college)
        .filter(|programme| programme.price.is_some() && wanted(&programme.specialty));
    let programmes: Vec<_> = priced.map(|programme| programme.id.clone()).collect();
    let facts = facts_of(knowledge, college, Topic::Tuition);
    if programmes.is_empty() && facts.is_empty() {
        return Finding::Unknown(Ask::of_college(Topic::Tuition, college));
    }
    Finding::Fees {
        college: college.clone(),
        programmes,
        facts,
    }
}

fn duals(
    knowledge: &Knowledge,
    college: &CollegeId,
    about: Topic,
    fits: impl Fn(DualKind) -> bool,
) -> Option<Finding> {
    let duals: Vec<_> = knowledge
        .duals_of(college)
        .filter(|dual| fits(dual.kind))
        .map(|dual| dual.id.clone())
        .collect();
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
        Some(field) => in_field(knowledge, field).collect(),
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

// --- specialties, fields, facts ---

fn of_learnt(knowledge: &Knowledge, ask: &Ask, topic: Topic) -> Finding {
    let specialties: Vec<SpecialtyCode> = ask.specialties().cloned().collect();
    match (topic, ask.field(), specialties.as_slice()) {
        (Topic::Salary | Topic::Employment, _, _) if !ask.subjects.is_empty() => {
            outcomes_of(knowledge, ask)
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
        let broad = knowledge
            .records()
            .fields
            .iter()
            .filter(|field| field.code.as_str().len() == 2);
        return Finding::Fields(broad.map(|field| field.code.clone()).collect());
    }
    Finding::Specialties {
        field: field.cloned(),
        specialties,
        page: ask.page,
    }
}

fn in_field(knowledge: &Knowledge, field: &FieldCode) -> impl Iterator<Item = SpecialtyCode> {
    let codes = knowledge
        .records()
        .specialties
        .iter()
        .map(|specialty| &specialty.code);
    codes.filter(move |code| field.covers(code)).cloned()
}

/// The fact meant, or the first of the topic, with its companions; the others of the topic to offer.
fn facts(knowledge: &Knowledge, ask: &Ask) -> Finding {
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
        facts: told,
        further,
    }
}

/// Figures of the specialties or field asked for; if there are none, of the fields above them.
fn outcomes_of(knowledge: &Knowledge, ask: &Ask) -> Finding {
    let pay = ask.topic == Topic::Salary;
    let fits = |metric: Metric| metric.is_pay() == pay && !COUNTS.contains(&metric);
    let all = || {
        knowledge
            .records()
            .outcomes
            .iter()
            .filter(|outcome| fits(outcome.metric) && is_shown(outcome))
    };
    let own = |outcome: &&Outcome| match &outcome.scope {
        Scope::Specialty(code) => {
            ask.specialties().any(|asked| asked == code)
                || ask.field().is_some_and(|field| field.covers(code))
        }
        Scope::Field(code) => ask.field() == Some(code),
        Scope::Country | Scope::Region | Scope::City | Scope::College(_) => false,
    };
    let above = |outcome: &&Outcome| match &outcome.scope {
        Scope::Field(code) => {
            ask.specialties().any(|asked| code.covers(asked))
                || ask
                    .field()
                    .is_some_and(|field| field.as_str().starts_with(code.as_str()))
        }
        Scope::Country | Scope::Region | Scope::City | Scope::College(_) | Scope::Specialty(_) => {
            false
        }
    };
    let mut outcomes: Vec<OutcomeId> = all()
        .filter(own)
        .map(|outcome| outcome.id.clone())
        .collect();
    if outcomes.is_empty() {
        outcomes = all()
            .filter(above)
            .map(|outcome| outcome.id.clone())
            .collect();
    }
    if outcomes.is_empty() {
        return if pay {
            Finding::Unknown(ask.clone())
        } else {
            facts(knowledge, &Ask::about(ask.topic, Vec::new()))
        };
    }
    Finding::Outcomes {
        about: ask.topic,
        subject: ask.subjects.first().cloned(),
        outcomes,
        facts: Vec::new(),
    }
}

/// Metrics that tell neither pay nor work.
const COUNTS: &[Metric] = &[
    Metric::Students,
    Metric::Graduates,
    Metric::DualStudents,
    Metric::DualShare,
    Metric::DualGraduates,
    Metric::Funding,
    Metric::Internships,
];

/// Groups under ten people are not shown: a figure of them tells of persons.
fn is_shown(outcome: &Outcome) -> bool {
    outcome.group_size.is_none_or(|size| size >= 10)
}
