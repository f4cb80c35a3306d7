//! The canonical form of a dataset: RDFC-1.0, its work bounded.

use crate::HashFunction;
use crate::hash::Hashed as Hash;
use crate::sorted::sorted;

use super::quad::{Quad, Term, write_iri};

/// How many orders of blank nodes that resemble one another are tried at most. Real badges need none, and every case
/// of the W3C's suite but its poison gets by with less.
const BUDGET: u32 = 20_000;
/// How deeply the search may follow one blank node to the next.
const DEPTH: u32 = 64;

/// The canonical form of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canonical {
    /// The canonical N-Quads.
    pub nquads: String,
    /// Each blank node with the number `n` of its canonical name `c14nn`, sorted.
    pub labels: Vec<(u32, u32)>,
}

/// The blank nodes resemble one another so much that sorting them out takes too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many blank nodes that resemble one another")]
pub struct TooComplex;

/// Returns the canonical form of a dataset (RDFC-1.0, section 4.4.3) by SHA-256. A quad that is given twice counts once.
pub fn canonicalize(quads: &[Quad]) -> Result<Canonical, TooComplex> {
    canonicalize_with(quads, HashFunction::Sha256)
}

/// Returns the canonical form of a dataset by a hash function.
pub fn canonicalize_with(quads: &[Quad], hash: HashFunction) -> Result<Canonical, TooComplex> {
    let mut quads = sorted(quads.iter().collect());
    quads.dedup();
    let mut state = State::new(&quads, hash);
    let alike = state.issue_unique();
    for group in alike {
        state.issue_alike(&group)?;
    }
    Ok(state.finish(&quads))
}

struct Node<'q> {
    blank: u32,
    /// The quads in which the node stands.
    quads: Vec<&'q Quad>,
    first_degree: Hash,
    canonical: Option<u32>,
}

/// The canonicalization state (section 4.3).
struct State<'q> {
    /// Sorted by number.
    nodes: Vec<Node<'q>>,
    issued: u32,
    budget: u32,
    hash: HashFunction,
}

/// Temporary names in the order in which they were issued (section 4.5): `b0`, `b1` and so on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Issuer(Vec<u32>);

impl Issuer {
    fn find(&self, blank: u32) -> Option<usize> {
        self.0.iter().position(|issued| *issued == blank)
    }

    /// Returns the name's number, and whether it is new.
    fn issue(&mut self, blank: u32) -> (usize, bool) {
        if let Some(number) = self.find(blank) {
            return (number, false);
        }
        self.0.push(blank);
        (self.0.len() - 1, true)
    }
}

