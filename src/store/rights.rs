//! Whether staff may do what they are about to do; read in the transaction that does it.

use anyhow::{Context, Result};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Store;
use crate::domain::{
    Action, Changes, CollegeId, Member, Origin, Reach, Refusal, Role, Way, are_critical, may,
};

impl Store {
    /// The role of a member now; none for who is not staff.
    pub fn role(&self, member: &Member) -> Result<Option<Role>> {
        role(&self.connection, member)
    }
}

/// The role of a member. Whoever holds the file can do anything with it anyway.
pub fn role(connection: &Connection, member: &Member) -> Result<Option<Role>> {
    match member {
        Member::Operator => return Ok(Some(Role::Administrator)),
        Member::Program => return Ok(None),
        Member::Chat(_) | Member::Named(_) => {}
    }
    let named = named_params! { ":member": member.to_string() };
    let role = connection.query_row(include_str!("staff/role.sql"), named, read_role);
    Ok(role.optional().context("Read a role")?.flatten())
}

/// The role in the columns of a row.
pub fn read_role(row: &Row) -> rusqlite::Result<Option<Role>> {
    let (role, college): (String, Option<String>) = (row.get("role")?, row.get("college")?);
    Ok(Role::from_code(
        &role,
        college.as_deref().map(CollegeId::new),
    ))
}

/// Why a member may not do an action; nothing if they may.
pub fn forbids(
    connection: &Connection,
    member: &Member,
    action: &Action,
) -> Result<Option<Refusal>> {
    Ok(match role(connection, member)? {
        None => Some(Refusal::NotStaff),
        Some(role) if may(&role, action) => None,
        Some(_) => Some(Refusal::NotAllowed),
    })
}

/// What the right to publish changes depends on; looked at before the transaction, which keeps others waiting.
pub struct Stakes {
    reach: Reach,
    are_critical: bool,
}

impl Stakes {
    pub fn of(changes: &Changes) -> Stakes {
        Stakes {
            reach: Reach::of(changes),
            are_critical: are_critical(changes),
        }
    }
}

/// Why changes may not be published so; nothing if they may.
pub fn refusal(
    connection: &Connection,
    stakes: &Stakes,
    origin: &Origin,
) -> Result<Option<Refusal>> {
    match &origin.way {
        Way::Fill => Ok(None),
        Way::Undo { .. } => forbids(connection, &origin.by, &Action::Undo),
        Way::Draft { confirmed_by, .. } if *confirmed_by != origin.by => {
            let confirm = Action::Confirm(stakes.reach.clone());
            forbids(connection, confirmed_by, &confirm)
        }
        Way::Draft { .. } | Way::AtOnce => alone(connection, stakes, &origin.by),
    }
}

/// Why a member may not publish changes of their own without a second person.
fn alone(connection: &Connection, stakes: &Stakes, by: &Member) -> Result<Option<Refusal>> {
    let reach = stakes.reach.clone();
    if forbids(connection, by, &Action::Propose(reach.clone()))?.is_none() {
        let is_alone = *by == Member::Operator && !has_confirmers(connection)?;
        let may_publish = forbids(connection, by, &Action::Publish(reach))?.is_none();
        let needs_second = !may_publish || (stakes.are_critical && !is_alone);
        return Ok(needs_second.then_some(Refusal::NeedsSecond));
    }
    forbids(connection, by, &Action::Propose(reach))
}

/// Whether anybody on the staff could confirm. Where nobody can, the operator works alone.
fn has_confirmers(connection: &Connection) -> Result<bool> {
    let count: i64 = connection
        .query_row(include_str!("staff/confirmers.sql"), [], |row| row.get(0))
        .context("Count those who confirm")?;
    Ok(count > 0)
}
