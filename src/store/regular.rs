//! What is done by itself on certain days, each once: the marks and the messages stand in one commit.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, named_params};

use super::inbox::put_outgoing;
use super::{Store, now_ms};
use crate::domain::{Outgoing, Review};

impl Store {
    /// Whether somebody was reminded of this review at its stage or a nearer one.
    pub fn is_reminded(&self, review: &Review) -> Result<bool> {
        let named = named_params! {
            ":table": review.table.code(), ":row": review.key, ":review_on": review.review_on.to_string(),
            ":days": review.stage.days(),
        };
        self.connection
            .query_row(include_str!("broadcasts/is_reminded.sql"), named, |row| {
                row.get(0)
            })
            .context("Look for a reminder")
    }

    /// Leaves messages for the sender and remembers what they remind of.
    pub fn remind(&mut self, reviews: &[Review], told: &[Outgoing]) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin reminding")?;
        for review in reviews {
            let named = named_params! {
                ":table": review.table.code(), ":row": review.key,
                ":review_on": review.review_on.to_string(), ":days": review.stage.days(),
            };
            transaction
                .execute(include_str!("broadcasts/put_reminder.sql"), named)
                .context("Remember a reminder")?;
        }
        for outgoing in told {
            put_outgoing(&transaction, outgoing, now_ms()).context("Write a reminder")?;
        }
        transaction.commit().context("Commit reminders")
    }

    /// The number of the day or week on which a regular work was done last.
    pub fn regular(&self, work: &str) -> Result<Option<i64>> {
        let sql = include_str!("broadcasts/regular.sql");
        self.connection
            .query_row(sql, named_params! { ":work": work }, |row| row.get("day"))
            .optional()
            .context("Look when a work was done")
    }

    /// Leaves the messages of a regular work and remembers when it was done.
    pub fn done_regular(&mut self, work: &str, day: i64, told: &[Outgoing]) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin a work")?;
        let named = named_params! { ":work": work, ":day": day };
        transaction
            .execute(include_str!("broadcasts/put_regular.sql"), named)
            .context("Remember a work")?;
        for outgoing in told {
            put_outgoing(&transaction, outgoing, now_ms()).context("Write a message")?;
        }
        transaction.commit().context("Commit a work")
    }
}
