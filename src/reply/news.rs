//! Broadcasts in words: what they are about, how far they are, why something is not done.

use super::{Texts, Value, Voice, refusal_key};
use crate::domain::{
    Broadcast, BroadcastRefusal, BroadcastReport, BroadcastState, Interest, Language, Topic,
    Turnout,
};
use crate::knowledge::Knowledge;

/// The name of an interest.
pub fn interest(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    interest: &Interest,
) -> String {
    let voice = Voice::new(texts, knowledge, language);
    match interest {
        Interest::AdmissionDates => voice.topic(Topic::AdmissionDates),
        Interest::College(id) => knowledge
            .college(id)
            .map_or_else(|| id.to_string(), |own| voice.short(own).to_owned()),
        Interest::Specialty(code) => match voice.specialty(code) {
            "" => code.to_string(),
            name => name.to_owned(),
        },
    }
}

/// A broadcast in one line.
pub fn broadcast(texts: &Texts, language: Language, own: &Broadcast) -> String {
    let args = [
        ("number", Value::from(own.number.to_string())),
        ("interest", own.interest.to_code().into()),
        ("author", own.author.as_str().into()),
        ("state", state(texts, language, own.state).into()),
    ];
    texts.say(language, "broadcast-line", &args)
}

/// What has become of a broadcast.
pub fn broadcast_report(texts: &Texts, language: Language, report: &BroadcastReport) -> String {
    let tally = report.tally;
    let mut lines = vec![broadcast(texts, language, &report.broadcast)];
    lines.push(counts(texts, language, &tally));
    if !report.doubtful.is_empty() {
        let chats: Vec<String> = report
            .doubtful
            .iter()
            .map(|chat| chat.0.to_string())
            .collect();
        let args = [("chats", Value::from(chats.join(", ")))];
        lines.push(texts.say(language, "broadcast-doubtful", &args));
    }
    lines.join("\n")
}

fn counts(texts: &Texts, language: Language, tally: &Turnout) -> String {
    let args = [
        ("all", Value::from(tally.all())),
        ("sent", tally.sent.into()),
        ("waiting", (tally.waiting + tally.sending).into()),
        ("refused", tally.refused.into()),
        ("gone", tally.gone.into()),
        ("left", tally.left.into()),
        ("doubtful", tally.doubtful.into()),
    ];
    texts.say(language, "broadcast-counts", &args)
}

/// Why an action is not done.
pub fn broadcast_refusal(texts: &Texts, language: Language, refusal: BroadcastRefusal) -> String {
    let say = |key: &str| texts.say(language, key, &[]);
    match refusal {
        BroadcastRefusal::Staff(refusal) => say(refusal_key(refusal)),
        BroadcastRefusal::NoText => say("broadcast-no-text"),
        BroadcastRefusal::TooLong { most } => {
            texts.say(language, "broadcast-too-long", &[("most", most.into())])
        }
        BroadcastRefusal::UnknownInterest => say("broadcast-unknown-interest"),
        BroadcastRefusal::NoSuch => say("broadcast-no-such"),
        BroadcastRefusal::SamePerson => say("broadcast-same-person"),
        BroadcastRefusal::NobodyListens => say("broadcast-nobody"),
        BroadcastRefusal::WrongState(own) => {
            let args = [("state", Value::from(state(texts, language, own)))];
            texts.say(language, "broadcast-wrong-state", &args)
        }
    }
}

fn state(texts: &Texts, language: Language, state: BroadcastState) -> String {
    let key = match state {
        BroadcastState::Draft => "broadcast-state-draft",
        BroadcastState::Running => "broadcast-state-running",
        BroadcastState::Paused => "broadcast-state-paused",
        BroadcastState::Stopped => "broadcast-state-stopped",
        BroadcastState::Done => "broadcast-state-done",
    };
    texts.say(language, key, &[])
}
