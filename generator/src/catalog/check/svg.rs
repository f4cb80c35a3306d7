//! Which SVG may be published: one that can only be looked at.
//!
//! Badge images are opened on their own as well as shown in pages, and then a script in them would run on
//! the institution's own address. So only known elements and attributes pass.

use std::collections::BTreeSet;

use roxmltree::{Document, Node, ParsingOptions};

const SVG: &str = "http://www.w3.org/2000/svg";
const MAX_NODES: u32 = 200_000;

/// Elements that draw or group, and nothing else.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "use",
    "image",
    "symbol",
    "clipPath",
    "mask",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "style",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feBlend",
    "feColorMatrix",
    "feComposite",
    "feFlood",
    "feMerge",
    "feMergeNode",
];

/// Namespaces of what drawing programs write about a drawing; browsers do nothing with elements of these.
const DESCRIPTIONS: &[&str] = &[
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
];

/// Deepest nesting, and most references to parts of the drawing: what is drawn must stay bounded too.
const MAX_DEPTH: usize = 48;
const MAX_USES: usize = 500;

/// Checks that an SVG holds nothing but drawing.
pub(super) fn check(bytes: &[u8]) -> Result<(), String> {
    with_document(bytes, |document| {
        let parts = referring_parts(document);
        // A walk with an explicit stack: depth is known without asking every element for its ancestors.
        let mut open = vec![(document.root(), 0, false)];
        let mut uses = 0;
        while let Some((element, depth, in_metadata)) = open.pop() {
            if depth > MAX_DEPTH {
                return Err("its elements are nested too deeply".to_owned());
            }
            node(element, in_metadata)?;
            if is_definition(element) || element.has_tag_name((SVG, "use")) {
                uses += references(element).count();
            }
            if uses > MAX_USES {
                return Err("it refers to its own parts too often".to_owned());
            }
            // A reference to a part that itself refers on multiplies what is drawn with every step.
            let leads_on = |id: &str| parts.contains(id);
            if element.has_tag_name((SVG, "use")) && references(element).any(leads_on)
                || element.ancestors().take(MAX_DEPTH).any(is_definition) && references(element).any(leads_on)
            {
                return Err("its references lead to further references".to_owned());
            }
            let in_metadata = in_metadata || element.has_tag_name((SVG, "metadata"));
            open.extend(
                element.children().filter(|child| !child.is_text()).map(|child| (child, depth + 1, in_metadata)),
            );
        }
        Ok(())
    })
}

/// Says whether a drawing holds a picture of pixels, which is published but not drawn again.
pub(super) fn holds_picture(bytes: &[u8]) -> bool {
    let found = with_document(bytes, |document| {
        let picture = document.descendants().any(|node| node.has_tag_name((SVG, "image")));
        if picture { Err(String::new()) } else { Ok(()) }
    });
    found.is_err()
}

/// Says whether an element is drawn wherever it is referred to.
fn is_definition(node: Node<'_, '_>) -> bool {
    let names = ["mask", "pattern", "clipPath", "filter", "symbol", "linearGradient", "radialGradient"];
    names.iter().any(|name| node.has_tag_name((SVG, *name)))
}

/// Returns the ids that an element refers to.
fn references<'a>(node: Node<'a, '_>) -> impl Iterator<Item = &'a str> {
    node.attributes().filter_map(|attribute| {
        let value = attribute.value().trim();
        let target = value.strip_prefix('#').filter(|_| attribute.name() == "href");
        target.or_else(|| value.strip_prefix("url(#")?.strip_suffix(')'))
    })
}

/// Returns the ids of elements that refer on to others, themselves or by what they hold.
fn referring_parts<'a>(document: &'a Document<'_>) -> BTreeSet<&'a str> {
    let mut parts = BTreeSet::new();
    for node in document.descendants().filter(|node| references(*node).next().is_some()) {
        // Nesting is bounded by the walk; here only so much is looked at.
        parts.extend(node.ancestors().take(MAX_DEPTH).filter_map(|ancestor| ancestor.attribute("id")));
    }
    parts
}

/// Checks besides that its view box, or else its size, is square.
pub(super) fn check_square(bytes: &[u8]) -> Result<(), String> {
    with_document(bytes, |document| {
        let root = document.root_element();
        let (width, height) = view_box(root)
            .or_else(|| Some((length(root, "width")?, length(root, "height")?)))
            .ok_or("the SVG states no `viewBox`")?;
        if (width - height).abs() > f64::EPSILON * width.abs() {
            return Err(format!("the drawing is {width} by {height}, badges are square"));
        }
        Ok(())
    })
}

fn with_document(bytes: &[u8], check: impl Fn(&Document<'_>) -> Result<(), String>) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is neither a picture nor text")?;
    // DTDs stay off: entities are how XML bombs are built.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| format!("it is not SVG: {error}"))?;
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err("it is XML, but not SVG".to_owned());
    }
    check(&document)
}

