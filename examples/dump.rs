use bagdar::knowledge::text::words;
fn main() {
    let store = bagdar::staffwork::open(std::path::Path::new("/tmp/exp/d.db")).unwrap();
    let r = store.load().unwrap();
    let facts: std::collections::HashMap<_, _> =
        r.facts.iter().map(|f| (f.id.clone(), f.topic)).collect();
    let dump = |target: &str, topic: &str, lang: &str, text: &str, kind: &str| {
        let w: Vec<_> = words(text)
            .into_iter()
            .map(|w| (w.form, w.skeleton, w.stem))
            .collect();
        println!(
            "{}",
            serde_json::json!({"target":target,"topic":topic,"lang":lang,"text":text,"kind":kind,"words":w})
        );
    };
    for e in &r.examples {
        let (t, topic) = match &e.target {
            bagdar::domain::Target::Topic(t) => (format!("topic:{}", t.code()), t.code()),
            bagdar::domain::Target::Fact(f) => (f.to_string(), facts[f].code()),
        };
        dump(&t, topic, e.language.code(), &e.text, "example");
    }
    for f in &r.facts {
        dump(&f.id.to_string(), f.topic.code(), "kk", &f.text.kk, "fact");
        dump(&f.id.to_string(), f.topic.code(), "ru", &f.text.ru, "fact");
    }
}
