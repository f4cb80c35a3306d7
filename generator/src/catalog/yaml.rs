//! YAML as a tree of values that know where they stand.
//!
//! The only module that names the YAML library. Decoding ([`super::decode`]) works on [`Node`], so that
//! one pass reports every mistake of a file, not the first.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_yaml::budget::Budget;
use serde_yaml::{Location, MergeKeyPolicy, Options, Spanned};

use super::requote::requote;
use super::value::{Day, Scalar as _};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span, Suggestion};

/// Bounds of one YAML document. The largest entry of a real catalog has about 400 values, eight deep.
const MAX_VALUES: usize = 50_000;
const MAX_DEPTH: usize = 32;
/// The lock grows with everything ever published, and is written by the command itself.
const MAX_LOCK_VALUES: usize = 50_000_000;
/// Most characters of a value that help quotes.
const MAX_EXCERPT: usize = 80;

/// How much a YAML document may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounds {
    /// What a person writes.
    Entry,
    /// What `skillmark lock` writes.
    Lock,
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub content: Content,
    /// Its place.
    pub span: Span,
}

/// A YAML value under the core schema.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// `null`, `~`, or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; `text` is how it was written.
    Number {
        /// The value.
        value: f64,
        /// The number as it was written, since `1.10` may have been meant as text.
        text: String,
    },
    /// Text.
    String(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order of the file; keys are text.
    Map(Vec<(Key, Node)>),
}

/// The name of a field and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The name.
    pub name: String,
    /// Its place.
    pub span: Span,
}

impl Node {
    /// Returns what kind of value this is, in words.
    pub fn kind(&self) -> &'static str {
        match self.content {
            Content::Null => "nothing",
            Content::Bool(_) => "true or false",
            Content::Number { .. } => "a number",
            Content::String(_) => "text",
            Content::List(_) => "a list",
            Content::Map(_) => "fields",
        }
    }

    /// Returns the value of field `name`, if this is a mapping that has it.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let Content::Map(entries) = &self.content else { return None };
        entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// Returns the place of the value at `path` ("credits.available", "skills.2"), or of the nearest
    /// value around it.
    pub fn locate(&self, path: &str) -> Span {
        let mut node = self;
        for step in path.split('.') {
            let next = match &node.content {
                Content::Map(_) => node.get(step),
                Content::List(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span
    }

    /// Returns the value without its places.
    pub fn value(&self) -> Value {
        match &self.content {
            Content::Null => Value::Null,
            Content::Bool(value) => Value::Bool(*value),
            Content::Number { value, text } => {
                let exact = serde_json::from_str::<serde_json::Number>(text).ok();
                exact.or_else(|| serde_json::Number::from_f64(*value)).map_or(Value::Null, Value::Number)
            }
            Content::String(text) => Value::String(text.clone()),
            Content::List(items) => items.iter().map(Self::value).collect(),
            Content::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (key.name.clone(), value.value()));
                Value::Object(entries.collect())
            }
        }
    }
}

/// Parses one YAML document that stands at byte `offset` of `file`.
///
/// # Errors
///
/// Returns a finding when the text is not YAML, repeats a key, or exceeds the bounds.
pub fn parse(text: &str, file: FileId, offset: usize, bounds: Bounds) -> Result<Node, Box<Diagnostic>> {
    let raw: Spanned<Raw> = serde_yaml::from_str_with_options(text, options(bounds))
        .map_err(|error| Box::new(in_quotes(finding(&error, text, file, offset), text, offset, bounds)))?;
    Ok(place(raw, text, &Origin { file, offset }))
}

/// Adds to a finding that quotes would mend it, if they do: at least everything before the next line is YAML then.
fn in_quotes(mut finding: Diagnostic, text: &str, offset: usize, bounds: Bounds) -> Diagnostic {
    let at = (finding.span.start as usize).saturating_sub(offset);
    let is_written = finding.rule == Rule::YAML_SYNTAX && bounds == Bounds::Entry;
    let Some((range, quoted)) = requote(text, at).filter(|_| is_written) else { return finding };
    let mut mended = text.to_owned();
    mended.replace_range(range.clone(), &quoted);
    let again: Result<Spanned<Raw>, _> = serde_yaml::from_str_with_options(&mended, options(bounds));
    let after = again.err().map(|error| error.location().map_or(0, |location| byte_range(location, &mended).0));
    if after.is_none_or(|after| after > range.start + quoted.len()) {
        finding.help = Some(format!("put the whole text in quotes: {}", excerpt(&quoted)));
        let place = Span::new(finding.span.file, offset + range.start, offset + range.end);
        finding.suggestion = Some(Suggestion::new(place, quoted));
    }
    finding
}

