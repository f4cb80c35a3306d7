//! What must hold whatever comes in, a function for each parser. The fuzz targets call them with bytes that they make up,
//! and `badge/tests/seeds.rs` with the seeds.

// Each fuzz target is a crate of its own and uses one of these.
#![allow(dead_code)]

use serde_json::Value;
use skillmark_badge::carrier::{Carrier, bake, read};
use skillmark_badge::json::{canonical, parse};
use skillmark_badge::key::{did_jwk, did_key, did_web_url, parse_jwk, parse_multikey, parse_pem};
use skillmark_badge::rdf::canonical_nquads;
use skillmark_badge::status::Bitstring;
use skillmark_badge::verify::{Input, Options, Resources, Trust, Verdict, headline, verify_all};
use time::OffsetDateTime;

/// Whatever is taken out of an input can be put into an image, and comes out of it again.
pub fn carrier(data: &[u8]) {
    let Ok(carried) = read(data) else { return };
    let _ = carried.content();
    if let Ok(baked) = bake(b"<svg><g/></svg>", &carried.text) {
        let again = read(&baked).expect("it was just put in");
        assert_eq!((again.carrier, again.text), (Carrier::Svg, carried.text));
    }
}

/// Bytes as the chunks of a PNG, with check sums that are right: kind, length, contents.
pub fn png(data: &[u8]) {
    let mut image = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut rest = data;
    while let Some((head, behind)) = rest.split_first_chunk::<2>() {
        let kind = [b"IHDR", b"iTXt", b"tEXt", b"IEND"][usize::from(head[0] % 4)];
        let (contents, behind) = behind.split_at(behind.len().min(usize::from(head[1])));
        let body = [&kind[..], contents].concat();
        image.extend(u32::try_from(contents.len()).expect("it is one byte").to_be_bytes());
        image.extend(&body);
        image.extend(crc32(&body).to_be_bytes());
        rest = behind;
    }
    carrier(&image);
    if let Ok(baked) = bake(&image, "{}") {
        assert_eq!(read(&baked).expect("it was just put in").text, "{}");
    }
}

/// Text within the root of an SVG in which both namespaces are declared.
pub fn svg(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let start = "<svg xmlns:o='https://purl.imsglobal.org/ob/v3p0' xmlns:a='http://openbadges.org'>";
    let image = [start, text, "</svg>"].concat();
    carrier(image.as_bytes());
    if let Ok(baked) = bake(image.as_bytes(), "{}") {
        let baked = String::from_utf8(baked).expect("it is XML");
        assert!(baked.ends_with(&[text, "</svg>"].concat()));
        assert_eq!(read(baked.as_bytes()).expect("it was just put in").text, "{}");
    }
}

/// The canonical form is read as the same value, and is its own canonical form.
pub fn json(data: &[u8]) {
    let Some(value) = value(data) else { return };
    let text = canonical(&value);
    let again = parse(&text).expect("the canonical form is sound");
    assert_eq!(canonical(&again), text);
}

/// There is always a report, and nothing is valid when nobody is trusted.
pub fn verify(data: &[u8]) {
    let options = Options { now: OffsetDateTime::UNIX_EPOCH + time::Duration::days(20_600), recipient: None };
    for report in verify_all(&Input { name: "x", bytes: data }, &Resources::default(), None, &options) {
        assert_ne!(report.verdict, Verdict::Valid);
        let _ = headline(&report);
        serde_json::to_string(&report).expect("a report is JSON");
    }
}

/// The statements of a document are the same each time.
pub fn rdf(data: &[u8]) {
    let Some(value) = value(data) else { return };
    assert_eq!(canonical_nquads(&value).ok(), canonical_nquads(&value).ok());
}

/// A key is told by its own forms.
pub fn key(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let keys = [parse_multikey(text), did_key(text), did_jwk(text), parse_pem(text)];
    let jwk = value(data).and_then(|value| parse_jwk(&value));
    for key in keys.into_iter().flatten().chain(jwk) {
        if let Some(jwk) = key.jwk() {
            assert_eq!(parse_jwk(&jwk).as_ref(), Some(&key));
        }
        let _ = key.verify(b"", data);
    }
    let _ = did_web_url(text);
}

/// A list that can be read says the same after it was written.
pub fn status(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = Bitstring::decode_2021(text);
    if let Ok(list) = Bitstring::decode(text) {
        let again = Bitstring::decode(&list.encode()).expect("it was just written");
        assert!((0..list.len()).all(|index| list.get(index) == again.get(index)));
        assert_eq!(list.get(list.len()), None);
    }
}

/// A file of trusted institutions is refused or read.
pub fn trust(data: &[u8]) {
    let _ = value(data).map(|value| Trust::from_json(&value));
}

fn value(data: &[u8]) -> Option<Value> {
    parse(std::str::from_utf8(data).ok()?).ok()
}

/// The check sum of a chunk, bit by bit (W3C PNG, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}
