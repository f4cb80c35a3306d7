//! Every drawing keeps its promises, whatever the pathway.

use std::collections::BTreeMap;

use super::graph::{Art, Bridge, Frame, Graph, Item, Kind, Node, Words};
use super::layer::{Course, Drawing, NARROW, WIDE, drawing};
use super::layout::{Block, Content, Rect};
use super::{MAX_NODES, draw};

/// Pathways that each test draws.
const SEEDS: u64 = 40;

/// Numbers that look random and are the same every time (the generator of Lehmer).
struct Dice(u64);

impl Dice {
    /// Returns a number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        usize::try_from(self.0).expect("it has 31 bits") % sides
    }
}

fn words() -> Words {
    let word = |word: &str| word.to_owned();
    Words {
        lang: word("en"),
        title: word("Picture"),
        description: word("The same stands below"),
        bridge: word("Bridge"),
        bridge_from: word("Bridge from"),
        bridge_to: word("Bridge to"),
        leads_to: word("What it leads to"),
        bridges: word("Bridges"),
    }
}

fn node(kind: Kind, number: usize, dice: &mut Dice) -> Node {
    let vocabulary = ["Data", "l’accompagnement", "interprofessionnel", "of", "Writing", "et", "&", "Rechtsschutz"];
    let length = dice.roll(9) + 1;
    let title: Vec<&str> = (0..length).map(|_| vocabulary[dice.roll(vocabulary.len())]).collect();
    let id = format!("credential-{number}");
    Node {
        kind,
        credential: (kind != Kind::Destination).then(|| id.clone()),
        label: None,
        title: title.join(" "),
        lang: (dice.roll(5) == 0).then(|| "fr".to_owned()),
        lines: (0..dice.roll(3)).map(|_| "3 credits, 90 hours".to_owned()).collect(),
        state: (dice.roll(4) == 0).then(|| "Retired".to_owned()),
        text: None,
        text_lang: None,
        href: (dice.roll(3) > 0).then(|| format!("/credentials/{id}/")),
        art: (dice.roll(3) > 0).then(|| match kind {
            Kind::Award => Art::File(format!("/{id}/badge.svg")),
            _ => Art::Small("<path d=\"M0 0h3200v3200H0z\"/>".to_owned()),
        }),
    }
}

fn item(depth: usize, nodes: &mut Vec<Node>, dice: &mut Dice) -> Item {
    if depth == 0 || dice.roll(3) == 0 {
        nodes.push(node(Kind::Credential, nodes.len(), dice));
        return Item::Node(nodes.len() - 1);
    }
    let items = (0..=dice.roll(4)).map(|_| item(depth - 1, nodes, dice)).collect();
    let title = (dice.roll(2) == 0).then(|| "A group with a name that takes more than a line of its own".to_owned());
    Item::Frame(Frame { title, lang: None, rule: "Any one of these".to_owned(), items })
}

/// Returns a pathway, with bridges between its steps, its award, and credentials that are not drawn.
fn pathway(seed: u64) -> (Graph, Vec<Bridge>) {
    let mut dice = Dice(seed * 7_919 + 1);
    let mut nodes = Vec::new();
    let depth = dice.roll(5);
    let root = item(depth, &mut nodes, &mut dice);
    let steps = nodes.len();
    let mut add = |kind, dice: &mut Dice| {
        nodes.push(node(kind, nodes.len(), dice));
        nodes.len() - 1
    };
    let award = (dice.roll(2) == 0).then(|| add(Kind::Award, &mut dice));
    let destinations = (0..dice.roll(6)).map(|_| add(Kind::Destination, &mut dice)).collect();
    let bridges = (0..dice.roll(4)).map(|_| {
        let mut end = || node(Kind::Credential, dice.roll(steps + 3), &mut Dice(seed + 1));
        let (from, to) = (end(), end());
        Bridge { from, to, condition: "A portfolio of paid work, assessed. ".repeat(12), lang: None }
    });
    let bridges = bridges.collect();
    (Graph { nodes, root, award, destinations, loose: Vec::new(), arrows: Vec::new() }, bridges)
}

fn for_each_drawing(check: impl Fn(u64, &Graph, &Drawing)) {
    for seed in 0..SEEDS {
        let (mut graph, bridges) = pathway(seed);
        graph.connect(bridges, &words());
        for style in [&WIDE, &NARROW] {
            let drawing = drawing(&graph, style, &words());
            check(seed, &graph, &drawing);
        }
    }
}

