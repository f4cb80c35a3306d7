//! Skills, competencies and occupations, and the credentials that lead to them.

mod bar;
mod framework;
mod item;
mod matrix;
mod occupation;
mod overview;

use serde_json::{Value, json};

use super::{Head, Scope, words};
use crate::catalog::Entry;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::credential::{FrameworkCode, SkillLevel};
use crate::catalog::entity::framework::{Framework, FrameworkItem};
use crate::documents::address;
use crate::skills::{Coverage, is_occupations};

pub(super) use framework::framework;
pub(super) use item::skill;
pub(super) use matrix::matrix;
pub(super) use occupation::occupation;
pub(super) use overview::overview;

type Made = (&'static str, Head, Value);

/// Returns name and page of a skill or an occupation.
pub(super) fn reference(scope: &Scope<'_>, framework: &str, code: &str) -> Option<Value> {
    let entry = scope.site.catalog.frameworks.get(framework)?;
    let item = scope.site.catalog.framework_item(framework, code)?;
    let mut made = summary(scope, entry, item);
    made["framework"] = words::localized(scope, &entry.fields.title);
    Some(made)
}

/// Returns the occupations that some credential on offer leads to.
pub(super) fn used_occupations(scope: &Scope<'_>) -> Vec<Value> {
    let used = scope.site.indexes.teaching.named_occupations();
    by_name(used.filter_map(|occupation| reference(scope, &occupation.framework, &occupation.code)).collect())
}

/// Returns what pages say of a framework.
fn framework_summary(scope: &Scope<'_>, entry: &Entry<Framework>) -> Value {
    let coverages = entry.fields.items.iter().map(|item| coverage(scope, entry, &item.code));
    let mut made = json!({
        "id": &*entry.id,
        "title": words::localized(scope, &entry.fields.title),
        "description": words::optional(scope, entry.fields.description.as_ref()),
        "credit": words::optional(scope, entry.fields.credit.as_ref()),
        "url": entry.fields.url.encode(),
        "version": entry.fields.version.encode(),
        "kind": entry.fields.kind.map_or("skills", |kind| kind.word()),
        "href": scope.href(&address::framework_page(entry)),
        "total": entry.fields.items.len(),
        "taught": coverages.filter(|coverage| coverage.total() > 0).count(),
    });
    if !is_occupations(entry) {
        made["matrix"] = json!(scope.href(&address::matrix_page(&entry.id)));
        made["csv"] = json!(scope.site.links.file(&address::matrix_file(&entry.id)));
    }
    made
}

/// Returns what pages say of a skill or an occupation wherever they name it.
fn summary(scope: &Scope<'_>, entry: &Entry<Framework>, item: &FrameworkItem) -> Value {
    let page = if is_occupations(entry) { address::occupation_page } else { address::skill_page };
    let coverage = coverage(scope, entry, &item.code);
    json!({
        "code": item.code.value,
        "name": words::localized(scope, &item.name),
        "group": words::optional(scope, item.group.as_ref()),
        "href": scope.href(&page(&entry.id, &item.code)),
        "count": coverage.total(),
        "assessed": coverage.assessed,
        "practised": coverage.practised,
        "introduced": coverage.introduced,
        "unstated": coverage.unstated,
        "highest": coverage.highest().map(SkillLevel::word),
    })
}

/// Returns the item that a code names, as [`reference`].
fn by_code(scope: &Scope<'_>, code: &FrameworkCode) -> Option<Value> {
    reference(scope, &code.framework, &code.code)
}

fn code_of(entry: &Entry<Framework>, code: &str) -> FrameworkCode {
    FrameworkCode { framework: entry.id.to_string(), code: code.to_owned() }
}

fn coverage(scope: &Scope<'_>, entry: &Entry<Framework>, code: &str) -> Coverage {
    Coverage::of(scope.site.indexes.teaching.of_item(entry, code))
}

fn by_name(mut items: Vec<Value>) -> Vec<Value> {
    items.sort_by_cached_key(|item| item["name"]["text"].as_str().map(sorting));
    items
}

/// Returns what names are sorted by: accents do not tell words apart unless nothing else does.
pub(super) fn sorting(name: &str) -> (String, String) {
    (crate::catalog::value::Identifier::slug(name), name.to_lowercase())
}

/// Returns the head of the page of an item.
fn head_of(scope: &Scope<'_>, entry: &Entry<Framework>, item: &FrameworkItem) -> Head {
    let (name, language) = item.name.in_language(scope.language, scope.first);
    let description = item.description.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
    let head = Head::new(name, description.unwrap_or_else(|| scope.message("skills-description")))
        .in_language((language != scope.language).then(|| language.to_owned()));
    under_framework(scope, head, entry)
}

fn under_framework(scope: &Scope<'_>, head: Head, entry: &Entry<Framework>) -> Head {
    let mut head = head.under([(scope.message("skills-title"), "/skills/")]);
    let title = entry.fields.title.text(scope.language, scope.first).to_owned();
    head.crumbs.push((title, address::framework_page(entry)));
    head
}

/// Returns what the aside of the page of an item shows.
fn facts(scope: &Scope<'_>, entry: &Entry<Framework>, item: &FrameworkItem) -> Value {
    let mut made = summary(scope, entry, item);
    made["description"] = words::optional(scope, item.description.as_ref());
    made["url"] = item.url.encode();
    made["synonyms"] = item.synonyms.encode();
    made
}
