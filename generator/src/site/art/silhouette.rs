//! The shapes of badges: one for each type, and one for what is made of other credentials.

use std::f64::consts::{FRAC_PI_4, PI, TAU};

use super::outline::{Outline, Piece};
use super::pen::{Point, Turn};

/// Side of the drawing.
pub(super) const SIDE: f64 = 320.0;
/// Its middle.
pub(super) const CENTRE: f64 = SIDE / 2.0;
/// How far a circle reaches; the other shapes look as large as it does.
const REACH: f64 = 157.0;

/// The shape of a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Silhouette {
    /// A circle.
    Circle,
    /// A hexagon that stands on a corner.
    Hexagon,
    /// A square with quarter circles cut out of its corners.
    Notched,
    /// A shield.
    Shield,
    /// A square that stands on a corner.
    Diamond,
    /// An octagon that lies on a side.
    Octagon,
    /// A square with bulging sides.
    Cushion,
    /// Eight lobes: a credential made of others.
    Lobes,
}

impl Silhouette {
    /// The shapes of types, in the order of the catalog's types.
    pub(in crate::site) const TYPES: [Self; 7] =
        [Self::Circle, Self::Hexagon, Self::Notched, Self::Shield, Self::Diamond, Self::Octagon, Self::Cushion];

    /// Returns the shape of the type at `position`; a catalog with more types than shapes begins again.
    pub(in crate::site) fn of_type(position: usize) -> Self {
        Self::TYPES[position % Self::TYPES.len()]
    }

    /// Returns the end of the keys of its messages.
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Hexagon => "hexagon",
            Self::Notched => "notched",
            Self::Shield => "shield",
            Self::Diamond => "diamond",
            Self::Octagon => "octagon",
            Self::Cushion => "cushion",
            Self::Lobes => "lobes",
        }
    }

    /// Returns the height at which its title stands: a shield is widest above its middle.
    pub(super) fn middle(self) -> f64 {
        if self == Self::Shield { 138.0 } else { CENTRE }
    }

    /// Returns its edge, `inset` units inside of the outermost one and everywhere as far from it.
    pub(super) fn outline(self, inset: f64) -> Outline {
        match self {
            Self::Circle => circle(REACH - inset),
            Self::Hexagon => polygon(6, 0.0, 160.0, 0.1, inset),
            Self::Octagon => polygon(8, PI / 8.0, 166.0, 0.06, inset),
            Self::Diamond => polygon(4, 0.0, 176.0, 0.2, inset),
            Self::Notched => notched(inset),
            Self::Shield => shield(inset),
            Self::Cushion => cushion(inset),
            Self::Lobes => lobes(inset),
        }
    }
}

fn circle(radius: f64) -> Outline {
    let quarter = |number: u32| polar(radius, f64::from(number) * TAU / 4.0);
    let pieces = (1..=4).map(|number| Piece::Arc(radius, Turn::Clockwise, quarter(number)));
    Outline::new(quarter(0), pieces.collect())
}

/// Returns a regular polygon whose corners are cut by `cut` of a side and rounded.
fn polygon(corners: u32, turn: f64, radius: f64, cut: f64, inset: f64) -> Outline {
    let half = PI / f64::from(corners);
    let radius = radius - inset / libm::cos(half);
    let corner = |number: u32| polar(radius, f64::from(number) * 2.0 * half + turn);
    let mut places = Vec::new();
    for number in 0..corners {
        let (before, at, after) = (corner(number + corners - 1), corner(number), corner(number + 1));
        places.push((between(at, before, cut), at, between(at, after, cut)));
    }
    rounded(&places)
}

/// Returns the outline through rounded corners: where each begins, its point, and where it ends.
fn rounded(places: &[(Point, Point, Point)]) -> Outline {
    let start = places.first().map_or([CENTRE; 2], |(start, ..)| *start);
    let pieces = places.iter().flat_map(|(from, corner, to)| [Piece::Line(*from), Piece::Quad(*corner, *to)]);
    Outline::new(start, pieces.collect())
}

fn notched(inset: f64) -> Outline {
    let (half, notch) = (141.0, 31.0 + inset);
    let edge = half - inset;
    // Where the notch, which grows as the square shrinks, meets the side.
    let reach = half - (notch * notch - inset * inset).sqrt();
    let corners = [[1.0, -1.0], [1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0]];
    let mut pieces = Vec::new();
    for (number, [x, y]) in corners.into_iter().enumerate() {
        let (along, down) = (at(x * reach, y * edge), at(x * edge, y * reach));
        let (from, to) = if number % 2 == 0 { (along, down) } else { (down, along) };
        pieces.extend([Piece::Line(from), Piece::Arc(notch, Turn::Counter, to)]);
    }
    Outline::new(at(-reach, -edge), pieces)
}

fn shield(inset: f64) -> Outline {
    let (top, half, radius, shoulder) = (-150.0 + inset, 134.0 - inset, 168.0 - inset, -14.0);
    let cut = (18.0 - inset).max(3.0);
    // The sides curve about a point beyond the middle, so that they meet in a tip.
    let beyond = 168.0 - 134.0;
    let tip = shoulder + (radius * radius - beyond * beyond).sqrt();
    Outline::new(
        at(-half + cut, top),
        vec![
            Piece::Line(at(half - cut, top)),
            Piece::Quad(at(half, top), at(half, top + cut)),
            Piece::Line(at(half, shoulder)),
            Piece::Arc(radius, Turn::Clockwise, at(0.0, tip)),
            Piece::Arc(radius, Turn::Clockwise, at(-half, shoulder)),
            Piece::Line(at(-half, top + cut)),
            Piece::Quad(at(-half, top), at(-half + cut, top)),
        ],
    )
}

fn cushion(inset: f64) -> Outline {
    // Each side is an arc about a point beyond the middle; two neighbours meet on the diagonal.
    let (beyond, radius) = (110.0, 110.0 + 150.0 - inset);
    let corner = ((2.0 * radius * radius - beyond * beyond).sqrt() - beyond) / 2.0;
    let corners = [[1.0, -1.0], [1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0]].map(|[x, y]| at(x * corner, y * corner));
    let pieces = corners.into_iter().map(|to| Piece::Arc(radius, Turn::Clockwise, to));
    Outline::new(corners[3], pieces.collect())
}

fn lobes(inset: f64) -> Outline {
    let (distance, radius) = (86.0, REACH - 86.0 - inset);
    // Two neighbouring lobes meet on the line between them.
    let half = distance * libm::sin(PI / 8.0);
    let meet = distance * libm::cos(PI / 8.0) + (radius * radius - half * half).max(0.0).sqrt();
    let valley = |number: u32| polar(meet, f64::from(number) * FRAC_PI_4 - PI / 8.0);
    let pieces = (1..=8).map(|number| Piece::Arc(radius, Turn::Clockwise, valley(number)));
    Outline::new(valley(0), pieces.collect())
}

/// Returns the place at a distance from the middle of the drawing.
fn at(right: f64, down: f64) -> Point {
    [CENTRE + right, CENTRE + down]
}

/// Returns the place at an angle from the top, clockwise.
pub(super) fn polar(radius: f64, angle: f64) -> Point {
    at(radius * libm::sin(angle), -radius * libm::cos(angle))
}

fn between(from: Point, to: Point, share: f64) -> Point {
    [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
