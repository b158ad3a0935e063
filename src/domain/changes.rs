//! What staff files would change.

use super::{Date, Language, Records, Refusal, rows};

/// A table of the knowledge base; a staff file is named after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Sources,
    Districts,
    Fields,
    Colleges,
    Specialties,
    Qualifications,
    Programmes,
    Dual,
    Outcomes,
    Facts,
    Examples,
    Golden,
}

impl Table {
    /// In the order in which they refer to each other.
    pub const ALL: [Table; 12] = [
        Table::Sources,
        Table::Districts,
        Table::Fields,
        Table::Colleges,
        Table::Specialties,
        Table::Qualifications,
        Table::Programmes,
        Table::Dual,
        Table::Outcomes,
        Table::Facts,
        Table::Examples,
        Table::Golden,
    ];

    pub fn from_code(code: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|table| table.code() == code)
    }

    /// The name of its file and sheet.
    pub fn code(self) -> &'static str {
        match self {
            Table::Sources => "sources",
            Table::Districts => "districts",
            Table::Fields => "fields",
            Table::Colleges => "colleges",
            Table::Specialties => "specialties",
            Table::Qualifications => "qualifications",
            Table::Programmes => "programmes",
            Table::Dual => "dual",
            Table::Outcomes => "outcomes",
            Table::Facts => "facts",
            Table::Examples => "examples",
            Table::Golden => "golden",
        }
    }
}

/// Staff files that passed every check.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The last publishing of the base they were computed on; they hold for no other.
    pub base: i64,
    /// What differs from the base, row by row; rows in both and equal are only counted.
    pub rows: Vec<Change>,
    /// How many rows of a table stay as they are.
    pub unchanged: Vec<(Table, usize)>,
    /// Rows of the base that a file of their table does not have; they stay.
    pub absent: Vec<(Table, String)>,
    /// The whole base as it will be.
    pub records: Records,
}

/// How publishing changes ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// All of them are in the base, as the publishing of this number.
    Whole(i64),
    /// The base has moved on since they were computed: nothing is written, they are to be previewed again.
    Outdated,
    Refused(Refusal),
}

/// One row that is new or different.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub table: Table,
    pub key: String,
    /// `true` for a row the base does not have yet.
    pub is_new: bool,
    /// The cells that differ.
    pub cells: Vec<Cell>,
}

/// One cell before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub column: &'static str,
    pub before: String,
    pub after: String,
}

impl Change {
    /// Whether the row leaves the base: its key empties, as all its cells do.
    pub fn is_deletion(&self) -> bool {
        let key = rows::of(self.table).first().map(|column| column.name);
        let mut cells = self.cells.iter();
        cells.any(|cell| Some(cell.column) == key && cell.after.is_empty())
    }
}

/// What is allowed and yet worth a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A price ten times what it was, or a tenth.
    Tenfold,
    /// Places doubled or halved.
    Twofold,
    /// A date moved by more than a year.
    Year,
    /// A text of the other language than its column is for.
    Tongue(Language),
}

impl Cell {
    /// What is suspicious about the step from before to after.
    pub fn doubt(&self) -> Option<Doubt> {
        let grown = |times: f64| {
            let (before, after) = (
                self.before.parse::<f64>().ok()?,
                self.after.parse::<f64>().ok()?,
            );
            let far = before > 0.0 && (after >= before * times || after * times <= before);
            far.then_some(())
        };
        match self.column {
            "price" => grown(10.0).map(|()| Doubt::Tenfold),
            "places" => grown(2.0).map(|()| Doubt::Twofold),
            column if column.ends_with("_kk") || column.ends_with("_ru") => self.other_tongue(),
            _ => {
                let months = |text: &str| {
                    let date = Date::parse(text).filter(|date| date.month.is_some())?;
                    Some(i32::from(date.year) * 12 + i32::from(date.month?))
                };
                let (before, after) = (months(&self.before)?, months(&self.after)?);
                ((after - before).abs() > 12).then_some(Doubt::Year)
            }
        }
    }

    /// The language the cell is in, where that is surely not the one of its column.
    fn other_tongue(&self) -> Option<Doubt> {
        let (_, code) = self.column.rsplit_once('_')?;
        let wanted = Language::from_code(code)?;
        let found = Language::surely_of(&self.after)?;
        (found != wanted).then_some(Doubt::Tongue(found))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(column: &'static str, before: &str, after: &str, expected: Option<Doubt>) {
        let (before, after) = (before.to_owned(), after.to_owned());
        let cell = Cell {
            column,
            before,
            after,
        };
        assert_eq!(cell.doubt(), expected, "{cell:?}");
    }

    #[test]
    fn what_jumps_is_noticed() {
        check("price", "80000", "800000", Some(Doubt::Tenfold));
        check("price", "800000", "80000", Some(Doubt::Tenfold));
        check("price", "800000", "900000", None);
        check("price", "", "900000", None);
        check("places", "50", "25", Some(Doubt::Twofold));
        check("places", "50", "0", Some(Doubt::Twofold));
        check("places", "0", "50", None);
        check("valid_to", "2025-12-27", "2027-01-01", Some(Doubt::Year));
        check("valid_to", "2025-12-27", "2026-12-27", None);
        check("website", "a.kz", "b.kz", None);
        let russian = "Общежитие есть только для девочек из других городов";
        let kazakh = "Жатақхана тек басқа қалалардан келген қыздарға беріледі";
        check("text_ru", "", kazakh, Some(Doubt::Tongue(Language::Kazakh)));
        check(
            "note_kk",
            "",
            russian,
            Some(Doubt::Tongue(Language::Russian)),
        );
        check("text_ru", "", russian, None);
        check("text_kk", "", kazakh, None);
        check("text_kk", russian, "", None);
        check("remark", "", kazakh, None);
        check("name_ru", "", "Колледж «Әділет»", None);
        check("address_kk", "", "Абай 10", None);
    }
}
