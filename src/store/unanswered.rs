//! Questions that could not be answered, for staff: each once, and nothing in them that leads to a person.

use anyhow::Result;
use rusqlite::{Transaction, named_params};

use crate::domain::Language;

/// How many are kept; beyond this those that were asked longest ago go.
pub const MOST: i64 = 10_000;

/// Keeps a question, or counts it once more.
pub fn put(transaction: &Transaction, text: &str, language: Language) -> Result<()> {
    // Enough to tell what was asked.
    const LONGEST: usize = 500;
    let text: String = masked(text).chars().take(LONGEST).collect();
    let named = named_params! { ":language": language.code(), ":text": text, ":form": form(&text) };
    transaction
        .prepare_cached(include_str!("queues/put_unanswered.sql"))?
        .execute(named)?;
    Ok(())
}

/// What stands in place of what leads to a person.
const MASK: &str = "***";

/// A text without e-mails, names of accounts, phones and identity numbers.
fn masked(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    let words = words.map(|word| match word.contains('@') {
        true => format!("{MASK}{}", word.get(word.trim_end().len()..).unwrap_or("")),
        false => word.to_owned(),
    });
    let (mut kept, mut number) = (String::new(), String::new());
    for letter in words.collect::<String>().chars() {
        if letter.is_ascii_digit() || (is_joint(letter) && !number.is_empty()) {
            number.push(letter);
        } else {
            kept.push_str(&masked_number(&std::mem::take(&mut number)));
            kept.push(letter);
        }
    }
    kept + &masked_number(&number)
}

/// What stands between the digits of a phone.
fn is_joint(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '-' | '–' | '(' | ')')
}

/// Digits with what joins them, masked if they are as many as a phone or an identity number has.
fn masked_number(number: &str) -> String {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    // A phone within a city: 393-39-52.
    let is_local = (6..=7).contains(&digits) && number.matches('-').count() == 2;
    if digits < 10 && !is_local {
        return number.to_owned();
    }
    let end = number.trim_end_matches(is_joint).len();
    format!("{MASK}{}", number.get(end..).unwrap_or(""))
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

    fn check(text: &str, expected: &str) {
        assert_eq!(masked(text), expected);
    }

    #[test]
    fn what_leads_to_a_person_is_masked() {
        check("ЖСН 050102500123 грант?", "ЖСН *** грант?");
        check("звоните +7 (701) 123-45-67.", "звоните +***.");
        check("8 701 123 45 67 Асель", "*** Асель");
        check("тел. 393-39-52", "тел. ***");
        check("почта a.b@mail.kz, жду", "почта *** жду");
        check("телеграм @asel", "телеграм ***");
    }

    #[test]
    fn years_prices_and_codes_stay() {
        check("2025-2026 жылы 800 000 ₸?", "2025-2026 жылы 800 000 ₸?");
        check("06130100 после 9", "06130100 после 9");
    }

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
