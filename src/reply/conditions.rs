//! The conditions of a list in words, and which of them are recorded of a college.

use super::{Voice, numbers};
use crate::domain::{
    Ask, CollegeId, DistrictId, DualKind, Filter, Form, Grade, Language, Order, Ownership,
    Programme,
};
use crate::knowledge::Knowledge;

/// One condition of a filter.
pub enum Condition<'a> {
    Grade(Grade),
    Free,
    Ownership(Ownership),
    Dual,
    Dormitory,
    Form(Form),
    Language(Language),
    District(&'a DistrictId),
    PriceTo(u32),
    Order(Order),
}

/// The conditions that are set, in the order they are said.
pub fn of(filter: &Filter) -> Vec<Condition<'_>> {
    let languages = filter.languages.iter();
    let languages = languages.map(|language| Condition::Language(*language));
    let set = [
        filter.ownership.map(Condition::Ownership),
        filter.grade.map(Condition::Grade),
        filter.free.then_some(Condition::Free),
        filter.form.map(Condition::Form),
        filter.district.as_ref().map(Condition::District),
        filter.dormitory.then_some(Condition::Dormitory),
        filter.dual.then_some(Condition::Dual),
        filter.price_to.map(Condition::PriceTo),
        filter.order.map(Condition::Order),
    ];
    set.into_iter().flatten().chain(languages).collect()
}

impl Condition<'_> {
    /// As a condition: `после 9 класса`, `с общежитием`.
    pub fn say(&self, voice: &Voice) -> String {
        match self {
            Condition::Grade(Grade::Ninth) => voice.words("listing-after-9"),
            Condition::Grade(Grade::Eleventh) => voice.words("listing-after-11"),
            Condition::Free => voice.words("listing-free"),
            Condition::Ownership(Ownership::State) => voice.words("listing-state"),
            Condition::Ownership(Ownership::Private) => voice.words("listing-private"),
            Condition::Dual => voice.words("listing-dual"),
            Condition::Dormitory => voice.words("listing-dormitory"),
            Condition::Form(Form::FullTime) => voice.words("listing-full-time"),
            Condition::Form(Form::PartTime) => voice.words("listing-part-time"),
            Condition::Form(Form::Evening) => voice.words("listing-evening"),
            Condition::Language(Language::Kazakh) => voice.words("listing-in-kazakh"),
            Condition::Language(Language::Russian) => voice.words("listing-in-russian"),
            Condition::District(id) => {
                let district = voice.knowledge.district(id);
                voice.of(
                    "listing-district",
                    district.map_or("", |own| voice.own(&own.name)),
                )
            }
            Condition::PriceTo(price) => voice.say(
                "listing-price-to",
                &[("price", numbers::tenge(voice, *price).into())],
            ),
            Condition::Order(Order::Cheapest) => voice.words("listing-cheapest"),
            Condition::Order(Order::Oldest) => voice.words("listing-oldest"),
            Condition::Order(Order::Newest) => voice.words("listing-newest"),
            Condition::Order(Order::Broadest) => voice.words("listing-broadest"),
            Condition::Order(Order::Largest) => voice.words("listing-largest"),
        }
    }

    /// As what is not recorded: `приём после 9 класса`, `общежитие`.
    pub fn say_missing(&self, voice: &Voice) -> String {
        voice.words(match self {
            Condition::Grade(Grade::Ninth) => "listing-missing-9",
            Condition::Grade(Grade::Eleventh) => "listing-missing-11",
            Condition::Free => "listing-missing-places",
            Condition::Ownership(_) => "listing-missing-ownership",
            Condition::Dual => "listing-missing-dual",
            Condition::Dormitory => "listing-missing-dormitory",
            Condition::Form(_) => "listing-missing-form",
            Condition::Language(_) => "listing-missing-language",
            Condition::District(_) => "listing-missing-district",
            Condition::PriceTo(_) | Condition::Order(Order::Cheapest) => "listing-missing-price",
            Condition::Order(Order::Oldest | Order::Newest) => "listing-missing-year",
            Condition::Order(Order::Broadest) => "listing-missing-specialties",
            Condition::Order(Order::Largest) => "listing-missing-students",
        })
    }

    /// Whether anything is recorded of a college that decides this condition.
    pub fn is_recorded(&self, knowledge: &Knowledge, ask: &Ask, id: &CollegeId) -> bool {
        let Some(college) = knowledge.college(id) else {
            return false;
        };
        let all = ask.specialties().next().is_none() && ask.field().is_none();
        let is_asked = |programme: &&Programme| {
            all || ask.specialties().any(|code| *code == programme.specialty)
                || ask
                    .field()
                    .is_some_and(|field| field.covers(&programme.specialty))
        };
        let any = |recorded: fn(&Programme) -> bool| {
            knowledge.programmes_of(id).filter(is_asked).any(recorded)
        };
        match self {
            Condition::Grade(_) => !college.grades.is_empty() || any(|own| own.grade.is_some()),
            Condition::Free => college.free_places.is_some() || any(|own| own.places.is_some()),
            Condition::Ownership(_) => college.ownership.is_some(),
            Condition::Dual => knowledge
                .duals_of(id)
                .any(|tie| tie.kind == DualKind::Claimed),
            Condition::Dormitory => college.dormitory.is_some(),
            Condition::Form(_) => !college.forms.is_empty() || any(|own| own.form.is_some()),
            Condition::Language(_) => !college.languages.is_empty(),
            Condition::District(_) => college.district.is_some(),
            Condition::PriceTo(_) | Condition::Order(Order::Cheapest) => {
                any(|own| own.price.is_some())
            }
            Condition::Order(Order::Oldest | Order::Newest) => college.founded_year.is_some(),
            Condition::Order(Order::Broadest) => knowledge.programmes_of(id).next().is_some(),
            Condition::Order(Order::Largest) => college.students.is_some(),
        }
    }
}
