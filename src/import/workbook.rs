//! The whole base as the workbook that staff edit: reading it back untouched changes nothing.

use anyhow::Context;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Note,
    ProtectionOptions, Workbook, Worksheet,
};

use super::header::DELETE;
use super::keys;
use super::sheets::OWN_SHEETS;
use crate::domain::rows::{self, Column, Kind, rows_of};
use crate::domain::{Metric, Records, Table, Topic, Unit};

/// What a workbook tells in words.
pub struct Words {
    /// The lines of the help sheet, each in every language.
    pub help: Vec<Vec<String>>,
    /// What each column means, by its name.
    pub notes: Vec<(&'static str, String)>,
}

/// The last row that drop-down lists reach: as many as an import takes.
const LAST_ROW: u32 = 60_000;

/// The base as a workbook. Every cell is text: `=1+1` stays what it is, and `2025-12` no date of a spreadsheet.
pub fn workbook(records: &Records, words: &Words) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let [help, lists, _] = OWN_SHEETS;
    write_help(book.add_worksheet().set_name(help)?, words).context("Write the help sheet")?;
    for table in Table::ALL {
        let sheet = book.add_worksheet().set_name(table.code())?;
        write_table(sheet, records, table, words)
            .with_context(|| format!("Write the sheet {}", table.code()))?;
    }
    write_lists(book.add_worksheet().set_name(lists)?).context("Write the lists")?;
    book.save_to_buffer().context("Write the workbook")
}

/// Cells of people: unlocked, and text to the spreadsheet.
fn open_cell() -> Format {
    Format::new()
        .set_unlocked()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

/// Cells that tell rows apart: locked where the row is there.
fn key_cell() -> Format {
    let grey = Color::RGB(0xEE_EE_EE);
    Format::new()
        .set_num_format("@")
        .set_background_color(grey)
        .set_align(FormatAlign::Top)
}

fn write_help(sheet: &mut Worksheet, words: &Words) -> anyhow::Result<()> {
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0u32..).zip(&words.help) {
        for (column, text) in (0u16..).zip(line) {
            sheet.set_column_width(column, 70)?;
            sheet.write_string_with_format(row, column, text, &cell)?;
        }
    }
    Ok(())
}

fn write_table(
    sheet: &mut Worksheet,
    records: &Records,
    table: Table,
    words: &Words,
) -> anyhow::Result<()> {
    let columns = rows::of(table);
    write_header(sheet, columns, words)?;
    let keys = keys(table);
    let (open, key) = (open_cell(), key_cell());
    for (row, cells) in (1u32..).zip(rows_of(records, table)) {
        for (column, own) in (0u16..).zip(columns) {
            let text = cells.get(own.name).map_or("", String::as_str);
            let format = if keys.contains(own) { &key } else { &open };
            if !text.is_empty() {
                sheet.write_string_with_format(row, column, text, format)?;
            }
        }
    }
    // Without a password: it keeps a hand from slipping, and nobody out.
    sheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        insert_links: true,
        delete_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

fn write_header(sheet: &mut Worksheet, columns: &[Column], words: &Words) -> anyhow::Result<()> {
    let fill = Color::RGB(0xD9_E8_F6);
    let header = Format::new()
        .set_bold()
        .set_background_color(fill)
        .set_num_format("@");
    let named = columns.iter().map(|column| (column.name, Some(column)));
    for (place, (name, column)) in (0u16..).zip(named.chain([(DELETE, None)])) {
        sheet.set_column_width(place, column.map_or(10.0, |column| width(column.kind)))?;
        sheet.set_column_format(place, &open_cell())?;
        sheet.write_string_with_format(0, place, name, &header)?;
        let note = words.notes.iter().find(|(own, _)| *own == name);
        if let Some((_, text)) = note {
            let note = Note::new(text)
                .add_author_prefix(false)
                .set_width(320)
                .set_height(110);
            sheet.insert_note(0, place, &note)?;
        }
        let list = column.map_or_else(|| strings(&["yes"]), |column| list(column.kind));
        if let Some(list) = list {
            // `-` clears and new codes come: the list helps, it does not forbid.
            let list = list
                .ignore_blank(true)
                .set_error_style(DataValidationErrorStyle::Information)
                .show_error_message(false);
            sheet.add_data_validation(1, place, LAST_ROW, place, &list)?;
        }
    }
    // The header and the key stay in sight.
    sheet.set_freeze_panes(1, 1)?;
    let last = columns.len() as u16;
    sheet.autofilter(0, 0, LAST_ROW, last)?;
    Ok(())
}

fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Text(most) if most > 300 => 60.0,
        Kind::Text(_) | Kind::List | Kind::Address => 32.0,
        Kind::Number(..) | Kind::Decimal(..) | Kind::Date | Kind::OneOf(_) | Kind::SomeOf(_) => {
            13.0
        }
        Kind::Id
        | Kind::Email
        | Kind::Phones
        | Kind::Reference(_)
        | Kind::References(_)
        | Kind::Topic
        | Kind::Target
        | Kind::Metric
        | Kind::Unit => 24.0,
    }
}

/// The drop-down list of a column that can have one.
fn list(kind: Kind) -> Option<DataValidation> {
    let [_, lists, _] = OWN_SHEETS;
    let of = |range: String| Some(DataValidation::new().allow_list_formula(Formula::new(range)));
    match kind {
        Kind::OneOf(allowed) => strings(allowed),
        Kind::Reference(table) => of(format!("={}!$A$2:$A${LAST_ROW}", table.code())),
        Kind::Topic => of(format!("={lists}!$A$2:$A${}", Topic::ALL.len() + 1)),
        Kind::Metric => of(format!("={lists}!$B$2:$B${}", Metric::ALL.len() + 1)),
        Kind::Unit => of(format!("={lists}!$C$2:$C${}", Unit::ALL.len() + 1)),
        Kind::Id
        | Kind::Text(_)
        | Kind::List
        | Kind::Number(..)
        | Kind::Decimal(..)
        | Kind::Date
        | Kind::Address
        | Kind::Email
        | Kind::Phones
        | Kind::SomeOf(_)
        | Kind::References(_)
        | Kind::Target => None,
    }
}

fn strings(allowed: &[&str]) -> Option<DataValidation> {
    DataValidation::new().allow_list_strings(allowed).ok()
}

/// Codes that are too many to stand in a drop-down list themselves.
fn write_lists(sheet: &mut Worksheet) -> anyhow::Result<()> {
    let columns = [
        ("topic", Topic::ALL.map(|(_, code)| code).to_vec()),
        ("metric", Metric::ALL.map(|(_, code)| code).to_vec()),
        ("unit", Unit::ALL.map(|(_, code)| code).to_vec()),
    ];
    for (column, (name, codes)) in (0u16..).zip(columns) {
        sheet.set_column_width(column, 32)?;
        sheet.write_string(0, column, name)?;
        for (row, code) in (1u32..).zip(codes) {
            sheet.write_string(row, column, code)?;
        }
    }
    sheet.protect();
    Ok(())
}
