//! Figures as a workbook: what is said of them, and a sheet for each chart, in numbers to reckon with.

use anyhow::Context;
use rust_xlsxwriter::{Format, Workbook};

use crate::domain::Chart;

/// The lines of the overview on the first sheet, then a sheet for each chart.
pub fn figures(title: &str, overview: &str, charts: &[Chart]) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let first = book.add_worksheet();
    first.set_name(named(1, title))?.set_column_width(0, 80)?;
    for (row, line) in (0u32..).zip(overview.lines()) {
        first.write_string(row, 0, line.trim())?;
    }
    for (number, chart) in (2..).zip(charts) {
        let sheet = book.add_worksheet();
        sheet.set_name(named(number, &chart.title))?;
        sheet.set_column_width(0, 50)?;
        sheet.write_string_with_format(0, 0, &chart.title, &bold)?;
        for (row, (name, count)) in (1u32..).zip(&chart.bars) {
            sheet.write_string(row, 0, name)?;
            sheet.write_number(row, 1, *count as f64)?;
        }
    }
    book.save_to_buffer().context("Write the figures")
}

/// A name that a sheet may have, and no other has.
fn named(number: usize, title: &str) -> String {
    const LONGEST: usize = 31;
    let plain = title
        .chars()
        .filter(|letter| !"[]:*?/\\'".contains(*letter));
    format!("{number}. ")
        .chars()
        .chain(plain)
        .take(LONGEST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_short_and_plain() {
        assert_eq!(named(2, "Как [пишут]?"), "2. Как пишут");
        assert_eq!(named(2, &"ә".repeat(50)).chars().count(), 31);
    }
}
