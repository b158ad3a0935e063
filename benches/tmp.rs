#![allow(clippy::all, clippy::unwrap_used, clippy::indexing_slicing)]
use bagdar::knowledge::{Knowledge, text::words};
use bagdar::staffwork;
fn main() {
    for t in [
        "детей",
        "детейлер",
        "детейлера",
        "біле",
        "билеу",
        "балларға",
    ] {
        for w in words(t) {
            println!("{} {} {} {}", w.form, w.skeleton, w.stem, w.head());
        }
    }
    let store = staffwork::open(std::path::Path::new("/tmp/y.db")).unwrap();
    let k = Knowledge::build(store.load().unwrap());
    for t in ["детей", "біле"] {
        println!(
            "{} {:?}",
            k.knows(&words(t)[0]),
            k.names_in(&words(t))
                .iter()
                .map(|m| (m.coverage, m.weight))
                .collect::<Vec<_>>()
        );
    }
}
