//! Freshness: what is to be reviewed and by whom, and the answer that it is still true.

use anyhow::Result;

use super::revise::revise;
use super::{Desk, publish};
use crate::domain::{
    Action, Bilingual, Cell, Change, CollegeId, Date, Deed, DueReview, Language, Member, Origin,
    Reach, Records, Refusal, Reply, Review, Revised, Role, Stage, Submitted, Table, Trace, may,
};
use crate::knowledge::Knowledge;
use crate::reply;
use crate::store::Store;

const DATE: &str = "review_on";
const OWNER: &str = "owner";
/// How far a review date is moved where staff never moved it themselves.
const MONTHS: u16 = 12;

/// The rows whose review date is at most so many days ahead or over, the most urgent first.
pub fn due(records: &Records, today: Date, days: i64) -> Vec<DueReview> {
    let due = |(table, key, about): (Table, &str, &Bilingual), (review_on, owner): (Date, &str)| {
        DueReview {
            review: Review {
                table,
                key: key.to_owned(),
                review_on,
            },
            about: about.clone(),
            owner: owner.to_owned(),
            days: review_on.day_number() - today.day_number(),
        }
    };
    let facts = records.facts.iter().filter_map(|own| {
        let row = (Table::Facts, own.id.as_str(), &own.text);
        Some(due(row, (own.review_on?, &own.owner)))
    });
    let colleges = records.colleges.iter().filter_map(|own| {
        let row = (Table::Colleges, own.id.as_str(), &own.name);
        Some(due(row, (own.review_on?, &own.owner)))
    });
    let near = |own: &DueReview| own.days <= days;
    let mut all: Vec<DueReview> = facts.chain(colleges).filter(near).collect();
    all.sort_by_key(|own| own.days);
    all
}

/// A row by its id; facts come before colleges.
pub fn find(records: &Records, today: Date, id: &str) -> Option<DueReview> {
    let all = due(records, today, i64::MAX);
    let mut facts_first: Vec<DueReview> =
        all.into_iter().filter(|own| own.review.key == id).collect();
    facts_first.sort_by_key(|own| own.review.table != Table::Facts);
    facts_first.into_iter().next()
}

/// Who is asked: the owner; else the editors of the college; else administrators.
pub fn asked(staff: &[(Member, Role)], due: &DueReview) -> Vec<Member> {
    let can = Action::Propose(reach(&due.review));
    let owner = Member::from_code(&due.owner);
    let is_owner =
        |(member, role): &&(Member, Role)| Some(member) == owner.as_ref() && may(role, &can);
    let is_editor = |(_, role): &&(Member, Role)| role.college().is_some() && may(role, &can);
    let is_administrator = |(_, role): &&(Member, Role)| *role == Role::Administrator;
    let of = |test: &dyn Fn(&&(Member, Role)) -> bool| -> Vec<Member> {
        let found = staff.iter().filter(|own| test(own));
        found.map(|(member, _)| member.clone()).collect()
    };
    let choices = [of(&is_owner), of(&is_editor), of(&is_administrator)];
    let found = choices.into_iter().find(|own| !own.is_empty());
    found.unwrap_or_default()
}

/// Rows with whoever is asked about them.
pub struct Asked {
    pub members: Vec<Member>,
    /// They are named in the rows; else they stand in for an owner.
    pub is_owner: bool,
    pub rows: Vec<DueReview>,
}

/// Rows by whoever is asked about them, in their order.
pub fn by_asked(staff: &[(Member, Role)], rows: Vec<DueReview>) -> Vec<Asked> {
    let mut groups: Vec<Asked> = Vec::new();
    for row in rows {
        let members = asked(staff, &row);
        let owner = Member::from_code(&row.owner);
        let is_owner = owner.is_some_and(|owner| members.contains(&owner));
        let same = |own: &&mut Asked| own.is_owner == is_owner && own.members == members;
        match groups.iter_mut().find(same) {
            Some(group) => group.rows.push(row),
            None => groups.push(Asked {
                members,
                is_owner,
                rows: vec![row],
            }),
        }
    }
    groups
}

/// Whose rows a review touches.
pub fn reach(review: &Review) -> Reach {
    if review.table == Table::Colleges {
        Reach::College(CollegeId::new(&review.key))
    } else {
        Reach::City
    }
}

