//! Open Badges 3.0: Achievement and Profile (1EdTech Open Badges 3.0, section B.1).

use serde_json::{Map, Value, json};

use super::address::{self, Address};
use super::put;
use crate::catalog::Catalog;
use crate::catalog::entity::credential::{Credential, FrameworkCode, Rubric, Status};
use crate::catalog::entity::issuer::Issuer;
use crate::catalog::value::Identifier;
use crate::catalog::{Entry, entity};

/// The contexts of an Open Badges 3.0 document. 3.0.3 is the version for VC 2.0.
pub(crate) fn context() -> Value {
    json!(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"])
}

/// What an Achievement is made for.
pub(super) struct Setting<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) address: &'a Address,
    /// DID of the issuer.
    pub(super) did: String,
    /// Ids of the versions before this one, oldest first.
    pub(super) earlier: Vec<(String, u32)>,
}

/// Returns the Achievement of the entry's present version, with its `@context`.
pub(super) fn achievement(entry: &Entry<Credential>, setting: &Setting<'_>) -> Value {
    let credential = &entry.fields;
    let version = credential.version.0;
    let id = setting.address.url(&address::version_file(&entry.id, version, "achievement.json"));
    let mut object = Map::new();
    put(&mut object, "@context", context());
    put(&mut object, "type", json!(["Achievement"]));
    put(&mut object, "name", &*credential.title);
    put(&mut object, "description", crate::site::sentence(&credential.summary));
    let achievement_type = credential.achievement_type.as_ref().map_or("MicroCredential", |kind| kind.0.as_str());
    put(&mut object, "achievementType", achievement_type);
    put(&mut object, "criteria", criteria(entry, setting.address));
    put(&mut object, "creator", json!({"id": setting.did, "type": ["Profile"]}));
    put(&mut object, "image", image(entry, setting.address));
    let language = credential.language.as_ref().map_or(setting.catalog.first_language(), |language| language);
    put(&mut object, "inLanguage", language);
    put(&mut object, "version", version.to_string());
    put(&mut object, "tag", credential.tags.iter().map(|tag| tag.value.clone()).collect::<Vec<_>>());
    put(&mut object, "alignment", alignments(credential, setting));
    put(&mut object, "related", related(entry, setting));
    if let Some(credits) = &credential.credits {
        put(&mut object, "creditsAvailable", crate::catalog::decode::Field::encode(&credits.available));
    }
    if let Some(code) = credential.codes.as_ref().and_then(|codes| codes.sis.as_ref()) {
        put(&mut object, "humanCode", &**code);
    }
    if let Some(rubric) = credential.assessment.as_ref().and_then(|assessment| assessment.rubric.as_ref()) {
        put(&mut object, "resultDescription", result_descriptions(rubric, &id));
    }
    put(&mut object, "id", id);
    Value::Object(object)
}

/// Returns the criteria as the narrative that a badge carries, and the page that says more.
pub(super) fn criteria(entry: &Entry<Credential>, address: &Address) -> Value {
    let page = address.url(&address::credential_page(&entry.id));
    let lines: Vec<String> = entry.fields.criteria.iter().map(|criterion| criterion.text.value.clone()).collect();
    match lines.as_slice() {
        [] => json!({"id": page}),
        [one] => json!({"id": page, "narrative": one}),
        many => {
            let list: Vec<String> = many.iter().map(|line| format!("* {}", line.replace('\n', "\n  "))).collect();
            json!({"id": page, "narrative": list.join("\n")})
        }
    }
}

fn image(entry: &Entry<Credential>, address: &Address) -> Value {
    let id = address.url(&address::version_file(&entry.id, entry.fields.version.0, "badge.png"));
    json!({"id": id, "type": "Image"})
}

