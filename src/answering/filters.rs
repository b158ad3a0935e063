//! The conditions in a message: grade, fee, owner, district, language and their like.

use std::sync::LazyLock;

use super::cues::{Cue, Cues};
use super::denial::Denial;
use super::money;
use crate::domain::{Filter, Form, Grade, Language, Order, Ownership};
use crate::knowledge::names::{Mention, Named};
use crate::knowledge::text::{Word, skeletons};

/// The conditions of a message.
pub struct Conditions {
    pub meant: Filter,
    /// Those that are said not to be meant.
    pub refused: Filter,
}

/// Reads every condition. The words a mentioned name covers tell nothing of conditions (`государственный` in a name).
pub fn read(denial: &Denial, mentions: &[&Mention]) -> Conditions {
    let cues = denial.cues;
    let mut filter = Filter {
        grade: grade(denial),
        price_to: money::limit(denial.words, cues),
        ..Filter::default()
    };
    let mut refused = Filter::default();
    let districts = mentions.iter().filter_map(|mention| match &mention.named {
        Named::District(district) => Some((*mention, district)),
        Named::Subject(_) => None,
    });
    for (mention, district) in districts {
        let denied = mention.places.iter().any(|place| denial.denies(*place));
        let own = if denied { &mut refused } else { &mut filter };
        own.district.get_or_insert_with(|| district.clone());
    }
    let named = |place: &usize| {
        let mut mentions = mentions.iter();
        mentions.any(|mention| mention.places.contains(place) && is_subject(mention))
    };
    let mut owners: Vec<Ownership> = Vec::new();
    let given = cues.iter().enumerate();
    let given = given.filter_map(|(place, cue)| Some((place, cue?)));
    for (place, cue) in given.filter(|(place, _)| !named(place) && !is_of_other(denial, *place)) {
        if denial.denies(place) || denial.wants_none(place) {
            apply(&mut refused, cue);
            filter.ownership = other(cue).or(filter.ownership);
        } else {
            apply(&mut filter, cue);
            owners.extend(owner(cue));
        }
    }
    settle(&mut filter, denial, &owners);
    filter.order = order(cues);
    Conditions {
        meant: filter,
        refused,
    }
}

/// What conditions become beside each other.
fn settle(filter: &mut Filter, denial: &Denial, owners: &[Ownership]) {
    if speaks_of_both(denial.words) {
        taught_in(filter, Language::Kazakh);
        taught_in(filter, Language::Russian);
    }
    // Both kinds together are no condition: `частные и государственные`.
    if owners.contains(&Ownership::State) && owners.contains(&Ownership::Private) {
        filter.ownership = None;
    }
    // One language or the other is none either: `на казахском или на русском`.
    if filter.languages.len() > 1 && denial.cues.has(Cue::Compare) {
        filter.languages.clear();
    }
}

/// Whether what is free at a place is no studying: `бесплатный проезд`.
fn is_of_other(denial: &Denial, place: usize) -> bool {
    const ENDINGS: [&str; 7] = ["ый", "ая", "ое", "ые", "ых", "ого", "ую"];
    const STUDY: [&str; 9] = [
        "мест",
        "обуч",
        "учёб",
        "учеб",
        "отдел",
        "основ",
        "образов",
        "колледж",
        "форм",
    ];
    let form = |place: usize| denial.words.get(place).map_or("", |word| &word.form);
    let free = denial.cues.at(place) == Some(Cue::Free);
    let adjective = free && ENDINGS.iter().any(|ending| form(place).ends_with(ending));
    let next = denial.words.get(place + 1).filter(|_| adjective);
    let telling = |word: &&Word| word.stem.len() > 3 && denial.cues.at(place + 1).is_none();
    let other = next.filter(telling).map(|word| &word.form);
    other.is_some_and(|form| !STUDY.iter().any(|begin| form.starts_with(begin)))
}

fn owner(cue: Cue) -> Option<Ownership> {
    let owners = [
        (Cue::State, Ownership::State),
        (Cue::Private, Ownership::Private),
    ];
    let own = owners.into_iter().find(|(own, _)| *own == cue);
    own.map(|(_, owner)| owner)
}

/// Who owns a college that is not of the owner a cue tells.
fn other(cue: Cue) -> Option<Ownership> {
    owner(cue).map(|owner| match owner {
        Ownership::State => Ownership::Private,
        Ownership::Private => Ownership::State,
    })
}

/// What is to come first: `самый дешёвый`, `ең ескі`, `больше всего специальностей`.
fn order(cues: &Cues) -> Option<Order> {
    let has = |cue: Cue| cues.has(cue);
    let orders = [
        (Cue::Cheap, Order::Cheapest),
        (Cue::Old, Order::Oldest),
        (Cue::New, Order::Newest),
    ];
    let first = orders.into_iter().find(|(cue, _)| has(*cue));
    let first = first.map(|(_, order)| order).filter(|_| has(Cue::Most));
    // The size of a dormitory is none of the college.
    let large = has(Cue::Most) && has(Cue::Many) || has(Cue::Larger);
    let large = large && !has(Cue::Dormitory);
    let counted = if has(Cue::Specialties) {
        Some(Order::Broadest)
    } else {
        has(Cue::Students).then_some(Order::Largest)
    };
    let one = has(Cue::College) || has(Cue::Colleges);
    first.or_else(|| counted.filter(|_| large && one))
}

fn is_subject(mention: &Mention) -> bool {
    match mention.named {
        Named::Subject(_) => true,
        Named::District(_) => false,
    }
}

