//! What `verify` fetches, and what it does not.

use std::path::PathBuf;
use std::process::Output;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use skillmark::fetch::{Document, Failure, Fetcher, Network, Roots};
use skillmark_badge::key::{Algorithm, SecretKey};
use skillmark_tests::forge::{by_unknown_issuer, signed, unsigned};
use skillmark_tests::{Answer, Scratch, Server, command, read_json, root, said, write_json};

fn fetcher(server: &Server, network: Network) -> Fetcher {
    Fetcher::new(network, Roots::from_pem(server.certificate().as_bytes()).expect("it is a certificate"))
}

fn text(text: &str) -> Answer {
    Answer::Body(200, text.as_bytes().to_vec())
}

/// A folder with a badge whose issuer's key is on a server of this machine.
struct Desk {
    scratch: Scratch,
    server: Server,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { scratch: Scratch::new(), server: Server::start() };
        std::fs::write(desk.path("roots.pem"), desk.server.certificate()).expect("it can be written");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.join(name)
    }

    /// Writes a badge of an issuer at `issuer`, and what is given beside its key.
    fn write_badge(&self, file: &str, issuer: &str, more: &Value) {
        let key = SecretKey::from_seed(Algorithm::Ed25519, &[7; 32]).expect("every seed is a key");
        let did = self.server.did(issuer);
        let method = format!("{did}#key");
        let document = json!({
            "id": did,
            "verificationMethod": [
                {"id": method, "type": "Multikey", "controller": did, "publicKeyMultibase": key.public().multikey()},
            ],
            "assertionMethod": [method],
        });
        self.server.serve(&format!("/{issuer}/did.json"), text(&document.to_string()));
        let mut badge = unsigned(&by_unknown_issuer(&read_json(&root().join("catalog/samples/unsigned.json"))));
        badge["issuer"]["id"] = json!(did);
        if !more.is_null() {
            badge["credentialStatus"] = more.clone();
        }
        write_json(&self.path(file), &signed(&badge, &method, "2026-11-26T10:18:28Z", &key));
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = command();
        command.current_dir(self.path(".")).env("SSL_CERT_FILE", self.path("roots.pem"));
        command.arg("verify").args(arguments).output().expect("the command starts")
    }

    fn verdict(&self, arguments: &[&str]) -> (String, String) {
        let output = self.run(&[arguments, &["--format", "json"]].concat());
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)));
        (report["verdict"].as_str().unwrap_or_default().to_owned(), said(&output))
    }
}

#[test]
fn keys_are_fetched() {
    let desk = Desk::new();
    desk.write_badge("badge.json", "college", &Value::Null);
    let (verdict, said) = desk.verdict(&["badge.json", "--allow-private-network"]);
    assert_eq!((&*verdict, &*said), ("valid_unrecognised_issuer", ""));
    let requests = desk.server.requests();
    assert_eq!(requests.len(), 1, "{requests:?}");
    let request = requests[0].to_lowercase();
    assert!(request.starts_with("get /college/did.json http/1.1\r\n"), "{request}");
    assert!(request.contains("user-agent: skillmark/") && request.contains("accept: application/json"), "{request}");
    for personal in ["cookie", "authorization", "referer", "proxy"] {
        assert!(!request.contains(personal), "{request}");
    }
}

#[test]
fn nothing_is_fetched_offline_or_from_private_networks_unless_allowed() {
    let desk = Desk::new();
    desk.write_badge("badge.json", "college", &Value::Null);
    let (verdict, said) = desk.verdict(&["badge.json", "--offline"]);
    assert_eq!((&*verdict, &*said), ("unverifiable", ""));
    let (verdict, said) = desk.verdict(&["badge.json"]);
    assert_eq!(verdict, "unverifiable");
    assert!(
        said.starts_with("could not get https://localhost:") && said.contains("not on the public internet"),
        "{said}"
    );
    assert_eq!(desk.server.requests(), Vec::<String>::new());
}

