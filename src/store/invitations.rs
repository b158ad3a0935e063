//! Invitations to the staff: a secret kept as its hash, for one role, once, for a day; whoever invited confirms who came.

use anyhow::{Context, Result};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::journal::digest;
use super::{Store, inbox, rights, staff};
use crate::domain::{Action, Invitation, Member, Outgoing, Refusal, Role};

/// How long an invitation can be accepted, and then be confirmed.
const VALID_MS: i64 = 24 * 3600 * 1000;
/// How long one is kept.
const KEPT_MS: i64 = 30 * VALID_MS;

type Done<Value> = Result<std::result::Result<Value, Refusal>>;

impl Store {
    /// Keeps an invitation for whoever has the secret; gives its number.
    pub fn put_invitation(
        &mut self,
        by: &Member,
        role: &Role,
        secret: &str,
        now_ms: i64,
    ) -> Done<i64> {
        let transaction = self.begin_staffing()?;
        if let Some(refusal) = rights::forbids(&transaction, by, &Action::ManageStaff)? {
            return Ok(Err(refusal));
        }
        if !staff::knows_college(&transaction, role)? {
            return Ok(Err(Refusal::NoSuchCollege));
        }
        let old = named_params! { ":before_ms": now_ms - KEPT_MS };
        transaction
            .execute(include_str!("staff/clean_invitations.sql"), old)
            .context("Clean up invitations")?;
        let named = named_params! {
            ":digest": digest(secret.as_bytes()), ":role": role.code(),
            ":college": role.college().map(|college| college.as_str()), ":by": by.to_string(), ":made_ms": now_ms,
        };
        transaction
            .execute(include_str!("staff/put_invitation.sql"), named)
            .context("Keep an invitation")?;
        let number = transaction.last_insert_rowid();
        transaction.commit().context("Commit an invitation")?;
        Ok(Ok(number))
    }

    /// A member comes with a secret; they are staff when the inviter has confirmed it. Gives the number of the invitation, also
    /// when the same member comes once more.
    pub fn accept_invitation(
        &mut self,
        member: &Member,
        shown_name: &str,
        secret: &str,
        now_ms: i64,
    ) -> Done<i64> {
        if !member.can_be_staff() {
            return Ok(Err(Refusal::NotAName));
        }
        let transaction = self.begin_staffing()?;
        let named = named_params! { ":digest": digest(secret.as_bytes()) };
        let found = transaction
            .query_row(include_str!("staff/invitation_of.sql"), named, |row| {
                let state: String = row.get("state")?;
                let accepted: Option<String> = row.get("accepted_by")?;
                let is_again = state == "accepted" && accepted == Some(member.to_string());
                Ok((row.get("number")?, row.get("made_ms")?, state, is_again))
            })
            .optional()
            .context("Look for an invitation")?;
        let Some((number, made_ms, state, is_again)): Option<(i64, i64, String, bool)> = found
        else {
            return Ok(Err(Refusal::NoSuchInvitation));
        };
        if is_again {
            return Ok(Ok(number));
        }
        if state != "made" {
            return Ok(Err(Refusal::InvitationUsed));
        }
        if now_ms - made_ms > VALID_MS {
            return Ok(Err(Refusal::InvitationExpired));
        }
        let named = named_params! { ":number": number, ":member": member.to_string(), ":shown_name": shown_name };
        transaction
            .execute(include_str!("staff/accept.sql"), named)
            .context("Accept an invitation")?;
        transaction.commit().context("Commit an invitation")?;
        Ok(Ok(number))
    }

