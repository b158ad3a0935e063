//! The exit status of the program: 2 where only a setting or an argument is wrong, 1 for anything else that went wrong.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use bagdar::domain::Table;
use bagdar::store::Store;

use crate::publishing::fill_without;

/// The status and what was said of it.
pub fn run(database: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    run_with(database, arguments, b"")
}

/// The same with something to read.
fn run_with(database: &Path, arguments: &[&str], input: &[u8]) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(arguments)
        .arg("--database")
        .arg(database)
        .env_remove("TELOXIDE_TOKEN")
        .env_remove("BAGDAR_TOKEN_FILE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who reads nothing may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn the_exit_status_tells_wrong_settings_from_other_failures() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("base.db");
    let check = |arguments: &[&str], status: i32, words: &str| {
        let (code, said) = run(&database, arguments);
        assert_eq!(code, Some(status), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    };
    check(&["run"], 2, "@BotFather");
    check(&["ask"], 2, "bagdar ask");
    check(&["nonsense"], 2, "Usage");
    check(&["eval", "/nowhere.jsonl"], 1, "/nowhere.jsonl");
    check(
        &["eval", "/nowhere.jsonl", "--at-least", "NaN"],
        2,
        "0 to 100",
    );
    check(&["ask", "жатақхана"], 0, "");
    check(&["ask", "жатақхана", "--explain"], 0, "Язык ответа");
    check(&["ask", "жатақхана", "--explain", "--json"], 2, "--json");
    check(&["check"], 0, "Замечаний");
    let base = rusqlite::Connection::open(&database).unwrap();
    base.execute_batch(
        "DROP TRIGGER change_is_never_edited; UPDATE change SET after = 'x' WHERE number = 1",
    )
    .unwrap();
    check(&["check"], 1, "История");
}

#[test]
fn a_line_that_cannot_be_read_stops_neither_the_answers_nor_the_talk() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("base.db");
    let good = r#"{"id":"ID","turns":[{"text":"Жатақхана бар ма?"}]}"#;
    let lines = [good.replace("ID", "one"), good.replace("ID", "two")];
    let input = [
        lines[0].as_bytes(),
        b"\nno json\n\xff\xfe\n",
        lines[1].as_bytes(),
    ];
    let (code, said) = run_with(&database, &["ask", "--jsonl"], &input.concat());
    assert_eq!(code, Some(1), "{said}");
    for words in [r#""id":"one""#, r#""id":"two""#, "2, 3"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let input = [
        "\u{fffd}".as_bytes(),
        b"\xff\xfe\n",
        "Жатақхана бар ма?\n".as_bytes(),
    ];
    let (code, said) = run_with(&database, &["chat"], &input.concat());
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("жатақхана"), "{said}");
}

/// A database that is opened quickly: without golden questions, and with one example.
fn quick(folder: &Path) -> PathBuf {
    let database = folder.join("base.db");
    let mut store = Store::open(&database).unwrap();
    fill_without(&mut store, &[Table::Golden, Table::Examples]);
    database
}

#[test]
fn a_talk_goes_on_with_what_is_published_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let database = quick(folder.path());
    let mut child = Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(["chat", "--database"])
        .arg(&database)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut hears = |words: &str| said.any(|line| line.unwrap().contains(words));
    let opens = "/start college_atk\n".as_bytes();
    input.write_all(opens).unwrap();
    assert!(hears("Алматинский технологический колледж"));
    let sheet = folder.path().join("colleges.csv");
    fs::write(&sheet, "id,website\natk,meanwhile.kz\n").unwrap();
    let (code, told) = run(&database, &["import", sheet.to_str().unwrap(), "--apply"]);
    assert_eq!(code, Some(0), "{told}");
    input.write_all(opens).unwrap();
    assert!(hears("meanwhile.kz"));
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn odd_files_of_questions_are_read_or_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let database = quick(folder.path());
    let good = r#"{"id":"one","turns":[{"text":"Жатақхана бар ма?"}]}"#;
    let none = r#"{"id":"two","turns":[]}"#;
    let marked = format!("\u{feff}{good}\n");
    let (code, said) = run_with(&database, &["ask", "--jsonl"], marked.as_bytes());
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(r#""id":"one""#), "{said}");
    let lines = format!("{good}\n{none}\n");
    let (code, said) = run_with(&database, &["ask", "--jsonl"], lines.as_bytes());
    assert_eq!(code, Some(1), "{said}");
    assert!(!said.contains(r#""id":"two""#), "{said}");
    assert!(said.contains("2 (turns is empty"), "{said}");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (questions, empty) = (file("questions.jsonl", &marked), file("empty.jsonl", ""));
    let compare = ["eval", questions.as_str(), "--compare", empty.as_str()];
    let (code, said) = run(&database, &compare);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("сравнивать не с чем"), "{said}");
    let (code, said) = run(&database, &["eval", &file("none.jsonl", none)]);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("line 1") && said.contains("turns is empty"),
        "{said}"
    );
}
