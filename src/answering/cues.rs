//! Small words that steer: conditions, counting, pointing back. A table in both languages, met in any spelling.

use std::sync::LazyLock;

use crate::knowledge::text::Word;

/// What a word signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    Free,
    State,
    Private,
    Dual,
    Dormitory,
    FullTime,
    PartTime,
    Evening,
    InKazakh,
    InRussian,
    /// A school grade: класс, сынып.
    Grade,
    Ninth,
    Eleventh,
    Thousand,
    Million,
    HalfMillion,
    /// Money: тенге.
    Tenge,
    /// An upper limit: до, дейін.
    UpTo,
    Most,
    Cheap,
    /// One college.
    College,
    /// Colleges in general.
    Colleges,
    /// How many.
    Count,
    /// A question for a place to study: где, қайда, оқытады.
    Where,
    /// Points back to what was talked about: там, онда, ал.
    Back,
    /// Something else of the same: другой, тағы.
    Other,
    Not,
    Compare,
    /// A place that is not this city.
    Elsewhere,
    /// This city by its name.
    Here,
    /// Greets or asks kindly, before or after the question itself.
    Polite,
}

/// The first cue a word gives.
pub fn of(word: &Word) -> Option<Cue> {
    STEMS
        .iter()
        .find(|known| known.fits(word))
        .map(|known| known.cue)
}

/// Whether any word gives the cue.
pub fn any(words: &[Word], cue: Cue) -> bool {
    words.iter().any(|word| of(word) == Some(cue))
}

/// Words whose beginning tells, in proper spelling; forms that a stem does not cover stand beside it.
const CUES: &[(Cue, &[&str])] = &[
    (
        Cue::Free,
        &[
            "бесплатный",
            "бесплатно",
            "тегін",
            "госзаказ",
            "бюджет",
            "бюджетный",
            "грант",
            "грантпен",
            "безплатно",
        ],
    ),
    (Cue::State, &["государственный", "мемлекеттік", "гос"]),
    (
        Cue::Private,
        &["частный", "жекеменшік", "жеке", "негосударственный"],
    ),
    (Cue::Dual, &["дуальный", "дуальды", "дуалды", "дуалка"]),
    (
        Cue::Dormitory,
        &["общежитие", "общага", "общагой", "жатақхана", "общаг"],
    ),
    (Cue::PartTime, &["заочный", "заочно", "заочка", "сырттай"]),
    (Cue::Evening, &["вечерний", "кешкі"]),
    (Cue::FullTime, &["очный", "очно", "дневной", "күндізгі"]),
    (
        Cue::InKazakh,
        &["казахский", "казахском", "қазақша", "қазақ", "қазақтілді"],
    ),
    (Cue::InRussian, &["русский", "русском", "орысша", "орыс"]),
    (
        Cue::Grade,
        &["класс", "классов", "кл", "сынып", "сыныбынан", "кластан"],
    ),
    (
        Cue::Ninth,
        &[
            "девятый",
            "девять",
            "девятого",
            "девяти",
            "тоғыз",
            "тоғызыншы",
        ],
    ),
    (
        Cue::Eleventh,
        &["одиннадцатый", "одиннадцать", "одиннадцати", "онбір"],
    ),
    (
        Cue::Thousand,
        &["тысяча", "тысяч", "тыс", "мың", "мыңға", "мыңнан", "тыщ"],
    ),
    (Cue::HalfMillion, &["полмиллиона", "полмиллион", "полмлн"]),
    (Cue::Million, &["миллион", "млн", "лям"]),
    (Cue::Tenge, &["тенге", "теңге", "тг"]),
    (
        Cue::UpTo,
        &["до", "дейін", "максимум", "аспайтын", "дешевле"],
    ),
    (
        Cue::Cheap,
        &[
            "дешевый",
            "дешевый",
            "дешевле",
            "арзан",
            "недорогой",
            "недорого",
        ],
    ),
    (Cue::Most, &["самый", "самая", "самые", "самое", "ең"]),
    (
        Cue::Colleges,
        &[
            "колледжи",
            "колледжей",
            "колледжах",
            "колледжам",
            "колледждер",
            "колледждерде",
            "колледждерінде",
            "училища",
        ],
    ),
    (Cue::College, &["колледж", "училище", "техникум"]),
    (
        Cue::Count,
        &[
            "сколько",
            "количество",
            "число",
            "қанша",
            "неше",
            "нешеу",
            "нешеуі",
            "саны",
            "скока",
            "скок",
        ],
    ),
    (
        Cue::Where,
        &[
            "где",
            "қайда",
            "қайдан",
            "учат",
            "обучают",
            "оқытады",
            "оқытатын",
            "үйретеді",
            "отучиться",
        ],
    ),
    (
        Cue::Back,
        &[
            "там",
            "туда",
            "нем",
            "него",
            "онда",
            "ол",
            "оның",
            "соның",
            "сонда",
            "олардың",
            "этот",
            "этом",
            "бұл",
            "әлгі",
            "а",
            "ал",
        ],
    ),
    (Cue::Other, &["другой", "других", "еще", "басқа", "тағы"]),
    (Cue::Not, &["не", "емес", "кроме"]),
    (Cue::Here, &["алматы", "алмате"]),
    (
        Cue::Elsewhere,
        &[
            "астана",
            "нұрсұлтан",
            "шымкент",
            "қарағанды",
            "караганда",
            "ақтөбе",
            "актобе",
            "тараз",
            "павлодар",
            "өскемен",
            "усть",
            "семей",
            "атырау",
            "қостанай",
            "костанай",
            "қызылорда",
            "кызылорда",
            "орал",
            "уральск",
            "петропавл",
            "петропавловск",
            "ақтау",
            "актау",
            "көкшетау",
            "кокшетау",
            "талдықорған",
            "талдыкорган",
            "түркістан",
            "туркестан",
            "жезқазған",
            "жезказган",
            "екібастұз",
            "экибастуз",
            "теміртау",
            "темиртау",
            "рудный",
            "жаркент",
            "москва",
            "ташкент",
            "бішкек",
            "бишкек",
            "лондон",
            "ресей",
            "россия",
            "түркия",
            "турция",
            "қытай",
            "китай",
            "америка",
            "германия",
            "корея",
        ],
    ),
    (
        Cue::Polite,
        &[
            "здравствуйте",
            "здравствуй",
            "привет",
            "салам",
            "добрый",
            "скажите",
            "подскажите",
            "пожалуйста",
            "сәлем",
            "сәлеметсіз",
            "сәлеметсізбе",
            "ассалаумағалейкум",
            "айтыңызшы",
            "айтшы",
            "өтінем",
            "қайырлы",
        ],
    ),
    (
        Cue::Compare,
        &[
            "лучше",
            "сравни",
            "сравнить",
            "или",
            "әлде",
            "жақсы",
            "жақсырақ",
            "салыстыр",
        ],
    ),
];

