//! Skills and occupations: what is offered where nothing was found.

use std::collections::BTreeMap;

use super::Source;
use super::bytes::Bytes;

/// Returns the skills and occupations of credentials, with other words for them and how many credentials there are.
pub(super) fn near(source: &Source<'_>) -> Vec<u8> {
    let first = source.catalog.first_language();
    let mut counts: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for entry in source.catalog.credentials.values() {
        for skill in &entry.fields.skills {
            *counts.entry(("skill", &skill.skill.framework, &skill.skill.code)).or_default() += 1;
        }
        for code in &entry.fields.occupations {
            *counts.entry(("occupation", &code.framework, &code.code)).or_default() += 1;
        }
    }
    let items: Vec<_> = counts
        .into_iter()
        .filter_map(|((kind, framework, code), count)| {
            let item = source.catalog.framework_item(framework, code)?;
            let href = source.items.get(&(framework.to_owned(), code.to_owned()))?;
            let synonyms: Vec<&str> = item.synonyms.iter().map(|text| &**text).collect();
            Some((kind, item.name.text(source.language, first), href, synonyms.join(", "), count))
        })
        .collect();
    let mut bytes = Bytes::default();
    bytes.texts(items.iter().map(|item| item.0));
    bytes.texts(items.iter().map(|item| item.1));
    bytes.texts(items.iter().map(|item| item.2));
    bytes.texts(items.iter().map(|item| &item.3));
    for (.., count) in &items {
        bytes.number(*count);
    }
    bytes.0
}
