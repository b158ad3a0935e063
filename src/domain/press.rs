//! What stands behind a button.

use super::{Ask, Interest, Language, Opinion, Review, StaffPress};

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
    /// Tells what the person thinks of the answer to an ask.
    Vote(Opinion, Ask),
    /// Tells why the answer to an ask, in the message of a number, is bad.
    Reason(Opinion, i64, Ask),
    /// Wants to be told when the question of this key is answered.
    Tell(String),
    /// Asks to be told news.
    Follow(Interest),
    /// Asks to be told news no more.
    Unfollow(Interest),
    /// Works on the base.
    Staff(StaffPress),
    /// A member of staff says that a row which is to be reviewed is still true.
    StillTrue(Review),
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
            Press::Vote(opinion, ask) => format!("1v{}{}", opinion.letter(), ask.to_code()),
            Press::Reason(opinion, message, ask) => {
                format!("1r{}{message:x};{}", opinion.letter(), ask.to_code())
            }
            Press::Tell(key) => format!("1t{key}"),
            Press::Follow(interest) => format!("1f{}", interest.to_code()),
            Press::Unfollow(interest) => format!("1u{}", interest.to_code()),
            Press::Staff(press) => format!("1s{}", press.to_code()),
            Press::StillTrue(review) => format!("1k{}", review.to_code()),
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
            'k' => Review::from_code(value).map(Press::StillTrue),
            'x' => value.is_empty().then_some(Press::Forget),
            'v' => vote(value),
            'r' => reason(value),
            's' => StaffPress::from_code(value).map(Press::Staff),
            't' => is_key(value).then(|| Press::Tell(value.to_owned())),
            _ => None,
        }
    }

    /// Whether it is about the answer rather than about what to ask next.
    pub fn is_feedback(&self) -> bool {
        match self {
            Press::Vote(..) | Press::Reason(..) | Press::Tell(_) => true,
            Press::Ask(_)
            | Press::Open(_)
            | Press::Language(_)
            | Press::Forget
            | Press::Follow(_)
            | Press::Unfollow(_)
            | Press::Staff(_)
            | Press::StillTrue(_)
            | Press::Link(_) => false,
        }
    }
}

fn vote(value: &str) -> Option<Press> {
    let (opinion, ask) = opinion(value)?;
    let vote = || Some(Press::Vote(opinion, Ask::from_code(ask)?));
    if opinion.is_reason() { None } else { vote() }
}

fn reason(value: &str) -> Option<Press> {
    let (opinion, rest) = opinion(value)?;
    let (message, ask) = rest.split_once(';')?;
    let message = i64::from_str_radix(message, 16).ok()?;
    let reason = || Some(Press::Reason(opinion, message, Ask::from_code(ask)?));
    if opinion.is_reason() { reason() } else { None }
}

fn opinion(value: &str) -> Option<(Opinion, &str)> {
    let letter = value.chars().next()?;
    let rest = value.get(letter.len_utf8()..)?;
    Opinion::from_letter(letter).map(|opinion| (opinion, rest))
}

fn is_key(value: &str) -> bool {
    value.len() == 16 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
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
            "1vgcard;catk",
            "1vbhelp",
            "1rw2a;help",
            "1t0123456789abcdef",
            "1fdates",
            "1ucollege:atk",
            "1sd3",
            "1kf2027-03-01;adm-docs-basic",
            "1kc2027;atk",
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
            "1kf2027-13-01;adm",
            "1ks2027-03-01;adm",
            "1kf2027-03-01;",
            "1kf2027-03-01",
            "1vwhelp",
            "1rg2a;help",
            "1rwhelp",
            "1t0123",
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
