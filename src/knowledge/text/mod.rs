//! A message as words in which all spellings meet: proper Kazakh, Kazakh in Russian or Latin letters, Russian.

mod derived;
pub mod layout;
mod normal;
mod skeleton;
mod stem;

pub use derived::made_of;
use normal::each_word;
pub use normal::{normal_form, split};
pub use stem::without_ending;

/// A word of a message in the forms that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without marks.
    pub form: String,
    /// One ASCII spelling for all scripts.
    pub skeleton: String,
    /// The skeleton without its endings.
    pub stem: String,
}

impl Word {
    pub fn new(form: &str) -> Word {
        let long = skeleton::skeleton(form);
        let stem = skeleton::collapse(stem::stem(&long));
        Word {
            form: form.to_owned(),
            skeleton: skeleton::collapse(&long),
            stem: stem::voiceless(stem),
        }
    }

    /// Whether it is written in digits.
    pub fn is_number(&self) -> bool {
        self.form.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it has a letter that Kazakh adds to the Russian alphabet.
    pub fn is_plainly_kazakh(&self) -> bool {
        let kazakh = |letter| matches!(letter, 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і');
        self.form.chars().any(kazakh)
    }
}

/// The words of a text, in order. A very long text gives its beginning and its end, where the question usually is.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_form(text, |form| words.push(Word::new(form)));
    words
}

/// Words, or their beginnings, in the spelling in which all others meet.
pub fn skeletons(forms: &[&str]) -> Vec<String> {
    forms.iter().map(|form| Word::new(form).skeleton).collect()
}

/// The words of a text as they stand there.
pub fn forms(text: &str) -> Vec<String> {
    let mut forms = Vec::new();
    each_form(text, |form| forms.push(form.to_owned()));
    forms
}

/// The same, one after the other.
pub fn each_form(text: &str, mut take: impl FnMut(&str)) {
    const FIRST: usize = 60;
    const LAST: usize = 140;
    // Four words in three bytes are the most: one sign stands for a whole saying in Arabic.
    const FEW: usize = (FIRST + LAST) * 3 / 4;
    let mut count = 0;
    if text.len() > FEW {
        each_word(text, |_| count += 1);
    }
    let skipped = FIRST..count.max(FIRST + LAST) - LAST;
    let mut place = 0;
    each_word(text, |form| {
        if !skipped.contains(&place) {
            take(form);
        }
        place += 1;
    });
}

/// A number for a text (FNV-1a by Fowler, Noll and Vo), for sets that need not hold the text itself.
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str) {
        let stems = |text: &str| {
            words(text)
                .into_iter()
                .map(|word| word.stem)
                .collect::<Vec<_>>()
        };
        assert_eq!(stems(one), stems(other), "{one} / {other}");
    }

    #[test]
    fn all_spellings_of_kazakh_meet() {
        check("қандай мамандық бар", "кандай мамандык бар");
        check("қандай мамандық бар", "qandai mamandyq bar");
        check("қандай мамандық бар", "qandaı mamandyq bar");
        check("жатақхана", "zhataqkhana");
        check("шәкіртақы қанша", "shakirtaqy qansha");
        check("оқу ақысы", "oqw aqysy");
    }

    #[test]
    fn endings_fall_off() {
        for form in [
            "колледжінде",
            "колледждерге",
            "колледжах",
            "колледжей",
            "колледжі",
            "колледжге",
            "колледждің",
            "koledjinde",
        ] {
            check(form, "колледж");
        }
        for form in ["мамандығына", "мамандықтар", "мамандыгы", "mamandygyna"]
        {
            check(form, "мамандық");
        }
        for form in ["общежития", "общежитию", "общежитием"] {
            check(form, "общежитие");
        }
    }

    #[test]
    fn a_long_story_keeps_its_end() {
        let story = "сөз ".repeat(3000) + "стипендия қанша";
        let words = words(&story);
        assert_eq!(
            (words.len(), words.last().map(|word| word.form.as_str())),
            (200, Some("қанша"))
        );
    }
}
