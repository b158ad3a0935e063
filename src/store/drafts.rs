//! Changes that wait for a second person.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior, named_params};

use super::{Store, errands, inbox, rights};
use crate::domain::{
    Action, Changes, Deed, Draft, DraftState, Member, Origin, Outgoing, Reach, Refusal, Trace,
    changes_of,
};

type Done<Value> = Result<std::result::Result<Value, Refusal>>;

impl Store {
    /// Keeps changes as a draft, if their author may propose them; gives its number.
    pub fn put_draft(&mut self, changes: &Changes, origin: &Origin) -> Done<i64> {
        let propose = Action::Propose(Reach::of(changes));
        let errand = self.errand;
        let transaction = self.begin_drafting()?;
        if let Some(refusal) = rights::forbids(&transaction, &origin.by, &propose)? {
            return Ok(Err(refusal));
        }
        let named = named_params! {
            ":by": origin.by.to_string(), ":why": origin.why, ":file": origin.file, ":digest": origin.digest,
            ":base": changes.base,
        };
        transaction
            .execute(include_str!("drafts/put.sql"), named)
            .context("Write a draft")?;
        let draft = transaction.last_insert_rowid();
        put_cells(&transaction, draft, changes)?;
        errands::mark(&transaction, errand, Deed::Waiting(draft))?;
        transaction.commit().context("Commit a draft")?;
        Ok(Ok(draft))
    }

    /// Every draft that waits, the oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut waiting = self
            .connection
            .prepare_cached(include_str!("drafts/waiting.sql"))
            .context("Read the drafts")?;
        let numbers = waiting
            .query_map([], |row| row.get(0))
            .and_then(Iterator::collect::<rusqlite::Result<Vec<i64>>>)
            .context("Read the drafts")?;
        let drafts = numbers.into_iter().map(|number| self.draft(number));
        Ok(drafts
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect())
    }

    /// A draft, whatever became of it.
    pub fn draft(&self, number: i64) -> Result<Option<Draft>> {
        let named = named_params! { ":number": number };
        let draft = self
            .connection
            .query_row(include_str!("drafts/draft.sql"), named, read)
            .optional()
            .context("Read a draft")?
            .flatten();
        let Some(draft) = draft else {
            return Ok(None);
        };
        let mut cells = self
            .connection
            .prepare_cached(include_str!("drafts/cells.sql"))
            .context("Read the cells of a draft")?;
        let traces = cells
            .query_map(named_params! { ":draft": number }, |row| {
                Ok(Trace {
                    publishing: draft.base,
                    table: row.get("of_table")?,
                    row: row.get("of_row")?,
                    column: row.get("of_column")?,
                    before: row.get("before")?,
                    after: row.get("after")?,
                })
            })
            .and_then(Iterator::collect::<rusqlite::Result<Vec<Trace>>>)
            .context("Read the cells of a draft")?;
        let rows = changes_of(&traces);
        Ok(Some(Draft { rows, ..draft }))
    }

    /// Rejects a draft: its author takes it back, or somebody who could confirm it does. `reach` is that of its changes. What
    /// others are told of it is written with it.
    pub fn reject_draft(
        &mut self,
        number: i64,
        by: &Member,
        reach: &Reach,
        told: &[Outgoing],
    ) -> Done<()> {
        let errand = self.errand;
        let transaction = self.begin_drafting()?;
        let named = named_params! { ":number": number };
        let author = transaction
            .query_row(include_str!("drafts/draft.sql"), named, read)
            .optional()
            .context("Read a draft")?
            .flatten()
            .map(|draft| draft.by);
        let Some(author) = author else {
            return Ok(Err(Refusal::NoSuchDraft));
        };
        let action = if author == *by {
            Action::Look
        } else {
            Action::Confirm(reach.clone())
        };
        if let Some(refusal) = rights::forbids(&transaction, by, &action)? {
            return Ok(Err(refusal));
        }
        if !settle(&transaction, number, DraftState::Rejected, by)? {
            return Ok(Err(Refusal::DraftSettled));
        }
        inbox::put_all(&transaction, told)?;
        errands::mark(&transaction, errand, Deed::Done)?;
        transaction.commit().context("Commit a draft")?;
        Ok(Ok(()))
    }

    fn begin_drafting(&mut self) -> Result<Transaction<'_>> {
        self.connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin a draft")
    }
}

/// Ends the waiting of a draft; `false` if it did not wait.
pub fn settle(
    transaction: &Transaction,
    number: i64,
    state: DraftState,
    by: &Member,
) -> Result<bool> {
    let named = named_params! { ":number": number, ":state": state.code(), ":by": by.to_string() };
    let settled = transaction
        .prepare_cached(include_str!("drafts/settle.sql"))?
        .execute(named)
        .context("Settle a draft")?;
    Ok(settled == 1)
}

fn put_cells(transaction: &Transaction, draft: i64, changes: &Changes) -> Result<()> {
    let mut put = transaction
        .prepare_cached(include_str!("drafts/put_cell.sql"))
        .context("Write the cells of a draft")?;
    let cells = changes
        .rows
        .iter()
        .flat_map(|change| change.cells.iter().map(move |cell| (change, cell)));
    for (place, (change, cell)) in (0i64..).zip(cells) {
        put.execute(named_params! {
            ":draft": draft, ":place": place, ":of_table": change.table.code(), ":of_row": change.key,
            ":of_column": cell.column, ":before": cell.before, ":after": cell.after,
        })
        .context("Write the cells of a draft")?;
    }
    Ok(())
}

/// A draft without its cells.
fn read(row: &Row) -> rusqlite::Result<Option<Draft>> {
    let (by, state): (String, String) = (row.get("by")?, row.get("state")?);
    let state = DraftState::ALL.into_iter().find(|own| own.code() == state);
    let (number, at, why) = (row.get("number")?, row.get("at")?, row.get("why")?);
    let (file, digest, base) = (row.get("file")?, row.get("digest")?, row.get("base")?);
    Ok(Member::from_code(&by).zip(state).map(|(by, state)| Draft {
        number,
        at,
        by,
        why,
        file,
        digest,
        base,
        state,
        rows: Vec::new(),
    }))
}
