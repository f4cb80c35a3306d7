//! What text may quote of the catalog, so that it cannot go stale: `{{ count.credentials }}`.

use crate::catalog::decode::Field as _;
use crate::catalog::entity::policy::Condition;
use crate::catalog::{Catalog, Taxonomy};

use super::facet::{Facet, Sums};

/// Returns the value of fact `name` in `language`.
pub(super) fn fact(catalog: &Catalog, name: &str, language: &str) -> Option<String> {
    let parts: Vec<&str> = name.split('.').collect();
    match parts.as_slice() {
        ["title"] => Some(catalog.config.title.text(language, catalog.first_language()).to_owned()),
        ["term", term] => self::term(catalog, term, language),
        ["count", what] => count(catalog, what).map(|count| count.to_string()),
        ["count", facet, value] => count_of(catalog, facet, value).map(|count| count.to_string()),
        ["policy", rule, what] => policy(catalog, rule, what, language),
        ["credential", id, what] => credential(catalog, id, what, language),
        _ => None,
    }
}

/// Returns the names of facts near to which a wrong one may be: every one but those of single credentials.
pub(super) fn names(catalog: &Catalog) -> Vec<String> {
    let mut names = vec!["title".to_owned()];
    let terms = ["credential", "credentials", "pathway", "pathways"];
    names.extend(terms.iter().filter(|name| term(catalog, name, "").is_some()).map(|name| format!("term.{name}")));
    names.extend(COUNTS.iter().map(|what| format!("count.{what}")));
    for facet in Facet::ALL {
        names.extend(facet.values(catalog).into_iter().map(|(value, _)| format!("count.{}.{value}", facet.name())));
    }
    for rule in &catalog.config.policy {
        names.extend(["text", "min", "max", "min_items"].map(|what| format!("policy.{}.{what}", *rule.id)));
    }
    names
}

const COUNTS: &[&str] =
    &["credentials", "departments", "issuers", "pathways", "frameworks", "skills", "types", "faqs", "endorsements"];

fn count(catalog: &Catalog, what: &str) -> Option<usize> {
    Some(match what {
        "credentials" => catalog.credentials.len(),
        "departments" => catalog.departments.len(),
        "issuers" => catalog.issuers.len(),
        "pathways" => catalog.pathways.len(),
        "frameworks" => catalog.frameworks.len(),
        "endorsements" => catalog.endorsements.len() + catalog.signed_endorsements.len(),
        "faqs" => catalog.faqs.len(),
        "types" => catalog.taxonomy(Taxonomy::Types).len(),
        "skills" => {
            let skills = catalog.credentials.values().flat_map(|entry| &entry.fields.skills);
            skills.map(|skill| &skill.skill.value).collect::<std::collections::BTreeSet<_>>().len()
        }
        _ => return None,
    })
}

fn count_of(catalog: &Catalog, facet: &str, value: &str) -> Option<usize> {
    let facet = Facet::ALL.iter().find(|known| known.name() == facet)?;
    facet.values(catalog).iter().find(|(known, _)| known == value)?;
    let sums = Sums::new(catalog);
    let has = |credential| facet.of(credential, &sums).iter().any(|known| known == value);
    Some(catalog.credentials.values().filter(|entry| has(&entry.fields)).count())
}

fn term(catalog: &Catalog, term: &str, language: &str) -> Option<String> {
    let terms = catalog.config.terms.as_ref()?;
    let text = match term {
        "credential" => &terms.credential,
        "credentials" => &terms.credentials,
        "pathway" => &terms.pathway,
        "pathways" => &terms.pathways,
        _ => return None,
    };
    text.as_ref().map(|text| text.text(language, catalog.first_language()).to_owned())
}

fn policy(catalog: &Catalog, rule: &str, what: &str, language: &str) -> Option<String> {
    let rule = catalog.config.policy.iter().find(|known| &**known.id == rule)?;
    if what == "text" {
        return Some(rule.text.text(language, catalog.first_language()).to_owned());
    }
    let number = |condition: &Condition| match what {
        "min" => condition.min,
        "max" => condition.max,
        "min_items" => condition.min_items,
        _ => None,
    };
    rule.require.fields.iter().find_map(|(_, _, condition)| number(condition)).map(|number| number.to_string())
}

fn credential(catalog: &Catalog, id: &str, what: &str, language: &str) -> Option<String> {
    let fields = catalog.credentials.get(id)?.in_language(language);
    match what {
        "title" => Some(fields.title.value.clone()),
        "version" => Some(fields.version.0.to_string()),
        "credits" => fields.credits.as_ref().map(|credits| credits.available.0.to_string()),
        "hours" => fields.effort.as_ref()?.hours.as_ref().map(|hours| hours.0.to_string()),
        "review_by" => Some(fields.governance.as_ref()?.review_by.encode().as_str()?.to_owned()),
        _ => None,
    }
}
