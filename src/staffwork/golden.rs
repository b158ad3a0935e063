//! The golden questions: what no publishing may break.

use anyhow::Result;

use super::Desk;
use crate::answering;
use crate::domain::{Broken, Changes, Golden, Question};
use crate::knowledge::Knowledge;
use crate::reply::{self, holds, normal};
use crate::store::Store;

/// The golden questions whose answers changes would break. One that was broken before is no fault of theirs, unless they bring it.
pub fn broken(store: &Store, desk: &Desk, changes: &Changes) -> Result<Vec<Broken>> {
    let goldens = &changes.records.goldens;
    if goldens.is_empty() {
        return Ok(Vec::new());
    }
    let after = Knowledge::build(changes.records.clone());
    let failing = goldens
        .iter()
        .filter_map(|golden| Some((golden, fault(&after, desk, golden)?)));
    let failing: Vec<(&Golden, Broken)> = failing.collect();
    if failing.is_empty() {
        return Ok(Vec::new());
    }
    let before = Knowledge::build(store.load()?);
    let was_right = |golden: &Golden| {
        let is_old = before.records().goldens.contains(golden);
        !is_old || fault(&before, desk, golden).is_none()
    };
    let broken = failing
        .into_iter()
        .filter(|(golden, _)| was_right(golden))
        .map(|(_, broken)| broken);
    Ok(broken.collect())
}

fn fault(knowledge: &Knowledge, desk: &Desk, golden: &Golden) -> Option<Broken> {
    let question = Question {
        text: golden.question.clone(),
        context: None,
        language: Some(golden.language),
        today: desk.today,
    };
    let answer = answering::answer(knowledge, &question);
    let reply = reply::compose(desk.texts, knowledge, &answer).text;
    let told = normal(&reply);
    let is_right = answer.language == golden.language
        && golden.expected.iter().any(|wanted| holds(&told, wanted));
    (!is_right).then(|| Broken {
        question: golden.question.clone(),
        expected: golden.expected.clone(),
        reply,
    })
}
