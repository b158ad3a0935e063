//! Staff files against the base: every problem at once, or what would change.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::check;
use super::table::{self, Line};
use crate::domain::rows::{self, Column, Row, key_of, rows_of};
use crate::domain::{Cell, Change, Changes, Place, Problem, ProblemKind, Records, Table};

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
    if problems.is_empty() {
        Ok(changes(&merged))
    } else {
        Err(sorted(problems))
    }
}

/// A table after the files were laid over the base.
struct Merged<'files> {
    table: Table,
    /// Keys in the order of their rows: those of the base, then new ones.
    order: Vec<String>,
    before: HashMap<String, Row>,
    after: HashMap<String, Row>,
    /// Where a row of the files stands.
    places: HashMap<String, (&'files File, u64)>,
    in_files: bool,
}

fn merge<'files>(
    table: Table,
    lines: Option<&Vec<(&'files File, Line)>>,
    base: &Records,
    problems: &mut Vec<Problem>,
) -> Merged<'files> {
    let rows = rows_of(base, table);
    let order: Vec<String> = rows.iter().map(|row| key_of(table, row)).collect();
    let before: HashMap<String, Row> = order.iter().cloned().zip(rows).collect();
    let mut merged = Merged {
        table,
        order,
        after: before.clone(),
        before,
        places: HashMap::new(),
        in_files: lines.is_some(),
    };
    for (file, line) in lines.into_iter().flatten() {
        let key = key_of(
            table,
            &line
                .cells
                .iter()
                .map(|(name, text)| (*name, text.clone()))
                .collect(),
        );
        if let Some((_, earlier)) = merged
            .places
            .get(&key)
            .filter(|(other, _)| other.name == file.name)
        {
            problems.push(Problem {
                place: place(file, line.number, None, &key),
                kind: ProblemKind::RepeatedKey { earlier: *earlier },
            });
            continue;
        }
        merged.places.insert(key.clone(), (file, line.number));
        let row = merged.after.entry(key.clone()).or_insert_with(|| {
            merged.order.push(key.clone());
            Row::new()
        });
        lay_over(row, line);
    }
    merged
}

fn lay_over(row: &mut Row, line: &Line) {
    for (name, text) in &line.cells {
        match text.as_str() {
            "" => {}
            CLEAR => {
                row.remove(name);
            }
            filled => {
                row.insert(name, filled.to_owned());
            }
        }
    }
}

/// A cell that empties what the base has.
const CLEAR: &str = "-";

impl Merged<'_> {
    /// Checks that need the whole row: what is required, both languages, and whose an outcome is.
    fn check_whole(&self, known: &impl Fn(Table, &str) -> bool, problems: &mut Vec<Problem>) {
        for (key, (file, number)) in &self.places {
            let Some(row) = self.after.get(key) else {
                continue;
            };
            for column in rows::of(self.table) {
                let value = row.get(column.name).map_or("", String::as_str);
                let kind = check::fault_in_row(self.table, column, row, known);
                problems.extend(kind.map(|kind| Problem {
                    place: place(file, *number, Some(column), value),
                    kind,
                }));
            }
        }
    }

    /// The rows of `records`, which say the same in one way however the files spell it, against those of the base.
    fn changes(&self, records: &Records) -> Vec<Change> {
        let changed = rows_of(records, self.table)
            .into_iter()
            .filter_map(|after| {
                let key = key_of(self.table, &after);
                let before = self.before.get(&key);
                let cells = rows::of(self.table)
                    .iter()
                    .filter_map(|column| differing(column, before, &after));
                let cells: Vec<Cell> = cells.collect();
                (!cells.is_empty()).then_some(Change {
                    table: self.table,
                    key,
                    is_new: before.is_none(),
                    cells,
                })
            });
        changed.collect()
    }
}

fn differing(column: &Column, before: Option<&Row>, after: &Row) -> Option<Cell> {
    let cell = |row: Option<&Row>| {
        row.and_then(|row| row.get(column.name))
            .cloned()
            .unwrap_or_default()
    };
    let (before, after) = (cell(before), cell(Some(after)));
    (before != after).then_some(Cell {
        column: column.name,
        before,
        after,
    })
}

fn changes(merged: &[Merged]) -> Changes {
    let mut records = Records::default();
    for merged in merged {
        for row in merged.order.iter().filter_map(|key| merged.after.get(key)) {
            rows::add(&mut records, merged.table, row).unwrap_or_default();
        }
    }
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

fn place(file: &File, line: u64, column: Option<&Column>, value: &str) -> Place {
    let column = column.map(|column| column.name.to_owned());
    Place {
        file: file.name.clone(),
        line: Some(line),
        column,
        value: value.chars().take(80).collect(),
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
