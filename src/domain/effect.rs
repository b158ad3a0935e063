//! What a turn of the talk leaves behind besides its replies.

use super::{Interest, Language};

/// A lasting effect of one event.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// A question that could not be answered, for staff; the text without the person.
    Unanswered { text: String, language: Language },
    /// The person blocked the bot: nothing more is sent on our own accord.
    Gone,
    /// The person is there again.
    Back,
    /// The person wants to be told news.
    Follow(Interest),
    /// The person wants to be told news no more.
    Unfollow(Interest),
    /// The person asked to be forgotten.
    Forget,
}
