//! A row that is to be looked at again: facts age.

use super::{Bilingual, Date, Table};

/// A row and the day on which somebody should see whether it is still true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub table: Table,
    pub key: String,
    pub review_on: Date,
}

impl Review {
    /// The tables whose rows have a review date, with the letter each has in a code.
    pub const TABLES: [(Table, char); 2] = [(Table::Facts, 'f'), (Table::Colleges, 'c')];

    /// For the code of a button. The date goes with it: a button pressed after somebody else has moved it does nothing.
    pub fn to_code(&self) -> String {
        let letter = Review::TABLES
            .iter()
            .find(|(table, _)| *table == self.table);
        let letter = letter.map_or('?', |(_, letter)| *letter);
        format!("{letter}{};{}", self.review_on, self.key)
    }

    pub fn from_code(code: &str) -> Option<Review> {
        let letter = code.chars().next()?;
        let (table, _) = Review::TABLES.iter().find(|(_, own)| *own == letter)?;
        let (date, key) = code.get(letter.len_utf8()..)?.split_once(';')?;
        let review = Review {
            table: *table,
            key: key.to_owned(),
            review_on: Date::parse(date)?,
        };
        (!key.is_empty()).then_some(review)
    }
}

/// A review whose day is near or over.
#[derive(Clone, Debug, PartialEq)]
pub struct DueReview {
    pub review: Review,
    /// What the row tells, or the name of what it is about.
    pub about: Bilingual,
    /// Who is asked, as the row says.
    pub owner: String,
    /// How many days ahead it is; below zero when it is over.
    pub days: i64,
}

impl DueReview {
    /// `None` while it is far.
    pub fn stage(&self) -> Option<Stage> {
        match self.days {
            ..-6 => Some(Stage::Overdue),
            -6..=0 => Some(Stage::Due),
            1..=7 => Some(Stage::Within7),
            8..=Stage::FIRST => Some(Stage::Within30),
            31.. => None,
        }
    }
}

/// How near the day is. A member is reminded once at each stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Within30,
    Within7,
    /// The day has come.
    Due,
    /// A week has gone since without an answer: administrators are told.
    Overdue,
}

impl Stage {
    /// So many days ahead the first reminder comes.
    pub const FIRST: i64 = 30;

    pub const ALL: [Stage; 4] = [Stage::Within30, Stage::Within7, Stage::Due, Stage::Overdue];

    pub fn code(self) -> &'static str {
        match self {
            Stage::Within30 => "30",
            Stage::Within7 => "7",
            Stage::Due => "0",
            Stage::Overdue => "over",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(days: i64, expected: Option<Stage>) {
        let review = Review::from_code("f2027-03-01;adm").unwrap();
        let text = String::new();
        let about = Bilingual {
            kk: text.clone(),
            ru: text.clone(),
        };
        let owner = text;
        let due = DueReview {
            review,
            about,
            owner,
            days,
        };
        assert_eq!(due.stage(), expected, "{days}");
    }

    #[test]
    fn a_stage_begins_30_7_and_0_days_before_and_7_after() {
        check(31, None);
        check(30, Some(Stage::Within30));
        check(8, Some(Stage::Within30));
        check(7, Some(Stage::Within7));
        check(1, Some(Stage::Within7));
        check(0, Some(Stage::Due));
        check(-6, Some(Stage::Due));
        check(-7, Some(Stage::Overdue));
    }
}
