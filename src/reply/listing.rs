//! Colleges that fit: those that surely do, then those of which something is not recorded.

use super::conditions::{self, Condition};
use super::{
    Draft, Voice, buttons, facts, fees, numbers, once, page_of, sources_of_programmes, teaching,
};
use crate::domain::{
    Ask, CollegeId, Filter, Grade, Listing, Order, Programme, SourceId, Subject, Topic,
};

/// The list, a page of it.
pub fn colleges(voice: &Voice, listing: &Listing) -> Draft {
    if listing.sure.is_empty() && listing.possible.is_empty() {
        return nothing(voice, &listing.ask);
    }
    let all = listing.places();
    let (page, first, left) = page_of(&all, &listing.ask);
    let shown: Vec<&CollegeId> = page.iter().copied().flatten().collect();
    let sure = listing.sure.len();
    let is_last = first < sure && first + page.len() >= sure;
    let mut draft = Draft::default();
    let mut lines = vec![title(voice, listing)];
    lines.extend(conditions_line(voice, listing));
    // What only may fit has pages of its own: after the sure ones it is no more than counted.
    let gap = all.len() - sure - listing.possible.len();
    for (place, college) in (first..).zip(page) {
        let Some(college) = college else { continue };
        if place >= sure && place == first.max(sure + gap) {
            lines.push(possible_line(voice, listing));
        }
        let number = if place < sure { place } else { place - gap } + 1;
        lines.push(item(voice, listing, number, college));
    }
    if is_last && left > 0 {
        lines.push(possible_line(voice, listing));
    }
    draft.tell(lines.join("\n"), &sources(voice, &listing.ask, &shown));
    offer(voice, &mut draft, listing, &shown);
    buttons::turn(voice, &mut draft, &listing.ask, left);
    narrower(
        voice,
        &mut draft,
        &listing.ask,
        sure + listing.possible.len(),
    );
    draft
}

fn offer(voice: &Voice, draft: &mut Draft, listing: &Listing, shown: &[&CollegeId]) {
    if listing.ask.filter.free && !listing.possible.is_empty() {
        draft.add(voice.words("listing-free-note"));
    }
    let by_way_of = listing
        .ask
        .subjects
        .iter()
        .find(|subject| is_learnt(subject));
    let found = shown.iter().filter_map(|id| voice.knowledge.college(id));
    draft.offer(found.map(|college| buttons::college(voice, college, by_way_of)));
    let is_told = listing.ask.filter.free && facts::is_told(voice, Topic::StateOrder);
    draft.offer(is_told.then(|| buttons::topic(voice, Topic::StateOrder, &[])));
}

/// Nothing fits: what was asked, and the same without conditions.
fn nothing(voice: &Voice, ask: &Ask) -> Draft {
    let mut draft = Draft::default();
    let learnt = voice.learnt(ask).join(", ");
    draft.add(match learnt.is_empty() {
        true => voice.words("listing-nothing"),
        false => voice.of("listing-nothing-of", &learnt),
    });
    let wider = Ask::about(Topic::Colleges, ask.subjects.clone());
    draft
        .offer((!ask.filter.is_empty()).then(|| buttons::ask(&voice.words("button-wider"), wider)));
    let specialty = ask.specialties().next();
    draft.offer(specialty.map(|code| {
        buttons::ask(
            &voice.words("button-about-specialty"),
            Ask::of_specialty(Topic::Specialty, code),
        )
    }));
    draft.offer([buttons::ask(
        &voice.words("button-all-colleges"),
        Ask::about(Topic::Colleges, Vec::new()),
    )]);
    draft
}

/// How many there are that surely fit.
fn title(voice: &Voice, listing: &Listing) -> String {
    let ask = &listing.ask;
    let learnt = voice.learnt(ask).join(", ");
    let count = listing.sure.len();
    if count == 0 && !ask.filter.is_empty() {
        return match learnt.is_empty() {
            true => voice.words("listing-none-sure"),
            false => voice.of("listing-none-sure-of", &learnt),
        };
    }
    let key = match (ask.filter.order, learnt.is_empty(), ask.filter.is_empty()) {
        (Some(Order::Cheapest), true, _) => "listing-by-price",
        (Some(Order::Oldest), true, _) => "listing-by-age",
        (Some(Order::Newest), true, _) => "listing-by-youth",
        (Some(Order::Broadest), true, _) => "listing-by-breadth",
        (Some(Order::Largest), true, _) => "listing-by-size",
        (_, true, true) => "listing-all",
        (_, true, false) => "listing-found",
        (_, false, _) => "listing-of",
    };
    voice.say(key, &[("name", learnt.into()), ("count", count.into())])
}

/// The conditions in words; the order of prices is told by the title.
fn conditions_line(voice: &Voice, listing: &Listing) -> Option<String> {
    let told = voice.learnt(&listing.ask).is_empty();
    let filter = Filter {
        order: listing.ask.filter.order.filter(|_| !told),
        ..listing.ask.filter.clone()
    };
    let conditions = conditions::of(&filter);
    let said: Vec<String> = conditions
        .iter()
        .map(|condition| condition.say(voice))
        .collect();
    let args = [("conditions", said.join(", ").into())];
    (!said.is_empty()).then(|| voice.say("listing-conditions", &args))
}

