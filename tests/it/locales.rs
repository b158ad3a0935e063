//! Texts stand in both languages, under the same keys, with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bagdar::domain::Language;
use bagdar::reply::{Texts, Value};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

/// The variables of each key of a file.
fn keys(path: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(path).unwrap();
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line
            .split_once(" =")
            .filter(|(key, _)| !key.starts_with(' ') && !key.contains('{'))
        {
            current = key.to_owned();
            keys.entry(current.clone()).or_default();
        }
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || "-_".contains(*letter))
                .collect();
            keys.entry(current.clone()).or_default().insert(name);
        }
    }
    keys
}

#[test]
fn both_languages_say_the_same_things() {
    let folder = folder();
    let names = |language: &str| {
        let files = fs::read_dir(folder.join(language)).unwrap();
        files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(names("kk"), names("ru"));
    for name in names("kk") {
        let (kk, ru) = (
            keys(&folder.join("kk").join(&name)),
            keys(&folder.join("ru").join(&name)),
        );
        assert_eq!(kk, ru, "{name}");
        let stem = name.trim_end_matches(".ftl");
        for key in kk.keys() {
            assert!(key.starts_with(stem), "{name}: {key}");
        }
    }
}

#[test]
fn every_text_can_be_said() {
    let (folder, texts) = (folder(), Texts::load().unwrap());
    for file in fs::read_dir(folder.join("kk")).unwrap() {
        for (key, variables) in keys(&file.unwrap().path()) {
            let args: Vec<_> = variables
                .iter()
                .map(|name| (name.as_str(), Value::from(2usize)))
                .collect();
            for language in Language::ALL {
                let said = texts.say(language, &key, &args);
                assert!(
                    said != key && !said.contains(['{', '\u{2068}']),
                    "{key}: {said}"
                );
            }
        }
    }
}

#[test]
fn every_key_that_the_code_names_is_there() {
    let texts = Texts::load().unwrap();
    let files: Vec<String> = fs::read_dir(folder().join("kk"))
        .unwrap()
        .map(|file| {
            file.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let code = fs::read_to_string(&path).unwrap();
            for key in code.split('"').filter(|text| is_key(text, &files)) {
                let said = texts.say(Language::Kazakh, key, &[]);
                assert_ne!(said, key, "{}", path.display());
            }
        }
    }
}

#[test]
fn a_missing_key_is_shown_as_it_is() {
    let texts = Texts::load().unwrap();
    let key = ["talk", "nothing"].join("-");
    assert_eq!(texts.say(Language::Kazakh, &key, &[]), key);
}

/// Whether a text of the code is the key of one: it begins with the name of a file.
fn is_key(text: &str, files: &[String]) -> bool {
    let plain = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter)
    };
    let named = files.iter().any(|name| {
        text.strip_prefix(name.as_str())
            .is_some_and(|rest| rest.starts_with('-') && rest.len() > 1 && !rest.ends_with('-'))
    });
    named && text.chars().all(plain)
}
