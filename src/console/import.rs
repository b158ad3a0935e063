//! Files of staff: handed in, checked, shown, and only then applied.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use super::desk::{Desk, Tray};
use super::form::{Posted, Uploaded};
use super::outcome;
use super::page::{self, Entry, token};
use super::parts::{Mood, difference, notice, problems};
use super::tables;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{Action, Changes, Origin, Problem, Reach, Role, Submitted};
use crate::staffwork;

pub const ENTRY: Entry = Entry {
    path: "/import",
    title: "console-import",
    action: own_rows,
};

/// A lot of files; each of them has its own limit.
const MOST_BYTES: usize = 40 << 20;

/// Whoever may propose anything at all.
fn own_rows(role: &Role) -> Action {
    let own = role.college().cloned();
    Action::Propose(own.map_or(Reach::City, Reach::College))
}

type Checked = Result<Changes, Vec<Problem>>;

pub fn routes() -> Router<Desk> {
    let upload = post(take).layer(DefaultBodyLimit::max(MOST_BYTES));
    Router::new()
        .route("/import", get(ask).merge(upload))
        .route("/import/check", get(check).post(apply))
        .route("/import/marked.xlsx", get(marked))
        .route("/import/difference.xlsx", get(differing))
}

async fn ask(visit: Visit) -> Response {
    upload_page(&visit, None)
}

async fn take(uploaded: Uploaded) -> Result<Response, Trouble> {
    let Uploaded { visit, files } = uploaded;
    if files.is_empty() {
        let refused = notice(Mood::Bad, &visit.say("console-import-no-file"));
        return Ok(upload_page(&visit, Some(refused)));
    }
    visit.desk().lay_by(&visit.session, files).await?;
    Ok(Redirect::to("/import/check").into_response())
}

async fn check(visit: Visit) -> Result<Response, Trouble> {
    let Some((tray, checked)) = laid_by(&visit).await? else {
        return Ok(Redirect::to("/import").into_response());
    };
    Ok(checked_page(&visit, &tray, &checked, None))
}

async fn apply(posted: Posted) -> Result<Response, Trouble> {
    let seen: i64 = posted.one("base").parse().map_err(|_| Trouble::BadForm)?;
    let (is_proposed, why) = (
        posted.one("step") == "propose",
        posted.one("why").to_owned(),
    );
    let visit = posted.visit;
    let Some((tray, checked)) = laid_by(&visit).await? else {
        return Ok(Redirect::to("/import").into_response());
    };
    let changes = match &checked {
        Ok(changes) if changes.base == seen => changes.clone(),
        Ok(_) | Err(_) => return Ok(outdated(&visit, &tray, &checked)),
    };
    let [file, digest] = tray.mark.clone();
    let origin = Origin {
        file,
        digest,
        ..visit.origin(&why)
    };
    let submitted = visit.desk().work(move |store, desk| match is_proposed {
        true => staffwork::propose(store, &changes, &origin),
        false => staffwork::publish(store, desk, &changes, &origin),
    });
    let submitted = submitted.await?;
    match submitted {
        Submitted::Outdated => return Ok(outdated(&visit, &tray, &checked)),
        Submitted::Published(_) | Submitted::Waiting(_) | Submitted::Nothing => {
            visit.desk().clear_away(&visit.session);
        }
        Submitted::Refused(_)
        | Submitted::Broken(_)
        | Submitted::Conflicting(_)
        | Submitted::Faulty(_) => {}
    }
    outcome::respond(&visit, submitted)
}

async fn marked(visit: Visit) -> Result<Response, Trouble> {
    let Some((tray, Err(problems))) = laid_by(&visit).await? else {
        return Err(Trouble::NotFound);
    };
    let language = visit.language();
    let bytes = staffwork::marked(visit.desk().texts(), language, &tray.files, &problems)?;
    Ok(workbook("marked.xlsx", bytes))
}

