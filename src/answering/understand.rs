//! What a person means: heard words, names and conditions, with what was talked about before, become asks.

use super::cues::Cue;
use super::heard::Heard;
use super::language;
use super::topics::{self, Likely};
use crate::domain::{Ask, Language, Question, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::Word;

/// A message understood, or not.
#[derive(Clone, Debug)]
pub struct Understood {
    pub language: Language,
    pub reading: Reading,
    /// The probability, 0 to 1, that this is what was meant.
    pub confidence: f32,
    pub heard: Heard,
    /// The likeliest topics, for whoever wants to see why.
    pub ranked: Vec<Likely>,
}

/// What a message asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// One ask, or several in one message.
    Asks(Vec<Ask>),
    /// Readings of the same weight.
    Choices(Vec<Ask>),
    Talk(Topic),
    /// Nothing we know; the nearest things we do.
    Nothing(Vec<Ask>),
}

pub fn understand(knowledge: &Knowledge, question: &Question) -> Understood {
    let heard = Heard::of(knowledge, &question.text);
    let language = language::of(knowledge, &heard, question.language);
    let mut ranked = topics::rank(knowledge, &heard.asking());
    // Another place has to be named; likeness alone would make one of ours another's.
    ranked.retain(|likely| likely.topic != Topic::OtherCity);
    let (reading, confidence) = read(knowledge, &heard, &ranked, question.context.as_ref());
    Understood {
        language,
        reading,
        confidence,
        heard,
        ranked,
    }
}

/// Below this likeness an example says nothing.
const FAINT: f32 = 0.3;

/// A message is taken for ours from this likeness on; a little earlier if it speaks of colleges.
const OPEN: f32 = 0.38;
const OURS: f32 = 0.33;

/// From this likeness on an example alone decides.
const PLAIN: f32 = 0.62;

fn read(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &[Likely],
    context: Option<&Ask>,
) -> (Reading, f32) {
    if heard.words.is_empty() {
        return (Reading::Nothing(Vec::new()), 0.0);
    }
    if let Some(danger) = danger(ranked) {
        return (Reading::Talk(Topic::Danger), danger);
    }
    if elsewhere(heard, ranked) {
        return (Reading::Talk(Topic::OtherCity), 0.9);
    }
    let top = ranked.first();
    // What is said of a name in a phrase we know not to be ours stays not ours: `электрик вызвать`.
    let foreign = top.filter(|top| top.topic.is_talk() && top.score >= PLAIN);
    let bare_name = !heard.groups.is_empty() && heard.unexplained() == 0;
    if let Some(foreign) =
        foreign.filter(|_| !bare_name && (heard.groups.is_empty() || !heard.has(Cue::College)))
    {
        return (talk(ranked, foreign), foreign.score);
    }
    if !heard.groups.is_empty()
        && let Some(reading) = with_names(knowledge, heard, ranked, context)
    {
        return reading;
    }
    without_names(knowledge, heard, ranked, context)
}

/// A question of ours, but about another place. Some of our facts speak of other places too: those are told.
fn elsewhere(heard: &Heard, ranked: &[Likely]) -> bool {
    let named = heard.has(Cue::Elsewhere) && !heard.has(Cue::Here) && heard.colleges().is_empty();
    let ours = heard.has(Cue::College) || heard.has(Cue::Colleges) || !heard.groups.is_empty();
    named && ours && ranked.first().is_none_or(|top| top.score < PLAIN)
}

/// A message that may be about danger to life is taken for one: a needless helpline does no harm.
fn danger(ranked: &[Likely]) -> Option<f32> {
    const NEAR: f32 = 0.08;
    let best = ranked.first()?.score;
    let danger = topics::best(ranked, |likely| likely.topic == Topic::Danger)?.score;
    (danger >= 0.42 && danger + NEAR >= best).then_some(danger)
}

fn talk(ranked: &[Likely], likely: &Likely) -> Reading {
    match likely.topic {
        Topic::None => Reading::Nothing(near(ranked)),
        topic => Reading::Talk(topic),
    }
}

/// Up to three asks to offer when nothing was understood.
fn near(ranked: &[Likely]) -> Vec<Ask> {
    let ours = ranked
        .iter()
        .filter(|likely| !likely.topic.is_talk() && likely.score >= FAINT);
    let asks = ours.filter(|likely| fact_topic(likely.topic)).map(ask_of);
    let mut asks: Vec<Ask> = asks.take(6).collect();
    asks.dedup_by_key(|ask| ask.topic);
    asks.truncate(3);
    asks
}

