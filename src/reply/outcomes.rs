//! What became of graduates and what work pays: every figure with what it measures.

use super::{Draft, Voice, buttons, dates, facts, numbers};
use crate::domain::{Ask, Bound, FactId, Metric, Outcome, OutcomeId, Scope, Subject, Topic};

/// How many figures are told at once.
const MOST: usize = 5;
/// The smallest group whose figure may be shown: a smaller one would tell of persons.
const SMALLEST: u32 = 10;

/// Figures, then the facts that belong to them.
pub fn figures(
    voice: &Voice,
    about: Topic,
    subject: Option<&Subject>,
    ids: &[OutcomeId],
    told: &[FactId],
) -> Draft {
    let mut draft = Draft::default();
    let outcomes = ids
        .iter()
        .filter_map(|id| voice.knowledge.outcome(id))
        .filter(|own| is_shown(own));
    for outcome in outcomes.take(MOST) {
        let mut own = Draft::default();
        own.tell(figure(voice, outcome, subject), &outcome.sources);
        draft.then_if_it_fits(voice, own);
    }
    for fact in told.iter().filter_map(|id| voice.knowledge.fact(id)) {
        let mut own = Draft::default();
        facts::tell(voice, &mut own, fact);
        draft.then_if_it_fits(voice, own);
    }
    if draft.is_empty() {
        return super::unknown::nothing(
            voice,
            &Ask::about(about, subject.cloned().into_iter().collect()),
        );
    }
    draft.offer(facts::is_told(voice, about).then(|| buttons::general(voice, about)));
    draft.offer(subject.map(|subject| match subject {
        Subject::College(id) => buttons::ask(
            &voice.words("button-about-college"),
            Ask::of_college(Topic::Card, id),
        ),
        Subject::Specialty(code) => buttons::ask(
            &voice.words("button-about-specialty"),
            Ask::of_specialty(Topic::Specialty, code),
        ),
        Subject::Field(_) => {
            buttons::topic(voice, Topic::Specialties, std::slice::from_ref(subject))
        }
    }));
    draft
}

/// Whether a figure is about enough people.
pub fn is_shown(outcome: &Outcome) -> bool {
    outcome.group_size.is_none_or(|size| size >= SMALLEST)
}

/// One figure: what, whose, how much, when, and by which definition.
fn figure(voice: &Voice, outcome: &Outcome, subject: Option<&Subject>) -> String {
    let whose = whose(voice, &outcome.scope);
    let place = voice.own(&outcome.region);
    let around: Vec<String> = [
        whose.to_owned(),
        place.to_owned(),
        dates::period(voice, &outcome.period),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let args = [
        ("what", voice.words(metric_key(outcome.metric)).into()),
        ("value", value(voice, outcome).into()),
        ("around", around.join(", ").into()),
        (
            "definition",
            voice.own(&outcome.definition).trim_end_matches('.').into(),
        ),
        ("name", subject.map_or("", |own| voice.subject(own)).into()),
    ];
    let is_wider = match (&outcome.scope, subject) {
        (Scope::Field(_), Some(Subject::Specialty(_))) => true,
        (_, _) => false,
    };
    let key = match (outcome.definition.ru.is_empty(), is_wider) {
        (true, _) => "outcome-figure",
        (false, false) => "outcome-defined",
        (false, true) => "outcome-wider",
    };
    voice.say(key, &args)
}

fn whose<'a>(voice: &Voice<'a>, scope: &Scope) -> &'a str {
    match scope {
        Scope::Country | Scope::Region | Scope::City => "",
        Scope::College(id) => voice.college(id),
        Scope::Specialty(code) => voice.specialty(code),
        Scope::Field(code) => voice.field(code),
    }
}

fn value(voice: &Voice, outcome: &Outcome) -> String {
    let shown = match outcome.value_to {
        Some(most) => format!("{}–{}", numbers::plain(outcome.value), numbers::plain(most)),
        None => numbers::plain(outcome.value),
    };
    let number = outcome.value_to.unwrap_or(outcome.value);
    match outcome.bound {
        Bound::Exact => numbers::with_unit(voice, number, &shown, outcome.unit),
        // «Не менее» wants the genitive, which all great numbers take.
        Bound::AtLeast => {
            let shown = numbers::with_unit(voice, 5.0, &shown, outcome.unit);
            voice.say("number-at-least", &[("shown", shown.into())])
        }
    }
}

fn metric_key(metric: Metric) -> &'static str {
    match metric {
        Metric::EmployedOrStudying => "outcome-employed-or-studying",
        Metric::Employed => "outcome-employed",
        Metric::EmployedInSpecialty => "outcome-employed-in-specialty",
        Metric::EmployedPermanently => "outcome-employed-permanently",
        Metric::AverageSalary => "outcome-average-salary",
        Metric::MedianSalary => "outcome-median-salary",
        Metric::MinimumSalary => "outcome-minimum-salary",
        Metric::MaximumSalary => "outcome-maximum-salary",
        Metric::HourlyPay => "outcome-hourly-pay",
        Metric::Students => "outcome-students",
        Metric::FirstYearStudents => "outcome-first-year-students",
        Metric::Graduates => "outcome-graduates",
        Metric::DualStudents => "outcome-dual-students",
        Metric::DualShare => "outcome-dual-share",
        Metric::DualGraduates => "outcome-dual-graduates",
        Metric::Demand => "outcome-demand",
        Metric::Shortage => "outcome-shortage",
        Metric::Vacancies => "outcome-vacancies",
        Metric::Funding => "outcome-funding",
        Metric::Internships => "outcome-internships",
    }
}
