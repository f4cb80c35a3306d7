//! Which file of a catalog is what: the source layout, in one place.

use super::value::{LanguageTag, is_identifier};

/// What a file is, judged by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// `catalog.yaml`.
    Config,
    /// `glossary.yaml`.
    Glossary,
    /// `versions.lock`.
    Lock,
    /// A YAML entry that is one file or one folder: issuers, trusted, frameworks, endorsements.
    Yaml(YamlKind, &'a str),
    /// A Markdown entry and the language of the file, `None` for the original.
    Markdown(MarkdownKind, &'a str, Option<LanguageTag>),
    /// `issuers/ID/keys/NAME.yaml`.
    Key {
        /// The issuer's id.
        issuer: &'a str,
        /// The key's name.
        name: &'a str,
    },
    /// `versions/ID/vN/FILE`.
    Frozen {
        /// The credential's id.
        credential: &'a str,
        /// The folder's name, `vN`.
        version: &'a str,
        /// The file's name.
        file: &'a str,
    },
    /// `status/LIST.json`.
    StatusList(&'a str),
    /// `endorsements/ID.json`: a signed endorsement.
    SignedEndorsement(&'a str),
    /// `samples/index.yaml`.
    Samples,
    /// `samples/FILE`: a badge to try.
    SampleBadge(&'a str),
    /// Something that an entry may name: a picture in an entry's folder, a file of the theme.
    Asset,
    /// Anything else.
    Stray,
}

/// Kinds of entry that are YAML alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum YamlKind {
    /// `issuers/ID/index.yaml`.
    Issuer,
    /// `trusted/ID.yaml`.
    Trusted,
    /// `frameworks/ID.yaml`.
    Framework,
    /// `endorsements/ID.yaml`.
    Endorsement,
}

/// Kinds of entry that are Markdown with front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MarkdownKind {
    /// `departments/ID/index.md`.
    Department,
    /// `credentials/ID/index.md`.
    Credential,
    /// `pathways/ID/index.md`.
    Pathway,
    /// `faqs/ID.md`.
    Faq,
    /// `pages/ID.md`.
    Page,
}

/// Says whether the site shows or publishes a file of the catalog as it is: pictures, the theme, what is signed, samples.
pub(crate) fn is_shown_as_it_is(path: &str) -> bool {
    match place(path) {
        Place::StatusList(_) | Place::SignedEndorsement(_) | Place::Samples | Place::SampleBadge(_) => true,
        // What lies at the top beside pictures is for those who work on the catalog.
        Place::Asset => path.contains('/') || is_picture(path),
        _ => false,
    }
}

/// Returns what the file at `path` is.
pub(super) fn place(path: &str) -> Place<'_> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["catalog.yaml"] => Place::Config,
        ["glossary.yaml"] => Place::Glossary,
        ["versions.lock"] => Place::Lock,
        ["README.md" | "CODEOWNERS" | "LICENSE" | "LICENSE.md" | "LICENSE.txt" | "CONTRIBUTING.md"] | ["theme", ..] => {
            Place::Asset
        }
        ["issuers", id, "index.yaml"] => Place::Yaml(YamlKind::Issuer, id),
        ["issuers", issuer, "keys", name] => match name.strip_suffix(".yaml") {
            Some(name) => Place::Key { issuer, name },
            None => Place::Stray,
        },
        ["trusted", name] => yaml(YamlKind::Trusted, name),
        ["frameworks", name] => yaml(YamlKind::Framework, name),
        ["endorsements", name] => match name.strip_suffix(".json") {
            Some(id) => Place::SignedEndorsement(id),
            None => yaml(YamlKind::Endorsement, name),
        },
        ["status", name] if name.strip_suffix(".json").is_some_and(is_identifier) => Place::StatusList(name),
        ["samples", "index.yaml"] => Place::Samples,
        ["samples", name] if is_badge(name) => Place::SampleBadge(name),
        ["versions", credential, version, file] => Place::Frozen { credential, version, file },
        ["departments", id, rest @ ..] => folder(MarkdownKind::Department, id, rest),
        ["credentials", id, rest @ ..] => folder(MarkdownKind::Credential, id, rest),
        ["pathways", id, rest @ ..] => folder(MarkdownKind::Pathway, id, rest),
        ["faqs", name] => markdown(MarkdownKind::Faq, name),
        ["pages", name] => markdown(MarkdownKind::Page, name),
        ["issuers", _, file] | ["pages", .., file] if is_picture(file) => Place::Asset,
        [file] if is_picture(file) => Place::Asset,
        _ => Place::Stray,
    }
}

