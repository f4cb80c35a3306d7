//! The page of a skill: where it is taught and how far, and what goes with it.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::{Made, by_code, by_name, code_of, coverage, facts, framework_summary, head_of, summary};
use crate::catalog::Entry;
use crate::catalog::entity::credential::{FrameworkCode, SkillLevel};
use crate::catalog::entity::framework::{Framework, FrameworkItem};
use crate::catalog::value::Identifier;
use crate::site::view::{Scope, card, listing};
use crate::skills::{Taught, occupations_beside, skills_beside};

/// How many credentials of each level stand with all their facts, and how many more by name, so that the page of a skill
/// that thousands teach can still be loaded.
const MOST_CARDS: usize = 40;
const MOST_NAMES: usize = 200;

/// How many other skills are shown.
const MOST_BESIDE: usize = 10;
const MOST_NEAREST: usize = 6;

/// The page of a skill.
pub(in crate::site::view) fn skill(scope: &Scope<'_>, framework: &str, code: &str) -> Made {
    let catalog = &scope.site.catalog;
    let (Some(entry), Some(item)) = (catalog.frameworks.get(framework), catalog.framework_item(framework, code)) else {
        return listing::missing(scope);
    };
    let teaching = &scope.site.indexes.teaching;
    let key = code_of(entry, code);
    let (offered, later): (Vec<_>, Vec<_>) = teaching.of_skill(&key).iter().partition(|taught| taught.is_on_offer);
    let beside = skills_beside(catalog, teaching, &key);
    let content = json!({
        "framework": framework_summary(scope, entry),
        "item": facts(scope, entry, item),
        "levels": levels(scope, &offered),
        "later": listed(scope, &later),
        "beside": beside.iter().take(MOST_BESIDE).filter_map(|(skill, shared)| with_shared(scope, skill, *shared)).collect::<Vec<_>>(),
        "asked_by": by_name(teaching.asked_by(&key).iter().filter_map(|occupation| by_code(scope, occupation)).collect()),
        "occupations": named_beside(scope, &key),
        "nearest": if offered.is_empty() { nearest(scope, entry, item) } else { Vec::new() },
    });
    ("skill.html", head_of(scope, entry, item), content)
}

/// Returns the credentials by how far they take the skill, the furthest first.
fn levels(scope: &Scope<'_>, taught: &[&Taught]) -> Vec<Value> {
    let all = SkillLevel::ALL.iter().rev().map(|level| Some(*level)).chain([None]);
    let levels = all.filter_map(|level| {
        let of: Vec<&Taught> = taught.iter().copied().filter(|one| one.level == level).collect();
        let mut made = listed(scope, &of);
        made["level"] = json!(level.map_or("unstated", |level| level.word()));
        (!of.is_empty()).then_some(made)
    });
    levels.collect()
}

/// Returns credentials as cards, then by name, then by number.
fn listed(scope: &Scope<'_>, taught: &[&Taught]) -> Value {
    let catalog = &scope.site.catalog;
    let entries = card::sorted(scope, taught.iter().filter_map(|one| catalog.credentials.get(&one.credential)));
    let ids: Vec<&Identifier> = entries.iter().skip(MOST_CARDS).map(|entry| &entry.id).collect();
    json!({
        "count": entries.len(),
        "cards": entries.iter().take(MOST_CARDS).map(|entry| card::card(scope, entry)).collect::<Vec<_>>(),
        "names": ids.iter().take(MOST_NAMES).map(|id| card::reference(scope, id)).collect::<Vec<_>>(),
        "more": ids.len().saturating_sub(MOST_NAMES),
    })
}

/// Returns the occupations that credentials name beside the skill and that the catalog does not say ask for it.
fn named_beside(scope: &Scope<'_>, skill: &FrameworkCode) -> Vec<Value> {
    let teaching = &scope.site.indexes.teaching;
    let stated = teaching.asked_by(skill);
    let named = occupations_beside(&scope.site.catalog, teaching, skill).into_iter();
    let named = named.filter(|(occupation, _)| !stated.contains(occupation));
    by_name(named.filter_map(|(occupation, shared)| with_shared(scope, occupation, shared)).collect())
}

fn with_shared(scope: &Scope<'_>, code: &FrameworkCode, shared: usize) -> Option<Value> {
    let mut made = by_code(scope, code)?;
    made["shared"] = json!(shared);
    Some(made)
}

/// Returns skills that are taught and nearest to one that is not: of its group if that has any, else of its framework.
fn nearest(scope: &Scope<'_>, entry: &Entry<Framework>, item: &FrameworkItem) -> Vec<Value> {
    let mut taught: Vec<&FrameworkItem> =
        entry.fields.items.iter().filter(|other| coverage(scope, entry, &other.code).total() > 0).collect();
    let group =
        |other: &FrameworkItem| other.group.as_ref().map(|group| group.text(scope.first, scope.first).to_owned());
    let own = group(item);
    if own.is_some() && taught.iter().any(|other| group(other) == own) {
        taught.retain(|other| group(other) == own);
    }
    taught.sort_by_key(|other| Reverse(coverage(scope, entry, &other.code).total()));
    taught.into_iter().take(MOST_NEAREST).map(|other| summary(scope, entry, other)).collect()
}
