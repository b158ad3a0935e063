//! One event of a person in, replies and effects out; the same for every messenger.

mod event;
mod feedback;
mod menu;
mod subscriptions;

pub use event::{Event, Unreadable};

use std::sync::Arc;

use crate::answering;
use crate::domain::{
    Act, Answer, Ask, Date, Effect, Language, Press, Question, Reply, Session, Topic,
};
use crate::knowledge::{Knowledge, Shared};
use crate::reply::{self, Texts};

/// What answering a person takes: what is known and how to say it. Cheap to clone.
#[derive(Clone)]
pub struct House {
    pub knowledge: Arc<Knowledge>,
    pub texts: Texts,
}

impl House {
    /// What is known at this moment; whoever holds it goes on with it when the base is replaced.
    pub fn now(known: &Shared, texts: &Texts) -> House {
        House {
            knowledge: known.now(),
            texts: texts.clone(),
        }
    }
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
    let language = language_of(session, client);
    let keep = session.clone();
    match event {
        Event::Text(text) | Event::Edited(text) if !text.trim().is_empty() => {
            ask_text(house, session, text, client, today)
        }
        Event::Start(payload) => start(house, session, payload.as_deref(), language, today),
        Event::Press {
            code,
            message,
            press,
        } => {
            let (message, press) = (*message, press.as_str());
            let at = Pressed {
                message,
                press,
                language,
                today,
            };
            pressed(house, session, code, &at)
        }
        Event::Subscriptions => {
            let reply = subscriptions::all(house, language, &session.follows);
            leaving(keep, vec![Act::Send(reply)], vec![])
        }
        Event::Blocked => leaving(keep, vec![], vec![Effect::Gone]),
        Event::Unblocked => leaving(keep, vec![], vec![Effect::Back]),
        Event::Text(_)
        | Event::Edited(_)
        | Event::Unreadable(_)
        | Event::About
        | Event::Help
        | Event::Menu
        | Event::Language
        | Event::Privacy => {
            let reply = told(house, event, language, today);
            leaving(keep, vec![Act::Send(reply)], vec![])
        }
    }
}

/// What is said once about an event that cannot be answered through a fault of ours.
pub fn sorry(house: &House, session: &Session, client: Option<Language>) -> Act {
    let language = language_of(session, client);
    Act::Send(Reply {
        text: house.texts.say(language, "talk-broken", &[]),
        buttons: Vec::new(),
    })
}

/// The language of what answers no text.
pub fn language_of(session: &Session, client: Option<Language>) -> Language {
    let known = session.chosen.or(session.last).or(client);
    known.unwrap_or(Language::Russian)
}

fn leaving(session: Session, acts: Vec<Act>, effects: Vec<Effect>) -> Turn {
    Turn {
        session,
        acts,
        effects,
        answer: None,
    }
}

/// What is said to an event that asks nothing of the base.
fn told(house: &House, event: &Event, language: Language, today: Date) -> Reply {
    let say = |key: &str| Reply {
        text: house.texts.say(language, key, &[]),
        buttons: Vec::new(),
    };
    match event {
        Event::Language => menu::languages(house, language, "talk-choose-language"),
        Event::Privacy => menu::privacy(house, language),
        Event::About => menu::about(house, language),
        Event::Unreadable(kind) => say(kind.key()),
        Event::Text(_) | Event::Edited(_) => say("talk-empty"),
        Event::Help
        | Event::Menu
        | Event::Subscriptions
        | Event::Start(_)
        | Event::Press { .. }
        | Event::Blocked
        | Event::Unblocked => {
            menu::reply(house, language, &Ask::about(Topic::Help, Vec::new()), today)
        }
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
    let asked = (answer.ask.as_ref(), &answer.finding);
    let reply = feedback::with_votes(house, answer.language, asked, reply);
    let reply = feedback::with_wish(house, text, &answer, reply);
    Turn {
        session: Session {
            chosen: session.chosen,
            last: Some(answer.language),
            context: answer.ask.clone(),
            follows: session.follows.clone(),
            work: session.work.clone(),
        },
        acts: vec![Act::Send(reply)],
        effects: feedback::effects_of(house, text, &answer),
        answer: Some(answer),
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

/// Where and how a button was pressed.
struct Pressed<'event> {
    message: Option<i64>,
    press: &'event str,
    language: Language,
    today: Date,
}

impl Pressed<'_> {
    fn answered(&self, notice: Option<String>) -> Act {
        Act::AnswerPress {
            press: self.press.to_owned(),
            notice,
        }
    }

    /// In place of the message the button stands under.
    fn place(&self, reply: Reply) -> Act {
        match self.message {
            Some(message) => Act::Edit { message, reply },
            None => Act::Send(reply),
        }
    }
}

fn pressed(house: &House, session: &Session, code: &str, pressed: &Pressed) -> Turn {
    let (language, today) = (pressed.language, pressed.today);
    let with = |session, act| leaving(session, vec![pressed.answered(None), act], vec![]);
    match Press::from_code(code) {
        Some(Press::Ask(ask)) => {
            let reply = menu::answer(house, language, &ask, today);
            with(about(session, ask), Act::Send(reply))
        }
        Some(Press::Open(ask)) => {
            let reply = menu::reply(house, language, &ask, today);
            with(about(session, ask), pressed.place(reply))
        }
        Some(Press::Language(language)) => {
            let chosen = Some(language);
            with(
                Session {
                    chosen,
                    ..session.clone()
                },
                pressed.place(menu::chosen(house, language)),
            )
        }
        Some(Press::Follow(interest)) => subscriptions::follow(house, session, interest, pressed),
        Some(Press::Unfollow(interest)) => {
            subscriptions::unfollow(house, session, interest, pressed)
        }
        Some(press @ (Press::Vote(..) | Press::Reason(..) | Press::Tell(_))) => {
            let turn = feedback::pressed(house, session, &press, pressed);
            turn.unwrap_or_else(|| old(house, session, pressed))
        }
        Some(Press::Forget) => forgotten(house, pressed),
        Some(Press::Staff(_) | Press::StillTrue(_) | Press::Link(_)) | None => {
            old(house, session, pressed)
        }
    }
}

fn old(house: &House, session: &Session, pressed: &Pressed) -> Turn {
    let old = house.texts.say(pressed.language, "talk-button-old", &[]);
    leaving(session.clone(), vec![pressed.answered(Some(old))], vec![])
}

fn forgotten(house: &House, pressed: &Pressed) -> Turn {
    let text = house.texts.say(pressed.language, "talk-forgotten", &[]);
    let buttons = vec![];
    let reply = pressed.place(Reply { text, buttons });
    let acts = vec![pressed.answered(None), reply];
    leaving(Session::default(), acts, vec![Effect::Forget])
}

fn about(session: &Session, ask: Ask) -> Session {
    Session {
        context: Some(ask),
        ..session.clone()
    }
}
