//! Who is in the staff console. A link lets in once; what is handed out is random, what is kept is its hash.

use anyhow::{Context, Result};
use rusqlite::{OptionalExtension, TransactionBehavior, named_params};
use sha2::{Digest, Sha256};

use super::Store;

/// How long a link waits for its one use.
const LINK_MS: i64 = 15 * 60 * 1000;
/// How long one stays in.
pub const SESSION_MS: i64 = 12 * 60 * 60 * 1000;

impl Store {
    /// A link for a member of staff, as the secret it ends with.
    pub fn new_console_link(&mut self, member: &str, now_ms: i64) -> Result<String> {
        let secret = random()?;
        self.connection
            .execute(
                include_str!("console/put_link.sql"),
                named_params! { ":hash": hash("link", &secret), ":member": member, ":until_ms": now_ms + LINK_MS },
            )
            .context("Keep a link of the console")?;
        Ok(secret)
    }

    /// Uses a link up; `None` if there is no such link, or no longer.
    pub fn enter_console(&mut self, link: &str, now_ms: i64) -> Result<Option<String>> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .context("Begin to let somebody in")?;
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
            return Ok(None);
        };
        let secret = random()?;
        transaction
            .execute(
                include_str!("console/put_session.sql"),
                named_params! { ":hash": hash("session", &secret), ":member": member, ":until_ms": now_ms + SESSION_MS },
            )
            .context("Keep a session")?;
        transaction.commit().context("Let somebody in")?;
        Ok(Some(secret))
    }

    /// Whose session this is, while it holds.
    pub fn console_member(&self, session: &str, now_ms: i64) -> Result<Option<String>> {
        self.connection
            .prepare_cached(include_str!("console/session.sql"))
            .context("Look up a session")?
            .query_row(
                named_params! { ":hash": hash("session", session), ":now_ms": now_ms },
                |row| row.get("member"),
            )
            .optional()
            .context("Look up a session")
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
}

/// What each form of a session carries: it follows from the session, and the session does not follow from it.
pub fn form_token(session: &str) -> String {
    hash("form", session)
}

/// 128 bits of the system's chance.
fn random() -> Result<String> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).context("Draw a random number")?;
    Ok(hex(&bytes))
}

fn hash(purpose: &str, secret: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(purpose);
    hasher.update([0]);
    hasher.update(secret);
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
