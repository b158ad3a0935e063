//! `bagdar staff`: who works on the base, and in which role.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use bagdar::domain::{CollegeId, Language, Member, Refusal, Role, WrongSetting};
use bagdar::reply::{self, Texts, Value};
use bagdar::staffwork;
use bagdar::store::{Store, now_ms};
use clap::{Args, Subcommand};

use super::{code, language, member};

#[derive(Args)]
pub struct Staffing {
    #[command(subcommand)]
    step: Option<Step>,
    /// Who does this.
    #[arg(long, global = true, value_name = "MEMBER", default_value = "command line", value_parser = member)]
    by: Member,
    #[arg(long, global = true, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

#[derive(Subcommand)]
enum Step {
    /// Lists staff and open invitations.
    List,
    /// Gives a role to the number of a chat or to a name. Example: bagdar staff add aigul publisher
    Add {
        #[arg(value_parser = member)]
        member: Member,
        #[command(flatten)]
        role: Chosen,
    },
    /// Takes somebody off the staff. Example: bagdar staff remove aigul
    Remove {
        #[arg(value_parser = member)]
        member: Member,
    },
    /// Makes an invitation for one person. Example: bagdar staff invite college_editor --college atk
    Invite {
        #[command(flatten)]
        role: Chosen,
    },
    /// Accepts an invitation for a name or the number of a chat. Example: bagdar staff accept 0123abcd… aigul
    Accept {
        secret: String,
        #[arg(value_parser = member)]
        member: Member,
    },
    /// Lets in who accepted an invitation. Example: bagdar staff confirm 3
    Confirm { number: i64 },
    /// Closes an invitation. Example: bagdar staff refuse 3
    Refuse { number: i64 },
}

#[derive(Args)]
struct Chosen {
    /// viewer, college_editor, city_editor, publisher or administrator
    role: String,
    /// The college of a college_editor.
    #[arg(long, value_name = "ID")]
    college: Option<String>,
}

impl Chosen {
    fn role(&self) -> anyhow::Result<Role> {
        let college = self.college.as_deref().map(CollegeId::new);
        Role::from_code(&self.role, college).with_context(|| {
            WrongSetting(
                "Give one of the roles viewer, college_editor, city_editor, publisher, administrator; --college ID goes with \
                 college_editor and no other"
                    .to_owned(),
            )
        })
    }
}

/// Lists or changes the staff.
pub fn run(database: &Path, staffing: &Staffing, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let mut store = staffwork::open(database)?;
    let texts = &Texts::load()?;
    let language = staffing.language;
    let step = staffing.step.as_ref().unwrap_or(&Step::List);
    if let Step::List = step {
        list(&store, texts, language, out)?;
        return Ok(code(true));
    }
    let done = take(&mut store, texts, staffing, step)?;
    let said = match &done {
        Ok(said) => said.clone(),
        Err(refusal) => texts.say(language, reply::refusal_key(*refusal), &[]),
    };
    writeln!(out, "{said}")?;
    Ok(code(done.is_ok()))
}

/// Takes a step; what is said of it, or why it was refused.
fn take(
    store: &mut Store,
    texts: &Texts,
    staffing: &Staffing,
    step: &Step,
) -> anyhow::Result<Result<String, Refusal>> {
    let (by, language) = (&staffing.by, staffing.language);
    let say = |key: &str, args: &[(&str, Value)]| texts.say(language, key, args);
    let numbered = |key: &str, number: i64| say(key, &[("number", number.to_string().into())]);
    Ok(match step {
        Step::List => Ok(String::new()),
        Step::Add { member, role } => {
            let role = role.role()?;
            let put = store.put_staff(by, member, &role)?;
            put.map(|()| with_role(texts, language, "staff-added", (member, &role)))
        }
        Step::Remove { member } => {
            let args = [("member", member.to_string().into())];
            let dropped = store.drop_staff(by, member)?;
            dropped.map(|()| say("staff-removed", &args))
        }
        Step::Invite { role } => {
            let role = role.role()?;
            let words = reply::role(texts, language, &role);
            staffwork::invite(store, by, &role)?.map(|(number, secret)| {
                let number = ("number", number.to_string().into());
                let rest = [("role", words.into()), ("secret", secret.into())];
                say("staff-invited", &[&[number], rest.as_slice()].concat())
            })
        }
        Step::Accept { secret, member } => {
            let name = member.to_string();
            let accepted = store.accept_invitation(member, &name, secret, now_ms())?;
            accepted.map(|number| numbered("staff-accepted", number))
        }
        Step::Confirm { number } => confirm(store, texts, staffing, *number)?,
        Step::Refuse { number } => {
            let refused = staffwork::refuse_invitation(store, texts, *number, by)?;
            refused.map(|()| numbered("staff-invitation-refused", *number))
        }
    })
}

fn confirm(
    store: &mut Store,
    texts: &Texts,
    staffing: &Staffing,
    number: i64,
) -> anyhow::Result<Result<String, Refusal>> {
    let confirmed = staffwork::confirm_invitation(store, texts, number, &staffing.by)?;
    let said = |member: &Member| -> anyhow::Result<String> {
        let role = store.role(member)?;
        let said = role.map(|role| {
            let entered = (member, &role);
            with_role(texts, staffing.language, "staff-added", entered)
        });
        Ok(said.unwrap_or_default())
    };
    Ok(match confirmed {
        Ok(member) => Ok(said(&member)?),
        Err(refusal) => Err(refusal),
    })
}

/// A member and their role, in a text that names both.
fn with_role(
    texts: &Texts,
    language: Language,
    key: &str,
    (member, role): (&Member, &Role),
) -> String {
    let role = reply::role(texts, language, role);
    let args = [("member", member.to_string().into()), ("role", role.into())];
    texts.say(language, key, &args)
}

fn list(
    store: &Store,
    texts: &Texts,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let staff = store.staff()?;
    if staff.is_empty() {
        writeln!(out, "{}", texts.say(language, "staff-empty", &[]))?;
    }
    for (member, role) in &staff {
        let line = with_role(texts, language, "staff-line", (member, role));
        writeln!(out, "{line}")?;
    }
    for invitation in store.invitations(now_ms())? {
        let mut args = vec![
            ("number", Value::from(invitation.number.to_string())),
            (
                "role",
                reply::role(texts, language, &invitation.role).into(),
            ),
            ("by", invitation.by.to_string().into()),
        ];
        let key = match invitation.accepted {
            None => "staff-invitation-open",
            Some((member, name)) => {
                args.extend([("member", member.to_string().into()), ("name", name.into())]);
                "staff-invitation-accepted"
            }
        };
        writeln!(out, "{}", texts.say(language, key, &args))?;
    }
    Ok(())
}
