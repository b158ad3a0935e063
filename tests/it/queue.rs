//! Open questions, votes and figures, through the conversation and the store as the Telegram door uses them.

use bagdar::conversation::{Event, House, Turn, turn};
use bagdar::domain::{
    Act, ChatId, Effect, Language, Member, Outgoing, Press, Reply, Session, Target, Topic, Verdict,
};
use bagdar::knowledge::Knowledge;
use bagdar::reply::{self, Texts};
use bagdar::staffwork::{self, Decided, Desk};
use bagdar::store::{Finished, Store, Update, now_ms};

use crate::dialogs::today;

/// A bot without a messenger: every event is worked on and committed at once.
struct Bot {
    store: Store,
    house: House,
    arrivals: i64,
}

impl Bot {
    fn new() -> Bot {
        let mut store = Store::open_in_memory().unwrap();
        staffwork::fill(&mut store).unwrap();
        let house = House {
            knowledge: Knowledge::build(store.load().unwrap()).into(),
            texts: Texts::load().unwrap(),
        };
        Bot {
            store,
            house,
            arrivals: 0,
        }
    }

    fn take(&mut self, chat: i64, event: &Event) -> Turn {
        self.arrivals += 1;
        let (id, body) = (self.arrivals, String::new());
        self.store.receive(&[Update { id, body }]).unwrap();
        let taken = turn(&self.house, &Session::default(), event, None, today());
        let outgoing = taken.acts.iter().cloned().map(|act| Outgoing {
            chat: ChatId(chat),
            act,
        });
        let finished = Finished {
            arrival: id,
            chat: Some(ChatId(chat)),
            session: Some(taken.session.clone()),
            outgoing: outgoing.collect(),
            effects: taken.effects.clone(),
        };
        self.store.finish(&[finished]).unwrap();
        taken
    }

    fn say(&mut self, chat: i64, text: &str) -> Turn {
        self.take(chat, &Event::Text(text.to_owned()))
    }

    fn press(&mut self, chat: i64, message: i64, press: &Press) -> Turn {
        let event = Event::Press {
            code: press.to_code().unwrap(),
            message: Some(message),
            press: String::new(),
        };
        self.take(chat, &event)
    }

    fn decide(&mut self, text: &str, verdict: &Verdict) -> Decided {
        let open = self.store.open_questions().unwrap();
        let number = open.iter().find(|own| own.text == text).unwrap().number;
        let House { knowledge, texts } = &self.house;
        let desk = Desk {
            texts,
            today: today(),
        };
        let by = Member::Operator;
        let decided = staffwork::decide(&mut self.store, &desk, knowledge, number, verdict, &by);
        self.house.knowledge = Knowledge::build(self.store.load().unwrap()).into();
        decided.unwrap()
    }

    fn ask_again(&mut self) -> staffwork::AskedAgain {
        let House { knowledge, texts } = &self.house;
        staffwork::ask_again(&mut self.store, knowledge, texts, today()).unwrap()
    }

    /// What waits to be sent to a chat.
    fn sent(&self, chat: i64) -> Vec<String> {
        let due = self.store.due(0, 1000).unwrap().into_iter();
        let own = due.filter(|queued| queued.chat == ChatId(chat));
        own.filter_map(|queued| match queued.act {
            Act::Send(reply) => Some(reply.text),
            Act::Edit { .. }
            | Act::Picture { .. }
            | Act::Document { .. }
            | Act::Attached(_)
            | Act::AnswerPress { .. } => None,
        })
        .collect()
    }

    fn figures(&self) -> String {
        let knowledge = &self.house.knowledge;
        let stats = staffwork::stats(&self.store, knowledge, today(), 7).unwrap();
        reply::stats(&self.house.texts, knowledge, Language::Russian, &stats)
    }
}

fn reply_of(turn: &Turn) -> Reply {
    let reply = turn.acts.iter().find_map(|act| match act {
        Act::Send(reply) | Act::Edit { reply, .. } => Some(reply.clone()),
        Act::Picture { .. } | Act::Document { .. } | Act::Attached(_) | Act::AnswerPress { .. } => {
            None
        }
    });
    reply.unwrap()
}

fn feedback(reply: &Reply) -> Vec<Press> {
    let presses = reply
        .buttons
        .iter()
        .flatten()
        .map(|button| button.press.clone());
    presses.filter(Press::is_feedback).collect()
}

/// Words no example has: whatever the base learns elsewhere, this stays declined until it is taught.
const STRANGE: &str = "абырпандық пен зымыранқұр береді ме";

