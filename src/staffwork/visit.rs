//! Ways into the staff console: a link for a member of staff, a session for a link.

use anyhow::Result;

use super::invite::secret;
use crate::domain::{Member, Refusal};
use crate::store::{Store, now_ms};

/// The secret of a link that lets a member of staff into the console, once. The operator needs no place on the staff while nobody
/// has one; from then on the operator enters the staff like anybody else.
pub fn console_link(
    store: &mut Store,
    member: &Member,
) -> Result<std::result::Result<String, Refusal>> {
    if *member == Member::Operator && !store.staff()?.is_empty() {
        return Ok(Err(Refusal::NotStaff));
    }
    let secret = secret()?;
    let put = store.put_console_link(member, &secret, now_ms())?;
    Ok(put.map(|()| secret))
}

/// Uses a link up; gives the secret of the session it opens, nothing if it does not let in.
pub fn enter_console(store: &mut Store, link: &str) -> Result<Option<String>> {
    let session = secret()?;
    let is_in = store.enter_console(link, &session, now_ms())?;
    Ok(is_in.then_some(session))
}
