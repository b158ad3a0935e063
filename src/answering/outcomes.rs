//! Figures of work and pay.

use super::look_up::facts;
use crate::domain::{Ask, Finding, Metric, Outcome, OutcomeId, Scope, Topic};
use crate::knowledge::Knowledge;

/// Figures of the specialties or field asked for; if there are none, of the fields above them.
pub fn find(knowledge: &Knowledge, ask: &Ask) -> Finding {
    let pay = ask.topic == Topic::Salary;
    let fits = |outcome: &&Outcome| {
        outcome.metric.is_pay() == pay && !COUNTS.contains(&outcome.metric) && is_shown(outcome)
    };
    let found = |of: fn(&Ask, &Outcome) -> bool| -> Vec<OutcomeId> {
        let all = knowledge.records().outcomes.iter().filter(fits);
        all.filter(|outcome| of(ask, outcome))
            .map(|outcome| outcome.id.clone())
            .collect()
    };
    let mut outcomes = found(is_own);
    if outcomes.is_empty() {
        outcomes = found(is_above);
    }
    match (outcomes.is_empty(), pay) {
        (true, true) => Finding::Unknown(ask.clone()),
        (true, false) => facts(knowledge, ask),
        (false, true | false) => Finding::Outcomes {
            about: ask.topic,
            subject: ask.subjects.first().cloned(),
            outcomes,
            facts: Vec::new(),
        },
    }
}

fn is_own(ask: &Ask, outcome: &Outcome) -> bool {
    match &outcome.scope {
        Scope::Specialty(code) => {
            ask.specialties().any(|own| own == code)
                || ask.field().is_some_and(|field| field.covers(code))
        }
        Scope::Field(code) => ask.field() == Some(code),
        Scope::Country | Scope::Region | Scope::City | Scope::College(_) => false,
    }
}

fn is_above(ask: &Ask, outcome: &Outcome) -> bool {
    match &outcome.scope {
        Scope::Field(code) => {
            let field = ask
                .field()
                .is_some_and(|field| field.as_str().starts_with(code.as_str()));
            field || ask.specialties().any(|own| code.covers(own))
        }
        Scope::Country | Scope::Region | Scope::City | Scope::College(_) | Scope::Specialty(_) => {
            false
        }
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
    const LEAST: u32 = 10;
    outcome.group_size.is_none_or(|size| size >= LEAST)
}
