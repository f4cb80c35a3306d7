use super::reading::{MAX_DEPTH, MAX_TOKENS};
use super::*;
use crate::carrier::{BakeError, Carried, Carrier, MAX_BADGE, MAX_INPUT, read};

const V3: &str = "xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\"";
const V2: &str = "xmlns:ob=\"http://openbadges.org\"";

fn svg(declaration: &str, inner: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {declaration}>{inner}<path d=\"M0 0\"/></svg>")
}

fn check(image: &str, expected: &Result<&str, Unreadable>) {
    assert_eq!(&extract(image).as_deref().map_err(Clone::clone), expected, "{image:.300}");
}

#[test]
fn both_generations_are_read_under_any_prefix() {
    check(&svg(V3, "<ob:credential><![CDATA[ {\"a\":1}\n]]></ob:credential>"), &Ok("{\"a\":1}"));
    check(&svg(V3, "<ob:credential verify=\"e30.e30.AA\"/>"), &Ok("e30.e30.AA"));
    check(&svg(V2, "<ob:assertion verify='e30.e30.AA'></ob:assertion>"), &Ok("e30.e30.AA"));
    let inside = "<credential xmlns=\"https://purl.imsglobal.org/ob/v3p0\">{}</credential>";
    check(&svg("", inside), &Ok("{}"));
    check(&svg("", "<x:assertion xmlns:x='http://openbadges.org'>{}</x:assertion>"), &Ok("{}"));
}

#[test]
fn an_assertion_may_be_hosted() {
    let address = "https://example.org/1?a=1&amp;b=2";
    let plain = "https://example.org/1?a=1&b=2";
    check(&svg(V2, &format!("<ob:assertion verify=\"{address}\"/>")), &Ok(plain));
    for own in ["{\"id\":\"X\"}", "{\"verify\":{\"url\":\"X\"}}", "{\"verification\":{\"url\":\"X\"}}"] {
        let own = own.replace('X', plain);
        let image = svg(V2, &format!("<ob:assertion verify=\"{address}\"><![CDATA[{own}]]></ob:assertion>"));
        check(&image, &Ok(&own));
    }
    for other in ["{\"id\":\"https://example.org/2\"}", "{}", "[]"] {
        let image = svg(V2, &format!("<ob:assertion verify=\"{address}\">{other}</ob:assertion>"));
        check(&image, &Err(Unreadable::Two));
    }
}

#[test]
fn text_is_put_together_of_its_parts() {
    let split = "{\"a\":\"]]]]><![CDATA[>\"}";
    check(&svg(V3, &format!("<ob:credential><![CDATA[{split}]]></ob:credential>")), &Ok("{\"a\":\"]]>\"}"));
    let escaped = "{&quot;a&quot;:&#34;&lt;&amp;&#xe9;&quot;}";
    check(&svg(V3, &format!("<ob:credential>{escaped}</ob:credential>")), &Ok("{\"a\":\"<&é\"}"));
}

#[test]
fn only_the_element_of_the_standards_counts() {
    for inner in [
        "<ob:assertion>{}</ob:assertion>",
        "<ob:Credential>{}</ob:Credential>",
        "<ob:credentials>{}</ob:credentials>",
        "<credential>{}</credential>",
        "<other:credential>{}</other:credential>",
        "<g xmlns:ob=\"urn:x\"><ob:credential>{}</ob:credential></g>",
        "<ob:credential xmlns:ob=\"http://openbadges.org\">{}</ob:credential>",
        "<g><ob:credential>{}</ob:credential></g>",
        "<!-- <ob:credential>{}</ob:credential> -->",
        "<![CDATA[<ob:credential>{}</ob:credential>]]>",
        "",
    ] {
        check(&svg(V3, inner), &Err(Unreadable::NoBadgeInImage));
    }
    let ended = "<g xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\"/><ob:credential>{}</ob:credential>";
    check(&svg("", ended), &Err(Unreadable::NoBadgeInImage));
}

