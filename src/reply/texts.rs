//! The words for people: Fluent files of both languages, compiled in.

use anyhow::{Context, anyhow};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers;
use crate::domain::Language;

/// Every text of both languages.
pub struct Texts {
    kazakh: FluentBundle<FluentResource>,
    russian: FluentBundle<FluentResource>,
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
            kazakh: bundle(Language::Kazakh)?,
            russian: bundle(Language::Russian)?,
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
    "eval",
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// Every message of a file with the variables in it.
    fn messages(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut messages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut key = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
                key = line.split(' ').next().unwrap();
                assert!(!messages.contains_key(key), "{key} stands twice");
            }
            // What is shown; a number that only chooses a word form may stand in one language alone.
            let shown = line
                .split("{ $")
                .skip(1)
                .filter_map(|rest| rest.split_once(' '));
            let variables = shown
                .filter(|(_, rest)| rest.starts_with('}'))
                .map(|(name, _)| name);
            messages.entry(key).or_default().extend(variables);
        }
        messages.remove("");
        messages
    }

    #[test]
    fn both_languages_have_the_same_texts_with_the_same_variables() {
        for (name, kazakh, russian) in FILES {
            assert_eq!(messages(kazakh), messages(russian), "{name}.ftl");
            for key in messages(kazakh).keys() {
                assert!(key.starts_with(&format!("{name}-")), "{key} in {name}.ftl");
            }
        }
    }

    #[test]
    fn every_text_can_be_said() {
        let texts = Texts::load().unwrap();
        for (_, kazakh, _) in FILES {
            for (key, variables) in messages(kazakh) {
                let chosen = ["number", "topic", "month"].into_iter();
                let args: Vec<_> = variables
                    .into_iter()
                    .chain(chosen)
                    .map(|name| (name, Value::from(2usize)))
                    .collect();
                for language in Language::ALL {
                    let said = texts.say(language, key, &args);
                    assert!(
                        said != key && !said.contains(['{', '\u{2068}']),
                        "{key}: {said}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_key_that_the_code_names_is_there() {
        let texts = Texts::load().unwrap();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let code = std::fs::read_to_string(&path).unwrap();
                for key in code.split('"').filter(|text| is_key(text)) {
                    let said = texts.say(Language::Kazakh, key, &[]);
                    assert_ne!(said, key, "{}", path.display());
                }
            }
        }
    }

    fn is_key(text: &str) -> bool {
        let plain = |letter: char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter)
        };
        let named = FILES.iter().any(|(name, _, _)| {
            text.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with('-') && rest.len() > 1 && !rest.ends_with('-'))
        });
        named && text.chars().all(plain)
    }

    #[test]
    fn a_missing_key_is_shown_as_it_is() {
        let texts = Texts::load().unwrap();
        let key = ["talk", "nothing"].join("-");
        assert_eq!(texts.say(Language::Kazakh, &key, &[]), key);
    }
}
