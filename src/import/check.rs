//! Whether a cell holds what its column may hold.

use std::collections::HashSet;

use crate::domain::rows::{self, Column, Kind, Row};
use crate::domain::{Date, Metric, ProblemKind, Table, Topic, Unit};

/// What is wrong with a filled cell; nothing if it is right.
pub fn fault(kind: Kind, value: &str, known: &impl Fn(Table, &str) -> bool) -> Option<ProblemKind> {
    if value.chars().any(is_invisible) {
        return Some(ProblemKind::InvisibleCharacter);
    }
    let parts = || value.split(';').map(str::trim);
    if is_list(kind) && has_repeated(parts()) {
        return Some(ProblemKind::RepeatedValue);
    }
    let wrong = |good: bool, kind: ProblemKind| (!good).then_some(kind);
    match kind {
        Kind::Id => wrong(is_id(value), ProblemKind::NotAnId),
        Kind::Text(most) => wrong(value.chars().count() <= most, ProblemKind::TooLong { most }),
        Kind::List => wrong(
            parts().all(|part| part.chars().count() <= 300),
            ProblemKind::TooLong { most: 300 },
        ),
        Kind::Number(least, most) => number(value, f64::from(least), f64::from(most), true),
        Kind::Decimal(least, most) => number(value, least, most, false),
        Kind::Date => date(value),
        Kind::Address => wrong(is_address(value), ProblemKind::NotAnAddress),
        Kind::Email => wrong(is_email(value), ProblemKind::NotAnAddress),
        Kind::Phones => wrong(parts().all(is_phone), ProblemKind::NotAPhone),
        Kind::OneOf(allowed) => wrong(allowed.contains(&value), of_codes(allowed)),
        Kind::SomeOf(allowed) => wrong(
            parts().all(|part| allowed.contains(&part)),
            of_codes(allowed),
        ),
        Kind::Reference(table) => {
            wrong(known(table, value), ProblemKind::UnknownReference { table })
        }
        Kind::References(table) => wrong(
            parts().all(|part| known(table, part)),
            ProblemKind::UnknownReference { table },
        ),
        Kind::Topic => code_fault(value, &Topic::ALL.map(|(_, code)| code)),
        Kind::Metric => code_fault(value, &Metric::ALL.map(|(_, code)| code)),
        Kind::Unit => code_fault(value, &Unit::ALL.map(|(_, code)| code)),
        Kind::Target => target(value, known),
    }
}

/// What is wrong with a cell beside the others of its row; nothing if it is right.
pub fn fault_in_row(
    table: Table,
    column: &Column,
    row: &Row,
    known: &impl Fn(Table, &str) -> bool,
) -> Option<ProblemKind> {
    if column.name == "subject" {
        return subject_fault(row, known);
    }
    if row.contains_key(column.name) {
        return reversed(column, row)
            .or_else(|| far_away(column, row))
            .or_else(|| same_as_russian(table, column, row));
    }
    if let Some(other) = other_half(column.name).filter(|other| row.contains_key(other)) {
        return Some(ProblemKind::MissingPair { other });
    }
    let is_filled = |twin: &&str| !twin.starts_with("aliases") && row.contains_key(twin);
    match rows::twin(table, column.name).filter(is_filled) {
        Some(twin) => Some(ProblemKind::MissingTranslation { twin }),
        None => column.required.then_some(ProblemKind::MissingValue),
    }
}

/// The column without which a place on the map is none.
fn other_half(name: &str) -> Option<&'static str> {
    match name {
        "latitude" => Some("longitude"),
        "longitude" => Some("latitude"),
        _ => None,
    }
}

/// A place that is neither in Almaty nor around it, of numbers that could be one.
fn far_away(column: &Column, row: &Row) -> Option<ProblemKind> {
    let (least, most) = match column.name {
        "latitude" => (42.5, 44.5),
        "longitude" => (75.5, 78.5),
        _ => return None,
    };
    let Kind::Decimal(south, north) = column.kind else {
        return None;
    };
    let number: f64 = row.get(column.name)?.parse().ok()?;
    let is_far = (south..=north).contains(&number) && !(least..=most).contains(&number);
    is_far.then_some(ProblemKind::FarAway { least, most })
}

