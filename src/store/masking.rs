//! A text without what leads to a person: e-mails, accounts, phones, identity numbers, names.

use std::collections::BTreeSet;

/// What stands in place of what leads to a person.
const MASK: &str = "***";

/// A text in which what leads to a person is masked.
pub fn masked(text: &str) -> String {
    masked_numbers(&masked_names(&masked_accounts(text)))
}

/// E-mails, and names and addresses of accounts.
fn masked_accounts(text: &str) -> String {
    const ACCOUNTS: [&str; 5] = ["@", "t.me/", "wa.me/", "instagram.com/", "vk.com/"];
    let words = text.split_inclusive(char::is_whitespace);
    let words = words.map(|word| {
        let lower = word.to_lowercase();
        match ACCOUNTS.iter().any(|account| lower.contains(account)) {
            true => format!("{MASK}{}", word.get(word.trim_end().len()..).unwrap_or("")),
            false => word.to_owned(),
        }
    });
    words.collect()
}

fn masked_numbers(text: &str) -> String {
    let (mut kept, mut number) = (String::new(), String::new());
    for letter in text.chars() {
        if letter.is_ascii_digit() || (is_joint(letter) && !number.is_empty()) {
            number.push(letter);
        } else {
            kept.push_str(&masked_number(&std::mem::take(&mut number)));
            kept.push(letter);
        }
    }
    kept + &masked_number(&number)
}

/// What stands between the digits of a phone.
fn is_joint(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '-' | '–' | '(' | ')')
}

/// Digits with what joins them, masked if they are as many as a phone or an identity number has.
fn masked_number(number: &str) -> String {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    // A phone within a city: 393-39-52.
    let is_local = (6..=7).contains(&digits) && number.matches('-').count() == 2;
    if digits < 10 && !is_local {
        return number.to_owned();
    }
    let end = number.trim_end_matches(is_joint).len();
    format!("{MASK}{}", number.get(end..).unwrap_or(""))
}

/// After these words a name follows.
const BEFORE: &[&[&str]] = &[
    &["меня", "зовут"],
    &["зовут", "меня"],
    &["его", "зовут"],
    &["ее", "зовут"],
    &["сына", "зовут"],
    &["дочь", "зовут"],
    &["дочку", "зовут"],
    &["ребенка", "зовут"],
    &["брата", "зовут"],
    &["сестру", "зовут"],
    &["мое", "имя"],
    &["моя", "фамилия"],
    &["фио"],
    &["атым"],
    &["атым-жоним"],
    &["аты-жоним"],
    &["аты", "жоним"],
    &["есимим"],
    &["тегим"],
    &["кызымнын", "аты"],
    &["улымнын", "аты"],
    &["баламнын", "аты"],
    &["ининин", "аты"],
    &["синлимнин", "аты"],
    &["menya", "zovut"],
    &["atym"],
    &["esimim"],
];

/// Endings that only the names of fathers have.
const OF_FATHERS: &[&str] = &[
    "ович", "евич", "овна", "евна", "кызы", "улы", "qyzy", "kyzy", "uly", "ovich", "evich", "ovna",
    "evna",
];

/// Whose name stands before `деген`: my daughter, my son, my child, my brother, my sister.
const KIN: &[&str] = &["кызым", "улым", "балам", "иним", "синлим", "агам", "апкем"];

fn masked_names(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let forms: Vec<String> = words.iter().map(|word| form(word)).collect();
    let hidden: BTreeSet<usize> = (0..words.len())
        .flat_map(|at| names_at(&words, &forms, at))
        .collect();
    let shown = words
        .iter()
        .enumerate()
        .map(|(at, word)| match hidden.contains(&at) {
            true => hidden_word(word),
            false => (*word).to_owned(),
        });
    shown.collect()
}

