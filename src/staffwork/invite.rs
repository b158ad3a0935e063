//! Invitations to the staff.

use anyhow::{Result, anyhow};

use crate::domain::{Member, Refusal, Role};
use crate::store::{Store, now_ms};

/// Invites whoever comes with the secret; gives the number of the invitation and the secret, which is kept nowhere.
pub fn invite(
    store: &mut Store,
    by: &Member,
    role: &Role,
) -> Result<std::result::Result<(i64, String), Refusal>> {
    let secret = secret()?;
    let number = store.put_invitation(by, role, &secret, now_ms())?;
    Ok(number.map(|number| (number, secret)))
}

/// 128 bits of chance from the system, in hexadecimal digits.
pub fn secret() -> Result<String> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("Ask the system for chance: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
