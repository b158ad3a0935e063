//! An update as raw JSON, read leniently: what is not known is passed over, the text is kept.

use serde_json::Value;

use crate::conversation::{Event, Unreadable};
use crate::domain::{Attached, AttachedKind, ChatId, Language};

/// What an update says to the conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    pub chat: ChatId,
    /// The language of the person's Telegram.
    pub client: Option<Language>,
    pub event: Event,
    /// The name that Telegram shows of the person.
    pub name: String,
    /// The photo or document sent, as Telegram keeps it.
    pub file: Option<Attached>,
    /// The name of the document sent, as its sender has it.
    pub file_name: Option<String>,
}

impl Incoming {
    /// The message that a pressed button stands under, and the press.
    pub fn pressed(&self) -> (Option<i64>, Option<&str>) {
        let Event::Press { message, press, .. } = &self.event else {
            return (None, None);
        };
        (*message, Some(press))
    }
}

/// Our own number and name, by which others address us in groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    pub id: i64,
    pub username: String,
}

/// Reads an update; `None` if it is nothing to answer.
pub fn read(update: &str, me: Option<&Me>) -> Option<Incoming> {
    let update: Value = serde_json::from_str(update).ok()?;
    if let Some(press) = update.get("callback_query") {
        return pressed(press);
    }
    if let Some(change) = update.get("my_chat_member") {
        return member(change);
    }
    if let Some(message) = update.get("message") {
        return said(message, me, Event::Text);
    }
    said(update.get("edited_message")?, me, Event::Edited)
}

fn pressed(press: &Value) -> Option<Incoming> {
    let message = press.get("message");
    let chat = message
        .and_then(|message| number(message, "/chat/id"))
        .or_else(|| number(press, "/from/id"))?;
    let event = Event::Press {
        code: text(press, "/data").unwrap_or_default().to_owned(),
        message: message.and_then(|message| number(message, "/message_id")),
        press: text(press, "/id")?.to_owned(),
    };
    Some(Incoming {
        chat: ChatId(chat),
        client: client(press),
        event,
        name: name(press),
        file: None,
        file_name: None,
    })
}

fn member(change: &Value) -> Option<Incoming> {
    let event = match text(change, "/new_chat_member/status")? {
        "kicked" | "left" => Event::Blocked,
        "member" | "administrator" => Event::Unblocked,
        _ => return None,
    };
    Some(Incoming {
        chat: ChatId(number(change, "/chat/id")?),
        client: client(change),
        event,
        name: String::new(),
        file: None,
        file_name: None,
    })
}

fn said(message: &Value, me: Option<&Me>, as_text: fn(String) -> Event) -> Option<Incoming> {
    let from_bot = message
        .pointer("/from/is_bot")
        .and_then(Value::as_bool)
        .unwrap_or_default();
    if from_bot {
        return None;
    }
    let incoming = |event: Event| {
        Some(Incoming {
            chat: ChatId(number(message, "/chat/id")?),
            client: client(message),
            event,
            name: name(message),
            file: file(message),
            file_name: text(message, "/document/file_name").map(str::to_owned),
        })
    };
    let written = text(message, "/text").or_else(|| text(message, "/caption"));
    let private = text(message, "/chat/type") == Some("private");
    let Some(written) = written else {
        // A live location changes all the time: only what is new is answered.
        let new = matches!(as_text(String::new()), Event::Text(_));
        return unreadable(message)
            .filter(|_| private && new)
            .and_then(|kind| incoming(Event::Unreadable(kind)));
    };
    if let Some(event) = command(written, me) {
        return incoming(event);
    }
    if private {
        return incoming(as_text(written.to_owned()));
    }
    incoming(as_text(addressed(message, written, me?)?))
}

