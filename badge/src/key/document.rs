use serde_json::Value;

use super::{PublicKey, parse_jwk, parse_multikey};
use crate::json::items;

/// Why a document does not give a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentError {
    /// The document is not that of the controller.
    OtherDocument,
    /// The key is not in the document, or not for making statements.
    Absent,
    /// The key has a type that is not known here.
    UnknownType,
}

/// Returns the controller of a verification method and the name that it has there: what stands before and after
/// the `#`. A did:key has one key, so that some leave out its name.
pub(crate) fn controller(method: &str) -> Option<(&str, &str)> {
    let parts = method.split_once('#').or_else(|| Some((method, method.strip_prefix("did:key:")?)));
    parts.filter(|(controller, fragment)| !controller.is_empty() && !fragment.is_empty())
}

/// Returns the key that a did:key is (did:key method 0.9). The fragment of a verification method repeats it.
pub fn did_key(did: &str) -> Option<PublicKey> {
    parse_multikey(did.strip_prefix("did:key:")?)
}

/// Returns the address of the document of a did:web (did:web method, section 3.2): `did:web:HOST[%3APORT][:PATH…]`.
/// Addresses of hosts by number, user names and dots in the path are refused, as are characters that would
/// have to be decoded.
pub fn did_web_url(did: &str) -> Option<String> {
    let mut parts = did.strip_prefix("did:web:")?.split(':');
    let (host, port) = split_port(parts.next()?);
    if !is_host(host) || !port.is_none_or(is_port) {
        return None;
    }
    let path: Vec<&str> = parts.collect();
    if !path.iter().all(|part| is_path_part(part)) {
        return None;
    }
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let path = if path.is_empty() { ".well-known".to_owned() } else { path.join("/") };
    Some(format!("https://{host}{port}/{path}/did.json"))
}

/// The colon before a port is percent-encoded, since colons separate the parts of a DID.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    match authority.split_once("%3A").or_else(|| authority.split_once("%3a")) {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    }
}

/// A host name with a dot in it, in lower or upper case, that is no address by number.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= 253 && host.split('.').all(is_label) && !last.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_port(port: &str) -> bool {
    port.len() <= 5 && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_path_part(part: &str) -> bool {
    !part.is_empty()
        && !part.starts_with('.')
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
}

/// Finds a key in the document of its controller (Controlled Identifiers 1.0, section 3.3): the document is
/// the controller's, the method's controller is too, and it is listed for making statements.
pub(crate) fn find_in_document(document: &Value, method: &str) -> Result<PublicKey, DocumentError> {
    let (owner, _) = controller(method).ok_or(DocumentError::Absent)?;
    if document.get("id").and_then(Value::as_str) != Some(owner) {
        return Err(DocumentError::OtherDocument);
    }
    let entry = find_method(document, method).ok_or(DocumentError::Absent)?;
    if entry.get("controller").and_then(Value::as_str) != Some(owner) {
        return Err(DocumentError::Absent);
    }
    let multikey = entry.get("publicKeyMultibase").and_then(Value::as_str).and_then(parse_multikey);
    multikey.or_else(|| parse_jwk(entry.get("publicKeyJwk")?)).ok_or(DocumentError::UnknownType)
}

/// Returns the entry for a verification method that is listed under `assertionMethod`, by name or as a whole.
fn find_method<'a>(document: &'a Value, method: &str) -> Option<&'a Value> {
    let (owner, _) = controller(method)?;
    let listed = items(document.get("assertionMethod")?);
    let embedded = listed.iter().find(|entry| is_named(entry.get("id"), owner, method));
    if embedded.is_some() {
        return embedded;
    }
    if !listed.iter().any(|entry| is_named(Some(entry), owner, method)) {
        return None;
    }
    items(document.get("verificationMethod")?).iter().find(|entry| is_named(entry.get("id"), owner, method))
}

/// Says whether an id is that of the method; documents in use shorten it to `#NAME`.
fn is_named(id: Option<&Value>, owner: &str, method: &str) -> bool {
    let Some(id) = id.and_then(Value::as_str) else { return false };
    id == method || (id.starts_with('#') && method.strip_prefix(owner) == Some(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn did_web_becomes_an_address() {
        // Examples of the did:web method, sections 3.1 and 3.2.
        for (did, url) in [
            ("did:web:w3c-ccg.github.io", "https://w3c-ccg.github.io/.well-known/did.json"),
            ("did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json"),
            ("did:web:example.com%3A3000:user:alice", "https://example.com:3000/user/alice/did.json"),
        ] {
            assert_eq!(did_web_url(did).as_deref(), Some(url));
        }
        for bad in [
            "did:web:",
            "did:web:127.0.0.1",
            "did:web:a.example:..:x",
            "did:web:a.example:x%2Fy",
            "did:web:user@a.example",
            "did:web:a.example::x",
            "did:web:a.example%3Ax",
            "did:web:a.example/x",
            "did:key:z6Mk",
        ] {
            assert_eq!(did_web_url(bad), None, "{bad}");
        }
    }

    fn document() -> Value {
        json!({
            "id": "did:web:a.example",
            "verificationMethod": [{
                "id": "did:web:a.example#k",
                "type": "Multikey",
                "controller": "did:web:a.example",
                "publicKeyMultibase": "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
            }],
            "assertionMethod": ["did:web:a.example#k"],
        })
    }

    #[test]
    fn a_key_counts_only_in_its_controllers_document_and_for_statements() {
        let method = "did:web:a.example#k";
        assert!(find_in_document(&document(), method).is_ok());
        let mut short = document();
        short["assertionMethod"] = json!(["#k"]);
        assert!(find_in_document(&short, method).is_ok());
        let mut embedded = document();
        embedded["assertionMethod"] = json!([embedded["verificationMethod"][0]]);
        embedded["verificationMethod"] = json!([]);
        assert!(find_in_document(&embedded, method).is_ok());

        let mut other = document();
        other["id"] = json!("did:web:b.example");
        assert_eq!(find_in_document(&other, method), Err(DocumentError::OtherDocument));
        let mut login = document();
        login["assertionMethod"] = json!([]);
        login["authentication"] = json!([method]);
        assert_eq!(find_in_document(&login, method), Err(DocumentError::Absent));
        let mut controlled = document();
        controlled["verificationMethod"][0]["controller"] = json!("did:web:b.example");
        assert_eq!(find_in_document(&controlled, method), Err(DocumentError::Absent));
        let mut unknown = document();
        unknown["verificationMethod"][0]["publicKeyMultibase"] = json!("zUnknown");
        assert_eq!(find_in_document(&unknown, method), Err(DocumentError::UnknownType));
        assert_eq!(find_in_document(&document(), "did:web:a.example#other"), Err(DocumentError::Absent));
    }
}
