//! The turns of a batch as what they leave behind, none overtaking another of its chat.

use super::incoming::Incoming;
use super::outgoing;
use crate::conversation::Turn;
use crate::domain::{ChatId, Outgoing};
use crate::store::Finished;

/// What became of an update.
pub enum Taken {
    Finished(Box<Finished>),
    Failed,
    /// It is somebody else's, or comes after one that is.
    Left,
}

/// What became of the updates of a batch.
#[derive(Default)]
pub struct Batch {
    pub finished: Vec<Finished>,
    pub failed: Vec<(i64, Incoming)>,
    /// How many were left.
    pub left: usize,
}

/// Takes the turns of a batch. What came later in the chat of one that failed is left waiting: it must not overtake.
pub fn take_all(
    read: Vec<(i64, Option<Incoming>)>,
    mut take: impl FnMut(i64, &Incoming) -> Taken,
) -> Batch {
    let mut batch = Batch::default();
    for (arrival, incoming) in read {
        let Some(incoming) = incoming else {
            batch.finished.push(Finished {
                arrival,
                ..Finished::default()
            });
            continue;
        };
        let mut failed = batch.failed.iter();
        if failed.any(|(_, other)| other.chat == incoming.chat) {
            continue;
        }
        match take(arrival, &incoming) {
            Taken::Finished(one) => batch.finished.push(*one),
            Taken::Failed => batch.failed.push((arrival, incoming)),
            Taken::Left => batch.left += 1,
        }
    }
    batch
}

/// An act as messages that Telegram takes.
pub fn in_messages(Outgoing { chat, act }: Outgoing) -> impl Iterator<Item = Outgoing> {
    let acts = outgoing::in_messages(act).into_iter();
    acts.map(move |act| Outgoing { chat, act })
}

/// A turn of the conversation with all it leaves behind.
pub fn finish(arrival: i64, chat: ChatId, turn: Turn) -> Finished {
    let outgoing = turn
        .acts
        .into_iter()
        .flat_map(|act| in_messages(Outgoing { chat, act }))
        .collect();
    Finished {
        arrival,
        chat: Some(chat),
        session: Some(turn.session),
        outgoing,
        effects: turn.effects,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversation::Event;

    #[test]
    fn nothing_overtakes_an_update_that_failed_in_its_chat() {
        let said = |chat: i64, text: &str| {
            Some(Incoming {
                chat: ChatId(chat),
                client: None,
                event: Event::Text(text.to_owned()),
                name: String::new(),
                file: None,
                file_name: None,
            })
        };
        let read = vec![
            (1, said(7, "good")),
            (2, said(7, "bad")),
            (3, said(7, "good")),
            (4, said(8, "good")),
            (5, None),
        ];
        let bad = Event::Text("bad".to_owned());
        let batch = take_all(read, |arrival, incoming| {
            let one = finish(arrival, incoming.chat, Turn::default());
            match incoming.event == bad {
                true => Taken::Failed,
                false => Taken::Finished(Box::new(one)),
            }
        });
        let numbers: Vec<i64> = batch.finished.iter().map(|one| one.arrival).collect();
        assert_eq!(numbers, [1, 4, 5]);
        let numbers: Vec<i64> = batch.failed.iter().map(|(arrival, _)| *arrival).collect();
        assert_eq!(numbers, [2]);
    }
}