/// A command we know, if it is for us: `/start payload`, `/help@bagdar_bot`.
fn command(written: &str, me: Option<&Me>) -> Option<Event> {
    let (head, rest) = written
        .strip_prefix('/')?
        .split_once(char::is_whitespace)
        .unwrap_or((written.get(1..)?, ""));
    let (name, whose) = head
        .split_once('@')
        .map_or((head, None), |(name, whose)| (name, Some(whose)));
    if whose.is_some_and(|whose| me.is_none_or(|me| !me.username.eq_ignore_ascii_case(whose))) {
        return None;
    }
    let payload = Some(rest.trim()).filter(|rest| !rest.is_empty());
    Event::of_command(&name.to_ascii_lowercase(), payload)
}

/// What is said to us in a group, without our name: a reply to us, or a text that names us.
fn addressed(message: &Value, written: &str, me: &Me) -> Option<String> {
    let name = format!("@{}", me.username);
    let is_name = |word: &&str| {
        word.trim_end_matches([',', ':', '!', '?', '.'])
            .eq_ignore_ascii_case(&name)
    };
    let named = written.split_whitespace().any(|word| is_name(&word));
    let replied = number(message, "/reply_to_message/from/id") == Some(me.id);
    let rest = || {
        written
            .split_whitespace()
            .filter(|word| !is_name(word))
            .collect::<Vec<_>>()
            .join(" ")
    };
    (named || replied).then(rest)
}

/// The kind of a message without text; `None` for what Telegram says by itself ("joined", "pinned").
fn unreadable(message: &Value) -> Option<Unreadable> {
    const KINDS: [(&str, Unreadable); 18] = [
        ("sticker", Unreadable::Sticker),
        ("photo", Unreadable::Photo),
        ("voice", Unreadable::Voice),
        ("audio", Unreadable::Voice),
        ("video", Unreadable::Video),
        ("video_note", Unreadable::Video),
        ("animation", Unreadable::Video),
        ("document", Unreadable::Document),
        ("location", Unreadable::Location),
        ("venue", Unreadable::Location),
        ("contact", Unreadable::Contact),
        ("poll", Unreadable::Poll),
        ("dice", Unreadable::Other),
        ("game", Unreadable::Other),
        ("story", Unreadable::Other),
        ("paid_media", Unreadable::Other),
        ("checklist", Unreadable::Other),
        ("invoice", Unreadable::Other),
    ];
    // An animation is sent with a copy of it as a document, a venue with its location.
    KINDS
        .iter()
        .find(|(key, _)| message.get(key).is_some())
        .map(|(_, kind)| *kind)
}

fn client(with_from: &Value) -> Option<Language> {
    let code = text(with_from, "/from/language_code")?;
    Language::from_code(code.split(['-', '_']).next()?)
}

/// The first and last name, and the name by which one is found.
fn name(with_from: &Value) -> String {
    let part = |path: &str| text(with_from, path).map(str::to_owned);
    let username = part("/from/username").map(|name| format!("(@{name})"));
    let parts = [part("/from/first_name"), part("/from/last_name"), username];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The largest size of a photo, or a document.
fn file(message: &Value) -> Option<Attached> {
    let sizes = message.get("photo").and_then(Value::as_array);
    let photo = sizes.and_then(|sizes| text(sizes.last()?, "/file_id"));
    let document = || text(message, "/document/file_id");
    let (kind, id) = match photo {
        Some(id) => (AttachedKind::Photo, id),
        None => (AttachedKind::Document, document()?),
    };
    let id = id.to_owned();
    Some(Attached { kind, id })
}

fn text<'value>(value: &'value Value, path: &str) -> Option<&'value str> {
    value.pointer(path)?.as_str()
}

