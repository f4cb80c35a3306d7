//! A text as it was read, and the ways to change it: the one that touches least first.

use std::ops::Range;

use serde_json::Value;

use super::compose::{entry_text, item_text, scalar_texts, whole_text};
use super::parts::Part;
use super::wanted::{at, is_empty};
use super::{Amended, Change, Order, Step, child, values};
use crate::catalog::yaml::{Content, Node};

/// Front matter as it was read.
pub(super) struct Source<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Where its front matter stands.
    pub range: Range<usize>,
    /// What was read in it.
    pub node: Node,
}

/// One replacement in the front matter.
struct Edit {
    range: Range<usize>,
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
    /// Returns the text with the values `wanted`, which differ from its own at or below `path`, by what `change` does.
    pub(super) fn changed(&self, change: &Change, path: &[Step], wanted: &Value, order: &Order) -> Amended {
        let before = self.node.value();
        let is_same = |values: &Value| values == wanted || (values.is_null() && is_empty(wanted));
        if is_same(&before) {
            return Amended { text: self.text.to_owned(), lost: Vec::new() };
        }
        let moved = self.moved(change).or_else(|| self.inserted(change, wanted, order)).into_iter();
        let mut candidates = moved.chain(self.candidates(path, &before, wanted, order)).map(|edit| edit.applied(self));
        let made = candidates.find(|made| values(&made.text).is_ok_and(|values| is_same(&values)));
        // What is left when nothing finer will do: all of it, in the same order.
        made.unwrap_or_else(|| self.rewritten(wanted, order))
    }

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
        let parent = self.part(parents)?;
        // An item of a list may be nothing: it holds the place of one.
        let is_told = |value: &&Value| matches!(last, Step::Item(_)) || !is_empty(value);
        let new = at(wanted, path).filter(is_told);
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
        let part = self.part(path)?;
        // The first field of an item stands behind its dash, and cannot go alone.
        part.begins_line(self.text).then(|| Edit { range: part.lines(self.text), text: String::new() })
    }

    /// Returns the text with an item of a list elsewhere in it.
    fn moved(&self, change: &Change) -> Option<Edit> {
        let Change::Move(path, from, to) = change else { return None };
        let mut pieces = self.pieces(path)?;
        if *from >= pieces.len() || *to >= pieces.len() {
            return None;
        }
        let range = pieces.first()?.start..pieces.last()?.end;
        let piece = pieces.remove(*from);
        pieces.insert(*to, piece);
        let text = pieces.into_iter().map(|piece| &self.text[piece]).collect();
        Some(Edit { range, text })
    }

    /// Returns the text with a new item among those of a list.
    fn inserted(&self, change: &Change, wanted: &Value, order: &Order) -> Option<Edit> {
        let Change::Insert(path, index, _) = change else { return None };
        let start = self.pieces(path)?.get(*index)?.start;
        let step = Step::Item(*index);
        let column = self.part(path)?.child(&step)?.column;
        let item = at(at(wanted, path)?, &[step])?;
        let text = format!("{}{}", " ".repeat(column), item_text(item, column, order));
        Some(Edit { range: start..start, text })
    }

    /// Returns the lines of each item of a list. What stands between two items, a comment say, belongs to the later one.
    fn pieces(&self, path: &[Step]) -> Option<Vec<Range<usize>>> {
        let list = self.part(path)?;
        let Content::List(items) = &list.node.content else { return None };
        let parts: Vec<Part<'_>> =
            (0..items.len()).map(|index| list.child(&Step::Item(index))).collect::<Option<_>>()?;
        let mut begin = parts.first()?.lines(self.text).start;
        let mut pieces = Vec::new();
        for part in &parts {
            let end = part.lines(self.text).end;
            pieces.push(begin..end);
            begin = end;
        }
        let are_lines = |piece: &Range<usize>| self.text[piece.clone()].ends_with('\n');
        pieces.iter().all(are_lines).then_some(pieces)
    }

    fn part(&self, path: &[Step]) -> Option<Part<'_>> {
        Part::whole(self.text, &self.range, &self.node).at(path)
    }

    /// Returns the text with all of its front matter written anew.
    fn rewritten(&self, wanted: &Value, order: &Order) -> Amended {
        Edit { range: self.range.clone(), text: whole_text(wanted, order) }.applied(self)
    }

    /// Returns the comments in a part of the text that are not in `new`.
    fn comments_in(&self, range: &Range<usize>, new: &str) -> Vec<String> {
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

fn collect_scalars(node: &Node, scalars: &mut Vec<Range<usize>>) {
    match &node.content {
        Content::Map(entries) => entries.iter().for_each(|(_, value)| collect_scalars(value, scalars)),
        Content::List(items) => items.iter().for_each(|item| collect_scalars(item, scalars)),
        _ => scalars.push(node.span.range()),
    }
}
