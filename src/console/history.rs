//! What was published: the list, one publishing cell by cell, the proof that nothing was altered, and all of it to take along.

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::page::{self, Entry};
use super::parts::{
    Mood, column_name, cut, member_name, new, notice, old, pages, row_path, table_name,
};
use super::tables::table_of;
use super::trouble::Trouble;
use super::undo;
use super::visit::Visit;
use crate::domain::{Action, Publishing, Trace};
use crate::{import, reply, staffwork};

pub const ENTRY: Entry = Entry {
    path: "/history",
    title: "console-history",
    action: |_| Action::SeeAudit,
};

/// How many publishings a page holds.
const PAGE: usize = 50;
/// How many cells of a publishing are shown.
const MOST: usize = 500;

#[derive(Deserialize)]
struct Asked {
    page: Option<usize>,
}

pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/history", get(list))
        .route("/history/verify", get(verify))
        .route("/history/history.csv", get(take_along))
        .route("/history/{number}", get(show))
        .route("/history/{number}/undo", get(undo::ask).post(undo::undo))
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let wanted = asked.page.unwrap_or(1);
    let found = visit.desk().with(move |store| {
        let count = usize::try_from(store.version()?)?.div_ceil(PAGE).max(1);
        let page = wanted.clamp(1, count);
        // The newest come first: those of a page stand at the end of all up to it.
        let mut found = store.publishings(page * PAGE)?;
        found.drain(..((page - 1) * PAGE).min(found.len()));
        Ok((found, page, count))
    });
    let (found, page, count) = found.await?;
    let title = visit.say("console-history");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-history-lead")) }
        p.actions {
            a.button.second href="/history/verify" { (visit.say("console-verify")) }
            a.button.second href="/history/history.csv" { (visit.say("console-history-csv")) }
        }
        (publishings(&visit, &found))
        (pages(&visit, "/history?", page, count))
    };
    Ok(page::page(&visit, &title, content))
}

async fn verify(visit: Visit) -> Result<Response, Trouble> {
    let seal = visit.desk().with(|store| store.verified()).await?;
    let title = visit.say("console-verify");
    let content = html! {
        p.crumbs { a href="/history" { (visit.say("console-history")) } }
        h1 { (title) }
        @match seal {
            Some(seal) => {
                (notice(Mood::Good, &visit.say("console-verified")))
                p { (visit.say("console-seal")) br; code { (seal) } }
            }
            None => (notice(Mood::Bad, &visit.say("history-broken"))),
        }
        p { (visit.say("console-verify-lead")) }
    };
    Ok(page::page(&visit, &title, content))
}

async fn take_along(visit: Visit) -> Result<Response, Trouble> {
    let written = visit.desk().with(|store| {
        let mut publishings = store.publishings(usize::MAX >> 1)?;
        publishings.reverse();
        import::history(&publishings, &store.all_traces()?)
    });
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"history.csv\""),
    ];
    Ok((headers, written.await?).into_response())
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Trouble> {
    let number: i64 = number.parse().map_err(|_| Trouble::NotFound)?;
    let found = visit.desk().with(move |store| {
        let publishing = store.publishing(number)?;
        let traces = store.traces(number)?;
        let is_recent = number > store.version()? - staffwork::LAST;
        Ok(publishing.map(|own| (own, traces, is_recent)))
    });
    let (publishing, traces, is_recent) = found.await?.ok_or(Trouble::NotFound)?;
    let of_base = traces.iter().any(|trace| table_of(&trace.table).is_ok());
    let may_undo = is_recent && of_base && visit.may(&Action::Undo);
    let title = visit.tell(
        "console-publishing",
        &[("number", number.to_string().into())],
    );
    let content = html! {
        p.crumbs { a href="/history" { (visit.say("console-history")) } }
        h1 { (title) }
        (about(&visit, &publishing))
        @if may_undo {
            p { a.button.second href={ "/history/" (number) "/undo" } { (visit.say("console-undo-look")) } }
        }
        (cells(&visit, &traces))
    };
    Ok(page::page(&visit, &title, content))
}

