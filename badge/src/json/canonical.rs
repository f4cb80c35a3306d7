use serde_json::Value;

use crate::sorted::sorted;

/// Returns the canonical form of a value (RFC 8785).
///
/// Texts are escaped by `serde_json` and numbers written by `ryu-js`; what is done here is the order of keys. A crate
/// that does all three reads every key twice and takes ten times as long, in code that every employer downloads;
/// the tests compare with it.
pub fn canonical(value: &Value) -> String {
    let mut out = Vec::new();
    write(value, &mut out);
    // Only whole texts and ASCII were written.
    String::from_utf8(out).unwrap_or_default()
}

fn write(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend(b"null"),
        Value::Bool(true) => out.extend(b"true"),
        Value::Bool(false) => out.extend(b"false"),
        Value::Number(number) => {
            // Section 3.2.2.3: numbers are doubles. None is without a value, and JSON has no others than finite ones.
            let number = number.as_f64().unwrap_or_default();
            out.extend(ryu_js::Buffer::new().format_finite(number).bytes());
        }
        Value::String(value) => text(value, out),
        Value::Array(items) => list([b'[', b']'], items, out, write),
        // Section 3.2.3: keys are in the order of their UTF-16 code units. The map has them in that of UTF-8, which
        // is the same for those that standards name.
        Value::Object(members) if members.keys().all(|key| key.is_ascii()) => {
            list([b'{', b'}'], members, out, |(key, value), out| member(key, value, out));
        }
        Value::Object(members) => {
            let keys: Vec<(Vec<u16>, &String)> =
                members.keys().map(|key| (key.encode_utf16().collect(), key)).collect();
            list([b'{', b'}'], sorted(keys), out, |(_, key), out| member(key, &members[key], out));
        }
    }
}

fn list<T>(
    [open, close]: [u8; 2],
    items: impl IntoIterator<Item = T>,
    out: &mut Vec<u8>,
    write: impl Fn(T, &mut Vec<u8>),
) {
    out.push(open);
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write(item, out);
    }
    out.push(close);
}

fn member(key: &str, value: &Value, out: &mut Vec<u8>) {
    text(key, out);
    out.push(b':');
    write(value, out);
}

/// Section 3.2.2.2: as little is escaped as can be, which is what `serde_json` does.
fn text(text: &str, out: &mut Vec<u8>) {
    // Nothing can fail that writes to memory.
    let _ = serde_json::to_writer(out, text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(value: &Value) {
        assert_eq!(canonical(value), serde_json_canonicalizer::to_string(value).expect("it has a canonical form"));
    }

    #[test]
    fn agrees_with_the_crate_on_texts_and_keys() {
        let texts: Vec<String> = (0..0x300)
            .chain(0x2000..0x2100)
            .chain(0xffe0..0x1_0020)
            .filter_map(char::from_u32)
            .map(String::from)
            .collect();
        check(&json!(texts));
        check(&texts.iter().map(|text| (text.clone(), json!(text))).collect());
        check(&json!({"\u{ffff}": 1, "\u{10000}": 2, "\u{e000}": 3, "z": {"b": [], "a": {}}, "": [null, true, false]}));
    }

    /// A hundred thousand numbers of every size.
    #[test]
    fn agrees_with_the_crate_on_numbers() {
        let mut bits: u64 = 1;
        for _ in 0..100_000 {
            // A generator of G. Steele and others (SplitMix64), for its spread.
            bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let number = f64::from_bits(mixed ^ (mixed >> 27));
            if number.is_finite() {
                check(&json!(number));
            }
            check(&json!(mixed));
            check(&json!(number.trunc()));
        }
        for number in ["0", "-0.0", "1e21", "1e-7", "5e-324", "1.7976931348623157e308", "9007199254740993"] {
            check(&serde_json::from_str(number).expect("it is a number"));
        }
    }
}
