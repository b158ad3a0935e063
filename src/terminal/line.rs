//! The lines that `ask --jsonl` and `eval` read and write.

use anyhow::Context;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};

/// A question with what a good reply contains; without expectations it is only asked.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    pub id: String,
    /// At least one; the expectation concerns the reply to the last.
    #[serde(deserialize_with = "some")]
    pub turns: Vec<Said>,
    #[serde(default)]
    pub lang: String,
    #[serde(default)]
    pub expect_lang: String,
    #[serde(default)]
    pub style: String,
    #[serde(default)]
    pub theme: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub expect_all: Vec<Vec<String>>,
    #[serde(default)]
    pub expect_none: Vec<String>,
}

/// One message of a person.
#[derive(Clone, Debug, Deserialize)]
pub struct Said {
    pub text: String,
}

/// What was answered to the last message.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Told {
    pub id: String,
    pub reply: String,
    pub buttons: Vec<String>,
    /// The language of the reply, `kk` or `ru`; empty where nothing was asked.
    pub language: String,
    pub kind: String,
    pub confidence: f32,
    #[serde(default)]
    pub sources: Vec<String>,
    /// Computing time of the last turn in milliseconds.
    #[serde(default)]
    pub ms: f64,
}

/// What some programs put before the first letter of a file.
pub const BOM: &str = "\u{feff}";

/// Every line that is not empty, as one of these; a line that is none stops with its number.
pub fn read<T: DeserializeOwned>(text: &str) -> anyhow::Result<Vec<T>> {
    let lines = text.strip_prefix(BOM).unwrap_or(text).lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            serde_json::from_str(line).with_context(|| format!("Understand line {}", number + 1))
        })
        .collect()
}

/// What is said, which must not be nothing.
fn some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Said>, D::Error> {
    let turns = Vec::deserialize(deserializer)?;
    if turns.is_empty() {
        return Err(D::Error::custom(
            "turns is empty: give at least one message",
        ));
    }
    Ok(turns)
}
