//! The terms of phrases counted, and laid out term by term.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::lexicon::Lexicon;
use super::terms::{Halves, Posting, Ready, bag};

/// Terms with the phrases they stand in.
#[derive(Default)]
pub struct Counted {
    terms: Vec<Seen>,
    /// A term and where it stands, phrase after phrase.
    entries: Vec<(u32, Posting)>,
}

/// A term and how many phrases have it.
pub struct Seen {
    pub hash: u64,
    pub phrases: usize,
    first: u32,
    last: u32,
    /// Where the last phrase stands among the entries.
    place: usize,
}

/// Terms in the order in which phrases have them, and the postings of each, in the order of the phrases.
pub struct Terms {
    pub hashes: Vec<u64>,
    /// Where the postings of each term begin, and where the last end.
    pub bounds: Vec<u32>,
    pub postings: Vec<Posting>,
}

impl Counted {
    /// Counts the terms of phrases, each the words of a lexicon by their numbers.
    pub fn of(lexicon: &Lexicon, phrases: &[Vec<u32>]) -> Counted {
        let mut counted = Counted::default();
        let mut numbers: HashMap<u64, u32, BuildHasherDefault<Ready>> = HashMap::default();
        let of_words = lexicon.words().map(|(word, _)| {
            let bag = bag(std::slice::from_ref(word)).into_iter();
            let own = bag.map(|(hash, count)| {
                let number = numbers.entry(hash).or_insert_with(|| counted.see(hash));
                (*number, count)
            });
            own.collect()
        });
        let of_words: Vec<Vec<(u32, Halves)>> = of_words.collect();
        let own = |word: &u32| of_words.get(*word as usize).map_or(&[][..], Vec::as_slice);
        // There are very many of them: room is made once.
        let most = phrases.iter().flatten().map(|word| own(word).len());
        counted.entries.reserve_exact(most.sum());
        for (phrase, words) in phrases.iter().enumerate() {
            for (term, count) in words.iter().flat_map(own) {
                counted.add(*term, phrase as u32, *count);
            }
        }
        counted
    }

    fn see(&mut self, hash: u64) -> u32 {
        self.terms.push(Seen {
            hash,
            phrases: 0,
            first: 0,
            last: 0,
            place: 0,
        });
        self.terms.len() as u32 - 1
    }

    fn add(&mut self, term: u32, phrase: u32, count: Halves) {
        let Some(seen) = self.terms.get_mut(term as usize) else {
            return;
        };
        if seen.phrases > 0 && seen.last == phrase {
            if let Some((_, posting)) = self.entries.get_mut(seen.place) {
                *posting = Posting::counted(phrase, posting.count().saturating_add(count));
            }
            return;
        }
        if seen.phrases == 0 {
            seen.first = phrase;
        }
        seen.phrases += 1;
        seen.last = phrase;
        seen.place = self.entries.len();
        self.entries.push((term, Posting::counted(phrase, count)));
    }

    /// Lays out the terms that pass.
    pub fn by_term(self, passes: impl Fn(&Seen) -> bool) -> Terms {
        const NOWHERE: u32 = u32::MAX;
        let mut order: Vec<(u32, u64, usize)> = Vec::new();
        for (term, seen) in self.terms.iter().enumerate() {
            if passes(seen) {
                order.push((seen.first, seen.hash, term));
            }
        }
        order.sort_unstable();
        let mut next = vec![NOWHERE; self.terms.len()];
        let mut bounds = vec![0];
        let mut end = 0;
        for (_, _, term) in &order {
            if let Some((next, seen)) = next.get_mut(*term).zip(self.terms.get(*term)) {
                *next = end;
                end += seen.phrases as u32;
            }
            bounds.push(end);
        }
        let mut postings = vec![Posting::default(); end as usize];
        for (term, posting) in self.entries {
            let next = next.get_mut(term as usize);
            let Some(next) = next.filter(|next| **next != NOWHERE) else {
                continue;
            };
            if let Some(own) = postings.get_mut(*next as usize) {
                *own = posting;
            }
            *next += 1;
        }
        Terms {
            hashes: order.into_iter().map(|(_, hash, _)| hash).collect(),
            bounds,
            postings,
        }
    }
}
