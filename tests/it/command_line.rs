//! The exit status of the program: 2 where only a setting or an argument is wrong, 1 for anything else that went wrong.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

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
