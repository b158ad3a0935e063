//! TF-IDF over character n-grams, compared by cosine: what scikit-learn's `TfidfVectorizer(analyzer="char",
//! ngram_range=(3, 5))` does as it comes, smoothed idf and all.

use std::collections::HashMap;

/// An index of texts, numbered in the order they were given.
pub struct TfIdf {
    /// For each n-gram its idf, and the texts that hold it with its weight there.
    grams: HashMap<String, (f32, Vec<(usize, f32)>)>,
    count: usize,
}

impl TfIdf {
    pub fn build<'text>(texts: impl Iterator<Item = &'text str>) -> TfIdf {
        let counted: Vec<HashMap<String, f32>> = texts.map(count).collect();
        let mut spread: HashMap<&str, usize> = HashMap::new();
        for gram in counted.iter().flat_map(HashMap::keys) {
            *spread.entry(gram).or_default() += 1;
        }
        let rare = |seen: usize| ((1 + counted.len()) as f32 / (1 + seen) as f32).ln() + 1.0;
        let mut grams: HashMap<String, (f32, Vec<(usize, f32)>)> = spread
            .iter()
            .map(|(gram, seen)| ((*gram).to_owned(), (rare(*seen), Vec::new())))
            .collect();
        for (number, counts) in counted.iter().enumerate() {
            let weights = counts
                .iter()
                .map(|(gram, count)| (gram, count * grams[gram].0));
            for (gram, weight) in unit(weights.collect()) {
                grams
                    .entry(gram.clone())
                    .or_default()
                    .1
                    .push((number, weight));
            }
        }
        TfIdf {
            grams,
            count: counted.len(),
        }
    }

    /// The texts most like one, best first; those with nothing in common stay out.
    pub fn search(&self, text: &str, most: usize) -> Vec<usize> {
        let counts = count(text);
        let known = counts.iter().filter_map(|(gram, count)| {
            let (rare, texts) = self.grams.get(gram)?;
            Some((texts, count * rare))
        });
        let mut likeness = vec![0f32; self.count];
        for (texts, weight) in unit(known.collect()) {
            for (number, own) in texts {
                likeness[*number] += weight * own;
            }
        }
        let mut found: Vec<usize> = (0..self.count)
            .filter(|number| likeness[*number] > 0.0)
            .collect();
        found.sort_by(|one, other| likeness[*other].total_cmp(&likeness[*one]));
        found.truncate(most);
        found
    }
}

/// The 3-, 4- and 5-grams of a text in lower case, with how often each occurs.
fn count(text: &str) -> HashMap<String, f32> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    let mut counts = HashMap::new();
    for length in 3..=5 {
        for gram in letters.windows(length) {
            *counts.entry(gram.iter().collect()).or_default() += 1.0;
        }
    }
    counts
}

/// Weights as of a vector of length 1.
fn unit<Term>(weights: Vec<(Term, f32)>) -> Vec<(Term, f32)> {
    let squares = weights.iter().map(|(_, weight)| weight * weight);
    let length = squares.sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    let scaled = weights.into_iter();
    scaled
        .map(|(term, weight)| (term, weight / length))
        .collect()
}
