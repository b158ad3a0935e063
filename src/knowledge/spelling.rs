//! Typing mistakes: the known stems that a stem is near to.
//!
//! Every known stem is kept under the hashes of itself with letters left out, so that a look-up needs no walk through all of
//! them (symmetric deletion, Garbe 2012).

use std::collections::HashSet;

use super::text::Word;

/// Known stems, found in spite of a mistake or two.
#[derive(Default)]
pub struct Spelling {
    known: HashSet<Box<str>>,
    stems: Vec<Box<str>>,
    /// Hashes of shortened stems with the places of the stems, in the order of the hashes.
    shortened: Vec<(u64, u32)>,
}

impl Spelling {
    pub fn of<'stem>(stems: impl Iterator<Item = &'stem str>) -> Spelling {
        let known: HashSet<Box<str>> = stems.map(Box::from).collect();
        let mut stems: Vec<Box<str>> = known.iter().cloned().collect();
        stems.sort_unstable();
        let mut all: Vec<(u64, u32)> = Vec::new();
        for (place, stem) in stems.iter().enumerate() {
            all.extend(
                shortened(stem)
                    .into_iter()
                    .map(|short| (short, place as u32)),
            );
        }
        all.sort_unstable();
        all.shrink_to_fit();
        Spelling {
            known,
            stems,
            shortened: all,
        }
    }

    /// The stems that have a shortened form of this hash.
    fn behind(&self, hash: u64) -> impl Iterator<Item = &str> {
        let first = self.shortened.partition_point(|(own, _)| *own < hash);
        let same = self
            .shortened
            .iter()
            .skip(first)
            .take_while(move |(own, _)| *own == hash);
        same.filter_map(|(_, place)| self.stems.get(*place as usize))
            .map(AsRef::as_ref)
    }

    pub fn knows(&self, stem: &str) -> bool {
        self.known.contains(stem)
    }

    /// The known stems near to one that is not known, with how well they fit, 0 to 1, best first.
    pub fn near(&self, stem: &str) -> Vec<(&str, f32)> {
        let mut near: Vec<(&str, f32)> = Vec::new();
        for known in shortened(stem)
            .into_iter()
            .flat_map(|short| self.behind(short))
        {
            let quality = match distance(known, stem) {
                0 => 1.0,
                1 => 0.85,
                2 if known.len().min(stem.len()) >= BEARS_TWO => 0.7,
                _ => continue,
            };
            if !near.iter().any(|(other, _)| *other == known) {
                near.push((known, quality));
            }
        }
        near.sort_by(|(one, first), (other, second)| second.total_cmp(first).then(one.cmp(other)));
        near.truncate(MOST);
        near
    }

    /// Words with mistakes mended where a known word is near, and a question particle that was run on taken off (`барма`).
    pub fn mend(&self, words: &[Word]) -> Vec<Word> {
        words.iter().flat_map(|word| self.mend_one(word)).collect()
    }

    fn mend_one(&self, word: &Word) -> Vec<Word> {
        if word.is_number() || self.knows(&word.stem) {
            return vec![word.clone()];
        }
        let parts = PARTICLES
            .iter()
            .filter_map(|particle| Some((word.form.strip_suffix(particle)?, *particle)));
        let split = parts
            .map(|(rest, particle)| (Word::new(rest), particle))
            .find(|(rest, _)| self.knows(&rest.stem));
        if let Some((rest, particle)) = split {
            return vec![rest, Word::new(particle)];
        }
        match self.near(&word.stem).first() {
            Some((stem, _)) => vec![Word {
                form: word.form.clone(),
                skeleton: (*stem).to_owned(),
                stem: (*stem).to_owned(),
            }],
            None => vec![word.clone()],
        }
    }
}

/// Kazakh question particles, which many write in one with the word before.
const PARTICLES: &[&str] = &["ма", "ме", "ба", "бе", "па", "пе", "ma", "me", "ba", "be"];

/// So many readings of a mistake are looked at.
const MOST: usize = 6;

/// A stem bears one mistake from this length on, two from the second.
const BEARS_ONE: usize = 5;
const BEARS_TWO: usize = 9;

/// The hashes of a stem and of it with one letter left out (two, if it is long).
fn shortened(stem: &str) -> Vec<u64> {
    if stem.len() < BEARS_ONE || !stem.is_ascii() {
        return Vec::new();
    }
    let mut forms = vec![stem.to_owned()];
    let rounds = if stem.len() >= BEARS_TWO { 2 } else { 1 };
    let mut last = 0;
    for _ in 0..rounds {
        let round: Vec<String> = forms.get(last..).unwrap_or_default().to_vec();
        last = forms.len();
        for form in round {
            forms.extend((0..form.len()).map(|place| {
                [form.get(..place), form.get(place + 1..)]
                    .into_iter()
                    .flatten()
                    .collect()
            }));
        }
        forms.dedup();
    }
    forms.sort();
    forms.dedup();
    forms.iter().map(|form| hash(form)).collect()
}

pub fn hash(text: &str) -> u64 {
    // FNV-1a (Fowler, Noll, Vo): short keys, no need to withstand an attacker.
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

/// The edit distance with transposition of neighbours (Damerau–Levenshtein, optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, own) in other.iter().enumerate() {
            let at =
                |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&above, column) + usize::from(letter != own);
            let mut least = changed
                .min(at(&above, column + 1) + 1)
                .min(at(&line, column) + 1);
            let crossed = row > 0
                && column > 0
                && one.get(row - 1) == Some(own)
                && other.get(column - 1) == Some(letter);
            if crossed {
                least = least.min(at(&before, column - 1) + 1);
            }
            line.push(least);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::text::words;
    use super::*;

    #[test]
    fn neighbours_that_changed_places_are_one_mistake() {
        let check = |one: &str, other: &str, expected: usize| {
            assert_eq!(distance(one, other), expected, "{one} {other}")
        };
        check("buhgalter", "bugalter", 1);
        check("koledj", "kolejd", 1);
        check("svarSik", "svarSik", 0);
        check("", "abc", 3);
    }

    #[test]
    fn mistakes_are_mended_towards_known_words() {
        let known = words("жатақхана бар ма документы поступление");
        let spelling = Spelling::of(known.iter().map(|word| word.stem.as_str()));
        let check = |text: &str, expected: &[&str]| {
            let mended: Vec<String> = spelling
                .mend(&words(text))
                .into_iter()
                .map(|word| word.stem)
                .collect();
            let expected: Vec<String> = expected.iter().map(|form| Word::new(form).stem).collect();
            assert_eq!(mended, expected, "{text}");
        };
        check("жатахана барма", &["жатақхана", "бар", "ма"]);
        check("дакументы пасступления", &["документы", "поступление"]);
        check("шляпа", &["шляпа"]);
    }
}
