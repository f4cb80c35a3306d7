use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::catalog::decode::{Decoder, Definitions, Field, Fields, record};
use crate::catalog::value::{Duration, Identifier, Localized, Scalar as _, Spanned, WebUrl, choice};
use crate::catalog::yaml::{Content, Node};
use crate::diagnostic::{Diagnostic, Rule, Span};

record! {
    /// A rule of the institution, applied to every credential.
    PolicyRule {
        /// Permanent name, quoted in messages.
        id: Spanned<Identifier>,
        /// Whether a credential that breaks the rule can be published.
        severity: Spanned<PolicySeverity>,
        /// The rule in words, shown to whoever breaks it and quoted on pages.
        text: Localized,
        /// Where the policy is published.
        link: Option<Spanned<WebUrl>>,
        /// To which credentials the rule applies; to all if left out.
        when: Option<Conditions>,
        /// What those credentials must satisfy.
        require: Conditions,
    }
}

choice! {
    /// How strictly a policy rule is applied.
    PolicySeverity {
        /// The catalog cannot be built.
        Error = "error",
        /// Reported, and `check --deny warnings` fails.
        Warning = "warning",
        /// Reported as good practice.
        Advice = "advice",
    }
}

/// Conditions on fields of a credential, all of which must hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Conditions {
    /// Where they stand.
    pub span: Span,
    /// Path of a field ("credits.available") with the place where it is named, and what it must satisfy.
    pub fields: Vec<(String, Span, Condition)>,
    /// Alternatives: if there are any, all conditions of at least one must hold.
    pub any: Vec<Conditions>,
}

/// What the value of a field must satisfy; every part that is given must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Condition {
    /// The field is there and not empty.
    pub present: Option<bool>,
    /// The field is missing or empty.
    pub absent: Option<bool>,
    /// The value, or every item of a list, is one of these.
    pub one_of: Vec<Value>,
    /// The number is at least this.
    pub min: Option<f64>,
    /// The number is at most this.
    pub max: Option<f64>,
    /// The list has at least so many items.
    pub min_items: Option<f64>,
    /// The list has at most so many items.
    pub max_items: Option<f64>,
    /// The duration, if there is one, is shorter than this.
    pub shorter_than: Option<Duration>,
    /// The text, or some item of a list, matches this regular expression, whatever the letter case.
    pub matches: Option<String>,
    /// The list includes each of these values.
    pub includes: Vec<Value>,
}

const CONDITIONS: &[&str] =
    &["present", "absent", "one_of", "min", "max", "min_items", "max_items", "shorter_than", "matches", "includes"];

/// The key under which alternatives stand.
const ANY: &str = "any";

impl Field for Conditions {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let Content::Map(entries) = &node.content else {
            decoder.wrong_type(node, "fields, each with a condition");
            return None;
        };
        if entries.is_empty() {
            let message = "the rule demands nothing";
            let help = "name a field and a condition, such as `credits.available: {max: 11}`";
            decoder.report(Diagnostic::new(Rule::BAD_POLICY, node.span, message).help(help));
            return None;
        }
        let (mut fields, mut any) = (Vec::new(), Vec::new());
        for (key, value) in entries {
            if key.name == ANY {
                any = Vec::<Conditions>::decode(value, decoder)?;
                continue;
            }
            let condition = Condition::decode(value, decoder)?;
            fields.push((key.name.clone(), key.span, condition));
        }
        Some(Self { span: node.span, fields, any })
    }

    fn encode(&self) -> Value {
        let mut fields: BTreeMap<_, _> =
            self.fields.iter().map(|(path, _, condition)| (path.clone(), condition.encode())).collect();
        if !self.any.is_empty() {
            fields.insert(ANY.to_owned(), self.any.encode());
        }
        json!(fields)
    }

    fn schema(definitions: &mut Definitions) -> Value {
        let reference = json!({"$ref": "#/definitions/Conditions"});
        if !definitions.contains_key("Conditions") {
            // Reserved first, since alternatives are conditions themselves.
            definitions.insert("Conditions".to_owned(), Value::Null);
            let condition = Condition::schema(definitions);
            let any = json!({
                "description": "Alternatives: all conditions of at least one must hold.",
                "anyOf": [{"type": "array", "items": reference}, reference],
            });
            let conditions = json!({
                "type": "object",
                "description": "Fields of a credential (`credits.available`), of its issuer (`issuer.country`) or `endorsements`, each with a condition; all must hold.",
                "minProperties": 1,
                "properties": {ANY: any},
                "additionalProperties": condition,
            });
            definitions.insert("Conditions".to_owned(), conditions);
        }
        reference
    }
}

