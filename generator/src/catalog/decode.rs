//! From YAML values to typed fields, with every mistake reported and none of them fatal to the rest.

use serde_json::{Map, Value, json};

use super::yaml::{Content, Key, Node};
use crate::diagnostic::{Diagnostic, Rule, Severity, Span, nearest, yaml_scalar};

/// Collects the mistakes found while decoding one file.
#[derive(Debug, Default)]
pub struct Decoder {
    /// What was found so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl Decoder {
    /// Adds a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds the finding that `node` is not `expected`.
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        self.report(Diagnostic::new(
            Rule::WRONG_TYPE,
            node.span,
            format!("expected {expected}, found {}", node.kind()),
        ));
    }
}

/// The definitions that a JSON Schema refers to, by name.
pub type Definitions = Map<String, Value>;

/// A type that a field of a source file can have: how it is read, written out again, and described.
pub trait Field: Sized {
    /// Reads the value of a field that is present. Returns `None` after reporting why it cannot.
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self>;

    /// Returns the value that a missing field stands for; `None` if the field is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Returns the value as JSON, `null` for a missing one.
    fn encode(&self) -> Value;

    /// Returns the JSON Schema (draft-07) of the field, adding named parts to `definitions`.
    fn schema(definitions: &mut Definitions) -> Value;
}

impl<T: Field> Field for Option<T> {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        if node.content == Content::Null {
            return Some(None);
        }
        T::decode(node, decoder).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn encode(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::encode)
    }

    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }
}

/// A list; one value may stand alone, since `department: arts` is what everybody writes first.
impl<T: Field> Field for Vec<T> {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.content {
            Content::Null => Some(Vec::new()),
            Content::List(items) => Some(items.iter().filter_map(|item| T::decode(item, decoder)).collect()),
            _ => alone(node, decoder),
        }
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn encode(&self) -> Value {
        if self.is_empty() { Value::Null } else { self.iter().map(T::encode).collect() }
    }

    fn schema(definitions: &mut Definitions) -> Value {
        let item = T::schema(definitions);
        json!({"anyOf": [{"type": "array", "items": item}, item]})
    }
}

/// Reads the one value of a list. A text in which several of them stand behind commas is told as what it is.
fn alone<T: Field>(node: &Node, decoder: &mut Decoder) -> Option<Vec<T>> {
    let before = decoder.diagnostics.len();
    let item = T::decode(node, decoder);
    if item.is_none()
        && let Some(finding) = list_as_text::<T>(node)
    {
        decoder.diagnostics.truncate(before);
        decoder.report(finding);
    }
    item.map(|item| vec![item])
}

/// Returns the finding that a text is a list without brackets: it is no value, and each of its parts is one.
fn list_as_text<T: Field>(node: &Node) -> Option<Diagnostic> {
    let Content::String(written) = &node.content else { return None };
    let parts: Vec<&str> = parts(written)?;
    let mut decoder = Decoder::default();
    let is_value = |part: &&str| {
        let content = Content::String((*part).to_owned());
        T::decode(&Node { content, span: node.span }, &mut decoder).is_some()
    };
    let is_list = parts.iter().all(is_value) && decoder.diagnostics.is_empty();
    is_list.then(|| Diagnostic { severity: Severity::Error, ..in_brackets(node.span, &parts) })
}

/// Returns the parts of a text with commas or semicolons, if there are several and none is empty.
pub(super) fn parts(written: &str) -> Option<Vec<&str>> {
    let separator = if written.contains(',') { ',' } else { ';' };
    let parts: Vec<&str> = written.trim().trim_end_matches(separator).split(separator).map(str::trim).collect();
    (parts.len() > 1 && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

/// Returns the finding that a text should be a list, with the list.
pub(super) fn in_brackets(span: Span, parts: &[&str]) -> Diagnostic {
    let list = format!("[{}]", parts.iter().map(|part| yaml_scalar(part)).collect::<Vec<_>>().join(", "));
    let message = format!("this is one text and not a list of {}, since commas alone make none", parts.len());
    Diagnostic::new(Rule::LIST_AS_TEXT, span, message).help(format!("write `{list}`")).suggest(list)
}

/// What to do about text in which a colon makes fields.
pub(super) const COLON_HELP: &str =
    "a colon with a space after it makes a field of what stands before it; put the whole text in quotes";

/// Says whether `node` is text that a colon turned into a field: one, of a name that nobody gives to fields.
pub(super) fn is_split_text(node: &Node, known: &[&str]) -> bool {
    let Content::Map(entries) = &node.content else { return false };
    let [(key, value)] = entries.as_slice() else { return false };
    let is_text = matches!(value.content, Content::String(_) | Content::Number { .. } | Content::Null);
    let is_name = key.name.len() > 1 && key.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    is_text && !known.contains(&key.name.as_str()) && (!is_name || nearest(&key.name, known.iter().copied()).is_none())
}

/// Returns the finding that a colon turned text into a field.
pub(super) fn split_text(node: &Node) -> Diagnostic {
    Diagnostic::new(Rule::WRONG_TYPE, node.span, format!("expected text, found {}", node.kind())).help(COLON_HELP)
}

/// The fields of a mapping, while they are being read.
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [(Key, Node)],
    known: &'a [&'a str],
    span: Span,
}

