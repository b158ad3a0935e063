//! Under which names the things of the base go, as bags of stems.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{self, available_parallelism};

use super::lexicon::Lexicon;
use super::names::Named;
use super::spelling::Spelling;
use super::text::{Word, hash, words};
use crate::domain::{Qualification, Records, SpecialtyCode, Subject};

/// A word of a name: the number of its stem, and what its forms begin with where the stem alone could be an everyday word.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    pub stem: u32,
    pub head: Option<Box<Head>>,
}

/// What every form of a word begins with: `білесіз` has the stem of `билеу`, and is no form of it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    form: String,
    skeleton: String,
}

/// A stem of so few letters may be that of quite another word.
const SHORT: usize = 5;

impl Head {
    fn of(word: &Word) -> Head {
        // The last letter may be a vowel that falls out, or a consonant that is voiced: `есеп`, `есебі`.
        let without_last = |text: &str| {
            let last = text.char_indices().next_back();
            last.and_then(|(place, _)| text.get(..place))
                .unwrap_or_default()
                .to_owned()
        };
        Head {
            form: without_last(&word.form),
            skeleton: without_last(&word.skeleton),
        }
    }

    /// Whether a word begins so, to the letter if it is written in proper Kazakh.
    pub fn begins(&self, word: &Word) -> bool {
        match word.is_plainly_kazakh() {
            true => word.form.starts_with(&self.form),
            false => word.skeleton.starts_with(&self.skeleton),
        }
    }
}

/// Each thing with its names and aliases, each of these its telling words; those without any stay out.
pub fn of(
    records: &Records,
    spelling: &mut Spelling,
    familiar: &HashSet<u64>,
) -> Vec<(Named, Vec<Vec<Part>>)> {
    let named = texts_of(records);
    let shares = take_apart(&named);
    let mut bags = Vec::with_capacity(named.len());
    for Share { lexicon, texts } in shares {
        let mut known: Vec<Option<Part>> = vec![None; lexicon.words().len()];
        let mut part = |number: u32| {
            let known = known.get_mut(number as usize)?;
            if known.is_none() {
                *known = lexicon
                    .word(number)
                    .map(|word| learnt(word, spelling, familiar));
            }
            known.clone()
        };
        bags.extend(texts.into_iter().map(|texts| {
            let own = texts.into_iter().map(|text| bag(text, &mut part));
            let mut bags: Vec<Vec<Part>> = own.filter(|bag| !bag.is_empty()).collect();
            bags.sort();
            bags.dedup();
            bags
        }));
    }
    named
        .into_iter()
        .map(|(named, _)| named)
        .zip(bags)
        .collect()
}

/// The words of a name by their numbers, each stem once.
fn bag(words: Vec<u32>, mut part: impl FnMut(u32) -> Option<Part>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(words.len());
    for part in words.into_iter().filter_map(&mut part) {
        if !parts.iter().any(|own| own.stem == part.stem) {
            parts.push(part);
        }
    }
    parts
}

fn learnt(word: &Word, spelling: &mut Spelling, familiar: &HashSet<u64>) -> Part {
    let everyday = word.stem.len() <= SHORT && familiar.contains(&hash(&word.stem));
    Part {
        stem: spelling.learn(&word.stem),
        head: everyday.then(|| Box::new(Head::of(word))),
    }
}

/// A share of all things: the telling words of each text of each thing, as numbers in a lexicon.
struct Share {
    lexicon: Lexicon,
    texts: Vec<Vec<Vec<u32>>>,
}

impl Share {
    fn of(named: &[(Named, Vec<&str>)], generic: &HashSet<String>) -> Share {
        let mut lexicon = Lexicon::default();
        let mut telling = |text: &&str| {
            let mut words = lexicon.read(text);
            words.retain(|word| {
                let word = lexicon.word(*word);
                word.is_some_and(|word| !generic.contains(&word.stem))
            });
            words
        };
        let texts = named
            .iter()
            .map(|(_, texts)| texts.iter().map(&mut telling).collect());
        let texts = texts.collect();
        Share { lexicon, texts }
    }
}

/// Takes the names of things apart. Nearly all time of a start goes here: every core takes some shares, for shares are not alike.
fn take_apart(named: &[(Named, Vec<&str>)]) -> Vec<Share> {
    const SHARES: usize = 4;
    let generic = GENERIC.split(' ').flat_map(words).map(|word| word.stem);
    let generic: HashSet<String> = generic.collect();
    let cores = available_parallelism().map_or(1, NonZero::get);
    let size = named.len().div_ceil(cores * SHARES).max(1);
    thread::scope(|scope| {
        let shares: Vec<_> = named
            .chunks(size)
            .map(|share| scope.spawn(|| Share::of(share, &generic)))
            .collect();
        let done = shares.into_iter().map(|share| share.join());
        done.map(|share| share.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// Words that stand in names of all kinds and tell nothing.
const GENERIC: &str = "колледж колледжи училище мамандық специальность алматы алматинский город г қала \
    им имени атындағы при и және мен в на по \
    іс ісі дело түрлері бойынша видам областям салалар қолдану применения \
    жанындағы";

fn texts_of(records: &Records) -> Vec<(Named, Vec<&str>)> {
    let mut names: Vec<(Named, Vec<&str>)> = Vec::new();
    for college in &records.colleges {
        let (name, short) = (&college.name, &college.short);
        let own = [&name.kk, &name.ru, &short.kk, &short.ru].into_iter();
        let named = Named::Subject(Subject::College(college.id.clone()));
        names.push((named, texts(own.chain(&college.aliases))));
    }
    let mut qualifications: HashMap<&SpecialtyCode, Vec<&Qualification>> = HashMap::new();
    for qualification in &records.qualifications {
        let own = qualifications.entry(&qualification.specialty).or_default();
        own.push(qualification);
    }
    for specialty in &records.specialties {
        let named = Named::Subject(Subject::Specialty(specialty.code.clone()));
        let own = [&specialty.name.kk, &specialty.name.ru].into_iter();
        let mut own = texts(
            own.chain(&specialty.aliases_kk)
                .chain(&specialty.aliases_ru),
        );
        own.push(specialty.code.as_str());
        for one in qualifications.get(&specialty.code).into_iter().flatten() {
            own.extend([one.code.as_str(), &one.name.kk, &one.name.ru]);
        }
        names.push((named, own));
    }
    for field in &records.fields {
        let named = Named::Subject(Subject::Field(field.code.clone()));
        let own = [&field.name.kk, &field.name.ru].into_iter();
        names.push((
            named,
            texts(own.chain(&field.aliases_kk).chain(&field.aliases_ru)),
        ));
    }
    for district in &records.districts {
        let own = [&district.name.kk, &district.name.ru].into_iter();
        let own = texts(own.chain(&district.aliases_kk).chain(&district.aliases_ru));
        names.push((Named::District(district.id.clone()), own));
    }
    names
}

fn texts<'base>(texts: impl Iterator<Item = &'base String>) -> Vec<&'base str> {
    texts.map(String::as_str).collect()
}
