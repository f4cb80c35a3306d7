use serde_json::Value;
use time::OffsetDateTime;

use super::{PublicKey, decode_base58, parse_jwk, parse_multikey, parse_pem};
use crate::base64;
use crate::json::{items, parse, texts};
use crate::model::parse_moment;

/// Why a document does not give a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentError {
    /// The document is not that of the controller.
    OtherDocument,
    /// The key is not in the document, is not for making statements, or was until its end.
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

/// Returns the key that a did:jwk is (did:jwk method): the JSON Web Key in base64url.
pub fn did_jwk(did: &str) -> Option<PublicKey> {
    let text = String::from_utf8(base64::decode(did.strip_prefix("did:jwk:")?)?).ok()?;
    parse_jwk(&parse(&text).ok()?)
}

/// Returns the fragment that names the one key of a DID which is its own document, if it is such a DID.
pub(crate) fn only_name(did: &str) -> Option<&str> {
    did.strip_prefix("did:key:").or_else(|| did.starts_with("did:jwk:").then_some("0"))
}

/// Returns the key of a DID that is its own document.
pub(crate) fn of_did(did: &str) -> Option<PublicKey> {
    did_key(did).or_else(|| did_jwk(did))
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
    let Some((host, encoded)) = authority.split_once('%') else { return (authority, None) };
    match encoded.strip_prefix("3A").or_else(|| encoded.strip_prefix("3a")) {
        Some(port) => (host, Some(port)),
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
/// the controller's, the method's controller is too, it is listed for making statements, and has not ended.
pub(crate) fn find_in_document(
    document: &Value,
    method: &str,
    now: OffsetDateTime,
) -> Result<PublicKey, DocumentError> {
    let (owner, _) = controller(method).ok_or(DocumentError::Absent)?;
    if document.get("id").and_then(Value::as_str) != Some(owner) {
        return Err(DocumentError::OtherDocument);
    }
    let entry = find_method(document, method).ok_or(DocumentError::Absent)?;
    if entry.get("controller").and_then(Value::as_str) != Some(owner) || has_ended(entry, now) {
        return Err(DocumentError::Absent);
    }
    material(entry).ok_or(DocumentError::UnknownType)
}

/// Returns the entry for a verification method that is listed under `assertionMethod`, by name or as a whole.
fn find_method<'a>(document: &'a Value, method: &str) -> Option<&'a Value> {
    let (owner, _) = controller(method)?;
    let listed = items(document.get("assertionMethod")?);
    let embedded = listed.iter().any(|entry| is_named(entry.get("id"), owner, method));
    if !embedded && !listed.iter().any(|entry| is_named(Some(entry), owner, method)) {
        return None;
    }
    let entries = if embedded { listed } else { items(document.get("verificationMethod")?) };
    let mut named = entries.iter().filter(|entry| is_named(entry.get("id"), owner, method));
    let first = named.next()?;
    // Of two that differ, which counts would depend on the reader.
    named.all(|other| other == first).then_some(first)
}

/// After its end nothing is checked with a key any more (Controlled Identifiers 1.0, section 2.2), whatever date a badge
/// claims. An end that cannot be read has come.
pub(crate) fn has_ended(entry: &Value, now: OffsetDateTime) -> bool {
    let mut ends = ["expires", "revoked"].iter().filter_map(|name| entry.get(*name));
    ends.any(|end| end.as_str().and_then(parse_moment).is_none_or(|end| end <= now))
}

