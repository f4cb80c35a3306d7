//! The page of one credential, in the order of a reader's questions.

use serde_json::{Map, Value, json};

use super::{Head, Scope, card, faq, history, listing, pathway, skill, standing, words};
use crate::catalog::decode::Field as _;
use crate::catalog::entity::approving::QualityAssurance;
use crate::catalog::entity::credential::{Credential, Rubric};
use crate::catalog::{Entry, Taxonomy};
use crate::documents::address;
use crate::site::qr;

pub(super) fn credential(scope: &Scope<'_>, id: &str) -> (&'static str, Head, Value) {
    let Some(entry) = scope.site.catalog.credentials.get(id) else { return listing::missing(scope) };
    let fields = entry.in_language(scope.language);
    let lang = words::entry_language(scope, entry);
    let head = Head::new(fields.title.value.clone(), crate::site::sentence(&fields.summary))
        .in_language(lang.clone())
        .under([(scope.message("credentials-title"), "/credentials/")]);
    let mut content = Map::new();
    let mut put = |name: &str, value: Value| content.insert(name.to_owned(), value);
    put("id", json!(id));
    put("lang", json!(lang));
    put("card", card::card(scope, entry));
    put("badge_alt", json!(card::alt(scope, entry)));
    put("c", fields.encode());
    put("text", json!(words::body(scope, entry, 1)));
    put("language_name", json!(language_name(scope, fields)));
    put("audience", json!(card::taxa(scope, Taxonomy::Audiences, "credentials/by/audience", &fields.audience)));
    put("goals", json!(card::taxa(scope, Taxonomy::StrategicGoals, "credentials/by/goal", &fields.strategic_goals)));
    put(
        "focus_area",
        fields.focus_area.as_ref().map_or(Value::Null, |area| words::taxon_name(scope, Taxonomy::FocusAreas, area)),
    );
    put("prerequisites", json!(prerequisites(scope, fields)));
    put("components", json!(components(scope, fields)));
    put(
        "rubric",
        fields
            .assessment
            .as_ref()
            .and_then(|assessment| assessment.rubric.as_ref())
            .map_or(Value::Null, |rubric| self::rubric(entry, rubric)),
    );
    put("skills", json!(skills(scope, fields)));
    put("occupations", json!(occupations(scope, fields)));
    put("pathways", json!(pathway::around(scope, id)));
    put("overlaps", json!(overlaps(scope, fields)));
    put("endorsements", json!(endorsements(scope, Some(id))));
    put("issuer", issuer(scope, fields));
    put("bodies", json!(standing::bodies(scope, entry)));
    put("review_by", json!(standing::review_by(entry)));
    put("profiles", json!(standing::profiles(scope, entry)));
    put("questions", json!(faq::groups(scope, |faq| faq.credential.as_ref().is_some_and(|of| &***of == id))));
    put("department_questions", json!(department_questions(scope, fields)));
    put("definition", definition(scope, entry));
    put("qr", json!(qr::svg(&scope.site.address.url(&scope.page.path))));
    ("credential.html", head, Value::Object(content))
}

fn language_name(scope: &Scope<'_>, fields: &Credential) -> String {
    let language = fields.language.as_ref().map_or(scope.first, |language| language);
    let key = format!("language-{}", language.split('-').next().unwrap_or(language));
    if scope.site.messages.knows(&key) { scope.message(&key) } else { language.to_owned() }
}

fn prerequisites(scope: &Scope<'_>, fields: &Credential) -> Vec<Value> {
    let made = fields.prerequisites.iter().map(|prerequisite| {
        json!({
            "text": prerequisite.text.as_ref().map(|text| &text.value),
            "credential": prerequisite.credential.as_ref().map(|id| card::reference(scope, id)),
        })
    });
    made.collect()
}

fn components(scope: &Scope<'_>, fields: &Credential) -> Vec<Value> {
    let made = fields.components.iter().map(|component| {
        let mut made = component.encode();
        made["credential"] = component.credential.as_ref().map_or(Value::Null, |id| card::reference(scope, id));
        made
    });
    made.collect()
}

