//! The two languages of the city.

/// A language Bagdar reads and answers in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    Kazakh,
    Russian,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::Kazakh, Language::Russian];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::Kazakh => "kk",
            Language::Russian => "ru",
        }
    }

    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language of a text of several words where its letters and small words leave no doubt; nothing where they do.
    pub fn surely_of(text: &str) -> Option<Language> {
        const ENOUGH: usize = 4;
        let lower = text.to_lowercase();
        let words = lower.split(|letter: char| !letter.is_alphabetic());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_kazakh = |word: &&&str| word.contains(|letter| "әғқңөұүһі".contains(letter));
        let kazakh = words.iter().filter(is_kazakh).count();
        let has_russian = words.iter().any(|word| RUSSIAN.contains(word));
        match (kazakh, has_russian) {
            (_, _) if words.len() < ENOUGH => None,
            (0, true) => Some(Language::Russian),
            (_, false) if kazakh * 2 >= words.len() => Some(Language::Kazakh),
            (_, _) => None,
        }
    }

    pub fn other(self) -> Language {
        match self {
            Language::Kazakh => Language::Russian,
            Language::Russian => Language::Kazakh,
        }
    }
}

/// Small words without which hardly a Russian sentence goes, and which are no Kazakh ones.
const RUSSIAN: [&str; 20] = [
    "и", "в", "на", "для", "по", "с", "из", "не", "это", "или", "от", "как", "что", "при", "к",
    "у", "за", "до", "без", "их",
];

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    pub kk: String,
    pub ru: String,
}

impl Bilingual {
    pub fn new(kk: &str, ru: &str) -> Bilingual {
        Bilingual {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
        }
    }

    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Kazakh => &self.kk,
            Language::Russian => &self.ru,
        }
    }
}
