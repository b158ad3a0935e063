//! Mistakes of hasty fingers on a ЙЦУКЕН keyboard, in Kazakh and Russian.

use super::chance::Chance;

/// A text with one mistake in about every second of its long words. Words in Latin or with digits stay.
pub fn mistype(text: &str, chance: &mut Chance) -> String {
    let mut typed = String::new();
    let mut word: Vec<char> = Vec::new();
    // The space at the end closes the last word and goes again.
    for letter in text.chars().chain([' ']) {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        if is_long(&word) && chance.is_heads() {
            word = mistaken(&word, chance);
        }
        typed.extend(word.drain(..));
        typed.push(letter);
    }
    typed.pop();
    typed
}

#[derive(Clone, Copy)]
enum Mistake {
    Neighbour,
    Dropped,
    Doubled,
    Swapped,
    WrongVowel,
}

const MISTAKES: [Mistake; 5] = [
    Mistake::Neighbour,
    Mistake::Dropped,
    Mistake::Doubled,
    Mistake::Swapped,
    Mistake::WrongVowel,
];

/// The letters as they lie on the keys; the Kazakh ones lie on the row of digits.
const KEYS: [&str; 5] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "әіңғ", "үұқөһ"];

/// Vowels with those they are taken for.
const VOWELS: &[(char, char)] = &[
    ('а', 'о'),
    ('о', 'а'),
    ('е', 'и'),
    ('и', 'е'),
    ('ы', 'и'),
    ('э', 'е'),
    ('ё', 'е'),
    ('я', 'е'),
    ('ю', 'у'),
    ('ә', 'а'),
    ('ө', 'о'),
    ('ұ', 'у'),
    ('ү', 'у'),
    ('і', 'ы'),
];

/// More than five letters, all of them Cyrillic.
fn is_long(word: &[char]) -> bool {
    word.len() > 5
        && word
            .iter()
            .all(|letter| ('\u{400}'..='\u{52f}').contains(letter))
}

/// Some mistakes cannot happen at some places: the dice are thrown again.
fn mistaken(word: &[char], chance: &mut Chance) -> Vec<char> {
    for _ in 0..20 {
        let place = chance.below(word.len());
        let made = chance
            .pick(&MISTAKES)
            .and_then(|mistake| make(mistake, word, place, chance));
        if let Some(made) = made.filter(|made| made != word) {
            return made;
        }
    }
    word.to_vec()
}

fn make(mistake: Mistake, word: &[char], place: usize, chance: &mut Chance) -> Option<Vec<char>> {
    let letter = word.get(place).copied()?;
    let (begin, end) = (word.get(..place)?, word.get(place + 1..)?);
    let middle = match mistake {
        Mistake::Neighbour => vec![like(letter, neighbour(letter, chance)?)],
        Mistake::Dropped => Vec::new(),
        Mistake::Doubled => vec![letter, letter.to_lowercase().next()?],
        Mistake::Swapped => {
            let (next, end) = end.split_first()?;
            return Some([begin, &[*next, letter], end].concat());
        }
        Mistake::WrongVowel => {
            let wrong = VOWELS
                .iter()
                .find(|(own, _)| letter.to_lowercase().eq([*own]))?;
            vec![like(letter, wrong.1)]
        }
    };
    Some([begin, &middle, end].concat())
}

/// The letter on the key to the left or to the right.
fn neighbour(letter: char, chance: &mut Chance) -> Option<char> {
    let own = letter.to_lowercase().next()?;
    let row: Vec<char> = KEYS.iter().find(|row| row.contains(own))?.chars().collect();
    let place = row.iter().position(|key| *key == own)?;
    let beside = [place.checked_sub(1), place.checked_add(1)];
    let beside: Vec<char> = beside
        .into_iter()
        .flatten()
        .filter_map(|place| row.get(place).copied())
        .collect();
    chance.pick(&beside)
}

/// A letter as large as another.
fn like(model: char, letter: char) -> char {
    match model.is_uppercase() {
        true => letter.to_uppercase().next().unwrap_or(letter),
        false => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mistake: Mistake, place: usize, expected: &[&str]) {
        let word: Vec<char> = "Құжаттар".chars().collect();
        let made = make(mistake, &word, place, &mut Chance::of(""));
        let made: String = made.into_iter().flatten().collect();
        assert!(expected.contains(&made.as_str()), "{made}");
    }

    #[test]
    fn each_mistake_is_made() {
        check(Mistake::Neighbour, 0, &["Ұұжаттар", "Өұжаттар"]);
        check(Mistake::Neighbour, 3, &["Құжвттар", "Құжпттар"]);
        check(Mistake::Dropped, 2, &["Құаттар"]);
        check(Mistake::Doubled, 0, &["Ққұжаттар"]);
        check(Mistake::Swapped, 2, &["Құажттар"]);
        check(Mistake::Swapped, 7, &[""]);
        check(Mistake::WrongVowel, 1, &["Кужаттар", "Қужаттар"]);
        check(Mistake::WrongVowel, 2, &[""]);
    }

    #[test]
    fn only_long_cyrillic_words_are_mistyped() {
        for seed in 0..50 {
            let mut chance = Chance::of(&seed.to_string());
            let kept = "WorldSkills, 9-сынып ауыл: Ausbildung?";
            assert_eq!(mistype(kept, &mut chance), kept);
            let text = "Какие документы нужны для поступления?";
            let typed = mistype(text, &mut chance);
            let changed = typed
                .split(' ')
                .zip(text.split(' '))
                .filter(|(one, other)| one != other);
            assert!(changed.count() <= 2, "{typed}");
            assert!(
                typed.starts_with("Какие ") && typed.ends_with('?'),
                "{typed}"
            );
        }
    }
}
