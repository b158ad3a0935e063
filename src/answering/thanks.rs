//! What stands behind thanks: `рахмет, ал жатақхана бар ма?` asks for the dormitory.

use crate::knowledge::text::{normal_form, split};

/// The text behind thanks, or a sign of having understood, where it goes on; else the whole text.
pub fn behind(text: &str) -> &str {
    const MOST: usize = 4;
    let mut rest = text.trim_start();
    let mut thanked = false;
    let mut ended = false;
    for _ in 0..MOST {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (first, next) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let said = split(&normal_form(first));
        let thanks = said.iter().all(|word| THANKS.contains(&word.as_str()));
        let filler = thanked && said.iter().all(|word| FILLERS.contains(&word.as_str()));
        if !thanks && !filler {
            break;
        }
        thanked |= thanks && !said.is_empty();
        ended = first.ends_with(|last: char| !last.is_alphanumeric());
        rest = next.trim_start();
    }
    let goes_on = split(&normal_form(rest));
    let joined = goes_on
        .first()
        .is_some_and(|word| JOINTS.contains(&word.as_str()));
    match thanked && !goes_on.is_empty() && (ended || joined) {
        true => rest,
        false => text,
    }
}

/// Thanks, and signs of having understood.
const THANKS: [&str; 21] = [
    "рахмет",
    "рақмет",
    "рахмед",
    "rahmet",
    "raqmet",
    "спасибо",
    "спасиб",
    "пасиб",
    "спс",
    "благодарю",
    "ок",
    "окей",
    "жарайды",
    "жақсы",
    "түсінікті",
    "түсіндім",
    "понятно",
    "понял",
    "поняла",
    "ясно",
    "хорошо",
];

/// Words that stand beside them.
const FILLERS: [&str; 7] = ["большое", "огромное", "вам", "сізге", "көп", "үлкен", "за"];

/// Words with which a message goes on.
const JOINTS: [&str; 7] = ["а", "ал", "и", "но", "енді", "тағы", "еще"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_thanks_is_asked() {
        let check = |text: &str, expected: &str| assert_eq!(behind(text), expected, "{text}");
        check("рахмет, ал жатақхана бар ма", "ал жатақхана бар ма");
        check("Рахмет! ол мемлекеттік пе?", "ол мемлекеттік пе?");
        check("спасибо большое а адрес", "а адрес");
        check("ок рахмет, ал ҰБТ керек пе", "ал ҰБТ керек пе");
        check("понятно 👍 какие документы?", "какие документы?");
        check("жақсы колледж қайда", "жақсы колледж қайда");
        check("спасибо вам", "спасибо вам");
        check("рахмет", "рахмет");
        check("", "");
    }
}
