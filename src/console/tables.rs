//! Every table: its rows, searched and by pages.

use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::import;
use super::page::{self, Entry};
use super::parts::{column_name, cut, encoded, pages, row_path, table_name};
use super::row;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::{self, Row, rows_of};
use crate::domain::{Action, Table, may_edit};
use crate::staffwork::{self, Found};

pub const ENTRY: Entry = Entry {
    path: "/tables",
    title: "console-tables",
    action: |_| Action::Look,
};

/// The whole base as a file: whoever may look at the tables may take them along.
pub const WORKBOOK: &str = "/tables/bagdar.xlsx";

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    query: String,
    page: Option<usize>,
}

pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/tables", get(list))
        .route(WORKBOOK, get(workbook))
        .route("/tables/{table}", get(show))
        .merge(row::routes())
}

/// The table that a path names.
pub fn table_of(code: &str) -> Result<Table, Trouble> {
    let mut all = Table::ALL.into_iter();
    all.find(|table| table.code() == code)
        .ok_or(Trouble::NotFound)
}

async fn list(visit: Visit) -> Result<Response, Trouble> {
    let base = visit.desk().base().await?;
    let title = visit.say("console-tables");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-tables-lead")) }
        p { a.button.second href=(WORKBOOK) { (visit.say("console-template-button")) } }
        ul.tiles {
            @for table in Table::ALL {
                li {
                    a href={ "/tables/" (table.code()) } {
                        span.count { (visit.tell("console-count", &[("count", rows_of(base.records(), table).len().into())])) }
                        strong { (table_name(&visit, table)) }
                    }
                }
            }
        }
    };
    Ok(page::page(&visit, &title, content))
}

async fn workbook(visit: Visit) -> Result<Response, Trouble> {
    let desk = visit.desk().clone();
    let bytes = visit
        .desk()
        .with(move |store| staffwork::workbook(store, desk.texts()))
        .await?;
    Ok(import::workbook("bagdar.xlsx", bytes))
}

async fn show(
    visit: Visit,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let table = table_of(&code)?;
    let base = visit.desk().base().await?;
    let query = asked.query.clone();
    let found = visit
        .desk()
        .with(move |_| {
            let page = asked.page.unwrap_or(1);
            Ok(staffwork::find(base.records(), table, &asked.query, page))
        })
        .await?;
    let title = table_name(&visit, table);
    let address = format!("/tables/{code}?query={}&", encoded(&query));
    let content = html! {
        p.crumbs { a href="/tables" { (visit.say("console-tables")) } }
        h1 { (title) }
        (search(&visit, table, &query))
        @if found.count == 0 {
            p { (visit.say("console-nothing-found")) }
        } @else {
            (rows_table(&visit, table, &found))
            (pages(&visit, &address, found.page, found.pages))
        }
    };
    Ok(page::page(&visit, &title, content))
}

fn search(visit: &Visit, table: Table, query: &str) -> Markup {
    html! {
        form.search role="search" action={ "/tables/" (table.code()) } {
            div.field {
                label for="query" { (visit.say("console-search")) }
                input #query type="search" name="query" value=(query);
            }
            button type="submit" { (visit.say("console-search-button")) }
            @if may_edit(&visit.role, table, None) {
                a.button.second href={ "/tables/" (table.code()) "/row" } { (visit.say("console-new-row")) }
            }
        }
    }
}

fn rows_table(visit: &Visit, table: Table, found: &Found) -> Markup {
    let columns = shown(visit, table);
    let names: Vec<String> = columns
        .iter()
        .map(|column| column_name(visit, column).0)
        .collect();
    let cell = |row: &Row, column: &str| cut(row.get(column).map_or("", String::as_str), 140);
    html! {
        table.stack {
            caption { (visit.tell("console-found", &[("count", found.count.into())])) }
            thead { tr { @for name in &names { th scope="col" { (name) } } } }
            tbody {
                @for row in &found.rows {
                    @let key = rows::key_of(table, row);
                    tr {
                        @for (place, (column, name)) in columns.iter().zip(&names).enumerate() {
                            @if place == 0 {
                                th scope="row" { a href=(row_path(table.code(), &key)) { (cell(row, column)) } }
                            } @else {
                                td data-label=(name) { (cell(row, column)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The columns by which rows are told apart, in the language of the page where they have one.
fn shown(visit: &Visit, table: Table) -> Vec<&'static str> {
    let stems: &[&str] = match table {
        Table::Sources => &["publisher", "title", "read_on", "id"],
        Table::Districts => &["name", "aliases", "id"],
        Table::Fields => &["name", "aliases", "code"],
        Table::Colleges => &["short", "name", "phones", "website", "review_on"],
        Table::Specialties => &["name", "code", "months_after_9", "months_after_11"],
        Table::Qualifications => &["name", "code", "specialty", "level"],
        Table::Programmes => &["id", "college", "specialty", "price", "places", "year"],
        Table::Dual => &["id", "college", "kind", "enterprise", "year"],
        Table::Outcomes => &["id", "metric", "value", "unit", "period"],
        Table::Facts => &["id", "topic", "text", "review_on"],
        Table::Examples => &["text", "language", "target"],
        Table::Golden => &["question", "language", "expected"],
    };
    let code = visit.language().code();
    let find = |name: &str| rows::of(table).iter().find(|column| column.name == name);
    let columns = stems
        .iter()
        .filter_map(|stem| find(stem).or_else(|| find(&format!("{stem}_{code}"))));
    columns.map(|column| column.name).collect()
}
