//! Colleges or specialties side by side: facts, no opinion.

use super::{
    Draft, Voice, buttons, college, fees, numbers, sources_of_programmes, specialty, teaching,
};
use crate::domain::{Ask, CollegeId, SpecialtyCode, Subject, Topic};

/// How many fit in one message.
const MOST: usize = 3;
/// How many qualifications are named of each.
const FEW: usize = 3;

/// Each in turn, with the same lines in the same order.
pub fn comparison(voice: &Voice, subjects: &[Subject]) -> Draft {
    let mut draft = Draft::default();
    for subject in subjects.iter().take(MOST) {
        match subject {
            Subject::College(id) => of_college(voice, &mut draft, id),
            Subject::Specialty(code) => of_specialty(voice, &mut draft, code),
            Subject::Field(_) => {
                let codes = voice
                    .knowledge
                    .records()
                    .specialties
                    .iter()
                    .map(|own| own.code.clone());
                let codes: Vec<SpecialtyCode> =
                    codes.filter(|code| covers(subject, code)).collect();
                let args = [
                    ("name", voice.subject(subject).into()),
                    ("count", codes.len().into()),
                ];
                let first = codes
                    .first()
                    .and_then(|code| voice.knowledge.specialty(code));
                draft.tell(
                    voice.say("specialty-of-field", &args),
                    first.map_or(&[][..], |own| &own.sources),
                );
            }
        }
    }
    draft.offer(
        subjects
            .iter()
            .take(MOST)
            .map(|subject| buttons::any(voice, &ask(subject))),
    );
    draft
}

/// The question that tells all about a subject.
pub fn ask(subject: &Subject) -> Ask {
    let topic = match subject {
        Subject::College(_) => Topic::Card,
        Subject::Specialty(_) => Topic::Specialty,
        Subject::Field(_) => Topic::Specialties,
    };
    Ask::about(topic, vec![subject.clone()])
}

fn of_college(voice: &Voice, draft: &mut Draft, id: &CollegeId) {
    let Some(own) = voice.knowledge.college(id) else {
        return;
    };
    let price = fees::lowest(voice, id).map(|price| {
        let text = numbers::tenge(voice, price);
        voice.say("college-line-price", &[("text", text.into())])
    });
    let missing = [
        (Topic::Ownership, own.ownership.is_none()),
        (Topic::Dormitory, own.dormitory.is_none()),
        (Topic::Tuition, price.is_none()),
    ];
    let missing: Vec<String> = missing
        .into_iter()
        .filter(|(_, is_missing)| *is_missing)
        .map(|(topic, _)| voice.topic(topic).to_lowercase())
        .collect();
    let unknown = (!missing.is_empty()).then(|| {
        voice.say(
            "college-line-unknown",
            &[("text", missing.join(", ").into())],
        )
    });
    let mut lines = vec![voice.college(id).to_owned()];
    lines.extend(college::lines_of(voice, own));
    lines.extend(teaching::summary(voice, id));
    lines.extend(price.into_iter().chain(unknown));
    let mut sources = own.sources.clone();
    sources.extend(sources_of_programmes(voice.knowledge.programmes_of(id)));
    draft.tell(lines.join("\n"), &sources);
    draft.valid_until(voice, &[own.review_on]);
}

fn of_specialty(voice: &Voice, draft: &mut Draft, code: &SpecialtyCode) {
    let Some(own) = voice.knowledge.specialty(code) else {
        return;
    };
    let title = [
        ("name", voice.specialty(code).into()),
        ("code", code.as_str().into()),
    ];
    let count = specialty::colleges_of(voice, code).len();
    let lines = [
        Some(voice.say("specialty-title", &title)),
        specialty::field_of(voice, code).map(|field| voice.of("specialty-field", field)),
        specialty::qualifications(voice, code, FEW),
        specialty::lengths(voice, own),
        Some(voice.say("specialty-colleges", &[("count", count.into())])),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    let mut sources = own.sources.clone();
    sources.extend(sources_of_programmes(voice.knowledge.programmes_in(code)));
    draft.tell(lines.join("\n"), &sources);
}

fn covers(subject: &Subject, code: &SpecialtyCode) -> bool {
    match subject {
        Subject::Field(field) => field.covers(code),
        Subject::College(_) | Subject::Specialty(_) => false,
    }
}
