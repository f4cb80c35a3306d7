//! Profiles: what governments and systems ask of credentials elsewhere, as data, and how credentials stand to it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::conditions::{Compiled, Facts, Failing};
use super::decode::{Decoder, Field as _, record};
use super::entity::approving::ProfileChoice;
use super::entity::credential::{Credential, Status};
use super::entity::policy::Conditions;
use super::value::{Identifier, Localized, Spanned};
use super::yaml::{self, Bounds};
use super::{Catalog, Entry};
use crate::diagnostic::FileId;

record! {
    /// A set of elements that somebody asks of credentials.
    Profile {
        /// Permanent name, by which `profiles` in catalog.yaml switches it on.
        id: Spanned<Identifier>,
        /// Whose it is.
        name: Localized,
        /// Where the elements were read, to follow "as read in".
        source: Localized,
        /// The elements.
        elements: Vec<ProfileElement>,
    }
}

record! {
    /// One element of a profile.
    ProfileElement {
        /// Permanent name.
        id: Spanned<Identifier>,
        /// The element in words.
        words: Localized,
        /// For which credentials it is asked; for all if left out.
        when: Option<Conditions>,
        /// What a credential that has it satisfies. Left out where data cannot say: then it is for people to judge.
        require: Option<Conditions>,
        /// Why people have to judge, and where to look.
        note: Option<Localized>,
    }
}

/// The files of the profiles, each a part of the program.
const FILES: &[&str] = &[
    include_str!("../../profiles/eu-2022.yaml"),
    include_str!("../../profiles/ecampusontario.yaml"),
    include_str!("../../profiles/osap.yaml"),
    include_str!("../../profiles/nmf.yaml"),
    include_str!("../../profiles/suny.yaml"),
    include_str!("../../profiles/buffalo.yaml"),
];

/// A test insists that every file can be read.
static ALL: LazyLock<Vec<Profile>> = LazyLock::new(|| FILES.iter().filter_map(|text| parse(text).0).collect());

/// The elements of each profile, with the patterns of their conditions ready: they are the same for every credential.
static READY: LazyLock<BTreeMap<&str, Vec<Ready>>> = LazyLock::new(|| {
    ALL.iter().map(|profile| (&**profile.id, profile.elements.iter().map(Ready::new).collect())).collect()
});

struct Ready {
    element: &'static ProfileElement,
    when: Option<Compiled<'static>>,
    require: Option<Compiled<'static>>,
}

impl Ready {
    fn new(element: &'static ProfileElement) -> Self {
        let ready = |conditions: &'static Option<Conditions>| conditions.as_ref().map(Compiled::new);
        Self { element, when: ready(&element.when), require: ready(&element.require) }
    }
}

fn parse(text: &str) -> (Option<Profile>, Decoder) {
    let mut decoder = Decoder::default();
    let node = yaml::parse(text, FileId(u32::MAX), 0, Bounds::Entry).ok();
    let profile = node.and_then(|node| Profile::decode(&node, &mut decoder));
    (profile, decoder)
}

/// Returns every profile that Skillmark knows.
pub fn profiles() -> &'static [Profile] {
    &ALL
}

/// Returns the profile `id`.
pub fn profile(id: &str) -> Option<&'static Profile> {
    ALL.iter().find(|profile| &**profile.id == id)
}

/// How a credential stands to a profile.
#[derive(Debug)]
pub struct Standing<'a> {
    /// How the catalog chose the profile.
    pub choice: &'a ProfileChoice,
    /// The profile.
    pub profile: &'static Profile,
    /// Elements that the data has.
    pub met: Vec<&'static ProfileElement>,
    /// Elements that the data lacks, each with the conditions that fail.
    pub missing: Vec<(&'static ProfileElement, Vec<Failing>)>,
    /// Elements that data cannot show.
    pub for_people: Vec<&'static ProfileElement>,
}

impl Standing<'_> {
    /// Says whether the credential has every element that data can show. The others are never counted as met.
    pub fn is_met(&self) -> bool {
        self.missing.is_empty()
    }
}

/// Returns how a credential stands to each profile of the catalog that applies to it. A proposal is not judged yet.
pub fn standings<'a>(catalog: &'a Catalog, entry: &Entry<Credential>) -> Vec<Standing<'a>> {
    if catalog.config.profiles.is_empty() || *entry.fields.status == Status::Proposed {
        return Vec::new();
    }
    let facts = Facts::of(catalog, entry);
    let applies = |choice: &ProfileChoice| choice.when.as_ref().is_none_or(|when| Compiled::new(when).hold(&facts));
    let chosen = catalog.config.profiles.iter().filter(|choice| applies(choice));
    chosen.filter_map(|choice| Some(standing(choice, profile(&choice.id)?, &facts))).collect()
}

fn standing<'a>(choice: &'a ProfileChoice, profile: &'static Profile, facts: &Facts) -> Standing<'a> {
    let mut standing = Standing { choice, profile, met: Vec::new(), missing: Vec::new(), for_people: Vec::new() };
    let ready = READY.get(&**profile.id).map(Vec::as_slice).unwrap_or_default();
    for Ready { element, when, require } in ready {
        if when.as_ref().is_some_and(|when| !when.hold(facts)) {
            continue;
        }
        match require.as_ref().map(|require| require.failing(facts)) {
            None => standing.for_people.push(element),
            Some(failing) if failing.is_empty() => standing.met.push(element),
            Some(failing) => standing.missing.push((element, failing)),
        }
    }
    standing
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalog::conditions::check_paths;

    #[test]
    fn every_profile_can_be_read_and_applied() {
        for text in FILES {
            let (profile, decoder) = parse(text);
            assert!(decoder.diagnostics.is_empty(), "{:?}", decoder.diagnostics);
            let profile = profile.expect("the profile can be read");
            let ids: BTreeSet<&str> = profile.elements.iter().map(|element| &**element.id).collect();
            assert_eq!(ids.len(), profile.elements.len(), "{}: an id stands twice", *profile.id);
            for element in &profile.elements {
                let conditions = element.when.iter().chain(&element.require);
                let found: Vec<_> = conditions.flat_map(check_paths).collect();
                assert!(found.is_empty(), "{} {}: {found:?}", *profile.id, *element.id);
                assert_eq!(element.require.is_none(), element.note.is_some(), "{} {}", *profile.id, *element.id);
                for words in [Some(&element.words), element.note.as_ref()].into_iter().flatten() {
                    let languages: Vec<&str> = words.by_language.keys().map(|language| &**language).collect();
                    assert_eq!(languages, ["en", "fr"], "{} {}", *profile.id, *element.id);
                }
            }
        }
        assert_eq!(profiles().len(), FILES.len());
    }
}
