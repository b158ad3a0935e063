//! What can be learnt: fields of education and their specialties.

use super::{Bilingual, FieldCode, NameOrigin, SourceId, SpecialtyCode};

/// A field of education, or a group within one that people ask for by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub code: FieldCode,
    pub name: Bilingual,
    pub aliases_kk: Vec<String>,
    pub aliases_ru: Vec<String>,
}

/// A specialty of the national classifier.
#[derive(Clone, Debug, PartialEq)]
pub struct Specialty {
    pub code: SpecialtyCode,
    pub name: Bilingual,
    pub name_kk_origin: NameOrigin,
    /// Trades and everyday names that lead to it.
    pub aliases_kk: Vec<String>,
    pub aliases_ru: Vec<String>,
    pub months_after_9: Option<u16>,
    pub months_after_11: Option<u16>,
    /// For staff only.
    pub remark: String,
    pub sources: Vec<SourceId>,
}
