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

    pub fn other(self) -> Language {
        match self {
            Language::Kazakh => Language::Russian,
            Language::Russian => Language::Kazakh,
        }
    }
}

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
