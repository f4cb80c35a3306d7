//! The page of a framework: its map, with what is taught and what is not.

use serde_json::{Value, json};

use super::{Made, bar, code_of, coverage, framework_summary, summary};
use crate::catalog::Entry;
use crate::catalog::entity::framework::{Framework, FrameworkItem};
use crate::site::view::{Head, Scope, listing};
use crate::skills::{asked, is_occupations};

/// Up to how many items map and table show those that nothing teaches; of more, the list of gaps alone has them.
const MOST_WITH_GAPS: usize = 200;

/// The page of a framework, of skills or of occupations.
pub(in crate::site::view) fn framework(scope: &Scope<'_>, id: &str) -> Made {
    let Some(entry) = scope.site.catalog.frameworks.get(id) else { return listing::missing(scope) };
    let (title, language) = entry.fields.title.in_language(scope.language, scope.first);
    let description = entry.fields.description.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
    let head = Head::new(title, description.unwrap_or_default())
        .in_language((language != scope.language).then(|| language.to_owned()))
        .under([(scope.message("skills-title"), "/skills/")]);
    ("framework.html", head, content(scope, entry))
}

fn content(scope: &Scope<'_>, entry: &Entry<Framework>) -> Value {
    let items = &entry.fields.items;
    let most = items.iter().map(|item| coverage(scope, entry, &item.code).total()).max().unwrap_or_default();
    let all: Vec<Value> = items.iter().map(|item| with_bar(scope, entry, item, most)).collect();
    let is_gap = |item: &&Value| item["count"] == json!(0);
    let gaps: Vec<&Value> = all.iter().filter(is_gap).collect();
    let shown = all.iter().filter(|item| all.len() <= MOST_WITH_GAPS || !is_gap(item));
    let reaches = |level: &str| all.iter().filter(|item| item["highest"] == json!(level)).count();
    json!({
        "framework": framework_summary(scope, entry),
        "groups": groups(shown),
        "gaps": gaps,
        "has_marks": most <= bar::MOST_MARKS,
        "has_unstated": all.iter().any(|item| item["unstated"] != json!(0)),
        "levels": {"assessed": reaches("assessed"), "practised": reaches("practised"), "introduced": reaches("introduced")},
    })
}

fn with_bar(scope: &Scope<'_>, entry: &Entry<Framework>, item: &FrameworkItem, most: usize) -> Value {
    let mut made = summary(scope, entry, item);
    made["bar"] = json!(bar::bar(coverage(scope, entry, &item.code), most));
    if is_occupations(entry) {
        let teaching = &scope.site.indexes.teaching;
        let asked = asked(&scope.site.catalog, teaching, &code_of(entry, &item.code));
        let taught = asked.skills.iter().filter(|skill| teaching.coverage(skill).total() > 0);
        made["asked"] = json!({"source": asked.source.word(), "total": asked.skills.len(), "taught": taught.count()});
    }
    made
}

/// Returns items by group, groups in the order of their first items, and last what is in none.
fn groups<'a>(items: impl Iterator<Item = &'a Value>) -> Vec<Value> {
    let mut groups: Vec<(&Value, Vec<&Value>)> = Vec::new();
    for item in items {
        match groups.iter_mut().find(|(name, _)| *name == &item["group"]) {
            Some((_, members)) => members.push(item),
            None => groups.push((&item["group"], vec![item])),
        }
    }
    groups.sort_by_key(|(name, _)| name.is_null());
    let taught = |members: &[&Value]| members.iter().filter(|item| item["count"] != json!(0)).count();
    let made = groups.iter().map(|(name, members)| json!({"name": name, "items": members, "taught": taught(members)}));
    made.collect()
}
