//! Credentials, before and after.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::entries::{Record, TranslationChange, record, translated};
use super::fields::{FieldChange, changed_fields};
use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::value::{Identifier, Scalar as _};
use crate::catalog::{Catalog, Entry};
use crate::parallel;

/// What became of a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It was not there before.
    New,
    /// It is there as before, with other fields.
    Changed,
    /// It is retired now.
    Retired,
    /// It has another status than before.
    Status,
    /// It is not there any more.
    Removed,
}

impl Change {
    /// Every change, with the word for it after "1 credential".
    pub(super) const ALL: [(Self, &'static str); 5] = [
        (Self::New, "new"),
        (Self::Changed, "changed"),
        (Self::Status, "with another status"),
        (Self::Retired, "retired"),
        (Self::Removed, "removed"),
    ];
}

/// A credential that changed.
#[derive(Debug, Serialize)]
pub struct CredentialChange {
    /// Its id.
    pub id: Identifier,
    /// Its title, the new one where there are two.
    pub title: String,
    /// Who offers it.
    pub departments: Vec<String>,
    /// What became of it.
    pub change: Change,
    /// How it was.
    pub before: Option<State>,
    /// How it is.
    pub after: Option<State>,
    /// Its fields that changed; all of them, if it is new, and none, if it is gone.
    pub fields: Vec<FieldChange>,
    /// What changed in its translations.
    pub translations: Vec<TranslationChange>,
    /// Pictures in its folder that changed, came or went.
    pub pictures: Vec<String>,
}

/// Where a credential stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct State {
    /// Its status.
    #[serde(serialize_with = "word")]
    pub status: Status,
    /// Version of its definition.
    pub version: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn word<S: Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
    status.encode().serialize(serializer)
}

impl State {
    fn of(entry: &Entry<Credential>) -> Self {
        Self { status: *entry.fields.status, version: entry.fields.version.0 }
    }

    /// Returns the status in a word.
    pub fn word(self) -> String {
        self.status.encode().as_str().unwrap_or_default().to_owned()
    }
}

impl CredentialChange {
    /// Says whether something changed by which it may resemble others.
    pub(super) fn alters_words(&self) -> bool {
        const COMPARED: &[&str] =
            &["title", "summary", "tags", "skills", "outcomes", "occupations", "overlaps", "status"];
        let is_compared =
            |change: &FieldChange| change.path.split('.').next().is_some_and(|name| COMPARED.contains(&name));
        self.change == Change::New || self.fields.iter().any(is_compared)
    }

    /// Says whether something changed because of which an answer that was given may hold no more.
    pub(super) fn alters_answers(&self) -> bool {
        const ANSWERED: &[&str] = &["title", "summary", "skills", "outcomes", "occupations", "overlaps"];
        let is_answered =
            |change: &FieldChange| change.path.split('.').next().is_some_and(|name| ANSWERED.contains(&name));
        self.change == Change::New || self.fields.iter().any(is_answered)
    }
}

/// Returns every credential that changed.
pub(super) fn changes(before: Option<&Catalog>, after: &Catalog) -> Vec<CredentialChange> {
    let nothing = BTreeMap::new();
    let old = before.map_or(&nothing, |before| &before.credentials);
    let ids: BTreeSet<&Identifier> = old.keys().chain(after.credentials.keys()).collect();
    let ids: Vec<&Identifier> = ids.into_iter().collect();
    let found = parallel::map(&ids, |id| change(before, after, id));
    found.into_iter().flatten().collect()
}

fn change(before: Option<&Catalog>, after: &Catalog, id: &Identifier) -> Option<CredentialChange> {
    let side = |catalog: Option<&Catalog>| {
        Some((catalog?, catalog?.credentials.get(id)?)).map(|(catalog, entry)| Side::new(catalog, entry))
    };
    let (old, new) = (side(before), side(Some(after)));
    let change = match (&old, &new) {
        (None, _) => Change::New,
        (_, None) => Change::Removed,
        (Some(old), Some(new)) if old.state.status == new.state.status => Change::Changed,
        (_, Some(new)) if new.state.status == Status::Retired => Change::Retired,
        _ => Change::Status,
    };
    let (fields, translations) = match (&old, &new) {
        (_, None) => (Vec::new(), Vec::new()),
        (old, Some(new)) => {
            let nothing = Record { original: Value::Null, translations: BTreeMap::new() };
            let old = old.as_ref().map_or(&nothing, |old| &old.record);
            let fields = changed_fields(&old.original, &new.record.original);
            let translations = translated(old, &new.record, &fields);
            (fields, translations)
        }
    };
    let pictures = pictures(before, after, id);
    if change == Change::Changed && fields.is_empty() && translations.is_empty() && pictures.is_empty() {
        return None;
    }
    let (before, after) = (old.as_ref().map(|old| old.state), new.as_ref().map(|new| new.state));
    let shown = new.or(old)?;
    Some(CredentialChange {
        id: id.clone(),
        title: shown.title,
        departments: shown.departments,
        change,
        before,
        after,
        fields,
        translations,
        pictures,
    })
}

/// A credential on one side.
struct Side {
    state: State,
    title: String,
    departments: Vec<String>,
    record: Record,
}

impl Side {
    fn new(catalog: &Catalog, entry: &Entry<Credential>) -> Self {
        Self {
            state: State::of(entry),
            title: entry.fields.title.value.clone(),
            departments: entry.fields.department.iter().map(|id| id.value.to_string()).collect(),
            record: record(catalog, entry),
        }
    }
}

fn pictures(before: Option<&Catalog>, after: &Catalog, id: &Identifier) -> Vec<String> {
    let folder = format!("credentials/{id}");
    let of = |catalog: &Catalog| -> BTreeMap<String, Vec<u8>> {
        let files = catalog.tree.under(&folder).filter(|(_, file)| crate::catalog::is_picture(&file.path));
        files.map(|(_, file)| (file.path.clone(), file.bytes.clone())).collect()
    };
    let (old, new) = (before.map(of).unwrap_or_default(), of(after));
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    paths.into_iter().filter(|path| old.get(*path) != new.get(*path)).cloned().collect()
}