fn number(value: &Value, path: &str) -> Option<i64> {
    value.pointer(path)?.as_i64()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(update: &str) -> Option<Event> {
        let me = Me {
            id: 5,
            username: "bagdar_bot".to_owned(),
        };
        read(update, Some(&me)).map(|incoming| incoming.event)
    }

    fn private(inside: &str, expected: Option<Event>) {
        let message = format!(
            r#"{{"update_id":1,"message":{{"chat":{{"id":7,"type":"private"}},{inside}}}}}"#
        );
        assert_eq!(event(&message), expected, "{inside}");
    }

    fn group(inside: &str, expected: Option<&str>) {
        let message = format!(
            r#"{{"update_id":1,"message":{{"chat":{{"id":-7,"type":"group"}},{inside}}}}}"#
        );
        assert_eq!(
            event(&message),
            expected.map(|text| Event::Text(text.to_owned())),
            "{inside}"
        );
    }

    #[test]
    fn private_messages_are_read() {
        private(
            r#""text":"сәлем","entities":[{"type":"hologram"}]"#,
            Some(Event::Text("сәлем".to_owned())),
        );
        private(
            r#""text":"/start college_atk""#,
            Some(Event::Start(Some("college_atk".to_owned()))),
        );
        private(r#""text":"/START@Bagdar_bot""#, Some(Event::Start(None)));
        private(
            r#""text":"/menu@other_bot""#,
            Some(Event::Text("/menu@other_bot".to_owned())),
        );
        private(r#""text":"/""#, Some(Event::Text("/".to_owned())));
        private(
            r#""sticker":{}"#,
            Some(Event::Unreadable(Unreadable::Sticker)),
        );
        private(
            r#""animation":{},"document":{}"#,
            Some(Event::Unreadable(Unreadable::Video)),
        );
        private(
            r#""photo":[],"caption":"ақысы?""#,
            Some(Event::Text("ақысы?".to_owned())),
        );
        private(r#""pinned_message":{}"#, None);
        private(r#""from":{"is_bot":true},"text":"a""#, None);
    }

    #[test]
    fn in_groups_only_what_is_addressed_to_us_is_read() {
        group(r#""text":"сәлем""#, None);
        group(r#""text":"@bagdar_bot, колледждер?""#, Some("колледждер?"));
        group(
            r#""text":"ал ақысы?","reply_to_message":{"from":{"id":5}}"#,
            Some("ал ақысы?"),
        );
        group(
            r#""text":"ал ақысы?","reply_to_message":{"from":{"id":6}}"#,
            None,
        );
        group(r#""sticker":{}"#, None);
        group(r#""text":"/help@other_bot""#, None);
    }

    #[test]
    fn presses_and_changes_are_read() {
        let press = r#"{"update_id":1,"callback_query":{"id":"9","from":{"id":7,"language_code":"kk-KZ"},
            "message":{"message_id":3,"chat":{"id":7}},"data":"1x"}}"#;
        let incoming = read(press, None).unwrap();
        let event = Event::Press {
            code: "1x".to_owned(),
            message: Some(3),
            press: "9".to_owned(),
        };
        assert_eq!(
            incoming,
            Incoming {
                chat: ChatId(7),
                client: Some(Language::Kazakh),
                event,
                name: String::new(),
                file: None,
                file_name: None,
            }
        );
        let member = |status: &str| {
            format!(
                r#"{{"my_chat_member":{{"chat":{{"id":7}},"new_chat_member":{{"status":"{status}"}}}}}}"#
            )
        };
        assert_eq!(read(&member("kicked"), None).unwrap().event, Event::Blocked);
        assert_eq!(
            read(&member("member"), None).unwrap().event,
            Event::Unblocked
        );
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        for update in [
            "",
            "[]",
            "7",
            r#"{"update_id":1,"telepathy":{}}"#,
            r#"{"message":{"text":7}}"#,
        ] {
            assert_eq!(event(update), None, "{update}");
        }
        let edited = r#"{"edited_message":{"chat":{"id":7,"type":"private"},"text":"a"}}"#;
        assert_eq!(event(edited), Some(Event::Edited("a".to_owned())));
        let moved = r#"{"edited_message":{"chat":{"id":7,"type":"private"},"location":{}}}"#;
        assert_eq!(event(moved), None);
    }
}
