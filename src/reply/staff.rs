//! Words for staff: what is wrong with a file, and what a file would change.

use super::{Texts, Value, workbook};
use crate::domain::{Change, Changes, Language, Place, Problem, ProblemKind, Table};

/// How many rows and cells are shown one by one.
const MOST: usize = 20;
/// The longest part of a cell that is shown.
const LONGEST: usize = 80;

/// A problem in one line: where, what, and how to mend it.
pub fn problem(texts: &Texts, language: Language, problem: &Problem) -> String {
    let (key, args) = reason(&problem.kind);
    let args = [
        ("place", place(texts, language, &problem.place).into()),
        ("reason", texts.say(language, key, &args).into()),
    ];
    texts.say(language, "import-problem", &args)
}

/// What is wrong, and how to mend it, where the place is plain.
pub fn reason_of(texts: &Texts, language: Language, kind: &ProblemKind) -> String {
    let (key, args) = reason(kind);
    texts.say(language, key, &args)
}

/// What files would change: counts for each table, then the first changes cell by cell.
pub fn preview(texts: &Texts, language: Language, changes: &Changes) -> String {
    if changes.rows.is_empty() {
        let mut lines = vec![texts.say(language, "import-no-changes", &[])];
        lines.extend(absent(texts, language, changes));
        return lines.join("\n");
    }
    let mut lines: Vec<String> = Table::ALL
        .into_iter()
        .filter_map(|table| summary(texts, language, changes, table))
        .collect();
    lines.push(String::new());
    lines.extend(
        changes
            .rows
            .iter()
            .take(MOST)
            .flat_map(|change| row(texts, language, change)),
    );
    if changes.rows.len() > MOST {
        let args = [("count", Value::from(changes.rows.len() - MOST))];
        lines.push(texts.say(language, "import-more", &args));
    }
    lines.extend(absent(texts, language, changes));
    lines.extend(workbook::warnings(texts, language, changes));
    lines.join("\n")
}

fn place(texts: &Texts, language: Language, place: &Place) -> String {
    let text = |key: &str, text: &str| texts.say(language, key, &[("text", text.into())]);
    let line = place.line.filter(|_| place.cell.is_none());
    let parts = [
        Some(place.file.clone()),
        place
            .sheet
            .as_deref()
            .map(|sheet| text("workbook-sheet", sheet)),
        place
            .cell
            .as_deref()
            .map(|cell| text("workbook-cell", cell)),
        line.map(|line| text("import-line", &line.to_string())),
        place
            .column
            .as_deref()
            .map(|column| text("import-column", column)),
        (!place.value.is_empty()).then(|| text("import-value", &cut(&place.value))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The text of a kind of problem, with what it needs.
#[expect(
    clippy::too_many_lines,
    reason = "one arm for each kind, and nothing else"
)]
fn reason(kind: &ProblemKind) -> (&'static str, Vec<(&'static str, Value)>) {
    let text = |name: &'static str, text: &str| vec![(name, Value::from(text))];
    match kind {
        ProblemKind::UnknownFile => ("import-unknown-file", text("names", &tables())),
        ProblemKind::NotUtf8 => ("import-not-utf8", Vec::new()),
        ProblemKind::TooBig { most_megabytes } => {
            ("import-too-big", vec![("most", (*most_megabytes).into())])
        }
        ProblemKind::Empty => ("import-empty", Vec::new()),
        ProblemKind::UnknownColumn => ("import-unknown-column", Vec::new()),
        ProblemKind::MissingColumn { column } => ("import-missing-column", text("column", column)),
        ProblemKind::RepeatedColumn => ("import-repeated-column", Vec::new()),
        ProblemKind::WrongCellCount { found, expected } => (
            "import-wrong-cell-count",
            vec![("found", (*found).into()), ("expected", (*expected).into())],
        ),
        ProblemKind::Malformed => ("import-malformed", Vec::new()),
        ProblemKind::MissingValue => ("import-missing-value", Vec::new()),
        ProblemKind::MissingTranslation { twin } => {
            ("import-missing-translation", text("column", twin))
        }
        ProblemKind::MissingPair { other } => ("import-missing-pair", text("column", other)),
        ProblemKind::Needless { beside } => ("import-needless", text("column", beside)),
        ProblemKind::Unreadable => ("import-unreadable", Vec::new()),
        ProblemKind::NotAnId => ("import-not-an-id", Vec::new()),
        ProblemKind::NotANumber => ("import-not-a-number", Vec::new()),
        ProblemKind::NumberOutOfRange { least, most } => (
            "import-out-of-range",
            vec![("least", (*least).into()), ("most", (*most).into())],
        ),
        ProblemKind::NotADate => ("import-not-a-date", Vec::new()),
        ProblemKind::NotAnAddress => ("import-not-an-address", Vec::new()),
        ProblemKind::NotAPhone => ("import-not-a-phone", Vec::new()),
        ProblemKind::NotOneOf { allowed } => {
            ("import-not-one-of", text("allowed", &allowed.join(", ")))
        }
        ProblemKind::UnknownReference { table } => {
            ("import-unknown-reference", text("table", table.code()))
        }
        ProblemKind::RepeatedKey { earlier } => {
            ("import-repeated-key", text("line", &earlier.to_string()))
        }
        ProblemKind::TakenKey => ("console-taken-key", Vec::new()),
        ProblemKind::TooLong { most } => ("import-too-long", vec![("most", (*most).into())]),
        ProblemKind::InvisibleCharacter => ("import-invisible-character", Vec::new()),
        ProblemKind::DateOutOfRange { least, most } => (
            "workbook-date-out-of-range",
            [
                text("least", &least.to_string()),
                text("most", &most.to_string()),
            ]
            .concat(),
        ),
        ProblemKind::Reversed { begins } => ("workbook-reversed", text("column", begins)),
        ProblemKind::RepeatedValue => ("workbook-repeated-value", Vec::new()),
        ProblemKind::FarAway { least, most } => (
            "workbook-far-away",
            vec![("least", (*least).into()), ("most", (*most).into())],
        ),
        ProblemKind::CommonName => ("workbook-common-name", Vec::new()),
        ProblemKind::SameAsRussian { twin } => ("workbook-same-as-russian", text("column", twin)),
        ProblemKind::RepeatedHeader => ("workbook-repeated-header", Vec::new()),
        ProblemKind::NoHeader => ("workbook-no-header", Vec::new()),
        ProblemKind::NothingToDelete => ("workbook-nothing-to-delete", Vec::new()),
        ProblemKind::StillNamed { table, key } => (
            "workbook-still-named",
            [text("table", table.code()), text("row", key)].concat(),
        ),
        ProblemKind::ManyVanish { gone, of } => (
            "workbook-many-vanish",
            vec![("gone", (*gone).into()), ("of", (*of).into())],
        ),
        ProblemKind::Workbook(fault) => workbook::reason(fault),
    }
}

