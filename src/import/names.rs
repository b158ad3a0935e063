//! Names by which something is to be found, and words that any question may have: none may be the other.

use std::collections::{HashMap, HashSet};

use super::merge::Merged;
use crate::domain::rows;
use crate::domain::{Problem, ProblemKind, Records, Target};
use crate::knowledge::text::forms;

/// A word belongs to any question if examples of so many targets have it. Of each good name some word stands at far fewer.
const COMMON: usize = 16;

/// Tells new everyday names of nothing but common words: `колледж`, `где учиться`.
pub fn check(all: &[Merged], base: &Records, problems: &mut Vec<Problem>) {
    let mut named: Vec<(Vec<String>, Problem)> = Vec::new();
    if base.examples.is_empty() {
        return;
    }
    for merged in all {
        let columns = rows::of(merged.table).iter().map(|column| column.name);
        for column in columns.filter(|name| name.starts_with("aliases")) {
            named.extend(new_names(merged, column));
        }
    }
    if named.is_empty() {
        return;
    }
    let wanted: HashSet<&str> = named
        .iter()
        .flat_map(|(words, _)| words)
        .map(String::as_str)
        .collect();
    let common = common(&wanted, base);
    let is_common = |words: &[String]| words.iter().all(|word| common.contains(word.as_str()));
    let bad: Vec<Problem> = named
        .iter()
        .filter(|(words, _)| !words.is_empty() && is_common(words))
        .map(|(_, problem)| problem.clone())
        .collect();
    problems.extend(bad);
}

/// The names that a column of the files adds, taken apart, each with what is told if it is a bad one.
fn new_names(merged: &Merged, column: &'static str) -> Vec<(Vec<String>, Problem)> {
    let mut named = Vec::new();
    for (key, (origin, line)) in &merged.places {
        let names = |rows: &HashMap<String, rows::Row>| -> Vec<String> {
            let cell = rows.get(key).and_then(|row| row.get(column));
            let names = cell.map_or("", String::as_str).split(';');
            names.map(|name| name.trim().to_owned()).collect()
        };
        let before = names(&merged.before);
        for name in names(&merged.after) {
            if !before.contains(&name) {
                let place = origin.place(*line, Some(column), &name);
                let kind = ProblemKind::CommonName;
                named.push((forms(&name), Problem { place, kind }));
            }
        }
    }
    named
}

/// Those of some words that stand in examples of very many targets.
fn common<'a>(wanted: &HashSet<&'a str>, base: &Records) -> HashSet<&'a str> {
    let mut targets: HashMap<&str, HashSet<&Target>> = HashMap::new();
    for example in &base.examples {
        for word in forms(&example.text) {
            if let Some(own) = wanted.get(word.as_str()) {
                targets.entry(own).or_default().insert(&example.target);
            }
        }
    }
    targets.retain(|_, targets| targets.len() >= COMMON);
    targets.into_keys().collect()
}
