//! Small words that steer: conditions, counting, pointing back. A table (`cues.txt`) in both languages, met in any spelling.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::knowledge::distance::{CROSSED, is_near};
use crate::knowledge::text::Word;

/// What a word signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Nothing, though it begins like a word that does: Казахстан is no language.
    Nothing,
    Free,
    State,
    Private,
    Dual,
    Dormitory,
    FullTime,
    PartTime,
    Evening,
    InKazakh,
    InRussian,
    /// A school grade: класс, сынып.
    Grade,
    Ninth,
    Eleventh,
    Thousand,
    Million,
    HalfMillion,
    /// Money: тенге.
    Tenge,
    /// Paid study: платный, ақылы.
    Fee,
    /// An upper limit: до, дейін.
    UpTo,
    Most,
    Cheap,
    Old,
    New,
    /// Much of something: много, көп.
    Many,
    /// More of it than anywhere else: больше.
    Larger,
    Students,
    /// The rest of a list: ещё, тағы.
    More,
    /// What is learnt: специальность, мамандық.
    Specialties,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    /// One college.
    College,
    /// Colleges in general.
    Colleges,
    /// How many.
    Count,
    /// A question for a place to study: где, қайда, оқытады.
    Where,
    /// Which of several: какие, қандай.
    Which,
    /// Points back to what was talked about: там, онда, ал.
    Back,
    /// Something else of the same: другой, басқа.
    Other,
    Not,
    /// Takes back what was said before: ошиблась, қателесіп.
    Correct,
    Compare,
    /// A place that is not this city.
    Elsewhere,
    /// A university, or what is studied at one.
    University,
    /// This city by its name.
    Here,
    /// Says nothing by itself beside a condition: және, болсын, чтобы, нужно.
    Small,
    /// Greets or asks kindly, before or after the question itself.
    Polite,
}

/// The first cue a word gives.
pub fn of(word: &Word) -> Option<Cue> {
    let known = STEMS.get(&word.skeleton.chars().next()?)?;
    // The word itself comes before words of the same stem: `больше` is not `большой`.
    let itself = known.iter().find(|known| known.is(word));
    let cue = itself.or_else(|| known.iter().find(|known| known.fits(word)));
    let compound =
        || (word.stem.ends_with(COLLEGE) && word.stem != COLLEGE).then_some(Cue::College);
    let misspelt = || is_misspelt_city(word, known).then_some(Cue::Elsewhere);
    let college = || is_misspelt_college(word).then_some(Cue::College);
    let cue = cue.map(|known| known.cue);
    if cue == Some(Cue::Nothing) {
        return None;
    }
    cue.or_else(compound).or_else(misspelt).or_else(college)
}

/// Whether any word gives the cue.
pub fn any(words: &[Word], cue: Cue) -> bool {
    words.iter().any(|word| of(word) == Some(cue))
}

/// What each word of a text signals.
#[derive(Clone, Debug)]
pub struct Cues(Vec<Option<Cue>>);

impl Cues {
    pub fn of(words: &[Word]) -> Cues {
        Cues(words.iter().map(of).collect())
    }

    pub fn has(&self, cue: Cue) -> bool {
        self.0.contains(&Some(cue))
    }

    /// What the word at a place signals.
    pub fn at(&self, place: usize) -> Option<Cue> {
        self.0.get(place).copied().flatten()
    }

    pub fn iter(&self) -> impl Iterator<Item = Option<Cue>> {
        self.0.iter().copied()
    }
}

/// Whether a word begins like the name of another city, but for a vowel or two letters that changed places: `кораганде`.
fn is_misspelt_city(word: &Word, known: &[Known]) -> bool {
    const LONG: usize = 7;
    let alike = |known: &Known| {
        let begin = word.skeleton.get(..known.stem.len());
        begin.is_some_and(|begin| is_near(begin, &known.stem, CROSSED))
    };
    let mut cities = known.iter().filter(|known| known.cue == Cue::Elsewhere);
    cities.any(|known| known.stem.len() >= LONG && alike(known))
}

/// The stem of `колледж`: what ends with it is one, such as `педколледж`.
const COLLEGE: &str = "koledj";

/// Whether a word is `колледж` but for one mistake: `калледж`, `колеж`.
fn is_misspelt_college(word: &Word) -> bool {
    const SHORTEST: usize = 5;
    word.stem.len() >= SHORTEST && is_near(&word.stem, COLLEGE, 1.0)
}

