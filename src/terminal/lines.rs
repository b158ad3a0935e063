//! `ask`: one question, one answer; `--jsonl` for many, each in a fresh chat.

use std::io::{BufRead, Write};
use std::time::Instant;

use anyhow::{Context, bail};

use super::line::{BOM, Case, Told};
use super::{Shown, Talk, kind};
use crate::conversation::{Event, House};
use crate::domain::Date;
use crate::reply;

/// The reply to one question as a person sees it, buttons as a list.
pub fn ask(house: &House, text: &str, today: Date, out: &mut impl Write) -> anyhow::Result<()> {
    let shown = Talk::new(house, today).say(&Event::Text(text.to_owned()));
    writeln!(out, "{}", shown.text).context("Write the reply")?;
    for (number, button) in shown.buttons.iter().enumerate() {
        writeln!(out, "  [{}] {}", number + 1, button.label).context("Write the buttons")?;
    }
    Ok(())
}

/// The reply to one question as one line of JSON.
pub fn ask_json(
    house: &House,
    text: &str,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let told = tell(house, "ask", [text].into_iter(), today);
    write_line(&told, out)
}

/// Answers the last turn of every line, each in a fresh chat. A line that cannot be read is left out, and told of at the end.
///
/// # Errors
/// The numbers of the lines left out, with what was wrong with the first of them.
pub fn ask_lines(
    house: &House,
    input: impl BufRead,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let mut wrong: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(input.split(b'\n')) {
        let line = line.with_context(|| format!("Read line {number}"))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let line = match number {
            1 => line.strip_prefix(BOM.as_bytes()).unwrap_or(&line),
            _ => &line,
        };
        let case: Case = match serde_json::from_slice(line) {
            Ok(case) => case,
            Err(error) => {
                wrong.push((number, error.to_string()));
                continue;
            }
        };
        let turns = case.turns.iter().map(|said| said.text.as_str());
        write_line(&tell(house, &case.id, turns, today), out)?;
    }
    let numbers: Vec<String> = wrong.iter().map(|(number, _)| number.to_string()).collect();
    match wrong.first() {
        Some((_, why)) => bail!("Lines left out: {} ({why})", numbers.join(", ")),
        None => Ok(()),
    }
}

fn write_line(told: &Told, out: &mut impl Write) -> anyhow::Result<()> {
    let line = serde_json::to_string(told).context("Put a reply into JSON")?;
    writeln!(out, "{line}").context("Write a reply")
}

/// Says every turn in a fresh chat and tells what the last one brought.
pub fn tell<'turn>(
    house: &House,
    id: &str,
    turns: impl Iterator<Item = &'turn str>,
    today: Date,
) -> Told {
    let mut talk = Talk::new(house, today);
    let mut last = Told::default();
    for text in turns {
        let begun = Instant::now();
        let shown = talk.say(&Event::Text(text.to_owned()));
        let ms = begun.elapsed().as_secs_f64() * 1000.0;
        last = told_of(house, shown);
        last.ms = ms;
    }
    Told {
        id: id.to_owned(),
        ..last
    }
}

/// What one turn brought, and nothing of the turns before it.
fn told_of(house: &House, shown: Shown) -> Told {
    let labels = shown.buttons.into_iter().map(|button| button.label);
    let told = Told {
        reply: shown.text,
        buttons: labels.collect(),
        ..Told::default()
    };
    let Some(answer) = shown.turn.answer else {
        return told;
    };
    let sources = reply::sources_of(&house.texts, &house.knowledge, &answer);
    Told {
        language: answer.language.code().to_owned(),
        kind: kind(&answer.finding).to_owned(),
        confidence: answer.confidence,
        sources: sources.iter().map(ToString::to_string).collect(),
        ..told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Records;
    use crate::knowledge::Knowledge;
    use crate::reply::Texts;

    #[test]
    fn a_last_turn_without_an_answer_has_no_kind_and_no_language() {
        let house = House {
            knowledge: Knowledge::build(Records::default()).into(),
            texts: Texts::load().unwrap(),
        };
        let today = Date::parse("2026-11-23").unwrap();
        let told = |turns: &[&str]| tell(&house, "a", turns.iter().copied(), today);
        let answered = told(&["Какие есть колледжи?"]);
        assert!(!answered.kind.is_empty() && !answered.language.is_empty());
        let empty = told(&["Какие есть колледжи?", " "]);
        let of = (
            empty.kind.as_str(),
            empty.language.as_str(),
            empty.id.as_str(),
        );
        assert_eq!(of, ("", "", "a"));
        assert!(!empty.reply.is_empty());
    }
}
