//! The office beside the answers: staff work and all else that takes its time, on a thread and a connection of its own, so
//! that nobody who asks waits for it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, OnceLock};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use tokio::runtime::Handle;
use tokio::sync::Notify;

use super::api::Api;
use super::counter::{Counter, Job, Served};
use super::incoming::Me;
use super::staff::{self, Errand};
use super::tray::Tray;
use super::{reviews, turns};
use crate::conversation::{House, sorry};
use crate::domain::{ChatId, ConsoleSettings, Date, Outgoing, Session, Settings};
use crate::import::MOST_BYTES;
use crate::knowledge::Shared;
use crate::reply::Texts;
use crate::staffwork::chat::{self, Handed, Said};
use crate::staffwork::{self, Desk};
use crate::store::{Finished, Store, now_ms};

/// How often it looks whether something was published elsewhere.
const LOOKS_EVERY: Duration = Duration::from_millis(250);

/// What working in the office takes.
pub struct Office {
    store: Store,
    known: Shared,
    texts: Texts,
    api: Api,
    runtime: Handle,
    /// Our own file, which reads workbooks as a child process.
    program: PathBuf,
    /// What was looked through is published without being opened again.
    tray: Tray,
    me: Arc<OnceLock<Me>>,
    console: Option<ConsoleSettings>,
    today: fn() -> Date,
    jobs: Receiver<Job>,
    served: Served,
    /// Updates may be waiting that were held back.
    arrived: Arc<Notify>,
    written: Arc<Notify>,
    /// The publishing that was taken in last; the console may know a later one already.
    version: i64,
    /// When it was last looked whether something was published.
    looked: Option<Instant>,
    /// Open questions are still to be asked again since the last publishing.
    asks_again: bool,
    /// That it cannot be taken in was logged.
    complained: bool,
    cleaned: Option<Instant>,
}

impl Office {
    /// An office and the counter before it; within a runtime.
    pub fn open(
        (store, version): (Store, i64),
        (known, texts): (Shared, Texts),
        (api, program): (Api, PathBuf),
        (me, settings): (Arc<OnceLock<Me>>, &Settings),
        [arrived, written]: [Arc<Notify>; 2],
    ) -> (Office, Counter) {
        let (counter, jobs, served) = Counter::new();
        let office = Office {
            store,
            known,
            texts,
            api,
            runtime: Handle::current(),
            program,
            tray: Tray::default(),
            me,
            console: settings.console.clone(),
            today: settings.today,
            jobs,
            served,
            arrived,
            written,
            version,
            looked: None,
            asks_again: true,
            complained: false,
            cleaned: None,
        };
        (office, counter)
    }

