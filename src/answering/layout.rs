//! Messages typed with the keyboard in the wrong layout.

use crate::knowledge::Knowledge;
use crate::knowledge::text::{self, Word, layout};

/// The words meant where the keyboard was set to Latin letters by mistake: `ghbdtn`.
pub fn retyped(knowledge: &Knowledge, text: &str, words: &[Word]) -> Option<Vec<Word>> {
    let known = |words: &[Word]| {
        let known = words.iter().filter(|word| word.stem.len() > 2);
        known.filter(|word| knowledge.knows(word)).count()
    };
    let is_latin = text.bytes().all(|byte| byte.is_ascii())
        && text.bytes().any(|byte| byte.is_ascii_lowercase());
    if !is_latin || known(words) > 0 {
        return None;
    }
    let retyped = text::words(&layout::retyped(text));
    (2 * known(&retyped) > retyped.len()).then_some(retyped)
}
