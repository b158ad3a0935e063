//! What of an update is staff work, and how it is handed to the desk.

use super::incoming::{Incoming, Me};
use crate::conversation::{Event, House, Turn, language_of};
use crate::domain::{Act, Ask, ConsoleSettings, Date, Press, Role, Session};
use crate::staffwork::Desk;
use crate::staffwork::chat::{self, Caller, Command, Left, Said, Visit};
use crate::store::Store;

/// What an update says to the desk; nothing if it is for the conversation. Staff are known by their own chats: in a group
/// nobody is.
pub fn said(incoming: &Incoming, session: &Session, role: Option<&Role>) -> Option<Said> {
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

fn typed(incoming: &Incoming, text: &str) -> Said {
    match &incoming.file {
        Some(id) => Said::File {
            id: id.clone(),
            caption: text.to_owned(),
        },
        None => Said::Text(text.to_owned()),
    }
}

/// Lets the desk take what was said.
pub fn take(
    store: &mut Store,
    house: &House,
    session: &Session,
    (incoming, said): (&Incoming, &Said),
    (me, console, today): (Option<&Me>, Option<&ConsoleSettings>, Date),
) -> anyhow::Result<Left> {
    let (message, press) = match &incoming.event {
        Event::Press { message, press, .. } => (*message, Some(press.as_str())),
        Event::Text(_)
        | Event::Edited(_)
        | Event::Start(_)
        | Event::Help
        | Event::Menu
        | Event::Language
        | Event::Privacy
        | Event::Subscriptions
        | Event::About
        | Event::Unreadable(_)
        | Event::Blocked
        | Event::Unblocked => (None, None),
    };
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
        Act::Picture { .. } | Act::AnswerPress { .. } => None,
    });
    if let Some(reply) = last {
        reply.buttons.extend(rows);
    }
}