    /// Works until nobody can hand in anything any more.
    pub fn work(mut self) {
        loop {
            let rest = if self.asks_again {
                Duration::ZERO
            } else {
                LOOKS_EVERY
            };
            match self.jobs.recv_timeout(rest) {
                Ok(job) => self.take(&job),
                Err(RecvTimeoutError::Timeout) => self.look_around(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Takes an update and keeps what it leaves behind; one that failed is tried three times, like any other.
    fn take(&mut self, job: &Job) {
        let chat = job.incoming.chat;
        let done = catch_unwind(AssertUnwindSafe(|| self.turn(job)));
        self.store.end_errand();
        let kept = match done {
            Ok(Ok(finished)) => self.store.finish(&[finished]).or_else(|error| {
                log::error!("What staff work leaves behind cannot be kept: {error:#}");
                self.fail(job)
            }),
            Ok(Err(error)) => {
                log::error!(
                    "Staff work failed; it is tried three times and then set aside: {error:#}"
                );
                self.fail(job)
            }
            Err(_) => {
                log::error!("Staff work panicked; it is tried three times and then set aside");
                self.fail(job)
            }
        };
        if let Err(error) = kept {
            log::error!("Staff work cannot be kept, trying again: {error:#}");
            sleep(Duration::from_secs(1));
        }
        self.served.done(chat);
        self.arrived.notify_one();
        self.written.notify_one();
        // Whoever is to be told of what was done is told now.
        self.looked = None;
        self.look_around();
    }

    /// One turn of staff. What they do is done in transactions of its own; what is said of it is kept with the update, once the
    /// next question is answered from what they have published.
    fn turn(&mut self, job: &Job) -> Result<Finished> {
        let house = House::now(&self.known, &self.texts);
        let today = (self.today)();
        let (arrival, incoming) = (job.arrival, &job.incoming);
        let session = self.session(incoming.chat)?;
        let done = self.store.begin_errand(arrival)?;
        let finished = match &job.errand {
            Errand::Said(said) => {
                let handed = self.fetch(incoming.chat, said, &session);
                let said = (incoming, said, handed, done);
                let me = (self.me.get(), self.console.as_ref(), today);
                let left = staff::take(&mut self.store, &house, &session, said, me)?;
                self.tray.let_go(incoming.chat, left.work.as_ref());
                let outgoing = left.outgoing.into_iter();
                Finished {
                    arrival,
                    chat: Some(incoming.chat),
                    session: Some(Session {
                        work: left.work,
                        ..session
                    }),
                    outgoing: outgoing.flat_map(turns::in_messages).collect(),
                    effects: Vec::new(),
                }
            }
            Errand::StillTrue(own) => {
                let said = (&session, incoming);
                let turn = reviews::turn(&mut self.store, &house, said, (own, done), today)?;
                turns::finish(arrival, incoming.chat, turn)
            }
        };
        self.renew();
        Ok(finished)
    }

    /// The staff file that is looked into for what is said; nothing if there is none, or if it cannot be had.
    fn fetch(&mut self, chat: ChatId, said: &Said, session: &Session) -> Option<Handed> {
        let (file, name) = staff::wanted(said, session)?;
        if let Some(handed) = self.tray.held(chat, &file.id) {
            return Some(handed);
        }
        let fetched = self.runtime.block_on(self.api.file(&file.id, MOST_BYTES));
        let bytes = fetched
            .map_err(|trouble| log::warn!("A staff file cannot be had: {trouble:?}"))
            .ok()?;
        let handed = Handed::open(&self.program, name, bytes)
            .map_err(|error| log::error!("A staff file cannot be opened: {error:#}"))
            .ok()?;
        self.tray.hold(chat, &file.id, handed.clone());
        Some(handed)
    }

    fn fail(&mut self, job: &Job) -> Result<()> {
        let chat = job.incoming.chat;
        let session = self.session(chat)?;
        let house = House::now(&self.known, &self.texts);
        let act = sorry(&house, &session, job.incoming.client);
        self.store.failed(job.arrival, &Outgoing { chat, act })
    }

    fn session(&self, chat: ChatId) -> Result<Session> {
        let mut sessions = self.store.sessions(&[chat])?;
        Ok(sessions.remove(&chat).unwrap_or_default())
    }

    /// Does what is due without being asked for.
    fn look_around(&mut self) {
        let is_due = |looked: Instant| looked.elapsed() >= LOOKS_EVERY;
        if self.looked.is_none_or(is_due) {
            self.looked = Some(Instant::now());
            self.tray.clear();
            let renew = |office: &mut Office| {
                office.renew();
                Ok(())
            };
            self.or_log(renew, "What was published is not taken in");
            self.or_log(Office::clean, "The old is not cleaned away");
            self.or_log(Office::tell_staff, "Staff are not told what waits for them");
        }
        self.or_log(Office::ask_again, "Open questions are not asked again");
        self.written.notify_one();
    }

    fn or_log(&mut self, act: fn(&mut Office) -> Result<()>, what: &str) {
        let done = catch_unwind(AssertUnwindSafe(|| act(self)));
        if let Err(error) = done.unwrap_or_else(|_| Err(anyhow!("it panicked"))) {
            log::error!("{what}, trying again: {error:#}");
            sleep(Duration::from_secs(1));
        }
    }

    /// Takes in what was published since; until it is learnt the old base answers.
    fn renew(&mut self) {
        match self.learn() {
            Ok(()) => self.complained = false,
            Err(error) if !std::mem::replace(&mut self.complained, true) => {
                log::error!("What was published is not taken in, the old base answers: {error:#}");
            }
            Err(_) => {}
        }
    }

    fn learn(&mut self) -> Result<()> {
        let version = self.store.version()?;
        if version != self.version {
            self.known
                .of(version, || self.store.moment())
                .context("Load what was published")?;
            self.version = version;
            self.asks_again = true;
            log::info!("Publishing {version} is taken in");
        }
        Ok(())
    }

    /// Asks some of the open questions again after a publishing.
    fn ask_again(&mut self) -> Result<()> {
        if !self.asks_again {
            return Ok(());
        }
        let version = self.version;
        let asked = self.store.questions_to_ask(version, staffwork::AT_ONCE)?;
        self.asks_again = !asked.is_empty();
        let (knowledge, today) = (self.known.now(), (self.today)());
        let answered = staffwork::answered_now(&knowledge, &self.texts, &asked, today);
        let numbers: Vec<i64> = asked.iter().map(|own| own.number).collect();
        self.store
            .asked_again(version, &numbers, &answered)
            .map(drop)
    }

    /// Tells staff unasked what they wait for.
    fn tell_staff(&mut self) -> Result<()> {
        let desk = Desk {
            texts: &self.texts,
            today: (self.today)(),
        };
        chat::tell_of_drafts(&mut self.store, &desk)?;
        chat::weekly(&mut self.store, &desk, &self.known.now(), now_ms())
    }

    /// Once an hour drops what is done and old, and reminds staff of what is to be reviewed.
    fn clean(&mut self) -> Result<()> {
        let hour = Duration::from_secs(3600);
        if self.cleaned.is_some_and(|cleaned| cleaned.elapsed() < hour) {
            return Ok(());
        }
        self.cleaned = Some(Instant::now());
        let (knowledge, today) = (self.known.now(), (self.today)());
        self.store.clean(now_ms())?;
        staffwork::remind(&mut self.store, &self.texts, &knowledge, today, now_ms()).map(drop)
    }
}
