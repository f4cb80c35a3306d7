//! The words of the index, in parts by their letters.

use super::bytes::Bytes;
use super::terms::{Group, Index};

/// Bytes of a part before it is packed: about 7,000 after that. A search reads a part for each word.
const SIZE: usize = 13_000;

/// A part: the words from `first` on.
#[derive(Debug)]
pub(super) struct Shard {
    pub first: String,
    pub bytes: Vec<u8>,
}

/// Returns the parts. Words of one stem that lie in several bring their credentials into each.
pub(super) fn shards(index: &Index) -> Vec<Shard> {
    let gaps: Vec<Vec<u8>> = index.groups.iter().map(gaps).collect();
    let mut shards = Vec::new();
    let mut inside = Inside::default();
    for (at, (form, group)) in index.forms.iter().enumerate() {
        // Two stems of one form lie in one part.
        let may_end = at > 0 && index.forms[at - 1].0 != *form;
        if may_end && inside.size > SIZE {
            shards.push(std::mem::take(&mut inside).shard(index, &gaps));
        }
        inside.add(form, *group, gaps[*group].len() + index.groups[*group].postings.len() / 2);
    }
    if !inside.forms.is_empty() {
        shards.push(inside.shard(index, &gaps));
    }
    shards
}

/// A part that is being made.
#[derive(Debug, Default)]
struct Inside<'a> {
    forms: Vec<(&'a str, usize)>,
    /// Groups in the order in which they come.
    groups: Vec<usize>,
    size: usize,
}

impl<'a> Inside<'a> {
    fn add(&mut self, form: &'a str, group: usize, postings: usize) {
        let known = self.groups.iter().rposition(|known| *known == group);
        let place = known.unwrap_or_else(|| {
            self.groups.push(group);
            self.size += postings;
            self.groups.len() - 1
        });
        self.forms.push((form, place));
        self.size += form.len().min(8);
    }

    fn shard(self, index: &Index, gaps: &[Vec<u8>]) -> Shard {
        let groups = || self.groups.iter().map(|group| &index.groups[*group]);
        let mut bytes = Bytes::default();
        bytes.sorted(self.forms.iter().map(|(form, _)| *form));
        self.forms.iter().for_each(|(_, group)| bytes.number(*group));
        bytes.number(self.groups.len());
        for group in groups() {
            bytes.number(group.postings.len() * 2 + usize::from(group.is_common));
        }
        bytes.block(&self.groups.iter().flat_map(|group| gaps[*group].iter().copied()).collect::<Vec<_>>());
        bytes.block(&levels(groups()));
        Shard { first: self.forms.first().map(|(form, _)| (*form).to_owned()).unwrap_or_default(), bytes: bytes.0 }
    }
}

/// Returns the credentials of a group: each as the distance to the one before.
fn gaps(group: &Group) -> Vec<u8> {
    let mut bytes = Bytes::default();
    let mut before = 0;
    for (number, _) in &group.postings {
        bytes.number(number - before);
        before = *number;
    }
    bytes.0
}

/// Returns the levels of all credentials of groups, two in a byte. Apart from the distances both pack better.
fn levels<'a>(groups: impl Iterator<Item = &'a Group>) -> Vec<u8> {
    let levels: Vec<usize> = groups.flat_map(|group| group.postings.iter().map(|(_, level)| *level)).collect();
    let byte = |pair: &[usize]| u8::try_from(pair[0] + pair.get(1).unwrap_or(&0) * 16).unwrap_or_default();
    levels.chunks(2).map(byte).collect()
}

/// Returns the words that are typed, for typing errors, each with how many credentials there are of it: 0 for one, and one
/// more with each doubling.
pub(super) fn words(index: &Index) -> Vec<u8> {
    let mut counts: Vec<u8> = Vec::new();
    let mut bytes = Bytes::default();
    for word in &index.typed {
        let from = index.forms.partition_point(|(form, _)| form < word);
        let groups = index.forms[from..].iter().take_while(|(form, _)| form == word);
        let count: usize = groups.map(|(_, group)| index.groups[*group].postings.len()).sum();
        counts.push(u8::try_from(count.max(1).ilog2()).unwrap_or_default());
    }
    bytes.sorted(index.typed.iter().map(String::as_str));
    bytes.block(&counts);
    bytes.0
}
