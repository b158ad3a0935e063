//! Who asks for a page, and in which language.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;

use super::desk::Desk;
use super::trouble::Trouble;
use crate::domain::{Action, Language, Member, Origin, Refusal, Role, may};
use crate::reply::Value;
use crate::store::{form_token, now_ms};

pub const SESSION: &str = "bagdar_session";
pub const LANGUAGE: &str = "bagdar_language";

/// Anybody's browser.
#[derive(Clone)]
pub struct Guest {
    pub desk: Desk,
    pub language: Language,
    /// Where it is, for a link that leads back here.
    pub path: String,
}

/// The browser of a member of staff.
#[derive(Clone)]
pub struct Visit {
    pub guest: Guest,
    pub member: Member,
    /// What it was when the page was asked for; an action asks again when it happens.
    pub role: Role,
    pub session: String,
}

impl Guest {
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    pub fn tell(&self, key: &str, args: &[(&str, Value)]) -> String {
        self.desk.texts().say(self.language, key, args)
    }
}

impl Visit {
    pub fn say(&self, key: &str) -> String {
        self.guest.say(key)
    }

    pub fn tell(&self, key: &str, args: &[(&str, Value)]) -> String {
        self.guest.tell(key, args)
    }

    pub fn desk(&self) -> &Desk {
        &self.guest.desk
    }

    pub fn language(&self) -> Language {
        self.guest.language
    }

    pub fn may(&self, action: &Action) -> bool {
        may(&self.role, action)
    }

    pub fn needs(&self, action: &Action) -> Result<(), Trouble> {
        let is_allowed = self.may(action);
        is_allowed
            .then_some(())
            .ok_or(Trouble::Refused(Refusal::NotAllowed))
    }

    /// Changes of this member: nobody else can be named as who made them.
    pub fn origin(&self, why: &str) -> Origin {
        const LONGEST: usize = 500;
        let why: String = why.trim().chars().take(LONGEST).collect();
        Origin::of(self.member.clone(), &why)
    }

    /// What each of its forms carries.
    pub fn form_token(&self) -> String {
        form_token(&self.session)
    }
}

impl FromRequestParts<Desk> for Guest {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Guest, Infallible> {
        let path = parts.uri.path_and_query();
        Ok(Guest {
            desk: desk.clone(),
            language: language(parts),
            path: path.map_or("/", |path| path.as_str()).to_owned(),
        })
    }
}

impl FromRequestParts<Desk> for Visit {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Visit, Trouble> {
        let session = cookie(parts, SESSION).ok_or(Trouble::SignedOut)?.to_owned();
        let asked = session.clone();
        let found = desk.with(move |store| {
            let Some(member) = store.console_member(&asked, now_ms())? else {
                return Ok(None);
            };
            let role = store.role(&member)?;
            Ok(Some((member, role)))
        });
        let (member, role) = found.await?.ok_or(Trouble::SignedOut)?;
        // Whoever is taken off the staff is out with the next click.
        let role = role.ok_or(Trouble::Refused(Refusal::NotStaff))?;
        let Ok(guest) = Guest::from_request_parts(parts, desk).await;
        Ok(Visit {
            guest,
            member,
            role,
            session,
        })
    }
}

/// The language that was chosen, or that of the browser; Kazakh where neither tells.
fn language(parts: &Parts) -> Language {
    let chosen = cookie(parts, LANGUAGE).and_then(Language::from_code);
    let of_browser = || {
        let header = parts.headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
        let codes = header.split(',').filter_map(|code| code.trim().get(..2));
        codes.filter_map(Language::from_code).next()
    };
    chosen.or_else(of_browser).unwrap_or(Language::Kazakh)
}

fn cookie<'parts>(parts: &'parts Parts, name: &str) -> Option<&'parts str> {
    let headers = parts.headers.get_all(COOKIE).into_iter();
    let mut pairs = headers
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(own, _)| *own == name)
        .map(|(_, value)| value)
        .filter(|value| !value.is_empty())
}
