//! Conditions on a credential, judged: the one evaluator behind policy rules, approving bodies and profiles.

use serde_json::{Value, json};

use super::decode::{Definitions, Field as _};
use super::entity::credential::Credential;
use super::entity::issuer::Issuer;
use super::entity::policy::{Condition, Conditions, compile};
use super::value::Duration;
use super::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Who issues a credential: `issuer.country` is a field of its issuer.
const ISSUER: &str = "issuer.";
/// What is said of a credential by others, which is no field of its own.
const ENDORSEMENTS: &str = "endorsements";

/// What conditions can ask of a credential: its fields, those of its issuer, and who endorses it.
#[derive(Debug)]
pub struct Facts {
    fields: Value,
    issuer: Value,
    endorsements: Value,
}

impl Facts {
    /// Returns the facts of a credential.
    pub fn of(catalog: &Catalog, entry: &Entry<Credential>) -> Self {
        let issuer = catalog.issuers.get(&entry.fields.issuer.value).map(|issuer| issuer.fields.encode());
        let endorsements = catalog.endorsements.values().filter(|one| one.fields.credential.value == entry.id);
        Self {
            fields: entry.fields.encode(),
            issuer: issuer.unwrap_or_default(),
            endorsements: endorsements.map(|one| json!(&*one.fields.organization)).collect(),
        }
    }

    /// Returns the value at a path such as `credits.available`.
    pub fn get(&self, path: &str) -> Option<Value> {
        if path == ENDORSEMENTS {
            return Some(self.endorsements.clone());
        }
        match path.strip_prefix(ISSUER) {
            Some(path) => lookup(&self.issuer, path),
            None => lookup(&self.fields, path),
        }
    }
}

/// A condition that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failing {
    /// The field.
    pub path: String,
    /// What is demanded, in words: "`credits.available` must be at most 11".
    pub demand: String,
}

/// Conditions with their patterns ready.
#[derive(Debug)]
pub struct Compiled<'a> {
    tests: Vec<(&'a str, Test<'a>)>,
    any: Vec<Compiled<'a>>,
}

impl<'a> Compiled<'a> {
    /// Makes conditions ready.
    pub fn new(conditions: &'a Conditions) -> Self {
        let tests = conditions.fields.iter().map(|(path, _, condition)| (path.as_str(), Test::new(condition)));
        Self { tests: tests.collect(), any: conditions.any.iter().map(Compiled::new).collect() }
    }

    /// Says whether all conditions hold.
    pub fn hold(&self, facts: &Facts) -> bool {
        self.failing(facts).is_empty()
    }

    /// Returns the conditions that do not hold. Of alternatives none of which holds, it is one.
    pub fn failing(&self, facts: &Facts) -> Vec<Failing> {
        let failing = self.tests.iter().filter(|(path, test)| !test.holds(facts.get(path).as_ref()));
        let mut found: Vec<Failing> = failing
            .map(|(path, test)| Failing {
                path: (*path).to_owned(),
                demand: format!("`{path}` {}", demand(test.condition)),
            })
            .collect();
        let mut ways: Vec<Failing> = Vec::new();
        for way in &self.any {
            match way.failing(facts).into_iter().next() {
                Some(failing) => ways.push(failing),
                None => return found,
            }
        }
        let demand = ways.iter().map(|way| way.demand.clone()).collect::<Vec<_>>().join(", or ");
        found.extend(ways.into_iter().next().map(|first| Failing { demand, ..first }));
        found
    }
}

#[derive(Debug)]
struct Test<'a> {
    condition: &'a Condition,
    /// Compiled again from text that decoding found good.
    pattern: Option<regex::Regex>,
}

impl<'a> Test<'a> {
    fn new(condition: &'a Condition) -> Self {
        Self { condition, pattern: condition.matches.as_deref().and_then(|pattern| compile(pattern).ok()) }
    }

