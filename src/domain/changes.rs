//! What staff files would change, or what is wrong with them.

use super::Records;

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
}

impl Table {
    /// In the order in which they refer to each other.
    pub const ALL: [Table; 11] = [
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
    ];

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
    /// All of them are in the base.
    Whole,
    /// The base has moved on since they were computed: nothing is written, they are to be previewed again.
    Outdated,
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

/// A place in a staff file where a check failed.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub place: Place,
    pub kind: ProblemKind,
}

/// Where in a staff file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    pub file: String,
    /// The line of the file, from 1; the header is line 1.
    pub line: Option<u64>,
    pub column: Option<String>,
    /// The value as it stands there.
    pub value: String,
}

/// What is wrong, with what a person needs to mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The name of the file is not that of a table.
    UnknownFile,
    NotUtf8,
    TooBig {
        most_megabytes: usize,
    },
    Empty,
    UnknownColumn,
    MissingColumn {
        column: &'static str,
    },
    RepeatedColumn,
    WrongCellCount {
        found: usize,
        expected: usize,
    },
    /// Broken quoting or another fault of the CSV itself.
    Malformed,
    MissingValue,
    /// One language is filled and its twin is not.
    MissingTranslation {
        twin: &'static str,
    },
    /// One of two columns that say something only together is filled.
    MissingPair {
        other: &'static str,
    },
    /// It says something that cannot be beside the rest of its row.
    Needless {
        beside: &'static str,
    },
    /// The row cannot be read, though each of its cells can.
    Unreadable,
    NotAnId,
    NotANumber,
    NumberOutOfRange {
        least: f64,
        most: f64,
    },
    NotADate,
    NotAnAddress,
    NotAPhone,
    NotOneOf {
        allowed: Vec<&'static str>,
    },
    /// It names a row that is neither in the files nor in the base.
    UnknownReference {
        table: Table,
    },
    /// The key stands on an earlier line too.
    RepeatedKey {
        earlier: u64,
    },
    TooLong {
        most: usize,
    },
    InvisibleCharacter,
}
