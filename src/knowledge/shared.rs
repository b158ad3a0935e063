//! One base in memory for all who answer from it in one program.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;

use super::Knowledge;
use crate::domain::Records;

/// The base as it was learnt last; cheap to clone.
#[derive(Clone, Default)]
pub struct Shared(Arc<Mutex<Option<Learnt>>>);

/// A base with the number of its publishing.
type Learnt = (i64, Arc<Knowledge>);

impl Shared {
    /// The base of a publishing: as somebody has learnt it already, or learnt now from its rows.
    pub fn of(
        &self,
        publishing: i64,
        rows: impl FnOnce() -> Result<Records>,
    ) -> Result<Arc<Knowledge>> {
        // What is behind a poisoned lock is whole: it is replaced in one step.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, knowledge)) = kept.as_ref().filter(|(own, _)| *own == publishing) {
            return Ok(knowledge.clone());
        }
        let knowledge = Arc::new(Knowledge::build(rows()?));
        *kept = Some((publishing, knowledge.clone()));
        Ok(knowledge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publishing_is_learnt_once_by_all() {
        let (one, mut read) = (Shared::default(), 0);
        let other = one.clone();
        let mut of = |known: &Shared, publishing: i64| {
            let rows = || {
                read += 1;
                Ok(Records::default())
            };
            known.of(publishing, rows).unwrap()
        };
        let first = of(&one, 1);
        assert!(Arc::ptr_eq(&first, &of(&other, 1)));
        assert!(!Arc::ptr_eq(&first, &of(&other, 2)));
        assert_eq!(read, 2);
    }

    #[test]
    fn rows_that_cannot_be_read_leave_what_is_known() {
        let known = Shared::default();
        let first = known.of(1, || Ok(Records::default())).unwrap();
        assert!(known.of(2, || anyhow::bail!("the disk is gone")).is_err());
        let again = known.of(1, || anyhow::bail!("known already")).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
    }
}
