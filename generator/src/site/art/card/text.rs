//! Words in lines: as large as their room bears, and never broken within a word.

use super::super::letters::{CAPITAL, DESCENT, Letters};
use super::super::pen::Trace;
use super::super::title::is_small;

/// Distance of lines, as a share of the size.
const LEADING: f64 = 1.1;
/// From one size that is tried to the next.
const STEP: f64 = 0.93;
/// Words that are set at most: nobody reads more on a picture.
const MOST_WORDS: usize = 80;

/// Room for words.
#[derive(Debug)]
pub(super) struct Room {
    /// Where lines begin.
    pub left: f64,
    /// How wide they may be.
    pub width: f64,
    /// How high all of them may be.
    pub height: f64,
    /// The largest size, and the smallest at which words are all shown.
    pub sizes: (f64, f64),
}

/// Words in their places.
#[derive(Debug)]
pub(super) struct Place {
    lines: Vec<Vec<Letters>>,
    left: f64,
    size: f64,
    space: f64,
}

impl Place {
    /// Draws them below `top`, and returns where the last line ends.
    pub(super) fn draw(&self, top: f64, pen: &mut impl Trace) -> f64 {
        let mut y = top + self.size * CAPITAL;
        for (number, words) in self.lines.iter().enumerate() {
            if number > 0 {
                y += self.size * LEADING;
            }
            let mut x = self.left;
            for word in words {
                word.draw_from(pen, self.size, [x, y]);
                x += (word.width() + self.space) * self.size;
            }
        }
        y + self.size * DESCENT
    }
}

/// Returns words as large as they may be in their room. What does not fit even at the smallest size ends after a word,
/// with an ellipsis; a word that alone is too wide makes all of them smaller. `None` when the font lacks a letter.
pub(super) fn fit(text: &str, room: &Room) -> Option<Place> {
    // Spaces that do not break stay within their word.
    let words: Vec<&str> = text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
    let set = words.iter().map(|word| Letters::set(word)).collect::<Option<Vec<_>>>()?;
    let widest = set.iter().map(Letters::width).fold(0.0, f64::max);
    if widest <= 0.0 {
        return None;
    }
    let space = Letters::set(" ").map_or(0.25, |space| space.width());
    let widths: Vec<f64> = set.iter().map(Letters::width).collect();
    let narrow = (room.width / widest).min(room.sizes.0);
    let smallest = room.sizes.1.min(narrow);
    let sizes = std::iter::successors(Some(narrow), |size| (*size > smallest).then(|| (size * STEP).max(smallest)));
    let fitting = sizes
        .map(|size| (size, ends(&widths, space, room.width / size)))
        .find(|(size, ends)| ends.len() <= most(room, *size));
    if let Some((size, ends)) = fitting {
        let ends = balanced(&widths, space, room.width / size, ends);
        return Some(Place { lines: lines(set, &ends), left: room.left, size, space });
    }
    let most = most(room, smallest);
    let ends = ends(&widths, space, room.width / smallest);
    let shown = *ends.get(most.checked_sub(1)?)?;
    // The ellipsis needs room as well: of so many words as fit with it.
    let ends_well = |count: &usize| *count == 1 || !is_small(words[count - 1]);
    let (count, last) = (1..=shown).rev().filter(ends_well).find_map(|count| {
        let word = format!("{}…", words[count - 1].trim_end_matches([',', '.', ';', ':']));
        let last = Letters::set(&word)?;
        let mut widths = widths[..count].to_vec();
        widths[count - 1] = last.width();
        (self::ends(&widths, space, room.width / smallest).len() <= most && last.width() * smallest <= room.width)
            .then_some((count, last))
    })?;
    let mut set = set;
    set.truncate(count - 1);
    set.push(last);
    let widths: Vec<f64> = set.iter().map(Letters::width).collect();
    let ends = self::ends(&widths, space, room.width / smallest);
    Some(Place { lines: lines(set, &ends), left: room.left, size: smallest, space })
}

/// Draws a line as large as `size`, or smaller where it is too wide.
pub(super) fn line(text: &str, [x, y]: [f64; 2], size: f64, width: f64, pen: &mut impl Trace) {
    if let Some(letters) = Letters::set(text).filter(|letters| letters.width() > 0.0) {
        letters.draw_from(pen, size.min(width / letters.width()), [x, y]);
    }
}

/// Draws a line if it fits at one of the sizes between a largest and a smallest one, and says whether it does.
pub(super) fn line_that_fits(text: &str, at: [f64; 2], sizes: (f64, f64), width: f64, pen: &mut impl Trace) -> bool {
    let fits = Letters::set(text).is_some_and(|letters| letters.width() * sizes.1 <= width);
    if fits {
        line(text, at, sizes.0, width, pen);
    }
    fits
}

/// Returns how many lines of a size there is room for.
fn most(room: &Room, size: f64) -> usize {
    let more = (room.height - size * (CAPITAL + DESCENT)) / (size * LEADING);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
    let more = if more < 0.0 { return 0 } else { more as usize };
    more + 1
}

/// Returns where lines of a width end, which is that of size 1.
fn ends(widths: &[f64], space: f64, width: f64) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut used = 0.0;
    for (number, word) in widths.iter().enumerate() {
        if used > 0.0 && used + space + word > width + 1e-9 {
            ends.push(number);
            used = *word;
        } else {
            used += if used > 0.0 { space + word } else { *word };
        }
    }
    ends.push(widths.len());
    ends
}

/// Returns as many lines that are as even as they can be.
fn balanced(widths: &[f64], space: f64, width: f64, ends: Vec<usize>) -> Vec<usize> {
    let (mut low, mut high) = (width / 2.0, width);
    let mut best = ends;
    for _ in 0..7 {
        let middle = f64::midpoint(low, high);
        let tried = self::ends(widths, space, middle);
        let is_too_wide = widths.iter().any(|word| *word > middle);
        if tried.len() <= best.len() && !is_too_wide {
            best = tried;
            high = middle;
        } else {
            low = middle;
        }
    }
    best
}

fn lines(set: Vec<Letters>, ends: &[usize]) -> Vec<Vec<Letters>> {
    let mut words = set.into_iter();
    let mut start = 0;
    let mut lines = Vec::new();
    for end in ends {
        lines.push(words.by_ref().take(end - start).collect());
        start = *end;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, height: f64) -> Option<(usize, usize)> {
        let room = Room { left: 0.0, width: 680.0, height, sizes: (82.0, 34.0) };
        fit(text, &room).map(|place| (place.lines.len(), place.lines.iter().map(Vec::len).sum()))
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(words("Data Literacy", 228.0), Some((1, 2)));
        assert_eq!(words("Industrial Automation: Logic Controllers", 228.0), Some((3, 4)));
        assert_eq!(words("Littératie\u{a0}: les données", 228.0).map(|(_, words)| words), Some(3));
        assert_eq!(words(&"W".repeat(300), 228.0), Some((1, 1)));
        assert_eq!((words("数据", 228.0), words(" ", 228.0), words("Data", 10.0)), (None, None, None));
    }

    #[test]
    fn what_does_not_fit_ends_after_a_word() {
        let (lines, shown) = words(&"word ".repeat(79), 228.0).unwrap_or_default();
        assert!((4..=6).contains(&lines) && shown < 79, "{lines} lines, {shown} words");
    }
}
