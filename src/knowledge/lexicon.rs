//! The words of many texts, each taken apart once: a few thousand words make nearly all of them.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::terms::Ready;
use super::text::{Word, each_form, hash};

/// Words by number, in the order in which they were first read.
#[derive(Default)]
pub struct Lexicon {
    /// By the hashes of their forms.
    numbers: HashMap<u64, u32, BuildHasherDefault<Ready>>,
    words: Vec<Word>,
    /// How often each word was read.
    counts: Vec<u32>,
}

impl Lexicon {
    /// The numbers of the words of a text; new ones for those not read before.
    pub fn read(&mut self, text: &str) -> Vec<u32> {
        const LETTERS: usize = 8;
        let mut numbers = Vec::with_capacity(text.len() / LETTERS + 1);
        each_form(text, |form| numbers.push(self.number(form)));
        numbers
    }

    fn number(&mut self, form: &str) -> u32 {
        let number = *self.numbers.entry(hash(form)).or_insert_with(|| {
            self.words.push(Word::new(form));
            self.counts.push(0);
            self.words.len() as u32 - 1
        });
        if let Some(count) = self.counts.get_mut(number as usize) {
            *count += 1;
        }
        number
    }

    pub fn word(&self, number: u32) -> Option<&Word> {
        self.words.get(number as usize)
    }

    /// Every word, with how often it was read, in the order of the numbers.
    pub fn words(&self) -> impl ExactSizeIterator<Item = (&Word, u32)> {
        self.words.iter().zip(self.counts.iter().copied())
    }
}
