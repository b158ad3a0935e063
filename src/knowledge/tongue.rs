//! Which language a text is in, told by its letter groups: naive Bayes on skeletons, so the alphabet does not matter.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::lexicon::Lexicon;
use super::terms::Ready;
use super::text::{Word, hash};
use crate::domain::Language;

/// What letter groups tell of the language.
pub struct Tongue {
    /// For each group the logarithm of how much more often it stands in Kazakh than in Russian.
    evidence: HashMap<u32, f32, BuildHasherDefault<Ready>>,
    /// In which languages each word was met, by its hash: Kazakh, Russian.
    met: HashMap<u64, [bool; 2], BuildHasherDefault<Ready>>,
}

impl Tongue {
    /// Learns from texts whose language is known.
    pub fn learn(texts: &[(Language, Lexicon)]) -> Tongue {
        let mut counts: HashMap<u32, [f32; 2], BuildHasherDefault<Ready>> = HashMap::default();
        let mut totals = [0f32; 2];
        let mut met: HashMap<u64, [bool; 2], BuildHasherDefault<Ready>> = HashMap::default();
        for (language, lexicon) in texts {
            let column = match language {
                Language::Kazakh => 0,
                Language::Russian => 1,
            };
            for (word, count) in lexicon.words() {
                let own = met.entry(hash(&word.skeleton)).or_default();
                if let Some(own) = own.get_mut(column) {
                    *own = true;
                }
                for group in groups(word) {
                    add(counts.entry(group).or_default(), column, count);
                    add(&mut totals, column, count);
                }
            }
        }
        let known = counts.len() as f32;
        let rate =
            |count: f32, total: f32| ((count + SMOOTHING) / (total + SMOOTHING * known)).ln();
        let [kazakh_total, russian_total] = totals;
        let evidence =
            |[kazakh, russian]: [f32; 2]| rate(kazakh, kazakh_total) - rate(russian, russian_total);
        Tongue {
            met,
            evidence: counts
                .into_iter()
                .map(|(group, count)| (group, evidence(count)))
                .collect(),
        }
    }

    /// Whether it was learnt from a text with this word.
    pub fn has_met(&self, word: &Word) -> bool {
        self.met.contains_key(&hash(&word.skeleton))
    }

    /// How strongly a word speaks for Kazakh (above 0) or Russian (below 0), in natural logarithms.
    pub fn lean(&self, word: &Word) -> f32 {
        let evidence: Vec<f32> = groups(word)
            .filter_map(|group| self.evidence.get(&group))
            .copied()
            .collect();
        // Groups of one word overlap: they are one witness, not many.
        let groups: f32 = evidence.iter().sum::<f32>() / (evidence.len().max(1) as f32).sqrt();
        // A word that both languages use tells little by its letters, one that only one of them uses tells by itself.
        let groups = match self.met.get(&hash(&word.skeleton)) {
            Some([true, true]) => groups * SHARED,
            Some([true, false]) => groups + OWN,
            Some([false, true]) => groups - OWN,
            Some([false, false]) | None => groups,
        };
        groups
            + if word.is_plainly_kazakh() {
                PLAINLY_KAZAKH
            } else {
                0.0
            }
    }
}

/// Added to every count, so that an unseen group is no proof.
const SMOOTHING: f32 = 0.5;

/// What a word tells by itself.
const OWN: f32 = 2.0;

/// How much the letter groups of a shared word count.
const SHARED: f32 = 0.3;

/// A letter that only Kazakh has outweighs any likeness.
const PLAINLY_KAZAKH: f32 = 6.0;

fn add(counts: &mut [f32; 2], column: usize, more: u32) {
    if let Some(count) = counts.get_mut(column) {
        *count += more as f32;
    }
}

/// Groups of two, three and four bytes of a skeleton with its edges.
fn groups(word: &Word) -> impl Iterator<Item = u32> + use<> {
    let edged: Vec<u8> = if word.is_number() {
        Vec::new()
    } else {
        [b"^", word.skeleton.as_bytes(), b"$"].concat()
    };
    let ends = 0..edged.len();
    let group = move |begin: usize, length: usize| {
        let mut group = [0u8; 4];
        let letters = edged.get(begin..begin + length)?;
        group.get_mut(..length)?.copy_from_slice(letters);
        Some(u32::from_le_bytes(group))
    };
    ends.flat_map(|begin| (2..=4).map(move |length| (begin, length)))
        .filter_map(move |(begin, length)| group(begin, length))
}

#[cfg(test)]
mod tests {
    use super::super::text::words;
    use super::*;

    const KAZAKH: &str = "қандай құжаттар керек колледжде жатақхана бар ма оқу ақысы қанша қайда орналасқан қалай түсуге болады";
    const RUSSIAN: &str = "какие документы нужны есть ли общежитие в колледже сколько стоит обучение где находится как поступить";

    fn check(text: &str, kazakh: bool) {
        let read = |text: &str| {
            let mut lexicon = Lexicon::default();
            lexicon.read(text);
            lexicon
        };
        let (kk, ru) = (read(KAZAKH), read(RUSSIAN));
        let tongue = Tongue::learn(&[(Language::Kazakh, kk), (Language::Russian, ru)]);
        let lean: f32 = words(text).iter().map(|word| tongue.lean(word)).sum();
        assert_eq!(lean > 0.0, kazakh, "{text}: {lean}");
    }

    #[test]
    fn the_letters_of_a_word_tell_its_language() {
        check("кандай кужат керек", true);
        check("qalai tusuge bolady", true);
        check("сколько стоит", false);
        check("skolko stoit", false);
        check("жатақхана", true);
    }
}
