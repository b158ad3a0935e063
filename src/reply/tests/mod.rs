//! Replies to every finding, over a small base made by hand.

// One table holds every finding: it reads best in one piece.
#![allow(clippy::too_many_lines)]

mod base;
mod findings;
mod rows;

use self::base::base;
use self::findings::findings;
use super::*;
use crate::domain::{Button, Date, FactId, OutcomeId, Records, Topic};

/// Texts and an empty base.
pub fn nothing_known() -> (Texts, Knowledge) {
    (Texts::load().unwrap(), Knowledge::build(Records::default()))
}

/// A voice for each language.
pub fn both<'a>(texts: &'a Texts, knowledge: &'a Knowledge) -> [Voice<'a>; 2] {
    Language::ALL.map(|language| Voice::new(texts, knowledge, language))
}

fn replies() -> Vec<(Language, Finding, Reply)> {
    let (texts, _) = nothing_known();
    let knowledge = base();
    let mut replies = Vec::new();
    for language in Language::ALL {
        for finding in findings() {
            let answer = Answer {
                language,
                finding,
                ask: None,
                confidence: 1.0,
                today: Date::parse("2026-11-23").unwrap(),
            };
            let reply = compose(&texts, &knowledge, &answer);
            replies.push((language, answer.finding, reply));
        }
    }
    replies
}

#[test]
fn replies_are_whole_texts() {
    for (language, finding, Reply { text, buttons }) in replies() {
        println!("--- {language:?} {finding:?}\n{text}\n{buttons:?}\n");
        let labels = buttons.iter().flatten().map(|button| button.label.as_str());
        for said in labels.clone().chain([text.as_str()]) {
            assert!(!said.trim().is_empty(), "{finding:?}");
            assert!(
                !said.contains(['{', '}', '\u{2068}', '\u{2069}', '$']),
                "{said}"
            );
            let keys = [
                "listing-",
                "college-",
                "topic-",
                "button-",
                "talk-",
                "unknown-",
                "specialty-",
                "fact-",
                "dual-",
                "outcome-",
            ];
            assert!(!keys.iter().any(|key| said.contains(key)), "{said}");
        }
        assert!(labels.clone().all(|label| label.chars().count() <= 40));
        assert!(
            buttons.iter().flatten().all(buttons::is_pressable),
            "{buttons:?}"
        );
        assert!(text.chars().count() <= 1400, "{text}");
    }
}

/// Texts whose figures are no facts of the base: examples of questions, and counts of its rows.
fn tells_no_fact(finding: &Finding) -> bool {
    match finding {
        Finding::NotUnderstood { .. }
        | Finding::Choices(_)
        | Finding::Talk(Topic::Help | Topic::Sources) => true,
        Finding::Teaches { found, .. } => found.is_empty(),
        Finding::Unknown(ask) => ask.colleges().next().is_none(),
        Finding::Colleges(listing) => listing.sure.is_empty() && listing.possible.is_empty(),
        Finding::Facts { .. }
        | Finding::College { .. }
        | Finding::Card { .. }
        | Finding::Fees { .. }
        | Finding::Duals { .. }
        | Finding::Programmes { .. }
        | Finding::Specialty { .. }
        | Finding::Specialties { .. }
        | Finding::Fields(_)
        | Finding::NotListed(_)
        | Finding::Topics
        | Finding::Outcomes { .. }
        | Finding::Comparison(_)
        | Finding::NoSuchCollege
        | Finding::WhichCollege(_)
        | Finding::Talk(_)
        | Finding::Several(_) => false,
    }
}

#[test]
fn a_figure_comes_with_its_source_and_date() {
    for (language, finding, Reply { text, .. }) in replies() {
        if tells_no_fact(&finding) || !text.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let (word, dates) = match language {
            Language::Kazakh => ("Дереккөз", [" ж.", "жылғы"]),
            Language::Russian => ("Источник", [" г.", "год"]),
        };
        assert!(text.contains(word), "{finding:?}\n{text}");
        assert!(dates.iter().any(|date| text.contains(date)), "{text}");
    }
}

