//! What of an update is staff work, and how it is handed to the desk.

use super::incoming::{Incoming, Me};
use crate::conversation::{Event, House, Turn, language_of};
use crate::domain::{
    Act, Ask, Attached, ConsoleSettings, Date, Deed, Press, Review, Role, Session, Task, Work,
};
use crate::staffwork::chat::{self, Caller, Command, Handed, Left, Said, Visit};
use crate::staffwork::{self, Desk};
use crate::store::Store;

/// Staff work that an update asks for.
pub enum Errand {
    /// Something is said to the desk.
    Said(Said),
    /// A row is said to be still true.
    StillTrue(Review),
}

/// What an update asks for; nothing if it is for the conversation. Staff are known by their own chats: in a group nobody is
/// asked at the desk.
pub fn errand(incoming: &Incoming, session: &Session, role: Option<&Role>) -> Option<Errand> {
    if let Event::Press { code, .. } = &incoming.event
        && let Some(Press::StillTrue(review)) = Press::from_code(code)
    {
        return Some(Errand::StillTrue(review));
    }
    said(incoming, session, role).map(Errand::Said)
}

fn said(incoming: &Incoming, session: &Session, role: Option<&Role>) -> Option<Said> {
    if incoming.chat.0 <= 0 {
        return None;
    }
    let is_working = session.work.is_some();
    match &incoming.event {
        Event::Start(payload) => {
            let secret = payload.as_deref()?.strip_prefix("invite_")?;
            Some(Said::Invited(secret.to_owned()))
        }
        Event::Press { code, .. } => {
            if let Press::Staff(press) = Press::from_code(code)? {
                return Some(Said::Press(press));
            }
            None
        }
        Event::Text(text) if is_sheet(incoming, session, role) => Some(sheet(incoming, text)?),
        Event::Unreadable(_) if is_sheet(incoming, session, role) => Some(sheet(incoming, "")?),
        Event::Text(text) => match text.strip_prefix('/') {
            Some(command) => {
                let command = Command::from_name(command.trim())?;
                (is_working || role.is_some()).then_some(Said::Command(command))
            }
            None => is_working.then(|| typed(incoming, text)),
        },
        Event::Unreadable(_) if incoming.file.is_some() && is_working => Some(typed(incoming, "")),
        Event::Unreadable(_)
        | Event::Edited(_)
        | Event::Help
        | Event::Menu
        | Event::Language
        | Event::Privacy
        | Event::Subscriptions
        | Event::About
        | Event::Blocked
        | Event::Unblocked => None,
    }
}

/// Whether staff send a staff file, and nothing else is asked of them.
fn is_sheet(incoming: &Incoming, session: &Session, role: Option<&Role>) -> bool {
    let name = incoming.file_name.as_deref();
    let is_free = session.work.as_ref().is_none_or(Work::is_sheet);
    role.is_some() && is_free && name.is_some_and(staffwork::is_staff_file)
}

fn sheet(incoming: &Incoming, caption: &str) -> Option<Said> {
    Some(Said::Sheet {
        file: incoming.file.clone()?,
        name: incoming.file_name.clone()?,
        caption: caption.to_owned(),
    })
}

/// The file of the messenger that is looked into for what is said, with its name.
pub fn wanted<'said>(
    said: &'said Said,
    session: &'said Session,
) -> Option<(&'said Attached, &'said str)> {
    if let Said::Sheet { file, name, .. } = said {
        return Some((file, name));
    }
    let work = session.work.as_ref().filter(|_| said.goes_on())?;
    let Task::Sheet(name) = &work.task else {
        return None;
    };
    Some((work.file.as_ref()?, name))
}

fn typed(incoming: &Incoming, text: &str) -> Said {
    match &incoming.file {
        Some(file) => Said::File {
            file: file.clone(),
            caption: text.to_owned(),
        },
        None => Said::Text(text.to_owned()),
    }
}

/// Lets the desk take what an update says to it. Who has lost the role since it was handed in is told so.
pub fn take(
    store: &mut Store,
    house: &House,
    session: &Session,
    (incoming, said, handed, done): (&Incoming, &Said, Option<Handed>, Option<Deed>),
    (me, console, today): (Option<&Me>, Option<&ConsoleSettings>, Date),
) -> anyhow::Result<Left> {
    let (message, press) = incoming.pressed();
    let caller = Caller {
        chat: incoming.chat,
        name: &incoming.name,
        language: language_of(session, incoming.client),
        bot: me.map(|me| me.username.as_str()),
        console,
        message,
        press,
    };
    let texts = &house.texts;
    let visit = Visit {
        store,
        knowledge: &house.knowledge,
        desk: Desk { texts, today },
        caller,
        work: session.work.clone(),
        handed,
        done,
        outgoing: Vec::new(),
        notice: None,
    };
    chat::turn(visit, said)
}

/// Puts buttons that change what is told under the last message of a turn.
pub fn offer(house: &House, role: &Role, incoming: &Incoming, turn: &mut Turn) {
    // What a button or a link opened is what the turn leaves as its context.
    let opens = if let Event::Press { code, .. } = &incoming.event {
        matches!(Press::from_code(code), Some(Press::Ask(_) | Press::Open(_)))
    } else {
        matches!(incoming.event, Event::Start(Some(_)))
    };
    let pressed: Option<Ask> = turn.session.context.clone().filter(|_| opens);
    let told = match (&turn.answer, &pressed) {
        (Some(answer), _) => Ok(answer),
        (None, Some(ask)) => Err(ask),
        (None, None) => return,
    };
    let language = told.map_or(language_of(&turn.session, incoming.client), |answer| {
        answer.language
    });
    let rows = chat::offer(&house.knowledge, &house.texts, language, role, told);
    let last = turn.acts.iter_mut().rev().find_map(|act| match act {
        Act::Send(reply) | Act::Edit { reply, .. } => Some(reply),
        Act::Picture { .. } | Act::Document { .. } | Act::Attached(_) | Act::AnswerPress { .. } => {
            None
        }
    });
    if let Some(reply) = last {
        reply.buttons.extend(rows);
    }
}
