//! `occupations.json`: which skills occupations ask for, for whoever asks what is still missing toward one.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use url::Url;

use super::address::{self, Address};
use crate::catalog::Catalog;
use crate::catalog::entity::credential::FrameworkCode;
use crate::catalog::entity::framework::FrameworkItem;
use crate::catalog::value::Localized;
use crate::skills::{Taught, Teaching, asked, is_occupations};

/// How many credentials are named for each skill.
const MOST_TAUGHT_BY: usize = 5;

/// Returns every occupation that some credential names or of which the catalog states the skills, with those skills
/// and the credentials on offer that name it. Names stand by language.
pub fn occupations(catalog: &Catalog, teaching: &Teaching, base: &Url) -> Value {
    let address = Address::new(base);
    let mut skills: BTreeSet<FrameworkCode> = BTreeSet::new();
    let mut occupations: Vec<Value> = Vec::new();
    for entry in catalog.frameworks.values().filter(|entry| is_occupations(entry)) {
        for item in &entry.fields.items {
            let code = FrameworkCode { framework: entry.id.to_string(), code: item.code.value.clone() };
            let asked = asked(catalog, teaching, &code);
            let named = teaching.of_occupation(&code).iter().filter(|taught| taught.is_on_offer);
            let credentials: Vec<&str> = named.map(|taught| &*taught.credential).collect();
            if asked.skills.is_empty() && credentials.is_empty() {
                continue;
            }
            occupations.push(json!({
                "occupation": written(&code),
                "names": names(catalog, &item.name),
                "page": address.url(&address::occupation_page(&code.framework, &code.code)),
                "source": asked.source.word(),
                "skills": asked.skills.iter().map(written).collect::<Vec<_>>(),
                "credentials": credentials,
            }));
            skills.extend(asked.skills);
        }
    }
    json!({
        "version": 1,
        "base_url": address.url("/"),
        "skills": skills.iter().filter_map(|code| skill(catalog, teaching, code, &address)).collect::<Vec<_>>(),
        "occupations": occupations,
    })
}

fn skill(catalog: &Catalog, teaching: &Teaching, code: &FrameworkCode, address: &Address) -> Option<Value> {
    let item: &FrameworkItem = catalog.framework_item(&code.framework, &code.code)?;
    Some(json!({
        "skill": written(code),
        "names": names(catalog, &item.name),
        "page": address.url(&address::skill_page(&code.framework, &code.code)),
        "credentials": teaching.coverage(code).total(),
        "taught_by": furthest(teaching, code),
    }))
}

/// Returns the credentials on offer that take a skill furthest: the first few, for whoever has to fill a gap.
fn furthest<'a>(teaching: &'a Teaching, code: &FrameworkCode) -> Vec<&'a str> {
    let mut taught: Vec<&Taught> = teaching.of_skill(code).iter().filter(|taught| taught.is_on_offer).collect();
    taught.sort_by_key(|taught| Reverse(taught.level));
    taught.into_iter().take(MOST_TAUGHT_BY).map(|taught| &*taught.credential).collect()
}

/// Returns a code as credentials quote it.
fn written(code: &FrameworkCode) -> String {
    format!("{}:{}", code.framework, code.code)
}

/// Returns a name in each language of the site in which it is there, and else in the one that it has.
fn names(catalog: &Catalog, name: &Localized) -> Map<String, Value> {
    let first = catalog.first_language();
    let there = catalog.languages().map(|language| name.in_language(language, first));
    there.map(|(name, language)| (language.to_owned(), name.into())).collect()
}
