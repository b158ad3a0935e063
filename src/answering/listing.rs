//! Which colleges fit: surely, or as far as is known.

use std::collections::BTreeMap;

use crate::domain::{
    Ask, College, DualKind, Filter, Form, Grade, Listing, Programme, SpecialtyCode, Topic,
};
use crate::knowledge::Knowledge;

/// Every college that teaches what is asked and that no condition is known to exclude.
pub fn list(knowledge: &Knowledge, ask: &Ask) -> Listing {
    let mut listing = Listing {
        ask: ask.clone(),
        sure: Vec::new(),
        possible: Vec::new(),
    };
    let mut prices: BTreeMap<_, u32> = BTreeMap::new();
    for college in &knowledge.records().colleges {
        let Some(programmes) = teaching(knowledge, ask, college) else {
            continue;
        };
        if let Some(price) = programmes
            .iter()
            .filter_map(|programme| programme.price)
            .min()
        {
            prices.insert(college.id.clone(), price);
        }
        match fit(knowledge, &ask.filter, college, &programmes) {
            Fit::Sure => listing.sure.push(college.id.clone()),
            Fit::Possible => listing.possible.push(college.id.clone()),
            Fit::No => {}
        }
    }
    if ask.filter.cheapest {
        listing
            .sure
            .sort_by_key(|college| prices.get(college).copied().unwrap_or(u32::MAX));
    }
    listing
}

/// The programmes of a college that are asked for; `None` if our list has none, while something certain is asked for.
fn teaching<'base>(
    knowledge: &'base Knowledge,
    ask: &Ask,
    college: &College,
) -> Option<Vec<&'base Programme>> {
    let all = ask.specialties().next().is_none() && ask.field().is_none();
    let wanted = |code: &SpecialtyCode| {
        all || ask.specialties().any(|own| own == code)
            || ask.field().is_some_and(|field| field.covers(code))
    };
    let programmes: Vec<_> = knowledge
        .programmes_of(&college.id)
        .filter(|programme| wanted(&programme.specialty))
        .collect();
    (all || !programmes.is_empty()).then_some(programmes)
}

/// Whether conditions hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Sure,
    Possible,
    No,
}

/// The weakest of all conditions decides.
fn fit(
    knowledge: &Knowledge,
    filter: &Filter,
    college: &College,
    programmes: &[&Programme],
) -> Fit {
    let conditions = [
        filter
            .grade
            .map(|grade| of_grade(grade, college, programmes)),
        filter
            .free
            .then(|| of_places(knowledge, college, programmes)),
        filter
            .ownership
            .map(|ownership| known(college.ownership.map(|own| own == ownership))),
        filter.dual.then(|| of_dual(knowledge, college)),
        filter.dormitory.then(|| known(college.dormitory)),
        filter.form.map(|form| of_form(form, programmes)),
        filter
            .language
            .map(|language| among(&college.languages, &language)),
        filter
            .district
            .as_ref()
            .map(|district| known(college.district.as_ref().map(|own| own == district))),
        filter.price_to.map(|most| of_price(most, programmes)),
        filter.cheapest.then(|| of_price(u32::MAX, programmes)),
    ];
    conditions.into_iter().flatten().max().unwrap_or(Fit::Sure)
}

fn known(holds: Option<bool>) -> Fit {
    match holds {
        Some(true) => Fit::Sure,
        Some(false) => Fit::No,
        None => Fit::Possible,
    }
}

/// A list of what a college has: empty means not recorded.
fn among<Value: PartialEq>(values: &[Value], wanted: &Value) -> Fit {
    known((!values.is_empty()).then(|| values.contains(wanted)))
}

fn of_grade(grade: Grade, college: &College, programmes: &[&Programme]) -> Fit {
    if programmes
        .iter()
        .any(|programme| programme.grade == Some(grade))
    {
        return Fit::Sure;
    }
    among(&college.grades, &grade)
}

/// Only recorded places on state order make it sure; a state college may have none for this specialty.
fn of_places(knowledge: &Knowledge, college: &College, programmes: &[&Programme]) -> Fit {
    let places = programmes
        .iter()
        .any(|programme| programme.places.is_some_and(|places| places > 0));
    let told = knowledge
        .facts_about(&college.id)
        .any(|fact| fact.topic == Topic::StateOrder);
    if places || told {
        Fit::Sure
    } else {
        Fit::Possible
    }
}

/// The list of dual programmes is incomplete: what is not in it is not known.
fn of_dual(knowledge: &Knowledge, college: &College) -> Fit {
    let claimed = knowledge
        .duals_of(&college.id)
        .any(|dual| dual.kind == DualKind::Claimed);
    if claimed { Fit::Sure } else { Fit::Possible }
}

fn of_form(form: Form, programmes: &[&Programme]) -> Fit {
    if programmes
        .iter()
        .any(|programme| programme.form == Some(form))
    {
        Fit::Sure
    } else {
        Fit::Possible
    }
}

fn of_price(most: u32, programmes: &[&Programme]) -> Fit {
    known(
        programmes
            .iter()
            .filter_map(|programme| programme.price)
            .min()
            .map(|price| price <= most),
    )
}
