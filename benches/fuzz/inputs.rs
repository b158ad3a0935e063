//! Made-up messages: example questions mistreated, and anything Unicode holds.

use super::spellings::{Chance, SPELLINGS, spell};

/// Where messages are made from.
pub struct Inputs {
    questions: Vec<String>,
    seed: u64,
}

/// One message of so many is very long, and so long.
const RARE: usize = 20_000;
const LONG: usize = 10_000;

impl Inputs {
    pub fn of(questions: impl Iterator<Item = String>, seed: u64) -> Inputs {
        Inputs {
            questions: questions.collect(),
            seed,
        }
    }

    /// The messages of the chat of a number: mostly one, sometimes up to eight.
    pub fn chat(&self, number: u64) -> Vec<String> {
        let mut chance = Chance::of(self.seed.rotate_left(32) ^ number);
        let turns = match chance.below(10) {
            0 => 2 + chance.below(7),
            _ => 1,
        };
        (0..turns).map(|_| self.message(&mut chance)).collect()
    }

    fn message(&self, chance: &mut Chance) -> String {
        if chance.below(RARE) == 0 {
            return self.long(chance);
        }
        match chance.below(10) {
            0..6 => self.mistreated(chance),
            6..8 => odd(chance),
            _ => {
                let question = self.mistreated(chance);
                insert(&question, &piece(chance), chance)
            }
        }
    }

    /// A question with up to four things done to it.
    fn mistreated(&self, chance: &mut Chance) -> String {
        let mut text = chance.pick(&self.questions).clone();
        for _ in 0..chance.below(5) {
            text = self.mistreat(&text, chance);
            // Repeated repetition grows: long messages have their own share.
            if text.chars().count() > LONG / 5 {
                text = text.chars().take(LONG / 5).collect();
            }
        }
        text
    }

    fn mistreat(&self, text: &str, chance: &mut Chance) -> String {
        match chance.below(12) {
            0..3 => spell(text, chance.pick(&SPELLINGS).1, chance),
            3 => splice(text, chance.pick::<String>(&self.questions), chance),
            4 => format!("{text} {}", chance.pick(&self.questions)),
            5 => repeat_part(text, chance),
            6 => shuffle(text, chance),
            7 => cut(text, chance),
            8 => strike(text, chance),
            9 => text.replace(' ', ""),
            10 => text.to_uppercase(),
            _ => rewrite(text, chance),
        }
    }

    /// Exactly [`LONG`] characters.
    fn long(&self, chance: &mut Chance) -> String {
        let kind = chance.below(6);
        let part = match kind {
            0 => format!("{} ", chance.pick(&self.questions)),
            1 => piece(chance),
            2 => chance.pick(&self.questions).replace(' ', ""),
            _ => String::new(),
        };
        let mut text = String::new();
        while text.chars().count() < LONG {
            match kind {
                0..3 if !part.is_empty() => text.push_str(&part),
                3 => text.push_str(&odd(chance)),
                4 => text.push_str(&piece(chance)),
                _ => text.push_str(&format!("{} ", self.mistreated(chance))),
            }
        }
        text.chars().take(LONG).collect()
    }
}

/// The beginning of one text and the end of another.
fn splice(text: &str, other: &str, chance: &mut Chance) -> String {
    let (begin, end): (Vec<char>, Vec<char>) = (text.chars().collect(), other.chars().collect());
    let begin = begin.iter().take(chance.below(begin.len() + 1));
    let end = end.iter().skip(chance.below(end.len() + 1));
    begin.chain(end).collect()
}

/// A stretch of letters said again and again in its place.
fn repeat_part(text: &str, chance: &mut Chance) -> String {
    let letters: Vec<char> = text.chars().collect();
    let begin = chance.below(letters.len() + 1);
    let end = (begin + 1 + chance.below(12)).min(letters.len());
    let part = &letters[begin..end];
    let times = 1 + chance.below(30);
    let repeated = (0..times).flat_map(|_| part);
    let all = letters[..begin].iter().chain(repeated);
    all.chain(&letters[end..]).collect()
}

