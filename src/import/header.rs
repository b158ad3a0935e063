//! The first row of a CSV or sheet: which column is which.

use super::keys;
use crate::domain::rows::{self, Column};
use crate::domain::{Place, Problem, ProblemKind, Table};

/// The column that says which rows leave the base.
pub const DELETE: &str = "delete";

/// What stands above a column.
#[derive(Clone, Copy, PartialEq)]
pub enum Head {
    Column(&'static Column),
    Delete,
    /// Not known or said before: told once, and its cells are left alone.
    Left,
    /// Nothing.
    Blank,
}

impl Head {
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Head::Column(column) => Some(column.name),
            Head::Delete => Some(DELETE),
            Head::Left | Head::Blank => None,
        }
    }
}

/// Reads a header; `at` tells the place of a name by its index.
pub fn heads(
    table: Table,
    names: &[String],
    at: impl Fn(Option<usize>, &str) -> Place,
    problems: &mut Vec<Problem>,
) -> Vec<Head> {
    let mut found: Vec<Head> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let head = head(table, name);
        let repeated = head != Head::Blank && found.contains(&head);
        let kind = match head {
            Head::Left => Some(ProblemKind::UnknownColumn),
            Head::Column(_) | Head::Delete => repeated.then_some(ProblemKind::RepeatedColumn),
            Head::Blank => None,
        };
        problems.extend(kind.map(|kind| Problem {
            place: at(Some(index), name),
            kind,
        }));
        found.push(if repeated { Head::Left } else { head });
    }
    // Without its key a row cannot be told from another.
    let missing = keys(table)
        .iter()
        .filter(|key| !found.contains(&Head::Column(key)));
    problems.extend(missing.map(|key| Problem {
        place: Place {
            value: String::new(),
            ..at(None, key.name)
        },
        kind: ProblemKind::MissingColumn { column: key.name },
    }));
    found
}

/// Whether rows under a header can be told from each other: without that they say nothing.
pub fn tells_rows(table: Table, heads: &[Head]) -> bool {
    let mut keys = keys(table).iter();
    keys.all(|key| heads.contains(&Head::Column(key)))
}

/// Spaces and case do not matter: `Name KK ` is `name_kk`.
fn head(table: Table, name: &str) -> Head {
    let plain = plain(name);
    let column = rows::of(table).iter().find(|column| column.name == plain);
    match column {
        Some(column) => Head::Column(column),
        None if plain.is_empty() => Head::Blank,
        None if plain == DELETE => Head::Delete,
        None => Head::Left,
    }
}

pub fn plain(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join("_")
        .to_lowercase()
}