struct Known {
    cue: Cue,
    skeleton: String,
    /// Empty where only the form itself tells.
    stem: String,
    is_kazakh: bool,
}

impl Known {
    fn new(cue: Cue, form: &str) -> Known {
        let (form, exact) = match form.strip_prefix('=') {
            Some(form) => (form, true),
            None => (form, false),
        };
        let word = Word::new(form);
        Known {
            cue,
            is_kazakh: word.is_plainly_kazakh(),
            stem: if exact { String::new() } else { word.stem },
            skeleton: word.skeleton,
        }
    }

    fn is(&self, word: &Word) -> bool {
        // `колледжі` is no `колледжи`, though they sound the same.
        let exact = !self.stem.is_empty() || self.is_kazakh || !word.is_plainly_kazakh();
        word.skeleton == self.skeleton && exact
    }

    /// Whether a word is of the same stem: a long stem may carry endings the stemmer does not know, a short word has to be the
    /// word itself.
    fn fits(&self, word: &Word) -> bool {
        const TELLING: usize = 5;
        (self.stem.len() >= 4 && word.stem == self.stem)
            || (self.stem.len() >= TELLING && word.skeleton.starts_with(&self.stem))
    }
}

/// The table by first letters: a word can only be met under its own.
static STEMS: LazyLock<HashMap<char, Vec<Known>>> = LazyLock::new(|| {
    let lines = include_str!("cues.txt")
        .lines()
        .filter_map(|line| line.split_once(": "));
    let cues = lines.filter_map(|(name, forms)| Some((cue_of(name)?, forms)));
    let all = cues.flat_map(|(cue, forms)| forms.split(' ').map(move |form| Known::new(cue, form)));
    let mut stems: HashMap<char, Vec<Known>> = HashMap::new();
    for known in all {
        let first = known.skeleton.chars().next().unwrap_or_default();
        stems.entry(first).or_default().push(known);
    }
    stems
});

fn cue_of(name: &str) -> Option<Cue> {
    CUES.iter().copied().find(|cue| format!("{cue:?}") == name)
}

const CUES: &[Cue] = &[
    Cue::Nothing,
    Cue::Free,
    Cue::State,
    Cue::Private,
    Cue::Dual,
    Cue::Dormitory,
    Cue::FullTime,
    Cue::PartTime,
    Cue::Evening,
    Cue::InKazakh,
    Cue::InRussian,
    Cue::Grade,
    Cue::Ninth,
    Cue::Eleventh,
    Cue::Thousand,
    Cue::Million,
    Cue::HalfMillion,
    Cue::Tenge,
    Cue::Fee,
    Cue::UpTo,
    Cue::Most,
    Cue::Cheap,
    Cue::Old,
    Cue::New,
    Cue::Many,
    Cue::Larger,
    Cue::Students,
    Cue::More,
    Cue::Specialties,
    Cue::First,
    Cue::Second,
    Cue::Third,
    Cue::Fourth,
    Cue::Fifth,
    Cue::College,
    Cue::Colleges,
    Cue::Count,
    Cue::Where,
    Cue::Which,
    Cue::Back,
    Cue::Other,
    Cue::Not,
    Cue::Correct,
    Cue::Compare,
    Cue::Elsewhere,
    Cue::University,
    Cue::Here,
    Cue::Small,
    Cue::Polite,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, expected: Option<Cue>) {
        assert_eq!(of(&Word::new(form)), expected, "{form}");
    }

    #[test]
    fn cues_are_met_in_any_spelling() {
        check("бесплатных", Some(Cue::Free));
        check("тегин", Some(Cue::Free));
        check("государственного", Some(Cue::State));
        check("мемлекеттик", Some(Cue::State));
        check("колледждері", Some(Cue::Colleges));
        check("колледжинде", Some(Cue::College));
        check("колледждер", Some(Cue::Colleges));
        check("kolledjder", Some(Cue::Colleges));
        check("калледж", Some(Cue::College));
        check("неше", Some(Cue::Count));
        check("құжат", None);
        check("Қазақстандағы", None);
        check("қазақша", Some(Cue::InKazakh));
        check("европейского", None);
        check("карагандынын", Some(Cue::Elsewhere));
        check("қарағандының", Some(Cue::Elsewhere));
        check("испанским", None);
    }

    #[test]
    fn every_line_of_the_table_is_a_cue() {
        for line in include_str!("cues.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let (name, forms) = line.split_once(": ").unwrap();
            assert!(cue_of(name).is_some() && !forms.is_empty(), "{line}");
        }
    }
}
