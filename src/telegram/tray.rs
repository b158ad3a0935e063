//! The staff file that is worked on: held once, and no longer than it is worked on.

use std::time::{Duration, Instant};

use crate::domain::{ChatId, Work};
use crate::staffwork::chat::Handed;

/// For how long it is held while nothing is said of it; then it is fetched anew.
const HOLDS_FOR: Duration = Duration::from_secs(600);

/// The file of whoever handed one in last.
#[derive(Default)]
pub struct Tray(Option<Held>);

struct Held {
    chat: ChatId,
    /// The name under which the messenger keeps it.
    id: String,
    handed: Handed,
    since: Instant,
}

impl Tray {
    pub fn hold(&mut self, chat: ChatId, id: &str, handed: Handed) {
        self.0 = Some(Held {
            chat,
            id: id.to_owned(),
            handed,
            since: Instant::now(),
        });
    }

    /// The file of this name of a chat, if it is held.
    pub fn held(&self, chat: ChatId, id: &str) -> Option<Handed> {
        let own = self.0.as_ref();
        let own = own.filter(|own| own.chat == chat && own.id == id);
        own.map(|own| own.handed.clone())
    }

    /// Lets the file of a chat go unless it is what is worked on there.
    pub fn let_go(&mut self, chat: ChatId, work: Option<&Work>) {
        let is_worked_on = work.is_some_and(Work::is_sheet);
        self.0.take_if(|own| own.chat == chat && !is_worked_on);
    }

    /// Lets go what has been held for too long.
    pub fn clear(&mut self) {
        self.0.take_if(|own| own.since.elapsed() >= HOLDS_FOR);
    }
}