impl<'a> Fields<'a> {
    /// Returns the fields of `node` after reporting those that are not among `known`.
    pub fn open(node: &'a Node, known: &'a [&'a str], decoder: &mut Decoder) -> Option<Self> {
        let entries = match &node.content {
            Content::Map(entries) => entries.as_slice(),
            // An empty file lacks fields; that it is empty is seen.
            Content::Null => &[],
            _ => {
                decoder.wrong_type(node, &format!("fields ({})", summary(known)));
                return None;
            }
        };
        for (key, _) in entries {
            if !known.contains(&key.name.as_str()) {
                let message = format!("unknown field `{}`", key.name);
                decoder.report(Diagnostic::new(Rule::UNKNOWN_FIELD, key.span, message).suggest_from(
                    &key.name,
                    known.iter().copied(),
                    || Some(format!("the fields here are {}", summary(known))),
                ));
            }
        }
        Some(Self { entries, known, span: node.span })
    }

    /// Reads field `name`, or reports that it is missing.
    pub fn read<T: Field>(&self, name: &str, decoder: &mut Decoder) -> Option<T> {
        let present = self.entries.iter().find(|(key, _)| key.name == name);
        match present {
            Some((key, node)) if node.content == Content::Null => T::absent().or_else(|| {
                decoder.report(missing(name, key.span));
                None
            }),
            Some((_, node)) => T::decode(node, decoder),
            None => T::absent().or_else(|| {
                if !self.is_misspelt(name) {
                    decoder.report(missing(name, self.span));
                }
                None
            }),
        }
    }

    /// Says whether an unknown field was taken for this one: then it is not missing, too.
    fn is_misspelt(&self, name: &str) -> bool {
        let unknown = self.entries.iter().map(|(key, _)| key.name.as_str()).filter(|key| !self.known.contains(key));
        unknown.into_iter().any(|key| nearest(key, self.known.iter().copied()) == Some(name))
    }
}

fn missing(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Rule::MISSING_FIELD, span, format!("required field `{name}` is missing"))
        .help(format!("add `{name}: …`"))
}

fn summary(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A mapping with a fixed set of fields; made by the `record!` macro.
pub trait Record: Field {
    /// The fields' names in the order in which they are documented.
    const FIELDS: &'static [&'static str];
}

