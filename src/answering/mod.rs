//! A question becomes an answer: heard, understood, looked up. Pure.

mod choice;
mod college;
mod cues;
mod danger;
mod denial;
mod evidence;
mod filters;
mod focus;
mod follow;
mod heard;
mod language;
mod layout;
mod listed;
mod listing;
mod look_up;
mod mistaken;
mod money;
mod named;
mod others;
mod outcomes;
mod place;
mod several;
mod thanks;
mod topics;
mod understand;
mod unnamed;

pub use evidence::{Chances, Evidence, Signals};
pub use look_up::look_up;
pub use topics::Ranked;
pub use understand::{Reading, Understood, understand};

use crate::domain::{Answer, Ask, FactId, Finding, Question, Subject, Topic};
use crate::knowledge::Knowledge;

/// Understands a message and finds what the knowledge base holds for it.
pub fn answer(knowledge: &Knowledge, question: &Question) -> Answer {
    let understood = understand(knowledge, question);
    let ask = context(&understood.reading, question).map(|ask| with_college(knowledge, ask));
    let finding = find(knowledge, understood.reading);
    Answer {
        language: understood.language,
        finding,
        ask,
        confidence: understood.confidence,
        today: question.today,
    }
}

fn find(knowledge: &Knowledge, reading: Reading) -> Finding {
    match reading {
        Reading::Asks(asks) => {
            let mut findings: Vec<Finding> = Vec::new();
            for ask in &asks {
                join(&mut findings, look_up(knowledge, ask));
            }
            if findings.len() > 1 {
                Finding::Several(findings)
            } else {
                findings
                    .pop()
                    .unwrap_or(Finding::NotUnderstood { near: Vec::new() })
            }
        }
        Reading::Choices(asks) => Finding::Choices(asks),
        Reading::Talk(Topic::Unlisted) => Finding::NotListed(look_up::broad_fields(knowledge)),
        Reading::Talk(topic) => Finding::Talk(topic),
        Reading::NoSuchCollege => Finding::NoSuchCollege,
        Reading::Danger(ask) => {
            let found = Some(look_up(knowledge, &ask)).filter(Finding::is_answer);
            let helpline = Finding::Talk(Topic::Danger);
            found.map_or(helpline.clone(), |found| {
                Finding::Several(vec![helpline, found])
            })
        }
        Reading::Nothing(near) => Finding::NotUnderstood { near },
    }
}

/// Adds a finding; facts of one topic become one finding, each told once.
fn join(findings: &mut Vec<Finding>, found: Finding) {
    if let Some(Finding::Facts {
        topic: before,
        facts: told,
        further: offered,
        ..
    }) = findings.last_mut()
        && let Finding::Facts { topic, facts, .. } = &found
        && topic == before
    {
        let new = facts.iter().filter(|fact| !told.contains(fact));
        let new: Vec<FactId> = new.cloned().collect();
        offered.retain(|fact| !new.contains(fact));
        told.extend(new);
        return;
    }
    findings.push(found);
}

/// With the one college that the fact told speaks of: the next message may ask of it.
fn with_college(knowledge: &Knowledge, ask: Ask) -> Ask {
    let of = ask
        .fact
        .as_ref()
        .map_or(&[][..], |fact| knowledge.colleges_in(fact));
    match of {
        [college] if ask.subjects.is_empty() => Ask {
            subjects: vec![Subject::College(college.clone())],
            ..ask
        },
        _ => ask,
    }
}

/// What the next message may refer to: this ask, or, after small talk, still the one before.
fn context(reading: &Reading, question: &Question) -> Option<Ask> {
    match reading {
        Reading::Asks(asks) => asks.first().cloned(),
        Reading::Danger(ask) => Some(ask.clone()),
        Reading::Choices(_) | Reading::Talk(_) | Reading::NoSuchCollege | Reading::Nothing(_) => {
            question.context.clone()
        }
    }
}
