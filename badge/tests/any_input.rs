//! What holds whatever comes in: texts and bytes that are made up.

#![cfg(feature = "svg")]

use proptest::prelude::*;
use serde_json::{Map, Value};
use skillmark_badge::carrier::{Carrier, bake, bake_png, bake_svg, read, to_link};
use skillmark_badge::json::{canonical, parse};
use skillmark_badge::status::Bitstring;
use skillmark_badge::verify::{Input, Options, Resources, Verdict, verify};

/// One transparent pixel.
const PNG: &[u8] = include_bytes!("pixel.png");
const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n";

/// JSON values, a few levels deep.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            object(inner).prop_map(Value::Object),
        ]
    })
}

fn object(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::btree_map(any::<String>(), inner, 0..8).prop_map(|entries| entries.into_iter().collect())
}

/// What may stand within an SVG.
fn drawing() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("<g>x</g>".to_owned()),
        Just("<o:credential xmlns:o='https://purl.imsglobal.org/ob/v3p0'>{}</o:credential>".to_owned()),
        Just("<a:assertion xmlns:a='http://openbadges.org' verify='".to_owned()),
        Just("<![CDATA[".to_owned()),
        Just("]]>".to_owned()),
        Just("'/>".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("&#x7b;".to_owned()),
        ".{0,8}",
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn report(bytes: &[u8]) -> Verdict {
    let now = time::macros::datetime!(2026-11-26 10:00 UTC);
    verify(&Input { name: "x", bytes }, &Resources::default(), None, &Options { now, recipient: None }).verdict
}

proptest! {
    // As many as take about a second each.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_badge_comes_out_of_a_png_as_it_went_in(text in any::<String>().prop_map(|text| format!("{{{text}}}"))) {
        let baked = bake_png(PNG, &text).expect("it is a PNG");
        let carried = read(&baked).expect("it carries a badge");
        prop_assert_eq!((carried.carrier, carried.text), (Carrier::Png, text));
    }

    #[test]
    fn a_badge_comes_out_of_an_svg_as_it_went_in(value in object(json()).prop_map(Value::Object)) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).expect("it is JSON")] {
            // A few characters cannot stand in XML; then nothing is made.
            let Ok(baked) = bake_svg(SVG.as_bytes(), &text) else { continue };
            let carried = read(baked.as_bytes()).expect("it carries a badge");
            prop_assert_eq!((carried.carrier, carried.text), (Carrier::Svg, text));
        }
    }

    #[test]
    fn baking_changes_nothing_else(inner in drawing()) {
        let image = format!("<svg>{inner}</svg>");
        if let Ok(baked) = bake_svg(image.as_bytes(), "{}") {
            let rest = image.strip_prefix("<svg>").expect("it begins so");
            prop_assert!(baked.ends_with(rest));
            prop_assert_eq!(read(baked.as_bytes()).expect("it carries a badge").text, "{}");
        }
    }

    #[test]
    fn a_link_gives_back_what_was_put_in(value in object(json()).prop_map(Value::Object)) {
        let text = value.to_string();
        prop_assert_eq!(read(to_link(text.as_bytes()).as_bytes()).expect("it carries a badge").text, text);
    }

    #[test]
    fn the_canonical_form_is_its_own(value in json()) {
        let text = canonical(&value);
        prop_assert_eq!(canonical(&parse(&text).expect("it is sound")), text);
    }

    #[test]
    fn a_list_keeps_its_bits(more in 0_usize..64, set in prop::collection::btree_set(0_usize..140_000, 0..40)) {
        let mut list = Bitstring::new(Bitstring::MIN_ENTRIES + more);
        for index in &set {
            prop_assert_eq!(list.set(*index), *index < list.len());
        }
        let again = Bitstring::decode(&list.encode()).expect("it was just written");
        for index in 0..list.len() {
            prop_assert_eq!(again.get(index), Some(set.contains(&index)));
        }
        prop_assert_eq!(again.get(list.len()), None);
    }

    #[test]
    fn no_bytes_are_a_valid_badge(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        prop_assert_ne!(report(&bytes), Verdict::Valid);
        let _ = bake(&bytes, "{}");
    }

    #[test]
    fn no_json_panics(value in json()) {
        prop_assert_ne!(report(value.to_string().as_bytes()), Verdict::Valid);
    }

    #[test]
    fn no_image_panics(inner in drawing(), flip in any::<prop::sample::Index>(), bits in 1_u8..) {
        prop_assert_ne!(report(format!("<svg>{inner}</svg>").as_bytes()), Verdict::Valid);
        let mut image = bake_png(PNG, &inner).expect("it is a PNG");
        let at = flip.index(image.len());
        image[at] ^= bits;
        prop_assert_ne!(report(&image), Verdict::Valid);
    }
}