fn check(finding: Finding, kazakh: &str, russian: &str) {
    let (texts, _) = nothing_known();
    let knowledge = base();
    for (language, expected) in [(Language::Kazakh, kazakh), (Language::Russian, russian)] {
        let answer = Answer {
            language,
            finding: finding.clone(),
            ask: None,
            confidence: 1.0,
            today: Date::parse("2026-11-23").unwrap(),
        };
        assert_eq!(compose(&texts, &knowledge, &answer).text, expected);
    }
}

#[test]
fn the_other_official_figure_is_told_with_its_own_source() {
    check(
        Finding::Facts {
            topic: Topic::CollegeCount,
            of: None,
            facts: vec![FactId::new("total")],
            further: Vec::new(),
        },
        "Алматыда 88 колледж жұмыс істейді.\nДереккөз: Казправда, 2025 жылғы 27 желтоқсан\n\nБасқа ресми дерек те бар. Статистика бюросының есебінше, колледж саны – 79.\nДереккөз: Ұлттық статистика бюросы, 2026 жылғы қаңтар",
        "В Алматы работают 88 колледжей.\nИсточник: Казправда, 27 декабря 2025 г.\n\nЕсть и другие официальные данные. По данным бюро статистики, колледжей 79.\nИсточник: Ұлттық статистика бюросы, январь 2026 г.",
    );
}

#[test]
fn a_fact_past_its_review_says_so() {
    check(
        Finding::Facts {
            topic: Topic::AdmissionDates,
            of: None,
            facts: vec![FactId::new("dates")],
            further: Vec::new(),
        },
        "Өтініш 25 маусымнан бастап қабылданады.\nДереккөз: Казправда, 2025 жылғы 27 желтоқсан\n\nБұл мәлімет ескірген болуы мүмкін, нақтылап алыңыз.",
        "Заявления принимают с 25 июня.\nИсточник: Казправда, 27 декабря 2025 г.\n\nЭти сведения могли устареть – перепроверьте их.",
    );
}

#[test]
fn danger_gets_the_helpline_first() {
    let (texts, _) = nothing_known();
    let knowledge = base();
    let finding = Finding::Several(vec![Finding::Talk(Topic::Danger), Finding::Topics]);
    let answer = Answer {
        language: Language::Russian,
        finding,
        ask: None,
        confidence: 1.0,
        today: Date::parse("2026-11-23").unwrap(),
    };
    let reply = compose(&texts, &knowledge, &answer);
    assert!(
        reply.text.starts_with("Можно позвонить по номеру 111."),
        "{}",
        reply.text
    );
}

#[test]
fn small_groups_are_not_shown() {
    let finding = Finding::Outcomes {
        about: Topic::Employment,
        subject: None,
        outcomes: vec![OutcomeId::new("o2")],
        facts: Vec::new(),
    };
    let (texts, _) = nothing_known();
    let knowledge = base();
    let answer = Answer {
        language: Language::Russian,
        finding,
        ask: None,
        confidence: 1.0,
        today: Date::parse("2026-11-23").unwrap(),
    };
    assert!(!compose(&texts, &knowledge, &answer).text.contains("94"));
}

#[test]
fn texts_fit_the_limits_of_telegram() {
    let (texts, _) = nothing_known();
    for language in Language::ALL {
        for (key, most) in [
            ("bot-name", 64),
            ("bot-description", 512),
            ("bot-short-description", 120),
        ] {
            assert!(
                texts.say(language, key, &[]).encode_utf16().count() <= most,
                "{key}"
            );
        }
    }
}

#[test]
fn what_no_button_can_lead_to_is_shown_at_once_or_told_to_be_left() {
    let (texts, knowledge) = (Texts::load().unwrap(), base());
    let told = |count: usize| {
        let finding = Finding::Specialties {
            field: None,
            specialties: (1..=count).map(findings::code).collect(),
            page: 0,
        };
        let [_, voice] = both(&texts, &knowledge);
        draft(&voice, &finding).finish(&voice)
    };
    let is_button = |button: &Button, words: &str| button.label.contains(words);
    let has_more = |reply: &Reply| {
        let mut buttons = reply.buttons.iter().flatten();
        buttons.any(|button| is_button(button, "Ещё"))
    };
    let twenty = told(20);
    assert!(twenty.text.contains("\n20. ") && !has_more(&twenty));
    let sixty = told(60);
    assert!(sixty.text.contains("\n40. ") && !sixty.text.contains("\n41. "));
    assert!(sixty.text.contains("не поместилось: 20"), "{}", sixty.text);
}
