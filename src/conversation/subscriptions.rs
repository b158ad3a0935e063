//! What a person is told news of: begun under an answer, seen and ended in one place.

use super::{House, Pressed, Turn, leaving};
use crate::domain::{Act, Button, Effect, Interest, Language, Press, Reply, Session, Subject};
use crate::knowledge::Knowledge;
use crate::reply;

/// Telegram takes a hundred buttons; whoever has more ends these first.
const MOST: usize = 50;

/// What is followed, with a button that ends each.
pub fn all(house: &House, language: Language, follows: &[Interest]) -> Reply {
    let key = if follows.is_empty() {
        "subscription-none"
    } else {
        "subscription-all"
    };
    let button = |interest: &Interest| {
        let name = reply::interest(&house.texts, &house.knowledge, language, interest);
        vec![Button {
            label: house
                .texts
                .say(language, "subscription-end-one", &[("name", name.into())]),
            press: Press::Unfollow(interest.clone()),
        }]
    };
    Reply {
        text: house.texts.say(language, key, &[]),
        buttons: follows.iter().take(MOST).map(button).collect(),
    }
}

/// The button of news was pressed: a notice says what becomes of it.
pub fn follow(house: &House, session: &Session, interest: Interest, pressed: &Pressed) -> Turn {
    let say = |key: &str| Some(house.texts.say(pressed.language, key, &[]));
    if !is_known(&house.knowledge, &interest) {
        let acts = vec![pressed.answered(say("talk-button-old"))];
        return leaving(session.clone(), acts, vec![]);
    }
    if session.follows.contains(&interest) {
        let acts = vec![pressed.answered(say("subscription-already"))];
        return leaving(session.clone(), acts, vec![]);
    }
    let mut session = session.clone();
    session.follows.push(interest.clone());
    let acts = vec![pressed.answered(say("subscription-begun"))];
    leaving(session, acts, vec![Effect::Follow(interest)])
}

/// An end was pressed, under the list of all or under a broadcast, which stays as it is.
pub fn unfollow(house: &House, session: &Session, interest: Interest, pressed: &Pressed) -> Turn {
    let mut session = session.clone();
    session.follows.retain(|own| *own != interest);
    let notice = house.texts.say(pressed.language, "subscription-ended", &[]);
    let rest = all(house, pressed.language, &session.follows);
    let acts = vec![pressed.answered(Some(notice)), Act::Send(rest)];
    leaving(session, acts, vec![Effect::Unfollow(interest)])
}

/// Whether the base has what it is about: anything else cannot come from a button of ours.
fn is_known(knowledge: &Knowledge, interest: &Interest) -> bool {
    match interest.subject() {
        None => true,
        Some(Subject::College(id)) => knowledge.college(&id).is_some(),
        Some(Subject::Specialty(code)) => knowledge.specialty(&code).is_some(),
        Some(Subject::Field(_)) => false,
    }
}
