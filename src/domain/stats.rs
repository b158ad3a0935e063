//! How much is asked and how well it is answered, and a picture of it.

use super::{CollegeId, Date, Language, Opinion, SpecialtyCode, Spelling, Topic};

/// What was counted over some days, and how complete the base is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stats {
    /// Every day, the oldest first.
    pub days: Vec<Day>,
    pub languages: Vec<(Language, u64)>,
    pub spellings: Vec<(Spelling, u64)>,
    /// Most frequent first, as the next two.
    pub topics: Vec<(Topic, u64)>,
    pub colleges: Vec<(CollegeId, u64)>,
    pub specialties: Vec<(SpecialtyCode, u64)>,
    pub opinions: Vec<(Opinion, u64)>,
    /// The codes of asks with their votes against and for, most disliked first.
    pub disliked: Vec<(String, u64, u64)>,
    /// How many questions wait for staff.
    pub open: usize,
    /// How many were answered, and in how many days half of them.
    pub answered: usize,
    pub days_to_answer: Option<u64>,
    /// Columns of colleges with how many colleges have them filled, the emptiest first.
    pub filled: Vec<(&'static str, usize)>,
    /// Colleges with how many columns they have filled, the emptiest first.
    pub emptiest: Vec<(CollegeId, usize)>,
}

/// What was counted on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub day: Date,
    pub questions: u64,
    pub people: u64,
    pub declined: u64,
}

impl Stats {
    pub fn questions(&self) -> u64 {
        self.days.iter().map(|day| day.questions).sum()
    }

    pub fn declined(&self) -> u64 {
        self.days.iter().map(|day| day.declined).sum()
    }
}

/// Bars with their labels, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub title: String,
    pub bars: Vec<(String, u64)>,
}
