//! What the picture of a pathway shows: its steps as boxes, with their words.

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Scope, card, words};
use crate::catalog::Entry;
use crate::catalog::entity::credential::{Credential, Credits, Effort, Status};
use crate::catalog::entity::pathway::{Destination, OtherStep, Pathway, Step, StepGroup};
use crate::catalog::value::Amount;
use crate::documents::address;
use crate::site::art;
use crate::site::messages::duration_key;
use crate::site::picture::{self, Art, Bridge, Frame, Graph, Item, Kind, MAX_NODES, Node, Words};

/// Returns the drawings of a pathway as SVG; none when it is too large to be drawn.
pub(super) fn picture(scope: &Scope<'_>, entry: &Entry<Pathway>) -> Option<String> {
    let fields = entry.in_language(scope.language);
    // Whoever lists thousands of steps costs no more than this.
    if fields.bridges.len() > MAX_NODES || fields.leads_to.len() > MAX_NODES || size(&fields.requires) > MAX_NODES {
        return None;
    }
    let sketch = Sketch { scope, lang: words::entry_language(scope, entry) };
    let mut nodes = Vec::new();
    let root = sketch.item(&fields.requires, &mut nodes);
    let mut add = |node| {
        nodes.push(node);
        nodes.len() - 1
    };
    let award = fields.awards.as_ref().map(|id| add(sketch.award(id)));
    let destinations = fields.leads_to.iter().map(|destination| add(sketch.destination(destination))).collect();
    let bridges = fields.bridges.iter().map(|bridge| Bridge {
        from: sketch.credential(&bridge.from),
        to: sketch.credential(&bridge.to),
        condition: bridge.condition.value.clone(),
        lang: sketch.lang.clone(),
    });
    let graph = Graph { nodes, root, award, destinations, loose: Vec::new(), arrows: Vec::new() };
    picture::draw(graph, bridges.collect(), &said(scope, &fields.title))
}

/// Returns how many steps and groups there are, but not much more than can be drawn.
fn size(step: &Step) -> usize {
    match step {
        Step::Credential(_) | Step::Other(_) => 1,
        Step::All(group) | Step::Any(group) | Step::AtLeast(group) => {
            group.steps().iter().take(MAX_NODES + 1).map(size).sum::<usize>() + 1
        }
    }
}

fn said(scope: &Scope<'_>, title: &str) -> Words {
    Words {
        lang: scope.language.to_owned(),
        title: message(scope, "picture-title", [("title", title.into())]),
        description: scope.message("picture-text"),
        bridge: scope.message("picture-bridge"),
        bridge_from: scope.message("picture-bridge-from"),
        bridge_to: scope.message("picture-bridge-to"),
        bridges: scope.message("picture-bridges"),
        leads_to: scope.message("picture-leads-to"),
    }
}

/// A pathway that is being turned into boxes.
struct Sketch<'a> {
    scope: &'a Scope<'a>,
    /// Language of the pathway's own words, when it is not that of the page.
    lang: Option<String>,
}

