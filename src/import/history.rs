//! The history as a CSV, for whoever audits it.

use anyhow::Context;

use crate::domain::{Publishing, Trace};

const HEADER: [&str; 13] = [
    "publishing",
    "at",
    "by",
    "why",
    "file",
    "sha256",
    "confirmed_by",
    "undoes",
    "table",
    "row",
    "column",
    "before",
    "after",
];

/// Every changed cell with its publishing, in order; a publishing that changed none stands alone.
pub fn history(publishings: &[Publishing], traces: &[Trace]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER).context("Write the header")?;
    let mut traces = traces.iter().peekable();
    for publishing in publishings {
        let header = header_of(publishing);
        let mut cells = vec![Default::default()];
        while let Some(trace) = traces.next_if(|trace| trace.publishing == publishing.number) {
            cells.push(cells_of(trace));
        }
        let empty = usize::from(cells.len() > 1);
        for cells in cells.iter().skip(empty) {
            let line = header.iter().chain(cells).map(|cell| harmless(cell));
            writer.write_record(line).context("Write a change")?;
        }
    }
    writer.into_inner().context("Finish the file")
}

fn header_of(publishing: &Publishing) -> [String; 8] {
    let one = publishing.clone();
    let undoes = one.undoes.map_or_else(String::new, |of| of.to_string());
    [
        one.number.to_string(),
        one.at,
        one.by,
        one.why,
        one.file,
        one.digest,
        one.confirmed_by,
        undoes,
    ]
}

fn cells_of(trace: &Trace) -> [String; 5] {
    let Trace {
        table,
        row,
        column,
        before,
        after,
        ..
    } = trace.clone();
    [table, row, column, before, after]
}

/// A cell that a spreadsheet does not take for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