async fn differing(visit: Visit) -> Result<Response, Trouble> {
    let Some((_, Ok(changes))) = laid_by(&visit).await? else {
        return Err(Trouble::NotFound);
    };
    let bytes = staffwork::difference(visit.desk().texts(), visit.language(), &changes)?;
    Ok(workbook("difference.xlsx", bytes))
}

pub fn workbook(name: &str, bytes: Vec<u8>) -> Response {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}

/// The files that were handed in, and what they would change now.
async fn laid_by(visit: &Visit) -> Result<Option<(Arc<Tray>, Checked)>, Trouble> {
    let Some(tray) = visit.desk().laid_by(&visit.session) else {
        return Ok(None);
    };
    let own = tray.clone();
    let checked = visit
        .desk()
        .with(move |store| staffwork::preview(store, &own.files))
        .await?;
    Ok(Some((tray, checked)))
}

fn outdated(visit: &Visit, tray: &Tray, checked: &Checked) -> Response {
    let moved_on = notice(Mood::Warn, &visit.say("import-outdated"));
    checked_page(visit, tray, checked, Some(moved_on))
}

fn upload_page(visit: &Visit, refused: Option<Markup>) -> Response {
    let title = visit.say("console-import");
    let content = html! {
        h1 { (title) }
        @if let Some(refused) = refused { (refused) }
        p { (visit.say("console-import-lead")) }
        form method="post" action="/import" enctype="multipart/form-data" data-upload
            data-sending=(visit.say("console-import-sending")) data-checking=(visit.say("console-import-checking"))
            data-failed=(visit.say("console-import-failed")) {
            (token(visit))
            div.field.drop {
                label for="files" { (visit.say("console-import-files")) }
                p.hint #files-hint { (visit.say("console-import-hint")) }
                input #files type="file" name="files" multiple required accept=".xlsx,.csv" aria-describedby="files-hint";
                p.hint data-invitation hidden { (visit.say("console-import-drop")) }
            }
            div.actions { button type="submit" { (visit.say("console-import-check")) } }
            progress hidden aria-label=(visit.say("console-import-sending")) {}
            p role="status" {}
        }
        div.sheet {
            h2 { (visit.say("console-template")) }
            p { (visit.say("console-template-lead")) }
            p { a.button.second href=(tables::WORKBOOK) { (visit.say("console-template-button")) } }
        }
    };
    page::page(visit, &title, content)
}

fn checked_page(visit: &Visit, tray: &Tray, checked: &Checked, told: Option<Markup>) -> Response {
    let title = match checked {
        Ok(_) => visit.say("console-import-preview"),
        Err(_) => visit.say("console-import-wrong"),
    };
    let content = html! {
        p.crumbs { a href="/import" { (visit.say("console-import")) } }
        h1 { (title) }
        @if let Some(told) = told { (told) }
        p.soft { (tray.mark.first().map_or("", String::as_str)) }
        @match checked {
            Err(found) => {
                (notice(Mood::Bad, &visit.say("console-import-nothing-written")))
                (problems(visit, found))
                div.actions {
                    a.button href="/import" { (visit.say("console-import-again")) }
                    a.button.second href="/import/marked.xlsx" { (visit.say("console-import-marked")) }
                }
            }
            Ok(changes) => (preview(visit, changes)),
        }
    };
    page::page(visit, &title, content)
}

fn preview(visit: &Visit, changes: &Changes) -> Markup {
    html! {
        @if changes.rows.is_empty() {
            (notice(Mood::Good, &visit.say("import-no-changes")))
        } @else {
            (difference(visit, &changes.rows))
        }
        @if !changes.absent.is_empty() {
            p { (visit.tell("import-absent", &[("count", changes.absent.len().into())])) }
        }
        @if !changes.rows.is_empty() {
            form method="post" action="/import/check" {
                (token(visit))
                input type="hidden" name="base" value=(changes.base);
                (outcome::hand_in(visit, changes, "publish", "propose"))
            }
            p.actions {
                a.button.second href="/import/difference.xlsx" { (visit.say("console-import-difference")) }
                a href="/import" { (visit.say("console-import-again")) }
            }
        }
    }
}
