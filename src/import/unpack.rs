//! A workbook's bytes as plain cells. Hostile workbooks can take any memory and time, even abort the program: only a child
//! process with limits calls this.

use std::io::{self, Cursor, Read};

use calamine::{Data, DataRef, Reader, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata};
use zip::ZipArchive;

use super::line::Content;
use super::sheets::{Sheet, Unpacked};
use crate::domain::WorkbookFault;

/// What all parts of a workbook may come to when they are inflated.
const MOST_INFLATED: u64 = 200 << 20;
const MOST_SHEETS: usize = 40;
const MOST_ROWS: usize = 60_000;
const MOST_COLUMNS: usize = 100;

/// What stands in a workbook, or why it is not taken, in the form that [`super::read`] takes as its bytes.
pub fn unpack(bytes: &[u8]) -> Vec<u8> {
    let unpacked = match sheets(bytes) {
        Ok(sheets) => Unpacked::Sheets(sheets),
        Err(fault) => Unpacked::Refused(fault),
    };
    serde_json::to_vec(&unpacked).unwrap_or_default()
}

/// The same for a workbook that could not be unpacked at all.
pub fn refused(fault: WorkbookFault) -> Vec<u8> {
    serde_json::to_vec(&Unpacked::Refused(fault)).unwrap_or_default()
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookFault> {
    look(bytes)?;
    let damaged = |_: XlsxError| WorkbookFault::NotAWorkbook;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let all = book.sheets_metadata().to_vec();
    if all.len() > MOST_SHEETS {
        return Err(WorkbookFault::TooManySheets { most: MOST_SHEETS });
    }
    let mut sheets = Vec::new();
    for own in all {
        let merged = book
            .merge_cells_by_sheet_name(&own.name)
            .unwrap_or_default();
        let merged = merged.iter().filter(|range| range.start != range.end);
        let mut sheet = Sheet {
            is_hidden: own.visible != SheetVisible::Visible,
            rows: Vec::new(),
            merged: merged
                .map(|range| (u64::from(range.start.0) + 1, range.start.1 as usize))
                .collect(),
            fault: None,
            name: own.name,
        };
        match fill(&mut book, &mut sheet) {
            // A chart has no cells.
            Ok(()) | Err(XlsxError::NotAWorksheet(_)) => sheets.push(sheet),
            Err(_) => return Err(WorkbookFault::NotAWorkbook),
        }
    }
    Ok(sheets)
}

/// Looks at the parts of the workbook before any is parsed. The sizes they declare can lie, so each is inflated.
fn look(bytes: &[u8]) -> Result<(), WorkbookFault> {
    let damaged = WorkbookFault::NotAWorkbook;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged.clone())?;
    let mut left = MOST_INFLATED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| damaged.clone())?;
        let name = part.name().map_err(|_| damaged.clone())?.to_lowercase();
        if name.ends_with("vbaproject.bin") {
            return Err(WorkbookFault::Macros);
        }
        if name.starts_with("xl/externallinks/") {
            return Err(WorkbookFault::ExternalLinks);
        }
        let size =
            io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| damaged.clone())?;
        left = left.checked_sub(size).ok_or(WorkbookFault::TooHeavy)?;
    }
    Ok(())
}

fn fill(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let mut cells = book.worksheet_cells_reader(&sheet.name)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = (u64::from(cell.pos.0) + 1, cell.pos.1 as usize);
        let content = match cell.formula {
            Some(formula) => Content::Formula(formula_text(formula)),
            None => match content(&cell.value) {
                Some(content) => content,
                None => continue,
            },
        };
        let fault = if row > MOST_ROWS as u64 + 1 {
            Some(WorkbookFault::TooManyRows { most: MOST_ROWS })
        } else {
            let most = MOST_COLUMNS;
            (column >= most).then_some(WorkbookFault::TooManyColumns { most })
        };
        if let Some(fault) = fault {
            sheet.fault = Some((fault, row, column));
            return Ok(());
        }
        match sheet.rows.last_mut().filter(|(last, _)| *last == row) {
            Some((_, own)) => own.push((column, content)),
            None => sheet.rows.push((row, vec![(column, content)])),
        }
    }
    Ok(())
}

/// What a formula says; one of a group says no more than that it is one.
fn formula_text(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            format!("={formula}")
        }
        XlsxFormulaMetadata::SharedDerived { .. } | _ => "=".to_owned(),
    }
}

fn content(value: &DataRef) -> Option<Content> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) if text.trim().is_empty() => return None,
        DataRef::SharedString(text) if text.trim().is_empty() => return None,
        DataRef::Bool(truth) => Content::Truth(*truth),
        DataRef::Error(error) => Content::Error(error.to_string()),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) => Content::Day(text_of(value)),
        DataRef::Int(_)
        | DataRef::Float(_)
        | DataRef::String(_)
        | DataRef::SharedString(_)
        | DataRef::DurationIso(_) => Content::Text(text_of(value)),
    })
}

fn text_of(value: &DataRef) -> String {
    match value {
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::Empty
        | DataRef::Int(_)
        | DataRef::Float(_)
        | DataRef::Bool(_)
        | DataRef::String(_)
        | DataRef::SharedString(_)
        | DataRef::Error(_)
        | DataRef::DurationIso(_) => Data::from(value.clone()).to_string(),
    }
}
