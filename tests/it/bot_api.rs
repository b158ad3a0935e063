//! A Bot API server of our own: real sockets, a queue of updates that forgets only what is confirmed, and mishaps on
//! demand. One thread a connection and nothing parsed twice, so that it is cheap enough to measure against.
#![allow(dead_code)]

use std::collections::{HashMap, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// A request the bot made.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: String,
    pub body: Value,
    pub at: Instant,
}

impl Call {
    pub fn text(&self) -> &str {
        self.body["text"].as_str().unwrap_or_default()
    }

    pub fn chat(&self) -> i64 {
        self.body["chat_id"].as_i64().unwrap_or_default()
    }

    /// The codes of the buttons under a message.
    pub fn codes(&self) -> Vec<String> {
        let rows = self.body["reply_markup"]["inline_keyboard"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let buttons = rows.iter().filter_map(Value::as_array).flatten();
        buttons
            .filter_map(|button| Some(button["callback_data"].as_str()?.to_owned()))
            .collect()
    }
}

/// What goes wrong with the next call of a method.
#[derive(Clone, Debug)]
pub enum Mishap {
    /// This status and body, and nothing is done.
    Answer(u16, String),
    /// It is not done, and the connection is cut.
    Cut,
    /// It is done, and the connection is cut before the answer.
    CutAfter,
}

#[derive(Default)]
struct State {
    /// Updates with their ids, in order, until they are confirmed.
    updates: VecDeque<(i64, String)>,
    next_update: i64,
    calls: Vec<Call>,
    /// Only the number of messages a chat got is kept when calls are not.
    counts: HashMap<i64, u32>,
    mishaps: HashMap<String, VecDeque<Mishap>>,
    next_message: i64,
    /// What the bot shows of itself, by the method that tells it and the language.
    profile: HashMap<(String, String), Value>,
    /// How many polls came, and with which offset the last one.
    polls: u32,
    offset: Option<i64>,
    only_count: bool,
    /// What people sent, by its id.
    files: HashMap<String, Vec<u8>>,
    /// Every answer but to a poll is late by this.
    delay: Duration,
    file_delay: Duration,
}

/// The running server.
#[derive(Clone)]
pub struct BotApi {
    pub url: String,
    state: Arc<(Mutex<State>, Condvar)>,
}

impl BotApi {
    pub fn start() -> BotApi {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = State {
            next_update: 1000,
            next_message: 1,
            ..State::default()
        };
        let api = BotApi {
            url,
            state: Arc::new((Mutex::new(state), Condvar::new())),
        };
        let serving = api.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let api = serving.clone();
                thread::spawn(move || api.serve(stream));
            }
        });
        api
    }

    /// Keeps no calls, only counts messages by chat; each call takes this long.
    pub fn only_count(&self, delay: Duration) {
        let mut state = self.lock();
        state.only_count = true;
        state.delay = delay;
    }

    /// Files take this long to come.
    pub fn slow_files(&self, delay: Duration) {
        self.lock().file_delay = delay;
    }

    /// A document that a person sends, with its caption.
    pub fn send_file(&self, chat: i64, (name, bytes): (&str, &[u8]), caption: &str) {
        let id = {
            let mut state = self.lock();
            let id = format!("BQAC{}", state.files.len());
            state.files.insert(id.clone(), bytes.to_vec());
            id
        };
        let mut update = message(chat, "");
        if let Some(message) = update["message"].as_object_mut() {
            message.remove("text");
        }
        update["message"]["caption"] = json!(caption);
        update["message"]["document"] = json!({"file_id": id, "file_name": name});
        self.push(update);
    }

    /// The last message to a chat.
    pub fn last(&self, chat: i64) -> Option<Call> {
        let state = self.lock();
        let is_message = |call: &Call| {
            let is_sent = call.method.eq_ignore_ascii_case("sendMessage");
            is_sent || call.method.eq_ignore_ascii_case("editMessageText")
        };
        let mut calls = state.calls.iter().rev();
        let found = calls.find(|call| call.chat() == chat && is_message(call));
        found.cloned()
    }

    /// Hands out an update; `update` has all but its id, which is given back.
    pub fn push(&self, update: Value) -> i64 {
        let mut state = self.lock();
        let id = state.next_update;
        state.next_update += 1;
        put(&mut state, id, update);
        self.state.1.notify_all();
        id
    }

    /// Hands out an update with an id that may have been used before.
    pub fn push_again(&self, id: i64, update: Value) {
        put(&mut self.lock(), id, update);
        self.state.1.notify_all();
    }

    /// A private text message.
    pub fn say(&self, chat: i64, text: &str) -> i64 {
        self.push(message(chat, text))
    }

    /// A pressed button.
    pub fn press(&self, chat: i64, message: i64, code: &str) -> i64 {
        self.push(json!({"callback_query": {
            "id": format!("press{message}"), "from": {"id": chat, "language_code": "kk"}, "data": code,
            "message": {"message_id": message, "date": 1, "chat": {"id": chat, "type": "private"}},
        }}))
    }

    /// The next call of this method goes wrong; several are taken one after another.
    pub fn mishap(&self, method: &str, mishap: Mishap) {
        self.lock()
            .mishaps
            .entry(method.to_owned())
            .or_default()
            .push_back(mishap);
    }

    pub fn refuse(&self, method: &str, code: u16, said: &str) {
        let body = json!({"ok": false, "error_code": code, "description": said});
        self.mishap(method, Mishap::Answer(code, body.to_string()));
    }

    pub fn too_many(&self, method: &str, seconds: u64) {
        let parameters = json!({"retry_after": seconds});
        let body = json!({"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": parameters});
        self.mishap(method, Mishap::Answer(429, body.to_string()));
    }

    /// The calls of a method so far.
    pub fn calls(&self, method: &str) -> Vec<Call> {
        self.lock()
            .calls
            .iter()
            .filter(|call| call.method.eq_ignore_ascii_case(method))
            .cloned()
            .collect()
    }

    /// Waits until a method was called so often, and gives these calls.
    pub fn wait(&self, method: &str, count: usize) -> Vec<Call> {
        let found = |state: &State| {
            state
                .calls
                .iter()
                .filter(|call| call.method.eq_ignore_ascii_case(method))
                .count()
        };
        let came = self.wait_until(Duration::from_secs(120), |state| found(state) >= count);
        if !came {
            panic!(
                "{method} was called {} times, not {count}",
                found(&self.lock())
            )
        }
        self.calls(method)
    }

    /// Waits until all updates are confirmed.
    pub fn wait_confirmed(&self, patience: Duration) -> bool {
        self.wait_until(patience, |state| state.updates.is_empty())
    }

    /// Waits until so many messages were sent in all.
    pub fn wait_sent(&self, count: u64, patience: Duration) -> bool {
        self.wait_until(patience, |state| {
            state
                .counts
                .values()
                .map(|one| u64::from(*one))
                .sum::<u64>()
                >= count
        })
    }

    /// Waits until so many polls came in all.
    pub fn wait_polls(&self, count: u32, patience: Duration) -> bool {
        self.wait_until(patience, |state| state.polls >= count)
    }

    /// How long each of these chats waited for its answer since its question, sorted; a minute where none came.
    pub fn latencies(&self, asked: &[(i64, Instant)]) -> Vec<Duration> {
        self.wait_confirmed(Duration::from_secs(60));
        thread::sleep(Duration::from_secs(2));
        let calls = self.calls("sendMessage");
        let waited = asked.iter().map(|(chat, at)| {
            let answer = calls.iter().find(|call| call.chat() == *chat);
            answer.map_or(Duration::from_secs(60), |call| call.at - *at)
        });
        let mut waited: Vec<Duration> = waited.collect();
        waited.sort();
        waited
    }

    /// How many messages each chat got.
    pub fn counts(&self) -> HashMap<i64, u32> {
        self.lock().counts.clone()
    }

    pub fn polls(&self) -> u32 {
        self.lock().polls
    }

    /// The offset of the last poll.
    pub fn offset(&self) -> Option<i64> {
        self.lock().offset
    }

    fn wait_until(&self, patience: Duration, done: impl Fn(&State) -> bool) -> bool {
        let (state, changed) = &*self.state;
        let guard = state.lock().unwrap();
        let (guard, timeout) = changed
            .wait_timeout_while(guard, patience, |state| !done(state))
            .unwrap();
        drop(guard);
        !timeout.timed_out()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.0.lock().unwrap()
    }

    /// Answers requests of one connection until it ends.
    fn serve(&self, stream: TcpStream) {
        stream.set_nodelay(true).unwrap();
        let mut out = stream.try_clone().unwrap();
        let mut requests = BufReader::new(stream);
        while let Some((path, body)) = request(&mut requests) {
            let method = path.rsplit('/').next().unwrap_or_default().to_owned();
            let (status, answer) = match path.starts_with("/file/") {
                true => self.file(&method),
                false => match self.answer(&method, &body) {
                    Some((status, answer)) => (status, answer.into_bytes()),
                    None => return,
                },
            };
            let head = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                answer.len()
            );
            if out
                .write_all(&[head.into_bytes(), answer].concat())
                .is_err()
            {
                return;
            }
        }
    }

    fn file(&self, id: &str) -> (u16, Vec<u8>) {
        let delay = self.lock().file_delay;
        thread::sleep(delay);
        match self.lock().files.get(id) {
            Some(bytes) => (200, bytes.clone()),
            None => (404, Vec::new()),
        }
    }

    /// The answer to a call; `None` cuts the connection.
    fn answer(&self, method: &str, body: &[u8]) -> Option<(u16, String)> {
        let body: Value = serde_json::from_slice(body).unwrap_or_else(|_| form(body));
        let mut state = self.lock();
        let polls = method.eq_ignore_ascii_case("getUpdates");
        if !polls && !state.only_count {
            state.calls.push(Call {
                method: method.to_owned(),
                body: body.clone(),
                at: Instant::now(),
            });
        }
        let method_key = state
            .mishaps
            .keys()
            .find(|key| key.eq_ignore_ascii_case(method))
            .cloned();
        let mishap = method_key.and_then(|key| state.mishaps.get_mut(&key)?.pop_front());
        if let Some(Mishap::Answer(status, answer)) = mishap {
            self.state.1.notify_all();
            return Some((status, answer));
        }
        if let Some(Mishap::Cut) = mishap {
            return None;
        }
        if polls {
            drop(state);
            return Some((200, self.updates(&body)));
        }
        let delay = state.delay;
        let result = act(&mut state, method, &body);
        drop(state);
        self.state.1.notify_all();
        thread::sleep(delay);
        (mishap.is_none()).then(|| (200, json!({"ok": true, "result": result}).to_string()))
    }

    /// Forgets what the offset confirms, then waits for more.
    fn updates(&self, body: &Value) -> String {
        let (state, changed) = &*self.state;
        let mut guard = state.lock().unwrap();
        guard.polls += 1;
        changed.notify_all();
        guard.offset = body["offset"].as_i64();
        if let Some(offset) = guard.offset {
            guard.updates.retain(|(id, _)| *id >= offset);
            changed.notify_all();
        }
        let patience = Duration::from_secs(body["timeout"].as_u64().unwrap_or_default());
        let (guard, _) = changed
            .wait_timeout_while(guard, patience, |state| state.updates.is_empty())
            .unwrap();
        let limit = body["limit"].as_u64().unwrap_or(100) as usize;
        let updates: Vec<&str> = guard
            .updates
            .iter()
            .take(limit)
            .map(|(_, text)| text.as_str())
            .collect();
        format!(r#"{{"ok":true,"result":[{}]}}"#, updates.join(","))
    }
}

