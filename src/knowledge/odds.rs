//! How likely a text belongs to each of several groups, learnt from texts whose group is known.
//!
//! Multinomial logistic regression by stochastic gradient descent. It weighs all words of a text together, where likeness to
//! single phrases only sees the nearest: so it tells best which texts belong to none of ours.

use super::terms::Terms;

/// The odds of every group of every kind, by term.
pub struct Odds {
    /// The row of each term; a term that few texts had has none.
    rows: Vec<u32>,
    /// The weights of the groups for each term, row after row, in parts of [`PART`].
    weights: Vec<i16>,
    /// What speaks for each group whatever the text.
    bias: Vec<f32>,
    /// How many groups each kind has: their columns stand kind after kind.
    kinds: Vec<usize>,
}

/// One way to put texts into groups.
pub struct Kind {
    pub groups: usize,
    /// The number of the group of each text.
    pub of: Vec<usize>,
}

impl Odds {
    /// Learns from texts, all kinds in one go; all terms are below `terms`.
    pub fn learn(kinds: &[Kind], texts: &Terms, terms: usize) -> Odds {
        let count_texts = kinds.iter().map(|kind| kind.of.len()).max().unwrap_or(0);
        let (rows, count) = rows(count_texts, texts, terms);
        let groups: usize = kinds.iter().map(|kind| kind.groups).sum();
        let width = groups.next_multiple_of(BLOCK);
        let mut learning = Learning {
            weights: vec![0.0; count * width],
            bias: vec![0.0; width],
            sums: vec![0.0; width],
            wrong: Vec::new(),
        };
        let mut text: Vec<(usize, f32)> = Vec::new();
        let steps = (ROUNDS * count_texts).max(1) as f32;
        for round in 0..ROUNDS {
            for place in 0..count_texts {
                // Slower and slower to a stand, so that the last texts weigh no more than the others.
                let done = (round * count_texts + place) as f32 / steps;
                let rate = RATE * (1.0 - done);
                // Far steps through the texts: neighbours are of one group, and would drag the weights to and fro.
                let place = place.wrapping_mul(STEP) % count_texts;
                text.clear();
                let known = texts
                    .of(place)
                    .iter()
                    .filter_map(|(term, weight)| Some((begin(&rows, *term, width)?, *weight)));
                text.extend(known);
                learning.correct(kinds, place, &text, rate);
            }
        }
        let own = learning.weights.chunks_exact(width.max(1));
        let own = own.flat_map(|row| row.iter().take(groups));
        let mut weights = Vec::with_capacity(count * groups);
        weights.extend(own.map(|weight| (weight / PART).round() as i16));
        learning.bias.truncate(groups);
        Odds {
            weights,
            rows,
            bias: learning.bias,
            kinds: kinds.iter().map(|kind| kind.groups).collect(),
        }
    }

    /// The probability of each group by its number, for each kind.
    pub fn of(&self, text: impl Iterator<Item = (u32, f32)>) -> Vec<Vec<f32>> {
        let mut sums = self.bias.clone();
        for (term, weight) in text {
            let begin = begin(&self.rows, term, self.bias.len());
            let row = begin.and_then(|begin| self.weights.get(begin..begin + self.bias.len()));
            for (sum, own) in sums.iter_mut().zip(row.unwrap_or_default()) {
                *sum += weight * PART * f32::from(*own);
            }
        }
        let mut rest = sums.as_mut_slice();
        let kinds = self.kinds.iter().map(|groups| {
            let own = rest.split_off_mut(..*groups).unwrap_or_default();
            probabilities(own);
            own.to_vec()
        });
        kinds.collect()
    }
}

/// The odds while they are learnt; the columns are filled up to whole blocks.
struct Learning {
    weights: Vec<f32>,
    bias: Vec<f32>,
    /// What the groups sum up to, and then how wrong that is, for one text after the other.
    sums: Vec<f32>,
    /// Where the wrong ones stand, a few groups at a time: most are right.
    wrong: Vec<(usize, [f32; PIECE])>,
}

