//! The same questions as people spell them: in other letters, with Russian words, with mistakes.

use super::chance::Chance;
use super::line::{Case, Said};
use super::loans::borrow;
use super::mistakes::mistype;

/// A way to write a question other than the proper one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Kazakh in Russian letters only.
    RussianLetters,
    /// Kazakh in the Latin alphabet of 2021.
    Latin,
    /// Kazakh in Latin letters as chats write it.
    ChatLatin,
    /// Kazakh with everyday Russian words.
    Mixed,
    KazakhMistakes,
    RussianMistakes,
}

impl Spelling {
    pub const ALL: [Spelling; 6] = [
        Spelling::RussianLetters,
        Spelling::Latin,
        Spelling::ChatLatin,
        Spelling::Mixed,
        Spelling::KazakhMistakes,
        Spelling::RussianMistakes,
    ];

    /// The end of the key of its name.
    pub fn code(self) -> &'static str {
        match self {
            Spelling::RussianLetters => "russian-letters",
            Spelling::Latin => "latin",
            Spelling::ChatLatin => "chat-latin",
            Spelling::Mixed => "mixed",
            Spelling::KazakhMistakes => "mistakes-kk",
            Spelling::RussianMistakes => "mistakes-ru",
        }
    }

    /// A properly written question in this spelling, with the same expectations; none where nothing would change.
    pub fn of(self, case: &Case) -> Option<Case> {
        let proper = match self {
            Spelling::RussianMistakes => case.lang == "ru",
            Spelling::RussianLetters
            | Spelling::Latin
            | Spelling::ChatLatin
            | Spelling::Mixed
            | Spelling::KazakhMistakes => case.lang == "kk" && has_kazakh_letters(case),
        };
        if !proper || case.style != "plain" {
            return None;
        }
        let mut chance = Chance::of(&case.id);
        let turns = self.spell(case, &mut chance);
        let changed = turns
            .iter()
            .zip(&case.turns)
            .any(|(one, other)| one.text != other.text);
        let mut spelt = Case {
            turns,
            ..case.clone()
        };
        if self == Spelling::Mixed {
            // Who mixes languages is well served in either.
            spelt.lang = "mixed".to_owned();
            spelt.expect_lang = "any".to_owned();
        }
        changed.then_some(spelt)
    }

    /// A person keeps to one habit through all messages.
    fn spell(self, case: &Case, chance: &mut Chance) -> Vec<Said> {
        let letters = match self {
            Spelling::RussianLetters => habit(&[RUSSIAN], chance),
            Spelling::Latin => habit(&[LATIN, COMMON], chance),
            Spelling::ChatLatin => habit(&[CHAT, COMMON], chance),
            Spelling::Mixed | Spelling::KazakhMistakes | Spelling::RussianMistakes => Vec::new(),
        };
        let mut spell = |text: &str| match self {
            Spelling::RussianLetters | Spelling::Latin | Spelling::ChatLatin => text
                .chars()
                .map(|letter| respell(letter, &letters))
                .collect(),
            Spelling::Mixed => borrow(text),
            Spelling::KazakhMistakes | Spelling::RussianMistakes => mistype(text, chance),
        };
        case.turns
            .iter()
            .map(|said| Said {
                text: spell(&said.text),
            })
            .collect()
    }
}

