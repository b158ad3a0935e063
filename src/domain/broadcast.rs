//! A message of staff to all who asked for news of one matter.

use super::{Bilingual, ChatId, Interest, Member, Refusal};

/// A broadcast that is written and not yet kept.
#[derive(Clone, Debug, PartialEq)]
pub struct NewBroadcast {
    pub interest: Interest,
    pub text: Bilingual,
    pub author: Member,
}

/// A broadcast with what has become of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Broadcast {
    pub number: i64,
    pub interest: Interest,
    pub text: Bilingual,
    pub author: String,
    /// The second person; empty before it begins.
    pub confirmed_by: String,
    pub state: BroadcastState,
}

/// How far a broadcast is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroadcastState {
    /// Written; nobody but a tester has seen it.
    Draft,
    Running,
    Paused,
    /// Ended by hand; who had not got it will not get it.
    Stopped,
    /// Everybody had their turn.
    Done,
}

impl BroadcastState {
    pub const ALL: [BroadcastState; 5] = [
        BroadcastState::Draft,
        BroadcastState::Running,
        BroadcastState::Paused,
        BroadcastState::Stopped,
        BroadcastState::Done,
    ];

    pub fn code(self) -> &'static str {
        match self {
            BroadcastState::Draft => "draft",
            BroadcastState::Running => "running",
            BroadcastState::Paused => "paused",
            BroadcastState::Stopped => "stopped",
            BroadcastState::Done => "done",
        }
    }

    pub fn from_code(code: &str) -> Option<BroadcastState> {
        let mut all = BroadcastState::ALL.into_iter();
        all.find(|state| state.code() == code)
    }
}

/// How many people of a broadcast are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Not yet their turn; of a stopped broadcast, never.
    pub waiting: usize,
    /// Being sent at this moment.
    pub sending: usize,
    pub sent: usize,
    /// The messenger would not take it.
    pub refused: usize,
    /// Blocked the bot or left the messenger.
    pub gone: usize,
    /// Ended the subscription, or asked to be forgotten, before their turn.
    pub left: usize,
    /// The program or the network died between sending and knowing; never sent again.
    pub doubtful: usize,
}

impl Turnout {
    pub fn all(&self) -> usize {
        let ended = self.sent + self.refused + self.gone + self.left + self.doubtful;
        self.waiting + self.sending + ended
    }
}

/// How many people would be told, by the language they would be told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    pub kazakh: usize,
    pub russian: usize,
}

/// What has become of a broadcast, person by person.
#[derive(Clone, Debug, PartialEq)]
pub struct BroadcastReport {
    pub broadcast: Broadcast,
    pub tally: Turnout,
    /// Who may or may not have got it.
    pub doubtful: Vec<ChatId>,
}

/// Why an action on a broadcast is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroadcastRefusal {
    /// Whoever asks for it may not do it.
    Staff(Refusal),
    /// A text is missing in a language.
    NoText,
    /// A text does not fit one message.
    TooLong { most: usize },
    /// The base does not have what it is to be about.
    UnknownInterest,
    /// No broadcast has this number.
    NoSuch,
    /// Whoever wrote it cannot confirm it.
    SamePerson,
    /// It is too far, or not far enough, for that.
    WrongState(BroadcastState),
    /// Nobody has asked for such news.
    NobodyListens,
}
