//! Paths as SVG writes them, and short: relative commands in whole tenths of a unit, in which the view box counts.

use std::fmt::Write as _;

/// A place in the drawing.
pub(super) type Point = [f64; 2];

/// A place in tenths of a unit.
type Tenths = [i32; 2];

/// Writes one path. What is rounded is the place, not the step to it, so that rounding never adds up.
#[derive(Debug, Default)]
pub(super) struct Pen {
    path: String,
    at: Tenths,
    start: Tenths,
    command: Option<char>,
}

/// What a line is drawn with.
pub(super) trait Trace {
    /// Begins a line.
    fn move_to(&mut self, to: Point);
    /// Goes straight on.
    fn line_to(&mut self, to: Point);
    /// Goes on in a curve with one handle.
    fn quad_to(&mut self, control: Point, to: Point);
    /// Goes on in a curve with two handles.
    fn cubic_to(&mut self, first: Point, second: Point, to: Point);
    /// Goes back to where the line began.
    fn close(&mut self);
}

impl Trace for Pen {
    fn move_to(&mut self, to: Point) {
        Self::move_to(self, to);
    }

    fn line_to(&mut self, to: Point) {
        Self::line_to(self, to);
    }

    fn quad_to(&mut self, control: Point, to: Point) {
        Self::quad_to(self, control, to);
    }

    fn cubic_to(&mut self, first: Point, second: Point, to: Point) {
        Self::cubic_to(self, first, second, to);
    }

    fn close(&mut self) {
        Self::close(self);
    }
}

/// Which way an arc turns on its way, as one looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// As the hands of a clock.
    Clockwise,
    /// Against them.
    Counter,
}

impl Pen {
    /// Returns what was drawn, for the attribute `d`.
    pub(super) fn finish(self) -> String {
        self.path
    }

    pub(super) fn move_to(&mut self, to: Point) {
        // A move that follows another without its letter would be a line.
        self.command = None;
        self.steps('m', &[to]);
        self.start = self.at;
    }

    pub(super) fn line_to(&mut self, to: Point) {
        let [x, y] = tenths(to);
        if [x, y] == self.at {
            return;
        }
        if y == self.at[1] {
            self.write('h', &[x - self.at[0]]);
        } else if x == self.at[0] {
            self.write('v', &[y - self.at[1]]);
        } else {
            self.steps('l', &[to]);
        }
        self.at = [x, y];
    }

    pub(super) fn quad_to(&mut self, control: Point, to: Point) {
        self.steps('q', &[control, to]);
    }

    pub(super) fn cubic_to(&mut self, first: Point, second: Point, to: Point) {
        self.steps('c', &[first, second, to]);
    }

    /// Draws a curve whose first handle mirrors the last one of the curve before.
    pub(super) fn smooth_to(&mut self, second: Point, to: Point) {
        self.steps('s', &[second, to]);
    }

    /// Draws an arc of less than half a circle.
    pub(super) fn arc_to(&mut self, radius: f64, turn: Turn, to: Point) {
        let [radius, _] = tenths([radius, 0.0]);
        let to = tenths(to);
        let sweep = i32::from(turn == Turn::Clockwise);
        self.write('a', &[radius, radius, 0, 0, sweep, to[0] - self.at[0], to[1] - self.at[1]]);
        self.at = to;
    }

    /// Draws a dot as wide as the stroke, for strokes with round ends.
    pub(super) fn dot(&mut self, at: Point) {
        self.move_to(at);
        self.write('h', &[0]);
    }

    pub(super) fn close(&mut self) {
        self.path.push('z');
        self.command = None;
        self.at = self.start;
    }

    fn steps(&mut self, command: char, points: &[Point]) {
        let mut points = points.iter().map(|point| tenths(*point));
        let numbers: Vec<i32> = points.clone().flat_map(|[x, y]| [x - self.at[0], y - self.at[1]]).collect();
        self.write(command, &numbers);
        self.at = points.next_back().unwrap_or(self.at);
    }

    fn write(&mut self, command: char, numbers: &[i32]) {
        let mut after_number = self.command == Some(command);
        if !after_number {
            self.path.push(command);
        }
        for number in numbers {
            if after_number && *number >= 0 {
                self.path.push(' ');
            }
            let _ = write!(self.path, "{number}");
            after_number = true;
        }
        self.command = Some(command);
    }
}

/// Returns a length in tenths.
pub(super) fn length(value: f64) -> i32 {
    tenths([value, 0.0])[0]
}

fn tenths(point: Point) -> Tenths {
    #[expect(clippy::cast_possible_truncation, reason = "places lie in a drawing of 320 units; a cast saturates")]
    point.map(|value| libm::round(value * 10.0) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_short_relative_commands() {
        let mut pen = Pen::default();
        pen.move_to([10.0, 20.04]);
        pen.line_to([10.0, 19.5]);
        pen.line_to([4.0, 19.5]);
        pen.quad_to([5.0, 5.0], [6.0, 6.0]);
        pen.quad_to([5.0, 5.0], [6.26, 6.0]);
        pen.arc_to(3.0, Turn::Clockwise, [7.0, 7.0]);
        pen.close();
        pen.dot([10.5, 20.0]);
        assert_eq!(pen.finish(), "m100 200v-5h-60q10-145 20-135-10-10 3 0a30 30 0 0 1 7 10zm5 0h0");
    }
}
