//! Who works on the base, in which role, and what each role may do.

use std::fmt;

use super::{ChatId, CollegeId, Reach};

/// Somebody who acts on the base.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    /// Whoever holds the database file, at the command line.
    Operator,
    /// The program itself, which fills a new base.
    Program,
    /// Staff in a messenger.
    Chat(ChatId),
    /// Staff who work at the command line or in the console only.
    Named(Box<str>),
}

impl Member {
    /// Reads what [`Member`] is shown as; also the bare number of a chat.
    pub fn from_code(code: &str) -> Option<Member> {
        let chat = |text: &str| text.parse().ok().map(|number| Member::Chat(ChatId(number)));
        if code == OPERATOR {
            return Some(Member::Operator);
        }
        if code == PROGRAM {
            return Some(Member::Program);
        }
        if let Some(number) = code.strip_prefix(CHAT) {
            return chat(number);
        }
        let plain = |letter: char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._-".contains(letter)
        };
        let is_name = code.starts_with(|letter: char| letter.is_ascii_lowercase())
            && code.chars().all(plain)
            && code.len() <= 40;
        if is_name {
            return Some(Member::Named(code.into()));
        }
        chat(code)
    }

    /// Whether this can be entered as staff.
    pub fn can_be_staff(&self) -> bool {
        match self {
            Member::Operator | Member::Program => false,
            Member::Chat(_) | Member::Named(_) => true,
        }
    }
}

const OPERATOR: &str = "command line";
const PROGRAM: &str = "bagdar";
const CHAT: &str = "chat:";

impl fmt::Display for Member {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Member::Operator => out.write_str(OPERATOR),
            Member::Program => out.write_str(PROGRAM),
            Member::Chat(chat) => write!(out, "{CHAT}{}", chat.0),
            Member::Named(name) => out.write_str(name),
        }
    }
}

/// What a member of staff is trusted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Viewer,
    /// Proposes changes to the rows of one college.
    CollegeEditor(CollegeId),
    /// Publishes what is not critical, proposes the rest.
    CityEditor,
    /// Confirms what others propose.
    Publisher,
    Administrator,
}

impl Role {
    pub fn code(&self) -> &'static str {
        match self {
            Role::Viewer => "viewer",
            Role::CollegeEditor(_) => "college_editor",
            Role::CityEditor => "city_editor",
            Role::Publisher => "publisher",
            Role::Administrator => "administrator",
        }
    }

    /// The college whose rows it is for, where it is for one.
    pub fn college(&self) -> Option<&CollegeId> {
        match self {
            Role::CollegeEditor(college) => Some(college),
            Role::Viewer | Role::CityEditor | Role::Publisher | Role::Administrator => None,
        }
    }

    /// The role of a code; a college goes with the role that is for one, and with no other.
    pub fn from_code(code: &str, college: Option<CollegeId>) -> Option<Role> {
        match (code, college) {
            ("college_editor", Some(college)) => Some(Role::CollegeEditor(college)),
            ("viewer", None) => Some(Role::Viewer),
            ("city_editor", None) => Some(Role::CityEditor),
            ("publisher", None) => Some(Role::Publisher),
            ("administrator", None) => Some(Role::Administrator),
            _ => None,
        }
    }
}

/// What staff can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// See the base, drafts and the history of a row.
    Look,
    SeeFigures,
    /// Write a draft.
    Propose(Reach),
    /// Publish what is not critical without a second person.
    Publish(Reach),
    /// Publish a draft of somebody else, critical or not, or reject it.
    Confirm(Reach),
    Undo,
    /// Decide on open questions.
    WorkQueue,
    /// Write, test, pause and stop broadcasts.
    WriteBroadcast,
    /// Let a broadcast of somebody else go out, or a paused one go on.
    ConfirmBroadcast,
    ManageStaff,
    /// See who did what, and take it along.
    SeeAudit,
}

/// Whether a role may do an action. The role is to be read in the transaction of the action.
pub fn may(role: &Role, action: &Action) -> bool {
    match action {
        Action::Look | Action::SeeFigures => true,
        Action::Propose(reach) => match role {
            Role::Viewer => false,
            Role::CollegeEditor(own) => *reach == Reach::College(own.clone()),
            Role::CityEditor | Role::Publisher | Role::Administrator => true,
        },
        Action::Publish(_) | Action::WorkQueue | Action::WriteBroadcast => match role {
            Role::Viewer | Role::CollegeEditor(_) => false,
            Role::CityEditor | Role::Publisher | Role::Administrator => true,
        },
        Action::Confirm(_) | Action::Undo | Action::ConfirmBroadcast | Action::SeeAudit => {
            match role {
                Role::Viewer | Role::CollegeEditor(_) | Role::CityEditor => false,
                Role::Publisher | Role::Administrator => true,
            }
        }
        Action::ManageStaff => match role {
            Role::Viewer | Role::CollegeEditor(_) | Role::CityEditor | Role::Publisher => false,
            Role::Administrator => true,
        },
    }
}

/// Why an action of staff was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotStaff,
    NotAllowed,
    /// It is critical: somebody else has to confirm it.
    NeedsSecond,
    NoSuchDraft,
    /// The draft was published or rejected already.
    DraftSettled,
    NoSuchPublishing,
    /// Only the last publishings can be taken back.
    TooLongAgo,
    /// It changed nothing of the base.
    NothingToUndo,
    NoSuchInvitation,
    InvitationUsed,
    InvitationExpired,
    /// Only who invited confirms.
    NotInviter,
    /// Nobody has accepted the invitation yet.
    NotAccepted,
    NoSuchMember,
    /// A name staff cannot go by.
    NotAName,
    LastAdministrator,
    NoSuchCollege,
    /// Whoever is to own a row may not change it.
    OwnerNotAllowed,
}

/// An invitation as its inviter sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub number: i64,
    pub role: Role,
    pub by: Member,
    /// Who accepted it, and the name the messenger shows of them.
    pub accepted: Option<(Member, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: Option<&str>) {
        let member = Member::from_code(code).map(|member| member.to_string());
        assert_eq!(member.as_deref(), expected, "{code}");
    }

    #[test]
    fn members_are_read_as_they_are_shown() {
        check("chat:-17", Some("chat:-17"));
        check("17", Some("chat:17"));
        check("aigul.s", Some("aigul.s"));
        check("command line", Some("command line"));
        check("bagdar", Some("bagdar"));
        check("Айгүл", None);
        check("chat:x", None);
        check("", None);
    }
}
