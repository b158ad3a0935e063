//! Whole conversations as plain files in `tests/dialogs`.
//!
//! A line begins with what it is: `>` a message of the person (`> [2]` presses the second button, `> /start` is a command),
//! `<` something the reply has to hold, `!` something it must not hold, `@` the language of the reply, `#` a remark. An empty
//! line begins a new chat.

use std::fs;
use std::path::Path;

use bagdar::conversation::{Event, House};
use bagdar::domain::Date;
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::staffwork;
use bagdar::store::Store;
use bagdar::terminal::Talk;

/// The house with the data the program carries.
pub fn house() -> House {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    House {
        knowledge: Knowledge::build(store.load().unwrap()).into(),
        texts: Texts::load().unwrap(),
    }
}

pub fn today() -> Date {
    Date::parse("2026-11-23").unwrap()
}

#[test]
fn every_dialog_goes_as_written() {
    let house = house();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialogs");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut chats = 0;
    let mut faults = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap();
        for chat in text.split("\n\n").filter(|chat| chat.contains('>')) {
            chats += 1;
            play(&house, &name, chat, &mut faults);
        }
    }
    assert!(chats >= 60, "only {chats} dialogs");
    assert!(
        faults.is_empty(),
        "{} of {chats} dialogs:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

fn play(house: &House, file: &str, chat: &str, faults: &mut Vec<String>) {
    let mut talk = Talk::new(house, today());
    let mut said = String::new();
    let mut reply = String::new();
    let mut language = "";
    for line in chat
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        let (kind, rest) = line.split_at(1);
        let rest = rest.trim();
        let mut fault = |what: &str| {
            faults.push(format!(
                "{file}: > {said}: {what} {rest}\n    {}",
                reply.replace('\n', " / ")
            ))
        };
        match kind {
            ">" => {
                said = rest.to_owned();
                let shown = say(&mut talk, rest);
                let buttons = shown
                    .buttons
                    .iter()
                    .map(|button| format!("[{}]", button.label))
                    .collect::<Vec<_>>()
                    .join(" ");
                reply = format!("{}\n{buttons}", shown.text).replace('\u{a0}', " ");
                language = shown
                    .turn
                    .answer
                    .map_or("", |answer| answer.language.code());
            }
            "<" if !reply.to_lowercase().contains(&rest.to_lowercase()) => fault("lacks"),
            "!" if reply.to_lowercase().contains(&rest.to_lowercase()) => fault("holds"),
            "@" if language != rest => fault("is not in"),
            "<" | "!" | "@" => {}
            other => panic!("{file}: a line begins with {other}"),
        }
    }
}

fn say(talk: &mut Talk, text: &str) -> bagdar::terminal::Shown {
    if let Some(number) = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
    {
        let number = number.parse().unwrap();
        return talk
            .press(number)
            .unwrap_or_else(|| panic!("no button {number}"));
    }
    let command = text.strip_prefix('/').and_then(|command| {
        let (name, payload) = command
            .split_once(' ')
            .map_or((command, None), |(name, payload)| (name, Some(payload)));
        Event::of_command(name, payload)
    });
    talk.say(&command.unwrap_or_else(|| Event::Text(text.to_owned())))
}
