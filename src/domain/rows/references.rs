//! Which other rows a row names.

use super::super::Table;
use super::{Kind, Row, of};

/// A cell of a row that names a row of another table.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    pub column: &'static str,
    pub table: Table,
    pub key: String,
}

/// Every row that a row of a table names.
pub fn references(table: Table, row: &Row) -> Vec<Reference> {
    let mut found = Vec::new();
    for column in of(table) {
        let cell = row.get(column.name).map_or("", String::as_str);
        let Some(named) =
            named_table(column.kind, cell).or_else(|| subject_table(column.name, row))
        else {
            continue;
        };
        let keys = cell.split(';').map(str::trim).filter(|key| !key.is_empty());
        found.extend(keys.map(|key| Reference {
            column: column.name,
            table: named,
            key: key.to_owned(),
        }));
    }
    found
}

/// The table whose rows a cell of a kind names.
fn named_table(kind: Kind, cell: &str) -> Option<Table> {
    match kind {
        Kind::Reference(table) | Kind::References(table) => Some(table),
        Kind::Target => (!cell.starts_with("topic:")).then_some(Table::Facts),
        Kind::Id
        | Kind::Text(_)
        | Kind::List
        | Kind::Number(..)
        | Kind::Decimal(..)
        | Kind::Date
        | Kind::Address
        | Kind::Email
        | Kind::Phones
        | Kind::OneOf(_)
        | Kind::SomeOf(_)
        | Kind::Topic
        | Kind::Metric
        | Kind::Unit => None,
    }
}

/// The scope of an outcome says whose table its subject is in.
fn subject_table(column: &str, row: &Row) -> Option<Table> {
    match row
        .get("scope")
        .map(String::as_str)
        .filter(|_| column == "subject")?
    {
        "college" => Some(Table::Colleges),
        "specialty" => Some(Table::Specialties),
        "field" => Some(Table::Fields),
        _ => None,
    }
}