/// The places of names that the word at a place gives away.
fn names_at(words: &[&str], forms: &[String], at: usize) -> Vec<usize> {
    let is_large = |at: usize| words.get(at).is_some_and(|word| is_capital(word));
    let is_of_father = |at: usize| forms.get(at).is_some_and(|form| of_father(form));
    let announces = |at: usize| {
        let form = forms.get(at).map_or("", String::as_str);
        BEFORE.iter().any(|before| before.contains(&form))
    };
    let mut names = Vec::new();
    let rest = forms.get(at..).unwrap_or_default();
    if let Some(before) = BEFORE.iter().find(|before| begins_with(rest, before)) {
        let first = at + before.len();
        names.push(first);
        // Further names are written large, or are plainly the father's, and end with the sentence.
        let goes_on = |at: usize| {
            let before = words.get(at - 1).map_or("", |word| word.trim_end());
            !before.ends_with(['.', '!', '?', ',', ';'])
        };
        let more = (first + 1..first + 3)
            .take_while(|at| goes_on(*at) && (is_large(*at) || is_of_father(*at)));
        names.extend(more);
    }
    if is_of_father(at) {
        let around = at.saturating_sub(2)..at + 2;
        names.extend(around.filter(|near| *near == at || is_large(*near) && !announces(*near)));
    }
    let said = forms.get(at + 1).is_some_and(|form| form == "деген");
    let kin = forms
        .get(at + 2)
        .is_some_and(|form| KIN.contains(&form.as_str()));
    names.extend((said && kin).then_some(at));
    names
}

fn begins_with(forms: &[String], before: &[&str]) -> bool {
    forms.len() > before.len() && forms.iter().zip(before).all(|(form, own)| form == own)
}

fn of_father(form: &str) -> bool {
    const SHORTEST: usize = 7;
    form.chars().count() >= SHORTEST && OF_FATHERS.iter().any(|ending| form.ends_with(ending))
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A word in lower case without signs and without the letters that Kazakh adds, which people leave out.
fn form(word: &str) -> String {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let plain = |letter: char| match letter {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    };
    word.to_lowercase().chars().map(plain).collect()
}

/// The mask with the signs and the space after the word.
fn hidden_word(word: &str) -> String {
    let end = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{MASK}{}", word.get(end.len()..).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(masked(text), expected);
    }

    #[test]
    fn what_leads_to_a_person_is_masked() {
        check("ЖСН 050102500123 грант?", "ЖСН *** грант?");
        check("звоните +7 (701) 123-45-67.", "звоните +***.");
        check("8 701 123 45 67 алло", "*** алло");
        check("тел. 393-39-52", "тел. ***");
        check("почта a.b@mail.kz, жду", "почта *** жду");
        check("телеграм @asel", "телеграм ***");
        check("пишите t.me/asel_k срочно", "пишите *** срочно");
    }

    #[test]
    fn names_are_masked_where_people_give_them() {
        check(
            "Меня зовут Асель, где учат на повара?",
            "Меня зовут ***, где учат на повара?",
        );
        check(
            "меня зовут асель сериковна хочу учиться",
            "меня зовут *** *** хочу учиться",
        );
        check(
            "Мою дочь зовут Дана Серик, 15 лет",
            "Мою дочь зовут *** ***, 15 лет",
        );
        check(
            "Менің атым Айгерім, құжат керек",
            "Менің атым ***, құжат керек",
        );
        check(
            "менин атым айгерим жатакхана бар ма",
            "менин атым *** жатакхана бар ма",
        );
        check("Аты-жөнім Нұрлан Ерболұлы.", "Аты-жөнім *** ***.");
        check("Есімім Дана. Грант бар ма?", "Есімім ***. Грант бар ма?");
        check("Қызымның аты Мадина, 9-сынып", "Қызымның аты ***, 9-сынып");
        check("Айдос деген ұлым бар", "*** деген ұлым бар");
        check("ФИО: Иванов Иван Иванович", "ФИО: *** *** ***");
        check("Я Смагулова Дана Сериковна, мать", "Я *** *** ***, мать");
        check(
            "menin atym Asel, grant bar ma",
            "menin atym ***, grant bar ma",
        );
    }

    #[test]
    fn years_prices_codes_and_words_stay() {
        check("2025-2026 жылы 800 000 ₸?", "2025-2026 жылы 800 000 ₸?");
        check("06130100 после 9", "06130100 после 9");
        check("WorldSkills деген не", "WorldSkills деген не");
        check("как зовут директора АТК", "как зовут директора АТК");
        check("колледждің аты қандай", "колледждің аты қандай");
        check(
            "Политехнический колледж Абая",
            "Политехнический колледж Абая",
        );
        check("атым", "атым");
    }
}
