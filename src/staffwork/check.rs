//! What in the base needs the attention of staff.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, FactId, Language, NameOrigin, Records, Target};
use crate::knowledge::Knowledge;
use crate::reply::{Texts, Value};

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
    /// A fact names another that is not there.
    MissingFact { fact: FactId, missing: FactId },
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
    let mut findings = Vec::new();
    for fact in &records.facts {
        let review = fact.review_on.filter(|review| review.is_before(today));
        findings.extend(review.map(|review_on| CheckFinding::PastReview {
            fact: fact.id.clone(),
            review_on,
        }));
        for other in fact
            .companions
            .iter()
            .chain(&fact.conflicts)
            .filter(|other| knowledge.fact(other).is_none())
        {
            findings.push(CheckFinding::MissingFact {
                fact: fact.id.clone(),
                missing: other.clone(),
            });
        }
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

/// A finding in words.
pub fn say(texts: &Texts, language: Language, finding: &CheckFinding) -> String {
    let (key, [table, row, column, value, other]) = words_of(finding);
    let date = value.clone();
    let cells = [
        ("table", table),
        ("row", row),
        ("column", column),
        ("value", value),
        ("other", other),
        ("date", date),
    ];
    texts.say(
        language,
        key,
        &cells.map(|(name, text)| (name, Value::from(text))),
    )
}

/// The key of a finding's text, and what fills it: table, row, column, value, another row.
fn words_of(finding: &CheckFinding) -> (&'static str, [String; 5]) {
    let of = |table: &str, row: &str| cells([table, row, "", "", ""]);
    match finding {
        CheckFinding::TranslatedName { table, key } => ("import-check-translated", of(table, key)),
        CheckFinding::NoQualification { programme } => {
            ("import-check-no-qualification", of("programmes", programme))
        }
        CheckFinding::NoProgramme { college } => {
            ("import-check-no-programme", of("colleges", college))
        }
        CheckFinding::SharedName { name, keys } => {
            let first = keys.first().map_or("", String::as_str);
            let others = keys.get(1..).unwrap_or_default().join(", ");
            let own = cells(["colleges", first, "", name, &others]);
            ("import-check-shared-name", own)
        }
        CheckFinding::PastReview { .. }
        | CheckFinding::FewExamples { .. }
        | CheckFinding::Conflict { .. }
        | CheckFinding::MissingFact { .. } => words_of_fact(finding),
    }
}

fn words_of_fact(finding: &CheckFinding) -> (&'static str, [String; 5]) {
    let of = |fact: &FactId, rest: [&str; 3]| {
        let [column, value, other] = rest;
        cells(["facts", fact.as_str(), column, value, other])
    };
    match finding {
        CheckFinding::PastReview { fact, review_on } => {
            let own = of(fact, ["review_on", &review_on.to_string(), ""]);
            ("import-check-past-review", own)
        }
        CheckFinding::FewExamples {
            fact,
            language,
            count,
        } => {
            let own = of(fact, [language.code(), &count.to_string(), ""]);
            ("import-check-few-examples", own)
        }
        CheckFinding::Conflict { fact, other } => {
            ("import-check-conflict", of(fact, ["", "", other.as_str()]))
        }
        CheckFinding::MissingFact { fact, missing } => {
            let own = of(fact, ["companions, conflicts", missing.as_str(), ""]);
            ("import-check-broken-link", own)
        }
        CheckFinding::TranslatedName { .. }
        | CheckFinding::SharedName { .. }
        | CheckFinding::NoQualification { .. }
        | CheckFinding::NoProgramme { .. } => ("import-check-good", Default::default()),
    }
}

fn cells(texts: [&str; 5]) -> [String; 5] {
    texts.map(str::to_owned)
}
