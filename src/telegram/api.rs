//! One request to the Bot API, and what can go wrong with it; no error carries the token or a text.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::Value;
use teloxide::net::{TELEGRAM_API_URL, default_reqwest_settings};
use teloxide::requests::Payload;

use crate::settings::Settings;

/// A client of the Bot API; cheap to clone.
#[derive(Clone)]
pub struct Api {
    client: teloxide::net_client::Client,
    /// The address of a method without its name; it holds the token.
    base: String,
}

/// Why a request was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Too many requests: wait so many seconds.
    Wait(u64),
    /// The server refused, with its code and what it said.
    Refused { code: i64, said: String },
    /// The network or the server failed: it may work later, and may even have worked.
    Broken(String),
}
