//! Sends what the worker wrote and marks it, in batches; a mark frees the place of its message in flight.
//!
//! "Typing" is never shown: computing takes less than a millisecond, and waiting for the pace is no typing.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use tokio::sync::{Notify, mpsc, watch};
use tokio::time::sleep;

use super::api::Api;
use super::outgoing::{Delivery, deliver};
use super::pace::{backoff_ms, from_wall, now_ms, to_wall};
use super::shared_lanes::SharedLanes;
use super::shelf::Shelf;
use crate::domain::{Act, ChatId};
use crate::store::{Queued, Settled, Settlement};

/// A kill makes at most so many messages go out twice.
const MOST_IN_FLIGHT: usize = 64;

/// How far the sender is told to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    On,
    /// Until this time of our own clock, or until nothing is left that may go before it.
    Until(i64),
}

/// The state of sending.
pub struct Sender {
    api: Api,
    shelf: Shelf,
    lanes: SharedLanes,
    in_flight: usize,
    ended: mpsc::UnboundedSender<Ended>,
    /// What ended and is not yet marked.
    unmarked: Vec<(Ended, Settled)>,
    pauses: Vec<(Option<ChatId>, i64)>,
    /// There may be messages on disk that are not in memory.
    more: bool,
}

struct Ended {
    queued: Queued,
    /// When the try began.
    begun_ms: i64,
    delivery: Delivery,
}

/// Sends until told to stop.
pub async fn send(
    api: Api,
    shelf: Shelf,
    lanes: SharedLanes,
    written: Arc<Notify>,
    mut going: watch::Receiver<Going>,
) -> Result<()> {
    let (ended, mut ends) = mpsc::unbounded_channel();
    let pauses = shelf.with(|store| store.pauses()).await?;
    for (chat, until_ms) in pauses {
        lanes.now().pause(chat, from_wall(until_ms));
    }
    let mut sender = Sender::new(api, shelf, lanes, ended);
    loop {
        sender.mark().await;
        sender.read().await;
        let until = *going.borrow_and_update();
        sender.start(until);
        if let Going::Until(at_ms) = until
            && sender.is_drained(at_ms)
        {
            return Ok(());
        }
        tokio::select! {
            Some(ended) = ends.recv() => {
                sender.end(ended);
                while let Ok(ended) = ends.try_recv() {
                    sender.end(ended);
                }
            }
            () = written.notified() => sender.more = true,
            () = sleep(sender.rest(until)) => {}
            _ = going.changed() => {}
        }
    }
}

impl Sender {
    fn new(
        api: Api,
        shelf: Shelf,
        lanes: SharedLanes,
        ended: mpsc::UnboundedSender<Ended>,
    ) -> Sender {
        Sender {
            api,
            shelf,
            lanes,
            in_flight: 0,
            ended,
            unmarked: Vec::new(),
            pauses: Vec::new(),
            more: true,
        }
    }

    /// Whether nothing is left that could be sent before a time.
    fn is_drained(&self, at_ms: i64) -> bool {
        let later = self.lanes.now().next_at().is_none_or(|next| next > at_ms);
        let quiet = self.in_flight == 0 && self.unmarked.is_empty();
        quiet && (now_ms() >= at_ms || (!self.more && later))
    }

    /// Marks in one commit what ended; until that is done it is in flight.
    async fn mark(&mut self) {
        if self.unmarked.is_empty() && self.pauses.is_empty() {
            return;
        }
        let settled = self.unmarked.iter().map(|(_, settled)| settled.clone());
        let settled: Vec<Settled> = settled.collect();
        let pauses = self.pauses.clone();
        let marked = self.shelf.with(move |store| {
            pauses
                .iter()
                .try_for_each(|(chat, until_ms)| store.pause(*chat, to_wall(*until_ms)))?;
            store.settle(&settled)
        });
        if let Err(error) = marked.await {
            log::error!("What was sent cannot be marked, trying again: {error:#}");
            sleep(Duration::from_secs(1)).await;
            return;
        }
        self.pauses.clear();
        for (ended, settled) in std::mem::take(&mut self.unmarked) {
            self.in_flight -= 1;
            let Queued { number, chat, .. } = ended.queued;
            let mut lanes = self.lanes.now();
            match settled.settlement {
                Settlement::Sent | Settlement::Refused(_) => lanes.done(chat, number),
                Settlement::Gone { .. } | Settlement::Moved(_) => lanes.reread(chat, number),
                Settlement::RetryAt(at_ms) => {
                    let tries = ended.queued.tries.saturating_add(1);
                    lanes.again(Queued {
                        tries,
                        not_before_ms: from_wall(at_ms),
                        ..ended.queued
                    });
                }
            }
        }
        self.more |= self.lanes.now().has_room();
    }