fn fact_topic(topic: Topic) -> bool {
    topic <= Topic::Duration
}

/// A fact of the topic that comes close is meant rather than the topic in general.
fn sharpen<'ranked>(ranked: &'ranked [Likely], top: &'ranked Likely) -> &'ranked Likely {
    const CLOSE: f32 = 0.75;
    let fact = topics::best(ranked, |likely| {
        likely.topic == top.topic && likely.fact.is_some()
    });
    fact.filter(|fact| fact.score >= top.score * CLOSE)
        .unwrap_or(top)
}

fn ask_of(likely: &Likely) -> Ask {
    Ask {
        fact: likely.fact.clone(),
        ..Ask::about(likely.topic, Vec::new())
    }
}

// --- with names ---

fn with_names(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &[Likely],
    context: Option<&Ask>,
) -> Option<(Reading, f32)> {
    let masked = topics::rank(knowledge, &heard.masked());
    let colleges = heard.colleges();
    let learnt: Vec<Subject> = match heard.field() {
        Some(field) => vec![Subject::Field(field)],
        None => heard
            .specialties()
            .into_iter()
            .map(Subject::Specialty)
            .take(4)
            .collect(),
    };
    if colleges.is_empty() && learnt.is_empty() {
        return Some((Reading::Asks(vec![listing(heard, Vec::new())]), 0.8))
            .filter(|_| lists_colleges(heard));
    }
    // Who counts (`қанша педагог бар`) asks for a figure of the city, whatever is named.
    let counted = ranked
        .first()
        .filter(|top| heard.has(Cue::Count) && COUNTS.contains(&top.topic) && top.score >= 0.35);
    if let Some(fact) = counted.filter(|_| colleges.is_empty()) {
        return Some((
            Reading::Asks(vec![ask_of(sharpen(ranked, fact))]),
            fact.score,
        ));
    }
    // A fact whose example is the very question beats a name that only happens to stand in it.
    let plain_fact = ranked
        .first()
        .filter(|top| fact_topic(top.topic) && top.score >= PLAIN);
    let best_masked = masked.iter().map(|likely| likely.score).fold(0.0, f32::max);
    if let Some(fact) = plain_fact.filter(|fact| {
        colleges.is_empty() && fact.score > best_masked + 0.1 && !lists_colleges(heard)
    }) {
        return Some((Reading::Asks(vec![ask_of(fact)]), fact.score));
    }
    let asked = asked(
        heard,
        &masked,
        !colleges.is_empty(),
        !learnt.is_empty(),
        context,
    );
    let confidence = (0.75 + asked.first().map_or(0.0, |(_, score)| score * 0.25)).min(0.99);
    let topics = asked.into_iter().map(|(topic, _)| topic);
    let choices = colleges.iter().find(|group| group.len() > 1);
    if let Some(group) = choices.filter(|_| colleges.len() == 1) {
        let topic = topics.clone().next().unwrap_or(Topic::Card);
        let asks = group
            .iter()
            .take(6)
            .map(|college| Ask::of_college(topic, college));
        return Some((Reading::Choices(asks.collect()), confidence));
    }
    let named = colleges
        .iter()
        .filter_map(|group| group.first())
        .map(|college| Subject::College(college.clone()));
    let subjects: Vec<Subject> = named.take(3).chain(learnt).collect();
    let ask = |topic| Ask {
        filter: heard.filter.clone(),
        ..Ask::about(topic, subjects.clone())
    };
    Some((Reading::Asks(topics.map(ask).collect()), confidence))
}

