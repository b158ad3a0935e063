//! One ASCII spelling in which Kazakh in three alphabets and Russian meet.
//!
//! The table follows the letters' sounds: the letters Kazakh adds fall together with the Russian ones they are typed as, and
//! Latin letters with the Cyrillic ones of the 2021 alphabet and of chats.

/// The skeleton of a lower-case word, doubled consonants kept. `S` stands for ш, `C` for ч; қх is said and typed as х.
pub fn skeleton(word: &str) -> String {
    let mut written = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let pair = letters.peek().and_then(|next| digraph(letter, *next));
        if pair.is_some() {
            letters.next();
        }
        for sound in pair
            .or_else(|| sound(letter))
            .unwrap_or(letter.encode_utf8(&mut [0; 4]))
            .chars()
        {
            if sound == 'h' && written.ends_with('k') {
                written.pop();
            }
            if !(sound == 'i' && written.ends_with('i')) {
                written.push(sound);
            }
        }
    }
    written
}

/// Doubled letters as one.
pub fn collapse(skeleton: &str) -> String {
    if skeleton.bytes().all(|byte| byte.is_ascii_digit()) {
        return skeleton.to_owned();
    }
    let mut collapsed = String::with_capacity(skeleton.len());
    let mut last = None;
    for letter in skeleton
        .chars()
        .filter(|letter| last.replace(*letter) != Some(*letter))
    {
        collapsed.push(letter);
    }
    collapsed
}

fn sound(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' | 'ä' | 'á' | 'a' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ǵ' | 'ğ' => "g",
        'д' => "d",
        'е' | 'э' | 'é' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'y' | 'ı' | 'í' | 'ý' | 'ï' => "i",
        'к' | 'қ' | 'q' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ñ' | 'ŋ' | 'ń' => "n",
        'о' | 'ө' | 'ö' | 'ó' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ц' | 'c' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' | 'w' | 'ü' | 'ú' | 'ū' => "u",
        'ф' => "f",
        'х' | 'һ' | 'x' => "h",
        'ч' => "C",
        'ш' | 'щ' | 'ş' | 'š' => "S",
        'ю' => "iu",
        'я' => "ia",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

/// Latin letter pairs for one sound.
fn digraph(letter: char, next: char) -> Option<&'static str> {
    match (letter, next) {
        ('s', 'h') => Some("S"),
        ('c', 'h') => Some("C"),
        ('z', 'h') => Some("j"),
        ('g', 'h') => Some("g"),
        ('k', 'h') => Some("h"),
        ('n', 'g') => Some("n"),
        ('t', 's') => Some("s"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: &str) {
        assert_eq!(collapse(&skeleton(word)), expected, "{word}");
    }

    #[test]
    fn every_script_has_one_skeleton() {
        for word in ["қандай", "кандай", "qandai", "kandai", "qanday", "qandaı"] {
            check(word, "kandai");
        }
        for word in ["жатақхана", "жатахана", "jataqhana", "zhataqkhana"] {
            check(word, "jatahana");
        }
        for word in ["колледж", "kolledj", "kolledzh", "колледжж"] {
            check(word, "koledj");
        }
        check("общежития", "obSejitia");
        check("чертеж", "Certej");
        check("chertezh", "Certej");
        check("шаштараз", "SaStaraz");
        check("shashtaraz", "SaStaraz");
        check("специальность", "spesialnost");
        check("11", "11");
    }
}
