//! What is named only to say that it is not meant: `не частные`, `не в Алмалинском`, `жеке емес`, `Симбаттан басқа`.

use crate::knowledge::text::Word;

/// Whether the word at a place is said not to be meant. `in_russian` as in Kazakh `не` is a question or an `or`.
pub fn is_denied(words: &[Word], place: usize, in_russian: bool) -> bool {
    const BEFORE: [&str; 3] = ["не", "кроме", "без"];
    const BETWEEN: [&str; 4] = ["в", "на", "с", "из"];
    const AFTER: [&str; 2] = ["емес", "басқа"];
    // Endings written with a hyphen: `АТК-дан басқа`.
    const ENDINGS: [&str; 4] = ["дан", "ден", "тан", "тен"];
    let says = |place: usize, forms: &[&str]| {
        let word = words.get(place);
        word.is_some_and(|word| forms.contains(&word.form.as_str()))
    };
    let mut before = (0..place).rev().skip_while(|place| says(*place, &BETWEEN));
    let denied = before.next().is_some_and(|before| says(before, &BEFORE));
    let mut after = (place + 1..words.len()).skip_while(|place| says(*place, &ENDINGS));
    in_russian && denied || after.next().is_some_and(|after| says(after, &AFTER))
}

/// Whether there is to be none of what the word at a place tells: `жатақханасыз`, `жатақханасы жоқ`, but not `жатақхана жоқ па`.
pub fn is_wanting(words: &[Word], place: usize) -> bool {
    const PARTICLES: [&str; 3] = ["па", "ма", "ба"];
    const WITHOUT: [&str; 2] = ["сыз", "сіз"];
    let form = |place: usize| words.get(place).map_or("", |word| word.form.as_str());
    let none = form(place + 1) == "жоқ" && !PARTICLES.contains(&form(place + 2));
    none || WITHOUT.iter().any(|ending| form(place).ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::text::words;

    fn check(text: &str, place: usize, denied: bool) {
        assert_eq!(is_denied(&words(text), place, true), denied, "{text}");
    }

    #[test]
    fn what_is_not_meant_is_told_by_the_words_around_it() {
        check("не частные", 1, true);
        check("не в алмалинском районе", 2, true);
        check("без общежития", 1, true);
        check("жеке емес", 0, true);
        check("симбаттан басқа", 0, true);
        check("АТК-дан басқа", 0, true);
        check("на русском а на казахском", 1, false);
        check("не на русском а на казахском", 5, false);
        assert!(!is_denied(&words("күндізгі не сырттай"), 2, false));
    }

    #[test]
    fn none_is_wanted_unless_it_is_asked() {
        let wanting = |text: &str| is_wanting(&words(text), 0);
        assert!(wanting("жатақханасыз") && wanting("жатақханасы жоқ колледж"));
        assert!(!wanting("жатақхана жоқ па") && !wanting("жатақханасы бар"));
    }
}
