//! Workbooks of staff: what is written is read back, every fault is told with its cell, and a hostile one ends in a sentence.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use bagdar::domain::{Language, Place, Problem, Records, Table};
use bagdar::import::{self, File};
use bagdar::reply::{self, Texts};
use bagdar::staffwork;
use bagdar::store::Store;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn base() -> &'static Records {
    static BASE: OnceLock<Records> = OnceLock::new();
    BASE.get_or_init(|| filled().load().unwrap())
}

fn filled() -> Store {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    store
}

fn unpacked(name: &str, bytes: Vec<u8>) -> Vec<File> {
    let name = name.to_owned();
    let program = Path::new(env!("CARGO_BIN_EXE_bagdar"));
    staffwork::unpack(program, vec![File { name, bytes }]).unwrap()
}

/// A case of `tests/imports/`: its name, what describes the file, and what is to be told.
struct Case<'text> {
    name: &'text str,
    file: Vec<&'text str>,
    expected: Vec<(&'text str, &'text str)>,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let cases = text.split("\ncase ").skip(1);
    cases
        .map(|case| {
            let (file, expected) = case.split_once("\nexpect\n").expect(case);
            let mut lines = file.lines();
            let lines_of = expected.lines().filter(|line| !line.is_empty());
            Case {
                name: lines.next().unwrap(),
                file: lines.collect(),
                expected: lines_of.filter_map(|line| line.split_once(": ")).collect(),
            }
        })
        .collect()
}

/// Each problem is told at its place, and no other.
fn faults(case: &Case, problems: &[Problem], place: impl Fn(&Place) -> String) -> Vec<String> {
    let mut bad = Vec::new();
    let texts = Texts::load().unwrap();
    let told: Vec<(String, String)> = problems
        .iter()
        .map(|problem| {
            let kazakh = reply::problem(&texts, Language::Kazakh, problem);
            let russian = reply::problem(&texts, Language::Russian, problem);
            assert_ne!(kazakh, russian, "{}", case.name);
            (place(&problem.place), russian.to_lowercase())
        })
        .collect();
    for (at, words) in &case.expected {
        let found = told
            .iter()
            .any(|(place, told)| place == at && told.contains(&words.to_lowercase()));
        if !found {
            bad.push(format!("{}: {at:?} {words} is not in {told:#?}", case.name));
        }
    }
    if told.len() != case.expected.len() {
        bad.push(format!("{}: {told:#?}", case.name));
    }
    bad
}

