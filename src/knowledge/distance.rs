//! How far two stems are from each other, in mistakes of the hand and of the ear.

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
        let (one, other) = (one.as_bytes(), other.as_bytes());
        self.above.clear();
        self.above.push(0.0);
        for letter in other {
            self.above.push(last(&self.above) + alone(*letter));
        }
        let at = |line: &[f32], place: usize| line.get(place).copied().unwrap_or(f32::MAX);
        for (row, letter) in one.iter().enumerate() {
            self.line.clear();
            let mut nearest = at(&self.above, 0) + alone(*letter);
            self.line.push(nearest);
            for (column, own) in other.iter().enumerate() {
                let mut least = (at(&self.above, column) + changed(*letter, *own))
                    .min(at(&self.above, column + 1) + alone(*letter))
                    .min(at(&self.line, column) + alone(*own));
                let crossed = row > 0
                    && column > 0
                    && one.get(row - 1) == Some(own)
                    && other.get(column - 1) == Some(letter);
                if crossed {
                    least = least.min(at(&self.before, column - 1) + CROSSED);
                }
                nearest = nearest.min(least);
                self.line.push(least);
            }
            // Two letters that change places step over a line, but save less than they cost.
            if nearest > most + 1.0 {
                return f32::MAX;
            }
            std::mem::swap(&mut self.before, &mut self.above);
            std::mem::swap(&mut self.above, &mut self.line);
        }
        last(&self.above)
    }
}

fn last(line: &[f32]) -> f32 {
    line.last().copied().unwrap_or(0.0)
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
    match (one, other) {
        _ if one == other => 0.0,
        _ if is_vowel(one) && is_vowel(other) => VOWEL,
        _ if ALIKE.contains(&[one, other]) || ALIKE.contains(&[other, one]) => VOWEL,
        _ => 1.0,
    }
}

fn is_vowel(letter: u8) -> bool {
    b"aeiou".contains(&letter)
}

/// Consonants that are heard for each other.
const ALIKE: [[u8; 2]; 10] = [
    *b"td", *b"sz", *b"pb", *b"kg", *b"Sj", *b"fv", *b"hk", *b"hg", *b"SC", *b"sC",
];

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
}
