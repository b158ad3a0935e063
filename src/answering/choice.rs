//! Which of the names in a text are meant: what overlaps is one place with one reading, or with several of the same weight.

use std::collections::BTreeSet;

use super::cues::{Cue, Cues};
use super::mistaken;
use crate::domain::{CollegeId, FieldCode, SpecialtyCode, Subject};
use crate::knowledge::Knowledge;
use crate::knowledge::names::{Mention, Named};
use crate::knowledge::text::{Word, words};

/// The names chosen, in the order of the text: each group holds the readings of one place that weigh the same.
pub fn names(knowledge: &Knowledge, text: &[Word], cues: &Cues) -> Vec<Vec<Mention>> {
    let mut mentions = knowledge.names_in(text);
    mentions.retain(|one| !mistaken::is_mistaken(knowledge, text, cues, one));
    let mut groups = choose(cues, mentions);
    take_own_words(knowledge, text, &mut groups);
    groups.sort_by_key(|group| {
        group
            .iter()
            .flat_map(|one| one.places.first())
            .min()
            .copied()
    });
    groups
}

/// A name has to tell at least so much.
const TELLING: f32 = 2.2;

/// Readings of one place weigh the same within this share.
const SAME: f32 = 0.97;

/// Names that do not overlap, the weightiest first; what overlaps stays only as a reading of the same weight.
fn choose(cues: &Cues, mentions: Vec<Mention>) -> Vec<Vec<Mention>> {
    let named: Places = mentions
        .iter()
        .filter(|one| college(&one.named).is_some() && one.score() >= TELLING)
        .flat_map(|one| one.places.clone())
        .collect();
    let mut groups: Vec<Group> = Vec::new();
    for (score, mention) in weigh(cues, mentions, &named) {
        let overlaps = |group: &&mut Group| !group.places.is_disjoint(&mention.places);
        match groups.iter_mut().find(overlaps) {
            None => groups.push(Group {
                best: score,
                places: mention.places.clone(),
                readings: vec![mention],
            }),
            Some(group) if score >= group.best * SAME => {
                group.places.extend(&mention.places);
                group.readings.push(mention);
            }
            Some(_) => {}
        }
    }
    let readings = groups.into_iter().map(|group| group.readings);
    readings.map(|own| settle(cues, own, &named)).collect()
}

/// The mentions that tell enough, with how well they fit the words around them, best first.
fn weigh(cues: &Cues, mentions: Vec<Mention>, named: &Places) -> Vec<(f32, Mention)> {
    let by = |one: &Mention| stands_by(cues, one, named);
    let is_college = |one: &Mention| college(&one.named).is_some();
    let spoken = mentions
        .iter()
        .any(|one| is_college(one) && one.score() >= TELLING && by(one));
    let learnt: Vec<Places> = mentions
        .iter()
        .filter(|one| !is_college(one))
        .map(|one| one.places.clone())
        .collect();
    let several = of_several(cues);
    let vague = |one: &Mention| several && learnt.iter().any(|own| one.places.is_subset(own));
    let weighed = mentions.into_iter().map(|one| match vague(&one) {
        true => (one.score() * UNLIKELY, one),
        false => (fit(cues, &one, named, spoken), one),
    });
    let mut weighed: Vec<(f32, Mention)> = weighed.collect();
    weighed.retain(|(score, one)| *score >= least(one) && !is_misheard(cues, one));
    if spoken && !cues.has(Cue::Compare) {
        let others = weighed.iter().filter(|(_, one)| !is_college(one));
        let taken: Places = others.flat_map(|(_, one)| one.places.clone()).collect();
        // A word that also names something to learn does so, when the college of the question is another: `в колледже Х есть стоматология?`
        weighed.retain(|(_, one)| !is_college(one) || by(one) || taken.is_disjoint(&one.places));
    }
    weighed.sort_by(|(one, first), (other, second)| {
        other.total_cmp(one).then(first.named.cmp(&second.named))
    });
    weighed
}

/// How much a mention has to tell. The words of a whole field stand in many names, and tell it all the same.
fn least(mention: &Mention) -> f32 {
    const WHOLE: f32 = 0.99;
    const COMMON: f32 = 0.6;
    let whole = field(&mention.named).is_some() && mention.coverage >= WHOLE;
    if whole { COMMON * TELLING } else { TELLING }
}

/// Whether small words that steer are all that is like a name: `көне` is old, and no misspelt Konaev.
fn is_misheard(cues: &Cues, mention: &Mention) -> bool {
    const WHOLE: f32 = 0.99;
    let steers = |place: &usize| cues.at(*place).filter(|cue| *cue != Cue::Elsewhere);
    let mut words = mention.places.iter().map(steers);
    mention.coverage < WHOLE && words.all(|cue| cue.is_some())
}

