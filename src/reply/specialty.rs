//! Specialties: one in full, several to choose from, and the fields they belong to.

use super::{Draft, Voice, buttons, facts, numbers, once, page_of, sources_of_programmes};
use crate::domain::{
    Ask, Button, CollegeId, FieldCode, Filter, Grade, Interest, Level, Qualification, Scope,
    SourceId, Specialty, SpecialtyCode, Subject, Topic,
};

/// How many qualifications are named where more is told.
const FEW: usize = 5;
/// How many are named where they were asked for.
const MANY: usize = 12;

/// One specialty: what one becomes, how long it takes, where it is taught.
pub fn specialty(voice: &Voice, code: &SpecialtyCode, about: Topic) -> Option<Draft> {
    let specialty = voice.knowledge.specialty(code)?;
    let mut draft = Draft::default();
    if about == Topic::Duration {
        duration(voice, &mut draft, specialty);
    } else {
        whole(
            voice,
            &mut draft,
            specialty,
            if about == Topic::Qualifications {
                MANY
            } else {
                FEW
            },
        );
    }
    draft.offer(ways(voice, code));
    draft.offer([buttons::follow(voice, Interest::Specialty(code.clone()))]);
    Some(draft)
}

/// Several specialties, a page of them.
pub fn specialties(
    voice: &Voice,
    field: Option<&FieldCode>,
    codes: &[SpecialtyCode],
    page: u16,
) -> Draft {
    let subjects = match field {
        Some(field) => vec![Subject::Field(field.clone())],
        None => codes.iter().cloned().map(Subject::Specialty).collect(),
    };
    let ask = Ask {
        page,
        ..Ask::about(Topic::Specialties, subjects.clone())
    };
    let (shown, first, left) = page_of(codes, &ask);
    let mut lines = vec![title(voice, field, codes.len())];
    lines.extend(shown.iter().zip(first + 1..).map(|(code, number)| {
        let name = voice.specialty(code);
        format!("{number}. {name} ({code})")
    }));
    let known = shown
        .iter()
        .filter_map(|code| voice.knowledge.specialty(code));
    let mut draft = Draft::default();
    draft.tell(lines.join("\n"), &once(known.flat_map(|own| &own.sources)));
    draft.offer(shown.iter().map(|code| {
        let ask = Ask::of_specialty(Topic::Specialty, code);
        buttons::ask(voice.specialty(code), ask)
    }));
    buttons::turn(voice, &mut draft, &ask, left);
    // Of many specialties at once it does not fit a button; each of them leads to its own colleges.
    let colleges = Ask::about(Topic::Colleges, subjects);
    draft.offer([buttons::ask(&voice.words("button-college-list"), colleges)]);
    draft
}

fn title(voice: &Voice, field: Option<&FieldCode>, count: usize) -> String {
    let name = field.map_or("", |code| voice.field(code));
    let key = if field.is_some() {
        "specialty-of-field"
    } else {
        "specialty-several"
    };
    voice.say(key, &[("name", name.into()), ("count", count.into())])
}

/// The fields to choose from.
pub fn fields(voice: &Voice, key: &str, codes: &[FieldCode]) -> Draft {
    let mut draft = Draft::default();
    draft.add(voice.words(key));
    draft.offer(codes.iter().map(|code| {
        let subject = Subject::Field(code.clone());
        buttons::open(
            voice.field(code),
            Ask::about(Topic::Specialties, vec![subject]),
        )
    }));
    draft
}

/// How long it takes, where that is known.
pub fn lengths(voice: &Voice, specialty: &Specialty) -> Option<String> {
    let said = |months: u16| numbers::length(voice, months);
    let (ninth, eleventh) = (specialty.months_after_9, specialty.months_after_11);
    let args = [
        ("ninth", ninth.map_or_else(String::new, said).into()),
        ("eleventh", eleventh.map_or_else(String::new, said).into()),
    ];
    let key = match (ninth, eleventh) {
        (Some(_), Some(_)) => "specialty-length-both",
        (Some(_), None) => "specialty-length-9",
        (None, Some(_)) => "specialty-length-11",
        (None, None) => return None,
    };
    Some(voice.say(key, &args))
}

/// The qualifications in words, the first of them.
pub fn qualifications(voice: &Voice, code: &SpecialtyCode, most: usize) -> Option<String> {
    let all: Vec<&Qualification> = voice.knowledge.qualifications_of(code).collect();
    let names = all.iter().take(most).map(|own| named(voice, own)).collect();
    let keys = ("specialty-qualifications", "specialty-qualifications-more");
    first_of(voice, keys, names, all.len())
}

/// The first of some names in words, and how many more there are.
fn first_of(
    voice: &Voice,
    (key, key_more): (&str, &str),
    names: Vec<String>,
    all: usize,
) -> Option<String> {
    let more = all.saturating_sub(names.len());
    let key = if more > 0 { key_more } else { key };
    let args = [("names", names.join("; ").into()), ("more", more.into())];
    (all > 0).then(|| voice.say(key, &args))
}

