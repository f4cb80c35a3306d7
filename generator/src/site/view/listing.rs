//! Pages that are mostly lists of credentials.

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::{Head, Scope, card, card_words, faq, shelf, words};
use crate::catalog::decode::Field as _;
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::credential::Status;
use crate::catalog::{Entry, Taxonomy};
use crate::site::art::Silhouette;
use crate::site::facet::{FREE, Facet};

type Made = (&'static str, Head, Value);

pub(super) fn home(scope: &Scope<'_>) -> Made {
    let catalog = &scope.site.catalog;
    let summary = catalog.config.summary.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
    let head = Head::new(catalog.config.title.text(scope.language, scope.first), summary.unwrap_or_default());
    let active = catalog.credentials.values().filter(|entry| *entry.fields.status == Status::Active);
    let teaching = &scope.site.indexes.teaching;
    let skills = teaching.taught_skills().filter(|skill| teaching.coverage(skill).total() > 1).take(6);
    let skills: Vec<Value> =
        skills.filter_map(|skill| super::skill::reference(scope, &skill.framework, &skill.code)).collect();
    let credentials: Vec<Value> = card::cards(scope, active).into_iter().take(6).collect();
    let first = credentials.first().and_then(|first| catalog.credentials.get(first["id"].as_str()?));
    let content = json!({
        "credentials": credentials,
        "badge_alt": first.map(|entry| card::alt(scope, entry)),
        "count": catalog.credentials.len(),
        "department_count": catalog.departments.len(),
        "skills": skills,
        "types": types_with_counts(scope),
        "departments": departments_with_counts(scope),
        "pathways": super::pathway::summaries(scope),
        "audiences": faq::audiences(scope),
    });
    ("home.html", head, content)
}

pub(super) fn credentials(scope: &Scope<'_>) -> Made {
    let title = scope.message("credentials-title");
    let head = Head::new(title, scope.message("credentials-description"));
    let all = scope.site.catalog.credentials.values();
    let content = json!({
        "list": shelf::list(scope, all, &None, 1),
        "seals": shelf::seals(scope),
        "facets": facets(scope, None),
        "current": null,
        "words": card_words::words(scope),
    });
    ("credentials.html", head, content)
}

pub(super) fn facet(scope: &Scope<'_>, facet: Facet, value: &str) -> Made {
    let name = value_name(scope, facet, value);
    let facet_name = scope.message(&format!("facet-{}", facet.name()));
    let title = format!("{facet_name}: {}", name["text"].as_str().unwrap_or(value));
    let head = Head::new(title, scope.message("credentials-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    let content = json!({
        "list": shelf::list(scope, with(scope, facet, value), &Some((facet, value.to_owned())), 1),
        "seals": shelf::seals(scope),
        "facets": facets(scope, Some((facet, value))),
        "current": {"facet": facet_name, "name": name, "query": format!("{}={value}", facet.name())},
    });
    ("credentials.html", head, content)
}

/// Returns the credentials that have `value` of `facet`.
pub(super) fn with<'a>(scope: &Scope<'a>, facet: Facet, value: &str) -> impl Iterator<Item = &'a Entry<Credential>> {
    let catalog = &scope.site.catalog;
    let ids = scope.site.indexes.facets.get(&(facet, value.to_owned()));
    ids.into_iter().flatten().filter_map(|id| catalog.credentials.get(id))
}

/// Returns every facet with its values, how many credentials each has, and which is current.
fn facets(scope: &Scope<'_>, current: Option<(Facet, &str)>) -> Vec<Value> {
    let of = |facet: &Facet| {
        let values: Vec<Value> = facet
            .values(&scope.site.catalog)
            .into_iter()
            .filter_map(|(value, _)| {
                let count = scope.site.indexes.facets.get(&(*facet, value.clone())).map_or(0, Vec::len);
                let is_current = current == Some((*facet, value.as_str()));
                (count > 0 || is_current).then(|| {
                    json!({
                        "name": value_name(scope, *facet, &value),
                        "href": scope.href(&facet.path(&value)),
                        "count": count,
                        "current": is_current,
                        "color": (*facet == Facet::Department).then(|| card::department(scope, &value).unwrap_or_default()["color"].clone()),
                        "shape": (*facet == Facet::Type).then(|| shape(scope, &value)),
                        "id": value,
                    })
                })
            })
            .collect();
        let note = match facet {
            Facet::Cost => Some(scope.message("cost-note")),
            // A build has no clock, so that it cannot leave out what is past.
            Facet::Start => Some(scope.message("start-note")),
            _ => None,
        };
        json!({"id": facet.name(), "note": note, "name": scope.message(&format!("facet-{}", facet.name())), "values": values})
    };
    Facet::ALL
        .iter()
        .map(of)
        .filter(|facet| facet["values"].as_array().is_some_and(|values| !values.is_empty()))
        .collect()
}