    /// Says whether a value satisfies every part of the condition. A missing value satisfies `absent`
    /// alone, and the upper bounds: what is not there does not exceed them.
    fn holds(&self, value: Option<&Value>) -> bool {
        let condition = self.condition;
        let present = value.is_some_and(|value| !is_empty(value));
        let wanted = [(condition.present, true), (condition.absent, false)];
        if wanted.iter().any(|(asked, meaning)| asked.is_some_and(|asked| (asked == *meaning) != present)) {
            return false;
        }
        let items = value.map(items).unwrap_or_default();
        // Through a list, a bound is one for each of its items.
        let numbers: Option<Vec<f64>> = items.iter().map(|item| item.as_f64()).collect();
        let within =
            |is_within: &dyn Fn(f64) -> bool| numbers.as_ref().is_some_and(|all| all.iter().all(|one| is_within(*one)));
        let count = u32::try_from(items.len()).map_or(f64::MAX, f64::from);
        (condition.one_of.is_empty()
            || (!items.is_empty() && items.iter().all(|item| condition.one_of.iter().any(|one| same(one, item)))))
            && condition.includes.iter().all(|wanted| items.iter().any(|item| same(wanted, item)))
            && condition.min.is_none_or(|min| !items.is_empty() && within(&|number| number >= min))
            && condition.max.is_none_or(|max| within(&|number| number <= max))
            && condition.min_items.is_none_or(|least| count >= least)
            && condition.max_items.is_none_or(|most| count <= most)
            && condition.shorter_than.as_ref().is_none_or(|bound| value.is_none_or(|value| is_shorter(value, bound)))
            && self.pattern.as_ref().is_none_or(|pattern| items.iter().any(|item| pattern.is_match(&plain(item))))
    }
}

fn is_shorter(value: &Value, bound: &Duration) -> bool {
    use crate::catalog::value::Scalar as _;
    value.as_str().and_then(|text| Duration::read(text).ok()).is_some_and(|duration| duration.days() < bound.days())
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
    let bounds = [("must be at least", condition.min), ("must be at most", condition.max)];
    parts.extend(bounds.iter().filter_map(|(words, bound)| bound.map(|bound| format!("{words} {bound}"))));
    let counts = [("must have at least", condition.min_items), ("must have at most", condition.max_items)];
    parts.extend(counts.iter().filter_map(|(words, count)| {
        count.map(|count| format!("{words} {count} item{}", if (count - 1.0).abs() < f64::EPSILON { "" } else { "s" }))
    }));
    if let Some(duration) = &condition.shorter_than {
        parts.push(format!("must be shorter than `{}`", duration.iso()));
    }
    if let Some(pattern) = &condition.matches {
        parts.push(format!("must match `{pattern}`"));
    }
    if !condition.includes.is_empty() {
        parts.push(format!("must include {}", list(&condition.includes)));
    }
    parts.join(" and ")
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
    let Some((step, rest)) = path.split_once('.') else { return fields.get(path).cloned() };
    let inner = fields.get(step)?;
    match inner {
        Value::Array(items) => {
            let found: Vec<Value> = items.iter().filter_map(|item| lookup(item, rest)).collect();
            (!found.is_empty()).then_some(Value::Array(found))
        }
        other => lookup(other, rest),
    }
}

/// Reports paths that lead to no field of a credential or its issuer.
pub fn check_paths(conditions: &Conditions) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut open = vec![conditions];
    while let Some(conditions) = open.pop() {
        open.extend(&conditions.any);
        found.extend(conditions.fields.iter().filter_map(|(path, span, _)| unknown_path(path, *span)));
    }
    found
}

