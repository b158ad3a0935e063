//! The lines that `ask --jsonl` and `eval` read and write.

use serde::{Deserialize, Serialize};

/// A question with what a good reply contains; without expectations it is only asked.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    pub id: String,
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
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    pub id: String,
    pub reply: String,
    pub buttons: Vec<String>,
    pub language: &'static str,
    pub kind: &'static str,
    pub confidence: f32,
    pub sources: Vec<String>,
    /// Computing time of the last turn in milliseconds.
    pub ms: f64,
}
