//! Files of messages: what they hold, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::ParserError;

use crate::diagnostic::nearest;
use crate::site::theme::{Layer, Origin, Theme};

/// Something wrong in a file of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// Path of the file in its theme.
    pub path: String,
    /// Whether the file is the catalog's own.
    pub is_of_catalog: bool,
    /// Where in the file.
    pub place: Range<usize>,
    /// What, as a finding says it.
    pub message: String,
    /// What to do about it, if that is known.
    pub help: Option<String>,
}

/// A file of messages that can be used.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) origin: Origin,
    /// How many bytes stand before the text.
    shift: usize,
    pub(super) resource: FluentResource,
    /// The messages by key.
    pub(super) messages: BTreeMap<String, Asks>,
}

/// What a message asks for.
#[derive(Debug, Default)]
pub(super) struct Asks {
    /// Every variable in it.
    pub(super) variables: BTreeSet<String>,
    /// Those by which it chooses.
    pub(super) selectors: BTreeSet<String>,
}

impl Source {
    /// Reads the file at `path` of a theme.
    ///
    /// # Errors
    ///
    /// Returns everything that is no Fluent, and messages that are given twice.
    pub(super) fn read(path: &str, layer: &Layer) -> Result<Self, Vec<Mistake>> {
        let path = format!("locales/{path}");
        let mistake = |place: Range<usize>, message: String| Mistake {
            path: path.clone(),
            is_of_catalog: layer.origin == Origin::Catalog,
            place,
            message,
            help: None,
        };
        let text = std::str::from_utf8(&layer.bytes)
            .map_err(|error| vec![mistake(error.valid_up_to()..error.valid_up_to(), "it is not UTF-8".to_owned())])?;
        let text = text.trim_start_matches('\u{feff}');
        let shift = layer.bytes.len() - text.len();
        let moved = |place: Range<usize>| place.start + shift..place.end + shift;
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let said = |error: &ParserError| format!("not valid Fluent: {}", lower_first(&error.to_string()));
            errors.iter().map(|error| mistake(moved(error.pos.clone()), said(error))).collect::<Vec<_>>()
        })?;
        let mut messages = BTreeMap::new();
        let mut twice = Vec::new();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let mut asks = Asks::default();
            message.value.iter().for_each(|value| asks.add(value));
            if messages.insert(message.id.name.to_owned(), asks).is_some() {
                let place = places(resource.source(), message.id.name).last().unwrap_or_default();
                twice.push(mistake(moved(place), format!("the message `{}` is given twice", message.id.name)));
            }
        }
        if twice.is_empty() { Ok(Self { path, origin: layer.origin, shift, resource, messages }) } else { Err(twice) }
    }

    /// Returns what does not fit the theme that the file lies over: `known` is what messages there ask for, and
    /// `is_used` says whether a template names a key.
    pub(super) fn misfits(
        &self,
        known: &BTreeMap<String, BTreeSet<String>>,
        is_used: impl Fn(&str) -> bool,
    ) -> Vec<Mistake> {
        let mut found = Vec::new();
        for (key, asks) in &self.messages {
            let place = places(self.resource.source(), key).next().unwrap_or_default();
            let place = place.start + self.shift..place.end + self.shift;
            let mut report = |message: String, near: &str| {
                found.push(Mistake {
                    path: self.path.clone(),
                    is_of_catalog: self.origin == Origin::Catalog,
                    place: place.clone(),
                    message,
                    help: Some(format!("did you mean `{near}`?")),
                });
            };
            let Some(given) = known.get(key) else {
                // Any language may be named, whether the theme knows its name or not.
                let near = nearest(key, known.keys().map(String::as_str));
                let near = near.filter(|_| !key.starts_with("language-") && !is_used(key));
                if let Some(near) = near {
                    report(format!("nothing shows the message `{key}`"), near);
                }
                continue;
            };
            for variable in asks.variables.difference(given) {
                if let Some(near) = nearest(variable, given.iter().map(String::as_str)) {
                    report(format!("the message `{key}` asks for `${variable}`, which it is not given"), near);
                }
            }
        }
        found
    }
}

impl Asks {
    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    self.selectors.insert(id.name.to_owned());
                }
                self.add_inline(selector);
                for variant in variants {
                    self.add(&variant.value);
                }
            }
            Expression::Inline(inline) => self.add_inline(inline),
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|inline| self.add_inline(inline));
            }
            _ => {}
        }
    }
}

/// Returns what does not fit in the files that are laid over the embedded theme.
pub(super) fn misfits<'a>(theme: &Theme, sources: impl Iterator<Item = &'a Source>) -> Vec<Mistake> {
    let (own, over): (Vec<&Source>, Vec<&Source>) = sources.partition(|source| source.origin == Origin::Program);
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, asks) in own.iter().flat_map(|source| &source.messages) {
        let given = known.entry(key.clone()).or_default();
        given.extend(asks.variables.iter().cloned());
        // Templates give both: the number to choose by, and as it is written.
        if given.contains("count") || given.contains("number") {
            given.extend(["count".to_owned(), "number".to_owned()]);
        }
    }
    let is_used = |key: &str| {
        let quoted = format!("\"{key}\"");
        theme.under("templates").any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(&quoted))
    };
    over.iter().flat_map(|source| source.misfits(&known, is_used)).collect()
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(char::to_lowercase).into_iter().flatten().chain(characters).collect()
}

/// Returns where the message `key` begins in a file: messages stand at the beginning of a line.
fn places<'a>(text: &'a str, key: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let is_key = move |at: &usize| {
        let rest = text[*at..].strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='))
    };
    starts.filter(is_key).map(move |at| at..at + key.len())
}
