//! Who was reminded of what, each once: claimed in the transaction that leaves the message.

use anyhow::{Context, Result};
use rusqlite::{Row, TransactionBehavior, named_params};

use super::{Store, inbox, rights};
use crate::domain::{Action, Date, Member, Outgoing, Review, Stage, Table};

impl Store {
    /// What a member was reminded of.
    pub fn reminded(&self, member: &Member) -> Result<Vec<(Review, Stage)>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("reviews/of_member.sql"))
            .context("Read reminders")?;
        let named = named_params! { ":member": member.to_string() };
        let rows = all.query_map(named, read).context("Read reminders")?;
        let all = rows.collect::<rusqlite::Result<Vec<_>>>();
        Ok(all
            .context("Read reminders")?
            .into_iter()
            .flatten()
            .collect())
    }

    /// Leaves a message that reminds a member of rows, unless they are no longer staff or were reminded of one of them
    /// meanwhile; gives whether it did.
    pub fn remind(
        &mut self,
        member: &Member,
        reviews: &[(Review, Stage)],
        message: &Outgoing,
        now_ms: i64,
    ) -> Result<bool> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin reminding")?;
        if rights::forbids(&transaction, member, &Action::Look)?.is_some() {
            return Ok(false);
        }
        for (review, stage) in reviews {
            let named = named_params! {
                ":member": member.to_string(), ":of_table": review.table.code(), ":of_row": review.key,
                ":review_on": review.review_on.to_string(), ":stage": stage.code(), ":now_ms": now_ms,
            };
            let claimed = transaction
                .prepare_cached(include_str!("reviews/put.sql"))
                .and_then(|mut put| put.execute(named))
                .context("Claim a reminder")?;
            if claimed == 0 {
                return Ok(false);
            }
        }
        inbox::put_outgoing(&transaction, message, now_ms).context("Write a reminder")?;
        transaction.commit().context("Commit a reminder")?;
        Ok(true)
    }
}

/// `None` for what a newer program wrote.
fn read(row: &Row) -> rusqlite::Result<Option<(Review, Stage)>> {
    let text = |name: &str| row.get::<_, String>(name);
    let (table, date, stage) = (text("of_table")?, text("review_on")?, text("stage")?);
    let key = text("of_row")?;
    let stage = Stage::ALL.into_iter().find(|own| own.code() == stage);
    let known = Table::from_code(&table).zip(Date::parse(&date)).zip(stage);
    Ok(known.map(|((table, review_on), stage)| {
        let review = Review {
            table,
            key,
            review_on,
        };
        (review, stage)
    }))
}
