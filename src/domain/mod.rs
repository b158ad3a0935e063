//! The words of Bagdar as plain types: no rules, no files, no texts for people.
//!
//! In reading order: what the base knows (`date` to `records`), what a person asks and is told (`topic` to `reply`),
//! and what staff send in (`changes`, `problem`).

mod answer;
mod ask;
mod attached;
mod broadcast;
mod calendar;
mod changes;
mod college;
mod console;
mod date;
mod deed;
mod effect;
mod fact;
mod filter;
mod id;
mod interest;
mod language;
mod open_question;
mod opinion;
mod outcome;
mod press;
mod problem;
mod programme;
mod publishing;
mod reach;
mod records;
mod reply;
mod review;
pub mod rows;
mod session;
mod settings;
mod source;
mod specialty;
mod staff;
mod staff_press;
mod stats;
mod tally;
mod topic;
mod work;

pub use answer::{Answer, Finding, Listing, PAGE, Question};
pub use ask::{Ask, Subject};
pub use attached::{Attached, AttachedKind};
pub use broadcast::{
    Audience, Broadcast, BroadcastRefusal, BroadcastReport, BroadcastState, NewBroadcast, Turnout,
};
pub use calendar::in_almaty;
pub use changes::{Cell, Change, Changes, Doubt, Published, Table};
pub use college::{College, District, NameOrigin, Ownership};
pub use console::ConsoleSettings;
pub use date::Date;
pub use deed::Deed;
pub use effect::Effect;
pub use fact::{Example, Fact, Golden, Target};
pub use filter::{Filter, Form, Grade, Order};
pub use id::{
    ChatId, CollegeId, DistrictId, DualId, FactId, FieldCode, OutcomeId, ProgrammeId,
    QualificationId, SourceId, SpecialtyCode,
};
pub use interest::Interest;
pub use language::{Bilingual, Language};
pub use open_question::{OpenQuestion, Standing, Verdict, Why};
pub use opinion::{Ballot, Opinion};
pub use outcome::{Bound, Metric, Outcome, Scope, Unit};
pub use press::Press;
pub use problem::{Place, Problem, ProblemKind, WorkbookFault};
pub use programme::{Dual, DualKind, Level, Programme, Qualification};
pub use publishing::{
    Broken, Conflict, Draft, DraftState, Origin, Publishing, Revised, Submitted, Trace, Way,
    changes_of,
};
pub use reach::{Reach, are_critical, may_edit};
pub use records::Records;
pub use reply::{Act, Button, Outgoing, Reply};
pub use review::{DueReview, Review, Stage};
pub use session::Session;
pub use settings::{Settings, Token, WrongSetting};
pub use source::Source;
pub use specialty::{Field, Specialty};
pub use staff::{Action, Invitation, Member, Refusal, Role, may};
pub use staff_press::{NewsPress, RowPlace, StaffPress};
pub use stats::{Chart, Day, Stats};
pub use tally::{Counted, Spelling, Tally};
pub use topic::Topic;
pub use work::{Task, Work};
