//! Takes what arrived in batches: conversation first, then everything it leaves behind in one commit.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::sync::{Notify, watch};
use tokio::time::{sleep, timeout};

use super::incoming::{self, Incoming, Me};
use super::shelf::Shelf;
use super::turns::{finish, in_messages, take_all};
use super::{reviews, staff};
use crate::conversation::{House, sorry, turn};
use crate::domain::{ChatId, ConsoleSettings, Date, Member, Outgoing, Role, Session};
use crate::knowledge::Shared;
use crate::staffwork::{self, Desk, chat};
use crate::store::{Finished, Received, now_ms};

/// What working on updates takes.
pub struct Worker {
    shelf: Shelf,
    house: House,
    me: Arc<OnceLock<Me>>,
    console: Option<ConsoleSettings>,
    today: fn() -> Date,
    known: Shared,
    /// The publishing that `house` knows, and when that was last looked at.
    version: i64,
    looked: Instant,
    /// Staff have worked since.
    looks_now: bool,
    /// Staff are still to be told what waits for them.
    tells: bool,
    /// Open questions are still to be asked again since then.
    asks_again: bool,
    /// That it cannot be taken in was logged.
    complained: bool,
    cleaned: Option<Instant>,
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
        (known, version): (Shared, i64),
        me: Arc<OnceLock<Me>>,
        (console, today): (Option<ConsoleSettings>, fn() -> Date),
    ) -> Worker {
        Worker {
            shelf,
            house,
            me,
            console,
            today,
            known,
            version,
            looked: Instant::now(),
            looks_now: false,
            tells: true,
            asks_again: true,
            complained: false,
            cleaned: None,
        }
    }

    /// Works on what waits, up to a batch; gives how many.
    fn batch(&mut self) -> Result<usize> {
        const BATCH: usize = 256;
        if let Err(error) = self.renew()
            && !std::mem::replace(&mut self.complained, true)
        {
            log::error!("What was published is not taken in, the old base answers: {error:#}");
        }
        self.clean()?;
        if let Err(error) = self.tell_staff() {
            log::error!("Staff are not told what waits for them, trying again: {error:#}");
        }
        let received = self.shelf.now(|store| store.waiting(BATCH))?;
        if received.is_empty() {
            return self.ask_again();
        }
        let read: Vec<(i64, Option<Incoming>)> = received
            .iter()
            .map(|one: &Received| (one.arrival, incoming::read(&one.body, self.me.get())))
            .collect();
        let chat = |(_, incoming): &(i64, Option<Incoming>)| Some(incoming.as_ref()?.chat);
        let mut chats: Vec<ChatId> = read.iter().filter_map(chat).collect();
        chats.sort();
        chats.dedup();
        let mut sessions = self.shelf.now(|store| store.sessions(&chats))?;
        let roles = self.roles()?;
        let (finished, failed) = take_all(read, |arrival, incoming| {
            let session = sessions.entry(incoming.chat).or_default();
            self.take(session, roles.get(&incoming.chat), arrival, incoming)
        });
        self.shelf.now(|store| store.finish(&finished))?;
        for (arrival, Incoming { chat, client, .. }) in failed {
            let session = sessions.entry(chat).or_default();
            let act = sorry(&self.house, session, client);
            let sorry = Outgoing { chat, act };
            self.shelf.now(|store| store.failed(arrival, &sorry))?;
        }
        Ok(received.len())
    }

    /// The staff of this moment: whose turns may be work, and what is offered to them.
    fn roles(&self) -> Result<HashMap<ChatId, Role>> {
        let staff = self.shelf.now(|store| store.staff())?;
        let of_chat = |(member, role)| match member {
            Member::Chat(chat) => Some((chat, role)),
            Member::Operator | Member::Program | Member::Named(_) => None,
        };
        Ok(staff.into_iter().filter_map(of_chat).collect())
    }

    /// One update of a chat, seen by its next one; `None` if it failed.
    fn take(
        &mut self,
        session: &mut Session,
        role: Option<&Role>,
        arrival: i64,
        incoming: &Incoming,
    ) -> Option<Finished> {
        let taken = AssertUnwindSafe(|| match staff::said(incoming, session, role) {
            Some(said) => self.work(session, arrival, (incoming, &said)),
            None => self.talk(session, role, arrival, incoming),
        });
        let finished = match catch_unwind(taken) {
            Ok(Ok(finished)) => finished,
            Ok(Err(error)) => {
                log::error!(
                    "Staff work failed; it is tried three times and then set aside: {error:#}"
                );
                return None;
            }
            Err(_) => {
                log::error!("A turn panicked; it is tried three times and then set aside");
                return None;
            }
        };
        *session = finished.session.clone().unwrap_or_default();
        Some(finished)
    }

    fn talk(
        &self,
        session: &Session,
        role: Option<&Role>,
        arrival: i64,
        incoming: &Incoming,
    ) -> Result<Finished> {
        let (event, client, today) = (&incoming.event, incoming.client, (self.today)());
        let reviewed = reviews::pressed(&self.shelf, &self.house, session, incoming, today)?;
        if let Some(reviewed) = reviewed {
            return Ok(finish(arrival, incoming.chat, reviewed));
        }
        let mut turn = turn(&self.house, session, event, client, today);
        if let Some(role) = role {
            staff::offer(&self.house, role, incoming, &mut turn);
        }
        Ok(finish(arrival, incoming.chat, turn))
    }

    /// Staff work is done at once, each in its own transaction; what is said of it is kept with the update.
    fn work(
        &mut self,
        session: &Session,
        arrival: i64,
        said: (&Incoming, &chat::Said),
    ) -> Result<Finished> {
        let me = (self.me.get(), self.console.as_ref(), (self.today)());
        let left = self
            .shelf
            .now(|store| staff::take(store, &self.house, session, said, me))?;
        // The next question is to be answered from what was just published.
        self.looks_now = true;
        Ok(Finished {
            arrival,
            chat: Some(said.0.chat),
            session: Some(Session {
                work: left.work,
                ..session.clone()
            }),
            outgoing: left.outgoing.into_iter().flat_map(in_messages).collect(),
            effects: Vec::new(),
        })
    }

    /// Takes in what staff have published since, looking at most once a second.
    fn renew(&mut self) -> Result<()> {
        let looks_now = std::mem::take(&mut self.looks_now);
        if !looks_now && self.looked.elapsed() < Duration::from_secs(1) {
            return Ok(());
        }
        self.looked = Instant::now();
        self.tells = true;
        let version = self.shelf.now(|store| store.version())?;
        if version != self.version {
            let rows = || self.shelf.now(|store| store.load());
            self.house.knowledge = self.known.of(version, rows)?;
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

    /// Tells staff unasked what they wait for, looking when the base is looked at.
    fn tell_staff(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.tells) {
            return Ok(());
        }
        let House { knowledge, texts } = &self.house;
        let desk = Desk {
            texts,
            today: (self.today)(),
        };
        self.shelf.now(|store| {
            chat::tell_of_drafts(store, &desk)?;
            chat::weekly(store, &desk, knowledge, now_ms())
        })
    }

    /// Once an hour drops what is done and old, and reminds staff of what is to be reviewed.
    fn clean(&mut self) -> Result<()> {
        let hour = Duration::from_secs(3600);
        if self.cleaned.is_some_and(|cleaned| cleaned.elapsed() < hour) {
            return Ok(());
        }
        self.cleaned = Some(Instant::now());
        let (House { knowledge, texts }, today) = (&self.house, (self.today)());
        self.shelf.now(|store| {
            store.clean(now_ms())?;
            staffwork::remind(store, texts, knowledge, today, now_ms()).map(drop)
        })
    }
}
