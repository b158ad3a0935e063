//! One property of a college.

use super::college::{address, grades, languages, phones, ways};
use super::{Draft, Voice};
use crate::domain::{College, CollegeId, Ownership, Topic};

/// One property, with what people ask next.
pub fn property(voice: &Voice, id: &CollegeId, about: Topic) -> Option<Draft> {
    let college = voice.knowledge.college(id)?;
    let (_, tell) = PROPERTIES.iter().find(|(topic, _)| *topic == about)?;
    let mut text = tell(voice, college)?;
    let note = college.note.as_ref().map(|note| voice.own(note));
    if let (Some(note), true) = (note, NOTED.contains(&about)) {
        text = format!("{text}\n{note}");
    }
    let mut draft = Draft::default();
    draft.tell(text, &college.sources);
    draft.valid_until(voice, &[college.review_on]);
    if CHANGING.contains(&about) {
        draft.add(voice.words("college-check"));
    }
    draft.offer(ways(voice, college, None, about));
    Some(draft)
}

type Tell = fn(&Voice, &College) -> Option<String>;

const PROPERTIES: &[(Topic, Tell)] = &[
    (Topic::Address, |voice, own| {
        put(voice, own, "college-address", address(voice, own))
    }),
    (Topic::Phone, |voice, own| {
        put(voice, own, "college-phone", phones(own))
    }),
    (Topic::Website, |voice, own| {
        put(voice, own, "college-website", site(own))
    }),
    (Topic::Email, |voice, own| {
        put(voice, own, "college-email", filled(&own.email))
    }),
    (Topic::Ownership, |voice, own| {
        put(
            voice,
            own,
            "college-ownership",
            own.ownership.map(|kind| owned(voice, kind)),
        )
    }),
    (Topic::History, |voice, own| {
        put(
            voice,
            own,
            "college-history",
            own.founded_year.map(|year| year.to_string()),
        )
    }),
    (Topic::Grades, |voice, own| {
        put(voice, own, "college-grades", grades(voice, own))
    }),
    (Topic::Licence, |voice, own| {
        put(voice, own, "college-licence", filled(&own.licence))
    }),
    (Topic::Dormitory, |voice, own| {
        let key = if own.dormitory? {
            "college-dormitory"
        } else {
            "college-no-dormitory"
        };
        put(voice, own, key, Some(String::new()))
    }),
    (Topic::StateOrder, |voice, own| {
        let key = if own.free_places? {
            "college-free"
        } else {
            "college-no-free"
        };
        put(voice, own, key, Some(String::new()))
    }),
    (Topic::StudyLanguages, |voice, own| {
        put(voice, own, "college-languages", languages(voice, own))
    }),
    (Topic::StudentCount, students),
];

/// Properties that the note says more about.
const NOTED: &[Topic] = &[Topic::History];
/// Properties that a person should check before acting on them.
const CHANGING: &[Topic] = &[Topic::Address];

fn put(voice: &Voice, college: &College, key: &str, text: Option<String>) -> Option<String> {
    let args = [
        ("name", voice.college(&college.id).into()),
        ("text", text?.into()),
    ];
    Some(voice.say(key, &args))
}

fn students(voice: &Voice, college: &College) -> Option<String> {
    let args = [
        ("name", voice.college(&college.id).into()),
        ("count", f64::from(college.students?).into()),
        (
            "year",
            college
                .students_year
                .map_or_else(String::new, |year| year.to_string())
                .into(),
        ),
    ];
    let key = match college.students_year {
        Some(_) => "college-students-of-year",
        None => "college-students",
    };
    Some(voice.say(key, &args))
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn site(college: &College) -> Option<String> {
    let instagram = (!college.instagram.is_empty()).then(|| {
        format!(
            "instagram.com/{}",
            college.instagram.trim_start_matches('@')
        )
    });
    let known: Vec<String> = filled(&college.website)
        .into_iter()
        .chain(instagram)
        .collect();
    (!known.is_empty()).then(|| known.join(", "))
}

fn owned(voice: &Voice, ownership: Ownership) -> String {
    voice.words(match ownership {
        Ownership::State => "college-owned-state",
        Ownership::Private => "college-owned-private",
    })
}
