//! One request to the Bot API, and what can go wrong with it; no error carries the token or a text.

use std::time::Duration;

use anyhow::{Context, Result};
use reqwest::RequestBuilder;
use reqwest::multipart::{Form, Part};
use serde::Serialize;
use serde_json::Value;
use teloxide::Bot;
use teloxide::net::{TELEGRAM_API_URL, default_reqwest_settings};
use teloxide::requests::Payload;

use crate::domain::Settings;

/// A client of the Bot API; cheap to clone.
#[derive(Clone)]
pub struct Api {
    /// Held for its client: teloxide's own requests read answers too strictly and hide `retry_after` of repeats.
    bot: Bot,
    /// The address of a method without its name; it holds the token.
    base: String,
    /// The same of a file.
    files: String,
}

/// Why a request was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Too many requests: wait so many seconds.
    Wait(u64),
    /// The server refused, with its code and what it said.
    Refused { code: i64, said: String },
    /// The group has this number now.
    Moved(i64),
    /// The server was not reached: it was surely not done.
    Unreached(String),
    /// The network or the server failed: it may work later, and may even have worked.
    Broken(String),
}

impl Api {
    pub fn new(settings: &Settings) -> Result<Api> {
        let client = default_reqwest_settings()
            .build()
            .context("Make an HTTP client")?;
        let server = settings.api_url.as_deref().unwrap_or(TELEGRAM_API_URL);
        let token = settings.token.reveal();
        Ok(Api {
            bot: Bot::with_client(token, client),
            base: format!("{server}/bot{token}/"),
            files: format!("{server}/file/bot{token}/"),
        })
    }

    /// Calls a method that answers at once.
    pub async fn call<P: Payload + Serialize>(&self, payload: &P) -> Result<Value, Trouble> {
        self.call_within(payload, Duration::from_secs(15)).await
    }

    /// Sends a picture that is no file of Telegram's yet.
    pub async fn send_picture(
        &self,
        chat: i64,
        caption: &str,
        png: &[u8],
    ) -> Result<Value, Trouble> {
        let png = Part::bytes(png.to_vec()).file_name("figures.png");
        let form = form(chat, caption).part("photo", png);
        let request = self.method("SendPhoto").multipart(form);
        self.send(request, LONG).await
    }

    /// Sends a document that is no file of Telegram's yet.
    pub async fn send_file(
        &self,
        chat: i64,
        caption: &str,
        (name, bytes): (&str, &[u8]),
    ) -> Result<Value, Trouble> {
        let document = Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        let form = form(chat, caption).part("document", document);
        let request = self.method("SendDocument").multipart(form);
        self.send(request, LONG).await
    }

    /// The bytes of a file that Telegram keeps, but hardly more than so many.
    pub async fn file(&self, id: &str, most: usize) -> Result<Vec<u8>, Trouble> {
        let found = self.call(&GetFile { file_id: id }).await?;
        let path = found.get("file_path").and_then(Value::as_str);
        let path = path.ok_or_else(|| Trouble::Broken("a file without its path".to_owned()))?;
        let request = self.bot.client().get(format!("{}{path}", self.files));
        let broken = |error: reqwest::Error| Trouble::Broken(error.without_url().to_string());
        let answer = request.timeout(LONG).send().await.map_err(broken)?;
        let mut answer = answer.error_for_status().map_err(broken)?;
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(broken)? {
            bytes.extend_from_slice(&part);
            if bytes.len() > most {
                break;
            }
        }
        Ok(bytes)
    }

    /// Calls a method whose answer may take so long.
    pub async fn call_within<P: Payload + Serialize>(
        &self,
        payload: &P,
        patience: Duration,
    ) -> Result<Value, Trouble> {
        self.send(self.method(P::NAME).json(payload), patience)
            .await
    }

    fn method(&self, name: &str) -> RequestBuilder {
        self.bot.client().post(format!("{}{name}", self.base))
    }

    async fn send(&self, request: RequestBuilder, patience: Duration) -> Result<Value, Trouble> {
        let answer = match request.timeout(patience).send().await {
            Ok(answer) => answer,
            Err(error) if error.is_connect() => {
                return Err(Trouble::Unreached(error.without_url().to_string()));
            }
            Err(error) => return Err(Trouble::Broken(error.without_url().to_string())),
        };
        let status = i64::from(answer.status().as_u16());
        match answer.bytes().await {
            Ok(body) => read(status, &body),
            Err(error) => Err(Trouble::Broken(error.without_url().to_string())),
        }
    }
}

/// How long a file may be on its way.
const LONG: Duration = Duration::from_secs(60);

fn form(chat: i64, caption: &str) -> Form {
    Form::new()
        .text("chat_id", chat.to_string())
        .text("caption", caption.to_owned())
}

/// `getFile`.
#[derive(Serialize)]
struct GetFile<'id> {
    file_id: &'id str,
}

impl Payload for GetFile<'_> {
    type Output = Value;
    const NAME: &'static str = "getFile";
}

/// Takes the answer of the server apart.
fn read(status: i64, body: &[u8]) -> Result<Value, Trouble> {
    let Ok(mut answer) = serde_json::from_slice::<Value>(body) else {
        return Err(Trouble::Broken(format!(
            "status {status} with a body that is not JSON"
        )));
    };
    if answer.get("ok") == Some(&Value::Bool(true)) {
        let result = answer.get_mut("result").map(Value::take);
        return result.ok_or_else(|| Trouble::Broken("an answer without a result".to_owned()));
    }
    let code = answer
        .get("error_code")
        .and_then(Value::as_i64)
        .unwrap_or(status);
    if code == 429 {
        let wait = answer
            .pointer("/parameters/retry_after")
            .and_then(Value::as_u64);
        return Err(Trouble::Wait(wait.unwrap_or(1).clamp(1, 24 * 3600)));
    }
    let moved = answer.pointer("/parameters/migrate_to_chat_id");
    if let Some(to) = moved.and_then(Value::as_i64) {
        return Err(Trouble::Moved(to));
    }
    if !(400..500).contains(&code) {
        return Err(Trouble::Broken(format!("the server answers {code}")));
    }
    let said = answer
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    Err(Trouble::Refused {
        code,
        said: said.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: i64, body: &str, expected: Result<Value, Trouble>) {
        assert_eq!(read(status, body.as_bytes()), expected, "{body}");
    }

    #[test]
    fn answers_are_taken_apart() {
        check(200, r#"{"ok":true,"result":7}"#, Ok(Value::from(7)));
        check(
            200,
            "{",
            Err(Trouble::Broken(
                "status 200 with a body that is not JSON".to_owned(),
            )),
        );
        check(
            429,
            r#"{"ok":false,"error_code":429,"parameters":{"retry_after":5}}"#,
            Err(Trouble::Wait(5)),
        );
        check(
            400,
            r#"{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-1001}}"#,
            Err(Trouble::Moved(-1001)),
        );
        check(
            502,
            "{}",
            Err(Trouble::Broken("the server answers 502".to_owned())),
        );
        let refused = Trouble::Refused {
            code: 403,
            said: "Forbidden".to_owned(),
        };
        check(
            403,
            r#"{"ok":false,"error_code":403,"description":"Forbidden"}"#,
            Err(refused),
        );
    }
}
