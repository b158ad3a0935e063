//! What in the base needs the attention of staff.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::domain::rows;
use crate::domain::{Date, FactId, Language, NameOrigin, Records, Table, Target};
use crate::knowledge::Knowledge;

/// Something staff should look at.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckFinding {
    /// A Kazakh name is our translation.
    TranslatedName { table: &'static str, key: String },
    /// A fact is past the day it was to be reviewed.
    PastReview { fact: FactId, review_on: Date },
    /// A fact has fewer than five example questions in a language.
    FewExamples {
        fact: FactId,
        language: Language,
        count: usize,
    },
    /// Two facts give different figures for one thing.
    Conflict { fact: FactId, other: FactId },
    /// A cell that must be filled is empty, as a fact without a source.
    Empty {
        table: &'static str,
        key: String,
        column: &'static str,
    },
    /// A cell names a row that is not there.
    BrokenLink {
        table: &'static str,
        key: String,
        column: &'static str,
        missing: String,
    },
    /// Colleges that share a name or alias: people are asked which is meant.
    SharedName { name: String, keys: Vec<String> },
    /// A programme has no qualification.
    NoQualification { programme: String },
    /// A college has no programme in our list.
    NoProgramme { college: String },
}

/// Everything that needs attention, the weightiest first.
pub fn findings(knowledge: &Knowledge, today: Date) -> Vec<CheckFinding> {
    let records = knowledge.records();
    let mut findings = cells_of(records);
    for fact in &records.facts {
        let review = fact.review_on.filter(|review| review.is_before(today));
        findings.extend(review.map(|review_on| CheckFinding::PastReview {
            fact: fact.id.clone(),
            review_on,
        }));
        let conflicts = fact
            .conflicts
            .iter()
            .filter(|other| knowledge.fact(other).is_some() && fact.id < **other);
        findings.extend(conflicts.map(|other| CheckFinding::Conflict {
            fact: fact.id.clone(),
            other: other.clone(),
        }));
    }
    findings.extend(few_examples(records));
    findings.extend(shared_names(records));
    findings.extend(gaps(knowledge));
    findings
}

/// Empty cells that must be filled, and cells that lead nowhere, in every table.
fn cells_of(records: &Records) -> Vec<CheckFinding> {
    let keys = |table: Table| -> HashSet<String> {
        let all = rows::rows_of(records, table).into_iter();
        all.map(|row| rows::key_of(table, &row)).collect()
    };
    let keys: HashMap<Table, HashSet<String>> = Table::ALL.map(|table| (table, keys(table))).into();
    let is_there = |table: &Table, id: &str| keys.get(table).is_some_and(|own| own.contains(id));
    let mut findings = Vec::new();
    for table in Table::ALL {
        for row in rows::rows_of(records, table) {
            let key = rows::key_of(table, &row);
            for column in rows::of(table) {
                let cell = row.get(column.name).map_or("", String::as_str);
                if column.required && cell.is_empty() {
                    let (table, key) = (table.code(), key.clone());
                    let column = column.name;
                    findings.push(CheckFinding::Empty { table, key, column });
                }
            }
            let missing = rows::references(table, &row).into_iter();
            let missing = missing.filter(|named| !is_there(&named.table, &named.key));
            findings.extend(missing.map(|named| CheckFinding::BrokenLink {
                table: table.code(),
                key: key.clone(),
                column: named.column,
                missing: named.key,
            }));
        }
    }
    findings
}

fn few_examples(records: &Records) -> Vec<CheckFinding> {
    const ENOUGH: usize = 5;
    let mut counts: BTreeMap<(&FactId, Language), usize> = BTreeMap::new();
    for example in &records.examples {
        if let Target::Fact(fact) = &example.target {
            *counts.entry((fact, example.language)).or_default() += 1;
        }
    }
    let mut findings = Vec::new();
    for fact in &records.facts {
        for language in Language::ALL {
            let count = counts.get(&(&fact.id, language)).copied().unwrap_or(0);
            if count < ENOUGH {
                findings.push(CheckFinding::FewExamples {
                    fact: fact.id.clone(),
                    language,
                    count,
                });
            }
        }
    }
    findings
}

fn shared_names(records: &Records) -> Vec<CheckFinding> {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for college in &records.colleges {
        let own = [
            &college.name.kk,
            &college.name.ru,
            &college.short.kk,
            &college.short.ru,
        ];
        for name in own.into_iter().chain(&college.aliases) {
            owners
                .entry(name.to_lowercase())
                .or_default()
                .insert(college.id.to_string());
        }
    }
    let shared = owners.into_iter().filter(|(_, keys)| keys.len() > 1);
    shared
        .map(|(name, keys)| CheckFinding::SharedName {
            name,
            keys: keys.into_iter().collect(),
        })
        .collect()
}

fn gaps(knowledge: &Knowledge) -> Vec<CheckFinding> {
    let records = knowledge.records();
    let colleges = records
        .colleges
        .iter()
        .map(|college| ("colleges", college.id.to_string(), college.name_kk_origin));
    let specialties = records.specialties.iter().map(|specialty| {
        (
            "specialties",
            specialty.code.to_string(),
            specialty.name_kk_origin,
        )
    });
    let translated = colleges
        .chain(specialties)
        .filter(|(_, _, origin)| *origin == NameOrigin::Translated);
    let mut findings: Vec<CheckFinding> = translated
        .map(|(table, key, _)| CheckFinding::TranslatedName { table, key })
        .collect();
    let without = records
        .programmes
        .iter()
        .filter(|programme| programme.qualification.is_none());
    findings.extend(without.map(|programme| CheckFinding::NoQualification {
        programme: programme.id.to_string(),
    }));
    let idle = records
        .colleges
        .iter()
        .filter(|college| knowledge.programmes_of(&college.id).next().is_none());
    findings.extend(idle.map(|college| CheckFinding::NoProgramme {
        college: college.id.to_string(),
    }));
    findings
}
