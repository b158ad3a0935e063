//! Takes what arrived in batches: conversation first, then everything it leaves behind in one commit. Staff work goes to the
//! office, and what came later in its chat waits until it is done.

use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use anyhow::Result;
use tokio::sync::{Notify, watch};
use tokio::time::{sleep, timeout};

use super::counter::{Counter, Job};
use super::incoming::{self, Incoming, Me};
use super::shelf::Shelf;
use super::staff;
use super::turns::{Taken, finish, take_all};
use crate::conversation::{House, sorry, turn};
use crate::domain::{ChatId, Date, Member, Outgoing, Role, Session};
use crate::knowledge::Shared;
use crate::reply::Texts;
use crate::store::{Finished, Received};

/// What working on updates takes.
pub struct Worker {
    shelf: Shelf,
    known: Shared,
    texts: Texts,
    counter: Counter,
    me: Arc<OnceLock<Me>>,
    today: fn() -> Date,
    /// So many updates were left to the office by the last batch.
    left: usize,
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
            // What waits for the office is done at the next start.
            Ok(0) if stopping => return,
            Ok(0) => {
                // Now and then it looks by itself.
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
        (known, texts): (Shared, Texts),
        counter: Counter,
        (me, today): (Arc<OnceLock<Me>>, fn() -> Date),
    ) -> Worker {
        Worker {
            shelf,
            known,
            texts,
            counter,
            me,
            today,
            left: 0,
        }
    }

    /// Works on what waits, up to a batch; 0 when nothing is left but what the office works on.
    fn batch(&mut self) -> Result<usize> {
        const BATCH: usize = 256;
        // Before the updates: what the office ends meanwhile is seen by the next batch.
        let served = self.counter.served();
        let most = BATCH + self.left;
        let received = self.shelf.now(|store| store.waiting(most))?;
        self.left = 0;
        if received.is_empty() {
            return Ok(0);
        }
        let read: Vec<(i64, Option<Incoming>)> = received
            .iter()
            .map(|one: &Received| (one.arrival, incoming::read(&one.body, self.me.get())))
            .collect();
        let mut sessions = self.sessions(&read)?;
        let house = House::now(&self.known, &self.texts);
        let roles = self.roles()?;
        let mut jobs: HashMap<ChatId, Job> = HashMap::new();
        let taken = take_all(read, |arrival, incoming| {
            let chat = incoming.chat;
            let session = sessions.entry(chat).or_default();
            let role = roles.get(&chat);
            if served.contains(&chat) || jobs.contains_key(&chat) {
                return Taken::Left;
            }
            if let Some(errand) = staff::errand(incoming, session, role) {
                jobs.insert(chat, Job::new(arrival, incoming, errand));
                return Taken::Left;
            }
            self.take(&house, session, role, (arrival, incoming))
        });
        self.shelf.now(|store| store.finish(&taken.finished))?;
        for failed in &taken.failed {
            let session = sessions.entry(failed.1.chat).or_default();
            self.fail(&house, session, failed)?;
        }
        // After the commit: the office reads the session as this batch leaves it.
        jobs.into_values()
            .try_for_each(|job| self.counter.hand_in(job))?;
        self.left = taken.left;
        // Behind a full page more may wait, though all of this one is left to the office.
        let is_full = received.len() == most;
        Ok((received.len() - taken.left).max(usize::from(is_full)))
    }

    /// Counts a failed try; the person is told after the last.
    fn fail(
        &self,
        house: &House,
        session: &Session,
        (arrival, incoming): &(i64, Incoming),
    ) -> Result<()> {
        let (chat, act) = (incoming.chat, sorry(house, session, incoming.client));
        let sorry = Outgoing { chat, act };
        self.shelf.now(|store| store.failed(*arrival, &sorry))
    }

    fn sessions(&self, read: &[(i64, Option<Incoming>)]) -> Result<HashMap<ChatId, Session>> {
        let chats = read
            .iter()
            .filter_map(|(_, incoming)| Some(incoming.as_ref()?.chat));
        let chats: HashSet<ChatId> = chats.collect();
        let chats: Vec<ChatId> = chats.into_iter().collect();
        self.shelf.now(|store| store.sessions(&chats))
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

    /// One update of a chat, seen by its next one.
    fn take(
        &self,
        house: &House,
        session: &mut Session,
        role: Option<&Role>,
        (arrival, incoming): (i64, &Incoming),
    ) -> Taken {
        let taken = AssertUnwindSafe(|| self.talk(house, session, role, (arrival, incoming)));
        let Ok(finished) = catch_unwind(taken) else {
            log::error!("A turn panicked; it is tried three times and then set aside");
            return Taken::Failed;
        };
        *session = finished.session.clone().unwrap_or_default();
        Taken::Finished(Box::new(finished))
    }

    fn talk(
        &self,
        house: &House,
        session: &Session,
        role: Option<&Role>,
        (arrival, incoming): (i64, &Incoming),
    ) -> Finished {
        let (event, client, today) = (&incoming.event, incoming.client, (self.today)());
        let mut turn = turn(house, session, event, client, today);
        if let Some(role) = role {
            staff::offer(house, role, incoming, &mut turn);
        }
        finish(arrival, incoming.chat, turn)
    }
}