/// Returns the name of the shape that badges of a type have.
fn shape(scope: &Scope<'_>, id: &str) -> &'static str {
    let position = scope.site.catalog.taxonomy(Taxonomy::Types).iter().position(|taxon| &**taxon.id == id);
    Silhouette::of_type(position.unwrap_or_default()).name()
}

/// Returns the name of a facet's value in words.
pub(super) fn value_name(scope: &Scope<'_>, facet: Facet, value: &str) -> Value {
    let fixed = |prefix: &str| json!({"text": scope.message(&format!("{prefix}-{value}")), "lang": null});
    match facet {
        Facet::Type => words::taxon_name(scope, Taxonomy::Types, value),
        Facet::Level => words::taxon_name(scope, Taxonomy::Levels, value),
        Facet::Audience => words::taxon_name(scope, Taxonomy::Audiences, value),
        Facet::FocusArea => words::taxon_name(scope, Taxonomy::FocusAreas, value),
        Facet::Goal => words::taxon_name(scope, Taxonomy::StrategicGoals, value),
        Facet::Department => {
            let department = card::department(scope, value).unwrap_or_default();
            json!({"text": department["title"], "lang": department["lang"]})
        }
        Facet::Mode => fixed("mode"),
        Facet::Status => fixed("status"),
        Facet::Credit => fixed("credit"),
        Facet::Start => fixed("start"),
        Facet::Aid => fixed("aid"),
        Facet::Hours => within(scope, "hours-within", value, None),
        Facet::Cost if value == FREE => fixed("cost"),
        Facet::Cost => within(scope, "cost-within", value, scope.site.indexes.currency.as_deref()),
        Facet::Language => match scope.site.catalog.languages().find(|known| known.to_lowercase() == value) {
            Some(language) => {
                let other = (language != scope.language).then_some(language);
                json!({"text": scope.site.messages.name(language), "lang": other})
            }
            None => fixed("language"),
        },
        Facet::Framework => match scope.site.catalog.frameworks.get(value) {
            Some(entry) => words::localized(scope, &entry.fields.title),
            None => json!({"text": value, "lang": null}),
        },
    }
}

/// Returns a bound in words: `value` is a number of hours, or an amount in `currency`.
fn within(scope: &Scope<'_>, key: &str, value: &str, currency: Option<&str>) -> Value {
    let messages = &scope.site.messages;
    let mut amount = messages.quantity(scope.language, value.parse().unwrap_or_default());
    if let Some(currency) = currency {
        let args = FluentArgs::from_iter([("amount", amount.as_str()), ("currency", currency)]);
        amount = messages.get(scope.language, "money", &args).unwrap_or_default();
    }
    let args = FluentArgs::from_iter([("bound", amount.as_str())]);
    json!({"text": messages.get(scope.language, key, &args), "lang": null})
}

pub(super) fn departments(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("departments-title"), scope.message("departments-description"));
    ("departments.html", head, json!({"departments": departments_with_counts(scope)}))
}

pub(super) fn departments_with_counts(scope: &Scope<'_>) -> Vec<Value> {
    let departments = scope.site.catalog.departments.values().filter_map(|entry| {
        let mut department = card::department(scope, &entry.id)?;
        department["summary"] = json!(entry.in_language(scope.language).summary.value);
        department["count"] = json!(with(scope, Facet::Department, &entry.id).count());
        Some(department)
    });
    departments.collect()
}

