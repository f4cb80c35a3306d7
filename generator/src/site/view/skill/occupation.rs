//! The page of an occupation: which skills it asks for, and which credentials lead there.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::{Made, by_code, code_of, facts, framework_summary, head_of};
use crate::catalog::entity::credential::FrameworkCode;
use crate::site::view::{Scope, card, listing};
use crate::skills::{Taught, asked};

/// How many credentials stand with all their facts, and how many of a skill by name.
const MOST_CARDS: usize = 48;
const MOST_NAMES: usize = 3;

/// The page of an occupation.
pub(in crate::site::view) fn occupation(scope: &Scope<'_>, system: &str, code: &str) -> Made {
    let catalog = &scope.site.catalog;
    let (Some(entry), Some(item)) = (catalog.frameworks.get(system), catalog.framework_item(system, code)) else {
        return listing::missing(scope);
    };
    let teaching = &scope.site.indexes.teaching;
    let key = code_of(entry, code);
    let (leading, later): (Vec<_>, Vec<_>) = teaching.of_occupation(&key).iter().partition(|taught| taught.is_on_offer);
    let asked = asked(catalog, teaching, &key);
    let skills: Vec<Value> = asked.skills.iter().filter_map(|skill| self::skill(scope, skill, &leading)).collect();
    let of = |group: &str| skills.iter().filter(|skill| skill["where"] == json!(group)).collect::<Vec<_>>();
    let content = json!({
        "framework": framework_summary(scope, entry),
        "item": facts(scope, entry, item),
        "source": asked.source.word(),
        "total": skills.len(),
        "taught": skills.len() - of("none").len(),
        "skills": {"here": of("here"), "elsewhere": of("elsewhere"), "none": of("none")},
        "credentials": cards(scope, &leading),
        "count": leading.len(),
        "later": cards(scope, &later),
    });
    ("occupation.html", head_of(scope, entry, item), content)
}

/// Returns a skill, and which credentials teach it: of those that lead to the occupation, of the others, or none.
fn skill(scope: &Scope<'_>, skill: &FrameworkCode, leading: &[&Taught]) -> Option<Value> {
    let mut made = by_code(scope, skill)?;
    let taught = scope.site.indexes.teaching.of_skill(skill).iter().filter(|one| one.is_on_offer);
    let (here, others): (Vec<&Taught>, Vec<&Taught>) =
        taught.partition(|one| leading.iter().any(|leading| leading.credential == one.credential));
    let mut named = if here.is_empty() { others.clone() } else { here.clone() };
    named.sort_by_key(|one| Reverse(one.level));
    let references = named.iter().take(MOST_NAMES).map(|one| {
        let mut reference = card::reference(scope, &one.credential);
        reference["level"] = json!(one.level.map(|level| level.word()));
        reference
    });
    made["names"] = references.collect();
    made["others"] = json!(here.len() + others.len() - named.len().min(MOST_NAMES));
    made["where"] = json!(match (here.is_empty(), others.is_empty()) {
        (false, _) => "here",
        (true, false) => "elsewhere",
        (true, true) => "none",
    });
    Some(made)
}

fn cards(scope: &Scope<'_>, taught: &[&Taught]) -> Vec<Value> {
    let catalog = &scope.site.catalog;
    let entries = card::sorted(scope, taught.iter().filter_map(|one| catalog.credentials.get(&one.credential)));
    entries.into_iter().take(MOST_CARDS).map(|entry| card::card(scope, entry)).collect()
}
