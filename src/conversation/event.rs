//! What a person can do in a chat.

/// One event of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Text(String),
    /// An earlier message changed: it is answered anew.
    Edited(String),
    /// `/start`, with the payload of a deep link if there is one.
    Start(Option<String>),
    Help,
    Menu,
    Language,
    Privacy,
    Subscriptions,
    About,
    /// A pressed button: its code, the message it stands under, and the press to be answered.
    Press {
        code: String,
        message: Option<i64>,
        press: String,
    },
    /// Something that is no text.
    Unreadable(Unreadable),
    Blocked,
    Unblocked,
}

impl Event {
    /// What a command means, by its name without the slash; `None` for one that is not known.
    pub fn of_command(name: &str, payload: Option<&str>) -> Option<Event> {
        match name {
            "start" => Some(Event::Start(payload.map(str::to_owned))),
            "help" => Some(Event::Help),
            "menu" => Some(Event::Menu),
            "language" => Some(Event::Language),
            "subscriptions" => Some(Event::Subscriptions),
            "privacy" => Some(Event::Privacy),
            "about" => Some(Event::About),
            _ => None,
        }
    }
}

/// What cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Sticker,
    Photo,
    Voice,
    Video,
    Document,
    Location,
    Contact,
    Poll,
    Other,
}

impl Unreadable {
    /// The key of the text that says so.
    pub fn key(self) -> &'static str {
        match self {
            Unreadable::Sticker => "talk-sticker",
            Unreadable::Photo => "talk-photo",
            Unreadable::Voice => "talk-voice",
            Unreadable::Video => "talk-video",
            Unreadable::Document => "talk-document",
            Unreadable::Location => "talk-location",
            Unreadable::Contact => "talk-contact",
            Unreadable::Poll => "talk-poll",
            Unreadable::Other => "talk-other",
        }
    }
}
