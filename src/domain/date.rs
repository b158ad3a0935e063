//! A day, a month or a year: sources often give no more.

use std::fmt;

/// A date as precise as its source: `2025`, `2025-12` or `2025-12-27`. Dates of different precision order by their text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

impl Date {
    /// Reads ISO 8601 text of one, two or three parts; `None` if it is not a date of the calendar.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts
            .next()
            .map(|part| digits(part, 2))
            .map_or(Some(None), |month| month.map(Some))?;
        let day = parts
            .next()
            .map(|part| digits(part, 2))
            .map_or(Some(None), |day| day.map(Some))?;
        if parts.next().is_some() || !(1900..2200).contains(&year) {
            return None;
        }
        let date = Date {
            year,
            month: month.map(|month| month as u8),
            day: day.map(|day| day as u8),
        };
        date.is_real().then_some(date)
    }

    /// Whether this date, at its own precision, lies wholly before `today`.
    pub fn is_before(self, today: Date) -> bool {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
            < (today.year, today.month.unwrap_or(1), today.day.unwrap_or(1))
    }

    fn is_real(self) -> bool {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let length = match self.month {
            None => return self.day.is_none(),
            Some(4 | 6 | 9 | 11) => 30,
            Some(2) => 28 + u8::from(leap),
            Some(1..=12) => 31,
            Some(_) => return false,
        };
        self.day.is_none_or(|day| (1..=length).contains(&day))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(out, "-{day:02}")?;
        }
        Ok(())
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(
            Date::parse(text).map(|date| date.to_string()).as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn dates_of_three_precisions_are_read() {
        check("2025", Some("2025"));
        check("2025-12", Some("2025-12"));
        check("2024-02-29", Some("2024-02-29"));
    }

    #[test]
    fn what_is_not_in_the_calendar_is_refused() {
        for text in [
            "",
            "25",
            "2025-13",
            "2025-02-29",
            "2025-1-1",
            "2025-01-00",
            "2025-01-01-01",
            "+025",
            "undated",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_month_is_over_only_after_its_last_day() {
        let month = Date::parse("2026-11").unwrap();
        assert!(!month.is_before(Date::parse("2026-11-30").unwrap()));
        assert!(month.is_before(Date::parse("2026-12-01").unwrap()));
    }
}
