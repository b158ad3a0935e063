//! Texts stand in both languages, under the same keys, with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
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
fn every_key_used_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut known = BTreeSet::new();
    for file in fs::read_dir(root.join("locales/kk")).unwrap() {
        known.extend(keys(&file.unwrap().path()).into_keys());
    }
    let stems: BTreeSet<&str> = known
        .iter()
        .filter_map(|key| key.split('-').next())
        .collect();
    let mut missing = Vec::new();
    let mut open = vec![root.join("src")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        for quoted in text
            .split('"')
            .filter(|quoted| quoted.contains('-') && quoted.len() < 60)
        {
            let plain = quoted
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            let ours = quoted
                .split('-')
                .next()
                .is_some_and(|stem| stems.contains(stem));
            if plain
                && ours
                && !quoted.ends_with('-')
                && !known.contains(quoted)
                && path.to_string_lossy().contains("/reply/")
            {
                missing.push(format!("{}: {quoted}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
