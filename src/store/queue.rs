//! Open questions: read for staff, closed when they are answered, and those told who wanted to be.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, named_params};

use super::{Store, inbox, now_ms, rights};
use crate::domain::{
    Act, Action, ChatId, FactId, Language, Member, OpenQuestion, Outgoing, Refusal, Reply,
    Standing, Why,
};

impl Store {
    /// What waits for staff, most frequent first.
    pub fn open_questions(&self) -> Result<Vec<OpenQuestion>> {
        self.questions(include_str!("queue/open_questions.sql"), &[])
    }

    /// Questions that were not asked again since a publishing.
    pub fn questions_to_ask(&self, version: i64, limit: usize) -> Result<Vec<OpenQuestion>> {
        let limit = limit as i64;
        let named = named_params! { ":version": version, ":limit": limit };
        self.questions(include_str!("queue/questions_to_ask.sql"), named)
    }

    fn questions(
        &self,
        sql: &str,
        named: &[(&str, &dyn rusqlite::ToSql)],
    ) -> Result<Vec<OpenQuestion>> {
        let mut all = self
            .connection
            .prepare_cached(sql)
            .context("Read open questions")?;
        let rows = all.query_map(named, read).context("Read open questions")?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>();
        Ok(rows
            .context("Read open questions")?
            .into_iter()
            .flatten()
            .collect())
    }

    /// Where a question stands on which was decided; nothing for one that is open.
    pub fn standing(&self, number: i64) -> Result<Option<Standing>> {
        let read = |row: &rusqlite::Row| {
            let (state, fact): (String, Option<String>) = (row.get("state")?, row.get("fact")?);
            Ok(match state.as_str() {
                "awaits" => fact.as_deref().map(FactId::new).map(Standing::Awaits),
                "answered" => Some(Standing::Answered),
                "foreign" => Some(Standing::NotOurs),
                "abuse" => Some(Standing::Abuse),
                _ => None,
            })
        };
        let named = named_params! { ":number": number };
        let standing = self
            .connection
            .query_row(include_str!("queue/standing.sql"), named, read)
            .optional();
        Ok(standing.context("Read what was decided")?.flatten())
    }

    /// Remembers in one transaction that questions were asked again after a publishing, closes those answered now, and tells
    /// each person who wanted it, once. Gives how many are told.
    pub fn asked_again(
        &mut self,
        version: i64,
        asked: &[i64],
        answered: &[(i64, Reply)],
    ) -> Result<usize> {
        let transaction = self.connection.transaction().context("Begin closing")?;
        for number in asked {
            transaction
                .prepare_cached(include_str!("queue/put_asked.sql"))?
                .execute(named_params! { ":number": number, ":version": version })
                .context("Remember what was asked")?;
        }
        let mut told = 0;
        for (number, reply) in answered {
            told += close(&transaction, *number, reply).context("Close a question")?;
        }
        transaction.commit().context("Commit closed questions")?;
        Ok(told)
    }

    /// Writes where questions stand, in one transaction. Who waits for one that gets no answer waits no more.
    pub fn put_standing(
        &mut self,
        by: &Member,
        numbers: &[i64],
        standing: &Standing,
    ) -> Result<std::result::Result<(), Refusal>> {
        let (state, fact) = match standing {
            Standing::Awaits(fact) => ("awaits", Some(fact.as_str())),
            Standing::Answered => ("answered", None),
            Standing::NotOurs => ("foreign", None),
            Standing::Abuse => ("abuse", None),
        };
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin deciding")?;
        if let Some(refusal) = rights::forbids(&transaction, by, &Action::WorkQueue)? {
            return Ok(Err(refusal));
        }
        for number in numbers {
            transaction
                .prepare_cached(include_str!("queue/put_standing.sql"))?
                .execute(named_params! { ":number": number, ":state": state, ":fact": fact })
                .context("Write what was decided")?;
            if !matches!(standing, Standing::Awaits(_)) {
                drop_wishes(&transaction, *number)?;
            }
        }
        transaction.commit().context("Commit what was decided")?;
        Ok(Ok(()))
    }
}

/// Closes a question and writes to everybody who wanted to be told.
fn close(transaction: &Transaction, number: i64, reply: &Reply) -> Result<usize> {
    let closed = transaction
        .prepare_cached(include_str!("queue/close_question.sql"))?
        .execute(named_params! { ":number": number })?;
    if closed == 0 {
        return Ok(0);
    }
    let chats = {
        let mut wishes = transaction.prepare_cached(include_str!("queue/wishes_of.sql"))?;
        let rows =
            wishes.query_map(named_params! { ":question": number }, |row| row.get("chat"))?;
        rows.collect::<rusqlite::Result<Vec<i64>>>()?
    };
    let now_ms = now_ms();
    for chat in &chats {
        let outgoing = Outgoing {
            chat: ChatId(*chat),
            act: Act::Send(reply.clone()),
        };
        inbox::put_outgoing(transaction, &outgoing, now_ms)?;
    }
    drop_wishes(transaction, number)?;
    Ok(chats.len())
}

fn drop_wishes(transaction: &Transaction, number: i64) -> Result<()> {
    transaction
        .prepare_cached(include_str!("queue/drop_wishes.sql"))?
        .execute(named_params! { ":question": number })?;
    Ok(())
}

/// Remembers that a chat wants to be told of a question.
pub fn put_wish(transaction: &Transaction, chat: ChatId, key: &str) -> Result<()> {
    transaction
        .prepare_cached(include_str!("queue/put_wish.sql"))?
        .execute(named_params! { ":chat": chat.0, ":key": key })?;
    Ok(())
}

fn read(row: &rusqlite::Row) -> rusqlite::Result<Option<OpenQuestion>> {
    let (language, why): (String, String) = (row.get("language")?, row.get("why")?);
    let count = |name: &str| {
        row.get::<_, i64>(name)
            .map(|count| count.unsigned_abs() as usize)
    };
    let (times, wishes) = (count("times")?, count("wishes")?);
    let fact: Option<String> = row.get("fact")?;
    let (number, text) = (row.get("number")?, row.get("text")?);
    let known = Language::from_code(&language).zip(Why::from_code(&why));
    Ok(known.map(|(language, why)| OpenQuestion {
        number,
        language,
        text,
        why,
        times,
        wishes,
        fact: fact.as_deref().map(FactId::new),
    }))
}