fn has_kazakh_letters(case: &Case) -> bool {
    let texts = case.turns.iter().map(|said| said.text.to_lowercase());
    texts
        .into_iter()
        .any(|text| text.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і']))
}

/// A letter with what is written for it: one of several, as each is used to.
type Letters = &'static [(char, &'static [&'static str])];

const RUSSIAN: Letters = &[
    ('ә', &["а"]),
    ('ғ', &["г"]),
    ('қ', &["к"]),
    ('ң', &["н"]),
    ('ө', &["о"]),
    ('ұ', &["у"]),
    ('ү', &["у"]),
    ('һ', &["х"]),
    ('і', &["и"]),
];

/// Both languages of the keyboard spelt the same way in Latin, whoever writes it.
const COMMON: Letters = &[
    ('а', &["a"]),
    ('б', &["b"]),
    ('в', &["v"]),
    ('г', &["g"]),
    ('д', &["d"]),
    ('е', &["e"]),
    ('з', &["z"]),
    ('и', &["i"]),
    ('к', &["k"]),
    ('л', &["l"]),
    ('м', &["m"]),
    ('н', &["n"]),
    ('о', &["o"]),
    ('п', &["p"]),
    ('р', &["r"]),
    ('с', &["s"]),
    ('т', &["t"]),
    ('ф', &["f"]),
    ('х', &["h"]),
    ('һ', &["h"]),
    ('ц', &["ts"]),
    ('ъ', &[""]),
    ('ы', &["y"]),
    ('ь', &[""]),
    ('э', &["e"]),
];

const LATIN: Letters = &[
    ('ә', &["ä"]),
    ('ғ', &["ğ"]),
    ('ё', &["io"]),
    ('ж', &["j"]),
    ('И', &["İ"]),
    ('й', &["i"]),
    ('Й', &["İ"]),
    ('қ', &["q"]),
    ('ң', &["ñ"]),
    ('ө', &["ö"]),
    ('у', &["u"]),
    ('ұ', &["ū"]),
    ('ү', &["ü"]),
    ('ч', &["tş"]),
    ('ш', &["ş"]),
    ('щ', &["ş"]),
    ('і', &["ı"]),
    ('ю', &["iu"]),
    ('я', &["ia"]),
];

const CHAT: Letters = &[
    ('ә', &["a"]),
    ('ғ', &["g"]),
    ('ё', &["yo"]),
    ('ж', &["zh", "j"]),
    ('й', &["i", "y"]),
    ('қ', &["q", "k"]),
    ('ң', &["n"]),
    ('ө', &["o"]),
    ('у', &["u", "w"]),
    ('ұ', &["u"]),
    ('ү', &["u"]),
    ('ч', &["ch"]),
    ('ш', &["sh"]),
    ('щ', &["sh"]),
    ('і', &["i", "y"]),
    ('ю', &["yu"]),
    ('я', &["ya"]),
];

/// What one person writes for each letter of some tables.
fn habit(tables: &[Letters], chance: &mut Chance) -> Vec<(char, &'static str)> {
    let all = tables.iter().flat_map(|letters| letters.iter());
    all.filter_map(|(letter, ways)| Some((*letter, chance.pick(ways)?)))
        .collect()
}

/// A letter in other letters, as large as it was; one that is not in the tables stays.
fn respell(letter: char, habit: &[(char, &str)]) -> String {
    let find = |wanted: char| habit.iter().find(|(own, _)| *own == wanted);
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let Some((_, way)) = find(letter).or_else(|| find(small)) else {
        return letter.to_string();
    };
    if !letter.is_uppercase() {
        return (*way).to_owned();
    }
    let mut rest = way.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + rest.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(lang: &str, text: &str) -> Case {
        let line = serde_json::json!({
            "id": "s1", "lang": lang, "style": "plain", "turns": [{ "text": text }], "expect_all": [["88"]],
        });
        serde_json::from_value(line).unwrap()
    }

    fn spelt(spelling: Spelling, lang: &str, text: &str) -> Option<Case> {
        spelling.of(&case(lang, text))
    }

    fn check(spelling: Spelling, text: &str, expected: &[&str]) {
        let spelt = spelt(spelling, "kk", text).unwrap();
        let own = spelt.turns.first().unwrap().text.as_str();
        assert!(expected.contains(&own), "{own}");
        assert_eq!(spelt.expect_all, [["88"]]);
    }

    #[test]
    fn kazakh_is_spelt_in_other_letters() {
        let text = "Шаһардағы «Қыз» IT-мектеп: 9-сынып үшін әлі ашық, иә? Ұйым, ең жөн";
        check(
            Spelling::RussianLetters,
            text,
            &["Шахардагы «Кыз» IT-мектеп: 9-сынып ушин али ашык, иа? Уйым, ен жон"],
        );
        check(
            Spelling::Latin,
            text,
            &["Şahardağy «Qyz» IT-mektep: 9-synyp üşın älı aşyq, iä? Ūiym, eñ jön"],
        );
        check(
            Spelling::ChatLatin,
            "Шаһар қанша",
            &["Shahar qansha", "Shahar kansha"],
        );
        check(
            Spelling::ChatLatin,
            "жүйе оқу",
            &[
                "zhuie oqu",
                "zhuye oqu",
                "juie oqu",
                "juye oqu",
                "zhuie oku",
                "zhuye oku",
                "juie oku",
                "juye oku",
                "zhuie oqw",
                "zhuye oqw",
                "juie oqw",
                "juye oqw",
                "zhuie okw",
                "zhuye okw",
                "juie okw",
                "juye okw",
            ],
        );
        check(Spelling::Latin, "Иә, Йод", &["İä, İod"]);
    }

    #[test]
    fn mixed_questions_are_answered_in_either_language() {
        let mixed = spelt(Spelling::Mixed, "kk", "Жатақхана бар ма?").unwrap();
        assert_eq!(
            (mixed.lang.as_str(), mixed.expect_lang.as_str()),
            ("mixed", "any")
        );
        assert_eq!(mixed.turns.first().unwrap().text, "Общага бар ма?");
    }

    #[test]
    fn only_proper_questions_that_change_are_spelt() {
        let kazakh = "Қандай құжаттар керек?";
        for spelling in Spelling::ALL {
            let russian = spelling == Spelling::RussianMistakes;
            assert!(spelt(spelling, if russian { "kk" } else { "ru" }, kazakh).is_none());
            assert!(spelt(spelling, "kk", "калай барамыз").is_none());
            let short = Case {
                style: "short".to_owned(),
                ..case("kk", kazakh)
            };
            assert!(spelling.of(&short).is_none());
        }
        assert!(spelt(Spelling::Mixed, "kk", "Қалай барамыз?").is_none());
        assert!(spelt(Spelling::RussianMistakes, "ru", "Где это?").is_none());
    }
}
