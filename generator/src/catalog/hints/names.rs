use std::collections::BTreeSet;

use super::write;
use crate::catalog::value::{Identifier, Localized};
use crate::catalog::{Catalog, Entry, Taxonomy};
use crate::diagnostic::{Diagnostic, nearest, yaml_scalar};

/// How many names are listed.
const LISTED: usize = 12;

/// An entry that others refer to.
#[derive(Debug)]
pub(in crate::catalog) struct Named<'a> {
    /// Its id.
    pub(in crate::catalog) id: &'a str,
    /// What people call it, in every language.
    pub(in crate::catalog) titles: Vec<&'a str>,
}

impl<'a> Named<'a> {
    /// Returns the entries of one of the institution's own lists.
    pub(in crate::catalog) fn taxa(catalog: &'a Catalog, of: Taxonomy) -> Vec<Self> {
        catalog.taxonomy(of).iter().map(|taxon| Self { id: &taxon.id, titles: texts(&taxon.name) }).collect()
    }

    /// Returns entries, with what `title` says of each in one language.
    pub(in crate::catalog) fn entries<T>(
        entries: impl IntoIterator<Item = (&'a Identifier, &'a Entry<T>)>,
        title: fn(&T) -> &str,
    ) -> Vec<Self>
    where
        T: 'a,
    {
        let titles = |entry: &'a Entry<T>| {
            let others = entry.translations.values().map(|translation| title(&translation.fields));
            std::iter::once(title(&entry.fields)).chain(others).collect()
        };
        entries.into_iter().map(|(id, entry)| Self { id, titles: titles(entry) }).collect()
    }

    /// Returns those that a field of this name refers to.
    fn of_field(catalog: &'a Catalog, field: &str) -> Option<Vec<Self>> {
        let of = match field {
            "type" => Taxonomy::Types,
            "level" => Taxonomy::Levels,
            "audience" => Taxonomy::Audiences,
            "focus_area" => Taxonomy::FocusAreas,
            "strategic_goals" => Taxonomy::StrategicGoals,
            "department" => return Some(Self::entries(&catalog.departments, |department| &department.title)),
            "credential" | "awards" | "from" | "to" => {
                return Some(Self::entries(&catalog.credentials, |credential| &credential.title));
            }
            "issuer" => {
                let issuers = catalog.issuers.iter();
                return Some(issuers.map(|(id, entry)| Self { id, titles: texts(&entry.fields.name) }).collect());
            }
            _ => return None,
        };
        Some(Self::taxa(catalog, of))
    }
}

fn texts(name: &Localized) -> Vec<&str> {
    name.bare.iter().chain(name.by_language.values()).map(|text| text.value.as_str()).collect()
}

/// Returns the one that is called what is `written`, by id or by title, in whatever letter case.
fn called<'a>(written: &str, names: &[Named<'a>]) -> Option<&'a str> {
    let wanted = Identifier::slug(written);
    let is_called =
        |name: &&Named<'_>| name.id == wanted || name.titles.iter().any(|it| Identifier::slug(it) == wanted);
    let mut called = names.iter().filter(is_called);
    called.next().filter(|_| called.next().is_none()).map(|name| name.id)
}

/// Returns the one with a title like what is `written`, or else the one whose id or title goes on from it.
fn similar<'a>(written: &str, names: &[Named<'a>]) -> Option<&'a str> {
    let wanted = Identifier::slug(written);
    let begins =
        |text: &str| !wanted.is_empty() && text.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('-'));
    let is_longer = |name: &&Named<'_>| begins(name.id) || name.titles.iter().any(|it| begins(&Identifier::slug(it)));
    let mut longer = names.iter().filter(is_longer);
    let longer = longer.next().filter(|_| longer.next().is_none()).map(|name| name.id);
    titled(&wanted, names).or(longer)
}

fn titled<'a>(wanted: &str, names: &[Named<'a>]) -> Option<&'a str> {
    let titles: Vec<(String, &str)> =
        names.iter().flat_map(|name| name.titles.iter().map(|title| (Identifier::slug(title), name.id))).collect();
    let near = nearest(wanted, titles.iter().map(|(title, _)| title.as_str()))?;
    let mut ids: BTreeSet<&'a str> = titles.iter().filter(|(title, _)| title == near).map(|(_, id)| *id).collect();
    ids.pop_first().filter(|_| ids.is_empty())
}

/// Says what there is to choose from, if it is not too much.
fn list(names: &[Named<'_>]) -> Option<String> {
    let listed = || names.iter().map(|name| format!("`{}`", name.id)).collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => None,
        1 => Some(format!("there is only {}", listed())),
        2..=LISTED => Some(format!("write one of {}", listed())),
        many => Some(format!("there are {many} to choose from")),
    }
}

/// Suggests a name that exists for text that cannot be one, such as a title.
pub(super) fn suggest(finding: &mut Diagnostic, field: &str, written: &str, catalog: Option<&Catalog>) {
    let Some(names) = catalog.and_then(|catalog| Named::of_field(catalog, field)) else { return };
    if let Some(parts) = crate::catalog::decode::parts(written) {
        let ids: Vec<&str> = parts.iter().filter_map(|part| called(part, &names)).collect();
        if ids.len() == parts.len() && ids.len() > 1 {
            write(finding, format!("[{}]", ids.join(", ")), true);
            return;
        }
    }
    if let Some(id) = called(written, &names) {
        mean(finding, id, true);
    } else if finding.suggestion.is_none() {
        match similar(written, &names) {
            Some(id) => mean(finding, id, false),
            None => finding.help = list(&names).or(finding.help.take()),
        }
    }
}

/// Adds to the finding that there is nothing of a name which thing has it as its title, or what else there is.
pub(in crate::catalog) fn unknown(mut finding: Diagnostic, written: &str, names: &[Named<'_>]) -> Diagnostic {
    if finding.suggestion.is_none() {
        match called(written, names).or_else(|| similar(written, names)) {
            Some(id) => mean(&mut finding, id, false),
            None => finding.help = list(names).or(finding.help.take()),
        }
    }
    finding
}

fn mean(finding: &mut Diagnostic, id: &str, is_certain: bool) {
    write(finding, yaml_scalar(id), is_certain);
    finding.help = Some(format!("did you mean `{id}`?"));
}
