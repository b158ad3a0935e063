//! One row of a CSV or sheet: its cells by column.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::header::{Head, plain};
use super::keys;
use super::origin::Origin;
use crate::domain::rows::{self, Column, Kind};
use crate::domain::{Problem, ProblemKind, Table, WorkbookFault};

/// What stands in a cell of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    Text(String),
    Truth(bool),
    /// A date as such, in ISO 8601.
    Day(String),
    Formula(String),
    Error(String),
}

impl Content {
    pub fn text(&self) -> &str {
        match self {
            Content::Text(text) | Content::Day(text) | Content::Formula(text) => text,
            Content::Error(text) => text,
            Content::Truth(true) => "TRUE",
            Content::Truth(false) => "FALSE",
        }
    }
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Stays,
    Goes,
}

/// A row of a file: only the cells of columns that the file has.
pub struct Line {
    pub number: u64,
    pub cells: BTreeMap<&'static str, String>,
    pub fate: Fate,
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

/// Sorts the cells of a row under their columns; `None` for a row of which nothing is to be taken.
pub fn line<'cell>(
    origin: &Origin,
    number: u64,
    contents: impl Iterator<Item = (usize, &'cell Content)>,
    problems: &mut Vec<Problem>,
) -> Option<Line> {
    let filled: Vec<(usize, &Content)> = contents
        .filter(|(_, content)| !content.text().trim().is_empty())
        .collect();
    let (first, _) = filled.first()?;
    if is_header(origin, &filled) {
        let place = origin.place_at(number, *first, "");
        let kind = ProblemKind::RepeatedHeader;
        problems.push(Problem { place, kind });
        return None;
    }
    let mut line = Line {
        number,
        cells: BTreeMap::new(),
        fate: Fate::Stays,
    };
    let columns = origin.heads.iter().filter_map(|head| match head {
        Head::Column(column) => Some(column.name),
        Head::Delete | Head::Left | Head::Blank => None,
    });
    line.cells.extend(columns.map(|name| (name, String::new())));
    let mut is_whole = true;
    for (index, content) in filled {
        match put(&mut line, origin.heads.get(index), content) {
            Ok(()) => {}
            Err((kind, name)) => {
                let place = origin.place_at(number, index, content.text());
                problems.push(Problem { place, kind });
                // Half a row would only give false problems.
                is_whole &= name.is_none();
            }
        }
    }
    is_whole.then_some(line)
}

/// Puts a cell into its row; what is wrong with it, and the column that then lacks it.
fn put(
    line: &mut Line,
    head: Option<&Head>,
    content: &Content,
) -> Result<(), (ProblemKind, Option<&'static str>)> {
    match head {
        Some(Head::Column(column)) => {
            let text = read(column.kind, content).map_err(|kind| (kind, Some(column.name)))?;
            line.cells.insert(column.name, text);
            Ok(())
        }
        Some(Head::Delete) => {
            line.fate = fate(content).map_err(|kind| (kind, Some("delete")))?;
            Ok(())
        }
        Some(Head::Left) => Ok(()),
        Some(Head::Blank) | None => Err((ProblemKind::NoHeader, None)),
    }
}

fn read(kind: Kind, content: &Content) -> Result<String, ProblemKind> {
    let is_yes_no = matches!(kind, Kind::OneOf(allowed) if allowed.contains(&"yes"));
    let fault = match content {
        Content::Truth(true) if is_yes_no => return Ok("yes".to_owned()),
        Content::Truth(false) if is_yes_no => return Ok("no".to_owned()),
        Content::Text(_) | Content::Truth(_) => return Ok(content.text().trim().to_owned()),
        Content::Day(text) if kind == Kind::Date => return Ok(text.clone()),
        Content::Day(_) => WorkbookFault::TurnedIntoDate,
        Content::Formula(_) => WorkbookFault::Formula,
        Content::Error(_) => WorkbookFault::ErrorValue,
    };
    Err(ProblemKind::Workbook(fault))
}

/// What a cell of the column `delete` says.
fn fate(content: &Content) -> Result<Fate, ProblemKind> {
    const GOES: [&str; 7] = ["yes", "true", "x", "х", "иә", "да", "+"];
    const STAYS: [&str; 5] = ["no", "false", "жоқ", "нет", "-"];
    if let Content::Formula(_) | Content::Error(_) = content {
        return Err(ProblemKind::Workbook(WorkbookFault::Formula));
    }
    let said = content.text().trim().to_lowercase();
    match said.as_str() {
        said if GOES.contains(&said) => Ok(Fate::Goes),
        said if STAYS.contains(&said) => Ok(Fate::Stays),
        _ => Err(ProblemKind::NotOneOf {
            allowed: vec!["yes", "иә", "да"],
        }),
    }
}

/// Whether every cell of a row says the name of its column.
fn is_header(origin: &Origin, filled: &[(usize, &Content)]) -> bool {
    let says_name = |(index, content): &(usize, &Content)| {
        let name = origin.heads.get(*index).and_then(Head::name);
        name == Some(plain(content.text()).as_str())
    };
    filled.len() > 1 && filled.iter().all(says_name)
}
