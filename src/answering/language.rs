//! The language of a message, decided anew for each.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::cues::Cue;
use super::heard::Heard;
use crate::domain::Language;
use crate::knowledge::Knowledge;
use crate::knowledge::text::{Word, skeletons};

/// The language a reply is expected in. The grammar words of a mixed message tell, not its names; the language the person
/// used before breaks ties only.
pub fn of(knowledge: &Knowledge, heard: &Heard, before: Option<Language>) -> Language {
    let words = heard.words.iter().zip(heard.each_mended());
    let leans = words.map(|(word, mended)| weigh(knowledge, word, mended));
    let leans: Vec<f32> = leans.collect();
    let free = leans.iter().enumerate();
    let free = free.filter(|(place, _)| !heard.is_named(*place));
    let telling: f32 = free.map(|(_, lean)| lean).sum();
    let all: f32 = leans.iter().sum();
    // Names are borrowed from one language into the other: they have to lean far to tell anything.
    let few = heard.words.len() <= FEW;
    let (lean, line) = if telling.abs() >= CLEAR && !(few && telling > 0.0 && telling < BORROWED) {
        (telling, HALF)
    } else {
        (telling + all, BORROWED)
    };
    match before {
        Some(language) if lean.abs() < CLEAR => language,
        Some(Language::Kazakh | Language::Russian) | None if lean > line => Language::Kazakh,
        Some(Language::Kazakh | Language::Russian) | None => Language::Russian,
    }
}

/// The language that a message asks to go on in and asks nothing else: `можно по-русски?`, `қазақша айтшы`.
pub fn wished(heard: &Heard) -> Option<Language> {
    const LONG: usize = 6;
    let asks = [
        Cue::College,
        Cue::Colleges,
        Cue::Where,
        Cue::Specialties,
        Cue::Grade,
    ];
    let other = heard.words.len() > LONG || asks.into_iter().any(|cue| heard.has(cue));
    if other || learns(heard) || !heard.subjects().is_empty() || heard.unexplained() > 2 {
        return None;
    }
    let says = |form: &str| {
        heard
            .words
            .iter()
            .any(|word| word.skeleton == Word::new(form).skeleton)
    };
    let russian = ["русски", "русском", "орысша"].into_iter().any(says);
    let kazakh = ["казахски", "казахском", "қазақша"].into_iter().any(says);
    match (russian, kazakh) {
        (true, false) => Some(Language::Russian),
        (false, true) => Some(Language::Kazakh),
        (true, true) | (false, false) => None,
    }
}

/// Whether it speaks of studying: `на казахском там можно учиться?` asks of a college.
fn learns(heard: &Heard) -> bool {
    const LEARN: [&str; 6] = ["учи", "учат", "учёб", "обуч", "оқы", "оқу"];
    static BEGINS: LazyLock<Vec<String>> = LazyLock::new(|| skeletons(&LEARN));
    let mut words = heard.words.iter();
    words.any(|word| BEGINS.iter().any(|begin| word.skeleton.starts_with(begin)))
}

/// Natural logarithms of the odds from which a message speaks for itself.
const CLEAR: f32 = 1.5;

/// So few words tell the language only if they lean far.
const FEW: usize = 2;

/// A word both languages have leans nowhere: Russian is then the commoner spelling of it.
const HALF: f32 = 0.7;

/// What names alone have to lean to be taken for Kazakh ones.
const BORROWED: f32 = 2.5;

/// A grammar word is only said in its own language; any other word may be borrowed.
const GRAMMAR: f32 = 8.0;

const KAZAKH: &[&str] = &[
    "ма",
    "ме",
    "ба",
    "бе",
    "па",
    "пе",
    "бар",
    "жоқ",
    "қандай",
    "қалай",
    "қайда",
    "қанша",
    "неше",
    "қай",
    "мен",
    "және",
    "деген",
    "не",
    "үшін",
    "керек",
    "болады",
    "туралы",
    "кейін",
    "соң",
    "айтшы",
    "ғой",
    "емес",
    "осы",
    "қашан",
    "барма",
    "ал",
    "болғым",
    "келеді",
    "бола",
    "болу",
    "болуға",
    "оқитын",
    "кім",
    "ой",
];
/// Words of either language that are no loans.
const BOTH: [&str; 2] = ["не", "ой"];
const RUSSIAN: &[&str] = &[
    "и",
    "в",
    "на",
    "с",
    "ли",
    "как",
    "где",
    "что",
    "это",
    "сколько",
    "какие",
    "какой",
    "какая",
    "есть",
    "для",
    "после",
    "по",
    "можно",
    "нужно",
    "когда",
    "или",
    "если",
    "мне",
    "там",
    "кто",
    "куда",
    "у",
    "из",
    "за",
    "не",
    "ой",
];

fn weigh(knowledge: &Knowledge, word: &Word, mended: &[Word]) -> f32 {
    let russian = RUSSIAN.contains(&word.form.as_str());
    let either = BOTH.contains(&word.form.as_str());
    let kazakh = (either || !russian) && KAZAKH_SKELETONS.contains(&word.skeleton);
    match (kazakh, russian) {
        (true, false) => GRAMMAR,
        (false, true) => -GRAMMAR,
        (true, true) => 0.0,
        (false, false) => knowledge.lean_of(word, mended).clamp(-GRAMMAR, GRAMMAR),
    }
}

/// Grammar words without Kazakh letters or in Latin are the same words.
static KAZAKH_SKELETONS: LazyLock<HashSet<String>> =
    LazyLock::new(|| skeletons(KAZAKH).into_iter().collect());
