//! Boxes sized to their words, and frames around them: steps run in rows, as many to a row as there is room for.

use super::graph::{Frame, Graph, Item, Kind, Node};
use super::text::{cut, width, wrap};

/// A rectangle, in units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// What differs between the drawings.
#[derive(Debug)]
pub(super) struct Style {
    /// Width of the whole.
    pub width: i32,
    /// Narrowest and widest box.
    pub boxes: (i32, i32),
    /// Whether what follows may stand beside the steps rather than below.
    pub goes_across: bool,
}

/// A line of words. It begins at `x`, or is centred on it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub x: i32,
    pub y: i32,
    pub role: Role,
    pub words: String,
    pub is_centred: bool,
}

/// What a line says, and so how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A word above a title; how many steps of a group count.
    Label,
    /// The title of a box.
    Title,
    /// The name of a group.
    Group,
    /// Credits, hours.
    Fact,
    /// Whether something is on offer.
    State,
    /// On what condition.
    Text,
}

impl Role {
    /// Returns size and height of a line.
    fn size(self) -> (i32, i32) {
        match self {
            Self::Title => (18, 22),
            Self::Group => (17, 22),
            Self::Label | Self::Fact | Self::State | Self::Text => (15, 20),
        }
    }
}

/// A box or a frame where it stands.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub rect: Rect,
    pub lines: Vec<Line>,
    pub content: Content,
}

/// What a block is.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A box, by its number, with its badge.
    Node(usize, Option<Rect>),
    /// A frame with what is in it, and how many frames stand around it.
    Frame { frame: Frame, depth: usize, blocks: Vec<Block> },
}

/// Space between a border and what is inside.
pub(super) const PAD: i32 = 12;
/// Space between boxes, across and down. Bridges pass there, so it takes two of their lines.
pub(super) const GAP: i32 = 24;
/// Lines of a condition that are drawn; the list has the rest.
const CONDITION_LINES: usize = 4;
const ART: i32 = 48;
const AWARD_ART: i32 = 152;

impl Rect {
    pub(super) fn right(&self) -> i32 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> i32 {
        self.y + self.height
    }

    pub(super) fn middle(&self) -> (i32, i32) {
        (self.x + self.width / 2, self.y + self.height / 2)
    }
}

impl Block {
    /// Moves the block and what is in it.
    pub(super) fn shift(&mut self, x: i32, y: i32) {
        let shift = |rect: &mut Rect| (rect.x, rect.y) = (rect.x + x, rect.y + y);
        shift(&mut self.rect);
        self.lines.iter_mut().for_each(|line| (line.x, line.y) = (line.x + x, line.y + y));
        match &mut self.content {
            Content::Node(_, art) => art.iter_mut().for_each(shift),
            Content::Frame { blocks, .. } => blocks.iter_mut().for_each(|block| block.shift(x, y)),
        }
    }

    fn is_frame(&self) -> bool {
        matches!(self.content, Content::Frame { .. })
    }

    /// Makes a box as high as its neighbours, its words in the middle; a frame keeps its words at the top.
    fn heighten(&mut self, height: i32) {
        let more = height - self.rect.height;
        self.rect.height = height;
        if let Content::Node(_, art) = &mut self.content {
            self.lines.iter_mut().for_each(|line| line.y += more / 2);
            if let Some(art) = art {
                art.y += more / 2;
            }
        }
    }

    /// Calls `visit` with this block and every block within it.
    pub(super) fn for_each<'a>(&'a self, visit: &mut impl FnMut(&'a Block)) {
        visit(self);
        if let Content::Frame { blocks, .. } = &self.content {
            for block in blocks {
                block.for_each(visit);
            }
        }
    }
}

/// Returns an item at the origin, at most `room` wide; a box is `width` wide.
pub(super) fn block(graph: &Graph, item: &Item, room: i32, width: i32, style: &Style, depth: usize) -> Block {
    match item {
        Item::Node(node) => node_block(*node, &graph.nodes[*node], width.min(room)),
        Item::Frame(frame) => frame_block(graph, frame, room, style, depth),
    }
}

