//! A photo or document that the messenger keeps.

/// A file by the name under which the messenger sends it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub kind: AttachedKind,
    pub id: String,
}

/// The messenger sends each kind in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachedKind {
    Photo,
    Document,
}

/// What the file of an origin in the messenger begins with.
const MESSENGER: &str = "telegram:";

impl Attached {
    pub fn to_code(&self) -> String {
        let kind = match self.kind {
            AttachedKind::Photo => "photo",
            AttachedKind::Document => "document",
        };
        format!("{kind}:{}", self.id)
    }

    pub fn from_code(code: &str) -> Option<Attached> {
        let (kind, id) = code.split_once(':')?;
        let kind = match kind {
            "photo" => AttachedKind::Photo,
            "document" => AttachedKind::Document,
            _ => return None,
        };
        let id = id.to_owned();
        (!id.is_empty()).then_some(Attached { kind, id })
    }

    /// How the history names it as the file that changes come from.
    pub fn to_origin(&self) -> String {
        format!("{MESSENGER}{}", self.to_code())
    }

    /// Reads [`Attached::to_origin`]; nothing for a file of another kind.
    pub fn from_origin(file: &str) -> Option<Attached> {
        Attached::from_code(file.strip_prefix(MESSENGER)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, read_back: bool) {
        let read = Attached::from_origin(file).map(|own| own.to_origin());
        assert_eq!(read.as_deref(), read_back.then_some(file), "{file}");
    }

    #[test]
    fn a_file_of_the_messenger_is_known_by_its_origin() {
        check("telegram:photo:AgAC", true);
        check("telegram:document:BQAC", true);
        check("telegram:AgAC", false);
        check("telegram:photo:", false);
        check("colleges.xlsx", false);
        check("", false);
    }
}
