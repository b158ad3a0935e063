//! What is wrong with staff files.

use serde::{Deserialize, Serialize};

use super::Table;

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
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The line of the file or sheet, from 1; the header is line 1.
    pub line: Option<u64>,
    /// The name of the cell in a workbook, such as `C17`.
    pub cell: Option<String>,
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
    /// A new row would have the key of one that is there.
    TakenKey,
    TooLong {
        most: usize,
    },
    InvisibleCharacter,
    DateOutOfRange {
        least: u16,
        most: u16,
    },
    /// A period ends before it begins.
    Reversed {
        begins: &'static str,
    },
    /// A part of a list stands in it twice.
    RepeatedValue,
    /// A place on the map that is not in or around Almaty, where this number is between these.
    FarAway {
        least: f64,
        most: f64,
    },
    /// A name of words that any question may have: nothing can be told by it.
    CommonName,
    /// The Kazakh text is the Russian one.
    SameAsRussian {
        twin: &'static str,
    },
    /// The header stands once more among the rows.
    RepeatedHeader,
    /// A value stands in a column without a name.
    NoHeader,
    /// A row to delete that the base does not have.
    NothingToDelete,
    /// A row to delete that another row names.
    StillNamed {
        table: Table,
        key: String,
    },
    /// Too much of a table would be deleted at once.
    ManyVanish {
        gone: usize,
        of: usize,
    },
    Workbook(WorkbookFault),
}

/// What only a workbook can have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WorkbookFault {
    /// Another format, damaged, or behind a password.
    NotAWorkbook,
    /// Reading it takes too much memory or time.
    TooHeavy,
    TooManySheets {
        most: usize,
    },
    TooManyRows {
        most: usize,
    },
    TooManyColumns {
        most: usize,
    },
    Macros,
    ExternalLinks,
    /// The name of the sheet is not that of a table.
    UnknownSheet,
    HiddenSheet,
    MergedCells,
    /// The value a formula had when it was saved may be out of date.
    Formula,
    /// `#REF!` and the like.
    ErrorValue,
    /// A date in a column of texts or numbers: spreadsheets make one of `1-2`.
    TurnedIntoDate,
}
