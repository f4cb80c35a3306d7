//! A list of credentials as its pages tell it.

use serde_json::{Value, json};

use super::{Head, Scope, card, listing, words};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;
use crate::documents::address;
use crate::site::art::{self, Silhouette};
use crate::site::shelf::{self, List};

/// Returns page `number` of a list: how many it holds, those of the page, and its other pages.
pub(super) fn list<'a>(
    scope: &Scope<'_>,
    entries: impl IntoIterator<Item = &'a Entry<Credential>>,
    list: &List,
    number: usize,
) -> Value {
    let sorted = card::sorted(scope, entries);
    let here = shelf::range(number, sorted.len());
    let cards = if number < 2 { here.start..here.end.min(shelf::CARDS) } else { 0..0 };
    let lines = cards.end.max(here.start)..here.end;
    json!({
        "count": sorted.len(),
        "cards": sorted[cards].iter().map(|entry| card::card(scope, entry)).collect::<Vec<_>>(),
        "lines": sorted[lines].iter().map(|entry| line(scope, entry)).collect::<Vec<_>>(),
        "number": number,
        "pages": pages(scope, &sorted, list, number),
    })
}

/// Returns the first credentials of a list as cards, for pages that tell more than the list.
pub(super) fn beginning<'a>(
    scope: &Scope<'_>,
    entries: impl IntoIterator<Item = &'a Entry<Credential>>,
) -> (Vec<Value>, usize) {
    let sorted = card::sorted(scope, entries);
    (sorted.iter().take(shelf::CARDS).map(|entry| card::card(scope, entry)).collect(), sorted.len())
}

/// The page that goes on with a list.
pub(super) fn further(scope: &Scope<'_>, of: &List, number: usize) -> (&'static str, Head, Value) {
    let catalog = &scope.site.catalog;
    let (made, name) = match of {
        None => (list(scope, catalog.credentials.values(), of, number), Value::Null),
        Some((facet, value)) => {
            let name = json!({
                "facet": scope.message(&format!("facet-{}", facet.name())),
                "name": listing::value_name(scope, *facet, value),
            });
            (list(scope, listing::with(scope, *facet, value), of, number), name)
        }
    };
    let title = match of {
        None => scope.message("credentials-title"),
        Some(_) => {
            format!(
                "{}: {}",
                name["facet"].as_str().unwrap_or_default(),
                name["name"]["text"].as_str().unwrap_or_default()
            )
        }
    };
    let head = Head::new(format!("{title} ({number})"), scope.message("credentials-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    ("further.html", head, json!({"list": made, "current": name, "first": scope.href(&shelf::path(of, 1))}))
}

/// Returns a credential in one line.
fn line(scope: &Scope<'_>, entry: &Entry<Credential>) -> Value {
    let fields = entry.in_language(scope.language);
    json!({
        "href": scope.href(&address::credential_page(&entry.id)),
        "lang": words::entry_language(scope, entry),
        "title": fields.title.value,
        "status": fields.status.word(),
    })
}

/// Returns the pages of a list, with the titles that each begins and ends with; none if it has only one.
fn pages(scope: &Scope<'_>, sorted: &[&Entry<Credential>], list: &List, current: usize) -> Vec<Value> {
    let title = |place: usize| {
        let entry = sorted.get(place)?;
        Some(json!({
            "text": entry.in_language(scope.language).title.value,
            "lang": words::entry_language(scope, entry),
        }))
    };
    let page = |number| {
        let range = shelf::range(number, sorted.len());
        json!({
            "number": number,
            "href": scope.href(&shelf::path(list, number)),
            "from": title(range.start),
            "to": title(range.end.saturating_sub(1)),
            "current": number == current,
        })
    };
    let count = shelf::pages(sorted.len());
    if count < 2 { Vec::new() } else { (1..=count).map(page).collect() }
}

/// Returns the drawings that stand for badges in long lists, by the name of their shape: those of the types, and of what
/// is made of others.
pub(super) fn seals(scope: &Scope<'_>) -> Vec<Value> {
    let types = scope.site.catalog.taxonomy(crate::catalog::Taxonomy::Types).len().clamp(1, Silhouette::TYPES.len());
    let shapes = (0..types).map(Silhouette::of_type).chain([Silhouette::Lobes]);
    shapes.map(|shape| json!({"name": shape.name(), "drawing": art::seal(shape)})).collect()
}
