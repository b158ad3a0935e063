//! Where the rows of staff come from: a CSV or a sheet of a workbook, and what stands in its header.

use super::header::Head;
use crate::domain::Place;

/// A CSV or a sheet, and the columns of its header.
pub struct Origin {
    pub file: String,
    /// The name of the sheet; a CSV has none.
    pub sheet: Option<String>,
    pub heads: Vec<Head>,
}

impl Origin {
    /// A place in it: a cell where the column is known, else the row.
    pub fn place(&self, line: u64, column: Option<&str>, value: &str) -> Place {
        let named = |name: &str| self.heads.iter().position(|head| head.name() == Some(name));
        let index = column.map_or_else(|| Some(self.key_index()), named);
        self.at(line, index, column, value)
    }

    /// The place of a cell of whatever stands in the header above it.
    pub fn place_at(&self, line: u64, index: usize, value: &str) -> Place {
        let column = self.heads.get(index).and_then(Head::name);
        self.at(line, Some(index), column, value)
    }

    fn at(&self, line: u64, index: Option<usize>, column: Option<&str>, value: &str) -> Place {
        let index = index.filter(|_| self.sheet.is_some());
        Place {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            line: Some(line),
            cell: index.map(|index| cell_name(index, line)),
            column: column.map(str::to_owned),
            value: value.chars().take(80).collect(),
        }
    }

    /// Where the key of a row stands: what is wrong with the whole row is told there.
    fn key_index(&self) -> usize {
        let is_column = |head: &Head| matches!(head, Head::Column(_));
        self.heads.iter().position(is_column).unwrap_or(0)
    }
}

/// `C17` for the third column of line 17.
pub fn cell_name(index: usize, line: u64) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    let name: String = letters
        .iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect();
    format!("{name}{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (index, line, name) in [
            (0, 1, "A1"),
            (25, 2, "Z2"),
            (26, 3, "AA3"),
            (16383, 9, "XFD9"),
        ] {
            assert_eq!(cell_name(index, line), name);
        }
    }
}
