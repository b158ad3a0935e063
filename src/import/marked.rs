//! Staff files as they came, with what is wrong marked in its cell.

use anyhow::Context;
use rust_xlsxwriter::{Color, Format, FormatAlign, Note, Workbook, Worksheet};

use super::origin::cell_name;
use super::read::File;
use super::sheets::{self, OWN_SHEETS};
use crate::domain::Place;

/// The cells of a sheet as text, row by row from 1.
struct Grid {
    file: String,
    sheet: Option<String>,
    rows: Vec<(u64, Vec<(usize, String)>)>,
}

/// The same files as one workbook, built anew: the cells of the places are coloured and say what is wrong with them, and a
/// first sheet lists all that is wrong. It can be mended and taken in.
pub fn marked(files: &[File], told: &[(Place, String)]) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let [.., problems] = OWN_SHEETS;
    let first = book.add_worksheet().set_name(problems)?;
    first.set_column_width(0, 120)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, (_, sentence)) in (0u32..).zip(told) {
        first.write_string_with_format(row, 0, sentence, &wrapped)?;
    }
    let mut names: Vec<String> = vec![problems.to_owned()];
    for grid in files.iter().flat_map(grids) {
        let own: Vec<&(Place, String)> = told
            .iter()
            .filter(|(place, _)| place.file == grid.file && place.sheet == grid.sheet)
            .collect();
        let name = free_name(&grid, &names);
        let sheet = book
            .add_worksheet()
            .set_name(&name)
            .context("Name a sheet")?;
        names.push(name.to_lowercase());
        write(sheet, &grid, &own).with_context(|| format!("Write the sheet {name}"))?;
    }
    book.save_to_buffer().context("Write the marked workbook")
}

fn grids(file: &File) -> Vec<Grid> {
    if sheets::is_workbook(&file.name) {
        let sheets = sheets::sheets_of(file).unwrap_or_default();
        let known = sheets
            .into_iter()
            .filter(|sheet| !OWN_SHEETS.contains(&sheet.name.as_str()));
        let grid = |sheet: sheets::Sheet| Grid {
            file: file.name.clone(),
            sheet: Some(sheet.name),
            rows: sheet
                .rows
                .into_iter()
                .map(|(number, cells)| {
                    let text = |(index, content): &(usize, super::line::Content)| {
                        (*index, content.text().to_owned())
                    };
                    (number, cells.iter().map(text).collect())
                })
                .collect(),
        };
        return known.map(grid).collect();
    }
    let text = String::from_utf8_lossy(&file.bytes);
    let mut reader = super::table::reader(text.trim_start_matches('\u{feff}'));
    let header = reader.headers().cloned().unwrap_or_default();
    let rest = reader.records().filter_map(Result::ok);
    let row = |record: csv::StringRecord| {
        let number = record.position().map_or(1, csv::Position::line);
        let cells = record.iter().map(str::to_owned).enumerate();
        (number, cells.collect())
    };
    let rows = std::iter::once(header).chain(rest).map(row).collect();
    let (file, sheet) = (file.name.clone(), None);
    vec![Grid { file, sheet, rows }]
}

/// The name of the sheet; of a CSV, that of its table. A workbook has each name once, of at most 31 letters.
fn free_name(grid: &Grid, names: &[String]) -> String {
    let file = grid.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file
        .trim_end_matches(".csv")
        .replace(['[', ']', ':', '*', '?'], "_");
    let name: String = grid
        .sheet
        .clone()
        .unwrap_or(stem)
        .chars()
        .take(28)
        .collect();
    let is_free = |name: &String| !names.contains(&name.to_lowercase());
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut all = std::iter::once(name.clone()).chain(numbered);
    all.find(is_free).unwrap_or(name)
}

fn write(sheet: &mut Worksheet, grid: &Grid, told: &[&(Place, String)]) -> anyhow::Result<()> {
    let plain = Format::new().set_num_format("@");
    let red = plain.clone().set_background_color(Color::RGB(0xFF_C7_CE));
    let (mut width, mut shift) = (0, Vec::new());
    for (place, (number, cells)) in (1u64..).zip(&grid.rows) {
        // A CSV row over several lines is one row here: what names its line means this one.
        let row = if grid.sheet.is_some() { *number } else { place };
        shift.push((*number, row));
        for (index, text) in cells {
            width = width.max(*index);
            sheet.write_string_with_format(row as u32 - 1, *index as u16, text, &plain)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    let mut notes: Vec<((u32, u16), String, String)> = Vec::new();
    for (place, sentence) in told {
        let Some(row) = shift.iter().find(|(number, _)| Some(*number) == place.line) else {
            continue;
        };
        let index = index_of(grid, place, width);
        let at = (row.1 as u32 - 1, index as u16);
        match notes.iter_mut().find(|(other, ..)| *other == at) {
            Some((.., text)) => *text = format!("{text}\n{sentence}"),
            None => notes.push((at, text_at(grid, row.0, index), sentence.clone())),
        }
    }
    for ((row, column), text, note) in notes {
        if text.is_empty() {
            sheet.write_blank(row, column, &red)?;
        } else {
            sheet.write_string_with_format(row, column, text, &red)?;
        }
        let note: String = note.chars().take(30_000).collect();
        let note = Note::new(note)
            .add_author_prefix(false)
            .set_width(320)
            .set_height(120);
        sheet.insert_note(row, column, &note)?;
    }
    Ok(())
}

fn text_at(grid: &Grid, line: u64, index: usize) -> String {
    let row = grid.rows.iter().find(|(number, _)| *number == line);
    let cell = row.and_then(|(_, cells)| cells.iter().find(|(own, _)| *own == index));
    cell.map_or_else(String::new, |(_, text)| text.clone())
}

/// The column of a place: by its cell, else by the name in the header, else the first.
fn index_of(grid: &Grid, place: &Place, width: usize) -> usize {
    let line = place.line.unwrap_or(1);
    if let Some(cell) = &place.cell {
        return (0..=width.max(100))
            .find(|index| cell_name(*index, line) == *cell)
            .unwrap_or(0);
    }
    let header = grid
        .rows
        .first()
        .map(|(_, cells)| cells.as_slice())
        .unwrap_or_default();
    let named = |(_, name): &&(usize, String)| place.column.as_deref() == Some(name.trim());
    header.iter().find(named).map_or(0, |(index, _)| *index)
}
