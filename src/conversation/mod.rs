//! One event of a person in, replies and effects out; the same for every messenger.

mod event;
mod menu;

pub use event::{Event, Unreadable};

use crate::answering;
use crate::domain::{
    Act, Answer, Ask, Date, Effect, Finding, Language, Press, Question, Reply, Session, Topic,
};
use crate::knowledge::Knowledge;
use crate::reply::{self, Texts};

/// What answering a person takes: what is known and how to say it.
pub struct House {
    pub knowledge: Knowledge,
    pub texts: Texts,
}

/// What one event leads to.
#[derive(Debug, Default)]
pub struct Turn {
    /// The memory of the chat after the event.
    pub session: Session,
    pub acts: Vec<Act>,
    pub effects: Vec<Effect>,
    /// What was understood and found, where something was asked.
    pub answer: Option<Answer>,
}

/// Takes an event. `client` is the language the messenger is set to, the first guess of a new person.
pub fn turn(
    house: &House,
    session: &Session,
    event: &Event,
    client: Option<Language>,
    today: Date,
) -> Turn {
    let language = session
        .chosen
        .or(session.last)
        .or(client)
        .unwrap_or(Language::Russian);
    let say = |key: &str| Reply {
        text: house.texts.say(language, key, &[]),
        buttons: Vec::new(),
    };
    let quiet = Turn {
        session: session.clone(),
        ..Turn::default()
    };
    let send = |reply: Reply| Turn {
        session: session.clone(),
        acts: vec![Act::Send(reply)],
        ..Turn::default()
    };
    match event {
        Event::Text(text) | Event::Edited(text) if text.trim().is_empty() => {
            send(say("talk-empty"))
        }
        Event::Text(text) | Event::Edited(text) => ask_text(house, session, text, client, today),
        Event::Start(payload) => start(house, session, payload.as_deref(), language, today),
        Event::Help | Event::Menu => send(menu::reply(
            house,
            language,
            &Ask::about(Topic::Help, Vec::new()),
            today,
        )),
        Event::Language => send(menu::languages(house, language, "talk-choose-language")),
        Event::Privacy => send(menu::privacy(house, language)),
        Event::About => send(menu::about(house, language)),
        Event::Press {
            code,
            message,
            press,
        } => pressed(
            house,
            session,
            language,
            today,
            Pressed {
                code,
                message: *message,
                press,
            },
        ),
        Event::Unreadable(kind) => send(say(kind.key())),
        Event::Blocked => Turn {
            effects: vec![Effect::Gone],
            ..quiet
        },
        Event::Unblocked => Turn {
            effects: vec![Effect::Back],
            ..quiet
        },
    }
}

fn ask_text(
    house: &House,
    session: &Session,
    text: &str,
    client: Option<Language>,
    today: Date,
) -> Turn {
    let language = session.chosen.or(session.last).or(client);
    let question = Question {
        text: text.to_owned(),
        context: session.context.clone(),
        language,
        today,
    };
    let answer = answering::answer(&house.knowledge, &question);
    let reply = reply::compose(&house.texts, &house.knowledge, &answer);
    let unanswered = Effect::Unanswered {
        text: text.to_owned(),
        language: answer.language,
    };
    Turn {
        session: Session {
            chosen: session.chosen,
            last: Some(answer.language),
            context: answer.ask.clone(),
        },
        acts: vec![Act::Send(reply)],
        effects: is_unanswered(&answer.finding)
            .then_some(unanswered)
            .into_iter()
            .collect(),
        answer: Some(answer),
    }
}

/// Whether staff should see the question; what is said in danger or anger is not kept.
fn is_unanswered(finding: &Finding) -> bool {
    match finding {
        Finding::NotUnderstood { .. } | Finding::Unknown(_) => true,
        Finding::Several(findings) => findings.iter().any(is_unanswered),
        Finding::Facts { .. }
        | Finding::College { .. }
        | Finding::Card { .. }
        | Finding::Fees { .. }
        | Finding::Duals { .. }
        | Finding::Teaches { .. }
        | Finding::Programmes { .. }
        | Finding::Colleges(_)
        | Finding::Specialty { .. }
        | Finding::Specialties { .. }
        | Finding::Fields(_)
        | Finding::Topics
        | Finding::Outcomes { .. }
        | Finding::Comparison(_)
        | Finding::Choices(_)
        | Finding::WhichCollege(_)
        | Finding::Talk(_) => false,
    }
}

/// `/start` greets; with a payload (`college_ID`, `specialty_CODE`) it opens what the link names.
fn start(
    house: &House,
    session: &Session,
    payload: Option<&str>,
    language: Language,
    today: Date,
) -> Turn {
    let asked = payload.and_then(|payload| menu::linked(&house.knowledge, payload));
    let reply = match &asked {
        Some(ask) => menu::reply(house, language, ask, today),
        None => menu::languages(house, language, "talk-start"),
    };
    let session = Session {
        context: asked.or_else(|| session.context.clone()),
        ..session.clone()
    };
    Turn {
        session,
        acts: vec![Act::Send(reply)],
        effects: vec![Effect::Back],
        answer: None,
    }
}

struct Pressed<'event> {
    code: &'event str,
    message: Option<i64>,
    press: &'event str,
}

fn pressed(
    house: &House,
    session: &Session,
    language: Language,
    today: Date,
    pressed: Pressed,
) -> Turn {
    let mut session = session.clone();
    let mut effects = Vec::new();
    let answered = |notice: Option<String>| Act::AnswerPress {
        press: pressed.press.to_owned(),
        notice,
    };
    let place = |reply: Reply| match pressed.message {
        Some(message) => Act::Edit { message, reply },
        None => Act::Send(reply),
    };
    let act = match Press::from_code(pressed.code) {
        Some(Press::Ask(ask)) => {
            session.context = Some(ask.clone());
            Act::Send(menu::answer(house, language, &ask, today))
        }
        Some(Press::Open(ask)) => {
            session.context = Some(ask.clone());
            place(menu::reply(house, language, &ask, today))
        }
        Some(Press::Language(chosen)) => {
            session.chosen = Some(chosen);
            place(menu::chosen(house, chosen))
        }
        Some(Press::Forget) => {
            session = Session::default();
            effects.push(Effect::Forget);
            place(Reply {
                text: house.texts.say(language, "talk-forgotten", &[]),
                buttons: Vec::new(),
            })
        }
        Some(Press::Link(_)) | None => {
            let old = house.texts.say(language, "talk-button-old", &[]);
            return Turn {
                session,
                acts: vec![answered(Some(old))],
                ..Turn::default()
            };
        }
    };
    Turn {
        session,
        acts: vec![answered(None), act],
        effects,
        answer: None,
    }
}