fn unknown_path(path: &str, span: Span) -> Option<Diagnostic> {
    if path == ENDORSEMENTS {
        return None;
    }
    let mut definitions = Definitions::new();
    let (of_issuer, rest) = path.strip_prefix(ISSUER).map_or((false, path), |rest| (true, rest));
    let mut schema = if of_issuer { Issuer::schema(&mut definitions) } else { Credential::schema(&mut definitions) };
    for step in rest.split('.') {
        let known = properties(&schema, &definitions);
        let Some(next) = known.get(step) else {
            return Some(unknown_field(path, step, span, &known, of_issuer));
        };
        schema = next.clone();
    }
    None
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

fn unknown_field(
    path: &str,
    step: &str,
    span: Span,
    known: &serde_json::Map<String, Value>,
    of_issuer: bool,
) -> Diagnostic {
    let (of, kind) = if of_issuer { ("issuers", "issuer") } else { ("credentials", "credential") };
    let message = format!("{of} have no field `{}`", path.strip_prefix(ISSUER).unwrap_or(path));
    let diagnostic = Diagnostic::new(Rule::BAD_POLICY, span, message);
    match crate::diagnostic::nearest(step, known.keys().map(String::as_str)) {
        Some(near) => diagnostic.help(format!("did you mean `{}`?", path.replace(step, near))),
        None => diagnostic.help(format!("`skillmark schema {kind}` lists every field")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::decode::Decoder;
    use crate::catalog::yaml::{Bounds, parse};
    use crate::diagnostic::FileId;

    fn holds(condition: &Condition, value: &Value) -> bool {
        Test::new(condition).holds((!value.is_null()).then_some(value))
    }

    fn conditions(text: &str) -> Conditions {
        let node = parse(text, FileId(0), 0, Bounds::Entry).expect("the text of the test is YAML");
        Conditions::decode(&node, &mut Decoder::default()).expect("the conditions of the test are sound")
    }

    fn facts(fields: Value) -> Facts {
        Facts { fields, issuer: json!({"country": "CA"}), endorsements: json!(["Town"]) }
    }

    #[test]
    fn conditions_mean_what_they_say() {
        let bounds = Condition { min: Some(0.0), max: Some(500.0), ..Condition::default() };
        assert!(
            holds(&bounds, &json!([0, 500])) && !holds(&bounds, &json!([0, 501])) && !holds(&bounds, &json!(["0"]))
        );
        let max = || Condition { max: Some(11.0), ..Condition::default() };
        assert!(holds(&max(), &json!(11)) && holds(&max(), &Value::Null) && !holds(&max(), &json!(12)));
        let min = || Condition { min: Some(1.0), ..Condition::default() };
        assert!(holds(&min(), &json!(1)) && !holds(&min(), &Value::Null));
        let present = || Condition { present: Some(true), ..Condition::default() };
        assert!(holds(&present(), &json!("x")) && !holds(&present(), &json!([])));
        let two = || Condition { min_items: Some(2.0), ..Condition::default() };
        assert!(holds(&two(), &json!(["a", "b"])) && !holds(&two(), &json!("a")));
        let most = || Condition { max_items: Some(1.0), ..Condition::default() };
        assert!(holds(&most(), &json!("a")) && holds(&most(), &Value::Null) && !holds(&most(), &json!(["a", "b"])));
        let one_of = || Condition { one_of: vec![json!("a"), json!(true)], ..Condition::default() };
        assert!(
            holds(&one_of(), &json!(["a"])) && holds(&one_of(), &json!(true)) && !holds(&one_of(), &json!(["a", "z"]))
        );
        let matches = || Condition { matches: Some("guarant|fast".into()), ..Condition::default() };
        assert!(holds(&matches(), &json!("A Guaranteed job")) && !holds(&matches(), &json!("Learn")));
        let includes = || Condition { includes: vec![json!("attendance")], ..Condition::default() };
        assert!(holds(&includes(), &json!(["attendance", "exam"])) && !holds(&includes(), &json!(["exam"])));
    }

    #[test]
    fn durations_are_compared_across_units() {
        let conditions = conditions("effort.duration: {shorter_than: P12W}");
        let test = Compiled::new(&conditions);
        for (duration, is_shorter) in [
            ("P11W", true),
            ("P12W", false),
            ("P2M", true),
            ("P3M", false),
            ("P84D", false),
            ("P83D", true),
            ("P1Y", false),
            ("PT40H", true),
        ] {
            assert_eq!(test.hold(&facts(json!({"effort": {"duration": duration}}))), is_shorter, "{duration}");
        }
    }

    #[test]
    fn one_of_several_ways_is_enough() {
        let conditions =
            conditions("any: [{a: present}, {b.c: {min: 2}}]\nissuer.country: {one_of: CA}\nendorsements: present");
        let test = Compiled::new(&conditions);
        assert!(test.hold(&facts(json!({"a": 1}))) && test.hold(&facts(json!({"b": {"c": 2}}))));
        let failing = test.failing(&facts(json!({"b": {"c": 1}})));
        assert_eq!(
            failing,
            [Failing { path: "a".into(), demand: "`a` must be given, or `b.c` must be at least 2".into() }]
        );
    }

    #[test]
    fn paths_lead_to_fields() {
        let good = conditions(
            "credits.available: present\nissuer.quality_assurance.kind: present\nendorsements: absent\nany: [{components.kind: present}]",
        );
        assert!(check_paths(&good).is_empty(), "{:?}", check_paths(&good));
        let bad = conditions("any: [{credit.available: present}]\nissuer.contry: present");
        let found: Vec<String> = check_paths(&bad).into_iter().filter_map(|one| one.help).collect();
        assert_eq!(found, ["did you mean `issuer.country`?", "did you mean `credits.available`?"]);
    }
}