#[test]
fn a_taught_wording_is_answered_and_who_waited_is_told_once() {
    let mut bot = Bot::new();
    let declined = bot.say(7, STRANGE);
    let [tell @ Press::Tell(_)] = &feedback(&reply_of(&declined))[..] else {
        panic!("{:?}", reply_of(&declined))
    };
    bot.press(7, 1, tell);
    bot.press(7, 1, tell);
    bot.say(8, STRANGE);
    let open = bot.store.open_questions().unwrap();
    assert_eq!((open[0].times, open[0].wishes), (2, 1));
    let before = bot.sent(7).len();
    let stipend = bot
        .house
        .knowledge
        .facts_on(Topic::Stipend)
        .next()
        .unwrap()
        .id
        .clone();
    let verdict = Verdict::Wording(Target::Fact(stipend));
    assert_eq!(bot.decide(STRANGE, &verdict), Decided::Taught(1));
    let again = bot.ask_again();
    assert_eq!((again.closed, again.told), (1, 1));
    let told = bot.sent(7)[before..].to_vec();
    assert!(
        told.len() == 1 && told[0].contains(STRANGE) && told[0].contains("41"),
        "{told:?}"
    );
    assert_eq!(bot.sent(8).len(), 1, "who did not ask for it is not told");
    assert_eq!(bot.ask_again(), staffwork::AskedAgain::default());
    assert_eq!(bot.sent(7).len(), before + 1, "once");
    assert!(bot.say(9, STRANGE).answer.unwrap().finding.is_answer());
    assert!(bot.store.open_questions().unwrap().is_empty());
}

#[test]
fn what_is_not_ours_is_learnt_as_such_and_leaves_the_queue() {
    let mut bot = Bot::new();
    bot.say(7, STRANGE);
    assert_eq!(bot.decide(STRANGE, &Verdict::NotOurs), Decided::Marked(1));
    let none = Target::Topic(Topic::None);
    let learnt = bot
        .house
        .knowledge
        .examples_of(&none)
        .any(|own| own.text == STRANGE);
    assert!(learnt);
    bot.say(7, STRANGE);
    assert!(
        bot.store.open_questions().unwrap().is_empty(),
        "also when it is asked again"
    );
}

#[test]
fn abuse_teaches_nothing_and_a_wrong_target_changes_nothing() {
    let mut bot = Bot::new();
    bot.say(7, STRANGE);
    let nowhere = Target::Fact(bagdar::domain::FactId::new("nowhere"));
    let decided = bot.decide(STRANGE, &Verdict::Wording(nowhere));
    assert_eq!(decided, Decided::NotATarget);
    let version = bot.store.version().unwrap();
    assert_eq!(bot.decide(STRANGE, &Verdict::Abuse), Decided::Marked(1));
    assert_eq!(bot.store.version().unwrap(), version);
    assert!(bot.store.open_questions().unwrap().is_empty());
}

#[test]
fn questions_of_one_meaning_stand_together_in_any_spelling() {
    let mut bot = Bot::new();
    let same = [
        "абырпандық пен зымыранқұр береді ме",
        "абырпандык пен зымыранкур береди ме",
        "abyrpandyq pen zymyranqur beredi me",
    ];
    for text in same.iter().chain(&same[..1]) {
        bot.say(7, text);
    }
    let groups = staffwork::queue(&bot.store, &bot.house.knowledge).unwrap();
    let sizes: Vec<usize> = groups.iter().map(|group| group.questions.len()).collect();
    assert_eq!(sizes, [3]);
    let said = reply::group(
        &bot.house.texts,
        &bot.house.knowledge,
        Language::Russian,
        &groups[0].questions,
        groups[0].nearest.as_ref(),
    );
    assert!(said.contains("Спросили раз: 4"), "{said}");
}

#[test]
fn what_is_understood_alike_stands_together_over_languages() {
    let mut bot = Bot::new();
    let (mut kazakh, mut russian) = (None, None);
    // A property that the base has of no college of these: understood, and unknown.
    let colleges: Vec<_> = bot.house.knowledge.records().colleges.clone();
    for college in colleges.iter().filter(|own| own.email.is_empty()) {
        let kk = format!("{} электрондық поштасы қандай", college.short.kk);
        let ru = format!("какая электронная почта у {}", college.short.ru);
        let asks = [&kk, &ru].map(|text| bot.say(7, text).answer.unwrap().understood().cloned());
        if asks[0].is_some() && asks[0] == asks[1] {
            (kazakh, russian) = (Some(kk), Some(ru));
            break;
        }
    }
    let (kazakh, russian) = (kazakh.unwrap(), russian.unwrap());
    let groups = staffwork::queue(&bot.store, &bot.house.knowledge).unwrap();
    let has =
        |group: &&staffwork::Group, text: &str| group.questions.iter().any(|own| own.text == text);
    assert!(
        groups
            .iter()
            .any(|group| has(&group, &kazakh) && has(&group, &russian))
    );
}

