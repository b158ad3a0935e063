//! What staff work for an update has done, so that a second try tells it and does not do it again.

use super::Submitted;

/// A deed that was committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Changes are the publishing of this number.
    Published(i64),
    /// Changes wait as the draft of this number.
    Waiting(i64),
    /// What was pressed is done.
    Done,
}

impl Deed {
    /// What became of changes that were handed in.
    pub fn submitted(self) -> Submitted {
        match self {
            Deed::Published(number) => Submitted::Published(number),
            Deed::Waiting(number) => Submitted::Waiting(number),
            Deed::Done => Submitted::Nothing,
        }
    }

    pub fn to_code(self) -> String {
        match self {
            Deed::Published(number) => format!("p{number}"),
            Deed::Waiting(number) => format!("w{number}"),
            Deed::Done => "d".to_owned(),
        }
    }

    pub fn from_code(code: &str) -> Option<Deed> {
        if let Some(number) = code.strip_prefix('p') {
            return number.parse().ok().map(Deed::Published);
        }
        if let Some(number) = code.strip_prefix('w') {
            return number.parse().ok().map(Deed::Waiting);
        }
        (code == "d").then_some(Deed::Done)
    }
}