/// A private text message as an update without its id.
pub fn message(chat: i64, text: &str) -> Value {
    json!({"message": {
        "message_id": 1, "date": 1, "chat": {"id": chat, "type": "private", "first_name": "Secretname"},
        "from": {"id": chat, "is_bot": false, "first_name": "Secretname", "language_code": "ru"}, "text": text,
    }})
}

fn put(state: &mut State, id: i64, mut update: Value) {
    update["update_id"] = json!(id);
    state.updates.push_back((id, update.to_string()));
}

fn act(state: &mut State, method: &str, body: &Value) -> Value {
    let chat = body["chat_id"].as_i64().unwrap_or_default();
    let message =
        |id: i64| json!({"message_id": id, "date": 1, "chat": {"id": chat, "type": "private"}});
    match method.to_ascii_lowercase().as_str() {
        "getme" => {
            json!({"id": 5, "is_bot": true, "first_name": "Bagdar", "username": "bagdar_bot"})
        }
        "sendmessage" => {
            *state.counts.entry(chat).or_default() += 1;
            state.next_message += 1;
            message(state.next_message)
        }
        "getfile" => match body["file_id"].as_str() {
            Some(id) => json!({"file_id": id, "file_path": id}),
            None => json!({}),
        },
        "sendphoto" => {
            state.next_message += 1;
            message(state.next_message)
        }
        "editmessagetext" => message(body["message_id"].as_i64().unwrap_or_default()),
        other => profile(state, other, body),
    }
}