fn shuffle(text: &str, chance: &mut Chance) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    for place in (1..words.len()).rev() {
        words.swap(place, chance.below(place + 1));
    }
    words.join(" ")
}

/// A stretch of the text alone.
fn cut(text: &str, chance: &mut Chance) -> String {
    let letters: Vec<char> = text.chars().collect();
    let begin = chance.below(letters.len() + 1);
    let length = chance.below(letters.len() + 1);
    letters.iter().skip(begin).take(length).collect()
}

/// Some letters changed for any others of Kazakh, Russian and English.
fn strike(text: &str, chance: &mut Chance) -> String {
    const KEYS: &str =
        "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz0123456789 .,!?-+()'";
    let keys: Vec<char> = KEYS.chars().collect();
    let letters = text.chars();
    letters
        .map(|letter| match chance.below(8) {
            0 => *chance.pick(&keys),
            _ => letter,
        })
        .collect()
}

/// Another text somewhere inside one.
fn insert(text: &str, other: &str, chance: &mut Chance) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (begin, end) = letters.split_at(chance.below(letters.len() + 1));
    begin
        .iter()
        .copied()
        .chain(other.chars())
        .chain(end.iter().copied())
        .collect()
}

/// The whole text in another alphabet or layout, or a mark after every letter.
fn rewrite(text: &str, chance: &mut Chance) -> String {
    let kind = chance.below(5);
    let range = *chance.pick(&MARKS);
    let mut written = String::new();
    for letter in text.chars() {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        match kind {
            0 => written.push(across(&LAYOUT, small)),
            1 => written.push(across(&LOOK_ALIKES, small)),
            2 => written.push(shifted(small, 0xff41)),
            3 => written.push(shifted(small, 0x1d400)),
            _ => written.extend([letter, any_of(range, chance)]),
        }
    }
    written
}

/// The letter that stands across from one in two rows.
fn across(rows: &[&str; 2], letter: char) -> char {
    let [from, to] = rows;
    let pair = from.chars().zip(to.chars()).find(|(own, _)| *own == letter);
    pair.map_or(letter, |(_, other)| other)
}

/// The same keys in the other layout.
const LAYOUT: [&str; 2] = [
    "йцукенгшщзхъфывапролджэячсмитьбюqwertyuiop[]asdfghjkl;'zxcvbnm,.",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.йцукенгшщзхъфывапролджэячсмитьбю",
];

/// Letters that look the same in the other alphabet.
const LOOK_ALIKES: [&str; 2] = ["аеорсухікмнтвһaeopcyxikmhtb", "aeopcyxikmhtbhаеорсухікмнтв"];

/// A Latin letter in a styled alphabet that begins with its `a` at a place.
fn shifted(letter: char, first: u32) -> char {
    let moved = u32::from(letter).wrapping_sub(u32::from('a'));
    let styled = letter.is_ascii_lowercase().then(|| first + moved);
    styled.and_then(char::from_u32).unwrap_or(letter)
}

/// Up to thirty pieces of anything.
fn odd(chance: &mut Chance) -> String {
    let joint = if chance.below(2) == 0 { " " } else { "" };
    let pieces = (0..1 + chance.below(30)).map(|_| piece(chance));
    pieces.collect::<Vec<_>>().join(joint)
}

/// A ready piece, or some characters of one kind, or one character many times.
fn piece(chance: &mut Chance) -> String {
    match chance.below(8) {
        0..3 => (*chance.pick(PIECES)).to_owned(),
        3 => any_of(*chance.pick(&RANGES), chance)
            .to_string()
            .repeat(1 + chance.below(40)),
        _ => {
            let range = *chance.pick(&RANGES);
            let count = 1 + chance.below(12);
            (0..count).map(|_| any_of(range, chance)).collect()
        }
    }
}