impl Sketch<'_> {
    fn item(&self, step: &Step, nodes: &mut Vec<Node>) -> Item {
        let node = match step {
            Step::Credential(step) => self.credential(&step.credential),
            Step::Other(step) => self.other(step),
            Step::All(group) => return self.frame("steps-all", group, nodes),
            Step::Any(group) => return self.frame("steps-any", group, nodes),
            Step::AtLeast(group) => return self.frame("steps-at-least", group, nodes),
        };
        nodes.push(node);
        Item::Node(nodes.len() - 1)
    }

    fn frame(&self, rule: &str, group: &StepGroup, nodes: &mut Vec<Node>) -> Item {
        let total = group.steps().len();
        let count = group.at_least.as_ref().map_or(total, |count| count.0 as usize);
        Item::Frame(Frame {
            title: group.title.as_ref().map(|title| title.value.clone()),
            lang: self.lang.clone(),
            rule: message(
                self.scope,
                rule,
                [("count", number(count)), ("number", self.written(count)), ("total", self.written(total))],
            ),
            items: group.steps().iter().map(|step| self.item(step, nodes)).collect(),
        })
    }

    fn written(&self, number: usize) -> FluentValue<'static> {
        // Steps are few: every such number is exact.
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.scope.site.messages.quantity(self.scope.language, f64::from(number)).into()
    }

    fn credential(&self, id: &str) -> Node {
        let catalog = &self.scope.site.catalog;
        let Some(entry) = catalog.credentials.get(id) else {
            let title = |entry: &Entry<Credential>| entry.in_language(self.scope.language).title.value.clone();
            let title = catalog.hidden.get(id).map_or_else(|| id.to_owned(), title);
            return Node {
                credential: Some(id.to_owned()),
                state: state(self.scope, Status::Proposed),
                ..plain(title)
            };
        };
        let fields = entry.in_language(self.scope.language);
        let credits = fields.credits.as_ref().map(|of| credits(self.scope, of));
        let time = fields.effort.as_ref().and_then(|of| time(self.scope, of));
        // A number stays with its unit.
        let facts: Vec<String> = credits.into_iter().chain(time).map(|fact| fact.replacen(' ', "\u{a0}", 1)).collect();
        Node {
            credential: Some(id.to_owned()),
            lang: words::entry_language(self.scope, entry),
            lines: (!facts.is_empty())
                .then(|| self.scope.site.messages.list(self.scope.language, &facts, ""))
                .into_iter()
                .collect(),
            state: state(self.scope, fields.status.value),
            href: Some(self.scope.href(&address::credential_page(id))),
            art: Some(self.art(entry)),
            ..plain(fields.title.value.clone())
        }
    }

    fn art(&self, entry: &Entry<Credential>) -> Art {
        let catalog = &self.scope.site.catalog;
        if card::is_drawn(catalog, entry) { Art::Small(art::small(catalog, entry)) } else { self.file(&entry.id) }
    }

    fn file(&self, id: &str) -> Art {
        Art::File(self.scope.site.links.file(&address::current_file(id, "badge.svg")))
    }

    /// Returns the box of what is received. Its badge is large.
    fn award(&self, id: &str) -> Node {
        let label = Some(self.scope.message("pathway-award"));
        let credential = self.credential(id);
        let art = credential.art.is_some().then(|| self.file(id));
        Node { kind: Kind::Award, label, art, ..credential }
    }

    fn other(&self, step: &OtherStep) -> Node {
        Node {
            kind: Kind::Other,
            lang: self.lang.clone(),
            href: step.url.as_ref().map(|url| url.value.0.to_string()),
            ..plain(step.title.value.clone())
        }
    }

    fn destination(&self, to: &Destination) -> Node {
        let counted = to.credits_counted.as_ref().map(|counted| {
            let count = ("count", counted.0.into());
            let counted = ("counted", amount(self.scope, counted.value).into());
            match &to.credits_total {
                Some(total) => {
                    let total = ("total", amount(self.scope, total.value).into());
                    message(self.scope, "credits-counted-of", [count, counted, total])
                }
                None => message(self.scope, "credits-counted", [count, counted]),
            }
        });
        Node {
            kind: Kind::Destination,
            lang: self.lang.clone(),
            lines: counted.into_iter().collect(),
            href: to.url.as_ref().map(|url| url.value.0.to_string()),
            ..plain(to.title.value.clone())
        }
    }
}

/// Returns a box with nothing but a title.
fn plain(title: String) -> Node {
    Node {
        kind: Kind::Credential,
        credential: None,
        label: None,
        title,
        lang: None,
        lines: Vec::new(),
        state: None,
        text: None,
        text_lang: None,
        href: None,
        art: None,
    }
}

/// Says in words that something cannot be had at present.
fn state(scope: &Scope<'_>, status: Status) -> Option<String> {
    match status {
        Status::Active | Status::Pilot => None,
        Status::Proposed | Status::Paused | Status::Retired => {
            Some(scope.message(&format!("status-{}", status.word())))
        }
    }
}

fn credits(scope: &Scope<'_>, credits: &Credits) -> String {
    let available = credits.available.value;
    let number = amount(scope, available);
    match &credits.unit {
        _ if available.0 == 0.0 => scope.message("credit-noncredit"),
        Some(unit) => format!("{number}\u{a0}{}", unit.value),
        None => message(scope, "credits", [("count", available.0.into()), ("number", number.into())]),
    }
}

fn time(scope: &Scope<'_>, effort: &Effort) -> Option<String> {
    if let Some(hours) = &effort.hours {
        let number = amount(scope, hours.value);
        return Some(message(scope, "hours", [("count", hours.0.into()), ("number", number.into())]));
    }
    let duration = &effort.duration.as_ref()?.value;
    let key = duration_key(duration.unit);
    let written = scope.site.messages.quantity(scope.language, f64::from(duration.number));
    Some(message(scope, key, [("count", i64::from(duration.number).into()), ("number", written.into())]))
}

/// Returns a number without needless decimals.
fn amount(scope: &Scope<'_>, amount: Amount) -> String {
    scope.site.messages.quantity(scope.language, amount.0)
}

fn number(number: usize) -> FluentValue<'static> {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

/// Returns a message with values, or its key when the theme does not have it.
fn message<const N: usize>(scope: &Scope<'_>, key: &str, values: [(&'static str, FluentValue<'_>); N]) -> String {
    let args: FluentArgs<'_> = values.into_iter().collect();
    scope.site.messages.get(scope.language, key, &args).unwrap_or_else(|| key.to_owned())
}
