//! Under which names the things of the base go, as bags of stems.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{self, available_parallelism};

use super::names::Named;
use super::spelling::Spelling;
use super::text::{Word, words};
use crate::domain::{Qualification, Records, SpecialtyCode, Subject};

/// Each thing with its names and aliases, each of these the numbers of its stems; those without a telling word stay out.
/// Under each number the heads of its words: what any form of them begins with.
pub fn of(
    records: &Records,
    spelling: &mut Spelling,
    heads: &mut Vec<Vec<Box<str>>>,
) -> Vec<(Named, Vec<Vec<u32>>)> {
    let named = texts_of(records);
    let taken_apart = take_apart(&named);
    let mut numbers = |words: Vec<Word>| {
        let mut numbers: Vec<u32> = Vec::with_capacity(words.len());
        for word in &words {
            let number = spelling.learn(&word.stem);
            heads.resize(spelling.count(), Vec::new());
            if let Some(own) = heads.get_mut(number as usize)
                && !own.iter().any(|head| word.head() == head.as_ref())
            {
                own.push(word.head().into());
            }
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    };
    let mut bags = |texts: Vec<Vec<Word>>| {
        let mut bags: Vec<Vec<u32>> = texts.into_iter().map(&mut numbers).collect();
        bags.retain(|bag| !bag.is_empty());
        bags.sort();
        bags.dedup();
        bags
    };
    let things = named.into_iter().map(|(named, _)| named);
    let bags = taken_apart.into_iter().map(&mut bags);
    things.zip(bags).collect()
}

/// The telling words of each text of each thing. Nearly all time of a start goes here: every core takes a share.
fn take_apart(named: &[(Named, Vec<&str>)]) -> Vec<Vec<Vec<Word>>> {
    let generic = GENERIC.split(' ').flat_map(words).map(|word| word.stem);
    let generic: HashSet<String> = generic.collect();
    let telling = |text: &&str| -> Vec<Word> {
        let words = words(text).into_iter();
        words.filter(|word| !generic.contains(&word.stem)).collect()
    };
    let of = |share: &[(Named, Vec<&str>)]| -> Vec<Vec<Vec<Word>>> {
        let texts = share.iter().map(|(_, texts)| texts);
        texts
            .map(|texts| texts.iter().map(telling).collect())
            .collect()
    };
    let cores = available_parallelism().map_or(1, NonZero::get);
    let share = named.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let shares: Vec<_> = named
            .chunks(share)
            .map(|share| scope.spawn(|| of(share)))
            .collect();
        let done = shares.into_iter().map(|share| share.join());
        done.flat_map(|share| share.unwrap_or_else(|panic| resume_unwind(panic)))
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
