//! Where something was read.

use super::{Date, SourceId};

/// A page, file or document that facts were read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub id: SourceId,
    pub publisher: String,
    pub title: String,
    /// Empty where the document has no public address.
    pub address: String,
    pub read_on: Date,
    /// The date of the page or of its figures; `None` where the page shows none.
    pub dated: Option<Date>,
    /// Whether the origin of the document is known; an open file of unknown origin is shown as unconfirmed.
    pub confirmed: bool,
}