impl<'q> State<'q> {
    fn new(quads: &[&'q Quad], hash: HashFunction) -> State<'q> {
        let mut places: Vec<(u32, &'q Quad)> = Vec::new();
        for quad in quads {
            places.extend(quad.blanks().map(|blank| (blank, *quad)));
        }
        let places = sorted(places);
        let nodes = places.chunk_by(|one, other| one.0 == other.0).map(|places| {
            let blank = places[0].0;
            let quads: Vec<&Quad> = places.iter().map(|(_, quad)| *quad).collect();
            let first_degree = hash.digest(&first_degree_quads(blank, &quads));
            Node { blank, quads, first_degree, canonical: None }
        });
        State { nodes: nodes.collect(), issued: 0, budget: BUDGET, hash }
    }

    fn place(&self, blank: u32) -> Option<usize> {
        self.nodes.binary_search_by_key(&blank, |node| node.blank).ok()
    }

    fn canonical(&self, blank: u32) -> Option<u32> {
        self.nodes[self.place(blank)?].canonical
    }

    fn issue(&mut self, blank: u32) {
        let Some(place) = self.place(blank) else { return };
        let node = &mut self.nodes[place];
        if node.canonical.is_none() {
            node.canonical = Some(self.issued);
            self.issued += 1;
        }
    }

    /// Steps 3 and 4: a node whose quads are like no other's gets its name by them. Returns the others in groups.
    fn issue_unique(&mut self) -> Vec<Vec<u32>> {
        let hashes = sorted(self.nodes.iter().map(|node| (node.first_degree, node.blank)).collect());
        let (unique, alike): (Vec<_>, Vec<_>) = groups(&hashes).partition(|group| group.len() == 1);
        for group in unique {
            self.issue(group[0].1);
        }
        alike.into_iter().map(|group| group.iter().map(|(_, blank)| *blank).collect()).collect()
    }

    /// Step 5: nodes that are alike by their own quads get names by what is around them.
    fn issue_alike(&mut self, group: &[u32]) -> Result<(), TooComplex> {
        let mut paths: Vec<(Hash, Issuer)> = Vec::new();
        for blank in group {
            if self.canonical(*blank).is_none() {
                paths.push(self.hash_n_degree_quads(*blank, Issuer(vec![*blank]), 0)?);
            }
        }
        for (_, issuer) in sorted(paths) {
            issuer.0.into_iter().for_each(|blank| self.issue(blank));
        }
        Ok(())
    }

    /// Steps 6 and 7.
    fn finish(&self, quads: &[&Quad]) -> Canonical {
        let label = |blank: u32, out: &mut String| write_canonical(self.canonical(blank).unwrap_or_default(), out);
        let lines = sorted(quads.iter().map(|quad| line(quad, &label)).collect());
        let labels = self.nodes.iter().map(|node| (node.blank, node.canonical.unwrap_or_default())).collect();
        Canonical { nquads: lines.concat(), labels }
    }

    /// Section 4.8.3. Returns the hash and the names that were issued on the best way.
    fn hash_n_degree_quads(
        &mut self,
        blank: u32,
        mut issuer: Issuer,
        depth: u32,
    ) -> Result<(Hash, Issuer), TooComplex> {
        if depth > DEPTH {
            return Err(TooComplex);
        }
        let related = sorted(self.related(blank, &issuer));
        let mut data = String::new();
        for group in groups(&related) {
            write_hex(&group[0].0, &mut data);
            let blanks: Vec<u32> = group.iter().map(|(_, blank)| *blank).collect();
            let path;
            (path, issuer) = self.shortest_path(blanks, issuer, depth)?;
            data.push_str(&path);
        }
        Ok((self.hash.digest(&data), issuer))
    }

    /// Section 4.8.3, steps 1 to 3: the blank nodes around one, by the hash of how they are related to it.
    fn related(&self, blank: u32, issuer: &Issuer) -> Vec<(Hash, u32)> {
        let Some(place) = self.place(blank) else { return Vec::new() };
        let mut related = Vec::new();
        for quad in &self.nodes[place].quads {
            let around = [('s', Some(&quad.subject)), ('o', Some(&quad.object)), ('g', quad.graph.as_ref())];
            for (position, term) in around {
                match term {
                    Some(Term::Blank(other)) if *other != blank => {
                        related.push((self.hash_related_blank_node(*other, quad, issuer, position), *other));
                    }
                    _ => {}
                }
            }
        }
        related
    }

    /// Section 4.7.3.
    fn hash_related_blank_node(&self, blank: u32, quad: &Quad, issuer: &Issuer, position: char) -> Hash {
        let mut input = String::from(position);
        if position != 'g' {
            write_iri(&quad.predicate, &mut input);
        }
        if let Some(number) = self.canonical(blank) {
            write_canonical(number, &mut input);
        } else if let Some(number) = issuer.find(blank) {
            write_temporary(number, &mut input);
        } else if let Some(place) = self.place(blank) {
            write_hex(&self.nodes[place].first_degree, &mut input);
        }
        self.hash.digest(&input)
    }

    /// Section 4.8.3, steps 5.1 to 5.6: the least path through the nodes of a group, in whichever order.
    fn shortest_path(&mut self, group: Vec<u32>, issuer: Issuer, depth: u32) -> Result<(String, Issuer), TooComplex> {
        let mut group = sorted(group);
        self.afford(&group)?;
        let mut chosen: Option<(String, Issuer)> = None;
        loop {
            self.budget = self.budget.checked_sub(1).ok_or(TooComplex)?;
            let least = chosen.as_ref().map(|(path, _)| path.as_str());
            if let Some(better) = self.path(&group, issuer.clone(), least, depth)? {
                chosen = Some(better);
            }
            if !next_order(&mut group) {
                // There was a first order, and nothing to compare it with.
                return Ok(chosen.unwrap_or((String::new(), issuer)));
            }
        }
    }

    /// Counts the orders of a sorted group: what the budget cannot pay for is not begun. A node may be there more
    /// than once, by several quads of one graph, and its places are not told apart.
    fn afford(&self, group: &[u32]) -> Result<(), TooComplex> {
        let mut orders: u64 = 1;
        let mut size: u64 = 0;
        for same in group.chunk_by(|one, other| one == other) {
            for repeated in (1..).take(same.len()) {
                size += 1;
                orders = orders * size / repeated;
                if orders > u64::from(self.budget) {
                    return Err(TooComplex);
                }
            }
        }
        Ok(())
    }

    /// Section 4.8.3, step 5.4: the path in one order, unless it is longer or greater than the least so far.
    fn path(
        &mut self,
        order: &[u32],
        mut issuer: Issuer,
        least: Option<&str>,
        depth: u32,
    ) -> Result<Option<(String, Issuer)>, TooComplex> {
        let exceeds = |path: &str| least.is_some_and(|least| path.len() >= least.len() && path > least);
        let mut path = String::new();
        let mut unexplored = Vec::new();
        for blank in order {
            if let Some(number) = self.canonical(*blank) {
                write_canonical(number, &mut path);
            } else {
                let (number, new) = issuer.issue(*blank);
                unexplored.extend(new.then_some(*blank));
                write_temporary(number, &mut path);
            }
            if exceeds(&path) {
                return Ok(None);
            }
        }
        for blank in unexplored {
            let (hash, deeper) = self.hash_n_degree_quads(blank, issuer.clone(), depth + 1)?;
            write_temporary(issuer.issue(blank).0, &mut path);
            path.push('<');
            write_hex(&hash, &mut path);
            path.push('>');
            issuer = deeper;
            if exceeds(&path) {
                return Ok(None);
            }
        }
        Ok(if least.is_none_or(|least| path.as_str() < least) { Some((path, issuer)) } else { None })
    }
}

/// Section 4.6.3: what is hashed of the quads of a node, in which it is `_:a` and every other is `_:z`.
fn first_degree_quads(blank: u32, quads: &[&Quad]) -> String {
    let label = |other: u32, out: &mut String| out.push_str(if other == blank { "_:a" } else { "_:z" });
    sorted(quads.iter().map(|quad| line(quad, &label)).collect::<Vec<String>>()).concat()
}

/// Returns the groups of equal hashes.
fn groups(hashes: &[(Hash, u32)]) -> impl Iterator<Item = &[(Hash, u32)]> {
    hashes.chunk_by(|one, other| one.0 == other.0)
}

/// Puts the next greater order; none is left if this was the greatest.
fn next_order(order: &mut [u32]) -> bool {
    let Some(fall) = order.windows(2).rposition(|pair| pair[0] < pair[1]) else { return false };
    let Some(next) = order.iter().rposition(|blank| *blank > order[fall]) else { return false };
    order.swap(fall, next);
    order[fall + 1..].reverse();
    true
}

fn line(quad: &Quad, label: &dyn Fn(u32, &mut String)) -> String {
    let mut line = String::with_capacity(160);
    quad.write(&mut line, label);
    line
}

fn write_canonical(number: u32, out: &mut String) {
    out.push_str("_:c14n");
    out.push_str(&number.to_string());
}

fn write_temporary(number: usize, out: &mut String) {
    out.push_str("_:b");
    out.push_str(&number.to_string());
}

fn write_hex(hash: &Hash, out: &mut String) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    for byte in hash.as_slice() {
        out.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
}
