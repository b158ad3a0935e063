//! The normal form of a text: one case, no marks, no tricks with look-alike letters.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Lower case, compatibility forms resolved, invisible characters gone, ё as е, look-alike letters of another script put
/// right within a word.
pub fn normal_form(text: &str) -> String {
    let mut normal = String::with_capacity(text.len().min(2 * LONGEST));
    each_letter(text, |letter| normal.push(letter));
    normal
}

/// A hostile text may grow under normalisation: nobody asks in more than this.
const LONGEST: usize = 20_000;

/// The letters of the normal form of a text.
fn each_letter(text: &str, mut take: impl FnMut(char)) {
    let letters = text.chars().take(LONGEST);
    match letters.clone().all(is_composed) || is_nfkc_quick(letters.clone()) == IsNormalized::Yes {
        true => letters.for_each(|letter| compared(letter, &mut take)),
        false => letters
            .nfkc()
            .for_each(|letter| compared(letter, &mut take)),
    }
}

/// Gives a composed letter as it is compared.
fn compared(letter: char, take: &mut impl FnMut(char)) {
    match letter {
        'а'..='я' | 'a'..='z' | '0'..='9' | ' ' => take(letter),
        'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => take(letter),
        _ if is_invisible(letter) => {}
        // İ is an i with a dot in lower case, and the dot a letter of its own.
        _ => letter
            .to_lowercase()
            .filter(|one| *one != '\u{307}')
            .map(same_letter)
            .for_each(take),
    }
}

/// Whether a letter surely is its own normal form: ASCII and the letters of Kazakh and Russian.
fn is_composed(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, '\u{400}'..='\u{482}' | '\u{48a}'..='\u{4ff}')
}

/// Runs of letters and runs of digits of a normal form; an apostrophe inside a word belongs to it.
pub fn split(normal: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = Cut::default();
    let mut take = |word: &str| words.push(word.to_owned());
    normal
        .chars()
        .for_each(|letter| word.meet(letter, &mut take));
    word.end(&mut take);
    words
}

/// The same of any text, one after the other.
pub fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let mut word = Cut::default();
    each_letter(text, |letter| word.meet(letter, &mut take));
    word.end(&mut take);
}

/// A word that is cut out of a text letter by letter.
#[derive(Default)]
struct Cut {
    word: String,
    before: Option<char>,
    /// How often the last letter stands there in a row.
    run: usize,
    is_stressed: bool,
    has_latin: bool,
}

impl Cut {
    fn meet(&mut self, letter: char, take: &mut impl FnMut(&str)) {
        if is_apostrophe(letter) && !self.word.is_empty() {
            return;
        }
        let before = self.before;
        let boundary =
            before.is_some_and(|before| before.is_ascii_digit() != letter.is_ascii_digit());
        let written = is_written(letter);
        if !written || boundary {
            self.end(take);
        }
        self.before = written.then_some(letter);
        if !written {
            return;
        }
        let again = before == self.before && !self.word.is_empty();
        self.run = if again { self.run + 1 } else { 1 };
        self.is_stressed |= self.run == 3;
        self.has_latin |= letter.is_ascii_alphabetic();
        self.word.push(letter);
    }

    fn end(&mut self, take: &mut impl FnMut(&str)) {
        match (self.is_stressed, self.has_latin) {
            _ if self.word.is_empty() => {}
            (false, false) => take(&self.word),
            (true, _) => take(&one_script(squeeze(&self.word))),
            (false, true) => take(&one_script(Cow::Borrowed(&self.word))),
        }
        self.word.clear();
        (self.is_stressed, self.has_latin) = (false, false);
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
fn squeeze(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let letters: Vec<char> = word.chars().collect();
    let mut squeezed = String::with_capacity(word.len());
    for run in letters.chunk_by(|one, other| one == other) {
        let kept = if run.len() >= 3 { 1 } else { run.len() };
        squeezed.extend(run.iter().take(kept));
    }
    Cow::Owned(squeezed)
}

/// A word of Cyrillic letters with a few Latin look-alikes becomes Cyrillic.
fn one_script(word: Cow<'_, str>) -> Cow<'_, str> {
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