/// Beside a college the words of its own name are that name, and nothing to learn or a condition: `хореография` in
/// `Селезнев атындағы хореография училищесі`.
fn take_own_words(knowledge: &Knowledge, text: &[Word], groups: &mut Vec<Vec<Mention>>) {
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for mention in groups.iter_mut().flatten() {
        let named = college(&mention.named);
        let Some(named) = named.and_then(|id| knowledge.college(&id)) else {
            continue;
        };
        let names = [
            &named.name.kk,
            &named.name.ru,
            &named.short.kk,
            &named.short.ru,
        ];
        let own: Vec<Word> = names.into_iter().flat_map(|name| words(name)).collect();
        let is_own = |word: &Word| own.iter().any(|own| begin_alike(&own.stem, &word.stem));
        for (place, word) in text.iter().enumerate() {
            let beside = mention.places.iter().any(|own| own.abs_diff(place) <= NEAR);
            if beside && is_own(word) && word.stem.len() > 2 {
                mention.places.insert(place);
            }
        }
        taken.extend(&mention.places);
    }
    groups.retain(|group| {
        let is_college = group.iter().any(|one| college(&one.named).is_some());
        let mut places = group.iter().flat_map(|one| &one.places);
        is_college || !places.all(|place| taken.contains(place))
    });
}

/// So far from the rest of a name its other words may stand.
const NEAR: usize = 5;

/// Whether two stems are one word with endings or suffixes of its own.
pub fn begin_alike(one: &str, other: &str) -> bool {
    const TELLING: usize = 5;
    let same = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(own, other)| own == other);
    one == other || same.count() >= TELLING
}

/// Places of words in a text.
type Places = BTreeSet<usize>;

/// The readings of one place in a text.
struct Group {
    best: f32,
    places: BTreeSet<usize>,
    readings: Vec<Mention>,
}

/// Whether the text wants any college that meets conditions rather than one of that name: `медицинский колледж с общежитием`.
fn of_several(cues: &Cues) -> bool {
    let conditions = [
        Cue::Which,
        Cue::Free,
        Cue::Dormitory,
        Cue::State,
        Cue::Private,
        Cue::Dual,
    ];
    conditions.into_iter().any(|cue| cues.has(cue))
}

/// How much of its weight a name keeps that is hardly meant.
const UNLIKELY: f32 = 0.7;

/// How well a mention fits the words around it. `spoken` tells that the text says "college" beside some college.
fn fit(cues: &Cues, mention: &Mention, named: &Places, spoken: bool) -> f32 {
    let several = cues.has(Cue::Colleges);
    let factor = match mention.named {
        Named::Subject(Subject::College(_)) if several => UNLIKELY,
        Named::Subject(Subject::College(_)) if stands_by(cues, mention, named) => 1.25,
        Named::Subject(Subject::College(_)) if spoken => UNLIKELY,
        Named::Subject(Subject::College(_) | Subject::Specialty(_)) | Named::District(_) => 1.0,
        Named::Subject(Subject::Field(_)) => 1.02,
    };
    mention.score() * factor
}

/// Whether the text says "college" beside the mention. A word for it that follows one name (`Каспий колледжінде`) does not
/// belong to the next.
fn stands_by(cues: &Cues, mention: &Mention, named: &Places) -> bool {
    let says = |place: usize| cues.at(place) == Some(Cue::College);
    let first = mention.places.first().copied().unwrap_or(0);
    let last = mention.places.last().copied().unwrap_or(0);
    let before = first.checked_sub(1).is_some_and(says)
        && !first
            .checked_sub(2)
            .is_some_and(|place| named.contains(&place));
    before
        || first.checked_sub(2).is_some_and(says)
        || says(last + 1)
        || mention.places.iter().any(|place| says(*place))
}

/// One kind of thing at one place: a college if the text speaks of a college there, else what can be learnt.
fn settle(cues: &Cues, group: Vec<Mention>, named: &Places) -> Vec<Mention> {
    let speaks_of_college = group.iter().any(|mention| stands_by(cues, mention, named));
    let (colleges, others): (Vec<Mention>, Vec<Mention>) = group
        .into_iter()
        .partition(|mention| college(&mention.named).is_some());
    match (colleges.is_empty(), others.is_empty()) {
        (false, false) if speaks_of_college => colleges,
        (false, true) => colleges,
        (true | false, false | true) => narrowest(others),
    }
}

/// A field stands for its specialties: beside it they need no naming.
fn narrowest(group: Vec<Mention>) -> Vec<Mention> {
    let fields: Vec<Mention> = group
        .iter()
        .filter(|mention| field(&mention.named).is_some())
        .cloned()
        .collect();
    match fields.into_iter().next() {
        Some(field) => vec![field],
        None => group,
    }
}

pub fn is_college(subject: &Subject) -> bool {
    match subject {
        Subject::College(_) => true,
        Subject::Specialty(_) | Subject::Field(_) => false,
    }
}

pub fn college(named: &Named) -> Option<CollegeId> {
    match named {
        Named::Subject(Subject::College(id)) => Some(id.clone()),
        Named::Subject(Subject::Specialty(_) | Subject::Field(_)) | Named::District(_) => None,
    }
}

pub fn specialty(named: &Named) -> Option<SpecialtyCode> {
    match named {
        Named::Subject(Subject::Specialty(code)) => Some(code.clone()),
        Named::Subject(Subject::College(_) | Subject::Field(_)) | Named::District(_) => None,
    }
}

pub fn field(named: &Named) -> Option<FieldCode> {
    match named {
        Named::Subject(Subject::Field(code)) => Some(code.clone()),
        Named::Subject(Subject::College(_) | Subject::Specialty(_)) | Named::District(_) => None,
    }
}
