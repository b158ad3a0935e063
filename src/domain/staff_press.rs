//! What stands behind the buttons of staff.

use super::{CollegeId, FactId, Interest, Role, Table, Target, Topic};

/// A row that staff change in the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPlace {
    pub table: Table,
    pub key: String,
}

/// What is done with a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewsPress {
    Show,
    /// Sends it to whoever presses.
    Test,
    /// Tells those who may begin it that it waits.
    HandOver,
    Begin,
    Pause,
    Resume,
    /// Asks whether it is to be stopped.
    AskStop,
    Stop,
}

impl NewsPress {
    const ALL: [(NewsPress, char); 8] = [
        (NewsPress::Show, 's'),
        (NewsPress::Test, 't'),
        (NewsPress::HandOver, 'h'),
        (NewsPress::Begin, 'b'),
        (NewsPress::Pause, 'p'),
        (NewsPress::Resume, 'r'),
        (NewsPress::AskStop, 'a'),
        (NewsPress::Stop, 'x'),
    ];

    fn letter(self) -> char {
        let own = NewsPress::ALL.iter().find(|(press, _)| *press == self);
        own.map_or('?', |(_, letter)| *letter)
    }

    fn from_letter(letter: char) -> Option<NewsPress> {
        let own = NewsPress::ALL.iter().find(|(_, own)| *own == letter);
        own.map(|(press, _)| *press)
    }
}

/// What pressing a button of staff does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffPress {
    Menu,
    /// The group of open questions at this place of the queue.
    Queue(usize),
    /// The group of a question is worded like a target.
    Wording(i64, Target),
    /// It is like something that is still to be looked for.
    OtherWording(i64),
    NotOurs(i64),
    Abuse(i64),
    /// A disliked answer was looked at.
    Done(i64),
    /// A new fact, for the group of a question where there is one.
    NewFact(Option<i64>),
    FactOn(Topic, Option<i64>),
    /// What can be changed of a row.
    Fields(RowPlace),
    /// Changes a column of a row, with its twin in the other language.
    Field(RowPlace, String),
    /// Adds a name of a row, or a question that leads to it.
    Alias(RowPlace),
    /// In place of typing what is asked for after so many things were given.
    Value(usize, String),
    /// Hands in what was previewed: the mark tells that it is still the same.
    Confirm(String),
    Cancel,
    Drafts,
    Draft(i64),
    /// Sends the document that a draft has as its source.
    DraftFile(i64),
    ConfirmDraft(i64),
    RejectDraft(i64),
    Invite,
    /// The colleges of a page, to invite an editor of one.
    InviteCollege(usize),
    InviteAs(Role),
    ConfirmInvitation(i64),
    RefuseInvitation(i64),
    Figures,
    /// The last publishings, from this place on.
    Publishings(usize),
    /// What taking back a publishing would change.
    Undoing(i64),
    /// Takes it back, if that is still what was shown under this mark.
    Undo(i64, String),
    /// What was changed of a row.
    History(RowPlace),
    /// The whole base as a workbook.
    Workbook,
    /// The broadcasts.
    Broadcasts,
    /// What news can be about, from this place on.
    Interests(usize),
    NewsOn(Interest),
    News(NewsPress, i64),
}

