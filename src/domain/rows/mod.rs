//! Records as rows of text cells and back: the one description of the tables that files, previews and the database share.

mod columns;
mod phrase;
mod record;
mod references;
mod row;

pub use columns::{Column, Kind, of, twin};
pub use record::add;
pub use references::{Reference, references};
pub use row::{Row, each_row, key_of, rows_of};