fn is_list(kind: Kind) -> bool {
    match kind {
        Kind::List | Kind::Phones | Kind::SomeOf(_) | Kind::References(_) => true,
        Kind::Id
        | Kind::Text(_)
        | Kind::Number(..)
        | Kind::Decimal(..)
        | Kind::Date
        | Kind::Address
        | Kind::Email
        | Kind::OneOf(_)
        | Kind::Reference(_)
        | Kind::Topic
        | Kind::Target
        | Kind::Metric
        | Kind::Unit => false,
    }
}

fn has_repeated<'a>(mut parts: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = HashSet::new();
    parts.any(|part| !part.is_empty() && !seen.insert(part))
}

/// The scope of an outcome says what its subject has to be.
fn subject_fault(row: &Row, known: &impl Fn(Table, &str) -> bool) -> Option<ProblemKind> {
    let cell = |name: &str| row.get(name).map_or("", String::as_str);
    let table = match cell("scope") {
        "college" => Table::Colleges,
        "specialty" => Table::Specialties,
        "field" => Table::Fields,
        "country" | "region" | "city" => {
            let is_needless = row.contains_key("subject");
            return is_needless.then_some(ProblemKind::Needless { beside: "scope" });
        }
        _ => return None,
    };
    match cell("subject") {
        "" => Some(ProblemKind::MissingValue),
        subject => (!known(table, subject)).then_some(ProblemKind::UnknownReference { table }),
    }
}

/// A fact, or `topic:` with the code of a topic.
fn target(value: &str, known: &impl Fn(Table, &str) -> bool) -> Option<ProblemKind> {
    let table = Table::Facts;
    match value.strip_prefix("topic:") {
        Some(topic) => code_fault(topic, &Topic::ALL.map(|(_, code)| code)),
        None => (!known(table, value)).then_some(ProblemKind::UnknownReference { table }),
    }
}

/// Nothing staff tell lies outside these years; a date that does is mistyped.
fn date(value: &str) -> Option<ProblemKind> {
    const LEAST: u16 = 1990;
    const MOST: u16 = 2100;
    let (least, most) = (LEAST, MOST);
    match Date::parse(value) {
        Some(date) if (LEAST..=MOST).contains(&date.year) => None,
        Some(_) => Some(ProblemKind::DateOutOfRange { least, most }),
        // A date but for its year.
        None if is_far_date(value) => Some(ProblemKind::DateOutOfRange { least, most }),
        None => Some(ProblemKind::NotADate),
    }
}

fn is_far_date(value: &str) -> bool {
    let (year, rest) = value.split_at_checked(4).unwrap_or_default();
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_year && Date::parse(&format!("2000{rest}")).is_some()
}

/// A period that ends before it begins.
fn reversed(column: &Column, row: &Row) -> Option<ProblemKind> {
    let begins = "valid_from";
    let end = row.get(column.name).filter(|_| column.name == "valid_to")?;
    let (begin, end) = (Date::parse(row.get(begins)?)?, Date::parse(end)?);
    end.is_before(begin)
        .then_some(ProblemKind::Reversed { begins })
}

/// A long Kazakh text without a letter that only Kazakh has, and with the words of its Russian twin.
fn same_as_russian(table: Table, column: &Column, row: &Row) -> Option<ProblemKind> {
    const ENOUGH: usize = 4;
    let is_long = matches!(column.kind, Kind::Text(most) if most > 300);
    let kazakh = row
        .get(column.name)
        .filter(|_| is_long && column.name.ends_with("_kk"))?;
    let twin = rows::twin(table, column.name)?;
    let words = |text: &str| -> HashSet<String> {
        let words = text.split(|letter: char| !letter.is_alphabetic());
        words
            .filter(|word| word.chars().count() > 2)
            .map(str::to_lowercase)
            .collect()
    };
    let (own, russian) = (words(kazakh), words(row.get(twin)?));
    let has_own_letter = kazakh
        .to_lowercase()
        .contains(|letter| "әғқңөұүһі".contains(letter));
    let shared = own.intersection(&russian).count();
    let is_same = !has_own_letter && own.len() >= ENOUGH && shared * 10 >= own.len() * 6;
    is_same.then_some(ProblemKind::SameAsRussian { twin })
}

