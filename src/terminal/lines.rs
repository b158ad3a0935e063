//! `ask`: one question, one answer; `--jsonl` for many, each in a fresh chat.

use std::io::{BufRead, Write};
use std::time::Instant;

use anyhow::Context;

use super::line::{Case, Told};
use super::{Talk, kind};
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

/// Answers the last turn of every line, each in a fresh chat; an unreadable line stops with its number.
pub fn ask_lines(
    house: &House,
    input: impl BufRead,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    for (number, line) in input.lines().enumerate() {
        let line = line.with_context(|| format!("Read line {}", number + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        let case: Case = serde_json::from_str(&line)
            .with_context(|| format!("Understand line {}", number + 1))?;
        let told = tell(
            house,
            &case.id,
            case.turns.iter().map(|said| said.text.as_str()),
            today,
        );
        write_line(&told, out)?;
    }
    Ok(())
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
    let mut told = Told {
        id: id.to_owned(),
        ..Told::default()
    };
    for text in turns {
        let begun = Instant::now();
        let shown = talk.say(&Event::Text(text.to_owned()));
        told.ms = begun.elapsed().as_secs_f64() * 1000.0;
        told.reply = shown.text;
        told.buttons = shown
            .buttons
            .into_iter()
            .map(|button| button.label)
            .collect();
        let Some(answer) = shown.turn.answer else {
            continue;
        };
        told.language = answer.language.code().to_owned();
        told.kind = kind(&answer.finding).to_owned();
        told.confidence = answer.confidence;
        told.sources = reply::sources_of(&house.texts, &house.knowledge, &answer)
            .iter()
            .map(ToString::to_string)
            .collect();
    }
    told
}
