//! The Telegram door against a Bot API server of our own: what comes in over a socket, and what goes out.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use bagdar::domain::{Settings, Token};
use bagdar::knowledge::Shared;
use bagdar::store::{Store, Update};
use bagdar::telegram;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;

use super::bot_api::{BotApi, Call, Mishap, message};

/// The bot at work in a thread of its own.
pub struct Bot {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<anyhow::Result<()>>,
}

impl Bot {
    pub fn start(api: &BotApi, folder: &TempDir) -> Bot {
        Bot::start_paced(api, folder, 0)
    }

    pub fn start_paced(api: &BotApi, folder: &TempDir, sends_per_second: u32) -> Bot {
        let settings = Settings {
            today: crate::dialogs::today,
            token: Token::parse("123:secret").unwrap(),
            api_url: Some(api.url.clone()),
            database: folder.path().join("bagdar.db"),
            sends_per_second,
            console: None,
        };
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(telegram::serve(settings, Shared::default(), async {
                drop(stopped.await)
            }))
        });
        Bot { stop, thread }
    }

    pub fn stop(self) {
        let _ = self.stop.send(());
        self.thread.join().unwrap().unwrap();
    }
}

pub fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Lets the bot take an update and gives the messages it sent in answer, once it has answered a last plain question too.
fn answers(update: Value) -> Vec<Call> {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.push(update);
    api.wait_confirmed(Duration::from_secs(20));
    api.say(99, "/help");
    api.wait("sendMessage", 1);
    while api
        .calls("sendMessage")
        .iter()
        .all(|call| call.chat() != 99)
    {
        thread::sleep(Duration::from_millis(10));
    }
    bot.stop();
    api.calls("sendMessage")
        .into_iter()
        .filter(|call| call.chat() != 99)
        .collect()
}

#[test]
fn a_text_gets_a_reply_with_buttons() {
    let sent = answers(message(7, "Какие колледжи есть в Алматы?"));
    let [reply] = sent.as_slice() else {
        panic!("{sent:?}")
    };
    assert_eq!(reply.chat(), 7);
    assert!(!reply.text().is_empty());
    assert!(!reply.codes().is_empty());
    assert_eq!(
        reply.body["link_preview_options"]["is_disabled"],
        json!(true)
    );
}

#[test]
fn a_press_edits_its_message_and_is_answered() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.say(7, "/menu");
    let code = api.wait("sendMessage", 1)[0].codes()[0].clone();
    api.press(7, 42, &code);
    let edit = api.wait("editMessageText", 1)[0].clone();
    assert_eq!(
        (edit.chat(), edit.body["message_id"].clone()),
        (7, json!(42))
    );
    assert_eq!(
        api.wait("answerCallbackQuery", 1)[0].body["callback_query_id"],
        json!("press42")
    );
    api.press(7, 43, "hostile\u{0}code");
    assert!(!api.wait("answerCallbackQuery", 2)[1].text().is_empty());
    bot.stop();
}

#[test]
fn a_message_that_cannot_be_edited_is_sent_anew() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.refuse(
        "editMessageText",
        400,
        "Bad Request: message to edit not found",
    );
    api.press(7, 42, "1lkk");
    assert_eq!(api.wait("sendMessage", 1)[0].chat(), 7);
    api.refuse(
        "editMessageText",
        400,
        "Bad Request: message is not modified: specified new message content",
    );
    api.press(7, 42, "1lkk");
    api.wait("editMessageText", 2);
    api.say(7, "/help");
    assert_eq!(api.wait("sendMessage", 2).len(), 2);
    bot.stop();
}

#[test]
fn an_update_given_twice_is_answered_once() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    let id = api.say(7, "/help");
    api.wait("sendMessage", 1);
    api.push_again(id, message(7, "/help"));
    api.say(8, "/help");
    let sent = api.wait("sendMessage", 2);
    assert_eq!(sent.iter().map(Call::chat).collect::<Vec<_>>(), [7, 8]);
    bot.stop();
}

#[test]
fn what_was_kept_before_the_end_is_answered_once_after_the_start() {
    let (api, folder) = (BotApi::start(), folder());
    let id = api.say(7, "/help");
    let mut update = message(7, "/help");
    update["update_id"] = json!(id);
    let mut store = Store::open(&folder.path().join("bagdar.db")).unwrap();
    store
        .receive(&[Update {
            id,
            body: update.to_string(),
        }])
        .unwrap();
    drop(store);
    for _ in 0..2 {
        let bot = Bot::start(&api, &folder);
        api.wait("sendMessage", 1);
        api.wait_confirmed(Duration::from_secs(20));
        bot.stop();
    }
    assert_eq!(api.calls("sendMessage").len(), 1);
}

