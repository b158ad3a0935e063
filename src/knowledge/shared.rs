//! One base in memory for all who answer from it in one program, replaced as a whole.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;

use super::Knowledge;
use crate::domain::Records;

/// The base as it was learnt last; cheap to clone.
#[derive(Clone, Default)]
pub struct Shared(Arc<Place>);

#[derive(Default)]
struct Place {
    learnt: Mutex<Learnt>,
    /// Held while a publishing is learnt: it is learnt once, and what is known goes on answering.
    learning: Mutex<()>,
}

struct Learnt {
    /// Its number; nothing before the first.
    publishing: Option<i64>,
    knowledge: Arc<Knowledge>,
}

impl Shared {
    /// The base as it is now, without waiting; it knows nothing before the first is learnt.
    pub fn now(&self) -> Arc<Knowledge> {
        held(&self.0.learnt).knowledge.clone()
    }

    /// The base of a publishing: as somebody has learnt it already, or learnt now from its rows. They come with the number of
    /// the publishing they are of, which can be a later one.
    pub fn of(
        &self,
        publishing: i64,
        rows: impl FnOnce() -> Result<(i64, Records)>,
    ) -> Result<Arc<Knowledge>> {
        let _alone = held(&self.0.learning);
        if held(&self.0.learnt).publishing == Some(publishing) {
            return Ok(self.now());
        }
        let (number, records) = rows()?;
        let knowledge = Arc::new(Knowledge::build(records));
        let learnt = Learnt {
            publishing: Some(number),
            knowledge: knowledge.clone(),
        };
        let before = mem::replace(&mut *held(&self.0.learnt), learnt);
        // Nobody waits while the old one is thrown away.
        drop(before);
        Ok(knowledge)
    }
}

impl Default for Learnt {
    fn default() -> Learnt {
        Learnt {
            publishing: None,
            knowledge: Arc::new(Knowledge::build(Records::default())),
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind a poisoned lock is whole: it is replaced in one step.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
                Ok((publishing, Records::default()))
            };
            known.of(publishing, rows).unwrap()
        };
        let first = of(&one, 1);
        assert!(Arc::ptr_eq(&first, &of(&other, 1)));
        assert!(!Arc::ptr_eq(&first, &of(&other, 2)));
        assert_eq!(read, 2);
    }

    #[test]
    fn rows_of_a_later_publishing_are_known_as_its_own() {
        let known = Shared::default();
        let third = known.of(2, || Ok((3, Records::default()))).unwrap();
        let again = known.of(3, || anyhow::bail!("known already")).unwrap();
        assert!(Arc::ptr_eq(&third, &again));
    }

    #[test]
    fn rows_that_cannot_be_read_leave_what_is_known() {
        let known = Shared::default();
        let first = known.of(1, || Ok((1, Records::default()))).unwrap();
        assert!(known.of(2, || anyhow::bail!("the disk is gone")).is_err());
        let again = known.of(1, || anyhow::bail!("known already")).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
    }

    #[test]
    fn what_is_known_answers_while_the_next_is_learnt() {
        let known = Shared::default();
        let first = known.of(1, || Ok((1, Records::default()))).unwrap();
        let rows = || {
            assert!(Arc::ptr_eq(&first, &known.now()));
            Ok((2, Records::default()))
        };
        let second = known.of(2, rows).unwrap();
        assert!(Arc::ptr_eq(&second, &known.now()));
    }
}
