//! The engraving of a badge, as on banknotes: waves around circles, each drawn several times, a little turned.
//! Every number comes from the digest of the definition, so that the pattern changes when that does.

use std::f64::consts::TAU;
use std::fmt::Write as _;

use super::pen::{Pen, Point};
use super::silhouette::{CENTRE, polar};

/// Farthest that a line may lie from the middle, so that nothing is cut off by the edge of the drawing.
const FARTHEST: f64 = CENTRE - 1.0;

/// A wave around a circle, drawn several times.
#[derive(Debug, Clone, Copy)]
struct Layer {
    /// Radius of the circle.
    radius: f64,
    /// Height of the wave, and of the smaller one of half its length.
    swing: f64,
    ripple: f64,
    /// Where the smaller wave begins.
    phase: f64,
    /// Waves around the circle.
    waves: u32,
    /// How often it is drawn.
    copies: u32,
}

/// Returns the layers of a pattern as SVG. `nearest` and `farthest` say how far the edge of the field is from
/// the middle; ids in the drawing begin with `prefix`.
pub(super) fn pattern(digest: &[u8; 32], nearest: f64, farthest: f64, prefix: &str) -> String {
    let mut layers = composition(&Bytes(digest), nearest);
    if farthest > nearest * 1.1 {
        layers.push(corners(&Bytes(digest), nearest, farthest));
    }
    let ids = ["a", "b", "c", "d"];
    layers.into_iter().zip(ids).map(|(layer, id)| layer.bounded().svg(&format!("{prefix}{id}"))).collect()
}

/// Returns the line of a simple rosette, for small pictures of badges whose title has no letters.
pub(super) fn rosette() -> String {
    let layer = Layer { radius: 44.0, swing: 16.0, ripple: 0.0, phase: 0.0, waves: 8, copies: 1 };
    layer.path()
}

/// Numbers from the digest.
struct Bytes<'a>(&'a [u8; 32]);

impl Bytes<'_> {
    /// Returns a number from 0 to 1.
    fn share(&self, index: usize) -> f64 {
        f64::from(self.0[index]) / 255.0
    }

    /// Returns a whole number from `least` to `most`.
    fn count(&self, index: usize, least: u32, most: u32) -> u32 {
        least + u32::from(self.0[index]) % (most - least + 1)
    }

    /// Returns a number around nothing, at most half of `span` away from it.
    fn around(&self, index: usize, span: f64) -> f64 {
        (self.share(index) - 0.5) * span
    }

    fn phase(&self, index: usize) -> f64 {
        self.share(index) * TAU
    }
}

/// Returns one of six arrangements of rings of waves.
fn composition(bytes: &Bytes<'_>, reach: f64) -> Vec<Layer> {
    // A wave around a circle of that share of the reach; the numbers of each take five bytes of their own.
    let layer =
        |first: usize, radius: f64, swing: (f64, f64), waves: (u32, u32), copies: (u32, u32), ripple: f64| Layer {
            radius: reach * radius,
            swing: reach * (swing.0 + bytes.share(first) * swing.1),
            waves: bytes.count(first + 1, waves.0, waves.1),
            copies: bytes.count(first + 2, copies.0, copies.1),
            ripple: bytes.around(first + 3, ripple),
            phase: bytes.phase(first + 4),
        };
    let heart = |copies| layer(10, 0.27, (0.09, 0.08), (3, 9), copies, 6.0);
    match bytes.count(20, 0, 5) {
        // Three rings.
        0 => vec![
            layer(0, 0.82, (0.11, 0.06), (10, 18), (6, 8), 7.0),
            layer(5, 0.55, (0.12, 0.07), (6, 11), (6, 9), 12.0),
            heart((7, 10)),
        ],
        // One wide rosette with a heart.
        1 => vec![layer(0, 0.64, (0.3, 0.07), (7, 12), (9, 12), 18.0), heart((6, 8))],
        // A fine edge around a star.
        2 => vec![
            layer(0, 0.92, (0.05, 0.03), (20, 30), (4, 5), 3.0),
            layer(5, 0.5, (0.3, 0.06), (3, 6), (16, 20), 14.0),
        ],
        // Two waves through each other.
        3 => vec![
            layer(0, 0.72, (0.2, 0.07), (12, 20), (4, 6), 16.0),
            layer(5, 0.72, (0.2, 0.06), (5, 8), (8, 12), 10.0),
            heart((4, 6)),
        ],
        // A wreath around an open middle, and a heart.
        4 => vec![
            layer(0, 0.86, (0.1, 0.04), (14, 22), (5, 7), 6.0),
            layer(5, 0.62, (0.16, 0.05), (9, 14), (6, 8), 12.0),
            heart((5, 7)),
        ],
        // A flower that reaches from the heart to the edge.
        _ => vec![
            layer(0, 0.56, (0.4, 0.03), (5, 9), (12, 15), 10.0),
            layer(5, 0.9, (0.06, 0.03), (24, 32), (3, 4), 2.0),
        ],
    }
}

