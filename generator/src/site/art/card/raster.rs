//! How much of each pixel lies within lines. Every line adds to the pixels of its rows how much lies to its right, and
//! one pass from left to right sums that up: there are no strokes to widen and no edges to sort.

use super::super::pen::{Point, Trace};

/// How far a curve may lie beside the lines that stand for it, as the inverse of a share of a pixel.
const FINE: f32 = 2.5;

/// A rectangle of pixels, and what lies within the lines that were drawn on it.
#[derive(Debug)]
pub(super) struct Raster {
    width: usize,
    height: usize,
    /// By how much more lies within the lines than at the pixel before.
    change: Vec<f32>,
    /// The first pixel of each row at which anything changes, and the one behind the last.
    spans: Vec<(usize, usize)>,
    /// Pixels to a unit of the drawing.
    scale: f64,
    /// 1 for lines that enclose, −1 for those that take away from others.
    way: f32,
    at: [f32; 2],
    start: [f32; 2],
}

impl Raster {
    pub(super) fn new(width: u32, height: u32, scale: f64) -> Self {
        let (width, height) = (width as usize, height as usize);
        // A line at the right edge adds to the pixel beyond.
        let change = vec![0.0; (width + 2) * height];
        let spans = vec![(width, 0); height];
        Self { width, height, change, spans, scale, way: 1.0, at: [0.0; 2], start: [0.0; 2] }
    }

    /// Lets the lines that follow take away from those that enclose them.
    pub(super) fn take_away(&mut self) {
        self.way = -1.0;
    }

    /// Lets the lines that follow enclose again.
    pub(super) fn enclose(&mut self) {
        self.way = 1.0;
    }

    /// Returns the rows, each pixel as the amount from 0 to 255 of it that lies within lines. Behind what is drawn a row
    /// may end early.
    pub(super) fn rows(&self) -> impl Iterator<Item = Vec<u8>> {
        self.change.chunks_exact(self.width + 2).zip(&self.spans).map(|(row, (first, end))| {
            let mut sum = 0.0_f32;
            let mut amounts = vec![0; (*end).min(self.width)];
            for (amount, change) in amounts.iter_mut().zip(row).skip(*first) {
                sum += change;
                *amount = amount_of(sum);
            }
            amounts
        })
    }

    #[expect(clippy::cast_possible_truncation, reason = "places on a picture")]
    fn place(&self, point: Point) -> [f32; 2] {
        let most = [self.width, self.height];
        let bounded = |axis: usize| {
            #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
            let most = most[axis] as f64;
            (point[axis] * self.scale).clamp(0.0, most) as f32
        };
        [bounded(0), bounded(1)]
    }

    fn line(&mut self, to: [f32; 2]) {
        let from = std::mem::replace(&mut self.at, to);
        if from[1] < to[1] {
            self.edge(from, to, self.way);
        } else if from[1] > to[1] {
            self.edge(to, from, -self.way);
        }
    }

    /// Adds a line that goes down.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "places are within the picture"
    )]
    fn edge(&mut self, from: [f32; 2], to: [f32; 2], way: f32) {
        let slope = (to[0] - from[0]) / (to[1] - from[1]);
        let mut x = from[0];
        for y in from[1] as usize..(to[1].ceil() as usize).min(self.height) {
            let part = (y as f32 + 1.0).min(to[1]) - (y as f32).max(from[1]);
            // What is rounded must not lead beyond the row.
            let next = (x + slope * part).clamp(0.0, self.width as f32);
            let row = &mut self.change[y * (self.width + 2)..(y + 1) * (self.width + 2)];
            let (left, right) = (x.min(next), x.max(next));
            spread(row, left, right, part * way);
            let span = &mut self.spans[y];
            *span = (span.0.min(left as usize), span.1.max(right.ceil() as usize + 1));
            x = next;
        }
    }

    fn curve(&mut self, bend: f32, point: impl Fn(f32) -> [f32; 2]) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pieces")]
        let pieces = ((bend * FINE).sqrt().ceil() as u16).clamp(1, 64);
        for piece in 1..=pieces {
            self.line(point(f32::from(piece) / f32::from(pieces)));
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
fn amount_of(sum: f32) -> u8 {
    (sum.abs().min(1.0) * 255.0 + 0.5) as u8
}

/// Spreads what lies to the right of a piece of a line, from `left` to `right` in one row, over its pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "places are within the row"
)]
fn spread(row: &mut [f32], left: f32, right: f32, amount: f32) {
    let first = left as usize;
    let last = right.ceil() as usize;
    if last <= first + 1 {
        let share = f32::midpoint(left, right) - first as f32;
        row[first] += amount * (1.0 - share);
        row[first + 1] += amount * share;
        return;
    }
    // What lies to the right of the piece, up to the right edge of a pixel, grows with the square of the way there.
    let width = right - left;
    let mut before = 0.0;
    let mut before_change = 0.0;
    for (number, pixel) in row[first..=last].iter_mut().enumerate() {
        let edge = (first + number + 1) as f32;
        let way = edge.min(right) - left;
        let area = way * way / (2.0 * width) + (edge - right).max(0.0);
        let covered = area - before;
        *pixel += amount * (covered - before_change);
        before = area;
        before_change = covered;
    }
}

fn bend(from: [f32; 2], by: [f32; 2], to: [f32; 2]) -> f32 {
    (from[0] - 2.0 * by[0] + to[0]).abs() + (from[1] - 2.0 * by[1] + to[1]).abs()
}

impl Trace for Raster {
    fn move_to(&mut self, to: Point) {
        self.start = self.place(to);
        self.at = self.start;
    }

    fn line_to(&mut self, to: Point) {
        let to = self.place(to);
        self.line(to);
    }

    fn quad_to(&mut self, control: Point, to: Point) {
        let (from, by, to) = (self.at, self.place(control), self.place(to));
        self.curve(bend(from, by, to), |share| {
            let rest = 1.0 - share;
            [0, 1].map(|axis| rest * rest * from[axis] + 2.0 * rest * share * by[axis] + share * share * to[axis])
        });
    }

    fn cubic_to(&mut self, first: Point, second: Point, to: Point) {
        let (from, a, b, to) = (self.at, self.place(first), self.place(second), self.place(to));
        self.curve(3.0 * bend(from, a, b).max(bend(a, b, to)), |share| {
            let rest = 1.0 - share;
            let weights =
                [rest * rest * rest, 3.0 * rest * rest * share, 3.0 * rest * share * share, share * share * share];
            [0, 1].map(|axis| {
                weights[0] * from[axis] + weights[1] * a[axis] + weights[2] * b[axis] + weights[3] * to[axis]
            })
        });
    }

    fn close(&mut self) {
        self.line(self.start);
    }
}