/// The topics asked about what is named, best first; more than one if the message joins several questions.
fn asked(
    heard: &Heard,
    masked: &[Likely],
    college: bool,
    learnt: bool,
    context: Option<&Ask>,
) -> Vec<(Topic, f32)> {
    let fits = |topic: Topic| (college && fits_college(topic)) || (learnt && fits_learnt(topic));
    let best = topics::best(masked, |likely| fits(likely.topic))
        .map(|likely| (likely.topic, likely.score));
    let carried = context
        .map(|context| context.topic)
        .filter(|topic| fits(*topic) && heard.unexplained() == 0 && heard.words.len() <= 6);
    let places = heard.has(Cue::Colleges) || heard.has(Cue::College) || heard.has(Cue::Where);
    let usual = match (college, learnt) {
        (true, true) => Topic::Teaches,
        (true, false) => Topic::Card,
        (false, true | false) if places => Topic::Colleges,
        (false, true | false) => Topic::Specialty,
    };
    match best {
        _ if college && learnt && best.is_none_or(|(topic, _)| !shared(topic)) => {
            vec![(Topic::Teaches, 0.8)]
        }
        _ if !college
            && places
            && best.is_none_or(|(topic, score)| asks_what(topic) || score < PLAIN) =>
        {
            vec![(Topic::Colleges, 0.8)]
        }
        Some((topic, score)) if score >= PLAIN => vec![(topic, score)],
        _ if carried.is_some() && heard.has(Cue::Back) => {
            carried.map(|topic| (topic, 0.7)).into_iter().collect()
        }
        Some((topic, score))
            if score >= FAINT && heard.unexplained() + usize::from(heard.has(Cue::Count)) > 0 =>
        {
            vec![(topic, score)]
        }
        Some(_) | None => vec![(usual, 0.6)],
    }
}

/// Topics that count the city.
const COUNTS: &[Topic] = &[
    Topic::CollegeCount,
    Topic::StudentCount,
    Topic::TeacherCount,
    Topic::SpecialtyCount,
];

/// Questions about what a specialty is, which `колледж` beside it turns into a question for colleges.
fn asks_what(topic: Topic) -> bool {
    [
        Topic::Specialty,
        Topic::Specialties,
        Topic::Colleges,
        Topic::Card,
        Topic::Teaches,
    ]
    .contains(&topic)
}

/// Topics that make sense of a specialty at a college.
fn shared(topic: Topic) -> bool {
    [
        Topic::Tuition,
        Topic::Duration,
        Topic::Qualifications,
        Topic::DualTraining,
        Topic::Compare,
    ]
    .contains(&topic)
}

fn fits_college(topic: Topic) -> bool {
    OF_COLLEGE.contains(&topic)
}

fn fits_learnt(topic: Topic) -> bool {
    OF_LEARNT.contains(&topic)
}

/// What can be asked of a college.
const OF_COLLEGE: &[Topic] = &[
    Topic::Card,
    Topic::Address,
    Topic::Phone,
    Topic::Website,
    Topic::Email,
    Topic::Ownership,
    Topic::History,
    Topic::Grades,
    Topic::Licence,
    Topic::Teaches,
    Topic::Qualifications,
    Topic::Practice,
    Topic::Compare,
    Topic::Tuition,
    Topic::Dormitory,
    Topic::DualTraining,
    Topic::StudyLanguages,
    Topic::Employment,
    Topic::StateOrder,
    Topic::AdmissionDates,
    Topic::AdmissionDocuments,
    Topic::AdmissionHow,
    Topic::Exams,
    Topic::Stipend,
    Topic::Duration,
    Topic::StudentCount,
];

/// What can be asked of a specialty or field.
const OF_LEARNT: &[Topic] = &[
    Topic::Specialty,
    Topic::Specialties,
    Topic::Colleges,
    Topic::Qualifications,
    Topic::Duration,
    Topic::Salary,
    Topic::Employment,
    Topic::Tuition,
    Topic::DualTraining,
    Topic::Compare,
    Topic::Exams,
];

// --- without names ---

fn without_names(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &[Likely],
    context: Option<&Ask>,
) -> (Reading, f32) {
    if let Some(followed) = context.and_then(|context| follow(knowledge, heard, ranked, context)) {
        return followed;
    }
    let line = if heard.has(Cue::College) || heard.has(Cue::Colleges) {
        OURS
    } else {
        OPEN
    };
    // Without a name a property of colleges cannot be told; a fact that comes close can.
    let fact = topics::best(ranked, |likely| fact_topic(likely.topic));
    let top = ranked.first().map(|top| match fact {
        Some(fact)
            if !fact_topic(top.topic) && !top.topic.is_talk() && fact.score >= top.score * 0.75 =>
        {
            fact
        }
        Some(_) | None => top,
    });
    // Conditions on colleges want a list, unless the question is known nearly word for word.
    let plain_fact = top.is_some_and(|top| top.fact.is_some() && top.score >= 0.85);
    if lists_colleges(heard) && !heard.has(Cue::Count) && !plain_fact {
        return (Reading::Asks(vec![listing(heard, Vec::new())]), 0.8);
    }
    if heard.has(Cue::Colleges)
        && heard.has(Cue::Count)
        && heard.filter.is_empty()
        && top.is_none_or(|top| top.score < line)
    {
        return (
            Reading::Asks(vec![Ask::about(Topic::CollegeCount, Vec::new())]),
            0.5,
        );
    }
    match top {
        Some(top) if top.topic.is_talk() && top.score >= FAINT => (talk(ranked, top), top.score),
        Some(top) if top.score >= line && fact_topic(top.topic) => {
            (Reading::Asks(vec![ask_of(sharpen(ranked, top))]), top.score)
        }
        Some(top) if top.score >= line => (
            Reading::Asks(vec![Ask {
                filter: heard.filter.clone(),
                ..ask_of(top)
            }]),
            top.score,
        ),
        Some(_) | None => (
            Reading::Nothing(near(ranked)),
            1.0 - top.map_or(0.0, |top| top.score),
        ),
    }
}

