//! Which credentials can be earned at all, starting with nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::catalog::entity::pathway::Step;
use crate::catalog::value::Identifier;
use crate::diagnostic::Span;

type Ids<'a> = BTreeSet<&'a Identifier>;

/// How each credential can be earned.
pub(super) struct Ways<'a> {
    credentials: BTreeMap<&'a Identifier, Way<'a>>,
    /// Those that can be earned.
    open: Ids<'a>,
}

/// How one credential can be earned: with all that it needs, by one of the routes where there are any; or by a bridge.
#[derive(Default)]
struct Way<'a> {
    needs: Vec<(&'a Identifier, Span)>,
    routes: Vec<&'a Step>,
    bridges: Vec<&'a Identifier>,
}

impl<'a> Ways<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut credentials: BTreeMap<&Identifier, Way<'_>> = BTreeMap::new();
        for (id, entry) in &catalog.credentials {
            let prerequisites =
                entry.fields.prerequisites.iter().filter_map(|prerequisite| prerequisite.credential.as_ref());
            let parts = entry.fields.components.iter().filter(|component| component.optional != Some(true));
            let parts = parts.filter_map(|component| component.credential.as_ref());
            let needs = prerequisites.chain(parts).map(|target| (&target.value, target.span)).collect();
            credentials.insert(id, Way { needs, ..Way::default() });
        }
        for fields in catalog.pathways.values().map(|entry| &entry.fields) {
            if let Some(way) = fields.awards.as_ref().and_then(|awarded| credentials.get_mut(&awarded.value)) {
                way.routes.push(&fields.requires);
            }
            for bridge in &fields.bridges {
                if let Some(way) = credentials.get_mut(&bridge.to.value) {
                    way.bridges.push(&bridge.from.value);
                }
            }
        }
        let open = open(&credentials, None);
        Self { credentials, open }
    }

    /// Returns the credentials that nobody can earn.
    pub(super) fn impossible(&self) -> impl Iterator<Item = &'a Identifier> {
        self.credentials.keys().copied().filter(|id| !self.open.contains(id))
    }

    /// Returns what a credential that nobody can earn needs in vain, and where that is said.
    pub(super) fn missing(&self, id: &Identifier) -> Vec<(&'a Identifier, Span)> {
        let Some(way) = self.credentials.get(id) else { return Vec::new() };
        let is_missing = |id: &Identifier| self.credentials.contains_key(id) && !self.open.contains(id);
        let mut missing: Vec<_> = way.needs.iter().copied().filter(|(id, _)| is_missing(id)).collect();
        if !way.routes.iter().any(|step| is_met(step, &|id| !is_missing(id))) {
            for step in &way.routes {
                step.for_each_credential(&mut |id| {
                    if is_missing(&id.value) {
                        missing.push((&id.value, id.span));
                    }
                });
            }
        }
        missing
    }

    /// Says whether `from` cannot be had without `to`, by its own prerequisites and parts.
    pub(super) fn needs_always(&self, from: &Identifier, to: &Identifier) -> bool {
        let mut seen: Ids<'_> = BTreeSet::new();
        let mut next = vec![from];
        while let Some(id) = next.pop() {
            for (need, _) in self.credentials.get(id).into_iter().flat_map(|way| &way.needs) {
                if *need == to {
                    return true;
                }
                if seen.insert(need) {
                    next.push(need);
                }
            }
        }
        false
    }

    /// Says whether `step` can be completed only by who holds `awarded` already, although there are other ways to it.
    pub(super) fn needs_its_award(&self, step: &Step, awarded: &Identifier) -> bool {
        // With one way to it alone, that way would be a circle, which is reported as such.
        let has_others =
            self.credentials.get(awarded).is_some_and(|way| way.routes.len() > 1 || !way.bridges.is_empty());
        if !has_others || !self.open.contains(awarded) || !self.is_open(step, &self.open) {
            return false;
        }
        !self.is_open(step, &open(&self.credentials, Some(awarded)))
    }

    fn is_open(&self, step: &Step, open: &Ids<'_>) -> bool {
        is_met(step, &|id| open.contains(id) || !self.credentials.contains_key(id))
    }
}

/// Returns the credentials that can be earned, with nothing to begin with and never with `without`.
fn open<'a>(credentials: &BTreeMap<&'a Identifier, Way<'a>>, without: Option<&Identifier>) -> Ids<'a> {
    let mut dependents: BTreeMap<&Identifier, Vec<&'a Identifier>> = BTreeMap::new();
    for (id, way) in credentials {
        let mut add = |on: &'a Identifier| dependents.entry(on).or_default().push(id);
        way.needs.iter().for_each(|(need, _)| add(need));
        way.bridges.iter().for_each(|from| add(from));
        way.routes.iter().for_each(|step| step.for_each_credential(&mut |id| add(&id.value)));
    }
    let mut open = BTreeSet::new();
    // Whatever may have become possible is looked at again, so that a chain in any order takes one pass.
    let mut waiting: Vec<&Identifier> = credentials.keys().copied().collect();
    while let Some(id) = waiting.pop() {
        let Some(way) = credentials.get(id) else { continue };
        // What the catalog does not know is reported elsewhere, and stands in no one's way here.
        let is_there = |id: &Identifier| open.contains(id) || !credentials.contains_key(id);
        if Some(id) != without && !open.contains(id) && is_possible(way, &is_there) {
            open.insert(id);
            waiting.extend(dependents.get(id).into_iter().flatten());
        }
    }
    open
}

fn is_possible(way: &Way<'_>, is_there: &impl Fn(&Identifier) -> bool) -> bool {
    let by_itself = way.needs.iter().all(|(need, _)| is_there(need))
        && (way.routes.is_empty() || way.routes.iter().any(|step| is_met(step, is_there)));
    by_itself || way.bridges.iter().any(|from| is_there(from))
}

fn is_met(step: &Step, is_there: &impl Fn(&Identifier) -> bool) -> bool {
    step.is_met(&|leaf| match leaf {
        Step::Credential(step) => is_there(&step.credential.value),
        _ => true,
    })
}
