//! Which words of a text changed.

use super::align::{Edit, align};

/// Words that are shown before and after what changed.
const AROUND: usize = 4;
/// Longest piece that is shown whole, in characters.
const LONGEST: usize = 300;

/// A piece of a text that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// In both texts. Long ones are cut in the middle, with `…`.
    Same(String),
    /// In the old text only.
    Old(String),
    /// In the new text only.
    New(String),
}

/// Returns what changed between two texts, with a few words around it. Words stay whole.
pub(super) fn changed_words(before: &str, after: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let edits = align(&old, &new);
    let mut pieces = Vec::new();
    let (mut same, mut gone, mut come): (Vec<&str>, Vec<&str>, Vec<&str>) = Default::default();
    for edit in edits {
        match edit {
            Edit::Keep(at, _) => {
                flush(&mut pieces, &mut gone, &mut come);
                same.push(old[at]);
            }
            Edit::Remove(at) => {
                keep(&mut pieces, &mut same, false);
                gone.push(old[at]);
            }
            Edit::Add(at) => {
                keep(&mut pieces, &mut same, false);
                come.push(new[at]);
            }
        }
    }
    flush(&mut pieces, &mut gone, &mut come);
    keep(&mut pieces, &mut same, true);
    pieces
}

fn flush(pieces: &mut Vec<Piece>, gone: &mut Vec<&str>, come: &mut Vec<&str>) {
    if !gone.is_empty() {
        pieces.push(Piece::Old(cut(&gone.join(" "), LONGEST)));
    }
    if !come.is_empty() {
        pieces.push(Piece::New(cut(&come.join(" "), LONGEST)));
    }
    gone.clear();
    come.clear();
}

/// Adds the words that stay, without those that are far from any change.
fn keep(pieces: &mut Vec<Piece>, same: &mut Vec<&str>, is_last: bool) {
    if same.is_empty() {
        return;
    }
    let (before, after) = (if pieces.is_empty() { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    let text = if same.len() > before + after + 1 {
        let (start, end) = (same[..before].join(" "), same[same.len() - after..].join(" "));
        [start.as_str(), "…", end.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    } else {
        same.join(" ")
    };
    pieces.push(Piece::Same(text));
    same.clear();
}

/// Returns a text of at most `most` characters: of a longer one the beginning, and `…`.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

/// Returns a number with what it counts: "1 error", "2 errors".
pub(crate) fn several(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

#[cfg(test)]
mod tests {
    use super::Piece::{New, Old, Same};
    use super::*;

    #[test]
    fn shows_what_changed_and_a_few_words_around_it() {
        let same = |text: &str| Same(text.to_owned());
        let (old, new) = (|text: &str| Old(text.to_owned()), |text: &str| New(text.to_owned()));
        assert_eq!(
            changed_words("Clean a table and say what it shows", "Clean and check a table and say what it shows"),
            [same("Clean"), new("and check"), same("a table and say …")]
        );
        assert_eq!(changed_words("one", "two"), [old("one"), new("two")]);
        assert_eq!(changed_words("a b c d e f g", "a b c d e f h"), [same("… c d e f"), old("g"), new("h")]);
        assert_eq!(changed_words("same", "same"), [same("same")]);
    }

    #[test]
    fn cuts_between_characters() {
        assert_eq!(cut("été", 2), "ét…");
        assert_eq!(cut("été", 3), "été");
    }
}
