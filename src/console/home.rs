//! The first page: what the base holds and what waits.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::Desk;
use super::page::{self, Entry};
use super::parts::row_path;
use super::trouble::Trouble;
use super::visit::Visit;
use super::{broadcasts, drafts, fresh, queue};
use crate::domain::rows::rows_of;
use crate::domain::{Action, Broadcast, BroadcastState, Language, Records, Table};
use crate::staffwork::{self, CheckFinding, review};

pub const ENTRY: Entry = Entry {
    path: "/",
    title: "console-home",
    action: |_| Action::Look,
};

pub fn routes() -> Router<Desk> {
    Router::new().route("/", get(show))
}

async fn show(visit: Visit) -> Result<Response, Trouble> {
    let base = visit.desk().base().await?;
    let found = visit.desk().learned(|store, desk, knowledge| {
        let findings = staffwork::findings(knowledge, desk.today);
        let due = review::due(knowledge.records(), desk.today, 0);
        let is_draft = |own: &&Broadcast| own.state == BroadcastState::Draft;
        let waiting = Waiting {
            drafts: store.drafts()?.len(),
            questions: store.open_questions()?.len(),
            reviews: review::unanswered(store, due)?.len(),
            broadcasts: store.broadcasts()?.iter().filter(is_draft).count(),
        };
        Ok((findings, waiting))
    });
    let (findings, waiting) = found.await?;
    let title = visit.say("console-home");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-home-lead")) }
        (waiting.tiles(&visit))
        (tiles(&visit, base.records()))
        (to_mend(&visit, &findings))
    };
    Ok(page::page(&visit, &title, content))
}

/// How much waits for staff.
struct Waiting {
    drafts: usize,
    questions: usize,
    reviews: usize,
    broadcasts: usize,
}

impl Waiting {
    fn tiles(&self, visit: &Visit) -> Markup {
        let all = [
            (drafts::ENTRY, self.drafts),
            (queue::ENTRY, self.questions),
            (fresh::ENTRY, self.reviews),
            (broadcasts::ENTRY, self.broadcasts),
        ];
        let is_shown =
            |(entry, count): &(Entry, usize)| *count > 0 && visit.may(&(entry.action)(&visit.role));
        html! {
            ul.tiles {
                @for (entry, count) in all.into_iter().filter(is_shown) { (tile(visit, entry.path, entry.title, count)) }
            }
        }
    }
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
fn to_mend(visit: &Visit, findings: &[CheckFinding]) -> Markup {
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