    /// Reads more messages, if there may be more and there is room.
    async fn read(&mut self) {
        const PAGE: usize = 512;
        while self.more {
            let Some(from) = self.lanes.now().wants_from(now_ms()) else {
                return;
            };
            match self.shelf.with(move |store| store.due(from, PAGE)).await {
                Ok(mut read) => {
                    self.more = read.len() == PAGE;
                    for queued in &mut read {
                        queued.not_before_ms = from_wall(queued.not_before_ms);
                    }
                    self.lanes.now().take_in(read);
                }
                Err(error) => {
                    log::error!("Messages to send cannot be read, trying again: {error:#}");
                    return sleep(Duration::from_secs(1)).await;
                }
            }
        }
    }

    /// Starts what may go now.
    fn start(&mut self, until: Going) {
        let now_ms = now_ms();
        if matches!(until, Going::Until(at_ms) if now_ms >= at_ms) {
            return;
        }
        while self.in_flight < MOST_IN_FLIGHT {
            let Some(queued) = self.lanes.now().next(now_ms) else {
                return;
            };
            self.in_flight += 1;
            let (api, ended) = (self.api.clone(), self.ended.clone());
            let shelf = self.shelf.clone();
            tokio::spawn(async move {
                let delivery = take_out(&api, &shelf, &queued).await;
                // Nobody listens only when the program ends.
                drop(ended.send(Ended {
                    queued,
                    begun_ms: now_ms,
                    delivery,
                }));
            });
        }
    }

    /// How long nothing can happen by itself.
    fn rest(&self, until: Going) -> Duration {
        let next = self
            .lanes
            .now()
            .next_at()
            .filter(|_| self.in_flight < MOST_IN_FLIGHT);
        let rest_ms = next.map_or(60_000, |at| at - now_ms());
        let rest_ms = match until {
            Going::On => rest_ms,
            Going::Until(at_ms) => rest_ms.min(at_ms - now_ms()),
        };
        Duration::from_millis(rest_ms.max(1).unsigned_abs())
    }

    fn end(&mut self, ended: Ended) {
        let settlement = self.settlement(&ended);
        let settled = Settled {
            number: ended.queued.number,
            chat: ended.queued.chat,
            settlement,
        };
        self.unmarked.push((ended, settled));
    }

    /// What becomes of a message after a try.
    fn settlement(&mut self, ended: &Ended) -> Settlement {
        let (tries, now_ms) = (ended.queued.tries, now_ms());
        match &ended.delivery {
            Delivery::Sent => Settlement::Sent,
            Delivery::Gone => Settlement::Gone {
                since_ms: to_wall(ended.begun_ms),
            },
            Delivery::Moved(to) => Settlement::Moved(*to),
            Delivery::Refused(reason) => {
                log::error!("Telegram refuses a message: {reason}");
                Settlement::Refused(reason.clone())
            }
            // Its waiting has ended long ago.
            Delivery::Wait(_) | Delivery::Again | Delivery::Unsure
                if tries >= 3 && is_press(&ended.queued.act) =>
            {
                Settlement::Sent
            }
            Delivery::Wait(seconds) => {
                let until_ms = now_ms + i64::try_from(*seconds).unwrap_or(1) * 1000;
                let mut lanes = self.lanes.now();
                let whose = lanes.keep_quiet(ended.queued.chat, now_ms, until_ms);
                self.pauses.push((whose, until_ms));
                Settlement::RetryAt(to_wall(until_ms))
            }
            Delivery::Again | Delivery::Unsure => {
                let pause = backoff_ms(tries, 1000, 60_000);
                log::warn!("A send failed, next try in {pause} ms");
                Settlement::RetryAt(to_wall(now_ms + pause))
            }
        }
    }
}

/// Does what waits, with the bytes of its file.
async fn take_out(api: &Api, shelf: &Shelf, queued: &Queued) -> Delivery {
    let (number, act) = match &queued.act {
        Act::Picture { .. } | Act::Document { .. } => (queued.number, queued.act.clone()),
        Act::Send(_) | Act::Edit { .. } | Act::Attached(_) | Act::AnswerPress { .. } => {
            return deliver(api, queued.chat, &queued.act).await;
        }
    };
    match shelf.with(move |store| store.with_bytes(number, act)).await {
        Ok(act) => deliver(api, queued.chat, &act).await,
        Err(error) => {
            log::error!("A file to send cannot be read, trying again: {error:#}");
            Delivery::Again
        }
    }
}

fn is_press(act: &Act) -> bool {
    match act {
        Act::AnswerPress { .. } => true,
        Act::Send(_)
        | Act::Edit { .. }
        | Act::Picture { .. }
        | Act::Document { .. }
        | Act::Attached(_) => false,
    }
}
