//! The words for people: Fluent files of both languages, compiled in.

use std::sync::Arc;

use anyhow::{Context, anyhow};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers;
use crate::domain::Language;

/// Every text of both languages; cheap to clone.
#[derive(Clone)]
pub struct Texts {
    kazakh: Arc<FluentBundle<FluentResource>>,
    russian: Arc<FluentBundle<FluentResource>>,
}

/// What is put into a text. A number is counted by the grammar and shown with its thousands apart; a year is text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
}

impl Texts {
    pub fn load() -> anyhow::Result<Texts> {
        Ok(Texts {
            kazakh: Arc::new(bundle(Language::Kazakh)?),
            russian: Arc::new(bundle(Language::Russian)?),
        })
    }

    /// The text of a key in a language; a key that is not there is shown as it is, and fails the tests.
    pub fn say(&self, language: Language, key: &str, args: &[(&str, Value)]) -> String {
        let bundle = match language {
            Language::Kazakh => &self.kazakh,
            Language::Russian => &self.russian,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs = args
            .iter()
            .map(|(name, value)| (*name, fluent(value)))
            .collect();
        bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number as f64)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Number(number)
    }
}

fn fluent(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_str()),
        Value::Number(number) => FluentValue::from(*number),
    }
}

fn bundle(language: Language) -> anyhow::Result<FluentBundle<FluentResource>> {
    let locale: LanguageIdentifier = language.code().parse().context("Read a language code")?;
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Messengers show plain text: no invisible marks around what is put in.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(shown));
    for (name, kazakh, russian) in FILES {
        let text = match language {
            Language::Kazakh => kazakh,
            Language::Russian => russian,
        };
        let resource = FluentResource::try_new((*text).to_owned())
            .map_err(|(_, errors)| anyhow!("{name}.ftl, {}: {errors:?}", language.code()))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| anyhow!("{name}.ftl, {}: {errors:?}", language.code()))?;
    }
    Ok(bundle)
}

/// Fluent does not set thousands apart by itself.
fn shown<Memoizer>(value: &FluentValue, _: &Memoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::plain(number.value)),
        FluentValue::String(_)
        | FluentValue::Custom(_)
        | FluentValue::None
        | FluentValue::Error => None,
    }
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../../locales/kk/", $name, ".ftl")),
            include_str!(concat!("../../locales/ru/", $name, ".ftl")),
        )),+]
    };
}

/// Each file with its text in Kazakh and in Russian.
const FILES: &[(&str, &str, &str)] = files![
    "fact",
    "college",
    "teaching",
    "fee",
    "dual",
    "listing",
    "specialty",
    "outcome",
    "unknown",
    "talk",
    "topic",
    "button",
    "source",
    "date",
    "number",
    "import",
    "bot",
    "subscription",
    "broadcast",
    "news",
    "eval",
    "explain",
    "console",
    "workbook",
    "column",
    "feedback",
    "queue",
    "stats",
    "staff",
    "draft",
    "history",
    "health",
    "desk",
    "edit",
    "field",
    "review",
];
