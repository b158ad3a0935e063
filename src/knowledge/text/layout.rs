//! What was meant by keys pressed while the keyboard was set to Latin letters.

/// The keys of a Latin keyboard and the letters they bear on a Russian one.
const KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const LETTERS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";

/// The text as the same keys write it in Russian letters; what is no such key stays.
pub fn retyped(text: &str) -> String {
    let letter = |key: char| {
        let found = KEYS.chars().zip(LETTERS.chars());
        let mut found = found.filter(|(own, _)| *own == key.to_ascii_lowercase());
        found.next().map_or(key, |(_, letter)| letter)
    };
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(retyped(text), expected, "{text}");
    }

    #[test]
    fn keys_are_read_as_the_letters_beside_them() {
        check("ghbdtn", "привет");
        check("rjkktl;b Fkvfns", "колледжи алматы");
        check("9 rkfcc?", "9 класс?");
    }
}
