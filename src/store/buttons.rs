//! Buttons of an outgoing message as one text: rows on lines, buttons and their two parts by control characters no label has.

use crate::domain::{Button, Press};

const BUTTON: char = '\u{1f}';
const PART: char = '\u{1e}';

/// Buttons whose code would not fit are left out.
pub fn to_text(rows: &[Vec<Button>]) -> String {
    let row = |buttons: &Vec<Button>| {
        buttons
            .iter()
            .filter_map(one)
            .collect::<Vec<_>>()
            .join(&BUTTON.to_string())
    };
    rows.iter()
        .map(row)
        .filter(|row| !row.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

pub fn from_text(text: &str) -> Vec<Vec<Button>> {
    let row = |line: &str| line.split(BUTTON).filter_map(read).collect::<Vec<_>>();
    text.lines()
        .map(row)
        .filter(|row| !row.is_empty())
        .collect()
}

fn one(button: &Button) -> Option<String> {
    let code = if let Press::Link(address) = &button.press {
        format!("={address}")
    } else {
        button.press.to_code()?
    };
    let label: String = button
        .label
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    Some(format!("{label}{PART}{code}"))
}

fn read(text: &str) -> Option<Button> {
    let (label, code) = text.split_once(PART)?;
    let press = match code.strip_prefix('=') {
        Some(address) => Press::Link(address.to_owned()),
        None => Press::from_code(code)?,
    };
    Some(Button {
        label: label.to_owned(),
        press,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_survive_the_database() {
        let button = |label: &str, press: Press| Button {
            label: label.to_owned(),
            press,
        };
        let language = Press::Language(crate::domain::Language::Kazakh);
        let rows = vec![
            vec![
                button("Қазақша", language),
                button("Сайт", Press::Link("https://a.kz/?a=b".to_owned())),
            ],
            vec![button("Өшіру", Press::Forget)],
        ];
        assert_eq!(from_text(&to_text(&rows)), rows);
        assert_eq!(from_text(""), Vec::<Vec<Button>>::new());
    }
}