/// Many threads want the same document at the same time.
#[test]
fn each_document_is_fetched_once() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("badges")).expect("it can be made");
    for number in 0..150 {
        desk.write_badge(&format!("badges/{number:03}.json"), "college", &Value::Null);
    }
    let output = desk.run(&["badges", "--allow-private-network", "--format", "csv"]);
    let table = String::from_utf8(output.stdout.clone()).expect("it is text");
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(rows.len(), 150, "{}", said(&output));
    for (number, row) in rows.iter().enumerate() {
        let begin = format!("badges/{number:03}.json,valid_unrecognised_issuer,");
        assert!(row.starts_with(&begin), "{row}");
    }
    assert_eq!(desk.server.requests().len(), 1);
}

/// What does not come is said once, and the badge is checked as far as possible.
#[test]
fn failures_are_said_and_never_fatal() {
    let desk = Desk::new();
    let list = desk.server.url("/lists/1.json");
    let status = json!({
        "id": format!("{list}#5"), "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
        "statusListIndex": "5", "statusListCredential": list,
    });
    desk.write_badge("one.json", "college", &status);
    desk.write_badge("two.json", "college", &status);
    let output = desk.run(&["one.json", "two.json", "--allow-private-network", "--format", "ndjson"]);
    assert_eq!(said(&output), format!("could not get {list}: the server answered 404\n"));
    assert_eq!(output.status.code(), Some(3));
    let reports = String::from_utf8(output.stdout).expect("it is text");
    for line in reports.lines() {
        let report: Value = serde_json::from_str(line).expect("it is JSON");
        assert_eq!(report["needs"], json!([{"url": list, "purpose": "status"}]));
    }
}

/// `--resources` counts before the network.
#[test]
fn what_is_given_is_not_fetched() {
    let desk = Desk::new();
    desk.write_badge("badge.json", "college", &Value::Null);
    write_json(&desk.path("resources.json"), &json!({desk.server.url("/college/did.json"): {"id": "did:web:other"}}));
    let (verdict, _) = desk.verdict(&["badge.json", "--allow-private-network", "--resources", "resources.json"]);
    assert_ne!(verdict, "valid_unrecognised_issuer");
    assert_eq!(desk.server.requests(), Vec::<String>::new());
}

