//! The staff tables: read whole, written row by row.

use std::collections::HashMap;

use anyhow::{Context, Result};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row as SqlRow, Transaction, TransactionBehavior};

use super::rights::Stakes;
use super::tables::statements;
use super::{Store, drafts, journal, rights};
use crate::domain::rows::{self, Kind, Row};
use crate::domain::{Change, Changes, DraftState, Origin, Published, Records, Refusal, Table, Way};

impl Store {
    /// Whether nothing was ever published.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.version()? == 0)
    }

    /// The number of the last publishing, 0 before the first.
    pub fn version(&self) -> Result<i64> {
        version(&self.connection)
    }

    /// Every row of the base.
    pub fn load(&self) -> Result<Records> {
        // All tables of one moment, whatever is published meanwhile.
        let moment = self
            .connection
            .unchecked_transaction()
            .context("Begin loading")?;
        let mut records = Records::default();
        for table in Table::ALL {
            let mut all = self
                .connection
                .prepare_cached(statements(table).all)
                .with_context(|| format!("Load {}", table.code()))?;
            let columns = rows::of(table).iter().map(|column| {
                let place = all.column_index(column.name)?;
                Ok((column.name, place))
            });
            let columns = columns
                .collect::<rusqlite::Result<Vec<_>>>()
                .with_context(|| format!("Find the columns of {}", table.code()))?;
            let found = all
                .query_map([], |row| cells(&columns, row))
                .with_context(|| format!("Load {}", table.code()))?;
            for row in found {
                let row = row.with_context(|| format!("Load {}", table.code()))?;
                rows::add(&mut records, table, &row)
                    .with_context(|| format!("Understand {}", rows::key_of(table, &row)))?;
            }
        }
        moment.finish().context("End loading")?;
        // By far the longest table, and read to stay.
        records.examples.shrink_to_fit();
        Ok(records)
    }

    /// Publishes changes in one transaction: every row, its history, and the number of the publishing. Nothing is written
    /// when the base is no longer the one they were computed on.
    /// Nor when the role of whoever publishes, read in the same transaction, does not allow it.
    pub fn apply(&mut self, changes: &Changes, origin: &Origin) -> Result<Published> {
        // Before the transaction: while it is open nobody else can write.
        let (rows, stakes) = (changed_rows(changes), Stakes::of(changes));
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin publishing")?;
        if version(&transaction)? != changes.base {
            return Ok(Published::Outdated);
        }
        if let Some(refusal) = rights::refusal(&transaction, &stakes, origin)? {
            return Ok(Published::Refused(refusal));
        }
        if let Way::Draft {
            number,
            confirmed_by,
        } = &origin.way
            && !drafts::settle(&transaction, *number, DraftState::Published, confirmed_by)?
        {
            return Ok(Published::Refused(Refusal::DraftSettled));
        }
        delete(&transaction, changes)?;
        for (change, row) in &rows {
            put(&transaction, change, row).with_context(|| format!("Write {}", change.key))?;
        }
        let number = journal::write(&transaction, changes, origin)?;
        transaction.commit().context("Commit the publishing")?;
        Ok(Published::Whole(number))
    }
}

fn version(connection: &Connection) -> Result<i64> {
    let sql = include_str!("tables/version.sql");
    connection
        .query_row(sql, [], |row| row.get(0))
        .context("Read the number of the last publishing")
}

/// The new and changed rows as they will be, table by table.
fn changed_rows(changes: &Changes) -> Vec<(&Change, Row)> {
    let mut rows = Vec::new();
    for table in Table::ALL {
        let own = changes.rows.iter().filter(|change| change.table == table);
        let changed: HashMap<&str, &Change> =
            own.map(|change| (change.key.as_str(), change)).collect();
        if changed.is_empty() {
            continue;
        }
        let all = rows::each_row(&changes.records, table);
        rows.extend(all.filter_map(|row| {
            let change = changed.get(rows::key_of(table, &row).as_str())?;
            Some((*change, row))
        }));
    }
    rows
}

/// Deletes the rows that leave the base; what names what is looked at when the transaction ends.
fn delete(transaction: &Transaction, changes: &Changes) -> Result<()> {
    for change in changes.rows.iter().filter(|change| change.is_deletion()) {
        transaction
            .prepare_cached(statements(change.table).drop)
            .and_then(|mut drop| drop.execute(rusqlite::named_params! { ":key": change.key }))
            .with_context(|| format!("Delete {}", change.key))?;
    }
    Ok(())
}

/// The columns that stand in the table itself; sources stand in a table of their own.
fn own_columns(table: Table) -> impl Iterator<Item = &'static rows::Column> {
    rows::of(table)
        .iter()
        .filter(|column| column.kind != Kind::References(Table::Sources))
}

fn put(transaction: &Transaction, change: &Change, row: &Row) -> Result<()> {
    let table = change.table;
    let statements = statements(table);
    let names: Vec<String> = own_columns(table)
        .map(|column| format!(":{}", column.name))
        .collect();
    let values = own_columns(table).map(|column| {
        row.get(column.name)
            .map_or(Value::Null, |text| Value::Text(text.clone()))
    });
    let values: Vec<Value> = values.collect();
    let named: Vec<(&str, &dyn rusqlite::ToSql)> = names
        .iter()
        .map(String::as_str)
        .zip(values.iter().map(|value| value as &dyn rusqlite::ToSql))
        .collect();
    transaction
        .prepare_cached(statements.put)?
        .execute(named.as_slice())?;
    let Some((clear, put_source)) = statements.sources else {
        return Ok(());
    };
    if change.cells.iter().all(|cell| cell.column != "sources") {
        return Ok(());
    }
    let key = change.key.as_str();
    transaction
        .prepare_cached(clear)?
        .execute(rusqlite::named_params! { ":row": key })?;
    let sources = row
        .get("sources")
        .map_or("", String::as_str)
        .split(';')
        .filter(|source| !source.is_empty());
    for (place, source) in sources.enumerate() {
        let named = rusqlite::named_params! { ":row": key, ":source": source.trim(), ":place": place as i64 };
        transaction.prepare_cached(put_source)?.execute(named)?;
    }
    Ok(())
}

/// The cells of a row whose columns are known by name and place.
fn cells(columns: &[(&'static str, usize)], row: &SqlRow) -> rusqlite::Result<Row> {
    let mut cells = Row::new();
    for (name, place) in columns {
        let text = match row.get_ref(*place)? {
            ValueRef::Null | ValueRef::Blob(_) => continue,
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        };
        cells.insert(name, text);
    }
    Ok(cells)
}
