//! Badges to try, one for each answer that the page for checking gives.

use serde_json::{Value, json};
use skillmark_badge::carrier::{self, to_link};
use skillmark_badge::verify::Verdict;

use super::{Scope, verify, words};
use crate::catalog::entity::sample::Sample;
use crate::site::samples::path;

/// The most characters of a link that carries a badge: programs that pass links on cut longer ones.
const MAX_LINK: usize = 8 << 10;

/// Returns the badges to try.
pub(super) fn samples(scope: &Scope<'_>) -> Vec<Value> {
    let index = scope.site.catalog.samples.as_ref();
    index.iter().flat_map(|index| &index.fields.samples).filter_map(|one| sample(scope, one)).collect()
}

fn sample(scope: &Scope<'_>, sample: &Sample) -> Option<Value> {
    let catalog = &scope.site.catalog;
    let bytes = catalog.tree.bytes(*catalog.sample_badges.get(&*sample.file)?);
    let carried = carrier::read(bytes).ok();
    let text = carried.as_ref().map_or(bytes, |carried| carried.text.as_bytes());
    let link = Some(to_link(text)).filter(|link| link.len() <= MAX_LINK && scope.site.has_verifier());
    let path = path(&sample.file, bytes);
    let (_, extension) = sample.file.rsplit_once('.')?;
    let verdict = sample.verdict.0;
    Some(json!({
        "name": verdict.name(),
        "tone": verify::tone(verdict),
        "word": scope.message(&format!("verdict-{}-word", key(verdict))),
        "says": scope.message(&headline(verdict)),
        "title": words::localized(scope, &sample.title),
        "text": words::localized(scope, &sample.text),
        "check": link.map(|link| format!("{}{link}", scope.href("/verify/"))),
        "file": scope.site.links.file(&path),
        "saved": &*sample.file,
        "kind": extension.to_uppercase(),
    }))
}

fn key(verdict: Verdict) -> String {
    verdict.name().replace('_', "-")
}

/// Returns the key of what is told first. What a link carries is text.
fn headline(verdict: Verdict) -> String {
    let kind = if verdict == Verdict::Unreadable { "text-title" } else { "title" };
    format!("verdict-{}-{kind}", key(verdict))
}