impl StaffPress {
    pub fn to_code(&self) -> String {
        match self {
            StaffPress::Menu => "m".to_owned(),
            StaffPress::Queue(place) => format!("q{place}"),
            StaffPress::Wording(number, own) => format!("w{number};{}", target(own)),
            StaffPress::OtherWording(number) => format!("W{number}"),
            StaffPress::NotOurs(number) => format!("o{number}"),
            StaffPress::Abuse(number) => format!("b{number}"),
            StaffPress::Done(number) => format!("z{number}"),
            StaffPress::NewFact(number) => format!("N{}", optional(*number)),
            StaffPress::FactOn(topic, number) => format!("t{};{}", optional(*number), topic.code()),
            StaffPress::Fields(place) => format!("e{}", place.to_code()),
            StaffPress::Field(place, column) => format!("c{column};{}", place.to_code()),
            StaffPress::Alias(place) => format!("a{}", place.to_code()),
            StaffPress::Value(at, value) => format!("v{at};{value}"),
            StaffPress::Confirm(mark) => format!("y{mark}"),
            StaffPress::Cancel => "x".to_owned(),
            StaffPress::Drafts => "l".to_owned(),
            StaffPress::Draft(number) => format!("d{number}"),
            StaffPress::DraftFile(number) => format!("F{number}"),
            StaffPress::ConfirmDraft(number) => format!("D{number}"),
            StaffPress::RejectDraft(number) => format!("R{number}"),
            StaffPress::Invite => "i".to_owned(),
            StaffPress::InviteCollege(page) => format!("I{page}"),
            StaffPress::InviteAs(role) => {
                let college = role.college().map_or("", |college| college.as_str());
                format!("r{};{college}", role.code())
            }
            StaffPress::ConfirmInvitation(number) => format!("k{number}"),
            StaffPress::RefuseInvitation(number) => format!("K{number}"),
            StaffPress::Figures => "f".to_owned(),
            StaffPress::Publishings(place) => format!("u{place}"),
            StaffPress::Undoing(number) => format!("U{number}"),
            StaffPress::Undo(number, mark) => format!("V{number};{mark}"),
            StaffPress::History(place) => format!("h{}", place.to_code()),
            StaffPress::Workbook => "X".to_owned(),
            StaffPress::Broadcasts => "n".to_owned(),
            StaffPress::Interests(place) => format!("T{place}"),
            StaffPress::NewsOn(interest) => format!("A{}", interest.to_code()),
            StaffPress::News(press, number) => format!("B{}{number}", press.letter()),
        }
    }

    /// Reads [`StaffPress::to_code`]; `None` for anything else.
    pub fn from_code(code: &str) -> Option<StaffPress> {
        let kind = code.chars().next()?;
        let value = code.get(kind.len_utf8()..)?;
        let number = || value.parse::<i64>().ok();
        let place = || value.parse::<usize>().ok();
        let alone = |press: StaffPress| value.is_empty().then_some(press);
        match kind {
            'm' => alone(StaffPress::Menu),
            'x' => alone(StaffPress::Cancel),
            'l' => alone(StaffPress::Drafts),
            'i' => alone(StaffPress::Invite),
            'f' => alone(StaffPress::Figures),
            'X' => alone(StaffPress::Workbook),
            'n' => alone(StaffPress::Broadcasts),
            'u' => place().map(StaffPress::Publishings),
            'T' => place().map(StaffPress::Interests),
            'U' => number().map(StaffPress::Undoing),
            'F' => number().map(StaffPress::DraftFile),
            'h' => RowPlace::from_code(value).map(StaffPress::History),
            'A' => Interest::from_code(value).map(StaffPress::NewsOn),
            'B' => news(value),
            'q' => place().map(StaffPress::Queue),
            'I' => place().map(StaffPress::InviteCollege),
            'W' => number().map(StaffPress::OtherWording),
            'o' => number().map(StaffPress::NotOurs),
            'b' => number().map(StaffPress::Abuse),
            'z' => number().map(StaffPress::Done),
            'd' => number().map(StaffPress::Draft),
            'D' => number().map(StaffPress::ConfirmDraft),
            'R' => number().map(StaffPress::RejectDraft),
            'k' => number().map(StaffPress::ConfirmInvitation),
            'K' => number().map(StaffPress::RefuseInvitation),
            'N' => read_optional(value).map(StaffPress::NewFact),
            'e' => RowPlace::from_code(value).map(StaffPress::Fields),
            'a' => RowPlace::from_code(value).map(StaffPress::Alias),
            'y' => Some(StaffPress::Confirm(value.to_owned())),
            'w' | 't' | 'c' | 'r' | 'v' | 'V' => pair(kind, value.split_once(';')?),
            _ => None,
        }
    }
}