fn yaml(kind: YamlKind, name: &str) -> Place<'_> {
    name.strip_suffix(".yaml").map_or(Place::Stray, |id| Place::Yaml(kind, id))
}

fn folder<'a>(kind: MarkdownKind, id: &'a str, rest: &[&'a str]) -> Place<'a> {
    match rest {
        [name] => match stem_and_language(name) {
            Some(("index", language)) => Place::Markdown(kind, id, language),
            _ if is_picture(name) => Place::Asset,
            _ => Place::Stray,
        },
        [.., name] if is_picture(name) => Place::Asset,
        _ => Place::Stray,
    }
}

fn markdown(kind: MarkdownKind, name: &str) -> Place<'_> {
    match stem_and_language(name) {
        Some((id, language)) => Place::Markdown(kind, id, language),
        None if is_picture(name) => Place::Asset,
        None => Place::Stray,
    }
}

/// Splits `index.fr.md` into `index` and `fr`.
fn stem_and_language(name: &str) -> Option<(&str, Option<LanguageTag>)> {
    let stem = name.strip_suffix(".md")?;
    match stem.split_once('.') {
        None => Some((stem, None)),
        Some((stem, tag)) => Some((stem, Some(LanguageTag::new(tag)?))),
    }
}

/// Says whether a file name ends as a picture's does.
pub fn is_picture(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("svg" | "png" | "jpg" | "jpeg" | "webp"))
}

/// Says whether a file name ends as that of a badge to try does.
fn is_badge(name: &str) -> bool {
    matches!(name.rsplit_once('.'), Some((_, "png" | "json" | "jwt")))
}

/// Returns the identifier that a path brings with it, if the file is an entry.
pub(super) fn identifier_of<'a>(place: &Place<'a>) -> Option<&'a str> {
    match place {
        Place::Yaml(_, id) | Place::Markdown(_, id, _) | Place::SignedEndorsement(id) => Some(id),
        Place::SampleBadge(name) => name.rsplit_once('.').map(|(stem, _)| stem),
        Place::Key { issuer, name } => Some(if is_identifier(issuer) { name } else { issuer }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_every_place() {
        let french = LanguageTag::new("fr");
        assert_eq!(place("catalog.yaml"), Place::Config);
        assert_eq!(place("credentials/a/index.md"), Place::Markdown(MarkdownKind::Credential, "a", None));
        assert_eq!(place("credentials/a/index.fr.md"), Place::Markdown(MarkdownKind::Credential, "a", french));
        assert_eq!(place("credentials/a/badge.svg"), Place::Asset);
        assert_eq!(place("credentials/a/notes.txt"), Place::Stray);
        assert_eq!(place("credentails/a/index.md"), Place::Stray);
        assert_eq!(place("faqs/learners.md"), Place::Markdown(MarkdownKind::Faq, "learners", None));
        assert_eq!(place("frameworks/onet.yaml"), Place::Yaml(YamlKind::Framework, "onet"));
        assert_eq!(place("samples/a.png"), Place::SampleBadge("a.png"));
        assert_eq!(place("samples/a.exe"), Place::Stray);
        assert_eq!(
            place("versions/a/v1/badge.png"),
            Place::Frozen { credential: "a", version: "v1", file: "badge.png" }
        );
    }
}
