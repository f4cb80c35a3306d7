use std::fmt::Write as _;

use crate::catalog::conditions::{Compiled, Facts};
use crate::catalog::entity::approving::GovernanceRules;
use crate::catalog::entity::credential::Credential;
use crate::catalog::value::{Identifier, Owner, Spanned};
use crate::catalog::{Catalog, Entry};

const HEAD: &str = "\
# Written by `skillmark owners` from catalog.yaml and the departments. Change those, and write it anew.
# The last line that matches a file counts. Where a line names several owners, the forge asks each of them,
# and is content with one; which bodies must have approved is checked by `skillmark check`.
";

/// What forges run and whom they ask, in a repository that is a catalog.
const FORGE: &[&str] = &[".github/", ".gitlab/", ".gitlab-ci.yml", "CODEOWNERS", "docs/CODEOWNERS"];

/// The same where the catalog is a folder among others: what checks it, and this file. All else is for others to own.
const FORGE_OF_FOLDER: &[&str] = &[
    ".github/workflows/catalog.yml",
    ".github/workflows/comment.yml",
    ".github/CODEOWNERS",
    ".gitlab/CODEOWNERS",
    "CODEOWNERS",
    "docs/CODEOWNERS",
];

/// A folder that CODEOWNERS cannot name.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "the folder `{0}` cannot be named in CODEOWNERS; rename it so that it holds none of the signs * ? [ ] ! # and \\"
)]
pub struct UnnamableFolder(pub String);

/// Returns CODEOWNERS for a catalog that lies in `folder`, relative to the root of the repository and with forward slashes; empty
/// when the catalog is the repository.
///
/// # Errors
///
/// Returns an error when the name of the folder would be a pattern or a comment.
pub fn codeowners(catalog: &Catalog, folder: &str) -> Result<String, UnnamableFolder> {
    let root = root(folder)?;
    let nothing = Vec::new();
    let rules = catalog.config.governance.as_ref();
    let office = rules.map_or(&nothing, |rules| &rules.owners);
    let registrar = rules.map(|rules| &rules.registrar).filter(|registrar| !registrar.is_empty()).unwrap_or(office);
    let mut text = HEAD.to_owned();
    let mut part = |comment: &str, lines: Vec<(String, Vec<&Owner>)>| {
        let lines: Vec<_> = lines.into_iter().filter(|(_, owners)| !owners.is_empty()).collect();
        if !lines.is_empty() {
            let _ = writeln!(text, "\n# {comment}");
        }
        for (path, owners) in lines {
            let names: Vec<&str> = owners.into_iter().map(Owner::as_str).collect();
            let _ = writeln!(text, "{path} {}", names.join(" "));
        }
    };
    part("Everything that is not named below, new entries too", vec![(all(&root), values(office))]);
    part("Departments", departments(catalog, &root));
    part("Pathways", pathways(catalog, &root));
    part("Credentials: their departments, and the bodies that must approve them", credentials(catalog, &root, rules));
    part("Questions", questions(catalog, &root, rules));
    let published = ["versions/", "versions.lock", "status/", "issuers/"];
    part("What is published and signed", lines(&root, &published, registrar));
    part("Rules of the catalog", lines(&root, &["catalog.yaml"], office));
    let forge = if root == "/" { FORGE } else { FORGE_OF_FOLDER };
    part("What runs, and this file", lines("/", forge, office));
    Ok(text)
}

/// Returns the folder as the beginning of a pattern: with slashes around it, and its spaces escaped.
fn root(folder: &str) -> Result<String, UnnamableFolder> {
    let folder = folder.trim_matches('/');
    if folder.contains(['*', '?', '[', ']', '!', '#', '\\']) || folder.contains(char::is_control) {
        return Err(UnnamableFolder(folder.escape_debug().to_string()));
    }
    Ok(if folder.is_empty() { "/".to_owned() } else { format!("/{}/", folder.replace(' ', "\\ ")) })
}

fn all(root: &str) -> String {
    if root == "/" { "*".to_owned() } else { root.to_owned() }
}

fn values(owners: &[Spanned<Owner>]) -> Vec<&Owner> {
    unique(owners.iter().map(|owner| &owner.value))
}

fn unique<'a>(owners: impl Iterator<Item = &'a Owner>) -> Vec<&'a Owner> {
    let mut found: Vec<&Owner> = Vec::new();
    for owner in owners {
        if !found.contains(&owner) {
            found.push(owner);
        }
    }
    found
}

type Line<'a> = (String, Vec<&'a Owner>);

fn lines<'a>(root: &str, paths: &[&str], owners: &'a [Spanned<Owner>]) -> Vec<Line<'a>> {
    paths.iter().map(|path| (format!("{root}{path}"), values(owners))).collect()
}

