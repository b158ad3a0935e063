//! Broadcasts and who they are for: written, begun, paused, ended, and told of.

use anyhow::{Context, Result};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, named_params};

use super::{Store, now_ms};
use crate::domain::{
    Audience, Bilingual, Broadcast, BroadcastReport, BroadcastState, ChatId, Interest,
    NewBroadcast, Outgoing, Reach,
};

impl Store {
    /// Keeps a new broadcast and gives its number.
    pub fn put_broadcast(&mut self, new: &NewBroadcast) -> Result<i64> {
        let named = named_params! {
            ":interest": new.interest.to_code(), ":text_kk": new.text.kk, ":text_ru": new.text.ru,
            ":author": new.author,
        };
        self.connection
            .execute(include_str!("broadcasts/put_broadcast.sql"), named)
            .context("Keep a broadcast")?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Every broadcast, in order.
    pub fn broadcasts(&self) -> Result<Vec<Broadcast>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("broadcasts/all.sql"))
            .context("Read the broadcasts")?;
        let found = all
            .query_map([], broadcast)
            .context("Read the broadcasts")?;
        let found = found.collect::<rusqlite::Result<Vec<_>>>();
        Ok(found
            .context("Read a broadcast")?
            .into_iter()
            .flatten()
            .collect())
    }

    /// The broadcast of a number.
    pub fn broadcast(&self, number: i64) -> Result<Option<Broadcast>> {
        one(&self.connection, number)
    }

    /// How many people would be told news of an interest now.
    pub fn audience(&self, interest: &Interest) -> Result<Audience> {
        let named = named_params! { ":interest": interest.to_code() };
        let read = |row: &Row| {
            Ok(Audience {
                kazakh: row.get::<_, i64>("kazakh")? as usize,
                russian: row.get::<_, i64>("russian")? as usize,
            })
        };
        self.connection
            .query_row(include_str!("broadcasts/audience.sql"), named, read)
            .context("Count an audience")
    }

    /// Begins a draft for everybody who wants such news now; gives whether it was one still.
    pub fn begin_broadcast(&mut self, number: i64, by: &str) -> Result<bool> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin a broadcast")?;
        let named = named_params! { ":number": number, ":by": by };
        let begun = transaction
            .execute(include_str!("broadcasts/begin.sql"), named)
            .context("Begin a broadcast")?;
        if begun > 0 {
            let sql = include_str!("broadcasts/put_recipients.sql");
            transaction
                .execute(sql, named_params! { ":number": number })
                .context("Write down who a broadcast is for")?;
        }
        transaction.commit().context("Commit a broadcast")?;
        Ok(begun > 0)
    }

    /// Moves a broadcast from one state to another; gives whether it was in the first.
    pub fn move_broadcast(
        &mut self,
        number: i64,
        from: BroadcastState,
        to: BroadcastState,
    ) -> Result<bool> {
        set_state(&self.connection, number, from, to)
    }

    /// Ends a running broadcast that everybody had their turn in, and leaves the messages that tell of it.
    pub fn end_broadcast(&mut self, number: i64, told: &[Outgoing]) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin an end")?;
        let (from, to) = (BroadcastState::Running, BroadcastState::Done);
        if set_state(&transaction, number, from, to)? {
            for outgoing in told {
                super::inbox::put_outgoing(&transaction, outgoing, now_ms())?;
            }
        }
        transaction.commit().context("Commit an end")
    }

    /// Running broadcasts in which nobody waits and nothing is being sent.
    pub fn ended_broadcasts(&self) -> Result<Vec<i64>> {
        let mut ended = self
            .connection
            .prepare_cached(include_str!("broadcasts/ended.sql"))
            .context("Look for broadcasts that ended")?;
        let found = ended
            .query_map([], |row| row.get("number"))
            .context("Look for broadcasts that ended")?;
        found
            .collect::<rusqlite::Result<_>>()
            .context("Read broadcasts that ended")
    }

    /// What has become of a broadcast.
    pub fn broadcast_report(&self, number: i64) -> Result<Option<BroadcastReport>> {
        let Some(broadcast) = self.broadcast(number)? else {
            return Ok(None);
        };
        let mut doubtful = self
            .connection
            .prepare_cached(include_str!("broadcasts/doubtful.sql"))
            .context("Read the doubtful")?;
        let named = named_params! { ":number": number };
        let doubtful = doubtful
            .query_map(named, |row| Ok(ChatId(row.get("chat")?)))
            .context("Read the doubtful")?;
        Ok(Some(BroadcastReport {
            broadcast,
            tally: self.tally(number)?,
            doubtful: doubtful
                .collect::<rusqlite::Result<_>>()
                .context("Read the doubtful")?,
        }))
    }

    fn tally(&self, number: i64) -> Result<Reach> {
        let mut states = self
            .connection
            .prepare_cached(include_str!("broadcasts/tally.sql"))
            .context("Count a broadcast")?;
        let mut rows = states.query(named_params! { ":number": number })?;
        let mut tally = Reach::default();
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

    /// Leaves a message for the sender, outside any turn of a talk.
    pub fn put_message(&mut self, outgoing: &Outgoing) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin a message")?;
        super::inbox::put_outgoing(&transaction, outgoing, now_ms()).context("Write a message")?;
        transaction.commit().context("Commit a message")
    }
}

fn one(connection: &Connection, number: i64) -> Result<Option<Broadcast>> {
    let sql = include_str!("broadcasts/one.sql");
    let found = connection
        .query_row(sql, named_params! { ":number": number }, broadcast)
        .optional();
    Ok(found.context("Read a broadcast")?.flatten())
}

/// `None` for one of a newer program, whose interest or state is not known here.
fn broadcast(row: &Row) -> rusqlite::Result<Option<Broadcast>> {
    let (interest, state): (String, String) = (row.get("interest")?, row.get("state")?);
    let known = Interest::from_code(&interest).zip(BroadcastState::from_code(&state));
    let Some((interest, state)) = known else {
        return Ok(None);
    };
    Ok(Some(Broadcast {
        number: row.get("number")?,
        interest,
        text: Bilingual {
            kk: row.get("text_kk")?,
            ru: row.get("text_ru")?,
        },
        author: row.get("author")?,
        confirmed_by: row
            .get::<_, Option<String>>("confirmed_by")?
            .unwrap_or_default(),
        state,
    }))
}

fn set_state(
    connection: &Connection,
    number: i64,
    from: BroadcastState,
    to: BroadcastState,
) -> Result<bool> {
    let named = named_params! {
        ":number": number, ":from": from.code(), ":to": to.code(), ":now_ms": now_ms(),
    };
    let moved = connection
        .execute(include_str!("broadcasts/set_state.sql"), named)
        .context("Move a broadcast")?;
    Ok(moved > 0)
}
