//! Buttons that lead from what is shown to a change of it, for those who may propose one.

use super::edit;
use super::visit::labelled;
use crate::answering;
use crate::domain::{
    Action, Answer, Ask, Button, Finding, Language, Role, RowPlace, StaffPress, Table, may,
};
use crate::knowledge::Knowledge;
use crate::reply::Texts;

/// So many facts of one reply get a button.
const FEW: usize = 3;

/// The rows that an answer, or the reply to a button, tells of, each with a button where the role allows it.
pub fn offer(
    knowledge: &Knowledge,
    texts: &Texts,
    language: Language,
    role: &Role,
    told: Result<&Answer, &Ask>,
) -> Vec<Vec<Button>> {
    let finding = match told {
        Ok(answer) => answer.finding.clone(),
        Err(ask) => answering::look_up(knowledge, ask),
    };
    let mut places = places(&finding);
    places.retain(|place| may(role, &Action::Propose(edit::reach(place))));
    let is_one = places.len() == 1;
    let button = |place: RowPlace| {
        let args = [("row", place.key.as_str().into())];
        let key = if is_one {
            "edit-button"
        } else {
            "edit-button-of"
        };
        let label = texts.say(language, key, &args);
        vec![labelled(&label, StaffPress::Fields(place))]
    };
    places.into_iter().map(button).collect()
}

fn places(finding: &Finding) -> Vec<RowPlace> {
    let one = |table: Table, key: &str| {
        vec![RowPlace {
            table,
            key: key.to_owned(),
        }]
    };
    match finding {
        Finding::Card { college, .. } | Finding::College { college, .. } => {
            one(Table::Colleges, college.as_str())
        }
        Finding::Specialty { specialty, .. } => one(Table::Specialties, specialty.as_str()),
        Finding::Facts { facts, .. } => {
            let all = facts.iter().take(FEW);
            all.flat_map(|fact| one(Table::Facts, fact.as_str()))
                .collect()
        }
        Finding::Several(findings) => findings.iter().flat_map(places).collect(),
        Finding::Fees { .. }
        | Finding::Duals { .. }
        | Finding::Teaches { .. }
        | Finding::Programmes { .. }
        | Finding::Colleges(_)
        | Finding::Specialties { .. }
        | Finding::Fields(_)
        | Finding::NotListed(_)
        | Finding::Topics
        | Finding::Outcomes { .. }
        | Finding::Comparison(_)
        | Finding::Choices(_)
        | Finding::NoSuchCollege
        | Finding::WhichCollege(_)
        | Finding::Unknown(_)
        | Finding::Talk(_)
        | Finding::NotUnderstood { .. } => Vec::new(),
    }
}
