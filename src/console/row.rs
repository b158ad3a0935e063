//! One row: its form made from the description of its table, the difference before it is published, its history beside it.

use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::fields;
use super::form::Posted;
use super::history;
use super::outcome;
use super::page::{self, token};
use super::parts::{Mood, difference, notice, problems, row_name, row_path, table_name};
use super::tables::table_of;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::{self, Row};
use crate::domain::{
    Changes, Origin, Problem, Publishing, Refusal, Submitted, Table, Trace, may_edit,
};
use crate::staffwork::{self, Edit};

/// How a publishing from a form is named in the history, where a file would stand.
const FROM: &str = "console";

#[derive(Deserialize)]
struct Asked {
    key: Option<String>,
}

/// A row on its page: one that is there, or a new one.
pub struct Place {
    pub table: Table,
    pub key: Option<String>,
}

pub fn routes() -> Router<Desk> {
    Router::new().route("/tables/{table}/row", get(show).post(step))
}

async fn show(
    visit: Visit,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let place = Place {
        table: table_of(&code)?,
        key: asked.key,
    };
    let row = row_of(&visit, &place).await?;
    form_page(&visit, &place, &row, &[], None).await
}

/// A form that came in: to be checked, to be published, or to be edited further.
async fn step(
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    posted: Posted,
) -> Result<Response, Trouble> {
    let place = Place {
        table: table_of(&code)?,
        key: asked.key,
    };
    let visit = &posted.visit;
    let old = row_of(visit, &place).await?;
    let old = place.key.as_ref().map(|_| &old);
    if !may_edit(&visit.role, place.table, old) {
        return Err(Trouble::Refused(Refusal::NotAllowed));
    }
    let cells = fields::read(place.table, &posted);
    if posted.one("step") == "edit" {
        return form_page(visit, &place, &cells, &[], None).await;
    }
    let wanted = wanted(&place, posted.one("step"), &cells);
    let (table, edit) = (place.table, wanted.clone());
    let checked = visit
        .desk()
        .with(move |store| staffwork::edit(store, table, &edit))
        .await?;
    let changes = match checked {
        Err(found) => return form_page(visit, &place, &cells, &found, None).await,
        Ok(changes) if changes.rows.is_empty() => {
            let told = notice(Mood::Warn, &visit.say("console-no-changes"));
            return form_page(visit, &place, &cells, &[], Some(told)).await;
        }
        Ok(changes) => changes,
    };
    let step = posted.one("step");
    if !step.starts_with("publish") && !step.starts_with("propose") {
        return Ok(difference_page(&posted, &place, &wanted, &changes, None));
    }
    hand_in(&posted, &place, &wanted, changes).await
}

/// What a form asks for.
fn wanted(place: &Place, step: &str, cells: &Row) -> Edit {
    let cells = cells.clone();
    match (place.key.clone(), step) {
        (Some(key), "delete" | "publish-delete" | "propose-delete") => Edit::Delete { key },
        (Some(key), _) => Edit::Fill { key, cells },
        (None, _) => Edit::Add { cells },
    }
}

async fn hand_in(
    posted: &Posted,
    place: &Place,
    wanted: &Edit,
    changes: Changes,
) -> Result<Response, Trouble> {
    let visit = &posted.visit;
    let outdated = |changes: &Changes| {
        let told = notice(Mood::Warn, &visit.say("import-outdated"));
        difference_page(posted, place, wanted, changes, Some(told))
    };
    if posted.one("base") != changes.base.to_string() {
        return Ok(outdated(&changes));
    }
    let origin = Origin {
        file: FROM.to_owned(),
        ..visit.origin(posted.one("why"))
    };
    let (own, is_proposed) = (changes.clone(), posted.one("step").starts_with("propose"));
    let submitted = visit.desk().work(move |store, desk| {
        if is_proposed {
            return staffwork::propose(store, &own, &origin);
        }
        staffwork::publish(store, desk, &own, &origin)
    });
    match (submitted.await?, wanted, changes.rows.first()) {
        (Submitted::Outdated, ..) => Ok(outdated(&changes)),
        (Submitted::Published(_), Edit::Fill { .. } | Edit::Add { .. }, Some(change)) => {
            let to = row_path(place.table.code(), &change.key);
            let said = visit.say("import-applied");
            Ok(page::go_on(visit, &to, Mood::Good, &said))
        }
        (submitted, ..) => outcome::respond(visit, submitted),
    }
}

