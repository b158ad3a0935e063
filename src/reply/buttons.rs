//! Buttons: what they say, what they ask, and how they stand in rows.

use super::{Draft, Texts, Value, Voice};
use crate::domain::{
    Ask, Button, College, CollegeId, Fact, Interest, Language, Press, Subject, Target, Topic,
};
use crate::knowledge::Knowledge;

/// The longest label that a phone shows whole.
const LONGEST: usize = 40;
/// Of so many questions the shortest names a button: further ones are how people say it among friends.
const PLAINEST: usize = 5;
/// Two labels up to this length stand in one row.
const SHORT: usize = 18;

/// A button that asks in a message of its own.
pub fn ask(label: &str, ask: Ask) -> Button {
    Button {
        label: cut(label),
        press: Press::Ask(ask),
    }
}

/// A button that replaces the message it stands under.
pub fn open(label: &str, ask: Ask) -> Button {
    Button {
        label: cut(label),
        press: Press::Open(ask),
    }
}

/// A button named after its topic.
pub fn topic(voice: &Voice, topic: Topic, subjects: &[Subject]) -> Button {
    ask(&voice.topic(topic), Ask::about(topic, subjects.to_vec()))
}

/// A button for what is told on a topic of all colleges, not of one.
pub fn general(voice: &Voice, topic: Topic) -> Button {
    let label = voice.say("button-in-general", &[("topic", voice.topic(topic).into())]);
    ask(&label, Ask::about(topic, Vec::new()))
}

/// A button for a college, with what it was found by.
pub fn college(voice: &Voice, college: &College, by_way_of: Option<&Subject>) -> Button {
    let subjects = std::iter::once(Subject::College(college.id.clone())).chain(by_way_of.cloned());
    ask(
        voice.short(college),
        Ask::about(Topic::Card, subjects.collect()),
    )
}

/// The website of a college.
pub fn website(voice: &Voice, id: &CollegeId) -> Option<Button> {
    let site = &voice.knowledge.college(id)?.website;
    (!site.is_empty()).then(|| Button {
        label: cut(&voice.of("button-website", site)),
        press: Press::Link(address(site)),
    })
}

/// A button for a fact, named after a question that leads to it.
pub fn fact(voice: &Voice, fact: &Fact) -> Button {
    let label = question(voice, fact).unwrap_or(voice.own(&fact.text));
    ask(&capital(label), Ask::of_fact(fact.topic, &fact.id))
}

/// A short question that leads to a fact: of the first that stand in the table, which are the plainest.
pub fn question<'a>(voice: &Voice<'a>, fact: &Fact) -> Option<&'a str> {
    let knowledge: &'a Knowledge = voice.knowledge;
    let target = Target::Fact(fact.id.clone());
    let own = knowledge
        .examples_of(&target)
        .filter(|example| example.language == voice.language);
    own.take(PLAINEST)
        .map(|example| example.text.as_str())
        .min_by_key(|text| text.chars().count())
}

/// A button that asks to be told news.
pub fn follow(voice: &Voice, interest: Interest) -> Button {
    Button {
        label: voice.words("subscription-follow"),
        press: Press::Follow(interest),
    }
}

/// A button for any ask.
pub fn any(voice: &Voice, own: &Ask) -> Button {
    ask(&label(voice, own), own.clone())
}

/// What an ask is about, in a few words.
pub fn label(voice: &Voice, ask: &Ask) -> String {
    if let Some(own) = ask.fact.as_ref().and_then(|id| voice.knowledge.fact(id)) {
        return fact(voice, own).label;
    }
    let Some(subject) = ask.subjects.first() else {
        return voice.topic(ask.topic);
    };
    let name = match subject {
        Subject::College(id) => voice
            .knowledge
            .college(id)
            .map_or("", |college| voice.short(college)),
        Subject::Specialty(_) | Subject::Field(_) => voice.subject(subject),
    };
    if [Topic::Card, Topic::Specialty, Topic::Specialties].contains(&ask.topic) {
        return name.to_owned();
    }
    let args = [
        ("topic", voice.topic(ask.topic).into()),
        ("name", name.into()),
    ];
    voice.say("button-topic-of", &args)
}