#[test]
fn trust_lists_are_fetched_or_the_command_does_not_run() {
    let desk = Desk::new();
    desk.write_badge("badge.json", "college", &Value::Null);
    let trust = json!({
        "version": 1, "base_url": "https://trust.example/", "definitions": [], "status_lists": [],
        "issuers": [{
            "id": desk.server.did("college"), "name": "The College", "url": "https://college.example",
            "source": "list", "keys": [],
        }],
    });
    let url = desk.server.serve("/trust.json", text(&trust.to_string()));
    let (verdict, said) = desk.verdict(&["badge.json", "--allow-private-network", "--trust", &url]);
    assert_eq!((&*verdict, &*said), ("valid", ""));
    let missing = desk.server.url("/nothing.json");
    for (arguments, because) in [
        (vec!["--allow-private-network", "--trust", &missing], "the server answered 404"),
        (vec!["--trust", &url], "not on the public internet"),
        (vec!["--offline", "--trust", &url], "--offline"),
        (vec!["--trust", "http://localhost/trust.json"], "only https is fetched"),
    ] {
        let output = desk.run(&[&["badge.json"], &arguments[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(because), "{arguments:?}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn servers_must_show_who_they_are() {
    let (server, other) = (Server::start(), Server::start());
    let url = server.serve("/x", text("x"));
    let answer = fetcher(&other, Network::Private).fetch(&url);
    assert!(matches!(answer, Err(Failure::Connection(_))), "{answer:?}");
    let named_otherwise = url.replace("localhost", "127.0.0.1");
    let answer = fetcher(&server, Network::Private).fetch(&named_otherwise);
    assert!(matches!(answer, Err(Failure::Connection(_))), "{answer:?}");
    assert_eq!(server.requests(), Vec::<String>::new());
}

#[test]
fn answers_are_bounded_text() {
    let server = Server::start();
    let fetcher = fetcher(&server, Network::Private);
    let largest = server.serve("/largest", Answer::Body(200, vec![b' '; 4 << 20]));
    assert!(matches!(fetcher.fetch(&largest), Ok(Document::Text(text)) if text.len() == 4 << 20));
    for (answer, expected) in [
        (text("{\"é\": 1}"), Ok(Document::Text("{\"é\": 1}".into()))),
        (Answer::Body(410, b"{\"revoked\": true}".to_vec()), Ok(Document::Gone)),
        (Answer::Body(500, Vec::new()), Err(Failure::Status(500))),
        (Answer::Body(204, Vec::new()), Err(Failure::Status(204))),
        (Answer::Body(200, vec![b' '; (4 << 20) + 1]), Err(Failure::TooLarge(4 << 20))),
        (Answer::Endless, Err(Failure::TooLarge(4 << 20))),
        (Answer::Body(200, vec![0xff, 0xfe]), Err(Failure::NotText)),
        (Answer::Body(200, b"caf\xe9".to_vec()), Err(Failure::NotText)),
    ] {
        let about = format!("{answer:.80?}");
        let path = format!("/{}", server.requests().len());
        assert_eq!(fetcher.fetch(&server.serve(&path, answer)), expected, "{about}");
    }
}

#[test]
fn redirects_are_few_and_held_to_the_same_rules() {
    let server = Server::start();
    let fetcher = fetcher(&server, Network::Private);
    let there = Ok(Document::Text("there".into()));
    server.serve("/0", text("there"));
    for number in 1..=4 {
        server.serve(&format!("/{number}"), Answer::Elsewhere(format!("{}", number - 1)));
    }
    assert_eq!(fetcher.fetch(&server.url("/3")), there);
    assert_eq!(fetcher.fetch(&server.url("/4")), Err(Failure::Redirects(3)));
    server.serve("/loop", Answer::Elsewhere(server.url("/loop")));
    assert_eq!(fetcher.fetch(&server.url("/loop")), Err(Failure::Redirects(3)));
    assert_eq!(server.requests().iter().filter(|request| request.starts_with("GET /loop ")).count(), 4);
    for (path, target, expected) in [
        ("/plain", "http://localhost/x", Failure::NotHttps),
        ("/file", "file:///etc/passwd", Failure::NotHttps),
        ("/user", "https://me:secret@localhost/x", Failure::Credentials),
        ("/odd", "https://:0:0/", Failure::NoAddress),
        // Whoever finds a page that leads on to anywhere could else speak for its host.
        ("/other", "https://example.org/x", Failure::OtherHost("example.org".to_owned())),
    ] {
        let url = server.serve(path, Answer::Elsewhere(target.to_owned()));
        assert_eq!(fetcher.fetch(&url), Err(expected), "{target}");
    }
}

/// Whatever an address is written like, it is private.
#[test]
fn private_addresses_are_refused_however_they_are_written() {
    let server = Server::start();
    let fetcher = fetcher(&server, Network::Public);
    let url = server.serve("/x", text("secret"));
    for host in
        ["localhost", "LOCALHOST", "127.0.0.1", "127.1", "0x7f000001", "2130706433", "0", "[::1]", "[::ffff:127.0.0.1]"]
    {
        let answer = fetcher.fetch(&url.replace("localhost", host));
        assert!(matches!(answer, Err(Failure::Private(_))), "{host}: {answer:?}");
    }
    assert_eq!(server.requests(), Vec::<String>::new());
}

/// A byte a second keeps no connection open, and a host that does it three times is not asked again.
#[test]
fn slow_servers_are_given_up() {
    let server = Server::start();
    let fetcher = fetcher(&server, Network::Private);
    let urls: Vec<String> = (0..3).map(|number| server.serve(&format!("/{number}"), Answer::Slow)).collect();
    let start = Instant::now();
    std::thread::scope(|scope| {
        for url in &urls {
            scope.spawn(|| assert_eq!(fetcher.fetch(url), Err(Failure::Slow(10))));
        }
    });
    assert!(start.elapsed() < Duration::from_secs(14), "{:?}", start.elapsed());
    let fast = server.serve("/fast", text("x"));
    assert_eq!(fetcher.fetch(&fast), Err(Failure::GivenUp(3)));
}
