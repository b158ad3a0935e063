//! `chat`: a conversation at the keyboard, with history and buttons as numbers.

use std::path::Path;

use anyhow::Context;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::{Shown, Talk};
use crate::conversation::{Event, House};
use crate::domain::{Date, Language};

/// Talks until `/quit` or the end of the input.
pub fn chat(house: &House, today: Date, history: Option<&Path>) -> anyhow::Result<()> {
    let mut editor = DefaultEditor::new().context("Open the terminal")?;
    // A history that cannot be read or written costs nothing but comfort.
    let _ = history.map(|path| editor.load_history(path));
    let mut talk = Talk::new(house, today);
    show(&talk.say(&Event::Start(None)));
    println!(
        "{GREY}{}{RESET}",
        house.texts.say(Language::Kazakh, "talk-terminal", &[])
    );
    println!(
        "{GREY}{}{RESET}",
        house.texts.say(Language::Russian, "talk-terminal", &[])
    );
    loop {
        let line = match editor.readline("› ") {
            Ok(line) => line,
            Err(ReadlineError::Interrupted | ReadlineError::Eof) => break,
            Err(error) => return Err(error).context("Read from the terminal"),
        };
        let line = line.trim();
        if line == "/quit" {
            break;
        }
        if !line.is_empty() {
            let _ = editor.add_history_entry(line);
            show(&said(&mut talk, line));
        }
    }
    let _ = history.map(|path| editor.save_history(path));
    Ok(())
}

/// A number of a button presses it, a command is a command, all else is a message.
fn said(talk: &mut Talk, line: &str) -> Shown {
    if let Some(shown) = line.parse().ok().and_then(|number| talk.press(number)) {
        return shown;
    }
    let event = match line.split_once(' ').unwrap_or((line, "")) {
        ("/start", "") => Event::Start(None),
        ("/start", payload) => Event::Start(Some(payload.to_owned())),
        ("/help", _) => Event::Help,
        ("/menu", _) => Event::Menu,
        ("/language", _) => Event::Language,
        ("/privacy", _) => Event::Privacy,
        ("/about", _) => Event::About,
        _ => Event::Text(line.to_owned()),
    };
    talk.say(&event)
}

const BOLD: &str = "\u{1b}[1m";
const CYAN: &str = "\u{1b}[36m";
const GREY: &str = "\u{1b}[90m";
const RESET: &str = "\u{1b}[0m";

fn show(shown: &Shown) {
    let (first, rest) = shown.text.split_once('\n').unwrap_or((&shown.text, ""));
    println!("\n{BOLD}{first}{RESET}\n{rest}");
    for (number, button) in shown.buttons.iter().enumerate() {
        println!("  {CYAN}{:2}{RESET} {}", number + 1, button.label);
    }
    println!();
}