fn node(node: Node<'_, '_>, in_metadata: bool) -> Result<(), String> {
    if node.is_pi() {
        return Err("it holds a processing instruction".to_owned());
    }
    if !node.is_element() {
        return Ok(());
    }
    let name = node.tag_name();
    let is_description = in_metadata && DESCRIPTIONS.contains(&name.namespace().unwrap_or_default());
    if name.namespace() != Some(SVG) && !is_description {
        return Err(format!("it holds the foreign element `{}`", name.name()));
    }
    if name.name() == "text" || name.name() == "tspan" {
        return Err("it holds text, which looks different on every machine; convert it to outlines".to_owned());
    }
    if !is_description && !ELEMENTS.contains(&name.name()) {
        return Err(format!("it holds the element `{}`", name.name()));
    }
    if name.name() == "style" {
        let text: String = node.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect();
        style(&text)?;
    }
    let is_plain = |attribute: &roxmltree::Attribute<'_, '_>| {
        // Descriptions name licences and standards by their addresses.
        is_description || self::attribute(attribute.name(), attribute.value()).is_ok()
    };
    match node.attributes().find(|attribute| !is_plain(attribute)) {
        Some(bad) => self::attribute(bad.name(), bad.value()),
        None => Ok(()),
    }
}

fn attribute(name: &str, value: &str) -> Result<(), String> {
    if name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
        return Err(format!("it holds the event attribute `{name}`"));
    }
    // A picture of pixels inside the file can do nothing and loads nothing.
    if name == "href" && value.starts_with("data:image/png;base64,") {
        return Ok(());
    }
    if name == "href" && !value.starts_with('#') {
        return Err(format!("it refers to `{}`", value.escape_debug()));
    }
    style(value)
}

/// Styles and attributes may refer to parts of the same drawing, as in `url(#a)`, and to nothing else.
fn style(text: &str) -> Result<(), String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let outside =
        plain.match_indices("url(").any(|(at, _)| !plain[at + 4..].trim_start_matches(['"', '\'']).starts_with('#'));
    // The one rule beside plain styles that a drawing needs adapts it to the size at which it is shown.
    let rules = plain.matches('@').count() != plain.matches("@media").count();
    let loads = ["image-set(", "src(", "javascript:", "://", "expression("].iter().any(|word| plain.contains(word));
    if outside || rules || loads || plain.contains('\\') {
        return Err("its style refers to something outside the drawing".to_owned());
    }
    Ok(())
}

fn view_box(root: Node<'_, '_>) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = root
        .attribute("viewBox")?
        .split([' ', ',', '\t', '\n'])
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match numbers.as_slice() {
        [_, _, width, height] if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
        _ => None,
    }
}

fn length(root: Node<'_, '_>, name: &str) -> Option<f64> {
    root.attribute(name)?.trim_end_matches("px").parse().ok().filter(|number| *number > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(body: &str) -> Result<(), String> {
        check(
            format!("<svg xmlns='{SVG}' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'>{body}</svg>")
                .as_bytes(),
        )
    }

    #[test]
    fn lets_drawings_pass() {
        assert!(svg("<defs><g id='a'/></defs><use href='#a' fill='url(#a)'/><style>.a{fill:red}</style>").is_ok());
    }

    #[test]
    fn refuses_whatever_could_act() {
        for bad in [
            "<script>1</script>",
            "<g onload='1'/>",
            "<a href='https://example.org'/>",
            "<use xlink:href='data:image/svg+xml,x'/>",
            "<image href='https://example.org/x.png'/>",
            "<foreignObject/>",
            "<style>@import 'x';</style>",
            "<style>a{fill:u\\72l(https://example.org)}</style>",
            "<rect fill='url(https://example.org/#a)'/>",
            "<animate attributeName='href' to='javascript:1'/>",
            "<b xmlns='http://www.w3.org/1999/xhtml'/>",
            "<text>a</text>",
            "<metadata><script xmlns='http://www.w3.org/1999/xhtml'>1</script></metadata>",
            "<style>rect{}<!-- --> @import 'x'</style>",
            "<style>rect{fill:image-set('https://example.org')}</style>",
            "<g a\u{65e5}='1' onload='1'/>",
            "<g id='a'><use href='#a'/></g><use href='#a'/>",
            "<mask id='a'><rect mask='url(#b)'/></mask><mask id='b'><rect mask='url(#a)'/></mask>",
            "<use xlink:href='#a' href='https://example.org'/>",
        ] {
            assert!(svg(bad).is_err(), "{bad}");
        }
        assert!(
            check(b"<?xml-stylesheet href='https://example.org'?><svg xmlns='http://www.w3.org/2000/svg'/>").is_err()
        );
        assert!(check(b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>").is_err());
    }

    #[test]
    fn badges_are_square() {
        let sized = |attributes: &str| check_square(format!("<svg xmlns='{SVG}' {attributes}/>").as_bytes());
        assert!(sized("viewBox='0 0 320 320'").is_ok());
        assert!(sized("width='64' height='64px'").is_ok());
        assert!(sized("viewBox='0 0 320 200'").is_err());
        assert!(sized("").is_err());
    }
}
