//! What a text is compared by: stems and letter groups as numbers, and how they are kept.

use std::hash::Hasher;

use super::text::Word;

/// How often a term stands in a text, in halves: a whole word tells more than a group of its letters.
pub type Halves = u16;
const WORD: Halves = 2;
const GROUP: Halves = 1;

/// The terms of some words with how often they stand there, in the order of the terms.
pub fn bag(words: &[Word]) -> Vec<(u64, Halves)> {
    let mut terms: Vec<(u64, Halves)> = Vec::new();
    for word in words {
        terms.push((hash(0, word.stem.as_bytes()), WORD));
        let edged = [b"^", word.skeleton.as_bytes(), b"$"].concat();
        let groups = edged.windows(3).chain(edged.windows(4));
        terms.extend(groups.map(|group| (hash(1, group), GROUP)));
    }
    terms.sort_unstable_by_key(|(term, _)| *term);
    let mut bag: Vec<(u64, Halves)> = Vec::with_capacity(terms.len());
    for (term, count) in terms {
        match bag.last_mut().filter(|(last, _)| *last == term) {
            Some((_, sum)) => *sum = sum.saturating_add(count),
            None => bag.push((term, count)),
        }
    }
    bag
}

/// What a term tells in a text: the second occurrence less than the first.
pub fn weight(count: Halves) -> f32 {
    (f32::from(count) / f32::from(WORD)).sqrt()
}

/// FNV-1a (Fowler, Noll, Vo): short keys of our own making. The last bit tells a letter group from a stem.
fn hash(kind: u8, term: &[u8]) -> u64 {
    let begun = 0xcbf2_9ce4_8422_2325 ^ u64::from(kind);
    let hash = term.iter().fold(begun, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    // The low bits choose the bucket: let the high ones speak there too.
    (hash ^ (hash >> 29)) << 1 | u64::from(kind)
}

/// Whether a term is a letter group rather than a stem.
pub fn is_group(term: u64) -> bool {
    term & 1 == 1
}

/// How often a term stands in a phrase, in eight bytes that sort by term and phrase: there are very many of them at once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(u64);

impl Entry {
    const COUNT: u32 = 12;
    const PHRASE: u32 = 32 - Entry::COUNT;

    /// A phrase whose number is below 2²⁰; of more than these the last share one, as in [`Posting`].
    pub fn new(term: u32, phrase: u32, count: Halves) -> Entry {
        let phrase = phrase.min((1 << Entry::PHRASE) - 1);
        let count = count.min((1 << Entry::COUNT) - 1);
        Entry(u64::from(term) << 32 | u64::from(phrase) << Entry::COUNT | u64::from(count))
    }

    pub fn term(self) -> usize {
        (self.0 >> 32) as usize
    }

    pub fn phrase(self) -> u32 {
        (self.0 as u32) >> Entry::COUNT
    }

    pub fn count(self) -> Halves {
        (self.0 & ((1 << Entry::COUNT) - 1)) as Halves
    }
}

/// A phrase with the weight of a term in it, 0 to 1, in four bytes: there are many of them.
#[derive(Clone, Copy)]
pub struct Posting(u32);

impl Posting {
    const BITS: u32 = 12;
    const ONE: f32 = 4095.0;

    /// A phrase whose number is below 2²⁰; of more than these the last share one.
    pub fn new(phrase: u32, weight: f32) -> Posting {
        let phrase = phrase.min((1 << (32 - Posting::BITS)) - 1);
        let weight = (weight.clamp(0.0, 1.0) * Posting::ONE).round() as u32;
        Posting(phrase << Posting::BITS | weight)
    }

    pub fn open(self) -> (u32, f32) {
        let weight = self.0 & ((1 << Posting::BITS) - 1);
        (self.0 >> Posting::BITS, weight as f32 / Posting::ONE)
    }
}

/// Passes a key on that already is a hash.
#[derive(Default)]
pub struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
