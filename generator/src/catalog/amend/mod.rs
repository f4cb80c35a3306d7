//! Changing one value of an entry's text, and leaving everything else as its author wrote it.
//!
//! A form changes values; people write text, with comments, quotes and line breaks of their own. So a change touches the
//! smallest part of the text that holds the value. Whatever is written is read again: a change counts only if it makes
//! exactly the values that it should, or else a larger part is written anew.

mod compose;
mod follow;
mod numbers;
mod parts;
mod source;
mod wanted;
mod words;

use serde_json::Value;

use super::front_matter;
use super::yaml::{self, Bounds, Content, Node};
use crate::diagnostic::{Diagnostic, FileId};

use source::Source;
use wanted::{applied, narrowed};

pub use follow::follow;
pub use words::translate;

/// In which order the fields of records are written: the names of each kind of record, those of the entry itself first.
pub type Order = [&'static [&'static str]];

/// The only file there is while one text is changed.
const FILE: FileId = FileId(0);

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field of this name.
    Key(String),
    /// An item of a list, counted from 0.
    Item(usize),
}

/// What is to be done to a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The value at this place becomes that one; `null` takes it out.
    Set(Vec<Step>, Value),
    /// An item is added to the list at this place, before the item of that number.
    Insert(Vec<Step>, usize, Value),
    /// An item of the list at this place goes to another number.
    Move(Vec<Step>, usize, usize),
}

impl Change {
    /// Returns the way to what is changed.
    fn path(&self) -> &[Step] {
        match self {
            Self::Set(path, _) | Self::Insert(path, _, _) | Self::Move(path, _, _) => path,
        }
    }
}

/// A changed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    /// The whole text.
    pub text: String,
    /// Comments that could not be kept.
    pub lost: Vec<String>,
}

/// Returns the values in the front matter of `text`.
///
/// # Errors
///
/// Returns a finding when the text has no front matter, or one that is not YAML.
pub fn values(text: &str) -> Result<Value, Box<Diagnostic>> {
    read(text).map(|source| source.node.value())
}

/// Returns the text below the front matter.
///
/// # Errors
///
/// Returns a finding when the text has no front matter.
pub fn body(text: &str) -> Result<&str, Box<Diagnostic>> {
    front_matter::split(text, FILE).map(|parts| parts.markdown.1)
}

/// Puts another text below the front matter.
///
/// # Errors
///
/// Returns a finding when the text has no front matter.
pub fn with_body(text: &str, body: &str) -> Result<String, Box<Diagnostic>> {
    let at = front_matter::split(text, FILE)?.markdown.0;
    let line = if text[..at].ends_with('\n') { "" } else { "\n" };
    Ok(format!("{}{line}{body}", &text[..at]))
}

/// Returns the bytes of `text` in which the value at `path` stands, or the nearest value around it.
///
/// # Errors
///
/// Returns a finding when the front matter cannot be read.
pub fn place(text: &str, path: &[Step]) -> Result<std::ops::Range<usize>, Box<Diagnostic>> {
    let source = read(text)?;
    let mut node = &source.node;
    for step in path {
        match child(node, step) {
            Some(next) => node = next,
            None => break,
        }
    }
    Ok(node.span.range())
}

/// Returns the way to the value that stands at byte `at`: the last one that begins at or before it.
///
/// # Errors
///
/// Returns a finding when the front matter cannot be read.
pub fn path_at(text: &str, at: usize) -> Result<Vec<Step>, Box<Diagnostic>> {
    let source = read(text)?;
    let mut path = Vec::new();
    let mut node = &source.node;
    loop {
        let next = match &node.content {
            Content::Map(entries) => {
                let entry = entries.iter().rev().find(|(key, _)| key.span.range().start <= at);
                entry.map(|(key, value)| (Step::Key(key.name.clone()), value))
            }
            Content::List(items) => {
                let items = items.iter().enumerate().rev();
                items.map(|(index, item)| (Step::Item(index), item)).find(|(_, item)| item.span.range().start <= at)
            }
            _ => None,
        };
        let Some((step, value)) = next else { return Ok(path) };
        path.push(step);
        node = value;
    }
}

/// Changes a text. New fields of the entry take their place in `order`. Where criteria name outcomes by number, the numbers follow
/// what is done to the outcomes.
///
/// # Errors
///
/// Returns a finding when the text has no front matter, or one that is not YAML.
pub fn amend(text: &str, change: &Change, order: &Order) -> Result<Amended, Box<Diagnostic>> {
    let source = read(text)?;
    let before = source.node.value();
    let (path, wanted) = applied(&before, change);
    let path = narrowed(path, &before, &wanted);
    let mut made = source.changed(change, &path, &wanted, order);
    for change in numbers::follow(&before, change) {
        let next = amend(&made.text, &change, order)?;
        made.text = next.text;
        made.lost.extend(next.lost);
    }
    Ok(made)
}

fn read(text: &str) -> Result<Source<'_>, Box<Diagnostic>> {
    let parts = front_matter::split(text, FILE)?;
    let (start, yaml) = parts.yaml;
    let node = yaml::parse(yaml, FILE, start, Bounds::Entry)?;
    Ok(Source { text, range: start..start + yaml.len(), node })
}

fn child<'a>(node: &'a Node, step: &Step) -> Option<&'a Node> {
    match (&node.content, step) {
        (Content::Map(_), Step::Key(name)) => node.get(name),
        (Content::List(items), Step::Item(index)) => items.get(*index),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod translation_tests;
