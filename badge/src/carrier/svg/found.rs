use serde_json::Value;

use super::DAMAGED;
use crate::carrier::Unreadable;
use crate::json::{items, parse_leniently};

/// What a reader of XML found in an image. Browsers have one, so that the WebAssembly brings none; what follows from it
/// is the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Svg {
    /// It is no sound XML, or says in it what readers could take differently.
    Damaged,
    /// It is XML of another kind.
    Other,
    /// An image, and the elements in it that carry badges, in their order.
    Image(Vec<SvgElement>),
}

/// An element that carries a badge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SvgElement {
    /// Whether it is a child of the `svg` element, as the standards say.
    pub in_place: bool,
    /// The attribute that holds a JWS, or the address of a hosted assertion.
    pub verify: String,
    /// The text.
    pub body: String,
}

impl Svg {
    /// Reads what a browser found: `"damaged"`, `"other"`, or a list of `{in_place, verify, body}`. `None` for null.
    pub fn from_json(found: &Value) -> Option<Self> {
        match found {
            Value::Null => None,
            Value::Array(_) => items(found).iter().map(element).collect::<Option<_>>().map(Self::Image),
            other if other == "other" => Some(Self::Other),
            _ => Some(Self::Damaged),
        }
    }

    /// Returns the badge. All of an image counts, since other readers take a badge from anywhere in it: two that differ
    /// must not be in it.
    pub(crate) fn badge(&self) -> Result<String, Unreadable> {
        let elements = match self {
            Self::Damaged => return Err(DAMAGED),
            Self::Other => return Err(Unreadable::Unknown),
            Self::Image(elements) => elements,
        };
        let mut found = None;
        let mut in_place = false;
        for element in elements {
            let text = carried(&element.verify, &element.body)?;
            in_place |= element.in_place;
            if found.get_or_insert_with(|| text.clone()) != &text {
                return Err(Unreadable::Two);
            }
        }
        found.filter(|_| in_place).ok_or(Unreadable::NoBadgeInImage)
    }
}

fn element(found: &Value) -> Option<SvgElement> {
    let text = |name: &str| found[name].as_str().map(str::to_owned);
    Some(SvgElement { in_place: found["in_place"] == true, verify: text("verify")?, body: text("body")? })
}

/// Returns what an element carries: a JWS or an address as its attribute, or else JSON as its text. Open Badges 2.0 has
/// both for a hosted assertion, and then the address must be the assertion's own.
fn carried(verify: &str, body: &str) -> Result<String, Unreadable> {
    let (verify, body) = (verify.trim(), body.trim());
    match (verify.is_empty(), body.is_empty()) {
        (true, true) => Err(DAMAGED),
        (false, true) => Ok(verify.to_owned()),
        (false, false) if !names(body, verify) => Err(Unreadable::Two),
        _ => Ok(body.to_owned()),
    }
}

/// Says whether an assertion names the address where it is hosted; what is no JSON names nothing else.
fn names(assertion: &str, address: &str) -> bool {
    let Some(assertion) = parse_leniently(assertion) else { return true };
    let own = [&assertion["id"], &assertion["verify"]["url"], &assertion["verification"]["url"]];
    own.iter().any(|own| *own == address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(found: &Value, wanted: &Result<&str, Unreadable>) {
        let badge = Svg::from_json(found).expect("it is something").badge();
        assert_eq!(&badge.as_deref().map_err(Clone::clone), wanted, "{found}");
    }

    #[test]
    fn what_a_browser_found_follows_the_same_rules() {
        let element =
            |in_place: bool, verify: &str, body: &str| json!({"in_place": in_place, "verify": verify, "body": body});
        assert_eq!(Svg::from_json(&Value::Null), None);
        check(&json!("damaged"), &Err(DAMAGED));
        check(&json!("other"), &Err(Unreadable::Unknown));
        check(&json!([]), &Err(Unreadable::NoBadgeInImage));
        check(&json!([element(true, "", " {} ")]), &Ok("{}"));
        check(&json!([element(true, "a.b.c", "\n")]), &Ok("a.b.c"));
        check(&json!([element(false, "", "{}")]), &Err(Unreadable::NoBadgeInImage));
        check(&json!([element(true, "", "{}"), element(false, "", "{}")]), &Ok("{}"));
        check(&json!([element(true, "", "{}"), element(false, "", "{ }")]), &Err(Unreadable::Two));
        check(&json!([element(true, "", "")]), &Err(DAMAGED));
        check(
            &json!([element(true, "https://a.example/1", "{\"id\": \"https://a.example/2\"}")]),
            &Err(Unreadable::Two),
        );
        assert_eq!(Svg::from_json(&json!([{}])), None);
    }
}
