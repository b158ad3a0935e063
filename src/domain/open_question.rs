//! Questions that wait for staff, and what is decided on them.

use super::{FactId, Language, Target};

/// A question that waits for staff, without the person.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenQuestion {
    pub number: i64,
    pub language: Language,
    /// What was asked, masked; of a disliked answer the code of its ask.
    pub text: String,
    pub why: Why,
    /// How often it was asked.
    pub times: usize,
    /// How many people want to be told.
    pub wishes: usize,
    /// The fact that it waits for, where staff have named one.
    pub fact: Option<FactId>,
}

/// Why a question waits for staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    Declined,
    /// It was answered, but it is not sure that this was meant.
    Unsure,
    /// The answer was voted down.
    Disliked,
}

impl Why {
    pub const ALL: [Why; 3] = [Why::Declined, Why::Unsure, Why::Disliked];

    pub fn code(self) -> &'static str {
        match self {
            Why::Declined => "declined",
            Why::Unsure => "unsure",
            Why::Disliked => "disliked",
        }
    }

    pub fn from_code(code: &str) -> Option<Why> {
        Why::ALL.into_iter().find(|own| own.code() == code)
    }
}

/// What staff decide on a group of questions.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// They are wordings of something the base has.
    Wording(Target),
    /// They wait for a fact that is still to be entered under this id.
    NewFact(FactId),
    /// They are no questions about colleges: to be declined.
    NotOurs,
    /// Insults and nonsense: nothing is learnt from them.
    Abuse,
    /// A disliked answer was looked at.
    Done,
}

/// Where a question stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// It waits for this fact.
    Awaits(FactId),
    /// It is answered now, or was looked at.
    Answered,
    /// Asked again, it stays closed.
    NotOurs,
    Abuse,
}
