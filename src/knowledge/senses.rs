//! What a text may mean: the example questions it is like, and the odds of every topic.

use super::odds::Odds;
use super::phrases::Phrases;
use super::reading::Phrase;
use super::spelling::Spelling;
use super::text::Word;
use crate::domain::{Target, Topic};

/// What the example questions and the facts teach about meaning.
pub struct Senses {
    phrases: Phrases,
    odds: Odds,
    spelling: Spelling,
    /// What each phrase leads to.
    targets: Vec<Target>,
}

/// What a text may mean.
pub struct Sense<'base> {
    /// What the example questions most like it lead to, with how like they are (0 to 1), best first.
    pub like: Vec<(&'base Target, f32)>,
    /// The probability of each topic, by its place in [`Topic::ALL`].
    pub odds: Vec<f32>,
}

impl Senses {
    pub fn build(phrases: Vec<Phrase>) -> Senses {
        let index = Phrases::build(
            phrases
                .iter()
                .map(|phrase| (phrase.group, &phrase.words[..])),
        );
        let weighed = phrases
            .iter()
            .map(|phrase| (phrase.group, index.weigh(&phrase.words)));
        let weighed: Vec<_> = weighed.collect();
        let stems = phrases
            .iter()
            .flat_map(|phrase| &phrase.words)
            .map(|word| word.stem.as_str());
        Senses {
            odds: Odds::learn(&weighed, Topic::ALL.len(), index.count_terms()),
            spelling: Spelling::of(stems),
            targets: phrases.iter().map(|phrase| phrase.target.clone()).collect(),
            phrases: index,
        }
    }

    /// What a text may mean; of the phrases like it at most `most` are looked at.
    pub fn of(&self, text: &[Word], most: usize) -> Sense<'_> {
        let terms = self.phrases.weigh(&self.spelling.mend(text));
        let likes = self.phrases.search(&terms, most).into_iter();
        let like = likes.filter_map(|like| Some((self.targets.get(like.phrase)?, like.likeness)));
        Sense {
            like: like.collect(),
            odds: self.odds.of(&terms),
        }
    }
}
