//! How likely a text belongs to each of several groups, learnt from texts whose group is known.
//!
//! Multinomial logistic regression by stochastic gradient descent. It weighs all words of a text together, where likeness to
//! single phrases only sees the nearest: so it tells best which texts belong to none of ours.

use super::phrases::{Terms, Weighed};

/// The odds of every group, by term.
pub struct Odds {
    /// The row of each term; a term that few texts had has none.
    rows: Vec<u32>,
    /// The weights of the groups for each term, row after row, in parts of [`PART`].
    weights: Vec<i16>,
    /// What speaks for each group whatever the text.
    bias: Vec<f32>,
}

impl Odds {
    /// Learns from texts, each with the number of its group below `groups`; all terms are below `terms`.
    pub fn learn(group_of: &[usize], texts: &Terms, groups: usize, terms: usize) -> Odds {
        let (rows, count) = rows(group_of.len(), texts, terms);
        let mut learning = Learning {
            rows,
            weights: vec![0.0; count * groups],
            bias: vec![0.0; groups],
        };
        for round in 0..ROUNDS {
            let rate = RATE / (1.0 + SLOWING * round as f32);
            for place in 0..group_of.len() {
                // Far steps through the texts: neighbours are of one group, and would drag the weights to and fro.
                let place = place.wrapping_mul(STEP) % group_of.len();
                if let Some(group) = group_of.get(place) {
                    learning.correct(*group, texts.of(place), rate);
                }
            }
        }
        let parts = learning.weights.iter();
        Odds {
            weights: parts.map(|weight| (weight / PART).round() as i16).collect(),
            rows: learning.rows,
            bias: learning.bias,
        }
    }

    /// The probability of each group, by its number.
    pub fn of(&self, text: &[Weighed]) -> Vec<f32> {
        let mut sums = self.bias.clone();
        for (term, weight) in text {
            let row = row(&self.rows, &self.weights, *term, self.bias.len());
            for (sum, own) in sums.iter_mut().zip(row) {
                *sum += weight * PART * f32::from(*own);
            }
        }
        probabilities(sums)
    }
}

/// The odds while they are learnt.
struct Learning {
    rows: Vec<u32>,
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Learning {
    fn of(&self, text: &[Weighed]) -> Vec<f32> {
        let mut sums = self.bias.clone();
        for (term, weight) in text {
            let row = row(&self.rows, &self.weights, *term, self.bias.len());
            for (sum, own) in sums.iter_mut().zip(row) {
                *sum += weight * own;
            }
        }
        probabilities(sums)
    }

    /// One step down the gradient of the logarithmic loss; groups that are right already stay as they are.
    fn correct(&mut self, group: usize, text: &[Weighed], rate: f32) {
        let mut errors = self.of(text);
        if let Some(own) = errors.get_mut(group) {
            *own -= 1.0;
        }
        let errors: Vec<(usize, f32)> = errors
            .into_iter()
            .enumerate()
            .filter(|(_, error)| error.abs() > RIGHT)
            .collect();
        for (term, weight) in text {
            let Some(begin) = begin(&self.rows, *term, self.bias.len()) else {
                continue;
            };
            for (group, error) in &errors {
                if let Some(own) = self.weights.get_mut(begin + group) {
                    *own -= rate * weight * error;
                }
            }
        }
        for (group, error) in &errors {
            if let Some(own) = self.bias.get_mut(*group) {
                *own -= rate * BIAS * error;
            }
        }
    }
}

/// Sums as probabilities that together are 1.
fn probabilities(mut sums: Vec<f32>) -> Vec<f32> {
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    sums.iter_mut().for_each(|sum| *sum = (*sum - most).exp());
    let all: f32 = sums.iter().sum();
    sums.iter_mut().for_each(|sum| *sum /= all);
    sums
}

/// Where the row of a term begins.
fn begin(rows: &[u32], term: u32, groups: usize) -> Option<usize> {
    let row = rows.get(term as usize)?;
    (*row != NONE).then(|| *row as usize * groups)
}

fn row<'odds, Weight>(
    rows: &[u32],
    weights: &'odds [Weight],
    term: u32,
    groups: usize,
) -> &'odds [Weight] {
    let begin = begin(rows, term, groups);
    let row = begin.and_then(|begin| weights.get(begin..begin + groups));
    row.unwrap_or_default()
}

/// Learnt weights are kept in parts of this size: they need no more.
const PART: f32 = 1.0 / 256.0;

/// A row for every term that enough texts have, and how many there are.
fn rows(texts: usize, all: &Terms, terms: usize) -> (Vec<u32>, usize) {
    let mut seen = vec![0u32; terms];
    for (term, _) in (0..texts).flat_map(|text| all.of(text)) {
        if let Some(count) = seen.get_mut(*term as usize) {
            *count += 1;
        }
    }
    let mut count = 0;
    for own in &mut seen {
        *own = match *own {
            ..SELDOM => NONE,
            _ => {
                count += 1;
                count - 1
            }
        };
    }
    (seen, count as usize)
}

const NONE: u32 = u32::MAX;

/// A term of fewer texts is not learnt.
const SELDOM: u32 = 3;

/// Rounds through all texts, and the length of a step in the first; chosen on questions left out of the index.
const ROUNDS: usize = 3;
const RATE: f32 = 4.0;
const SLOWING: f32 = 0.3;
/// The bias moves slower: which groups have many phrases says little of what people ask.
const BIAS: f32 = 0.1;
/// An error too small to mend.
const RIGHT: f32 = 0.002;
/// A prime far above any number of texts.
const STEP: usize = 2_147_483_647;

#[cfg(test)]
mod tests {
    use super::super::phrases::Phrases;
    use super::super::text::{Word, words};
    use super::*;

    #[test]
    fn what_tells_the_groups_apart_is_learnt() {
        let texts = ["құжат керек", "документы керек", "стипендия керек"];
        let texts: Vec<&str> = texts.into_iter().cycle().take(12).collect();
        let words = texts.iter().map(|text| words(text));
        let index = Phrases::build(words.enumerate());
        let groups: Vec<usize> = (0..texts.len()).map(|text| text % 3).collect();
        let odds = Odds::learn(&groups, &index.terms(), 3, index.count_terms());
        for (group, text) in ["құжат", "документы", "стипендия"].iter().enumerate()
        {
            let of = odds.of(&index.weigh(&super::super::text::words(text)));
            assert!((of.iter().sum::<f32>() - 1.0).abs() < 1e-4);
            assert!(of[group] > 0.5, "{text}: {of:?}");
        }
    }

    #[test]
    fn nothing_to_learn_from_is_no_trouble() {
        let nothing = Phrases::build(std::iter::empty::<(usize, Vec<Word>)>());
        let odds = Odds::learn(&[], &nothing.terms(), 2, 0);
        assert_eq!(odds.of(&[(7, 1.0)]), [0.5, 0.5]);
    }
}
