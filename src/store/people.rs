//! What is remembered of people, and how it is forgotten.

use std::collections::HashMap;

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::feedback::{self, Counts};
use super::{Store, queue, unanswered};
use crate::domain::{Ask, ChatId, Effect, Interest, Language, Session, Work};

impl Store {
    /// The sessions of chats; a chat that is not known is left out.
    pub fn sessions(&self, chats: &[ChatId]) -> Result<HashMap<ChatId, Session>> {
        let mut one = self
            .connection
            .prepare_cached(include_str!("queues/session.sql"))
            .context("Read sessions")?;
        let mut follows = self
            .connection
            .prepare_cached(include_str!("broadcasts/subscriptions.sql"))
            .context("Read subscriptions")?;
        let mut sessions = HashMap::new();
        for chat in chats {
            let language = |text: Option<String>| text.as_deref().and_then(Language::from_code);
            let session = one.query_row(named_params! { ":chat": chat.0 }, |row| {
                let context: Option<String> = row.get("context")?;
                let work: Option<String> = row.get("work")?;
                Ok(Session {
                    chosen: language(row.get("chosen")?),
                    last: language(row.get("last")?),
                    context: context.as_deref().and_then(Ask::from_code),
                    follows: Vec::new(),
                    work: work.as_deref().and_then(Work::from_code),
                })
            });
            let Some(mut session) = session.optional().context("Read a session")? else {
                continue;
            };
            let codes = follows
                .query_map(named_params! { ":chat": chat.0 }, |row| row.get(0))
                .context("Read subscriptions")?;
            for code in codes {
                let code: String = code.context("Read a subscription")?;
                session.follows.extend(Interest::from_code(&code));
            }
            sessions.insert(*chat, session);
        }
        Ok(sessions)
    }
}

pub fn put_session(transaction: &Transaction, chat: ChatId, session: &Session) -> Result<()> {
    transaction
        .prepare_cached(include_str!("queues/put_session.sql"))?
        .execute(named_params! {
            ":chat": chat.0,
            ":chosen": session.chosen.map(Language::code),
            ":last": session.last.map(Language::code),
            ":context": session.context.as_ref().map(Ask::to_code),
            ":work": session.work.as_ref().map(Work::to_code),
        })?;
    Ok(())
}

pub fn apply(
    transaction: &Transaction,
    chat: Option<ChatId>,
    effect: &Effect,
    counts: &mut Counts,
) -> Result<()> {
    if let Effect::Unanswered {
        text,
        language,
        why,
    } = effect
    {
        return unanswered::put(transaction, text, *language, *why);
    }
    let Some(chat) = chat else { return Ok(()) };
    match effect {
        Effect::Unanswered { .. } => Ok(()),
        Effect::Wish { key } => queue::put_wish(transaction, chat, key),
        Effect::Counted { day, tallies } => {
            for tally in tallies {
                counts.add(*day, tally.clone());
            }
            feedback::visit(transaction, chat, *day, counts)
        }
        Effect::Voted(ballot) => feedback::vote(transaction, chat, ballot, counts),
        Effect::Gone => {
            put_gone(transaction, chat, true)?;
            drop_pending(transaction, chat, i64::MAX)
        }
        Effect::Back => put_gone(transaction, chat, false),
        Effect::Follow(interest) => {
            let sql = include_str!("broadcasts/put_subscription.sql");
            subscribe(transaction, chat, interest, sql)
        }
        Effect::Unfollow(interest) => {
            let sql = include_str!("broadcasts/drop_subscription.sql");
            subscribe(transaction, chat, interest, sql)
        }
        Effect::Forget => forget(transaction, chat),
    }
}

fn put_gone(transaction: &Transaction, chat: ChatId, gone: bool) -> Result<()> {
    transaction
        .prepare_cached(include_str!("queues/put_gone.sql"))?
        .execute(named_params! { ":chat": chat.0, ":gone": gone })?;
    Ok(())
}

fn forget(transaction: &Transaction, chat: ChatId) -> Result<()> {
    // Subscriptions go with the person.
    for sql in [
        include_str!("broadcasts/forget.sql"),
        include_str!("queues/forget.sql"),
        include_str!("queues/forget_outbox.sql"),
        include_str!("queue/forget_wishes.sql"),
        include_str!("queue/forget_ballots.sql"),
        include_str!("queue/forget_visitor.sql"),
    ] {
        transaction
            .prepare_cached(sql)?
            .execute(named_params! { ":chat": chat.0 })?;
    }
    Ok(())
}

fn subscribe(
    transaction: &Transaction,
    chat: ChatId,
    interest: &Interest,
    sql: &str,
) -> Result<()> {
    transaction
        .prepare_cached(sql)?
        .execute(named_params! { ":chat": chat.0, ":interest": interest.to_code() })?;
    Ok(())
}

/// A person refused a message whose try began then. What was written to them later answers somebody who has come back.
pub fn gone_since(
    transaction: &Transaction,
    chat: ChatId,
    number: i64,
    since_ms: i64,
) -> Result<()> {
    drop_pending(transaction, chat, since_ms)?;
    mark_gone_since(transaction, chat, number, since_ms)
}

/// The same, of which only the person is told.
pub fn mark_gone_since(
    transaction: &Transaction,
    chat: ChatId,
    number: i64,
    since_ms: i64,
) -> Result<()> {
    transaction
        .prepare_cached(include_str!("queues/put_gone_since.sql"))?
        .execute(named_params! { ":chat": chat.0, ":number": number, ":since_ms": since_ms })?;
    Ok(())
}

/// A group goes on under another number: what is remembered of it, and what is to be sent to it.
pub fn moved(transaction: &Transaction, chat: ChatId, to: ChatId) -> Result<()> {
    for sql in [
        include_str!("queues/move_person.sql"),
        include_str!("broadcasts/move_subscriptions.sql"),
        include_str!("broadcasts/move_recipients.sql"),
        include_str!("queues/move_pending.sql"),
        include_str!("queue/move_wishes.sql"),
    ] {
        transaction
            .prepare_cached(sql)?
            .execute(named_params! { ":chat": chat.0, ":to": to.0 })?;
    }
    Ok(())
}

fn drop_pending(transaction: &Transaction, chat: ChatId, before_ms: i64) -> Result<()> {
    transaction
        .prepare_cached(include_str!("queues/drop_pending.sql"))?
        .execute(named_params! { ":chat": chat.0, ":before_ms": before_ms })?;
    Ok(())
}
