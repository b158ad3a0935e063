//! What was heard in a message before its meaning is decided: words, names and conditions.

use std::collections::BTreeSet;
use std::ops::Range;

use super::choice::{self, college, field, is_college, specialty};
use super::cues::{Cue, Cues};
use super::denial::is_denied;
use super::filters;
use super::layout;
use super::topics;
use crate::domain::{CollegeId, Filter, Language, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::names::{Mention, Named};
use crate::knowledge::text::{Word, words};

/// A message taken apart.
#[derive(Clone, Debug)]
pub struct Heard {
    pub words: Vec<Word>,
    /// What each of the words signals.
    cues: Cues,
    /// What each of the words stands for, mistakes mended: one word, or two that were run together.
    mended: Vec<Vec<Word>>,
    /// The names chosen: each group holds the readings of one place in the text that weigh the same.
    pub groups: Vec<Vec<Mention>>,
    pub filter: Filter,
}

impl Heard {
    pub fn of(knowledge: &Knowledge, text: &str) -> Heard {
        let mut words = words(text);
        // An unknown of an equation is no name.
        words.retain(|word| word.form != PLACEHOLDER);
        let words = layout::retyped(knowledge, text, &words).unwrap_or(words);
        let cues = Cues::of(&words);
        let groups = choice::names(knowledge, &words, &cues);
        let chosen: Vec<Mention> = groups.iter().flatten().cloned().collect();
        Heard {
            filter: filters::read(&words, &cues, &chosen),
            cues,
            mended: words
                .iter()
                .map(|word| knowledge.mend(std::slice::from_ref(word)))
                .collect(),
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
        self.cues.has(cue)
    }

    fn steers(&self, place: usize) -> bool {
        self.cues.at(place).is_some_and(|cue| cue != Cue::Small)
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

    /// Whether it speaks of another place, and not only comes from there: `из Тараза`, `Тараздан`.
    pub fn is_elsewhere(&self) -> bool {
        const ABLATIVES: [&str; 6] = ["dan", "den", "tan", "ten", "nan", "nen"];
        let mut words = self.words.iter().enumerate();
        words.any(|(place, word)| {
            let before = place.checked_sub(1).and_then(|place| self.words.get(place));
            let out_of = before.is_some_and(|before| before.form == "из");
            let comes = |ending: &&str| {
                let town = word.skeleton.strip_suffix(*ending);
                town.is_some_and(|town| town.starts_with(&word.stem))
            };
            let comes = out_of || ABLATIVES.iter().any(comes);
            !comes && !self.is_named(place) && self.cues.at(place) == Some(Cue::Elsewhere)
        })
    }

    /// The same without the names that are said not to be meant: `не медицинский`, `медицина емес`.
    pub fn without_denied(mut self, language: Language) -> Heard {
        let in_russian = language == Language::Russian;
        // Of a name whose words stand apart any may be denied: `Симбаттан басқа ... дизайн`.
        let denied = |mention: &Mention| {
            let mut places = mention.places.iter();
            places.any(|place| is_denied(&self.words, *place, in_russian))
        };
        let denied: Vec<bool> = self
            .groups
            .iter()
            .map(|group| group.iter().any(&denied))
            .collect();
        let mut denied = denied.into_iter();
        self.groups.retain(|_| !denied.next().unwrap_or(false));
        self
    }

    /// The same with those names only that stand among some of its words; districts stay.
    pub fn named_within(mut self, places: &Range<usize>) -> Heard {
        let within = |mention: &Mention| {
            let district = match mention.named {
                Named::District(_) => true,
                Named::Subject(_) => false,
            };
            district || mention.places.iter().any(|place| places.contains(place))
        };
        self.groups.retain(|group| group.iter().any(within));
        self
    }

    /// Whether it is so short that a name can be all it says.
    pub fn is_short(&self) -> bool {
        const SHORT: usize = 4;
        self.words.len() <= SHORT
    }

    /// Whether it begins by taking something back: `нет, я про X`, `ой жоқ, X керек`.
    pub fn corrects(&self) -> bool {
        const FIRST: usize = 2;
        let mut first = self.cues.iter().take(FIRST);
        first.any(|cue| cue == Some(Cue::Not))
    }

    /// The words that ask, mistakes mended: without greetings and kind words, unless there is nothing else.
    pub fn asking(&self) -> Vec<Word> {
        let words = self.cues.iter().zip(&self.mended);
        let asking = words.filter(|(cue, _)| *cue != Some(Cue::Polite));
        let asking: Vec<Word> = asking.flat_map(|(_, mended)| mended.clone()).collect();
        if asking.len() < 2 {
            self.mended.concat()
        } else {
            asking
        }
    }

    /// What each word stands for, mistakes mended.
    pub fn each_mended(&self) -> impl Iterator<Item = &[Word]> {
        self.mended.iter().map(Vec::as_slice)
    }

    /// The words at some places, mistakes mended.
    pub fn mended(&self, places: Range<usize>) -> Vec<Word> {
        self.mended.get(places).unwrap_or_default().concat()
    }

    /// The words, mistakes mended, with every name replaced by the placeholder of the example questions.
    pub fn masked(&self) -> Vec<Word> {
        self.mask(|_| true)
    }

    /// The words with the names of colleges replaced only.
    pub fn masked_colleges(&self) -> Vec<Word> {
        self.mask(|mention| college(&mention.named).is_some())
    }

    fn mask(&self, hides: impl Fn(&Mention) -> bool) -> Vec<Word> {
        let hidden = self.groups.iter().flatten().filter(|one| hides(one));
        let hidden: BTreeSet<usize> = hidden.flat_map(|one| one.places.clone()).collect();
        let mut masked: Vec<Word> = Vec::with_capacity(self.words.len());
        for (place, (cue, mended)) in self.cues.iter().zip(&self.mended).enumerate() {
            let named = hidden.contains(&place);
            let again = named && masked.last().is_some_and(|last| last.form == PLACEHOLDER);
            match (named, cue == Some(Cue::Polite)) {
                (true, _) if !again => masked.push(Word::new(PLACEHOLDER)),
                (false, false) => masked.extend(mended.iter().cloned()),
                (true | false, _) => {}
            }
        }
        masked
    }

    /// The share of the words that a name or a small steering word explains.
    pub fn explained(&self) -> f32 {
        let telling = |(place, word): &(usize, &Word)| {
            self.is_named(*place)
                || word.stem.len() > 2 && self.cues.at(*place) != Some(Cue::Polite)
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
            let cue = self.cues.at(place);
            let polite = [Cue::Polite, Cue::College, Cue::Here].into_iter();
            let polite = polite.map(Some).any(|own| own == cue);
            !self.is_named(place) && !polite && word.stem.len() > 2
        };
        self.words.iter().enumerate().any(more)
    }

    /// The same, words that say nothing beside a condition left out as well: `және жатақханасы болсын`.
    pub fn unexplained_beside(&self) -> usize {
        let long = self.words.iter().zip(self.cues.iter());
        let small = long.filter(|(word, cue)| *cue == Some(Cue::Small) && word.stem.len() > 2);
        self.unexplained().saturating_sub(small.count())
    }

    /// How many words are neither a name nor a small steering word.
    pub fn unexplained(&self) -> usize {
        self.unexplained_words().count()
    }

    /// The words that are neither a name nor a small steering word.
    pub fn unexplained_words(&self) -> impl Iterator<Item = &Word> {
        let open = |(place, word): &(usize, &Word)| {
            let told = self.is_named(*place) || self.steers(*place) || word.is_number();
            !told && word.stem.len() > 2
        };
        let words = self.words.iter().enumerate();
        words.filter(move |word| open(word)).map(|(_, word)| word)
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
        const CLEARLY: f32 = 1.2;
        let all = || self.groups.iter().flatten();
        let best = |of: &dyn Fn(&Mention) -> bool| {
            let scores = all().filter(|one| of(one)).map(Mention::score);
            scores.fold(0.0, f32::max)
        };
        let (whole, part) = (
            best(&|one| field(&one.named).is_some()),
            best(&|one| specialty(&one.named).is_some()),
        );
        let whole = all()
            .find_map(|one| field(&one.named))
            .filter(|_| part < CLEARLY * whole);
        let specialties = all().filter_map(|one| specialty(&one.named));
        let specialties: Vec<Subject> = specialties.map(Subject::Specialty).take(MOST).collect();
        // Two that are compared are meant, not the field that one of them is in.
        let compared = self.has(Cue::Compare) && specialties.len() > 1;
        match whole.filter(|_| !compared) {
            Some(field) => vec![Subject::Field(field)],
            None => specialties,
        }
    }

    /// The first college named alone.
    pub fn subjects_of_college(&self) -> Vec<Subject> {
        let subjects = self.subjects().into_iter();
        subjects.filter(is_college).take(1).collect()
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
