//! One event of a member of staff in a chat in, what is said to them and to others out.
//!
//! In reading order: a visit (`visit`), its menu (`menu`), invitations, drafts, the queue and figures, changes of a row (`edit`,
//! `steps`, `sheet`, `preview`), buttons under what anybody is shown (`offer`), and what staff are told unasked (`weekly`).

mod drafts;
mod edit;
mod figures;
mod invitation;
mod menu;
mod offer;
mod preview;
mod queue;
mod sheet;
mod steps;
mod visit;
mod weekly;

pub use drafts::tell as tell_of_drafts;
pub use offer::offer;
pub use visit::{Caller, Left, Visit};
pub use weekly::weekly;

use anyhow::Result;

use crate::domain::{Refusal, StaffPress, Task, Verdict};

/// What a member of staff, or somebody invited, does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Comes with the secret of an invitation.
    Invited(String),
    Command(Command),
    /// What was asked for, typed.
    Text(String),
    /// What was asked for, as a photo or document with its caption.
    File {
        id: String,
        caption: String,
    },
    Press(StaffPress),
}

/// A command that only staff have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Staff,
    Queue,
    Drafts,
    Figures,
    Console,
    Cancel,
}

impl Command {
    /// Reads the name of a command without its slash.
    pub fn from_name(name: &str) -> Option<Command> {
        match name {
            "staff" => Some(Command::Staff),
            "queue" => Some(Command::Queue),
            "drafts" => Some(Command::Drafts),
            "figures" => Some(Command::Figures),
            "console" => Some(Command::Console),
            "cancel" => Some(Command::Cancel),
            _ => None,
        }
    }
}

/// Takes an event. Roles are read when something is shown, and once more in the transaction of what is done.
pub fn turn(mut visit: Visit, said: &Said) -> Result<Left> {
    if let Said::Invited(secret) = said {
        invitation::accept(&mut visit, secret)?;
        return Ok(visit.left());
    }
    if visit.role()?.is_none() {
        visit.work = None;
        visit.refuse(Refusal::NotStaff);
        return Ok(visit.left());
    }
    match said {
        Said::Invited(_) => {}
        Said::Command(command) => take_command(&mut visit, *command)?,
        Said::Text(text) => steps::given(&mut visit, text, None)?,
        Said::File { id, caption } => steps::given(&mut visit, caption, Some(id))?,
        Said::Press(press) => take_press(&mut visit, press)?,
    }
    Ok(visit.left())
}

fn take_command(visit: &mut Visit, command: Command) -> Result<()> {
    match command {
        Command::Staff => menu::menu(visit),
        Command::Queue => queue::show(visit, 0),
        Command::Drafts => drafts::list(visit),
        Command::Figures => figures::show(visit),
        Command::Console => menu::console(visit),
        Command::Cancel => {
            edit::cancel(visit);
            Ok(())
        }
    }
}

fn take_press(visit: &mut Visit, press: &StaffPress) -> Result<()> {
    match press {
        StaffPress::Menu => menu::menu(visit),
        StaffPress::Queue(place) => queue::show(visit, *place),
        StaffPress::Wording(number, target) => {
            queue::decide(visit, *number, &Verdict::Wording(target.clone()))
        }
        StaffPress::OtherWording(number) => queue::look_for(visit, *number),
        StaffPress::NotOurs(number) => queue::decide(visit, *number, &Verdict::NotOurs),
        StaffPress::Abuse(number) => queue::decide(visit, *number, &Verdict::Abuse),
        StaffPress::Done(number) => queue::decide(visit, *number, &Verdict::Done),
        StaffPress::NewFact(question) => edit::topics(visit, *question),
        StaffPress::FactOn(topic, question) => edit::begin(visit, Task::Fact(*topic, *question)),
        StaffPress::Fields(place) => edit::fields(visit, place),
        StaffPress::Field(place, column) => {
            edit::begin(visit, Task::Field(place.clone(), column.clone()))
        }
        StaffPress::Alias(place) => edit::begin(visit, Task::Alias(place.clone())),
        StaffPress::Value(at, value) => steps::pressed(visit, *at, value),
        StaffPress::Confirm(mark) => preview::confirm(visit, mark),
        StaffPress::Cancel => {
            edit::cancel(visit);
            Ok(())
        }
        StaffPress::Drafts => drafts::list(visit),
        StaffPress::Draft(number) => drafts::show(visit, *number),
        StaffPress::ConfirmDraft(number) => drafts::confirm(visit, *number),
        StaffPress::RejectDraft(number) => drafts::reject(visit, *number),
        StaffPress::Invite => invitation::offer_roles(visit),
        StaffPress::InviteCollege(page) => invitation::offer_colleges(visit, *page),
        StaffPress::InviteAs(role) => invitation::make(visit, role),
        StaffPress::ConfirmInvitation(number) => invitation::confirm(visit, *number),
        StaffPress::RefuseInvitation(number) => invitation::refuse(visit, *number),
        StaffPress::Figures => figures::show(visit),
    }
}
