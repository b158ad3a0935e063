//! Names of rows: one type for each table, so that one cannot be passed for another.

use std::fmt;
use std::sync::Arc;

// Ten types that differ in nothing but their name: no function can declare a type.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(text: &str) -> $name {
                $name(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A source, such as `kazpravda.kz-3f2a`.
    SourceId;
    /// A district of the city, such as `auezov`.
    DistrictId;
    /// A college, such as `atk`.
    CollegeId;
    /// The 8 digits of a specialty in the classifier, such as `06130100`.
    SpecialtyCode;
    /// The first 2 to 4 digits that the specialties of a field share, such as `07`.
    FieldCode;
    /// A qualification, such as `4S01140101`.
    QualificationId;
    /// A programme, such as `atk-06130100-1`.
    ProgrammeId;
    /// A row about dual training or practice.
    DualId;
    /// A measured outcome.
    OutcomeId;
    /// A fact, such as `adm-docs-basic`.
    FactId;
}

impl FieldCode {
    /// Whether a specialty belongs to this field.
    pub fn covers(&self, specialty: &SpecialtyCode) -> bool {
        specialty.as_str().starts_with(self.as_str())
    }
}

/// A chat of a messenger, by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatId(pub i64);
