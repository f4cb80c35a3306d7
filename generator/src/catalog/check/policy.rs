//! The institution's own rules: data applied to data.

use serde_json::Value;

use crate::catalog::decode::{Definitions, Field as _};
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::policy::{Condition, Conditions, PolicyRule, PolicySeverity, compile};
use crate::catalog::load::reparse;
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Severity, Span};
use crate::parallel;

/// Applies every policy rule to every credential.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let rules: Vec<Compiled<'_>> = catalog.config.policy.iter().map(Compiled::new).collect();
    for rule in &rules {
        unknown_fields(rule.rule, diagnostics);
    }
    if rules.is_empty() {
        return;
    }
    let entries: Vec<_> = catalog.credentials.values().collect();
    let found = parallel::map(&entries, |entry| apply(catalog, entry, &rules));
    diagnostics.extend(found.into_iter().flatten());
}

/// A rule with its patterns ready.
struct Compiled<'a> {
    rule: &'a PolicyRule,
    when: Vec<(&'a str, Test<'a>)>,
    require: Vec<(&'a str, Test<'a>)>,
}

struct Test<'a> {
    condition: &'a Condition,
    /// Compiled again from text that decoding found good.
    pattern: Option<regex::Regex>,
}

impl<'a> Compiled<'a> {
    fn new(rule: &'a PolicyRule) -> Self {
        let tests = |conditions: &'a Conditions| {
            conditions
                .fields
                .iter()
                .map(|(path, _, condition)| {
                    let pattern = condition.matches.as_deref().and_then(|pattern| compile(pattern).ok());
                    (path.as_str(), Test { condition, pattern })
                })
                .collect()
        };
        Self { rule, when: rule.when.as_ref().map(tests).unwrap_or_default(), require: tests(&rule.require) }
    }
}

fn apply(catalog: &Catalog, entry: &Entry<Credential>, rules: &[Compiled<'_>]) -> Vec<Diagnostic> {
    let fields = entry.fields.encode();
    let mut found = Vec::new();
    for rule in rules {
        if !rule.when.iter().all(|(path, test)| test.holds(lookup(&fields, path).as_ref())) {
            continue;
        }
        let Some((path, test)) = rule.require.iter().find(|(path, test)| !test.holds(lookup(&fields, path).as_ref()))
        else {
            continue;
        };
        found.push(broken(catalog, entry, rule.rule, path, test.condition, lookup(&fields, path).as_ref()));
    }
    found
}

fn broken(
    catalog: &Catalog,
    entry: &Entry<Credential>,
    rule: &PolicyRule,
    path: &str,
    condition: &Condition,
    value: Option<&Value>,
) -> Diagnostic {
    let span = reparse(&catalog.tree, entry.file)
        .filter(|_| value.is_some())
        .map_or_else(|| entry.fields.title.span, |node| node.locate(path));
    let text = rule.text.text(catalog.first_language(), catalog.first_language());
    let mut diagnostic = Diagnostic::new(Rule::POLICY, span, format!("policy `{}`: {text}", *rule.id));
    diagnostic.severity = match *rule.severity {
        PolicySeverity::Error => Severity::Error,
        PolicySeverity::Warning => Severity::Warning,
        PolicySeverity::Advice => Severity::Advice,
    };
    let mut help = format!("`{path}` {}", demand(condition));
    if let Some(link) = &rule.link {
        help = format!("{help}; see {}", link.as_str());
    }
    diagnostic.help(help)
}

/// Says in words what a condition demands.
fn demand(condition: &Condition) -> String {
    let list =
        |values: &[Value]| values.iter().map(|value| format!("`{}`", plain(value))).collect::<Vec<_>>().join(", ");
    let mut parts = Vec::new();
    if condition.present == Some(true) || condition.absent == Some(false) {
        parts.push("must be given".to_owned());
    }
    if condition.absent == Some(true) || condition.present == Some(false) {
        parts.push("must not be given".to_owned());
    }
    if !condition.one_of.is_empty() {
        parts.push(format!("must be one of {}", list(&condition.one_of)));
    }
    if let Some(min) = condition.min {
        parts.push(format!("must be at least {min}"));
    }
    if let Some(max) = condition.max {
        parts.push(format!("must be at most {max}"));
    }
    if let Some(count) = condition.min_items {
        parts.push(format!("must have at least {count} items"));
    }
    if let Some(pattern) = &condition.matches {
        parts.push(format!("must match `{pattern}`"));
    }
    if !condition.includes.is_empty() {
        parts.push(format!("must include {}", list(&condition.includes)));
    }
    parts.join(" and ")
}

impl Test<'_> {
    /// Says whether a value satisfies every part of the condition. A missing value satisfies `absent`
    /// alone, and the upper bound `max`: what is not there does not exceed it.
    fn holds(&self, value: Option<&Value>) -> bool {
        let condition = self.condition;
        let present = value.is_some_and(|value| !is_empty(value));
        let wanted = [(condition.present, true), (condition.absent, false)];
        if wanted.iter().any(|(asked, meaning)| asked.is_some_and(|asked| (asked == *meaning) != present)) {
            return false;
        }
        let items = value.map(items).unwrap_or_default();
        let number = value.and_then(Value::as_f64);
        (condition.one_of.is_empty()
            || (!items.is_empty() && items.iter().all(|item| condition.one_of.iter().any(|one| same(one, item)))))
            && condition.includes.iter().all(|wanted| items.iter().any(|item| same(wanted, item)))
            && condition.min.is_none_or(|min| number.is_some_and(|number| number >= min))
            && condition.max.is_none_or(|max| value.is_none() || number.is_some_and(|number| number <= max))
            && condition
                .min_items
                .is_none_or(|count| u32::try_from(items.len()).is_ok_and(|items| f64::from(items) >= count))
            && self.pattern.as_ref().is_none_or(|pattern| items.iter().any(|item| pattern.is_match(&plain(item))))
    }
}

