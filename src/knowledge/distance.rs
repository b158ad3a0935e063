//! How far two stems are from each other, in mistakes of the hand and of the ear.

use std::ops::Range;

/// Whether two stems are no farther from each other than `most`.
pub fn is_near(one: &str, other: &str, most: f32) -> bool {
    // Every letter that one has more costs a vowel at least; one that is changed takes two letters, an old and a new one.
    let longer = one.len().abs_diff(other.len()) as f32;
    let others = (letters(one) ^ letters(other)).count_ones() as f32;
    let least = longer.max(others / 2.0) * VOWEL;
    least <= most && Table::default().distance(one, other, most) <= most
}

/// A bit for each letter.
pub fn letters(stem: &str) -> u32 {
    stem.bytes().fold(0, |set, byte| set | 1 << (byte % 32))
}

/// The lines of a table of distances, kept from one comparison to the next.
#[derive(Default)]
pub struct Table {
    before: Vec<f32>,
    above: Vec<f32>,
    line: Vec<f32>,
}

impl Table {
    /// The edit distance with transposition of neighbours (Damerau–Levenshtein, optimal string alignment), where mistakes of
    /// the ear cost less than others. What is surely farther than `most` is not measured to its end.
    pub fn distance(&mut self, one: &str, other: &str, most: f32) -> f32 {
        let (one, other) = without_same_ends(one.as_bytes(), other.as_bytes());
        // Every letter that one has more costs a vowel at least: no way leads farther from the middle (Ukkonen 1985).
        let reach = (most / VOWEL) as usize;
        if one.len().abs_diff(other.len()) > reach {
            return f32::MAX;
        }
        self.begin(other);
        let (mut nearest_above, mut before) = (0.0, None);
        for (row, letter) in one.iter().enumerate() {
            let end = row.saturating_add(reach).saturating_add(1);
            let columns = row.saturating_sub(reach)..end.min(other.len());
            let nearest = self.fill(columns, *letter, before.replace(*letter), other);
            // Two letters that change places step over a line.
            if nearest > most && nearest_above > most {
                return f32::MAX;
            }
            nearest_above = nearest;
            std::mem::swap(&mut self.before, &mut self.above);
            std::mem::swap(&mut self.above, &mut self.line);
        }
        at(&self.above, other.len())
    }

    /// The line above the first letter: all letters of the other are left out.
    fn begin(&mut self, other: &[u8]) {
        for line in [&mut self.before, &mut self.above, &mut self.line] {
            line.resize(other.len() + 2, f32::MAX);
        }
        let mut sum = 0.0;
        put(&mut self.above, 0, sum);
        for (column, letter) in other.iter().enumerate() {
            sum += alone(*letter);
            put(&mut self.above, column + 1, sum);
        }
    }

    /// Fills some columns of the line of a letter and gives the least of them; what is beside them is too far.
    fn fill(&mut self, columns: Range<usize>, letter: u8, before: Option<u8>, other: &[u8]) -> f32 {
        let mut left = match columns.start {
            0 => at(&self.above, 0) + alone(letter),
            _ => f32::MAX,
        };
        put(&mut self.line, columns.start, left);
        put(&mut self.line, columns.end + 1, f32::MAX);
        let (mut nearest, mut last) = (
            left,
            columns
                .start
                .checked_sub(1)
                .and_then(|column| other.get(column)),
        );
        for (column, own) in columns.clone().zip(other.get(columns).unwrap_or_default()) {
            let mut least = (at(&self.above, column) + changed(letter, *own))
                .min(at(&self.above, column + 1) + alone(letter))
                .min(left + alone(*own));
            if before == Some(*own) && last == Some(&letter) {
                least = least.min(at(&self.before, column - 1) + CROSSED);
            }
            nearest = nearest.min(least);
            put(&mut self.line, column + 1, least);
            (left, last) = (least, Some(own));
        }
        nearest
    }
}

/// Two stems without what both begin and end with: it costs nothing.
fn without_same_ends<'stem>(
    mut one: &'stem [u8],
    mut other: &'stem [u8],
) -> (&'stem [u8], &'stem [u8]) {
    while let ([first, one_rest @ ..], [same, other_rest @ ..]) = (one, other)
        && first == same
    {
        (one, other) = (one_rest, other_rest);
    }
    while let ([one_rest @ .., last], [other_rest @ .., same]) = (one, other)
        && last == same
    {
        (one, other) = (one_rest, other_rest);
    }
    (one, other)
}

fn at(line: &[f32], place: usize) -> f32 {
    line.get(place).copied().unwrap_or(f32::MAX)
}

fn put(line: &mut [f32], place: usize, value: f32) {
    if let Some(own) = line.get_mut(place) {
        *own = value;
    }
}

/// What a vowel costs that is wrong, left out or put in: Kazakh vowels are dropped in haste, Russian ones are heard alike.
const VOWEL: f32 = 0.6;

/// What two letters cost that changed places.
pub const CROSSED: f32 = 0.8;

/// What a letter costs that stands on one side only.
fn alone(letter: u8) -> f32 {
    if is_vowel(letter) { VOWEL } else { 1.0 }
}

/// What a letter costs that stands for another.
fn changed(one: u8, other: u8) -> f32 {
    match one == other {
        true => 0.0,
        false if is_vowel(one) && is_vowel(other) || is_heard_for(one, other) => VOWEL,
        false => 1.0,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Whether two consonants are heard for each other.
fn is_heard_for(one: u8, other: u8) -> bool {
    match one.min(other) {
        b'C' => matches!(one.max(other), b'S' | b's'),
        b'S' => one.max(other) == b'j',
        b'b' => one.max(other) == b'p',
        b'd' => one.max(other) == b't',
        b'f' => one.max(other) == b'v',
        b'g' => matches!(one.max(other), b'h' | b'k'),
        b'h' => one.max(other) == b'k',
        b's' => one.max(other) == b'z',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_changed_places_are_one_mistake() {
        let check = |one: &str, other: &str, expected: f32| {
            assert_eq!(
                Table::default().distance(one, other, f32::MAX),
                expected,
                "{one} {other}"
            )
        };
        check("buhgalter", "bugalter", 1.0);
        check("koledj", "kolejd", CROSSED);
        check("turan", "turn", VOWEL);
        check("svarSik", "svarSik", 0.0);
        check("", "abc", 2.0 + VOWEL);
    }

    #[test]
    fn a_limit_changes_no_distance_within_it() {
        const LETTERS: &[u8] = b"abdtszigk";
        let stem = |seed: u32, length: u32| {
            let letter = |place: u32| {
                let mixed = (seed.wrapping_mul(2_654_435_761) ^ place).wrapping_mul(40_503) >> 9;
                char::from(LETTERS[mixed as usize % LETTERS.len()])
            };
            (0..length).map(letter).collect::<String>()
        };
        let mut table = Table::default();
        for seed in 0..4000 {
            let (one, mut other) = (stem(seed, 4 + seed % 8), stem(seed, 4 + seed % 8));
            for change in 0..seed % 4 {
                let place = (seed * 7 + change * 5) as usize % other.len();
                match (seed + change) % 3 {
                    0 => _ = other.remove(place),
                    1 => other.insert(place, 'a'),
                    _ => other.replace_range(place..=place, "t"),
                }
            }
            let whole = table.distance(&one, &other, f32::MAX);
            for most in [CROSSED, 1.0, 2.0] {
                let found = table.distance(&one, &other, most);
                assert_eq!(found <= most, whole <= most, "{one} {other} {most}");
                assert!(found > most || found == whole, "{one} {other} {most}");
            }
        }
    }
}
