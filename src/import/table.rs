//! A CSV file as rows of cells, with the line each stands on.

use std::collections::BTreeMap;

use super::read::File;
use crate::domain::rows::{self, Column};
use crate::domain::{Place, Problem, ProblemKind, Table};

/// How big a file may be; more is no table of colleges, and need not be read further.
pub const MOST_BYTES: usize = 20 << 20;

/// A row of a file: only the cells of columns that the file has.
pub struct Line {
    pub number: u64,
    pub cells: BTreeMap<&'static str, String>,
}

impl Line {
    /// What tells this row from the others.
    pub fn key(&self, table: Table) -> String {
        rows::key_of(table, &self.cells)
    }

    /// The columns of the key that the file has and this row leaves empty.
    pub fn empty_keys(&self, table: Table) -> Vec<&'static Column> {
        let is_empty = |column: &&Column| self.cells.get(column.name).is_some_and(String::is_empty);
        keys(table).iter().filter(is_empty).collect()
    }
}

/// Reads a file into rows; everything wrong with its form goes to `problems`.
pub fn lines(file: &File, problems: &mut Vec<Problem>) -> Option<(Table, Vec<Line>)> {
    let place = Place {
        file: file.name.clone(),
        ..Place::default()
    };
    let at = |kind: ProblemKind| Problem {
        place: place.clone(),
        kind,
    };
    let (table, text) = text_of(file).map_err(|kind| problems.push(at(kind))).ok()?;
    if let Some(number) = open_quote(text) {
        let place = Place {
            line: Some(number),
            ..place
        };
        let kind = ProblemKind::Malformed;
        problems.push(Problem { place, kind });
        return None;
    }
    let mut reader = reader(text);
    let Some(names) = reader.headers().ok().and_then(names_of) else {
        problems.push(at(ProblemKind::Empty));
        return None;
    };
    let columns = header_columns(table, &names, &place, problems);
    let mut lines = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => lines.extend(line(&record, &columns, &place, problems)),
            Err(_) => problems.push(at(ProblemKind::Malformed)),
        }
    }
    Some((table, lines))
}

/// The table a file is for, and its text.
fn text_of(file: &File) -> Result<(Table, &str), ProblemKind> {
    let table = table_of(&file.name).ok_or(ProblemKind::UnknownFile)?;
    if file.bytes.len() > MOST_BYTES {
        let most_megabytes = MOST_BYTES >> 20;
        return Err(ProblemKind::TooBig { most_megabytes });
    }
    let text = std::str::from_utf8(&file.bytes).map_err(|_| ProblemKind::NotUtf8)?;
    Ok((table, text.trim_start_matches('\u{feff}')))
}

/// The line of a quote that is never closed: all that follows would be one cell.
fn open_quote(text: &str) -> Option<u64> {
    let lines = (1..).zip(text.lines());
    let quotes = lines.flat_map(|(number, line)| line.matches('"').map(move |_| number));
    quotes.fold(None, |open, number| match open {
        None => Some(number),
        Some(_) => None,
    })
}

fn names_of(header: &csv::StringRecord) -> Option<Vec<String>> {
    let names: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    names.iter().any(|name| !name.is_empty()).then_some(names)
}

/// Excel writes `;` between cells where the comma is the decimal sign.
fn reader(text: &str) -> csv::Reader<&[u8]> {
    let header = text.lines().next().unwrap_or_default();
    let separator = if header.matches(';').count() > header.matches(',').count() {
        b';'
    } else {
        b','
    };
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn table_of(name: &str) -> Option<Table> {
    let stem = name.rsplit(['/', '\\']).next()?.strip_suffix(".csv")?;
    Table::ALL.into_iter().find(|table| table.code() == stem)
}

/// The column of each place of the header; `None` for one that is not known.
fn header_columns(
    table: Table,
    names: &[String],
    place: &Place,
    problems: &mut Vec<Problem>,
) -> Vec<Option<&'static Column>> {
    let known = rows::of(table);
    let mut found: Vec<Option<&'static Column>> = Vec::new();
    let at = |name: &str| Place {
        line: Some(1),
        column: Some(name.to_owned()),
        value: name.to_owned(),
        ..place.clone()
    };
    for name in names {
        let column = known.iter().find(|column| column.name == name);
        let repeated = column.is_some() && found.contains(&column);
        let kind = match column {
            None => Some(ProblemKind::UnknownColumn),
            Some(_) => repeated.then_some(ProblemKind::RepeatedColumn),
        };
        problems.extend(kind.map(|kind| Problem {
            place: at(name),
            kind,
        }));
        found.push(column.filter(|_| !repeated));
    }
    // Without its key a row cannot be told from another.
    for column in keys(table)
        .iter()
        .filter(|column| !names.iter().any(|name| name == column.name))
    {
        let kind = ProblemKind::MissingColumn {
            column: column.name,
        };
        problems.push(Problem {
            place: Place {
                value: String::new(),
                ..at(column.name)
            },
            kind,
        });
    }
    found
}

/// The columns that tell a row from the others.
fn keys(table: Table) -> &'static [Column] {
    let all = rows::of(table);
    let count = if table == Table::Examples { 3 } else { 1 };
    all.get(..count).unwrap_or(all)
}

fn line(
    record: &csv::StringRecord,
    columns: &[Option<&'static Column>],
    place: &Place,
    problems: &mut Vec<Problem>,
) -> Option<Line> {
    let number = record.position().map_or(0, csv::Position::line);
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    if record.len() != columns.len() {
        let kind = ProblemKind::WrongCellCount {
            found: record.len(),
            expected: columns.len(),
        };
        problems.push(Problem {
            place: Place {
                line: Some(number),
                ..place.clone()
            },
            kind,
        });
        return None;
    }
    let cells = record
        .iter()
        .zip(columns)
        .filter_map(|(cell, column)| Some(((*column)?.name, cell.trim().to_owned())));
    Some(Line {
        number,
        cells: cells.collect(),
    })
}
