//! Nobody's personal data belongs in a public, permanent catalog.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use crate::catalog::SourceTree;
use crate::catalog::yaml::{Content, Node};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

/// Whether entries of a kind have contact fields, in which a role address may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactFields {
    /// Issuers, departments, credentials and the catalog itself.
    Allowed,
    /// All else.
    Refused,
}

/// An e-mail address, or the hash of one as Open Badges write it (`sha256$` or `md5$` and hex digits).
static PERSONAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let email = r"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}";
    Regex::new(&format!(r"{email}|\b(?:sha256|md5)\$[0-9a-fA-F]{{16,}}")).ok()
});

const HELP: &str = "remove it; role addresses stand in `contact` of issuers, departments and credentials";

/// Reports personal data in Markdown text that stands at `span`.
pub(in crate::catalog) fn check_text(text: &str, span: Span) -> Option<Diagnostic> {
    let found = PERSONAL.as_ref()?.find(text)?;
    let start = span.start as usize + found.start();
    Some(finding(Span::new(span.file, start, start + found.len())))
}

/// Reports personal data in the fields of an entry, other than in contact fields where they are allowed.
pub(in crate::catalog) fn check_node(node: &Node, contacts: ContactFields) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    walk(node, contacts, &mut found);
    found
}

fn walk(node: &Node, contacts: ContactFields, found: &mut Vec<Diagnostic>) {
    match &node.content {
        Content::String(text) if PERSONAL.as_ref().is_some_and(|personal| personal.is_match(text)) => {
            found.push(finding(node.span));
        }
        Content::List(items) => items.iter().for_each(|item| walk(item, contacts, found)),
        Content::Map(entries) => {
            for (key, value) in entries {
                let contact = contacts == ContactFields::Allowed && matches!(key.name.as_str(), "contact" | "email");
                if !contact {
                    walk(value, contacts, found);
                }
            }
        }
        _ => {}
    }
}

/// Reports a document that is not JSON, and personal data in one that is.
pub(in crate::catalog) fn check_json(tree: &SourceTree, file: FileId) -> Option<Diagnostic> {
    let Ok(document) = serde_json::from_slice::<Value>(tree.bytes(file)) else {
        let message = "the document is not JSON";
        let help = "restore it from the history, or remove it";
        return Some(Diagnostic::new(Rule::BAD_DOCUMENT, Span::whole_file(file), message).help(help));
    };
    is_personal(&document).then(|| finding(Span::whole_file(file)))
}

/// Says whether a text in a document is an e-mail address or the hash of one, or holds one.
pub(super) fn is_personal(document: &Value) -> bool {
    let mut open = vec![document];
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) if holds_personal_data(text) => return true,
            Value::Array(items) => open.extend(items),
            Value::Object(fields) => open.extend(fields.values()),
            _ => {}
        }
    }
    false
}

/// Reports private keys, whatever the file is called.
pub(in crate::catalog) fn check_secrets(tree: &SourceTree) -> Vec<Diagnostic> {
    const MARK: &[u8] = b"PRIVATE KEY-----";
    let secret = |bytes: &[u8]| bytes.windows(MARK.len()).position(|window| window == MARK);
    let found = tree.iter().filter_map(|(file, source)| Some((file, secret(&source.bytes)?)));
    found
        .map(|(file, at)| {
            let span = Span::new(file, at, at + MARK.len());
            Diagnostic::new(Rule::PRIVATE_KEY, span, "the file holds a private key")
                .help("remove it, also from the history, and retire the key as compromised")
        })
        .collect()
}

/// Returns what finds e-mail addresses and hashes of them.
pub(crate) fn personal_data() -> Option<&'static Regex> {
    PERSONAL.as_ref()
}

/// Says whether text holds an e-mail address or the hash of one.
pub(crate) fn holds_personal_data(text: &str) -> bool {
    PERSONAL.as_ref().is_some_and(|personal| personal.is_match(text))
}

/// Returns the finding that personal data stands at `span`.
pub(crate) fn finding(span: Span) -> Diagnostic {
    let message = "an e-mail address, or the hash of one, stands where no contact belongs";
    Diagnostic::new(Rule::PERSONAL_DATA, span, message).help(HELP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_addresses_and_hashes() {
        let span = Span::new(FileId(0), 0, 100);
        let found = |text: &str| check_text(text, span).is_some();
        assert!(found("ask somebody@example.edu today"));
        assert!(found("sha256$b5809d8a92f8858436d7e6b87c12ebc0"));
        assert!(!found("the @ sign, 3 @ 4, sha256"));
    }
}
