//! A CSV file as rows of cells, with the line each stands on.

use super::header::{heads, tells_rows};
use super::line::{Content, Line, line};
use super::origin::Origin;
use super::read::{File, Part};
use crate::domain::{Place, Problem, ProblemKind, Table};

/// How big a file may be; more is no table of colleges, and need not be read further.
pub const MOST_BYTES: usize = 20 << 20;

/// Reads a file into rows; everything wrong with its form goes to `problems`.
pub fn part(file: &File, problems: &mut Vec<Problem>) -> Option<Part> {
    let place = Place {
        file: file.name.clone(),
        ..Place::default()
    };
    let mut refuse = |(kind, line): (ProblemKind, Option<u64>)| {
        let place = Place {
            line,
            ..place.clone()
        };
        problems.push(Problem { place, kind });
    };
    let (table, text) = text_of(file).map_err(&mut refuse).ok()?;
    let mut reader = reader(text);
    let Some(names) = reader.headers().ok().and_then(names_of) else {
        refuse((ProblemKind::Empty, None));
        return None;
    };
    let head_place = |_: Option<usize>, name: &str| Place {
        line: Some(1),
        column: Some(name.to_owned()),
        value: name.to_owned(),
        ..place.clone()
    };
    let origin = Origin {
        file: file.name.clone(),
        sheet: None,
        heads: heads(table, &names, head_place, problems),
    };
    let tells = tells_rows(table, &origin.heads);
    tells.then(|| Part {
        table,
        lines: lines(&origin, reader, problems),
        origin,
    })
}

/// The table a file is for, and its text.
fn text_of(file: &File) -> Result<(Table, &str), (ProblemKind, Option<u64>)> {
    let table = table_of(&file.name).ok_or((ProblemKind::UnknownFile, None))?;
    if file.bytes.len() > MOST_BYTES {
        let most_megabytes = MOST_BYTES >> 20;
        return Err((ProblemKind::TooBig { most_megabytes }, None));
    }
    let text = std::str::from_utf8(&file.bytes).map_err(|_| (ProblemKind::NotUtf8, None))?;
    let text = text.trim_start_matches('\u{feff}');
    match open_quote(text) {
        Some(number) => Err((ProblemKind::Malformed, Some(number))),
        None => Ok((table, text)),
    }
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
pub fn reader(text: &str) -> csv::Reader<&[u8]> {
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

fn lines(
    origin: &Origin,
    mut reader: csv::Reader<&[u8]>,
    problems: &mut Vec<Problem>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => lines.extend(line_of(origin, &record, problems)),
            Err(_) => problems.push(Problem {
                place: Place {
                    file: origin.file.clone(),
                    ..Place::default()
                },
                kind: ProblemKind::Malformed,
            }),
        }
    }
    lines
}

fn line_of(
    origin: &Origin,
    record: &csv::StringRecord,
    problems: &mut Vec<Problem>,
) -> Option<Line> {
    let number = record.position().map_or(0, csv::Position::line);
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    if record.len() != origin.heads.len() {
        let kind = ProblemKind::WrongCellCount {
            found: record.len(),
            expected: origin.heads.len(),
        };
        let place = Place {
            column: None,
            ..origin.place(number, None, "")
        };
        problems.push(Problem { place, kind });
        return None;
    }
    let cells: Vec<Content> = record
        .iter()
        .map(|cell| Content::Text(cell.to_owned()))
        .collect();
    line(origin, number, cells.iter().enumerate(), problems)
}
