//! What a turn of the talk leaves behind besides its replies.

use super::{Ballot, Date, Language, Tally, Why};

/// A lasting effect of one event.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// A question for staff; the text without the person.
    Unanswered {
        text: String,
        language: Language,
        why: Why,
    },
    /// The person wants to be told when the question of this key is answered.
    Wish { key: String },
    /// What is counted of a question on a day.
    Counted { day: Date, tallies: Vec<Tally> },
    /// An opinion on the answer in a message; the first of a chat holds.
    Voted(Ballot),
    /// The person blocked the bot: nothing more is sent on our own accord.
    Gone,
    /// The person is there again.
    Back,
    /// The person asked to be forgotten.
    Forget,
}
