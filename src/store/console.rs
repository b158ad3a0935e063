//! Who is in the staff console. A link lets in once; the secrets are handed out, their hashes are kept.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, named_params};

use super::journal::digest;
use super::{Store, rights};
use crate::domain::{Action, Member, Refusal};

/// How long a link waits for its one use.
const LINK_MS: i64 = 15 * 60 * 1000;
/// How long one stays in.
pub const SESSION_MS: i64 = 12 * 60 * 60 * 1000;

impl Store {
    /// Keeps a link that ends with a secret and lets in a member of staff.
    pub fn put_console_link(
        &mut self,
        member: &Member,
        secret: &str,
        now_ms: i64,
    ) -> Result<std::result::Result<(), Refusal>> {
        let transaction = self.begin_letting_in()?;
        if let Some(refusal) = rights::forbids(&transaction, member, &Action::Look)? {
            return Ok(Err(refusal));
        }
        transaction
            .execute(
                include_str!("console/put_link.sql"),
                named_params! { ":hash": hash("link", secret), ":member": member.to_string(), ":until_ms": now_ms + LINK_MS },
            )
            .context("Keep a link of the console")?;
        transaction.commit().context("Keep a link of the console")?;
        Ok(Ok(()))
    }

    /// Uses a link up for a session; `false` if there is no such link, or no longer.
    pub fn enter_console(&mut self, link: &str, session: &str, now_ms: i64) -> Result<bool> {
        let transaction = self.begin_letting_in()?;
        for clean in [
            include_str!("console/clean_links.sql"),
            include_str!("console/clean_sessions.sql"),
        ] {
            transaction
                .execute(clean, named_params! { ":now_ms": now_ms })
                .context("Clean links and sessions")?;
        }
        let member: Option<String> = transaction
            .query_row(
                include_str!("console/take_link.sql"),
                named_params! { ":hash": hash("link", link), ":now_ms": now_ms },
                |row| row.get("member"),
            )
            .optional()
            .context("Use a link")?;
        let Some(member) = member else {
            return Ok(false);
        };
        transaction
            .execute(
                include_str!("console/put_session.sql"),
                named_params! { ":hash": hash("session", session), ":member": member, ":until_ms": now_ms + SESSION_MS },
            )
            .context("Keep a session")?;
        transaction.commit().context("Let somebody in")?;
        Ok(true)
    }

    /// Whose session this is, while it holds.
    pub fn console_member(&self, session: &str, now_ms: i64) -> Result<Option<Member>> {
        let code: Option<String> = self
            .connection
            .prepare_cached(include_str!("console/session.sql"))
            .context("Look up a session")?
            .query_row(
                named_params! { ":hash": hash("session", session), ":now_ms": now_ms },
                |row| row.get("member"),
            )
            .optional()
            .context("Look up a session")?;
        Ok(code.as_deref().and_then(Member::from_code))
    }

    pub fn leave_console(&mut self, session: &str) -> Result<()> {
        self.connection
            .execute(
                include_str!("console/drop_session.sql"),
                named_params! { ":hash": hash("session", session) },
            )
            .context("End a session")?;
        Ok(())
    }

    /// Remembers what links into the console that is served now begin with.
    pub fn put_console_root(&mut self, root: &str) -> Result<()> {
        self.connection
            .execute(
                include_str!("console/put_root.sql"),
                named_params! { ":root": root },
            )
            .context("Remember where the console is")?;
        Ok(())
    }

    /// What links into the console that was served last begin with; nothing before the first.
    pub fn console_root(&self) -> Result<Option<String>> {
        self.connection
            .query_row(include_str!("console/root.sql"), [], |row| row.get("root"))
            .optional()
            .context("Look for the console")
    }

    fn begin_letting_in(&mut self) -> Result<Transaction<'_>> {
        self.connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin to let somebody in")
    }
}

/// What each form of a session carries: it follows from the session, and the session does not follow from it.
pub fn form_token(session: &str) -> String {
    hash("form", session)
}

/// What a secret is for goes into its hash: none stands in for another.
fn hash(purpose: &str, secret: &str) -> String {
    digest(format!("{purpose}\0{secret}").as_bytes())
}
