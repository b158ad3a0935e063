//! Likeness of a text to known phrases: cosine of weighted stems and letter groups.
//!
//! Terms are stems and the 3- and 4-letter groups of word skeletons, so that a mistake or an unknown ending costs only the
//! groups it touches. Weights are logarithmic inverse document frequencies (Spärck Jones 1972), phrases are of unit length.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::counted::{Counted, Seen};
use super::lexicon::Lexicon;
use super::terms::{Halves, Posting, Ready, Terms, bag, is_group, weight};
use super::text::Word;

/// An index of phrases, numbered in the order they were given.
pub struct Phrases {
    terms: HashMap<u64, Term, BuildHasherDefault<Ready>>,
    /// Phrase and weight, term after term.
    postings: Vec<Posting>,
    /// Where the postings of each term begin, by its number, and where the last end.
    bounds: Vec<u32>,
    /// The rarity of a term no phrase has.
    unseen: f32,
    count: usize,
}

/// The known terms of some texts.
pub struct Weighed<const TEXTS: usize> {
    /// The number of each term, with its weight in each text.
    pub terms: Vec<(u32, [f32; TEXTS])>,
    /// The length of each text as a vector of its weights: unknown terms make it longer.
    pub lengths: [f32; TEXTS],
}

/// A phrase like a text, and how like: 0 for nothing in common, 1 for the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Like {
    pub phrase: usize,
    pub likeness: f32,
}

impl Phrases {
    /// Indexes texts, each a group of its own.
    pub fn of_texts(texts: &[&str]) -> Phrases {
        let mut lexicon = Lexicon::default();
        let phrases = texts.iter().map(|text| lexicon.read(text));
        let phrases: Vec<Vec<u32>> = phrases.collect();
        let groups: Vec<u32> = (0..texts.len() as u32).collect();
        Phrases::build(&lexicon, &phrases, &groups)
    }

    /// Indexes phrases of the words of a lexicon, each with the number of the group it belongs to, in the order of the groups: a
    /// term tells the more, the fewer groups use it.
    pub fn build(lexicon: &Lexicon, phrases: &[Vec<u32>], groups: &[u32]) -> Phrases {
        let common = (phrases.len() / COMMON).max(FEW);
        let seldom = if phrases.len() > FEW { SELDOM } else { 1 };
        let telling = |seen: &Seen| {
            (seldom..=common).contains(&seen.phrases) || !is_group(seen.hash) && seen.phrases > 0
        };
        let terms = Counted::of(lexicon, phrases).by_term(telling);
        let kinds = groups.chunk_by(u32::eq).count();
        let mut index = Phrases {
            terms: HashMap::with_capacity_and_hasher(terms.hashes.len(), Default::default()),
            postings: terms.postings,
            bounds: terms.bounds,
            unseen: rarity(phrases.len(), 0.5, kinds, 0.5),
            count: phrases.len(),
        };
        index.weigh_terms(&terms.hashes, groups, kinds);
        index
    }

    /// The known terms of some texts, with their weights in each.
    pub fn weigh<const TEXTS: usize>(&self, texts: [&[Word]; TEXTS]) -> Weighed<TEXTS> {
        let bags = texts.map(bag).into_iter().enumerate();
        let mut all: Vec<(u64, usize, Halves)> = bags
            .flat_map(|(text, bag)| {
                bag.into_iter()
                    .map(move |(hash, count)| (hash, text, count))
            })
            .collect();
        // Each bag is in order: they are merged.
        all.sort();
        let mut squares = [0f32; TEXTS];
        let mut terms = Vec::with_capacity(all.len());
        for of_term in all.chunk_by(|one, other| one.0 == other.0) {
            let term = of_term.first().and_then(|(hash, ..)| self.terms.get(hash));
            let rarity = term.map_or(self.unseen, |term| term.rarity);
            let mut weights = [0f32; TEXTS];
            for (_, text, count) in of_term {
                let own = weight(*count) * rarity;
                if let Some((weight, square)) = weights.get_mut(*text).zip(squares.get_mut(*text)) {
                    *weight = own;
                    *square += own * own;
                }
            }
            terms.extend(term.map(|term| (term.number, weights)));
        }
        Weighed {
            terms,
            lengths: squares.map(|sum| sum.sqrt().max(f32::MIN_POSITIVE)),
        }
    }

    /// The phrases most like a text, best first, at most `most`.
    pub fn search(&self, words: &[Word], most: usize) -> Vec<Like> {
        let text = self.weigh([words]);
        let ([sums], [length]) = (self.sums(&text), text.lengths);
        let found = sums.into_iter().enumerate().map(|(phrase, sum)| Like {
            phrase,
            likeness: sum / length,
        });
        best(found, most)
    }

    /// How like every phrase is to each text, by the number of the phrase, times the length of the text. What all texts have
    /// in common is summed up once.
    pub fn sums<const TEXTS: usize>(&self, texts: &Weighed<TEXTS>) -> [Vec<f32>; TEXTS] {
        let is_common =
            |weights: &[f32; TEXTS]| weights.windows(2).all(|two| two.first() == two.last());
        let mut common = vec![0f32; self.count];
        for (number, weights) in &texts.terms {
            if let Some(weight) = weights.first().filter(|_| is_common(weights)) {
                self.add(&mut common, *number, *weight);
            }
        }
        let mut sums = [const { Vec::new() }; TEXTS];
        if let [others @ .., last] = sums.as_mut_slice() {
            others.iter_mut().for_each(|own| own.clone_from(&common));
            *last = common;
        }
        for (number, weights) in texts.terms.iter().filter(|(_, own)| !is_common(own)) {
            for (sums, weight) in sums.iter_mut().zip(weights).filter(|(_, own)| **own > 0.0) {
                self.add(sums, *number, *weight);
            }
        }
        sums
    }

