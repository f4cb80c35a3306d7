//! An Achievement or `BadgeClass` as a draft.

use serde_json::{Value, json};

use super::draft::{Draft, Form};
use super::find::{Definition, Profiles};
use super::parties::Parties;
use super::picture::Pictures;
use super::report::{NoteKind, Problem};
use super::words::{self, Words, several};
use super::{rubric, short};
use crate::catalog::entity::achievement_type::AchievementType;
use crate::catalog::entity::credential::AlignmentTargetType;
use crate::catalog::value::{Amount, LanguageTag, Scalar, WebUrl};

/// Returns the draft of a definition.
///
/// # Errors
///
/// Returns what is wrong when it has no name, which nothing can stand in for.
pub(super) fn draft(
    definition: &Definition,
    parties: &mut Parties<'_>,
    profiles: &Profiles,
    pictures: &Pictures<'_>,
) -> Result<Draft, Problem> {
    let object = &definition.object;
    let mut draft = Draft::new(&definition.source, &definition.pointer, definition.form, object.clone());
    name(&mut draft, object)?;
    description(&mut draft, object);
    draft.set("status", "proposed".into(), "");
    draft.set("version", json!(1), "");
    issuer(&mut draft, object, parties, profiles);
    terms(&mut draft, object);
    tags(&mut draft, object);
    criteria(&mut draft, object);
    alignments(&mut draft, object);
    rubric::rubric(&mut draft, object);
    image(&mut draft, object, pictures);
    links(&mut draft, object);
    known(&mut draft);
    Ok(draft)
}

fn name(draft: &mut Draft, object: &Value) -> Result<(), Problem> {
    let pointer = format!("{}/name", draft.pointer);
    let Some(text) = object["name"].as_str() else {
        let message = match &object["name"] {
            Value::Null => "it has no `name`".to_owned(),
            other => format!("expected text, found `{}`", short(other)),
        };
        return Err(Problem::new(&draft.source, &pointer, message));
    };
    let Some(title) = words::title(text) else {
        return Err(Problem::new(&draft.source, &pointer, "the name is empty"));
    };
    draft.wanted_id.clone_from(&title.text);
    note(draft, "/name", &title);
    draft.set("title", title.text.into(), "/name");
    Ok(())
}

fn description(draft: &mut Draft, object: &Value) {
    let summary = object["description"].as_str().and_then(|text| words::plain(text, words::TEXT));
    if let Some(summary) = summary {
        note(draft, "/description", &summary);
        draft.set("summary", summary.text.into(), "/description");
    } else {
        wrong_type(draft, object, "description");
        let title = draft.text("title").unwrap_or_default().to_owned();
        draft.set("summary", title.into(), "/description");
    }
}

fn issuer(draft: &mut Draft, object: &Value, parties: &mut Parties<'_>, profiles: &Profiles) {
    let name = if draft.form == Form::BadgeClass { "issuer" } else { "creator" };
    let named = &object[name];
    let at = format!("/{name}");
    // One that is no more than an address may be described in a file of its own.
    let address = if named["name"].is_string() { None } else { named.as_str().or_else(|| named["id"].as_str()) };
    let profile = address.and_then(|address| profiles.get(address));
    let issuer = parties.issuer(profile.map_or(named, |profile| &profile.object));
    let how = match (profile, &issuer.carried) {
        (Some(profile), carried) => described(&profile.source, &profile.object, &issuer.how, carried.as_deref()),
        (None, Some(carried)) => {
            members(draft, named, &at, carried, &issuer.id);
            issuer.how
        }
        (None, None) => issuer.how,
    };
    draft.because(&at, NoteKind::Elsewhere, how);
    draft.needs.push(format!("issuers/{}", issuer.id));
    draft.set("issuer", issuer.id.into(), &at);
}

/// Says of which file an issuer is, and what of it is not carried.
fn described(source: &str, profile: &Value, how: &str, carried: Option<&[&str]>) -> String {
    let own = ["id", "type", "@context"];
    let members = profile.as_object().into_iter().flatten().map(|(member, _)| member.as_str());
    let lost: Vec<&str> = members
        .filter(|member| !own.contains(member) && carried.is_some_and(|carried| !carried.contains(member)))
        .collect();
    let lost = if lost.is_empty() { String::new() } else { format!("; not carried of it: {}", lost.join(", ")) };
    format!("{how}, described in {source}{lost}")
}

