//! What a check found, in words.

use super::CheckFinding;
use crate::domain::{FactId, Language};
use crate::reply::{Texts, Value};

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
        CheckFinding::Empty { table, key, column } => {
            ("import-check-empty", cells([table, key, column, "", ""]))
        }
        CheckFinding::BrokenLink {
            table,
            key,
            column,
            missing,
        } => {
            let own = cells([table, key, column, missing, ""]);
            ("import-check-broken-link", own)
        }
        CheckFinding::PastReview { .. }
        | CheckFinding::FewExamples { .. }
        | CheckFinding::Conflict { .. } => words_of_fact(finding),
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
        CheckFinding::TranslatedName { .. }
        | CheckFinding::Empty { .. }
        | CheckFinding::BrokenLink { .. }
        | CheckFinding::SharedName { .. }
        | CheckFinding::NoQualification { .. }
        | CheckFinding::NoProgramme { .. } => ("import-check-good", Default::default()),
    }
}

fn cells(texts: [&str; 5]) -> [String; 5] {
    texts.map(str::to_owned)
}