impl Condition {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.content {
            Content::String(word) if word == "present" => return Some(Self { present: Some(true), ..Self::default() }),
            Content::String(word) if word == "absent" => return Some(Self { absent: Some(true), ..Self::default() }),
            _ => {}
        }
        let found = decoder.diagnostics.len();
        // Opening first: it reports unknown conditions with the nearest known one.
        Fields::open(node, CONDITIONS, decoder)?;
        let condition = Self {
            present: truth(node.get("present"), decoder),
            absent: truth(node.get("absent"), decoder),
            one_of: values(node.get("one_of")),
            min: number(node.get("min"), decoder),
            max: number(node.get("max"), decoder),
            min_items: number(node.get("min_items"), decoder),
            max_items: number(node.get("max_items"), decoder),
            shorter_than: node.get("shorter_than").and_then(|node| duration(node, decoder)),
            matches: pattern(node.get("matches"), decoder),
            includes: values(node.get("includes")),
        };
        if condition == Self::default() && decoder.diagnostics.len() == found {
            let message = "the condition says nothing";
            let help = "write one of `present: true`, `absent: true`, `one_of: […]`, `min: 1`, `max: 11`, `min_items: 2`, `max_items: 3`, `shorter_than: P12W`, `matches: …`, `includes: […]`";
            decoder.report(Diagnostic::new(Rule::BAD_POLICY, node.span, message).help(help));
            return None;
        }
        Some(condition)
    }

    fn encode(&self) -> Value {
        let mut map = serde_json::Map::new();
        let mut put = |name: &str, value: Value| {
            if !value.is_null() && value != json!([]) {
                map.insert(name.to_owned(), value);
            }
        };
        put("present", json!(self.present));
        put("absent", json!(self.absent));
        put("one_of", json!(self.one_of));
        put("min", json!(self.min));
        put("max", json!(self.max));
        put("min_items", json!(self.min_items));
        put("max_items", json!(self.max_items));
        put("shorter_than", json!(self.shorter_than.as_ref().map(Duration::iso)));
        put("matches", json!(self.matches));
        put("includes", json!(self.includes));
        Value::Object(map)
    }

    fn schema(_: &mut Definitions) -> Value {
        let fields = json!({
            "type": "object",
            "additionalProperties": false,
            "minProperties": 1,
            "properties": {
                "present": {"type": "boolean"},
                "absent": {"type": "boolean"},
                "one_of": {"type": ["array", "string", "number", "boolean"]},
                "min": {"type": "number"},
                "max": {"type": "number"},
                "min_items": {"type": "number"},
                "max_items": {"type": "number"},
                "shorter_than": Duration::schema(),
                "matches": {"type": "string"},
                "includes": {"anyOf": [{"type": "array"}, {"type": "string"}]},
            },
        });
        json!({"anyOf": [{"enum": ["present", "absent"]}, fields]})
    }
}

fn number(node: Option<&Node>, decoder: &mut Decoder) -> Option<f64> {
    let node = node?;
    if let Content::Number { value, .. } = node.content {
        return Some(value);
    }
    decoder.wrong_type(node, "a number");
    None
}

fn duration(node: &Node, decoder: &mut Decoder) -> Option<Duration> {
    Spanned::<Duration>::decode(node, decoder).map(|duration| duration.value)
}

fn truth(node: Option<&Node>, decoder: &mut Decoder) -> Option<bool> {
    node.and_then(|node| bool::decode(node, decoder))
}

fn values(node: Option<&Node>) -> Vec<Value> {
    let scalar = |node: &Node| match &node.content {
        Content::Bool(value) => Some(json!(value)),
        Content::Number { value, .. } => Some(json!(value)),
        Content::String(text) => Some(json!(text)),
        _ => None,
    };
    match node.map(|node| (node, &node.content)) {
        Some((_, Content::List(items))) => items.iter().filter_map(scalar).collect(),
        Some((node, _)) => scalar(node).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Bound of a compiled pattern, so that a rule cannot exhaust memory.
const MAX_PATTERN_BYTES: usize = 1 << 20;

/// Compiles the pattern of a policy rule: bounded, and blind to letter case.
pub fn compile(pattern: &str) -> Result<regex::Regex, regex::Error> {
    regex::RegexBuilder::new(pattern).case_insensitive(true).size_limit(MAX_PATTERN_BYTES).build()
}

fn pattern(node: Option<&Node>, decoder: &mut Decoder) -> Option<String> {
    let node = node?;
    let Content::String(text) = &node.content else {
        decoder.wrong_type(node, "a regular expression in quotes");
        return None;
    };
    if compile(text).is_err() {
        let message = format!("`{}` is not a usable pattern", text.escape_debug());
        let help = "write a regular expression without look-around and back-references";
        decoder.report(Diagnostic::new(Rule::BAD_PATTERN, node.span, message).help(help));
        return None;
    }
    Some(text.clone())
}
