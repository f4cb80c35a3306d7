//! How bridges find their way: along the gaps between boxes, with as few corners as can be.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::layer::Arrow;
use super::layout::{Block, Content, Rect};

/// A side of a box; a way that a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

/// How far from a box a line runs, at least: half the gap between boxes.
const DISTANCE: i32 = 12;
/// How far from the border of a frame a line runs: in the middle between two frames.
const FRAME_DISTANCE: i32 = 6;
/// How near a line may come to what it passes.
const CLEARANCE: i32 = 6;
/// What a corner costs, in units of length.
const CORNER: i32 = 40;
/// What it costs to run through a point of another bridge.
const SHARED: i32 = 60;

type Point = (i32, i32);

impl Side {
    const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Top, Self::Bottom];

    fn opposite(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Top => Self::Bottom,
            Self::Bottom => Self::Top,
        }
    }

    /// Returns the point `distance` away from the middle of this side of a box.
    fn port(self, of: &Rect, distance: i32) -> Point {
        let (x, y) = of.middle();
        match self {
            Self::Left => (of.x - distance, y),
            Self::Right => (of.right() + distance, y),
            Self::Top => (x, of.y - distance),
            Self::Bottom => (x, of.bottom() + distance),
        }
    }
}

/// The gaps of a drawing as a grid: lines run along its lines.
pub(super) struct Router {
    xs: Vec<i32>,
    ys: Vec<i32>,
    /// Boxes and words, which no line crosses.
    obstacles: Vec<Rect>,
    /// Frames: no line runs along their borders.
    frames: Vec<Rect>,
    /// Straight arrows, which no line crosses if there is another way.
    lines: Vec<Rect>,
    /// Points that bridges run through already.
    taken: BTreeSet<Point>,
}

/// A point of the grid, by its numbers, and the way that a line runs there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    x: usize,
    y: usize,
    way: Side,
}

/// What it costs to come to a place, and from where.
type Reached = (i32, Option<Place>);

impl Router {
    /// Returns the grid of a drawing.
    pub(super) fn new(blocks: &[Block], arrows: &[Arrow]) -> Self {
        let (mut obstacles, mut frames) = (Vec::new(), Vec::new());
        let (mut xs, mut ys) = (BTreeSet::new(), BTreeSet::new());
        for block in blocks {
            block.for_each(&mut |block| {
                let rect = block.rect;
                let is_box = matches!(block.content, Content::Node(..));
                let distance = if is_box { DISTANCE } else { FRAME_DISTANCE };
                xs.extend([rect.x - distance, rect.middle().0, rect.right() + distance]);
                ys.extend([rect.y - distance, rect.middle().1, rect.bottom() + distance]);
                frames.extend((!is_box).then_some(rect));
                obstacles.extend(obstacle(block));
            });
        }
        let lines = arrows.iter().filter_map(|arrow| line(&arrow.points)).collect();
        Self {
            xs: xs.into_iter().collect(),
            ys: ys.into_iter().collect(),
            obstacles,
            frames,
            lines,
            taken: BTreeSet::new(),
        }
    }

    /// Returns the corners of the best way from one box to another, with its ends; none if there is no way.
    pub(super) fn route(&mut self, from: Rect, to: Rect) -> Option<Vec<Point>> {
        if let Some(points) = self.straight(&from, &to).or_else(|| self.search(&from, &to)) {
            self.lines.extend(line(&points));
            return Some(points);
        }
        let lines = std::mem::take(&mut self.lines);
        let points = self.search(&from, &to);
        self.lines = lines;
        points
    }

    /// Searches the grid for the cheapest way (Dijkstra's algorithm).
    fn search(&mut self, from: &Rect, to: &Rect) -> Option<Vec<Point>> {
        let goals = Side::ALL.map(|side| (side.port(to, DISTANCE), side.opposite()));
        let mut best = vec![[(i32::MAX, None); 4]; self.xs.len() * self.ys.len()];
        let mut open = BinaryHeap::new();
        for way in Side::ALL {
            if let Some((x, y)) = self.index(way.port(from, DISTANCE)) {
                let cost = self.price((x, y));
                best[y * self.xs.len() + x][way as usize] = (cost, None);
                open.push(Reverse((cost, Place { x, y, way })));
            }
        }
        while let Some(Reverse((cost, place))) = open.pop() {
            let Place { x, y, way } = place;
            if cost > best[y * self.xs.len() + x][way as usize].0 {
                continue;
            }
            if goals.contains(&((self.xs[x], self.ys[y]), way)) {
                return Some(self.trace(&best, place, from, to));
            }
            let turns = Side::ALL.into_iter().filter(|turn| *turn != way && *turn != way.opposite());
            let turns = turns.map(|way| (Place { way, ..place }, CORNER));
            for (next, more) in turns.chain(self.step(place)) {
                let known = &mut best[next.y * self.xs.len() + next.x][next.way as usize];
                if cost + more < known.0 {
                    *known = (cost + more, Some(place));
                    open.push(Reverse((cost + more, next)));
                }
            }
        }
        None
    }

    /// Returns the place of a point on the grid.
    fn index(&self, (x, y): Point) -> Option<(usize, usize)> {
        Some((self.xs.binary_search(&x).ok()?, self.ys.binary_search(&y).ok()?))
    }

