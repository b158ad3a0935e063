//! Under which names the things of the base go, as bags of stems.

use std::collections::BTreeSet;

use super::names::Named;
use super::text::words;
use crate::domain::{Records, Subject};

/// Every name and alias with its stems; those without a telling word stay out.
pub fn names_of(records: &Records) -> Vec<(Named, Vec<String>)> {
    let generic = GENERIC.split(' ').flat_map(words).map(|word| word.stem);
    let generic: BTreeSet<String> = generic.collect();
    let names = texts_of(records).into_iter();
    let bags = names.map(|(named, text)| (named, stems_of(text, &generic)));
    let mut bags: Vec<_> = bags.filter(|(_, stems)| !stems.is_empty()).collect();
    bags.sort();
    bags.dedup();
    bags
}

/// Words that stand in names of all kinds and tell nothing.
const GENERIC: &str = "колледж колледжи училище мамандық специальность алматы алматинский город г қала \
    им имени атындағы при и және мен в на по \
    іс ісі дело түрлері бойынша видам областям салалар қолдану применения \
    жанындағы";

fn texts_of(records: &Records) -> Vec<(Named, &str)> {
    let mut names: Vec<(Named, &str)> = Vec::new();
    for college in &records.colleges {
        let own = [
            &college.name.kk,
            &college.name.ru,
            &college.short.kk,
            &college.short.ru,
        ];
        let named = Named::Subject(Subject::College(college.id.clone()));
        add(&mut names, named, own.into_iter().chain(&college.aliases));
    }
    for specialty in &records.specialties {
        let named = Named::Subject(Subject::Specialty(specialty.code.clone()));
        names.push((named.clone(), specialty.code.as_str()));
        let own = [&specialty.name.kk, &specialty.name.ru].into_iter();
        add(
            &mut names,
            named,
            own.chain(&specialty.aliases_kk)
                .chain(&specialty.aliases_ru),
        );
    }
    for qualification in &records.qualifications {
        let named = Named::Subject(Subject::Specialty(qualification.specialty.clone()));
        let own = [
            &qualification.code,
            &qualification.name.kk,
            &qualification.name.ru,
        ];
        add(&mut names, named, own.into_iter());
    }
    add_places(records, &mut names);
    names
}

/// Fields and districts.
fn add_places<'base>(records: &'base Records, names: &mut Vec<(Named, &'base str)>) {
    for field in &records.fields {
        let named = Named::Subject(Subject::Field(field.code.clone()));
        let own = [&field.name.kk, &field.name.ru].into_iter();
        add(
            names,
            named,
            own.chain(&field.aliases_kk).chain(&field.aliases_ru),
        );
    }
    for district in &records.districts {
        let named = Named::District(district.id.clone());
        let own = [&district.name.kk, &district.name.ru].into_iter();
        add(
            names,
            named,
            own.chain(&district.aliases_kk).chain(&district.aliases_ru),
        );
    }
}

fn add<'base>(
    names: &mut Vec<(Named, &'base str)>,
    named: Named,
    texts: impl Iterator<Item = &'base String>,
) {
    names.extend(texts.map(|text| (named.clone(), text.as_str())));
}

fn stems_of(text: &str, generic: &BTreeSet<String>) -> Vec<String> {
    let mut stems = Vec::new();
    for word in words(text) {
        if !generic.contains(&word.stem) && !stems.contains(&word.stem) {
            stems.push(word.stem);
        }
    }
    stems
}