/// Returns a value for a line of help, cut where it is long.
pub(super) fn excerpt(value: &str) -> String {
    let is_long = value.chars().count() > MAX_EXCERPT;
    let cut: String = value.chars().take(MAX_EXCERPT).collect();
    if is_long { format!("`{}…`", cut.trim_end()) } else { format!("`{value}`") }
}

/// Says whether text can be the name of a field: small letters, digits and underscores.
pub(super) fn is_field_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Writes a value as YAML.
pub fn to_text(value: &impl serde::Serialize) -> String {
    // Fails only for values that cannot be written at all, such as keys that are mappings.
    serde_yaml::to_string(value).unwrap_or_default()
}

/// Writes a value as people write it: days stand without the quotes that readers of older YAML would need.
pub fn to_source(value: &impl serde::Serialize) -> String {
    let text = to_text(value);
    let bare: String = text.split_inclusive('\n').map(without_quotes).collect();
    let read = |text: &str| parse(text, FileId(u32::MAX), 0, Bounds::Lock).map(|node| node.value());
    // Such a line may be one of a longer text, in which the quotes are words.
    if matches!((read(&bare), read(&text)), (Ok(one), Ok(other)) if one == other) { bare } else { text }
}

/// Returns a line without the quotes of a day at its end.
fn without_quotes(line: &str) -> String {
    let found = line.trim_end().strip_suffix('"').and_then(|rest| rest.rsplit_once('"'));
    match found {
        Some((before, day)) if Day::read(day).is_ok() && (before.is_empty() || before.ends_with(' ')) => {
            format!("{before}{day}\n")
        }
        _ => line.to_owned(),
    }
}

fn options(bounds: Bounds) -> Options {
    let values = match bounds {
        Bounds::Entry => MAX_VALUES,
        Bounds::Lock => MAX_LOCK_VALUES,
    };
    let mut budget = Budget::default();
    budget.max_nodes = values;
    budget.max_events = values * 4;
    if bounds == Bounds::Lock {
        budget.max_total_scalar_bytes = usize::MAX;
    }
    budget.max_depth = MAX_DEPTH;
    let mut options = Options::default();
    options.budget = Some(budget);
    options.strict_booleans = true;
    options.merge_keys = MergeKeyPolicy::Error;
    options.reject_unsupported_tags = true;
    options.with_snippet = false;
    options
}

/// The value as the library hands it over, before spans are turned into ours.
#[derive(Debug)]
enum Raw {
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "the written form is kept beside the value")]
    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "the written form is kept beside the value")]
    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}

/// Where the parsed text stands.
struct Origin {
    file: FileId,
    offset: usize,
}

impl Origin {
    fn span(&self, location: Location, text: &str) -> Span {
        let (start, end) = byte_range(location, text);
        Span::new(self.file, self.offset + start, self.offset + end)
    }
}

fn place(raw: Spanned<Raw>, text: &str, origin: &Origin) -> Node {
    let mut span = origin.span(raw.referenced, text);
    let content = match raw.value {
        Raw::Null => Content::Null,
        Raw::Bool(value) => Content::Bool(value),
        Raw::Number(value) => {
            let (start, end) = byte_range(raw.defined, text);
            Content::Number { value, text: text.get(start..end).unwrap_or_default().trim().to_owned() }
        }
        Raw::String(value) => Content::String(value),
        Raw::List(items) => Content::List(items.into_iter().map(|item| place(item, text, origin)).collect()),
        Raw::Map(entries) => {
            let entries: Vec<_> = entries
                .into_iter()
                .map(|(key, value)| {
                    let key = Key { span: origin.span(key.referenced, text), name: key.value };
                    (key, place(value, text, origin))
                })
                .collect();
            // A mapping is shown by its first key: its own span would underline the whole block.
            if let Some((first, _)) = entries.first() {
                span = first.span;
            }
            Content::Map(entries)
        }
    };
    Node { content, span }
}

