//! What people are told unasked, in their language.

use anyhow::Result;

use crate::domain::{Act, ChatId, Language, Member, Outgoing, Reply};
use crate::reply::{Texts, Value};
use crate::store::Store;

/// The language in which a chat is told something unasked.
pub fn language_of(store: &Store, chat: ChatId) -> Result<Language> {
    let sessions = store.sessions(&[chat])?;
    let session = sessions.get(&chat);
    let known = session.and_then(|own| own.chosen.or(own.last));
    Ok(known.unwrap_or(Language::Russian))
}

/// A message to somebody else, in their language.
pub fn message(texts: &Texts, language: Language, key: &str, args: &[(&str, Value)]) -> Act {
    Act::Send(Reply {
        text: texts.say(language, key, args),
        buttons: Vec::new(),
    })
}

/// What the author of something with a number is told when somebody else has decided on it; nothing for one without a chat.
pub fn author(
    store: &Store,
    texts: &Texts,
    (author, by): (&Member, &Member),
    (key, number): (&str, i64),
) -> Result<Vec<Outgoing>> {
    let chat = match author {
        Member::Chat(chat) if author != by => *chat,
        Member::Chat(_) | Member::Operator | Member::Program | Member::Named(_) => {
            return Ok(Vec::new());
        }
    };
    let args = [("number", number.to_string().into())];
    let act = message(texts, language_of(store, chat)?, key, &args);
    Ok(vec![Outgoing { chat, act }])
}
