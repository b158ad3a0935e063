//! What is counted of the talk: by day, and without the person.

use super::Opinion;

/// One more of something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    pub kind: Counted,
    /// Which language, spelling, topic, college or specialty, or the code of the ask a vote is about; else empty.
    pub name: String,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    Question,
    /// Chats that asked something on a day.
    Person,
    Declined,
    Unsure,
    Language,
    Spelling,
    Topic,
    College,
    Specialty,
    Opinion(Opinion),
}

impl Counted {
    const PLAIN: [Counted; 9] = [
        Counted::Question,
        Counted::Person,
        Counted::Declined,
        Counted::Unsure,
        Counted::Language,
        Counted::Spelling,
        Counted::Topic,
        Counted::College,
        Counted::Specialty,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Counted::Question => "question",
            Counted::Person => "person",
            Counted::Declined => "declined",
            Counted::Unsure => "unsure",
            Counted::Language => "language",
            Counted::Spelling => "spelling",
            Counted::Topic => "topic",
            Counted::College => "college",
            Counted::Specialty => "specialty",
            Counted::Opinion(opinion) => opinion.code(),
        }
    }

    pub fn from_code(code: &str) -> Option<Counted> {
        let opinions = Opinion::ALL.into_iter().map(Counted::Opinion);
        let mut all = Counted::PLAIN.into_iter().chain(opinions);
        all.find(|own| own.code() == code)
    }
}

/// How a message is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spelling {
    Proper,
    /// Kazakh without its own letters.
    RussianLetters,
    Latin,
    /// Words of both languages.
    Mixed,
}

impl Spelling {
    pub const ALL: [Spelling; 4] = [
        Spelling::Proper,
        Spelling::RussianLetters,
        Spelling::Latin,
        Spelling::Mixed,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Spelling::Proper => "proper",
            Spelling::RussianLetters => "russian-letters",
            Spelling::Latin => "latin",
            Spelling::Mixed => "mixed",
        }
    }
}