#[test]
fn a_wish_for_quiet_is_honoured_and_remembered() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.too_many("sendMessage", 2);
    api.say(7, "/help");
    let first = api.wait("sendMessage", 1)[0].at;
    api.say(8, "/help");
    assert_eq!(
        api.wait("sendMessage", 2)[1].chat(),
        8,
        "another chat does not wait"
    );
    let again = api.wait("sendMessage", 3)[2].clone();
    assert_eq!(again.chat(), 7);
    assert!(again.at - first >= Duration::from_millis(1900));
    bot.stop();
}

#[test]
fn server_errors_and_cut_connections_are_tried_again_in_order() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.mishap("sendMessage", Mishap::Answer(500, "oops".to_owned()));
    api.mishap("sendMessage", Mishap::Cut);
    api.say(7, "/privacy");
    api.say(7, "/language");
    let sent = api.wait("sendMessage", 4);
    let texts: Vec<&str> = sent.iter().map(Call::text).collect();
    assert!(
        texts[0] == texts[1] && texts[1] == texts[2] && texts[2] != texts[3],
        "{texts:?}"
    );
    bot.stop();
}

#[test]
fn bad_polls_are_survived_and_nothing_is_confirmed_unseen() {
    let (api, folder) = (BotApi::start(), folder());
    for mishap in [
        Mishap::Answer(200, "{\"ok\":tru".to_owned()),
        Mishap::Answer(502, "<html>".to_owned()),
        Mishap::Cut,
    ] {
        api.mishap("getUpdates", mishap);
    }
    api.say(7, "/help");
    let bot = Bot::start(&api, &folder);
    assert_eq!(api.wait("sendMessage", 1)[0].chat(), 7);
    bot.stop();
}

#[test]
fn ids_that_begin_anew_are_not_taken_for_confirmed() {
    let (api, folder) = (BotApi::start(), folder());
    let mut first = message(7, "/help");
    first["update_id"] = json!(5000);
    for result in [json!([first]), json!([])] {
        let body = json!({"ok": true, "result": result});
        api.mishap("getUpdates", Mishap::Answer(200, body.to_string()));
    }
    assert!(api.say(8, "/help") < 5000);
    let bot = Bot::start(&api, &folder);
    let mut chats: Vec<i64> = api.wait("sendMessage", 2).iter().map(Call::chat).collect();
    chats.sort();
    assert_eq!(chats, [7, 8]);
    bot.stop();
}

#[test]
fn unknown_kinds_of_update_are_passed_over_and_texts_with_unknown_parts_kept() {
    assert!(answers(json!({"telepathy": {"from": {"id": 7}}})).is_empty());
    let mut strange = message(7, "/help");
    strange["message"]["entities"] = json!([{"type": "hologram", "offset": "far"}]);
    assert_eq!(answers(strange).len(), 1);
}

#[test]
fn who_blocked_the_bot_gets_nothing_more_until_they_come_back() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user");
    api.say(7, "/help");
    api.wait("sendMessage", 1);
    api.say(8, "/help");
    api.wait("sendMessage", 2);
    thread::sleep(Duration::from_millis(200));
    assert_eq!(api.calls("sendMessage").len(), 2, "no second try");
    api.say(7, "/start");
    assert_eq!(api.wait("sendMessage", 3)[2].chat(), 7);
    bot.stop();
}

#[test]
fn a_group_that_becomes_a_supergroup_is_followed() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    let body = json!({
        "ok": false, "error_code": 400, "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": -1001},
    });
    api.mishap("sendMessage", Mishap::Answer(400, body.to_string()));
    for text in ["/help@bagdar_bot", "/privacy@bagdar_bot"] {
        api.say(-7, text);
    }
    let sent = api.wait("sendMessage", 3);
    let chats: Vec<i64> = sent.iter().map(Call::chat).collect();
    assert_eq!(chats, [-7, -1001, -1001]);
    assert_eq!(sent[0].text(), sent[1].text());
    bot.stop();
}

#[test]
fn a_message_refused_for_good_does_not_hold_up_the_next() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.refuse("sendMessage", 400, "Bad Request: something new");
    api.say(7, "/privacy");
    api.say(7, "/help");
    assert_eq!(api.wait("sendMessage", 2).len(), 2);
    bot.stop();
}