    /// Adds what a term of a weight tells to the sums of its phrases.
    fn add(&self, sums: &mut [f32], term: u32, weight: f32) {
        let weight = weight * Posting::SHARE;
        for posting in self.list(term) {
            if let Some(sum) = sums.get_mut(posting.phrase() as usize) {
                *sum += weight * posting.shares();
            }
        }
    }

    /// The terms of every phrase, phrase after phrase.
    pub fn terms(&self) -> Terms {
        let mut bounds = vec![0u32; self.count + 1];
        for (phrase, _) in self.postings.iter().map(|one| one.open()) {
            if let Some(count) = bounds.get_mut(phrase as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for bound in &mut bounds {
            sum += *bound;
            *bound = sum;
        }
        let mut next = bounds.clone();
        let mut terms = vec![(0, 0.0); self.postings.len()];
        for term in 0..self.count_terms() as u32 {
            for (phrase, weight) in self.list(term).iter().map(|one| one.open()) {
                let place = next.get_mut(phrase as usize);
                let free = place.map(|place| std::mem::replace(place, *place + 1));
                if let Some(own) = free.and_then(|place| terms.get_mut(place as usize)) {
                    *own = (term, weight);
                }
            }
        }
        Terms { terms, bounds }
    }

    /// How long the sum of the phrases of each group is, by the number of the group: what they have in common is long.
    pub fn lengths(&self, groups: &[u32], kinds: usize) -> Vec<f32> {
        let mut squares = vec![0f32; kinds];
        let mut sums = vec![0f32; kinds];
        for term in 0..self.count_terms() as u32 {
            let group = |phrase: u32| groups.get(phrase as usize).copied().unwrap_or(0) as usize;
            let list = || self.list(term).iter().map(|one| one.open());
            for (phrase, weight) in list() {
                if let Some(sum) = sums.get_mut(group(phrase)) {
                    *sum += weight;
                }
            }
            for (phrase, _) in list() {
                let sum = sums.get_mut(group(phrase)).map_or(0.0, std::mem::take);
                if let Some(square) = squares.get_mut(group(phrase)) {
                    *square += sum * sum;
                }
            }
        }
        squares.into_iter().map(f32::sqrt).collect()
    }

    /// How many terms are known; their numbers are below it.
    pub fn count_terms(&self) -> usize {
        self.terms.len()
    }

    fn list(&self, number: u32) -> &[Posting] {
        self.postings.get(self.stretch(number)).unwrap_or_default()
    }

    /// Makes the terms known, each with its rarity, and turns the counts of their postings into weights: each phrase is of unit
    /// length.
    fn weigh_terms(&mut self, hashes: &[u64], groups: &[u32], kinds: usize) {
        let group = |one: &Posting| groups.get(one.phrase() as usize).copied();
        let mut postings = std::mem::take(&mut self.postings);
        let mut squares = vec![0f32; self.count];
        let mut rarities = Vec::with_capacity(hashes.len());
        for (number, hash) in (0..).zip(hashes) {
            let list = postings.get(self.stretch(number)).unwrap_or_default();
            let own = list.chunk_by(|one, other| group(one) == group(other));
            let own = own.count() as f32;
            let rarity = rarity(self.count, list.len() as f32, kinds, own);
            self.terms.insert(*hash, Term { number, rarity });
            rarities.push(rarity);
            for one in list {
                if let Some(square) = squares.get_mut(one.phrase() as usize) {
                    let told = weight(one.count()) * rarity;
                    *square += told * told;
                }
            }
        }
        let lengths: Vec<f32> = squares.into_iter().map(f32::sqrt).collect();
        for (number, rarity) in (0..).zip(rarities) {
            let list = postings.get_mut(self.stretch(number));
            for one in list.unwrap_or_default() {
                let length = lengths.get(one.phrase() as usize).copied().unwrap_or(1.0);
                let told = weight(one.count()) * rarity;
                *one = one.weighed(told / length.max(f32::MIN_POSITIVE));
            }
        }
        self.postings = postings;
    }

    /// Where the postings of a term stand.
    fn stretch(&self, number: u32) -> Range<usize> {
        let bounds = self.bounds.get(number as usize..number as usize + 2);
        match bounds {
            Some([begin, end]) => *begin as usize..*end as usize,
            Some(_) | None => 0..0,
        }
    }
}

/// A letter group of fewer phrases tells nothing of others.
const SELDOM: usize = 2;

/// A letter group that stands in more than this part of the phrases tells nothing but takes time; in so few it may.
const COMMON: usize = 4;
const FEW: usize = 200;

struct Term {
    number: u32,
    rarity: f32,
}

/// The logarithm of how few groups use a term, with a share of how few phrases do.
fn rarity(phrases: usize, seen: f32, groups: usize, own: f32) -> f32 {
    const SHARE: f32 = 0.35;
    (1.0 + groups as f32 / own).ln() + SHARE * (1.0 + phrases as f32 / seen).ln()
}

fn best(found: impl Iterator<Item = Like>, most: usize) -> Vec<Like> {
    const LEAST: f32 = 0.05;
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
        let found = Phrases::of_texts(&PHRASES).search(&words(text), 3);
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
        let index = Phrases::of_texts(&PHRASES);
        let likeness = index.search(&words(PHRASES[1]), 1)[0].likeness;
        assert!((likeness - 1.0).abs() < 1e-3, "{likeness}");
    }
}
