//! What narrows a list of colleges.

use super::{DistrictId, Language, Ownership};

/// The conditions of a person; an absent one does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub grade: Option<Grade>,
    /// On state order, without a fee.
    pub free: bool,
    pub ownership: Option<Ownership>,
    pub dual: bool,
    pub dormitory: bool,
    pub form: Option<Form>,
    /// All of these.
    pub languages: Vec<Language>,
    pub district: Option<DistrictId>,
    /// The most a year may cost, in tenge.
    pub price_to: Option<u32>,
    /// What comes first; colleges of which that is not recorded stay out.
    pub order: Option<Order>,
}

impl Filter {
    /// The same without the conditions of another, as far as they are the same.
    pub fn without(&self, other: &Filter) -> Filter {
        fn left<Value: Clone + PartialEq>(
            own: &Option<Value>,
            other: &Option<Value>,
        ) -> Option<Value> {
            own.clone().filter(|own| Some(own) != other.as_ref())
        }
        let languages = self.languages.iter();
        Filter {
            grade: left(&self.grade, &other.grade),
            free: self.free && !other.free,
            ownership: left(&self.ownership, &other.ownership),
            dual: self.dual && !other.dual,
            dormitory: self.dormitory && !other.dormitory,
            form: left(&self.form, &other.form),
            languages: languages
                .filter(|own| !other.languages.contains(own))
                .cloned()
                .collect(),
            district: left(&self.district, &other.district),
            price_to: left(&self.price_to, &other.price_to),
            order: left(&self.order, &other.order),
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Whether it has a condition that can be asked of one college too.
    pub fn is_property(&self) -> bool {
        self.free || self.dual || self.dormitory || self.ownership.is_some()
    }

    /// How many conditions there are on a college and what it teaches; after which grade is asked besides anything.
    pub fn count(&self) -> usize {
        let conditions = [
            self.free,
            self.ownership.is_some(),
            self.dual,
            self.dormitory,
            self.form.is_some(),
            self.district.is_some(),
            self.price_to.is_some(),
        ];
        conditions.into_iter().filter(|set| *set).count() + self.languages.len()
    }

    /// Whether it has a condition that few colleges are known to meet.
    pub fn is_narrow(&self) -> bool {
        self.is_property() || self.district.is_some() || self.price_to.is_some()
    }
}

/// What comes first in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    Cheapest,
    Oldest,
    Newest,
    /// Most specialties.
    Broadest,
    /// Most students.
    Largest,
}

impl Order {
    pub const ALL: [Order; 5] = [
        Order::Cheapest,
        Order::Oldest,
        Order::Newest,
        Order::Broadest,
        Order::Largest,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Order::Cheapest => "low",
            Order::Oldest => "old",
            Order::Newest => "new",
            Order::Broadest => "many",
            Order::Largest => "big",
        }
    }
}

/// The school grade after which a person comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    Ninth,
    Eleventh,
}

impl Grade {
    pub const ALL: [Grade; 2] = [Grade::Ninth, Grade::Eleventh];

    pub fn code(self) -> &'static str {
        match self {
            Grade::Ninth => "9",
            Grade::Eleventh => "11",
        }
    }
}

/// How one studies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    FullTime,
    PartTime,
    Evening,
}

impl Form {
    pub const ALL: [Form; 3] = [Form::FullTime, Form::PartTime, Form::Evening];

    pub fn code(self) -> &'static str {
        match self {
            Form::FullTime => "full-time",
            Form::PartTime => "part-time",
            Form::Evening => "evening",
        }
    }
}
