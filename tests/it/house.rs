//! The house stands as drawn: imports go down, libraries keep to their homes, files fit one sitting.

use std::fs;
use std::path::{Path, PathBuf};

/// Floors from the ground up; a folder may import only from floors below its own.
const FLOORS: [&[&str]; 4] = [
    &["domain", "knowledge"],
    &["answering", "reply", "import", "store", "charts"],
    &["conversation", "staffwork"],
    &["settings", "telegram", "console", "terminal"],
];

/// The ground has an order of its own.
const GROUND: [&str; 2] = ["domain", "knowledge"];

/// Where a library may be named.
const HOMES: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("sha2", &["store"]),
    ("getrandom", &["staffwork"]),
    ("csv", &["import"]),
    ("fluent_bundle", &["reply"]),
    ("unic_langid", &["reply"]),
    ("reqwest", &["telegram"]),
    ("teloxide", &["telegram"]),
    ("tokio", &["telegram", "console"]),
    ("axum", &["console"]),
    ("maud", &["console"]),
    ("rustyline", &["terminal"]),
    ("regex", &["reply", "terminal"]),
    ("serde_json", &["terminal", "telegram", "import"]),
    ("calamine", &["import"]),
    ("zip", &["import"]),
    ("rust_xlsxwriter", &["import"]),
    ("rustix", &["commands"]),
    ("plotters", &["charts"]),
    ("png", &["charts"]),
    ("clap", &["main", "commands"]),
    ("unicode_normalization", &["knowledge"]),
    ("jiff", &["settings"]),
    (
        "log",
        &["telegram", "console", "store", "settings", "commands"],
    ),
];

#[test]
fn imports_go_down_only() {
    let mut bad = Vec::new();
    for (path, text) in sources() {
        let Some(own) = place(&path).filter(|own| floor(own).is_some()) else {
            continue;
        };
        for other in FLOORS
            .iter()
            .flat_map(|floor| floor.iter())
            .filter(|other| **other != own)
        {
            if uses(&text, other) && !is_below(other, &own) {
                bad.push(format!("{} uses {other}", path.display()));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn each_library_keeps_to_its_home() {
    let mut bad = Vec::new();
    for (path, text) in sources() {
        let own = place(&path).unwrap_or_default();
        for (library, homes) in HOMES {
            if names(&text, library) && !homes.contains(&own.as_str()) {
                bad.push(format!("{} names {library}", path.display()));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn every_file_says_what_it_is_and_fits_one_sitting() {
    const MOST: usize = 300;
    let mut bad = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") {
            bad.push(format!("{} does not begin with //!", path.display()));
        }
        let lines = text
            .lines()
            .take_while(|line| *line != "#[cfg(test)]")
            .count();
        if lines > MOST {
            bad.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn imports_are_seen_however_they_are_written() {
    let check = |text: &str, expected: [bool; 2]| {
        assert_eq!(
            [uses(text, "store"), names(text, "csv")],
            expected,
            "{text}"
        );
    };
    check("use crate::store::Store;", [true, false]);
    check("use crate::{domain::{Ask, Act}, store};", [true, false]);
    check("use crate::{\n    domain::store,\n};", [false, false]);
    check("crate::storeroom::open()", [false, false]);
    check("wrong_csv::read(); csv::Reader", [false, true]);
    check("use csv;", [false, true]);
    check("wrong_csv::read()", [false, false]);
}

/// Whether a text imports a floor of ours: `crate::store`, or `store` in the braces of `crate::{..}`.
fn uses(text: &str, floor: &str) -> bool {
    let mut after = text.split("crate::").skip(1);
    after.any(|rest| match rest.strip_prefix('{') {
        None => word(rest) == floor,
        Some(inside) => outermost(inside).any(|part| word(part.trim_start()) == floor),
    })
}

/// Whether a text names a library: `csv::`, but not the end of another word.
fn names(text: &str, library: &str) -> bool {
    let is_apart = |before: &str| {
        !before.ends_with(|letter: char| letter.is_alphanumeric() || "_:".contains(letter))
    };
    let path = format!("{library}::");
    let mut named = text.match_indices(&path);
    named.any(|(at, _)| is_apart(&text[..at])) || text.contains(&format!("use {library};"))
}

/// The parts between the commas of an open brace, up to where it closes; braces inside belong to their part.
fn outermost(inside: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let end = inside.find(|letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        depth < 0
    });
    let mut depth = 0;
    inside[..end.unwrap_or(inside.len())].split(move |letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    })
}

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

fn is_below(other: &str, own: &str) -> bool {
    let ground = |name: &str| GROUND.iter().position(|floor| *floor == name);
    match (ground(other), ground(own)) {
        (Some(other), Some(own)) => other < own,
        _ => floor(other) < floor(own),
    }
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&name))
}

/// The first folder or file under `src`.
fn place(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root()).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    Some(first.trim_end_matches(".rs").to_owned())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}
