//! The staff tables: read whole, written row by row.

use std::collections::HashMap;

use anyhow::{Context, Result};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row as SqlRow, Transaction, TransactionBehavior};

use super::rights::Stakes;
use super::tables::statements;
use super::{Store, drafts, errands, inbox, journal, rights};
use crate::domain::rows::{self, Kind, Row};
use crate::domain::{
    Change, Changes, Deed, DraftState, Origin, Outgoing, Published, Records, Refusal, Table, Way,
};

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
        Ok(self.moment()?.1)
    }

    /// The same with the number of the publishing they are of.
    pub fn moment(&self) -> Result<(i64, Records)> {
        // Each page is read once: none need be kept, and what SQLite once took stays with the program.
        self.keep_pages(FEW)?;
        // All tables of one moment, whatever is published meanwhile.
        let moment = self
            .connection
            .unchecked_transaction()
            .context("Begin loading")?;
        let number = version(&moment)?;
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
        self.keep_pages(USUAL)?;
        // By far the longest table, and read to stay.
        records.examples.shrink_to_fit();
        Ok((number, records))
    }

    /// Keeps so many pages in memory, in KiB.
    fn keep_pages(&self, kibibytes: i32) -> Result<()> {
        let size = self
            .connection
            .pragma_update(None, "cache_size", -kibibytes);
        size.context("Set how much is kept in memory")
    }

    /// Publishes changes in one transaction: every row, its history, and the number of the publishing. Nothing is written
    /// when the base is no longer the one they were computed on.
    /// Nor when the role of whoever publishes, read in the same transaction, does not allow it.
    /// What others are told of it is written with it.
    pub fn apply(
        &mut self,
        changes: &Changes,
        origin: &Origin,
        told: &[Outgoing],
    ) -> Result<Published> {
        // All that can be is done before the transaction: while it is open nobody else can write.
        let (rows, stakes) = (rows_to_put(changes), Stakes::of(changes));
        let history = journal::sealed_with(&self.connection, changes, origin)?;
        let errand = self.errand;
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
        for (table, rows) in &rows {
            put_all(&transaction, *table, rows)
                .with_context(|| format!("Write {}", table.code()))?;
        }
        let number = journal::write(&transaction, &history, changes)?;
        inbox::put_all(&transaction, told)?;
        errands::mark(&transaction, errand, Deed::Published(number))?;
        transaction.commit().context("Commit the publishing")?;
        Ok(Published::Whole(number))
    }
}

/// How much of the database is kept in memory while all of it is read, and else (as SQLite comes), in KiB.
const FEW: i32 = 200;
const USUAL: i32 = 2000;

fn version(connection: &Connection) -> Result<i64> {
    let sql = include_str!("tables/version.sql");
    connection
        .query_row(sql, [], |row| row.get(0))
        .context("Read the number of the last publishing")
}

/// A new or changed row as it will be.
struct Put<'change> {
    key: &'change str,
    /// In the order of the columns of the table itself.
    cells: Vec<Option<String>>,
    /// Where they change.
    sources: Option<String>,
}

/// The new and changed rows, table by table.
fn rows_to_put(changes: &Changes) -> Vec<(Table, Vec<Put<'_>>)> {
    let mut rows = Vec::new();
    for table in Table::ALL {
        let own = changes.rows.iter().filter(|change| change.table == table);
        let changed: HashMap<&str, &Change> =
            own.map(|change| (change.key.as_str(), change)).collect();
        if changed.is_empty() {
            continue;
        }
        let all = rows::each_row(&changes.records, table);
        let puts = all.filter_map(|mut row| {
            let change = changed.get(rows::key_of(table, &row).as_str())?;
            let mut cells = change.cells.iter();
            let with_sources = cells.any(|cell| cell.column == "sources");
            let cells = own_columns(table).map(|column| row.remove(column.name));
            Some(Put {
                key: &change.key,
                cells: cells.collect(),
                sources: with_sources.then(|| row.remove("sources").unwrap_or_default()),
            })
        });
        rows.push((table, puts.collect()));
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

fn put_all(transaction: &Transaction, table: Table, rows: &[Put]) -> Result<()> {
    let statements = statements(table);
    let mut put = transaction.prepare_cached(statements.put)?;
    let places = own_columns(table).map(|column| {
        let place = put.parameter_index(&format!(":{}", column.name))?;
        place.with_context(|| format!("Find the column {}", column.name))
    });
    let places = places.collect::<Result<Vec<usize>>>()?;
    for row in rows {
        for (place, cell) in places.iter().zip(&row.cells) {
            put.raw_bind_parameter(*place, cell)?;
        }
        put.raw_execute()
            .with_context(|| format!("Write {}", row.key))?;
        if let (Some(sources), Some(statements)) = (&row.sources, statements.sources) {
            put_sources(transaction, statements, row.key, sources)
                .with_context(|| format!("Write the sources of {}", row.key))?;
        }
    }
    Ok(())
}

fn put_sources(
    transaction: &Transaction,
    (clear, put): (&str, &str),
    key: &str,
    sources: &str,
) -> Result<()> {
    transaction
        .prepare_cached(clear)?
        .execute(rusqlite::named_params! { ":row": key })?;
    let sources = sources.split(';').filter(|source| !source.is_empty());
    for (place, source) in sources.enumerate() {
        let named = rusqlite::named_params! { ":row": key, ":source": source.trim(), ":place": place as i64 };
        transaction.prepare_cached(put)?.execute(named)?;
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
            ValueRef::Text(text) => match str::from_utf8(text) {
                Ok(text) => text.to_owned(),
                Err(_) => String::from_utf8_lossy(text).into_owned(),
            },
        };
        cells.insert(name, text);
    }
    Ok(cells)
}
