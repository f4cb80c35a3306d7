//! Answers of the preview server.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;

use super::preview::{Preview, State};
use super::served::{File, Found, Served};

/// What stands before the paths of the preview's own files. No site has such a folder.
const OWN: &str = "/.skillmark/";
const SCRIPT: &str = include_str!("client/live.js");
const STYLE: &str = include_str!("client/live.css");
const STANDIN: &str = include_str!("client/stand-in.html");

/// The policy of everything that is not a file of the site.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Answers a request.
pub(super) async fn answer(preview: Arc<Preview>, request: Request) -> Response {
    let (uri, method) = (request.uri().clone(), request.method().clone());
    let mut response = if !is_for_us(&uri, request.headers()) {
        // A page of another site could have its own name lead here, and read what is not published yet.
        text(StatusCode::FORBIDDEN, "The preview answers at http://127.0.0.1 and http://localhost only.\n")
    } else if !matches!(method, Method::GET | Method::HEAD) {
        text(StatusCode::METHOD_NOT_ALLOWED, "The preview only shows files.\n")
    } else if let Some(name) = uri.path().strip_prefix(OWN) {
        own(&preview, name)
    } else {
        let state = preview.now();
        // Making a page takes a while; others are answered meanwhile.
        let made = tokio::task::spawn_blocking(move || page(&state, &uri)).await;
        made.unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "This file could not be made.\n"))
    };
    let headers = response.headers_mut();
    // A preview must never be a stale one.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    response
}

