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

/// A phrase with how often a term stands there, or with the weight of the term in it, 0 to 1, in four bytes: there are many of
/// them.
#[derive(Clone, Copy, Default)]
pub struct Posting(u32);

impl Posting {
    const BITS: u32 = 12;
    const ONE: f32 = 4095.0;
    /// The part of a weight that the last bits count.
    pub const SHARE: f32 = 1.0 / Posting::ONE;

    /// A phrase whose number is below 2²⁰, of more than these the last share one; with a count until it is weighed.
    pub fn counted(phrase: u32, count: Halves) -> Posting {
        let phrase = phrase.min((1 << (32 - Posting::BITS)) - 1);
        Posting(phrase << Posting::BITS | u32::from(count).min((1 << Posting::BITS) - 1))
    }

    pub fn weighed(self, weight: f32) -> Posting {
        let weight = (weight.clamp(0.0, 1.0) * Posting::ONE).round() as u32;
        Posting(self.phrase() << Posting::BITS | weight)
    }

    pub fn phrase(self) -> u32 {
        self.0 >> Posting::BITS
    }

    pub fn count(self) -> Halves {
        (self.0 & ((1 << Posting::BITS) - 1)) as Halves
    }

    pub fn open(self) -> (u32, f32) {
        (self.phrase(), self.shares() * Posting::SHARE)
    }

    /// The weight in parts of [`Posting::SHARE`].
    pub fn shares(self) -> f32 {
        f32::from(self.count())
    }
}

/// The terms of phrases, phrase after phrase.
pub struct Terms {
    pub terms: Vec<(u32, f32)>,
    /// Where the terms of each phrase begin, and where the last end.
    pub bounds: Vec<u32>,
}

impl Terms {
    /// The terms of a phrase by its number.
    pub fn of(&self, phrase: usize) -> &[(u32, f32)] {
        let bounds = self.bounds.get(phrase).zip(self.bounds.get(phrase + 1));
        let range = bounds.map(|(begin, end)| *begin as usize..*end as usize);
        range
            .and_then(|range| self.terms.get(range))
            .unwrap_or_default()
    }
}

/// Passes a key on that already is a hash, and spreads one of a few letters.
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

    fn write_u32(&mut self, key: u32) {
        // An odd number near the golden section of 2⁶⁴ (Knuth).
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}
