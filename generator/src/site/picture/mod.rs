//! Pathways as pictures: `graph.rs` says what is drawn, `layout.rs` where, `route.rs` how bridges find their way
//! between the boxes, and `svg.rs` writes it down. All of it is pure, in whole numbers.
//!
//! What is asked for has no order of its own: a step is no earlier than its neighbour. So what is layered is what
//! follows from what: the steps, what whoever takes them receives, and what that leads to. Within the steps, a group
//! is a frame around its steps, which run from left to right like words on a line; only a bridge puts one before
//! another.

mod graph;
mod layer;
mod layout;
mod place;
mod route;
mod svg;
#[cfg(test)]
mod tests;
mod text;

pub(super) use graph::{Art, Bridge, Frame, Graph, Item, Kind, Node, Words};

use layer::{NARROW, WIDE};

/// Boxes that one picture holds at most. Beyond that no page is wide enough, and the list says it better.
pub(super) const MAX_NODES: usize = 60;
/// Bridges that one picture holds at most.
pub(super) const MAX_BRIDGES: usize = 12;
/// How deep groups may stand within each other: on a phone each takes a little of the width.
pub(super) const MAX_DEPTH: usize = 6;
/// Badges that one picture shows at most: many boxes need the room for their words.
const MAX_ART: usize = 16;

/// Returns a pathway as two drawings, one for wide pages and paper, one for phones; none when it is too large.
pub(super) fn draw(mut graph: Graph, bridges: Vec<Bridge>, words: &Words) -> Option<String> {
    let is_small = graph.nodes.len() + bridges.len() * 2 <= MAX_NODES && bridges.len() <= MAX_BRIDGES;
    if !is_small || graph.root.depth() > MAX_DEPTH {
        return None;
    }
    graph.connect(bridges, words);
    if graph.nodes.iter().filter(|node| node.art.is_some()).count() > MAX_ART {
        let steps = graph.nodes.iter_mut().filter(|node| node.kind != Kind::Award);
        steps.for_each(|node| node.art = None);
    }
    let drawings = [("wide", &WIDE), ("narrow", &NARROW)];
    Some(drawings.map(|(name, style)| svg::svg(name, &graph, &layer::drawing(&graph, style, words), words)).concat())
}
