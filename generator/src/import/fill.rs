//! A cell of a table as a field of a draft.

use serde_json::{Value, json};

use super::draft::Draft;
use super::field::Field;
use super::heading::Heading;
use super::report::NoteKind;
use super::table::Desk;
use super::time::{self, Length, plain};
use super::words::{self, pieces};
use super::{day, lists, number, offer, short};
use crate::catalog::Taxonomy;
use crate::catalog::entity::achievement_type::AchievementType;
use crate::catalog::value::{CipCode, Identifier, LanguageTag, NocCode, Scalar, WebUrl};

/// A cell that is not empty.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    pub text: String,
    /// Where it stands in its row: a JSON pointer.
    pub at: String,
    pub heading: &'a Heading,
}

/// What several cells of a row say together.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The currency of amounts that do not say theirs.
    pub currency: Option<String>,
    pub starts: Vec<String>,
    pub ends: Vec<String>,
    pub deadlines: Vec<String>,
    /// Where ends and deadlines stand.
    pub places: Vec<String>,
}

impl Row {
    pub(super) fn new(cells: &[Cell<'_>]) -> Self {
        let currency = cells.iter().find(|cell| cell.heading.field == Some(Field::Currency));
        Self { currency: currency.map(|cell| cell.text.to_uppercase()), ..Self::default() }
    }

    /// Writes the days as times at which the credential is given.
    pub(super) fn cohorts(&self, draft: &mut Draft) {
        let fits = |days: &[String]| days.len() <= self.starts.len();
        if !fits(&self.ends) || !fits(&self.deadlines) {
            for at in &self.places {
                draft.because(at, NoteKind::Lost, "a last day belongs to a start date, and the row has none for it");
            }
        }
        for (index, start) in self.starts.iter().enumerate() {
            let mut cohort = json!({"start": start});
            for (name, days) in [("end", &self.ends), ("apply_by", &self.deadlines)] {
                if let Some(day) = days.get(index).filter(|_| fits(days)) {
                    cohort[name] = day.as_str().into();
                }
            }
            draft.append("delivery", "cohorts", cohort);
        }
    }
}

/// Fills a field.
///
/// # Errors
///
/// Returns what is wrong with the cell, and what to write.
pub(super) fn fill(
    draft: &mut Draft,
    field: Field,
    cell: &Cell<'_>,
    row: &mut Row,
    desk: &mut Desk<'_, '_>,
) -> Result<(), String> {
    let catalog = desk.parties.catalog;
    match field {
        Field::Id => id(draft, cell),
        Field::Title => text(draft, "title", cell),
        Field::Summary => text(draft, "summary", cell),
        Field::Description => description(draft, cell),
        Field::Place | Field::Schedule => {
            if let Some(words) = words::title(&cell.text) {
                note(draft, cell, &words);
                draft.put(
                    "delivery",
                    if field == Field::Place { "place" } else { "schedule" },
                    words.text.into(),
                    &cell.at,
                );
            }
        }
        Field::Status if cell.text != "proposed" => {
            draft.because(&cell.at, NoteKind::Changed, "what is imported is `proposed`; change it when it is approved");
        }
        Field::Version if cell.text != "1" => {
            draft.because(&cell.at, NoteKind::Changed, "versions begin at 1 in the catalog");
        }
        // What says `proposed` or 1 is so; a currency is read with the row.
        Field::Status | Field::Version | Field::Currency | Field::Person => {}
        Field::Own => draft.because(&cell.at, NoteKind::Elsewhere, "the catalog gives its own"),
        Field::Issuer => issuer(draft, cell, desk),
        Field::Department => departments(draft, cell, desk),
        Field::Type => lists::taxa(draft, "type", Taxonomy::Types, cell, catalog),
        Field::Level => lists::taxa(draft, "level", Taxonomy::Levels, cell, catalog),
        Field::Audience => lists::taxa(draft, "audience", Taxonomy::Audiences, cell, catalog),
        Field::FocusArea => lists::taxa(draft, "focus_area", Taxonomy::FocusAreas, cell, catalog),
        Field::StrategicGoals => lists::taxa(draft, "strategic_goals", Taxonomy::StrategicGoals, cell, catalog),
        Field::Skills => lists::codes(draft, "skills", cell, catalog),
        Field::Occupations => lists::codes(draft, "occupations", cell, catalog),
        Field::Tags => lists::tags(draft, cell),
        Field::Outcomes => lists::outcomes(draft, cell),
        Field::Prerequisites => lists::prerequisites(draft, cell),
        Field::Criteria => lists::criteria(draft, cell),
        Field::Cost => return offer::costs(draft, cell, row),
        Field::Credits => return offer::credits(draft, cell),
        Field::ForCredit => return offer::for_credit(draft, cell),
        Field::Mode => return offer::modes(draft, cell),
        Field::Hours => length(draft, cell, time::hours(&cell.text)?),
        Field::Duration => length(draft, cell, time::length(&cell.text, cell.heading.unit)?),
        Field::Validity => {
            let length = time::length(&cell.text, cell.heading.unit)?;
            let duration = length.duration.ok_or("write days, weeks, months or years, such as `2 years`")?;
            draft.set("validity", json!({"duration": duration}), &cell.at);
        }
        Field::Start => return offer::start(draft, cell, row),
        Field::End | Field::ApplyBy => {
            let days = offer::days(&cell.text)?;
            if field == Field::End {
                row.ends = days;
            } else {
                row.deadlines = days;
            }
            row.places.push(cell.at.clone());
        }
        Field::EvidenceRequired => {
            let is_required = number::truth(&cell.text).ok_or_else(|| no_truth(&cell.text))?;
            draft.put("evidence", "required", is_required.into(), &cell.at);
        }
        Field::ReviewBy => draft.put("governance", "review_by", day::read(&cell.text)?.into(), &cell.at),
        Field::Sis => {
            if let Some(words) = words::title(&cell.text) {
                note(draft, cell, &words);
                draft.put("codes", "sis", words.text.into(), &cell.at);
            }
        }
        Field::Cip => draft.put("codes", "cip", read::<CipCode>(&cell.text)?, &cell.at),
        Field::Noc => {
            let codes = pieces(&cell.text).into_iter().map(read::<NocCode>).collect::<Result<Vec<_>, _>>()?;
            draft.put("codes", "noc", codes.into(), &cell.at);
        }
        Field::AchievementType => draft.set("achievement_type", read::<AchievementType>(&cell.text)?, &cell.at),
        Field::Language => draft.set("language", language(&cell.text)?.into(), &cell.at),
        Field::Image => match desk.pictures.find(&cell.text, &draft.source) {
            Ok(badge) => draft.badge = Some(badge),
            Err(why) => draft.because(&cell.at, NoteKind::Lost, why),
        },
        Field::Enrol => draft.put("enrol", "url", address(&cell.text)?.into(), &cell.at),
        Field::Link => {
            let title = words::title(&cell.heading.text).map_or_else(|| "More".to_owned(), |words| words.text);
            for piece in pieces(&cell.text) {
                let title =
                    if matches!(plain(&title).as_str(), "link" | "links" | "url" | "lien") { "More" } else { &title };
                draft.add("links", json!({"title": title, "url": address(piece)?}), &cell.at);
            }
        }
    }
    Ok(())
}

/// Reads a value as the catalog would, or what was surely meant.
fn read<T: Scalar>(written: &str) -> Result<Value, String> {
    match T::read(written) {
        Ok(value) => Ok(value.encode()),
        Err(refusal) => match refusal.replacement.as_deref().filter(|_| refusal.is_certain).map(T::read) {
            Some(Ok(value)) => Ok(value.encode()),
            _ => Err(format!("{}; {}", refusal.message, refusal.help)),
        },
    }
}

/// Returns a web address; one that begins with a host is meant to be `https`.
fn address(written: &str) -> Result<String, String> {
    let is_bare = !written.contains("://") && written.split('/').next().is_some_and(|host| host.contains('.'));
    let whole = if is_bare { format!("https://{written}") } else { written.to_owned() };
    let value = read::<WebUrl>(&whole).map_err(|_| {
        format!("`{}` is not a web address; write it as in `https://example.edu/page`", short(&written.into()))
    })?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

fn language(written: &str) -> Result<String, String> {
    const NAMES: [(&str, &[&str]); 8] = [
        ("en", &["english", "anglais", "eng"]),
        ("fr", &["french", "francais", "fre", "fra"]),
        ("es", &["spanish", "espagnol", "espanol"]),
        ("de", &["german", "allemand", "deutsch"]),
        ("pt", &["portuguese", "portugais"]),
        ("it", &["italian", "italien"]),
        ("zh", &["chinese", "mandarin", "chinois"]),
        ("iu", &["inuktitut"]),
    ];
    let low = plain(written);
    if let Some((tag, _)) = NAMES.iter().find(|(_, names)| names.contains(&low.as_str())) {
        return Ok((*tag).to_owned());
    }
    let value = LanguageTag::new(&written.replace('_', "-"));
    value
        .map(|tag| tag.to_string())
        .ok_or_else(|| format!("`{}` is no language; write one tag, such as `en` or `fr`", short(&written.into())))
}

pub(super) fn no_truth(written: &str) -> String {
    format!("`{}` is neither yes nor no; write one of them", short(&written.into()))
}

fn id(draft: &mut Draft, cell: &Cell<'_>) {
    // Numbers of a database say nothing in an address that is there for good.
    let is_number = cell.text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
        && cell.text.bytes().any(|byte| byte.is_ascii_digit());
    if is_number {
        draft.because(
            &cell.at,
            NoteKind::Changed,
            "a number says nothing to readers; the identifier is made of the title",
        );
        return;
    }
    draft.wanted_id.clone_from(&cell.text);
    if Identifier::new(&cell.text).is_none() {
        draft.because(&cell.at, NoteKind::Changed, "identifiers are lower-case letters, digits and hyphens");
    }
}

fn text(draft: &mut Draft, name: &'static str, cell: &Cell<'_>) {
    let words = if name == "title" { words::title(&cell.text) } else { words::plain(&cell.text, words::TEXT) };
    if let Some(words) = words {
        note(draft, cell, &words);
        draft.set(name, words.text.into(), &cell.at);
    }
}

fn description(draft: &mut Draft, cell: &Cell<'_>) {
    if let Some(words) = words::markdown(&cell.text, words::TEXT * 4) {
        note(draft, cell, &words);
        draft.text_below(words.text, &cell.at);
    }
}

/// Notes what was done to a text.
pub(super) fn note(draft: &mut Draft, cell: &Cell<'_>, words: &words::Words) {
    if let Some(why) = words.why() {
        draft.because(&cell.at, NoteKind::Changed, why);
    }
}

fn length(draft: &mut Draft, cell: &Cell<'_>, length: Length) {
    if let Some(hours) = length.hours.and_then(|hours| read::<crate::catalog::value::Amount>(&hours).ok()) {
        draft.put("effort", "hours", hours, &cell.at);
    }
    if let Some(duration) = length.duration {
        draft.put("effort", "duration", duration.into(), &cell.at);
    }
}

fn issuer(draft: &mut Draft, cell: &Cell<'_>, desk: &mut Desk<'_, '_>) {
    let named = json!({"id": cell.text, "name": cell.text});
    let is_id = desk.parties.catalog.issuers.contains_key(cell.text.as_str());
    if is_id {
        draft.needs.push(format!("issuers/{}", cell.text));
        return draft.set("issuer", cell.text.clone().into(), &cell.at);
    }
    let issuer = desk.parties.issuer(&named);
    draft.because(&cell.at, NoteKind::Elsewhere, issuer.how);
    draft.needs.push(format!("issuers/{}", issuer.id));
    draft.set("issuer", issuer.id.into(), &cell.at);
}

fn departments(draft: &mut Draft, cell: &Cell<'_>, desk: &mut Desk<'_, '_>) {
    for name in pieces(&cell.text) {
        let Some((id, is_new)) = desk.parties.department(name) else {
            let why = format!("`{}` cannot be a department", short(&name.into()));
            draft.because(&cell.at, NoteKind::Lost, why);
            continue;
        };
        if is_new {
            draft.because(&cell.at, NoteKind::Elsewhere, format!("`{id}` is a new department"));
        } else if id != name {
            draft.because(&cell.at, NoteKind::Elsewhere, format!("it is the department `{id}`"));
        }
        draft.needs.push(format!("departments/{id}"));
        draft.add("department", id.into(), &cell.at);
    }
}
