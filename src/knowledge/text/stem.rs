//! The stem of a skeleton: endings fall off after the scripts have met, Kazakh ones in layers, then one Russian one.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Strips endings of an uncollapsed skeleton; words of three letters and less stay as they are.
pub fn stem(skeleton: &str) -> &str {
    let loan = LOANS.iter().find(|loan| skeleton.starts_with(**loan));
    if let Some(loan) = loan {
        return loan;
    }
    let mut rest = skeleton;
    for _ in 0..LAYERS {
        let mut kazakh = with_last_letter(&KAZAKH_BY_LETTER, rest).iter();
        match kazakh.find_map(|ending| without(rest, ending).filter(|left| agrees(left, ending))) {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    with_last_letter(&RUSSIAN_BY_LETTER, rest)
        .iter()
        .find_map(|ending| without(rest, ending))
        .unwrap_or(rest)
}

/// What may stand before an ending, whether or not the ending agrees with it.
pub fn without_ending(skeleton: &str) -> impl Iterator<Item = &str> {
    const SHORTEST: usize = 3;
    let endings = [&KAZAKH_BY_LETTER, &RUSSIAN_BY_LETTER].into_iter();
    let endings = endings.flat_map(|endings| with_last_letter(endings, skeleton));
    let words = endings.filter_map(|ending| skeleton.strip_suffix(ending));
    words.filter(|word| word.len() >= SHORTEST)
}

/// A final voiced consonant that only stood before a vowel: `мамандығ-ы` and `мамандық` are one.
pub fn voiceless(mut stem: String) -> String {
    let voiceless = match stem.chars().last() {
        Some('g') => 'k',
        Some('b') => 'p',
        _ => return stem,
    };
    if stem.len() > 3 {
        stem.pop();
        stem.push(voiceless);
    }
    stem
}

/// Loans that end like an inflected word; whatever follows them is an ending.
const LOANS: &[&str] = &[
    "medisin",
    // Its commonest misspelling, which would lose half of it.
    "medesin",
    "maSin",
    "vitrin",
    "disiplin",
    "farmasi",
    "akusi",
    "kazahstan",
    "kazakstan",
];

/// A stem keeps at least so many letters.
const SHORTEST: usize = 4;

/// Number, possession, case, person.
const LAYERS: usize = 4;

/// Endings of Kazakh words in skeleton form, longer before shorter; the last as they are typed in haste, without a vowel.
const KAZAKH: &[&str] = &[
    "larinan", "lerinen", "darinan", "derinen", "tarinan", "terinen", "larinin", "lerinin",
    "darinin", "derinin", "larinda", "lerinde", "darinda", "derinde", "tarinda", "terinde",
    "larina", "lerine", "darina", "derine", "tarina", "terine", "larin", "lerin", "darin", "derin",
    "tarin", "terin", "inda", "inde", "inan", "inen", "inin", "imen", "sina", "sine", "sinda",
    "sinde", "sinan", "sinen", "sinin", "imiz", "iniz", "lari", "leri", "dari", "deri", "tari",
    "teri", "lar", "ler", "dar", "der", "tar", "ter", "nin", "din", "tin", "dan", "den", "tan",
    "ten", "nan", "nen", "men", "ben", "pen", "nda", "nde", "dagi", "degi", "tagi", "tegi", "niki",
    "diki", "tiki", "gan", "gen", "kan", "ken", "ina", "ine", "da", "de", "ta", "te", "ga", "ge",
    "ka", "ke", "ni", "di", "ti", "si", "im", "in", "dn", "tn",
];

/// Endings of Russian words in skeleton form, longer before shorter.
const RUSSIAN: &[&str] = &[
    "iami", "iem", "ami", "iah", "iam", "imi", "ogo", "ego", "omu", "emu", "aia", "oie", "iei",
    "iiu", "uiu", "oiu", "eiu", "ah", "am", "om", "em", "oi", "ei", "ii", "ov", "ev", "ie", "ia",
    "iu", "oe", "ee", "ih", "im", "a", "e", "i", "o", "u",
];

/// Endings by their last letter: most words have another and need no comparison.
type ByLetter = HashMap<u8, Vec<&'static str>>;

static KAZAKH_BY_LETTER: LazyLock<ByLetter> = LazyLock::new(|| by_letter(KAZAKH));
static RUSSIAN_BY_LETTER: LazyLock<ByLetter> = LazyLock::new(|| by_letter(RUSSIAN));

fn by_letter(endings: &[&'static str]) -> ByLetter {
    let mut groups = ByLetter::new();
    for ending in endings {
        let last = ending.bytes().last().unwrap_or_default();
        groups.entry(last).or_default().push(ending);
    }
    groups
}

fn with_last_letter(endings: &'static ByLetter, word: &str) -> &'static [&'static str] {
    let last = word.bytes().last().unwrap_or_default();
    endings.get(&last).map_or(&[], Vec::as_slice)
}

fn without<'word>(word: &'word str, ending: &str) -> Option<&'word str> {
    word.strip_suffix(ending)
        .filter(|rest| rest.len() >= SHORTEST)
}

/// Whether a Kazakh ending can follow: its first sound agrees with the last of the word, which keeps Russian words whole
/// (`студент-ті`, but not `студенты`).
fn agrees(rest: &str, ending: &str) -> bool {
    let voiceless = rest.ends_with(['k', 'p', 't', 's', 'S', 'h', 'C', 'f', 'v']);
    let after_s = rest.ends_with('s') && ending.len() == 2;
    // The `n` between possession and place follows an `i` only: `Аяжан-да`.
    if ending == "nda" || ending == "nde" {
        return rest.ends_with('i');
    }
    match ending.chars().next() {
        Some('t' | 'k' | 'p') => voiceless && !after_s,
        // A Kazakh word does not end with an o: `стоматолог-а`, not `стоматоло-га`.
        Some('g') => !voiceless && !rest.ends_with('o'),
        Some('d' | 'l' | 'm' | 'b') => !voiceless,
        Some('n') => rest.ends_with(['a', 'e', 'i', 'o', 'u', 'n', 'm']),
        // `учительницы` is Russian.
        Some('s') => rest.ends_with(['a', 'e', 'i', 'o', 'u']) && !rest.ends_with("ni"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(skeleton: &str, expected: &str) {
        assert_eq!(voiceless(stem(skeleton).to_owned()), expected, "{skeleton}");
    }

    #[test]
    fn endings_come_off_in_layers() {
        check("kolledjderinde", "kolledj");
        check("mamandigina", "mamandik");
        check("meirgerlikke", "meirgerlik");
        check("spesialnosti", "spesialnost");
        check("obSejitiami", "obSejit");
    }

    #[test]
    fn short_words_stay_whole() {
        for word in ["it", "hor", "bar", "okiu", "aga"] {
            check(word, word);
        }
    }
}
