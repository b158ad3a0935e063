//! Parts that several pages show: cells before and after, notices, pages of a list, names of columns.

use std::fmt::Write;

use maud::{Markup, html};

use super::visit::Visit;
use crate::domain::rows::Row;
use crate::domain::{Cell, Change, Member, Problem, Table};
use crate::reply;

/// The columns whose values are ticked one by one.
const SEVERAL: [&str; 6] = [
    "languages",
    "grades",
    "forms",
    "sources",
    "companions",
    "conflicts",
];

/// How a notice looks.
#[derive(Clone, Copy)]
pub enum Mood {
    Good,
    Warn,
    Bad,
}

pub fn notice(mood: Mood, text: &str) -> Markup {
    let (class, role) = match mood {
        Mood::Good => ("notice good", "status"),
        Mood::Warn => ("notice warn", "status"),
        Mood::Bad => ("notice bad", "alert"),
    };
    html! { div class=(class) role=(role) { p { (text) } } }
}

/// How a member is named; the operator and the program by their part.
pub fn member_name(visit: &Visit, code: &str) -> String {
    match Member::from_code(code) {
        Some(Member::Operator) => visit.say("console-operator"),
        Some(Member::Program) => visit.say("console-program"),
        Some(Member::Chat(_) | Member::Named(_)) | None => code.to_owned(),
    }
}

/// A field for the reason of a change.
pub fn why(visit: &Visit) -> Markup {
    html! {
        div.field {
            label for="why" { (visit.say("console-why")) }
            p.hint #why-hint { (visit.say("console-why-hint")) }
            input #why type="text" name="why" maxlength="500" autocomplete="off" aria-describedby="why-hint";
        }
    }
}

/// The name of a table.
pub fn table_name(visit: &Visit, table: Table) -> String {
    visit.say(&format!("console-table-{}", table.code()))
}

/// What a column is called, and what else is to be known of it: the text of its note before and after the colon. A note that
/// tells how to write several values in one cell is not for a form.
pub fn column_name(visit: &Visit, column: &str) -> (String, Option<String>) {
    if SEVERAL.contains(&column) {
        return (visit.say(&format!("console-column-{column}")), None);
    }
    let note = visit.say(&format!("column-{column}"));
    match note.split_once(": ") {
        Some((name, more)) => (name.to_owned(), Some(more.to_owned())),
        None => (note, None),
    }
}

/// The page of a row.
pub fn row_path(table: &str, key: &str) -> String {
    format!("/tables/{table}/row?key={}", encoded(key))
}

/// What a row is called, for people: its name in their language, or whatever else tells it from the others.
pub fn row_name(visit: &Visit, row: &Row) -> Option<String> {
    let code = visit.language().code();
    let own = ["short", "name", "text"].map(|stem| format!("{stem}_{code}"));
    let names = own
        .iter()
        .map(String::as_str)
        .chain(["title", "publisher", "enterprise", "text"]);
    names
        .filter_map(|name| row.get(name))
        .next()
        .map(|name| cut(name, 90))
}

/// The start of a long text.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most).collect();
    format!("{}…", start.trim_end())
}

/// The changes cell by cell.
pub fn difference(visit: &Visit, rows: &[Change]) -> Markup {
    const MOST: usize = 400;
    let cells = rows
        .iter()
        .flat_map(|change| change.cells.iter().map(move |cell| (change, cell)));
    let count = cells.clone().count();
    let heads = ["row", "column", "before", "after"]
        .map(|head| visit.say(&format!("workbook-heading-{head}")));
    html! {
        table.stack {
            caption { (visit.tell("console-difference", &[("count", count.into())])) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for (change, cell) in cells.take(MOST) { (changed(visit, &heads, change, cell)) }
            }
        }
        @if count > MOST {
            p { (visit.tell("import-more", &[("count", (count - MOST).into())])) }
        }
    }
}

fn changed(visit: &Visit, heads: &[String; 4], change: &Change, cell: &Cell) -> Markup {
    let [row, column, before, after] = heads;
    let kind = if change.is_deletion() {
        "workbook-deleted"
    } else if change.is_new {
        "workbook-new"
    } else {
        "workbook-changed"
    };
    html! {
        tr {
            th scope="row" data-label=(row) {
                span.small.soft { (table_name(visit, change.table)) ", " (visit.say(kind)) } br;
                span.key { (cut(&change.key, 90)) }
            }
            td data-label=(column) { (column_name(visit, cell.column).0) }
            td data-label=(before) { (old(visit, &cell.before)) }
            td data-label=(after) {
                (new(visit, &cell.after))
                @if let Some(doubt) = cell.doubt() {
                    br; span.tag.warn { (visit.say(reply::doubt_key(doubt))) }
                }
            }
        }
    }
}

pub fn old(visit: &Visit, text: &str) -> Markup {
    html! { @if text.is_empty() { (blank(visit)) } @else { del { (text) } } }
}

pub fn new(visit: &Visit, text: &str) -> Markup {
    html! { @if text.is_empty() { (blank(visit)) } @else { ins { (text) } } }
}

fn blank(visit: &Visit) -> Markup {
    html! { span.blank { (visit.say("import-blank")) } }
}

/// Every problem with its place, its value and what to do.
pub fn problems(visit: &Visit, problems: &[Problem]) -> Markup {
    let heads = ["file", "cell", "value", "remedy"]
        .map(|head| visit.say(&format!("console-problem-{head}")));
    let [file, cell, value, remedy] = &heads;
    html! {
        table.stack {
            caption { (visit.tell("console-problems", &[("count", problems.len().into())])) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for problem in problems {
                    @let place = &problem.place;
                    tr {
                        th scope="row" data-label=(file) {
                            (place.file) @if let Some(sheet) = &place.sheet { br; (sheet) }
                        }
                        td data-label=(cell) { (cell_of(visit, problem)) }
                        td data-label=(value) {
                            @if place.value.is_empty() { (blank(visit)) } @else { code { (cut(&place.value, 120)) } }
                        }
                        td data-label=(remedy) { (reply::reason_of(visit.desk().texts(), visit.language(), &problem.kind)) }
                    }
                }
            }
        }
    }
}

fn cell_of(visit: &Visit, problem: &Problem) -> Markup {
    let place = &problem.place;
    let line = place.line.filter(|_| place.cell.is_none());
    html! {
        @if let Some(cell) = &place.cell { code { (cell) } " " }
        @if let Some(line) = line {
            (visit.tell("import-line", &[("text", line.to_string().into())])) " "
        }
        @if let Some(column) = &place.column { code { (column) } }
    }
}

/// Links to the pages of a list.
pub fn pages(visit: &Visit, address: &str, page: usize, pages: usize) -> Markup {
    let link = |to: usize| format!("{address}page={to}");
    html! {
        @if pages > 1 {
            nav.pages aria-label=(visit.say("console-pages")) {
                @if page > 1 { a href=(link(page - 1)) rel="prev" { (visit.say("console-previous")) } }
                span { (visit.tell("console-page", &[("page", page.into()), ("pages", pages.into())])) }
                @if page < pages { a href=(link(page + 1)) rel="next" { (visit.say("console-next")) } }
            }
        }
    }
}

/// A text as a part of an address.
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            write!(out, "%{byte:02X}").ok();
        }
    }
    out
}
