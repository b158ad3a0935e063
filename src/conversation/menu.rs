//! Walking the base without typing: every place of the menu is an ask, and knows the place above it.

use super::{House, feedback};
use crate::answering;
use crate::domain::{
    Answer, Ask, Button, CollegeId, Date, FieldCode, Finding, Language, Press, Reply,
    SpecialtyCode, Subject, Topic,
};
use crate::knowledge::Knowledge;
use crate::reply;

/// The reply to a button that asks in a message of its own.
pub fn answer(house: &House, language: Language, ask: &Ask, today: Date) -> Reply {
    let finding = answering::look_up(&house.knowledge, ask);
    let reply = told(house, language, ask, finding.clone(), today);
    feedback::with_votes(house, language, (Some(ask), &finding), reply)
}

fn told(house: &House, language: Language, ask: &Ask, finding: Finding, today: Date) -> Reply {
    let answer = Answer {
        language,
        finding,
        ask: Some(ask.clone()),
        confidence: 1.0,
        today,
    };
    reply::compose(&house.texts, &house.knowledge, &answer)
}

/// A place of the menu: its buttons open in the same message, the last one leads back.
pub fn reply(house: &House, language: Language, ask: &Ask, today: Date) -> Reply {
    let finding = answering::look_up(&house.knowledge, ask);
    let mut reply = told(house, language, ask, finding, today);
    for button in reply.buttons.iter_mut().flatten() {
        if let Press::Ask(ask) = &button.press {
            button.press = Press::Open(ask.clone());
        }
    }
    if let Some(above) = above(ask) {
        let back = Button {
            label: house.texts.say(language, "talk-back", &[]),
            press: Press::Open(above),
        };
        reply.buttons.push(vec![back]);
    }
    reply
}

/// The two languages to choose from, under a text.
pub fn languages(house: &House, language: Language, key: &str) -> Reply {
    let button = |own: Language| Button {
        label: house.texts.say(own, "talk-language-name", &[]),
        press: Press::Language(own),
    };
    let buttons = vec![Language::ALL.into_iter().map(button).collect()];
    Reply {
        text: house.texts.say(language, key, &[]),
        buttons,
    }
}

/// The menu after a language was chosen, in that language.
pub fn chosen(house: &House, language: Language) -> Reply {
    let text = house.texts.say(language, "talk-language-chosen", &[]);
    Reply {
        text,
        buttons: reply::menu_buttons(&house.texts, language),
    }
}

/// What is kept of a person, and the button that deletes it.
pub fn privacy(house: &House, language: Language) -> Reply {
    let forget = Button {
        label: house.texts.say(language, "talk-forget", &[]),
        press: Press::Forget,
    };
    Reply {
        text: house.texts.say(language, "talk-privacy", &[]),
        buttons: vec![vec![forget]],
    }
}

/// Where the data is from and how fresh it is.
pub fn about(house: &House, language: Language) -> Reply {
    reply::about(&house.texts, &house.knowledge, language)
}

/// What a deep link names, if the base has it.
pub fn linked(knowledge: &Knowledge, payload: &str) -> Option<Ask> {
    let college = payload
        .strip_prefix("college_")
        .map(CollegeId::new)
        .filter(|id| knowledge.college(id).is_some());
    let specialty = payload.strip_prefix("specialty_").map(SpecialtyCode::new);
    let specialty = specialty.filter(|code| knowledge.specialty(code).is_some());
    match (college, specialty) {
        (Some(college), _) => Some(Ask::of_college(Topic::Card, &college)),
        (None, Some(specialty)) => Some(Ask::of_specialty(Topic::Specialty, &specialty)),
        (None, None) => None,
    }
}

/// The place above: fields → specialties → colleges → card → fact, and topics → facts. The main menu has none.
fn above(ask: &Ask) -> Option<Ask> {
    let learnt = ask
        .subjects
        .iter()
        .filter(|subject| !is_college(subject))
        .cloned();
    let learnt: Vec<Subject> = learnt.collect();
    match (ask.topic, ask.colleges().next().is_some()) {
        (Topic::Help, _) => None,
        (_, _) if ask.page > 0 => Some(Ask {
            page: 0,
            ..ask.clone()
        }),
        (Topic::Card, true) => Some(Ask::about(Topic::Colleges, learnt)),
        (_, true) => Some(Ask::about(Topic::Card, ask.subjects.clone())),
        (_, false) => Some(above_learnt(ask, learnt)),
    }
}

fn above_learnt(ask: &Ask, learnt: Vec<Subject>) -> Ask {
    let menu = || Ask::about(Topic::Help, Vec::new());
    let specialties = |subjects: Vec<Subject>| Ask::about(Topic::Specialties, subjects);
    match (ask.topic, learnt.as_slice()) {
        (Topic::Colleges | Topic::Specialties | Topic::Topics, []) => menu(),
        (Topic::Colleges, [Subject::Specialty(code)]) => Ask::of_specialty(Topic::Specialty, code),
        (_, [Subject::Specialty(code), ..]) => {
            specialties(field_of(code).into_iter().map(Subject::Field).collect())
        }
        (Topic::Specialties, [_, ..]) => specialties(Vec::new()),
        (_, [_, ..]) => specialties(learnt),
        (topic, []) if ask.fact.is_some() => Ask::about(topic, Vec::new()),
        (topic, []) if topic.is_told() => Ask::about(Topic::Topics, Vec::new()),
        (_, []) => menu(),
    }
}

fn is_college(subject: &Subject) -> bool {
    match subject {
        Subject::College(_) => true,
        Subject::Specialty(_) | Subject::Field(_) => false,
    }
}

/// The broad field of a specialty.
fn field_of(code: &SpecialtyCode) -> Option<FieldCode> {
    code.as_str().get(..2).map(FieldCode::new)
}
