//! In and out: the link that lets in once, signing out, the language, and the files every page needs.

use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::html;
use serde::Deserialize;

use super::desk::Desk;
use super::form::Posted;
use super::page;
use super::trouble::Trouble;
use super::visit::{Guest, LANGUAGE, SESSION};
use crate::domain::{ConsoleSettings, Language};
use crate::staffwork;
use crate::store::SESSION_MS;

const YEAR_SECONDS: i64 = 365 * 24 * 60 * 60;

pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/enter/{link}", get(ask))
        .route("/enter", post(enter))
        .route("/leave", post(leave))
        .route("/language/{code}", get(switch))
        .route("/style.css", get(style))
        .route("/console.js", get(script))
        .route("/icon.svg", get(icon))
}

#[derive(Deserialize)]
struct Key {
    link: String,
}

#[derive(Deserialize)]
struct Back {
    to: Option<String>,
}

/// A button, so that a messenger that looks at the link for its preview does not use it up.
async fn ask(guest: Guest, Path(link): Path<String>) -> Response {
    let content = html! {
        div.sheet {
            h1 { (guest.say("console-enter")) }
            p { (guest.say("console-enter-how")) }
            form method="post" action="/enter" {
                input type="hidden" name="link" value=(link);
                button type="submit" { (guest.say("console-enter-button")) }
            }
        }
    };
    page::open_page(&guest, &guest.say("console-enter"), content)
}

async fn enter(State(desk): State<Desk>, Form(key): Form<Key>) -> Result<Response, Trouble> {
    let session = desk
        .with(move |store| staffwork::enter_console(store, &key.link))
        .await?
        .ok_or(Trouble::DeadLink)?;
    let cookie = cookie(desk.settings(), SESSION, &session, SESSION_MS / 1000);
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/")).into_response())
}

async fn leave(posted: Posted) -> Result<Response, Trouble> {
    let visit = posted.visit;
    let session = visit.session.clone();
    visit.desk().clear_away(&session);
    visit.desk().take_note(&session);
    visit
        .desk()
        .with(move |store| store.leave_console(&session))
        .await?;
    let cookie = cookie(visit.desk().settings(), SESSION, "", 0);
    let content = html! {
        div.sheet {
            h1 { (visit.say("console-left")) }
            p { (visit.say("console-signed-out-how")) }
        }
    };
    let page = page::open_page(&visit.guest, &visit.say("console-left"), content);
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), page).into_response())
}

async fn switch(
    State(desk): State<Desk>,
    Path(code): Path<String>,
    Query(back): Query<Back>,
) -> Result<Response, Trouble> {
    let language = Language::from_code(&code).ok_or(Trouble::NotFound)?;
    let cookie = cookie(desk.settings(), LANGUAGE, language.code(), YEAR_SECONDS);
    let to = back.to.filter(|to| is_own(to));
    let to = Redirect::to(to.as_deref().unwrap_or("/"));
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), to).into_response())
}

/// Whether a path leads to a page of ours and nowhere else: `//host` and `/\host` are other hosts to a browser.
fn is_own(path: &str) -> bool {
    let plain = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    plain && path.starts_with('/') && !path.starts_with("//")
}

fn cookie(settings: &ConsoleSettings, name: &str, value: &str, seconds: i64) -> String {
    let secure = settings.public_name.as_ref().map_or("", |_| "; Secure");
    format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}")
}

async fn style() -> impl IntoResponse {
    served("text/css; charset=utf-8", include_str!("style.css"))
}

async fn script() -> impl IntoResponse {
    served("text/javascript; charset=utf-8", include_str!("console.js"))
}

async fn icon() -> impl IntoResponse {
    served("image/svg+xml", include_str!("icon.svg"))
}

fn served(kind: &'static str, text: &'static str) -> impl IntoResponse {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, "max-age=300")];
    (headers, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_here() {
        for (path, good) in [
            ("/tables/facts?page=2", true),
            ("//evil.kz", false),
            ("/\\evil.kz", false),
            ("https://evil.kz", false),
            ("/a\r\nb", false),
        ] {
            assert_eq!(is_own(path), good, "{path}");
        }
    }
}
