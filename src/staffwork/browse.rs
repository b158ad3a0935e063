//! The rows of a table, searched and by pages.

use crate::domain::rows::{self, Row};
use crate::domain::{Records, Table};
use crate::knowledge::text::words;

/// How many rows a page holds.
const PAGE: usize = 50;

/// One page of what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub rows: Vec<Row>,
    /// How many rows were found in all.
    pub count: usize,
    /// Which page this is, from 1, and how many there are.
    pub page: usize,
    pub pages: usize,
}

/// The rows that hold every word of a query, in any spelling the bot itself understands; all rows for an empty one.
pub fn find(records: &Records, table: Table, query: &str, page: usize) -> Found {
    let wanted: Vec<String> = words(query).into_iter().map(|word| word.skeleton).collect();
    let mut found = rows::rows_of(records, table);
    found.retain(|row| holds(row, query, &wanted));
    let count = found.len();
    let pages = count.div_ceil(PAGE).max(1);
    let page = page.clamp(1, pages);
    let rows = found.into_iter().skip((page - 1) * PAGE).take(PAGE);
    Found {
        rows: rows.collect(),
        count,
        page,
        pages,
    }
}

/// The row of a key.
pub fn row(records: &Records, table: Table, key: &str) -> Option<Row> {
    let mut rows = rows::rows_of(records, table).into_iter();
    rows.find(|row| rows::key_of(table, row) == key)
}

fn holds(row: &Row, query: &str, wanted: &[String]) -> bool {
    // An id, a phone or an address is looked for as it is written.
    let exact = query.trim().to_lowercase();
    if row
        .values()
        .any(|cell| cell.to_lowercase().contains(&exact))
    {
        return true;
    }
    let mut own = Vec::new();
    for cell in row.values() {
        own.extend(words(cell).into_iter().map(|word| word.skeleton));
    }
    !wanted.is_empty()
        && wanted
            .iter()
            .all(|word| own.iter().any(|other| other.starts_with(word.as_str())))
}
