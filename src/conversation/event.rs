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
