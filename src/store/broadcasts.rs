//! Broadcasts and who they are for: written, begun, paused, ended, and told of.

use anyhow::{Context, Result};
use rusqlite::{
    Connection, OptionalExtension, Row, Transaction, TransactionBehavior, named_params,
};

use super::recipients::tally;
use super::{Store, errands, inbox, now_ms, rights};
use crate::domain::{
    Action, Audience, Bilingual, Broadcast, BroadcastRefusal, BroadcastReport, BroadcastState,
    ChatId, Deed, Interest, Member, NewBroadcast, Outgoing,
};

type Done<Value> = Result<std::result::Result<Value, BroadcastRefusal>>;

impl Store {
    /// Keeps a new broadcast, if its author may write one; gives its number. The same draft a second time is the first.
    pub fn put_broadcast(&mut self, new: &NewBroadcast) -> Done<i64> {
        let transaction = self.begin_broadcasting()?;
        if let Some(refusal) = forbids(&transaction, &new.author, &Action::WriteBroadcast)? {
            return Ok(Err(refusal));
        }
        let named = named_params! {
            ":interest": new.interest.to_code(), ":text_kk": new.text.kk, ":text_ru": new.text.ru,
            ":author": new.author.to_string(),
        };
        let same = transaction
            .query_row(include_str!("broadcasts/same.sql"), named, |row| row.get(0))
            .optional();
        if let Some(number) = same.context("Look for the same broadcast")? {
            return Ok(Ok(number));
        }
        transaction
            .execute(include_str!("broadcasts/put_broadcast.sql"), named)
            .context("Keep a broadcast")?;
        let number = transaction.last_insert_rowid();
        transaction.commit().context("Commit a broadcast")?;
        Ok(Ok(number))
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

    /// What people want to be told news of, most wanted first, and how many they are.
    pub fn interests(&self) -> Result<Vec<(Interest, usize)>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("broadcasts/interests.sql"))
            .context("Count the interests")?;
        let read = |row: &Row| {
            let (interest, people): (String, i64) = (row.get("interest")?, row.get("people")?);
            Ok(Interest::from_code(&interest).map(|interest| (interest, people as usize)))
        };
        let found = all.query_map([], read).context("Count the interests")?;
        let found = found.collect::<rusqlite::Result<Vec<_>>>();
        let found = found.context("Count the interests")?.into_iter();
        Ok(found.flatten().collect())
    }

    /// Begins a draft of somebody else for everybody who wants such news now; gives how many they are. What others
    /// are told of it is written with it. Once more by the same member it gives the same and does nothing.
    pub fn begin_broadcast(&mut self, number: i64, by: &Member, told: &[Outgoing]) -> Done<usize> {
        let errand = self.errand;
        let transaction = self.begin_broadcasting()?;
        if let Some(refusal) = forbids(&transaction, by, &Action::ConfirmBroadcast)? {
            return Ok(Err(refusal));
        }
        let Some(broadcast) = one(&transaction, number)? else {
            return Ok(Err(BroadcastRefusal::NoSuch));
        };
        if Member::from_code(&broadcast.author).as_ref() == Some(by) {
            return Ok(Err(BroadcastRefusal::SamePerson));
        }
        if broadcast.state != BroadcastState::Draft {
            return Ok(match is_begun_by(&broadcast, by) {
                true => Ok(tally(&transaction, number)?.all()),
                false => Err(BroadcastRefusal::WrongState(broadcast.state)),
            });
        }
        let named = named_params! { ":number": number, ":by": by.to_string() };
        transaction
            .execute(include_str!("broadcasts/begin.sql"), named)
            .context("Begin a broadcast")?;
        let sql = include_str!("broadcasts/put_recipients.sql");
        let people = transaction
            .execute(sql, named_params! { ":number": number })
            .context("Write down who a broadcast is for")?;
        if people == 0 {
            return Ok(Err(BroadcastRefusal::NobodyListens));
        }
        inbox::put_all(&transaction, told)?;
        errands::mark(&transaction, errand, Deed::Done)?;
        transaction.commit().context("Commit a broadcast")?;
        Ok(Ok(people))
    }

    /// Moves a broadcast from one of some states to another, if whoever asks for it may do this action.
    pub fn move_broadcast(
        &mut self,
        number: i64,
        from: &[BroadcastState],
        to: BroadcastState,
        (by, action): (&Member, &Action),
    ) -> Done<()> {
        let errand = self.errand;
        let transaction = self.begin_broadcasting()?;
        if let Some(refusal) = forbids(&transaction, by, action)? {
            return Ok(Err(refusal));
        }
        let Some(broadcast) = one(&transaction, number)? else {
            return Ok(Err(BroadcastRefusal::NoSuch));
        };
        // Asked for once more, it is where it should be.
        if broadcast.state == to {
            return Ok(Ok(()));
        }
        if !from.contains(&broadcast.state) {
            return Ok(Err(BroadcastRefusal::WrongState(broadcast.state)));
        }
        set_state(&transaction, number, broadcast.state, to)?;
        errands::mark(&transaction, errand, Deed::Done)?;
        transaction.commit().context("Commit a broadcast")?;
        Ok(Ok(()))
    }

    /// Leaves messages that show a broadcast, if whoever asks for it may write broadcasts.
    pub fn tell_of_broadcast(&mut self, by: &Member, messages: &[Outgoing]) -> Done<()> {
        let errand = self.errand;
        let transaction = self.begin_broadcasting()?;
        if let Some(refusal) = forbids(&transaction, by, &Action::WriteBroadcast)? {
            return Ok(Err(refusal));
        }
        inbox::put_all(&transaction, messages)?;
        errands::mark(&transaction, errand, Deed::Done)?;
        transaction.commit().context("Commit the messages")?;
        Ok(Ok(()))
    }

    /// Pauses every broadcast that is running.
    pub fn pause_broadcasts(&mut self) -> Result<usize> {
        self.connection
            .execute(include_str!("broadcasts/pause_all.sql"), [])
            .context("Pause the broadcasts")
    }

    fn begin_broadcasting(&mut self) -> Result<Transaction<'_>> {
        self.connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin a broadcast")
    }

    /// Ends a running broadcast that everybody had their turn in, and leaves the messages that tell of it.
    pub fn end_broadcast(&mut self, number: i64, told: &[Outgoing]) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin an end")?;
        let (from, to) = (BroadcastState::Running, BroadcastState::Done);
        if set_state(&transaction, number, from, to)? {
            inbox::put_all(&transaction, told)?;
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
            tally: tally(&self.connection, number)?,
            doubtful: doubtful
                .collect::<rusqlite::Result<_>>()
                .context("Read the doubtful")?,
        }))
    }
}

/// Whether a member has begun a broadcast, and nobody has held it up.
fn is_begun_by(broadcast: &Broadcast, by: &Member) -> bool {
    let goes_on = [BroadcastState::Running, BroadcastState::Done].contains(&broadcast.state);
    goes_on && broadcast.confirmed_by == by.to_string()
}

fn forbids(
    connection: &Connection,
    by: &Member,
    action: &Action,
) -> Result<Option<BroadcastRefusal>> {
    Ok(rights::forbids(connection, by, action)?.map(BroadcastRefusal::Staff))
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
