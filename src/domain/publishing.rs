//! Publishings, the drafts before them and the history after them.

use super::{Cell, Change, Changes, Member, Problem, Refusal, Table, rows};

/// Whose changes these are, why and from where, for the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub by: Member,
    pub why: String,
    /// The files they come from.
    pub file: String,
    /// The SHA-256 of those files.
    pub digest: String,
    pub way: Way,
}

impl Origin {
    /// Changes of a member that come from no file.
    pub fn of(by: Member, why: &str) -> Origin {
        Origin {
            by,
            why: why.to_owned(),
            file: String::new(),
            digest: String::new(),
            way: Way::AtOnce,
        }
    }
}

/// How changes come to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Their author publishes them.
    AtOnce,
    /// This member publishes a draft, the author's own or another's.
    Draft { number: i64, confirmed_by: Member },
    /// They take back a publishing.
    Undo { of: i64 },
    /// The program fills a new base.
    Fill,
}

/// What became of changes that were handed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Submitted {
    /// They are the publishing of this number.
    Published(i64),
    /// There was nothing to change.
    Nothing,
    /// They wait as the draft of this number for a second person.
    Waiting(i64),
    /// The base has moved on since they were computed: they are to be previewed again.
    Outdated,
    Refused(Refusal),
    /// These questions would no longer be answered as they have to be; nothing was written.
    Broken(Vec<Broken>),
    /// Cells have changed meanwhile; nothing was written.
    Conflicting(Vec<Conflict>),
    /// What was right when it was proposed no longer fits the base.
    Faulty(Vec<Problem>),
}

/// A golden question whose answer would break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub question: String,
    /// One of these has to be in the answer.
    pub expected: Vec<String>,
    pub reply: String,
}

/// A cell that is no longer what it was when a change to it was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Its table, row and column.
    pub cell: [String; 3],
    pub expected: String,
    pub found: String,
    pub wanted: String,
}

/// Changes computed anew on the base as it is, and what stands in their way.
#[derive(Clone, Debug, PartialEq)]
pub struct Revised {
    pub changes: Changes,
    /// Cells left as they are.
    pub conflicts: Vec<Conflict>,
}

/// One publishing of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publishing {
    pub number: i64,
    pub at: String,
    pub by: String,
    pub why: String,
    pub file: String,
    pub digest: String,
    pub confirmed_by: String,
    pub undoes: Option<i64>,
    pub cells: usize,
}

/// One changed cell of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    pub publishing: i64,
    pub table: String,
    pub row: String,
    pub column: String,
    pub before: String,
    pub after: String,
}

/// Traces of the base as changes, row by row; what is not of the base, such as a role, is left out.
pub fn changes_of(traces: &[Trace]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for trace in traces {
        let Some(table) = Table::from_code(&trace.table) else {
            continue;
        };
        let mut columns = rows::of(table).iter().map(|column| column.name);
        let key = columns.clone().next();
        let Some(column) = columns.find(|name| *name == trace.column) else {
            continue;
        };
        let last = changes.last_mut();
        let same = last.filter(|change| change.table == table && change.key == trace.row);
        let cell = Cell {
            column,
            before: trace.before.clone(),
            after: trace.after.clone(),
        };
        let is_new = key == Some(column) && trace.before.is_empty();
        match same {
            Some(change) => {
                change.is_new |= is_new;
                change.cells.push(cell);
            }
            None => changes.push(Change {
                table,
                key: trace.row.clone(),
                is_new,
                cells: vec![cell],
            }),
        }
    }
    changes
}

/// Changes that wait for a second person, or did.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub number: i64,
    pub at: String,
    pub by: Member,
    pub why: String,
    pub file: String,
    pub digest: String,
    /// The publishing they were computed on.
    pub base: i64,
    pub state: DraftState,
    pub rows: Vec<Change>,
}

/// What became of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    Waiting,
    Published,
    Rejected,
}

impl DraftState {
    pub const ALL: [DraftState; 3] = [
        DraftState::Waiting,
        DraftState::Published,
        DraftState::Rejected,
    ];

    pub fn code(self) -> &'static str {
        match self {
            DraftState::Waiting => "waiting",
            DraftState::Published => "published",
            DraftState::Rejected => "rejected",
        }
    }
}