/// The colleges that teach it, each once.
pub fn colleges_of(voice: &Voice, code: &SpecialtyCode) -> Vec<CollegeId> {
    let mut ids: Vec<CollegeId> = Vec::new();
    for programme in voice.knowledge.programmes_in(code) {
        if !ids.contains(&programme.college) {
            ids.push(programme.college.clone());
        }
    }
    ids
}

/// The field with the longest code that covers a specialty.
pub fn field_of<'a>(voice: &Voice<'a>, code: &SpecialtyCode) -> Option<&'a str> {
    let fields = voice.knowledge.records().fields.iter();
    let covering = fields.filter(|field| field.code.covers(code));
    covering
        .min_by_key(|field| field.code.as_str().len())
        .map(|field| voice.field(&field.code))
}

fn whole(voice: &Voice, draft: &mut Draft, specialty: &Specialty, most: usize) {
    let code = &specialty.code;
    let title = [
        ("name", voice.specialty(code).into()),
        ("code", code.as_str().into()),
    ];
    let colleges = colleges_of(voice, code);
    let lines = [
        Some(voice.say("specialty-title", &title)),
        field_of(voice, code).map(|field| voice.of("specialty-field", field)),
        qualifications(voice, code, most),
        lengths(voice, specialty),
        taught_by(voice, &colleges),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    let mut sources: Vec<SourceId> = specialty.sources.clone();
    sources.extend(
        voice
            .knowledge
            .qualifications_of(code)
            .flat_map(|own| own.sources.clone()),
    );
    sources.extend(sources_of_programmes(voice.knowledge.programmes_in(code)));
    draft.tell(lines.join("\n"), &sources);
    if colleges.is_empty() {
        draft.add(voice.words("specialty-no-college"));
    }
}

/// The first colleges that teach it, and how many more.
fn taught_by(voice: &Voice, colleges: &[CollegeId]) -> Option<String> {
    const NAMED: usize = 3;
    let names = colleges
        .iter()
        .take(NAMED)
        .map(|id| voice.college(id).to_owned());
    let keys = ("specialty-taught", "specialty-taught-more");
    first_of(voice, keys, names.collect(), colleges.len())
}

fn duration(voice: &Voice, draft: &mut Draft, specialty: &Specialty) {
    let name = voice.specialty(&specialty.code);
    match lengths(voice, specialty) {
        Some(lengths) => {
            draft.tell(format!("{name}\n{lengths}"), &specialty.sources);
        }
        None => {
            draft.add(voice.of("specialty-length-unknown", name));
            facts::general(voice, draft, Topic::Duration);
        }
    }
}

fn named(voice: &Voice, qualification: &Qualification) -> String {
    let name = voice.own(&qualification.name);
    let level = match qualification.level {
        None => return name.to_owned(),
        Some(Level::Worker) => "specialty-worker",
        Some(Level::Specialist) => "specialty-specialist",
        Some(Level::AppliedBachelor) => "specialty-applied-bachelor",
    };
    voice.of(level, name)
}

fn ways(voice: &Voice, code: &SpecialtyCode) -> Vec<Button> {
    let after = |label: &str, grade: Grade| {
        let filter = Filter {
            grade: Some(grade),
            ..Filter::default()
        };
        let ask = Ask {
            filter,
            ..Ask::of_specialty(Topic::Colleges, code)
        };
        buttons::ask(&voice.words(label), ask)
    };
    let subject = Subject::Specialty(code.clone());
    let mut ways = Vec::new();
    if voice.knowledge.programmes_in(code).next().is_some() {
        ways.push(buttons::ask(
            &voice.words("button-college-list"),
            Ask::of_specialty(Topic::Colleges, code),
        ));
        ways.push(after("button-after-9", Grade::Ninth));
        ways.push(after("button-after-11", Grade::Eleventh));
    }
    if voice.knowledge.qualifications_of(code).count() > FEW {
        ways.push(buttons::topic(
            voice,
            Topic::Qualifications,
            std::slice::from_ref(&subject),
        ));
    }
    if tells_pay(voice, code) {
        ways.push(buttons::topic(voice, Topic::Salary, &[subject]));
    }
    ways
}

/// Whether anything is known of what the specialty or a field of it pays.
fn tells_pay(voice: &Voice, code: &SpecialtyCode) -> bool {
    let pay = voice
        .knowledge
        .records()
        .outcomes
        .iter()
        .filter(|outcome| outcome.metric.is_pay());
    pay.map(|outcome| &outcome.scope).any(|scope| match scope {
        Scope::Specialty(own) => own == code,
        Scope::Field(field) => field.covers(code),
        Scope::Country | Scope::Region | Scope::City | Scope::College(_) => false,
    })
}
