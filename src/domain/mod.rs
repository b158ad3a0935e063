//! The words of Bagdar as plain types: no rules, no files, no texts for people.
//!
//! In reading order: what the base knows (`date` to `records`), what a person asks and is told (`topic` to `reply`),
//! and what staff send in (`changes`, `problem`).

mod answer;
mod ask;
mod changes;
mod college;
mod console;
mod date;
mod effect;
mod fact;
mod filter;
mod id;
mod language;
mod outcome;
mod past;
mod press;
mod problem;
mod programme;
mod records;
mod reply;
pub mod rows;
mod session;
mod settings;
mod source;
mod specialty;
mod topic;

pub use answer::{Answer, Finding, Listing, Question};
pub use ask::{Ask, Subject};
pub use changes::{Cell, Change, Changes, Jump, Published, Table};
pub use college::{College, District, NameOrigin, Ownership};
pub use console::ConsoleSettings;
pub use date::Date;
pub use effect::Effect;
pub use fact::{Example, Fact, Target};
pub use filter::{Filter, Form, Grade, Order};
pub use id::{
    ChatId, CollegeId, DistrictId, DualId, FactId, FieldCode, OutcomeId, ProgrammeId,
    QualificationId, SourceId, SpecialtyCode,
};
pub use language::{Bilingual, Language};
pub use outcome::{Bound, Metric, Outcome, Scope, Unit};
pub use past::{PastChange, PastPublishing};
pub use press::Press;
pub use problem::{Place, Problem, ProblemKind, WorkbookFault};
pub use programme::{Dual, DualKind, Level, Programme, Qualification};
pub use records::Records;
pub use reply::{Act, Button, Outgoing, Reply};
pub use session::Session;
pub use settings::{Settings, Token, WrongSetting};
pub use source::Source;
pub use specialty::{Field, Specialty};
pub use topic::Topic;