fn alignments(credential: &Credential, setting: &Setting<'_>) -> Vec<Value> {
    let skills = credential.skills.iter().map(|skill| &skill.skill.value);
    let occupations = credential.occupations.iter().map(|occupation| &occupation.value);
    let of_frameworks = skills.chain(occupations).filter_map(|code| framework_alignment(code, setting));
    let others = credential.alignments.iter().map(|alignment| {
        let mut object = Map::new();
        put(&mut object, "type", json!(["Alignment"]));
        put(&mut object, "targetName", &*alignment.name);
        put(&mut object, "targetUrl", alignment.url.as_str());
        put(&mut object, "targetCode", alignment.code.as_ref().map(|code| code.value.clone()));
        put(&mut object, "targetFramework", alignment.framework.as_ref().map(|name| name.value.clone()));
        put(&mut object, "targetDescription", alignment.description.as_ref().map(|text| text.value.clone()));
        put(&mut object, "targetType", alignment.r#type.map(|kind| kind.word()));
        Value::Object(object)
    });
    of_frameworks.chain(others).collect()
}

/// Returns the alignment with an item of a framework. Descriptions are left out: mending one would
/// otherwise be a new version of every credential that names the item.
fn framework_alignment(code: &FrameworkCode, setting: &Setting<'_>) -> Option<Value> {
    let first = setting.catalog.first_language();
    let framework = setting.catalog.frameworks.get(code.framework.as_str())?;
    let item = setting.catalog.framework_item(&code.framework, &code.code)?;
    let occupation = framework.fields.kind.is_some_and(|kind| *kind == entity::framework::FrameworkKind::Occupations);
    let page = if occupation { address::occupation_page } else { address::skill_page };
    let url = item
        .url
        .as_ref()
        .map_or_else(|| setting.address.url(&page(&code.framework, &code.code)), |url| url.as_str().to_owned());
    Some(json!({
        "type": ["Alignment"],
        "targetName": item.name.text(first, first),
        "targetUrl": url,
        "targetCode": code.code,
        "targetFramework": framework.fields.title.text(first, first),
    }))
}

/// Returns the earlier versions, and for the credential that a pathway awards the credentials it is made of.
fn related(entry: &Entry<Credential>, setting: &Setting<'_>) -> Vec<Value> {
    let earlier = setting
        .earlier
        .iter()
        .map(|(id, version)| json!({"id": id, "type": ["Related"], "version": version.to_string()}));
    let mut parts: Vec<&Identifier> = Vec::new();
    for pathway in setting.catalog.pathways.values() {
        if pathway.fields.awards.as_ref().is_some_and(|awards| awards.value == entry.id) {
            pathway.fields.requires.for_each_credential(&mut |id| parts.push(&id.value));
        }
    }
    // A proposal has no document yet, not even where drafts are shown.
    let is_published = |id: &&Identifier| {
        setting.catalog.credentials.get(*id).is_some_and(|entry| *entry.fields.status != Status::Proposed)
    };
    parts.retain(is_published);
    parts.sort();
    parts.dedup();
    let stack = parts.into_iter().map(
        |id| json!({"id": setting.address.url(&address::current_file(id, "achievement.json")), "type": ["Related"]}),
    );
    earlier.chain(stack).collect()
}

/// Returns a rubric as one `ResultDescription` per criterion, its levels from the lowest to the highest.
fn result_descriptions(rubric: &Rubric, id: &str) -> Vec<Value> {
    let required = rubric.required_level();
    let describe = |(number, criterion): (usize, &entity::credential::RubricCriterion)| {
        let result = format!("{id}#result-{}", number + 1);
        let level_id = |level: usize| format!("{result}-level-{}", level + 1);
        let levels: Vec<Value> = rubric
            .levels
            .iter()
            .zip(&criterion.levels)
            .enumerate()
            .map(|(level, (name, description))| {
                json!({
                    "id": level_id(level),
                    "type": ["RubricCriterionLevel"],
                    "name": name.value,
                    "description": description.value,
                    "level": (level + 1).to_string(),
                })
            })
            .collect();
        let mut object = Map::new();
        put(&mut object, "type", json!(["ResultDescription"]));
        put(&mut object, "name", &*criterion.name);
        put(&mut object, "resultType", "RubricCriterionLevel");
        put(&mut object, "requiredLevel", required.map(level_id));
        put(&mut object, "rubricCriterionLevel", levels);
        put(&mut object, "id", result);
        Value::Object(object)
    };
    rubric.criteria.iter().enumerate().map(describe).collect()
}

/// Returns the Profile of an issuer.
pub fn profile(catalog: &Catalog, entry: &Entry<Issuer>, address: &Address, did: &str) -> Value {
    let first = catalog.first_language();
    let issuer = &entry.fields;
    let mut object = Map::new();
    put(&mut object, "@context", context());
    put(&mut object, "id", did);
    put(&mut object, "type", json!(["Profile"]));
    put(&mut object, "name", issuer.name.text(first, first));
    put(&mut object, "url", issuer.url.as_str());
    put(&mut object, "description", issuer.description.as_ref().map(|text| text.text(first, first).to_owned()));
    put(&mut object, "email", issuer.badge_email());
    put(
        &mut object,
        "phone",
        issuer.contact.as_ref().and_then(|contact| contact.0.phone.as_ref()).map(|phone| phone.value.clone()),
    );
    if let Some(path) = issuer_image(entry) {
        put(&mut object, "image", json!({"id": address.url(&path), "type": "Image"}));
    }
    Value::Object(object)
}

/// Returns the path at which the issuer's picture is published.
pub(super) fn issuer_image(entry: &Entry<Issuer>) -> Option<String> {
    let image = entry.fields.image.as_ref()?;
    let extension = image.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())?;
    Some(address::issuer_file(&entry.id, &format!("image.{extension}")))
}

/// Returns the path at which the issuer's picture is published, and the file of the catalog that holds it.
pub fn issuer_image_file(catalog: &Catalog, entry: &Entry<Issuer>) -> Option<(String, crate::diagnostic::FileId)> {
    let name = entry.fields.image.as_ref()?;
    let (file, _) = catalog.tree.find(&format!("issuers/{}/{}", entry.id, &**name))?;
    Some((issuer_image(entry)?, file))
}