    /// The inviter lets in who accepted; gives the new member of staff. What others are told of it is written with it. Once more
    /// by the same member it gives the same and does nothing.
    pub fn confirm_invitation(
        &mut self,
        by: &Member,
        number: i64,
        now_ms: i64,
        told: &[Outgoing],
    ) -> Done<Member> {
        let transaction = self.begin_staffing()?;
        let kept = match of_inviter(&transaction, by, number)? {
            Ok(kept) => kept,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let member = match (kept.state.as_str(), kept.invitation.accepted) {
            ("accepted", Some((member, _))) => member,
            ("confirmed", Some((member, _))) if rights::role(&transaction, &member)?.is_some() => {
                return Ok(Ok(member));
            }
            ("made", _) => return Ok(Err(Refusal::NotAccepted)),
            (_, _) => return Ok(Err(Refusal::InvitationUsed)),
        };
        // A day to accept it and a day to confirm it.
        if now_ms - kept.made_ms > 2 * VALID_MS {
            return Ok(Err(Refusal::InvitationExpired));
        }
        if let Some(refusal) = staff::put(&transaction, by, &member, &kept.invitation.role)? {
            return Ok(Err(refusal));
        }
        end(&transaction, number, "confirmed")?;
        inbox::put_all(&transaction, told)?;
        transaction.commit().context("Commit an invitation")?;
        Ok(Ok(member))
    }

    /// The inviter takes an invitation back, or does not let in who accepted. What others are told of it is written with it. Once
    /// more by the same member it does nothing.
    pub fn refuse_invitation(&mut self, by: &Member, number: i64, told: &[Outgoing]) -> Done<()> {
        let transaction = self.begin_staffing()?;
        let kept = match of_inviter(&transaction, by, number)? {
            Ok(kept) => kept,
            Err(refusal) => return Ok(Err(refusal)),
        };
        match kept.state.as_str() {
            "made" | "accepted" => end(&transaction, number, "refused")?,
            "refused" => return Ok(Ok(())),
            _ => return Ok(Err(Refusal::InvitationUsed)),
        }
        inbox::put_all(&transaction, told)?;
        transaction.commit().context("Commit an invitation")?;
        Ok(Ok(()))
    }

    /// Invitations that can still lead to something.
    pub fn invitations(&self, now_ms: i64) -> Result<Vec<Invitation>> {
        let mut all = self
            .connection
            .prepare_cached(include_str!("staff/open_invitations.sql"))
            .context("Read invitations")?;
        let named = named_params! { ":since_ms": now_ms - 2 * VALID_MS };
        let rows = all.query_map(named, read).context("Read invitations")?;
        let all = rows.collect::<rusqlite::Result<Vec<_>>>();
        Ok(all
            .context("Read invitations")?
            .into_iter()
            .flatten()
            .collect())
    }
}

struct Kept {
    invitation: Invitation,
    state: String,
    made_ms: i64,
}

/// An invitation for its inviter, who still has to manage staff. The operator stands in for anybody.
fn of_inviter(
    connection: &Connection,
    by: &Member,
    number: i64,
) -> Result<std::result::Result<Kept, Refusal>> {
    if let Some(refusal) = rights::forbids(connection, by, &Action::ManageStaff)? {
        return Ok(Err(refusal));
    }
    let kept = connection
        .query_row(
            include_str!("staff/invitation.sql"),
            named_params! { ":number": number },
            |row| {
                let (state, made_ms) = (row.get("state")?, row.get("made_ms")?);
                Ok(read(row)?.map(|invitation| Kept {
                    invitation,
                    state,
                    made_ms,
                }))
            },
        )
        .optional()
        .context("Read an invitation")?
        .flatten();
    Ok(match kept {
        None => Err(Refusal::NoSuchInvitation),
        Some(kept) if kept.invitation.by != *by && *by != Member::Operator => {
            Err(Refusal::NotInviter)
        }
        Some(kept) => Ok(kept),
    })
}

fn read(row: &Row) -> rusqlite::Result<Option<Invitation>> {
    let by: String = row.get("by")?;
    let accepted: Option<String> = row.get("accepted_by")?;
    let shown_name: String = row.get("shown_name")?;
    let accepted = accepted.as_deref().and_then(Member::from_code);
    let (number, role) = (row.get("number")?, rights::read_role(row)?);
    Ok(role
        .zip(Member::from_code(&by))
        .map(|(role, by)| Invitation {
            number,
            role,
            by,
            accepted: accepted.map(|member| (member, shown_name)),
        }))
}

fn end(transaction: &Transaction, number: i64, state: &str) -> Result<()> {
    let named = named_params! { ":number": number, ":state": state };
    transaction
        .execute(include_str!("staff/end_invitation.sql"), named)
        .context("End an invitation")?;
    Ok(())
}
