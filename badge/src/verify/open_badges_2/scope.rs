use serde_json::Value;

use super::address::Address;
use crate::json::texts;

/// Says whether an issuer answers for what lies at an address, by the `verification` of its profile: `startsWith`,
/// `allowedOrigins`, or else what has the origin of the profile (Open Badges 2.0, `VerificationObject`). Where both are
/// given, both must hold; what cannot be read allows nothing.
pub(super) fn admits(profile: &Value, issuer: &Address, place: &Address) -> bool {
    let rule = match &profile["verification"] {
        Value::Null => return place.has_origin_of(issuer),
        rule => rule,
    };
    // No other property of a badge is defined by which it could be found.
    if !rule.is_object() || rule.get("verificationProperty").is_some_and(|property| property != "id") {
        return false;
    }
    let given = |name: &str| rule.get(name).filter(|value| !value.is_null());
    let (starts, origins) = (given("startsWith"), given("allowedOrigins"));
    if starts.is_none() && origins.is_none() {
        return place.has_origin_of(issuer);
    }
    let begins = |prefix: &str| Address::parse(prefix).is_some_and(|prefix| place.starts_with(&prefix));
    starts.is_none_or(|starts| texts(starts).any(begins))
        && origins.is_none_or(|origins| texts(origins).any(|origin| place.has_authority(origin)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(verification: &Value, place: &str) -> bool {
        let parse = |text: &str| Address::parse(text).expect("it is an address");
        admits(&json!({"verification": verification}), &parse("https://a.example/issuer"), &parse(place))
    }

    #[test]
    fn the_default_is_the_origin_of_the_profile() {
        for rule in [Value::Null, json!({}), json!({"type": "VerificationObject", "verificationProperty": "id"})] {
            assert!(check(&rule, "https://a.example/badges/1"), "{rule}");
            for place in ["https://b.a.example/1", "https://a.example.evil.example/1", "https://a.example:8443/1"] {
                assert!(!check(&rule, place), "{rule} {place}");
            }
        }
    }

    #[test]
    fn all_rules_that_are_given_hold() {
        let starts = json!({"startsWith": ["https://b.example/x/", "https://c.example"]});
        assert!(check(&starts, "https://b.example/x/1") && check(&starts, "https://c.example/1"));
        for place in ["https://a.example/1", "https://b.example/y", "https://c.example.evil.example/1"] {
            assert!(!check(&starts, place), "{place}");
        }
        let origins = json!({"allowedOrigins": "b.example"});
        assert!(check(&origins, "https://b.example/x"));
        assert!(!check(&origins, "https://a.example/x") && !check(&origins, "https://evil-b.example/x"));
        let both = json!({"startsWith": "https://b.example/x/", "allowedOrigins": ["c.example"]});
        assert!(!check(&both, "https://b.example/x/1") && !check(&both, "https://c.example/x/1"));
    }

    #[test]
    fn what_cannot_be_read_allows_nothing() {
        for rule in [
            json!([]),
            json!("hosted"),
            json!({"verificationProperty": "badge"}),
            json!({"startsWith": 1}),
            json!({"startsWith": []}),
            json!({"startsWith": "https:"}),
            json!({"startsWith": ""}),
            json!({"allowedOrigins": {}}),
            json!({"allowedOrigins": ["*", "https://a.example", ""]}),
        ] {
            assert!(!check(&rule, "https://a.example/1"), "{rule}");
        }
    }
}
