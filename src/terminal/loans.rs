//! Kazakh as it is mixed with Russian: everyday Russian words with Kazakh endings.

/// A Kazakh text with the words that have an everyday Russian one exchanged for it.
pub fn borrow(text: &str) -> String {
    let mut said = String::new();
    let mut rest = text;
    let mut inside = false;
    while let Some(letter) = rest.chars().next() {
        let loan = LOANS
            .iter()
            .filter(|_| !inside)
            .find_map(|loan| loan.exchange(rest));
        if let Some((word, after)) = loan {
            said.push_str(&word);
            rest = after;
            inside = false;
            continue;
        }
        said.push(letter);
        inside = letter.is_alphanumeric();
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    said
}

/// A Kazakh stem and the Russian word said for it.
struct Loan {
    kazakh: &'static str,
    russian: &'static str,
    endings: Endings,
}

/// Which vowels the endings of the Russian word take.
#[derive(Clone, Copy)]
enum Endings {
    Back,
    Front,
}

const fn back(kazakh: &'static str, russian: &'static str) -> Loan {
    let endings = Endings::Back;
    Loan {
        kazakh,
        russian,
        endings,
    }
}

const fn front(kazakh: &'static str, russian: &'static str) -> Loan {
    let endings = Endings::Front;
    Loan {
        kazakh,
        russian,
        endings,
    }
}

/// Longer stems before those they begin with.
const LOANS: &[Loan] = &[
    back("жатақхана", "общага"),
    front("құжат", "документ"),
    back("мамандық", "специальность"),
    back("мамандығ", "специальност"),
    back("оқу ақы", "оплата"),
    back("қабылдау комисси", "приёмная комисси"),
    back("қабылдау", "приём"),
    back("шәкіртақы", "стипендия"),
    front("мекенжай", "адрес"),
    front("емтихан", "экзамен"),
    back("сынып", "класс"),
    back("сыныб", "класс"),
    back("аспаз", "повар"),
    front("дәрігер", "врач"),
    front("мұғалім", "учитель"),
    front("түлек", "выпускник"),
    back("жалақы", "зарплата"),
    back("айлық", "зарплата"),
    back("аудан", "район"),
    back("көше", "улица"),
    back("тәжірибе", "практика"),
    back("бағдарлама", "программа"),
    front("пайыз", "процент"),
    front("нөмір", "номер"),
    back("сабақ", "урок"),
    back("сұрақ", "вопрос"),
    back("асхана", "столовка"),
    back("кітапхана", "библиотека"),
    back("мектеп", "школа"),
    back("жұмыс", "работа"),
    back("жеңілдік", "льгота"),
    back("өтініш", "заявление"),
    back("мемлекеттік тапсырыс", "госзаказ"),
    back("мемлекеттік", "государственный"),
    back("жекеменшік", "частный"),
    back("медициналық", "медицинский"),
    back("шығармашылық", "творческий"),
    back("орташа", "средний"),
    back("ақылы", "платный"),
    back("тегін", "бесплатно"),
    back("сырттай", "заочно"),
];

impl Loan {
    /// The Russian word with the ending of the word a text begins with, and what comes after.
    fn exchange<'text>(&self, text: &'text str) -> Option<(String, &'text str)> {
        let rest = after(text, self.kazakh)?;
        let end = rest
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(rest.len());
        let (ending, rest) = rest.split_at_checked(end)?;
        if !self.takes(ending) {
            return None;
        }
        let large = text.starts_with(char::is_uppercase);
        let mut russian = self.russian.chars();
        let first = russian.next().into_iter();
        let first: String = match large {
            true => first.flat_map(char::to_uppercase).collect(),
            false => first.collect(),
        };
        let ending: String = ending
            .chars()
            .map(|letter| self.endings.letter(letter))
            .collect();
        Some((format!("{first}{}{ending}", russian.as_str()), rest))
    }

    /// An ending stays where the Russian word ends in the same kind of sound; none goes with every word.
    fn takes(&self, ending: &str) -> bool {
        let (own, other) = (Sound::of_end(self.kazakh), Sound::of_end(self.russian));
        let vowel = ending.chars().next().map(Sound::of) == Some(Sound::Vowel);
        let both_closed = own != Sound::Vowel && other != Sound::Vowel;
        ending.is_empty() || own == other || (vowel && both_closed)
    }
}

/// What comes after a beginning, in letters of any size.
fn after<'text>(text: &'text str, beginning: &str) -> Option<&'text str> {
    let mut letters = text.chars();
    for letter in beginning.chars() {
        letters
            .next()
            .filter(|own| own.to_lowercase().eq([letter]))?;
    }
    Some(letters.as_str())
}

/// Kazakh endings begin after the last sound of a word.
#[derive(Clone, Copy, PartialEq)]
enum Sound {
    Vowel,
    Voiced,
    Voiceless,
}

impl Sound {
    fn of_end(word: &str) -> Sound {
        word.trim_end_matches('ь')
            .chars()
            .last()
            .map_or(Sound::Voiceless, Sound::of)
    }

    fn of(letter: char) -> Sound {
        if "аәеёиоөұүыіэюя".contains(letter) {
            Sound::Vowel
        } else if "пфкқтсшщхцч".contains(letter) {
            Sound::Voiceless
        } else {
            Sound::Voiced
        }
    }
}

impl Endings {
    /// A letter of an ending as it sounds after this word.
    fn letter(self, letter: char) -> char {
        let pairs = [('а', 'е'), ('ы', 'і'), ('ғ', 'г'), ('қ', 'к')];
        let find = |pair: &(char, char)| match self {
            Endings::Back => (pair.1 == letter).then_some(pair.0),
            Endings::Front => (pair.0 == letter).then_some(pair.1),
        };
        pairs.iter().find_map(find).unwrap_or(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(borrow(text), expected);
    }

    #[test]
    fn russian_words_take_kazakh_endings() {
        check("Жатақханасы бар ма?", "Общагасы бар ма?");
        check(
            "Қандай құжаттарды тапсырамыз",
            "Қандай документтерді тапсырамыз",
        );
        check("оқу ақысын, қабылдауға", "оплатасын, приёмға");
        check("Колледждің мекенжайы", "Колледждің адресі");
        check("9-сыныптан соң", "9-класстан соң");
        check("Қай көшеде тұр", "Қай улицада тұр");
        check("мамандығы, мамандықтар", "специальносты, специальностьтар");
    }

    #[test]
    fn words_whose_ending_would_not_fit_stay() {
        check(
            "жұмыссыз қалмай ма, өтінішті",
            "жұмыссыз қалмай ма, өтінішті",
        );
        check("жұмыс, өтініш", "работа, заявление");
        check("Қайда оқимын", "Қайда оқимын");
        check("", "");
    }
}
