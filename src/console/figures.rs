//! How much is asked, how well it is answered, how complete the base is.

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::bars;
use super::desk::Desk;
use super::page::{self, Entry};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::Action;
use crate::{reply, staffwork};

pub const ENTRY: Entry = Entry {
    path: "/figures",
    title: "console-figures",
    action: |_| Action::SeeFigures,
};

/// The periods to choose from, in days.
const PERIODS: [u16; 4] = [7, 30, 90, 365];

#[derive(Deserialize)]
struct Asked {
    days: Option<String>,
}

pub fn routes() -> Router<Desk> {
    Router::new().route("/figures", get(show))
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let wanted = asked.days.and_then(|days| days.parse().ok());
    let days = wanted.filter(|days| PERIODS.contains(days)).unwrap_or(30);
    let language = visit.language();
    let counted = visit.desk().learned(move |store, desk, knowledge| {
        let stats = staffwork::stats(store, knowledge, desk.today, days)?;
        let charts = reply::charts(desk.texts, knowledge, language, &stats);
        let parts = reply::beside_charts(desk.texts, knowledge, language, &stats);
        Ok((charts, parts))
    });
    let (charts, parts) = counted.await?;
    let (overview, rest) = parts.split_first().unzip();
    let title = visit.say("console-figures");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-figures-lead")) }
        (periods(&visit, days))
        div.sheet { ul.plain-list { @for line in overview.map_or("", String::as_str).lines() { li { (line.trim()) } } } }
        @for chart in &charts { (bars::chart(&visit, chart)) }
        @for part in rest.unwrap_or_default() { (section(part)) }
    };
    Ok(page::page(&visit, &title, content))
}

fn periods(visit: &Visit, days: u16) -> Markup {
    html! {
        form.search action="/figures" {
            div.field {
                label for="days" { (visit.say("console-period")) }
                select #days name="days" {
                    @for own in PERIODS {
                        option value=(own) selected[own == days] {
                            (visit.tell("console-days", &[("count", usize::from(own).into())]))
                        }
                    }
                }
            }
            button type="submit" { (visit.say("console-show")) }
        }
    }
}

/// A heading and its lines.
fn section(part: &str) -> Markup {
    let mut lines = part.lines();
    html! {
        section {
            h2 { (lines.next().unwrap_or_default()) }
            div.sheet { ul.plain-list { @for line in lines { li { (line.trim()) } } } }
        }
    }
}
