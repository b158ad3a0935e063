//! A college: all that is known of it, in short.

use super::{Draft, Voice, buttons, dates, fees, sources_of_programmes, teaching};
use crate::domain::{
    Ask, Bilingual, Button, College, CollegeId, Dual, DualKind, Grade, Interest, Language,
    Ownership, Subject, Topic,
};
use crate::knowledge::Knowledge;

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
    draft.offer([buttons::follow(voice, Interest::College(id.clone()))]);
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

pub fn phones(college: &College) -> Option<String> {
    (!college.phones.is_empty()).then(|| college.phones.join(", "))
}

pub fn address(voice: &Voice, college: &College) -> Option<String> {
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

pub fn grades(voice: &Voice, college: &College) -> Option<String> {
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

pub fn languages(voice: &Voice, college: &College) -> Option<String> {
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
pub fn ways(
    voice: &Voice,
    college: &College,
    by_way_of: Option<&Subject>,
    told: Topic,
) -> Vec<Button> {
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
