//! Who is on the staff; every change of it goes into the history.

use anyhow::{Context, Result};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};

use super::{Store, journal, rights};
use crate::domain::{Action, Member, Refusal, Role};

impl Store {
    /// Every member of staff with their role.
    pub fn staff(&self) -> Result<Vec<(Member, Role)>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("staff/all.sql"))
            .context("Read the staff")?;
        let read = |row: &rusqlite::Row| {
            let code: String = row.get("member")?;
            let role = rights::read_role(row)?;
            Ok(Member::from_code(&code).zip(role))
        };
        let rows = all.query_map([], read).context("Read the staff")?;
        let all = rows.collect::<rusqlite::Result<Vec<_>>>();
        Ok(all
            .context("Read the staff")?
            .into_iter()
            .flatten()
            .collect())
    }

    /// Gives a member a role, in place of the one they had.
    pub fn put_staff(
        &mut self,
        by: &Member,
        member: &Member,
        role: &Role,
    ) -> Result<std::result::Result<(), Refusal>> {
        let transaction = self.begin_staffing()?;
        if let Some(refusal) = rights::forbids(&transaction, by, &Action::ManageStaff)? {
            return Ok(Err(refusal));
        }
        if let Some(refusal) = put(&transaction, by, member, role)? {
            return Ok(Err(refusal));
        }
        transaction.commit().context("Commit a member of staff")?;
        Ok(Ok(()))
    }

    /// Takes a member off the staff.
    pub fn drop_staff(
        &mut self,
        by: &Member,
        member: &Member,
    ) -> Result<std::result::Result<(), Refusal>> {
        let transaction = self.begin_staffing()?;
        if let Some(refusal) = rights::forbids(&transaction, by, &Action::ManageStaff)? {
            return Ok(Err(refusal));
        }
        let before = rights::role(&transaction, member)?.filter(|_| member.can_be_staff());
        let Some(before) = before else {
            return Ok(Err(Refusal::NoSuchMember));
        };
        if is_last_administrator(&transaction, member, &before)? {
            return Ok(Err(Refusal::LastAdministrator));
        }
        transaction
            .prepare_cached(include_str!("staff/drop.sql"))
            .and_then(|mut drop| drop.execute(named_params! { ":member": member.to_string() }))
            .context("Take a member off the staff")?;
        journal::write_role(&transaction, by, member, [Some(&before), None])?;
        transaction.commit().context("Commit the staff")?;
        Ok(Ok(()))
    }

    pub(super) fn begin_staffing(&mut self) -> Result<Transaction<'_>> {
        self.connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin a change of the staff")
    }
}

/// Writes the role of a member; why not, if it may not be.
pub fn put(
    transaction: &Transaction,
    by: &Member,
    member: &Member,
    role: &Role,
) -> Result<Option<Refusal>> {
    if !member.can_be_staff() {
        return Ok(Some(Refusal::NotAName));
    }
    if !knows_college(transaction, role)? {
        return Ok(Some(Refusal::NoSuchCollege));
    }
    let before = rights::role(transaction, member)?;
    if let Some(before) = &before
        && *role != Role::Administrator
        && is_last_administrator(transaction, member, before)?
    {
        return Ok(Some(Refusal::LastAdministrator));
    }
    transaction
        .prepare_cached(include_str!("staff/put.sql"))?
        .execute(named_params! {
            ":member": member.to_string(), ":role": role.code(),
            ":college": role.college().map(|college| college.as_str()),
        })
        .context("Write a member of staff")?;
    journal::write_role(transaction, by, member, [before.as_ref(), Some(role)])?;
    Ok(None)
}

/// Whether the base has the college that a role is for, if it is for one.
pub fn knows_college(connection: &Connection, role: &Role) -> Result<bool> {
    let Some(college) = role.college() else {
        return Ok(true);
    };
    connection
        .query_row(
            include_str!("staff/has_college.sql"),
            named_params! { ":id": college.as_str() },
            |row| row.get(0),
        )
        .context("Look for a college")
}

fn is_last_administrator(connection: &Connection, member: &Member, role: &Role) -> Result<bool> {
    let named = named_params! { ":member": member.to_string() };
    let others: i64 = connection
        .query_row(
            include_str!("staff/other_administrators.sql"),
            named,
            |row| row.get(0),
        )
        .context("Count the administrators")?;
    Ok(*role == Role::Administrator && others == 0)
}
