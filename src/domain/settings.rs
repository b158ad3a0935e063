//! How the bot is to run, as plain values.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use super::{ConsoleSettings, Date};

/// What the Telegram bot needs to run.
#[derive(Debug)]
pub struct Settings {
    pub token: Token,
    /// A Bot API server other than Telegram's.
    pub api_url: Option<String>,
    pub database: PathBuf,
    /// How many messages go out in a second; 0 lifts this and the pace within a chat.
    pub sends_per_second: u32,
    /// The staff console beside the bot, where staff can reach it.
    pub console: Option<ConsoleSettings>,
    /// The day it is now.
    pub today: fn() -> Date,
}

/// The bot's password. It never prints itself.
pub struct Token(String);

impl Token {
    /// Checks the form of a token, such as `123456:ABC-def`.
    pub fn parse(text: &str) -> Option<Token> {
        let (number, secret) = text.trim().split_once(':')?;
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
        let good = !number.is_empty()
            && number.chars().all(|digit| digit.is_ascii_digit())
            && !secret.is_empty()
            && secret.chars().all(plain);
        good.then(|| Token(format!("{number}:{secret}")))
    }

    /// The secret itself, for the address of a request and nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// A setting or argument that is wrong or missing: a sentence that says what to do. Starting again does not mend it.
#[derive(Debug)]
pub struct WrongSetting(pub String);

impl fmt::Display for WrongSetting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Error for WrongSetting {}

impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Token(secret)")
    }
}

impl fmt::Display for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_checked_and_does_not_print_itself() {
        for (text, good) in [
            ("1:a_-Z\n", true),
            ("", false),
            ("a:b", false),
            ("1:", false),
            ("1:a/../b", false),
        ] {
            assert_eq!(Token::parse(text).is_some(), good, "{text}");
        }
        let token = Token::parse("123:topsecret").unwrap();
        assert!(!format!("{token:?} {token}").contains("topsecret"));
    }
}
