//! What was heard in a message before its meaning is decided: words, names and conditions.

use std::collections::BTreeSet;
use std::ops::Range;

use super::choice::{self, college, field, is_college, specialty};
use super::cues::{Cue, Cues};
use super::denial::Denial;
use super::{filters, language, layout, topics};
use crate::domain::{CollegeId, Filter, Language, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::names::{Mention, Named};
use crate::knowledge::text::{Word, words};

/// A message taken apart.
#[derive(Clone, Debug)]
pub struct Heard {
    pub words: Vec<Word>,
    /// What each of the words signals.
    pub(super) cues: Cues,
    /// What each of the words stands for, mistakes mended: one word, or two that were run together.
    mended: Vec<Vec<Word>>,
    /// The names chosen: each group holds the readings of one place in the text that weigh the same.
    pub groups: Vec<Vec<Mention>>,
    pub filter: Filter,
    /// Conditions that are said not to be meant: `а без общежития?`.
    pub refused: Filter,
    /// Where the names stand that are said not to be meant.
    denied: BTreeSet<usize>,
    /// A word with an asterisk mends what was written before: `ветеринара*`.
    starred: bool,
    pub language: Language,
}

impl Heard {
    /// Takes a message apart. `before` is the language the person used before, if any.
    pub fn of(knowledge: &Knowledge, text: &str, before: Option<Language>) -> Heard {
        let mut words = words(text);
        // An unknown of an equation is no name.
        words.retain(|word| ![PLACEHOLDER, "х"].contains(&word.form.as_str()));
        let words = layout::retyped(knowledge, text, &words).unwrap_or(words);
        let cues = Cues::of(&words);
        let groups = choice::names(knowledge, &words, &cues);
        let mend = |word: &Word| knowledge.mend(std::slice::from_ref(word));
        let mut heard = Heard {
            mended: words.iter().map(mend).collect(),
            words,
            cues,
            groups,
            filter: Filter::default(),
            refused: Filter::default(),
            denied: BTreeSet::new(),
            starred: text.trim().starts_with('*') || text.trim().ends_with('*'),
            language: Language::Russian,
        };
        heard.language = language::of(knowledge, &heard, before);
        let denial = Denial {
            words: &heard.words,
            cues: &heard.cues,
            language: heard.language,
        };
        let chosen: Vec<&Mention> = heard.groups.iter().flatten().collect();
        let conditions = filters::read(&denial, &chosen);
        // Of a name whose words stand apart any may be denied: `Симбаттан басқа ... дизайн`.
        let denied = |mention: &Mention| mention.places.iter().any(|place| denial.denies(*place));
        let is_denied = |group: &Vec<Mention>| group.iter().any(denied);
        let (denied, meant): (Vec<_>, Vec<_>) = heard.groups.iter().cloned().partition(is_denied);
        let denied = denied.iter().flatten();
        heard.denied = denied.flat_map(|one| one.places.clone()).collect();
        heard.groups = meant;
        (heard.filter, heard.refused) = (conditions.meant, conditions.refused);
        heard
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

    /// The word beside `колледж` that passes: `Мирас колледжі`, `в колледже Мирас`.
    pub fn beside_college(&self, passes: impl Fn(&Word) -> bool) -> Option<&Word> {
        let college = |cue: Option<Cue>| cue == Some(Cue::College) || cue == Some(Cue::Colleges);
        let places = self
            .cues
            .iter()
            .enumerate()
            .filter(|(_, cue)| college(*cue));
        let beside = places.flat_map(|(place, _)| [place.checked_sub(1), Some(place + 1)]);
        let mut words = beside.filter_map(|place| self.words.get(place?));
        words.find(|word| passes(word))
    }

    /// Whether it is so short that a name can be all it says.
    pub fn is_short(&self) -> bool {
        const SHORT: usize = 4;
        self.words.len() <= SHORT
    }

    /// Whether it takes something back: `нет, я про X`, `ой жоқ, X керек`, `қателесіппін, X айтам`.
    pub fn corrects(&self) -> bool {
        const FIRST: usize = 2;
        let mut first = self.cues.iter().take(FIRST);
        first.any(|cue| cue == Some(Cue::Not)) || self.has(Cue::Correct) || self.starred
    }

    /// Whether a place to study is asked for: `где`, `колледж`, `оқытады`.
    pub fn asks_for_places(&self) -> bool {
        let places = [Cue::Where, Cue::College, Cue::Colleges];
        places.into_iter().any(|cue| self.has(cue))
    }

    /// The words that ask, mistakes mended: without greetings, kind words and names that are not meant, unless there is nothing
    /// else.
    pub fn asking(&self) -> Vec<Word> {
        let words = self.cues.iter().zip(&self.mended).enumerate();
        let asking = words
            .filter(|(place, (cue, _))| *cue != Some(Cue::Polite) && !self.denied.contains(place));
        let asking: Vec<Word> = asking.flat_map(|(_, (_, mended))| mended.clone()).collect();
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
            let named = self.is_named(*place) || self.denied.contains(place);
            let told = named || self.steers(*place) || word.is_number();
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
        let mut mentions: Vec<&Mention> = self.groups.iter().flatten().collect();
        mentions.sort_by(|one, other| other.score().total_cmp(&one.score()));
        let named = |one: &&Mention| Some((one.score(), field(&one.named)?));
        let whole = mentions.iter().find_map(named);
        let part = mentions.iter().find(|one| specialty(&one.named).is_some());
        let part = part.map_or(0.0, |one| one.score());
        let whole = whole.filter(|(score, _)| part < CLEARLY * score);
        let specialties = mentions.iter().filter_map(|one| specialty(&one.named));
        let specialties: Vec<Subject> = specialties.map(Subject::Specialty).take(MOST).collect();
        // Two that are compared are meant, not the field that one of them is in.
        let compared = self.has(Cue::Compare) && specialties.len() > 1;
        match whole.filter(|_| !compared) {
            Some((_, field)) => vec![Subject::Field(field)],
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
