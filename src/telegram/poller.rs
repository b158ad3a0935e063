//! Asks Telegram for updates and keeps them; only what is committed is confirmed by the next offset.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use teloxide::requests::Payload;
use tokio::sync::{Notify, watch};
use tokio::time::sleep;

use super::api::{Api, Trouble};
use super::pace::backoff_ms;
use super::shelf::Shelf;
use crate::store::Update;

/// Polls until told to stop.
pub async fn poll(api: Api, shelf: Shelf, arrived: Arc<Notify>, mut stop: watch::Receiver<bool>) {
    // Only as long as there is something to confirm: update ids begin anew at random after a quiet week.
    let mut offset = None;
    let mut failures: u32 = 0;
    while !*stop.borrow() {
        let outcome = tokio::select! {
            outcome = once(&api, &shelf, offset) => outcome,
            _ = stop.changed() => return,
        };
        match outcome {
            Ok(next) => {
                failures = 0;
                offset = next;
                if next.is_some() {
                    arrived.notify_one();
                }
            }
            Err(trouble) => {
                let pause = pause_after(&trouble, failures);
                failures += 1;
                tokio::select! {
                    () = sleep(pause) => {}
                    _ = stop.changed() => return,
                }
            }
        }
    }
}

/// `getUpdates` with ids as wide as they may become and updates unread.
#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u64,
    allowed_updates: [&'static str; 4],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "getUpdates";
}

/// One request: what came is committed, and the offset that confirms it is given back.
async fn once(api: &Api, shelf: &Shelf, offset: Option<i64>) -> Result<Option<i64>, Trouble> {
    const PATIENCE_S: u64 = 25;
    let ask = GetUpdates {
        offset,
        limit: 100,
        timeout: PATIENCE_S,
        allowed_updates: [
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
        ],
    };
    let result = api
        .call_within(&ask, Duration::from_secs(PATIENCE_S + 10))
        .await?;
    let Value::Array(found) = result else {
        return Err(Trouble::Broken("updates that are no list".to_owned()));
    };
    let count = found.len();
    let updates: Vec<Update> = found.into_iter().filter_map(update).collect();
    let Some(last) = updates.iter().map(|update| update.id).max() else {
        let nothing = if count == 0 {
            Ok(None)
        } else {
            Err(Trouble::Broken("updates without ids".to_owned()))
        };
        return nothing;
    };
    let kept = shelf.with(move |store| store.receive(&updates)).await;
    kept.map_err(|error| Trouble::Broken(format!("{error:#}")))?;
    Ok(Some(last + 1))
}

fn update(value: Value) -> Option<Update> {
    Some(Update {
        id: value.get("update_id")?.as_i64()?,
        body: value.to_string(),
    })
}

/// Says what happened, and how long to wait before trying again.
fn pause_after(trouble: &Trouble, failures: u32) -> Duration {
    match trouble {
        Trouble::Wait(seconds) => {
            log::warn!("Telegram asks for {seconds} s of quiet before the next poll");
            Duration::from_secs(*seconds)
        }
        Trouble::Refused { code: 409, .. } => {
            log::error!(
                "Telegram gives our updates to somebody else (409): stop the other program with this token, or delete \
                 its webhook; trying again"
            );
            Duration::from_secs(5)
        }
        Trouble::Refused {
            code: code @ (401 | 404),
            ..
        } => {
            log::error!(
                "Telegram does not know this token any more ({code}): get a new one from @BotFather and restart"
            );
            Duration::from_secs(30)
        }
        Trouble::Refused { code, said } => {
            log::error!("Telegram refuses to give updates: {code} {said}");
            Duration::from_secs(10)
        }
        Trouble::Moved(_) => Duration::from_secs(10),
        Trouble::Unreached(reason) | Trouble::Broken(reason) => {
            let pause = backoff_ms(failures, 500, 30_000);
            log::warn!("Poll failed, next try in {pause} ms: {reason}");
            Duration::from_millis(pause.unsigned_abs())
        }
    }
}
