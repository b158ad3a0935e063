//! What a college teaches, and whether it teaches what is asked.

use super::{Draft, Voice, buttons, fees, page_of, sources_of_programmes, specialty};
use crate::domain::{Ask, Button, CollegeId, SourceId, SpecialtyCode, Subject, Topic};

/// How many specialties stand in one line.
const MOST_IN_LINE: usize = 3;

/// Whether a college has a specialty in our list; the list may be incomplete, so it is never said that it has not.
pub fn teaches(
    voice: &Voice,
    college: &CollegeId,
    found: &[SpecialtyCode],
    asked: &[SpecialtyCode],
) -> Draft {
    let mut draft = Draft::default();
    let name = voice.college(college);
    let args = |specialties: &[SpecialtyCode]| {
        [
            ("name", name.into()),
            ("specialties", named(voice, specialties).into()),
        ]
    };
    if found.is_empty() {
        let is_listed = voice.knowledge.programmes_of(college).next().is_some();
        let key = if is_listed {
            "teaching-not-listed"
        } else {
            "teaching-no-list"
        };
        draft.add(voice.say(key, &args(asked)));
        draft.offer(
            asked
                .iter()
                .take(1)
                .map(|code| colleges_button(voice, code)),
        );
        draft.offer(is_listed.then(|| all_button(voice, college)));
        draft.offer(buttons::website(voice, college));
    } else {
        let sources = programme_sources(voice, college, found);
        draft.tell(voice.say("teaching-listed", &args(found)), &sources);
        tell_length(voice, &mut draft, found);
        draft.offer(
            found
                .iter()
                .take(3)
                .map(|code| specialty_button(voice, code)),
        );
        draft.offer([all_button(voice, college)]);
    }
    draft.offer([card_button(voice, college)]);
    draft
}

/// How long the one specialty found takes, if that is known.
fn tell_length(voice: &Voice, draft: &mut Draft, found: &[SpecialtyCode]) {
    if let [one] = found
        && let Some(one) = voice.knowledge.specialty(one)
        && let Some(lengths) = specialty::lengths(voice, one)
    {
        draft.tell(lengths, &one.sources);
    }
}

/// The specialties of a college, a page of them.
pub fn programmes(
    voice: &Voice,
    college: &CollegeId,
    specialties: &[SpecialtyCode],
    page: u16,
) -> Draft {
    let ask = Ask {
        page,
        ..Ask::of_college(Topic::Teaches, college)
    };
    let (shown, first, left) = page_of(specialties, &ask);
    let args = [
        ("name", voice.college(college).into()),
        ("count", specialties.len().into()),
    ];
    let mut lines = vec![voice.say("teaching-list", &args)];
    lines.extend(
        shown
            .iter()
            .enumerate()
            .map(|(place, code)| format!("{}. {}", first + place + 1, voice.specialty(code))),
    );
    let mut draft = Draft::default();
    draft.tell(lines.join("\n"), &programme_sources(voice, college, shown));
    draft.add(voice.words("teaching-may-lack"));
    draft.offer(shown.iter().map(|code| specialty_button(voice, code)));
    buttons::turn(voice, &mut draft, &ask, left);
    draft.offer(
        fees::is_known(voice, college)
            .then(|| buttons::topic(voice, Topic::Tuition, &[Subject::College(college.clone())])),
    );
    draft.offer([card_button(voice, college)]);
    draft
}

/// One line of a card: how many specialties, and the first of them.
pub fn summary(voice: &Voice, college: &CollegeId) -> Option<String> {
    let specialties = specialties_of(voice, college);
    let few = specialties.get(..MOST_IN_LINE).unwrap_or(&specialties);
    let args = [
        ("count", specialties.len().into()),
        ("specialties", named(voice, few).into()),
    ];
    (!specialties.is_empty()).then(|| voice.say("teaching-summary", &args))
}

/// The specialties of a college, each once.
pub fn specialties_of(voice: &Voice, college: &CollegeId) -> Vec<SpecialtyCode> {
    let mut codes: Vec<SpecialtyCode> = Vec::new();
    for programme in voice.knowledge.programmes_of(college) {
        if !codes.contains(&programme.specialty) {
            codes.push(programme.specialty.clone());
        }
    }
    codes
}

fn programme_sources(voice: &Voice, college: &CollegeId, codes: &[SpecialtyCode]) -> Vec<SourceId> {
    let programmes = voice.knowledge.programmes_of(college);
    sources_of_programmes(programmes.filter(|programme| codes.contains(&programme.specialty)))
}

/// The first names of a list, quoted.
fn named(voice: &Voice, codes: &[SpecialtyCode]) -> String {
    let names = codes.iter().take(MOST_IN_LINE);
    let names: Vec<String> = names
        .map(|code| voice.of("teaching-quoted", voice.specialty(code)))
        .collect();
    names.join(", ")
}

fn specialty_button(voice: &Voice, code: &SpecialtyCode) -> Button {
    buttons::ask(
        voice.specialty(code),
        Ask::of_specialty(Topic::Specialty, code),
    )
}

fn colleges_button(voice: &Voice, code: &SpecialtyCode) -> Button {
    buttons::ask(
        &voice.words("button-college-list"),
        Ask::of_specialty(Topic::Colleges, code),
    )
}

fn all_button(voice: &Voice, college: &CollegeId) -> Button {
    buttons::topic(voice, Topic::Teaches, &[Subject::College(college.clone())])
}

fn card_button(voice: &Voice, college: &CollegeId) -> Button {
    buttons::ask(
        &voice.words("button-about-college"),
        Ask::of_college(Topic::Card, college),
    )
}
