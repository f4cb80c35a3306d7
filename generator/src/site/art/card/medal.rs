//! The badge in short: its shape, ring and colour, the letters of small badges, and one band of the engraving.

use std::f64::consts::TAU;
use std::iter::repeat;

use super::super::drawing::bead_count;
use super::super::letters::{CAPITAL, Letters};
use super::super::marks::{Marks, Ring};
use super::super::pen::{Point, Trace};
use super::super::silhouette::{CENTRE, SIDE, polar};
use super::super::title::initials;
use super::around;
use super::raster::Raster;

/// The badge of a credential.
#[derive(Debug)]
pub(super) struct Medal<'a> {
    /// Shape, ring and colour.
    pub marks: &'a Marks,
    /// The title, whose first letters it has.
    pub title: &'a str,
    /// The digest of the definition.
    pub digest: &'a [u8; 32],
}

/// From where to where the engraving reaches, of the way to the edge.
const ENGRAVED: (f64, f64) = (0.62, 0.95);
/// How far from the middle letters and dots reach.
const WITHIN: f64 = 66.0;
/// Half the width of its lines.
const HALF: f64 = 0.42;

impl Medal<'_> {
    /// Returns how much ink there is at every pixel of a square, row by row.
    pub(super) fn draw(&self, side: u32) -> Vec<Vec<u8>> {
        let scale = f64::from(side) / SIDE;
        let (mut ink, mut bare) = (Raster::new(side, side, scale), Raster::new(side, side, scale));
        self.marks.silhouette.outline(0.0).trace(&mut ink);
        self.ring(&mut bare);
        self.engraving(&mut bare);
        self.letters(&mut bare);
        let rows = ink.rows().zip(bare.rows());
        rows.map(|(ink, bare)| {
            ink.iter().zip(bare.into_iter().chain(repeat(0))).map(|(ink, bare)| ink.saturating_sub(bare)).collect()
        })
        .collect()
    }

    /// Draws what is bare along the edge.
    fn ring(&self, bare: &mut Raster) {
        let shape = self.marks.silhouette;
        let mut line = |inset: f64, width: f64| {
            shape.outline(inset - width / 2.0).trace(bare);
            bare.take_away();
            shape.outline(inset + width / 2.0).trace(bare);
            bare.enclose();
        };
        match self.marks.ring {
            Ring::Line => line(13.0, 2.6),
            Ring::Lines => {
                line(11.0, 2.6);
                line(20.0, 2.6);
            }
            Ring::Beads => {
                line(10.0, 2.0);
                line(28.0, 2.0);
            }
            Ring::Band => line(19.0, 19.0),
        }
        if matches!(self.marks.ring, Ring::Beads | Ring::Band) {
            if self.marks.ring == Ring::Band {
                bare.take_away();
            }
            shape.outline(19.0).beads(bead_count(shape)).into_iter().for_each(|bead| dot(bare, bead, 3.2));
            bare.enclose();
        }
    }

    /// Draws the first letters of the title, and dots that count the level.
    fn letters(&self, bare: &mut Raster) {
        let middle = self.marks.silhouette.middle();
        if let Some(letters) = Letters::set(&initials(self.title)).filter(|letters| letters.width() > 0.0) {
            let size = (116.0 / letters.width()).min(96.0);
            letters.draw(bare, size, [CENTRE, middle - 8.0 + size * CAPITAL / 2.0]);
        }
        for number in 0..self.marks.dots {
            #[expect(clippy::cast_precision_loss, reason = "four dots at most")]
            let place = number as f64 - (self.marks.dots as f64 - 1.0) / 2.0;
            dot(bare, [CENTRE + place * 20.0, middle + 46.0], 5.5);
        }
    }

    /// Draws one wreath of waves, as bands so narrow that they are lines.
    fn engraving(&self, bare: &mut Raster) {
        let middle = self.marks.silhouette.middle();
        let reach = self.marks.silhouette.outline(self.marks.ring.depth()).nearest([CENTRE, middle]);
        let share = |index: usize| f64::from(self.digest[index]) / 255.0;
        let count = |index: usize, least: u32, most: u32| least + u32::from(self.digest[index]) % (most - least + 1);
        let (inner, outer) = ((reach * ENGRAVED.0).max(WITHIN), reach * ENGRAVED.1);
        let (waves, copies) = (count(1, 8, 12), count(2, 3, 4));
        let (radius, swing) = (f64::midpoint(inner, outer), (outer - inner) / 2.0);
        let ripple = swing * 0.35 * (share(3) - 0.5);
        let phase = share(4) * TAU;
        let swing = swing - ripple.abs();
        for copy in 0..copies {
            let turn = TAU / f64::from(waves) * f64::from(copy) / f64::from(copies);
            let at = |angle: f64| {
                let wave = f64::from(waves) * angle;
                radius + swing * libm::cos(wave) + ripple * libm::cos(2.0 * wave + phase)
            };
            let points = waves * 14;
            let angle = |number: u32| TAU * f64::from(number) / f64::from(points);
            let place = |number: u32, aside: f64| {
                let [x, y] = polar(at(angle(number)) + aside * slope(&at, angle(number)), angle(number) + turn);
                [x, y + middle - CENTRE]
            };
            around(bare, (0..points).map(|number| place(number, HALF)));
            // The other way round, so that only what lies between the two is drawn.
            around(bare, (0..points).rev().map(|number| place(number, -HALF)));
        }
    }
}

/// Returns by how much more a line is wide along the way from the middle than across itself.
fn slope(at: &impl Fn(f64) -> f64, angle: f64) -> f64 {
    const STEP: f64 = 1e-4;
    let change = (at(angle + STEP) - at(angle - STEP)) / (2.0 * STEP) / at(angle);
    (1.0 + change * change).sqrt()
}

/// Draws a dot, in the direction of the edges of shapes.
fn dot(pen: &mut impl Trace, [x, y]: Point, radius: f64) {
    let place = |number: u32| {
        let angle = TAU * f64::from(number) / 16.0;
        [x + radius * libm::sin(angle), y - radius * libm::cos(angle)]
    };
    around(pen, (0..16).map(place));
}