/// Returns the name of a field as it stands in YAML: `type` is a keyword of Rust.
pub fn yaml_name(identifier: &'static str) -> &'static str {
    identifier.trim_start_matches("r#")
}

/// Returns documentation comments as one paragraph.
pub fn paragraph(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Declares a mapping of a source format once: the type, how it is read, and its JSON Schema.
///
/// `Name or field { … }` lets bare text stand for the record with that one field.
/// A field of type `Option` or `Vec` may be left out; any other is required.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $name:ident $(or $short:ident)? {
            $( $(#[doc = $field_doc:literal])* $field:ident: $type:ty, )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// Where the record stands.
            pub span: $crate::diagnostic::Span,
            $( $(#[doc = $field_doc])* pub $field: $type, )*
        }

        impl $crate::catalog::decode::Record for $name {
            const FIELDS: &'static [&'static str] = &[
                $( match stringify!($field).as_bytes() { b"r#type" => "type", _ => stringify!($field) }, )*
            ];
        }

        impl $crate::catalog::decode::Field for $name {
            fn decode(
                node: &$crate::catalog::yaml::Node,
                decoder: &mut $crate::catalog::decode::Decoder,
            ) -> Option<Self> {
                use $crate::catalog::decode::{Fields, Record, yaml_name};
                $(
                    let short = yaml_name(stringify!($short));
                    if $crate::catalog::decode::holds_words(short)
                        && $crate::catalog::decode::is_split_text(node, Self::FIELDS)
                    {
                        decoder.report($crate::catalog::decode::split_text(node));
                        return None;
                    }
                    let node = &$crate::catalog::decode::expand_shorthand(node, short);
                )?
                let fields = Fields::open(node, Self::FIELDS, decoder)?;
                $( let $field: Option<$type> = fields.read(yaml_name(stringify!($field)), decoder); )*
                Some(Self { span: node.span, $( $field: $field?, )* })
            }

            fn encode(&self) -> serde_json::Value {
                let mut map = serde_json::Map::new();
                $(
                    let value = $crate::catalog::decode::Field::encode(&self.$field);
                    if !value.is_null() {
                        map.insert($crate::catalog::decode::yaml_name(stringify!($field)).to_owned(), value);
                    }
                )*
                serde_json::Value::Object(map)
            }

            fn schema(definitions: &mut $crate::catalog::decode::Definitions) -> serde_json::Value {
                use $crate::catalog::decode::{describe_record, paragraph, yaml_name};
                let shorthand: &[&str] = &[$( yaml_name(stringify!($short)) )?];
                describe_record(
                    stringify!($name),
                    &paragraph(&[$($doc),*]),
                    shorthand.first().copied(),
                    definitions,
                    |definitions| vec![ $( (
                        yaml_name(stringify!($field)),
                        paragraph(&[$($field_doc),*]),
                        <$type as $crate::catalog::decode::Field>::absent().is_none(),
                        <$type as $crate::catalog::decode::Field>::schema(definitions),
                    ), )* ],
                )
            }
        }
    };
}
pub(crate) use record;

/// Says whether the field for which bare text stands is words, and not a code, an address or a number.
pub fn holds_words(short: &str) -> bool {
    ["text", "statement", "organization", "name", "holder", "certification"].contains(&short)
}

/// Returns `node` as a mapping with the single field `name` when it is a bare value.
pub fn expand_shorthand(node: &Node, name: &str) -> Node {
    match node.content {
        Content::Map(_) | Content::List(_) | Content::Null => node.clone(),
        _ => {
            let key = Key { name: name.to_owned(), span: node.span };
            Node { content: Content::Map(vec![(key, node.clone())]), span: node.span }
        }
    }
}

/// One field in a schema: name, description, whether it is required, schema.
type FieldSchema = (&'static str, String, bool, Value);

/// Returns a reference to the schema of a record, adding it to `definitions` the first time.
pub fn describe_record(
    name: &str,
    description: &str,
    shorthand: Option<&str>,
    definitions: &mut Definitions,
    fields: impl FnOnce(&mut Definitions) -> Vec<FieldSchema>,
) -> Value {
    let reference = json!({"$ref": format!("#/definitions/{name}")});
    if definitions.contains_key(name) {
        return reference;
    }
    // Reserved first, so that a record which holds itself refers to itself.
    definitions.insert(name.to_owned(), Value::Null);
    let fields = fields(definitions);
    let required: Vec<&str> = fields.iter().filter(|field| field.2).map(|field| field.0).collect();
    let mut bare = Value::Null;
    let mut properties = Map::new();
    for (field, description, _, schema) in fields {
        if shorthand == Some(field) {
            bare = schema.clone();
        }
        properties.insert(field.to_owned(), described(schema, &description));
    }
    let mut object = json!({"type": "object", "additionalProperties": false, "properties": properties});
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    let schema = if bare.is_null() { object } else { json!({"anyOf": [bare, object]}) };
    definitions.insert(name.to_owned(), described(schema, description));
    reference
}

/// Adds a description; a reference is wrapped, since draft-07 ignores what stands beside `$ref`.
fn described(schema: Value, description: &str) -> Value {
    let mut schema = if schema.get("$ref").is_some() { json!({"allOf": [schema]}) } else { schema };
    schema["description"] = json!(description);
    // Names of fields and examples stand in backticks, which editors show as code where they are told that they may.
    schema["markdownDescription"] = json!(description);
    schema
}
