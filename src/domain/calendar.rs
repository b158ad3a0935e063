//! Counting days: how far one date is from another.

use super::Date;

impl Date {
    /// The number of the day since 1 January 1970; of a month or year, that of its last day.
    pub fn day_number(self) -> i64 {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| length_of(self.year, month));
        // The years begin in March here, so that a leap day is the last of its year.
        let (year, month) = match month {
            1 | 2 => (i64::from(self.year) - 1, i64::from(month) + 9),
            later => (i64::from(self.year), i64::from(later) - 3),
        };
        let of_years = year * 365 + year / 4 - year / 100 + year / 400;
        // Five months from March on have 153 days.
        let of_months = (153 * month + 2) / 5;
        const TO_1970: i64 = 719_469;
        of_years + of_months + i64::from(day) - TO_1970
    }

    /// The day so many months later, or the last of its month where that is shorter.
    pub fn plus_months(self, months: u16) -> Date {
        let month = u32::from(self.month.unwrap_or(12)) - 1 + u32::from(months);
        let year = self.year.saturating_add((month / 12) as u16);
        let month = (month % 12) as u8 + 1;
        let last = length_of(year, month);
        Date {
            year,
            month: Some(month),
            day: Some(self.day.map_or(last, |day| day.min(last))),
        }
    }

    /// The day after; of a month or year, after its last day.
    fn tomorrow(self) -> Date {
        let month = self.month.unwrap_or(12);
        let last = length_of(self.year, month);
        match self.day {
            Some(day) if day < last => Date {
                day: Some(day + 1),
                ..self
            },
            Some(_) | None => Date {
                day: Some(1),
                ..self.plus_months(1)
            },
        }
    }
}

/// A moment such as `2026-11-24T20:05:00Z` by the clocks of Almaty, which are five hours ahead: the day, the hour, the minute.
pub fn in_almaty(at: &str) -> Option<(Date, u8, u8)> {
    const AHEAD: u8 = 5;
    let (day, time) = at.split_once('T')?;
    let mut parts = time.split(':').map(str::parse::<u8>);
    let (hour, minute) = (parts.next()?.ok()? + AHEAD, parts.next()?.ok()?);
    let day = Date::parse(day)?;
    Some(match hour {
        ..24 => (day, hour, minute),
        24.. => (day.tomorrow(), hour - 24, minute),
    })
}

fn length_of(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(is_leap),
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_moment_is_told_by_the_clocks_of_almaty() {
        let told = |at: &str| {
            in_almaty(at).map(|(day, hour, minute)| format!("{day} {hour:02}:{minute:02}"))
        };
        for (at, expected) in [
            ("2026-11-24T08:05:09Z", "2026-11-24 13:05"),
            ("2026-11-24T18:59:59Z", "2026-11-24 23:59"),
            ("2026-11-24T19:00:00Z", "2026-11-25 00:00"),
            ("2026-12-31T23:30:00Z", "2027-01-01 04:30"),
            ("2028-02-28T20:00:00Z", "2028-02-29 01:00"),
        ] {
            assert_eq!(told(at).as_deref(), Some(expected), "{at}");
        }
        assert_eq!(told("yesterday"), None);
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (text, expected) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-03-01", 11_017),
            ("2024-02-29", 19_782),
            ("2026-11-24", 20_781),
            ("2026-11", 20_787),
            ("2026", 20_818),
        ] {
            assert_eq!(date(text).day_number(), expected, "{text}");
        }
    }

    #[test]
    fn months_are_added_to_the_last_day_at_most() {
        for (text, months, expected) in [
            ("2026-11-24", 6, "2027-05-24"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2026-12-01", 1, "2027-01-01"),
            ("2026-01-15", 24, "2028-01-15"),
        ] {
            assert_eq!(date(text).plus_months(months).to_string(), expected);
        }
    }
}
