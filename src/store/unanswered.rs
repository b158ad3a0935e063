//! Questions that could not be answered, for staff: each once, and nothing in them that leads to a person.

use anyhow::Result;
use rusqlite::{Transaction, named_params};

use super::masking::masked;
use crate::domain::{Ask, Language, Why};
use crate::knowledge::text::hash;

/// How many are kept; beyond this those that were asked longest ago go.
pub const MOST: i64 = 10_000;

/// Keeps a question, or counts it once more.
pub fn put(transaction: &Transaction, text: &str, language: Language, why: Why) -> Result<()> {
    let text = kept(text);
    let named = named_params! {
        ":language": language.code(), ":text": text, ":form": form(&text), ":why": why.code(),
        ":key": key(language, &form(&text)),
    };
    transaction
        .prepare_cached(include_str!("queues/put_unanswered.sql"))?
        .execute(named)?;
    Ok(())
}

/// Keeps that the answer to an ask was voted down.
pub fn put_disliked(transaction: &Transaction, ask: &Ask, language: Language) -> Result<()> {
    let code = ask.to_code();
    // A form never has a sign in it: what a person writes is another.
    let form = format!("={code}");
    let named = named_params! {
        ":language": language.code(), ":text": code, ":form": form, ":why": Why::Disliked.code(),
        ":key": key(language, &form),
    };
    transaction
        .prepare_cached(include_str!("queues/put_unanswered.sql"))?
        .execute(named)?;
    Ok(())
}

/// What a button names the question of a text by.
pub fn question_key(text: &str, language: Language) -> String {
    key(language, &form(&kept(text)))
}

fn key(language: Language, form: &str) -> String {
    format!("{:016x}", hash(&format!("{} {form}", language.code())))
}

/// What is kept of a text: enough to tell what was asked.
fn kept(text: &str) -> String {
    const LONGEST: usize = 500;
    masked(text).chars().take(LONGEST).collect()
}

/// The form in which two questions are the same: words in lower case, without signs.
fn form(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        lower
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Finished, Store, Update};
    use super::*;
    use crate::domain::Effect;

    #[test]
    fn the_same_question_is_counted_and_an_old_one_forgotten() {
        let mut store = Store::open_in_memory().unwrap();
        for (id, text) in (1..).zip(["Космонавт бола ма?", "космонавт  бола ма", "???"])
        {
            let body = String::new();
            store.receive(&[Update { id, body }]).unwrap();
            let effect = Effect::Unanswered {
                text: text.to_owned(),
                language: Language::Kazakh,
                why: Why::Declined,
            };
            let finished = Finished {
                arrival: id,
                effects: vec![effect],
                ..Finished::default()
            };
            store.finish(&[finished]).unwrap();
        }
        let counts = |store: &Store| -> Vec<i64> {
            let sql = "SELECT times FROM unanswered ORDER BY number";
            let mut all = store.connection.prepare(sql).unwrap();
            let counts = all.query_map([], |row| row.get(0)).unwrap();
            counts.map(Result::unwrap).collect()
        };
        assert_eq!(counts(&store), [2, 1]);
        let later = |days: i64| crate::store::now_ms() + days * 24 * 3600 * 1000;
        store.clean(later(170)).unwrap();
        assert_eq!(counts(&store), [2, 1]);
        store.clean(later(190)).unwrap();
        assert_eq!(counts(&store), [0i64; 0]);
    }
}
