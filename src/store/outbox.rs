//! What is to be done in chats, and what became of it.

use anyhow::{Context, Result};
use rusqlite::named_params;

use super::{Store, buttons, people};
use crate::domain::{Act, Attached, ChatId, Reply};

/// Something that waits to be done in a chat. The bytes of a file stay in the store until they are sent, [`Store::with_bytes`].
#[derive(Clone, Debug, PartialEq)]
pub struct Queued {
    pub number: i64,
    pub chat: ChatId,
    pub act: Act,
    pub tries: u32,
    /// Not before this time, in milliseconds since 1970.
    pub not_before_ms: i64,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    pub number: i64,
    pub chat: ChatId,
    pub settlement: Settlement,
}

/// The end of a try.
#[derive(Clone, Debug, PartialEq)]
pub enum Settlement {
    Sent,
    /// Again at this time, in milliseconds since 1970.
    RetryAt(i64),
    /// The messenger will not take it, for this reason.
    Refused(String),
    /// The person blocked the bot or left the messenger; the try began then, in milliseconds since 1970.
    Gone {
        since_ms: i64,
    },
    /// The group has become this one.
    Moved(ChatId),
}

impl Store {
    /// What is pending after a number, in order, whenever it may be sent.
    pub fn due(&self, after: i64, limit: usize) -> Result<Vec<Queued>> {
        let mut due = self
            .connection
            .prepare_cached(include_str!("queues/due.sql"))
            .context("Look for messages")?;
        let found = due
            .query_map(
                named_params! { ":after": after, ":limit": limit as i64 },
                queued,
            )
            .context("Look for messages")?;
        found
            .collect::<rusqlite::Result<_>>()
            .context("Read messages")
    }

    /// An act with the bytes of its file, if it has one; `number` is that of [`Queued`].
    pub fn with_bytes(&self, number: i64, mut act: Act) -> Result<Act> {
        if let Act::Picture { png: bytes, .. } | Act::Document { bytes, .. } = &mut act {
            let sql = include_str!("queues/bytes.sql");
            *bytes = self
                .connection
                .query_row(sql, named_params! { ":number": number }, |row| row.get(0))
                .context("Read a file to send")?;
        }
        Ok(act)
    }

    /// Writes what became of messages, in one transaction.
    pub fn settle(&mut self, settled: &[Settled]) -> Result<()> {
        let transaction = self.connection.transaction().context("Begin settling")?;
        for one in settled {
            let (state, reason) = match &one.settlement {
                Settlement::RetryAt(at_ms) => {
                    let named = named_params! { ":number": one.number, ":at_ms": at_ms };
                    transaction
                        .prepare_cached(include_str!("queues/retry.sql"))?
                        .execute(named)?;
                    continue;
                }
                Settlement::Sent => ("sent", None),
                Settlement::Refused(reason) => ("refused", Some(reason.as_str())),
                Settlement::Gone { since_ms } => {
                    people::gone_since(&transaction, one.chat, one.number, *since_ms)?;
                    ("gone", None)
                }
                Settlement::Moved(to) => {
                    people::moved(&transaction, one.chat, *to)?;
                    continue;
                }
            };
            let named = named_params! { ":number": one.number, ":state": state, ":reason": reason };
            transaction
                .prepare_cached(include_str!("queues/settle.sql"))?
                .execute(named)?;
        }
        transaction.commit().context("Commit what was sent")
    }

    /// Until when the messenger wants quiet in chats, or in all (`None`), in milliseconds since 1970.
    pub fn pauses(&self) -> Result<Vec<(Option<ChatId>, i64)>> {
        let mut pauses = self
            .connection
            .prepare_cached(include_str!("queues/pauses.sql"))
            .context("Read pauses")?;
        let read = |row: &rusqlite::Row| {
            let chat: i64 = row.get("chat")?;
            Ok(((chat != ALL).then_some(ChatId(chat)), row.get("until_ms")?))
        };
        let found = pauses.query_map([], read).context("Read pauses")?;
        found
            .collect::<rusqlite::Result<_>>()
            .context("Read pauses")
    }

    /// Remembers that the messenger wants quiet.
    pub fn pause(&mut self, chat: Option<ChatId>, until_ms: i64) -> Result<()> {
        let named =
            named_params! { ":chat": chat.map_or(ALL, |chat| chat.0), ":until_ms": until_ms };
        self.connection
            .execute(include_str!("queues/put_pause.sql"), named)
            .context("Remember a pause")?;
        Ok(())
    }
}

/// No chat has this number.
const ALL: i64 = 0;

