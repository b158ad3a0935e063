//! What the environment and its files say, read once; a wrong setting is a sentence that says what to do.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff::tz::{TimeZone, offset};

use crate::domain::{ConsoleSettings, Date, Settings, Token, WrongSetting};

/// Reads the settings of `bagdar run`.
///
/// # Errors
/// A setting is missing or wrong; the error says which and what to do.
pub fn read(database: PathBuf) -> Result<Settings> {
    let sends = variable("BAGDAR_SENDS_PER_SECOND");
    Ok(Settings {
        token: token()?,
        api_url: variable("TELOXIDE_API_URL")
            .map(|url| api_url(&url))
            .transpose()?,
        database,
        sends_per_second: sends.map_or(Ok(DEFAULT_SENDS), |text| sends_per_second(&text))?,
        console: None,
        today,
    })
}

/// Reads where the staff console is to listen.
///
/// # Errors
/// The address is wrong, or open to other machines though no public name was given.
pub fn console(
    database: PathBuf,
    address: &str,
    public_name: Option<&str>,
) -> Result<ConsoleSettings> {
    let address: SocketAddr = address.parse().ok().with_context(|| {
        wrong(
            "The address of the console must be an IP address with a port, such as 127.0.0.1:8080",
        )
    })?;
    if !address.ip().is_loopback() && public_name.is_none() {
        bail!(wrong(
            "Other machines could reach this address: give the name they use with --public NAME and put a proxy with HTTPS \
             before it, or listen on 127.0.0.1"
        ));
    }
    let is_name = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || ".-:".contains(letter))
    };
    if let Some(name) = public_name.filter(|name| !is_name(name)) {
        bail!(wrong(&format!(
            "--public {name} is not the name of a host, such as staff.example.kz"
        )));
    }
    Ok(ConsoleSettings {
        database,
        address,
        public_name: public_name.map(str::to_ascii_lowercase),
        today,
    })
}

/// Today in Almaty.
pub fn today() -> Date {
    // All of Kazakhstan keeps UTC+5 since 1 March 2024.
    let date = Timestamp::now().to_zoned(TimeZone::fixed(offset(5))).date();
    Date {
        year: date.year().unsigned_abs(),
        month: Some(date.month().unsigned_abs()),
        day: Some(date.day().unsigned_abs()),
    }
}

/// Where the terminal remembers what was typed, if there is a place for it.
pub fn history() -> Option<PathBuf> {
    let state = variable("XDG_STATE_HOME").map(PathBuf::from);
    let home = || variable("HOME").map(|home| PathBuf::from(home).join(".local/state"));
    let folder = state.or_else(home)?.join("bagdar");
    fs::create_dir_all(&folder).ok()?;
    Some(folder.join("history"))
}

/// Telegram allows about 30 a second.
const DEFAULT_SENDS: u32 = 25;

fn token() -> Result<Token> {
    let text = match (variable("TELOXIDE_TOKEN"), variable("BAGDAR_TOKEN_FILE")) {
        (Some(token), _) => token,
        (None, Some(file)) => fs::read_to_string(&file).with_context(|| {
            wrong(&format!(
                "BAGDAR_TOKEN_FILE: {file} cannot be read; put the token from @BotFather there"
            ))
        })?,
        (None, None) => bail!(wrong(
            "No token. Get one from @BotFather in Telegram and set TELOXIDE_TOKEN, or BAGDAR_TOKEN_FILE to a file with it; \
             `bagdar chat` needs none"
        )),
    };
    Token::parse(&text).with_context(|| {
        wrong("The token is not of the form 123456:ABC-def; copy it again from @BotFather")
    })
}

fn api_url(text: &str) -> Result<String> {
    let text = text.trim().trim_end_matches('/');
    if !(text.starts_with("http://") || text.starts_with("https://")) {
        bail!(wrong(
            "TELOXIDE_API_URL must begin with http:// or https://, such as http://127.0.0.1:8081"
        ));
    }
    Ok(text.to_owned())
}

fn sends_per_second(text: &str) -> Result<u32> {
    text.trim().parse().ok().with_context(|| {
        wrong("BAGDAR_SENDS_PER_SECOND must be a whole number, such as 25; 0 lifts every limit of pace")
    })
}

fn wrong(sentence: &str) -> WrongSetting {
    WrongSetting(sentence.to_owned())
}

/// An environment variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_settings_say_what_to_do() {
        assert!(
            api_url("127.0.0.1:80")
                .unwrap_err()
                .to_string()
                .contains("http://")
        );
        assert_eq!(api_url("http://a/").unwrap(), "http://a");
        assert!(
            sends_per_second("-1")
                .unwrap_err()
                .to_string()
                .contains("25")
        );
        assert_eq!(sends_per_second("0").unwrap(), 0);
    }

    #[test]
    fn the_console_is_for_this_machine_unless_a_public_name_is_given() {
        let check = |address: &str, name: Option<&str>, words: &str| {
            let said = match console(PathBuf::new(), address, name) {
                Ok(settings) => settings.link("/"),
                Err(error) => error.to_string(),
            };
            assert!(said.contains(words), "{address} {name:?}: {said}");
        };
        check("127.0.0.1:8080", None, "http://127.0.0.1:8080/");
        check("[::1]:8080", None, "http://[::1]:8080/");
        check("0.0.0.0:8080", None, "--public");
        check("192.168.1.5:80", None, "--public");
        check("0.0.0.0:8080", Some("Staff.kz"), "https://staff.kz/");
        check("127.0.0.1:8080", Some("a/b"), "name of a host");
        check("localhost", None, "127.0.0.1:8080");
    }

    #[test]
    fn today_is_a_whole_date() {
        let today = today();
        assert_eq!(Date::parse(&today.to_string()), Some(today));
    }
}
