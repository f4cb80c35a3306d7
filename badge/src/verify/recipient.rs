use serde_json::Value;

use super::findings::{Finding, Findings};
use super::{CheckId, Context, Person};
use crate::identity::is_hash_of;
use crate::json::items;
use crate::model::Credential;

/// Says whether a badge was given to the person whom the reader names. It is answered beside the verdict.
pub(super) fn check(credential: Credential<'_>, context: &Context<'_>, findings: &mut Findings) {
    let Some(person) = context.recipient.filter(|person| !person.typed.is_empty()) else { return };
    let subject = credential.subject();
    let identifiers = items(&subject["identifier"]);
    let is_same = subject["id"].as_str() == Some(person.typed.as_str())
        || identifiers.iter().any(|identifier| is_identity(identifier, person));
    let finding = if is_same {
        Finding::pass(CheckId::Recipient, "check-recipient-match")
    } else if can_be_checked(subject) {
        Finding::fail(CheckId::Recipient, "check-recipient-other")
    } else {
        Finding::unknown(CheckId::Recipient, "check-recipient-none")
    };
    findings.add(finding);
}

/// Says whether a badge says whom it was given to, in a form that can be compared.
pub(super) fn can_be_checked(subject: &Value) -> bool {
    let is_identifier = |id: &str| !id.starts_with("urn:uuid:");
    // Hashes of other kinds can be forged, so that they say nothing.
    let is_clear = |identifier: &Value| {
        let hash = identifier["identityHash"].as_str().and_then(|hash| hash.get(..7));
        identifier["hashed"] != true || hash.is_some_and(|kind| kind.eq_ignore_ascii_case("sha256$"))
    };
    items(&subject["identifier"]).iter().any(is_clear) || subject["id"].as_str().is_some_and(is_identifier)
}

/// Compares an identifier with what was typed: in the form in which addresses are hashed here, and as it stands,
/// since the standard asks for no form.
fn is_identity(identifier: &Value, person: &Person) -> bool {
    let Some(stated) = identifier["identityHash"].as_str() else { return false };
    let salt = identifier["salt"].as_str().unwrap_or_default();
    let forms = [&person.normal, &person.typed];
    if identifier["hashed"] == true {
        forms.iter().any(|form| is_hash_of(stated, form, salt))
    } else {
        forms.iter().any(|form| stated.eq_ignore_ascii_case(form))
    }
}

/// Returns the names that a badge gives its recipient in the clear.
pub(super) fn names(subject: &Value) -> Vec<String> {
    let is_name = |identifier: &&Value| identifier["identityType"] == "name" && identifier["hashed"] == false;
    let names = items(&subject["identifier"]).iter().filter(is_name);
    names.filter_map(|identifier| identifier["identityHash"].as_str()).map(str::to_owned).collect()
}