fn boxes(drawing: &Drawing) -> BTreeMap<usize, Rect> {
    let mut boxes = BTreeMap::new();
    for block in &drawing.blocks {
        block.for_each(&mut |block| {
            if let Content::Node(node, _) = block.content {
                assert!(boxes.insert(node, block.rect).is_none(), "box {node} is drawn twice");
            }
        });
    }
    boxes
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

fn holds(outer: &Rect, inner: &Rect) -> bool {
    outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() && outer.bottom() >= inner.bottom()
}

#[test]
fn every_box_is_drawn_once_and_none_lies_on_another() {
    for_each_drawing(|seed, graph, drawing| {
        let boxes = boxes(drawing);
        assert_eq!(boxes.keys().copied().collect::<Vec<_>>(), (0..graph.nodes.len()).collect::<Vec<_>>(), "{seed}");
        let rects: Vec<&Rect> = boxes.values().collect();
        for (index, rect) in rects.iter().enumerate() {
            assert!(rects[..index].iter().all(|other| !overlap(rect, other)), "{seed}: box {index}");
            assert_eq!((rect.x % 4, rect.width % 4), (0, 0), "{seed}: box {index} is not on the grid");
        }
    });
}

#[test]
fn frames_hold_what_is_theirs_and_the_view_holds_all() {
    fn check(seed: u64, block: &Block) {
        let Content::Frame { blocks, .. } = &block.content else { return };
        let captions = block.lines.last().map_or(block.rect.y, |line| line.y);
        for (index, inner) in blocks.iter().enumerate() {
            assert!(holds(&block.rect, &inner.rect), "{seed}");
            assert!(inner.rect.y > captions, "{seed}: words of a frame lie under its first box");
            assert!(blocks[..index].iter().all(|other| !overlap(&other.rect, &inner.rect)), "{seed}");
            check(seed, inner);
        }
    }
    for_each_drawing(|seed, _, drawing| {
        for block in &drawing.blocks {
            assert!(holds(&drawing.view, &block.rect), "{seed}");
            check(seed, block);
        }
        let points = drawing.arrows.iter().flat_map(|arrow| &arrow.points);
        let mut points = points.map(|(x, y)| Rect { x: *x, y: *y, width: 0, height: 0 });
        assert!(points.all(|point| holds(&drawing.view, &point)), "{seed}");
    });
}

#[test]
fn words_stay_in_their_box() {
    for_each_drawing(|seed, _, drawing| {
        for block in &drawing.blocks {
            block.for_each(&mut |block| {
                let heights = block.rect.y..block.rect.bottom();
                assert!(block.lines.iter().all(|line| heights.contains(&line.y)), "{seed}");
            });
        }
    });
}

#[test]
fn drawings_are_no_wider_than_their_page() {
    for seed in 0..SEEDS {
        let (mut graph, bridges) = pathway(seed);
        graph.connect(bridges, &words());
        for (style, most) in [(&WIDE, 1136), (&NARROW, 352)] {
            let width = drawing(&graph, style, &words()).view.width;
            assert!(width <= most, "{seed}: {width}");
        }
    }
}

#[test]
fn arrows_lead_on_and_through_no_box() {
    for_each_drawing(|seed, graph, drawing| {
        let boxes = boxes(drawing);
        let bridges = drawing.arrows.iter().filter(|arrow| arrow.course == Course::Corners);
        assert_eq!(bridges.clone().count(), graph.arrows.len(), "{seed}: a bridge found no way");
        for arrow in bridges {
            for pair in arrow.points.windows(2) {
                let (a, b) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
                let line = Rect { x: a.0, y: a.1, width: b.0 - a.0, height: b.1 - a.1 };
                assert!(line.width == 0 || line.height == 0, "{seed}: a bridge runs aslant");
                assert!(boxes.values().all(|rect| !overlap(rect, &line)), "{seed}: a bridge runs through a box");
            }
        }
        for arrow in &drawing.arrows {
            let (start, end) = (arrow.points[0], arrow.points[arrow.points.len() - 1]);
            match arrow.course {
                Course::Across => assert!(start.0 < end.0, "{seed}"),
                Course::Down => assert!(start.1 < end.1, "{seed}"),
                Course::Corners => {}
            }
        }
    });
}

#[test]
fn the_same_pathway_is_drawn_the_same() {
    for seed in 0..SEEDS {
        let drawn = || pathway(seed);
        let ((graph, bridges), (same, same_bridges)) = (drawn(), drawn());
        let number = graph.nodes.len() + 2 * bridges.len();
        let svg = draw(graph, bridges, &words());
        assert_eq!(svg, draw(same, same_bridges, &words()));
        assert_eq!(svg.is_some(), number <= MAX_NODES, "{seed}: {number} boxes");
    }
}

#[test]
fn drawings_are_well_formed_and_share_no_id() {
    for seed in 0..SEEDS {
        let (graph, bridges) = pathway(seed);
        let Some(svg) = draw(graph, bridges, &words()) else { continue };
        let html = format!("<figure>{svg}</figure>");
        let document = roxmltree::Document::parse(&html).expect("it is well-formed");
        let mut ids: Vec<&str> = document.descendants().filter_map(|element| element.attribute("id")).collect();
        ids.sort_unstable();
        assert_eq!(ids, ["narrow-text", "narrow-title", "wide-text", "wide-title"]);
        assert!(document.descendants().all(|element| element.attribute("style").is_none()));
    }
}

#[test]
fn what_is_too_large_is_not_drawn() {
    let mut dice = Dice(1);
    let nodes: Vec<Node> = (0..5_000).map(|number| node(Kind::Credential, number, &mut dice)).collect();
    let items = (0..nodes.len()).map(Item::Node).collect();
    let root = Item::Frame(Frame { title: None, lang: None, rule: "All of these".to_owned(), items });
    let graph = Graph { nodes, root, award: None, destinations: Vec::new(), loose: Vec::new(), arrows: Vec::new() };
    assert_eq!(draw(graph, Vec::new(), &words()), None);
}