/// Says what of an issuer that stands in a definition is not carried.
fn members(draft: &mut Draft, named: &Value, at: &str, carried: &[&str], id: &str) {
    let members = named.as_object().into_iter().flatten().map(|(member, _)| member.as_str());
    for member in members.filter(|member| !carried.contains(member)) {
        let is_own = matches!(member, "id" | "type" | "@context");
        let (kind, why) = if is_own {
            (NoteKind::Elsewhere, "the catalog gives its own".to_owned())
        } else {
            (NoteKind::Lost, format!("add it to issuers/{id} by hand"))
        };
        draft.because(&format!("{at}/{member}"), kind, why);
    }
}

/// Terms and numbers that are carried as they are, or not at all.
fn terms(draft: &mut Draft, object: &Value) {
    if let Some(kind) = scalar::<AchievementType>(draft, object, "achievementType") {
        draft.set("achievement_type", kind, "/achievementType");
    }
    let language = if draft.form == Form::BadgeClass { "@language" } else { "inLanguage" };
    if let Some(written) = object[language].as_str() {
        if LanguageTag::new(written).is_some() {
            draft.set("language", written.into(), &format!("/{language}"));
            if draft.form == Form::BadgeClass {
                draft.because("/@language", NoteKind::Elsewhere, "it is `language`");
            }
        } else {
            draft.because(&format!("/{language}"), NoteKind::Lost, "it is not a language tag");
        }
    }
    if let Some(credits) = scalar::<Amount>(draft, object, "creditsAvailable") {
        draft.set("credits", json!({"available": credits}), "/creditsAvailable");
    }
    if let Some(code) = object["humanCode"].as_str().and_then(words::title) {
        note(draft, "/humanCode", &code);
        draft.put("codes", "sis", code.text.into(), "/humanCode");
    }
}

/// Reads a text or number as the catalog would.
fn scalar<T: Scalar>(draft: &mut Draft, object: &Value, name: &str) -> Option<Value> {
    let written = match &object[name] {
        Value::Null => return None,
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => {
            draft.because(
                &format!("/{name}"),
                NoteKind::Lost,
                format!("expected {}, found `{}`", T::EXPECTED, short(other)),
            );
            return None;
        }
    };
    match T::read(&written) {
        Ok(value) => Some(value.encode()),
        Err(refusal) => {
            draft.because(&format!("/{name}"), NoteKind::Lost, refusal.message);
            None
        }
    }
}

fn tags(draft: &mut Draft, object: &Value) {
    let name = if draft.form == Form::BadgeClass { "tags" } else { "tag" };
    for (index, tag) in several(&object[name]).into_iter().enumerate() {
        let at = format!("/{name}/{index}");
        match tag.as_str().and_then(words::title) {
            Some(tag) => {
                note(draft, &at, &tag);
                draft.add("tags", tag.text.into(), &at);
            }
            None => draft.because(&at, NoteKind::Lost, "it is no text"),
        }
    }
    for name in ["fieldOfStudy", "specialization"] {
        if let Some(tag) = object[name].as_str().and_then(words::title) {
            let at = format!("/{name}");
            draft.because(&at, NoteKind::Elsewhere, "it is one of the `tags`");
            draft.add("tags", tag.text.into(), &at);
        }
    }
}

fn criteria(draft: &mut Draft, object: &Value) {
    let (narrative, url, at) = match &object["criteria"] {
        Value::Object(fields) => (
            fields.get("narrative").and_then(Value::as_str),
            fields.get("id").and_then(Value::as_str),
            "/criteria/narrative",
        ),
        Value::String(text) if WebUrl::read(text).is_ok() => (None, Some(text.as_str()), "/criteria"),
        Value::String(text) => (Some(text.as_str()), None, "/criteria"),
        _ => {
            wrong_type(draft, object, "criteria");
            return;
        }
    };
    if let Some(narrative) = narrative.and_then(|text| words::markdown(text, words::TEXT * 4)) {
        if at == "/criteria" {
            draft.because(at, NoteKind::Elsewhere, "it is the text of `criteria`");
        } else {
            note(draft, at, &narrative);
        }
        let items = items(&narrative.text);
        let plainer = items.iter().map(|item| json!({"text": words::escaped(item)})).collect();
        let items: Vec<Value> = items.iter().map(|item| json!({"text": item})).collect();
        if items.len() > 1 && !draft.reasons.contains_key(at) {
            draft.because(at, NoteKind::Changed, "it is long, and a list of its paragraphs");
        }
        draft.set("criteria", Value::Array(items), at);
        draft.plainer.insert("criteria", plainer);
    }
    if let Some(url) = url {
        let at = if object["criteria"].is_object() { "/criteria/id" } else { "/criteria" };
        link(draft, "Criteria", url, at);
    }
}

