//! The button under a reminder by which a member of staff says that a row is still true.

use anyhow::Result;

use super::incoming::Incoming;
use super::shelf::Shelf;
use crate::conversation::{Event, House, Turn};
use crate::domain::{Act, Date, Language, Member, Press, Session};
use crate::staffwork::{Desk, review};

/// The turn of such a press; nothing for any other event.
pub fn pressed(
    shelf: &Shelf,
    house: &House,
    session: &Session,
    incoming: &Incoming,
    today: Date,
) -> Result<Option<Turn>> {
    let Event::Press {
        code,
        message,
        press,
    } = &incoming.event
    else {
        return Ok(None);
    };
    let Some(Press::StillTrue(own)) = Press::from_code(code) else {
        return Ok(None);
    };
    let known = session.chosen.or(session.last).or(incoming.client);
    let (texts, language) = (&house.texts, known.unwrap_or(Language::Russian));
    let by = Member::Chat(incoming.chat);
    let desk = Desk { texts, today };
    let (notice, rest) =
        shelf.now(|store| review::press(store, &desk, &house.knowledge, &own, (&by, language)))?;
    let answered = Act::AnswerPress {
        press: press.clone(),
        notice: Some(notice),
    };
    let rest = rest.map(|reply| match message {
        Some(message) => Act::Edit {
            message: *message,
            reply,
        },
        None => Act::Send(reply),
    });
    Ok(Some(Turn {
        session: session.clone(),
        acts: std::iter::once(answered).chain(rest).collect(),
        ..Turn::default()
    }))
}
