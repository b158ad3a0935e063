//! Numbers as people write them: `5626`, `86 818`, `94,3`, `800 000 ₸`, `2 года 10 месяцев`.

use super::{Value, Voice};
use crate::domain::Unit;

/// Digits in threes from five digits on, with a decimal comma.
pub fn plain(number: f64) -> String {
    let text = format!("{:.2}", number.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let part = part.trim_end_matches('0');
    let sign = if number < 0.0 { "−" } else { "" };
    let comma = if part.is_empty() { "" } else { "," };
    format!("{sign}{}{comma}{part}", grouped(whole))
}

/// A sum in tenge.
pub fn tenge(voice: &Voice, sum: u32) -> String {
    voice.say("number-tenge", &[("sum", Value::Number(f64::from(sum)))])
}

/// A length of study.
pub fn length(voice: &Voice, months: u16) -> String {
    let args = [
        ("years", Value::Number(f64::from(months / 12))),
        ("months", Value::Number(f64::from(months % 12))),
    ];
    let key = match (months / 12, months % 12) {
        (0, _) => "number-months",
        (_, 0) => "number-years",
        (_, _) => "number-years-and-months",
    };
    voice.say(key, &args)
}

/// A figure or a range with its unit. `number` chooses the word form, `shown` is written.
pub fn with_unit(voice: &Voice, number: f64, shown: &str, unit: Unit) -> String {
    let key = match unit {
        Unit::Percent => "number-percent",
        Unit::Persons => "number-persons",
        Unit::TengeAMonth => "number-tenge-a-month",
        Unit::TengeAnHour => "number-tenge-an-hour",
        Unit::TengeAYear => "number-tenge-a-year",
        Unit::Vacancies => "number-vacancies",
        Unit::Enterprises => "number-enterprises",
        Unit::Colleges => "number-colleges",
    };
    voice.say(key, &[("number", number.into()), ("shown", shown.into())])
}

fn grouped(digits: &str) -> String {
    if digits.len() < 5 {
        return digits.to_owned();
    }
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::tests::{both, nothing_known};
    use super::*;
    use crate::domain::Language;

    fn check(number: f64, expected: &str) {
        assert_eq!(plain(number).replace('\u{a0}', "_"), expected, "{number}");
    }

    #[test]
    fn thousands_stand_apart_from_five_digits_on() {
        check(0.0, "0");
        check(5626.0, "5626");
        check(86818.0, "86_818");
        check(1_200_000.0, "1_200_000");
        check(94.3, "94,3");
        check(-1.25, "−1,25");
    }

    #[test]
    fn lengths_of_study_are_told_in_years_and_months() {
        let (texts, knowledge) = nothing_known();
        let cases = [
            (10, "10 ай", "10 месяцев"),
            (12, "1 жыл", "1 год"),
            (34, "2 жыл 10 ай", "2 года 10 месяцев"),
            (60, "5 жыл", "5 лет"),
            (25, "2 жыл 1 ай", "2 года 1 месяц"),
        ];
        for (months, kazakh, russian) in cases {
            let said = both(&texts, &knowledge).map(|voice| length(&voice, months));
            assert_eq!(said, [kazakh, russian]);
        }
    }

    #[test]
    fn russian_words_follow_their_number() {
        let (texts, knowledge) = nothing_known();
        let cases = [
            (1.0, "1 человек"),
            (2.0, "2 человека"),
            (5.0, "5 человек"),
            (21.0, "21 человек"),
            (24434.0, "24\u{a0}434 человека"),
        ];
        for (number, expected) in cases {
            let voice = Voice::new(&texts, &knowledge, Language::Russian);
            assert_eq!(
                with_unit(&voice, number, &plain(number), Unit::Persons),
                expected
            );
        }
    }
}
