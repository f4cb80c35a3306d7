//! The whole of a drawing: the steps, what they yield, and what that leads to, and the arrows between.

use std::collections::BTreeMap;

use super::graph::{Frame, Graph, Item, Kind, Words};
use super::layout::{Block, Content, GAP, PAD, Rect, Style, block, flow};
use super::route::Router;

/// For pages with room for the whole width of the text, and for paper.
pub(super) const WIDE: Style = Style { width: 1104, boxes: (232, 288), goes_across: true };
/// For phones. At 320 pixels, of which 288 are left for it, words are still thirteen pixels high.
pub(super) const NARROW: Style = Style { width: 320, boxes: (320, 320), goes_across: false };

/// Widths of award and destinations where they stand beside the steps.
const AWARD: i32 = 208;
const DESTINATION: i32 = 240;
/// Space between layers: the arrows pass there.
const LEAST_GAP: i32 = 56;
const MOST_GAP: i32 = 104;
const GAP_DOWN: i32 = 44;
/// Steps that are higher than this are given more columns, if there is room.
const FAIR_HEIGHT: i32 = 560;
/// Steps that are higher than this leave much empty beside them.
const MOST_HEIGHT: i32 = 840;
/// Boxes that are each given an arrow of their own.
const MOST_SOURCES: usize = 5;

/// A drawing.
#[derive(Debug)]
pub(super) struct Drawing {
    /// What of the plane is seen.
    pub view: Rect,
    /// Boxes and frames in the order in which they are read.
    pub blocks: Vec<Block>,
    pub arrows: Vec<Arrow>,
}

/// An arrow, from the first of its points to the last.
#[derive(Debug)]
pub(super) struct Arrow {
    pub points: Vec<(i32, i32)>,
    pub course: Course,
}

/// How an arrow runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// In one curve to what stands beside.
    Across,
    /// In one curve to what stands below.
    Down,
    /// Around corners: a bridge.
    Corners,
}

/// Returns the drawing of a pathway.
pub(super) fn drawing(graph: &Graph, style: &Style, words: &Words) -> Drawing {
    let layers = layers(graph, style, words);
    let (blocks, mut arrows) = connected(graph, layers);
    let boxes = boxes(&blocks);
    let mut router = Router::new(&blocks, &arrows);
    for (from, to) in &graph.arrows {
        let (Some(from), Some(to)) = (boxes.get(from), boxes.get(to)) else { continue };
        arrows.extend(router.route(*from, *to).map(|points| Arrow { points, course: Course::Corners }));
    }
    Drawing { view: view(&blocks, &arrows), blocks, arrows }
}

/// Returns where each box stands.
fn boxes(blocks: &[Block]) -> BTreeMap<usize, Rect> {
    let mut boxes = BTreeMap::new();
    for block in blocks {
        block.for_each(&mut |block| {
            if let Content::Node(node, _) = block.content {
                boxes.insert(node, block.rect);
            }
        });
    }
    boxes
}

/// Returns what is seen: everything, and a little more for the width of the lines.
fn view(blocks: &[Block], arrows: &[Arrow]) -> Rect {
    let corners = blocks.iter().flat_map(|Block { rect, .. }| [(rect.x, rect.y), (rect.right(), rect.bottom())]);
    let points: Vec<_> = corners.chain(arrows.iter().flat_map(|arrow| arrow.points.iter().copied())).collect();
    let (x, y) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
    let (left, top) = (x.clone().min().unwrap_or_default() - 4, y.clone().min().unwrap_or_default() - 4);
    let (right, bottom) = (x.max().unwrap_or_default() + 4, y.max().unwrap_or_default() + 4);
    Rect { x: left, y: top, width: right - left, height: bottom - top }
}

/// Blocks that are read one after another, and which way the next layer lies.
struct Layer {
    blocks: Vec<Block>,
    next: Course,
    /// Whether it follows from nothing.
    is_apart: bool,
}

