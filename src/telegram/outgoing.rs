//! An act of ours as requests to the Bot API, and what their end means. Plain text only: nothing to escape.

use serde::Serialize;
use serde_json::Value;
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, EditMessageText, EditMessageTextSetters,
    SendMessage, SendMessageSetters,
};
use teloxide::requests::Payload;
use teloxide::types::{
    CallbackQueryId, ChatId as TelegramChat, InlineKeyboardButton, InlineKeyboardMarkup,
    LinkPreviewOptions, MessageId,
};

use super::api::{Api, Trouble};
use crate::domain::{Act, Attached, AttachedKind, Button, ChatId, Press, Reply};

/// `sendPhoto` of a photo that Telegram keeps; teloxide's own is a form.
#[derive(Serialize)]
struct SendPhoto<'id> {
    chat_id: i64,
    photo: &'id str,
}

impl Payload for SendPhoto<'_> {
    type Output = Value;
    const NAME: &'static str = "sendPhoto";
}

/// `sendDocument` of a document that Telegram keeps.
#[derive(Serialize)]
struct SendDocument<'id> {
    chat_id: i64,
    document: &'id str,
}

impl Payload for SendDocument<'_> {
    type Output = Value;
    const NAME: &'static str = "sendDocument";
}

/// How an act ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    Sent,
    /// The person blocked us or left Telegram.
    Gone,
    /// The group became another one: it is sent there.
    Moved(ChatId),
    /// Telegram will never take it; why, without the text.
    Refused(String),
    /// Telegram wants quiet for so many seconds.
    Wait(u64),
    /// It was not done and may work later.
    Again,
    /// It may have been done, or may work later.
    Unsure,
}

/// An act as acts of one message each: what is tried again never repeats a message that went out.
pub fn in_messages(act: Act) -> Vec<Act> {
    match act {
        Act::Send(reply) | Act::Edit { reply, .. } if fitting(&reply.text) < reply.text.len() => {
            sends(reply)
        }
        Act::Send(_)
        | Act::Edit { .. }
        | Act::Picture { .. }
        | Act::Document { .. }
        | Act::Attached(_)
        | Act::AnswerPress { .. } => vec![act],
    }
}

/// A long reply as messages, with its buttons under the last.
fn sends(reply: Reply) -> Vec<Act> {
    let mut parts: Vec<Reply> = split(&reply.text)
        .into_iter()
        .map(|part| Reply {
            text: part.to_owned(),
            buttons: Vec::new(),
        })
        .collect();
    if let Some(last) = parts.last_mut() {
        last.buttons = reply.buttons;
    }
    parts.into_iter().map(Act::Send).collect()
}

/// Does an act of one message in a chat.
pub async fn deliver(api: &Api, chat: ChatId, act: &Act) -> Delivery {
    let done = match act {
        Act::Send(reply) => send(api, chat, reply).await,
        Act::Edit { message, reply } => edit(api, chat, *message, reply).await,
        Act::Picture { caption, png } => api.send_picture(chat.0, caption, png).await.map(drop),
        Act::Document {
            caption,
            name,
            bytes,
        } => api
            .send_file(chat.0, caption, (name, bytes))
            .await
            .map(drop),
        Act::Attached(attached) => send_attached(api, chat, attached).await,
        Act::AnswerPress { press, notice } => {
            return answer_press(api, press, notice.as_deref()).await;
        }
    };
    done.map_or_else(meaning, |()| Delivery::Sent)
}

async fn send(api: &Api, chat: ChatId, reply: &Reply) -> Result<(), Trouble> {
    let mut message = SendMessage::new(TelegramChat(chat.0), reply.text.as_str())
        .link_preview_options(no_preview());
    if !reply.buttons.is_empty() {
        message = message.reply_markup(keyboard(&reply.buttons));
    }
    api.call(&message).await.map(drop)
}

async fn send_attached(api: &Api, chat: ChatId, attached: &Attached) -> Result<(), Trouble> {
    let (chat_id, id) = (chat.0, attached.id.as_str());
    let sent = match attached.kind {
        AttachedKind::Photo => api.call(&SendPhoto { chat_id, photo: id }).await,
        AttachedKind::Document => {
            let document = id;
            api.call(&SendDocument { chat_id, document }).await
        }
    };
    sent.map(drop)
}