/// A form of a key: the member of its entry that holds it, and what reads the entry.
type Form = (&'static str, fn(&Value) -> Option<PublicKey>);

/// The forms that the key of a verification method has.
const FORMS: [Form; 4] = [
    ("publicKeyMultibase", |entry| parse_multikey(entry["publicKeyMultibase"].as_str()?)),
    ("publicKeyJwk", |entry| parse_jwk(&entry["publicKeyJwk"])),
    ("publicKeyBase58", base58),
    ("publicKeyPem", |entry| parse_pem(entry["publicKeyPem"].as_str()?)),
];

/// Returns the key of a verification method. Forms that stand side by side agree. An entry that holds the private key
/// too is refused: whoever published it lost it.
pub(crate) fn material(entry: &Value) -> Option<PublicKey> {
    let mut names = entry.as_object()?.keys();
    if names.any(|name| name.starts_with("privateKey") || name.starts_with("secretKey")) {
        return None;
    }
    let mut keys = FORMS.iter().filter(|(name, _)| entry.get(*name).is_some()).map(|(_, read)| read(entry));
    let key = keys.next()??;
    keys.all(|other| other.as_ref() == Some(&key)).then_some(key)
}

/// Reads the form that older documents have, for Ed25519 alone.
fn base58(entry: &Value) -> Option<PublicKey> {
    texts(&entry["type"]).find(|kind| *kind == "Ed25519VerificationKey2018")?;
    // 32 bytes are at most 44 characters.
    let key = decode_base58(entry["publicKeyBase58"].as_str()?, 44)?;
    key.try_into().ok().map(PublicKey::Ed25519)
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
        let now = OffsetDateTime::UNIX_EPOCH;
        let find_in_document = |document: &Value, method: &str| find_in_document(document, method, now);
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
    #[test]
    fn what_an_entry_says_of_its_key_counts() {
        let find = |changes: Value| {
            let mut document = document();
            for (name, value) in changes.as_object().expect("it is an object") {
                document["verificationMethod"][0][name] = value.clone();
            }
            find_in_document(&document, "did:web:a.example#k", OffsetDateTime::UNIX_EPOCH)
        };
        assert_eq!(find(json!({"revoked": "1970-01-01T00:00:00Z"})), Err(DocumentError::Absent));
        assert_eq!(find(json!({"expires": "soon"})), Err(DocumentError::Absent));
        assert!(find(json!({"expires": "1970-01-01T00:00:01Z", "revoked": "1970-01-02T00:00:00Z"})).is_ok());
        assert_eq!(find(json!({"secretKeyMultibase": "z3u2"})), Err(DocumentError::UnknownType));
        let same = json!({"kty": "OKP", "crv": "Ed25519", "x": "sA2Nk45_dz1RVlqtNqYj9TRPf10ZYPnPPo4SYg6igQ8"});
        let other = json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
        assert!(find(json!({"publicKeyJwk": same})).is_ok(), "{same}");
        assert_eq!(find(json!({"publicKeyJwk": other})), Err(DocumentError::UnknownType));

        let mut twice = document();
        twice["verificationMethod"] = json!([twice["verificationMethod"][0], {"id": "#k", "controller": "did:web:a.example", "publicKeyJwk": other}]);
        let found = find_in_document(&twice, "did:web:a.example#k", OffsetDateTime::UNIX_EPOCH);
        assert_eq!(found, Err(DocumentError::Absent));
    }

    #[test]
    fn older_documents_have_base58() {
        let mut older = document();
        older["verificationMethod"][0] = json!({
            "id": "#k",
            "type": "Ed25519VerificationKey2018",
            "controller": "did:web:a.example",
            "publicKeyBase58": "CrEjzKWCvT8wrrjCL3itq2C1zzHFR2w3RWPU3nuvgEce",
        });
        let find = |document: &Value| find_in_document(document, "did:web:a.example#k", OffsetDateTime::UNIX_EPOCH);
        assert_eq!(find(&older), find(&document()));
        older["verificationMethod"][0]["type"] = json!("Multikey");
        assert_eq!(find(&older), Err(DocumentError::UnknownType));
    }

    // The vectors of the did:jwk method: P-256, and X25519, which agrees on secrets and signs nothing.
    #[test]
    fn a_did_jwk_is_its_key() {
        let p256 = "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";
        assert!(matches!(did_jwk(p256), Some(PublicKey::P256(_))));
        assert_eq!((only_name(p256), of_did(p256)), (Some("0"), did_jwk(p256)));
        let x25519 = "did:jwk:eyJrdHkiOiJPS1AiLCJjcnYiOiJYMjU1MTkiLCJ1c2UiOiJlbmMiLCJ4IjoiM3A3YmZYdDl3YlRUVzJIQzdPUTFOei1EUThoYmVHZE5yZngtRkctSUswOCJ9";
        for bad in [x25519, &format!("{p256}="), &p256[..80], "did:jwk:", "did:jwk:bnVsbA"] {
            assert_eq!(did_jwk(bad), None, "{bad}");
        }
    }
}
