//! The whole badge, put together as SVG.

use std::fmt::Write as _;

use super::Form;
use super::letters::{CAPITAL, Letters};
use super::marks::{Ink, Marks, Ring};
use super::pattern::{pattern, rosette};
use super::pen::{Pen, length};
use super::silhouette::{CENTRE, Silhouette};
use super::title::{self, Field, SetTitle, baseline, initials};

/// How far the coloured ground lies inside of the white edge that sets a badge off from a dark page.
const RIM: f64 = 4.0;

/// How every badge begins that is drawn here.
pub(super) const HEAD: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3200 3200" role="img" "#;

/// A badge that can be drawn.
#[derive(Debug)]
pub(super) struct Drawing<'a> {
    /// Shape, ring and colour.
    pub marks: &'a Marks,
    /// The title on the band.
    pub title: &'a str,
    /// The digest of the definition.
    pub digest: [u8; 32],
}

impl Ring {
    /// Returns how far its field lies inside of the outermost edge.
    pub(super) fn depth(self) -> f64 {
        match self {
            Self::Line => 16.0,
            Self::Lines => 23.0,
            Self::Beads | Self::Band => 31.0,
        }
    }
}

impl Drawing<'_> {
    /// Returns the picture as SVG, with what it says to whoever does not see it.
    pub(super) fn svg(&self, description: &str, form: Form) -> String {
        let prefix = format!("b{}", hex(&self.digest[..4]));
        let ink = self.marks.ink.color;
        let shape = self.marks.silhouette;
        let mut svg = format!(
            r#"{HEAD}aria-labelledby="{p}t {p}d"><title id="{p}t">{title}</title><desc id="{p}d">{description}</desc>"#,
            p = prefix,
            title = escape(self.title),
            description = escape(description),
        );
        if form == Form::Adaptive {
            svg.push_str("<style>@media(max-width:64px){.l{display:none}.s{display:inline}}</style>");
        }
        let field = shape.outline(self.marks.ring.depth());
        let _ = write!(
            svg,
            concat!(
                r##"<defs><clipPath id="{p}k"><path d="{field}"/></clipPath></defs>"##,
                r##"<path d="{edge}" fill="#fff"/><path d="{ground}" fill="{ink}"/>"##,
            ),
            p = prefix,
            field = field.path(),
            edge = shape.outline(0.0).path(),
            ground = shape.outline(RIM).path(),
            ink = ink,
        );
        let (nearest, farthest) = field.reach();
        let lines = pattern(&self.digest, nearest, farthest, &prefix);
        let field = Field::new(&field, shape.middle());
        let set = title::set(self.title, &field);
        let _ = write!(
            svg,
            r##"<g class="l"><g clip-path="url(#{prefix}k)"><g fill="none" stroke="#fff" stroke-width="8">{lines}</g>{band}</g>{ring}{letters}</g>"##,
            band = set.as_ref().map(|set| self.band(set)).unwrap_or_default(),
            ring = ring(shape, self.marks.ring, self.marks.ink),
            letters = set.as_ref().map(|set| self.letters(set)).unwrap_or_default(),
        );
        if form == Form::Adaptive {
            let _ = write!(svg, r#"<g class="s" display="none">{}</g>"#, self.small());
        }
        svg.push_str("</svg>\n");
        svg
    }

    /// Returns the white band under the title, between two bars of ink with a fine line each.
    fn band(&self, title: &SetTitle) -> String {
        let ink = self.marks.ink.color;
        let height = title::band_height(title);
        let top = self.marks.silhouette.middle() - height / 2.0;
        let bar = |beyond: f64| format!("M0 {}h3200v{}H0z", length(top - beyond), length(height + 2.0 * beyond));
        let rule = |y: f64| format!("M0 {}h3200", length(y));
        format!(
            r##"<path fill="{ink}" d="{}"/><path stroke="#fff" stroke-width="11" d="{}{}"/><path fill="#fff" d="{}"/>"##,
            bar(9.0),
            rule(top - 5.5),
            rule(top + height + 5.5),
            bar(0.0)
        )
    }

    fn letters(&self, title: &SetTitle) -> String {
        let mut pen = Pen::default();
        for (index, line) in title.lines.iter().enumerate() {
            let y = baseline(self.marks.silhouette.middle(), title.size, index, title.lines.len());
            line.draw(&mut pen, title.size, [CENTRE, y]);
        }
        format!(r#"<path fill="{}" d="{}"/>"#, self.marks.ink.color, pen.finish())
    }

    /// Returns what a picture of 64 pixels or fewer shows: letters, and dots that count the level.
    fn small(&self) -> String {
        let shape = self.marks.silhouette;
        let edge = shape.outline(19.0);
        let middle = shape.middle();
        let mut svg = format!(r##"<path d="{}" fill="none" stroke="#fff" stroke-width="90"/>"##, edge.path());
        match Letters::set(&initials(self.title)).filter(|letters| letters.width() > 0.0) {
            Some(letters) => {
                // Capitals of the largest size stand from 58 above to 30 below the middle.
                let room = Field::new(&edge, middle).room(middle - 58.0, middle + 30.0);
                let size = ((room - 10.0) / letters.width()).min(132.0);
                let mut pen = Pen::default();
                letters.draw(&mut pen, size, [CENTRE, middle - 14.0 + size * CAPITAL / 2.0]);
                let _ = write!(svg, r##"<path fill="#fff" d="{}"/>"##, pen.finish());
            }
            None => {
                let _ = write!(
                    svg,
                    r##"<path transform="translate(0 {})" d="{}" fill="none" stroke="#fff" stroke-width="80"/>"##,
                    length(middle - CENTRE - 12.0),
                    rosette()
                );
            }
        }
        svg.push_str(&self.dots(middle + if shape == Silhouette::Diamond { 64.0 } else { 74.0 }));
        svg
    }

    /// Returns the same with its ground, for a drawing that it becomes part of.
    pub(super) fn small_alone(&self) -> String {
        let shape = self.marks.silhouette;
        format!(
            r##"<path d="{edge}" fill="#fff"/><path d="{ground}" fill="{ink}"/>{small}"##,
            edge = shape.outline(0.0).path(),
            ground = shape.outline(RIM).path(),
            ink = self.marks.ink.color,
            small = self.small(),
        )
    }

    fn dots(&self, y: f64) -> String {
        if self.marks.dots == 0 {
            return String::new();
        }
        let mut pen = Pen::default();
        for dot in 0..self.marks.dots {
            #[expect(clippy::cast_precision_loss, reason = "four dots at most")]
            let place = dot as f64 - (self.marks.dots as f64 - 1.0) / 2.0;
            pen.dot([CENTRE + place * 34.0, y]);
        }
        format!(r##"<path d="{}" stroke="#fff" stroke-width="220" stroke-linecap="round"/>"##, pen.finish())
    }
}

/// Returns a badge without a title, that takes the colour it is filled with.
pub(super) fn seal(shape: Silhouette) -> String {
    format!(
        concat!(
            r##"<path d="{ground}" stroke="#fff" stroke-width="80"/>"##,
            r##"<g fill="none" stroke="#fff"><path d="{edge}" stroke-width="80"/>"##,
            r##"<path transform="translate(0 {shift})" d="{rosette}" stroke-width="70"/></g>"##,
        ),
        ground = shape.outline(RIM).path(),
        edge = shape.outline(19.0).path(),
        shift = length(shape.middle() - CENTRE),
        rosette = rosette(),
    )
}

/// Returns shape, ring and colour alone, as markup for a page.
pub(in crate::site) fn blank(shape: Silhouette, ring: Ring, ink: Ink) -> String {
    format!(
        concat!(
            r##"<svg viewBox="0 0 3200 3200" width="96" height="96" aria-hidden="true" focusable="false">"##,
            r##"<path d="{edge}" fill="#fff"/><path d="{ground}" fill="{ink}"/>{ring}</svg>"##,
        ),
        edge = shape.outline(0.0).path(),
        ground = shape.outline(RIM).path(),
        ink = ink.color,
        ring = self::ring(shape, ring, ink),
    )
}

/// Returns the ring between edge and field.
fn ring(shape: Silhouette, ring: Ring, ink: Ink) -> String {
    let line =
        |inset: f64, width: &str| format!(r#"<path d="{}" stroke-width="{width}"/>"#, shape.outline(inset).path());
    let lines = match ring {
        Ring::Line => line(13.0, "26"),
        Ring::Lines => line(11.0, "26") + &line(20.0, "26"),
        Ring::Beads => line(10.0, "20") + &line(28.0, "20") + &beads(shape, "#fff"),
        Ring::Band => line(19.0, "190") + &beads(shape, &ink.color.to_string()),
    };
    format!(r##"<g fill="none" stroke="#fff">{lines}</g>"##)
}

fn beads(shape: Silhouette, color: &str) -> String {
    let mut pen = Pen::default();
    for bead in shape.outline(19.0).beads(bead_count(shape)) {
        pen.dot(bead);
    }
    format!(r#"<path d="{}" stroke="{color}" stroke-width="64" stroke-linecap="round"/>"#, pen.finish())
}

/// Returns so many beads that they come out even at the corners of a shape.
pub(super) fn bead_count(shape: Silhouette) -> u32 {
    if shape == Silhouette::Lobes { 40 } else { 48 }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
