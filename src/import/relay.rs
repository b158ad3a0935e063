//! Changes of the history or of a draft laid over the base as it is now, through the checks that files pass.

use std::collections::BTreeMap;

use super::deletions::Vanishing;
use super::keys;
use super::line::{Fate, Line};
use super::merge::CLEAR;
use super::origin::Origin;
use super::read::{Part, lay};
use crate::domain::{Change, Changes, Problem, Records, Table};

/// What the base would be with these changes.
///
/// # Errors
/// Every problem, when the base has become another and they no longer fit it.
pub fn relay(changes: &[Change], base: &Records) -> Result<Changes, Vec<Problem>> {
    let part = |table: Table| {
        let own = changes.iter().filter(|change| change.table == table);
        let lines: Vec<Line> = (1..)
            .zip(own)
            .map(|(number, own)| line(number, own))
            .collect();
        let origin = Origin {
            file: table.code().to_owned(),
            sheet: None,
            heads: Vec::new(),
        };
        (!lines.is_empty()).then_some(Part {
            table,
            origin,
            lines,
        })
    };
    let parts: Vec<Part> = Table::ALL.into_iter().filter_map(part).collect();
    let laid = lay(&parts, base, Vec::new(), Vanishing::Any)?;
    Ok(Changes {
        unchanged: Vec::new(),
        absent: Vec::new(),
        ..laid
    })
}

fn line(number: u64, change: &Change) -> Line {
    let is_deletion = change.is_deletion();
    let mut cells: BTreeMap<&'static str, String> = BTreeMap::new();
    for cell in &change.cells {
        let text = match (is_deletion, cell.after.as_str()) {
            (true, _) => &cell.before,
            (false, "") => CLEAR,
            (false, after) => after,
        };
        cells.insert(cell.column, text.to_owned());
    }
    // A row that stays has its key in none of its cells.
    let keys = keys(change.table);
    for (key, text) in keys.iter().zip(change.key.splitn(keys.len(), '|')) {
        cells.insert(key.name, text.to_owned());
    }
    let fate = if is_deletion { Fate::Goes } else { Fate::Stays };
    Line {
        number,
        cells,
        fate,
    }
}
