use skillmark_badge::key::{PublicKey as Key, parse_multikey};

use crate::catalog::Catalog;
use crate::catalog::entity::issuer::{EcJwk, KeyType, PublicKey};
use crate::catalog::value::Identifier;
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Reports public keys that are not of the form that their type asks for.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for ((issuer, _), key) in &catalog.keys {
        diagnostics.extend(own(&key.fields));
        diagnostics.extend(controller(catalog, issuer, &key.fields));
    }
    for entry in catalog.trusted.values() {
        for key in &entry.fields.keys {
            if !key.id.starts_with(&format!("{}#", *entry.fields.did)) {
                let message = format!("the id of the key does not begin with `{}#`", *entry.fields.did);
                diagnostics.push(
                    Diagnostic::new(Rule::BAD_KEY, key.id.span, message)
                        .help("copy it from the institution's DID document"),
                );
            }
            if parse_multikey(&key.public_key_multibase).is_none() {
                diagnostics.push(finding(key.public_key_multibase.span, "the text is not a Multikey"));
            }
        }
    }
}

/// All keys of an issuer were published under one DID, which badges carry.
fn controller(catalog: &Catalog, issuer: &Identifier, key: &PublicKey) -> Option<Diagnostic> {
    let first = catalog.keys.iter().find(|((of, _), _)| of == issuer).map(|(_, first)| &first.fields.controller)?;
    let stated = catalog.issuers.get(issuer).and_then(|entry| entry.fields.did.as_ref());
    let wanted = stated.unwrap_or(first);
    (wanted.value != key.controller.value).then(|| {
        let message = format!("the key is of `{}`, the issuer is `{}`", *key.controller, **wanted);
        Diagnostic::new(Rule::BAD_KEY, key.controller.span, message)
            .help("badges name one issuer; restore the DID under which its first key was published")
    })
}

fn own(key: &PublicKey) -> Option<Diagnostic> {
    match (*key.r#type, &key.public_key_multibase, &key.public_key_jwk) {
        (KeyType::Ed25519, Some(text), None) => {
            let fits = matches!(parse_multikey(text), Some(Key::Ed25519(_)));
            (!fits).then(|| finding(text.span, "the text is not an Ed25519 Multikey"))
        }
        (KeyType::P256, None, Some(jwk)) => {
            (!is_p256(jwk)).then(|| finding(jwk.span, "the fields are not a P-256 key"))
        }
        (KeyType::Ed25519, ..) => Some(finding(key.span, "an Ed25519 key has `public_key_multibase` and nothing else")),
        (KeyType::P256, ..) => Some(finding(key.span, "a P-256 key has `public_key_jwk` and nothing else")),
    }
}

/// Says whether a JSON Web Key has the form of P-256 (RFC 7518, section 6.2.1): each coordinate is 32 bytes.
fn is_p256(jwk: &EcJwk) -> bool {
    let coordinate = |text: &str| {
        text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    &*jwk.kty == "EC" && &*jwk.crv == "P-256" && coordinate(&jwk.x) && coordinate(&jwk.y)
}

fn finding(span: Span, message: &str) -> Diagnostic {
    Diagnostic::new(Rule::BAD_KEY, span, message)
        .help("restore the key from the history, or copy it again from where it was made")
}
