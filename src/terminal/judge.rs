//! Whether a reply holds what a question expects.

use regex::Regex;

use super::line::{Case, Told};
use crate::domain::Language;
use crate::reply::{holds, normal};

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
