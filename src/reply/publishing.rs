//! Words for staff about drafts, publishings and their history.

use super::staff::{cut, shown};
use super::{Texts, Value, problem};
use crate::domain::{
    Broken, Conflict, Draft, Language, Publishing, Refusal, Role, Submitted, Trace, in_almaty,
};

/// How many lines of a kind are shown one by one.
const MOST: usize = 20;

/// What became of changes that were handed in.
pub fn submitted(texts: &Texts, language: Language, submitted: &Submitted) -> String {
    let numbered = |key: &str, number: &i64| {
        let number = number.to_string();
        texts.say(language, key, &[("number", number.into())])
    };
    let listed = |key: &str, lines: Vec<String>| {
        let rest = lines.len().saturating_sub(MOST);
        let more = texts.say(language, "history-more", &[("count", rest.into())]);
        let lines = lines.into_iter().take(MOST);
        let lines = lines.chain((rest > 0).then_some(more));
        let first = texts.say(language, key, &[]);
        std::iter::once(first)
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n")
    };
    match submitted {
        Submitted::Published(number) => numbered("draft-published", number),
        Submitted::Waiting(number) => numbered("draft-waiting", number),
        Submitted::Nothing => texts.say(language, "draft-nothing", &[]),
        Submitted::Outdated => texts.say(language, "import-outdated", &[]),
        Submitted::Refused(refusal) => texts.say(language, refusal_key(*refusal), &[]),
        Submitted::Broken(broken) => {
            let lines = broken.iter().map(|one| golden(texts, language, one));
            listed("draft-broken", lines.collect())
        }
        Submitted::Conflicting(conflicts) => {
            let lines = conflicts.iter().map(|one| conflict(texts, language, one));
            listed("draft-conflicting", lines.collect())
        }
        Submitted::Faulty(problems) => {
            let lines = problems.iter().map(|one| problem(texts, language, one));
            listed("draft-faulty", lines.collect())
        }
    }
}

/// The text of a refusal.
pub fn refusal_key(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotStaff => "staff-refused-not-staff",
        Refusal::NotAllowed => "staff-refused-not-allowed",
        Refusal::NeedsSecond => "draft-refused-needs-second",
        Refusal::NoSuchDraft => "draft-refused-no-such",
        Refusal::DraftSettled => "draft-refused-settled",
        Refusal::NoSuchPublishing => "history-refused-no-such",
        Refusal::TooLongAgo => "history-refused-too-long-ago",
        Refusal::NothingToUndo => "history-refused-nothing",
        Refusal::NoSuchInvitation => "staff-refused-no-invitation",
        Refusal::InvitationUsed => "staff-refused-used",
        Refusal::InvitationExpired => "staff-refused-expired",
        Refusal::NotInviter => "staff-refused-not-inviter",
        Refusal::NotAccepted => "staff-refused-not-accepted",
        Refusal::NoSuchMember => "staff-refused-no-member",
        Refusal::NotAName => "staff-refused-not-a-name",
        Refusal::LastAdministrator => "staff-refused-last-administrator",
        Refusal::NoSuchCollege => "staff-refused-no-college",
        Refusal::OwnerNotAllowed => "review-refused-owner",
    }
}

/// A role by its name.
pub fn role(texts: &Texts, language: Language, role: &Role) -> String {
    let key = match role {
        Role::Viewer => "staff-role-viewer",
        Role::CollegeEditor(_) => "staff-role-college-editor",
        Role::CityEditor => "staff-role-city-editor",
        Role::Publisher => "staff-role-publisher",
        Role::Administrator => "staff-role-administrator",
    };
    let college = role.college().map_or("", |college| college.as_str());
    texts.say(language, key, &[("college", college.into())])
}

/// A draft in one line.
pub fn waiting_draft(texts: &Texts, language: Language, draft: &Draft) -> String {
    let args = [
        ("number", draft.number.to_string().into()),
        ("at", moment(&draft.at).into()),
        ("by", draft.by.to_string().into()),
        ("rows", draft.rows.len().into()),
        ("file", draft.file.as_str().into()),
        ("why", draft.why.as_str().into()),
    ];
    joined(texts, language, "draft-line", &args, &["file", "why"])
}

/// A publishing in one line.
pub fn publishing(texts: &Texts, language: Language, one: &Publishing) -> String {
    let undoes = one.undoes.map_or_else(String::new, |of| of.to_string());
    let args = [
        ("number", one.number.to_string().into()),
        ("at", moment(&one.at).into()),
        ("by", one.by.as_str().into()),
        ("cells", one.cells.into()),
        ("file", one.file.as_str().into()),
        ("digest", one.digest.as_str().into()),
        ("why", one.why.as_str().into()),
        ("confirmed", one.confirmed_by.as_str().into()),
        ("undoes", undoes.into()),
    ];
    let parts = ["file", "digest", "why", "confirmed", "undoes"];
    joined(texts, language, "history-line", &args, &parts)
}

/// One changed cell of the history.
pub fn trace(texts: &Texts, language: Language, trace: &Trace) -> String {
    let args = [
        ("table", trace.table.as_str().into()),
        ("row", trace.row.as_str().into()),
        ("column", trace.column.as_str().into()),
        ("before", shown(texts, language, &trace.before).into()),
        ("after", shown(texts, language, &trace.after).into()),
    ];
    texts.say(language, "history-cell", &args)
}

/// A cell that was changed meanwhile.
pub fn conflict(texts: &Texts, language: Language, conflict: &Conflict) -> String {
    let [table, row, column] = conflict.cell.each_ref().map(String::as_str);
    let args = [
        ("table", table.into()),
        ("row", row.into()),
        ("column", column.into()),
        (
            "expected",
            shown(texts, language, &conflict.expected).into(),
        ),
        ("found", shown(texts, language, &conflict.found).into()),
        ("wanted", shown(texts, language, &conflict.wanted).into()),
    ];
    texts.say(language, "history-conflict", &args)
}

fn golden(texts: &Texts, language: Language, broken: &Broken) -> String {
    let args = [
        ("question", broken.question.as_str().into()),
        ("expected", broken.expected.join("; ").into()),
        ("reply", cut(&broken.reply.replace('\n', " ")).into()),
    ];
    texts.say(language, "draft-golden", &args)
}

/// A line, and under it those of its parts that are filled.
fn joined(
    texts: &Texts,
    language: Language,
    key: &str,
    args: &[(&str, Value)],
    parts: &[&str],
) -> String {
    let is_filled = |part: &str| {
        let value = args.iter().find(|(name, _)| *name == part);
        value.is_some_and(|(_, value)| *value != Value::from(""))
    };
    let below = parts
        .iter()
        .filter(|part| is_filled(part))
        .map(|part| texts.say(language, &format!("history-{part}"), args));
    let first = texts.say(language, key, args);
    std::iter::once(first)
        .chain(below)
        .collect::<Vec<_>>()
        .join("\n")
}

/// `2026-11-24T08:00:00Z` as a person in Almaty writes it: `24.11.2026 13:00`.
pub fn moment(at: &str) -> String {
    let Some((date, hour, minute)) = in_almaty(at) else {
        return at.to_owned();
    };
    let (day, month) = (date.day.unwrap_or(1), date.month.unwrap_or(1));
    let year = date.year;
    format!("{day:02}.{month:02}.{year} {hour:02}:{minute:02}")
}
