//! What is remembered of a chat between two messages: no name, no phone, no text but that of staff at work.

use super::{Ask, Interest, Language, Work};

/// The memory of a chat.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The language the person chose by button or command.
    pub chosen: Option<Language>,
    /// The language of the last reply.
    pub last: Option<Language>,
    /// What the last answer was about.
    pub context: Option<Ask>,
    /// What the person is told news of; an effect changes it on disk.
    pub follows: Vec<Interest>,
    /// What a member of staff is in the middle of.
    pub work: Option<Work>,
}
