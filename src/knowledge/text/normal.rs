//! The normal form of a text: one case, no marks, no tricks with look-alike letters.

use unicode_normalization::UnicodeNormalization;

/// Lower case, compatibility forms resolved, invisible characters gone, ё as е, look-alike letters of another script put
/// right within a word.
pub fn normal_form(text: &str) -> String {
    // A hostile text may grow under normalisation: nobody asks in more than this.
    const LONGEST: usize = 20_000;
    let composed = text
        .chars()
        .take(LONGEST)
        .nfkc()
        .filter(|letter| !is_invisible(*letter));
    composed
        .flat_map(char::to_lowercase)
        .filter(|letter| *letter != '\u{307}')
        .map(same_letter)
        .collect()
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
        if !letter.is_alphanumeric() || (boundary && !word.is_empty()) {
            finish(&mut words, &mut word);
        }
        if letter.is_alphanumeric() {
            word.push(letter);
        }
        before = letter.is_alphanumeric().then_some(letter);
    }
    finish(&mut words, &mut word);
    words
}

fn finish(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(one_script(&squeeze(word)));
        word.clear();
    }
}

fn is_invisible(letter: char) -> bool {
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
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
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
fn one_script(word: &str) -> String {
    let cyrillic = word
        .chars()
        .filter(|letter| ('\u{400}'..='\u{52f}').contains(letter))
        .count();
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    if cyrillic == 0 || latin == 0 || latin > cyrillic {
        return word.to_owned();
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
