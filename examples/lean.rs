use bagdar::knowledge::Knowledge;
use bagdar::knowledge::text::words;
fn main() {
    let store = bagdar::staffwork::open(std::path::Path::new("/tmp/c.db")).unwrap();
    let k = Knowledge::build(store.load().unwrap());
    for t in std::env::args().skip(1) { let w = words(&t); println!("{t}: {:?}", w.iter().map(|w| (k.lean(w)*10.0).round()/10.0).collect::<Vec<_>>()); }
}
