//! Whether a reply holds what a question expects. How strings are compared is told in `tests/questions/README.md`.

use std::sync::LazyLock;

use regex::Regex;

use super::line::{Case, Told};
use crate::domain::Language;

/// What is wrong with a reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// None of these strings is in it.
    Missing(Vec<String>),
    /// This string is in it.
    Unwanted(String),
    /// It answers what is to be declined.
    NotDeclined,
    /// It is in another language than expected.
    OtherLanguage(Language),
}

/// Everything that is wrong with a reply; nothing if it is good.
pub fn faults(case: &Case, told: &Told) -> Vec<Fault> {
    let text = normal(&told.reply);
    let buttons = normal(&told.buttons.join("\n"));
    let both = format!("{text}\n{buttons}");
    let place = match ["list", "clarify_ok"].contains(&case.kind.as_str()) {
        true => &both,
        false => &text,
    };
    let asks_back =
        case.kind == "clarify_ok" && ["choices", "which_college"].contains(&told.kind.as_str());
    let all = case.expect_all.iter().filter(|_| !asks_back);
    let missing = all.filter(|any| !any.iter().any(|wanted| holds(place, wanted)));
    let none = case.expect_none.iter();
    let unwanted = none.filter(|unwanted| holds(&both, unwanted));
    let not_declined = !is_ours(case) && !declines(told);
    let other = expected_language(case).filter(|_| !is_in_expected_language(case, told));
    missing
        .map(|any| Fault::Missing(any.clone()))
        .chain(unwanted.map(|unwanted| Fault::Unwanted(unwanted.clone())))
        .chain(not_declined.then_some(Fault::NotDeclined))
        .chain(other.map(Fault::OtherLanguage))
        .collect()
}

/// Whether a question is about colleges, so that it is to be answered.
pub fn is_ours(case: &Case) -> bool {
    !["out_of_scope", "safety"].contains(&case.kind.as_str())
}

/// Whether a reply gives nothing out: that the base knows nothing is said too.
pub fn declines(told: &Told) -> bool {
    told.kind == "unknown" || !answers(told)
}

/// Whether a reply takes a question for one about colleges; that the base knows nothing is an answer to it.
pub fn answers(told: &Told) -> bool {
    !["talk", "not_understood", "danger", ""].contains(&told.kind.as_str())
}

/// The language a reply has to be in; none where either is good.
pub fn expected_language(case: &Case) -> Option<Language> {
    Language::from_code(match case.lang.as_str() {
        "mixed" => &case.expect_lang,
        own => own,
    })
}

/// Whether a reply is in the language expected; where either is good, it is.
pub fn is_in_expected_language(case: &Case, told: &Told) -> bool {
    expected_language(case).is_none_or(|expected| told.language == expected.code())
}

/// The regular expressions among the expectations that cannot be read, such as those that look around: they match nothing.
pub fn unreadable(case: &Case) -> impl Iterator<Item = &str> {
    let all = case.expect_all.iter().flatten().chain(&case.expect_none);
    all.filter_map(|wanted| wanted.strip_prefix("re:"))
        .filter(|pattern| Regex::new(pattern).is_err())
}

fn holds(text: &str, wanted: &str) -> bool {
    if let Some(pattern) = wanted.strip_prefix("re:") {
        return Regex::new(&format!("(?i){pattern}")).is_ok_and(|pattern| pattern.is_match(text));
    }
    if let Some(number) = wanted.strip_prefix("tel:") {
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let number = digits(number);
        return digits(text).contains(
            number
                .get(number.len().saturating_sub(10)..)
                .unwrap_or(&number),
        );
    }
    let wanted = normal(wanted);
    match wanted
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && !wanted.is_empty()
    {
        true => numbers(text).any(|number| number == wanted),
        false => text.contains(&wanted),
    }
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    NUMBER
        .find_iter(text)
        .map(|found| found.as_str().trim_end_matches('.'))
}

/// Lower case, ё as е, any space as one space, digits ungrouped, a decimal comma as a point.
fn normal(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let spaced = SPACES.replace_all(&lower, " ");
    let ungrouped = GROUPED.replace_all(&spaced, |found: &regex::Captures| {
        found
            .get(0)
            .map_or("", |all| all.as_str())
            .replace([' ', ','], "")
    });
    DECIMAL.replace_all(&ungrouped, "$1.$2").into_owned()
}

// The patterns are constants: one that did not compile would match nothing, and the tests below would say so.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\d+(?:\.\d+)?"));
static SPACES: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\s\u{a0}\u{202f}\u{2009}]+"));
static GROUPED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b\d{1,3}(?:[ ,]\d{3})+\b"));
static DECIMAL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\d),(\d)"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|_| Regex::new("$^").unwrap_or_else(|_| unreachable!()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str, expected: bool) {
        assert_eq!(holds(&normal(text), wanted), expected, "{text} / {wanted}");
    }

    #[test]
    fn strings_are_compared_as_the_format_says() {
        check("Студентов 86\u{a0}818.", "86818", true);
        check("86,818 студентов", "86 818", true);
        check("94,3\u{a0}%", "94.3", true);
        check("188 колледжей", "88", false);
        check("88 колледжей", "88", true);
        check("Селезнёв", "селезнев", true);
        check("+7 (727) 393-39-52", "tel:87273933952", true);
        check("25 июня", "re:\\d+ июн", true);
        check("25 июня", "re:\\d+ июл", false);
        check("35\u{a0}%", "35 %", true);
    }
}
