//! One language, with what there is to tell in it: names and texts.

use super::{Texts, Value};
use crate::domain::{
    Ask, Bilingual, College, CollegeId, Date, FieldCode, Language, SpecialtyCode, Subject, Topic,
};
use crate::knowledge::Knowledge;

/// What every part of a reply needs to speak.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub texts: &'a Texts,
    pub knowledge: &'a Knowledge,
    pub language: Language,
    /// The day of the reply; without it nothing is called out of date.
    pub today: Option<Date>,
}

impl<'a> Voice<'a> {
    pub fn new(texts: &'a Texts, knowledge: &'a Knowledge, language: Language) -> Voice<'a> {
        Voice {
            texts,
            knowledge,
            language,
            today: None,
        }
    }

    pub fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        self.texts.say(self.language, key, args)
    }

    /// A text without anything put in.
    pub fn words(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A text about one thing by its name.
    pub fn of(&self, key: &str, name: &str) -> String {
        self.say(key, &[("name", name.into())])
    }

    /// A text in the language of the reply.
    pub fn own<'text>(&self, text: &'text Bilingual) -> &'text str {
        text.in_language(self.language)
    }

    pub fn college(&self, id: &CollegeId) -> &'a str {
        let knowledge: &'a Knowledge = self.knowledge;
        knowledge
            .college(id)
            .map_or("", |college| self.name(&college.name))
    }

    /// The name for buttons.
    pub fn short(&self, college: &'a College) -> &'a str {
        let short = self.name(&college.short);
        if short.is_empty() {
            self.name(&college.name)
        } else {
            short
        }
    }

    pub fn specialty(&self, code: &SpecialtyCode) -> &'a str {
        let knowledge: &'a Knowledge = self.knowledge;
        knowledge
            .specialty(code)
            .map_or("", |specialty| self.name(&specialty.name))
    }

    pub fn field(&self, code: &FieldCode) -> &'a str {
        let knowledge: &'a Knowledge = self.knowledge;
        knowledge
            .field(code)
            .map_or("", |field| self.name(&field.name))
    }

    pub fn subject(&self, subject: &Subject) -> &'a str {
        match subject {
            Subject::College(id) => self.college(id),
            Subject::Specialty(code) => self.specialty(code),
            Subject::Field(code) => self.field(code),
        }
    }

    /// The subject of an ask that is no college: what is learnt.
    pub fn learnt(&self, ask: &Ask) -> Vec<&'a str> {
        let learnt = ask.subjects.iter().filter(|subject| match subject {
            Subject::Specialty(_) | Subject::Field(_) => true,
            Subject::College(_) => false,
        });
        learnt.map(|subject| self.subject(subject)).collect()
    }

    pub fn topic(&self, topic: Topic) -> String {
        self.words(&format!("topic-{}", topic.code()))
    }

    /// A name is better shown in the other language than not at all.
    fn name<'text>(&self, name: &'text Bilingual) -> &'text str {
        let own = name.in_language(self.language);
        if own.is_empty() {
            name.in_language(self.language.other())
        } else {
            own
        }
    }
}