/// The row as it is; empty for a new one.
async fn row_of(visit: &Visit, place: &Place) -> Result<Row, Trouble> {
    let Some(key) = &place.key else {
        return Ok(Row::new());
    };
    let base = visit.desk().base().await?;
    staffwork::row(base.records(), place.table, key).ok_or(Trouble::NotFound)
}

async fn form_page(
    visit: &Visit,
    place: &Place,
    row: &Row,
    found: &[Problem],
    told: Option<Markup>,
) -> Result<Response, Trouble> {
    let base = visit.desk().base().await?;
    let past = past_of(visit, place).await?;
    let old = row_of(visit, place).await?;
    let is_open = may_edit(&visit.role, place.table, place.key.as_ref().map(|_| &old));
    if !is_open && place.key.is_none() {
        return Err(Trouble::Refused(Refusal::NotAllowed));
    }
    let title = title(visit, place, row);
    let content = html! {
        (crumbs(visit, place.table))
        h1 { (title) }
        @if let Some(told) = told { (told) }
        @if !found.is_empty() {
            (notice(Mood::Bad, &visit.tell("console-problems", &[("count", found.len().into())])))
            @if found.iter().any(|problem| problem.place.column.is_none()) { (problems(visit, found)) }
        }
        div.beside {
            @if is_open {
                form method="post" action=(action(place)) {
                    (token(visit))
                    (fields::of_row(visit, place, row, base.records(), found))
                    div.actions {
                        button type="submit" name="step" value="check" { (visit.say("console-check")) }
                        @if place.key.is_some() {
                            button.bad type="submit" name="step" value="delete" formnovalidate { (visit.say("console-delete")) }
                        }
                    }
                }
            } @else {
                div { (fields::to_read(visit, place.table, row)) }
            }
            @if place.key.is_some() { (history::beside(visit, &past)) }
        }
    };
    Ok(page::page(visit, &title, content))
}

/// The last changes of the row, each with its publishing.
async fn past_of(visit: &Visit, place: &Place) -> Result<Vec<(Trace, Publishing)>, Trouble> {
    const MOST: usize = 60;
    let Some(key) = place.key.clone() else {
        return Ok(Vec::new());
    };
    let table = place.table;
    let past = visit.desk().with(move |store| {
        let traces = store.traces_of_row(table, &key)?.into_iter().take(MOST);
        let known =
            traces.map(|trace| Ok(store.publishing(trace.publishing)?.map(|own| (trace, own))));
        let known = known.collect::<anyhow::Result<Vec<_>>>()?;
        Ok(known.into_iter().flatten().collect())
    });
    Ok(past.await?)
}

/// What would change, with all that was filled in, so that nothing need be typed again.
fn difference_page(
    posted: &Posted,
    place: &Place,
    wanted: &Edit,
    changes: &Changes,
    told: Option<Markup>,
) -> Response {
    let visit = &posted.visit;
    let title = visit.say("console-import-preview");
    let [publish, propose] = match wanted {
        Edit::Delete { .. } => ["publish-delete", "propose-delete"],
        Edit::Fill { .. } | Edit::Add { .. } => ["publish", "propose"],
    };
    let content = html! {
        (crumbs(visit, place.table))
        h1 { (title) }
        @if let Some(told) = told { (told) }
        (difference(visit, &changes.rows))
        form method="post" action=(action(place)) {
            (token(visit))
            input type="hidden" name="base" value=(changes.base);
            @for column in rows::of(place.table) {
                @for value in posted.all(column.name) {
                    input type="hidden" name=(column.name) value=(value);
                }
            }
            (outcome::hand_in(visit, changes, publish, propose))
            div.actions { button.second type="submit" name="step" value="edit" { (visit.say("console-edit-on")) } }
        }
    };
    page::page(visit, &title, content)
}

fn title(visit: &Visit, place: &Place, row: &Row) -> String {
    match &place.key {
        None => visit.say("console-new-row"),
        Some(key) => row_name(visit, row).unwrap_or_else(|| key.clone()),
    }
}

fn crumbs(visit: &Visit, table: Table) -> Markup {
    html! {
        p.crumbs {
            a href="/tables" { (visit.say("console-tables")) } " / "
            a href={ "/tables/" (table.code()) } { (table_name(visit, table)) }
        }
    }
}

fn action(place: &Place) -> String {
    let code = place.table.code();
    match &place.key {
        Some(key) => row_path(code, key),
        None => format!("/tables/{code}/row"),
    }
}
