//! Sends broadcasts: each recipient is claimed on disk before the request, and settled after it. Answers go first.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use tokio::sync::{Notify, mpsc, watch};
use tokio::time::sleep;

use super::api::Api;
use super::outgoing::{Delivery, deliver};
use super::pace::{backoff_ms, now_ms, to_wall};
use super::shared_lanes::SharedLanes;
use super::shelf::Shelf;
use crate::domain::{Act, ChatId};
use crate::reply::Texts;
use crate::staffwork::broadcast;
use crate::store::{self, Claimed, Outcome, Recipient, Told};

/// A kill leaves at most so many people in doubt.
const MOST_IN_FLIGHT: usize = 32;
/// So many are read at once: never the whole audience.
const PAGE: usize = 256;
/// How often it is looked whether there is something to do.
const LOOK_MS: i64 = 1000;

/// The state of announcing.
pub struct Announcer {
    api: Api,
    shelf: Shelf,
    lanes: SharedLanes,
    texts: Texts,
    waiting: VecDeque<Recipient>,
    in_flight: usize,
    ended: mpsc::UnboundedSender<Ended>,
    told: Vec<Told>,
    pauses: Vec<(Option<ChatId>, i64)>,
    /// The server failed so many times in a row; until then nothing is sent.
    failures: u32,
    rest_until_ms: i64,
    look_at_ms: i64,
}

struct Ended {
    recipient: Recipient,
    begun_ms: i64,
    delivery: Delivery,
}

