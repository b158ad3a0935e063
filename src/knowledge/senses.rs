//! What a text may mean: the topics and facts whose example questions it is like, and the odds of every topic.

use super::lexicon::Lexicon;
use super::odds::{Kind, Odds};
use super::phrases::Phrases;
use super::reading::Phrase;
use super::spelling::Spelling;
use super::text::Word;
use crate::domain::{Target, Topic};

/// What the example questions and the facts teach about meaning.
pub struct Senses {
    phrases: Phrases,
    /// The odds of every topic, and of the two groups: none of ours, ours.
    odds: Odds,
    spelling: Spelling,
    targets: Vec<Known>,
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

/// What was read before anything is learnt from it.
pub struct Read {
    phrases: Phrases,
    spelling: Spelling,
    targets: Vec<Known>,
    target_of: Vec<u32>,
}

impl Read {
    /// The stems of all words.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.spelling.stems()
    }
}

/// A target with what its phrases have in common.
struct Known {
    target: Target,
    topic: Topic,
    /// Its stretch of the phrases.
    begin: usize,
    end: usize,
    /// The length of the sum of its phrases.
    length: f32,
}

impl Senses {
    /// What is learnt from phrases in one pass: the index, the words, and what each phrase leads to.
    pub fn read<'base>(phrases: impl Iterator<Item = Phrase<'base>>) -> Read {
        let mut lexicon = Lexicon::default();
        let (mut targets, mut target_of) = (Vec::new(), Vec::new());
        let read = phrases.map(|phrase| {
            let words = lexicon.read(&phrase.wording());
            let known = targets
                .last()
                .is_some_and(|own: &Known| own.target == phrase.target);
            if !known {
                targets.push(Known {
                    target: phrase.target,
                    topic: phrase.topic,
                    begin: target_of.len(),
                    end: target_of.len(),
                    length: 0.0,
                });
            }
            let place = targets.len().saturating_sub(1);
            target_of.push(place as u32);
            if let Some(own) = targets.last_mut() {
                own.end = target_of.len();
            }
            words
        });
        let read: Vec<Vec<u32>> = read.collect();
        let mut spelling = Spelling::default();
        for (word, count) in lexicon.words() {
            spelling.learn_often(&word.stem, count);
        }
        spelling.index();
        let phrases = Phrases::build(&lexicon, &read, &target_of);
        Read {
            phrases,
            spelling,
            targets,
            target_of,
        }
    }

    /// Learns the odds from what was read.
    pub fn learn(read: Read) -> Senses {
        let Read {
            phrases,
            spelling,
            mut targets,
            target_of,
        } = read;
        let lengths = phrases.lengths(&target_of, targets.len());
        for (known, length) in targets.iter_mut().zip(lengths) {
            known.length = length;
        }
        let terms = phrases.terms();
        let topic = |target: &u32| {
            targets
                .get(*target as usize)
                .map_or(Topic::None, |own| own.topic)
        };
        let topics: Vec<Topic> = target_of.iter().map(topic).collect();
        let by = |groups: usize, group: fn(&Topic) -> usize| Kind {
            groups,
            of: topics.iter().map(group).collect(),
        };
        let kinds = [
            by(Topic::ALL.len(), |topic| *topic as usize),
            by(2, |topic| usize::from(!topic.is_talk())),
        ];
        Senses {
            odds: Odds::learn(&kinds, &terms, phrases.count_terms()),
            spelling,
            phrases,
            targets,
        }
    }

    /// What each of some texts may mean whose mistakes were mended: together they are looked up more quickly.
    pub fn of<const TEXTS: usize>(&self, texts: [&[Word]; TEXTS]) -> [Sense<'_>; TEXTS] {
        let texts = self.phrases.weigh(texts);
        let sums = self.phrases.sums(&texts);
        std::array::from_fn(|text| {
            let own = |all: &[f32; TEXTS]| all.get(text).copied().unwrap_or(0.0);
            let length = own(&texts.lengths);
            let terms = texts.terms.iter();
            let terms = terms.map(|(term, weights)| (*term, own(weights) / length));
            let sums = sums.get(text).map_or(&[][..], Vec::as_slice);
            self.sense(terms.filter(|(_, weight)| *weight > 0.0), sums, length)
        })
    }

    /// What a text of a length may mean, by its terms and by its sum with every phrase.
    fn sense(
        &self,
        terms: impl Iterator<Item = (u32, f32)>,
        sums: &[f32],
        length: f32,
    ) -> Sense<'_> {
        let scored = self.targets.iter().filter_map(|known| {
            let own = sums.get(known.begin..known.end).unwrap_or_default();
            let found = Found::in_lanes(own);
            if found.at_most().score(known.length) < LEAST * length {
                return None;
            }
            let score = found.sought(own).score(known.length) / length;
            (score >= LEAST).then_some((&known.target, known.topic, score))
        });
        let mut targets: Vec<_> = scored.collect();
        targets.sort_by(|(.., one), (.., other)| other.total_cmp(one));
        let mut odds = self.odds.of(terms).into_iter();
        let topics = odds.next().unwrap_or_default();
        let ours = odds.next().and_then(|ours| ours.last().copied());
        Sense {
            targets,
            topics,
            ours: ours.unwrap_or(0.0),
        }
    }

    /// The probability of a topic alone, told by all words of a mended text: quicker than all of [`Senses::of`].
    pub fn odds_of(&self, text: &[Word], topic: Topic) -> f32 {
        let text = self.phrases.weigh([text]);
        let ([length], terms) = (text.lengths, text.terms.into_iter());
        let terms = terms.map(|(term, [weight])| (term, weight / length));
        let odds = self.odds.of(terms);
        let own = odds.first().and_then(|topics| topics.get(topic as usize));
        own.copied().unwrap_or(0.0)
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
const LEAST: f32 = 0.1;

/// So many likenesses are looked at in one go.
const LANES: usize = 8;

/// How like a text is to the phrases of one target.
#[derive(Clone, Copy, Default)]
struct Found {
    best: [f32; 3],
    sum: f32,
}

impl Found {
    /// The sum, with the best of each lane: the very best is among them, and their third is no better than the third of all.
    fn in_lanes(likeness: &[f32]) -> Found {
        let (mut sums, mut most) = ([0f32; LANES], [0f32; LANES]);
        let (eights, rest) = likeness.as_chunks::<LANES>();
        for eight in eights {
            for ((sum, most), likeness) in sums.iter_mut().zip(&mut most).zip(eight) {
                *sum += likeness;
                *most = if *likeness > *most { *likeness } else { *most };
            }
        }
        let mut found = Found {
            best: [0.0; 3],
            sum: sums.iter().chain(rest).sum(),
        };
        most.iter().chain(rest).for_each(|one| found.meet(*one));
        found
    }

    /// With the best for all three: no less than what it is.
    fn at_most(self) -> Found {
        let [best, ..] = self.best;
        Found {
            best: [best; 3],
            ..self
        }
    }

    /// With the best three of all.
    fn sought(self, likeness: &[f32]) -> Found {
        let [.., third] = self.best;
        let mut found = Found {
            best: [0.0; 3],
            ..self
        };
        let (eights, rest) = likeness.as_chunks::<LANES>();
        let has_good =
            |eight: &&[f32; LANES]| eight.iter().fold(false, |any, one| any | (*one >= third));
        let good = eights.iter().filter(has_good).flatten();
        good.chain(rest).for_each(|one| found.meet(*one));
        found
    }

    fn meet(&mut self, likeness: f32) {
        let [first, second, third] = self.best;
        if likeness > third {
            self.best = match likeness {
                _ if likeness > first => [likeness, first, second],
                _ if likeness > second => [first, likeness, second],
                _ => [first, second, likeness],
            };
        }
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
