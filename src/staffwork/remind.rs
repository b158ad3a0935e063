//! Reminders of what is to be reviewed, each sent once, to whoever is asked.

use anyhow::Result;

use super::review::{asked, due, unanswered};
use crate::domain::{
    Act, ChatId, Date, DueReview, Language, Member, Outgoing, Review, Role, Session, Stage,
};
use crate::knowledge::Knowledge;
use crate::reply::{self, Texts};
use crate::store::Store;

/// Reminds everybody with a chat of what they were not reminded of yet, each in one message; gives how many were told.
/// Nobody is woken at night.
pub fn remind(
    store: &mut Store,
    texts: &Texts,
    knowledge: &Knowledge,
    today: Date,
    now_ms: i64,
) -> Result<usize> {
    if !is_day(now_ms) {
        return Ok(0);
    }
    let mut told = 0;
    let staff = store.staff()?;
    // From the disk: what was answered a moment ago is not asked again.
    let all = unanswered(store, due(&store.load()?, today, Stage::FIRST))?;
    for (member, role) in &staff {
        let Member::Chat(chat) = member else {
            continue;
        };
        let before = store.reminded(member)?;
        let new: Vec<(Review, Stage)> = all
            .iter()
            .filter_map(|own| Some((own.review.clone(), stage(&staff, (member, role), own)?)))
            .filter(|own| !before.contains(own))
            .collect();
        if new.is_empty() {
            continue;
        }
        let is_new = |own: &&DueReview| new.iter().any(|(review, _)| *review == own.review);
        let rows: Vec<DueReview> = all.iter().filter(is_new).cloned().collect();
        let reply = reply::reminder(texts, knowledge, language(store, *chat)?, &rows);
        let message = Outgoing {
            chat: *chat,
            act: Act::Send(reply),
        };
        told += usize::from(store.remind(member, &new, &message, now_ms)?);
    }
    Ok(told)
}

/// The stage at which a member is to be reminded of a row now; administrators also of what others left unanswered.
fn stage(
    staff: &[(Member, Role)],
    (member, role): (&Member, &Role),
    due: &DueReview,
) -> Option<Stage> {
    let stage = due.stage()?;
    if stage == Stage::Overdue && *role == Role::Administrator {
        return Some(stage);
    }
    let own = match stage {
        Stage::Overdue | Stage::Due => Stage::Due,
        Stage::Within7 | Stage::Within30 => stage,
    };
    asked(staff, due).contains(member).then_some(own)
}

/// From 9 to 21 in Almaty, where it is five hours later than in Greenwich.
fn is_day(now_ms: i64) -> bool {
    const HOUR_MS: i64 = 3_600_000;
    (9..21).contains(&((now_ms / HOUR_MS + 5) % 24))
}

fn language(store: &Store, chat: ChatId) -> Result<Language> {
    let known = |own: &Session| own.chosen.or(own.last);
    let sessions = store.sessions(&[chat])?;
    Ok(sessions
        .get(&chat)
        .and_then(known)
        .unwrap_or(Language::Russian))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_day_from_9_to_21_in_almaty() {
        let at = |hour: i64| is_day(1_795_478_400_000 + hour * 3_600_000);
        // That was midnight in Greenwich.
        let hours: Vec<i64> = (0..24).filter(|hour| at(*hour)).collect();
        assert_eq!(hours, (4..16).collect::<Vec<_>>());
    }
}