#[test]
fn each_fault_of_a_workbook_is_told_with_its_cell_and_nothing_is_written() {
    let mut bad = Vec::new();
    for case in cases(include_str!("../imports/workbooks.txt")) {
        let files = unpacked("staff/book.xlsx", book(&case.file));
        let problems = import::read(&files, base()).map(drop).expect_err(case.name);
        bad.extend(faults(&case, &problems, |place| {
            let cell = place.cell.as_deref().map(|cell| format!(" {cell}"));
            place.sheet.clone().unwrap_or_default() + &cell.unwrap_or_default()
        }));
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn each_fault_of_a_table_is_told_with_its_line_and_nothing_is_written() {
    let mut bad = Vec::new();
    for case in cases(include_str!("../imports/tables.txt")) {
        let (first, rest) = case.file.split_first().unwrap();
        let file = File {
            name: first.trim_start_matches("file ").to_owned(),
            bytes: rest.join("\n").into_bytes(),
        };
        let problems = import::read(&[file], base())
            .map(drop)
            .expect_err(case.name);
        bad.extend(faults(&case, &problems, |place| {
            place.line.map_or_else(String::new, |line| line.to_string())
        }));
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

/// The workbook that a case describes.
fn book(lines: &[&str]) -> Vec<u8> {
    let mut book = Workbook::new();
    let mut row = 0;
    let mut sheet: Option<&mut Worksheet> = None;
    for line in lines {
        if let Some(name) = line.strip_prefix("sheet ") {
            let new = book.add_worksheet().set_name(name).unwrap();
            sheet = Some(new);
            row = 0;
            continue;
        }
        let sheet = sheet.as_mut().unwrap();
        if *line == "hidden" {
            sheet.set_hidden(true);
            continue;
        }
        if let Some(range) = line.strip_prefix("merge ") {
            let (first, last) = range.split_once(':').unwrap();
            let ((row, column), (last_row, last_column)) = (cell(first), cell(last));
            let format = Format::new();
            sheet
                .merge_range(row, column, last_row, last_column, "", &format)
                .unwrap();
            continue;
        }
        for (column, text) in (0u16..).zip(line.split('|')) {
            write(sheet, row, column, text.trim());
        }
        row += 1;
    }
    book.save_to_buffer().unwrap()
}

fn cell(name: &str) -> (u32, u16) {
    let column = u16::from(name.as_bytes()[0] - b'A');
    (name[1..].parse::<u32>().unwrap() - 1, column)
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, text: &str) {
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    match kind {
        "" => {}
        "number" => drop(
            sheet
                .write_number(row, column, rest.parse::<f64>().unwrap())
                .unwrap(),
        ),
        "truth" => drop(sheet.write_boolean(row, column, rest == "true").unwrap()),
        "long" => drop(
            sheet
                .write_string(row, column, "а".repeat(rest.parse().unwrap()))
                .unwrap(),
        ),
        "day" => {
            let date = rust_xlsxwriter::ExcelDateTime::parse_from_str(rest).unwrap();
            let format = Format::new().set_num_format("dd.mm.yyyy");
            sheet
                .write_datetime_with_format(row, column, &date, &format)
                .unwrap();
        }
        _ => match text.strip_prefix('=') {
            Some(_) => drop(
                sheet
                    .write_formula(row, column, Formula::new(text))
                    .unwrap(),
            ),
            None => drop(
                sheet
                    .write_string(row, column, text.trim_start_matches('\''))
                    .unwrap(),
            ),
        },
    }
}

/// A workbook made by hand: one sheet `colleges` of the XML given, and what else.
fn raw(sheet: &str, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    let relations = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let book = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="colleges" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let of_book = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#
    );
    let mut parts: Vec<(&str, Vec<u8>)> = vec![
        ("[Content_Types].xml", types.into()),
        ("_rels/.rels", relations.into()),
        ("xl/workbook.xml", book.into()),
        ("xl/_rels/workbook.xml.rels", of_book.into()),
        ("xl/worksheets/sheet1.xml", sheet.into()),
    ];
    parts.extend_from_slice(more);
    zipped(&parts)
}

fn zipped(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const ROW: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>email</t></is></c></row>"#;

/// A hostile workbook, and what is told of it.
fn hostile() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let with = |rest: &str| raw(&format!("{ROW}{rest}"), &[]);
    let text = |cell: &str| format!(r#"<c r="{cell}" t="inlineStr"><is><t>x</t></is></c>"#);
    let far = format!(r#"<row r="1048576">{}</row>"#, text("XFD1048576"));
    let wide: String = (0..1000)
        .map(|at| text(&format!("{}2", letters(at))))
        .collect();
    let tall: String = (2..70_000)
        .map(|row| format!(r#"<row r="{row}">{}</row>"#, text(&format!("A{row}"))))
        .collect();
    let bomb = vec![b' '; 201 << 20];
    let strings = format!(
        "<sst>{}</sst>",
        "<si><t>aaaaaaaaaa</t></si>".repeat(4_000_000)
    );
    let (mut cut, whole) = (with(""), with(""));
    cut.truncate(whole.len() / 2);
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"#;
    let mut forged = with("");
    let at = forged.len() - 60;
    forged[at..].fill(0xff);
    vec![
        ("a cell at the far end", with(&far), "слишком далеко вниз"),
        (
            "a thousand columns",
            with(&format!(r#"<row r="2">{wide}</row>"#)),
            "вправо",
        ),
        ("too many rows", with(&tall), "не больше 60\u{a0}000"),
        (
            "a bomb of blanks",
            raw(ROW, &[("xl/media/a.bin", bomb)]),
            "тяжёлый",
        ),
        (
            "a bomb of strings",
            raw(ROW, &[("xl/sharedStrings.xml", strings.into())]),
            "",
        ),
        (
            "entities in entities",
            raw(ROW, &[("xl/sharedStrings.xml", laughs.into())]),
            "",
        ),
        ("cut in half", cut, "не читается как книга"),
        ("a forged end", forged, "не читается как книга"),
        (
            "not a zip",
            b"id,email\natk,a@b.kz\n".to_vec(),
            "не читается как книга",
        ),
        (
            "an old or locked workbook",
            vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
            "под паролем",
        ),
        ("empty", Vec::new(), "не читается как книга"),
        ("a zip of nothing", zipped(&[]), "не читается как книга"),
        (
            "no sheet in it",
            zipped(&[("a.txt", b"a".to_vec())]),
            "не читается как книга",
        ),
        (
            "macros",
            raw(ROW, &[("xl/vbaProject.bin", b"vba".to_vec())]),
            "макросы",
        ),
        (
            "links to other files",
            raw(
                ROW,
                &[("xl/externalLinks/externalLink1.xml", b"<a/>".to_vec())],
            ),
            "другие файлы",
        ),
        (
            "an error for a value",
            with(
                r#"<row r="2"><c r="A2" t="inlineStr"><is><t>atk</t></is></c><c r="B2" t="e"><v>#REF!</v></c></row>"#,
            ),
            "в ячейке ошибка",
        ),
        (
            "a group of formulas without end",
            with(
                r#"<row r="2"><c r="A2"><f t="shared" si="4000000000" ref="A2:A9">1</f><v>1</v></c></row>"#,
            ),
            "",
        ),
        (
            "a string that is not there",
            with(r#"<row r="2"><c r="A2" t="s"><v>999999999</v></c></row>"#),
            "",
        ),
        (
            "a number that is none",
            with(r#"<row r="2"><c r="A2"><v>one</v></c></row>"#),
            "",
        ),
        (
            "a cell with a strange name",
            with(r#"<row r="2"><c r="99AAAAAAAAAAAAAA"><v>1</v></c></row>"#),
            "не читается как книга",
        ),
        (
            "too big",
            vec![b'P'; import::MOST_BYTES + 1],
            "не читается как книга",
        ),
    ]
}

fn letters(mut index: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (index % 26) as u8));
        match index / 26 {
            0 => return name,
            rest => index = rest - 1,
        }
    }
}

#[test]
fn a_hostile_workbook_ends_in_a_sentence_in_time() {
    let texts = Texts::load().unwrap();
    for (name, bytes, words) in hostile() {
        let begun = Instant::now();
        let files = unpacked("book.xlsx", bytes);
        let problems = import::read(&files, base()).map(drop).expect_err(name);
        assert!(begun.elapsed() < Duration::from_secs(25), "{name}");
        let told: Vec<String> = problems
            .iter()
            .map(|problem| reply::problem(&texts, Language::Russian, problem))
            .collect();
        println!("{name}: {:?}, {}", begun.elapsed(), told[0]);
        assert!(
            told.iter().any(|told| told.contains(words)),
            "{name}: {told:#?}"
        );
    }
}

#[test]
fn too_many_sheets_are_told() {
    let mut book = Workbook::new();
    for number in 0..50 {
        book.add_worksheet().set_name(format!("{number}")).unwrap();
    }
    let files = unpacked("book.xlsx", book.save_to_buffer().unwrap());
    let problems = import::read(&files, base()).unwrap_err();
    let told = reply::problem(&Texts::load().unwrap(), Language::Russian, &problems[0]);
    assert!(told.contains("слишком много листов"), "{told}");
}

#[test]
fn the_base_as_a_workbook_changes_nothing_when_read() {
    let store = filled();
    let bytes = staffwork::workbook(&store, &Texts::load().unwrap()).unwrap();
    let changes = import::read(&unpacked("base.xlsx", bytes), base()).unwrap();
    assert_eq!(changes.rows, []);
    assert_eq!(changes.absent, []);
    assert_eq!(&changes.records, base());
}

#[test]
fn every_column_is_explained_in_both_languages() {
    let texts = Texts::load().unwrap();
    for table in Table::ALL {
        for column in bagdar::domain::rows::of(table) {
            let key = format!("column-{}", column.name);
            let said = Language::ALL.map(|language| texts.say(language, &key, &[]));
            assert!(said.iter().all(|said| *said != key), "{key}");
        }
    }
}

#[test]
fn values_of_spreadsheets_are_taken_as_what_they_say() {
    let lines = [
        "sheet Colleges ",
        "ID | founded_year | Dormitory | review on | latitude | longitude | | delete",
        "atk | number 1999 | truth true | day 2027-03-01 | number 43.25 | number 76.5",
        "",
        "amk | | truth false | 2027-04 | | | | нет",
    ];
    let changes = import::read(&unpacked("book.xlsx", book(&lines)), base()).unwrap();
    let college = |id: &str| {
        changes
            .records
            .colleges
            .iter()
            .find(|one| one.id.as_str() == id)
    };
    let (atk, amk) = (college("atk").unwrap(), college("amk").unwrap());
    assert_eq!(atk.founded_year, Some(1999));
    assert_eq!([atk.dormitory, amk.dormitory], [Some(true), Some(false)]);
    assert_eq!(atk.review_on.unwrap().to_string(), "2027-03-01");
    assert_eq!(amk.review_on.unwrap().to_string(), "2027-04");
    assert_eq!(atk.position, Some((43.25, 76.5)));
}

#[test]
fn a_row_that_is_deleted_leaves_the_base_and_its_history_tells_what_it_was() {
    let mut store = filled();
    let file = |text: &str| File {
        name: "examples.csv".to_owned(),
        bytes: format!("target,language,text,delete\n{text}").into_bytes(),
    };
    let example = &base().examples[0];
    let target = "adm-dates-base9-state";
    let text = format!("{target},{},{},да\n", example.language.code(), example.text);
    let changes = staffwork::preview(&store, &[file(&text)]).unwrap().unwrap();
    assert!(changes.rows[0].is_deletion());
    let said = reply::preview(&Texts::load().unwrap(), Language::Russian, &changes);
    assert!(
        said.contains("удаляется 1") && said.contains("Удаляется: examples"),
        "{said}"
    );
    staffwork::publish(&mut store, &changes, "test", "").unwrap();
    assert_eq!(store.load().unwrap(), changes.records);
    assert_eq!(changes.records.examples.len(), base().examples.len() - 1);
    assert!(store.history_is_whole().unwrap());
}

#[test]
fn a_row_and_what_names_it_leave_together() {
    let mut store = filled();
    let named: Vec<String> = base()
        .examples
        .iter()
        .filter(|example| matches!(&example.target, bagdar::domain::Target::Fact(fact) if fact.as_str() == "adm-docs-basic"))
        .map(|example| format!("adm-docs-basic,{},\"{}\",x", example.language.code(), example.text))
        .collect();
    let csv = |name: &str, text: String| File {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    };
    let examples = csv(
        "examples.csv",
        format!("target,language,text,delete\n{}\n", named.join("\n")),
    );
    let fact = csv("facts.csv", "id,delete\nadm-docs-basic,x\n".to_owned());
    assert!(
        staffwork::preview(&store, std::slice::from_ref(&fact))
            .unwrap()
            .is_err()
    );
    let read = staffwork::preview(&store, &[fact, examples]).unwrap();
    let naming = base().facts.iter().any(|fact| {
        fact.companions
            .iter()
            .chain(&fact.conflicts)
            .any(|other| other.as_str() == "adm-docs-basic")
    });
    match read {
        Ok(changes) => {
            staffwork::publish(&mut store, &changes, "test", "").unwrap();
            assert_eq!(store.load().unwrap(), changes.records);
            assert_eq!(store.integrity().unwrap(), Vec::<String>::new());
        }
        Err(problems) => assert!(naming, "{problems:?}"),
    }
}

#[test]
fn the_good_rows_are_taken_and_the_others_told() {
    let lines = [
        "sheet colleges",
        "id | email",
        "atk | почта",
        "amk | new@amk.kz",
        "amk | b@amk.kz",
    ];
    let files = unpacked("book.xlsx", book(&lines));
    let (changes, problems) = import::read_good(&files, base()).unwrap();
    assert_eq!(changes.rows.len(), 1);
    assert_eq!(changes.rows[0].cells[0].after, "new@amk.kz");
    let cells: Vec<&str> = problems
        .iter()
        .filter_map(|problem| problem.place.cell.as_deref())
        .collect();
    assert_eq!(cells, ["B2", "A4"]);
    let unknown = unpacked(
        "book.xlsx",
        book(&["sheet colleges", "id | mail", "atk | a"]),
    );
    assert!(import::read_good(&unknown, base()).is_err());
}

#[test]
fn the_marked_workbook_is_the_same_file_and_can_be_mended() {
    let texts = Texts::load().unwrap();
    let lines = ["sheet colleges", "id | email", "atk | почта", "amk | =1+1"];
    let files = unpacked("book.xlsx", book(&lines));
    let problems = import::read(&files, base()).unwrap_err();
    let bytes = staffwork::marked(&texts, Language::Kazakh, &files, &problems).unwrap();
    let again = unpacked("marked.xlsx", bytes.clone());
    let found = import::read(&again, base()).unwrap_err();
    let cells: Vec<&str> = found
        .iter()
        .filter_map(|problem| problem.place.cell.as_deref())
        .collect();
    assert_eq!(cells, ["B2", "B3"]);
    let comments = part(&bytes, "xl/comments1.xml");
    assert!(
        comments.contains(r#"ref="B2""#) && comments.contains(r#"ref="B3""#),
        "{comments}"
    );
    assert!(comments.contains("формула"), "{comments}");
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = archive.by_name(name).unwrap();
    std::io::read_to_string(part).unwrap()
}

#[test]
fn the_command_line_writes_and_takes_workbooks() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_bagdar"))
            .current_dir(folder.path())
            .args(arguments)
            .args(["--database", "base.db"])
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    };
    let check = |arguments: &[&str], code: i32, words: &str| {
        let (found, said) = run(arguments);
        assert_eq!(found, Some(code), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    };
    check(&["export", "csv"], 0, "Записано: csv");
    fs::create_dir(folder.path().join("empty")).unwrap();
    check(&["import", "empty"], 2, "no staff files");
    let lines = [
        "sheet colleges",
        "id | email | website",
        "atk | new@atk.kz",
        "amk | почта | x.kz",
    ];
    fs::write(folder.path().join("bad.xlsx"), book(&lines)).unwrap();
    check(
        &["import", "bad.xlsx", "--apply", "--marked", "marked.xlsx"],
        1,
        "ячейка B3",
    );
    let untouched = Store::open(&folder.path().join("base.db")).unwrap();
    assert_eq!(untouched.version().unwrap(), 1);
    assert!(folder.path().join("marked.xlsx").exists());
    let good = [
        "import",
        "bad.xlsx",
        "--apply",
        "--good-rows",
        "--difference",
        "new.xlsx",
    ];
    check(&good, 0, "new@atk.kz");
    assert_eq!(untouched.version().unwrap(), 2);
    let difference = fs::read(folder.path().join("new.xlsx")).unwrap();
    assert!(part(&difference, "xl/sharedStrings.xml").contains("new@atk.kz"));
}