fn apply(filter: &mut Filter, cue: Cue) {
    let set = CONDITIONS.iter().find(|(own, _)| *own == cue);
    if let Some((_, set)) = set {
        set(filter);
    }
}

/// Sets a condition.
type Set = fn(&mut Filter);

/// The condition that a cue alone sets.
const CONDITIONS: &[(Cue, Set)] = &[
    (Cue::Free, |filter| filter.free = true),
    (Cue::State, |filter| {
        filter.ownership = Some(Ownership::State)
    }),
    (Cue::Private, |filter| {
        filter.ownership = Some(Ownership::Private)
    }),
    (Cue::Dual, |filter| filter.dual = true),
    (Cue::Dormitory, |filter| filter.dormitory = true),
    (Cue::FullTime, |filter| filter.form = Some(Form::FullTime)),
    (Cue::PartTime, |filter| filter.form = Some(Form::PartTime)),
    (Cue::Evening, |filter| filter.form = Some(Form::Evening)),
    (Cue::InKazakh, |filter| taught_in(filter, Language::Kazakh)),
    (Cue::InRussian, |filter| {
        taught_in(filter, Language::Russian)
    }),
];

fn taught_in(filter: &mut Filter, language: Language) {
    if !filter.languages.contains(&language) {
        filter.languages.push(language);
    }
}

/// `екі тілде`, `на обоих языках`.
fn speaks_of_both(words: &[Word]) -> bool {
    const BOTH: [&str; 7] = ["екі", "2", "двух", "два", "оба", "обоих", "обеих"];
    const LANGUAGE: [&str; 2] = ["тіл", "язык"];
    static FORMS: LazyLock<[Vec<String>; 2]> =
        LazyLock::new(|| [skeletons(&BOTH), skeletons(&LANGUAGE)]);
    let [both, language] = &*FORMS;
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.any(|(first, second)| {
        let of_languages = || language.iter().any(|one| second.skeleton.starts_with(one));
        both.contains(&first.skeleton) && of_languages()
    })
}

/// `после 9 класса`, `9-сыныптан кейін`, `девятый класс`, `11-нен соң`: a number that can be a grade, near a word that says so.
fn grade(denial: &Denial) -> Option<Grade> {
    let (words, cues) = (denial.words, denial.cues);
    const AFTER: [&str; 6] = ["posle", "kein", "son", "baza", "baze", "negizinde"];
    let eleven = |place: usize| {
        words
            .get(place + 1)
            .is_some_and(|next| next.skeleton.starts_with("bir"))
    };
    let grades = words.iter().enumerate().filter_map(|(place, word)| {
        // `он бір` is written in two words.
        let ten = word.skeleton == "on" && eleven(place);
        Some((
            place,
            if ten {
                Grade::Eleventh
            } else {
                grade_of(word, cues.at(place))?
            },
        ))
    });
    let near = |place: usize| {
        let around = words.iter().zip(cues.iter());
        let mut around = around.skip(place.saturating_sub(2)).take(5);
        around.any(|(word, cue)| cue == Some(Cue::Grade) || AFTER.contains(&word.skeleton.as_str()))
    };
    grades
        .into_iter()
        .find(|(place, _)| near(*place) && !denial.denies(*place))
        .map(|(_, grade)| grade)
}

fn grade_of(word: &Word, cue: Option<Cue>) -> Option<Grade> {
    match (word.form.as_str(), cue) {
        ("9", _) | (_, Some(Cue::Ninth)) => Some(Grade::Ninth),
        ("11", _) | (_, Some(Cue::Eleventh)) => Some(Grade::Eleventh),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Ask;
    use crate::domain::Topic;
    use crate::knowledge::text::words;

    fn check(text: &str, expected: &str) {
        let words = words(text);
        let cues = Cues::of(&words);
        let kazakh = words.iter().any(Word::is_plainly_kazakh);
        let denial = Denial {
            words: &words,
            cues: &cues,
            language: if kazakh {
                Language::Kazakh
            } else {
                Language::Russian
            },
        };
        let filter = read(&denial, &[]).meant;
        let code = Ask {
            filter,
            ..Ask::about(Topic::Colleges, Vec::new())
        }
        .to_code();
        assert_eq!(
            code.strip_prefix("colleges").unwrap_or(&code),
            expected,
            "{text}"
        );
    }

    #[test]
    fn conditions_are_read_in_both_languages() {
        check("после 9 класса бесплатно", ";g9;xfree");
        check("9-сыныптан кейін тегін", ";g9;xfree");
        check("11 кластан кейин", ";g11");
        check("сын девятый класс закончил", ";g9");
        check("частные с общежитием", ";oprivate;xdorm");
        check("на казахском заочно", ";mpart-time;lkk");
        check("жылына 500 мыңға дейін", ";t500000");
        check("самый дешевый", ";xlow");
        check("11 колледж", "");
        check("бесплатный проезд", "");
        check("бесплатные места", ";xfree");
        check("не частные", ";ostate");
        check("без общежития", "");
        check("жатақханасы жоқ колледж", "");
        check("не на русском, а на казахском", ";lkk");
        check("жеке емес, тегін емес", ";ostate");
        check("jeke emes kolledjder", ";ostate");
        check("только государственные, не частные", ";ostate");
        check("не после 11, а после 9 класса", ";g9");
        check("11-ден кейін емес, 9-дан кейін", ";g9");
        check("жатаканасы жок колледж", "");
        check("қазақша да, орысша да", ";lkk;lru");
        check("на казахском или на русском", "");
        check("екі тілде оқытатын", ";lkk;lru");
        check("на обоих языках", ";lkk;lru");
    }
}