/// Edits a message; one that is deleted or too old is replaced by a new one.
async fn edit(api: &Api, chat: ChatId, message: i64, reply: &Reply) -> Result<(), Trouble> {
    let Ok(message) = i32::try_from(message) else {
        return send(api, chat, reply).await;
    };
    let edit = EditMessageText::new(
        TelegramChat(chat.0),
        MessageId(message),
        reply.text.as_str(),
    )
    .link_preview_options(no_preview())
    .reply_markup(keyboard(&reply.buttons));
    match api.call(&edit).await {
        Ok(_) => Ok(()),
        Err(Trouble::Refused { said, .. }) if said.contains("message is not modified") => Ok(()),
        Err(Trouble::Refused { code: 400, said }) if cannot_edit(&said) => {
            send(api, chat, reply).await
        }
        Err(trouble) => Err(trouble),
    }
}

/// A press that cannot be answered any more is past caring: its waiting ended by itself.
async fn answer_press(api: &Api, press: &str, notice: Option<&str>) -> Delivery {
    let mut answer = AnswerCallbackQuery::new(CallbackQueryId(press.to_owned()));
    if let Some(notice) = notice {
        const LONGEST: usize = 200;
        answer = answer.text(notice.chars().take(LONGEST).collect::<String>());
    }
    match api.call(&answer).await {
        Ok(_) | Err(Trouble::Refused { .. }) => Delivery::Sent,
        Err(Trouble::Wait(seconds)) => Delivery::Wait(seconds),
        Err(Trouble::Broken(_) | Trouble::Unreached(_) | Trouble::Moved(_)) => Delivery::Again,
    }
}

fn cannot_edit(said: &str) -> bool {
    const REASONS: [&str; 3] = [
        "message to edit not found",
        "message can't be edited",
        "MESSAGE_ID_INVALID",
    ];
    REASONS.iter().any(|reason| said.contains(reason))
}

/// What a trouble means for the act. Wrong rights of the token are the operator's: the message waits.
fn meaning(trouble: Trouble) -> Delivery {
    const GONE: [&str; 7] = [
        "chat not found",
        "user is deactivated",
        "bot was blocked",
        "bot was kicked",
        "can't initiate conversation",
        "PEER_ID_INVALID",
        "group chat was upgraded",
    ];
    match trouble {
        Trouble::Wait(seconds) => Delivery::Wait(seconds),
        Trouble::Moved(to) => Delivery::Moved(ChatId(to)),
        Trouble::Broken(_) => Delivery::Unsure,
        Trouble::Unreached(_)
        | Trouble::Refused {
            code: 401 | 404 | 409,
            ..
        } => Delivery::Again,
        Trouble::Refused { code: 403, .. } => Delivery::Gone,
        Trouble::Refused { said, .. } if GONE.iter().any(|reason| said.contains(reason)) => {
            Delivery::Gone
        }
        Trouble::Refused { code, said } => Delivery::Refused(format!("{code} {said}")),
    }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// The keyboard; a button that cannot be one is left out.
fn keyboard(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    let rows = rows
        .iter()
        .map(|row| row.iter().filter_map(key).collect::<Vec<_>>());
    InlineKeyboardMarkup::new(rows.filter(|row| !row.is_empty()))
}

fn key(button: &Button) -> Option<InlineKeyboardButton> {
    // One button without a label, and Telegram refuses the whole message.
    let label = Some(button.label.as_str()).filter(|label| !label.trim().is_empty())?;
    if let Press::Link(address) = &button.press {
        return Some(InlineKeyboardButton::url(label, address.parse().ok()?));
    }
    Some(InlineKeyboardButton::callback(
        label,
        button.press.to_code()?,
    ))
}

/// Splits a text into messages: at the ends of paragraphs, else of lines, else anywhere between letters.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let fits = fitting(rest);
        if fits == rest.len() {
            parts.push(rest);
            return parts;
        }
        let head = rest.get(..fits).unwrap_or(rest);
        let at = head
            .rfind("\n\n")
            .or_else(|| head.rfind('\n'))
            .or_else(|| head.rfind(' '));
        let at = at.filter(|at| *at > 0).unwrap_or(fits);
        let (part, after) = rest.split_at(at);
        parts.push(part);
        rest = after.trim_start();
        if rest.is_empty() {
            return parts;
        }
    }
}