fn queued(row: &rusqlite::Row) -> rusqlite::Result<Queued> {
    let (text, rows): (String, String) = (row.get("text")?, row.get("buttons")?);
    let kind: String = row.get("kind")?;
    let reply = || Reply {
        text: text.clone(),
        buttons: buttons::from_text(&rows),
    };
    let act = match kind.as_str() {
        "edit" => Act::Edit {
            message: row.get("message")?,
            reply: reply(),
        },
        "answer" => Act::AnswerPress {
            press: row.get("press")?,
            notice: Some(text.clone()).filter(|text| !text.is_empty()),
        },
        _ => {
            let attached: Option<String> = row.get("attached")?;
            let kept = attached.as_deref().and_then(Attached::from_code);
            match (row.get("has_bytes")?, row.get("file_name")?, kept) {
                (true, Some(name), _) => Act::Document {
                    caption: text,
                    name,
                    bytes: Vec::new(),
                },
                (true, None, _) => Act::Picture {
                    caption: text,
                    png: Vec::new(),
                },
                (false, _, Some(attached)) => Act::Attached(attached),
                (false, _, None) => Act::Send(reply()),
            }
        }
    };
    Ok(Queued {
        number: row.get("number")?,
        chat: ChatId(row.get("chat")?),
        act,
        tries: row.get("tries")?,
        not_before_ms: row.get("not_before_ms")?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Finished, Update};
    use super::*;
    use crate::domain::{Effect, Outgoing, Session};

    fn store_with(updates: i64) -> Store {
        let mut store = Store::open_in_memory().unwrap();
        let updates: Vec<Update> = (1..=updates)
            .map(|id| Update {
                id,
                body: "{}".to_owned(),
            })
            .collect();
        assert_eq!(store.receive(&updates).unwrap(), updates.len());
        assert_eq!(
            store.receive(&updates).unwrap(),
            0,
            "a repeat is passed over"
        );
        store
    }

    fn answered(arrival: i64, chat: i64) -> Finished {
        let reply = Reply {
            text: format!("reply {arrival}"),
            buttons: Vec::new(),
        };
        let outgoing = vec![Outgoing {
            chat: ChatId(chat),
            act: Act::Send(reply),
        }];
        Finished {
            arrival,
            chat: Some(ChatId(chat)),
            session: Some(Session::default()),
            outgoing,
            effects: Vec::new(),
        }
    }

    fn settled(settlement: Settlement) -> [Settled; 1] {
        [Settled {
            number: 1,
            chat: ChatId(7),
            settlement,
        }]
    }

    #[test]
    fn an_update_is_done_once_and_its_reply_sent_in_order() {
        let mut store = store_with(3);
        store.finish(&[answered(1, 7), answered(2, 7)]).unwrap();
        assert_eq!(
            store
                .waiting(10)
                .unwrap()
                .iter()
                .map(|one| one.arrival)
                .collect::<Vec<_>>(),
            [3]
        );
        let due = store.due(0, 10).unwrap();
        assert_eq!(due.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2]);
        store.settle(&settled(Settlement::RetryAt(99))).unwrap();
        assert_eq!(
            store
                .due(0, 10)
                .unwrap()
                .first()
                .map(|one| (one.tries, one.not_before_ms)),
            Some((1, 99))
        );
        store.settle(&settled(Settlement::Sent)).unwrap();
        assert_eq!(store.due(0, 10).unwrap().len(), 1);
    }

    #[test]
    fn the_bytes_of_a_file_are_read_when_it_is_sent() {
        let mut store = store_with(1);
        let document = |bytes: &[u8]| Act::Document {
            caption: "base".to_owned(),
            name: "base.xlsx".to_owned(),
            bytes: bytes.to_vec(),
        };
        let mut finished = answered(1, 7);
        finished.outgoing = vec![Outgoing {
            chat: ChatId(7),
            act: document(b"PK"),
        }];
        store.finish(&[finished]).unwrap();
        let due = store.due(0, 10).unwrap().remove(0);
        assert_eq!(due.act, document(b""));
        assert_eq!(
            store.with_bytes(due.number, due.act).unwrap(),
            document(b"PK")
        );
    }

    #[test]
    fn an_update_that_is_done_leaves_nothing_behind_again() {
        let mut store = store_with(1);
        store.finish(&[answered(1, 7)]).unwrap();
        store.finish(&[answered(1, 7)]).unwrap();
        assert_eq!(store.due(0, 10).unwrap().len(), 1);
    }

    #[test]
    fn numbers_go_on_after_a_cleaning() {
        let mut store = store_with(2);
        store.finish(&[answered(1, 7)]).unwrap();
        store
            .settle(&[Settled {
                number: 1,
                chat: ChatId(7),
                settlement: Settlement::Sent,
            }])
            .unwrap();
        store.clean(i64::MAX / 2).unwrap();
        store.finish(&[answered(2, 7)]).unwrap();
        let due = store.due(0, 10).unwrap();
        assert_eq!(due.iter().map(|one| one.number).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn who_is_gone_gets_nothing_more() {
        let mut store = store_with(2);
        store.finish(&[answered(1, 7), answered(2, 7)]).unwrap();
        store
            .settle(&[Settled {
                number: 1,
                chat: ChatId(7),
                settlement: Settlement::Gone { since_ms: i64::MAX },
            }])
            .unwrap();
        assert_eq!(store.due(0, 10).unwrap(), []);
    }

    #[test]
    fn a_late_refusal_drops_nothing_that_was_written_to_who_came_back() {
        let mut store = store_with(2);
        store.finish(&[answered(1, 7), answered(2, 7)]).unwrap();
        let settlement = Settlement::Gone { since_ms: 0 };
        store.settle(&settled(settlement)).unwrap();
        let due = store.due(0, 10).unwrap();
        assert_eq!(due.iter().map(|one| one.number).collect::<Vec<_>>(), [2]);
        let gone = |store: &Store| {
            let sql = "SELECT gone FROM person WHERE chat = 7";
            let gone = store
                .connection
                .query_row(sql, [], |row| row.get::<_, bool>(0));
            gone.unwrap()
        };
        assert!(!gone(&store));
        let settlement = Settlement::Gone { since_ms: i64::MAX };
        store.settle(&settled(settlement)).unwrap();
        assert!(gone(&store), "an early one means what it says");
    }

    #[test]
    fn a_group_that_moves_is_followed_with_all_that_is_its_own() {
        let mut store = store_with(2);
        store.finish(&[answered(1, 7), answered(2, 7)]).unwrap();
        let settlement = Settlement::Moved(ChatId(8));
        store.settle(&settled(settlement)).unwrap();
        let due = store.due(0, 10).unwrap();
        let places: Vec<_> = due.iter().map(|one| (one.number, one.chat.0)).collect();
        assert_eq!(places, [(1, 8), (2, 8)]);
        assert!(store.sessions(&[ChatId(7)]).unwrap().is_empty());
        assert_eq!(store.sessions(&[ChatId(8)]).unwrap().len(), 1);
    }

    #[test]
    fn an_update_that_fails_three_times_is_parked() {
        let mut store = store_with(1);
        let sorry = answered(1, 7).outgoing.remove(0);
        for _ in 0..3 {
            assert_eq!(store.waiting(10).unwrap().len(), 1);
            assert_eq!(store.due(0, 10).unwrap(), []);
            store.failed(1, &sorry).unwrap();
        }
        assert_eq!(store.waiting(10).unwrap(), []);
        store.failed(1, &sorry).unwrap();
        assert_eq!(store.due(0, 10).unwrap().len(), 1, "told once");
        let sql = "SELECT body FROM inbox";
        let body = store
            .connection
            .query_row(sql, [], |row| row.get::<_, String>(0));
        assert_eq!(body.unwrap(), "", "nothing stays of what was said");
    }

    #[test]
    fn a_pause_only_grows() {
        let mut store = store_with(0);
        store.pause(None, 50).unwrap();
        store.pause(Some(ChatId(7)), 90).unwrap();
        store.pause(Some(ChatId(7)), 80).unwrap();
        assert_eq!(store.pauses().unwrap(), [(None, 50), (Some(ChatId(7)), 90)]);
        store.clean(60).unwrap();
        assert_eq!(store.pauses().unwrap(), [(Some(ChatId(7)), 90)]);
    }

    #[test]
    fn a_session_survives_and_is_forgotten() {
        let mut store = store_with(2);
        let session = Session {
            chosen: Some(crate::domain::Language::Kazakh),
            ..Session::default()
        };
        store
            .finish(&[Finished {
                session: Some(session.clone()),
                ..answered(1, 7)
            }])
            .unwrap();
        assert_eq!(
            store
                .sessions(&[ChatId(7), ChatId(8)])
                .unwrap()
                .get(&ChatId(7)),
            Some(&session)
        );
        store
            .finish(&[Finished {
                effects: vec![Effect::Forget],
                ..answered(2, 7)
            }])
            .unwrap();
        assert!(store.sessions(&[ChatId(7)]).unwrap().is_empty());
    }
}
