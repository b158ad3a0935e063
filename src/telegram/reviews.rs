//! The button under a reminder by which a member of staff says that a row is still true.

use anyhow::Result;

use super::incoming::Incoming;
use crate::conversation::{House, Turn, language_of};
use crate::domain::{Act, Date, Deed, Member, Review, Session};
use crate::staffwork::{Desk, review};
use crate::store::Store;

/// The turn of such a press.
pub fn turn(
    store: &mut Store,
    house: &House,
    (session, incoming): (&Session, &Incoming),
    (own, done): (&Review, Option<Deed>),
    today: Date,
) -> Result<Turn> {
    let language = language_of(session, incoming.client);
    let by = Member::Chat(incoming.chat);
    let texts = &house.texts;
    let desk = Desk { texts, today };
    let (notice, rest) =
        review::press(store, &desk, &house.knowledge, (own, done), (&by, language))?;
    let (message, press) = incoming.pressed();
    let answered = Act::AnswerPress {
        press: press.unwrap_or_default().to_owned(),
        notice: Some(notice),
    };
    let rest = rest.map(|reply| match message {
        Some(message) => Act::Edit { message, reply },
        None => Act::Send(reply),
    });
    Ok(Turn {
        session: session.clone(),
        acts: std::iter::once(answered).chain(rest).collect(),
        ..Turn::default()
    })
}
