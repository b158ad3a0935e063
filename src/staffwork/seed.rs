//! The data the program carries, so that it works with no set-up.

use crate::import::File;

/// The staff files of `data/`.
pub fn files() -> Vec<File> {
    vec![
        file("sources.csv", include_bytes!("../../data/sources.csv")),
        file("districts.csv", include_bytes!("../../data/districts.csv")),
        file("fields.csv", include_bytes!("../../data/fields.csv")),
        file("colleges.csv", include_bytes!("../../data/colleges.csv")),
        file(
            "specialties.csv",
            include_bytes!("../../data/specialties.csv"),
        ),
        file(
            "qualifications.csv",
            include_bytes!("../../data/qualifications.csv"),
        ),
        file(
            "programmes.csv",
            include_bytes!("../../data/programmes.csv"),
        ),
        file("dual.csv", include_bytes!("../../data/dual.csv")),
        file("outcomes.csv", include_bytes!("../../data/outcomes.csv")),
        file("facts.csv", include_bytes!("../../data/facts.csv")),
        file("examples.csv", include_bytes!("../../data/examples.csv")),
        golden(),
    ]
}

/// The golden questions of `data/`.
pub fn golden() -> File {
    file("golden.csv", include_bytes!("../../data/golden.csv"))
}

fn file(name: &str, bytes: &[u8]) -> File {
    File {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}
