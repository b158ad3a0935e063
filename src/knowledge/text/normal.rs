//! The normal form of a text: one case, no marks, no tricks with look-alike letters.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Lower case, compatibility forms resolved, invisible characters gone, ё as е, look-alike letters of another script put
/// right within a word.
pub fn normal_form(text: &str) -> String {
    // A hostile text may grow under normalisation: nobody asks in more than this.
    const LONGEST: usize = 20_000;
    let letters = text.chars().take(LONGEST);
    let mut normal = String::with_capacity(text.len().min(2 * LONGEST));
    match letters.clone().all(is_composed) || is_nfkc_quick(letters.clone()) == IsNormalized::Yes {
        true => letters.for_each(|letter| add(&mut normal, letter)),
        false => letters.nfkc().for_each(|letter| add(&mut normal, letter)),
    }
    normal
}

/// Adds a composed letter as it is compared.
fn add(normal: &mut String, letter: char) {
    match letter {
        'а'..='я' | 'a'..='z' | '0'..='9' | ' ' => normal.push(letter),
        'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => normal.push(letter),
        _ if is_invisible(letter) => {}
        // İ is an i with a dot in lower case, and the dot a letter of its own.
        _ => normal.extend(
            letter
                .to_lowercase()
                .filter(|one| *one != '\u{307}')
                .map(same_letter),
        ),
    }
}

/// Whether a letter surely is its own normal form: ASCII and the letters of Kazakh and Russian.
fn is_composed(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, '\u{400}'..='\u{482}' | '\u{48a}'..='\u{4ff}')
}

/// Runs of letters and runs of digits; an apostrophe inside a word belongs to it.
pub fn split(normal: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut before = None;
    for letter in normal.chars() {
        let boundary =
            before.is_some_and(|before: char| before.is_ascii_digit() != letter.is_ascii_digit());
        if is_apostrophe(letter) && !word.is_empty() {
            continue;
        }
        let written = is_written(letter);
        if !written || (boundary && !word.is_empty()) {
            finish(&mut words, &mut word);
        }
        if written {
            word.push(letter);
        }
        before = written.then_some(letter);
    }
    finish(&mut words, &mut word);
    words
}

fn finish(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(one_script(squeeze(word)));
        word.clear();
    }
}

/// Whether it is a letter or a digit: the common ones told without a table.
fn is_written(letter: char) -> bool {
    match letter {
        'а'..='я' | '\u{48a}'..='\u{52f}' => true,
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        _ => letter.is_alphanumeric(),
    }
}

fn is_invisible(letter: char) -> bool {
    if letter.is_ascii() || ('\u{400}'..='\u{4ff}').contains(&letter) {
        return false;
    }
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{301}' | '\u{fe0f}')
        || ('\u{300}'..='\u{36f}').contains(&letter) && letter != '\u{306}' && letter != '\u{308}'
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´')
}

fn same_letter(letter: char) -> char {
    match letter {
        'ё' => 'е',
        'є' => 'е',
        'ї' | 'ӏ' => 'і',
        other => other,
    }
}

/// `приветttt` and `ааааа` are said with stress, not spelt so: three and more of a letter become one.
fn squeeze(word: &str) -> String {
    let (mut before, mut run) = (None, 0);
    let stressed = word.chars().any(|letter| {
        run = if before.replace(letter) == Some(letter) {
            run + 1
        } else {
            1
        };
        run == 3
    });
    if !stressed || word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let letters: Vec<char> = word.chars().collect();
    let mut squeezed = String::with_capacity(word.len());
    for run in letters.chunk_by(|one, other| one == other) {
        let kept = if run.len() >= 3 { 1 } else { run.len() };
        squeezed.extend(run.iter().take(kept));
    }
    squeezed
}

/// A word of Cyrillic letters with a few Latin look-alikes becomes Cyrillic.
fn one_script(word: String) -> String {
    let latin = word.bytes().filter(u8::is_ascii_alphabetic).count();
    if latin == 0 || word.is_ascii() {
        return word;
    }
    let cyrillic = word
        .chars()
        .filter(|letter| ('\u{400}'..='\u{52f}').contains(letter))
        .count();
    if cyrillic == 0 || latin > cyrillic {
        return word;
    }
    word.chars().map(cyrillic_look_alike).collect()
}

fn cyrillic_look_alike(letter: char) -> char {
    const PAIRS: [(char, char); 14] = [
        ('a', 'а'),
        ('b', 'ь'),
        ('c', 'с'),
        ('e', 'е'),
        ('h', 'һ'),
        ('i', 'і'),
        ('k', 'к'),
        ('m', 'м'),
        ('o', 'о'),
        ('p', 'р'),
        ('t', 'т'),
        ('x', 'х'),
        ('y', 'у'),
        ('n', 'п'),
    ];
    PAIRS
        .into_iter()
        .find(|(latin, _)| *latin == letter)
        .map_or(letter, |(_, cyrillic)| cyrillic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(split(&normal_form(text)), expected, "{text}");
    }

    #[test]
    fn words_are_found_in_any_dress() {
        check("Учёба — это жизнь!", &["учеба", "это", "жизнь"]);
        check(
            "9-сыныптан кейін 11кл",
            &["9", "сыныптан", "кейін", "11", "кл"],
        );
        check("приветттт", &["привет"]);
        check("Ко\u{200b}лле\u{ad}дж", &["колледж"]);
        check("oqy’ o'qu", &["oqy", "oqu"]);
        check("🎉🎉", &[]);
        check("ＡＢＣ ①", &["abc", "1"]);
        check("кoллeдж", &["колледж"]);
        check("1000000", &["1000000"]);
        check("", &[]);
    }

    #[test]
    fn short_i_keeps_its_breve() {
        check("Первый", &["первый"]);
        check("Перв\u{438}\u{306}", &["первй"]);
    }
}
