//! A plain HTTP client, and by it a browser without a window: Chromium, driven over WebDriver.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        let own = self
            .headers
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(name));
        own.map_or("", |(_, value)| value)
    }
}

/// One request over a connection of its own; `headers` has one a line.
pub fn request(address: &str, line: &str, headers: &str, body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(240)))
        .unwrap();
    let host = if headers.contains("Host:") {
        String::new()
    } else {
        format!("Host: {address}\r\n")
    };
    let headers: String = headers
        .lines()
        .map(|line| format!("{}\r\n", line.trim()))
        .collect();
    let head = format!(
        "{line} HTTP/1.1\r\n{host}{headers}Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // A server that refuses a long body may close before it has read it all.
    stream.write_all(body).ok();
    answer(BufReader::new(stream))
}

fn answer(mut from: impl BufRead) -> Answer {
    let mut line = String::new();
    from.read_line(&mut line).unwrap();
    let status = line.split(' ').nth(1).unwrap_or("0").parse().unwrap();
    let mut headers = Vec::new();
    loop {
        line.clear();
        from.read_line(&mut line).unwrap();
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let length = headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map(|(_, value)| value.parse().unwrap());
    let mut bytes = Vec::new();
    match length {
        Some(length) => from.take(length).read_to_end(&mut bytes).unwrap(),
        None => from.read_to_end(&mut bytes).unwrap(),
    };
    Answer {
        status,
        headers,
        bytes,
    }
}

/// A running Chromium.
pub struct Browser {
    driver: Child,
    address: String,
    session: String,
    /// Its profile goes with it.
    _profile: tempfile::TempDir,
}

impl Browser {
    pub fn start() -> Browser {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("No chromedriver here: apt-get install chromium chromium-driver");
        let mut said = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = said
            .by_ref()
            .map(Result::unwrap)
            .find_map(|line| {
                let (_, port) = line.split_once("successfully on port ")?;
                Some(port.trim_end_matches('.').to_owned())
            })
            .expect("chromedriver does not start");
        // It must not wait for somebody to read what else it says.
        std::thread::spawn(move || said.for_each(drop));
        let profile = tempfile::tempdir().unwrap();
        let mut browser = Browser {
            driver,
            address: format!("127.0.0.1:{port}"),
            session: String::new(),
            _profile: profile,
        };
        let data = format!("--user-data-dir={}", browser._profile.path().display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            &data,
        ];
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        let made = browser.post("/session", &wanted);
        made["sessionId"]
            .as_str()
            .expect("Chromium does not start: apt-get install chromium chromium-driver")
            .clone_into(&mut browser.session);
        browser
    }

    /// A window of this many points, as a phone or a desk has.
    pub fn resize(&self, width: u32, height: u32) {
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    pub fn dark(&self, scheme: &str) {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", &features);
    }

    pub fn open(&self, address: &str) {
        self.command("url", &json!({"url": address}));
    }

    /// What a piece of JavaScript gives.
    pub fn run(&self, script: &str) -> Value {
        self.command("execute/sync", &json!({"script": script, "args": []}))
    }

    /// Presses what a CSS selector finds, and waits for the page that comes.
    pub fn press(&self, selector: &str) {
        let found = self.command(
            "element",
            &json!({"using": "css selector", "value": selector}),
        );
        let element = found.as_object().unwrap().values().next().unwrap();
        self.command(
            &format!("element/{}/click", element.as_str().unwrap()),
            &json!({}),
        );
    }

    /// Types into what a CSS selector finds; into a field of files, their paths.
    pub fn write(&self, selector: &str, text: &str) {
        let found = self.command(
            "element",
            &json!({"using": "css selector", "value": selector}),
        );
        let element = found.as_object().unwrap().values().next().unwrap();
        self.command(
            &format!("element/{}/value", element.as_str().unwrap()),
            &json!({"text": text}),
        );
    }

    /// Waits until a piece of JavaScript holds.
    pub fn wait_for(&self, script: &str) {
        for _ in 0..200 {
            if self.run(&format!("return {script}")) == json!(true) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!(
            "{script} never held: {}",
            self.run("return document.body.innerText")
        );
    }

    /// What the console of the browser holds since the last time.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.command("se/log", &json!({"type": "browser"}));
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .map(|entry| entry["message"].to_string())
            .collect()
    }

    /// Keeps a picture of the whole page in a folder.
    pub fn picture(&self, folder: &Path, name: &str) {
        let shot = self.devtools(
            "Page.captureScreenshot",
            &json!({"format": "png", "captureBeyondViewport": true}),
        );
        let path: PathBuf = folder.join(format!("{name}.png"));
        fs::create_dir_all(folder).unwrap();
        fs::write(path, from_base64(shot["data"].as_str().unwrap())).unwrap();
    }

    fn devtools(&self, name: &str, params: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({"cmd": name, "params": params}))
    }

    fn command(&self, name: &str, body: &Value) -> Value {
        self.post(&format!("/session/{}/{name}", self.session), body)
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let kind = "Content-Type: application/json";
        let body = body.to_string();
        let answer = request(
            &self.address,
            &format!("POST {path}"),
            kind,
            body.as_bytes(),
        );
        let mut told: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(answer.status, 200, "{path}: {told}");
        told["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        request(
            &self.address,
            &format!("DELETE /session/{}", self.session),
            "",
            b"",
        );
        self.driver.kill().unwrap();
        self.driver.wait().unwrap();
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u32> = text
        .bytes()
        .filter(|byte| *byte != b'=')
        .map(|byte| u32::from(digit(byte)))
        .collect();
    let mut bytes = Vec::new();
    for four in digits.chunks(4) {
        let number = four.iter().fold(0, |sum, digit| sum << 6 | digit) << (6 * (4 - four.len()));
        let three = number.to_be_bytes();
        bytes.extend(&three[1..four.len()]);
    }
    bytes
}
