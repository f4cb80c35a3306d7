//! Letters as outlines, so that a badge looks the same where the font is not: Brygada 1918, weight 600.

use std::sync::LazyLock;

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathElement};
use harfrust::{Buffer, Font, GlyphId, ShapeOptions, ShaperFont, shape};

use super::pen::{Point, Trace};

/// The font; `generator/fonts/` says where it is from.
static FONT: LazyLock<Option<Font>> =
    LazyLock::new(|| Font::new(include_bytes!("../../../fonts/brygada-1918-600.ttf").as_slice(), 0));

/// Height of a capital, as a share of the size.
pub(super) const CAPITAL: f64 = 0.67;
/// How far letters reach below the line.
pub(super) const DESCENT: f64 = 0.23;

/// A line of letters in their places.
#[derive(Debug)]
pub(super) struct Letters {
    glyphs: Vec<(u32, Point)>,
    width: f64,
    units: f64,
}

impl Letters {
    /// Sets a line, with kerning and accents; `None` when the font lacks a letter of it.
    pub(super) fn set(text: &str) -> Option<Self> {
        let font = FONT.as_ref()?;
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).ok()?;
        let mut glyphs = Vec::new();
        let mut x = 0;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            // Glyph 0 is the box that stands for what is not in the font.
            if info.glyph_id == 0 {
                return None;
            }
            glyphs.push((info.glyph_id, [f64::from(x + position.x_offset), f64::from(position.y_offset)]));
            x += position.x_advance;
        }
        Some(Self { glyphs, width: f64::from(x), units: f64::from(font.units_per_em()) })
    }

    /// Returns its width at size 1.
    pub(super) fn width(&self) -> f64 {
        self.width / self.units
    }

    /// Draws it about the middle `x`, on the line `y`.
    pub(super) fn draw(&self, pen: &mut impl Trace, size: f64, [x, y]: Point) {
        self.draw_from(pen, size, [x - self.width * (size / self.units) / 2.0, y]);
    }

    /// Draws it from `left` on, on the line `y`.
    pub(super) fn draw_from(&self, pen: &mut impl Trace, size: f64, [left, y]: Point) {
        let Some(font) = FONT.as_ref() else { return };
        let scale = size / self.units;
        for (glyph, [right, up]) in &self.glyphs {
            let mut elements: Vec<PathElement> = Vec::new();
            let Some(outline) = font.outline_glyphs().get(GlyphId::new(*glyph)) else { continue };
            if outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut elements).is_err() {
                continue;
            }
            let at = |px: f32, py: f32| [left + (right + f64::from(px)) * scale, y - (up + f64::from(py)) * scale];
            for element in elements {
                match element {
                    PathElement::MoveTo { x, y } => pen.move_to(at(x, y)),
                    PathElement::LineTo { x, y } => pen.line_to(at(x, y)),
                    PathElement::QuadTo { cx0, cy0, x, y } => pen.quad_to(at(cx0, cy0), at(x, y)),
                    PathElement::CurveTo { cx0, cy0, cx1, cy1, x, y } => {
                        pen.cubic_to(at(cx0, cy0), at(cx1, cy1), at(x, y));
                    }
                    PathElement::Close => pen.close(),
                }
            }
        }
    }
}
