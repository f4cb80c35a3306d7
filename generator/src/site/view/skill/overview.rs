//! The page on which people look for skills.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Made, by_code, by_name, framework_summary, used_occupations};
use crate::catalog::value::Identifier;
use crate::site::view::{Head, Scope};
use crate::skills::is_occupations;

/// How many skills stand in the list from A to Z: a page of more is too long to load and to read.
const MOST_LISTED: usize = 600;

/// How many occupations stand below them.
const MOST_OCCUPATIONS: usize = 120;

/// How many of the skills that most credentials teach stand first.
const MOST_TAUGHT: usize = 8;

/// The page of all skills.
pub(in crate::site::view) fn overview(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("skills-title"), scope.message("skills-description"));
    let (occupations, frameworks): (Vec<_>, Vec<_>) =
        scope.site.catalog.frameworks.values().partition(|entry| is_occupations(entry));
    let mut taught: Vec<Value> =
        scope.site.indexes.teaching.taught_skills().filter_map(|skill| by_code(scope, skill)).collect();
    let total = taught.len();
    taught.sort_by_key(|skill| Reverse(skill["count"].as_u64()));
    taught.truncate(MOST_LISTED);
    let mut named = used_occupations(scope);
    let named_total = named.len();
    named.sort_by_key(|occupation| Reverse(occupation["count"].as_u64()));
    named.truncate(MOST_OCCUPATIONS);
    let content = json!({
        "most": taught.iter().take(MOST_TAUGHT).collect::<Vec<_>>(),
        "letters": letters(&told_apart(by_name(taught.clone()))),
        "listed": taught.len(),
        "total": total,
        "frameworks": frameworks.into_iter().map(|entry| framework_summary(scope, entry)).collect::<Vec<_>>(),
        "systems": occupations.into_iter().map(|entry| framework_summary(scope, entry)).collect::<Vec<_>>(),
        "occupations": by_name(named),
        "named": named_total,
    });
    ("skills.html", head, content)
}

/// Returns skills, saying of those that share a name which list each is from.
fn told_apart(mut skills: Vec<Value>) -> Vec<Value> {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let name = |skill: &Value| skill["name"]["text"].as_str().unwrap_or_default().to_lowercase();
    for skill in &skills {
        *names.entry(name(skill)).or_default() += 1;
    }
    for skill in &mut skills {
        skill["is_shared"] = json!(names.get(&name(skill)).is_some_and(|count| *count > 1));
    }
    skills
}

/// Returns skills by the letter that they begin with, without its accent; what begins with none comes last.
fn letters(skills: &[Value]) -> Vec<Value> {
    let mut letters: BTreeMap<(bool, String), Vec<&Value>> = BTreeMap::new();
    for skill in skills {
        let name = skill["name"]["text"].as_str().unwrap_or_default();
        let first = Identifier::slug(name).chars().next().or_else(|| name.chars().next());
        let letter = first.filter(|first| first.is_alphabetic()).map(|first| first.to_uppercase().to_string());
        letters.entry((letter.is_none(), letter.unwrap_or_default())).or_default().push(skill);
    }
    letters.into_iter().map(|((_, letter), skills)| json!({"letter": letter, "skills": skills})).collect()
}
