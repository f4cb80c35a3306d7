//! The drawing as SVG. Colours and typefaces come from the style sheet, by class; the order is that of reading.

use std::fmt::{Display, Write as _};

use super::graph::{Art, Frame, Graph, Kind, Node, Words};
use super::layer::{Arrow, Course, Drawing};
use super::layout::{Block, Content, Line, Rect, Role};

/// Height at which a wide drawing comes out as large on an upright page as on a lying one, with the words above it.
const MOST_LYING: i32 = 800;

/// Returns a drawing named `name`: its ids begin with that, so that two drawings can stand on a page.
pub(super) fn svg(name: &str, graph: &Graph, drawing: &Drawing, words: &Words) -> String {
    let Rect { x, y, width, height } = drawing.view;
    // What is higher than this is larger on an upright page.
    let class = if height > MOST_LYING && name == "wide" { "wide tall" } else { name };
    // Not an image: what is in an image cannot be followed by a link.
    let mut out = format!(
        r#"<svg class="{class}" width="{width}" height="{height}" viewBox="{x} {y} {width} {height}" role="group" aria-labelledby="{name}-title" aria-describedby="{name}-text"><title id="{name}-title">{}</title><desc id="{name}-text">{}</desc>"#,
        Escaped(&words.title),
        Escaped(&words.description),
    );
    // Arrows lie above frames, and boxes above arrows.
    let mut frames = String::new();
    drawing.blocks.iter().for_each(|block| block.for_each(&mut |block| frame_ground(&mut frames, block)));
    let _ = write!(out, r#"<g aria-hidden="true">{frames}{}</g>"#, Arrows(&drawing.arrows));
    for block in &drawing.blocks {
        self::block(&mut out, graph, block, &words.lang);
    }
    out.push_str("</svg>");
    out
}

fn frame_ground(out: &mut String, block: &Block) {
    let Content::Frame { depth, .. } = &block.content else { return };
    let class = if depth % 2 == 0 { "pool" } else { "pool in" };
    let _ = write!(out, r#"<rect class="{class}" {}/>"#, block.rect);
}

/// Writes a block; the page is in `language`.
fn block(out: &mut String, graph: &Graph, block: &Block, language: &str) {
    match &block.content {
        Content::Node(index, art) => node(out, &graph.nodes[*index], block, art.as_ref(), language),
        Content::Frame { frame, blocks, .. } => {
            let _ =
                write!(out, r#"<g role="group" aria-label="{}"><g aria-hidden="true">"#, Escaped(&frame_name(frame)));
            for line in &block.lines {
                let lang = frame.lang.as_deref().filter(|_| line.role == Role::Group);
                text(out, line, lang);
            }
            out.push_str("</g>");
            for inner in blocks {
                self::block(out, graph, inner, language);
            }
            out.push_str("</g>");
        }
    }
}

fn frame_name(frame: &Frame) -> String {
    frame.title.iter().chain([&frame.rule]).map(String::as_str).collect::<Vec<_>>().join(": ")
}

/// Writes a box: a link if it has a page. The name of a link is what is seen of it; another box is read as one phrase.
fn node(out: &mut String, node: &Node, block: &Block, art: Option<&Rect>, language: &str) {
    let lang = Lang(node.lang.as_deref());
    let end = if let Some(href) = &node.href {
        let _ = write!(out, r#"<a href="{}"{lang}>"#, Escaped(href));
        "</a>"
    } else {
        let _ = write!(out, r#"<g role="img" aria-label="{}"{lang}>"#, Escaped(&node_name(node)));
        "</g>"
    };
    let class = match node.kind {
        Kind::Credential | Kind::Other => "bx",
        Kind::Award => "bx award",
        Kind::Destination => "bx end",
        Kind::Bridge => "bx br",
    };
    let _ = write!(out, r#"<rect class="{class}" {}/>"#, block.rect);
    match (&node.art, art) {
        (Some(Art::File(href)), Some(place)) => {
            let _ = write!(out, r#"<image href="{}" {place} aria-hidden="true"/>"#, Escaped(href));
        }
        (Some(Art::Small(drawing)), Some(place)) => {
            let scale = f64::from(place.width) / 3200.0;
            let (x, y) = (place.x, place.y);
            let _ = write!(out, r#"<g aria-hidden="true" transform="translate({x} {y})scale({scale})">{drawing}</g>"#);
        }
        _ => {}
    }
    for line in &block.lines {
        let lang = match line.role {
            Role::Title => node.lang.as_deref(),
            Role::Text => Some(node.text_lang.as_deref().unwrap_or(language)),
            _ => Some(language),
        };
        let lang = lang.filter(|lang| *lang != node.lang.as_deref().unwrap_or(language));
        text(out, line, lang);
    }
    out.push_str(end);
}

/// Returns all that a box says.
fn node_name(node: &Node) -> String {
    let title = (!node.title.is_empty()).then_some(&node.title);
    let facts =
        title.into_iter().chain(&node.lines).chain(&node.state).map(String::as_str).collect::<Vec<_>>().join(", ");
    let facts = (!facts.is_empty()).then_some(facts);
    let parts = node.label.iter().chain(&facts).chain(&node.text).map(String::as_str);
    parts.collect::<Vec<_>>().join(": ")
}

fn text(out: &mut String, line: &Line, lang: Option<&str>) {
    let class = match line.role {
        Role::Label => " class=\"k\"",
        Role::Title => " class=\"h\"",
        Role::Group => " class=\"g\"",
        Role::State => " class=\"s\"",
        Role::Fact | Role::Text => "",
    };
    let anchor = if line.is_centred { " text-anchor=\"middle\"" } else { "" };
    let (x, y, lang) = (line.x, line.y, Lang(lang));
    let _ = write!(out, r#"<text x="{x}" y="{y}"{class}{anchor}{lang}>{}</text>"#, Escaped(&line.words));
}

impl Display for Rect {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { x, y, width, height } = self;
        write!(formatter, r#"x="{x}" y="{y}" width="{width}" height="{height}""#)
    }
}

struct Arrows<'a>(&'a [Arrow]);

impl Display for Arrows<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|arrow| {
            let class = if arrow.course == Course::Corners { "ln br" } else { "ln" };
            let [.., before, end] = arrow.points[..] else { return Ok(()) };
            let path = match arrow.course {
                Course::Corners => corners(&arrow.points),
                Course::Across => across(before, end),
                Course::Down => down(before, end),
            };
            let is_level = arrow.course == Course::Across || arrow.course == Course::Corners && before.1 == end.1;
            let tip = tip(before, end, is_level);
            write!(formatter, r#"<path class="{class}" d="{path}"/><path class="ln" d="{tip}"/>"#)
        })
    }
}

fn across((x1, y1): (i32, i32), (x2, y2): (i32, i32)) -> String {
    let middle = i32::midpoint(x1, x2);
    format!("M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}")
}

fn down((x1, y1): (i32, i32), (x2, y2): (i32, i32)) -> String {
    let middle = i32::midpoint(y1, y2);
    format!("M{x1} {y1}C{x1} {middle} {x2} {middle} {x2} {y2}")
}

fn corners(points: &[(i32, i32)]) -> String {
    let point = |(index, (x, y)): (usize, &(i32, i32))| format!("{}{x} {y}", if index == 0 { "M" } else { "L" });
    points.iter().enumerate().map(point).collect()
}

/// Returns the head of an arrow that arrives at `end`.
fn tip(before: (i32, i32), (x, y): (i32, i32), is_level: bool) -> String {
    let back = |from: i32, to: i32| if from < to { -8 } else { 8 };
    if is_level {
        let back = back(before.0, x);
        format!("M{} {}L{x} {y}L{} {}", x + back, y - 6, x + back, y + 6)
    } else {
        let back = back(before.1, y);
        format!("M{} {}L{x} {y}L{} {}", x - 6, y + back, x + 6, y + back)
    }
}

/// An attribute for the language of words, when it is not that of the page.
struct Lang<'a>(Option<&'a str>);

impl Display for Lang<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |lang| write!(formatter, r#" lang="{}""#, Escaped(lang)))
    }
}

/// Text as it stands in markup.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.chars().try_for_each(|character| match character {
            '&' => formatter.write_str("&amp;"),
            '<' => formatter.write_str("&lt;"),
            '>' => formatter.write_str("&gt;"),
            '"' => formatter.write_str("&quot;"),
            character => formatter.write_char(character),
        })
    }
}