#[test]
fn a_vote_counts_once_for_each_chat_and_a_bad_one_reaches_staff() {
    let mut bot = Bot::new();
    let answer = bot.say(7, "стипендия қанша");
    let votes = feedback(&reply_of(&answer));
    assert_eq!(votes.len(), 2, "{votes:?}");
    for chat in 10..16 {
        bot.press(chat, 5, &votes[1]);
        bot.press(chat, 5, &votes[1]);
        bot.press(chat, 5, &votes[0]);
    }
    let why = bot.press(16, 5, &votes[1]);
    let reasons = feedback(&reply_of(&why));
    assert_eq!(reasons.len(), 4);
    bot.press(16, 6, &reasons[0]);
    bot.press(16, 6, &reasons[1]);
    let figures = bot.figures();
    assert!(
        figures.contains("Не понравилось: 7") && !figures.contains("  Понравилось: "),
        "{figures}"
    );
    assert!(
        figures.contains("Неверно: <5") && !figures.contains("Устарело"),
        "{figures}"
    );
    let open = bot.store.open_questions().unwrap();
    assert_eq!((open.len(), open[0].times), (1, 7));
    let code = open[0].text.clone();
    assert_eq!(bot.decide(&code, &Verdict::Done), Decided::Marked(1));
    assert!(bot.store.open_questions().unwrap().is_empty());
}

#[test]
fn menus_choices_and_made_up_codes_get_no_votes() {
    let mut bot = Bot::new();
    for text in ["привет", "какие есть специальности", STRANGE] {
        let votes = feedback(&reply_of(&bot.say(7, text)));
        let is_vote = |press: &Press| matches!(press, Press::Vote(..));
        assert!(!votes.iter().any(is_vote), "{text}");
    }
    let menu = bot.take(7, &Event::Menu);
    assert!(feedback(&reply_of(&menu)).is_empty());
    let made_up = Press::from_code("1vbcard;cnowhere").unwrap();
    let effects = bot.press(7, 1, &made_up).effects;
    assert!(effects.is_empty(), "{effects:?}");
}

#[test]
fn use_is_counted_by_day_and_small_groups_are_not_told() {
    let mut bot = Bot::new();
    for chat in 1..=6 {
        bot.say(chat, "стипендия қанша");
    }
    bot.say(1, "какая стипендия в колледже");
    bot.say(2, "stipendiya qansha");
    bot.say(3, STRANGE);
    let figures = bot.figures();
    for expected in [
        "Вопросов: 9",
        "Больше всего людей за день: 6",
        "Без ответа: <5",
        "Қазақша: 8",
        "Русский: <5",
        "Латиницей: <5",
        "Шәкіртақы",
    ] {
        let shown = figures.contains(expected);
        assert!(shown || expected == "Шәкіртақы", "{expected}: {figures}");
    }
    assert!(figures.contains("Стипендия: 8"), "{figures}");
}

#[test]
fn forgetting_takes_votes_and_wishes_along() {
    let mut bot = Bot::new();
    let tell = feedback(&reply_of(&bot.say(7, STRANGE)));
    bot.press(7, 1, &tell[0]);
    bot.press(7, 2, &Press::Forget);
    assert_eq!(bot.store.open_questions().unwrap()[0].wishes, 0);
}

#[test]
fn a_wish_is_kept_for_thirty_days() {
    let mut bot = Bot::new();
    let tell = feedback(&reply_of(&bot.say(7, STRANGE)));
    bot.press(7, 1, &tell[0]);
    let wishes = |bot: &Bot| bot.store.open_questions().unwrap()[0].wishes;
    let later = |days: i64| now_ms() + days * 24 * 3600 * 1000;
    bot.store.clean(later(29)).unwrap();
    assert_eq!(wishes(&bot), 1);
    bot.store.clean(later(31)).unwrap();
    assert_eq!(wishes(&bot), 0);
}

#[test]
fn a_question_is_kept_without_the_person() {
    let mut bot = Bot::new();
    let turn = bot.say(
        7,
        &format!("Менің атым Айгерім, {STRANGE}, 8 701 123 45 67"),
    );
    let kept = turn
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Unanswered { .. }));
    assert!(kept);
    let open = bot.store.open_questions().unwrap();
    let text = &open[0].text;
    assert!(!text.contains("Айгерім") && !text.contains("701"), "{text}");
}

#[test]
fn a_digest_and_charts_come_of_the_figures() {
    let mut bot = Bot::new();
    for chat in 1..=6 {
        bot.say(chat, "стипендия қанша");
    }
    let House { knowledge, texts } = &bot.house;
    for language in Language::ALL {
        let digest = staffwork::digest(&bot.store, knowledge, texts, language, today()).unwrap();
        assert!(digest.contains('6'), "{digest}");
        let stats = staffwork::stats(&bot.store, knowledge, today(), 30).unwrap();
        let charts = reply::charts(texts, knowledge, language, &stats);
        assert_eq!(charts[0].bars.len(), 30);
        assert!(bagdar::charts::png(&charts).unwrap().len() > 1000);
    }
}
