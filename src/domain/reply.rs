//! What is shown to a person, whatever the messenger.

use super::{Attached, ChatId, Press};

/// A message in one language: plain text, and rows of buttons under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    pub text: String,
    pub buttons: Vec<Vec<Button>>,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub label: String,
    pub press: Press,
}

/// Something to be done in a chat, in the order of the chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    pub chat: ChatId,
    pub act: Act,
}

/// What is done in a chat.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Send(Reply),
    /// Replaces an earlier message of ours by its number in the chat.
    Edit {
        message: i64,
        reply: Reply,
    },
    /// A picture with a few words under it.
    Picture {
        caption: String,
        png: Vec<u8>,
    },
    /// A document of ours with a few words under it.
    Document {
        caption: String,
        name: String,
        bytes: Vec<u8>,
    },
    /// A photo or document that the messenger keeps, once more.
    Attached(Attached),
    /// Ends the waiting of a pressed button, with a short notice if there is one.
    AnswerPress {
        press: String,
        notice: Option<String>,
    },
}
