//! How the bot shows itself in Telegram: name, descriptions and commands, in both languages and by default.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use teloxide::payloads::{
    GetMe, GetMyCommands, GetMyDescription, GetMyName, GetMyShortDescription, SetMyCommands,
    SetMyDescription, SetMyName, SetMyShortDescription,
};
use teloxide::requests::Payload;
use teloxide::types::BotCommand;
use tokio::time::sleep;

use super::api::{Api, Trouble};
use super::incoming::Me;
use super::pace::backoff_ms;
use crate::domain::Language;
use crate::reply::Texts;

/// Asks Telegram who we are.
pub async fn ask_me(api: &Api) -> Result<Me, Trouble> {
    let me = api.call(&GetMe::new()).await?;
    let id = me.get("id").and_then(|id| id.as_i64());
    let username = me.get("username").and_then(|name| name.as_str());
    id.zip(username)
        .map(|(id, username)| Me {
            id,
            username: username.to_owned(),
        })
        .ok_or_else(|| Trouble::Broken("an answer without our name".to_owned()))
}

/// Asks again after a trouble until it is known.
pub async fn learn_me(api: Api, me: Arc<OnceLock<Me>>, mut trouble: Trouble) {
    for tries in 0.. {
        let pause = match &trouble {
            Trouble::Wait(seconds) => Duration::from_secs(*seconds),
            Trouble::Refused { .. }
            | Trouble::Moved(_)
            | Trouble::Unreached(_)
            | Trouble::Broken(_) => {
                Duration::from_millis(backoff_ms(tries, 1000, 60_000).unsigned_abs())
            }
        };
        sleep(pause).await;
        match ask_me(&api).await {
            Ok(found) => return drop(me.set(found)),
            Err(next) => trouble = next,
        }
    }
}

/// What is to be shown in one language; no language is for everybody else.
pub struct Profile {
    code: Option<&'static str>,
    commands: Vec<BotCommand>,
    name: String,
    description: String,
    short_description: String,
}

/// The profile by default, which is in Russian, and in both languages.
pub fn profiles(texts: &Texts) -> [Profile; 3] {
    [
        profile(texts, Language::Russian, None),
        profile(texts, Language::Kazakh, Some(Language::Kazakh.code())),
        profile(texts, Language::Russian, Some(Language::Russian.code())),
    ]
}

fn profile(texts: &Texts, language: Language, code: Option<&'static str>) -> Profile {
    const COMMANDS: [(&str, &str); 7] = [
        ("start", "bot-command-start"),
        ("menu", "bot-command-menu"),
        ("help", "bot-command-help"),
        ("language", "bot-command-language"),
        ("subscriptions", "bot-command-subscriptions"),
        ("about", "bot-command-about"),
        ("privacy", "bot-command-privacy"),
    ];
    let say = |key: &str| texts.say(language, key, &[]);
    Profile {
        code,
        commands: COMMANDS
            .iter()
            .map(|(name, key)| BotCommand::new(*name, say(key)))
            .collect(),
        name: say("bot-name"),
        description: say("bot-description"),
        short_description: say("bot-short-description"),
    }
}

/// Shows the profiles, where they are not shown already: Telegram lets a name be set only a few times a day. What fails is
/// tried at the next start.
pub async fn show(api: Api, profiles: [Profile; 3]) {
    for profile in profiles {
        let code = profile.code.map(str::to_owned);
        let get = GetMyCommands {
            language_code: code.clone(),
            ..GetMyCommands::new()
        };
        let set = SetMyCommands {
            language_code: code.clone(),
            ..SetMyCommands::new(profile.commands)
        };
        put(&api, "commands", &get, &set).await;
        let get = GetMyName {
            language_code: code.clone(),
        };
        let set = SetMyName {
            name: Some(profile.name),
            language_code: code.clone(),
        };
        put(&api, "name", &get, &set).await;
        let get = GetMyDescription {
            language_code: code.clone(),
        };
        let set = SetMyDescription {
            description: Some(profile.description),
            language_code: code.clone(),
        };
        put(&api, "description", &get, &set).await;
        let get = GetMyShortDescription {
            language_code: code.clone(),
        };
        let set = SetMyShortDescription {
            short_description: Some(profile.short_description),
            language_code: code,
        };
        put(&api, "short_description", &get, &set).await;
    }
}

/// Sets a part of the profile that is not shown as it should be.
async fn put<Get, Set>(api: &Api, part: &str, get: &Get, set: &Set)
where
    Get: Payload + Serialize,
    Set: Payload + Serialize,
{
    let done = match api.call(get).await {
        Ok(shown) if is_shown(&shown, part, set) => return,
        Ok(_) => api.call(set).await.map(drop),
        Err(trouble) => Err(trouble),
    };
    let name = Set::NAME;
    match done {
        Ok(()) => {}
        Err(Trouble::Wait(seconds)) => {
            log::warn!("{name} has to wait {seconds} s: left for the next start");
        }
        Err(Trouble::Refused { code, said }) => log::warn!("{name} is refused: {code} {said}"),
        Err(Trouble::Unreached(reason) | Trouble::Broken(reason)) => {
            log::warn!("{name} failed: {reason}")
        }
        Err(Trouble::Moved(_)) => log::warn!("{name} is answered as if it were for a group"),
    }
}

/// Whether what Telegram shows, a list or an object with the part, is what would be set.
fn is_shown(shown: &Value, part: &str, set: &impl Serialize) -> bool {
    let wanted = serde_json::to_value(set).unwrap_or_default();
    Some(shown.get(part).unwrap_or(shown)) == wanted.get(part)
}