/// Returns the layers, placed: side by side if that fits, else one below another.
fn layers(graph: &Graph, style: &Style, words: &Words) -> Vec<Layer> {
    let mut layers = down(graph, style, words);
    if style.goes_across {
        let beside = across(graph, style);
        if height(&beside) <= MOST_HEIGHT || height(&beside) <= height(&layers) {
            layers = beside;
        }
    }
    // Bridges that have no place among the steps.
    if let Some(frame) = framed(&graph.loose, &words.bridges) {
        let mut blocks = flow(graph, &[frame], style.width, style, 0).0;
        let y = height(&layers) + GAP_DOWN;
        for block in &mut blocks {
            block.shift(0, y);
        }
        layers.push(Layer { blocks, next: Course::Down, is_apart: true });
    }
    layers
}

/// Returns how far down the layers reach.
fn height(layers: &[Layer]) -> i32 {
    layers.iter().flat_map(|layer| &layer.blocks).map(|block| block.rect.bottom()).max().unwrap_or_default()
}

/// Returns the layers side by side.
fn across(graph: &Graph, style: &Style) -> Vec<Layer> {
    let single = |nodes: &[usize], width| -> Vec<Block> {
        nodes.iter().map(|node| block(graph, &Item::Node(*node), width, width, style, 0)).collect()
    };
    let mut columns = vec![Vec::new()];
    columns.extend(graph.award.map(|award| single(&[award], AWARD)));
    columns.extend((!graph.destinations.is_empty()).then(|| single(&graph.destinations, DESTINATION)));
    let gaps = i32::try_from(columns.len() - 1).unwrap_or_default();
    let taken: i32 = columns[1..].iter().map(|column| column[0].rect.width).sum();
    columns[0] = vec![steps(graph, style, style.width - taken - gaps * LEAST_GAP)];
    let heights: Vec<i32> = columns.iter_mut().map(|column| stack(column)).collect();
    let highest = heights.iter().copied().max().unwrap_or_default();
    let free = style.width - taken - columns[0][0].rect.width;
    let gap = (free / gaps.max(1) / 4 * 4).clamp(LEAST_GAP, MOST_GAP);
    let mut x = 0;
    let placed = columns.into_iter().zip(heights).map(|(mut blocks, height)| {
        // What the arrows point at is in the middle: of an award, that is its badge.
        let middle = match &blocks[..] {
            [single] => seen(single, Course::Across).middle().1,
            _ => height / 2,
        };
        for block in &mut blocks {
            block.shift(x, (highest / 2 - middle) / 4 * 4);
        }
        x = blocks.iter().map(|block| block.rect.right()).max().unwrap_or_default() + gap;
        Layer { blocks, next: Course::Across, is_apart: false }
    });
    placed.collect()
}

/// Returns the steps in as few columns as make a fair height.
fn steps(graph: &Graph, style: &Style, room: i32) -> Block {
    let depth = i32::try_from(graph.root.depth()).unwrap_or_default();
    let column = style.boxes.1 + 2 * PAD * depth;
    let widths = (0..3).map(|more| column + more * (style.boxes.0 + GAP)).filter(|width| *width < room);
    let mut made = widths.chain([room]).map(|width| block(graph, &graph.root, width, style.boxes.1, style, 0));
    let fair = made.find(|block| block.rect.height <= FAIR_HEIGHT);
    fair.unwrap_or_else(|| block(graph, &graph.root, room, style.boxes.1, style, 0))
}

/// Sets blocks one below another, and returns the height of all.
fn stack(blocks: &mut [Block]) -> i32 {
    let mut y = 0;
    for block in blocks {
        block.shift(0, y);
        y = block.rect.bottom() + GAP;
    }
    y - GAP
}

/// Returns boxes in a frame that says what they are; nothing for no boxes.
fn framed(nodes: &[usize], rule: &str) -> Option<Item> {
    let items: Vec<Item> = nodes.iter().copied().map(Item::Node).collect();
    let rule = rule.to_owned();
    (!items.is_empty()).then_some(Item::Frame(Frame { title: None, lang: None, rule, items }))
}

