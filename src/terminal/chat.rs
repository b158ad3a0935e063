//! `chat`: a conversation at the keyboard, with history and buttons as numbers.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::{Shown, Talk};
use crate::conversation::{Event, House};
use crate::domain::{Date, Language};
use crate::knowledge::{Knowledge, Shared};
use crate::reply::Texts;
use crate::store::Store;

/// Talks until `/quit` or the end of the input. What is published meanwhile is known from the next line on.
pub fn chat(store: &Store, today: Date, history: Option<&Path>) -> anyhow::Result<()> {
    let known = Shared::default();
    newest(store, &known)?;
    let house = House::now(&known, &Texts::load()?);
    let mut editor = DefaultEditor::new().context("Open the terminal")?;
    // A history that cannot be read or written costs nothing but comfort.
    let _ = history.map(|path| editor.load_history(path));
    let mut talk = Talk::new(&house, today);
    let colours = Colours::of(&io::stdout());
    show(&talk.say(&Event::Start(None)), &colours)?;
    for language in [Language::Kazakh, Language::Russian] {
        let hint = house.texts.say(language, "talk-terminal", &[]);
        let (grey, plain) = (colours.grey, colours.plain);
        writeln!(io::stdout(), "{grey}{hint}{plain}")?;
    }
    loop {
        let line = match editor.readline("› ") {
            Ok(line) => line,
            Err(ReadlineError::Interrupted | ReadlineError::Eof) => break,
            // A line that is no text is a message that nobody can read.
            Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => {
                char::REPLACEMENT_CHARACTER.to_string()
            }
            Err(error) => return Err(error).context("Read from the terminal"),
        };
        let line = line.trim();
        if line == "/quit" {
            break;
        }
        if !line.is_empty() {
            let _ = editor.add_history_entry(line);
            // What cannot be taken in now may be with the next line; until then the old base answers.
            if let Ok(knowledge) = newest(store, &known) {
                talk.learn(knowledge);
            }
            show(&said(&mut talk, line), &colours)?;
        }
    }
    let _ = history.map(|path| editor.save_history(path));
    Ok(())
}

fn newest(store: &Store, known: &Shared) -> anyhow::Result<Arc<Knowledge>> {
    known.of(store.version()?, || store.moment())
}

/// A number of a button presses it, a command is a command, all else is a message.
fn said(talk: &mut Talk, line: &str) -> Shown {
    if let Some(shown) = line.parse().ok().and_then(|number| talk.press(number)) {
        return shown;
    }
    let command = line.strip_prefix('/').and_then(|command| {
        let (name, payload) = command.split_once(' ').unwrap_or((command, ""));
        let payload = Some(payload.trim()).filter(|payload| !payload.is_empty());
        Event::of_command(name, payload)
    });
    talk.say(&command.unwrap_or_else(|| Event::Text(line.to_owned())))
}

/// What switches colours; nothing where the output is no terminal.
struct Colours {
    bold: &'static str,
    cyan: &'static str,
    grey: &'static str,
    plain: &'static str,
}

impl Colours {
    fn of(out: &impl IsTerminal) -> Colours {
        let [bold, cyan, grey, plain] = match out.is_terminal() {
            true => ["\u{1b}[1m", "\u{1b}[36m", "\u{1b}[90m", "\u{1b}[0m"],
            false => [""; 4],
        };
        Colours {
            bold,
            cyan,
            grey,
            plain,
        }
    }
}

fn show(shown: &Shown, colours: &Colours) -> io::Result<()> {
    let Colours {
        bold, cyan, plain, ..
    } = colours;
    let mut out = io::stdout().lock();
    let (first, rest) = shown.text.split_once('\n').unwrap_or((&shown.text, ""));
    writeln!(out, "\n{bold}{first}{plain}\n{rest}")?;
    for (number, button) in shown.buttons.iter().enumerate() {
        writeln!(out, "  {cyan}{:2}{plain} {}", number + 1, button.label)?;
    }
    writeln!(out)
}
