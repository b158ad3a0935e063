//! Updates of the messenger: kept before it is told so, done together with their effects.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::feedback::Counts;
use super::{Store, buttons, now_ms, people, unanswered};
use crate::domain::{Act, ChatId, Effect, Outgoing, Session};

/// An update as the messenger gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    pub id: i64,
    /// Raw JSON.
    pub body: String,
}

/// An update that waits to be worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Its number in the order of arrival.
    pub arrival: i64,
    pub body: String,
}

/// An update worked on, with all it leaves behind.
#[derive(Clone, Debug, Default)]
pub struct Finished {
    pub arrival: i64,
    pub chat: Option<ChatId>,
    pub session: Option<Session>,
    pub outgoing: Vec<Outgoing>,
    pub effects: Vec<Effect>,
}

impl Store {
    /// Keeps updates in one transaction; those that are there already are passed over. Gives how many were new.
    pub fn receive(&mut self, updates: &[Update]) -> Result<usize> {
        let transaction = self.connection.transaction().context("Begin receiving")?;
        let now_ms = now_ms();
        let mut new = 0;
        for update in updates {
            let named =
                named_params! { ":update_id": update.id, ":body": update.body, ":now_ms": now_ms };
            new += transaction
                .prepare_cached(include_str!("queues/put_update.sql"))?
                .execute(named)
                .context("Keep an update")?;
        }
        transaction.commit().context("Commit updates")?;
        Ok(new)
    }

    /// Updates that are neither done nor parked, in order.
    pub fn waiting(&self, limit: usize) -> Result<Vec<Received>> {
        let mut waiting = self
            .connection
            .prepare_cached(include_str!("queues/waiting.sql"))
            .context("Look for updates")?;
        let read = |row: &rusqlite::Row| {
            Ok(Received {
                arrival: row.get("arrival")?,
                body: row.get("body")?,
            })
        };
        let found = waiting
            .query_map(named_params! { ":limit": limit as i64 }, read)
            .context("Look for updates")?;
        found
            .collect::<rusqlite::Result<_>>()
            .context("Read updates")
    }

    /// Ends updates in one transaction: done, sessions, effects and what is to be sent. One that is not waiting any more
    /// leaves nothing behind a second time.
    pub fn finish(&mut self, turns: &[Finished]) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin finishing")?;
        let mut counts = Counts::default();
        for turn in turns {
            finish_one(&transaction, turn, &mut counts).context("Finish an update")?;
        }
        counts.write(&transaction)?;
        transaction.commit().context("Commit finished updates")
    }

    /// Counts a failed try; after the third the update is parked, troubles nobody more, and the person is told so once.
    pub fn failed(&mut self, arrival: i64, sorry: &Outgoing) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin counting")?;
        let parked: Option<bool> = transaction
            .query_row(
                include_str!("queues/failed.sql"),
                named_params! { ":arrival": arrival },
                |row| row.get("parked"),
            )
            .optional()
            .context("Count a failed try")?;
        if parked == Some(true) {
            put_outgoing(&transaction, sorry, now_ms()).context("Tell of a failure")?;
        }
        transaction.commit().context("Commit a failed try")
    }

    /// Forgets updates and messages that were done two days ago, until when a repeat is recognised, and old questions.
    pub fn clean(&mut self, now_ms: i64) -> Result<()> {
        const TWO_DAYS: i64 = 48 * 3600 * 1000;
        let before = named_params! { ":before_ms": now_ms - TWO_DAYS };
        self.connection
            .execute(include_str!("queues/clean_inbox.sql"), before)
            .context("Clean the inbox")?;
        self.connection
            .execute(include_str!("queues/clean_outbox.sql"), before)
            .context("Clean the outbox")?;
        self.connection
            .execute(
                include_str!("broadcasts/clean.sql"),
                named_params! { ":before_ms": now_ms - 15 * TWO_DAYS },
            )
            .context("Clean the broadcasts")?;
        let old = named_params! { ":now_ms": now_ms, ":most": unanswered::MOST };
        self.connection
            .execute(include_str!("queues/clean_unanswered.sql"), old)
            .context("Clean the unanswered questions")?;
        let now = named_params! { ":now_ms": now_ms };
        for sql in [
            include_str!("queues/clean_pauses.sql"),
            include_str!("queue/clean_wishes.sql"),
            include_str!("queue/clean_ballots.sql"),
            include_str!("queue/clean_visitors.sql"),
            include_str!("reviews/clean.sql"),
        ] {
            self.connection
                .execute(sql, now)
                .context("Clean what is kept for a time")?;
        }
        Ok(())
    }
}

fn finish_one(transaction: &Transaction, turn: &Finished, counts: &mut Counts) -> Result<()> {
    let done = transaction
        .prepare_cached(include_str!("queues/done.sql"))?
        .execute(named_params! { ":arrival": turn.arrival })?;
    if done == 0 {
        return Ok(());
    }
    if let Some((chat, session)) = turn.chat.zip(turn.session.as_ref()) {
        people::put_session(transaction, chat, session)?;
    }
    for effect in &turn.effects {
        people::apply(transaction, turn.chat, effect, counts)?;
    }
    put_all(transaction, &turn.outgoing)
}

/// Leaves messages to be sent.
pub fn put_all(transaction: &Transaction, all: &[Outgoing]) -> Result<()> {
    let now_ms = now_ms();
    let mut all = all.iter();
    all.try_for_each(|outgoing| put_outgoing(transaction, outgoing, now_ms))
        .context("Write the messages")
}

pub fn put_outgoing(transaction: &Transaction, outgoing: &Outgoing, now_ms: i64) -> Result<()> {
    let (kind, message, press, text, rows) = match &outgoing.act {
        Act::Send(reply) => (
            "send",
            None,
            None,
            reply.text.as_str(),
            buttons::to_text(&reply.buttons),
        ),
        Act::Edit { message, reply } => (
            "edit",
            Some(*message),
            None,
            reply.text.as_str(),
            buttons::to_text(&reply.buttons),
        ),
        Act::Picture { caption, .. } | Act::Document { caption, .. } => {
            ("send", None, None, caption.as_str(), String::new())
        }
        Act::Attached(_) => ("send", None, None, "", String::new()),
        Act::AnswerPress { press, notice } => (
            "answer",
            None,
            Some(press.as_str()),
            notice.as_deref().unwrap_or_default(),
            String::new(),
        ),
    };
    let (picture, file_name, attached) = file(&outgoing.act);
    transaction
        .prepare_cached(include_str!("queues/put_outgoing.sql"))?
        .execute(named_params! {
            ":chat": outgoing.chat.0, ":kind": kind, ":message": message, ":press": press,
            ":text": text, ":buttons": rows, ":picture": picture,
            ":file_name": file_name, ":attached": attached, ":now_ms": now_ms,
        })?;
    Ok(())
}

/// The bytes that go with an act, the name of a document of ours, and what the messenger keeps.
fn file(act: &Act) -> (Option<&[u8]>, Option<&str>, Option<String>) {
    match act {
        Act::Picture { png, .. } => (Some(png), None, None),
        Act::Document { name, bytes, .. } => (Some(bytes), Some(name), None),
        Act::Attached(attached) => (None, None, Some(attached.to_code())),
        Act::Send(_) | Act::Edit { .. } | Act::AnswerPress { .. } => (None, None, None),
    }
}
