//! A closed line of straight and round pieces: as a path, and measured.

use super::pen::{Pen, Point, Trace, Turn};
use super::silhouette::CENTRE;

/// A piece of an outline, from where the one before ends.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece {
    /// A straight line.
    Line(Point),
    /// A rounded corner: its point, and where it ends.
    Quad(Point, Point),
    /// Less than half of a circle.
    Arc(f64, Turn, Point),
}

/// A closed line.
#[derive(Debug)]
pub(super) struct Outline {
    start: Point,
    pieces: Vec<Piece>,
}

impl Outline {
    pub(super) fn new(start: Point, pieces: Vec<Piece>) -> Self {
        Self { start, pieces }
    }

    /// Returns it for the attribute `d`.
    pub(super) fn path(&self) -> String {
        let mut pen = Pen::default();
        pen.move_to(self.start);
        for piece in &self.pieces {
            match *piece {
                Piece::Line(to) => pen.line_to(to),
                Piece::Quad(corner, to) => pen.quad_to(corner, to),
                Piece::Arc(radius, turn, to) => pen.arc_to(radius, turn, to),
            }
        }
        pen.close();
        pen.finish()
    }

    /// Draws it with what knows no arcs.
    pub(super) fn trace(&self, pen: &mut impl Trace) {
        pen.move_to(self.start);
        let mut from = self.start;
        for piece in &self.pieces {
            match *piece {
                Piece::Line(to) => pen.line_to(to),
                Piece::Quad(corner, to) => pen.quad_to(corner, to),
                Piece::Arc(radius, turn, to) => trace_arc(&Round::new(from, radius, turn, to), pen),
            }
            from = piece.end();
        }
        pen.close();
    }

    /// Returns points along it, close enough to measure by.
    pub(super) fn points(&self) -> Vec<Point> {
        let mut points = vec![self.start];
        let mut from = self.start;
        for piece in &self.pieces {
            match *piece {
                Piece::Line(to) => points.push(to),
                Piece::Quad(corner, to) => points.extend(shares(8).map(|share| quadratic(from, corner, to, share))),
                Piece::Arc(radius, turn, to) => points.extend(arc(from, radius, turn, to)),
            }
            from = piece.end();
        }
        points
    }

    /// Returns `count` places at equal distances along it, from the top, so that left and right are alike.
    pub(super) fn beads(&self, count: u32) -> Vec<Point> {
        let points = self.points_from_top();
        let edges: Vec<(Point, Point)> =
            points.iter().copied().zip(points.iter().copied().cycle().skip(1)).take(points.len()).collect();
        let total: f64 = edges.iter().map(|(from, to)| distance(*from, *to)).sum();
        let mut places = (0..count).map(|number| f64::from(number) * total / f64::from(count)).peekable();
        let mut beads = Vec::new();
        let mut passed = 0.0;
        for (from, to) in edges {
            let length = distance(from, to);
            while let Some(place) = places.next_if(|place| *place < passed + length) {
                let share = (place - passed) / length;
                beads.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
            }
            passed += length;
        }
        beads
    }

    /// Returns points along it, beginning where it crosses the middle at the top.
    fn points_from_top(&self) -> Vec<Point> {
        let mut points = self.points();
        let next = |at: usize| points[(at + 1) % points.len()];
        let crossing = (0..points.len()).find(|at| {
            let (from, to) = (points[*at], next(*at));
            from[0] <= CENTRE && to[0] > CENTRE && from[1] < CENTRE
        });
        if let Some(at) = crossing {
            let (from, to) = (points[at], next(at));
            let share = (CENTRE - from[0]) / (to[0] - from[0]);
            let top = [CENTRE, from[1] + (to[1] - from[1]) * share];
            let count = points.len();
            points.rotate_left((at + 1) % count);
            points.insert(0, top);
        }
        points
    }

    /// Returns how far it is from the middle of the drawing, at least and at most.
    pub(super) fn reach(&self) -> (f64, f64) {
        let points = self.points();
        let edges = points.iter().zip(points.iter().cycle().skip(1)).take(points.len());
        let distances = edges.flat_map(|(from, to)| {
            let middle = [f64::midpoint(from[0], to[0]), f64::midpoint(from[1], to[1])];
            [distance(*from, [CENTRE; 2]), distance(middle, [CENTRE; 2])]
        });
        distances.fold((f64::MAX, 0.0), |(least, most), next| (least.min(next), most.max(next)))
    }

    /// Returns how far it is from a point within, at least.
    pub(super) fn nearest(&self, from: Point) -> f64 {
        let points = self.points();
        let edges = points.iter().zip(points.iter().cycle().skip(1)).take(points.len());
        edges.map(|(a, b)| distance(from, nearest_on(*a, *b, from))).fold(f64::MAX, f64::min)
    }

