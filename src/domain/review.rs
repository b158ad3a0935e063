//! A row that is to be looked at again: facts age.

use super::{Bilingual, Date, Table, Topic};

/// A row with the day on which somebody should see whether it is still true.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    pub table: Table,
    pub key: String,
    pub about: Reviewed,
    /// Who is asked to: a chat or a name of staff; empty if nobody is.
    pub owner: String,
    pub review_on: Date,
    pub stage: Stage,
}

/// What the row tells of.
#[derive(Clone, Debug, PartialEq)]
pub enum Reviewed {
    Fact(Topic),
    College(Bilingual),
}

/// How near the day is. A person is reminded once at each stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The day has come or is over.
    Due,
    Within7,
    Within30,
}

impl Stage {
    pub const ALL: [Stage; 3] = [Stage::Due, Stage::Within7, Stage::Within30];

    /// The stage of a day so many days ahead; `None` while it is far.
    pub fn of_days(days: i64) -> Option<Stage> {
        match days {
            ..=0 => Some(Stage::Due),
            1..=7 => Some(Stage::Within7),
            8..=30 => Some(Stage::Within30),
            31.. => None,
        }
    }

    /// How many days ahead it begins.
    pub fn days(self) -> i64 {
        match self {
            Stage::Due => 0,
            Stage::Within7 => 7,
            Stage::Within30 => 30,
        }
    }
}
