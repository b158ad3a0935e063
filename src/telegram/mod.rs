//! Telegram: updates in, messages out, nothing lost in between.
//!
//! `poller` keeps updates before it confirms them, `worker` turns them into messages in one commit, `office` does the work of
//! staff beside it (handed over at the `counter`), `sender` sends what both wrote and marks it, `announcer` sends broadcasts in between, `learner`
//! takes in what is published. Each can be killed at
//! any moment: what was committed is taken up again at the next start.
//! In reading order: one request (`api`), an update (`incoming`), an act of ours (`outgoing`), the pace (`pace`,
//! `lanes`), the store between them (`shelf`), the six, and the bot's profile.

mod announcer;
mod api;
mod counter;
mod incoming;
mod lanes;
mod learner;
mod office;
mod outgoing;
mod pace;
mod poller;
mod profile;
mod reviews;
mod sender;
mod shared_lanes;
mod shelf;
mod staff;
mod tray;
mod turns;
mod worker;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use tokio::runtime::Builder;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use self::api::{Api, Trouble};
use self::incoming::Me;
use self::lanes::Lanes;
use self::office::Office;
use self::pace::now_ms;
use self::sender::Going;
use self::shared_lanes::SharedLanes;
use self::shelf::Shelf;
use self::worker::Worker;
use crate::domain::{Settings, WrongSetting};
use crate::knowledge::Shared;
use crate::reply::Texts;
use crate::staffwork;
use crate::store::Store;

/// Runs the bot until SIGTERM or SIGINT.
///
/// # Errors
/// The database cannot be opened, Telegram does not know the token, or a part of the program broke down.
pub fn run(settings: Settings, known: Shared) -> Result<()> {
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("Start the runtime")?;
    let done = runtime.block_on(async { serve(settings, known, asked_to_stop()?).await });
    runtime.shutdown_timeout(Duration::from_secs(1));
    done
}

/// Runs the bot until `stop` ends, then sends what can be sent within 10 seconds.
pub async fn serve(
    settings: Settings,
    known: Shared,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    let api = Api::new(&settings)?;
    let store = staffwork::open(&settings.database)?;
    let version = store.version()?;
    known.of(version, || store.moment())?;
    let texts = Texts::load()?;
    let me = first_meeting(&api).await?;
    let profile = tokio::spawn(profile::show(api.clone(), profile::profiles(&texts)));
    let beside = Store::open(&settings.database)?;
    let third = Store::open(&settings.database)?;
    let program = std::env::current_exe().context("Find the program itself")?;
    let from = (known, version, texts);
    let mut parts = Parts::start(&settings, &api, [store, beside, third], from, (me, program));
    log::info!("Bagdar runs");
    let broken = tokio::select! {
        () = stop => None,
        part = parts.break_down() => Some(part),
    };
    profile.abort();
    if let Some(part) = broken {
        bail!("The {part} broke down; restart the program, nothing is lost");
    }
    log::info!("Bagdar stops: finishing what was begun");
    parts.stop().await
}

/// Who we are. A token that Telegram does not know ends the program; a Telegram out of reach does not.
async fn first_meeting(api: &Api) -> Result<Arc<OnceLock<Me>>> {
    let me = Arc::new(OnceLock::new());
    match profile::ask_me(api).await {
        Ok(found) => drop(me.set(found)),
        Err(Trouble::Refused {
            code: code @ (401 | 404),
            ..
        }) => {
            bail!(WrongSetting(format!(
                "Telegram does not know this token ({code}): copy it again from @BotFather"
            )))
        }
        Err(trouble) => {
            log::warn!(
                "Telegram does not say who we are: commands and mentions by name wait until it does"
            );
            tokio::spawn(profile::learn_me(api.clone(), me.clone(), trouble));
        }
    }
    Ok(me)
}

/// The parts at work, and how each is told to stop.
struct Parts {
    poller: JoinHandle<()>,
    worker: JoinHandle<()>,
    office: JoinHandle<()>,
    sender: JoinHandle<Result<()>>,
    announcer: JoinHandle<()>,
    learner: JoinHandle<()>,
    stop_polling: watch::Sender<bool>,
    stop_working: watch::Sender<bool>,
    going: watch::Sender<Going>,
}

impl Parts {
    /// Staff work has a store of its own, or everybody would wait for it, and so has what takes in publishings.
    fn start(
        settings: &Settings,
        api: &Api,
        [store, beside, third]: [Store; 3],
        (base, version, texts): (Shared, i64, Texts),
        (me, program): (Arc<OnceLock<Me>>, PathBuf),
    ) -> Parts {
        let (arrived, written) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (shelf, from) = (Shelf::new(store), (base.clone(), texts.clone()));
        let between = [arrived.clone(), written.clone()];
        let (beside, through) = ((beside, version), (api.clone(), program));
        let known = (me.clone(), settings);
        let (office, counter) = Office::open(beside, from.clone(), through, known, between);
        let worker = Worker::new(shelf.clone(), from, counter, (me, settings.today));
        let (stop_polling, polling) = watch::channel(false);
        let (stop_working, working) = watch::channel(false);
        let (going, send_going) = watch::channel(Going::On);
        let lanes = SharedLanes::new(Lanes::new(settings.sends_per_second));
        Parts {
            learner: tokio::spawn(learner::learn(third, base, polling.clone())),
            announcer: tokio::spawn(announcer::announce(
                api.clone(),
                shelf.clone(),
                lanes.clone(),
                texts,
                written.clone(),
                polling.clone(),
            )),
            poller: tokio::spawn(poller::poll(
                api.clone(),
                shelf.clone(),
                arrived.clone(),
                polling,
            )),
            office: tokio::task::spawn_blocking(move || office.work()),
            worker: tokio::spawn(worker::work(worker, arrived, written.clone(), working)),
            sender: tokio::spawn(sender::send(
                api.clone(),
                shelf.clone(),
                lanes,
                written,
                send_going,
            )),
            stop_polling,
            stop_working,
            going,
        }
    }

    /// Waits for a part that ends without being told to.
    async fn break_down(&mut self) -> &'static str {
        tokio::select! {
            _ = &mut self.poller => "poller",
            _ = &mut self.worker => "worker",
            _ = &mut self.office => "office",
            _ = &mut self.sender => "sender",
            _ = &mut self.announcer => "announcer",
            _ = &mut self.learner => "learner",
        }
    }

    /// Stops polling, then working, then sending: what was kept is answered, and what is answered is sent.
    async fn stop(self) -> Result<()> {
        const LONGEST_MS: i64 = 8000;
        const OFFICE_CLOSES: Duration = Duration::from_secs(5);
        // The rest of the 10 seconds is for messages already in flight.
        let until_ms = now_ms() + LONGEST_MS;
        let order = async {
            self.stop_polling.send_replace(true);
            self.poller.await.context("Stop polling")?;
            self.stop_working.send_replace(true);
            self.worker.await.context("Stop working")?;
            if timeout(OFFICE_CLOSES, self.office).await.is_err() {
                log::warn!("Staff work goes on too long: it is done again at the next start");
            }
            self.going.send_replace(Going::Until(until_ms));
            self.sender.await.context("Stop sending")??;
            self.announcer.await.context("Stop announcing")
        };
        let stopped = timeout(Duration::from_millis(9500), order).await;
        stopped.unwrap_or_else(|_| {
            Err(anyhow!(
                "Stopping took too long; what is left is sent at the next start"
            ))
        })
    }
}

/// Ends when the program is asked to stop.
fn asked_to_stop() -> Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate()).context("Listen to SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("Listen to SIGINT")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
