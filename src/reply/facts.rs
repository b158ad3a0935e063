//! Facts of a topic, with what contradicts them and what else there is to ask.

use super::{Draft, Voice, buttons};
use crate::domain::{
    Ask, Button, Fact, FactId, Filter, Interest, Order, Ownership, Subject, Topic,
};

/// How many further questions are offered.
const MOST_FURTHER: usize = 5;

/// Facts that answer, then further ones as buttons.
pub fn told(
    voice: &Voice,
    topic: Topic,
    of: Option<&Subject>,
    facts: &[FactId],
    further: &[FactId],
) -> Draft {
    let mut draft = Draft::default();
    if let Some(subject) = of {
        draft.add(voice.of("fact-in-general", voice.subject(subject)));
    }
    let mut left: Vec<&Fact> = Vec::new();
    let mut shown: Vec<&FactId> = Vec::new();
    for fact in facts.iter().filter_map(|id| voice.knowledge.fact(id)) {
        if shown.contains(&&fact.id) {
            continue;
        }
        let mut own = Draft::default();
        tell(voice, &mut own, fact);
        if !shown.is_empty() && !draft.fits(voice, &own) {
            left.push(fact);
            continue;
        }
        draft.then(own, 0);
        shown.push(&fact.id);
        shown.extend(&fact.conflicts);
    }
    let further = further.iter().filter_map(|id| voice.knowledge.fact(id));
    let offered = left.into_iter().chain(further);
    let (asked, unasked): (Vec<&Fact>, Vec<&Fact>) = offered
        .filter(|fact| !shown.contains(&&fact.id))
        .partition(|fact| buttons::question(voice, fact).is_some());
    draft.offer(
        asked
            .into_iter()
            .chain(unasked)
            .take(MOST_FURTHER)
            .map(|fact| buttons::fact(voice, fact)),
    );
    draft.offer(next(voice, topic));
    if topic == Topic::AdmissionDates {
        draft.offer([buttons::follow(voice, Interest::AdmissionDates)]);
    }
    draft
}

/// One fact, then the other official figures for the same thing.
pub fn tell(voice: &Voice, draft: &mut Draft, fact: &Fact) {
    draft.tell(voice.own(&fact.text).to_owned(), &fact.sources);
    draft.valid_until(voice, &[fact.review_on, fact.valid_to]);
    let others = fact
        .conflicts
        .iter()
        .filter_map(|id| voice.knowledge.fact(id));
    for other in others {
        let args = [("text", voice.own(&other.text).into())];
        draft.tell(voice.say("fact-conflict", &args), &other.sources);
        draft.valid_until(voice, &[other.review_on, other.valid_to]);
    }
}

/// The first fact of a topic, for those who ask about something of which nothing nearer is known.
pub fn general(voice: &Voice, draft: &mut Draft, topic: Topic) -> bool {
    let fact = voice.knowledge.facts_on(topic).next();
    fact.iter().for_each(|fact| tell(voice, draft, fact));
    fact.is_some()
}

/// A fact by its id, if staff have entered it.
pub fn by_id<'a>(voice: &Voice<'a>, id: &str) -> Option<&'a Fact> {
    voice.knowledge.fact(&FactId::new(id))
}

/// All that is told on a topic, for the menu: the topics that have facts.
pub fn topics(voice: &Voice) -> Draft {
    let mut draft = Draft::default();
    draft.add(voice.words("fact-topics"));
    let filled = Topic::told_by_facts().filter(|topic| is_told(voice, *topic));
    draft.offer(
        filled.map(|topic| buttons::open(&voice.topic(topic), Ask::about(topic, Vec::new()))),
    );
    draft
}

/// Whether there is a fact on a topic.
pub fn is_told(voice: &Voice, topic: Topic) -> bool {
    voice.knowledge.facts_on(topic).next().is_some()
}

/// What people ask after a topic.
fn next<'a>(voice: &'a Voice, topic: Topic) -> impl Iterator<Item = Button> + 'a {
    let lists = LISTS
        .iter()
        .filter(move |(own, _, _)| *own == topic)
        .map(|(_, label, filter)| {
            let ask = Ask {
                filter: filter(),
                ..Ask::about(Topic::Colleges, Vec::new())
            };
            buttons::ask(&voice.words(label), ask)
        });
    let topics = NEXT
        .iter()
        .filter(move |(own, _)| *own == topic)
        .flat_map(|(_, next)| *next)
        .filter(|next| !next.is_told() || is_told(voice, **next))
        .map(|next| buttons::topic(voice, *next, &[]));
    lists.chain(topics)
}

type Narrow = fn() -> Filter;

/// Lists of colleges that belong to a topic.
const LISTS: &[(Topic, &str, Narrow)] = &[
    (Topic::Dormitory, "button-dormitory", || Filter {
        dormitory: true,
        ..Filter::default()
    }),
    (Topic::DualTraining, "button-dual", || Filter {
        dual: true,
        ..Filter::default()
    }),
    (Topic::Tuition, "button-cheapest", || Filter {
        order: Some(Order::Cheapest),
        ..Filter::default()
    }),
    (Topic::CollegeCount, "button-state", || Filter {
        ownership: Some(Ownership::State),
        ..Filter::default()
    }),
    (Topic::CollegeCount, "button-private", || Filter {
        ownership: Some(Ownership::Private),
        ..Filter::default()
    }),
];

/// Topics that people turn to after one.
const NEXT: &[(Topic, &[Topic])] = &[
    (
        Topic::AdmissionDates,
        &[Topic::AdmissionDocuments, Topic::AdmissionHow],
    ),
    (
        Topic::AdmissionDocuments,
        &[Topic::AdmissionDates, Topic::AdmissionHow],
    ),
    (
        Topic::AdmissionHow,
        &[Topic::AdmissionDocuments, Topic::AdmissionDates],
    ),
    (
        Topic::AdmissionAfter9,
        &[Topic::AdmissionDates, Topic::Exams],
    ),
    (
        Topic::AdmissionAfter11,
        &[Topic::AdmissionDates, Topic::Exams],
    ),
    (Topic::Exams, &[Topic::StateOrder, Topic::AdmissionDates]),
    (Topic::StateOrder, &[Topic::Quotas, Topic::Stipend]),
    (Topic::Quotas, &[Topic::StateOrder, Topic::Benefits]),
    (Topic::Tuition, &[Topic::StateOrder, Topic::Benefits]),
    (Topic::Benefits, &[Topic::Quotas, Topic::Stipend]),
    (Topic::Stipend, &[Topic::StateOrder, Topic::Benefits]),
    (Topic::DualTraining, &[Topic::Employment]),
    (
        Topic::SkillsPassport,
        &[Topic::Worldskills, Topic::Employment],
    ),
    (Topic::Worldskills, &[Topic::SkillsPassport]),
    (Topic::Employment, &[Topic::Salary, Topic::YouthPractice]),
    (Topic::Salary, &[Topic::Employment]),
    (Topic::CollegeCount, &[Topic::StudentCount]),
    (
        Topic::StudentCount,
        &[Topic::CollegeCount, Topic::TeacherCount],
    ),
    (Topic::TeacherCount, &[Topic::StudentCount]),
    (
        Topic::SpecialtyCount,
        &[Topic::Specialties, Topic::PopularFields],
    ),
    (Topic::PopularFields, &[Topic::Specialties, Topic::Salary]),
    (Topic::Duration, &[Topic::Specialties]),
];