/// How many bytes of a text fit one message.
fn fitting(text: &str) -> usize {
    // Telegram counts units of UTF-16.
    const LONGEST: usize = 4096;
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > LONGEST {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, lengths: &[usize]) {
        let units: Vec<usize> = split(text)
            .iter()
            .map(|part| part.encode_utf16().count())
            .collect();
        assert_eq!(units, lengths);
    }

    #[test]
    fn long_texts_are_split_where_a_reader_would() {
        check("", &[0]);
        check(&"ә".repeat(4096), &[4096]);
        check(&"ә".repeat(4097), &[4096, 1]);
        check(&"😀".repeat(2049), &[4096, 2]);
        check(
            &format!("{}\n\n{}", "а".repeat(3000), "б".repeat(3000)),
            &[3000, 3000],
        );
        check(
            &format!(
                "{}\n{} {}",
                "а".repeat(3000),
                "б".repeat(1000),
                "в".repeat(900)
            ),
            &[3000, 1901],
        );
    }

    #[test]
    fn a_long_reply_is_a_row_of_messages_with_the_buttons_under_the_last() {
        let forget = |label: &str| Button {
            label: label.to_owned(),
            press: Press::Forget,
        };
        let reply = |text: &str, buttons: Vec<Vec<Button>>| Reply {
            text: text.to_owned(),
            buttons,
        };
        let (first, second) = ("а".repeat(4000), "б".repeat(200));
        let long = reply(&format!("{first}\n\n{second}"), vec![vec![forget("Өшіру")]]);
        let parts = vec![
            Act::Send(reply(&first, Vec::new())),
            Act::Send(reply(&second, vec![vec![forget("Өшіру")]])),
        ];
        assert_eq!(in_messages(Act::Send(long.clone())), parts);
        let edit = |reply: Reply| Act::Edit { message: 7, reply };
        assert_eq!(in_messages(edit(long)), parts);
        let short = edit(reply("а", Vec::new()));
        assert_eq!(in_messages(short.clone()), [short]);
    }

    #[test]
    fn what_cannot_be_a_button_is_left_out() {
        let button = |label: &str, press: Press| Button {
            label: label.to_owned(),
            press,
        };
        let rows = [
            vec![button(" ", Press::Forget), button("Өшіру", Press::Forget)],
            vec![button("Сайт", Press::Link("мұнда жоқ".to_owned()))],
        ];
        let kept = keyboard(&rows).inline_keyboard;
        let labels: Vec<Vec<&str>> = kept
            .iter()
            .map(|row| row.iter().map(|key| key.text.as_str()).collect())
            .collect();
        assert_eq!(labels, [["Өшіру"]]);
    }

    #[test]
    fn troubles_mean_what_telegram_means() {
        let refused = |code: i64, said: &str| {
            meaning(Trouble::Refused {
                code,
                said: said.to_owned(),
            })
        };
        assert_eq!(
            refused(403, "Forbidden: bot was blocked by the user"),
            Delivery::Gone
        );
        assert_eq!(refused(400, "Bad Request: chat not found"), Delivery::Gone);
        assert_eq!(
            refused(400, "Bad Request: message is too long"),
            Delivery::Refused("400 Bad Request: message is too long".to_owned())
        );
        assert_eq!(refused(401, "Unauthorized"), Delivery::Again);
        let said = || "no answer".to_owned();
        assert_eq!(meaning(Trouble::Unreached(said())), Delivery::Again);
        assert_eq!(meaning(Trouble::Broken(said())), Delivery::Unsure);
        assert_eq!(meaning(Trouble::Wait(7)), Delivery::Wait(7));
        let moved = Delivery::Moved(ChatId(-1001));
        assert_eq!(meaning(Trouble::Moved(-1001)), moved);
    }
}
