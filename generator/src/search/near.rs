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
            let (name, language) = item.name.in_language(source.language, first);
            let lent = if language == source.language { "" } else { language };
            Some(Item { kind, name, href, synonyms: synonyms.join(", "), lent, count })
        })
        .collect();
    let mut bytes = Bytes::default();
    bytes.texts(items.iter().map(|item| item.kind));
    bytes.texts(items.iter().map(|item| item.name));
    bytes.texts(items.iter().map(|item| item.href.as_str()));
    bytes.texts(items.iter().map(|item| item.synonyms.as_str()));
    bytes.texts(items.iter().map(|item| item.lent));
    for item in &items {
        bytes.number(item.count);
    }
    bytes.0
}

/// A skill or an occupation.
struct Item<'a> {
    kind: &'static str,
    name: &'a str,
    href: &'a String,
    synonyms: String,
    /// The language of the name where it is not that of the index.
    lent: &'a str,
    count: usize,
}