    /// Returns the next place straight on and what it costs to get there, if nothing stands in between.
    fn step(&self, place: Place) -> Option<(Place, i32)> {
        let Place { x, y, way } = place;
        let (next_x, next_y) = match way {
            Side::Left => (x.checked_sub(1)?, y),
            Side::Right => (x + 1, y),
            Side::Top => (x, y.checked_sub(1)?),
            Side::Bottom => (x, y + 1),
        };
        let stretch = sorted((self.xs[x], self.ys[y]), (*self.xs.get(next_x)?, *self.ys.get(next_y)?));
        if self.is_barred(stretch) {
            return None;
        }
        let length = (stretch.1.0 - stretch.0.0) + (stretch.1.1 - stretch.0.1);
        Some((Place { x: next_x, y: next_y, way }, length + self.price((next_x, next_y))))
    }

    fn is_barred(&self, stretch: (Point, Point)) -> bool {
        self.obstacles.iter().chain(&self.lines).any(|obstacle| meets(stretch, obstacle))
            || self.frames.iter().any(|frame| runs_along(stretch, frame))
    }

    /// Returns what it costs to pass a place because another bridge does.
    fn price(&self, (x, y): (usize, usize)) -> i32 {
        if self.taken.contains(&(self.xs[x], self.ys[y])) { SHARED } else { 0 }
    }

    /// Returns the ends of a straight line between two boxes, one beside or below the other with nothing between.
    fn straight(&mut self, from: &Rect, to: &Rect) -> Option<Vec<Point>> {
        let (x, y) = from.middle();
        let ends = if from.bottom() < to.y {
            ((x, from.bottom()), (x, to.y))
        } else if from.right() < to.x {
            ((from.right(), y), (to.x, y))
        } else {
            return None;
        };
        let is_level = ends.0.1 == ends.1.1;
        let (at, low, high) = if is_level { (y, to.y, to.bottom()) } else { (x, to.x, to.right()) };
        let between = |(x, y): Point, more: i32| if is_level { (x + more, y) } else { (x, y + more) };
        let stretch = (between(ends.0, CLEARANCE), between(ends.1, -CLEARANCE));
        let port = between(ends.0, DISTANCE);
        let is_free = !self.taken.contains(&port) && !self.is_barred(stretch);
        if !is_free || at < low + DISTANCE || at > high - DISTANCE {
            return None;
        }
        self.taken.extend([port, between(ends.1, -DISTANCE)]);
        Some(vec![ends.0, ends.1])
    }

    /// Returns the corners of the way that ends at a place, and marks the way as taken.
    fn trace(&mut self, best: &[[Reached; 4]], end: Place, from: &Rect, to: &Rect) -> Vec<Point> {
        let mut points = vec![end.way.opposite().port(to, 0)];
        let mut place = end;
        loop {
            let point = (self.xs[place.x], self.ys[place.y]);
            points.push(point);
            self.taken.insert(point);
            let Some(previous) = best[place.y * self.xs.len() + place.x][place.way as usize].1 else { break };
            place = previous;
        }
        points.push(place.way.port(from, 0));
        points.reverse();
        corners(points)
    }
}

fn sorted(a: Point, b: Point) -> (Point, Point) {
    (a.min(b), a.max(b))
}

/// Leaves out points at which a line goes straight on.
fn corners(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        let is_straight = |a: Point, b: Point, c: Point| a.0 == b.0 && b.0 == c.0 || a.1 == b.1 && b.1 == c.1;
        if matches!(kept[..], [.., before, last] if is_straight(before, last, point)) {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}

/// Returns what no line may cross: a box, or the words at the top of a frame.
fn obstacle(block: &Block) -> Option<Rect> {
    match &block.content {
        Content::Node(..) => Some(block.rect),
        Content::Frame { blocks, .. } => {
            let inner = blocks.first()?.rect;
            let (x, y) = (inner.x, block.rect.y + DISTANCE);
            let bottom = block.lines.last()?.y;
            Some(Rect { x, y, width: block.rect.right() - x, height: bottom - y })
        }
    }
}

/// Returns the place of a line that runs straight.
fn line(points: &[Point]) -> Option<Rect> {
    let [start, end] = points[..] else { return None };
    let is_straight = start.0 == end.0 || start.1 == end.1;
    is_straight.then(|| Rect { x: start.0, y: start.1, width: end.0 - start.0, height: end.1 - start.1 })
}

/// Says whether a stretch comes too near to an obstacle.
fn meets((start, end): (Point, Point), of: &Rect) -> bool {
    let is_beside = start.0 < of.right() + CLEARANCE && end.0 > of.x - CLEARANCE;
    is_beside && start.1 < of.bottom() + CLEARANCE && end.1 > of.y - CLEARANCE
}

/// Says whether a stretch runs along a border of a frame.
fn runs_along((start, end): (Point, Point), frame: &Rect) -> bool {
    let is_beside = start.0 == end.0 && [frame.x, frame.right()].contains(&start.0);
    let is_at_end = start.1 == end.1 && [frame.y, frame.bottom()].contains(&start.1);
    is_beside && start.1 < frame.bottom() && end.1 > frame.y || is_at_end && start.0 < frame.right() && end.0 > frame.x
}
