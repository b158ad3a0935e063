//! How people type the same question: without the letters Kazakh adds, in Latin, with mistakes; by a seed, so that it repeats.

/// Every way to spell a text, with its name in tables.
pub const SPELLINGS: [(&str, Spelling); 5] = [
    ("proper", Spelling::Proper),
    ("Russian letters", Spelling::RussianLetters),
    ("Latin", Spelling::Latin),
    ("mistakes", Spelling::Mistakes),
    ("all at once", Spelling::AllAtOnce),
];

/// A way to spell a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spelling {
    /// As it is.
    Proper,
    /// Kazakh on a Russian keyboard; Russian stays as it is.
    RussianLetters,
    /// The Latin of chats, both languages.
    Latin,
    /// One typing mistake in each word of at least five letters.
    Mistakes,
    /// Russian letters, these in Latin, and mistakes in that.
    AllAtOnce,
}

/// A text in a spelling; what one person may type this way or that is left to chance.
pub fn spell(text: &str, spelling: Spelling, chance: &mut Chance) -> String {
    match spelling {
        Spelling::Proper => text.to_owned(),
        Spelling::RussianLetters => in_russian_letters(text),
        Spelling::Latin => in_latin(text, chance),
        Spelling::Mistakes => with_mistakes(text, chance),
        Spelling::AllAtOnce => {
            let latin = in_latin(&in_russian_letters(text), chance);
            with_mistakes(&latin, chance)
        }
    }
}

/// Chance that repeats itself: SplitMix64 (Steele, Lea and Flood 2014).
pub struct Chance(u64);

impl Chance {
    /// The chance of a number; neighbouring numbers have nothing in common.
    pub fn of(number: u64) -> Chance {
        Chance(Chance(number).draw())
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another, which is above 0.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.draw() % bound as u64) as usize
    }

    pub fn pick<'from, Thing>(&mut self, from: &'from [Thing]) -> &'from Thing {
        &from[self.below(from.len())]
    }
}

fn in_russian_letters(text: &str) -> String {
    const PAIRS: [(char, &str); 9] = [
        ('ә', "а"),
        ('ғ', "г"),
        ('қ', "к"),
        ('ң', "н"),
        ('ө', "о"),
        ('ұ', "у"),
        ('ү', "у"),
        ('һ', "х"),
        ('і', "и"),
    ];
    each_letter(text, |letter| {
        let pair = PAIRS.iter().find(|(own, _)| *own == letter);
        pair.map(|(_, written)| *written)
    })
}

/// One person writes a letter the same way throughout a message.
fn in_latin(text: &str, chance: &mut Chance) -> String {
    let habits = LATIN.map(|(letter, ways)| (letter, *chance.pick(ways)));
    each_letter(text, |letter| {
        let habit = habits.iter().find(|(own, _)| *own == letter);
        habit.map(|(_, written)| *written)
    })
}

/// How chats write Kazakh and Russian letters in Latin; what most people write stands twice.
const LATIN: [(char, &[&str]); 42] = [
    ('а', &["a"]),
    ('ә', &["a", "a", "ä"]),
    ('б', &["b"]),
    ('в', &["v"]),
    ('г', &["g"]),
    ('ғ', &["g", "g", "gh"]),
    ('д', &["d"]),
    ('е', &["e"]),
    ('ё', &["e", "e", "yo"]),
    ('ж', &["zh", "j"]),
    ('з', &["z"]),
    ('и', &["i"]),
    ('й', &["i", "y"]),
    ('к', &["k"]),
    ('қ', &["q", "q", "k"]),
    ('л', &["l"]),
    ('м', &["m"]),
    ('н', &["n"]),
    ('ң', &["n", "n", "ng"]),
    ('о', &["o"]),
    ('ө', &["o", "o", "ö"]),
    ('п', &["p"]),
    ('р', &["r"]),
    ('с', &["s"]),
    ('т', &["t"]),
    ('у', &["u", "u", "w"]),
    ('ұ', &["u"]),
    ('ү', &["u", "u", "ü"]),
    ('ф', &["f"]),
    ('х', &["h", "h", "kh"]),
    ('һ', &["h"]),
    ('ц', &["c", "ts"]),
    ('ч', &["ch"]),
    ('ш', &["sh"]),
    ('щ', &["sh", "sch"]),
    ('ъ', &[""]),
    ('ы', &["y"]),
    ('і', &["i"]),
    ('ь', &["", "", "'"]),
    ('э', &["e"]),
    ('ю', &["yu", "iu"]),
    ('я', &["ya", "ia"]),
];

fn with_mistakes(text: &str, chance: &mut Chance) -> String {
    const LONG: usize = 5;
    let letters: Vec<char> = text.chars().collect();
    let mut written = String::with_capacity(text.len());
    for run in letters.chunk_by(|one, other| one.is_alphabetic() == other.is_alphabetic()) {
        if run.len() >= LONG && run.iter().all(|letter| letter.is_alphabetic()) {
            written.extend(mistaken(run, chance));
        } else {
            written.extend(run);
        }
    }
    written
}

/// A letter left out, doubled, struck beside, or changed places with the next; the first letter stays.
fn mistaken(word: &[char], chance: &mut Chance) -> Vec<char> {
    let mut word = word.to_vec();
    let place = 1 + chance.below(word.len() - 2);
    match chance.below(4) {
        0 => drop(word.remove(place)),
        1 => word.insert(place, word[place]),
        2 => word[place] = beside(word[place], chance),
        _ => word.swap(place, place + 1),
    }
    word
}

/// A key next to that of a letter.
fn beside(letter: char, chance: &mut Chance) -> char {
    let row = KEYS.iter().find(|row| row.contains(&letter));
    let Some(row) = row else {
        return letter;
    };
    let place = row.iter().position(|own| *own == letter).unwrap_or(0);
    let neighbours = [place.checked_sub(1), Some(place + 1)];
    let neighbours = neighbours.into_iter().flatten();
    let neighbours: Vec<char> = neighbours
        .filter_map(|place| row.get(place).copied())
        .collect();
    *chance.pick(&neighbours)
}

/// The rows of the Kazakh and the Latin keyboard.
const KEYS: [&[char]; 7] = [
    &['ә', 'і', 'ң', 'ғ', 'ү', 'ұ', 'қ', 'ө', 'һ'],
    &['й', 'ц', 'у', 'к', 'е', 'н', 'г', 'ш', 'щ', 'з', 'х', 'ъ'],
    &['ф', 'ы', 'в', 'а', 'п', 'р', 'о', 'л', 'д', 'ж', 'э'],
    &['я', 'ч', 'с', 'м', 'и', 'т', 'ь', 'б', 'ю'],
    &['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
    &['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l'],
    &['z', 'x', 'c', 'v', 'b', 'n', 'm'],
];

/// A text with letters written another way, where there is one; capitals stay capitals.
fn each_letter(text: &str, way: impl Fn(char) -> Option<&'static str>) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        match way(small) {
            Some(other) if small == letter => written.push_str(other),
            Some(other) => written.push_str(&other.to_uppercase()),
            None => written.push(letter),
        }
    }
    written
}
