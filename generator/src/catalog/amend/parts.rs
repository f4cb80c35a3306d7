//! Which lines of a text are a field or an item, when it is written as a block.

use std::ops::Range;

use super::compose::rank;
use super::{Order, Step};
use crate::catalog::yaml::{Content, Node};

/// A value with the part of the text that it and its name take up.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    text: &'a str,
    /// The value.
    pub node: &'a Node,
    /// From its name or dash to the end of its last line; comments and empty lines behind it are not in it.
    pub range: Range<usize>,
    /// How many characters stand before its name or dash.
    pub column: usize,
}

impl<'a> Part<'a> {
    /// Returns the whole of a document.
    pub(super) fn whole(text: &'a str, range: &Range<usize>, node: &'a Node) -> Self {
        Self { text, node, range: range.clone(), column: 0 }
    }

    /// Returns the part at `path`; nothing if something on the way is not written as a block.
    pub(super) fn at(self, path: &[Step]) -> Option<Self> {
        path.iter().try_fold(self, |part, step| part.child(step))
    }

    /// Returns the part of a field or an item.
    pub(super) fn child(&self, step: &Step) -> Option<Self> {
        let children = self.children();
        let index = match (&self.node.content, step) {
            (Content::Map(entries), Step::Key(name)) => entries.iter().position(|(key, _)| key.name == *name)?,
            (Content::List(_), Step::Item(index)) => *index,
            _ => return None,
        };
        let (_, node) = *children.get(index)?;
        let start = self.start(index)?;
        let line = line_start(self.text, start);
        let column = self.text[line..start].chars().count();
        let end = match children.get(index + 1) {
            Some(_) => line_start(self.text, self.start(index + 1)?),
            None => self.range.end,
        };
        // Two in one line are not a block.
        let end = (end > start).then(|| self.without_trail(start, end, column))?;
        Some(Self { text: self.text, node, range: start..end, column })
    }

    /// Returns where a new field or item begins its line, and how far it is moved in. Fields go behind the last of those
    /// that stand before them in `order`.
    pub(super) fn place_for(&self, step: &Step, is_entry: bool, order: &Order) -> Option<(usize, usize)> {
        let children = self.children();
        if children.is_empty() {
            // An empty document; any other empty value is written anew by what is around it.
            return (self.column == 0 && self.node.content == Content::Null).then_some((self.range.end, 0));
        }
        let before = match step {
            Step::Key(name) => {
                let names: Vec<&str> = children.iter().filter_map(|(key, _)| *key).chain([name.as_str()]).collect();
                let rank = |name: &str| rank(name, &names, is_entry, order);
                let own = rank(name);
                let is_before = |key: &str| rank(key) < own && rank(key).is_some();
                own.is_some().then(|| children.iter().rposition(|(key, _)| key.is_some_and(is_before)))
            }
            Step::Item(_) => None,
        };
        let name = |index: usize| match &self.node.content {
            Content::Map(entries) => Step::Key(entries[index].0.name.clone()),
            _ => Step::Item(index),
        };
        if let Some(index) = before.unwrap_or(Some(children.len() - 1)) {
            let part = self.child(&name(index))?;
            Some((part.range.end, part.column))
        } else {
            let part = self.child(&name(0))?;
            part.begins_line(self.text).then(|| (line_start(self.text, part.range.start), part.column))
        }
    }

    /// Says whether nothing but spaces stands before the part in its line.
    pub(super) fn begins_line(&self, text: &str) -> bool {
        text[line_start(text, self.range.start)..self.range.start].chars().all(|before| before == ' ')
    }

    /// Returns the lines of the part.
    pub(super) fn lines(&self, text: &str) -> Range<usize> {
        line_start(text, self.range.start)..self.range.end
    }

    fn children(&self) -> Vec<(Option<&'a str>, &'a Node)> {
        match &self.node.content {
            Content::Map(entries) => entries.iter().map(|(key, node)| (Some(key.name.as_str()), node)).collect(),
            Content::List(items) => items.iter().map(|node| (None, node)).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns where a field's name or an item's dash stands, if that is in a block.
    fn start(&self, index: usize) -> Option<usize> {
        match &self.node.content {
            Content::Map(entries) => {
                let start = entries.get(index)?.0.span.range().start;
                let before = &self.text[line_start(self.text, start)..start];
                // Behind the dashes of the items that it is in, or behind spaces.
                before.chars().all(|before| matches!(before, ' ' | '-')).then_some(start)
            }
            Content::List(items) => {
                let start = items.get(index)?.span.range().start;
                let before = without_header(self.text.get(self.range.start..start)?);
                before.ends_with('-').then(|| self.range.start + before.len() - 1)
            }
            _ => None,
        }
    }

    /// Returns the end without the empty lines and comments that stand behind a value.
    fn without_trail(&self, start: usize, end: usize, column: usize) -> usize {
        let mut end = end;
        loop {
            let last = line_start(self.text, end.saturating_sub(1));
            let line = &self.text[last..end];
            let depth = line.chars().take_while(|character| *character == ' ').count();
            let is_trail = line.trim().is_empty() || (line.trim_start().starts_with('#') && depth <= column);
            if last <= start || !is_trail {
                return end;
            }
            end = last;
        }
    }
}

/// Returns what stands before a value, without the sign of a block of text, such as `>-`.
fn without_header(before: &str) -> &str {
    let before = before.trim_end();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    if last.starts_with(['>', '|']) { before[..before.len() - last.len()].trim_end() } else { before }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |found| found + 1)
}
