//! Skills, competencies and occupations, and the credentials that lead to them.

use serde_json::{Value, json};

use super::{Head, Scope, card, listing, words};
use crate::catalog::Entry;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::framework::{Framework, FrameworkItem};
use crate::documents::address;
use crate::skills::{Taught, is_occupations};

type Made = (&'static str, Head, Value);

pub(super) fn skills(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("skills-title"), scope.message("skills-description"));
    let frameworks: Vec<Value> = scope
        .site
        .catalog
        .frameworks
        .values()
        .map(|entry| {
            let mut made = framework_summary(scope, entry);
            let named = items(scope, entry).into_iter().filter(|item| item["count"] != json!(0));
            made["items"] = by_name(named.collect()).into();
            made
        })
        .collect();
    ("skills.html", head, json!({"frameworks": frameworks}))
}

fn framework_summary(scope: &Scope<'_>, entry: &Entry<Framework>) -> Value {
    let folder = if is_occupations(entry) { "occupations" } else { "skills" };
    json!({
        "id": &*entry.id,
        "title": words::localized(scope, &entry.fields.title),
        "description": words::optional(scope, entry.fields.description.as_ref()),
        "credit": words::optional(scope, entry.fields.credit.as_ref()),
        "url": entry.fields.url.encode(),
        "version": entry.fields.version.encode(),
        "kind": entry.fields.kind.map_or("skills", |kind| kind.word()),
        "href": scope.href(&format!("/{folder}/{}/", entry.id)),
        "total": entry.fields.items.len(),
    })
}

fn items(scope: &Scope<'_>, entry: &Entry<Framework>) -> Vec<Value> {
    entry.fields.items.iter().map(|item| item_summary(scope, entry, item)).collect()
}

fn item_summary(scope: &Scope<'_>, entry: &Entry<Framework>, item: &FrameworkItem) -> Value {
    let page = if is_occupations(entry) { address::occupation_page } else { address::skill_page };
    json!({
        "code": item.code.value,
        "name": words::localized(scope, &item.name),
        "description": words::optional(scope, item.description.as_ref()),
        "group": words::optional(scope, item.group.as_ref()),
        "url": item.url.encode(),
        "href": scope.href(&page(&entry.id, &item.code)),
        "count": credentials_of(scope, entry, &item.code).len(),
    })
}

fn credentials_of<'a>(scope: &Scope<'a>, entry: &Entry<Framework>, code: &str) -> &'a [Taught] {
    scope.site.indexes.teaching.of_item(entry, code)
}

/// Returns name and page of a skill.
pub(super) fn reference(scope: &Scope<'_>, framework: &str, code: &str) -> Option<Value> {
    let entry = scope.site.catalog.frameworks.get(framework)?;
    let item = scope.site.catalog.framework_item(framework, code)?;
    let mut made = item_summary(scope, entry, item);
    made["framework"] = words::localized(scope, &entry.fields.title);
    Some(made)
}

/// Returns the occupations that some credential leads to.
pub(super) fn used_occupations(scope: &Scope<'_>) -> Vec<Value> {
    let used = scope.site.indexes.teaching.named_occupations();
    by_name(used.filter_map(|occupation| reference(scope, &occupation.framework, &occupation.code)).collect())
}

fn by_name(mut items: Vec<Value>) -> Vec<Value> {
    items.sort_by_cached_key(|item| item["name"]["text"].as_str().map(str::to_lowercase));
    items
}

/// The page of a framework, of skills or of occupations.
pub(super) fn framework(scope: &Scope<'_>, id: &str) -> Made {
    let Some(entry) = scope.site.catalog.frameworks.get(id) else { return listing::missing(scope) };
    let (title, language) = entry.fields.title.in_language(scope.language, scope.first);
    let description = entry.fields.description.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
    let head = Head::new(title, description.unwrap_or_default())
        .in_language((language != scope.language).then(|| language.to_owned()))
        .under([(scope.message("skills-title"), "/skills/")]);
    let content = json!({"framework": framework_summary(scope, entry), "items": items(scope, entry)});
    ("framework.html", head, content)
}

/// The page of a skill or an occupation.
pub(super) fn item(scope: &Scope<'_>, framework: &str, code: &str) -> Made {
    let catalog = &scope.site.catalog;
    let (Some(entry), Some(item)) = (catalog.frameworks.get(framework), catalog.framework_item(framework, code)) else {
        return listing::missing(scope);
    };
    let (name, language) = item.name.in_language(scope.language, scope.first);
    let description = item.description.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
    let summary = framework_summary(scope, entry);
    let mut head = Head::new(name, description.unwrap_or_else(|| scope.message("skills-description")))
        .in_language((language != scope.language).then(|| language.to_owned()))
        .under([(scope.message("skills-title"), "/skills/")]);
    let folder = if is_occupations(entry) { "occupations" } else { "skills" };
    head.crumbs
        .push((summary["title"]["text"].as_str().unwrap_or_default().to_owned(), format!("/{folder}/{framework}/")));
    let credentials =
        credentials_of(scope, entry, code).iter().filter_map(|taught| catalog.credentials.get(&taught.credential));
    let content = json!({
        "framework": summary,
        "item": item_summary(scope, entry, item),
        "synonyms": item.synonyms.encode(),
        "credentials": card::cards(scope, credentials),
    });
    ("skill.html", head, content)
}
