//! What staff are told in the chat on our own accord, once: drafts that wait, and the figures of a week.

use anyhow::{Context, Result};
use rusqlite::{TransactionBehavior, named_params};

use super::{Store, inbox};
use crate::domain::Outgoing;

impl Store {
    /// Drafts that wait and of which nobody was told.
    pub fn untold_drafts(&self) -> Result<Vec<i64>> {
        let mut untold = self
            .connection
            .prepare_cached(include_str!("chat/untold_drafts.sql"))
            .context("Look for drafts")?;
        let numbers = untold
            .query_map([], |row| row.get(0))
            .and_then(Iterator::collect::<rusqlite::Result<Vec<i64>>>);
        numbers.context("Look for drafts")
    }

    /// Writes to those who are told of a draft, unless they were before.
    pub fn tell_of_draft(&mut self, number: i64, told: &[Outgoing]) -> Result<()> {
        let sql = include_str!("chat/put_told.sql");
        self.tell(sql, named_params! { ":number": number }, told)
            .context("Tell of a draft")
    }

    /// The week of the last digest; none before the first.
    pub fn last_digest(&self) -> Result<Option<i64>> {
        self.connection
            .query_row(include_str!("chat/last_digest.sql"), [], |row| row.get(0))
            .context("Look for the last digest")
    }

    /// Writes the digest of a week, unless it was written before.
    pub fn send_digest(&mut self, week: i64, told: &[Outgoing]) -> Result<()> {
        let sql = include_str!("chat/put_digest.sql");
        self.tell(sql, named_params! { ":week": week }, told)
            .context("Write a digest")
    }

    /// Marks that something was told and writes it, if the mark is new.
    fn tell(
        &mut self,
        sql: &str,
        named: &[(&str, &dyn rusqlite::ToSql)],
        told: &[Outgoing],
    ) -> Result<()> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        if transaction.execute(sql, named)? == 1 {
            inbox::put_all(&transaction, told)?;
        }
        Ok(transaction.commit()?)
    }
}
