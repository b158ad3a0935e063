//! Our index alone finds passages by questions, in every spelling; and the measures that say how well are what they are called.

use std::fs;
use std::path::Path;

use crate::measures::{Measures, measure};
use crate::passages::{Passage, Question, Shelf, read_passages, read_questions};
use crate::spellings::{Chance, SPELLINGS, Spelling, spell};

#[test]
fn passages_are_found_in_any_spelling() {
    let (passages, questions) = set();
    let shelf = Shelf::build(&passages);
    for (name, spelling) in SPELLINGS {
        let (own, _) = shelf.ask(&questions, spelling);
        println!("{name}: {own:?}");
        let (recall, ndcg) = match spelling {
            Spelling::Proper | Spelling::RussianLetters | Spelling::Latin => (0.95, 0.9),
            Spelling::Mistakes | Spelling::AllAtOnce => (0.9, 0.85),
        };
        assert!(
            own.recall_10 >= recall && own.ndcg_10 >= ndcg,
            "{name}: {own:?}"
        );
    }
}

#[test]
fn every_question_has_its_passage() {
    let (passages, questions) = set();
    assert_eq!((passages.len(), questions.len()), (20, 20));
    let known = |id: &String| passages.iter().any(|passage| passage.id == *id);
    for question in questions {
        let relevant = &question.relevant;
        assert!(
            !relevant.is_empty() && relevant.iter().all(known),
            "{}",
            question.text
        );
    }
}

#[test]
fn measures_are_as_defined() {
    let check = |ranked: &str, right: &str, [recall_1, recall_10, mrr_10, ndcg_10]: [f64; 4]| {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let own = measure(&[(letters(ranked), letters(right))]);
        let Measures {
            recall_1: first,
            recall_10: ten,
            mrr_10: rank,
            ndcg_10: gain,
        } = own;
        let pairs = [
            (first, recall_1),
            (ten, recall_10),
            (rank, mrr_10),
            (gain, ndcg_10),
        ];
        let near = |(one, other): &(f64, f64)| (one - other).abs() < 1e-4;
        assert!(pairs.iter().all(near), "{ranked} {right}: {own:?}");
    };
    check("abcd", "a", [1.0, 1.0, 1.0, 1.0]);
    check("abcd", "c", [0.0, 1.0, 0.3333, 0.5]);
    // (1 / log2 3 + 1 / log2 5) / (1 + 1 / log2 3)
    check("abcd", "bd", [0.0, 1.0, 0.5, 0.6509]);
    check("abcd", "ax", [0.5, 0.5, 1.0, 0.6131]);
    check("abcdefghijk", "k", [0.0; 4]);
    check("", "a", [0.0; 4]);
}

#[test]
fn measures_are_means_over_questions() {
    let own = measure(&[(vec!['a', 'b'], vec!['a']), (vec!['a', 'b'], vec!['b'])]);
    assert_eq!((own.recall_1, own.recall_10, own.mrr_10), (0.5, 1.0, 0.75));
}

#[test]
fn texts_are_spelt_as_people_type() {
    let check = |text: &str, spelling: Spelling, expected: &[&str]| {
        for number in 0..50 {
            let spelt = |number| spell(text, spelling, &mut Chance::of(number));
            assert_eq!(spelt(number), spelt(number), "{text}");
            assert!(expected.contains(&&*spelt(number)), "{}", spelt(number));
        }
    };
    let text = "Қанша ұл 9-дан?";
    check(text, Spelling::Proper, &[text]);
    check(text, Spelling::RussianLetters, &["Канша ул 9-дан?"]);
    check(
        text,
        Spelling::Latin,
        &["Qansha ul 9-dan?", "Kansha ul 9-dan?"],
    );
    check(
        "ж ц",
        Spelling::AllAtOnce,
        &["zh c", "zh ts", "j c", "j ts"],
    );
}

#[test]
fn only_long_words_have_a_mistake() {
    for number in 0..50 {
        let spelt = spell(
            "мамандық 11 бар",
            Spelling::Mistakes,
            &mut Chance::of(number),
        );
        let (long, rest) = spelt.split_once(' ').unwrap();
        let differs = long.chars().count().abs_diff("мамандық".chars().count());
        assert_eq!(rest, "11 бар");
        assert!(
            long.starts_with('м') && long != "мамандық" && differs <= 1,
            "{long}"
        );
    }
}

fn set() -> (Vec<Passage>, Vec<Question>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/passages");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    (
        read_passages(&read("passages.jsonl")),
        read_questions(&read("questions.jsonl")),
    )
}
