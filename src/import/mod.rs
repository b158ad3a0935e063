//! Staff files become checked changes, or every problem in them. Pure.

mod check;
mod merge;
mod read;
mod table;

pub use read::{File, read};
pub use table::MOST_BYTES;

use anyhow::Context;

use crate::domain::rows::{self, rows_of};
use crate::domain::{Records, Table};

/// The whole base as staff files, one CSV a table; reading them back changes nothing.
pub fn write(records: &Records) -> anyhow::Result<Vec<File>> {
    Table::ALL
        .into_iter()
        .map(|table| file_of(records, table))
        .collect()
}

fn file_of(records: &Records, table: Table) -> anyhow::Result<File> {
    let columns = rows::of(table);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(columns.iter().map(|column| column.name))
        .context("Write the header")?;
    for row in rows_of(records, table) {
        let cells = columns
            .iter()
            .map(|column| row.get(column.name).map_or("", String::as_str));
        writer.write_record(cells).context("Write a row")?;
    }
    let bytes = writer.into_inner().context("Finish the file")?;
    Ok(File {
        name: format!("{}.csv", table.code()),
        bytes,
    })
}