#[test]
fn in_groups_only_what_is_addressed_is_answered() {
    let group = |text: &str| {
        let mut update = message(-7, text);
        update["message"]["chat"]["type"] = json!("supergroup");
        update
    };
    assert!(answers(group("Какие колледжи есть?")).is_empty());
    assert_eq!(answers(group("@bagdar_bot какие колледжи есть?")).len(), 1);
    assert_eq!(answers(group("/help@bagdar_bot")).len(), 1);
}

#[test]
fn the_bot_shows_itself_in_both_languages() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    for method in [
        "setMyCommands",
        "setMyName",
        "setMyDescription",
        "setMyShortDescription",
    ] {
        let calls = api.wait(method, 3);
        let languages: Vec<Option<&str>> = calls
            .iter()
            .map(|call| call.body["language_code"].as_str())
            .collect();
        assert_eq!(languages, [None, Some("kk"), Some("ru")], "{method}");
    }
    bot.stop();
    let bot = Bot::start(&api, &folder);
    api.wait("getMyShortDescription", 6);
    bot.stop();
    assert_eq!(
        api.calls("setMyName").len(),
        3,
        "what is shown is left alone"
    );
    assert_eq!(api.calls("setMyCommands").len(), 3);
}

#[test]
fn a_chat_is_sent_no_more_than_its_pace() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start_paced(&api, &folder, 25);
    for _ in 0..5 {
        api.say(7, "/help");
    }
    let sent = api.wait("sendMessage", 5);
    let gap = |from: usize, to: usize| sent[to].at - sent[from].at;
    assert!(gap(0, 2) < Duration::from_millis(900), "a burst of three");
    assert!(gap(2, 3) >= Duration::from_millis(500) && gap(3, 4) >= Duration::from_millis(900));
    bot.stop();
}

#[test]
fn a_wish_for_quiet_is_honoured_before_we_know_who_we_are() {
    let (api, folder) = (BotApi::start(), folder());
    api.too_many("getMe", 2);
    let bot = Bot::start(&api, &folder);
    let asked = api.wait("getMe", 2);
    assert!(asked[1].at - asked[0].at >= Duration::from_millis(1900));
    bot.stop();
}

#[test]
fn a_base_that_cannot_be_taken_in_leaves_the_one_before() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.say(7, "/help");
    api.wait("sendMessage", 1);
    let base = rusqlite::Connection::open(folder.path().join("bagdar.db")).unwrap();
    base.execute_batch(
        "INSERT INTO publishing (by, file) VALUES ('a newer Bagdar', '');
         INSERT INTO fact (id, topic, text_kk, text_ru) VALUES ('new', 'cooking', 'x', 'x');",
    )
    .unwrap();
    thread::sleep(Duration::from_millis(1100));
    api.say(7, "/help");
    assert_eq!(api.wait("sendMessage", 2).len(), 2);
    bot.stop();
}

#[test]
fn a_wrong_token_is_a_sentence() {
    let (api, folder) = (BotApi::start(), folder());
    api.refuse("getMe", 401, "Unauthorized");
    let output = binary(&api, folder.path())
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("@BotFather") && !said.contains("secret"),
        "{said}"
    );
}

#[test]
fn the_program_ends_in_time_when_it_is_told_to_and_says_nothing_personal() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = binary(&api, folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    api.mishap("sendMessage", Mishap::Answer(500, String::new()));
    api.mishap("getUpdates", Mishap::Cut);
    api.say(777_001, "Secretquestion колледж");
    api.wait("sendMessage", 1);
    let told = Instant::now();
    let output = terminate(bot);
    assert!(told.elapsed() < Duration::from_secs(10));
    assert!(output.status.success());
    assert_eq!(
        api.calls("sendMessage").len(),
        2,
        "what was due is sent before the end"
    );
    let said = String::from_utf8_lossy(&output.stderr);
    for secret in ["Secretname", "Secretquestion", "123:secret", "777001"] {
        assert!(!said.contains(secret), "{said}");
    }
}

fn binary(api: &BotApi, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bagdar"));
    command
        .args(["run", "--database"])
        .arg(folder.join("bagdar.db"))
        .env("TELOXIDE_TOKEN", "123:secret")
        .env("TELOXIDE_API_URL", &api.url)
        .env("BAGDAR_SENDS_PER_SECOND", "0")
        .env("RUST_LOG", "trace");
    command
}

fn terminate(bot: Child) -> std::process::Output {
    let told = Command::new("kill")
        .args(["-TERM", &bot.id().to_string()])
        .status()
        .unwrap();
    assert!(told.success());
    bot.wait_with_output().unwrap()
}