    /// Returns how far it is from the middle to the side at every height of the drawing: nothing above and below.
    pub(super) fn half_widths(&self) -> Vec<f64> {
        let points = self.points();
        let mut widths = vec![f64::MAX; 321];
        for (from, to) in points.iter().zip(points.iter().cycle().skip(1)).take(points.len()) {
            let (top, bottom) = if from[1] < to[1] { (from, to) } else { (to, from) };
            for (y, width) in (0_u32..).zip(&mut widths) {
                let height = f64::from(y);
                if height < top[1] || height >= bottom[1] {
                    continue;
                }
                let x = top[0] + (bottom[0] - top[0]) * (height - top[1]) / (bottom[1] - top[1]) - CENTRE;
                // Between two lobes there are two sides; the inner one counts.
                if x >= 0.0 && x < *width {
                    *width = x;
                }
            }
        }
        widths.into_iter().map(|width| if width > CENTRE { 0.0 } else { width }).collect()
    }
}

impl Piece {
    fn end(&self) -> Point {
        match *self {
            Self::Line(to) | Self::Quad(_, to) | Self::Arc(_, _, to) => to,
        }
    }
}

fn shares(count: u32) -> impl Iterator<Item = f64> {
    (1..=count).map(move |number| f64::from(number) / f64::from(count))
}

fn quadratic(from: Point, corner: Point, to: Point, share: f64) -> Point {
    let rest = 1.0 - share;
    let on = |axis: usize| rest * rest * from[axis] + 2.0 * rest * share * corner[axis] + share * share * to[axis];
    [on(0), on(1)]
}

/// An arc as the part of a circle that it is.
struct Round {
    centre: Point,
    radius: f64,
    first: f64,
    sweep: f64,
}

impl Round {
    fn new(from: Point, radius: f64, turn: Turn, to: Point) -> Self {
        let chord = [to[0] - from[0], to[1] - from[1]];
        let length = distance(from, to).max(f64::MIN_POSITIVE);
        let aside = (radius * radius - length * length / 4.0).max(0.0).sqrt();
        // On a screen, where y counts downwards, the centre of a clockwise arc lies to the right of its way.
        let aside = if turn == Turn::Clockwise { aside } else { -aside };
        let centre = [
            from[0] + chord[0] / 2.0 - chord[1] / length * aside,
            from[1] + chord[1] / 2.0 + chord[0] / length * aside,
        ];
        let angle = |point: Point| libm::atan2(point[1] - centre[1], point[0] - centre[0]);
        let (first, mut sweep) = (angle(from), angle(to) - angle(from));
        if turn == Turn::Clockwise && sweep < 0.0 {
            sweep += std::f64::consts::TAU;
        } else if turn == Turn::Counter && sweep > 0.0 {
            sweep -= std::f64::consts::TAU;
        }
        Self { centre, radius, first, sweep }
    }

    fn at(&self, share: f64) -> Point {
        let angle = self.first + self.sweep * share;
        [self.centre[0] + self.radius * libm::cos(angle), self.centre[1] + self.radius * libm::sin(angle)]
    }
}

fn arc(from: Point, radius: f64, turn: Turn, to: Point) -> impl Iterator<Item = Point> {
    let round = Round::new(from, radius, turn, to);
    shares(16).map(move |share| round.at(share))
}

/// Draws an arc as four curves, each so short that it is as good as round.
fn trace_arc(round: &Round, pen: &mut impl Trace) {
    let handle = libm::tan(round.sweep / 16.0) * 4.0 / 3.0;
    let mut from = round.at(0.0);
    for share in shares(4) {
        let to = round.at(share);
        // Along the circle from a point: what is square to the way from the middle.
        let aside = |[x, y]: Point, way: f64| {
            [x - (y - round.centre[1]) * handle * way, y + (x - round.centre[0]) * handle * way]
        };
        pen.cubic_to(aside(from, 1.0), aside(to, -1.0), to);
        from = to;
    }
}

/// Returns the point of a straight line that is nearest to another.
fn nearest_on(a: Point, b: Point, to: Point) -> Point {
    let way = [b[0] - a[0], b[1] - a[1]];
    let length = (way[0] * way[0] + way[1] * way[1]).max(f64::MIN_POSITIVE);
    let share = (((to[0] - a[0]) * way[0] + (to[1] - a[1]) * way[1]) / length).clamp(0.0, 1.0);
    [a[0] + way[0] * share, a[1] + way[1] * share]
}

fn distance(a: Point, b: Point) -> f64 {
    ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])).sqrt()
}
