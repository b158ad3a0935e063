//! The words of many texts, each taken apart once: a few thousand words make nearly all of them.

use std::collections::HashMap;

use super::text::Word;

/// Words by number, in the order in which they were first read.
#[derive(Default)]
pub struct Lexicon {
    numbers: HashMap<String, u32>,
    words: Vec<Word>,
    /// How often each word was read.
    counts: Vec<u32>,
}

impl Lexicon {
    /// The numbers of words by their forms; new ones for those not read before.
    pub fn read(&mut self, forms: Vec<String>) -> Vec<u32> {
        let numbers = forms.into_iter().map(|form| {
            let number = match self.numbers.get(&form) {
                Some(number) => *number,
                None => {
                    let number = self.words.len() as u32;
                    self.words.push(Word::new(&form));
                    self.counts.push(0);
                    self.numbers.insert(form, number);
                    number
                }
            };
            if let Some(count) = self.counts.get_mut(number as usize) {
                *count += 1;
            }
            number
        });
        numbers.collect()
    }

    /// Every word, with how often it was read, in the order of the numbers.
    pub fn words(&self) -> impl Iterator<Item = (&Word, u32)> {
        self.words.iter().zip(self.counts.iter().copied())
    }
}
