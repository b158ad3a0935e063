//! What was published, as the history keeps it.

/// One publishing.
#[derive(Clone, Debug, PartialEq)]
pub struct PastPublishing {
    pub number: i64,
    /// When, by the clock of Kazakhstan: `24.11.2026 15:30`.
    pub at: String,
    pub by: String,
    /// From which files.
    pub from: String,
    pub rows: usize,
    pub cells: usize,
}

/// One cell that changed. Its table and column may be of an earlier version of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct PastChange {
    pub publishing: i64,
    pub at: String,
    pub by: String,
    pub table: String,
    pub key: String,
    pub column: String,
    pub before: String,
    pub after: String,
}
