//! Likeness of a text to known phrases: cosine of weighted stems and letter groups.
//!
//! Terms are stems and the 3- and 4-letter groups of word skeletons, so that a mistake or an unknown ending costs only the
//! groups it touches. Weights are logarithmic inverse document frequencies (Spärck Jones 1972), phrases are of unit length.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::odds::Weighed;
use super::text::Word;

/// An index of phrases, numbered in the order they were given.
pub struct Phrases {
    terms: HashMap<u64, Term, BuildHasherDefault<Ready>>,
    /// Phrase and weight, term after term.
    postings: Vec<Weighed>,
    /// Where the postings of each term begin, by its number, and where the last end.
    bounds: Vec<u32>,
    /// The rarity of a term no phrase has.
    unseen: f32,
    count: usize,
}

/// A phrase like a text, and how like: 0 for nothing in common, 1 for the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Like {
    pub phrase: usize,
    pub likeness: f32,
}

impl Phrases {
    /// Indexes phrases, each with the number of the group it belongs to: a term tells the more, the fewer groups use it.
    pub fn build<'text>(phrases: impl Iterator<Item = (usize, &'text [Word])>) -> Phrases {
        let bags: Vec<(usize, Bag)> = phrases.map(|(group, words)| (group, bag(words))).collect();
        let groups = bags
            .iter()
            .map(|(group, _)| group)
            .collect::<HashSet<_>>()
            .len();
        let unseen = rarity(bags.len(), 0.5, groups, 0.5);
        let rarities = rarities(&bags, groups);
        let mut lists: Lists = HashMap::default();
        for (phrase, (_, bag)) in bags.iter().enumerate() {
            let rare = |term: &u64| rarities.get(term).copied().unwrap_or(unseen);
            let weights: Vec<(u64, f32)> = bag
                .iter()
                .map(|(term, weight)| (*term, weight * rare(term)))
                .collect();
            let squares = weights.iter().map(|(_, weight)| weight * weight);
            let length = squares.sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            for (term, weight) in weights {
                let list = lists.entry(term).or_default();
                list.push((phrase as u32, weight / length));
            }
        }
        Phrases::lay_out(lists, &rarities, unseen, bags.len())
    }

    /// The known terms of some words, with weights as of a vector of unit length: unknown terms shorten it.
    pub fn weigh(&self, words: &[Word]) -> Vec<Weighed> {
        let mut squares = 0f32;
        let mut terms = Vec::new();
        for (hash, weight) in bag(words) {
            let term = self.terms.get(&hash);
            let weight = weight * term.map_or(self.unseen, |term| term.rarity);
            squares += weight * weight;
            terms.extend(term.map(|term| (term.number, weight)));
        }
        let length = squares.sqrt().max(f32::MIN_POSITIVE);
        terms.iter_mut().for_each(|(_, weight)| *weight /= length);
        // Sums of numbers depend on their order: the same words always give the same.
        terms.sort_unstable_by_key(|(number, _)| *number);
        terms
    }

    /// The phrases most like a text, by its terms as [`Phrases::weigh`] gives them, best first, at most `most`.
    pub fn search(&self, terms: &[Weighed], most: usize) -> Vec<Like> {
        let mut likeness = vec![0f32; self.count];
        for (number, weight) in terms {
            for (phrase, own) in self.list(*number) {
                if let Some(sum) = likeness.get_mut(*phrase as usize) {
                    *sum += weight * own;
                }
            }
        }
        best(&likeness, most)
    }

    /// How many terms are known; their numbers are below it.
    pub fn count_terms(&self) -> usize {
        self.terms.len()
    }

    fn list(&self, number: u32) -> &[Weighed] {
        let bounds = (
            self.bounds.get(number as usize),
            self.bounds.get(number as usize + 1),
        );
        let (Some(begin), Some(end)) = bounds else {
            return &[];
        };
        self.postings
            .get(*begin as usize..*end as usize)
            .unwrap_or_default()
    }

    fn lay_out(lists: Lists, rarities: &Bag, unseen: f32, count: usize) -> Phrases {
        let mut phrases = Phrases {
            terms: HashMap::with_capacity_and_hasher(lists.len(), BuildHasherDefault::default()),
            postings: Vec::with_capacity(lists.values().map(Vec::len).sum()),
            bounds: vec![0],
            unseen,
            count,
        };
        let mut lists: Vec<(u64, Vec<Weighed>)> = lists.into_iter().collect();
        lists.sort_unstable_by_key(|(hash, _)| *hash);
        for (number, (hash, list)) in lists.into_iter().enumerate() {
            phrases.postings.extend(list);
            phrases.bounds.push(phrases.postings.len() as u32);
            let rarity = rarities.get(&hash).copied().unwrap_or(unseen);
            let number = number as u32;
            phrases.terms.insert(hash, Term { number, rarity });
        }
        phrases
    }
}

