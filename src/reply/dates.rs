//! Dates as people write them: `27 желтоқсан 2025 ж.`, `27 декабря 2025 г.`, and periods of figures.

use super::{Value, Voice};
use crate::domain::Date;

/// A date as precise as it is.
pub fn date(voice: &Voice, date: Date) -> String {
    said(voice, date, ["date-year", "date-month", "date-day"])
}

/// When something was read: `прочитано в ноябре 2026 г.`
pub fn read(voice: &Voice, date: Date) -> String {
    said(
        voice,
        date,
        ["date-read-year", "date-read-month", "date-read-day"],
    )
}

/// The period of a figure: a year, a school year, a quarter or a date; anything else as it stands.
pub fn period(voice: &Voice, period: &str) -> String {
    if let Some(own) = Date::parse(period) {
        return date(voice, own);
    }
    let Some((year, rest)) = period.split_once(['-', '/', '–', ' ']) else {
        return period.to_owned();
    };
    let quarter = rest.trim().strip_prefix(['Q', 'q']);
    match (Date::parse(year), quarter, Date::parse(rest)) {
        (Some(_), Some(quarter), _) => voice.say(
            "date-quarter",
            &[("year", year.into()), ("quarter", quarter.into())],
        ),
        (Some(_), None, Some(_)) => voice.say(
            "date-school-year",
            &[("from", year.into()), ("to", rest.into())],
        ),
        (_, _, _) => period.to_owned(),
    }
}

fn said(voice: &Voice, date: Date, [year, month, day]: [&str; 3]) -> String {
    let number = |part: Option<u8>| Value::Number(f64::from(part.unwrap_or(1)));
    let args = [
        ("year", Value::Text(date.year.to_string())),
        ("month", number(date.month)),
        ("day", number(date.day)),
    ];
    let key = match (date.month, date.day) {
        (None, _) => year,
        (Some(_), None) => month,
        (Some(_), Some(_)) => day,
    };
    voice.say(key, &args)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{both, nothing_known};
    use super::*;

    #[test]
    fn dates_of_three_precisions_are_said() {
        let (texts, knowledge) = nothing_known();
        let cases = [
            (
                "2025-12-27",
                "2025 жылғы 27 желтоқсан",
                "27 декабря 2025 г.",
            ),
            ("2025-08", "2025 жылғы тамыз", "август 2025 г."),
            ("2025", "2025 ж.", "2025 г."),
        ];
        for (text, kazakh, russian) in cases {
            let own = Date::parse(text).unwrap();
            assert_eq!(
                both(&texts, &knowledge).map(|voice| date(&voice, own)),
                [kazakh, russian]
            );
        }
    }

    #[test]
    fn the_day_of_reading_is_said() {
        let (texts, knowledge) = nothing_known();
        let cases = [
            (
                "2026-11-05",
                "2026 жылғы 5 қарашада оқылды",
                "прочитано 5 ноября 2026 г.",
            ),
            (
                "2026-11",
                "2026 жылғы қарашада оқылды",
                "прочитано в ноябре 2026 г.",
            ),
            ("2026", "2026 жылы оқылды", "прочитано в 2026 г."),
        ];
        for (text, kazakh, russian) in cases {
            let own = Date::parse(text).unwrap();
            assert_eq!(
                both(&texts, &knowledge).map(|voice| read(&voice, own)),
                [kazakh, russian]
            );
        }
    }

    #[test]
    fn periods_are_said() {
        let (texts, knowledge) = nothing_known();
        let cases = [
            ("2025", "2025 ж.", "2025 г."),
            ("2024-2025", "2024–2025 оқу жылы", "2024–2025 учебный год"),
            ("2025-Q1", "2025 жылғы 1-тоқсан", "1-й квартал 2025 г."),
            ("2025 Q3", "2025 жылғы 3-тоқсан", "3-й квартал 2025 г."),
            ("2025-12", "2025 жылғы желтоқсан", "декабрь 2025 г."),
            ("spring", "spring", "spring"),
        ];
        for (text, kazakh, russian) in cases {
            assert_eq!(
                both(&texts, &knowledge).map(|voice| period(&voice, text)),
                [kazakh, russian]
            );
        }
    }
}
