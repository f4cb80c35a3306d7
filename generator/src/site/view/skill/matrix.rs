//! Which credential takes which skill of a framework how far, as one table.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Made, code_of, framework_summary, sorting, summary, under_framework};
use crate::catalog::Entry;
use crate::catalog::entity::framework::Framework;
use crate::catalog::value::Identifier;
use crate::site::view::{Head, Scope, card, listing};
use crate::skills::Matrix;

/// How many cells the table has at most. With more, a browser on an old phone no longer scrolls it, and nobody reads it:
/// it then counts by department, and the file for spreadsheets has the rest.
const MOST_CELLS: usize = 5000;

/// The page of the matrix of a framework of skills.
pub(in crate::site::view) fn matrix(scope: &Scope<'_>, id: &str) -> Made {
    let Some(entry) = scope.site.catalog.frameworks.get(id) else { return listing::missing(scope) };
    let head = Head::new(scope.message("matrix-title"), scope.message("matrix-description"));
    let head = under_framework(scope, head, entry);
    let matrix = Matrix::new(&scope.site.catalog, &scope.site.indexes.teaching, entry);
    let (gaps, skills): (Vec<Value>, Vec<Value>) =
        matrix.skills.iter().map(|item| summary(scope, entry, item)).partition(|skill| skill["count"] == json!(0));
    let (kind, rows) = rows(scope, entry, &matrix, &skills);
    let content = json!({
        "framework": framework_summary(scope, entry),
        "skills": skills,
        "groups": spans(&skills),
        "gaps": gaps,
        "kind": kind,
        "rows": rows,
        "count": matrix.rows.len(),
    });
    ("matrix.html", head, content)
}

/// Returns the rows of the table and what they are: credentials, departments, or nothing where both are too many.
fn rows(
    scope: &Scope<'_>,
    entry: &Entry<Framework>,
    matrix: &Matrix<'_>,
    skills: &[Value],
) -> (&'static str, Vec<Value>) {
    if skills.len() * matrix.rows.len() <= MOST_CELLS {
        return ("credentials", credentials(scope, matrix, skills));
    }
    if skills.len() * scope.site.catalog.departments.len() <= MOST_CELLS {
        return ("departments", departments(scope, entry, skills));
    }
    ("none", Vec::new())
}

fn credentials(scope: &Scope<'_>, matrix: &Matrix<'_>, skills: &[Value]) -> Vec<Value> {
    let mut rows: Vec<Value> = matrix
        .rows
        .iter()
        .map(|row| {
            let cell = |skill: &Value| {
                let level = row.levels.get(skill["code"].as_str().unwrap_or_default())?;
                Some(level.map_or("unstated", |level| level.word()))
            };
            let of = card::reference(scope, &row.credential.id);
            json!({
                "title": of["title"], "lang": of["lang"], "href": of["href"], "status": of["status"],
                "cells": skills.iter().map(cell).collect::<Vec<_>>(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| row["title"].as_str().map(sorting));
    rows
}

fn departments(scope: &Scope<'_>, entry: &Entry<Framework>, skills: &[Value]) -> Vec<Value> {
    let catalog = &scope.site.catalog;
    let counts: Vec<BTreeMap<_, usize>> = skills
        .iter()
        .map(|skill| {
            let skill = code_of(entry, skill["code"].as_str().unwrap_or_default());
            scope.site.indexes.teaching.by_department(catalog, &skill)
        })
        .collect();
    let row = |id: &Identifier| {
        let of = card::department(scope, id)?;
        let cells: Vec<_> = counts.iter().map(|counts| counts.get(id)).collect();
        Some(json!({"title": of["title"], "lang": of["lang"], "href": of["href"], "cells": cells}))
    };
    catalog.departments.keys().filter_map(row).collect()
}

/// Returns the groups of skills that stand side by side, each with how many there are; none if there are no groups.
fn spans(skills: &[Value]) -> Vec<Value> {
    let mut spans: Vec<(&Value, usize)> = Vec::new();
    for skill in skills {
        match spans.last_mut().filter(|(group, _)| *group == &skill["group"]) {
            Some((_, count)) => *count += 1,
            None => spans.push((&skill["group"], 1)),
        }
    }
    let has_groups = spans.iter().any(|(group, _)| !group.is_null());
    spans.into_iter().filter(|_| has_groups).map(|(name, count)| json!({"name": name, "count": count})).collect()
}
