//! What was heard in a message before its meaning is decided: words, names and conditions.

use std::collections::BTreeSet;

use super::cues::{self, Cue};
use super::filters;
use super::topics;
use crate::domain::{CollegeId, FieldCode, Filter, SpecialtyCode, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::names::{Mention, Named};
use crate::knowledge::text::{Word, words};

/// A message taken apart.
#[derive(Clone, Debug)]
pub struct Heard {
    pub words: Vec<Word>,
    /// The names chosen: each group holds the readings of one place in the text that weigh the same.
    pub groups: Vec<Vec<Mention>>,
    pub filter: Filter,
}

impl Heard {
    pub fn of(knowledge: &Knowledge, text: &str) -> Heard {
        let words = words(text);
        let mut groups = choose(&words, knowledge.names_in(&words));
        take_own_words(knowledge, &words, &mut groups);
        let chosen: Vec<Mention> = groups.iter().flatten().cloned().collect();
        Heard {
            filter: filters::read(&words, &chosen),
            words,
            groups,
        }
    }

    /// Whether a word of the text belongs to a name.
    pub fn is_named(&self, place: usize) -> bool {
        self.groups
            .iter()
            .flatten()
            .any(|mention| mention.places.contains(&place))
    }

    pub fn has(&self, cue: Cue) -> bool {
        cues::any(&self.words, cue)
    }

    /// Whether a topic makes sense of what is named; where nothing is, of anything that has a name.
    pub fn fits(&self, topic: Topic) -> bool {
        let subjects = self.subjects();
        let college = subjects.iter().any(is_college);
        let learnt = subjects.iter().any(|subject| !is_college(subject));
        let any = subjects.is_empty();
        (topics::fits_college(topic) && (college || any))
            || (topics::fits_learnt(topic) && (learnt || any))
    }

    /// Whether a word outside of names gives the cue.
    pub fn has_unnamed(&self, cue: Cue) -> bool {
        let mut words = self.words.iter().enumerate();
        words.any(|(place, word)| !self.is_named(place) && cues::of(word) == Some(cue))
    }

    /// Whether the first word gives the cue.
    pub fn begins_with(&self, cue: Cue) -> bool {
        self.words.first().and_then(cues::of) == Some(cue)
    }

    /// The words that ask: without greetings and kind words, unless there is nothing else.
    pub fn asking(&self) -> Vec<Word> {
        let kind = |word: &&Word| cues::of(word) != Some(Cue::Polite);
        let asking: Vec<Word> = self.words.iter().filter(kind).cloned().collect();
        if asking.len() < 2 {
            self.words.clone()
        } else {
            asking
        }
    }

    /// The words with every name replaced by the placeholder of the example questions.
    pub fn masked(&self) -> Vec<Word> {
        let mut masked: Vec<Word> = Vec::with_capacity(self.words.len());
        for (place, word) in self.words.iter().enumerate() {
            let named = self.is_named(place);
            if !named && cues::of(word) == Some(Cue::Polite) {
                continue;
            }
            if !(named && masked.last().is_some_and(|last| last.form == PLACEHOLDER)) {
                masked.push(if named {
                    Word::new(PLACEHOLDER)
                } else {
                    word.clone()
                });
            }
        }
        masked
    }

    /// The share of the words that a name or a small steering word explains.
    pub fn explained(&self) -> f32 {
        let telling = |(place, word): &(usize, &Word)| {
            self.is_named(*place) || word.stem.len() > 2 && cues::of(word) != Some(Cue::Polite)
        };
        let count = self.words.iter().enumerate().filter(telling).count();
        1.0 - self.unexplained() as f32 / count.max(1) as f32
    }

    /// How surely the names are named: the best of them, 0 to 1.
    pub fn strength(&self) -> f32 {
        const SURE: f32 = 10.0;
        let scores = self.groups.iter().flatten().map(Mention::score);
        (scores.fold(0.0, f32::max) / SURE).min(1.0)
    }

    /// Whether there is more in the message than a name and kind words.
    pub fn says_more(&self) -> bool {
        let more = |(place, word): (usize, &Word)| {
            let cue = cues::of(word);
            let polite = cue == Some(Cue::Polite) || cue == Some(Cue::College);
            !self.is_named(place) && !polite && word.stem.len() > 2
        };
        self.words.iter().enumerate().any(more)
    }

    /// How many words are neither a name nor a small steering word.
    pub fn unexplained(&self) -> usize {
        let open = |(place, word): &(usize, &Word)| {
            !self.is_named(*place) && cues::of(word).is_none() && word.stem.len() > 2
        };
        self.words.iter().enumerate().filter(open).count()
    }

    /// The colleges named at one place: several if the name is shared.
    pub fn colleges(&self) -> Vec<Vec<CollegeId>> {
        let colleges = self.groups.iter().map(|group| {
            group
                .iter()
                .filter_map(|mention| college(&mention.named))
                .collect()
        });
        colleges
            .filter(|group: &Vec<CollegeId>| !group.is_empty())
            .collect()
    }

    /// What can be learnt: the specialties named, or their field.
    pub fn learnt(&self) -> Vec<Subject> {
        const MOST: usize = 4;
        let named = || self.groups.iter().flatten().map(|mention| &mention.named);
        if let Some(field) = named().find_map(field) {
            return vec![Subject::Field(field)];
        }
        let specialties = named().filter_map(specialty);
        specialties.map(Subject::Specialty).take(MOST).collect()
    }

    /// What the message is about: the first reading of each college, then what can be learnt.
    pub fn subjects(&self) -> Vec<Subject> {
        const COLLEGES: usize = 3;
        let colleges = self.colleges().into_iter().take(COLLEGES);
        let first = colleges.filter_map(|group| group.into_iter().next());
        first.map(Subject::College).chain(self.learnt()).collect()
    }
}

/// Stands for a name in the example questions; no word of either language.
pub const PLACEHOLDER: &str = "x";

/// A name has to tell at least so much.
const TELLING: f32 = 2.2;

/// Readings of one place weigh the same within this share.
const SAME: f32 = 0.97;

/// Names that do not overlap, the weightiest first; what overlaps stays only as a reading of the same weight.
fn choose(text: &[Word], mentions: Vec<Mention>) -> Vec<Vec<Mention>> {
    let spoken = mentions.iter().any(|mention| {
        college(&mention.named).is_some() && mention.score() >= TELLING && stands_by(text, mention)
    });
    let mut scored: Vec<(f32, Mention)> = mentions
        .into_iter()
        .map(|mention| (fit(text, &mention, spoken), mention))
        .collect();
    scored.retain(|(score, _)| *score >= TELLING);
    if spoken && !cues::any(text, Cue::Compare) {
        let others = scored.iter().map(|(_, mention)| mention);
        let others = others.filter(|mention| college(&mention.named).is_none());
        let taken: BTreeSet<usize> = others.flat_map(|mention| mention.places.clone()).collect();
        // A word that also names something to learn does so, when the college of the question is another: `в колледже Х есть стоматология?`
        scored.retain(|(_, mention)| {
            college(&mention.named).is_none()
                || stands_by(text, mention)
                || taken.is_disjoint(&mention.places)
        });
    }
    scored.sort_by(|(one, first), (other, second)| {
        other.total_cmp(one).then(first.named.cmp(&second.named))
    });
    let mut groups: Vec<Group> = Vec::new();
    for (score, mention) in scored {
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
    readings.map(|readings| settle(text, readings)).collect()
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
        let names = [&named.name.kk, &named.name.ru, &named.short.kk, &named.short.ru];
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
fn begin_alike(one: &str, other: &str) -> bool {
    const TELLING: usize = 5;
    let same = one.bytes().zip(other.bytes()).take_while(|(own, other)| own == other);
    one == other || same.count() >= TELLING
}

/// The readings of one place in a text.
struct Group {
    best: f32,
    places: BTreeSet<usize>,
    readings: Vec<Mention>,
}

/// How well a mention fits the words around it. `spoken` tells that the text says "college" beside some college.
fn fit(text: &[Word], mention: &Mention, spoken: bool) -> f32 {
    let several = cues::any(text, Cue::Colleges);
    let factor = match mention.named {
        Named::Subject(Subject::College(_)) if several => 0.7,
        Named::Subject(Subject::College(_)) if stands_by(text, mention) => 1.25,
        Named::Subject(Subject::College(_)) if spoken => 0.7,
        Named::Subject(Subject::College(_) | Subject::Specialty(_)) | Named::District(_) => 1.0,
        Named::Subject(Subject::Field(_)) => 1.02,
    };
    mention.score() * factor
}

/// Whether the text says "college" beside the mention. A word for it that follows one name (`Каспий колледжінде`) does not
/// belong to the next.
fn stands_by(text: &[Word], mention: &Mention) -> bool {
    let says = |place: usize| text.get(place).and_then(cues::of) == Some(Cue::College);
    let first = mention.places.first().copied().unwrap_or(0);
    let last = mention.places.last().copied().unwrap_or(0);
    let before = first.checked_sub(1).is_some_and(says)
        && !first
            .checked_sub(2)
            .is_some_and(|place| names_college(text, place));
    before
        || first.checked_sub(2).is_some_and(says)
        || says(last + 1)
        || mention.places.iter().any(|place| says(*place))
}

/// Whether a word looks like the name before a Kazakh word for college: it is no small steering word.
fn names_college(text: &[Word], place: usize) -> bool {
    text.get(place)
        .is_some_and(|word| cues::of(word).is_none() && word.stem.len() > 3)
}

/// One kind of thing at one place: a college if the text speaks of a college there, else what can be learnt.
fn settle(text: &[Word], group: Vec<Mention>) -> Vec<Mention> {
    let speaks_of_college = group.iter().any(|mention| stands_by(text, mention));
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

fn is_college(subject: &Subject) -> bool {
    match subject {
        Subject::College(_) => true,
        Subject::Specialty(_) | Subject::Field(_) => false,
    }
}

fn college(named: &Named) -> Option<CollegeId> {
    match named {
        Named::Subject(Subject::College(id)) => Some(id.clone()),
        Named::Subject(Subject::Specialty(_) | Subject::Field(_)) | Named::District(_) => None,
    }
}

fn specialty(named: &Named) -> Option<SpecialtyCode> {
    match named {
        Named::Subject(Subject::Specialty(code)) => Some(code.clone()),
        Named::Subject(Subject::College(_) | Subject::Field(_)) | Named::District(_) => None,
    }
}

fn field(named: &Named) -> Option<FieldCode> {
    match named {
        Named::Subject(Subject::Field(code)) => Some(code.clone()),
        Named::Subject(Subject::College(_) | Subject::Specialty(_)) | Named::District(_) => None,
    }
}
