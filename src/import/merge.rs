//! Staff files laid over the base: what each row is before and after.

use std::collections::HashMap;

use super::check;
use super::line::{Fate, Line};
use super::origin::Origin;
use crate::domain::rows::{self, Column, Row, each_row, key_of, rows_of};
use crate::domain::{Cell, Change, Place, Problem, ProblemKind, Records, Table};

/// A table after the files were laid over the base.
pub struct Merged<'files> {
    pub table: Table,
    /// Keys in the order of their rows: those of the base, then new ones.
    pub order: Vec<String>,
    /// Keys of the rows that leave the base, and where that is said.
    pub gone: HashMap<String, (&'files Origin, u64)>,
    pub before: HashMap<String, Row>,
    pub after: HashMap<String, Row>,
    /// Where a row of the files stands.
    pub places: HashMap<String, (&'files Origin, u64)>,
    pub in_files: bool,
}

/// Lays the rows of files over those of the base, by key.
pub fn merge<'files>(
    table: Table,
    lines: Option<&Vec<(&'files Origin, &'files Line)>>,
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
        gone: HashMap::new(),
        places: HashMap::new(),
        in_files: lines.is_some(),
    };
    for (origin, line) in lines.into_iter().flatten() {
        let empty = line.empty_keys(table);
        if !empty.is_empty() {
            problems.extend(empty.into_iter().map(|column| Problem {
                place: origin.place(line.number, Some(column.name), ""),
                kind: ProblemKind::MissingValue,
            }));
            continue;
        }
        if let Err(kind) = merged.take(origin, line) {
            let place = origin.place(line.number, None, &line.key(table));
            let column = None;
            problems.push(Problem {
                place: Place { column, ..place },
                kind,
            });
        }
    }
    let gone = &merged.gone;
    merged.order.retain(|key| !gone.contains_key(key));
    merged.after.retain(|key, _| !gone.contains_key(key));
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
pub const CLEAR: &str = "-";

impl<'files> Merged<'files> {
    fn take(&mut self, origin: &'files Origin, line: &Line) -> Result<(), ProblemKind> {
        let key = line.key(self.table);
        let earlier = self.places.get(&key).or(self.gone.get(&key));
        if let Some((_, earlier)) = earlier.filter(|(other, _)| std::ptr::eq(*other, origin)) {
            return Err(ProblemKind::RepeatedKey { earlier: *earlier });
        }
        if line.fate == Fate::Goes {
            let is_there = self.before.contains_key(&key);
            self.gone.insert(key, (origin, line.number));
            return if is_there {
                Ok(())
            } else {
                Err(ProblemKind::NothingToDelete)
            };
        }
        self.places.insert(key.clone(), (origin, line.number));
        let row = self.after.entry(key.clone()).or_insert_with(|| {
            self.order.push(key);
            Row::new()
        });
        lay_over(row, line);
        Ok(())
    }

    /// Checks that need the whole row: what is required, both languages, and whose an outcome is.
    pub fn check_whole(&self, known: &impl Fn(Table, &str) -> bool, problems: &mut Vec<Problem>) {
        for (key, (origin, number)) in &self.places {
            let Some(row) = self.after.get(key) else {
                continue;
            };
            for column in rows::of(self.table) {
                let value = row.get(column.name).map_or("", String::as_str);
                let kind = check::fault_in_row(self.table, column, row, known);
                problems.extend(kind.map(|kind| Problem {
                    place: origin.place(*number, Some(column.name), value),
                    kind,
                }));
            }
        }
    }

    /// The problem of a row that is none although its cells are right.
    pub fn unreadable(&self, key: &str) -> Problem {
        let in_base = || Place {
            file: self.table.code().to_owned(),
            value: key.to_owned(),
            ..Place::default()
        };
        let own = self.places.get(key);
        Problem {
            place: own.map_or_else(in_base, |(origin, number)| origin.place(*number, None, key)),
            kind: ProblemKind::Unreadable,
        }
    }

    /// The rows of `records`, which say the same in one way however the files spell it, against those of the base.
    pub fn changes(&self, records: &Records) -> Vec<Change> {
        let nothing = Row::new();
        let deletion = |key: &String| {
            let before = self.before.get(key)?;
            let cells = rows::of(self.table).iter();
            Some(Change {
                table: self.table,
                key: key.clone(),
                is_new: false,
                cells: cells
                    .filter_map(|column| differing(column, Some(before), &nothing))
                    .collect(),
            })
        };
        let mut gone: Vec<Change> = self.gone.keys().filter_map(deletion).collect();
        gone.sort_by(|one, other| one.key.cmp(&other.key));
        let changed = each_row(records, self.table).filter_map(|after| {
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
        changed.chain(gone).collect()
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