#[test]
fn two_badges_must_not_be_in_one_image() {
    let badge = |text: &str| format!("<ob:credential>{text}</ob:credential>");
    check(&svg(V3, &(badge("{}") + &badge("{\"a\":1}"))), &Err(Unreadable::Two));
    check(&svg(V3, &(badge("{}") + &badge("{}"))), &Ok("{}"));
    check(&svg(V3, &format!("{}<g>{}</g>", badge("{}"), badge("{\"a\":1}"))), &Err(Unreadable::Two));
    let older = "<o:assertion xmlns:o=\"http://openbadges.org\">{\"a\":1}</o:assertion>";
    check(&svg(V3, &(badge("{}") + older)), &Err(Unreadable::Two));
    check(&svg(V3, "<ob:credential verify=\"e30.e30.AA\">{}</ob:credential>"), &Err(Unreadable::Two));
}

#[test]
fn what_readers_would_see_differently_is_damage() {
    for inner in [
        "<ob:credential/>",
        "<ob:credential verify=\" \"> </ob:credential>",
        "<ob:credential verify=\"e30.e30.AA\" verify=\"e30.e30.AB\"/>",
        "<ob:credential>{<!-- x -->}</ob:credential>",
        "<ob:credential>{<?x y?>}</ob:credential>",
        "<ob:credential>{<g/>}</ob:credential>",
        "<ob:credential>{&unknown;}</ob:credential>",
        "<ob:credential verify=\"&unknown;\"/>",
        "<ob:credential>{}</ob:assertion>",
        "<g>",
        "</g>",
        "<ob:credential>{}",
    ] {
        check(&svg(V3, inner), &Err(DAMAGED));
    }
    check(&(svg(V3, "<ob:credential>{}</ob:credential>") + &svg("", "")), &Err(DAMAGED));
}

#[test]
fn drawing_programs_bring_document_types() {
    let badge = svg(V3, "<ob:credential>{}</ob:credential>");
    let types = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"";
    check(&format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- x -->{types}>{badge}"), &Ok("{}"));
    let entities = "<!ENTITY ns_svg \"http://www.w3.org/2000/svg\"><!ENTITY x 'y'>";
    let named = badge.replace("http://www.w3.org/2000/svg", "&ns_svg;");
    check(&format!("{types} [{entities}]>{named}"), &Ok("{}"));
}

#[test]
fn entities_and_scripts_do_nothing() {
    let image = |entities: &str, inner: &str| format!("<!DOCTYPE svg [{entities}]>{}", svg(V3, inner));
    let badge = "<ob:credential>{}</ob:credential>";
    for entities in [
        "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>",
        "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY % a SYSTEM 'https://example.org/x.dtd'>",
        "<!ENTITY a '<ob:credential>{}</ob:credential>'>",
        "<!ENTITY a '&#60;ob:credential/>'>",
    ] {
        check(&image(entities, badge), &Err(DAMAGED));
    }
    check(&image("<!ENTITY a '{}'>", "<ob:credential>&a;</ob:credential>"), &Err(DAMAGED));
    let home = "<!ENTITY home 'https://purl.imsglobal.org/ob/v3p0'>";
    let named = "<x:credential xmlns:x=\"&home;\">{\"a\":1}</x:credential>";
    check(&image(home, &(badge.to_owned() + named)), &Err(DAMAGED));
    check(&svg(V3, &format!("<script>alert(1)</script>{badge}<image href=\"https://example.org/\"/>")), &Ok("{}"));
}

#[test]
fn other_files_are_no_svg() {
    for other in ["<html><body/></html>", "<!DOCTYPE html><html>", "<svgx/>", "<", "<?xml version=\"1.0\"?>", "<!--"] {
        check(other, &Err(Unreadable::Unknown));
    }
    for bytes in [&b"\x1f\x8b\x08\0"[..], b"\xff\xfe<\0s\0v\0g\0/\0>\0", b"<\0s\0v\0g\0/\0>\0"] {
        assert_eq!(read(bytes), Err(Unreadable::Unknown));
    }
    let latin = |name: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{name}\"?>{}",
            svg(V3, "<ob:credential>{\"a\":\"é\"}</ob:credential>")
        )
    };
    check(&latin("UTF-8"), &Ok("{\"a\":\"é\"}"));
    check(&latin("ISO-8859-1"), &Err(DAMAGED));
    check(&latin("ISO-8859-1").replace('é', "e"), &Ok("{\"a\":\"e\"}"));
}