/// Whether the message wants colleges that meet conditions.
fn lists_colleges(heard: &Heard) -> bool {
    let place = heard.has(Cue::Colleges)
        || (heard.has(Cue::College) && heard.has(Cue::Where))
        || heard.filter.cheapest;
    place && !heard.filter.is_empty()
}

fn listing(heard: &Heard, subjects: Vec<Subject>) -> Ask {
    Ask {
        filter: heard.filter.clone(),
        ..Ask::about(Topic::Colleges, subjects)
    }
}

/// A short message after another: it keeps the subject, adds a condition, or asks for another fact of the topic.
fn follow(
    knowledge: &Knowledge,
    heard: &Heard,
    ranked: &[Likely],
    context: &Ask,
) -> Option<(Reading, f32)> {
    const SHORT: usize = 6;
    let back = heard.has(Cue::Back) || heard.has(Cue::Other);
    if heard.words.len() > SHORT && !back {
        return None;
    }
    let college = context.colleges().next().is_some();
    let learnt = context.specialties().next().is_some() || context.field().is_some();
    let fits = |topic: Topic| (college && fits_college(topic)) || (learnt && fits_learnt(topic));
    let placed: Vec<Word> = heard
        .words
        .iter()
        .cloned()
        .chain([Word::new(super::heard::PLACEHOLDER)])
        .collect();
    let ranked_placed = if college || learnt {
        topics::rank(knowledge, &placed)
    } else {
        Vec::new()
    };
    let of_subject = topics::best(&ranked_placed, |likely| fits(likely.topic))
        .filter(|likely| likely.score >= FAINT);
    let strange = ranked
        .first()
        .is_none_or(|top| top.topic.is_talk() && top.score >= 0.5);
    if let Some(likely) = of_subject.filter(|_| !strange) {
        let ask = Ask {
            filter: heard.filter.clone(),
            ..Ask::about(likely.topic, context.subjects.clone())
        };
        return Some((Reading::Asks(vec![ask]), 0.7 + likely.score * 0.3));
    }
    if context.topic == Topic::Colleges && !heard.filter.is_empty() && heard.unexplained() <= 2 {
        let filter = merge(&context.filter, &heard.filter);
        return Some((
            Reading::Asks(vec![Ask {
                filter,
                page: 0,
                ..context.clone()
            }]),
            0.8,
        ));
    }
    let of_topic = topics::best(ranked, |likely| {
        likely.topic == context.topic && likely.fact.is_some()
    });
    let top = ranked.first().map_or(0.0, |top| top.score);
    of_topic
        .filter(|likely| {
            fact_topic(context.topic)
                && likely.score >= 0.15
                && top < PLAIN
                && (back || likely.score + 0.1 >= top)
        })
        .map(|likely| {
            (
                Reading::Asks(vec![ask_of(likely)]),
                0.5 + likely.score * 0.5,
            )
        })
}

fn merge(before: &crate::domain::Filter, new: &crate::domain::Filter) -> crate::domain::Filter {
    crate::domain::Filter {
        grade: new.grade.or(before.grade),
        free: new.free || before.free,
        ownership: new.ownership.or(before.ownership),
        dual: new.dual || before.dual,
        dormitory: new.dormitory || before.dormitory,
        form: new.form.or(before.form),
        language: new.language.or(before.language),
        district: new.district.clone().or_else(|| before.district.clone()),
        price_to: new.price_to.or(before.price_to),
        cheapest: new.cheapest || before.cheapest,
    }
}
