//! Badges to try: all of them listed, none of them anybody's.

use std::collections::BTreeSet;

use skillmark_badge::carrier;
use skillmark_badge::verify::{Input, Options, Resources, verify};

use super::privacy;
use crate::catalog::Catalog;
use crate::catalog::entity::sample::Samples;
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

/// Reports samples that are not there, files that are no sample, and samples that name a person. Whether each gets its
/// verdict is seen when there is a site.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let index = catalog.samples.as_ref().map(|entry| &entry.fields);
    for sample in index.iter().flat_map(|index| &index.samples) {
        if !catalog.sample_badges.contains_key(&*sample.file) {
            let message = format!("there is no badge `{}` in samples/", sample.file.escape_debug());
            let help = "name a file there that ends in .png, .json or .jwt";
            diagnostics.push(Diagnostic::new(Rule::MISSING_FILE, sample.file.span, message).help(help));
        }
    }
    // An entry that cannot be decoded is reported as such, and lists its badge all the same.
    let written = catalog.tree.find("samples/index.yaml").map_or("", |(file, _)| catalog.tree.text(file));
    let listed: BTreeSet<&str> = written.split([' ', '"', '\'', ',', '}', '\n', '\r', '\t']).collect();
    for (name, file) in &catalog.sample_badges {
        if !listed.contains(name.as_str()) {
            let message = format!("samples/index.yaml does not list `{name}`, so that nobody sees it");
            let finding = Diagnostic::new(Rule::STRAY_FILE, Span::whole_file(*file), message);
            diagnostics.push(finding.help("list it with its verdict, or remove it"));
        }
        diagnostics.extend(check_holder(catalog, *file, index));
    }
}

/// Reports a badge that says whose it is: the holder of a sample is a random number, and bears the name of nobody.
fn check_holder(catalog: &Catalog, file: FileId, index: Option<&Samples>) -> Option<Diagnostic> {
    let bytes = catalog.tree.bytes(file);
    let span = Span::whole_file(file);
    if let Ok(carried) = carrier::read(bytes) {
        let is_personal = carried.content().as_ref().is_some_and(privacy::is_personal);
        if is_personal || privacy::holds_personal_data(&carried.text) {
            return Some(privacy::finding(span));
        }
    }
    let input = Input { name: "", bytes };
    // Whoever holds a badge does not depend on the time.
    let options = Options { now: time::OffsetDateTime::UNIX_EPOCH, recipient: None };
    let recipient = verify(&input, &Resources::default(), None, &options).badge.recipient?;
    let holder = index.and_then(|index| index.holder.as_ref()).map(|name| &**name);
    let is_nobody = recipient.id.as_deref().is_none_or(|id| id.starts_with("urn:uuid:"));
    let stranger = recipient.names.iter().find(|name| Some(name.as_str()) != holder);
    let message = match stranger {
        _ if !is_nobody => "the badge says by a permanent identifier whose it is".to_owned(),
        Some(name) => format!("the badge gives its holder the name `{}`", name.escape_debug()),
        None => return None,
    };
    let help = "samples are made for the purpose: their subject is a random `urn:uuid:`, and their name that of \
        `holder` in samples/index.yaml";
    Some(Diagnostic::new(Rule::PERSONAL_DATA, span, message).help(help))
}
