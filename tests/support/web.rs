//! A server of this machine that speaks https, with a certificate of its own.

use std::collections::BTreeMap;
use std::io::{self, Read as _, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the server answers at a path.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A status and a body.
    Body(u16, Vec<u8>),
    /// The document is at another address.
    Elsewhere(String),
    /// A body without end.
    Endless,
    /// A body that comes a byte a second.
    Slow,
}

/// A server that ends with the test's process.
#[derive(Debug)]
pub struct Server {
    port: u16,
    certificate: String,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    answers: BTreeMap<String, Answer>,
    /// What was asked for, header lines and all.
    requests: Vec<String>,
}

impl Server {
    /// Starts a server that answers 404 to everything so far.
    ///
    /// # Panics
    ///
    /// Panics when the system gives it no port.
    pub fn start() -> Self {
        let made = certified(&["localhost"]);
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
        let config = ServerConfig::builder_with_provider(rustls::crypto::ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key))
            .expect("the certificate can be used");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("there is a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let state = Arc::new(Mutex::new(State::default()));
        let (config, shared) = (Arc::new(config), Arc::clone(&state));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (config, shared) = (Arc::clone(&config), Arc::clone(&shared));
                // A client that goes away is none of the test's business.
                std::thread::spawn(move || answer(stream, config, &shared).ok());
            }
        });
        Self { port, certificate: made.cert.pem(), state }
    }

    /// Returns the address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("https://localhost:{}{path}", self.port)
    }

    /// Returns the `did:web` of a path, without its first slash.
    pub fn did(&self, path: &str) -> String {
        format!("did:web:localhost%3A{}:{path}", self.port)
    }

    /// Returns the certificate that vouches for it (PEM).
    pub fn certificate(&self) -> &str {
        &self.certificate
    }

    /// Sets what is answered at a path, and returns its address.
    ///
    /// # Panics
    ///
    /// Never: nothing fails while the state is held.
    pub fn serve(&self, path: &str, answer: Answer) -> String {
        self.state.lock().expect("nobody failed").answers.insert(path.to_owned(), answer);
        self.url(path)
    }

    /// Returns the requests so far.
    ///
    /// # Panics
    ///
    /// Never: nothing fails while the state is held.
    pub fn requests(&self) -> Vec<String> {
        self.state.lock().expect("nobody failed").requests.clone()
    }
}

/// Returns a certificate for these names and its private key (PEM), for a server that a script runs.
///
/// # Panics
///
/// Panics when they are no names.
pub fn certificate(names: &[&str]) -> (String, String) {
    let made = certified(names);
    (made.cert.pem(), made.signing_key.serialize_pem())
}

fn certified(names: &[&str]) -> rcgen::CertifiedKey<rcgen::KeyPair> {
    let names = names.iter().map(|name| (*name).to_owned());
    rcgen::generate_simple_self_signed(names.collect::<Vec<_>>()).expect("the names can be certified")
}

fn answer(stream: TcpStream, config: Arc<ServerConfig>, state: &Mutex<State>) -> io::Result<()> {
    let connection = ServerConnection::new(config).map_err(io::Error::other)?;
    let mut stream = StreamOwned::new(connection, stream);
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        request.push(byte[0]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let answer = {
        let mut state = state.lock().map_err(|_| io::Error::other("a test failed"))?;
        state.requests.push(request);
        state.answers.get(&path).cloned()
    };
    write_answer(&mut stream, answer.unwrap_or(Answer::Body(404, Vec::new())))?;
    stream.conn.send_close_notify();
    stream.flush()
}

fn write_answer(stream: &mut impl Write, answer: Answer) -> io::Result<()> {
    match answer {
        Answer::Body(status, body) => {
            write!(stream, "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
            stream.write_all(&body)
        }
        Answer::Elsewhere(url) => {
            write!(stream, "HTTP/1.1 302 X\r\nLocation: {url}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
        Answer::Endless => {
            stream.write_all(b"HTTP/1.1 200 X\r\nConnection: close\r\n\r\n")?;
            loop {
                stream.write_all(&[b' '; 1 << 12])?;
            }
        }
        Answer::Slow => {
            stream.write_all(b"HTTP/1.1 200 X\r\nContent-Length: 60\r\nConnection: close\r\n\r\n")?;
            loop {
                std::thread::sleep(Duration::from_secs(1));
                stream.write_all(b" ")?;
                stream.flush()?;
            }
        }
    }
}