/// The fields of a form: numbers as such, and of a file its bytes.
fn form(body: &[u8]) -> Value {
    let latin: String = body.iter().map(|byte| char::from(*byte)).collect();
    let mut fields = json!({});
    for part in latin
        .split("Content-Disposition: form-data; name=\"")
        .skip(1)
    {
        let Some((name, rest)) = part.split_once('"') else {
            continue;
        };
        let Some((_, value)) = rest.split_once("\r\n\r\n") else {
            continue;
        };
        let value = value
            .rsplit_once("\r\n--")
            .map_or(value, |(value, _)| value);
        let bytes: Vec<u8> = value.chars().map(|letter| letter as u8).collect();
        fields[name] = match (value.parse::<i64>(), String::from_utf8(bytes.clone())) {
            (Ok(number), _) => json!(number),
            (Err(_), Ok(text)) => json!(text),
            (Err(_), Err(_)) => json!(bytes),
        };
    }
    fields
}

/// What is set of the profile is what is got; nothing of it is set at first.
fn profile(state: &mut State, method: &str, body: &Value) -> Value {
    let key = |method: &str| (method.to_owned(), body["language_code"].to_string());
    if let Some(part) = method.strip_prefix("setmy") {
        let shown = if part == "commands" {
            &body["commands"]
        } else {
            body
        };
        let got = key(&format!("getmy{part}"));
        state.profile.insert(got, shown.clone());
    }
    let got = state.profile.get(&key(method)).cloned();
    got.unwrap_or(match method {
        "getmycommands" => json!([]),
        _ => json!(true),
    })
}

/// The path and body of the next request of a connection.
fn request(requests: &mut BufReader<TcpStream>) -> Option<(String, Vec<u8>)> {
    let mut line = String::new();
    requests
        .read_line(&mut line)
        .ok()
        .filter(|read| *read > 0)?;
    let path = line.split(' ').nth(1)?.to_owned();
    let mut length = 0;
    loop {
        line.clear();
        requests
            .read_line(&mut line)
            .ok()
            .filter(|read| *read > 0)?;
        let header = line.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    requests.read_exact(&mut body).ok()?;
    Some((path, body))
}