fn departments<'a>(catalog: &'a Catalog, root: &str) -> Vec<Line<'a>> {
    let all = catalog.departments.iter();
    all.map(|(id, entry)| (format!("{root}departments/{id}/"), values(&entry.fields.owners))).collect()
}

fn pathways<'a>(catalog: &'a Catalog, root: &str) -> Vec<Line<'a>> {
    let all = catalog.pathways.iter();
    all.map(|(id, entry)| (format!("{root}pathways/{id}/"), unique(of_departments(catalog, &entry.fields.department))))
        .collect()
}

fn of_departments<'a>(catalog: &'a Catalog, ids: &'a [Spanned<Identifier>]) -> impl Iterator<Item = &'a Owner> {
    let departments = ids.iter().filter_map(|id| catalog.departments.get(&id.value));
    departments.flat_map(|department| department.fields.owners.iter().map(|owner| &owner.value))
}

/// Proposals have owners as well: `hidden` holds them where the site does without.
fn credentials<'a>(catalog: &'a Catalog, root: &str, rules: Option<&'a GovernanceRules>) -> Vec<Line<'a>> {
    let mut all: Vec<&Entry<Credential>> = catalog.credentials.values().chain(catalog.hidden.values()).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all.into_iter().map(|entry| (format!("{root}credentials/{}/", entry.id), owners(catalog, entry, rules))).collect()
}

fn owners<'a>(
    catalog: &'a Catalog,
    entry: &'a Entry<Credential>,
    rules: Option<&'a GovernanceRules>,
) -> Vec<&'a Owner> {
    let facts = Facts::of(catalog, entry);
    let bodies = rules.iter().flat_map(|rules| &rules.bodies);
    let asked = bodies.filter(|body| body.when.as_ref().is_none_or(|when| Compiled::new(when).hold(&facts)));
    let of_bodies = asked.flat_map(|body| body.owners.iter().map(|owner| &owner.value));
    unique(of_departments(catalog, &entry.fields.department).chain(of_bodies))
}

fn questions<'a>(catalog: &'a Catalog, root: &str, rules: Option<&'a GovernanceRules>) -> Vec<Line<'a>> {
    let mut found = Vec::new();
    for (id, entry) in &catalog.faqs {
        let credential = entry.fields.credential.as_ref().and_then(|id| catalog.credentials.get(&id.value));
        let owners = match (&entry.fields.department, credential) {
            (_, Some(credential)) => owners(catalog, credential, rules),
            (Some(department), None) => unique(of_departments(catalog, std::slice::from_ref(department))),
            (None, None) => continue,
        };
        // With its translations, such as `arts.fr.md`; no id holds a full stop.
        found.push((format!("{root}faqs/{id}.*"), owners));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples::catalog;

    const RULES: &str = "governance:
  owners: '@u/office'
  registrar: '@u/registrar'
  bodies:
    - {id: senate, name: Senate, when: {credits: present}, owners: ['@u/senate', '@u/office']}
    - {id: committee, name: Committee, when: {credits: absent}, owners: '@u/committee'}
";

    fn made(rules: &str, folder: &str) -> String {
        let credentials =
            [("a".to_owned(), "credits: 3\n".to_owned()), ("b".to_owned(), "status: proposed\n".to_owned())];
        codeowners(&catalog(rules, &credentials), folder).expect("the folder can be named")
    }

    #[test]
    fn bodies_own_what_they_must_approve() {
        let text = made(RULES, "");
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        let expected = [
            "* @u/office",
            "/credentials/a/ @u/senate @u/office",
            "/credentials/b/ @u/committee",
            "/versions/ @u/registrar",
            "/versions.lock @u/registrar",
            "/status/ @u/registrar",
            "/issuers/ @u/registrar",
            "/catalog.yaml @u/office",
            "/.github/ @u/office",
            "/.gitlab/ @u/office",
            "/.gitlab-ci.yml @u/office",
            "/CODEOWNERS @u/office",
            "/docs/CODEOWNERS @u/office",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn folders_are_named_or_refused() {
        let text = made(RULES, "site files/badges");
        assert!(text.contains("\n/site\\ files/badges/ @u/office\n"), "{text}");
        assert!(text.contains("\n/site\\ files/badges/credentials/b/ @u/committee\n"), "{text}");
        assert!(text.contains("\n/.github/workflows/catalog.yml @u/office\n"), "{text}");
        assert!(!text.contains("\n/.github/ "), "what lies outside of the catalog is for others to own");
        for bad in ["a*", "#a", "a\nb @me", "[a]", "!a", "a\\b"] {
            assert!(codeowners(&catalog("", &[]), bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn nobody_is_made_up() {
        assert_eq!(made("", ""), HEAD);
    }
}
