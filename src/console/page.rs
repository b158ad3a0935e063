//! The frame of a page: head, menu, language switch.

use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::{DOCTYPE, Markup, html};

use super::PAGES;
use super::form::TOKEN;
use super::parts::{Mood, encoded, member_name, notice};
use super::visit::{Guest, Visit};
use crate::domain::{Action, Language, Role};
use crate::reply;

/// A page of the menu.
pub struct Entry {
    pub path: &'static str,
    /// The key of its name.
    pub title: &'static str,
    /// What whoever opens it has to be allowed.
    pub action: fn(&Role) -> Action,
}

/// A page for a member of staff.
pub fn page(visit: &Visit, title: &str, content: Markup) -> Response {
    let guest = &visit.guest;
    let who = html! {
        span { (member_name(visit, &visit.member.to_string())) span.role { ", " (reply::role(guest.desk.texts(), guest.language, &visit.role)) } }
        form method="post" action="/leave" {
            (token(visit))
            button.plain type="submit" { (guest.say("console-leave")) }
        }
    };
    let body = html! {
        (top(guest, Some(who)))
        div.frame {
            (menu(visit))
            main #main tabindex="-1" {
                @if let Some((mood, said)) = guest.desk.take_note(&visit.session) { (notice(mood, &said)) }
                (content)
            }
        }
    };
    document(guest, title, body)
}

/// Leads on from a form that was taken, so that a reload repeats nothing; the page that comes next tells what became of it.
pub fn go_on(visit: &Visit, to: &str, mood: Mood, said: &str) -> Response {
    visit.desk().leave_note(&visit.session, mood, said);
    Redirect::to(to).into_response()
}

/// A page for anybody.
pub fn open_page(guest: &Guest, title: &str, content: Markup) -> Response {
    let body = html! {
        (top(guest, None))
        div.frame.alone { main #main tabindex="-1" { (content) } }
    };
    document(guest, title, body)
}

/// A page instead of the one that was asked for.
pub fn trouble(guest: &Guest, heading: &str, sentence: &str) -> Response {
    let heading = guest.say(heading);
    let content = html! {
        div.sheet {
            h1 { (heading) }
            p { (guest.say(sentence)) }
            p { a href="/" { (guest.say("console-home")) } }
        }
    };
    open_page(guest, &heading, content)
}

/// What each form carries.
pub fn token(visit: &Visit) -> Markup {
    html! { input type="hidden" name=(TOKEN) value=(visit.form_token()); }
}

fn document(guest: &Guest, title: &str, body: Markup) -> Response {
    let markup = html! {
        (DOCTYPE)
        html lang=(guest.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – " (guest.say("console-name")) }
                link rel="icon" href="/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/style.css";
                script src="/console.js" defer {}
            }
            body {
                a.skip href="#main" { (guest.say("console-skip")) }
                (body)
                footer.bottom { p { (guest.say("console-footer")) } }
            }
        }
    };
    Html(markup.into_string()).into_response()
}

fn top(guest: &Guest, who: Option<Markup>) -> Markup {
    html! {
        header.top {
            div {
                a.brand href="/" { (guest.say("console-brand")) small { (guest.say("console-name")) } }
                @if who.is_some() {
                    a.to-menu href="#menu" { (guest.say("console-menu")) }
                }
                div.who {
                    ul.languages aria-label=(guest.say("console-language")) {
                        @for language in Language::ALL {
                            li { (switch(guest, language)) }
                        }
                    }
                    @if let Some(who) = who { (who) }
                }
            }
        }
    }
}

fn switch(guest: &Guest, language: Language) -> Markup {
    // Each language is named in itself.
    let name = guest
        .desk
        .texts()
        .say(language, "console-own-language", &[]);
    let code = language.code();
    html! {
        @if language == guest.language {
            span aria-current="true" lang=(code) { (name) }
        } @else {
            a href={ "/language/" (code) "?to=" (encoded(&guest.path)) } lang=(code) hreflang=(code) { (name) }
        }
    }
}

fn menu(visit: &Visit) -> Markup {
    let path = visit.guest.path.split('?').next().unwrap_or_default();
    let is_here = |entry: &Entry| {
        path == entry.path || (entry.path != "/" && path.starts_with(&format!("{}/", entry.path)))
    };
    html! {
        nav.menu #menu aria-label=(visit.say("console-menu")) {
            ul {
                @for (entry, _) in PAGES.iter().filter(|(entry, _)| visit.may(&(entry.action)(&visit.role))) {
                    li { a href=(entry.path) aria-current=[is_here(entry).then_some("page")] { (visit.say(entry.title)) } }
                }
            }
        }
    }
}
