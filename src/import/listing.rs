//! A plain list as a workbook: what an import would change, cell by cell.

use anyhow::Context;
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook};

/// A row of the list.
pub struct Listed {
    pub cells: Vec<String>,
    /// Worth a second look.
    pub is_marked: bool,
}

/// The rows under their heading, to be read and filtered.
pub fn listing(name: &str, heading: &[String], rows: &[Listed]) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book
        .add_worksheet()
        .set_name(name)
        .context("Name the sheet")?;
    let plain = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let marked = plain.clone().set_background_color(Color::RGB(0xFF_EB_9C));
    let bold = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xD9_E8_F6));
    for (column, text) in (0u16..).zip(heading) {
        sheet.set_column_width(column, 28)?;
        sheet.write_string_with_format(0, column, text, &bold)?;
    }
    for (row, listed) in (1u32..).zip(rows) {
        let format = if listed.is_marked { &marked } else { &plain };
        for (column, text) in (0u16..).zip(&listed.cells) {
            sheet.write_string_with_format(row, column, text, format)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = heading.len().saturating_sub(1) as u16;
    sheet.autofilter(0, 0, rows.len() as u32, last)?;
    book.save_to_buffer().context("Write the list")
}
