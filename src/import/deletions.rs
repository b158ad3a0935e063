//! Whether the rows that are to leave the base may.

use std::collections::HashSet;

use super::merge::Merged;
use crate::domain::rows;
use crate::domain::{Place, Problem, ProblemKind, Table};

/// Checks that nobody names a row that goes, and that not too much of a table goes at once.
pub fn check(merged: &[Merged], problems: &mut Vec<Problem>) {
    if merged.iter().all(|merged| merged.gone.is_empty()) {
        return;
    }
    let mut told: HashSet<(Table, String)> = HashSet::new();
    for naming in merged {
        for (key, row) in &naming.after {
            for named in rows::references(naming.table, row) {
                let of_table = merged.iter().find(|other| other.table == named.table);
                let gone = of_table.and_then(|other| other.gone.get(&named.key));
                let Some((origin, line)) = gone else {
                    continue;
                };
                if told.insert((named.table, named.key.clone())) {
                    let place = origin.place(*line, None, &named.key);
                    let column = None;
                    let (table, key) = (naming.table, key.clone());
                    problems.push(Problem {
                        place: Place { column, ..place },
                        kind: ProblemKind::StillNamed { table, key },
                    });
                }
            }
        }
    }
    problems.extend(merged.iter().filter_map(vanishing));
}

/// One row may always go, or a small table could not be mended.
fn vanishing(merged: &Merged) -> Option<Problem> {
    const MOST_PERCENT: usize = 20;
    let is_there = |key: &&String| merged.before.contains_key(*key);
    let (gone, of) = (
        merged.gone.keys().filter(is_there).count(),
        merged.before.len(),
    );
    let (origin, _) = merged.gone.values().next()?;
    let place = Place {
        file: origin.file.clone(),
        sheet: origin.sheet.clone(),
        ..Place::default()
    };
    let kind = ProblemKind::ManyVanish { gone, of };
    (gone > 1 && gone * 100 > of * MOST_PERCENT).then_some(Problem { place, kind })
}
