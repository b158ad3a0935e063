//! Words for staff about rows that are to be reviewed.

use super::staff::cut;
use super::{Texts, Value, Voice, dates};
use crate::domain::{Button, Date, DueReview, Language, Press, Reply, Stage};
use crate::knowledge::Knowledge;

/// So many rows are in one message; the others follow as these are answered.
const MOST: usize = 20;
/// So many buttons stand beside each other.
const IN_ROW: usize = 5;

/// A message that asks whether rows are still true, with a button for each.
pub fn reminder(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    reviews: &[DueReview],
) -> Reply {
    let key = if reviews
        .iter()
        .all(|own| own.stage() == Some(Stage::Overdue))
    {
        "review-overdue"
    } else {
        "review-due"
    };
    waiting(texts, knowledge, language, (key, reviews))
}

/// What is still to be reviewed, after a button of a reminder was pressed.
pub fn waiting_reviews(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    reviews: &[DueReview],
) -> Reply {
    if reviews.is_empty() {
        return Reply {
            text: texts.say(language, "review-none-left", &[]),
            buttons: Vec::new(),
        };
    }
    waiting(texts, knowledge, language, ("review-left", reviews))
}

fn waiting(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    (key, reviews): (&str, &[DueReview]),
) -> Reply {
    let mut lines = vec![texts.say(language, key, &[("count", reviews.len().into())])];
    let mut buttons: Vec<Button> = Vec::new();
    for (number, own) in (1..).zip(reviews.iter().take(MOST)) {
        let args = [
            ("number", Value::from(i32::to_string(&number))),
            ("text", due_review(texts, knowledge, language, own).into()),
        ];
        lines.push(texts.say(language, "review-numbered", &args));
        buttons.push(Button {
            label: texts.say(language, "review-button", &args),
            press: Press::StillTrue(own.review.clone()),
        });
    }
    if reviews.len() > MOST {
        let args = [("count", Value::from(reviews.len() - MOST))];
        lines.push(texts.say(language, "review-more", &args));
    }
    Reply {
        text: lines.join("\n"),
        buttons: buttons.chunks(IN_ROW).map(<[Button]>::to_vec).collect(),
    }
}

/// A row that is to be reviewed, in one line.
pub fn due_review(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    own: &DueReview,
) -> String {
    let voice = Voice::new(texts, knowledge, language);
    let key = if own.days < 0 {
        "review-was"
    } else {
        "review-will-be"
    };
    let args = [
        (
            "date",
            Value::from(dates::date(&voice, own.review.review_on)),
        ),
        ("row", own.review.key.as_str().into()),
        ("text", cut(voice.own(&own.about)).into()),
    ];
    texts.say(language, key, &args)
}

/// The day on which a row is to be reviewed.
pub fn review_day(texts: &Texts, knowledge: &Knowledge, language: Language, day: Date) -> String {
    dates::date(&Voice::new(texts, knowledge, language), day)
}

/// That an answer was taken down, and when the row is asked about again.
pub fn kept(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    next: Option<Date>,
) -> String {
    let voice = Voice::new(texts, knowledge, language);
    let date = next.map(|next| dates::date(&voice, next));
    let args = [("date", date.unwrap_or_default().into())];
    texts.say(language, "review-kept", &args)
}
