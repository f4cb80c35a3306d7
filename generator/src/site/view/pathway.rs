//! Pathways as nested lists of steps.

use serde_json::{Value, json};

use super::pathway_leaf::Keys;
use super::pathway_takes::Takes;
use super::{Head, Scope, card, listing, pathway_picture, words};
use crate::catalog::Entry;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::pathway::{Pathway, Step, StepGroup};

type Made = (&'static str, Head, Value);

pub(super) fn pathways(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("pathways-title"), scope.message("pathways-description"));
    ("pathways.html", head, json!({"pathways": summaries(scope)}))
}

/// Returns title, summary and page of every pathway.
pub(super) fn summaries(scope: &Scope<'_>) -> Vec<Value> {
    scope.site.catalog.pathways.values().map(|entry| summary(scope, entry)).collect()
}

/// Returns the pathways that a department looks after.
pub(super) fn summaries_of_department(scope: &Scope<'_>, department: &str) -> Vec<Value> {
    let all = scope.site.catalog.pathways.values();
    all.filter(|entry| entry.fields.department.iter().any(|id| &***id == department))
        .map(|entry| summary(scope, entry))
        .collect()
}

fn summary(scope: &Scope<'_>, entry: &Entry<Pathway>) -> Value {
    let fields = entry.in_language(scope.language);
    let mut steps = 0;
    fields.requires.for_each_credential(&mut |_| steps += 1);
    json!({
        "id": &*entry.id,
        "title": fields.title.value,
        "summary": fields.summary.value,
        "lang": words::entry_language(scope, entry),
        "href": scope.href(&format!("/pathways/{}/", entry.id)),
        "awards": fields.awards.as_ref().map(|id| card::reference(scope, id)),
        "leads_to": fields.leads_to.iter().map(crate::catalog::decode::Field::encode).collect::<Vec<_>>(),
        "credentials": steps,
    })
}

pub(super) fn pathway(scope: &Scope<'_>, id: &str) -> Made {
    let Some(entry) = scope.site.catalog.pathways.get(id) else { return listing::missing(scope) };
    let fields = entry.in_language(scope.language);
    let lang = words::entry_language(scope, entry);
    let head = Head::new(fields.title.value.clone(), fields.summary.value.clone())
        .in_language(lang.clone())
        .under([(scope.message("pathways-title"), "/pathways/")]);
    let mut content = summary(scope, entry);
    content["lang"] = json!(lang);
    let awarded = fields.awards.as_ref().and_then(|id| scope.site.catalog.credentials.get(&id.value));
    content["badge_alt"] = json!(awarded.map(|entry| card::alt(scope, entry)));
    content["requires"] = steps(scope, &fields.requires, &entry.fields.requires);
    content["bridges"] = json!(bridges(scope, fields));
    content["title_choices"] = awarded.map(|entry| titles(scope, entry)).into();
    if let Some(takes) = Takes::new(scope, entry) {
        content["takes"] = takes.rows();
        content["other_prices"] = json!(takes.has_other_prices());
        // Within a script element nothing but `<` could end it.
        content["data"] = json!(takes.data().to_string().replace('<', "\\u003c"));
        content["words"] = json!(scope.live(&["pathway"]));
        content["engine"] = json!(scope.engine());
    }
    content["picture"] = json!(pathway_picture::picture(scope, entry));
    content["departments"] = fields.department.iter().filter_map(|id| card::department(scope, id)).collect();
    content["text"] = json!(words::body(scope, entry, 1));
    content["links"] = fields.links.iter().map(crate::catalog::decode::Field::encode).collect();
    ("pathway.html", head, content)
}

/// Returns the titles among which whoever earns a credential may choose.
fn titles(scope: &Scope<'_>, entry: &Entry<Credential>) -> Value {
    let titles: Vec<&str> = entry.in_language(scope.language).title_choices.iter().map(|title| &**title).collect();
    json!({"titles": titles, "lang": words::entry_language(scope, entry)})
}

/// Returns steps in the words of a language. `original` are the same steps, by which they are called in every language.
fn steps(scope: &Scope<'_>, of: &Step, original: &Step) -> Value {
    step(scope, &Keys::new(original), of, original)
}

fn step(scope: &Scope<'_>, keys: &Keys, of: &Step, original: &Step) -> Value {
    let group = |kind, of, original: &Step| group(scope, keys, kind, of, original.group());
    match of {
        Step::Credential(step) => json!({
            "kind": "credential",
            "key": keys.of(original),
            "credential": card::reference(scope, &step.credential),
            "note": step.note.encode(),
        }),
        Step::Other(step) => json!({
            "kind": "other",
            "key": keys.of(original),
            "title": step.title.value,
            "url": step.url.encode(),
            "note": step.note.encode(),
        }),
        Step::All(inner) => group("all", inner, original),
        Step::Any(inner) => group("any", inner, original),
        Step::AtLeast(inner) => group("at-least", inner, original),
    }
}

fn group(scope: &Scope<'_>, keys: &Keys, kind: &str, group: &StepGroup, original: Option<&StepGroup>) -> Value {
    let originals = original.map_or(group.steps(), StepGroup::steps);
    let steps = group.steps().iter().enumerate();
    json!({
        "kind": kind,
        "title": group.title.encode(),
        "count": group.at_least.as_ref().map_or(group.steps().len(), |count| count.0 as usize),
        "total": group.steps().len(),
        "steps": steps.map(|(place, inner)| step(scope, keys, inner, originals.get(place).unwrap_or(inner))).collect::<Vec<_>>(),
    })
}

fn bridges(scope: &Scope<'_>, fields: &Pathway) -> Vec<Value> {
    let made = fields.bridges.iter().map(|bridge| {
        json!({
            "from": card::reference(scope, &bridge.from),
            "to": card::reference(scope, &bridge.to),
            "condition": bridge.condition.value,
        })
    });
    made.collect()
}

/// Returns the pathways that a credential is part of, is awarded by, or bridges.
pub(super) fn around(scope: &Scope<'_>, id: &str) -> Vec<Value> {
    let all = scope.site.catalog.pathways.values();
    let made = all.filter_map(|entry| {
        let fields = entry.in_language(scope.language);
        let mut is_step = false;
        fields.requires.for_each_credential(&mut |step| is_step |= &***step == id);
        let is_award = fields.awards.as_ref().is_some_and(|awards| &***awards == id);
        let bridges: Vec<Value> = fields
            .bridges
            .iter()
            .zip(bridges(scope, fields))
            .filter(|(bridge, _)| &**bridge.from == id || &**bridge.to == id)
            .map(|(_, made)| made)
            .collect();
        if !is_step && !is_award && bridges.is_empty() {
            return None;
        }
        let mut made = summary(scope, entry);
        made["is_step"] = json!(is_step);
        made["is_award"] = json!(is_award);
        made["bridges"] = json!(bridges);
        made["requires"] = steps(scope, &fields.requires, &entry.fields.requires);
        Some(made)
    });
    made.collect()
}
