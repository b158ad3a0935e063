//! How far changes reach, and whether they need a second person.

use std::collections::HashMap;

use super::rows::{Row, key_of, rows_of};
use super::{Action, Change, Changes, CollegeId, Role, Table, Topic, may};

/// Whose rows changes touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Those of one college, and new sources for them.
    College(CollegeId),
    City,
}

impl Reach {
    pub fn of(changes: &Changes) -> Reach {
        let rows = Rows::of(changes);
        let mut colleges: Vec<String> = Vec::new();
        for change in &changes.rows {
            match change.table {
                Table::Colleges => colleges.push(change.key.clone()),
                Table::Programmes | Table::Dual => colleges.extend(rows.values(change, "college")),
                Table::Sources if change.is_new => {}
                Table::Sources
                | Table::Districts
                | Table::Fields
                | Table::Specialties
                | Table::Qualifications
                | Table::Outcomes
                | Table::Facts
                | Table::Examples
                | Table::Golden => return Reach::City,
            }
        }
        colleges.sort();
        colleges.dedup();
        match colleges.as_slice() {
            [college] => Reach::College(CollegeId::new(college)),
            _ => Reach::City,
        }
    }
}

/// Whether a role may propose changes to a row, or a new row where there is none yet: what the changes touch is asked again when
/// they are handed in.
pub fn may_edit(role: &Role, table: Table, row: Option<&Row>) -> bool {
    let Some(own) = role.college() else {
        return may(role, &Action::Propose(Reach::City));
    };
    let names =
        |column: &str| row.is_none_or(|row| row.get(column).is_some_and(|id| id == own.as_str()));
    match table {
        Table::Colleges => row.is_some() && names("id"),
        Table::Programmes | Table::Dual => names("college"),
        Table::Sources => row.is_none(),
        Table::Districts
        | Table::Fields
        | Table::Specialties
        | Table::Qualifications
        | Table::Outcomes
        | Table::Facts
        | Table::Examples
        | Table::Golden => false,
    }
}

/// Whether changes touch what people plan by: dates, places, fees, pass marks, licences. These need a second person.
pub fn are_critical(changes: &Changes) -> bool {
    let rows = Rows::of(changes);
    let is_critical = |change: &Change| {
        change.cells.iter().any(|cell| match change.table {
            Table::Colleges => ["licence", "free_places"].contains(&cell.column),
            Table::Programmes => ["price", "places"].contains(&cell.column),
            Table::Dual => ["places", "pay"].contains(&cell.column),
            Table::Facts => {
                let told = ["topic", "text_kk", "text_ru", "valid_from", "valid_to"];
                told.contains(&cell.column) && rows.are_on_critical_topic(change)
            }
            // What guards the others.
            Table::Golden => !cell.before.is_empty(),
            Table::Sources
            | Table::Districts
            | Table::Fields
            | Table::Specialties
            | Table::Qualifications
            | Table::Outcomes
            | Table::Examples => false,
        })
    };
    changes.rows.iter().any(is_critical)
}

/// The topics whose facts tell dates, places, fees and pass marks.
const CRITICAL: [Topic; 10] = [
    Topic::AdmissionDates,
    Topic::AdmissionDocuments,
    Topic::AdmissionHow,
    Topic::AdmissionAfter9,
    Topic::AdmissionAfter11,
    Topic::Exams,
    Topic::StateOrder,
    Topic::Quotas,
    Topic::Tuition,
    Topic::Benefits,
];

/// The rows of the tables that name a college or a topic, as they will be.
struct Rows(HashMap<(Table, String), Row>);

impl Rows {
    fn of(changes: &Changes) -> Rows {
        let tables = [Table::Programmes, Table::Dual, Table::Facts];
        let touched = tables
            .into_iter()
            .filter(|table| changes.rows.iter().any(|change| change.table == *table));
        let rows = touched.flat_map(|table| {
            rows_of(&changes.records, table)
                .into_iter()
                .map(move |row| ((table, key_of(table, &row)), row))
        });
        Rows(rows.collect())
    }

    /// What a column of a changed row was and will be.
    fn values(&self, change: &Change, column: &str) -> Vec<String> {
        let changed = change.cells.iter().find(|cell| cell.column == column);
        let kept = || {
            let row = self.0.get(&(change.table, change.key.clone()));
            vec![row.and_then(|row| row.get(column)).cloned()]
        };
        let values = changed.map_or_else(kept, |cell| {
            vec![Some(cell.before.clone()), Some(cell.after.clone())]
        });
        let values = values.into_iter().flatten();
        values.filter(|value| !value.is_empty()).collect()
    }

    fn are_on_critical_topic(&self, change: &Change) -> bool {
        self.values(change, "topic")
            .iter()
            .any(|code| Topic::from_code(code).is_some_and(|topic| CRITICAL.contains(&topic)))
    }
}
