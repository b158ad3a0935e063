//! The history as a CSV, for whoever audits it.

use anyhow::Context;

use crate::domain::{Publishing, Trace};

/// Every changed cell with its publishing, in order.
pub fn history(publishings: &[Publishing], traces: &[Trace]) -> anyhow::Result<Vec<u8>> {
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
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER).context("Write the header")?;
    let mut traces = traces.iter().peekable();
    for one in publishings {
        let number = one.number.to_string();
        let undoes = one.undoes.map_or_else(String::new, |of| of.to_string());
        let header = [
            &number,
            &one.at,
            &one.by,
            &one.why,
            &one.file,
            &one.digest,
            &one.confirmed_by,
            &undoes,
        ];
        let mut is_told = false;
        while let Some(trace) = traces.next_if(|trace| trace.publishing == one.number) {
            let own = [
                &trace.table,
                &trace.row,
                &trace.column,
                &trace.before,
                &trace.after,
            ];
            let cells = header.iter().chain(&own).map(|cell| harmless(cell));
            writer.write_record(cells).context("Write a change")?;
            is_told = true;
        }
        if !is_told {
            let cells = header.iter().map(|cell| harmless(cell));
            let empty = std::iter::repeat_n(String::new(), 5);
            writer
                .write_record(cells.chain(empty))
                .context("Write a publishing")?;
        }
    }
    writer.into_inner().context("Finish the file")
}

/// A cell that a spreadsheet does not take for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
