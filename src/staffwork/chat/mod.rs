//! One event of a member of staff in a chat in, what is said to them and to others out.
//!
//! In reading order: a visit (`visit`), its menu (`menu`), invitations, drafts, what was published (`history`), the queue and
//! figures, changes of a row (`edit`, `steps`, `asking`, `sheet`, `preview`), staff files (`handed`), news for subscribers (`news`,
//! `broadcasts`), buttons under what anybody is
//! shown (`offer`), and what staff are told unasked (`weekly`).

mod asking;
mod broadcasts;
mod drafts;
mod edit;
mod figures;
mod handed;
mod history;
mod invitation;
mod menu;
mod news;
mod offer;
mod preview;
mod queue;
mod sheet;
mod steps;
mod visit;
mod weekly;

pub use broadcasts::{hand_over, handed_over};
pub use drafts::tell as tell_of_drafts;
pub use handed::Handed;
pub use offer::offer;
pub use visit::{Caller, Left, Visit};
pub use weekly::weekly;

use anyhow::Result;

use crate::domain::{Attached, Refusal, StaffPress, Task, Verdict};

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
        file: Attached,
        caption: String,
    },
    /// A staff file is sent, with its caption.
    Sheet {
        file: Attached,
        name: String,
        caption: String,
    },
    Press(StaffPress),
}

impl Said {
    /// Whether it may go on with what is being handed in.
    pub fn goes_on(&self) -> bool {
        match self {
            Said::Text(_) | Said::File { .. } => true,
            Said::Press(press) => matches!(press, StaffPress::Confirm(_)),
            Said::Invited(_) | Said::Command(_) | Said::Sheet { .. } => false,
        }
    }
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
        Said::File { file, caption } => steps::given(&mut visit, caption, Some(file))?,
        Said::Sheet {
            file,
            name,
            caption,
        } => handed::take(&mut visit, file, name, caption)?,
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

#[expect(
    clippy::too_many_lines,
    reason = "one arm for each press, and nothing else"
)]
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
        StaffPress::DraftFile(number) => drafts::show_file(visit, *number),
        StaffPress::ConfirmDraft(number) => drafts::confirm(visit, *number),
        StaffPress::RejectDraft(number) => drafts::reject(visit, *number),
        StaffPress::Invite => invitation::offer_roles(visit),
        StaffPress::InviteCollege(page) => invitation::offer_colleges(visit, *page),
        StaffPress::InviteAs(role) => invitation::make(visit, role),
        StaffPress::ConfirmInvitation(number) => invitation::confirm(visit, *number),
        StaffPress::RefuseInvitation(number) => invitation::refuse(visit, *number),
        StaffPress::Figures => figures::show(visit),
        StaffPress::Publishings(_)
        | StaffPress::Undoing(_)
        | StaffPress::Undo(..)
        | StaffPress::History(_) => history::pressed(visit, press),
        StaffPress::Workbook => handed::send_base(visit),
        StaffPress::Broadcasts => broadcasts::list(visit),
        StaffPress::Interests(place) => news::interests(visit, *place),
        StaffPress::NewsOn(interest) => news::begin(visit, interest),
        StaffPress::News(press, number) => broadcasts::pressed(visit, *press, *number),
    }
}
