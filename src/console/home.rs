//! The first page: what the base holds and what waits.

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::page::{self, Entry};
use super::parts::{Mood, notice, row_path};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::rows_of;
use crate::domain::{Action, Language, Records, Table};
use crate::staffwork::{self, CheckFinding};

pub const ENTRY: Entry = Entry {
    path: "/",
    title: "console-home",
    action: |_| Action::Look,
};

pub fn routes() -> Router<Desk> {
    Router::new().route("/", get(show))
}

#[derive(Deserialize)]
struct Asked {
    /// The publishing that was just made.
    done: Option<i64>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let base = visit.desk().base().await?;
    let found = visit.desk().learned(|store, desk, knowledge| {
        let findings = staffwork::findings(knowledge, desk.today);
        Ok((
            findings,
            store.drafts()?.len(),
            store.open_questions()?.len(),
        ))
    });
    let (findings, drafts, questions) = found.await?;
    let title = visit.say("console-home");
    let content = html! {
        h1 { (title) }
        @if let Some(number) = &asked.done {
            (notice(Mood::Good, &visit.tell("draft-published", &[("number", number.to_string().into())])))
        }
        p { (visit.say("console-home-lead")) }
        ul.tiles {
            @if drafts > 0 { (tile(&visit, "/drafts", "console-drafts", drafts)) }
            @if questions > 0 && visit.may(&Action::WorkQueue) { (tile(&visit, "/queue", "console-queue", questions)) }
        }
        (tiles(&visit, &base))
        (waiting(&visit, &findings))
    };
    Ok(page::page(&visit, &title, content))
}

fn tile(visit: &Visit, path: &str, title: &str, count: usize) -> Markup {
    html! {
        li {
            a href=(path) {
                span.count { (visit.tell("console-count", &[("count", count.into())])) }
                strong { (visit.say(title)) }
            }
        }
    }
}

fn tiles(visit: &Visit, base: &Records) -> Markup {
    let tables = [
        Table::Colleges,
        Table::Programmes,
        Table::Facts,
        Table::Examples,
    ];
    html! {
        ul.tiles {
            @for table in tables {
                li {
                    a href={ "/tables/" (table.code()) } {
                        span.count { (visit.tell("console-count", &[("count", rows_of(base, table).len().into())])) }
                        strong { (super::parts::table_name(visit, table)) }
                    }
                }
            }
        }
    }
}

/// What should be looked at, each with the way to its row.
fn waiting(visit: &Visit, findings: &[CheckFinding]) -> Markup {
    const MOST: usize = 30;
    let texts = visit.desk().texts();
    let words =
        |finding: &CheckFinding, language: Language| staffwork::say(texts, language, finding);
    html! {
        section aria-labelledby="waiting" {
            h2 #waiting { (visit.say("console-waiting")) }
            @if findings.is_empty() {
                p { (visit.say("import-check-good")) }
            } @else {
                p { (visit.tell("import-check-count", &[("count", findings.len().into())])) }
                div.sheet {
                    ul.past {
                        @for finding in findings.iter().take(MOST) {
                            li {
                                (words(finding, visit.language())) " "
                                @if let Some((table, key)) = place(finding) {
                                    a href=(row_path(table, &key)) { (visit.say("console-mend")) span.unseen { ": " (key) } }
                                }
                            }
                        }
                    }
                }
                @if findings.len() > MOST {
                    p.soft { (visit.tell("console-more", &[("count", (findings.len() - MOST).into())])) }
                }
            }
        }
    }
}

/// The row a finding is about.
fn place(finding: &CheckFinding) -> Option<(&'static str, String)> {
    let fact = |id: &crate::domain::FactId| Some(("facts", id.to_string()));
    match finding {
        CheckFinding::TranslatedName { table, key }
        | CheckFinding::Empty { table, key, .. }
        | CheckFinding::BrokenLink { table, key, .. } => Some((table, key.clone())),
        CheckFinding::PastReview { fact: id, .. }
        | CheckFinding::FewExamples { fact: id, .. }
        | CheckFinding::Conflict { fact: id, .. } => fact(id),
        CheckFinding::SharedName { keys, .. } => Some(("colleges", keys.first()?.clone())),
        CheckFinding::NoQualification { programme } => Some(("programmes", programme.clone())),
        CheckFinding::NoProgramme { college } => Some(("colleges", college.clone())),
    }
}
