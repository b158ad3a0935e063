//! Taking back a publishing: what it would change, what has changed since, and then the doing.

use axum::extract::Path;
use axum::response::Response;
use maud::html;

use super::form::Posted;
use super::outcome;
use super::page::{self, token};
use super::parts::{Mood, difference, notice, why};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{Action, Revised};
use crate::staffwork;

/// The page that asks before anything is taken back.
pub async fn ask(visit: Visit, Path(number): Path<String>) -> Result<Response, Trouble> {
    visit.needs(&Action::Undo)?;
    let number = number.parse().map_err(|_| Trouble::NotFound)?;
    let undoing = visit
        .desk()
        .with(move |store| staffwork::undoing(store, number));
    match undoing.await? {
        Ok(revised) => Ok(undo_page(&visit, number, &revised, false)),
        Err(submitted) => outcome::respond(&visit, submitted),
    }
}

pub async fn undo(Path(number): Path<String>, posted: Posted) -> Result<Response, Trouble> {
    let number = number.parse().map_err(|_| Trouble::NotFound)?;
    let seen: i64 = posted.one("base").parse().map_err(|_| Trouble::BadForm)?;
    let visit = &posted.visit;
    visit.needs(&Action::Undo)?;
    let origin = visit.origin(posted.one("why"));
    let undone = visit.desk().work(move |store, desk| {
        // What was seen is what is done: otherwise it is to be looked at again.
        let revised = match staffwork::undoing(store, number)? {
            Ok(revised) => revised,
            Err(submitted) => return Ok(Err(submitted)),
        };
        if revised.changes.base != seen {
            return Ok(Ok(revised));
        }
        staffwork::undo(store, desk, number, &origin.by, &origin.why).map(Err)
    });
    match undone.await? {
        Ok(moved_on) => Ok(undo_page(visit, number, &moved_on, true)),
        Err(submitted) => outcome::respond(visit, submitted),
    }
}

fn undo_page(visit: &Visit, number: i64, revised: &Revised, is_outdated: bool) -> Response {
    let named = [("number", number.to_string().into())];
    let title = visit.tell("console-undo", &named);
    let Revised { changes, conflicts } = revised;
    let content = html! {
        p.crumbs {
            a href="/history" { (visit.say("console-history")) } " / "
            a href={ "/history/" (number) } { (visit.tell("console-publishing", &named)) }
        }
        h1 { (title) }
        @if is_outdated { (notice(Mood::Warn, &visit.say("import-outdated"))) }
        @if !conflicts.is_empty() {
            (notice(Mood::Warn, &visit.say("history-undo-conflicts")))
            (outcome::conflicts(visit, conflicts))
        }
        @if changes.rows.is_empty() {
            p { (visit.say("console-undo-nothing")) }
        } @else {
            (difference(visit, &changes.rows))
            form method="post" action={ "/history/" (number) "/undo" } {
                (token(visit))
                input type="hidden" name="base" value=(changes.base);
                (why(visit))
                div.actions {
                    button type="submit" { (visit.say("console-undo-button")) }
                    a href={ "/history/" (number) } { (visit.say("console-undo-not")) }
                }
            }
        }
    };
    page::page(visit, &title, content)
}
