//! What a request can come to grief on. `guard` makes a page of it, in the language of the browser.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::domain::Refusal;
use crate::reply;

/// Why there is no page.
#[derive(Debug)]
pub enum Trouble {
    /// Nobody is signed in.
    SignedOut,
    /// A link that does not let in: wrong, used or expired.
    DeadLink,
    NotFound,
    /// A form without its token, or one that cannot be read.
    BadForm,
    TooBig,
    /// The request was meant for another host, or came from another site.
    Foreign,
    /// A member may not do this, or it cannot be done.
    Refused(Refusal),
    Broken(anyhow::Error),
}

impl Trouble {
    /// The keys of its heading and of the sentence that tells what to do.
    pub fn texts(self) -> (&'static str, &'static str) {
        match self {
            Trouble::SignedOut => ("console-signed-out", "console-signed-out-how"),
            Trouble::DeadLink => ("console-dead-link", "console-dead-link-how"),
            Trouble::NotFound => ("console-not-found", "console-not-found-how"),
            Trouble::BadForm => ("console-bad-form", "console-bad-form-how"),
            Trouble::TooBig => ("console-too-big", "console-too-big-how"),
            Trouble::Foreign => ("console-foreign", "console-foreign-how"),
            Trouble::Refused(refusal) => ("console-refused", reply::refusal_key(refusal)),
            Trouble::Broken(_) => ("console-broken", "console-broken-how"),
        }
    }
}

/// The texts of a trouble, for `guard` to find in the response.
#[derive(Clone, Copy)]
pub struct Told(pub &'static str, pub &'static str);

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let status = match &self {
            Trouble::SignedOut | Trouble::DeadLink => StatusCode::UNAUTHORIZED,
            Trouble::NotFound => StatusCode::NOT_FOUND,
            Trouble::BadForm | Trouble::Foreign => StatusCode::FORBIDDEN,
            Trouble::Refused(refusal) => status_of(*refusal),
            Trouble::TooBig => StatusCode::PAYLOAD_TOO_LARGE,
            Trouble::Broken(error) => {
                log::error!("A page of the console failed: {error:#}");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        let (heading, sentence) = self.texts();
        let mut response = status.into_response();
        response.extensions_mut().insert(Told(heading, sentence));
        response
    }
}

fn status_of(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::NotStaff | Refusal::NotAllowed => StatusCode::FORBIDDEN,
        Refusal::NoSuchDraft
        | Refusal::NoSuchPublishing
        | Refusal::NoSuchInvitation
        | Refusal::NoSuchMember => StatusCode::NOT_FOUND,
        Refusal::NeedsSecond
        | Refusal::OwnerNotAllowed
        | Refusal::DraftSettled
        | Refusal::TooLongAgo
        | Refusal::NothingToUndo
        | Refusal::InvitationUsed
        | Refusal::InvitationExpired
        | Refusal::NotInviter
        | Refusal::NotAccepted
        | Refusal::NotAName
        | Refusal::LastAdministrator
        | Refusal::NoSuchCollege => StatusCode::CONFLICT,
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Trouble {
        Trouble::Broken(error)
    }
}
