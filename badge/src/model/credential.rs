use serde_json::Value;

use crate::json::{items, texts};

/// A credential as a reader sees it. RDF signs a graph and not a tree, so that members are read strictly where
/// they must stand, and never searched for elsewhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Credential<'a> {
    value: &'a Value,
}

impl<'a> Credential<'a> {
    pub(crate) fn new(value: &'a Value) -> Self {
        Self { value }
    }

    /// Returns the whole of it.
    pub(crate) fn value(self) -> &'a Value {
        self.value
    }

    /// Says whether it is of a type.
    pub(crate) fn is_a(self, name: &str) -> bool {
        texts(&self.value["type"]).any(|kind| kind == name)
    }

    /// Says whether it is one of Verifiable Credentials 1.1, by the context that it begins with.
    pub(crate) fn is_1_1(self) -> bool {
        texts(&self.value["@context"]).next() == Some("https://www.w3.org/2018/credentials/v1")
    }

    pub(crate) fn id(self) -> Option<&'a str> {
        self.value["id"].as_str()
    }

    /// Returns the issuer's identifier: the issuer itself, or its `id`.
    pub(crate) fn issuer(self) -> Option<&'a str> {
        let issuer = &self.value["issuer"];
        issuer.as_str().or_else(|| issuer["id"].as_str())
    }

    pub(crate) fn issuer_name(self) -> Option<&'a str> {
        words(&self.value["issuer"]["name"])
    }

    pub(crate) fn subject(self) -> &'a Value {
        &self.value["credentialSubject"]
    }

    pub(crate) fn achievement(self) -> &'a Value {
        &self.subject()["achievement"]
    }

    /// Returns the name of the badge, or of what was achieved.
    pub(crate) fn name(self) -> Option<&'a str> {
        words(&self.value["name"]).or_else(|| words(&self.achievement()["name"]))
    }

    /// Returns the entries that say where the badge's status stands.
    pub(crate) fn statuses(self) -> &'a [Value] {
        items(&self.value["credentialStatus"])
    }

    /// Returns the beginning of the period, which Verifiable Credentials 1.1 call by another name.
    pub(crate) fn valid_from(self) -> Option<&'a str> {
        self.value["validFrom"].as_str().or_else(|| self.value["issuanceDate"].as_str())
    }

    /// Returns the end of the period.
    pub(crate) fn valid_until(self) -> Option<&'a str> {
        self.value["validUntil"].as_str().or_else(|| self.value["expirationDate"].as_str())
    }

    pub(crate) fn awarded(self) -> Option<&'a str> {
        self.value["awardedDate"].as_str()
    }
}

/// Returns a text, or the text of a value with a language.
pub(crate) fn words(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value["@value"].as_str())
}