fn code_fault(value: &str, codes: &[&'static str]) -> Option<ProblemKind> {
    (!codes.contains(&value)).then(|| of_codes(codes))
}

fn of_codes(codes: &[&'static str]) -> ProblemKind {
    ProblemKind::NotOneOf {
        allowed: codes.to_vec(),
    }
}

fn number(value: &str, least: f64, most: f64, whole: bool) -> Option<ProblemKind> {
    let plain = value
        .bytes()
        .all(|byte| byte.is_ascii_digit() || (!whole && (byte == b'.' || byte == b'-')));
    let Some(number) = value.parse::<f64>().ok().filter(|_| plain) else {
        return Some(ProblemKind::NotANumber);
    };
    (!(least..=most).contains(&number)).then_some(ProblemKind::NumberOutOfRange { least, most })
}

fn is_id(value: &str) -> bool {
    let letters = value
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte));
    letters && (1..=60).contains(&value.len())
}

fn is_address(value: &str) -> bool {
    let rest = value
        .strip_prefix("https://")
        .or_else(|| value.strip_prefix("http://"))
        .unwrap_or(value);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    // The dot of the root may stand at the end: `kolledzh.kz.`
    let host = host.strip_suffix('.').unwrap_or(host);
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|letter| letter.is_alphanumeric() || "-_".contains(letter))
    };
    host.contains('.')
        && host.split('.').all(is_label)
        && !value.contains(char::is_whitespace)
        && value.len() <= 1000
}

fn is_email(value: &str) -> bool {
    value.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && is_address(host) && !host.contains([':', '/', '?', '#'])
    })
}

fn is_phone(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    (3..=15).contains(&digits)
        && value
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"+-() ".contains(&byte))
}

fn is_invisible(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, value: &str, good: bool) {
        let known = |table: Table, key: &str| table == Table::Sources && key == "s1";
        assert_eq!(
            fault(kind, value, &known).is_none(),
            good,
            "{kind:?} {value}"
        );
    }

    #[test]
    fn cells_hold_what_their_columns_say() {
        check(Kind::Id, "adm-docs-basic", true);
        check(Kind::Id, "Колледж", false);
        check(Kind::Number(1, 100), "34", true);
        check(Kind::Number(1, 100), "3.4", false);
        check(Kind::Number(1, 100), "340", false);
        check(Kind::Decimal(0.0, 100.0), "94.3", true);
        check(Kind::Decimal(0.0, 100.0), "NaN", false);
        check(Kind::Date, "2025-12-27", true);
        check(Kind::Date, "27.12.2025", false);
        check(Kind::Email, "info@agpk.kz", true);
        check(Kind::Email, "info.agpk.kz", false);
        check(Kind::Address, "https://egov.kz/cms/kk?q=ә", true);
        check(Kind::Address, "колледж.қаз:8080/kk", true);
        check(Kind::Address, "javascript://a.b", false);
        check(Kind::Address, "http://https://a.kz", false);
        check(Kind::Address, "a..kz", false);
        check(Kind::Email, "info@agpk.kz/a", false);
        check(Kind::Phones, "+7 727 393 39 52;+7 702 958 26 37", true);
        check(Kind::Phones, "тел. 12", false);
        check(Kind::References(Table::Sources), "s1;s2", false);
        check(Kind::References(Table::Sources), "s1", true);
        check(Kind::Target, "topic:address", true);
        check(Kind::Target, "topic:nothing", false);
        check(Kind::SomeOf(&["9", "11"]), "9;11", true);
        check(Kind::SomeOf(&["9", "11"]), "9; 9", false);
        check(Kind::List, "КазНУ;КазНУ", false);
        check(Kind::List, "КазНУ;;АТК;", true);
        check(Kind::Text(5), "а\u{200b}б", false);
        check(Kind::Text(5), "а\u{2066}б", false);
    }
}
