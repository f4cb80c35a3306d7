//! `trust.json`: what the verifier of this site pins.

use serde_json::{Map, Value, json};
use url::Url;

use super::address::{self, Address};
use super::{Definition, did, identity, put};
use crate::catalog::Catalog;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::issuer::{PublicKey, Retired};
use crate::catalog::entity::trusted::Trusted;
use crate::catalog::value::Identifier;

/// Returns the trust document, given the definitions of every credential.
pub fn trust(catalog: &Catalog, base: &Url, definitions: &[(&Identifier, &[Definition])]) -> Value {
    let address = Address::new(base);
    let issuers = own_issuers(catalog, base).chain(catalog.trusted.values().map(|entry| listed(&entry.fields)));
    let definitions = definitions.iter().flat_map(|(id, versions)| {
        let address = &address;
        versions.iter().map(move |definition| self::definition(catalog, id, definition, base, address))
    });
    let lists = catalog.status_lists.iter().map(|file| address.url(&format!("/{}", catalog.tree.path(*file))));
    json!({
        "version": 1,
        "base_url": address.url("/"),
        "issuers": issuers.collect::<Vec<_>>(),
        "definitions": definitions.collect::<Vec<_>>(),
        "status_lists": lists.collect::<Vec<_>>(),
    })
}

fn own_issuers<'a>(catalog: &'a Catalog, base: &'a Url) -> impl Iterator<Item = Value> + 'a {
    let first = catalog.first_language();
    catalog.issuers.values().map(move |entry| {
        let did = identity::issuer_did(catalog, &entry.id, base);
        let keys = catalog.keys.iter().filter(|((issuer, _), _)| *issuer == entry.id);
        json!({
            "id": did,
            "name": entry.fields.name.text(first, first),
            "url": entry.fields.url.as_str(),
            "source": "catalog",
            "keys": keys.map(|((_, name), key)| own_key(&identity::verification_method(&did, name), &key.fields)).collect::<Vec<_>>(),
        })
    })
}

fn own_key(id: &str, key: &PublicKey) -> Value {
    let mut object = did::key_material(key);
    put(&mut object, "id", id);
    put(&mut object, "valid_from", key.valid_from.iso());
    object.insert("retired".to_owned(), retired(key.retired.as_ref()));
    Value::Object(object)
}

fn retired(retired: Option<&Retired>) -> Value {
    retired.map_or(Value::Null, |retired| json!({"at": retired.at.iso(), "reason": retired.reason.word()}))
}

fn listed(trusted: &Trusted) -> Value {
    let key = |key: &crate::catalog::entity::trusted::TrustedKey| {
        let mut object = Map::new();
        put(&mut object, "id", &*key.id);
        put(&mut object, "publicKeyMultibase", &*key.public_key_multibase);
        object.insert("valid_from".to_owned(), key.valid_from.encode());
        object.insert("retired".to_owned(), retired(key.retired.as_ref()));
        Value::Object(object)
    };
    let mut object = Map::new();
    put(&mut object, "id", trusted.did.to_string());
    put(&mut object, "name", &*trusted.name);
    object.insert("url".to_owned(), trusted.url.encode());
    put(&mut object, "source", "list");
    object.insert("keys".to_owned(), trusted.keys.iter().map(key).collect());
    Value::Object(object)
}

fn definition(catalog: &Catalog, id: &Identifier, definition: &Definition, base: &Url, address: &Address) -> Value {
    let credential = catalog.credentials.get(id);
    let issuer = definition.achievement["creator"]["id"].as_str().map(str::to_owned);
    let present = || credential.map(|entry| identity::issuer_did(catalog, &entry.fields.issuer, base));
    json!({
        "id": definition.id(),
        "digest": definition.digest.to_string(),
        "issuer": issuer.or_else(present),
        "credential": &**id,
        "version": definition.version,
        "page": address.url(&address::credential_page(id)),
        "status": credential.map(|entry| entry.fields.status.word()),
    })
}
