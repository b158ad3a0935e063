//! What holds for every request: whose it may be, and what the browser may do with the answer.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, HeaderValue, ORIGIN,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::desk::Desk;
use super::page;
use super::trouble::{Told, Trouble};
use super::visit::{Guest, Visit};
use crate::domain::{Action, ConsoleSettings, Role};

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Refuses what is not for us or not from us, makes pages of troubles, and sets the headers.
pub async fn guard(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(guest) = Guest::from_request_parts(&mut parts, &desk).await;
    let is_ours = is_ours(desk.settings(), &parts.method, &parts.headers);
    let mut response = if is_ours {
        next.run(Request::from_parts(parts, body)).await
    } else {
        Trouble::Foreign.into_response()
    };
    if let Some(Told(heading, sentence)) = response.extensions().get().copied() {
        let status = response.status();
        response = page::trouble(&guest, heading, sentence);
        *response.status_mut() = status;
    }
    set_headers(response.headers_mut());
    response
}

/// What stands before the pages of an entry.
#[derive(Clone)]
pub struct Door {
    pub desk: Desk,
    pub action: fn(&Role) -> Action,
}

/// Lets in whoever may do what the pages behind are for; no page can forget to ask.
pub async fn admit(State(door): State<Door>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let admitted = match Visit::from_request_parts(&mut parts, &door.desk).await {
        Ok(visit) => visit.needs(&(door.action)(&visit.role)),
        Err(trouble) => Err(trouble),
    };
    match admitted {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(trouble) => trouble.into_response(),
    }
}

/// Whether a request names us as its host and, where it may change something, comes from a page of ours.
fn is_ours(settings: &ConsoleSettings, method: &Method, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(HOST).map(str::to_ascii_lowercase) else {
        return false;
    };
    if !is_our_host(settings, &host) {
        return false;
    }
    if method == Method::GET || method == Method::HEAD {
        return true;
    }
    let from_us = |origin: &str| origin.split_once("://").is_some_and(|(_, own)| own == host);
    // An old browser may leave it out; the token of the form stands in its way then.
    text(ORIGIN).is_none_or(|origin| from_us(&origin.to_ascii_lowercase()))
}

fn is_our_host(settings: &ConsoleSettings, host: &str) -> bool {
    let port = settings.address.port();
    let is_here = || {
        let own = [
            format!("localhost:{port}"),
            format!("127.0.0.1:{port}"),
            format!("[::1]:{port}"),
            settings.address.to_string(),
        ];
        own.iter().any(|own| own == host)
            || (port == 80 && ["localhost", "127.0.0.1", "[::1]"].contains(&host))
    };
    match &settings.public_name {
        Some(name) => host == name,
        None => is_here(),
    }
}

fn set_headers(headers: &mut HeaderMap) {
    let is_page = headers
        .get(CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/html"));
    let fixed = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_page || !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