/// Without the rows for which an answer waits as a draft.
pub fn unanswered(store: &Store, due: Vec<DueReview>) -> Result<Vec<DueReview>> {
    let drafts = store.drafts()?;
    let waits = |own: &DueReview| {
        let mut rows = drafts.iter().flat_map(|draft| &draft.rows);
        rows.any(|change| moves(change, &own.review))
    };
    Ok(due.into_iter().filter(|own| !waits(own)).collect())
}

/// Whether a change moves the date of a review.
fn moves(change: &Change, review: &Review) -> bool {
    let is_row = change.table == review.table && change.key == review.key;
    is_row && change.cells.iter().any(|cell| cell.column == DATE)
}

/// Moves the review dates of rows on, as a publishing of a member; of a college editor it is a draft. Rows that wait in
/// a draft of theirs go on waiting. A date that somebody else has moved meanwhile is a conflict.
pub fn still_true(
    store: &mut Store,
    desk: &Desk,
    reviews: &[Review],
    by: &Member,
    language: Language,
) -> Result<Submitted> {
    let drafts = store.drafts()?;
    let waiting = |review: &Review| {
        let mut own = drafts.iter().filter(|draft| draft.by == *by);
        let waits = own.find(|draft| draft.rows.iter().any(|change| moves(change, review)));
        waits.map(|draft| draft.number)
    };
    let mut changes = Vec::new();
    for review in reviews.iter().filter(|own| waiting(own).is_none()) {
        let span = span(&store.traces_of_row(review.table, &review.key)?);
        let after = next(review.review_on, span, desk.today).to_string();
        let before = review.review_on.to_string();
        changes.push(change(review, DATE, [before, after]));
    }
    if changes.is_empty()
        && let Some(number) = reviews.iter().find_map(waiting)
    {
        return Ok(Submitted::Waiting(number));
    }
    let why = desk.texts.say(language, "review-why", &[]);
    submit(store, desk, &changes, &Origin::of(by.clone(), &why))
}

/// Gives a row to a member of staff who can answer for it, or to nobody.
pub fn give(
    store: &mut Store,
    desk: &Desk,
    due: &DueReview,
    owner: Option<&Member>,
    (by, language): (&Member, Language),
) -> Result<Submitted> {
    if let Some(owner) = owner {
        let can = Action::Propose(reach(&due.review));
        let Some(role) = store.role(owner)?.filter(|_| owner.can_be_staff()) else {
            return Ok(Submitted::Refused(Refusal::NoSuchMember));
        };
        if !may(&role, &can) {
            return Ok(Submitted::Refused(Refusal::OwnerNotAllowed));
        }
    }
    let after = owner.map(Member::to_string).unwrap_or_default();
    let change = change(&due.review, OWNER, [due.owner.clone(), after]);
    let why = desk.texts.say(language, "review-owner-why", &[]);
    submit(store, desk, &[change], &Origin::of(by.clone(), &why))
}

fn change(review: &Review, column: &'static str, [before, after]: [String; 2]) -> Change {
    Change {
        table: review.table,
        key: review.key.clone(),
        is_new: false,
        cells: vec![Cell {
            column,
            before,
            after,
        }],
    }
}

fn submit(
    store: &mut Store,
    desk: &Desk,
    changes: &[Change],
    origin: &Origin,
) -> Result<Submitted> {
    match revise(store, changes)? {
        Err(problems) => Ok(Submitted::Faulty(problems)),
        Ok(Revised { changes, conflicts }) if conflicts.is_empty() => {
            publish(store, desk, &changes, origin)
        }
        Ok(Revised { conflicts, .. }) => Ok(Submitted::Conflicting(conflicts)),
    }
}

/// By how many months the date of a row is moved: the least it ever was, which a late answer cannot have stretched.
fn span(traces: &[Trace]) -> u16 {
    let month = |text: &str| {
        let date = Date::parse(text)?;
        Some(i64::from(date.year) * 12 + i64::from(date.month.unwrap_or(12)))
    };
    let moved = traces
        .iter()
        .filter(|trace| trace.column == DATE)
        .filter_map(|trace| u16::try_from(month(&trace.after)? - month(&trace.before)?).ok());
    let least = moved.filter(|months| *months > 0).min();
    least.unwrap_or(MONTHS)
}