/// Announces until told to stop; what is in flight then is still settled.
pub async fn announce(
    api: Api,
    shelf: Shelf,
    lanes: SharedLanes,
    texts: Texts,
    written: Arc<Notify>,
    mut stop: watch::Receiver<bool>,
) {
    let (ended, mut ends) = mpsc::unbounded_channel();
    let mut announcer = Announcer::new(api, shelf, lanes, texts, ended);
    while let Err(error) = announcer.shelf.with(|store| store.doubt()).await {
        log::error!("Broadcasts wait, the database does not say how far they are: {error:#}");
        if sleep_or_stop(&mut stop, 1000).await {
            return;
        }
    }
    loop {
        let is_stopping = *stop.borrow_and_update();
        let looks = announcer.look_at_ms;
        if let Err(error) = announcer.step(is_stopping).await {
            log::error!("A step of a broadcast failed, trying again: {error:#}");
            sleep(Duration::from_secs(1)).await;
        }
        if announcer.look_at_ms != looks {
            // The command line and the end of a broadcast leave messages of which nobody tells the sender.
            written.notify_one();
        }
        if is_stopping && announcer.in_flight == 0 {
            return;
        }
        tokio::select! {
            Some(ended) = ends.recv() => {
                announcer.end(ended);
                while let Ok(ended) = ends.try_recv() {
                    announcer.end(ended);
                }
            }
            () = sleep(announcer.rest()) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn sleep_or_stop(stop: &mut watch::Receiver<bool>, ms: u64) -> bool {
    tokio::select! {
        () = sleep(Duration::from_millis(ms)) => false,
        _ = stop.changed() => true,
    }
}

impl Announcer {
    fn new(
        api: Api,
        shelf: Shelf,
        lanes: SharedLanes,
        texts: Texts,
        ended: mpsc::UnboundedSender<Ended>,
    ) -> Announcer {
        Announcer {
            api,
            shelf,
            lanes,
            texts,
            waiting: VecDeque::new(),
            in_flight: 0,
            ended,
            told: Vec::new(),
            pauses: Vec::new(),
            failures: 0,
            rest_until_ms: 0,
            look_at_ms: 0,
        }
    }

    /// Settles what ended and claims who is next, in one commit, then sends.
    async fn step(&mut self, is_stopping: bool) -> Result<()> {
        if !is_stopping {
            self.look().await?;
        }
        let next = if is_stopping { Vec::new() } else { self.next() };
        if self.told.is_empty() && next.is_empty() {
            return Ok(());
        }
        let (told, pauses) = (self.told.clone(), self.pauses.clone());
        let claiming = next.clone();
        let turned = self.shelf.with(move |store| {
            pauses
                .iter()
                .try_for_each(|(chat, until_ms)| store.pause(*chat, to_wall(*until_ms)))?;
            store.turn_broadcast(&told, &claiming)
        });
        let claimed = match turned.await {
            Ok(claimed) => claimed,
            Err(error) => {
                // Nothing of it is written: what ended stays to be settled, and the next are looked for anew.
                self.waiting.clear();
                return Err(error);
            }
        };
        self.in_flight = self.in_flight.saturating_sub(self.told.len());
        self.told.clear();
        self.pauses.clear();
        claimed.into_iter().for_each(|one| self.send(one));
        Ok(())
    }

    /// Looks for people to tell, and for broadcasts that are done.
    async fn look(&mut self) -> Result<()> {
        let now_ms = now_ms();
        if !self.waiting.is_empty() || !self.told.is_empty() || now_ms < self.look_at_ms {
            return Ok(());
        }
        let found = self
            .shelf
            .with(|store| store.next_recipients(store::now_ms(), PAGE))
            .await?;
        // A full page has more behind it; else there is nothing to hurry for.
        self.look_at_ms = if found.len() == PAGE {
            0
        } else {
            now_ms + LOOK_MS
        };
        self.waiting = found.into();
        if self.waiting.is_empty() && self.in_flight == 0 {
            let shelf = self.shelf.clone();
            let texts = &self.texts;
            tokio::task::block_in_place(|| shelf.now(|store| broadcast::end(store, texts)))?;
        }
        Ok(())
    }

    /// Who may be sent something now; who is just being answered is put off.
    fn next(&mut self) -> Vec<Recipient> {
        let now_ms = now_ms();
        let mut next = Vec::new();
        let mut lanes = self.lanes.now();
        while self.in_flight + next.len() < MOST_IN_FLIGHT
            && self.rest_until_ms <= now_ms
            && lanes.news_at(now_ms) <= now_ms
        {
            let Some(recipient) = self.waiting.pop_front() else {
                break;
            };
            let at_ms = lanes.news_for_at(recipient.chat, now_ms);
            if at_ms > now_ms {
                let outcome = Outcome::Later(to_wall(at_ms));
                self.told.push(Told { recipient, outcome });
                // Until it is settled it has a place in flight, as one that was sent.
                self.in_flight += 1;
                continue;
            }
            lanes.take_news(recipient.chat, now_ms);
            next.push(recipient);
        }
        next
    }

    fn send(&mut self, claimed: Claimed) {
        self.in_flight += 1;
        let (number, chat) = (claimed.number, claimed.chat);
        let recipient = Recipient { number, chat };
        let Claimed {
            language,
            interest,
            text,
            ..
        } = claimed;
        let act = Act::Send(broadcast::message(&self.texts, language, &interest, &text));
        let (api, ended) = (self.api.clone(), self.ended.clone());
        tokio::spawn(async move {
            let begun_ms = now_ms();
            let delivery = deliver(&api, chat, &act).await;
            // Nobody listens only when the program ends.
            drop(ended.send(Ended {
                recipient,
                begun_ms,
                delivery,
            }));
        });
    }

    /// What becomes of a recipient after a try.
    fn end(&mut self, ended: Ended) {
        let (now_ms, recipient) = (now_ms(), ended.recipient);
        let outcome = match ended.delivery {
            Delivery::Sent => Outcome::Sent,
            Delivery::Gone => Outcome::Gone {
                since_ms: to_wall(ended.begun_ms),
            },
            Delivery::Moved(to) => Outcome::Moved(to),
            Delivery::Refused(reason) => {
                log::error!("Telegram refuses a message of a broadcast: {reason}");
                Outcome::Refused(reason)
            }
            Delivery::Wait(seconds) => {
                let until_ms = now_ms + i64::try_from(seconds).unwrap_or(1) * 1000;
                let whose = self
                    .lanes
                    .now()
                    .keep_quiet(recipient.chat, now_ms, until_ms);
                self.pauses.push((whose, until_ms));
                Outcome::Later(to_wall(until_ms))
            }
            Delivery::Again => Outcome::Later(to_wall(self.rest_after_failure(now_ms))),
            Delivery::Unsure => {
                self.rest_after_failure(now_ms);
                Outcome::Doubtful
            }
        };
        if outcome == Outcome::Sent {
            self.failures = 0;
        }
        self.told.push(Told { recipient, outcome });
    }

    /// Sends nothing for a while, so that a server in trouble leaves few people in doubt; gives until when.
    fn rest_after_failure(&mut self, now_ms: i64) -> i64 {
        if now_ms >= self.rest_until_ms {
            let pause = backoff_ms(self.failures, 1000, 60_000);
            self.failures = self.failures.saturating_add(1);
            self.rest_until_ms = now_ms + pause;
            log::warn!("A send of a broadcast failed, it rests for {pause} ms");
        }
        self.rest_until_ms
    }

    /// How long nothing can happen by itself.
    fn rest(&self) -> Duration {
        let now_ms = now_ms();
        let next_ms = if !self.told.is_empty() {
            now_ms
        } else if self.waiting.is_empty() {
            self.look_at_ms.max(now_ms)
        } else if self.in_flight >= MOST_IN_FLIGHT {
            now_ms + LOOK_MS
        } else {
            self.lanes.now().news_at(now_ms).max(self.rest_until_ms)
        };
        Duration::from_millis((next_ms - now_ms).clamp(1, LOOK_MS).unsigned_abs())
    }
}