/// Ways to the page before and the page after, where there are any. What no button can lead to is told to be left.
pub fn turn(voice: &Voice, draft: &mut Draft, ask: &Ask, left: usize) {
    let turned = |page: u16| Ask {
        page,
        ..ask.clone()
    };
    let (page, count) = (ask.page, [("count", Value::from(left))]);
    let before = (page > 0).then(|| open(&voice.words("button-before"), turned(page - 1)));
    let after = open(
        &voice.say("button-more", &count),
        turned(page.saturating_add(1)),
    );
    if left > 0 && !is_pressable(&after) {
        draft.add(voice.say("listing-left", &count));
    }
    draft.offer(before.into_iter().chain((left > 0).then_some(after)));
}

/// Whether buttons can lead to every page of what is asked for, up to the last; the codes of many subjects or conditions do
/// not fit one.
pub fn can_turn(ask: &Ask, last: usize) -> bool {
    let page = u16::try_from(last).unwrap_or(u16::MAX);
    let ask = Ask {
        page,
        ..ask.clone()
    };
    Press::Open(ask).to_code().is_some()
}

/// The main menu.
pub fn menu(texts: &Texts, language: Language) -> Vec<Vec<Button>> {
    const MENU: [(&str, Topic); 10] = [
        ("button-specialties", Topic::Specialties),
        ("button-colleges", Topic::Colleges),
        ("topic-admission_dates", Topic::AdmissionDates),
        ("topic-admission_documents", Topic::AdmissionDocuments),
        ("topic-state_order", Topic::StateOrder),
        ("topic-tuition", Topic::Tuition),
        ("topic-dual_training", Topic::DualTraining),
        ("topic-employment", Topic::Employment),
        ("button-topics", Topic::Topics),
        ("topic-sources", Topic::Sources),
    ];
    let buttons = MENU.map(|(key, topic)| {
        open(
            &texts.say(language, key, &[]),
            Ask::about(topic, Vec::new()),
        )
    });
    in_rows(buttons.into())
}

/// Links open by themselves; all else has to fit the messenger's limit.
pub fn is_pressable(button: &Button) -> bool {
    if let Press::Link(address) = &button.press {
        return !address.is_empty();
    }
    button.press.to_code().is_some()
}

/// Two short ones to a row, long ones alone.
pub fn in_rows(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let is_short = |button: &Button| button.label.chars().count() <= SHORT;
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for button in buttons {
        match rows.last_mut() {
            Some(row) if row.len() == 1 && row.iter().all(is_short) && is_short(&button) => {
                row.push(button);
            }
            Some(_) | None => rows.push(vec![button]),
        }
    }
    rows
}

fn address(site: &str) -> String {
    if site.contains("://") {
        site.to_owned()
    } else {
        format!("https://{site}")
    }
}

/// The beginning of a label that is too long, up to the end of a word.
fn cut(label: &str) -> String {
    if label.chars().count() <= LONGEST {
        return label.to_owned();
    }
    let start: String = label.chars().take(LONGEST - 1).collect();
    let whole = start
        .rsplit_once(' ')
        .map_or(start.as_str(), |(whole, _)| whole);
    format!(
        "{}…",
        whole.trim_end_matches([',', ':', ';', '–', '—', ' ', '.'])
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, expected: &str) {
        assert_eq!(cut(label), expected);
    }

    #[test]
    fn long_labels_end_with_a_word() {
        check("АТК", "АТК");
        check(
            "Есептеу техникасы және ақпараттық желілер (түрлері бойынша)",
            "Есептеу техникасы және ақпараттық…",
        );
    }

    #[test]
    fn short_buttons_stand_in_pairs() {
        let button = |label: &str| open(label, Ask::about(Topic::Help, Vec::new()));
        let rows = in_rows(
            ["а", "б", "в", "очень длинная надпись кнопки", "г"]
                .map(button)
                .into(),
        );
        let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 1, 1, 1]);
    }
}
