//! Checking drafts as `check` does, and giving up what it refuses.

use std::collections::{BTreeMap, BTreeSet};

use super::compare;
use super::draft::{Draft, Form};
use super::report::{Entry, Note, NoteKind, Outcome, Problem};
use super::{Target, with_files};
use crate::catalog::value::Identifier;
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::rendered_definition;
use crate::project::{self, Checked, Options};

/// After so many rounds, what `check` still refuses is given up as a whole.
const ROUNDS: usize = 6;

type Folders = BTreeMap<String, BTreeMap<String, Vec<u8>>>;

/// What is left of the drafts.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// The folders of the credentials.
    pub folders: Folders,
    /// Folders of new issuers and departments that they need.
    pub shared: BTreeSet<String>,
    pub entries: Vec<Entry>,
    pub problems: Vec<Problem>,
}

/// Checks `drafts` with the catalog until no error stands in one of them. Those that are `repeated` say the same as one of
/// them, or as an entry that is there, and may lose something else.
pub(super) fn settle(mut drafts: Vec<Draft>, repeated: Vec<Draft>, shared: &Folders, target: &Target<'_>) -> Settled {
    let mut settled = Settled::default();
    for round in 0.. {
        if drafts.is_empty() {
            settled.entries.extend(repeated.iter().map(|draft| draft.entry(Outcome::Repeated, &draft.id)));
            return settled;
        }
        let checked = check(&drafts, shared, target);
        let before = drafts.len();
        let mut is_changed = false;
        drafts.retain_mut(|draft| {
            let errors = errors(&checked, draft);
            is_changed |= !errors.is_empty();
            match mend(draft, &errors, &checked, round < ROUNDS) {
                Ok(()) => true,
                Err(why) => {
                    settled.problems.push(Problem::new(&draft.source, &draft.pointer, why));
                    false
                }
            }
        });
        if !is_changed && drafts.len() == before {
            settled.problems.extend(elsewhere(&checked));
            finish(&drafts, &checked, shared, &mut settled);
            repeat(repeated, &drafts, &checked, &mut settled);
            return settled;
        }
    }
    settled
}

/// Returns errors that stand in other files: the catalog had none before.
fn elsewhere(checked: &Checked) -> impl Iterator<Item = Problem> {
    let errors = checked.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    errors.map(|error| {
        let message = format!("with what is imported, `check` finds: {} ({})", error.message, error.rule.code);
        Problem::new(checked.tree.path(error.span.file), "", message)
    })
}

fn check(drafts: &[Draft], shared: &Folders, target: &Target<'_>) -> Checked {
    let mut folders = shared.clone();
    folders.extend(drafts.iter().map(|draft| (folder(draft), draft.files())));
    let tree = with_files(&target.catalog.tree, &folders);
    let options = Options { drafts: true, ..target.options.clone() };
    project::check(tree, Vec::new(), options)
}

fn folder(draft: &Draft) -> String {
    format!("credentials/{}", draft.id)
}

/// Returns the errors in the files of a draft.
fn errors<'a>(checked: &'a Checked, draft: &Draft) -> Vec<&'a Diagnostic> {
    let start = format!("{}/", folder(draft));
    let is_own = |found: &&Diagnostic| {
        found.severity == Severity::Error && checked.tree.path(found.span.file).starts_with(&start)
    };
    checked.diagnostics.iter().filter(is_own).collect()
}

/// Gives up the fields that errors stand in.
///
/// # Errors
///
/// Returns why the draft cannot be an entry of this catalog.
fn mend(draft: &mut Draft, errors: &[&Diagnostic], checked: &Checked, may_mend: bool) -> Result<(), String> {
    let (_, places) = draft.render();
    let mut given_up = BTreeSet::new();
    for error in errors {
        let refuse = || format!("the catalog refuses it: {} ({})", error.message, error.rule.code);
        if !may_mend {
            return Err(refuse());
        }
        if !checked.tree.path(error.span.file).ends_with("/index.md") {
            draft.badge = None;
            let at = if draft.original["image"].is_object() { "/image/id" } else { "/image" };
            draft.because(at, NoteKind::Lost, error.message.clone());
            continue;
        }
        let start = error.span.start as usize;
        let place = places.iter().rev().find(|(_, range)| range.contains(&start) || range.start == start);
        match place {
            Some(("title" | "summary" | "status" | "version" | "issuer", _)) | None => return Err(refuse()),
            Some((name, _)) => {
                if given_up.insert(*name) {
                    draft.give_up(name, &error.message);
                }
            }
        }
    }
    Ok(())
}

fn finish(drafts: &[Draft], checked: &Checked, shared: &Folders, settled: &mut Settled) {
    for draft in drafts {
        let notes = match draft.form {
            Form::Row => row_notes(draft),
            form => {
                published(checked, draft, form).map(|document| compare::notes(draft, &document)).unwrap_or_default()
            }
        };
        let mut entry = draft.entry(Outcome::Imported, &draft.id);
        entry.notes = notes;
        settled.entries.push(entry);
        settled.folders.insert(folder(draft), draft.files());
        settled.shared.extend(draft.needs.iter().filter(|folder| shared.contains_key(*folder)).cloned());
    }
}

/// Reports drafts that say the same as one of `drafts`, for the same reasons.
fn repeat(repeated: Vec<Draft>, drafts: &[Draft], checked: &Checked, settled: &mut Settled) {
    let by_id: BTreeMap<&str, &Draft> = drafts.iter().map(|draft| (draft.id.as_str(), draft)).collect();
    for mut draft in repeated {
        if let Some(first) =
            by_id.get(draft.id.as_str()).filter(|first| first.form == draft.form && first.form != Form::Row)
        {
            for (at, reason) in &first.reasons {
                draft.reasons.entry(at.clone()).or_insert_with(|| reason.clone());
            }
        }
        settled.entries.push(entry(&draft, Outcome::Repeated, checked));
    }
}

fn entry(draft: &Draft, outcome: Outcome, checked: &Checked) -> Entry {
    let mut entry = draft.entry(outcome, &draft.id);
    entry.notes = match draft.form {
        Form::Row => row_notes(draft),
        form => published(checked, draft, form).map(|document| compare::notes(draft, &document)).unwrap_or_default(),
    };
    entry
}

/// A table says itself what of a cell is otherwise.
fn row_notes(draft: &Draft) -> Vec<Note> {
    let note = |(at, (kind, text)): (&String, &(NoteKind, String))| Note {
        pointer: format!("{}{at}", draft.pointer),
        kind: *kind,
        text: text.clone(),
    };
    draft.reasons.iter().map(note).collect()
}

/// Returns the document that the catalog publishes in the place of the original.
fn published(checked: &Checked, draft: &Draft, form: Form) -> Option<serde_json::Value> {
    let site = checked.site.as_ref()?;
    let entry = site.catalog.credentials.get(&Identifier::new(&draft.id)?)?;
    let definition = rendered_definition(&site.catalog, entry, &site.base)?;
    Some(if form == Form::Achievement { definition.achievement } else { definition.badge_class })
}
