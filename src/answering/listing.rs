//! Which colleges fit: surely, or as far as is known.

use std::collections::{BTreeSet, HashMap};

use super::look_up;
use crate::domain::{
    Ask, College, CollegeId, DualKind, Filter, Form, Grade, Listing, Order, Programme,
    SpecialtyCode, Topic,
};
use crate::knowledge::Knowledge;

/// Every college that teaches what is asked and that no condition is known to exclude.
pub fn list(knowledge: &Knowledge, ask: &Ask) -> Listing {
    let mut listing = Listing {
        ask: ask.clone(),
        sure: Vec::new(),
        possible: Vec::new(),
    };
    let mut sure: Vec<(u32, &College)> = Vec::new();
    for (college, programmes) in teaching(knowledge, ask) {
        match fit(knowledge, &ask.filter, college, &programmes) {
            Fit::Sure => sure.push((rank(ask.filter.order, college, &programmes), college)),
            // Where something comes first, only those can be put in order of which it is recorded.
            Fit::Possible if ask.filter.order.is_none() => {
                listing.possible.push(college.id.clone())
            }
            Fit::Possible | Fit::No => {}
        }
    }
    sure.sort_by_key(|(rank, _)| *rank);
    listing.sure = sure
        .into_iter()
        .map(|(_, college)| college.id.clone())
        .collect();
    listing
}

/// By what a college is put in order; without one all are the same and stay in theirs.
fn rank(order: Option<Order>, college: &College, programmes: &[&Programme]) -> u32 {
    let year = || college.founded_year.map_or(0, u32::from);
    match order {
        Some(Order::Cheapest) => price(programmes).unwrap_or(u32::MAX),
        Some(Order::Oldest) => year(),
        Some(Order::Newest) => u32::MAX - year(),
        Some(Order::Broadest) => u32::MAX - taught(programmes),
        Some(Order::Largest) => u32::MAX - college.students.unwrap_or(0),
        None => 0,
    }
}

/// How many specialties programmes have.
fn taught(programmes: &[&Programme]) -> u32 {
    let codes = programmes.iter().map(|programme| &programme.specialty);
    codes.collect::<BTreeSet<_>>().len() as u32
}

fn price(programmes: &[&Programme]) -> Option<u32> {
    programmes
        .iter()
        .filter_map(|programme| programme.price)
        .min()
}

/// The colleges that teach what is asked, in their order, with the programmes meant; all of them if nothing certain is asked.
fn teaching<'base>(
    knowledge: &'base Knowledge,
    ask: &Ask,
) -> Vec<(&'base College, Vec<&'base Programme>)> {
    let all = &knowledge.records().colleges;
    if ask.specialties().next().is_none() && ask.field().is_none() {
        let decide = of_programmes(&ask.filter);
        let programmes = |college: &College| match decide {
            true => knowledge.programmes_of(&college.id).collect(),
            false => Vec::new(),
        };
        return all
            .iter()
            .map(|college| (college, programmes(college)))
            .collect();
    }
    let in_field = ask
        .field()
        .into_iter()
        .flat_map(|field| look_up::in_field(knowledge, field));
    let specialties: BTreeSet<SpecialtyCode> = ask.specialties().cloned().chain(in_field).collect();
    let mut offered: HashMap<&CollegeId, Vec<&Programme>> = HashMap::new();
    for programme in specialties
        .iter()
        .flat_map(|code| knowledge.programmes_in(code))
    {
        offered
            .entry(&programme.college)
            .or_default()
            .push(programme);
    }
    let of = |college: &'base College| Some((college, offered.remove(&college.id)?));
    all.iter().filter_map(of).collect()
}

/// Whether any condition is on programmes rather than on the college itself.
fn of_programmes(filter: &Filter) -> bool {
    let ordered = [Some(Order::Cheapest), Some(Order::Broadest)].contains(&filter.order);
    let priced = filter.price_to.is_some() || ordered;
    priced || filter.grade.is_some() || filter.free || filter.form.is_some()
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
        filter.form.map(|form| of_form(form, college, programmes)),
        filter
            .languages
            .iter()
            .map(|language| among(&college.languages, language))
            .max(),
        filter
            .district
            .as_ref()
            .map(|district| known(college.district.as_ref().map(|own| own == district))),
        filter.price_to.map(|most| of_price(most, programmes)),
        filter
            .order
            .map(|order| of_order(order, college, programmes)),
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
    match places || told {
        true => Fit::Sure,
        false => known(college.free_places),
    }
}

/// The list of dual programmes is incomplete: what is not in it is not known.
fn of_dual(knowledge: &Knowledge, college: &College) -> Fit {
    let claimed = knowledge
        .duals_of(&college.id)
        .any(|dual| dual.kind == DualKind::Claimed);
    if claimed { Fit::Sure } else { Fit::Possible }
}

fn of_form(form: Form, college: &College, programmes: &[&Programme]) -> Fit {
    let mut recorded = programmes.iter().map(|programme| programme.form);
    match recorded.any(|own| own == Some(form)) || college.forms.contains(&form) {
        true => Fit::Sure,
        false => Fit::Possible,
    }
}

/// Whether that is recorded by which colleges are put in order.
fn of_order(order: Order, college: &College, programmes: &[&Programme]) -> Fit {
    match order {
        Order::Cheapest => of_price(u32::MAX, programmes),
        Order::Oldest | Order::Newest => known(college.founded_year.map(|_| true)),
        Order::Broadest => known((!programmes.is_empty()).then_some(true)),
        Order::Largest => known(college.students.map(|_| true)),
    }
}

fn of_price(most: u32, programmes: &[&Programme]) -> Fit {
    known(price(programmes).map(|price| price <= most))
}
