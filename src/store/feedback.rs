//! What people think of answers and how much is asked, counted without them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use rusqlite::{Transaction, named_params};

use super::{Store, unanswered};
use crate::domain::{Ballot, ChatId, Counted, Date, Opinion, Tally};

/// What one commit counts: written once for each kind, however many turns it holds.
#[derive(Default)]
pub struct Counts(BTreeMap<(Date, Tally), i64>);

impl Counts {
    pub fn add(&mut self, day: Date, tally: Tally) {
        *self.0.entry((day, tally)).or_default() += 1;
    }

    pub fn write(&self, transaction: &Transaction) -> Result<()> {
        for ((day, tally), times) in &self.0 {
            let named = named_params! {
                ":day": day.to_string(), ":kind": tally.kind.code(), ":name": tally.name, ":times": times,
            };
            transaction
                .prepare_cached(include_str!("queue/put_tally.sql"))?
                .execute(named)
                .context("Count")?;
        }
        Ok(())
    }
}

/// Counts a chat once a day.
pub fn visit(
    transaction: &Transaction,
    chat: ChatId,
    day: Date,
    counts: &mut Counts,
) -> Result<()> {
    let named = named_params! { ":chat": chat.0, ":day": day.to_string() };
    let new = transaction
        .prepare_cached(include_str!("queue/put_visitor.sql"))?
        .execute(named)?;
    if new > 0 {
        counts.add(day, plain(Counted::Person));
    }
    Ok(())
}

/// Counts an opinion, the first of a chat on a message; what is voted down is put before staff.
pub fn vote(
    transaction: &Transaction,
    chat: ChatId,
    ballot: &Ballot,
    counts: &mut Counts,
) -> Result<()> {
    let kind = match ballot.opinion.is_reason() {
        true => "reason",
        false => "vote",
    };
    let named = named_params! {
        ":chat": chat.0, ":message": ballot.message, ":kind": kind, ":day": ballot.day.to_string(),
    };
    let new = transaction
        .prepare_cached(include_str!("queue/put_ballot.sql"))?
        .execute(named)?;
    if new == 0 {
        return Ok(());
    }
    let kind = Counted::Opinion(ballot.opinion);
    let name = ballot.ask.to_code();
    counts.add(ballot.day, Tally { kind, name });
    if ballot.opinion == Opinion::Bad {
        unanswered::put_disliked(transaction, &ballot.ask, ballot.language)?;
    }
    Ok(())
}

fn plain(kind: Counted) -> Tally {
    let name = String::new();
    Tally { kind, name }
}

impl Store {
    /// What was counted on the last days up to today.
    pub fn tallies(&self, today: Date, days: u16) -> Result<Vec<(Date, Tally, u64)>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("queue/tallies.sql"))
            .context("Read the counts")?;
        let named = named_params! { ":today": today.to_string(), ":days": days };
        let read = |row: &rusqlite::Row| {
            let (day, kind): (String, String) = (row.get("day")?, row.get("kind")?);
            let name: String = row.get("name")?;
            let times: i64 = row.get("times")?;
            let tally = Counted::from_code(&kind).map(|kind| Tally { kind, name });
            let known = Date::parse(&day).zip(tally);
            Ok(known.map(|(day, tally)| (day, tally, times.unsigned_abs())))
        };
        let rows = all.query_map(named, read).context("Read the counts")?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>();
        Ok(rows
            .context("Read the counts")?
            .into_iter()
            .flatten()
            .collect())
    }

    /// Every one of the last days up to today.
    pub fn days(&self, today: Date, days: u16) -> Result<Vec<Date>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("queue/days.sql"))
            .context("Count the days")?;
        let named = named_params! { ":today": today.to_string(), ":days": days };
        let rows = all
            .query_map(named, |row| row.get::<_, String>("day"))
            .context("Count the days")?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>();
        let rows = rows.context("Count the days")?;
        Ok(rows.iter().filter_map(|day| Date::parse(day)).collect())
    }

    /// How many days each question waited that was answered in the last days, the shortest first.
    pub fn days_to_answer(&self, today: Date, days: u16) -> Result<Vec<u64>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("queue/days_to_answer.sql"))
            .context("Read how long questions waited")?;
        let named = named_params! { ":today": today.to_string(), ":days": days };
        let rows = all
            .query_map(named, |row| row.get::<_, i64>("days"))
            .context("Read how long questions waited")?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>();
        let rows = rows.context("Read how long questions waited")?;
        Ok(rows.into_iter().map(i64::unsigned_abs).collect())
    }
}
