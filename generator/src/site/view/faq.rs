//! Questions, by who asks and what they concern; and the glossary.

use serde_json::{Value, json};

use super::{Head, Scope, card, listing, words};
use crate::catalog::entity::faq::Faq;
use crate::catalog::{Entry, Taxonomy};
use crate::site::markdown;

type Made = (&'static str, Head, Value);

fn sorted<'a>(scope: &Scope<'a>) -> Vec<&'a Entry<Faq>> {
    let mut faqs: Vec<_> = scope.site.catalog.faqs.values().collect();
    faqs.sort_by(|a, b| words::order(a.fields.order.as_ref()).total_cmp(&words::order(b.fields.order.as_ref())));
    faqs
}

fn group(scope: &Scope<'_>, entry: &Entry<Faq>, lower: usize) -> Value {
    let fields = entry.in_language(scope.language);
    let (questions, _) = markdown::questions(entry.body_in(scope.language), &words::setting(scope, entry, lower));
    json!({
        "id": &*entry.id,
        "title": fields.title.value,
        "summary": fields.summary.as_ref().map(|summary| &summary.value),
        "lang": words::entry_language(scope, entry),
        "href": scope.href(&format!("/faq/{}/", entry.id)),
        "audience": fields.audience.as_ref().map(|id| words::taxon_name(scope, Taxonomy::Audiences, id)),
        "department": fields.department.as_ref().and_then(|id| card::department(scope, id)),
        "credential": fields.credential.as_ref().map(|id| card::reference(scope, id)),
        "questions": questions,
    })
}

/// Returns the groups of questions that `wanted` selects, with their answers.
pub(super) fn groups(scope: &Scope<'_>, wanted: impl Fn(&Faq) -> bool) -> Vec<Value> {
    // On the page of what they concern, questions stand one level below a heading of that page.
    sorted(scope).into_iter().filter(|entry| wanted(&entry.fields)).map(|entry| group(scope, entry, 1)).collect()
}

/// Returns title and page of the groups of questions that `wanted` selects.
pub(super) fn links(scope: &Scope<'_>, wanted: impl Fn(&Faq) -> bool) -> Vec<Value> {
    let chosen = sorted(scope).into_iter().filter(|entry| wanted(&entry.fields));
    chosen
        .map(|entry| {
            json!({
                "title": entry.in_language(scope.language).title.value,
                "href": scope.href(&format!("/faq/{}/", entry.id)),
                "lang": words::entry_language(scope, entry),
            })
        })
        .collect()
}

/// Returns the audiences for whom there are questions.
pub(super) fn audiences(scope: &Scope<'_>) -> Vec<Value> {
    let chosen = sorted(scope).into_iter().filter(|entry| entry.fields.audience.is_some());
    chosen.map(|entry| group(scope, entry, 0)).collect()
}

pub(super) fn faqs(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("faq-title"), scope.message("faq-description"));
    let groups: Vec<Value> = sorted(scope).into_iter().map(|entry| group(scope, entry, 0)).collect();
    ("faqs.html", head, json!({"groups": groups}))
}

pub(super) fn faq(scope: &Scope<'_>, id: &str) -> Made {
    let Some(entry) = scope.site.catalog.faqs.get(id) else { return listing::missing(scope) };
    let fields = entry.in_language(scope.language);
    let summary =
        fields.summary.as_ref().map_or_else(|| scope.message("faq-description"), |summary| summary.value.clone());
    let head = Head::new(fields.title.value.clone(), summary)
        .in_language(words::entry_language(scope, entry))
        .under([(scope.message("faq-title"), "/faq/")]);
    let others: Vec<Value> = links(scope, |_| true)
        .into_iter()
        .filter(|link| link["href"] != json!(scope.href(&format!("/faq/{id}/"))))
        .collect();
    ("faq.html", head, json!({"group": group(scope, entry, 0), "others": others}))
}

pub(super) fn glossary(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("glossary-title"), scope.message("glossary-description"));
    let terms = scope.site.catalog.glossary.as_ref().map(|entry| entry.fields.terms.as_slice()).unwrap_or_default();
    let name = |id: &str| {
        let term = terms.iter().find(|term| &**term.id == id)?;
        Some(json!({"id": id, "term": words::localized(scope, &term.term)}))
    };
    let mut made: Vec<Value> = terms
        .iter()
        .map(|term| {
            let (_, language) = term.definition.in_language(scope.language, scope.first);
            json!({
                "id": &**term.id,
                "term": words::localized(scope, &term.term),
                "definition": words::field(scope, &term.definition),
                "definition_lang": (language != scope.language).then_some(language),
                "see": term.see.iter().filter_map(|id| name(id)).collect::<Vec<_>>(),
                "source": term.source.as_ref().map(|source| &source.value),
            })
        })
        .collect();
    made.sort_by_key(|term| term["term"]["text"].as_str().unwrap_or_default().to_lowercase());
    ("glossary.html", head, json!({"terms": made}))
}
