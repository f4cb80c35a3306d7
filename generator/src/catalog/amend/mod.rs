//! Changing one value of an entry's text, and leaving everything else as its author wrote it.
//!
//! A form changes values; people write text, with comments, quotes and line breaks of their own. So a change touches the
//! smallest part of the text that holds the value. Whatever is written is read again: a change counts only if it makes
//! exactly the values that it should, or else a larger part is written anew.

mod compose;
mod parts;

use serde_json::{Map, Value};

use super::front_matter;
use super::yaml::{self, Bounds, Content, Node};
use crate::diagnostic::{Diagnostic, FileId};

use compose::{entry_text, item_text, scalar_texts, whole_text};
use parts::Part;

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

/// A changed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    /// The whole text.
    pub text: String,
    /// Comments that could not be kept.
    pub lost: Vec<String>,
}

/// Front matter as it was read.
struct Source<'a> {
    /// The whole text.
    text: &'a str,
    /// Where its front matter stands.
    range: std::ops::Range<usize>,
    node: Node,
}

/// Returns the values in the front matter of `text`.
///
/// # Errors
///
/// Returns a finding when the text has no front matter, or one that is not YAML.
pub fn values(text: &str) -> Result<Value, Box<Diagnostic>> {
    read(text).map(|source| plain(&source.node))
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

/// Changes a text. New fields of the entry take their place in `order`.
///
/// # Errors
///
/// Returns a finding when the text has no front matter, or one that is not YAML.
pub fn amend(text: &str, change: &Change, order: &Order) -> Result<Amended, Box<Diagnostic>> {
    let source = read(text)?;
    let before = plain(&source.node);
    let (path, wanted) = applied(&before, change);
    if before == wanted {
        return Ok(Amended { text: text.to_owned(), lost: Vec::new() });
    }
    let is_right = |text: &str| values(text).is_ok_and(|made| made == wanted);
    let moved = source.moved(change).into_iter().collect::<Vec<_>>();
    let candidates = moved.into_iter().chain(source.candidates(&path, &before, &wanted, order));
    let made = candidates.map(|edit| edit.applied(&source)).find(|made| is_right(&made.text));
    // What is left when nothing finer will do: all of it, in the same order.
    Ok(made.unwrap_or_else(|| source.rewritten(&wanted, order)))
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

/// Returns a value without its places.
pub(super) fn plain(node: &Node) -> Value {
    match &node.content {
        Content::Null => Value::Null,
        Content::Bool(value) => Value::Bool(*value),
        Content::Number { value, text } => {
            let exact = serde_json::from_str::<serde_json::Number>(text).ok();
            exact.or_else(|| serde_json::Number::from_f64(*value)).map_or(Value::Null, Value::Number)
        }
        Content::String(text) => Value::String(text.clone()),
        Content::List(items) => items.iter().map(plain).collect(),
        Content::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.name.clone(), plain(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

/// Returns the values after a change, and the way to the part of them that differs.
fn applied(before: &Value, change: &Change) -> (Vec<Step>, Value) {
    let mut wanted = if before.is_null() { Value::Object(Map::new()) } else { before.clone() };
    match change {
        Change::Set(path, value) => {
            put(&mut wanted, path, value.clone());
            (path.clone(), wanted)
        }
        Change::Insert(path, at, value) => {
            let mut items = list_at(&wanted, path);
            let at = (*at).min(items.len());
            let is_last = at == items.len();
            items.insert(at, value.clone());
            put(&mut wanted, path, Value::Array(items));
            // What comes last leaves the others where they are.
            let item = is_last.then_some(Step::Item(at));
            (path.iter().cloned().chain(item).collect(), wanted)
        }
        Change::Move(path, from, to) => {
            let mut items = list_at(&wanted, path);
            if *from < items.len() && *to < items.len() {
                let item = items.remove(*from);
                items.insert(*to, item);
                put(&mut wanted, path, Value::Array(items));
            }
            (path.clone(), wanted)
        }
    }
}

/// Returns the list at `path`; one value may stand for a list of one.
fn list_at(value: &Value, path: &[Step]) -> Vec<Value> {
    let found = path.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get(name),
        Step::Item(index) => value.get(index),
    });
    match found {
        Some(Value::Array(items)) => items.clone(),
        Some(Value::Null) | None => Vec::new(),
        Some(single) => vec![single.clone()],
    }
}

/// Puts a value where `path` leads, making what is missing on the way; takes out what is left empty.
fn put(value: &mut Value, path: &[Step], new: Value) {
    let Some((step, rest)) = path.split_first() else {
        *value = new;
        return;
    };
    match step {
        Step::Key(name) => {
            if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            let Some(map) = value.as_object_mut() else { return };
            let mut inner = map.get(name).cloned().unwrap_or_default();
            put(&mut inner, rest, new);
            if is_empty(&inner) {
                map.remove(name);
            } else {
                map.insert(name.clone(), inner);
            }
        }
        Step::Item(index) => {
            // One value may stand alone where a list may be.
            if !value.is_array() {
                let alone = std::mem::take(value);
                *value = Value::Array(if alone.is_null() { Vec::new() } else { vec![alone] });
            }
            let Some(items) = value.as_array_mut() else { return };
            let mut inner = items.get(*index).cloned().unwrap_or_default();
            put(&mut inner, rest, new);
            match (*index < items.len(), is_empty(&inner) && rest.is_empty()) {
                (true, true) => drop(items.remove(*index)),
                (true, false) => items[*index] = inner,
                (false, true) => {}
                (false, false) => items.push(inner),
            }
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// One replacement in the front matter.
struct Edit {
    range: std::ops::Range<usize>,
    text: String,
}

impl Edit {
    fn applied(self, source: &Source<'_>) -> Amended {
        let lost = source.comments_in(&self.range, &self.text);
        let new = if source.text.contains("\r\n") { self.text.replace('\n', "\r\n") } else { self.text };
        let text = format!("{}{new}{}", &source.text[..self.range.start], &source.text[self.range.end..]);
        Amended { text, lost }
    }
}

impl Source<'_> {
    /// Returns ways to make the change, the one that touches least first.
    fn candidates<'a>(
        &'a self,
        path: &'a [Step],
        before: &'a Value,
        wanted: &'a Value,
        order: &'a Order,
    ) -> impl Iterator<Item = Edit> + 'a {
        let whole = (0..path.len()).rev().map(move |depth| &path[..=depth]);
        let gone = self.without(path, before, wanted);
        let inline = self.inline(path, wanted);
        let around = whole.filter_map(move |path| self.around(path, before, wanted, order));
        gone.into_iter().chain(inline).chain(around)
    }

    /// Returns replacements of a single value within its line.
    fn inline(&self, path: &[Step], wanted: &Value) -> Vec<Edit> {
        let Some(new) = at(wanted, path).filter(|value| !value.is_array() && !value.is_object()) else {
            return Vec::new();
        };
        let Some(node) = path.iter().try_fold(&self.node, child) else { return Vec::new() };
        if matches!(node.content, Content::Map(_) | Content::List(_) | Content::Null) {
            return Vec::new();
        }
        let range = node.span.range();
        let old = self.text.get(range.clone()).unwrap_or_default();
        if old.is_empty() || old.contains('\n') || old.starts_with(['|', '>', '&', '*', '!']) {
            return Vec::new();
        }
        scalar_texts(new).into_iter().map(|text| Edit { range: range.clone(), text }).collect()
    }

    /// Returns the replacement, addition or removal of a whole field or item.
    fn around(&self, path: &[Step], before: &Value, wanted: &Value, order: &Order) -> Option<Edit> {
        let (last, parents) = path.split_last()?;
        let parent = Part::whole(self.text, &self.range, &self.node).at(parents)?;
        let new = at(wanted, path).filter(|value| !is_empty(value));
        let old = at(before, path).is_some();
        match (old, new) {
            (true, Some(value)) => {
                let part = parent.child(last)?;
                let text = match last {
                    Step::Key(name) => entry_text(name, value, part.column, order),
                    Step::Item(_) => item_text(value, part.column, order),
                };
                Some(Edit { range: part.range, text })
            }
            (true, None) => self.removal(path),
            (false, Some(value)) => {
                let (at, column) = parent.place_for(last, parents.is_empty(), order)?;
                let made = match last {
                    Step::Key(name) => entry_text(name, value, column, order),
                    Step::Item(_) => item_text(value, column, order),
                };
                let break_before = if at > 0 && !self.text[..at].ends_with('\n') { "\n" } else { "" };
                Some(Edit { range: at..at, text: format!("{break_before}{}{made}", " ".repeat(column)) })
            }
            (false, None) => None,
        }
    }

    /// Returns the removal of an item: behind it, others take its number.
    fn without(&self, path: &[Step], before: &Value, wanted: &Value) -> Option<Edit> {
        let (last, parents) = path.split_last()?;
        let count = |value| at(value, parents).and_then(Value::as_array).map(Vec::len);
        let is_shorter = matches!(last, Step::Item(_)) && count(wanted) < count(before);
        is_shorter.then(|| self.removal(path)).flatten()
    }

    fn removal(&self, path: &[Step]) -> Option<Edit> {
        let part = Part::whole(self.text, &self.range, &self.node).at(path)?;
        // The first field of an item stands behind its dash, and cannot go alone.
        part.begins_line(self.text).then(|| Edit { range: part.lines(self.text), text: String::new() })
    }

    /// Returns the text with an item of a list elsewhere in it.
    fn moved(&self, change: &Change) -> Option<Edit> {
        let Change::Move(path, from, to) = change else { return None };
        let list = Part::whole(self.text, &self.range, &self.node).at(path)?;
        let Content::List(items) = &list.node.content else { return None };
        let parts: Vec<Part<'_>> =
            (0..items.len()).map(|index| list.child(&Step::Item(index))).collect::<Option<_>>()?;
        let first = parts.first()?.lines(self.text).start;
        // What stands between two items, a comment say, belongs to the later one.
        let mut pieces = Vec::new();
        let mut begin = first;
        for part in &parts {
            let end = part.lines(self.text).end;
            pieces.push(&self.text[begin..end]);
            begin = end;
        }
        if *from >= pieces.len() || *to >= pieces.len() || pieces.iter().any(|piece| !piece.ends_with('\n')) {
            return None;
        }
        let piece = pieces.remove(*from);
        pieces.insert(*to, piece);
        Some(Edit { range: first..begin, text: pieces.concat() })
    }

    /// Returns the text with all of its front matter written anew.
    fn rewritten(&self, wanted: &Value, order: &Order) -> Amended {
        Edit { range: self.range.clone(), text: whole_text(wanted, order) }.applied(self)
    }

    /// Returns the comments in a part of the text that are not in `new`.
    fn comments_in(&self, range: &std::ops::Range<usize>, new: &str) -> Vec<String> {
        let mut scalars = Vec::new();
        collect_scalars(&self.node, &mut scalars);
        let piece = &self.text[range.clone()];
        let marks = piece.match_indices('#').map(|(at, _)| at);
        let is_comment = |at: &usize| {
            let before = piece[..*at].chars().next_back();
            let at = range.start + at;
            before.is_none_or(char::is_whitespace) && !scalars.iter().any(|scalar| scalar.contains(&at))
        };
        let mut found: Vec<String> = Vec::new();
        let mut end_of_last = 0;
        for at in marks.filter(is_comment) {
            if at < end_of_last {
                continue;
            }
            let comment = piece[at..].lines().next().unwrap_or_default().trim_end();
            end_of_last = at + comment.len();
            if !new.contains(comment) {
                found.push(comment.to_owned());
            }
        }
        found
    }
}

fn at<'a>(value: &'a Value, path: &[Step]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get(name),
        Step::Item(index) => value.get(index),
    })
}

fn collect_scalars(node: &Node, scalars: &mut Vec<std::ops::Range<usize>>) {
    match &node.content {
        Content::Map(entries) => entries.iter().for_each(|(_, value)| collect_scalars(value, scalars)),
        Content::List(items) => items.iter().for_each(|item| collect_scalars(item, scalars)),
        _ => scalars.push(node.span.range()),
    }
}

#[cfg(test)]
mod tests;