fn tables() -> String {
    Table::ALL
        .map(|table| format!("{}.csv", table.code()))
        .join(", ")
}

fn summary(texts: &Texts, language: Language, changes: &Changes, table: Table) -> Option<String> {
    let own = || changes.rows.iter().filter(|change| change.table == table);
    let new = own().filter(|change| change.is_new).count();
    let gone = own().filter(|change| change.is_deletion()).count();
    let changed = own().count() - new - gone;
    let unchanged: usize = changes
        .unchanged
        .iter()
        .filter(|(other, _)| *other == table)
        .map(|(_, count)| count)
        .sum();
    let absent = changes
        .absent
        .iter()
        .filter(|(other, _)| *other == table)
        .count();
    let args = [
        ("table", table.code().into()),
        ("new", new.into()),
        ("changed", changed.into()),
        ("unchanged", unchanged.into()),
        ("absent", absent.into()),
        ("gone", gone.into()),
    ];
    let key = if gone > 0 {
        "workbook-summary"
    } else {
        "import-summary"
    };
    (new + changed + gone + unchanged + absent > 0).then(|| texts.say(language, key, &args))
}

fn row(texts: &Texts, language: Language, change: &Change) -> Vec<String> {
    let args = [
        ("table", change.table.code().into()),
        ("row", change.key.as_str().into()),
    ];
    let key = if change.is_deletion() {
        return vec![texts.say(language, "workbook-deleted-row", &args)];
    } else if change.is_new {
        "import-new-row"
    } else {
        "import-changed-row"
    };
    let mut lines = vec![texts.say(language, key, &args)];
    if !change.is_new {
        lines.extend(change.cells.iter().take(MOST).map(|cell| {
            let args = [
                ("column", cell.column.into()),
                ("before", shown(texts, language, &cell.before).into()),
                ("after", shown(texts, language, &cell.after).into()),
            ];
            texts.say(language, "import-cell", &args)
        }));
    }
    lines
}

fn absent(texts: &Texts, language: Language, changes: &Changes) -> Option<String> {
    let args = [("count", Value::from(changes.absent.len()))];
    (!changes.absent.is_empty()).then(|| texts.say(language, "import-absent", &args))
}

/// A cell, or that it is blank.
pub fn shown(texts: &Texts, language: Language, cell: &str) -> String {
    if cell.is_empty() {
        texts.say(language, "import-blank", &[])
    } else {
        cut(cell)
    }
}

pub fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cell;

    fn check(kind: ProblemKind, kazakh: &str, russian: &str) {
        let texts = Texts::load().unwrap();
        let own = Problem {
            place: Place {
                file: "colleges.csv".to_owned(),
                line: Some(7),
                column: Some("grades".to_owned()),
                value: "10".to_owned(),
                ..Place::default()
            },
            kind,
        };
        assert_eq!(problem(&texts, Language::Kazakh, &own), kazakh);
        assert_eq!(problem(&texts, Language::Russian, &own), russian);
    }

    #[test]
    fn a_problem_tells_where_what_and_how_to_mend_it() {
        check(
            ProblemKind::NotOneOf {
                allowed: vec!["9", "11"],
            },
            "colleges.csv, 7-жол, «grades» бағаны, мәні «10»: мұндай мән болмайды. Мыналардың бірін жазыңыз: 9, 11.",
            "colleges.csv, строка 7, столбец «grades», значение «10»: такого значения нет. Впишите одно из: 9, 11.",
        );
    }

    #[test]
    fn a_preview_counts_and_shows_cells() {
        let texts = Texts::load().unwrap();
        let cell = Cell {
            column: "price",
            before: String::new(),
            after: "800000".to_owned(),
        };
        let change = Change {
            table: Table::Programmes,
            key: "a-1".to_owned(),
            is_new: false,
            cells: vec![cell],
        };
        let changes = Changes {
            base: 1,
            rows: vec![change],
            unchanged: vec![(Table::Programmes, 576)],
            absent: Vec::new(),
            records: Default::default(),
        };
        assert_eq!(
            preview(&texts, Language::Russian, &changes),
            "programmes: новых 0, изменено 1, без изменений 576, нет в файле 0\n\nИзменено: programmes, a-1\n  price: (пусто) → 800000"
        );
    }
}
