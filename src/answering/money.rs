//! Sums of money as people write them.

use super::cues::{Cue, Cues};
use crate::knowledge::text::Word;

/// The upper limit a message sets, in tenge: `до 500 тысяч`, `500 мыңға дейін`, `полмиллиона`, `500000 теңге`.
pub fn limit(words: &[Word], cues: &Cues) -> Option<u32> {
    let limits = [Cue::UpTo, Cue::Cheap, Cue::College, Cue::Colleges, Cue::Fee];
    let limited = limits.into_iter().any(|cue| cues.has(cue));
    if cues.has(Cue::HalfMillion) {
        return limited.then_some(500_000);
    }
    let sums = words
        .iter()
        .enumerate()
        .filter(|(_, word)| word.is_number());
    let mut sums = sums.filter_map(|(place, word)| sum(words, cues, place, word));
    sums.next().filter(|_| limited)
}

/// A number with what follows it: `500 тысяч`, `1,5 млн`, `1 500 000`, `450к`.
fn sum(words: &[Word], cues: &Cues, place: usize, word: &Word) -> Option<u32> {
    let digits = |place: usize, length: usize| {
        let word = words.get(place).filter(|word| word.is_number());
        word.filter(|word| word.form.len() == length)
            .and_then(|word| word.form.parse::<u32>().ok())
    };
    let mut number: u32 = word.form.parse().ok()?;
    let mut next = place + 1;
    while let Some(group) = digits(next, 3) {
        number = number.checked_mul(1000)?.checked_add(group)?;
        next += 1;
    }
    // A decimal is taken apart at its sign.
    if let Some(tenths) = digits(next, 1).filter(|_| cues.at(next + 1) == Some(Cue::Million)) {
        return number
            .checked_mul(10)?
            .checked_add(tenths)?
            .checked_mul(100_000);
    }
    let unit = words.get(next).map_or("", |word| word.form.as_str());
    let factor = match (cues.at(next), unit) {
        (Some(Cue::Thousand), _) | (_, "к" | "k") => 1000,
        (Some(Cue::Million), _) => 1_000_000,
        _ if number >= 10_000 => 1,
        _ => return None,
    };
    number.checked_mul(factor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::text::words;

    fn check(text: &str, expected: Option<u32>) {
        let words = words(text);
        assert_eq!(limit(&words, &Cues::of(&words)), expected, "{text}");
    }

    #[test]
    fn sums_are_read_as_people_write_them() {
        check("до 500 тысяч", Some(500_000));
        check("500 мыңға дейін", Some(500_000));
        check("до полмиллиона в год", Some(500_000));
        check("до 1 млн", Some(1_000_000));
        check("до 450к", Some(450_000));
        check("дешевле 600 000 тенге", Some(600_000));
        check("1 500 000 теңгеге дейін", Some(1_500_000));
        check("до 1,5 миллиона", Some(1_500_000));
        check("до 1.5 млн", Some(1_500_000));
        check("до 25 августа", None);
        check("500 тысяч", None);
        check("до 99999999999 тысяч", None);
    }
}
