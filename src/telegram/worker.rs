//! Takes what arrived in batches: conversation first, then everything it leaves behind in one commit.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tokio::sync::{Notify, watch};
use tokio::time::{sleep, timeout};

use super::incoming::{self, Incoming, Me};
use super::shelf::Shelf;
use super::{outgoing, reviews};
use crate::conversation::{House, Turn, sorry, turn};
use crate::domain::{ChatId, Date, Outgoing, Session};
use crate::knowledge::Knowledge;
use crate::staffwork;
use crate::store::{Finished, Received, now_ms};

/// What working on updates takes.
pub struct Worker {
    shelf: Shelf,
    house: House,
    me: Arc<OnceLock<Me>>,
    today: fn() -> Date,
    /// The publishing that `house` knows, and when that was last looked at.
    version: i64,
    looked: Instant,
    /// Open questions are still to be asked again since then.
    asks_again: bool,
    /// That it cannot be taken in was logged.
    complained: bool,
    cleaned: Option<Instant>,
    reminded: Option<Instant>,
}

/// Works until told to stop and nothing waits.
pub async fn work(
    mut worker: Worker,
    arrived: Arc<Notify>,
    written: Arc<Notify>,
    stop: watch::Receiver<bool>,
) {
    loop {
        // Looked at before the batch: what was kept before the stop is still worked on.
        let stopping = *stop.borrow();
        let batch = tokio::task::spawn_blocking(move || {
            let done = worker.batch();
            (worker, done)
        });
        let Ok((back, done)) = batch.await else {
            log::error!("The worker broke down; restart the program");
            return;
        };
        worker = back;
        match done {
            Ok(0) if stopping => return,
            Ok(0) => {
                // Now and then it looks by itself, to clean up.
                let mut stop = stop.clone();
                tokio::select! {
                    _ = timeout(Duration::from_secs(60), arrived.notified()) => {}
                    _ = stop.changed() => {}
                }
            }
            Ok(_) => written.notify_one(),
            Err(error) => {
                log::error!("Work on updates failed, trying again: {error:#}");
                if stopping {
                    return;
                }
                sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

impl Worker {
    pub fn new(
        shelf: Shelf,
        house: House,
        version: i64,
        me: Arc<OnceLock<Me>>,
        today: fn() -> Date,
    ) -> Worker {
        Worker {
            shelf,
            house,
            me,
            today,
            version,
            looked: Instant::now(),
            asks_again: true,
            complained: false,
            cleaned: None,
            reminded: None,
        }
    }

    /// Works on what waits, up to a batch; gives how many.
    fn batch(&mut self) -> Result<usize> {
        const BATCH: usize = 256;
        if let Err(error) = self.renew()
            && !std::mem::replace(&mut self.complained, true)
        {
            log::error!(
                "What was published is not taken in, the base before it goes on answering: {error:#}"
            );
        }
        self.clean()?;
        self.remind()?;
        let received = self.shelf.now(|store| store.waiting(BATCH))?;
        if received.is_empty() {
            return self.ask_again();
        }
        let read: Vec<(i64, Option<Incoming>)> = received
            .iter()
            .map(|one: &Received| (one.arrival, incoming::read(&one.body, self.me.get())))
            .collect();
        let mut chats: Vec<ChatId> = read
            .iter()
            .filter_map(|(_, incoming)| Some(incoming.as_ref()?.chat))
            .collect();
        chats.sort();
        chats.dedup();
        let mut sessions = self.shelf.now(|store| store.sessions(&chats))?;
        let today = (self.today)();
        let take = |incoming: &Incoming| self.take_turn(&mut sessions, incoming, today);
        let (finished, failed) = take_all(read, take);
        self.shelf.now(|store| store.finish(&finished))?;
        for (arrival, Incoming { chat, client, .. }) in failed {
            let session = sessions.entry(chat).or_default();
            let act = sorry(&self.house, session, client);
            let sorry = Outgoing { chat, act };
            self.shelf.now(|store| store.failed(arrival, &sorry))?;
        }
        Ok(received.len())
    }

    /// One turn of a chat, seen by its next one; `None` if it panicked.
    fn take_turn(
        &self,
        sessions: &mut HashMap<ChatId, Session>,
        incoming: &Incoming,
        today: Date,
    ) -> Option<Turn> {
        let session = sessions.entry(incoming.chat).or_default();
        let taken = AssertUnwindSafe(|| {
            let (event, client) = (&incoming.event, incoming.client);
            let pressed = reviews::pressed(&self.shelf, &self.house, session, incoming, today)?;
            anyhow::Ok(pressed.unwrap_or_else(|| turn(&self.house, session, event, client, today)))
        });
        let turn = match catch_unwind(taken) {
            Ok(Ok(turn)) => turn,
            Ok(Err(error)) => {
                log::error!(
                    "A review failed; it is tried three times and then set aside: {error:#}"
                );
                return None;
            }
            Err(_) => {
                log::error!("A turn panicked; it is tried three times and then set aside");
                return None;
            }
        };
        *session = turn.session.clone();
        Some(turn)
    }

    /// Takes in what staff have published since, looking at most once a second.
    fn renew(&mut self) -> Result<()> {
        if self.looked.elapsed() < Duration::from_secs(1) {
            return Ok(());
        }
        self.looked = Instant::now();
        let version = self.shelf.now(|store| store.version())?;
        if version != self.version {
            let records = self
                .shelf
                .now(|store| store.load())
                .context("Load what was published")?;
            self.house.knowledge = Knowledge::build(records);
            self.version = version;
            self.asks_again = true;
            log::info!("Publishing {version} is taken in");
        }
        self.complained = false;
        Ok(())
    }

    /// Asks some of the open questions again after a publishing, when nobody waits for an answer; gives how many.
    fn ask_again(&mut self) -> Result<usize> {
        if !self.asks_again {
            return Ok(0);
        }
        let version = self.version;
        let asked = self
            .shelf
            .now(|store| store.questions_to_ask(version, staffwork::AT_ONCE))?;
        self.asks_again = !asked.is_empty();
        let House { knowledge, texts } = &self.house;
        let answered = staffwork::answered_now(knowledge, texts, &asked, (self.today)());
        let numbers: Vec<i64> = asked.iter().map(|own| own.number).collect();
        self.shelf
            .now(|store| store.asked_again(version, &numbers, &answered))?;
        Ok(asked.len())
    }

    /// Reminds staff of what is to be reviewed, once an hour.
    fn remind(&mut self) -> Result<()> {
        if !is_hour_since(self.reminded) {
            return Ok(());
        }
        self.reminded = Some(Instant::now());
        let (House { knowledge, texts }, today) = (&self.house, (self.today)());
        let told = self
            .shelf
            .now(|store| staffwork::remind(store, texts, knowledge, today, now_ms()));
        told.map(drop)
    }

    /// Drops what is done and old, once an hour.
    fn clean(&mut self) -> Result<()> {
        if !is_hour_since(self.cleaned) {
            return Ok(());
        }
        self.cleaned = Some(Instant::now());
        self.shelf.now(|store| store.clean(now_ms()))
    }
}

fn is_hour_since(last: Option<Instant>) -> bool {
    last.is_none_or(|last| last.elapsed() >= Duration::from_secs(3600))
}

/// Takes the turns of a batch; gives those that were finished and the updates that failed. What came later in the chat of
/// one that failed is left waiting: it must not overtake.
fn take_all(
    read: Vec<(i64, Option<Incoming>)>,
    mut take: impl FnMut(&Incoming) -> Option<Turn>,
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
        match take(&incoming) {
            Some(turn) => finished.push(finish(arrival, incoming.chat, turn)),
            None => failed.push((arrival, incoming)),
        }
    }
    (finished, failed)
}

fn finish(arrival: i64, chat: ChatId, turn: Turn) -> Finished {
    let outgoing = turn
        .acts
        .into_iter()
        .flat_map(outgoing::in_messages)
        .map(|act| Outgoing { chat, act })
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
        let (finished, failed) =
            take_all(read, |incoming| (incoming.event != bad).then(Turn::default));
        let numbers: Vec<i64> = finished.iter().map(|one| one.arrival).collect();
        assert_eq!(numbers, [1, 4, 5]);
        let numbers: Vec<i64> = failed.iter().map(|(arrival, _)| *arrival).collect();
        assert_eq!(numbers, [2]);
    }
}