fn about(visit: &Visit, publishing: &Publishing) -> Markup {
    let lines = [
        ("when", reply::moment(&publishing.at)),
        ("who", member_name(visit, &publishing.by)),
        ("confirmed", member_name(visit, &publishing.confirmed_by)),
        ("why", publishing.why.clone()),
        ("from", publishing.file.clone()),
        ("digest", publishing.digest.clone()),
    ];
    html! {
        dl.card {
            @for (name, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
                dt { (visit.say(&format!("console-history-{name}"))) }
                dd { (value) }
            }
            @if let Some(of) = publishing.undoes {
                dt { (visit.say("console-history-undoes")) }
                dd { a href={ "/history/" (of) } { (visit.tell("console-publishing", &[("number", of.to_string().into())])) } }
            }
        }
    }
}

fn publishings(visit: &Visit, found: &[Publishing]) -> Markup {
    let heads = ["number", "when", "who", "from", "why", "cells"]
        .map(|head| visit.say(&format!("console-history-{head}")));
    let [number, when, who, from, why, cells] = &heads;
    html! {
        table.stack {
            caption.unseen { (visit.say("console-history")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for publishing in found {
                    tr {
                        th scope="row" data-label=(number) {
                            a href={ "/history/" (publishing.number) } { "№ " (publishing.number) }
                        }
                        td data-label=(when) { (reply::moment(&publishing.at)) }
                        td data-label=(who) { (member_name(visit, &publishing.by)) }
                        td data-label=(from) { (cut(&publishing.file, 90)) }
                        td data-label=(why) { (cut(&publishing.why, 90)) }
                        td data-label=(cells) { (visit.tell("console-count", &[("count", publishing.cells.into())])) }
                    }
                }
            }
        }
    }
}

fn cells(visit: &Visit, traces: &[Trace]) -> Markup {
    let heads = ["row", "column", "before", "after"]
        .map(|head| visit.say(&format!("workbook-heading-{head}")));
    let [row, column, before, after] = &heads;
    html! {
        table.stack {
            caption { (visit.tell("console-difference", &[("count", traces.len().into())])) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for trace in traces.iter().take(MOST) {
                    tr {
                        th scope="row" data-label=(row) { (place(visit, trace)) }
                        td data-label=(column) { (column_name(visit, &trace.column).0) }
                        td data-label=(before) { (old(visit, &trace.before)) }
                        td data-label=(after) { (new(visit, &trace.after)) }
                    }
                }
            }
        }
        @if traces.len() > MOST {
            p { (visit.tell("import-more", &[("count", (traces.len() - MOST).into())])) }
        }
    }
}

/// The row of a trace. The history also speaks of the staff, and may speak of a table that is no more.
fn place(visit: &Visit, trace: &Trace) -> Markup {
    html! {
        @match table_of(&trace.table) {
            Ok(table) => {
                span.small.soft { (table_name(visit, table)) } br;
                a.key href=(row_path(&trace.table, &trace.row)) { (cut(&trace.row, 90)) }
            }
            Err(_) => {
                span.small.soft { (visit.say("console-staff")) } br;
                span.key { (cut(&trace.row, 90)) }
            }
        }
    }
}

/// The past of a row, for a place beside its form. Who changed it is for those who see the history.
pub fn beside(visit: &Visit, past: &[(Trace, Publishing)]) -> Markup {
    let sees = visit.may(&Action::SeeAudit);
    html! {
        aside.sheet aria-labelledby="past" {
            h2 #past { (visit.say("console-past")) }
            @if past.is_empty() {
                p.soft { (visit.say("console-past-none")) }
            } @else {
                p.soft.small { (visit.say("console-local-time")) }
            }
            ul.past {
                @for (trace, publishing) in past {
                    li {
                        p { strong { (column_name(visit, &trace.column).0) } }
                        p { (old(visit, &cut(&trace.before, 120))) " → " (new(visit, &cut(&trace.after, 120))) }
                        p.soft {
                            @if sees {
                                a href={ "/history/" (trace.publishing) } { (reply::moment(&publishing.at)) }
                                ", " (member_name(visit, &publishing.by))
                            } @else {
                                (reply::moment(&publishing.at))
                            }
                        }
                    }
                }
            }
        }
    }
}
