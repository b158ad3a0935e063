//! Invitations to the staff: made, and decided on by whoever made them; who was invited is told, whichever door it came through.

use anyhow::{Result, anyhow};

use super::tell::{language_of, message};
use crate::domain::{Language, Member, Outgoing, Records, Refusal, Role};
use crate::reply::{self, Texts};
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

/// Lets in who accepted an invitation; gives the new member of staff.
pub fn confirm_invitation(
    store: &mut Store,
    texts: &Texts,
    number: i64,
    by: &Member,
) -> Result<std::result::Result<Member, Refusal>> {
    let told = invited(store, texts, number, "desk-welcome")?;
    store.confirm_invitation(by, number, now_ms(), &told)
}

/// Takes an invitation back, or does not let in who accepted it.
pub fn refuse_invitation(
    store: &mut Store,
    texts: &Texts,
    number: i64,
    by: &Member,
) -> Result<std::result::Result<(), Refusal>> {
    let told = invited(store, texts, number, "desk-not-let-in")?;
    store.refuse_invitation(by, number, &told)
}

/// A role by its name, that of a college by the name of the college.
pub fn role_name(texts: &Texts, language: Language, base: &Records, role: &Role) -> String {
    let id = role.college();
    let college = base.colleges.iter().find(|own| Some(&own.id) == id);
    match college.map(|own| own.short.in_language(language)) {
        Some(name) => texts.say(
            language,
            "desk-role-of-college",
            &[("college", name.into())],
        ),
        None => reply::role(texts, language, role),
    }
}

/// What is told to the chat that accepted an invitation on which nobody has decided yet.
fn invited(store: &Store, texts: &Texts, number: i64, key: &str) -> Result<Vec<Outgoing>> {
    let mut open = store.invitations(now_ms())?.into_iter();
    let Some(own) = open.find(|own| own.number == number) else {
        return Ok(Vec::new());
    };
    let Some((Member::Chat(chat), _)) = own.accepted else {
        return Ok(Vec::new());
    };
    let language = language_of(store, chat)?;
    let role = role_name(texts, language, &store.load()?, &own.role);
    let act = message(texts, language, key, &[("role", role.into())]);
    Ok(vec![Outgoing { chat, act }])
}

/// 128 bits of chance from the system, in hexadecimal digits.
pub fn secret() -> Result<String> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("Ask the system for chance: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
