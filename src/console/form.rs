//! Forms that came in. There is no other way to read one: whoever reads it has checked its token.

use axum::RequestExt;
use axum::body::Bytes;
use axum::extract::{Form, FromRequest, FromRequestParts, Multipart, Request};

use super::desk::Desk;
use super::trouble::Trouble;
use super::visit::Visit;
use crate::import::File;

/// The field that holds the token.
pub const TOKEN: &str = "token";

/// A form of fields.
pub struct Posted {
    pub visit: Visit,
    fields: Vec<(String, String)>,
}

/// A form with files.
pub struct Uploaded {
    pub visit: Visit,
    pub files: Vec<File>,
}

impl Posted {
    /// The first value of a field; empty if there is none.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let own = self.fields.iter().filter(move |(own, _)| own == name);
        own.map(|(_, value)| value.as_str())
    }
}

impl FromRequest<Desk> for Posted {
    type Rejection = Trouble;

    async fn from_request(request: Request, desk: &Desk) -> Result<Posted, Trouble> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, desk).await?;
        let request = Request::from_parts(parts, body);
        let form: Form<Vec<(String, String)>> = request.extract().await.map_err(unread)?;
        let posted = Posted {
            visit,
            fields: form.0,
        };
        if posted.one(TOKEN) != posted.visit.form_token() {
            return Err(Trouble::BadForm);
        }
        Ok(posted)
    }
}

fn unread(rejection: axum::extract::rejection::FormRejection) -> Trouble {
    match rejection.status().as_u16() {
        413 => Trouble::TooBig,
        _ => Trouble::BadForm,
    }
}

impl FromRequest<Desk> for Uploaded {
    type Rejection = Trouble;

    async fn from_request(request: Request, desk: &Desk) -> Result<Uploaded, Trouble> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, desk).await?;
        let request = Request::from_parts(parts, body);
        let mut form: Multipart = request.extract().await.map_err(|_| Trouble::BadForm)?;
        let (mut files, mut is_ours) = (Vec::new(), false);
        while let Some(field) = form.next_field().await.map_err(cut_short)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            // The token stands first: nothing is taken in from a form that is not ours.
            if !is_ours && name != TOKEN {
                return Err(Trouble::BadForm);
            }
            let bytes: Bytes = field.bytes().await.map_err(cut_short)?;
            if name == TOKEN {
                is_ours = bytes == visit.form_token();
                continue;
            }
            // A browser sends an empty part when no file was chosen.
            let named = file.filter(|file| !file.is_empty());
            files.extend(named.map(|name| File {
                name,
                bytes: bytes.to_vec(),
            }));
        }
        if !is_ours {
            return Err(Trouble::BadForm);
        }
        Ok(Uploaded { visit, files })
    }
}

fn cut_short(error: axum::extract::multipart::MultipartError) -> Trouble {
    match error.status().as_u16() {
        413 => Trouble::TooBig,
        _ => Trouble::BadForm,
    }
}
