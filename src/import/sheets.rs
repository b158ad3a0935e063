//! An unpacked workbook as rows of cells: a sheet for each table.

use serde::{Deserialize, Serialize};

use super::header::{heads, tells_rows};
use super::line::{Content, line};
use super::origin::{Origin, cell_name};
use super::read::{File, Part};
use super::table::MOST_BYTES;
use crate::domain::{Place, Problem, ProblemKind, Table, WorkbookFault};

/// Sheets of our own workbooks that hold no rows.
pub const OWN_SHEETS: [&str; 3] = ["help", "lists", "problems"];

/// A workbook after [`super::unpack`]: its sheets, or why there are none.
#[derive(Serialize, Deserialize)]
pub enum Unpacked {
    Sheets(Vec<Sheet>),
    Refused(WorkbookFault),
}

/// The filled cells of a sheet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    /// Rows from 1, each with its cells from 0.
    pub rows: Vec<(u64, Vec<(usize, Content)>)>,
    /// The first cell of each merged range: row from 1, column from 0.
    pub merged: Vec<(u64, usize)>,
    /// What is wrong with the sheet as a whole.
    pub fault: Option<(WorkbookFault, u64, usize)>,
}

/// Whether a file is a workbook by its name, also one that cannot be taken.
pub fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// The sheets of a workbook, whatever is wrong with it.
pub fn sheets_of(file: &File) -> Result<Vec<Sheet>, ProblemKind> {
    if file.bytes.len() > MOST_BYTES && file.bytes.starts_with(b"PK") {
        let most_megabytes = MOST_BYTES >> 20;
        return Err(ProblemKind::TooBig { most_megabytes });
    }
    match serde_json::from_slice(&file.bytes) {
        Ok(Unpacked::Sheets(sheets)) => Ok(sheets),
        Ok(Unpacked::Refused(fault)) => Err(ProblemKind::Workbook(fault)),
        Err(_) => Err(ProblemKind::Workbook(WorkbookFault::NotAWorkbook)),
    }
}

/// The rows of every sheet that is a table.
pub fn parts(file: &File, problems: &mut Vec<Problem>) -> Vec<Part> {
    let sheets = match sheets_of(file) {
        Ok(sheets) => sheets,
        Err(kind) => {
            let place = Place {
                file: file.name.clone(),
                ..Place::default()
            };
            problems.push(Problem { place, kind });
            return Vec::new();
        }
    };
    let before = problems.len();
    let parts: Vec<Part> = sheets
        .iter()
        .filter_map(|sheet| part(file, sheet, problems))
        .collect();
    if parts.is_empty() && problems.len() == before {
        let place = Place {
            file: file.name.clone(),
            ..Place::default()
        };
        let kind = ProblemKind::Empty;
        problems.push(Problem { place, kind });
    }
    parts
}

fn part(file: &File, sheet: &Sheet, problems: &mut Vec<Problem>) -> Option<Part> {
    let name = sheet.name.trim().to_lowercase();
    let whole = Place {
        file: file.name.clone(),
        sheet: Some(sheet.name.clone()),
        ..Place::default()
    };
    if OWN_SHEETS.contains(&name.as_str()) || (sheet.rows.is_empty() && sheet.fault.is_none()) {
        return None;
    }
    let mut refuse = |fault: WorkbookFault, place: Place| {
        let kind = ProblemKind::Workbook(fault);
        problems.push(Problem { place, kind });
        None
    };
    let Some(table) = Table::ALL.into_iter().find(|table| table.code() == name) else {
        return refuse(WorkbookFault::UnknownSheet, whole);
    };
    if sheet.is_hidden {
        return refuse(WorkbookFault::HiddenSheet, whole);
    }
    if let Some((fault, row, column)) = &sheet.fault {
        let place = Place {
            line: Some(*row),
            cell: Some(cell_name(*column, *row)),
            ..whole
        };
        return refuse(fault.clone(), place);
    }
    rows_of(table, file, sheet, problems)
}

fn rows_of(table: Table, file: &File, sheet: &Sheet, problems: &mut Vec<Problem>) -> Option<Part> {
    let Some((1, header)) = sheet.rows.first() else {
        let place = Place {
            file: file.name.clone(),
            sheet: Some(sheet.name.clone()),
            line: Some(1),
            ..Place::default()
        };
        let kind = ProblemKind::Empty;
        problems.push(Problem { place, kind });
        return None;
    };
    let origin = origin(table, file, sheet, header, problems);
    if !tells_rows(table, &origin.heads) {
        return None;
    }
    problems.extend(sheet.merged.iter().map(|(row, column)| Problem {
        place: origin.place_at(*row, *column, ""),
        kind: ProblemKind::Workbook(WorkbookFault::MergedCells),
    }));
    let rows = sheet.rows.iter().skip(1);
    let lines = rows.filter_map(|(number, cells)| {
        let contents = cells.iter().map(|(index, content)| (*index, content));
        line(&origin, *number, contents, problems)
    });
    let lines = lines.collect();
    Some(Part {
        table,
        origin,
        lines,
    })
}

/// The sheet with the columns that its header names.
fn origin(
    table: Table,
    file: &File,
    sheet: &Sheet,
    header: &[(usize, Content)],
    problems: &mut Vec<Problem>,
) -> Origin {
    let width = header.last().map_or(0, |(index, _)| index + 1);
    let mut names = vec![String::new(); width];
    for (index, content) in header {
        if let Some(name) = names.get_mut(*index) {
            content.text().clone_into(name);
        }
    }
    let at = |index: Option<usize>, name: &str| Place {
        file: file.name.clone(),
        sheet: Some(sheet.name.clone()),
        line: Some(1),
        cell: index.map(|index| cell_name(index, 1)),
        column: Some(name.to_owned()),
        value: name.to_owned(),
    };
    Origin {
        file: file.name.clone(),
        sheet: Some(sheet.name.clone()),
        heads: heads(table, &names, at, problems),
    }
}
