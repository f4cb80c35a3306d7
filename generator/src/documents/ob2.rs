//! Open Badges 2.0: `BadgeClass` and Issuer, for everything that has not moved on.

use serde_json::{Map, Value, json};

use super::address::{self, Address};
use super::{ob3, put};
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::issuer::Issuer;
use crate::catalog::{Catalog, Entry};

const CONTEXT: &str = "https://w3id.org/openbadges/v2";

/// Returns the `BadgeClass` that says the same as `achievement`.
pub(super) fn badge_class(entry: &Entry<Credential>, achievement: &Value, address: &Address) -> Value {
    let version = entry.fields.version.0;
    let mut object = Map::new();
    put(&mut object, "@context", CONTEXT);
    put(&mut object, "type", "BadgeClass");
    put(&mut object, "id", address.url(&address::version_file(&entry.id, version, "badgeclass.json")));
    put(&mut object, "name", &*entry.fields.title);
    put(&mut object, "description", achievement["description"].clone());
    put(&mut object, "image", achievement["image"]["id"].clone());
    put(&mut object, "criteria", ob3::criteria(entry, address));
    put(&mut object, "issuer", address.url(&address::issuer_file(&entry.fields.issuer, "issuer.json")));
    put(&mut object, "tags", achievement["tag"].clone());
    put(&mut object, "version", version.to_string());
    put(&mut object, "alignment", alignment(achievement));
    Value::Object(object)
}

/// Returns the alignments with what Open Badges 2.0 knows of them.
fn alignment(achievement: &Value) -> Vec<Value> {
    let all = achievement["alignment"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter()
        .map(|alignment| {
            let mut object = Map::new();
            for name in ["targetName", "targetUrl", "targetCode", "targetFramework", "targetDescription"] {
                put(&mut object, name, alignment[name].clone());
            }
            Value::Object(object)
        })
        .collect()
}

/// Returns the Issuer profile.
pub fn issuer(catalog: &Catalog, entry: &Entry<Issuer>, address: &Address) -> Value {
    let first = catalog.first_language();
    let mut object = Map::new();
    put(&mut object, "@context", CONTEXT);
    put(&mut object, "type", "Issuer");
    put(&mut object, "id", address.url(&address::issuer_file(&entry.id, "issuer.json")));
    put(&mut object, "name", entry.fields.name.text(first, first));
    put(&mut object, "url", entry.fields.url.as_str());
    put(&mut object, "email", entry.fields.badge_email());
    put(&mut object, "description", entry.fields.description.as_ref().map(|text| text.text(first, first).to_owned()));
    put(&mut object, "image", ob3::issuer_image(entry).map(|path| json!(address.url(&path))));
    Value::Object(object)
}