struct Term {
    number: u32,
    rarity: f32,
}

/// Passes a key on that already is a hash.
#[derive(Default)]
struct Ready(u64);

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

/// Terms with their weights.
type Bag = HashMap<u64, f32, BuildHasherDefault<Ready>>;

/// For each term the phrases that hold it, with its weight there.
type Lists = HashMap<u64, Vec<Weighed>, BuildHasherDefault<Ready>>;

/// A whole word tells more than a group of its letters.
const GROUP: f32 = 0.5;

fn bag(words: &[Word]) -> Bag {
    let mut bag = Bag::default();
    for word in words {
        *bag.entry(hash(0, word.stem.as_bytes())).or_default() += 1.0;
        let edged = [b"^", word.skeleton.as_bytes(), b"$"].concat();
        for group in edged.windows(3).chain(edged.windows(4)) {
            *bag.entry(hash(1, group)).or_default() += GROUP;
        }
    }
    // The second occurrence of a term tells less than the first.
    bag.values_mut()
        .for_each(|weight: &mut f32| *weight = weight.sqrt());
    bag
}

/// FNV-1a (Fowler, Noll, Vo): short keys of our own making.
fn hash(kind: u8, term: &[u8]) -> u64 {
    let begun = 0xcbf2_9ce4_8422_2325 ^ u64::from(kind);
    let hash = term.iter().fold(begun, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    // The low bits choose the bucket: let the high ones speak there too.
    hash ^ (hash >> 29)
}

fn rarities(bags: &[(usize, Bag)], groups: usize) -> Bag {
    let mut spread: HashMap<u64, (u32, HashSet<usize>), BuildHasherDefault<Ready>> =
        HashMap::default();
    for (group, bag) in bags {
        for term in bag.keys() {
            let (phrases, groups) = spread.entry(*term).or_default();
            *phrases += 1;
            groups.insert(*group);
        }
    }
    let rare =
        |seen: u32, own: HashSet<usize>| rarity(bags.len(), seen as f32, groups, own.len() as f32);
    spread
        .into_iter()
        .map(|(term, (seen, own))| (term, rare(seen, own)))
        .collect()
}

/// The logarithm of how few groups use a term, with a share of how few phrases do.
fn rarity(phrases: usize, seen: f32, groups: usize, own: f32) -> f32 {
    const SHARE: f32 = 0.35;
    (1.0 + groups as f32 / own).ln() + SHARE * (1.0 + phrases as f32 / seen).ln()
}

fn best(likeness: &[f32], most: usize) -> Vec<Like> {
    const LEAST: f32 = 0.05;
    let found = likeness.iter().enumerate().map(|(phrase, sum)| Like {
        phrase,
        likeness: *sum,
    });
    let mut found: Vec<Like> = found.filter(|like| like.likeness >= LEAST).collect();
    let better = |one: &Like, other: &Like| {
        other
            .likeness
            .total_cmp(&one.likeness)
            .then(one.phrase.cmp(&other.phrase))
    };
    if found.len() > most {
        found.select_nth_unstable_by(most, better);
        found.truncate(most);
    }
    found.sort_unstable_by(better);
    found
}

#[cfg(test)]
mod tests {
    use super::super::text::words;
    use super::*;

    const PHRASES: [&str; 4] = [
        "қандай құжаттар керек",
        "какие документы нужны",
        "стипендия сколько",
        "жатақхана бар ма",
    ];

    fn check(text: &str, expected: Option<usize>) {
        let index = Phrases::build(PHRASES.map(words).iter().map(Vec::as_slice).enumerate());
        let found = index.search(&index.weigh(&words(text)), 3);
        assert_eq!(
            found.first().map(|like| like.phrase),
            expected,
            "{text}: {found:?}"
        );
    }

    #[test]
    fn the_nearest_phrase_is_found_in_any_spelling() {
        check("кандай кужаттар керек", Some(0));
        check("qandai qujattar kerek", Some(0));
        check("дакументы какие", Some(1));
        check("степендия", Some(2));
        check("жатахана барма", Some(3));
        check("", None);
    }

    #[test]
    fn the_same_phrase_is_wholly_alike() {
        let index = Phrases::build(PHRASES.map(words).iter().map(Vec::as_slice).enumerate());
        let likeness = index.search(&index.weigh(&words(PHRASES[1])), 1)[0].likeness;
        assert!((likeness - 1.0).abs() < 1e-4, "{likeness}");
    }
}
