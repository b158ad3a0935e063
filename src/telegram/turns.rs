//! The turns of a batch as what they leave behind, none overtaking another of its chat.

use super::incoming::Incoming;
use super::outgoing;
use crate::conversation::Turn;
use crate::domain::{ChatId, Outgoing};
use crate::store::Finished;

/// Takes the turns of a batch; gives those that were finished and the updates that failed. What came later in the chat of
/// one that failed is left waiting: it must not overtake.
pub fn take_all(
    read: Vec<(i64, Option<Incoming>)>,
    mut take: impl FnMut(i64, &Incoming) -> Option<Finished>,
) -> (Vec<Finished>, Vec<(i64, Incoming)>) {
    let mut finished = Vec::with_capacity(read.len());
    let mut failed: Vec<(i64, Incoming)> = Vec::new();
    for (arrival, incoming) in read {
        let Some(incoming) = incoming else {
            finished.push(Finished {
                arrival,
                ..Finished::default()
            });
            continue;
        };
        if failed.iter().any(|(_, other)| other.chat == incoming.chat) {
            continue;
        }
        match take(arrival, &incoming) {
            Some(one) => finished.push(one),
            None => failed.push((arrival, incoming)),
        }
    }
    (finished, failed)
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
        let (finished, failed) = take_all(read, |arrival, incoming| {
            let one = finish(arrival, incoming.chat, Turn::default());
            (incoming.event != bad).then_some(one)
        });
        let numbers: Vec<i64> = finished.iter().map(|one| one.arrival).collect();
        assert_eq!(numbers, [1, 4, 5]);
        let numbers: Vec<i64> = failed.iter().map(|(arrival, _)| *arrival).collect();
        assert_eq!(numbers, [2]);
    }
}