pub(super) fn department(scope: &Scope<'_>, id: &str) -> Made {
    let Some(entry) = scope.site.catalog.departments.get(id) else { return missing(scope) };
    let fields = entry.in_language(scope.language);
    let head = Head::new(fields.title.value.clone(), fields.summary.value.clone())
        .in_language(words::entry_language(scope, entry))
        .under([(scope.message("departments-title"), "/departments/")]);
    let (credentials, count) = shelf::beginning(scope, with(scope, Facet::Department, id));
    let content = json!({
        "count": count,
        "all": scope.href(&Facet::Department.path(id)),
        "seals": shelf::seals(scope),
        "department": fields.encode(),
        "lang": words::entry_language(scope, entry),
        "color": card::department(scope, id).unwrap_or_default()["color"],
        "text": words::body(scope, entry, 1),
        "credentials": credentials,
        "pathways": super::pathway::summaries_of_department(scope, id),
        "questions": faq::groups(scope, |faq| faq.department.as_ref().is_some_and(|of| &***of == id)),
    });
    ("department.html", head, content)
}

pub(super) fn types(scope: &Scope<'_>) -> Made {
    let head = Head::new(scope.message("types-title"), scope.message("types-description"));
    ("types.html", head, json!({"types": types_with_counts(scope)}))
}

pub(super) fn types_with_counts(scope: &Scope<'_>) -> Vec<Value> {
    let types = scope.site.catalog.taxonomy(Taxonomy::Types).iter().enumerate().map(|(position, taxon)| {
        let mut made = words::taxon(scope, taxon);
        let shape = Silhouette::of_type(position);
        made["outline"] = json!(shape.path());
        made["label"] = json!(scope.message(&format!("shape-{}", shape.name())));
        made["href"] = json!(scope.href(&format!("/types/{}/", &**taxon.id)));
        made["count"] = json!(with(scope, Facet::Type, &taxon.id).count());
        made
    });
    types.collect()
}

pub(super) fn type_page(scope: &Scope<'_>, id: &str) -> Made {
    let Some(taxon) = scope.site.catalog.taxon(Taxonomy::Types, id) else { return missing(scope) };
    let (name, language) = taxon.name.in_language(scope.language, scope.first);
    let description = taxon.description.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
    let head = Head::new(name, description.unwrap_or_default())
        .in_language((language != scope.language).then(|| language.to_owned()))
        .under([(scope.message("types-title"), "/types/")]);
    let (credentials, count) = shelf::beginning(scope, with(scope, Facet::Type, id));
    let content = json!({
        "count": count,
        "all": scope.href(&Facet::Type.path(id)),
        "seals": shelf::seals(scope),
        "type": words::taxon(scope, taxon),
        "others": types_with_counts(scope).into_iter().filter(|other| other["id"] != json!(id)).collect::<Vec<_>>(),
        "credentials": credentials,
    });
    ("type.html", head, content)
}

pub(super) fn employers(scope: &Scope<'_>) -> Made {
    let catalog = &scope.site.catalog;
    let head = Head::new(scope.message("employers-title"), scope.message("employers-description"));
    let content = json!({
        "issuers": issuers(scope),
        "trusted": trusted(scope),
        "endorsements": super::credential::endorsements(scope, None),
        "occupations": super::skill::used_occupations(scope),
        "questions": faq::groups(scope, |faq| faq.audience.as_ref().is_some_and(|of| &***of == "employers")),
        "count": catalog.credentials.len(),
        "samples": super::samples::samples(scope),
    });
    ("employers.html", head, content)
}

/// Returns the issuers of this site.
pub(super) fn issuers(scope: &Scope<'_>) -> Vec<Value> {
    let catalog = &scope.site.catalog;
    let issuers = catalog.issuers.values().map(|entry| {
        json!({
            "name": words::localized(scope, &entry.fields.name),
            "url": entry.fields.url.as_str(),
            "did": crate::documents::identity::issuer_did(catalog, &entry.id, &scope.site.base),
            "oversight": words::optional(scope, entry.fields.oversight.as_ref()),
            "profile": scope.site.links.file(&crate::documents::address::issuer_file(&entry.id, "profile.json")),
        })
    });
    issuers.collect()
}

/// Returns the other issuers that this site recognises.
pub(super) fn trusted(scope: &Scope<'_>) -> Vec<Value> {
    let trusted = scope.site.catalog.trusted.values().map(|entry| {
        json!({
            "name": entry.fields.name.value,
            "url": entry.fields.url.encode(),
            "note": words::optional(scope, entry.fields.note.as_ref()),
        })
    });
    trusted.collect()
}

/// Returns the page for what is not there; the plan makes no page without its entry.
pub(super) fn missing(scope: &Scope<'_>) -> Made {
    super::not_found(scope)
}
