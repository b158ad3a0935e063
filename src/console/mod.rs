//! The staff console: pages in a browser, without scripts but for dropping files.
//!
//! Nothing is thought out here: a page shows what `staffwork` and the store say, a form is handed to them. In reading order:
//! what every page works with (`desk`, `visit`, `form`, `trouble`, `guard`, `page`, `parts`), the pages.
//! A new page is one file with its `ENTRY`, which says who may open it, and its `routes`, named in `PAGES`.

mod bars;
mod broadcast;
mod broadcasts;
mod desk;
mod drafts;
mod enter;
mod fields;
mod figures;
mod form;
mod fresh;
mod guard;
mod history;
mod home;
mod import;
mod outcome;
mod page;
mod parts;
mod queue;
mod row;
mod staff;
mod tables;
mod trouble;
mod undo;
mod visit;

use std::net::TcpListener;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use tokio::runtime::Builder;
use tokio::signal::unix::{SignalKind, signal};

use self::desk::Desk;
use self::guard::Door;
use self::page::Entry;
use self::trouble::Trouble;
use crate::domain::{ConsoleSettings, WrongSetting};
use crate::knowledge::Shared;

type Routes = fn() -> Router<Desk>;

/// The pages of the menu, in its order.
const PAGES: [(Entry, Routes); 10] = [
    (home::ENTRY, home::routes),
    (tables::ENTRY, tables::routes),
    (import::ENTRY, import::routes),
    (drafts::ENTRY, drafts::routes),
    (queue::ENTRY, queue::routes),
    (fresh::ENTRY, fresh::routes),
    (broadcasts::ENTRY, broadcasts::routes),
    (figures::ENTRY, figures::routes),
    (history::ENTRY, history::routes),
    (staff::ENTRY, staff::routes),
];

/// No form but that of files is longer.
const MOST_BYTES: usize = 512 << 10;

/// A console that has its address and waits to be run.
pub struct Console {
    listener: TcpListener,
    desk: Desk,
}

impl Console {
    /// Takes the address and opens the database.
    ///
    /// # Errors
    /// The address is taken or not of this machine, or the database cannot be opened.
    pub fn open(settings: ConsoleSettings, known: Shared) -> Result<Console> {
        let address = settings.address;
        let listener = TcpListener::bind(address).with_context(|| {
            WrongSetting(format!(
                "The console cannot listen on {address}: choose another address or port"
            ))
        })?;
        listener
            .set_nonblocking(true)
            .context("Set up the listener")?;
        let settings = ConsoleSettings {
            address: listener.local_addr().context("Read the own address")?,
            ..settings
        };
        let desk = Desk::open(settings, known)?;
        Ok(Console { listener, desk })
    }

    /// The settings, with the port that was given for port 0.
    pub fn settings(&self) -> &ConsoleSettings {
        self.desk.settings()
    }

    /// Serves the pages until SIGTERM or SIGINT.
    ///
    /// # Errors
    /// The console broke down.
    pub fn run(self) -> Result<()> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .context("Start the runtime of the console")?;
        runtime.block_on(async { self.serve(asked_to_stop()?).await })
    }

    async fn serve(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
        let listener = tokio::net::TcpListener::from_std(self.listener).context("Listen")?;
        log::info!("The console listens on {}", self.desk.settings().address);
        tokio::select! {
            served = axum::serve(listener, router(self.desk)) => served.context("Serve the console"),
            // What is being published is one transaction: it holds or not, and nobody need wait for idle browsers.
            () = stop => Ok(()),
        }
    }
}

fn router(desk: Desk) -> Router {
    let pages = PAGES
        .into_iter()
        .fold(enter::routes(), |router, (entry, routes)| {
            let door = Door {
                desk: desk.clone(),
                action: entry.action,
            };
            router.merge(routes().route_layer(middleware::from_fn_with_state(door, guard::admit)))
        });
    pages
        .fallback(async || Trouble::NotFound)
        .method_not_allowed_fallback(async || Trouble::NotFound)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(desk.clone(), guard::guard))
        .with_state(desk)
}

/// Ends when the program is asked to stop.
fn asked_to_stop() -> Result<impl Future<Output = ()> + Send + 'static> {
    let mut terminate = signal(SignalKind::terminate()).context("Listen to SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("Listen to SIGINT")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
