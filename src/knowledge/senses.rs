//! What a text may mean: the topics and facts whose example questions it is like, and the odds of every topic.

use std::collections::HashMap;

use super::odds::Odds;
use super::phrases::Phrases;
use super::reading::Phrase;
use super::spelling::Spelling;
use super::text::Word;
use crate::domain::{Target, Topic};

/// What the example questions and the facts teach about meaning.
pub struct Senses {
    phrases: Phrases,
    topics: Odds,
    /// The odds of the two groups: none of ours, ours.
    ours: Odds,
    spelling: Spelling,
    targets: Vec<Known>,
    /// The place of the target of each phrase.
    target_of: Vec<u32>,
}

/// What a text may mean.
pub struct Sense<'base> {
    /// What has an example question like the text, with its topic and how like it is as a whole (0 to 1), best first.
    pub targets: Vec<(&'base Target, Topic, f32)>,
    /// The probability of each topic, by its place in [`Topic::ALL`].
    pub topics: Vec<f32>,
    /// The probability that it is a question for us at all, told by all its words.
    pub ours: f32,
}

/// A target with what its phrases have in common.
struct Known {
    target: Target,
    topic: Topic,
    /// The length of the sum of its phrases.
    length: f32,
}

impl Senses {
    pub fn build(phrases: &[Phrase]) -> Senses {
        let (mut targets, target_of) = targets_of(phrases);
        let groups = target_of.iter().map(|target| *target as usize);
        let words = phrases.iter().map(|phrase| &phrase.words[..]);
        let index = Phrases::build(groups.zip(words));
        let terms = index.phrases();
        measure(&mut targets, &target_of, &terms);
        let learn = |groups: usize, group: fn(Topic) -> usize| {
            let texts = phrases.iter().zip(&terms);
            let texts: Vec<_> = texts
                .map(|(phrase, terms)| (group(phrase.topic), &terms[..]))
                .collect();
            Odds::learn(&texts, groups, index.count_terms())
        };
        let stems = phrases.iter().flat_map(|phrase| &phrase.words);
        Senses {
            topics: learn(Topic::ALL.len(), |topic| topic as usize),
            ours: learn(2, |topic| usize::from(!topic.is_talk())),
            spelling: Spelling::of(stems.map(|word| word.stem.as_str())),
            phrases: index,
            targets,
            target_of,
        }
    }

    /// What a text may mean.
    pub fn of(&self, text: &[Word]) -> Sense<'_> {
        let terms = self.phrases.weigh(&self.spelling.mend(text));
        let mut found = vec![Found::default(); self.targets.len()];
        for (likeness, target) in self.phrases.likeness(&terms).iter().zip(&self.target_of) {
            if let Some(own) = found.get_mut(*target as usize).filter(|_| *likeness > 0.0) {
                own.add(*likeness);
            }
        }
        let scored = self.targets.iter().zip(&found).filter_map(|(known, own)| {
            let score = own.score(known.length);
            (score >= LEAST).then_some((&known.target, known.topic, score))
        });
        let mut targets: Vec<_> = scored.collect();
        targets.sort_by(|(.., one), (.., other)| other.total_cmp(one));
        let ours = self.ours.of(&terms);
        Sense {
            targets,
            topics: self.topics.of(&terms),
            ours: ours.last().copied().unwrap_or(0.0),
        }
    }

    /// The words of a text, mistakes mended towards words the examples use.
    pub fn mend(&self, text: &[Word]) -> Vec<Word> {
        self.spelling.mend(text)
    }

    /// Whether the examples use a word.
    pub fn knows(&self, word: &Word) -> bool {
        self.spelling.knows(&word.stem)
    }
}

/// Likeness below this tells nothing.
const LEAST: f32 = 0.05;

/// How like a text is to the phrases of one target.
#[derive(Clone, Copy, Default)]
struct Found {
    best: [f32; 3],
    sum: f32,
}

impl Found {
    fn add(&mut self, likeness: f32) {
        let [first, second, third] = self.best;
        self.best = match likeness {
            _ if likeness > first => [likeness, first, second],
            _ if likeness > second => [first, likeness, second],
            _ if likeness > third => [first, second, likeness],
            _ => self.best,
        };
        self.sum += likeness;
    }

    /// The best phrases decide; what all of them have in common strengthens it (Rocchio 1971).
    fn score(&self, length: f32) -> f32 {
        const SHARES: [f32; 3] = [0.8, 0.13, 0.07];
        const COMMON: f32 = 0.4;
        let best: f32 = self
            .best
            .iter()
            .zip(SHARES)
            .map(|(one, share)| one * share)
            .sum();
        let common = self.sum / length.max(1.0);
        (1.0 - COMMON) * best + COMMON * common
    }
}

/// Every target once, and the place of the target of each phrase.
fn targets_of(phrases: &[Phrase]) -> (Vec<Known>, Vec<u32>) {
    let mut places: HashMap<&Target, u32> = HashMap::new();
    let mut targets = Vec::new();
    let mut target_of = Vec::with_capacity(phrases.len());
    for phrase in phrases {
        let place = *places.entry(&phrase.target).or_insert_with(|| {
            targets.push(Known {
                target: phrase.target.clone(),
                topic: phrase.topic,
                length: 0.0,
            });
            targets.len() as u32 - 1
        });
        target_of.push(place);
    }
    (targets, target_of)
}

/// The length of the sum of the phrases of each target.
fn measure(targets: &mut [Known], target_of: &[u32], terms: &[Vec<(u32, f32)>]) {
    let mut sums: HashMap<(u32, u32), f32> = HashMap::new();
    for (target, terms) in target_of.iter().zip(terms) {
        for (term, weight) in terms {
            *sums.entry((*target, *term)).or_default() += weight;
        }
    }
    for ((target, _), sum) in sums {
        if let Some(known) = targets.get_mut(target as usize) {
            known.length += sum * sum;
        }
    }
    targets
        .iter_mut()
        .for_each(|known| known.length = known.length.sqrt());
}