/// Returns items in rows of at most `room`, and their size.
pub(super) fn flow(graph: &Graph, items: &[Item], room: i32, style: &Style, depth: usize) -> (Vec<Block>, i32, i32) {
    let (least, most) = style.boxes;
    let columns = ((room + GAP) / (least + GAP)).max(1);
    let width = ((room - (columns - 1) * GAP) / columns / 4 * 4).min(most);
    let mut rows: Vec<Vec<Block>> = Vec::new();
    let mut used = room;
    for item in items {
        let mut block = block(graph, item, room, width, style, depth);
        if used + GAP + block.rect.width > room {
            rows.push(Vec::new());
            used = -GAP;
        }
        block.shift(used + GAP, 0);
        used = block.rect.right();
        rows.last_mut().expect("a row has just been begun").push(block);
    }
    let widest = rows.iter().flatten().map(|block| block.rect.right()).max().unwrap_or_default();
    let mut y = 0;
    for row in &mut rows {
        let highest = |blocks: &[Block], counts: &dyn Fn(&Block) -> bool| {
            blocks.iter().filter(|block| counts(block)).map(|block| block.rect.height).max().unwrap_or_default()
        };
        let (height, box_height) = (highest(row, &|_| true), highest(row, &|block| !block.is_frame()));
        for block in row.iter_mut() {
            // A box beside a frame would be stretched out of all proportion.
            block.heighten(if block.is_frame() { height } else { box_height });
            block.shift(0, y);
        }
        // A frame takes what is left of its row, so that the right edge is even.
        if let Some(block) = row.last_mut().filter(|block| block.is_frame()) {
            block.rect.width = widest - block.rect.x;
        }
        y += height + GAP;
    }
    (rows.into_iter().flatten().collect(), widest, y - GAP)
}

fn frame_block(graph: &Graph, frame: &Frame, room: i32, style: &Style, depth: usize) -> Block {
    let (mut blocks, width, height) = flow(graph, &frame.items, room - 2 * PAD, style, depth + 1);
    let mut words = Words::new(PAD, width, false);
    words.add(Role::Group, frame.title.as_deref().unwrap_or_default());
    words.add(Role::Label, &frame.rule);
    let top = words.y + PAD;
    for block in &mut blocks {
        block.shift(PAD, top);
    }
    let rect = Rect { x: 0, y: 0, width: width + 2 * PAD, height: top + height + PAD };
    Block { rect, lines: words.lines, content: Content::Frame { frame: frame.clone(), depth, blocks } }
}

fn node_block(index: usize, node: &Node, width: i32) -> Block {
    let is_award = node.kind == Kind::Award;
    let art = node.art.is_some().then_some(if is_award {
        Rect { x: (width - AWARD_ART) / 2, y: PAD, width: AWARD_ART, height: AWARD_ART }
    } else {
        Rect { x: PAD, y: PAD, width: ART, height: ART }
    });
    let is_beside = art.is_some_and(|art| !is_award && longest_word(&node.title) <= width - art.right() - 2 * PAD);
    let mut words = match art {
        Some(art) if !is_beside => Words { y: art.bottom() + PAD, ..Words::new(PAD, width - 2 * PAD, is_award) },
        Some(art) => Words::new(art.right() + PAD, width - art.right() - 2 * PAD, false),
        None => Words::new(PAD, width - 2 * PAD, is_award),
    };
    words.add(Role::Label, node.label.as_deref().unwrap_or_default());
    words.add(Role::Title, &node.title);
    node.lines.iter().for_each(|line| words.add(Role::Fact, line));
    words.add(Role::State, node.state.as_deref().unwrap_or_default());
    let condition = node.text.as_deref().unwrap_or_default();
    words.add_lines(Role::Text, cut(words.wrapped(Role::Text, condition), CONDITION_LINES));
    let height = words.y.max(art.map_or(0, |art| art.bottom())) + PAD;
    let art_beside = art.filter(|_| is_beside).map_or(0, |art| art.bottom());
    let down = (art_beside - words.y).max(0) / 2;
    words.lines.iter_mut().for_each(|line| line.y += down);
    let rect = Rect { x: 0, y: 0, width, height: (height + 3) / 4 * 4 };
    Block { rect, lines: words.lines, content: Content::Node(index, art) }
}

/// Returns the width of the longest word of a title: where it does not fit beside the badge, the title stands below.
fn longest_word(title: &str) -> i32 {
    title.split(' ').map(|word| width(word, Role::Title.size().0)).max().unwrap_or_default()
}

/// Lines one below another.
struct Words {
    x: i32,
    /// Where the next line begins.
    y: i32,
    room: i32,
    is_centred: bool,
    lines: Vec<Line>,
}

impl Words {
    fn new(x: i32, room: i32, is_centred: bool) -> Self {
        Self { x, y: PAD, room, is_centred, lines: Vec::new() }
    }

    fn wrapped(&self, role: Role, words: &str) -> Vec<String> {
        wrap(words, role.size().0, self.room)
    }

    fn add(&mut self, role: Role, words: &str) {
        self.add_lines(role, self.wrapped(role, words));
    }

    fn add_lines(&mut self, role: Role, lines: Vec<String>) {
        let (size, height) = role.size();
        let x = if self.is_centred { self.x + self.room / 2 } else { self.x };
        for words in lines {
            // The foot of letters lies about a third of what is free above the bottom of their line.
            let y = self.y + height - (height - size) / 2 - size / 5;
            self.lines.push(Line { x, y, role, words, is_centred: self.is_centred });
            self.y += height;
        }
    }
}
