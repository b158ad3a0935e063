//! What was published: the list, one publishing cell by cell, the past of a row, and the proof that nothing was altered.

use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::page::{self, Entry};
use super::parts::{Mood, column_name, cut, new, notice, old, pages, row_path, table_name};
use super::tables::table_of;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{PastChange, PastPublishing};

pub const ENTRY: Entry = Entry {
    path: "/history",
    title: "console-history",
};

/// How many publishings a page holds.
const PAGE: usize = 50;
/// How many cells of a publishing are shown.
const MOST: usize = 500;

#[derive(Deserialize)]
struct Asked {
    page: Option<usize>,
    done: Option<String>,
}

pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/history", get(list))
        .route("/history/verify", get(verify))
        .route("/history/{number}", get(show))
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let wanted = asked.page.unwrap_or(1);
    let (found, page, count) = visit
        .desk()
        .with(move |store| {
            let last = store.version()?;
            let count = usize::try_from(last)?.div_ceil(PAGE).max(1);
            let page = wanted.clamp(1, count);
            let most = last - i64::try_from((page - 1) * PAGE)?;
            let least = most - i64::try_from(PAGE)? + 1;
            Ok((store.publishings(least, most)?, page, count))
        })
        .await?;
    let title = visit.say("console-history");
    let content = html! {
        h1 { (title) }
        @if asked.done.is_some() { (notice(Mood::Good, &visit.say("import-applied"))) }
        p { (visit.say("console-history-lead")) }
        p { a.button.second href="/history/verify" { (visit.say("console-verify")) } }
        (publishings(&visit, &found))
        (pages(&visit, "/history?", page, count))
    };
    Ok(page::page(&visit, &title, content))
}

async fn verify(visit: Visit) -> Result<Response, Trouble> {
    let is_whole = visit.desk().with(|store| store.history_is_whole()).await?;
    let title = visit.say("console-verify");
    let told = if is_whole {
        notice(Mood::Good, &visit.say("console-verified"))
    } else {
        notice(Mood::Bad, &visit.say("import-check-history"))
    };
    let content = html! {
        p.crumbs { a href="/history" { (visit.say("console-history")) } }
        h1 { (title) }
        (told)
        p { (visit.say("console-verify-lead")) }
    };
    Ok(page::page(&visit, &title, content))
}

async fn show(visit: Visit, Path(number): Path<i64>) -> Result<Response, Trouble> {
    let (publishing, changes) = visit
        .desk()
        .with(move |store| {
            let publishing = store.publishings(number, number)?.into_iter().next();
            Ok((publishing, store.changes_of(number, MOST)?))
        })
        .await?;
    let publishing = publishing.ok_or(Trouble::NotFound)?;
    let title = visit.tell(
        "console-publishing",
        &[("number", number.to_string().into())],
    );
    let content = html! {
        p.crumbs { a href="/history" { (visit.say("console-history")) } }
        h1 { (title) }
        p { (publishing.at) ", " (publishing.by) }
        p.soft { (publishing.from) }
        (cells(&visit, &changes))
        @if publishing.cells > changes.len() {
            p { (visit.tell("import-more", &[("count", (publishing.cells - changes.len()).into())])) }
        }
    };
    Ok(page::page(&visit, &title, content))
}

fn publishings(visit: &Visit, found: &[PastPublishing]) -> Markup {
    let heads =
        ["when", "who", "from", "rows"].map(|head| visit.say(&format!("console-history-{head}")));
    let [_, who, from, rows] = &heads;
    html! {
        table.stack {
            caption.unseen { (visit.say("console-history")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for publishing in found {
                    tr {
                        th scope="row" { a href={ "/history/" (publishing.number) } { (publishing.at) } }
                        td data-label=(who) { (publishing.by) }
                        td data-label=(from) { (cut(&publishing.from, 120)) }
                        td data-label=(rows) { (publishing.rows) }
                    }
                }
            }
        }
    }
}

fn cells(visit: &Visit, changes: &[PastChange]) -> Markup {
    let heads = ["row", "column", "before", "after"]
        .map(|head| visit.say(&format!("workbook-heading-{head}")));
    let [row, column, before, after] = &heads;
    html! {
        table.stack {
            caption { (visit.tell("console-difference", &[("count", changes.len().into())])) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for change in changes {
                    tr {
                        th scope="row" data-label=(row) {
                            span.small.soft { (name_of(visit, &change.table)) } br;
                            a.key href=(row_path(&change.table, &change.key)) { (cut(&change.key, 90)) }
                        }
                        td data-label=(column) { (column_name(visit, &change.column).0) }
                        td data-label=(before) { (old(visit, &change.before)) }
                        td data-label=(after) { (new(visit, &change.after)) }
                    }
                }
            }
        }
    }
}

/// The history may speak of a table that is no more.
fn name_of(visit: &Visit, code: &str) -> String {
    table_of(code).map_or_else(|_| code.to_owned(), |table| table_name(visit, table))
}

/// The past of a row, for a place beside its form.
pub fn beside(visit: &Visit, past: &[PastChange]) -> Markup {
    html! {
        aside.sheet aria-labelledby="past" {
            h2 #past { (visit.say("console-past")) }
            @if past.is_empty() { p.soft { (visit.say("console-past-none")) } }
            ul.past {
                @for change in past {
                    li {
                        p { strong { (column_name(visit, &change.column).0) } }
                        p { (old(visit, &cut(&change.before, 120))) " → " (new(visit, &cut(&change.after, 120))) }
                        p.soft {
                            a href={ "/history/" (change.publishing) } { (change.at) } ", " (change.by)
                        }
                    }
                }
            }
        }
    }
}
