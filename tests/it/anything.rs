//! Whatever a person or a file holds, nothing breaks.

use std::sync::LazyLock;

use bagdar::conversation::{Event, House, turn};
use bagdar::domain::{Press, Records, Session};
use bagdar::import::{self, File};
use bagdar::knowledge::text::{Word, normal_form, words};
use proptest::prelude::*;

use crate::dialogs::{house, today};

static HOUSE: LazyLock<House> = LazyLock::new(house);

/// Words of both languages, numbers, marks and letters of any script, in any order.
fn message() -> impl Strategy<Value = String> {
    let known = prop_oneof![
        "колледж",
        "қанша",
        "где",
        "9",
        "сынып",
        "IT",
        "общежитие",
        "x",
        "№1",
        "ақысы",
        "\u{202e}",
        "<b>"
    ];
    proptest::collection::vec(
        prop_oneof![known, "\\PC{0,12}", "[а-яәіңғүұқөһ]{1,14}", "[a-z' ]{1,20}"],
        0..30,
    )
    .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_message_gets_a_reply(text in message()) {
        let turn = turn(&HOUSE, &Session::default(), &Event::Text(text), None, today());
        prop_assert!(!turn.acts.is_empty());
    }

    #[test]
    fn a_normal_form_is_its_own_normal_form(text in message(), odd in "\\PC{0,80}") {
        for text in [text, odd] {
            let normal = normal_form(&text);
            prop_assert_eq!(normal_form(&normal), normal);
        }
    }

    #[test]
    fn words_are_neither_empty_nor_many_and_meet_in_any_case(text in "[а-яәіңғүұқөһa-z0-9 ,.!-]{0,600}") {
        let stems = |text: &str| words(text).into_iter().map(|word| word.stem).collect::<Vec<_>>();
        prop_assert!(words(&text).len() <= 200);
        prop_assert!(words(&text).iter().all(|word| !word.form.is_empty()));
        prop_assert_eq!(stems(&text), stems(&text.to_uppercase()));
    }

    #[test]
    fn a_word_of_our_alphabets_has_an_ascii_skeleton(word in "[а-яәіңғүұқөһa-z]{1,20}") {
        let word = Word::new(&word);
        prop_assert!(word.skeleton.is_ascii() && word.skeleton.starts_with(word.stem.get(..1).unwrap_or_default()));
    }

    #[test]
    fn any_button_gets_an_answer(code in "1[aolx][a-z_]{0,12}(;[csfngolmdtpx][a-z0-9_-]{0,10}){0,4}", odd in "\\PC{0,64}") {
        for code in [code, odd] {
            let event = Event::Press { code, message: Some(1), press: "p".to_owned() };
            prop_assert!(!turn(&HOUSE, &Session::default(), &event, None, today()).acts.is_empty());
        }
    }

    #[test]
    fn any_code_that_is_read_is_written_the_same(code in "1[ao][a-z_]{1,12}(;[csf][a-z0-9-]{1,8}){0,2}") {
        if let Some(press) = Press::from_code(&code) {
            prop_assert_eq!(press.to_code(), Some(code));
        }
    }

    #[test]
    fn any_bytes_are_changes_or_problems(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        for bytes in [bytes, text.clone().into_bytes(), format!("id,topic,text_kk,text_ru,sources\n{text}").into_bytes()] {
            let read = import::read(&[File { name: "facts.csv".to_owned(), bytes }], &Records::default());
            prop_assert!(read.is_err() || read.is_ok_and(|changes| changes.rows.len() <= 200));
        }
    }
}