/// What is not recorded of the colleges that only may fit.
fn possible_line(voice: &Voice, listing: &Listing) -> String {
    let is_missing = |condition: &&Condition| {
        listing
            .possible
            .iter()
            .any(|id| !condition.is_recorded(voice.knowledge, &listing.ask, id))
    };
    let conditions = conditions::of(&listing.ask.filter);
    let mut missing: Vec<String> = conditions
        .iter()
        .filter(is_missing)
        .map(|condition| condition.say_missing(voice))
        .collect();
    // Two languages that are not recorded are missing once.
    missing.dedup();
    let args = [
        ("count", listing.possible.len().into()),
        ("missing", missing.join(", ").into()),
    ];
    let key = if listing.sure.is_empty() {
        "listing-possible-only"
    } else {
        "listing-possible"
    };
    voice.say(key, &args)
}

fn item(voice: &Voice, listing: &Listing, place: usize, id: &CollegeId) -> String {
    let filter = &listing.ask.filter;
    let name = || ("name", voice.college(id).into());
    let college = voice.knowledge.college(id);
    let price = fees::lowest(voice, id).filter(|_| by_price(filter));
    let told = price.map(|price| {
        let price = ("price", numbers::tenge(voice, price).into());
        voice.say("listing-priced", &[name(), price])
    });
    let told = told.or_else(|| match filter.order? {
        Order::Cheapest => None,
        Order::Oldest | Order::Newest => {
            let year = ("year", college?.founded_year?.to_string().into());
            Some(voice.say("listing-founded", &[name(), year]))
        }
        Order::Broadest => {
            let count = ("count", teaching::specialties_of(voice, id).len().into());
            Some(voice.say("listing-teaching", &[name(), count]))
        }
        Order::Largest => {
            let students = ("students", numbers::plain(college?.students?.into()).into());
            Some(match college?.students_year {
                Some(year) => {
                    let year = ("year", year.to_string().into());
                    voice.say("listing-students-of-year", &[name(), students, year])
                }
                None => voice.say("listing-students", &[name(), students]),
            })
        }
    });
    let told = told.unwrap_or_else(|| voice.college(id).to_owned());
    format!("{place}. {told}")
}

/// Whether prices matter to the list.
fn by_price(filter: &Filter) -> bool {
    filter.order == Some(Order::Cheapest) || filter.price_to.is_some()
}

/// Of those shown: where it was read that they teach what is asked, or that they are there at all.
fn sources(voice: &Voice, ask: &Ask, shown: &[&CollegeId]) -> Vec<SourceId> {
    let is_asked = |programme: &&Programme| {
        (by_price(&ask.filter) && programme.price.is_some())
            || ask.specialties().any(|code| *code == programme.specialty)
            || ask
                .field()
                .is_some_and(|field| field.covers(&programme.specialty))
    };
    let taught = shown
        .iter()
        .flat_map(|id| voice.knowledge.programmes_of(id))
        .filter(is_asked);
    let mut sources = sources_of_programmes(taught);
    if sources.is_empty() {
        let colleges = shown.iter().filter_map(|id| voice.knowledge.college(id));
        sources = once(colleges.flat_map(|college| &college.sources));
    }
    sources
}

/// Conditions that shorten a long list, and the specialty it is about.
fn narrower(voice: &Voice, draft: &mut Draft, ask: &Ask, count: usize) {
    let specialty = ask.specialties().next().filter(|_| ask.page == 0);
    draft.offer(specialty.map(|code| {
        buttons::ask(
            &voice.words("button-about-specialty"),
            Ask::of_specialty(Topic::Specialty, code),
        )
    }));
    if count < 4 || !ask.filter.is_empty() {
        return;
    }
    let with = |label: &str, filter: Filter| {
        let ask = Ask {
            filter,
            ..Ask::about(Topic::Colleges, ask.subjects.clone())
        };
        buttons::ask(&voice.words(label), ask)
    };
    let grade = |grade: Grade| Filter {
        grade: Some(grade),
        ..Filter::default()
    };
    let dormitory = Filter {
        dormitory: true,
        ..Filter::default()
    };
    draft.offer([
        with("button-after-9", grade(Grade::Ninth)),
        with("button-after-11", grade(Grade::Eleventh)),
        with("button-dormitory", dormitory),
    ]);
    let is_all = !ask.subjects.iter().any(is_learnt);
    draft.offer(is_all.then(|| {
        buttons::open(
            &voice.words("button-specialties"),
            Ask::about(Topic::Specialties, Vec::new()),
        )
    }));
}

fn is_learnt(subject: &Subject) -> bool {
    match subject {
        Subject::Specialty(_) | Subject::Field(_) => true,
        Subject::College(_) => false,
    }
}
