//! Staff files against the base: every problem at once, or what would change.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::deletions::Vanishing;
use super::line::{Fate, Line};
use super::merge::{CLEAR, Merged, merge};
use super::origin::Origin;
use super::{check, deletions, names, sheets, table};
use crate::domain::rows;
use crate::domain::{Change, Changes, Place, Problem, Records, Table};

/// A staff file: its name, which may carry a folder, and its bytes. Those of a workbook are what [`super::unpack`] made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The rows of a table in one CSV or sheet.
pub struct Part {
    pub table: Table,
    pub origin: Origin,
    pub lines: Vec<Line>,
}

/// Reads files named after their tables and merges them into the base by key. An empty cell leaves the value of a row that is
/// there, `-` clears it; columns and rows a file does not have stay as they are; a column `delete` says which rows go.
///
/// # Errors
/// Every problem of every file, with its place; then nothing is changed.
pub fn read(files: &[File], base: &Records) -> Result<Changes, Vec<Problem>> {
    let mut problems = Vec::new();
    let parts = parts(files, &mut problems);
    lay(&parts, base, problems, Vanishing::Little)
}

/// Like [`read`], but leaves out the rows that have a problem, and tells them.
///
/// # Errors
/// Every problem, when one is not that of a row.
pub fn read_good(files: &[File], base: &Records) -> Result<(Changes, Vec<Problem>), Vec<Problem>> {
    let mut problems = Vec::new();
    let mut parts = parts(files, &mut problems);
    // A row refused while it was read is already left out.
    let (mut told, fatal): (Vec<_>, Vec<_>) = problems.into_iter().partition(is_of_a_row);
    if !fatal.is_empty() {
        return Err(sorted([told, fatal].concat()));
    }
    loop {
        let problems = match lay(&parts, base, Vec::new(), Vanishing::Little) {
            Ok(changes) => return Ok((changes, sorted(told))),
            Err(problems) => problems,
        };
        let before: usize = parts.iter().map(|part| part.lines.len()).sum();
        let is_bad = |origin: &Origin, line: &Line| {
            let same = |place: &Place| {
                place.file == origin.file
                    && place.sheet == origin.sheet
                    && place.line == Some(line.number)
            };
            problems.iter().any(|problem| same(&problem.place))
        };
        for Part { origin, lines, .. } in &mut parts {
            lines.retain(|line| !is_bad(origin, line));
        }
        told.extend(problems);
        if parts.iter().map(|part| part.lines.len()).sum::<usize>() == before {
            return Err(sorted(told));
        }
    }
}

fn is_of_a_row(problem: &Problem) -> bool {
    problem.place.line.is_some_and(|line| line > 1)
}

fn parts(files: &[File], problems: &mut Vec<Problem>) -> Vec<Part> {
    let mut parts = Vec::new();
    for file in files {
        if sheets::is_workbook(&file.name) {
            parts.extend(sheets::parts(file, problems));
        } else {
            parts.extend(table::part(file, problems));
        }
    }
    parts
}

/// Lays the rows over the base.
pub fn lay(
    parts: &[Part],
    base: &Records,
    mut problems: Vec<Problem>,
    vanishing: Vanishing,
) -> Result<Changes, Vec<Problem>> {
    let mut tables: BTreeMap<Table, Vec<(&Origin, &Line)>> = BTreeMap::new();
    for part in parts {
        let lines = part.lines.iter().map(|line| (&part.origin, line));
        tables.entry(part.table).or_default().extend(lines);
    }
    let mut merged: Vec<Merged> = Table::ALL
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
        for (origin, line) in lines.iter().filter(|(_, line)| line.fate == Fate::Stays) {
            check_line(*table, origin, line, &known, &mut problems);
        }
    }
    for merged in &merged {
        merged.check_whole(&known, &mut problems);
    }
    names::check(&merged, base, &mut problems);
    deletions::check(&merged, vanishing, &mut problems);
    let records = records_of(&mut merged, &mut problems);
    if problems.is_empty() {
        Ok(changes(&merged, records))
    } else {
        Err(sorted(problems))
    }
}

/// The whole base as it will be; its rows are used up, for they take much room. A row that is none although its cells are right
/// would be lost: that is a problem too.
fn records_of(merged: &mut [Merged], problems: &mut Vec<Problem>) -> Records {
    let is_right = problems.is_empty();
    let mut records = Records::default();
    for merged in merged {
        for key in &merged.order {
            let row = merged.after.remove(key);
            let added = row.and_then(|row| rows::add(&mut records, merged.table, &row));
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
                (merged.places.len() + merged.gone.len()).saturating_sub(changed(merged.table)),
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
    origin: &Origin,
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
                place: origin.place(line.number, Some(column.name), value),
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
                problem.place.sheet.clone(),
                problem.place.line,
                problem.place.column.clone(),
            )
        };
        key(one).cmp(&key(other))
    });
    problems
}