/// Returns the layers one below another.
fn down(graph: &Graph, style: &Style, words: &Words) -> Vec<Layer> {
    let row = |items: &[Item]| flow(graph, items, style.width, style, 0).0;
    let mut rows = vec![row(std::slice::from_ref(&graph.root))];
    let award_width = if style.goes_across { AWARD } else { style.width };
    rows.extend(graph.award.map(|award| vec![block(graph, &Item::Node(award), award_width, award_width, style, 0)]));
    let destinations: Vec<Item> = graph.destinations.iter().copied().map(Item::Node).collect();
    if !destinations.is_empty() {
        let blocks = row(&destinations);
        // One arrow after another would say that each leads to the next.
        let is_even = blocks.iter().all(|block| block.rect.y == blocks[0].rect.y);
        let framed = framed(&graph.destinations, &words.leads_to).filter(|_| !is_even);
        rows.push(framed.map_or(blocks, |frame| row(&[frame])));
    }
    let mut y = 0;
    let placed = rows.into_iter().map(|mut blocks| {
        let width = blocks.iter().map(|block| block.rect.right()).max().unwrap_or_default();
        let height = blocks.iter().map(|block| block.rect.bottom()).max().unwrap_or_default();
        for block in &mut blocks {
            block.shift((style.width - width) / 8 * 4, y);
        }
        y += height + GAP_DOWN;
        Layer { blocks, next: Course::Down, is_apart: false }
    });
    placed.collect()
}

/// Returns the blocks of all layers, and arrows from each layer to the next.
fn connected(graph: &Graph, layers: Vec<Layer>) -> (Vec<Block>, Vec<Arrow>) {
    let mut arrows = Vec::new();
    for pair in layers.windows(2).filter(|pair| !pair[1].is_apart) {
        let targets: Vec<Rect> = pair[1].blocks.iter().map(|block| seen(block, pair[0].next)).collect();
        for source in sources(graph, &pair[0], targets.len()) {
            let points = targets.iter().map(|target| ends(pair[0].next, &source, target));
            arrows.extend(points.map(|points| Arrow { points, course: pair[0].next }));
        }
    }
    (layers.into_iter().flat_map(|layer| layer.blocks).collect(), arrows)
}

/// Returns what an arrow touches: an award has no border, so beside it that is its badge.
fn seen(block: &Block, course: Course) -> Rect {
    match block.content {
        Content::Node(_, Some(art)) if course == Course::Across && art.y + art.height < block.lines[0].y => {
            Rect { x: art.x - PAD / 2, width: art.width + PAD, ..art }
        }
        _ => block.rect,
    }
}

/// Returns the ends of an arrow. What is nearly straight is drawn straight.
fn ends(course: Course, from: &Rect, to: &Rect) -> Vec<(i32, i32)> {
    let ((from_x, from_y), (to_x, to_y)) = (from.middle(), to.middle());
    let level = |from: i32, to: i32| if (from - to).abs() < PAD { from } else { to };
    match course {
        Course::Down => vec![(from_x, from.bottom()), (level(from_x, to_x), to.y)],
        _ => vec![(from.right(), from_y), (to.x, level(from_y, to_y))],
    }
}

/// Returns what the arrows of a layer begin at: its first block, or the boxes in that if they are few and stand one
/// below another, with nothing between them and what follows.
fn sources(graph: &Graph, layer: &Layer, targets: usize) -> Vec<Rect> {
    let first = &layer.blocks[0];
    let Content::Frame { blocks, .. } = &first.content else { return vec![seen(first, layer.next)] };
    let is_column = blocks.windows(2).all(|pair| pair[0].rect.x == pair[1].rect.x);
    let are_boxes = blocks.iter().all(|block| matches!(block.content, Content::Node(..)));
    if layer.next != Course::Across || !is_column || !are_boxes || targets > 1 || blocks.len() > MOST_SOURCES {
        return vec![first.rect];
    }
    let is_step =
        |block: &&Block| matches!(block.content, Content::Node(node, _) if graph.nodes[node].kind != Kind::Bridge);
    blocks.iter().filter(is_step).map(|block| block.rect).collect()
}
