//! The same conversation without a messenger: `chat`, `ask` and `eval`.
//!
//! In reading order: `chat`; `ask` (`lines`, `line`) and how it was understood (`explain`); `eval` with what is good (`judge`,
//! `rate`), what is told of it (`report`, `page`), the questions in other spellings (`losses`, `spellings`, `loans`, `mistakes`,
//! `chance`) and an earlier run (`compare`).

mod chance;
mod chat;
mod compare;
mod eval;
mod explain;
mod judge;
mod line;
mod lines;
mod loans;
mod losses;
mod mistakes;
mod page;
mod rate;
mod report;
mod spellings;

pub use chat::chat;
pub use eval::{Also, Order, Verdicts, eval};
pub use explain::explain;
pub use lines::{ask, ask_json, ask_lines};

use std::sync::Arc;

use crate::conversation::{Event, House, Turn, turn};
use crate::domain::{Act, Button, Date, Finding, Press, Reply, Session, Topic};
use crate::knowledge::Knowledge;

/// One chat in the terminal.
pub struct Talk {
    house: House,
    session: Session,
    today: Date,
    /// The buttons under the last message, in reading order.
    buttons: Vec<Button>,
}

/// What a turn showed.
pub struct Shown {
    /// Several messages joined by an empty line.
    pub text: String,
    pub buttons: Vec<Button>,
    pub turn: Turn,
}

impl Talk {
    pub fn new(house: &House, today: Date) -> Talk {
        Talk {
            house: house.clone(),
            session: Session::default(),
            today,
            buttons: Vec::new(),
        }
    }

    /// Goes on with another base.
    pub fn learn(&mut self, knowledge: Arc<Knowledge>) {
        self.house.knowledge = knowledge;
    }

    /// Lets an event happen and gives what a person would see.
    pub fn say(&mut self, event: &Event) -> Shown {
        let mut turn = turn(&self.house, &self.session, event, None, self.today);
        self.session = std::mem::take(&mut turn.session);
        let replies: Vec<Reply> = turn.acts.iter().filter_map(reply_of).collect();
        let text = replies
            .iter()
            .map(|reply| reply.text.as_str())
            .collect::<Vec<_>>()
            .join("\n\n");
        self.buttons = replies
            .into_iter()
            .flat_map(|reply| reply.buttons)
            .flatten()
            // Nobody waits here to be told, and a vote at the keyboard counts for nothing.
            .filter(|button| !button.press.is_feedback())
            .collect();
        Shown {
            text,
            buttons: self.buttons.clone(),
            turn,
        }
    }

    /// Presses the button of a number, from 1, under the last message. A link is shown, as a messenger would open it.
    pub fn press(&mut self, number: usize) -> Option<Shown> {
        let button = self.buttons.get(number.checked_sub(1)?)?;
        if let Press::Link(address) = &button.press {
            let turn = Turn {
                session: self.session.clone(),
                acts: Vec::new(),
                effects: Vec::new(),
                answer: None,
            };
            let (text, buttons) = (address.clone(), self.buttons.clone());
            return Some(Shown {
                text,
                buttons,
                turn,
            });
        }
        let code = button.press.to_code()?;
        Some(self.say(&Event::Press {
            code,
            message: Some(0),
            press: String::new(),
        }))
    }

    pub fn buttons(&self) -> &[Button] {
        &self.buttons
    }
}

fn reply_of(act: &Act) -> Option<Reply> {
    match act {
        Act::Send(reply) | Act::Edit { reply, .. } => Some(reply.clone()),
        Act::Picture { .. } | Act::Document { .. } | Act::Attached(_) => None,
        Act::AnswerPress { notice, .. } => notice.as_ref().map(|notice| Reply {
            text: notice.clone(),
            buttons: Vec::new(),
        }),
    }
}

/// What kind of answer was given, for `ask --jsonl` and `eval`.
fn kind(finding: &Finding) -> &'static str {
    match finding {
        Finding::Facts { .. } => "facts",
        Finding::College { .. } => "college",
        Finding::Card { .. } => "card",
        Finding::Fees { .. } => "fees",
        Finding::Duals { .. } => "dual",
        Finding::Teaches { .. } => "teaches",
        Finding::Programmes { .. } => "programmes",
        Finding::Colleges(_) => "colleges",
        Finding::Specialty { .. } => "specialty",
        Finding::Specialties { .. } => "specialties",
        Finding::Fields(_) => "fields",
        Finding::NotListed(_) => "unknown",
        Finding::Topics => "topics",
        Finding::Outcomes { .. } => "outcomes",
        Finding::Comparison(_) => "comparison",
        Finding::Choices(_) => "choices",
        Finding::WhichCollege(_) => "which_college",
        Finding::Unknown(_) | Finding::NoSuchCollege => "unknown",
        Finding::Talk(Topic::Danger) => "danger",
        Finding::Talk(_) => "talk",
        Finding::NotUnderstood { .. } => "not_understood",
        Finding::Several(_) => "several",
    }
}
