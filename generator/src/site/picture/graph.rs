//! What is drawn: boxes, the frames around them, and the bridges between them.

use std::collections::BTreeMap;

use super::place;

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Kind {
    /// A credential of the catalog.
    Credential,
    /// Something earned elsewhere.
    Other,
    /// What whoever completes the pathway receives.
    Award,
    /// What the pathway leads to.
    Destination,
    /// The condition of a bridge, and the credential at its other end when that is not drawn itself.
    Bridge,
}

/// A box.
#[derive(Debug, Clone)]
pub(in crate::site) struct Node {
    pub kind: Kind,
    /// The id of the credential: bridges are tied to it.
    pub credential: Option<String>,
    /// A word above the title.
    pub label: Option<String>,
    pub title: String,
    /// Language of the title, when it is not that of the page.
    pub lang: Option<String>,
    /// What stands below the title, in the language of the page.
    pub lines: Vec<String>,
    /// Whether it is retired, paused or proposed, in words.
    pub state: Option<String>,
    /// A longer text below, which is cut when it is too long.
    pub text: Option<String>,
    /// Language of that text, when it is not that of the page.
    pub text_lang: Option<String>,
    /// Its page.
    pub href: Option<String>,
    /// The picture of its badge.
    pub art: Option<Art>,
}

/// How a badge stands in a box.
#[derive(Debug, Clone)]
pub(in crate::site) enum Art {
    /// As the file at this address.
    File(String),
    /// Drawn in place, in a view box of 3200 by 3200: in this size one file would weigh as much as the page.
    Small(String),
}

/// A step: a box, or a group of steps.
#[derive(Debug, Clone)]
pub(in crate::site) enum Item {
    /// A box, by its place in [`Graph::nodes`].
    Node(usize),
    /// A group.
    Frame(Frame),
}

/// A group of steps.
#[derive(Debug, Clone)]
pub(in crate::site) struct Frame {
    /// Its name.
    pub title: Option<String>,
    /// Language of the name, when it is not that of the page.
    pub lang: Option<String>,
    /// How many of the steps count, in words.
    pub rule: String,
    pub items: Vec<Item>,
}

/// A way from one credential to another that is not a step.
#[derive(Debug, Clone)]
pub(in crate::site) struct Bridge {
    pub from: Node,
    pub to: Node,
    pub condition: String,
    /// Language of the condition, when it is not that of the page.
    pub lang: Option<String>,
}

/// A pathway as boxes and frames.
#[derive(Debug)]
pub(in crate::site) struct Graph {
    pub nodes: Vec<Node>,
    /// What has to be earned.
    pub root: Item,
    pub award: Option<usize>,
    pub destinations: Vec<usize>,
    /// Boxes of bridges that have no place among the steps.
    pub loose: Vec<usize>,
    /// Dashed arrows, from box to box.
    pub arrows: Vec<(usize, usize)>,
}

/// Words that the pictures say.
#[derive(Debug)]
pub(in crate::site) struct Words {
    /// Language of the page.
    pub lang: String,
    /// What the picture shows.
    pub title: String,
    /// Where the same stands as a list.
    pub description: String,
    /// Above the condition of a bridge.
    pub bridge: String,
    /// Above a credential at the beginning of a bridge.
    pub bridge_from: String,
    /// Above a credential at the end of a bridge.
    pub bridge_to: String,
    /// Above several destinations.
    pub leads_to: String,
    /// Above bridges that have no place among the steps.
    pub bridges: String,
}

impl Item {
    /// Returns how many groups stand within each other here.
    pub(super) fn depth(&self) -> usize {
        match self {
            Self::Node(_) => 0,
            Self::Frame(frame) => 1 + frame.items.iter().map(Self::depth).max().unwrap_or_default(),
        }
    }

    /// Calls `visit` with every box and the way to it: its number in each group, from the outermost.
    fn for_each(&self, path: &mut Vec<usize>, visit: &mut impl FnMut(usize, &[usize])) {
        match self {
            Self::Node(node) => visit(*node, path),
            Self::Frame(frame) => {
                for (index, item) in frame.items.iter().enumerate() {
                    path.push(index);
                    item.for_each(path, visit);
                    path.pop();
                }
            }
        }
    }
}

/// Where a credential stands: its box, and the way to it if it is a step.
type Place = (usize, Option<Vec<usize>>);

impl Graph {
    /// Draws bridges in: each is a box with its condition, beside the credential that it leads to.
    pub(super) fn connect(&mut self, bridges: Vec<Bridge>, words: &Words) {
        let places = self.places();
        let mut insertions = place::Insertions::new();
        for bridge in bridges {
            let ends = [&bridge.from, &bridge.to].map(|end| places.get(end.credential.as_deref()?));
            let nodes = boxes(&bridge, ends.map(|end| end.is_some()), words);
            let first = self.nodes.len();
            self.nodes.extend(nodes);
            let added: Vec<usize> = (first..self.nodes.len()).collect();
            let mut way = added.clone();
            if let Some((from, _)) = ends[0] {
                way.insert(0, *from);
            }
            if let Some((to, _)) = ends[1] {
                way.push(*to);
            }
            self.arrows.extend(way.windows(2).map(|pair| (pair[0], pair[1])));
            match place::between(path(ends[0]), path(ends[1])) {
                Some((frame, mut insertion)) if added.len() == 1 => {
                    insertion.node = first;
                    insertions.entry(frame).or_default().push(insertion);
                }
                _ => self.loose.extend(added),
            }
        }
        place::insert(&mut self.root, &mut Vec::new(), &insertions);
    }

    /// Returns where each credential stands; one that stands in two places, where it stands first.
    fn places(&self) -> BTreeMap<String, Place> {
        let mut places = BTreeMap::new();
        let key = |node: usize| self.nodes.get(node).and_then(|node| node.credential.clone());
        self.root.for_each(&mut Vec::new(), &mut |node, path| {
            if let Some(id) = key(node) {
                places.entry(id).or_insert_with(|| (node, Some(path.to_vec())));
            }
        });
        if let Some((award, id)) = self.award.and_then(|award| Some((award, key(award)?))) {
            places.entry(id).or_insert((award, None));
        }
        places
    }
}

fn path(end: Option<&Place>) -> Option<&[usize]> {
    end.and_then(|(_, path)| path.as_deref())
}

/// Returns the boxes of a bridge, given which of its ends are drawn already.
fn boxes(bridge: &Bridge, is_drawn: [bool; 2], words: &Words) -> Vec<Node> {
    let end = |node: &Node, label: &str, text: Option<String>| Node {
        kind: Kind::Bridge,
        credential: None,
        label: Some(label.to_owned()),
        text_lang: bridge.lang.clone(),
        text,
        ..node.clone()
    };
    let condition = Some(bridge.condition.clone());
    match is_drawn {
        [true, true] => {
            let nameless = Node {
                title: String::new(),
                lang: None,
                lines: Vec::new(),
                state: None,
                href: None,
                art: None,
                ..end(&bridge.to, &words.bridge, condition)
            };
            vec![nameless]
        }
        [false, true] => vec![end(&bridge.from, &words.bridge_from, condition)],
        [true, false] => vec![end(&bridge.to, &words.bridge_to, condition)],
        [false, false] => {
            vec![end(&bridge.from, &words.bridge_from, None), end(&bridge.to, &words.bridge_to, condition)]
        }
    }
}
