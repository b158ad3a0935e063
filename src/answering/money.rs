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

/// A number with what follows it: `500 тысяч`, `1 млн`, `500 000`, `450к`.
fn sum(words: &[Word], cues: &Cues, place: usize, word: &Word) -> Option<u32> {
    let number: u32 = word.form.parse().ok()?;
    let next = words.get(place + 1);
    if let Some(rest) = next.filter(|next| next.is_number() && next.form.len() == 3) {
        return number
            .checked_mul(1000)?
            .checked_add(rest.form.parse().ok()?);
    }
    let factor = match next.map(|next| (cues.at(place + 1), next.form.as_str())) {
        Some((Some(Cue::Thousand), _) | (_, "к" | "k")) => 1000,
        Some((Some(Cue::Million), _)) => 1_000_000,
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
        check("до 25 августа", None);
        check("500 тысяч", None);
        check("до 99999999999 тысяч", None);
    }
}
