//! What people ask as rows of text cells: example questions and golden ones.

use super::super::{Example, Golden, Target};
use super::row::{Row, filled, joined};

pub fn example(example: &Example) -> Row {
    let target = match &example.target {
        Target::Topic(topic) => format!("topic:{}", topic.code()),
        Target::Fact(fact) => fact.to_string(),
    };
    filled(vec![
        ("target", target),
        ("language", example.language.code().to_owned()),
        ("text", example.text.clone()),
    ])
}

pub fn golden(golden: &Golden) -> Row {
    filled(vec![
        ("language", golden.language.code().to_owned()),
        ("question", golden.question.clone()),
        ("expected", joined(&golden.expected)),
    ])
}
