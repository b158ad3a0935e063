//! How the bot shows itself in Telegram: name, descriptions and commands, in both languages and by default.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde::Serialize;
use teloxide::payloads::{
    GetMe, SetMyCommands, SetMyCommandsSetters, SetMyDescription, SetMyDescriptionSetters,
    SetMyName, SetMyNameSetters, SetMyShortDescription, SetMyShortDescriptionSetters,
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
            Trouble::Refused { .. } | Trouble::Broken(_) => {
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
    const COMMANDS: [(&str, &str); 6] = [
        ("start", "bot-command-start"),
        ("menu", "bot-command-menu"),
        ("help", "bot-command-help"),
        ("language", "bot-command-language"),
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

/// Shows the profiles; what fails is tried at the next start.
pub async fn show(api: Api, profiles: [Profile; 3]) {
    for profile in profiles {
        let mut commands = SetMyCommands::new(profile.commands);
        let mut name = SetMyName::new().name(profile.name);
        let mut description = SetMyDescription::new().description(profile.description);
        let mut short = SetMyShortDescription::new().short_description(profile.short_description);
        if let Some(code) = profile.code {
            commands = commands.language_code(code);
            name = name.language_code(code);
            description = description.language_code(code);
            short = short.language_code(code);
        }
        set(&api, &commands).await;
        set(&api, &name).await;
        set(&api, &description).await;
        set(&api, &short).await;
    }
}

async fn set<P: Payload + Serialize>(api: &Api, payload: &P) {
    match api.call(payload).await {
        Ok(_) => {}
        Err(Trouble::Wait(seconds)) => log::warn!(
            "{} has to wait {seconds} s: left for the next start",
            P::NAME
        ),
        Err(Trouble::Refused { code, said }) => log::warn!("{} is refused: {code} {said}", P::NAME),
        Err(Trouble::Broken(reason)) => log::warn!("{} failed: {reason}", P::NAME),
    }
}