struct Known {
    cue: Cue,
    skeleton: String,
    stem: String,
}

impl Known {
    fn fits(&self, word: &Word) -> bool {
        // A long stem may carry endings the stemmer does not know; a short word has to be the word itself.
        const TELLING: usize = 5;
        word.skeleton == self.skeleton
            || (self.stem.len() >= 4 && word.stem == self.stem)
            || (self.stem.len() >= TELLING && word.skeleton.starts_with(&self.stem))
    }
}

static STEMS: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |cue: Cue, form: &str| {
        let word = Word::new(form);
        // Number decides between one college and many: only the form itself tells.
        let whole = matches!(cue, Cue::Colleges);
        Known {
            cue,
            stem: if whole { String::new() } else { word.stem },
            skeleton: word.skeleton,
        }
    };
    CUES.iter()
        .flat_map(|(cue, forms)| forms.iter().map(move |form| known(*cue, form)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, expected: Option<Cue>) {
        assert_eq!(of(&Word::new(form)), expected, "{form}");
    }

    #[test]
    fn cues_are_met_in_any_spelling() {
        check("бесплатных", Some(Cue::Free));
        check("тегин", Some(Cue::Free));
        check("государственного", Some(Cue::State));
        check("мемлекеттик", Some(Cue::State));
        check("колледждері", Some(Cue::College));
        check("колледжинде", Some(Cue::College));
        check("колледждер", Some(Cue::Colleges));
        check("kolledjder", Some(Cue::Colleges));
        check("неше", Some(Cue::Count));
        check("құжат", None);
    }
}
