//! The figures of the week, told to publishers on Monday at nine in the morning, once.

use anyhow::Result;

use super::super::{Desk, digest};
use super::visit::language_of;
use crate::domain::{Act, Action, Member, Outgoing, Reply, Role};
use crate::knowledge::Knowledge;
use crate::store::Store;

/// Writes the digest of the week if it is due. A bot that slept through Monday writes it when it wakes; a new base begins with
/// the next Monday.
pub fn weekly(store: &mut Store, desk: &Desk, knowledge: &Knowledge, now_ms: i64) -> Result<()> {
    let week = week_of(now_ms);
    let last = store.last_digest()?;
    if last.is_some_and(|last| last >= week) {
        return Ok(());
    }
    let mut told = Vec::new();
    if last.is_some() {
        for (member, role) in store.staff()? {
            let Member::Chat(chat) = member else { continue };
            if !hears(&role) {
                continue;
            }
            let language = language_of(store, chat)?;
            let text = digest(store, knowledge, desk.texts, language, desk.today)?;
            let buttons = Vec::new();
            let act = Act::Send(Reply { text, buttons });
            told.push(Outgoing { chat, act });
        }
    }
    store.send_digest(week, &told)
}

/// Those who answer for what is published.
fn hears(role: &Role) -> bool {
    crate::domain::may(role, &Action::Undo)
}

/// The week that began last: on Mondays at nine in Almaty, which keeps UTC+5.
fn week_of(now_ms: i64) -> i64 {
    const HOUR: i64 = 3600 * 1000;
    // 5 January 1970 was the first Monday; its nine o'clock in Almaty is four in Greenwich.
    const FIRST: i64 = 4 * 24 * HOUR + 4 * HOUR;
    (now_ms - FIRST).div_euclid(7 * 24 * HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday_at_nine_in_almaty() {
        // Monday 23 November 2026, 09:00 in Almaty.
        let monday = 1_795_406_400_000;
        assert_eq!(week_of(monday - 1) + 1, week_of(monday));
        assert_eq!(week_of(monday), week_of(monday + 7 * 24 * 3600 * 1000 - 1));
    }
}