/// Returns the byte range of a location: the library counts characters, and bytes where it can.
fn byte_range(location: Location, text: &str) -> (usize, usize) {
    let span = location.span();
    let range = match (span.byte_offset(), span.byte_len()) {
        (Some(start), Some(len)) => (to_usize(start), to_usize(start + len)),
        _ => line_range(location, text),
    };
    let clamp = |offset: usize| (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let (start, end) = (clamp(range.0), clamp(range.1));
    (start, start + text[start..end.max(start)].trim_end().len())
}

fn line_range(location: Location, text: &str) -> (usize, usize) {
    let line = to_usize(location.line()).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let column = to_usize(location.column()).saturating_sub(1);
    let rest = text.get(start..).unwrap_or_default();
    let within = rest.char_indices().nth(column).map_or(0, |(at, _)| at);
    (start + within, start + within)
}

fn to_usize(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

fn finding(error: &serde_yaml::Error, text: &str, file: FileId, offset: usize) -> Diagnostic {
    use serde_yaml::Error;
    let (start, end) = error.location().map_or((0, 0), |location| byte_range(location, text));
    // At least one character is shown, whatever its length in bytes.
    let one = text[start..].chars().next().map_or(0, char::len_utf8);
    let span = Span::new(file, offset + start, offset + end.max(start + one));
    match error.without_snippet() {
        Error::DuplicateMappingKey { key, .. } => {
            let name = key.as_deref().unwrap_or("?");
            Diagnostic::new(Rule::DUPLICATE_KEY, span, format!("`{name}` is given twice")).help("keep one of the two")
        }
        limit if is_beyond_bounds(limit) => {
            Diagnostic::new(Rule::BEYOND_BOUNDS, span, "the YAML is larger or deeper than any entry needs")
                .help("write the values out, without anchors and aliases")
        }
        _ if is_indented_by_tab(text, start) => {
            Diagnostic::new(Rule::YAML_SYNTAX, span, "not valid YAML: the line is indented with a tab")
                .help("indent with spaces; set your editor to write them when you press Tab")
        }
        other => {
            let message = first_sentence(&other.to_string());
            Diagnostic::new(Rule::YAML_SYNTAX, span, format!("not valid YAML: {message}"))
                .help("check indentation, and put text with `: ` or a leading symbol in quotes")
        }
    }
}

/// Says whether the line at `at`, or the one before it, where scanners may have stopped, begins with a tab.
fn is_indented_by_tab(text: &str, at: usize) -> bool {
    let has_tab = |line: &str| line.trim_start_matches(' ').starts_with('\t') && !line.trim().is_empty();
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let start = line_start(at);
    let before = start.checked_sub(1).map(|end| &text[line_start(end)..end]);
    text[start..].lines().next().is_some_and(has_tab) || before.is_some_and(has_tab)
}

/// Says whether an error is a limit that was reached. Inside aliases and in the scanner the library hands
/// limits on as text only.
fn is_beyond_bounds(error: &serde_yaml::Error) -> bool {
    use serde_yaml::Error;
    let is_limit = matches!(
        error,
        Error::Budget { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. }
            | Error::AliasReplayCounterOverflow { .. }
    );
    let message = error.to_string();
    is_limit || message.contains("budget breached") || message.contains("recursion limit exceeded")
}

/// Returns the library's message without its position, which we show ourselves.
fn first_sentence(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let line = line.split(" at line ").next().unwrap_or(line);
    line.trim_start_matches("error: ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str, path: &str) -> (usize, usize) {
        let node = parse(text, FileId(0), 0, Bounds::Entry).expect("test input is YAML");
        let range = node.locate(path).range();
        (range.start, range.end)
    }

    #[test]
    fn knows_where_values_stand() {
        let text = "titre: été\nskills:\n  - a:b\n  - \"c:d\"\nn: 1.10\n";
        assert_eq!(&text[spans(text, "titre").0..spans(text, "titre").1], "été");
        assert_eq!(&text[spans(text, "skills.1").0..spans(text, "skills.1").1], "\"c:d\"");
        let node = parse(text, FileId(0), 0, Bounds::Entry).expect("test input is YAML");
        assert_eq!(node.get("n").map(|n| &n.content), Some(&Content::Number { value: 1.1, text: "1.10".into() }));
    }

    #[test]
    fn refuses_what_it_must() {
        let code = |text: &str| parse(text, FileId(0), 0, Bounds::Entry).expect_err("bad input").rule.code;
        assert_eq!(code("a: 1\na: 2\n"), "C011");
        assert_eq!(code("a: [1\n"), "C010");
        assert_eq!(code(&"[".repeat(2_000)), "C012");
        let mut bomb = String::from("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (from, to) in ["ab", "bc", "cd", "de", "ef", "fg", "gh"].iter().map(|pair| pair.split_at(1)) {
            use std::fmt::Write as _;
            let list = vec![format!("*{from}"); 9].join(",");
            writeln!(bomb, "{to}: &{to} [{list}]").expect("writing to a String");
        }
        assert_eq!(code(&bomb), "C012");
    }

    #[test]
    fn reports_the_line_of_a_mistake() {
        let text = "title: x\nsummary: a: b\n";
        let error = parse(text, FileId(0), 0, Bounds::Entry).expect_err("bad input");
        assert!(error.span.start >= 9, "{error:?}");
    }
}
