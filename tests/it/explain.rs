//! `ask --explain` tells what was understood, in either language.

use bagdar::conversation::House;
use bagdar::domain::Language;
use bagdar::terminal;

use crate::dialogs::{house, today};

#[test]
fn a_message_is_explained_in_both_languages() {
    let house = house();
    let check = |text: &str, kazakh: &[&str], russian: &[&str]| {
        for (language, expected) in [(Language::Kazakh, kazakh), (Language::Russian, russian)] {
            let told = explained(&house, text, language);
            for part in expected {
                assert!(told.contains(part), "{text}: {part}\n{told}");
            }
            assert!(!told.contains("explain-") && !told.contains('{'), "{told}");
        }
    };
    check(
        "Где учат на повара после 9 класса?",
        &[
            "povar",
            "мамандық: Тамақтандыруды ұйымдастыру (10130300)",
            "Шарттар: 9-сыныптан кейін.",
            "Колледждер",
            "аталған нәрсе туралы: ",
            "colleges;s10130300;g9",
        ],
        &[
            "povar",
            "специальность: Организация питания (10130300)",
            "Условия: после 9 класса.",
            "Колледжи",
            "о том, что названо: ",
            "colleges;s10130300;g9",
        ],
    );
    check(
        "политех колледжинде жатакхана барма",
        &[
            "bar ma",
            "Жауап тілі: қазақша.",
            "(agpk)",
            "Жатақхана",
            "«политех колледжинде» (№ 1, 2)",
        ],
        &[
            "bar ma",
            "Язык ответа: казахский.",
            "(agpk)",
            "Общежитие",
            "Условия: с общежитием.",
        ],
    );
    check(
        "Какая погода в Ауэзовском районе?",
        &[
            "pogo",
            "аудан: Әуезов (auezov)",
            "Басқа тақырып",
            "базадағы басқа нәрсе туралы: ",
        ],
        &[
            "pogo",
            "район: Ауэзовский (auezov)",
            "Другая тема",
            "о другом, что есть в базе: ",
        ],
    );
    check(
        "?",
        &["Хабарламада сөз жоқ.", "Атау табылмады.", "Шарт жоқ."],
        &[
            "Слов в сообщении нет.",
            "Названий не найдено.",
            "Условий нет.",
        ],
    );
}

fn explained(house: &House, text: &str, language: Language) -> String {
    let mut out = Vec::new();
    terminal::explain(house, text, language, today(), &mut out).unwrap();
    String::from_utf8(out).unwrap().replace('\u{a0}', " ")
}