/// Returns a layer for the corners of a field that is not round.
fn corners(bytes: &Bytes<'_>, nearest: f64, farthest: f64) -> Layer {
    let farthest = farthest.min(FARTHEST);
    let swing = (farthest - nearest) / 2.0 + 3.0 + bytes.share(15) * 4.0;
    let radius = f64::midpoint(nearest, farthest);
    // The wider the gap, the more lines it takes to fill it.
    let copies = if farthest - nearest > 30.0 { 6 } else { 3 };
    Layer { radius, swing, waves: bytes.count(16, 36, 48), copies, ripple: 0.0, phase: 0.0 }
}

impl Layer {
    /// Returns it with waves that end where the drawing does.
    fn bounded(self) -> Self {
        Self { swing: self.swing.min(FARTHEST - self.radius - self.ripple.abs()), ..self }
    }

    fn svg(&self, id: &str) -> String {
        let mut svg = format!("<g><path id=\"{id}\" d=\"{}\"/>", self.path());
        for copy in 1..self.copies {
            let turn = 360.0 / f64::from(self.waves) * f64::from(copy) / f64::from(self.copies);
            let _ = write!(svg, "<use href=\"#{id}\" transform=\"rotate({turn:.1} 1600 1600)\"/>");
        }
        svg.push_str("</g>");
        svg
    }

    /// Returns the line as curves that have its direction wherever two of them meet.
    fn path(&self) -> String {
        let segments = (self.waves * 2).max(16);
        // How far a handle reaches for a curve over that much of the circle.
        let handle = TAU / f64::from(segments) / 3.0;
        let place = |number: u32| {
            let angle = TAU * f64::from(number) / f64::from(segments);
            (polar(self.radius_at(angle), angle), self.direction_at(angle))
        };
        let mut pen = Pen::default();
        let (start, direction) = place(0);
        pen.move_to(start);
        for number in 1..=segments {
            let (to, way) = place(number);
            let back = [to[0] - way[0] * handle, to[1] - way[1] * handle];
            if number == 1 {
                let first = [start[0] + direction[0] * handle, start[1] + direction[1] * handle];
                pen.cubic_to(first, back, to);
            } else {
                pen.smooth_to(back, to);
            }
        }
        pen.close();
        pen.finish()
    }

    fn radius_at(&self, angle: f64) -> f64 {
        let wave = f64::from(self.waves) * angle;
        self.radius + self.swing * libm::cos(wave) + self.ripple * libm::cos(2.0 * wave + self.phase)
    }

    /// Returns how the place changes with the angle.
    fn direction_at(&self, angle: f64) -> Point {
        let waves = f64::from(self.waves);
        let change = -self.swing * waves * libm::sin(waves * angle)
            - 2.0 * self.ripple * waves * libm::sin(2.0 * waves * angle + self.phase);
        let radius = self.radius_at(angle);
        let (sin, cos) = (libm::sin(angle), libm::cos(angle));
        [change * sin + radius * cos, radius * sin - change * cos]
    }
}
