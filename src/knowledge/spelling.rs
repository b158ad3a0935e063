//! Typing mistakes: the known stems that a stem is near to.
//!
//! Every known stem is kept under its parts, one more than the mistakes it bears: with so few mistakes one part at least is
//! whole, so that a look-up needs no walk through all stems (partition-based join, Li, Deng, Wang and Feng 2011).

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::distance::{CROSSED, Table, letters};
use super::terms::Ready;
use super::text::{Word, hash};

/// Known stems by number, found in spite of a mistake or two.
#[derive(Default)]
pub struct Spelling {
    /// The numbers by the hashes of the stems.
    known: HashMap<u64, u32, BuildHasherDefault<Ready>>,
    stems: Vec<Box<str>>,
    /// How often each stem was learnt.
    counts: Vec<u32>,
    /// Which letters each stem has: too many others, and it need not be compared.
    letters: Vec<u32>,
    /// Hashes of parts with the numbers of the stems, in the order of the hashes.
    parts: Vec<(u64, u32)>,
}

impl Spelling {
    /// The number of a stem, a new one if it is not known yet. Near stems are found after [`Spelling::index`].
    pub fn learn(&mut self, stem: &str) -> u32 {
        self.learn_often(stem, 1)
    }

    /// The same for a stem that was met several times.
    pub fn learn_often(&mut self, stem: &str, times: u32) -> u32 {
        if let Some(number) = self.number(stem) {
            if let Some(count) = self.counts.get_mut(number as usize) {
                *count += times;
            }
            return number;
        }
        let number = self.stems.len() as u32;
        self.known.insert(hash(stem), number);
        self.letters.push(letters(stem));
        self.counts.push(times);
        self.stems.push(stem.into());
        number
    }

    /// Makes the stems learnt so far known to [`Spelling::near`].
    pub fn index(&mut self) {
        self.parts.clear();
        for (number, stem) in self.stems.iter().enumerate() {
            let own = parts(stem.len()).filter_map(|part| part.of(stem, 0));
            self.parts.extend(own.map(|hash| (hash, number as u32)));
        }
        self.parts.sort_unstable();
        self.parts.shrink_to_fit();
    }

    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().map(AsRef::as_ref)
    }

    /// How many stems are known.
    pub fn count(&self) -> usize {
        self.stems.len()
    }

    pub fn number(&self, stem: &str) -> Option<u32> {
        let number = *self.known.get(&hash(stem))?;
        let known = self.stems.get(number as usize)?;
        (**known == *stem).then_some(number)
    }

    fn count_of(&self, number: u32) -> u32 {
        self.counts.get(number as usize).copied().unwrap_or(0)
    }

    pub fn knows(&self, stem: &str) -> bool {
        self.number(stem).is_some()
    }

    /// The known stems near to one that is not known, with how well they fit, 0 to 1, best first.
    pub fn near(&self, stem: &str) -> Vec<(u32, f32)> {
        if stem.len() < BEARS_ONE || stem.len() > LONGEST || !stem.is_ascii() {
            return Vec::new();
        }
        let mut numbers = self.candidates(stem);
        numbers.sort_unstable();
        numbers.dedup();
        let mut table = Table::default();
        let near = numbers.into_iter().filter_map(|number| {
            let known = self.stems.get(number as usize)?;
            let most = most(known, stem);
            let cost = table.distance(known, stem, most);
            (cost <= most).then_some((number, 1.0 - A_MISTAKE * cost))
        });
        let mut near: Vec<(u32, f32)> = near.collect();
        near.sort_by(|(one, first), (other, second)| {
            let text = |number: &u32| self.stems.get(*number as usize);
            second
                .total_cmp(first)
                .then_with(|| text(one).cmp(&text(other)))
        });
        near.truncate(MOST);
        near
    }

    /// The stems that share a part with this one at a place it can have moved to.
    fn candidates(&self, stem: &str) -> Vec<u32> {
        let own = letters(stem);
        let mut numbers = Vec::new();
        for length in stem.len() - bears(stem.len())..=stem.len() + bears(stem.len()) {
            let most = 2 * bears(length).min(bears(stem.len())) as u32;
            for part in parts(length) {
                let moves = -(part.number as isize)..=part.number as isize;
                let hashes = moves
                    .flat_map(|moved| [part.of(stem, moved), part.of_crossed(stem, moved)])
                    .flatten();
                for number in hashes.flat_map(|hash| self.behind(hash)) {
                    let other = self.letters.get(number as usize).copied().unwrap_or(0);
                    if (own ^ other).count_ones() <= most {
                        numbers.push(number);
                    }
                }
            }
        }
        numbers
    }

    /// The stems that have a part of this hash.
    fn behind(&self, hash: u64) -> impl Iterator<Item = u32> {
        let first = self.parts.partition_point(|(own, _)| *own < hash);
        let same = self.parts.iter().skip(first);
        same.take_while(move |(own, _)| *own == hash)
            .map(|(_, number)| *number)
    }

    /// Words with mistakes mended where a known word is near, and a question particle that was run on taken off (`барма`).
    pub fn mend(&self, words: &[Word]) -> Vec<Word> {
        words.iter().flat_map(|word| self.mend_one(word)).collect()
    }

    fn mend_one(&self, word: &Word) -> Vec<Word> {
        let own = self
            .number(&word.stem)
            .map_or(0, |number| self.count_of(number));
        if word.is_number() {
            return vec![word.clone()];
        }
        let parts = PARTICLES
            .iter()
            .filter_map(|particle| Some((word.form.strip_suffix(particle)?, *particle)));
        let split = parts
            .map(|(rest, particle)| (Word::new(rest), particle))
            .find(|(rest, _)| self.knows(&rest.stem));
        if let Some((rest, particle)) = split.filter(|(rest, _)| {
            let rest = self
                .number(&rest.stem)
                .map_or(0, |number| self.count_of(number));
            rest > own * if own < USUAL { FAR } else { FAR * FAR }
        }) {
            return vec![rest, Word::new(particle)];
        }
        if own >= USUAL {
            return vec![word.clone()];
        }
        // A rare word is a mistake itself, where a word near to it is far more usual.
        let least = if own == 0 { 1 } else { own * FAR };
        let near = self.near(&word.stem).into_iter();
        let mut near = near.filter(|(number, _)| self.count_of(*number) >= least);
        match near
            .next()
            .and_then(|(number, _)| self.stems.get(number as usize))
        {
            Some(stem) => vec![Word {
                form: word.form.clone(),
                // The letter groups of a short word stay as they were written: it may have been mended to another.
                skeleton: match stem.len() {
                    ..LONG_ENOUGH => word.skeleton.clone(),
                    LONG_ENOUGH.. => stem.to_string(),
                },
                stem: stem.to_string(),
            }],
            None => vec![word.clone()],
        }
    }
}

