//! A question understood: it can be looked up, kept as the context of the next one, or hidden behind a button.

use super::{
    CollegeId, DistrictId, FactId, FieldCode, Filter, Form, Grade, Language, Order, Ownership,
    SpecialtyCode, Topic,
};

/// What is asked, about what, and under which conditions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ask {
    pub topic: Topic,
    /// The one fact meant, where a topic has several.
    pub fact: Option<FactId>,
    /// What it is about, the most important first.
    pub subjects: Vec<Subject>,
    pub filter: Filter,
    /// The page of a list, from 0.
    pub page: u16,
}

/// A thing that a question can be about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    College(CollegeId),
    Specialty(SpecialtyCode),
    Field(FieldCode),
}

impl Ask {
    pub fn about(topic: Topic, subjects: Vec<Subject>) -> Ask {
        Ask {
            topic,
            fact: None,
            subjects,
            filter: Filter::default(),
            page: 0,
        }
    }

    pub fn of_college(topic: Topic, college: &CollegeId) -> Ask {
        Ask::about(topic, vec![Subject::College(college.clone())])
    }

    pub fn of_specialty(topic: Topic, specialty: &SpecialtyCode) -> Ask {
        Ask::about(topic, vec![Subject::Specialty(specialty.clone())])
    }

    pub fn of_fact(topic: Topic, fact: &FactId) -> Ask {
        Ask {
            fact: Some(fact.clone()),
            ..Ask::about(topic, Vec::new())
        }
    }

    pub fn colleges(&self) -> impl Iterator<Item = &CollegeId> {
        self.subjects.iter().filter_map(|subject| match subject {
            Subject::College(id) => Some(id),
            Subject::Specialty(_) | Subject::Field(_) => None,
        })
    }

    pub fn specialties(&self) -> impl Iterator<Item = &SpecialtyCode> {
        self.subjects.iter().filter_map(|subject| match subject {
            Subject::Specialty(code) => Some(code),
            Subject::College(_) | Subject::Field(_) => None,
        })
    }

    pub fn field(&self) -> Option<&FieldCode> {
        self.subjects.iter().find_map(|subject| match subject {
            Subject::Field(code) => Some(code),
            Subject::College(_) | Subject::Specialty(_) => None,
        })
    }

    /// A short ASCII form, such as `colleges;s06130100;g9;p2`. Each part begins with the letter of what it holds.
    pub fn to_code(&self) -> String {
        let mut parts = vec![self.topic.code().to_owned()];
        parts.extend(self.fact.iter().map(|fact| format!("n{fact}")));
        parts.extend(self.subjects.iter().map(|subject| match subject {
            Subject::College(id) => format!("c{id}"),
            Subject::Specialty(code) => format!("s{code}"),
            Subject::Field(code) => format!("f{code}"),
        }));
        parts.extend(filter_parts(&self.filter));
        parts.extend((self.page > 0).then(|| format!("p{}", self.page)));
        parts.join(";")
    }

    /// Reads [`Ask::to_code`]; `None` for anything else, whatever a hostile client sends.
    pub fn from_code(code: &str) -> Option<Ask> {
        let mut parts = code.split(';');
        let mut ask = Ask::about(Topic::from_code(parts.next()?)?, Vec::new());
        for part in parts {
            let kind = part.chars().next()?;
            ask.take_part(kind, part.get(kind.len_utf8()..)?)?;
        }
        Some(ask)
    }

    fn take_part(&mut self, kind: char, value: &str) -> Option<()> {
        let filter = &mut self.filter;
        match kind {
            'n' => self.fact = Some(FactId::new(value)),
            'c' => self.subjects.push(Subject::College(CollegeId::new(value))),
            's' => self
                .subjects
                .push(Subject::Specialty(SpecialtyCode::new(value))),
            'f' => self.subjects.push(Subject::Field(FieldCode::new(value))),
            'g' => filter.grade = Some(Grade::ALL.into_iter().find(|grade| grade.code() == value)?),
            'o' => {
                filter.ownership = Some(Ownership::ALL.into_iter().find(|one| one.code() == value)?)
            }
            'm' => filter.form = Some(Form::ALL.into_iter().find(|form| form.code() == value)?),
            'l' => filter.languages.push(Language::from_code(value)?),
            'd' => filter.district = Some(DistrictId::new(value)),
            't' => filter.price_to = Some(value.parse().ok()?),
            'p' => self.page = value.parse().ok()?,
            'x' => match value {
                "free" => filter.free = true,
                "dual" => filter.dual = true,
                "dorm" => filter.dormitory = true,
                _ => filter.order = Some(Order::ALL.into_iter().find(|one| one.code() == value)?),
            },
            _ => return None,
        }
        Some(())
    }
}

fn filter_parts(filter: &Filter) -> Vec<String> {
    let flags = [
        (filter.free, "free"),
        (filter.dual, "dual"),
        (filter.dormitory, "dorm"),
    ];
    let values = [
        filter.grade.map(|grade| format!("g{}", grade.code())),
        filter
            .ownership
            .map(|ownership| format!("o{}", ownership.code())),
        filter.form.map(|form| format!("m{}", form.code())),
        filter
            .district
            .as_ref()
            .map(|district| format!("d{district}")),
        filter.price_to.map(|price| format!("t{price}")),
    ];
    let flags = flags
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, name)| format!("x{name}"));
    let languages = filter.languages.iter();
    let languages = languages.map(|language| format!("l{}", language.code()));
    let order = filter.order.map(|order| format!("x{}", order.code()));
    values
        .into_iter()
        .flatten()
        .chain(languages)
        .chain(flags)
        .chain(order)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, read_back: bool) {
        assert_eq!(
            Ask::from_code(code).map(|ask| ask.to_code()).as_deref(),
            read_back.then_some(code),
            "{code}"
        );
    }

    #[test]
    fn an_ask_survives_its_code() {
        check("help", true);
        check("tuition;ntuition-ccu-950", true);
        check(
            "colleges;s06130100;f07;g9;ostate;mfull-time;dauezov;t500000;lkk;lru;xfree;xdual;xdorm;xlow;p2",
            true,
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for code in [
            "",
            ";",
            "colleges;",
            "nothing",
            "colleges;g10",
            "colleges;xtra",
            "colleges;p-1",
            "colleges;t99999999999",
        ] {
            check(code, false);
        }
    }
}
