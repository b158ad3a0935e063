//! Changes computed anew on the base as it is: a draft whose base has moved on, or a publishing that is taken back.

use std::collections::HashMap;

use anyhow::Result;

use crate::domain::rows::{Row, key_of, rows_of};
use crate::domain::{Cell, Change, Changes, Conflict, Problem, Revised, Table};
use crate::import;
use crate::store::Store;

/// What of the wanted changes can be made now. Cells that are no longer what they were stay as they are and are told; so does a
/// whole row that was to come or go.
pub fn revise(
    store: &Store,
    wanted: &[Change],
) -> Result<std::result::Result<Revised, Vec<Problem>>> {
    let (base, records) = store.moment()?;
    let touched = Table::ALL
        .into_iter()
        .filter(|table| wanted.iter().any(|change| change.table == *table));
    let now: HashMap<(Table, String), Row> = touched
        .flat_map(|table| {
            let rows = rows_of(&records, table).into_iter();
            rows.map(move |row| ((table, key_of(table, &row)), row))
        })
        .collect();
    let mut conflicts = Vec::new();
    let fitting: Vec<Change> = wanted
        .iter()
        .filter_map(|change| {
            let row = now.get(&(change.table, change.key.clone()));
            fit(change, row, &mut conflicts)
        })
        .collect();
    let changes = import::relay(&fitting, &records);
    Ok(changes.map(|changes| Revised {
        changes: Changes { base, ..changes },
        conflicts,
    }))
}

/// What of a change fits its row as it is.
fn fit(change: &Change, row: Option<&Row>, conflicts: &mut Vec<Conflict>) -> Option<Change> {
    let cell_now = |column: &str| {
        row.and_then(|row| row.get(column))
            .map_or("", String::as_str)
    };
    let can_be = row.is_some() || change.is_new;
    let before = conflicts.len();
    let mut cells = Vec::new();
    for cell in &change.cells {
        let now = cell_now(cell.column);
        if now == cell.after {
            continue;
        }
        if now == cell.before && can_be {
            cells.push(cell.clone());
        } else {
            conflicts.push(conflict(change, cell, now));
        }
    }
    let goes = change.is_deletion();
    if goes && row.is_some() {
        // What was filled in since would be lost with the row.
        let since = row.into_iter().flatten();
        let since =
            since.filter(|(column, _)| change.cells.iter().all(|own| own.column != **column));
        conflicts.extend(since.map(|(column, now)| {
            let empty = Cell {
                column,
                before: String::new(),
                after: String::new(),
            };
            conflict(change, &empty, now)
        }));
    }
    let is_whole_row = goes || change.is_new;
    let is_spoilt = is_whole_row && conflicts.len() > before;
    (!cells.is_empty() && !is_spoilt).then(|| Change {
        cells,
        ..change.clone()
    })
}

fn conflict(change: &Change, cell: &Cell, now: &str) -> Conflict {
    Conflict {
        cell: [change.table.code(), &change.key, cell.column].map(str::to_owned),
        expected: cell.before.clone(),
        found: now.to_owned(),
        wanted: cell.after.clone(),
    }
}