/// The same day after so many spans that nobody is reminded of it at once.
fn next(review_on: Date, span: u16, today: Date) -> Date {
    let is_far = |date: &Date| date.day_number() > today.day_number() + Stage::FIRST;
    let spans = (1..=u16::MAX / span.max(1)).map(|times| review_on.plus_months(span * times));
    spans
        .into_iter()
        .find(is_far)
        .unwrap_or(today.plus_months(MONTHS))
}

/// A row is said to be still true: what became of that, and what is said of it.
pub fn answer(
    store: &mut Store,
    desk: &Desk,
    knowledge: &Knowledge,
    review: &Review,
    (by, language): (&Member, Language),
) -> Result<(Submitted, String)> {
    let reviews = std::slice::from_ref(review);
    let submitted = still_true(store, desk, reviews, by, language)?;
    let said = said(store, (desk, language), knowledge, review, &submitted)?;
    Ok((submitted, said))
}

/// What is said of a row that was said to be still true.
fn said(
    store: &Store,
    (desk, language): (&Desk, Language),
    knowledge: &Knowledge,
    review: &Review,
    submitted: &Submitted,
) -> Result<String> {
    Ok(match submitted {
        Submitted::Published(_) => {
            let all = due(&store.load()?, desk.today, i64::MAX);
            let is_row = |own: &&DueReview| {
                (own.review.table, &own.review.key) == (review.table, &review.key)
            };
            let after = all.iter().find(is_row).map(|own| own.review.review_on);
            reply::kept(desk.texts, knowledge, language, after)
        }
        Submitted::Conflicting(_) | Submitted::Faulty(_) | Submitted::Nothing => {
            desk.texts.say(language, "review-stale", &[])
        }
        Submitted::Waiting(_)
        | Submitted::Outdated
        | Submitted::Refused(_)
        | Submitted::Broken(_) => reply::submitted(desk.texts, language, submitted),
    })
}

/// A button of a reminder was pressed: what is said at once, and what then stands in the place of the reminder. What an earlier
/// try has done is told.
pub fn press(
    store: &mut Store,
    desk: &Desk,
    knowledge: &Knowledge,
    (review, done): (&Review, Option<Deed>),
    (by, language): (&Member, Language),
) -> Result<(String, Option<Reply>)> {
    let (submitted, notice) = match done.map(Deed::submitted) {
        Some(done) => {
            let notice = said(store, (desk, language), knowledge, review, &done)?;
            (done, notice)
        }
        None => answer(store, desk, knowledge, review, (by, language))?,
    };
    if let Submitted::Refused(_) | Submitted::Outdated | Submitted::Broken(_) = submitted {
        return Ok((notice, None));
    }
    let told = store.reminded(by)?;
    let mut left = unanswered(store, due(&store.load()?, desk.today, Stage::FIRST))?;
    left.retain(|own| told.iter().any(|(review, _)| *review == own.review));
    let rest = reply::waiting_reviews(desk.texts, knowledge, language, &left);
    Ok((notice, Some(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_date_moves_by_whole_spans_past_the_next_reminder() {
        for (review_on, span, expected) in [
            ("2026-06-01", 12, "2027-06-01"),
            ("2026-12-10", 12, "2027-12-10"),
            ("2025-12-01", 12, "2027-12-01"),
            ("2026-11-24", 1, "2027-01-24"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2026", 12, "2027-12-31"),
        ] {
            let moved = next(date(review_on), span, date("2026-11-24"));
            assert_eq!(moved.to_string(), expected, "{review_on}");
        }
    }

    #[test]
    fn a_span_is_the_least_a_date_was_moved_by() {
        let trace = |column: &str, before: &str, after: &str| Trace {
            publishing: 1,
            table: "facts".to_owned(),
            row: "a".to_owned(),
            column: column.to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let first = trace(DATE, "", "2026-06-01");
        assert_eq!(span(std::slice::from_ref(&first)), 12);
        let half = trace(DATE, "2026-06-01", "2026-12-01");
        let late = trace(DATE, "2026-12-01", "2027-12-01");
        let back = trace(DATE, "2027-12-01", "2027-11-01");
        let other = trace("valid_to", "2026-12-01", "2027-01-01");
        assert_eq!(span(&[first, half, late, back, other]), 6);
    }
}
