//! What is named only to say that it is not meant: `не частные`, `не в Алмалинском`, `жеке емес`, `Симбаттан басқа`.

use std::sync::LazyLock;

use super::cues::{Cue, Cues};
use crate::domain::Language;
use crate::knowledge::text::{Word, skeletons};

/// A message in which something may be denied.
pub struct Denial<'heard> {
    pub words: &'heard [Word],
    pub cues: &'heard Cues,
    /// In Kazakh `не` is a question or an `or`.
    pub language: Language,
}

/// Before what is denied, in Russian.
const BEFORE: [&str; 2] = ["кроме", "без"];
const BETWEEN: [&str; 6] = ["в", "на", "с", "из", "после", "для"];
/// After what is denied, in Kazakh, in the spelling in which all others meet.
static AFTER: LazyLock<Vec<String>> = LazyLock::new(|| skeletons(&["емес", "басқа"]));
static NONE: LazyLock<Vec<String>> = LazyLock::new(|| skeletons(&["жоқ"]));
/// Endings written with a hyphen: `АТК-дан басқа`.
static ENDINGS: LazyLock<Vec<String>> = LazyLock::new(|| skeletons(&["дан", "ден", "тан", "тен"]));
static PARTICLES: LazyLock<Vec<String>> =
    LazyLock::new(|| skeletons(&["па", "пе", "ма", "ме", "ба", "бе"]));
static WITHOUT: LazyLock<Vec<String>> = LazyLock::new(|| skeletons(&["сыз", "сіз"]));

impl Denial<'_> {
    /// Whether the word at a place is said not to be meant.
    pub fn denies(&self, place: usize) -> bool {
        let between = |place: &usize| {
            let word = self.words.get(*place);
            word.is_some_and(|word| BETWEEN.contains(&word.form.as_str()))
        };
        let mut before = (0..place).rev().skip_while(between);
        let before = before.next().and_then(|before| self.words.get(before));
        let mut after = (place + 1..self.words.len()).skip_while(|place| self.belongs(*place));
        let after = after.next().and_then(|after| self.words.get(after));
        before.is_some_and(|word| self.is_not(word))
            || after.is_some_and(|word| AFTER.contains(&word.skeleton))
    }

    /// Whether there is to be none of what the word at a place tells: `жатақханасыз`, `жатақханасы жоқ`, but not `жатақхана жоқ
    /// па`.
    pub fn wants_none(&self, place: usize) -> bool {
        let says = |place: usize, forms: &[String]| {
            let word = self.words.get(place);
            word.is_some_and(|word| forms.contains(&word.skeleton))
        };
        let none = says(place + 1, &NONE) && !says(place + 2, &PARTICLES);
        let word = self.words.get(place).map_or("", |word| &word.skeleton);
        let without = || WITHOUT.iter().any(|ending| word.ends_with(ending.as_str()));
        // `ақысыз` wants no fee, which is a condition of its own.
        none || self.cues.at(place) != Some(Cue::Free) && without()
    }

    fn is_not(&self, word: &Word) -> bool {
        let form = word.form.as_str();
        BEFORE.contains(&form) || form == "не" && self.language == Language::Russian
    }

    /// Whether the word at a place only belongs to the one before: `Әуезов ауданында емес`, `11 сыныптан кейін емес`.
    fn belongs(&self, place: usize) -> bool {
        const HEADS: [Cue; 4] = [Cue::Small, Cue::College, Cue::Colleges, Cue::Grade];
        let ending = |word: &Word| ENDINGS.contains(&word.skeleton);
        let head = |cue: Cue| HEADS.contains(&cue);
        self.words.get(place).is_some_and(ending) || self.cues.at(place).is_some_and(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::text::words;

    fn of<Answer>(text: &str, language: Language, ask: impl Fn(&Denial) -> Answer) -> Answer {
        let words = words(text);
        let cues = Cues::of(&words);
        ask(&Denial {
            words: &words,
            cues: &cues,
            language,
        })
    }

    fn check(text: &str, place: usize, denied: bool) {
        let denies = of(text, Language::Russian, |denial| denial.denies(place));
        assert_eq!(denies, denied, "{text}");
    }

    #[test]
    fn what_is_not_meant_is_told_by_the_words_around_it() {
        check("не частные", 1, true);
        check("не в алмалинском районе", 2, true);
        check("не после 11 а после 9", 2, true);
        check("не после 11 а после 9", 5, false);
        check("без общежития", 1, true);
        check("жеке емес", 0, true);
        check("jeke emes", 0, true);
        check("симбаттан басқа", 0, true);
        check("simbattan baska", 0, true);
        check("АТК-дан басқа", 0, true);
        check("Әуезов ауданында емес", 0, true);
        check("11 сыныптан кейін емес", 0, true);
        check("на русском а на казахском", 1, false);
        check("не на русском а на казахском", 5, false);
        let or = of(
            "күндізгі не сырттай",
            Language::Kazakh,
            |denial| denial.denies(2),
        );
        let without = of(
            "колледж без общежития",
            Language::Kazakh,
            |denial| denial.denies(2),
        );
        assert!(!or && without);
    }

    #[test]
    fn none_is_wanted_unless_it_is_asked() {
        let wanting = |text: &str| of(text, Language::Kazakh, |denial| denial.wants_none(0));
        assert!(wanting("жатақханасыз") && wanting("жатақханасы жоқ колледж"));
        assert!(wanting("жатаканасы жок") && wanting("jataqhanasy joq"));
        assert!(!wanting("жатақхана жоқ па") && !wanting("жатақханасы бар"));
        assert!(!wanting("jatakhana jok pa"));
    }
}
