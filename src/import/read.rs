//! Staff files against the base: every problem at once, or what would change.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::check;
use super::merge::{CLEAR, Merged, merge, place};
use super::table::{self, Line};
use crate::domain::rows;
use crate::domain::{Change, Changes, Problem, Records, Table};

/// A staff file: its name, which may carry a folder, and its bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads files named after their tables and merges them into the base by key. An empty cell leaves the value of a row that is
/// there, `-` clears it; columns and rows a file does not have stay as they are.
///
/// # Errors
/// Every problem of every file, with its place; then nothing is changed.
pub fn read(files: &[File], base: &Records) -> Result<Changes, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut tables: BTreeMap<Table, Vec<(&File, Line)>> = BTreeMap::new();
    for file in files {
        if let Some((table, lines)) = table::lines(file, &mut problems) {
            tables
                .entry(table)
                .or_default()
                .extend(lines.into_iter().map(|line| (file, line)));
        }
    }
    let merged: Vec<Merged> = Table::ALL
        .into_iter()
        .map(|table| merge(table, tables.get(&table), base, &mut problems))
        .collect();
    let keys: HashMap<Table, HashSet<&str>> = merged
        .iter()
        .map(|merged| {
            (
                merged.table,
                merged.order.iter().map(String::as_str).collect(),
            )
        })
        .collect();
    let known = |table: Table, key: &str| keys.get(&table).is_some_and(|keys| keys.contains(key));
    for (table, lines) in &tables {
        for (file, line) in lines {
            check_line(*table, file, line, &known, &mut problems);
        }
    }
    for merged in &merged {
        merged.check_whole(&known, &mut problems);
    }
    let records = records_of(&merged, &mut problems);
    if problems.is_empty() {
        Ok(changes(&merged, records))
    } else {
        Err(sorted(problems))
    }
}

/// The whole base as it will be. A row that is none although its cells are right would be lost: that is a problem too.
fn records_of(merged: &[Merged], problems: &mut Vec<Problem>) -> Records {
    let is_right = problems.is_empty();
    let mut records = Records::default();
    for merged in merged {
        for key in &merged.order {
            let row = merged.after.get(key);
            let added = row.and_then(|row| rows::add(&mut records, merged.table, row));
            if added.is_none() && is_right {
                problems.push(merged.unreadable(key));
            }
        }
    }
    records
}

fn changes(merged: &[Merged], records: Records) -> Changes {
    let rows: Vec<Change> = merged
        .iter()
        .flat_map(|merged| merged.changes(&records))
        .collect();
    let changed = |table: Table| rows.iter().filter(|change| change.table == table).count();
    let touched = merged.iter().filter(|merged| merged.in_files);
    let unchanged = touched
        .clone()
        .map(|merged| {
            (
                merged.table,
                merged.places.len().saturating_sub(changed(merged.table)),
            )
        })
        .collect();
    let missing = |merged: &Merged| {
        let keys = merged
            .order
            .iter()
            .filter(|key| !merged.places.contains_key(*key));
        keys.map(|key| (merged.table, key.clone()))
            .collect::<Vec<_>>()
    };
    let absent = touched.flat_map(missing).collect();
    Changes {
        // Of an empty base; whoever loaded another one says which.
        base: 0,
        rows,
        unchanged,
        absent,
        records,
    }
}

fn check_line(
    table: Table,
    file: &File,
    line: &Line,
    known: &impl Fn(Table, &str) -> bool,
    problems: &mut Vec<Problem>,
) {
    for column in rows::of(table) {
        let Some(value) = line
            .cells
            .get(column.name)
            .filter(|value| !value.is_empty())
        else {
            continue;
        };
        let cleared = value == CLEAR && !column.required;
        if let Some(kind) = check::fault(column.kind, value, known).filter(|_| !cleared) {
            problems.push(Problem {
                place: place(file, line.number, Some(column), value),
                kind,
            });
        }
    }
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by(|one, other| {
        let key = |problem: &Problem| {
            (
                problem.place.file.clone(),
                problem.place.line,
                problem.place.column.clone(),
            )
        };
        key(one).cmp(&key(other))
    });
    problems
}
