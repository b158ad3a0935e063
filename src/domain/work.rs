//! What a member of staff is in the middle of in the chat; it survives a restart as a part of the session.

use super::{Attached, Interest, RowPlace, Topic};

/// A task and what was given for it so far, in the order in which it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub task: Task,
    pub given: Vec<String>,
    /// The photo or document that the source is, as the messenger keeps it.
    pub file: Option<Attached>,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// A column of a row gets another value, and its twin in the other language.
    Field(RowPlace, String),
    /// A row gets another name, a fact another question.
    Alias(RowPlace),
    /// A fact on a topic, for the group of an open question where there is one.
    Fact(Topic, Option<i64>),
    /// Something is looked for that an open question is a wording of.
    Wording(i64),
    /// News are written for those who asked for them.
    News(Interest),
    /// A staff file of this name is handed in.
    Sheet(String),
}

const PART: char = '\u{1f}';

impl Work {
    pub fn on(task: Task) -> Work {
        Work {
            task,
            given: Vec::new(),
            file: None,
        }
    }

    /// Whether it is a staff file that waits for a word.
    pub fn is_sheet(&self) -> bool {
        matches!(self.task, Task::Sheet(_))
    }

    pub fn to_code(&self) -> String {
        let number = |number: &Option<i64>| number.map_or(0, |number| number);
        let task = match &self.task {
            Task::Field(place, column) => format!("c{column};{}", place.to_code()),
            Task::Alias(place) => format!("a{}", place.to_code()),
            Task::Fact(topic, question) => format!("t{};{}", number(question), topic.code()),
            Task::Wording(question) => format!("w{question}"),
            Task::News(interest) => format!("n{}", interest.to_code()),
            Task::Sheet(name) => format!("s{name}"),
        };
        let file = self
            .file
            .as_ref()
            .map_or_else(String::new, Attached::to_code);
        let parts = [task.as_str(), file.as_str()].into_iter();
        // No control character is typed, and none is kept.
        let given = self.given.iter().map(String::as_str);
        parts
            .chain(given)
            .collect::<Vec<_>>()
            .join(&PART.to_string())
    }

    pub fn from_code(code: &str) -> Option<Work> {
        let mut parts = code.split(PART);
        let task = Task::from_code(parts.next()?)?;
        let file = parts.next().and_then(Attached::from_code);
        Some(Work {
            task,
            file,
            given: parts.map(str::to_owned).collect(),
        })
    }
}

impl Task {
    fn from_code(code: &str) -> Option<Task> {
        let kind = code.chars().next()?;
        let value = code.get(kind.len_utf8()..)?;
        match kind {
            'c' => {
                let (column, place) = value.split_once(';')?;
                Some(Task::Field(RowPlace::from_code(place)?, column.to_owned()))
            }
            'a' => RowPlace::from_code(value).map(Task::Alias),
            't' => {
                let (number, topic) = value.split_once(';')?;
                let number: i64 = number.parse().ok()?;
                Some(Task::Fact(
                    Topic::from_code(topic)?,
                    Some(number).filter(|own| *own != 0),
                ))
            }
            'w' => value.parse().ok().map(Task::Wording),
            'n' => Interest::from_code(value).map(Task::News),
            's' => Some(Task::Sheet(value.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Table;

    #[test]
    fn work_survives_a_restart() {
        let place = RowPlace {
            table: Table::Facts,
            key: "adm-docs-basic".to_owned(),
        };
        for task in [
            Task::Field(place.clone(), "text_kk".to_owned()),
            Task::Alias(place),
            Task::Fact(Topic::Dormitory, None),
            Task::Fact(Topic::Dormitory, Some(7)),
            Task::Wording(7),
            Task::News(Interest::AdmissionDates),
            Task::Sheet("база.xlsx".to_owned()),
        ] {
            let mut work = Work::on(task);
            assert_eq!(Work::from_code(&work.to_code()), Some(work.clone()));
            work.given = vec![String::new(), "екі\nжол".to_owned()];
            work.file = Attached::from_code("photo:AgAC");
            assert!(work.file.is_some());
            assert_eq!(Work::from_code(&work.to_code()), Some(work));
        }
        assert_eq!(Work::from_code("zz"), None);
    }
}