/// Kazakh question particles, which many write in one with the word before.
const PARTICLES: &[&str] = &["ма", "ме", "ба", "бе", "па", "пе", "ma", "me", "ba", "be"];

/// A stem of so many letters is hardly mended to another word.
const LONG_ENOUGH: usize = 7;

/// A word met so often is no mistake; a word so many times more usual than another may be meant by it.
const USUAL: u32 = 4;
const FAR: u32 = 12;

/// So many readings of a mistake are looked at.
const MOST: usize = 6;

/// A stem bears one mistake from this length on, two from the second; nobody types words longer than the third.
const BEARS_ONE: usize = 4;
const BEARS_TWO: usize = 9;
const LONGEST: usize = 40;

fn bears(length: usize) -> usize {
    match length {
        ..BEARS_ONE => 0,
        BEARS_ONE..BEARS_TWO => 1,
        BEARS_TWO.. => 2,
    }
}

/// How well a stem fits less for each mistake.
const A_MISTAKE: f32 = 0.15;

/// What two stems may cost to be held for one another: as much as the shorter of them bears. In the shortest stems only a
/// vowel may be wrong or left out.
fn most(one: &str, other: &str) -> f32 {
    let shortest = one.len().min(other.len());
    match bears(shortest) {
        1 if shortest == BEARS_ONE => CROSSED,
        mistakes => mistakes as f32,
    }
}

/// A stretch of the stems of a length.
struct Part {
    /// The length of the stems.
    length: usize,
    number: usize,
    begin: usize,
    end: usize,
}

/// The parts of the stems of a length: none, if they bear no mistake.
fn parts(length: usize) -> impl Iterator<Item = Part> {
    let count = match bears(length) {
        0 => 0,
        mistakes => mistakes + 1,
    };
    (0..count).map(move |number| Part {
        length,
        number,
        begin: number * length / count,
        end: (number + 1) * length / count,
    })
}

impl Part {
    /// The hash of what stands in a stem where this part would, moved by some letters.
    fn of(&self, stem: &str, moved: isize) -> Option<u64> {
        let begin = self.begin.checked_add_signed(moved)?;
        let end = self.end.checked_add_signed(moved)?;
        Some(self.hash(stem.get(begin..end)?.bytes()))
    }

    /// The same, where the last letter of the part and the first of the next have changed places.
    fn of_crossed(&self, stem: &str, moved: isize) -> Option<u64> {
        let begin = self.begin.checked_add_signed(moved)?;
        let last = self.end.checked_add_signed(moved)?.checked_sub(1)?;
        let crossed = stem.get(last + 1..last + 2)?.bytes();
        Some(self.hash(stem.get(begin..last)?.bytes().chain(crossed)))
    }

    /// FNV-1a (Fowler, Noll, Vo): short keys, no need to withstand an attacker.
    fn hash(&self, letters: impl Iterator<Item = u8>) -> u64 {
        let place = [self.length as u8, self.number as u8].into_iter();
        place
            .chain(letters)
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::words;
    use super::*;

    fn of<'stem>(stems: impl Iterator<Item = &'stem str>) -> Spelling {
        let mut spelling = Spelling::default();
        for stem in stems {
            spelling.learn(stem);
        }
        spelling.index();
        spelling
    }

    #[test]
    fn no_mistake_escapes_the_parts() {
        let stem = "bugalteria";
        let spelling = of(["bugalteria", "kurilis", "spesialnost"].into_iter());
        let found = |mistaken: &str| !spelling.near(mistaken).is_empty();
        for place in 0..stem.len() {
            let (begin, rest) = stem.split_at(place);
            let (letter, end) = rest.split_at(1);
            let next = end.get(..1).unwrap_or_default();
            assert!(found(&format!("{begin}{end}")), "{place} left out");
            assert!(found(&format!("{begin}z{letter}{end}")), "{place} put in");
            assert!(found(&format!("{begin}z{end}")), "{place} changed");
            let crossed = format!("{begin}{next}{letter}{}", end.get(1..).unwrap_or_default());
            assert!(found(&crossed), "{place} crossed");
            assert!(
                found(&format!("{crossed}z")),
                "{place} crossed and lengthened"
            );
        }
        assert!(!found("bugzztzria"));
    }

    #[test]
    fn mistakes_are_mended_towards_known_words() {
        let known = words("жатақхана бар ма документы поступление");
        let spelling = of(known.iter().map(|word| word.stem.as_str()));
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
