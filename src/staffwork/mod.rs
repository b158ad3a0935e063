//! One action of staff in, its outcome out: the base is filled, previewed, published and checked here.

pub mod broadcast;
mod browse;
pub mod chat;
mod check;
mod copies;
mod edit;
mod files;
mod golden;
mod health;
mod invite;
mod meaning;
mod publish;
mod queue;
mod remind;
pub mod review;
mod revise;
mod say;
mod seed;
mod stats;
mod tell;
mod undo;
mod unpack;
mod visit;
mod workbooks;

pub use browse::{Found, find, row};
pub use check::{CheckFinding, findings};
pub use copies::{backup, restore};
pub use edit::{Edit, edit};
pub use files::{is_staff_file, mark, read};
pub use health::{Ail, health};
pub use invite::{confirm_invitation, invite, refuse_invitation, role_name, secret};
pub use publish::{confirm, propose, publish, reject, revised};
pub use queue::{AT_ONCE, AskedAgain, Decided, Group, answered_now, ask_again, decide, queue};
pub use remind::remind;
pub use say::say;
pub use stats::{digest, figures, stats};
pub use undo::{LAST, undo, undoing};
pub use unpack::{COMMAND, unpack, unpack_here};
pub use visit::{console_link, enter_console};
pub use workbooks::{difference, marked, tables, workbook};

use std::path::Path;

use anyhow::{Result, ensure};

use crate::domain::{Changes, Date, Member, Origin, Problem, Way};
use crate::import::{self, File};
use crate::reply::Texts;
use crate::store::Store;

/// What staff work takes beside the base.
#[derive(Clone, Copy)]
pub struct Desk<'texts> {
    pub texts: &'texts Texts,
    pub today: Date,
}

/// Opens a database; a new one is filled with the data the program carries.
pub fn open(database: &Path) -> Result<Store> {
    let mut store = Store::open(database)?;
    fill(&mut store)?;
    Ok(store)
}

/// Fills an empty database with the data the program carries, and one that an earlier program filled with the golden questions
/// it did not have; any other stays as it is, also one that another program fills meanwhile.
pub fn fill(store: &mut Store) -> Result<()> {
    let files = if store.is_empty()? {
        seed::files()
    } else if store.lacks_golden()? {
        vec![seed::golden()]
    } else {
        return Ok(());
    };
    let changes = preview(store, &files)?;
    let problems = changes.as_ref().err().map_or(0, Vec::len);
    ensure!(
        problems == 0,
        "The data built into the program has {problems} problems: {:?}",
        changes.err().and_then(|all| all.into_iter().next())
    );
    changes.map_or(Ok(()), |changes| {
        let origin = Origin {
            file: "data".to_owned(),
            way: Way::Fill,
            ..Origin::of(Member::Program, "")
        };
        store.apply(&changes, &origin, &[]).map(drop)
    })
}

/// What files would change, or everything that is wrong with them; nothing is written.
pub fn preview(store: &Store, files: &[File]) -> Result<Result<Changes, Vec<Problem>>> {
    let (base, records) = store.moment()?;
    let changes = import::read(files, &records);
    Ok(changes.map(|changes| Changes { base, ..changes }))
}

/// What the good rows of files would change, and the problems of the others.
pub type GoodRows = (Changes, Vec<Problem>);

/// The same for the rows that have no problem.
pub fn preview_good(store: &Store, files: &[File]) -> Result<Result<GoodRows, Vec<Problem>>> {
    let (base, records) = store.moment()?;
    let read = import::read_good(files, &records);
    Ok(read.map(|(changes, problems)| (Changes { base, ..changes }, problems)))
}