/// Returns a narrative as criteria: each item of a list, or what it says as one; if that is too long, its paragraphs.
fn items(narrative: &str) -> Vec<String> {
    let listed = |line: &str| ["* ", "- "].iter().find_map(|sign| line.strip_prefix(sign)).map(str::to_owned);
    let lines: Option<Vec<String>> = narrative.lines().map(listed).collect();
    if let Some(lines) = lines.filter(|lines| lines.len() > 1) {
        return lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    }
    if narrative.chars().count() <= words::TEXT {
        return vec![narrative.to_owned()];
    }
    let paragraphs = narrative.split("\n\n").filter_map(|paragraph| words::markdown(paragraph, words::TEXT));
    paragraphs.map(|words| words.text).collect()
}

fn alignments(draft: &mut Draft, object: &Value) {
    for (index, alignment) in several(&object["alignment"]).into_iter().enumerate() {
        let at = if object["alignment"].is_array() { format!("/alignment/{index}") } else { "/alignment".to_owned() };
        let text = |names: [&str; 2]| names.iter().find_map(|name| alignment[*name].as_str());
        let name = text(["targetName", "name"]).and_then(words::title);
        let url = text(["targetUrl", "url"]).filter(|url| WebUrl::read(url).is_ok());
        let (Some(name), Some(url)) = (name, url) else {
            draft.because(&at, NoteKind::Lost, "an alignment needs a name and a web address");
            continue;
        };
        let mut made = json!({"name": name.text, "url": url});
        for (member, names) in [("code", ["targetCode", "code"]), ("framework", ["targetFramework", "framework"])] {
            if let Some(value) = text(names).and_then(words::title) {
                made[member] = value.text.into();
            }
        }
        if let Some(description) =
            text(["targetDescription", "description"]).and_then(|text| words::plain(text, words::TEXT))
        {
            made["description"] = description.text.into();
        }
        if let Some(kind) = alignment["targetType"].as_str().filter(|kind| AlignmentTargetType::read(kind).is_ok()) {
            made["type"] = kind.into();
        }
        draft.add("alignments", made, &at);
    }
}

fn image(draft: &mut Draft, object: &Value, pictures: &Pictures<'_>) {
    let (address, at) = match &object["image"] {
        Value::Null => return,
        Value::String(address) => (Some(address.as_str()), "/image"),
        Value::Object(fields) => (fields.get("id").and_then(Value::as_str), "/image/id"),
        _ => (None, "/image"),
    };
    let found = address.ok_or_else(|| "it has no address".to_owned());
    match found.and_then(|address| pictures.find(address, &draft.source)) {
        Ok((name, bytes)) => {
            draft.because(at, NoteKind::Elsewhere, format!("it is {name}"));
            draft.badge = Some((name, bytes));
        }
        Err(why) => draft.because(at, NoteKind::Lost, why),
    }
}

/// Addresses of pages about it.
fn links(draft: &mut Draft, object: &Value) {
    if let Some(url) = object["url"].as_str() {
        link(draft, "More", url, "/url");
    }
    for (index, related) in several(&object["related"]).into_iter().enumerate() {
        let at = if object["related"].is_array() { format!("/related/{index}") } else { "/related".to_owned() };
        if let Some(url) = related["id"].as_str() {
            link(draft, "Related", url, &format!("{at}/id"));
        }
    }
}

fn link(draft: &mut Draft, title: &str, url: &str, at: &str) {
    if WebUrl::read(url).is_ok() {
        draft.because(at, NoteKind::Elsewhere, format!("it is one of the `links`, \"{title}\""));
        draft.add("links", json!({"title": title, "url": url}), at);
    } else {
        draft.because(at, NoteKind::Lost, "it is no web address");
    }
}

/// What is the same for every definition.
fn known(draft: &mut Draft) {
    draft.because("/id", NoteKind::Elsewhere, "the catalog gives its own");
    draft.because("/@context", NoteKind::Elsewhere, "the catalog gives its own");
    draft.because("/type", NoteKind::Elsewhere, "the catalog gives its own");
    draft.because("/version", NoteKind::Changed, "versions begin at 1 in the catalog");
    let endorsement = "it is signed by whoever made it; ask them for the file, and put it into endorsements/";
    for name in ["endorsement", "endorsementJwt"] {
        draft.because(&format!("/{name}"), NoteKind::Lost, endorsement);
    }
}

/// Notes what was done to a text.
fn note(draft: &mut Draft, at: &str, words: &Words) {
    if let Some(why) = words.why() {
        draft.because(at, NoteKind::Changed, why);
    }
}

fn wrong_type(draft: &mut Draft, object: &Value, name: &str) {
    if !object[name].is_null() {
        let why = format!("expected text, found `{}`", short(&object[name]));
        draft.because(&format!("/{name}"), NoteKind::Lost, why);
    }
}
