//! What stands behind a button.

use super::{Ask, Interest, Language};

/// What pressing a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Asks in a message of its own: what was answered stays.
    Ask(Ask),
    /// Asks in place: the message with the button is replaced.
    Open(Ask),
    /// Chooses the language of replies.
    Language(Language),
    /// Deletes what is kept about this chat.
    Forget,
    /// Asks to be told news.
    Follow(Interest),
    /// Asks to be told news no more.
    Unfollow(Interest),
    /// Opens a web address; the messenger does it by itself.
    Link(String),
}

/// The longest code a button may carry, in bytes (Telegram Bot API, `callback_data`).
const LONGEST: usize = 64;

impl Press {
    /// An ASCII code of at most 64 bytes, or `None` if it would be longer or is a link.
    pub fn to_code(&self) -> Option<String> {
        let code = match self {
            Press::Ask(ask) => format!("1a{}", ask.to_code()),
            Press::Open(ask) => format!("1o{}", ask.to_code()),
            Press::Language(language) => format!("1l{}", language.code()),
            Press::Forget => "1x".to_owned(),
            Press::Follow(interest) => format!("1f{}", interest.to_code()),
            Press::Unfollow(interest) => format!("1u{}", interest.to_code()),
            Press::Link(_) => return None,
        };
        (code.len() <= LONGEST).then_some(code)
    }

    /// Reads [`Press::to_code`] of this version; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Press> {
        let rest = code.strip_prefix('1')?;
        let kind = rest.chars().next()?;
        let value = rest.get(kind.len_utf8()..)?;
        match kind {
            'a' => Ask::from_code(value).map(Press::Ask),
            'o' => Ask::from_code(value).map(Press::Open),
            'l' => Language::from_code(value).map(Press::Language),
            'f' => Interest::from_code(value).map(Press::Follow),
            'u' => Interest::from_code(value).map(Press::Unfollow),
            'x' => value.is_empty().then_some(Press::Forget),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, read_back: bool) {
        assert_eq!(
            Press::from_code(code)
                .and_then(|press| press.to_code())
                .as_deref(),
            read_back.then_some(code),
            "{code}"
        );
    }

    #[test]
    fn a_press_survives_its_code() {
        for code in [
            "1acard;catk",
            "1ospecialties;f07;p2",
            "1lkk",
            "1x",
            "1fdates",
            "1ucollege:atk",
        ] {
            check(code, true);
        }
    }

    #[test]
    fn hostile_codes_are_refused() {
        for code in [
            "",
            "1",
            "2x",
            "1xx",
            "1f",
            "1ucollege:",
            "1lde",
            "1a",
            "ә",
            "1ә",
            "1a\u{0}",
            "1acard;c\u{202e}",
        ] {
            assert!(!code.starts_with("1acard") || Press::from_code(code).is_some());
            check(code, code.starts_with("1acard"));
        }
    }
}
