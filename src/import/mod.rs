//! Staff files become checked changes, or every problem in them. Pure.

mod check;
mod deletions;
mod figures;
mod header;
mod history;
mod line;
mod listing;
mod marked;
mod merge;
mod names;
mod origin;
mod read;
mod relay;
mod sheets;
mod table;
mod unpack;
mod workbook;

pub use figures::figures;
pub use history::history;
pub use listing::{Listed, listing};
pub use marked::marked;
pub use merge::CLEAR;
pub use read::{File, read, read_good};
pub use relay::relay;
pub use sheets::is_workbook;
pub use table::MOST_BYTES;
pub use unpack::{refused, unpack};
pub use workbook::{Words, workbook};

use anyhow::Context;

use crate::domain::rows::{self, Column, Row, rows_of};
use crate::domain::{Records, Table};

/// The columns that tell a row from the others.
pub fn keys(table: Table) -> &'static [Column] {
    let all = rows::of(table);
    let count = match table {
        Table::Examples => 3,
        Table::Golden => 2,
        Table::Sources
        | Table::Districts
        | Table::Fields
        | Table::Colleges
        | Table::Specialties
        | Table::Qualifications
        | Table::Programmes
        | Table::Dual
        | Table::Outcomes
        | Table::Facts => 1,
    };
    all.get(..count).unwrap_or(all)
}

/// The whole base as staff files, one CSV a table; reading them back changes nothing.
pub fn write(records: &Records) -> anyhow::Result<Vec<File>> {
    Table::ALL
        .into_iter()
        .map(|table| file_of(records, table))
        .collect()
}

/// A file of one row; it may carry the column that deletes.
pub fn of_row(table: Table, row: &Row) -> anyhow::Result<File> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(row.keys())
        .context("Write the header")?;
    writer.write_record(row.values()).context("Write a row")?;
    let bytes = writer.into_inner().context("Finish the file")?;
    let name = format!("{}.csv", table.code());
    Ok(File { name, bytes })
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
