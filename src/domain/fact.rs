//! A sourced statement on a topic, and the questions that lead to it.

use super::{Bilingual, Date, FactId, Language, SourceId, Topic};

/// A statement on a topic, in both languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub id: FactId,
    pub topic: Topic,
    pub text: Bilingual,
    /// Facts told together with this one.
    pub companions: Vec<FactId>,
    /// Facts in which another publisher gives another figure for the same thing.
    pub conflicts: Vec<FactId>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub review_on: Option<Date>,
    pub owner: String,
    /// For staff only.
    pub remark: String,
    pub sources: Vec<SourceId>,
}

/// A question as people may put it, and what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    pub target: Target,
    pub language: Language,
    pub text: String,
}

/// A question whose answer no publishing may break.
#[derive(Clone, Debug, PartialEq)]
pub struct Golden {
    pub language: Language,
    pub question: String,
    /// One of these has to be in the answer, compared as `tests/questions/README.md` says.
    pub expected: Vec<String>,
}

/// What an example question leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Topic(Topic),
    Fact(FactId),
}
