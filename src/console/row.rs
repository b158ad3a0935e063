//! One row: its form made from the description of its table, the difference before it is published, its history beside it.

use axum::Router;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::fields;
use super::form::Posted;
use super::history;
use super::page::{self, token};
use super::parts::{Mood, difference, notice, problems, row_name, row_path, table_name};
use super::tables::table_of;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::{self, Row};
use crate::domain::{Changes, PastChange, Problem, Published, Table};
use crate::staffwork::{self, Edit};

/// How a publishing from a form is named in the history, where a file would stand.
const FROM: &str = "console";

#[derive(Deserialize)]
struct Asked {
    key: Option<String>,
    done: Option<String>,
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
    let told = asked
        .done
        .map(|_| notice(Mood::Good, &visit.say("import-applied")));
    form_page(&visit, &place, &row, &[], told).await
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
    row_of(visit, &place).await?;
    let cells = fields::read(place.table, &posted);
    let wanted = match (&place.key, posted.one("step")) {
        (_, "edit") => return form_page(visit, &place, &cells, &[], None).await,
        (Some(key), "delete" | "publish-delete") => Edit::Delete { key: key.clone() },
        (Some(key), _) => Edit::Fill {
            key: key.clone(),
            cells: cells.clone(),
        },
        (None, _) => Edit::Add {
            cells: cells.clone(),
        },
    };
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
    if !posted.one("step").starts_with("publish") {
        return Ok(difference_page(&posted, &place, &wanted, &changes, None));
    }
    publish(&posted, &place, &wanted, changes).await
}

async fn publish(
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
    let (member, own) = (visit.member.clone(), changes.clone());
    let published = visit
        .desk()
        .with(move |store| staffwork::publish(store, &own, &member, FROM))
        .await?;
    if published == Published::Outdated {
        return Ok(outdated(&changes));
    }
    let code = place.table.code();
    let to = match (wanted, changes.rows.first()) {
        (Edit::Delete { .. }, _) | (_, None) => "/history?done=1".to_owned(),
        (Edit::Fill { .. } | Edit::Add { .. }, Some(change)) => {
            row_path(code, &change.key) + "&done=1"
        }
    };
    Ok(Redirect::to(&to).into_response())
}

/// The row as it is; empty for a new one.
async fn row_of(visit: &Visit, place: &Place) -> Result<Row, Trouble> {
    let Some(key) = &place.key else {
        return Ok(Row::new());
    };
    let base = visit.desk().base().await?;
    staffwork::row(&base, place.table, key).ok_or(Trouble::NotFound)
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
            form method="post" action=(action(place)) {
                (token(visit))
                (fields::of_row(visit, place, row, &base, found))
                div.actions {
                    button type="submit" name="step" value="check" { (visit.say("console-check")) }
                    @if place.key.is_some() {
                        button.bad type="submit" name="step" value="delete" formnovalidate { (visit.say("console-delete")) }
                    }
                }
            }
            @if place.key.is_some() { (history::beside(visit, &past)) }
        }
    };
    Ok(page::page(visit, &title, content))
}

async fn past_of(visit: &Visit, place: &Place) -> Result<Vec<PastChange>, Trouble> {
    const MOST: usize = 60;
    let Some(key) = place.key.clone() else {
        return Ok(Vec::new());
    };
    let table = place.table.code();
    let past = visit
        .desk()
        .with(move |store| store.past_of(table, &key, MOST));
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
    let publish = match wanted {
        Edit::Delete { .. } => "publish-delete",
        Edit::Fill { .. } | Edit::Add { .. } => "publish",
    };
    let content = html! {
        (crumbs(visit, place.table))
        h1 { (title) }
        @if let Some(told) = told { (told) }
        (difference(visit, changes))
        form.actions method="post" action=(action(place)) {
            (token(visit))
            input type="hidden" name="base" value=(changes.base);
            @for column in rows::of(place.table) {
                @for value in posted.all(column.name) {
                    input type="hidden" name=(column.name) value=(value);
                }
            }
            button type="submit" name="step" value=(publish) { (visit.say("console-publish")) }
            button.second type="submit" name="step" value="edit" { (visit.say("console-edit-on")) }
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