/// Returns a rubric as rows; the required level comes from the original, since level names are translated.
fn rubric(entry: &Entry<Credential>, rubric: &Rubric) -> Value {
    let original = entry.fields.assessment.as_ref().and_then(|assessment| assessment.rubric.as_ref());
    let mut made = rubric.encode();
    made["required_index"] = json!(original.and_then(Rubric::required_level));
    made
}

fn skills(scope: &Scope<'_>, fields: &Credential) -> Vec<Value> {
    let made = fields.skills.iter().filter_map(|reference| {
        let mut made = skill::reference(scope, &reference.skill.framework, &reference.skill.code)?;
        made["level"] = reference.level.map_or(Value::Null, |level| json!(level.word()));
        Some(made)
    });
    made.collect()
}

fn occupations(scope: &Scope<'_>, fields: &Credential) -> Vec<Value> {
    fields.occupations.iter().filter_map(|code| skill::reference(scope, &code.framework, &code.code)).collect()
}

fn overlaps(scope: &Scope<'_>, fields: &Credential) -> Vec<Value> {
    let made = fields.overlaps.iter().map(|overlap| {
        json!({
            "credential": card::reference(scope, &overlap.credential),
            "relation": overlap.relation.word(),
            "reason": overlap.reason.value,
        })
    });
    made.collect()
}

/// Returns the endorsements of one credential, or all of them.
pub(super) fn endorsements(scope: &Scope<'_>, id: Option<&str>) -> Vec<Value> {
    let all = scope.site.catalog.endorsements.values();
    let wanted = all.filter(|entry| id.is_none_or(|id| &**entry.fields.credential == id));
    let made = wanted.map(|entry| {
        json!({
            "organization": entry.fields.organization.value,
            "url": entry.fields.url.encode(),
            "statement": words::localized(scope, &entry.fields.statement),
            "date": entry.fields.date.encode(),
            "until": entry.fields.until.encode(),
            "credential": card::reference(scope, &entry.fields.credential),
        })
    });
    made.collect()
}

fn issuer(scope: &Scope<'_>, fields: &Credential) -> Value {
    let Some(entry) = scope.site.catalog.issuers.get(&fields.issuer.value) else { return Value::Null };
    json!({
        "name": words::localized(scope, &entry.fields.name),
        "url": entry.fields.url.as_str(),
        "oversight": words::optional(scope, entry.fields.oversight.as_ref()),
        "contact": entry.fields.contact.encode(),
        "quality": quality(scope, entry.fields.quality_assurance.as_ref()),
        "did": crate::documents::identity::issuer_did(&scope.site.catalog, &entry.id, &scope.site.base),
    })
}

/// Returns how the quality of an issuer's credentials is assured, and by whom, or null.
fn quality(scope: &Scope<'_>, quality: Option<&QualityAssurance>) -> Value {
    let Some(quality) = quality else { return Value::Null };
    json!({
        "kind": quality.kind.map(|kind| kind.word()),
        "statement": words::optional(scope, quality.statement.as_ref()),
        "body": quality.body.encode(),
        "url": quality.url.encode(),
    })
}

fn department_questions(scope: &Scope<'_>, fields: &Credential) -> Vec<Value> {
    let of = |id: &str| faq::links(scope, |faq| faq.department.as_ref().is_some_and(|of| &***of == id));
    fields.department.iter().flat_map(|id| of(id)).collect()
}

/// Returns what is inside the badge, from the document that machines read, and every version of it.
fn definition(scope: &Scope<'_>, entry: &Entry<Credential>) -> Value {
    let Some(definitions) = scope.site.definitions.get(&entry.id) else { return Value::Null };
    let Some(current) = definitions.last() else { return Value::Null };
    let file = |name: &str| scope.site.links.file(&address::current_file(&entry.id, name));
    let versions = history::versions(scope, entry, definitions);
    json!({
        "achievement": current.achievement,
        "digest": current.digest.to_string(),
        "frozen": current.is_frozen,
        "version": current.version,
        "ob3": file("achievement.json"),
        "ob2": file("badgeclass.json"),
        "svg": file("badge.svg"),
        "png": file("badge.png"),
        "versions": versions,
    })
}