impl Learning {
    /// One step down the gradient of the logarithmic loss, for a text with the beginnings of the rows of its terms; groups that
    /// are right already stay as they are.
    fn correct(&mut self, kinds: &[Kind], place: usize, text: &[(usize, f32)], rate: f32) {
        self.sum_up(text);
        let mut rest = self.sums.as_mut_slice();
        for kind in kinds {
            let own = rest.split_off_mut(..kind.groups).unwrap_or_default();
            probabilities(own);
            let right = kind.of.get(place).and_then(|group| own.get_mut(*group));
            if let Some(right) = right {
                *right -= 1.0;
            }
        }
        for (error, bias) in self.sums.iter_mut().zip(&mut self.bias) {
            *error = if error.abs() > RIGHT { *error } else { 0.0 };
            *bias -= rate * BIAS * *error;
        }
        let (pieces, _) = self.sums.as_chunks::<PIECE>();
        let wrong = pieces.iter().enumerate();
        let wrong = wrong.filter(|(_, errors)| **errors != [0.0; PIECE]);
        self.wrong.clear();
        self.wrong
            .extend(wrong.map(|(number, errors)| (number * PIECE, *errors)));
        for (begin, weight) in text {
            let step = rate * weight;
            for (place, errors) in &self.wrong {
                let row = self.weights.get_mut(begin + place..);
                let row = row.and_then(<[f32]>::first_chunk_mut::<PIECE>);
                let Some(row) = row else { continue };
                let mut own = *row;
                for (own, error) in own.iter_mut().zip(errors) {
                    *own -= step * error;
                }
                *row = own;
            }
        }
    }

    /// Block by block, so that the sums of a block stay at hand while the text is gone through.
    fn sum_up(&mut self, text: &[(usize, f32)]) {
        self.sums.copy_from_slice(&self.bias);
        let (blocks, _) = self.sums.as_chunks_mut::<BLOCK>();
        for (number, block) in blocks.iter_mut().enumerate() {
            let mut sums = *block;
            for (begin, weight) in text {
                let row = self.weights.get(begin + number * BLOCK..);
                let row = row.and_then(<[f32]>::first_chunk::<BLOCK>);
                for (sum, own) in sums.iter_mut().zip(row.unwrap_or(&[0.0; BLOCK])) {
                    *sum += weight * own;
                }
            }
            *block = sums;
        }
    }
}

/// Makes sums probabilities that together are 1.
fn probabilities(sums: &mut [f32]) {
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    sums.iter_mut().for_each(|sum| *sum = (*sum - most).exp());
    let all: f32 = sums.iter().sum();
    sums.iter_mut().for_each(|sum| *sum /= all);
}

/// Where the row of a term begins, by the width of a row.
fn begin(rows: &[u32], term: u32, width: usize) -> Option<usize> {
    let row = rows.get(term as usize)?;
    (*row != NONE).then(|| *row as usize * width)
}

/// So many groups are summed up in one go.
const BLOCK: usize = 24;

/// So many groups are corrected in one go; a part of a block.
const PIECE: usize = 8;

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

/// Rounds through all texts, and the length of the first step. The rounds were chosen on questions left out of the index, the
/// step was not since steps shrink to nothing.
const ROUNDS: usize = 3;
const RATE: f32 = 5.0;
/// The bias moves slower: which groups have many phrases says little of what people ask.
const BIAS: f32 = 0.1;
/// An error too small to mend.
const RIGHT: f32 = 0.002;
/// A prime far above any number of texts.
const STEP: usize = 2_147_483_647;

#[cfg(test)]
mod tests {
    use super::super::phrases::Phrases;
    use super::super::text::words;
    use super::*;

    #[test]
    fn what_tells_the_groups_apart_is_learnt() {
        let texts = ["құжат керек", "документы керек", "стипендия керек"];
        let texts: Vec<&str> = texts.into_iter().cycle().take(12).collect();
        let index = Phrases::of_texts(&texts);
        let by = |groups: usize| Kind {
            groups,
            of: (0..texts.len()).map(|text| text % 3 % groups).collect(),
        };
        let odds = Odds::learn(&[by(3), by(2)], &index.terms(), index.count_terms());
        for (group, text) in ["құжат", "документы", "стипендия"].iter().enumerate()
        {
            let weighed = index.weigh([&words(text)]);
            let ([length], terms) = (weighed.lengths, weighed.terms.into_iter());
            let of = odds.of(terms.map(|(term, [weight])| (term, weight / length)));
            for (of, group) in of.iter().zip([group, group % 2]) {
                assert!((of.iter().sum::<f32>() - 1.0).abs() < 1e-4);
                assert!(of[group] > 0.5, "{text}: {of:?}");
            }
        }
    }

    #[test]
    fn nothing_to_learn_from_is_no_trouble() {
        let nothing = Kind {
            groups: 2,
            of: Vec::new(),
        };
        let odds = Odds::learn(&[nothing], &Phrases::of_texts(&[]).terms(), 0);
        assert_eq!(odds.of([(7, 1.0)].into_iter()), [[0.5, 0.5]]);
    }
}