/// Says whether a request names this machine, in its header and, where there is one, in its address.
fn is_for_us(uri: &Uri, headers: &HeaderMap) -> bool {
    let is_own = |host: &str| {
        let (name, port) = host.rsplit_once(':').unwrap_or((host, "0"));
        matches!(name, "127.0.0.1" | "localhost") && port.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut hosts = headers.get_all(header::HOST).iter();
    let named = hosts.next().and_then(|host| host.to_str().ok());
    named.is_some_and(is_own) && hosts.next().is_none() && uri.authority().is_none_or(|own| is_own(own.as_str()))
}

/// Returns a file of the preview itself.
fn own(preview: &Preview, name: &str) -> Response {
    let state = preview.now();
    match name {
        "live.js" => file("live.js", SCRIPT),
        "live.css" => file("live.css", STYLE),
        "findings.json" => file("findings.json", state.findings.to_string()),
        "events" => events(preview),
        _ => text(StatusCode::NOT_FOUND, "There is no such file.\n"),
    }
}

/// Says what is shown now, and again whenever it is something else.
fn events(preview: &Preview) -> Response {
    let stream = stream::unfold((preview.changes(), true), |(mut changes, is_first)| async move {
        if !is_first {
            changes.changed().await.ok()?;
        }
        let (number, site) = {
            let state = changes.borrow_and_update();
            (state.number, state.site_number)
        };
        let event = Event::default().data(format!("{{\"number\":{number},\"site\":{site}}}"));
        Some((Ok::<_, Infallible>(event), (changes, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}

/// Returns a file of the site, or the page that stands in for it.
fn page(state: &State, uri: &Uri) -> Response {
    let Some(site) = state.site.as_deref() else { return stand_in(state) };
    let Some(path) = decoded(uri.path()) else { return text(StatusCode::BAD_REQUEST, "This is no address.\n") };
    let Some(inside) = path.strip_prefix(site.prefix()).filter(|inside| inside.starts_with('/')) else {
        let is_above = path == "/" || path == site.prefix();
        return if is_above { redirect(&format!("{}/", site.prefix())) } else { missing(state, site) };
    };
    let mut response = match site.find(&inside[1..]) {
        Ok(Found::File(found)) => shown(state, StatusCode::OK, inside, &found),
        Ok(Found::Folder) => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            redirect(&format!("{}/{query}", uri.path()))
        }
        Ok(Found::Nothing) => missing(state, site),
        Err(error) => {
            let page = format!("<!doctype html><title>Not made</title><pre>{}</pre>", escaped(&error.to_string()));
            html(StatusCode::INTERNAL_SERVER_ERROR, with_script(page.as_bytes(), state.site_number))
        }
    };
    if let Ok(policy) = HeaderValue::from_str(&site.policy(&path)) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Returns the site's page for what is not there. It is told of changes as any other: what is missing may come.
fn missing(state: &State, site: &Served) -> Response {
    match site.find("404.html") {
        Ok(Found::File(found)) => shown(state, StatusCode::NOT_FOUND, "404.html", &found),
        _ => text(StatusCode::NOT_FOUND, "There is no such page.\n"),
    }
}

fn shown(state: &State, status: StatusCode, path: &str, found: &File) -> Response {
    if found.is_page {
        return html(status, with_script(&found.bytes, state.site_number));
    }
    let mut response = file(path, found.bytes.to_vec());
    *response.status_mut() = status;
    response
}

/// Returns the page that says what is wrong while there is no site, for browsers without scripts too.
fn stand_in(state: &State) -> Response {
    html(StatusCode::SERVICE_UNAVAILABLE, STANDIN.replace("{findings}", &escaped(&state.text)).into_bytes())
}

/// Returns a page with the script that shows what is wrong and waits for news, under the number of its site.
fn with_script(page: &[u8], number: u64) -> Vec<u8> {
    let script = format!("<script src=\"{OWN}live.js?at={number}\" defer></script>");
    let end = b"</head>";
    let at = page.windows(end.len()).position(|window| window == end).unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

fn html(status: StatusCode, page: Vec<u8>) -> Response {
    let mut response = file("index.html", page);
    *response.status_mut() = status;
    response
}

fn file(path: &str, bytes: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, content_type(path))], bytes.into()).into_response()
}

fn text(status: StatusCode, text: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

fn redirect(to: &str) -> Response {
    // What begins with two slashes would be another host.
    let to = format!("/{}", to.trim_start_matches('/'));
    match HeaderValue::from_str(&to) {
        Ok(to) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response(),
        Err(_) => text(StatusCode::BAD_REQUEST, "This is no address.\n"),
    }
}

fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.').map_or("html", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "atom" => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Returns a path without its percent signs, unless it is no text then.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let digits = if *first == b'%' { tail.get(..2) } else { None };
        match digits.map(|digits| std::str::from_utf8(digits).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            Some(byte) => {
                bytes.push(byte?);
                rest = &tail[2..];
            }
            None if *first == b'%' => return None,
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_answered() {
        let is = |uri: &str, hosts: &[&str]| {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, HeaderValue::from_str(host).expect("it can be a header"));
            }
            is_for_us(&uri.parse().expect("it is an address"), &headers)
        };
        for own in ["127.0.0.1", "127.0.0.1:8080", "localhost", "localhost:1"] {
            assert!(is("/", &[own]), "{own}");
        }
        for other in
            ["", "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost:8080:x", "127.0.0.1:a"]
        {
            assert!(!is("/", &[other]), "{other}");
        }
        assert!(!is("/", &[]) && !is("/", &["localhost", "evil.example"]));
        assert!(!is("http://evil.example/", &["localhost"]));
    }

    #[test]
    fn paths_are_taken_out_of_addresses() {
        assert_eq!(decoded("/a%2Fb/%C3%A9").as_deref(), Some("/a/b/é"));
        for bad in ["/%", "/%4", "/%zz", "/%ff"] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
    }

    #[test]
    fn scripts_go_into_the_head() {
        let page = String::from_utf8(with_script(b"<head><title>a</title></head><body>", 7)).expect("it is text");
        assert_eq!(page, "<head><title>a</title><script src=\"/.skillmark/live.js?at=7\" defer></script></head><body>");
        assert!(String::from_utf8_lossy(&with_script(b"x", 1)).starts_with("x<script"));
    }
}