#[test]
fn work_is_bounded() {
    let nested = |depth: usize| svg(V3, &format!("{}{}", "<g>".repeat(depth), "</g>".repeat(depth)));
    check(&nested(MAX_DEPTH - 1), &Err(Unreadable::NoBadgeInImage));
    check(&nested(MAX_DEPTH), &Err(DAMAGED));
    check(&svg(V3, &"<g/>".repeat(MAX_TOKENS / 2)), &Err(DAMAGED));
    let many = " xmlns:n=\"urn:x\"".repeat(100);
    check(&svg(&many, ""), &Err(DAMAGED));
    let large = svg(V3, &format!("<ob:credential>{{\"a\":\"{}\"}}</ob:credential>", "x".repeat(MAX_BADGE)));
    assert_eq!(read(large.as_bytes()), Err(Unreadable::TooLarge(MAX_BADGE)));
    assert_eq!(read(&vec![b'<'; MAX_INPUT + 1]), Err(Unreadable::TooLarge(MAX_INPUT)));
}

#[test]
fn a_badge_comes_out_as_it_went_in() {
    let image = svg("", "");
    for badge in ["{}", "{\"a\":\"]]>&amp;<![CDATA[é\"}", "e30.e30.AA", "https://example.org/?a=\"1\"&b=<2"] {
        let baked = bake_svg(image.as_bytes(), badge).expect("it is an SVG");
        assert_eq!(read(baked.as_bytes()), Ok(Carried { carrier: Carrier::Svg, text: badge.to_owned() }));
        assert_eq!(bake_svg(baked.as_bytes(), badge), Err(BakeError::Baked));
    }
}

#[test]
fn nothing_else_of_an_image_changes() {
    let head = "\u{feff}<?xml version='1.0'?>\r\n<!DOCTYPE svg>\n<svg\n  viewBox = '0 0 1 1'\n";
    let image = format!("{head}>\n <path d='M0 0'/></svg>\n");
    let baked = bake_svg(image.as_bytes(), "{}").expect("it is an SVG");
    let declared = " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
    let element = "<openbadges:credential><![CDATA[{}]]></openbadges:credential>";
    assert_eq!(baked, format!("{head}{declared}>{element}\n <path d='M0 0'/></svg>\n"));
    let declared = format!("<svg{declared}><g/></svg>");
    assert_eq!(bake_svg(declared.as_bytes(), "{}"), Ok(declared.replace("<g/>", &format!("{element}<g/>"))));
}

#[test]
fn assertions_stand_in_the_place_of_their_generation() {
    let baked = |badge: &str| bake_svg(b"<svg><g/></svg>", badge).expect("it is an SVG");
    let hosted = "{\"type\":\"Assertion\",\"id\":\"https://example.org/1\"}";
    let element = "<openbadges:assertion verify=\"https://example.org/1\"><![CDATA[";
    assert!(baked(hosted).starts_with(&format!("<svg xmlns:openbadges=\"http://openbadges.org\">{element}")));
    assert!(baked("https://example.org/1").contains("<openbadges:assertion verify=\"https://example.org/1\"></"));
    assert_eq!(extract(&baked(hosted)).as_deref(), Ok(hosted));
    let taken = "<svg xmlns:openbadges='urn:x'><g/></svg>";
    let baked = bake_svg(taken.as_bytes(), hosted).expect("it is an SVG");
    assert_eq!(extract(&baked).as_deref(), Ok(hosted));
}

#[test]
fn what_cannot_carry_a_badge_is_refused() {
    for image in ["", "<svg/>", "<svg>", "<html></html>", "{}"] {
        assert_eq!(bake_svg(image.as_bytes(), "{}"), Err(BakeError::NotSvg), "{image}");
    }
    for badge in ["", "hello", "{\"a\":\"\u{ffff}\"}", "{\"a\":\"\u{1}\"}"] {
        assert_eq!(bake_svg(b"<svg><g/></svg>", badge), Err(BakeError::NoBadge), "{badge:?}");
    }
    let stray = svg(V3, "<g><ob:credential>{}</ob:credential></g>");
    assert_eq!(bake_svg(stray.as_bytes(), "{}"), Err(BakeError::Baked));
}
