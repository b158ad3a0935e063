//! The people of running broadcasts: each claimed on disk before the request and settled after it.

use anyhow::{Context, Result};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{Store, people};
use crate::domain::{ChatId, Interest, Language, Turnout};

/// A person who waits for a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub number: i64,
    pub chat: ChatId,
}

/// A person whose message may be sent now, with what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Claimed {
    pub number: i64,
    pub chat: ChatId,
    pub interest: Interest,
    pub language: Language,
    pub text: String,
}

/// What became of a recipient.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub recipient: Recipient,
    pub outcome: Outcome,
}

/// The end of a try.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Sent,
    /// The messenger will not take it, for this reason.
    Refused(String),
    /// The person blocked the bot or left; the try began then, in milliseconds since 1970.
    Gone {
        since_ms: i64,
    },
    /// It may have been sent: never again.
    Doubtful,
    /// It was surely not sent: at this time, in milliseconds since 1970.
    Later(i64),
    /// The group has become this one.
    Moved(ChatId),
}

impl Store {
    /// Marks as doubtful what a program that died was sending. Only at the start, before anything is claimed.
    pub fn doubt(&mut self) -> Result<usize> {
        self.connection
            .execute(include_str!("broadcasts/doubt.sql"), [])
            .context("Mark the doubtful")
    }

    /// The next people of running broadcasts, in order.
    pub fn next_recipients(&self, now_ms: i64, limit: usize) -> Result<Vec<Recipient>> {
        let mut next = self
            .connection
            .prepare_cached(include_str!("broadcasts/next.sql"))
            .context("Look for recipients")?;
        let named = named_params! { ":now_ms": now_ms, ":limit": limit as i64 };
        let read = |row: &Row| {
            let chat: Option<i64> = row.get("chat")?;
            Ok((row.get("number")?, chat))
        };
        let found = next.query_map(named, read).context("Look for recipients")?;
        let found = found
            .collect::<rusqlite::Result<Vec<(i64, Option<i64>)>>>()
            .context("Read recipients")?;
        let recipients = found.into_iter().filter_map(|(number, chat)| {
            let chat = ChatId(chat?);
            Some(Recipient { number, chat })
        });
        Ok(recipients.collect())
    }

    /// Settles what ended and claims who is next, in one commit. Who is not to be told any more, by now, is not given back.
    pub fn turn_broadcast(&mut self, told: &[Told], next: &[Recipient]) -> Result<Vec<Claimed>> {
        let transaction = self.connection.transaction().context("Begin a step")?;
        for one in told {
            settle(&transaction, one).context("Settle a recipient")?;
        }
        let mut claimed = Vec::with_capacity(next.len());
        for one in next {
            claimed.extend(claim(&transaction, one.number).context("Claim a recipient")?);
        }
        transaction
            .commit()
            .context("Commit a step of a broadcast")?;
        Ok(claimed)
    }
}

fn claim(transaction: &Transaction, number: i64) -> Result<Option<Claimed>> {
    let named = named_params! { ":number": number };
    let changed = transaction
        .prepare_cached(include_str!("broadcasts/claim.sql"))?
        .execute(named)?;
    if changed == 0 {
        return Ok(None);
    }
    let read = |row: &Row| {
        let (interest, language): (String, String) = (row.get("interest")?, row.get("language")?);
        let known = Interest::from_code(&interest).zip(Language::from_code(&language));
        let (number, chat, text) = (row.get("number")?, row.get("chat")?, row.get("text")?);
        Ok(known.map(|(interest, language)| Claimed {
            number,
            chat: ChatId(chat),
            interest,
            language,
            text,
        }))
    };
    let found = transaction
        .prepare_cached(include_str!("broadcasts/claimed.sql"))?
        .query_row(named, read)
        .optional()?;
    Ok(found.flatten())
}

fn settle(transaction: &Transaction, told: &Told) -> Result<()> {
    let Recipient { number, chat } = told.recipient;
    let (state, reason) = match &told.outcome {
        Outcome::Later(at_ms) => return later(transaction, number, *at_ms),
        Outcome::Moved(to) => {
            people::moved(transaction, chat, *to)?;
            transaction
                .prepare_cached(include_str!("broadcasts/moved.sql"))?
                .execute(named_params! { ":number": number, ":to": to.0 })?;
            return Ok(());
        }
        Outcome::Sent => ("sent", None),
        Outcome::Refused(reason) => ("refused", Some(reason.as_str())),
        Outcome::Gone { since_ms } => {
            // The outbox knows by itself what becomes of its messages.
            people::mark_gone_since(transaction, chat, 0, *since_ms)?;
            ("gone", None)
        }
        Outcome::Doubtful => ("doubtful", None),
    };
    let named = named_params! { ":number": number, ":state": state, ":reason": reason };
    transaction
        .prepare_cached(include_str!("broadcasts/settle.sql"))?
        .execute(named)?;
    Ok(())
}

fn later(transaction: &Transaction, number: i64, at_ms: i64) -> Result<()> {
    transaction
        .prepare_cached(include_str!("broadcasts/later.sql"))?
        .execute(named_params! { ":number": number, ":at_ms": at_ms })?;
    Ok(())
}

/// How many are where in a broadcast.
pub fn tally(connection: &Connection, number: i64) -> Result<Turnout> {
    let mut states = connection
        .prepare_cached(include_str!("broadcasts/tally.sql"))
        .context("Count a broadcast")?;
    let mut rows = states.query(named_params! { ":number": number })?;
    let mut tally = Turnout::default();
    while let Some(row) = rows.next().context("Count a broadcast")? {
        let (state, people): (String, i64) = (row.get("state")?, row.get("people")?);
        let place = match state.as_str() {
            "waiting" => &mut tally.waiting,
            "sending" => &mut tally.sending,
            "sent" => &mut tally.sent,
            "refused" => &mut tally.refused,
            "gone" => &mut tally.gone,
            "left" => &mut tally.left,
            _ => &mut tally.doubtful,
        };
        *place += people as usize;
    }
    Ok(tally)
}
