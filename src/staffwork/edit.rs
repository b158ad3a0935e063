//! One row edited by hand: the same checks as a file of that one row.

use anyhow::Result;

use super::{browse, preview};
use crate::domain::rows::{self, Row};
use crate::domain::{Changes, Place, Problem, ProblemKind, Table};
use crate::import::{self, CLEAR};
use crate::store::Store;

/// What is to become of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The row of a key is to hold these cells; those left out are to be empty.
    Fill {
        key: String,
        cells: Row,
    },
    /// There is to be a new row.
    Add {
        cells: Row,
    },
    Delete {
        key: String,
    },
}

/// What an edit would change, or everything that is wrong with it; nothing is written.
pub fn edit(store: &Store, table: Table, edit: &Edit) -> Result<Result<Changes, Vec<Problem>>> {
    let records = store.load()?;
    let old = |key: &str| browse::row(&records, table, key).unwrap_or_default();
    let (row, problems) = match edit {
        Edit::Fill { key, cells } => {
            let old = old(key);
            let mut cells = cells.clone();
            cells.extend(key_cells(table, &old));
            laid_over(table, &old, &cells)
        }
        Edit::Add { cells } => (cells.clone(), taken(table, cells, &old)),
        Edit::Delete { key } => {
            let mut row = key_cells(table, &old(key));
            row.insert("delete", "yes".to_owned());
            (row, Vec::new())
        }
    };
    let file = import::of_row(table, &row)?;
    let previewed = preview(store, &[file])?;
    Ok(match previewed {
        Ok(changes) if problems.is_empty() => Ok(changes),
        Ok(_) => Err(problems),
        Err(others) => Err(problems.into_iter().chain(others).collect()),
    })
}

/// The cells that tell the row from the others.
fn key_cells(table: Table, row: &Row) -> Row {
    let keys = import::keys(table).iter().map(|column| column.name);
    keys.map(|name| (name, row.get(name).cloned().unwrap_or_default()))
        .collect()
}

/// The cells that differ, with a mark for those that are emptied; what has to be filled and is not is a problem.
fn laid_over(table: Table, old: &Row, cells: &Row) -> (Row, Vec<Problem>) {
    let mut row = key_cells(table, old);
    let mut problems = Vec::new();
    for column in rows::of(table) {
        let text = |row: &Row| row.get(column.name).cloned().unwrap_or_default();
        let (before, after) = (text(old), text(cells));
        if before == after {
            continue;
        }
        if after.is_empty() && column.required {
            problems.push(problem(table, column.name, "", ProblemKind::MissingValue));
            continue;
        }
        let after = if after.is_empty() {
            CLEAR.to_owned()
        } else {
            after
        };
        row.insert(column.name, after);
    }
    (row, problems)
}

/// A new row must not fall on one that is there.
fn taken(table: Table, cells: &Row, old: &impl Fn(&str) -> Row) -> Vec<Problem> {
    let key = rows::key_of(table, cells);
    let first = import::keys(table).first().map_or("", |column| column.name);
    let is_taken = !old(&key).is_empty();
    let kind = ProblemKind::TakenKey;
    let problem = is_taken.then(|| problem(table, first, &key, kind));
    problem.into_iter().collect()
}

fn problem(table: Table, column: &str, value: &str, kind: ProblemKind) -> Problem {
    let place = Place {
        file: table.code().to_owned(),
        column: Some(column.to_owned()),
        value: value.to_owned(),
        ..Place::default()
    };
    Problem { place, kind }
}
