//! The whole knowledge base as lists of rows, in the order of their tables.

use super::{
    College, District, Dual, Example, Fact, Field, Golden, Outcome, Programme, Qualification,
    Source, Specialty,
};

/// Every row of the knowledge base; `Knowledge` is built from it, staff files are compared with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    pub sources: Vec<Source>,
    pub districts: Vec<District>,
    pub fields: Vec<Field>,
    pub colleges: Vec<College>,
    pub specialties: Vec<Specialty>,
    pub qualifications: Vec<Qualification>,
    pub programmes: Vec<Programme>,
    pub duals: Vec<Dual>,
    pub outcomes: Vec<Outcome>,
    pub facts: Vec<Fact>,
    pub examples: Vec<Example>,
    pub goldens: Vec<Golden>,
}
