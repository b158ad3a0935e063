//! Whether a reply holds a string. How strings are compared is told in `tests/questions/README.md`.

use std::sync::LazyLock;

use regex::Regex;

/// Whether a text in its [`normal`] form holds a string, a number, a telephone or what fits a pattern.
pub fn holds(text: &str, wanted: &str) -> bool {
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

/// The form in which texts are compared: lower case, ё as е, any space as one space, digits ungrouped, a decimal comma as a point.
pub fn normal(text: &str) -> String {
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
