//! News to those who asked for them: all that were written, and a new one.

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::broadcast;
use super::desk::Desk;
use super::form::Posted;
use super::page::{self, Entry, token};
use super::parts::{Mood, cut, member_name, notice, row_name, table_name};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::{key_of, rows_of};
use crate::domain::{
    Action, Audience, Bilingual, Broadcast, BroadcastRefusal, Interest, Language, NewBroadcast,
    Records, Table,
};
use crate::reply;
use crate::staffwork;

pub const ENTRY: Entry = Entry {
    path: "/broadcasts",
    title: "console-broadcasts",
    action: |_| Action::WriteBroadcast,
};

#[derive(Deserialize)]
struct Asked {
    /// The broadcast whose texts a new one begins with.
    from: Option<i64>,
}

/// What the form of a new one holds.
#[derive(Default)]
struct Filled {
    about: String,
    text: Bilingual,
}

pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/broadcasts", get(list))
        .route("/broadcasts/new", get(ask).post(write))
        .route(
            "/broadcasts/{number}",
            get(broadcast::show).post(broadcast::step),
        )
}

async fn list(visit: Visit) -> Result<Response, Trouble> {
    let language = visit.language();
    let found = visit.desk().learned(move |store, desk, knowledge| {
        let mut all = store.broadcasts()?;
        all.reverse();
        let about =
            |own: &Broadcast| reply::interest(desk.texts, knowledge, language, &own.interest);
        let named = all.into_iter().map(|own| (about(&own), own));
        Ok(named.collect::<Vec<_>>())
    });
    let all = found.await?;
    let title = visit.say("console-broadcasts");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-broadcasts-lead")) }
        p { a.button href="/broadcasts/new" { (visit.say("console-broadcast-new")) } }
        @if all.is_empty() {
            p { (visit.say("console-broadcasts-none")) }
        } @else {
            (table(&visit, &all))
        }
    };
    Ok(page::page(&visit, &title, content))
}

fn table(visit: &Visit, all: &[(String, Broadcast)]) -> Markup {
    let heads = ["number", "about", "state", "author", "text"]
        .map(|head| visit.say(&format!("console-broadcast-{head}")));
    let [number, about, state, author, text] = &heads;
    html! {
        table.stack {
            caption.unseen { (visit.say("console-broadcasts")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for (name, own) in all {
                    tr {
                        th scope="row" data-label=(number) {
                            a href={ "/broadcasts/" (own.number) } { "№ " (own.number) }
                        }
                        td data-label=(about) { (name) }
                        td data-label=(state) { (broadcast::state(visit, own.state)) }
                        td data-label=(author) { (member_name(visit, &own.author)) }
                        td data-label=(text) { (cut(own.text.in_language(visit.language()), 120)) }
                    }
                }
            }
        }
    }
}

async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let from = visit.desk().with(move |store| match asked.from {
        Some(number) => store.broadcast(number),
        None => Ok(None),
    });
    let filled = from.await?.map(|own| Filled {
        about: own.interest.to_code(),
        text: own.text,
    });
    form_page(&visit, &filled.unwrap_or_default(), None).await
}

/// A form that came in: to be counted for, or to be kept.
async fn write(posted: Posted) -> Result<Response, Trouble> {
    let visit = &posted.visit;
    let interest = Interest::from_code(posted.one("about")).ok_or(Trouble::BadForm)?;
    let text = |name: &str| posted.one(name).replace("\r\n", "\n");
    let filled = Filled {
        about: interest.to_code(),
        text: Bilingual {
            kk: text("kk"),
            ru: text("ru"),
        },
    };
    if posted.one("step") == "count" {
        let audience = visit.desk().with(move |store| store.audience(&interest));
        let counted = listeners(visit, audience.await?);
        return form_page(visit, &filled, Some(counted)).await;
    }
    let new = NewBroadcast {
        interest,
        text: filled.text.clone(),
        author: visit.member.clone(),
    };
    let written = visit
        .desk()
        .with(move |store| staffwork::broadcast::write(store, &new));
    match written.await? {
        Ok(number) => {
            let said = visit.say("console-broadcast-kept");
            let to = format!("/broadcasts/{number}");
            Ok(page::go_on(visit, &to, Mood::Good, &said))
        }
        Err(BroadcastRefusal::Staff(refusal)) => Err(Trouble::Refused(refusal)),
        Err(refusal) => {
            let said = broadcast::refused(visit, refusal);
            form_page(visit, &filled, Some(notice(Mood::Bad, &said))).await
        }
    }
}

/// How many would be told now.
pub fn listeners(visit: &Visit, audience: Audience) -> Markup {
    if audience == Audience::default() {
        return notice(Mood::Warn, &visit.say("broadcast-nobody"));
    }
    let args = [
        ("kazakh", audience.kazakh.into()),
        ("russian", audience.russian.into()),
    ];
    notice(
        Mood::Good,
        &visit.tell("console-broadcast-listeners", &args),
    )
}

async fn form_page(
    visit: &Visit,
    filled: &Filled,
    told: Option<Markup>,
) -> Result<Response, Trouble> {
    let base = visit.desk().base().await?;
    let title = visit.say("console-broadcast-new");
    let content = html! {
        p.crumbs { a href=(ENTRY.path) { (visit.say("console-broadcasts")) } }
        h1 { (title) }
        @if let Some(told) = told { (told) }
        form method="post" action="/broadcasts/new" {
            (token(visit))
            div.field { (about(visit, base.records(), &filled.about)) }
            div.both { @for language in Language::ALL { div.field { (text(visit, filled, language)) } } }
            div.actions {
                button type="submit" name="step" value="write" { (visit.say("console-broadcast-keep")) }
                button.second type="submit" name="step" value="count" formnovalidate { (visit.say("console-broadcast-count")) }
            }
        }
    };
    Ok(page::page(visit, &title, content))
}

fn about(visit: &Visit, base: &Records, chosen: &str) -> Markup {
    let option =
        |code: &str, name: &str| html! { option value=(code) selected[code == chosen] { (name) } };
    html! {
        label for="about" { (visit.say("console-broadcast-about")) }
        p.hint #about-hint { (visit.say("console-broadcast-about-hint")) }
        select #about name="about" aria-describedby="about-hint" {
            (option(&Interest::AdmissionDates.to_code(), &visit.say("topic-admission_dates")))
            @for (table, kind) in [(Table::Colleges, "college"), (Table::Specialties, "specialty")] {
                optgroup label=(table_name(visit, table)) {
                    @for row in rows_of(base, table) {
                        @let key = key_of(table, &row);
                        (option(&format!("{kind}:{key}"), &row_name(visit, &row).unwrap_or_else(|| key.clone())))
                    }
                }
            }
        }
    }
}

fn text(visit: &Visit, filled: &Filled, language: Language) -> Markup {
    let code = language.code();
    html! {
        label for=(code) { (visit.say(&format!("console-broadcast-text-{code}"))) }
        textarea id=(code) name=(code) rows="8" maxlength=(staffwork::broadcast::LONGEST) required lang=(code) { "\n" (filled.text.in_language(language)) }
    }
}
