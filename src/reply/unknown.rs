//! What is not known, said plainly, with the nearest known thing and whom to ask.

use super::{Draft, Voice, buttons, comparison, facts};
use crate::domain::{Ask, Button, College, Subject, Topic};

/// Understood, but nothing is entered on it yet.
pub fn nothing(voice: &Voice, ask: &Ask) -> Draft {
    let college = ask
        .colleges()
        .next()
        .and_then(|id| voice.knowledge.college(id));
    let mut draft = Draft::default();
    let topic = ("topic", ask.topic.code().into());
    match (college, ask.subjects.first()) {
        (Some(own), _) => {
            draft.add(voice.say(
                "unknown-of",
                &[("name", voice.college(&own.id).into()), topic],
            ));
            contacts(voice, &mut draft, own);
        }
        (None, Some(subject)) => {
            draft.add(voice.say(
                "unknown-of",
                &[("name", voice.subject(subject).into()), topic],
            ));
        }
        (None, None) => {
            draft.add(voice.say("unknown-at-all", &[topic]));
        }
    }
    if let Some(fact) = facts::by_id(voice, "hotline-1450") {
        facts::tell(voice, &mut draft, fact);
    }
    let is_told = !ask.subjects.is_empty() && facts::is_told(voice, ask.topic);
    draft.offer(is_told.then(|| buttons::general(voice, ask.topic)));
    draft.offer(
        ask.subjects
            .first()
            .map(|subject| buttons::any(voice, &comparison::ask(subject))),
    );
    draft.offer(college.and_then(|own| buttons::website(voice, &own.id)));
    draft
}

/// A property is asked for, but of which college?
pub fn which_college(voice: &Voice, topic: Topic) -> Draft {
    let mut draft = Draft::default();
    draft.add(voice.words("unknown-which-college"));
    draft.offer(facts::is_told(voice, topic).then(|| buttons::topic(voice, topic, &[])));
    offer_lists(voice, &mut draft);
    draft
}

/// A name that no college goes by.
pub fn no_such_college(voice: &Voice) -> Draft {
    let mut draft = Draft::default();
    draft.add(voice.words("unknown-no-such-college"));
    offer_lists(voice, &mut draft);
    draft
}

fn offer_lists(voice: &Voice, draft: &mut Draft) {
    let lists = [
        ("button-all-colleges", Topic::Colleges),
        ("button-specialties", Topic::Specialties),
    ];
    draft.offer(
        lists.map(|(key, topic)| buttons::open(&voice.words(key), Ask::about(topic, Vec::new()))),
    );
}

/// Readings of the same weight.
pub fn choices(voice: &Voice, asks: &[Ask]) -> Draft {
    let first = asks.first().map(|ask| ask.topic);
    let same_topic = asks.iter().all(|ask| Some(ask.topic) == first);
    let mut lines = vec![voice.words("unknown-which-one")];
    lines.extend(asks.iter().map(|ask| match ask.subjects.first() {
        Some(subject) if same_topic => format!("• {}", voice.subject(subject)),
        Some(_) | None => format!("• {}", buttons::label(voice, ask)),
    }));
    let mut draft = Draft::default();
    draft.add(lines.join("\n"));
    draft.offer(asks.iter().map(|ask| match ask.subjects.first() {
        Some(subject) if same_topic => named(voice, subject, ask),
        Some(_) | None => buttons::any(voice, ask),
    }));
    draft
}

/// Not understood; the nearest things there are.
pub fn not_understood(voice: &Voice, near: &[Ask]) -> Draft {
    let mut draft = Draft::default();
    let key = if near.is_empty() {
        "unknown-not-understood"
    } else {
        "unknown-perhaps"
    };
    draft.add(voice.words(key));
    draft.offer(near.iter().map(|ask| buttons::any(voice, ask)));
    if near.is_empty() {
        draft.offer(
            buttons::menu(voice.texts, voice.language)
                .into_iter()
                .flatten(),
        );
    }
    draft
}

fn contacts(voice: &Voice, draft: &mut Draft, college: &College) {
    let text = |key: &str, text: &str| voice.say(key, &[("text", text.into())]);
    let known = [
        (!college.website.is_empty()).then(|| text("college-line-website", &college.website)),
        college
            .phones
            .first()
            .map(|phone| text("college-line-phone", phone)),
    ];
    let known: Vec<String> = known.into_iter().flatten().collect();
    if !known.is_empty() {
        let lines = [vec![voice.words("unknown-ask-college")], known].concat();
        draft.tell(lines.join("\n"), &college.sources);
    }
}

/// A choice between subjects of one topic needs only their names.
fn named(voice: &Voice, subject: &Subject, ask: &Ask) -> Button {
    buttons::ask(
        &buttons::label(voice, &comparison::ask(subject)),
        ask.clone(),
    )
}
