//! A CSV file as rows of cells, with the line each stands on.

use std::collections::BTreeMap;

use super::read::File;
use crate::domain::rows::{self, Column};
use crate::domain::{Place, Problem, ProblemKind, Table};

/// A row of a file: only the cells of columns that the file has.
pub struct Line {
    pub number: u64,
    pub cells: BTreeMap<&'static str, String>,
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
    let Some(table) = table_of(&file.name) else {
        problems.push(at(ProblemKind::UnknownFile));
        return None;
    };
    let Ok(text) = std::str::from_utf8(&file.bytes) else {
        problems.push(at(ProblemKind::NotUtf8));
        return None;
    };
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let separator = if header.matches(';').count() > header.matches(',').count() {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(names) if names.iter().any(|name| !name.trim().is_empty()) => {
            names.iter().map(|name| name.trim().to_owned()).collect()
        }
        Ok(_) | Err(_) => {
            problems.push(at(ProblemKind::Empty));
            return None;
        }
    };
    let columns = header_columns(table, &names, &place, problems);
    let before = problems.len();
    let mut lines = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => lines.extend(line(&record, &columns, &place, problems)),
            Err(_) => problems.push(at(ProblemKind::Malformed)),
        }
    }
    (problems.len() == before || !lines.is_empty()).then_some((table, lines))
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
        if column.is_none() {
            problems.push(Problem {
                place: at(name),
                kind: ProblemKind::UnknownColumn,
            });
        }
        if repeated {
            problems.push(Problem {
                place: at(name),
                kind: ProblemKind::RepeatedColumn,
            });
        }
        found.push(column.filter(|_| !repeated));
    }
    // Without its key a row cannot be told from another.
    let keys = known
        .iter()
        .take(if table == Table::Examples { 3 } else { 1 });
    for column in keys.filter(|column| !names.iter().any(|name| name == column.name)) {
        let place = Place {
            line: Some(1),
            column: Some(column.name.to_owned()),
            ..place.clone()
        };
        problems.push(Problem {
            place,
            kind: ProblemKind::MissingColumn {
                column: column.name,
            },
        });
    }
    found
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