/// A character of a range of code points; where that is half of a surrogate pair, the replacement character.
fn any_of((first, last): (u32, u32), chance: &mut Chance) -> char {
    let point = first + chance.below((last - first) as usize + 1) as u32;
    char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Marks that change or hide the letter before.
const MARKS: [(u32, u32); 6] = [
    (0x300, 0x36f),
    (0x20d0, 0x20f0),
    (0xfe00, 0xfe0f),
    (0x200b, 0x200f),
    (0x483, 0x489),
    (0xe0100, 0xe01ef),
];

const RANGES: [(u32, u32); 34] = [
    // Anything at all, and the plane that holds nearly all scripts.
    (0, 0x10_ffff),
    (0, 0xffff),
    // Controls, ASCII, Latin.
    (0, 0x1f),
    (0x7f, 0x9f),
    (0x20, 0x7e),
    (0xa0, 0x24f),
    // Marks: combining, right to left, invisible, variation selectors, tags.
    (0x300, 0x36f),
    (0x483, 0x489),
    (0x20d0, 0x20f0),
    (0x200b, 0x200f),
    (0x2028, 0x202f),
    (0x2060, 0x206f),
    (0xfe00, 0xfe0f),
    (0xe0100, 0xe01ef),
    (0xe0020, 0xe007f),
    // Scripts: Greek, Cyrillic, Hebrew, Arabic, Indic, Hangul, Georgian, kana, Han.
    (0x370, 0x3ff),
    (0x400, 0x52f),
    (0x590, 0x5ff),
    (0x600, 0x6ff),
    (0x900, 0xdff),
    (0x1100, 0x11ff),
    (0x10a0, 0x10ff),
    (0x3040, 0x30ff),
    (0x4e00, 0x9fff),
    (0xac00, 0xd7a3),
    // Compatibility forms: they change and grow under normalisation.
    (0x2100, 0x218f),
    (0x2460, 0x24ff),
    (0xfb00, 0xfdff),
    (0xff00, 0xffef),
    (0x1d400, 0x1d7ff),
    // Emoji, flags, private use.
    (0x1f300, 0x1faff),
    (0x1f1e6, 0x1f1ff),
    (0xe000, 0xf8ff),
    (0xf_0000, 0x10_fffd),
];

const PIECES: &[&str] = &[
    // Numbers of every kind.
    "9",
    "11",
    "0",
    "-1",
    "99999999999999999999999999999999999999",
    "0000000000",
    "1e309",
    "3.14,15",
    "06120100",
    "1304000",
    "+7 (727) 123-45-67",
    "31.02.2026",
    "٩",
    "९",
    "⑨",
    "½",
    "²",
    "Ⅸ",
    // HTML.
    "<b>",
    "</b>",
    "<script>alert(1)</script>",
    "<a href=\"tg://user?id=1\">",
    "&nbsp;&#x202e;&lt;",
    "<!--",
    "]]>",
    // SQL and the marks of its full-text search.
    "' OR 1=1 --",
    "'; DROP TABLE facts;--",
    "\"колледж\" NEAR/2 \"",
    "%_%",
    "NULL",
    "\\",
    "\\u0000",
    "\0",
    // Placeables, formats, paths, addresses, commands.
    "{ $college }",
    "{}",
    "%s%n",
    "${jndi:ldap://x}",
    "../../etc/passwd",
    "https://t.me/bagdar?start=college_x",
    "/start college_x",
    "/help",
    "@bagdar",
    "#тег",
    // Emoji: a family, a profession, a flag, a keycap, a flag by tags, a skin tone alone.
    "👨‍👩‍👧‍👦",
    "👩🏽‍🏫",
    "🇰🇿",
    "9️⃣",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "🏽",
    "❤️‍🔥",
    // What grows, shrinks or changes under normalisation and in lower case.
    "ﷺ",
    "İ",
    "ẞ",
    "ǅ",
    "ﬃ",
    "Å",
    "й",
    "ё",
    "각",
    "ꙋ",
    "Σς",
    // Right to left.
    "\u{202e}жжделлок\u{202c}",
    "قازاق",
    "שלום",
    "\u{2067}",
    "\u{feff}",
    "\u{ad}",
    // What questions are made of.
    "колледж",
    "қанша",
    "где",
    "9-сынып",
    "x",
    "№1",
    "?",
    "!!!",
    "...",
    "\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{3000}",
];
