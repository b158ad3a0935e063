//! A college: one property of it, or all of it in short.

use super::{Draft, Voice, buttons, dates, fees, sources_of_programmes, teaching};
use crate::domain::{
    Ask, Bilingual, Button, College, CollegeId, Dual, DualKind, Grade, Language, Ownership,
    Subject, Topic,
};
use crate::knowledge::Knowledge;

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

/// Everything known, in short; `by_way_of` leads back to where the person came from.
pub fn card(voice: &Voice, id: &CollegeId, by_way_of: Option<&Subject>) -> Option<Draft> {
    let college = voice.knowledge.college(id)?;
    let mut lines = vec![voice.college(id).to_owned()];
    lines.extend(lines_of(voice, college));
    lines.extend(teaching::summary(voice, id));
    lines.extend(college.note.as_ref().map(|note| voice.own(note).to_owned()));
    let mut told = college.sources.clone();
    told.extend(sources_of_programmes(voice.knowledge.programmes_of(id)));
    let mut draft = Draft::default();
    draft.tell(lines.join("\n"), &told);
    draft.valid_until(voice, &[college.review_on]);
    draft.offer(ways(voice, college, by_way_of, Topic::Card));
    Some(draft)
}

/// What is known of a college, a line for each.
pub fn lines_of(voice: &Voice, college: &College) -> Vec<String> {
    let year = college.founded_year.map(|year| year.to_string());
    let line = |key: &str, text: String| voice.say(key, &[("text", text.into())]);
    let lines = [
        college.ownership.map(|own| ownership(voice, own)),
        year.map(|year| line("college-line-founded", year)),
        address(voice, college).map(|text| line("college-line-address", text)),
        phones(college).map(|text| line("college-line-phone", text)),
        (!college.website.is_empty())
            .then(|| line("college-line-website", college.website.clone())),
        college.dormitory.map(|has| {
            voice.words(if has {
                "college-line-dormitory"
            } else {
                "college-line-no-dormitory"
            })
        }),
        college.free_places.map(|has| {
            voice.words(if has {
                "college-line-free"
            } else {
                "college-line-no-free"
            })
        }),
        languages(voice, college).map(|text| line("college-line-languages", text)),
        grades(voice, college).map(|text| line("college-line-grades", text)),
        claimed_dual(voice, college).map(|dual| dual_line(voice, dual)),
    ];
    lines.into_iter().flatten().collect()
}

/// The row in which the college says that it has dual training.
fn claimed_dual<'a>(voice: &Voice<'a>, college: &College) -> Option<&'a Dual> {
    let knowledge: &'a Knowledge = voice.knowledge;
    knowledge
        .duals_of(&college.id)
        .find(|dual| dual.kind == DualKind::Claimed)
}

/// What the college says of dual training, with the year of it.
fn dual_line(voice: &Voice, dual: &Dual) -> String {
    if dual.year.is_empty() {
        return voice.words("college-line-dual");
    }
    let text = dates::period(voice, &dual.year);
    voice.say("college-line-dual-of-year", &[("text", text.into())])
}

pub fn ownership(voice: &Voice, ownership: Ownership) -> String {
    voice.words(match ownership {
        Ownership::State => "college-state",
        Ownership::Private => "college-private",
    })
}

fn owned(voice: &Voice, ownership: Ownership) -> String {
    voice.words(match ownership {
        Ownership::State => "college-owned-state",
        Ownership::Private => "college-owned-private",
    })
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

fn phones(college: &College) -> Option<String> {
    (!college.phones.is_empty()).then(|| college.phones.join(", "))
}

fn address(voice: &Voice, college: &College) -> Option<String> {
    let district = college
        .district
        .as_ref()
        .and_then(|id| voice.knowledge.district(id));
    let district = district.map(|district| voice.of("college-district", voice.own(&district.name)));
    let street = college
        .address
        .as_ref()
        .map(|text: &Bilingual| voice.own(text).to_owned());
    let known: Vec<String> = district.into_iter().chain(street).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

fn grades(voice: &Voice, college: &College) -> Option<String> {
    let key = match (
        college.grades.contains(&Grade::Ninth),
        college.grades.contains(&Grade::Eleventh),
    ) {
        (true, true) => "college-after-both",
        (true, false) => "college-after-9",
        (false, true) => "college-after-11",
        (false, false) => return None,
    };
    Some(voice.words(key))
}

fn languages(voice: &Voice, college: &College) -> Option<String> {
    let has = |language: Language| college.languages.contains(&language);
    let key = match (has(Language::Kazakh), has(Language::Russian)) {
        (true, true) => "college-in-both",
        (true, false) => "college-in-kazakh",
        (false, true) => "college-in-russian",
        (false, false) => return None,
    };
    Some(voice.words(key))
}

/// Buttons to what else is known, without what was just told.
fn ways(voice: &Voice, college: &College, by_way_of: Option<&Subject>, told: Topic) -> Vec<Button> {
    let id = &college.id;
    // The specialty would narrow what is taught: only the other questions keep it, as a way back.
    let subjects = |topic: Topic| {
        let back = by_way_of.filter(|_| topic != Topic::Teaches && topic != Topic::Tuition);
        std::iter::once(Subject::College(id.clone()))
            .chain(back.cloned())
            .collect::<Vec<_>>()
    };
    let card = (told != Topic::Card).then(|| {
        let label = voice.words("button-about-college");
        buttons::ask(&label, Ask::of_college(Topic::Card, id))
    });
    let others = known(voice, college)
        .into_iter()
        .filter(|topic| *topic != told)
        .map(|topic| buttons::topic(voice, topic, &subjects(topic)));
    let most = if told == Topic::Card { 7 } else { 4 };
    card.into_iter()
        .chain(others)
        .take(most)
        .chain(buttons::website(voice, id))
        .collect()
}

/// The questions about a college that have an answer, the likeliest first.
fn known(voice: &Voice, college: &College) -> Vec<Topic> {
    let knowledge = voice.knowledge;
    let practice = |dual: &Dual| dual.kind != DualKind::Claimed;
    let topics = [
        (
            Topic::Teaches,
            knowledge.programmes_of(&college.id).next().is_some(),
        ),
        (Topic::Tuition, fees::is_known(voice, &college.id)),
        (Topic::Address, college.address.is_some()),
        (Topic::Phone, !college.phones.is_empty()),
        (Topic::Dormitory, college.dormitory.is_some()),
        (Topic::DualTraining, claimed_dual(voice, college).is_some()),
        (
            Topic::Practice,
            knowledge.duals_of(&college.id).any(practice),
        ),
    ];
    let known = topics.into_iter().filter(|(_, is_known)| *is_known);
    known.map(|(topic, _)| topic).collect()
}