fn items(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Null => Vec::new(),
        other => vec![other],
    }
}

/// Compares a value of a rule with one of a credential: 1 and 1.0 are the same.
fn same(wanted: &Value, found: &Value) -> bool {
    match (wanted.as_f64(), found.as_f64()) {
        (Some(wanted), Some(found)) => (wanted - found).abs() < f64::EPSILON,
        _ => wanted == found,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns the value at a path such as `credits.available`. Through a list, the path leads to the list of
/// what stands at its rest in every item: `components.kind` is every component's kind.
fn lookup(fields: &Value, path: &str) -> Option<Value> {
    let Some((step, rest)) = path.split_once('.') else { return field(fields, path) };
    let inner = field(fields, step)?;
    match inner {
        Value::Array(items) => {
            let found: Vec<Value> = items.iter().filter_map(|item| lookup(item, rest)).collect();
            (!found.is_empty()).then_some(Value::Array(found))
        }
        other => lookup(&other, rest),
    }
}

fn field(fields: &Value, name: &str) -> Option<Value> {
    fields.get(name).cloned()
}

fn unknown_fields(rule: &PolicyRule, diagnostics: &mut Vec<Diagnostic>) {
    let mut definitions = Definitions::new();
    let root = Credential::schema(&mut definitions);
    for conditions in rule.when.iter().chain([&rule.require]) {
        for (path, span, _) in &conditions.fields {
            let mut schema = root.clone();
            for step in path.split('.') {
                let known = properties(&schema, &definitions);
                let Some(next) = known.get(step) else {
                    diagnostics.push(unknown_field(path, step, *span, &known));
                    break;
                };
                schema = next.clone();
            }
        }
    }
}

/// Returns the fields that a schema describes, through references, lists and shorthand.
fn properties(schema: &Value, definitions: &Definitions) -> serde_json::Map<String, Value> {
    let mut found = serde_json::Map::new();
    let mut open = vec![schema];
    while let Some(schema) = open.pop() {
        let reference = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/"));
        open.extend(reference.and_then(|name| definitions.get(name)));
        open.extend(["anyOf", "allOf"].iter().filter_map(|key| schema[*key].as_array()).flatten());
        open.extend(schema.get("items"));
        if let Some(properties) = schema["properties"].as_object() {
            found.extend(properties.clone());
        }
    }
    found
}

fn unknown_field(path: &str, step: &str, span: Span, known: &serde_json::Map<String, Value>) -> Diagnostic {
    let message = format!("credentials have no field `{path}`");
    let diagnostic = Diagnostic::new(Rule::BAD_POLICY, span, message);
    match crate::diagnostic::nearest(step, known.keys().map(String::as_str)) {
        Some(near) => diagnostic.help(format!("did you mean `{}`?", path.replace(step, near))),
        None => diagnostic.help("`skillmark schema credential` lists every field"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn holds(condition: &Condition, value: &Value) -> bool {
        let pattern = condition.matches.as_deref().and_then(|pattern| compile(pattern).ok());
        Test { condition, pattern }.holds((!value.is_null()).then_some(value))
    }

    #[test]
    fn conditions_mean_what_they_say() {
        let max = || Condition { max: Some(11.0), ..Condition::default() };
        assert!(holds(&max(), &json!(11)) && holds(&max(), &Value::Null) && !holds(&max(), &json!(12)));
        let min = || Condition { min: Some(1.0), ..Condition::default() };
        assert!(holds(&min(), &json!(1)) && !holds(&min(), &Value::Null));
        let present = || Condition { present: Some(true), ..Condition::default() };
        assert!(holds(&present(), &json!("x")) && !holds(&present(), &json!([])));
        let two = || Condition { min_items: Some(2.0), ..Condition::default() };
        assert!(holds(&two(), &json!(["a", "b"])) && !holds(&two(), &json!("a")));
        let one_of = || Condition { one_of: vec![json!("a"), json!(true)], ..Condition::default() };
        assert!(
            holds(&one_of(), &json!(["a"])) && holds(&one_of(), &json!(true)) && !holds(&one_of(), &json!(["a", "z"]))
        );
        let matches = || Condition { matches: Some("guarant|fast".into()), ..Condition::default() };
        assert!(holds(&matches(), &json!("A Guaranteed job")) && !holds(&matches(), &json!("Learn")));
        let includes = || Condition { includes: vec![json!("attendance")], ..Condition::default() };
        assert!(holds(&includes(), &json!(["attendance", "exam"])) && !holds(&includes(), &json!(["exam"])));
    }
}