/// Reads the codes of two parts.
fn pair(kind: char, (first, rest): (&str, &str)) -> Option<StaffPress> {
    match kind {
        'w' => {
            let target = match rest.strip_prefix("topic:") {
                Some(topic) => Target::Topic(Topic::from_code(topic)?),
                None => Target::Fact(FactId::new(rest)),
            };
            Some(StaffPress::Wording(first.parse().ok()?, target))
        }
        't' => {
            let topic = Topic::from_code(rest).filter(|topic| topic.is_told())?;
            Some(StaffPress::FactOn(topic, read_optional(first)?))
        }
        'V' => Some(StaffPress::Undo(first.parse().ok()?, rest.to_owned())),
        'v' => Some(StaffPress::Value(first.parse().ok()?, rest.to_owned())),
        'c' => Some(StaffPress::Field(
            RowPlace::from_code(rest)?,
            first.to_owned(),
        )),
        _ => {
            let college = Some(rest).filter(|id| !id.is_empty());
            Role::from_code(first, college.map(CollegeId::new)).map(StaffPress::InviteAs)
        }
    }
}

fn target(target: &Target) -> String {
    match target {
        Target::Topic(topic) => format!("topic:{}", topic.code()),
        Target::Fact(fact) => fact.to_string(),
    }
}

fn news(value: &str) -> Option<StaffPress> {
    let letter = value.chars().next()?;
    let number = value.get(letter.len_utf8()..)?.parse().ok()?;
    NewsPress::from_letter(letter).map(|press| StaffPress::News(press, number))
}

fn optional(number: Option<i64>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

fn read_optional(text: &str) -> Option<Option<i64>> {
    match text {
        "" => Some(None),
        number => number.parse().ok().map(Some),
    }
}

impl RowPlace {
    pub fn to_code(&self) -> String {
        let letter = TABLES.iter().find(|(table, _)| *table == self.table);
        format!("{}{}", letter.map_or('?', |(_, letter)| *letter), self.key)
    }

    pub fn from_code(code: &str) -> Option<RowPlace> {
        let letter = code.chars().next()?;
        let (table, _) = TABLES.iter().find(|(_, own)| *own == letter)?;
        let key = code.get(letter.len_utf8()..)?;
        (!key.is_empty()).then(|| RowPlace {
            table: *table,
            key: key.to_owned(),
        })
    }
}

/// The tables whose rows are changed in the chat.
const TABLES: [(Table, char); 3] = [
    (Table::Colleges, 'c'),
    (Table::Specialties, 's'),
    (Table::Facts, 'f'),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, read_back: bool) {
        let read = StaffPress::from_code(code).map(|press| press.to_code());
        assert_eq!(read.as_deref(), read_back.then_some(code), "{code}");
    }

    const CODES: &[&str] = &[
        "m",
        "q3",
        "w7;topic:dormitory",
        "w7;adm-docs-basic",
        "W7",
        "o7",
        "b7",
        "z7",
        "N",
        "N7",
        "t;dormitory",
        "t7;dormitory",
        "ecatk",
        "cphones;catk",
        "afadm-docs-basic",
        "v0;yes",
        "v1;",
        "y0a1b",
        "x",
        "l",
        "d3",
        "D3",
        "R3",
        "i",
        "I1",
        "rviewer;",
        "rcollege_editor;atk",
        "k4",
        "K4",
        "f",
        "F3",
        "u0",
        "U7",
        "V7;0a1b",
        "hcatk",
        "X",
        "n",
        "T20",
        "Adates",
        "Acollege:atk",
        "Bs3",
        "Bx3",
    ];

    #[test]
    fn a_press_of_staff_survives_its_code() {
        for code in CODES {
            check(code, true);
        }
    }

    #[test]
    fn hostile_codes_are_refused() {
        for code in [
            "",
            "mm",
            "q-1",
            "w7",
            "w;x",
            "w7;topic:nothing",
            "t;help",
            "e",
            "ec",
            "ezatk",
            "cphones",
            "rking;",
            "rviewer;atk",
            "rcollege_editor;",
            "d",
            "dx",
            "B3",
            "Bz3",
            "Bs",
            "V7",
            "A",
            "ә",
        ] {
            check(code, false);
        }
    }
}
