//! What every page works with: the store, the texts, the base in memory, files that were handed in.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};

use super::parts::Mood;
use crate::domain::ConsoleSettings;
use crate::import::File;
use crate::knowledge::{Knowledge, Shared};
use crate::reply::Texts;
use crate::staffwork;
use crate::store::Store;

/// Cheap to clone.
#[derive(Clone)]
pub struct Desk(Arc<Drawers>);

struct Drawers {
    store: Mutex<Store>,
    known: Shared,
    /// Files that wait for their preview to be approved, one lot a session.
    trays: Mutex<HashMap<String, Arc<Tray>>>,
    /// What the next page of a session tells first.
    notes: Mutex<HashMap<String, (Mood, String)>>,
    texts: Texts,
    settings: ConsoleSettings,
    program: PathBuf,
}

/// Files that were handed in, unpacked.
pub struct Tray {
    pub files: Vec<File>,
    /// Their names, and the SHA-256 of each as it came.
    pub mark: [String; 2],
}

/// How many lots of files may wait; the memory of a small server is not theirs.
const MOST_TRAYS: usize = 4;

impl Desk {
    pub fn open(settings: ConsoleSettings, known: Shared) -> Result<Desk> {
        let mut store = staffwork::open(&settings.database)?;
        store.put_console_root(&settings.link(""))?;
        Ok(Desk(Arc::new(Drawers {
            store: Mutex::new(store),
            known,
            trays: Mutex::default(),
            notes: Mutex::default(),
            texts: Texts::load()?,
            program: std::env::current_exe().context("Find the program itself")?,
            settings,
        })))
    }

    /// Uses the store on a thread that may wait for the disk.
    pub async fn with<T: Send + 'static>(
        &self,
        usage: impl FnOnce(&mut Store) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let desk = self.clone();
        tokio::task::spawn_blocking(move || usage(&mut held(&desk.0.store)))
            .await
            .context("Use the store")?
    }

    /// The same for what takes the texts and the day.
    pub async fn work<T: Send + 'static>(
        &self,
        usage: impl FnOnce(&mut Store, &staffwork::Desk) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let desk = self.clone();
        self.with(move |store| {
            let today = (desk.settings().today)();
            let texts = desk.texts();
            usage(store, &staffwork::Desk { texts, today })
        })
        .await
    }

    /// The same for what takes the base as the bot knows it; it is learnt when somebody first needs it, and after a publishing.
    pub async fn learned<T: Send + 'static>(
        &self,
        usage: impl FnOnce(&mut Store, &staffwork::Desk, &Knowledge) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let own = self.clone();
        self.work(move |store, desk| {
            let knowledge = own.0.known.of(store.version()?, || store.moment())?;
            usage(store, desk, &knowledge)
        })
        .await
    }

    /// The base as it is now.
    pub async fn base(&self) -> Result<Arc<Knowledge>> {
        let own = self.clone();
        self.with(move |store| own.0.known.of(store.version()?, || store.moment()))
            .await
    }

    /// Unpacks files, on a thread that may wait, and lays them by for a session, in place of earlier ones.
    pub async fn lay_by(&self, session: &str, files: Vec<File>) -> Result<()> {
        let (desk, session) = (self.clone(), session.to_owned());
        tokio::task::spawn_blocking(move || {
            let mark = staffwork::mark(&files);
            let files = staffwork::unpack(&desk.0.program, files)?;
            let mut trays = held(&desk.0.trays);
            if trays.len() >= MOST_TRAYS && !trays.contains_key(&session) {
                trays.clear();
            }
            trays.insert(session, Arc::new(Tray { files, mark }));
            Ok(())
        })
        .await
        .context("Unpack files")?
    }

    pub fn laid_by(&self, session: &str) -> Option<Arc<Tray>> {
        held(&self.0.trays).get(session).cloned()
    }

    pub fn clear_away(&self, session: &str) {
        held(&self.0.trays).remove(session);
    }

    /// Keeps what the next page of a session is to tell.
    pub fn leave_note(&self, session: &str, mood: Mood, said: &str) {
        held(&self.0.notes).insert(session.to_owned(), (mood, said.to_owned()));
    }

    pub fn take_note(&self, session: &str) -> Option<(Mood, String)> {
        held(&self.0.notes).remove(session)
    }

    pub fn texts(&self) -> &Texts {
        &self.0.texts
    }

    pub fn settings(&self) -> &ConsoleSettings {
        &self.0.settings
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in between rolls its transaction back: what is behind a poisoned lock is sound.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
