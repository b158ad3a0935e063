//! Turns of the talk: greetings, what the bot can do, where its data is from, and what it does not take part in.

use super::{Draft, Value, Voice, buttons, dates, facts};
use crate::domain::{Ask, Date, Filter, Order, Topic};

/// What is said to a turn of the talk.
pub fn talk(voice: &Voice, topic: Topic) -> Draft {
    let mut draft = Draft::default();
    if topic == Topic::Danger {
        return danger(voice);
    }
    if topic == Topic::Sources {
        return sources(voice);
    }
    draft.add(voice.words(key(topic)));
    if [Topic::Operator, Topic::Bribe].contains(&topic) {
        hotline(voice, &mut draft);
    }
    if topic == Topic::Ranking {
        rank(voice, &mut draft);
    }
    if topic == Topic::Bribe {
        offer(
            voice,
            &mut draft,
            &[Topic::AdmissionHow, Topic::StateOrder, Topic::Exams],
        );
    }
    if [
        Topic::Greeting,
        Topic::Bot,
        Topic::Help,
        Topic::None,
        Topic::Injection,
        Topic::OtherCity,
    ]
    .contains(&topic)
    {
        draft.offer(
            buttons::menu(voice.texts, voice.language)
                .into_iter()
                .flatten(),
        );
    }
    draft
}

/// Where the data is from, how much there is, how fresh it is.
pub fn sources(voice: &Voice) -> Draft {
    let records = voice.knowledge.records();
    let newest = records.sources.iter().map(|source| source.read_on).max();
    let unconfirmed = records
        .sources
        .iter()
        .filter(|source| !source.confirmed)
        .count();
    let count = |rows: usize| Value::from(rows);
    let args = [
        ("colleges", count(records.colleges.len())),
        ("specialties", count(records.specialties.len())),
        ("facts", count(records.facts.len())),
        ("sources", count(records.sources.len())),
        ("unconfirmed", count(unconfirmed)),
        (
            "read",
            newest
                .map_or_else(String::new, |day: Date| dates::date(voice, day))
                .into(),
        ),
    ];
    let mut draft = Draft::default();
    draft.add(voice.say("talk-about", &args));
    draft
}

/// The helpline comes first, whatever else there is to say.
fn danger(voice: &Voice) -> Draft {
    let mut draft = Draft::default();
    match facts::by_id(voice, "helpline-111") {
        Some(fact) => {
            facts::tell(voice, &mut draft, fact);
            draft.add(voice.words("talk-danger"));
        }
        None => {
            draft.add(voice.words("talk-danger-alone"));
        }
    }
    draft
}

fn hotline(voice: &Voice, draft: &mut Draft) {
    if let Some(fact) = facts::by_id(voice, "hotline-1450") {
        facts::tell(voice, draft, fact);
    }
}

fn offer(voice: &Voice, draft: &mut Draft, topics: &[Topic]) {
    let told = topics.iter().filter(|topic| facts::is_told(voice, **topic));
    draft.offer(told.map(|topic| buttons::topic(voice, *topic, &[])));
}

/// Lists of all colleges that put them in order of something recorded.
fn rank(voice: &Voice, draft: &mut Draft) {
    let orders = [
        ("button-oldest", Order::Oldest),
        ("button-broadest", Order::Broadest),
        ("button-largest", Order::Largest),
    ];
    draft.offer(orders.map(|(key, order)| {
        let filter = Filter {
            order: Some(order),
            ..Filter::default()
        };
        let ask = Ask {
            filter,
            ..Ask::about(Topic::Colleges, Vec::new())
        };
        buttons::open(&voice.words(key), ask)
    }));
}

/// The text of a turn; what is no turn of the talk is not for this bot.
fn key(topic: Topic) -> &'static str {
    TURNS
        .iter()
        .find(|(own, _)| *own == topic)
        .map_or("talk-none", |(_, key)| key)
}

const TURNS: &[(Topic, &str)] = &[
    (Topic::Greeting, "talk-greeting"),
    (Topic::Thanks, "talk-thanks"),
    (Topic::Farewell, "talk-farewell"),
    (Topic::Bot, "talk-bot"),
    (Topic::Help, "talk-help"),
    (Topic::Operator, "talk-operator"),
    (Topic::OtherCity, "talk-other-city"),
    (Topic::Ranking, "talk-ranking"),
    (Topic::Bribe, "talk-bribe"),
    (Topic::Injection, "talk-injection"),
    (Topic::Abuse, "talk-abuse"),
];
