//! What a person thinks of an answer.

use super::{Ask, Date, Language};

/// A vote on an answer, or the reason of a vote against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opinion {
    Good,
    Bad,
    // Why it is bad.
    Wrong,
    Old,
    NotAsked,
    Unclear,
}

impl Opinion {
    pub const ALL: [Opinion; 6] = [
        Opinion::Good,
        Opinion::Bad,
        Opinion::Wrong,
        Opinion::Old,
        Opinion::NotAsked,
        Opinion::Unclear,
    ];

    /// The reasons of a vote against an answer, in the order of their buttons.
    pub const REASONS: [Opinion; 4] = [
        Opinion::Wrong,
        Opinion::Old,
        Opinion::NotAsked,
        Opinion::Unclear,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Opinion::Good => "good",
            Opinion::Bad => "bad",
            Opinion::Wrong => "wrong",
            Opinion::Old => "old",
            Opinion::NotAsked => "not-asked",
            Opinion::Unclear => "unclear",
        }
    }

    /// The first letter of its code, which no two share.
    pub fn letter(self) -> char {
        match self {
            Opinion::Good => 'g',
            Opinion::Bad => 'b',
            Opinion::Wrong => 'w',
            Opinion::Old => 'o',
            Opinion::NotAsked => 'n',
            Opinion::Unclear => 'u',
        }
    }

    pub fn from_letter(letter: char) -> Option<Opinion> {
        Opinion::ALL.into_iter().find(|own| own.letter() == letter)
    }

    /// Whether it tells why an answer is bad.
    pub fn is_reason(self) -> bool {
        Opinion::REASONS.contains(&self)
    }
}

/// An opinion as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    pub day: Date,
    /// The message with the answer.
    pub message: i64,
    pub opinion: Opinion,
    pub ask: Ask,
    pub language: Language,
}
