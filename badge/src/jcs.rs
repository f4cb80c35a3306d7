//! The canonical form of JSON (JCS, RFC 8785), for digests and proofs.
//!
//! A library does this too, and the tests compare with it; but it brings tables for reading numbers that nothing
//! here reads, and everybody who checks a badge would download them.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use crate::sort::sort_by;

/// Returns the canonical form of a value.
pub(crate) fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => write_number(number, text),
        Value::String(string) => write_string(string, text),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            // Section 3.2.3: by UTF-16 code units, which differs from the order of characters beyond U+FFFF.
            sort_by(&mut members, |one, two| utf16_order(one.0, two.0));
            text.push('{');
            for (index, (name, member)) in members.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_string(name, text);
                text.push(':');
                write(member, text);
            }
            text.push('}');
        }
    }
}

/// Section 3.2.2.3: every number is a double, written as ECMAScript writes it.
fn write_number(number: &Number, text: &mut String) {
    // Without the feature for numbers of any size, each has a value, and a finite one.
    let value = number.as_f64().unwrap_or_default();
    text.push_str(ryu_js::Buffer::new().format_finite(value));
}

/// Section 3.2.2.2.
fn write_string(string: &str, text: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            control @ '\0'..='\u{1f}' => {
                let code = control as usize;
                text.push_str("\\u00");
                text.push(char::from(DIGITS[code >> 4]));
                text.push(char::from(DIGITS[code & 15]));
            }
            plain => text.push(plain),
        }
    }
    text.push('"');
}

fn utf16_order(one: &str, two: &str) -> Ordering {
    one.encode_utf16().cmp(two.encode_utf16())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn library(value: &Value) -> String {
        serde_json_canonicalizer::to_string(value).expect("every value has a canonical form")
    }

    // RFC 8785, section 3.2.2 and 3.2.3.
    #[test]
    fn writes_what_the_standard_shows() {
        let value = json!({
            "numbers": [333_333_333.333_333_3_f64, 1E30, 4.50, 2e-3, 1e-27],
            "string": "\u{20ac}$\u{f}\nA'B\"\\\\\"/",
            "literals": [null, true, false],
        });
        let expected = concat!(
            r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#,
            r#""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        );
        assert_eq!(canonical(&value), expected);
        let names = json!({"\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7});
        assert_eq!(
            canonical(&names),
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}"
        );
    }

    #[test]
    fn agrees_with_the_library() {
        for code in 0..0x300 {
            let text: String = char::from_u32(code).into_iter().chain(['x', '\u{1f600}']).collect();
            let value = json!({ text.clone(): [text] });
            assert_eq!(canonical(&value), library(&value));
        }
        for value in [json!(u64::MAX), json!(i64::MIN), json!(-0.0), json!(0), json!(5e-324), json!(f64::MAX)] {
            assert_eq!(canonical(&value), library(&value));
        }
        // Doubles of every size, by a simple generator.
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..200_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let value = json!(f64::from_bits(state ^ (state >> 29)));
            assert_eq!(canonical(&value), library(&value));
        }
    }
}
