//! The title on the band: broken into lines, as large as the band bears, and cut where it is too long.

use super::letters::{CAPITAL, DESCENT, Letters};
use super::outline::Outline;

/// Largest size of a title of so many lines.
const LARGEST: [f64; 3] = [42.0, 34.0, 28.0];
/// Size below which a title is cut where it can be, and below which it is cut anywhere.
const COMFORTABLE: f64 = 23.0;
const SMALLEST: f64 = 19.0;
/// Distance of lines, as a share of the size.
const LEADING: f64 = 1.04;
/// Room between a line and the edge on either side.
const MARGIN: f64 = 14.0;
/// Letters that stand on a badge at most: nobody reads more there, and the file stays small.
const MOST_LETTERS: usize = 48;

/// A title in lines.
#[derive(Debug)]
pub(super) struct SetTitle {
    /// Its lines.
    pub lines: Vec<Letters>,
    /// Size of its letters.
    pub size: f64,
}

/// Half the width of the field at every height.
#[derive(Debug)]
pub(super) struct Field {
    widths: Vec<f64>,
    middle: f64,
}

impl Field {
    pub(super) fn new(edge: &Outline, middle: f64) -> Self {
        Self { widths: edge.half_widths(), middle }
    }

    /// Returns the width between two heights.
    fn width(&self, top: f64, bottom: f64) -> f64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "heights of the drawing")]
        let at = |y: f64| self.widths.get(y.clamp(0.0, 320.0) as usize).copied().unwrap_or(0.0);
        2.0 * at(top).min(at(bottom)).min(at(f64::midpoint(top, bottom)))
    }

    /// Returns the width that letters between two heights may have.
    pub(super) fn room(&self, top: f64, bottom: f64) -> f64 {
        self.width(top, bottom) - 2.0 * MARGIN
    }

    /// Says whether lines of these widths, at size 1, fit at `size`.
    fn holds(&self, widths: &[f64], size: f64) -> bool {
        widths.iter().enumerate().all(|(index, width)| {
            let line = baseline(self.middle, size, index, widths.len());
            width * size <= self.width(line - CAPITAL * size, line + DESCENT * size) - 2.0 * MARGIN
        })
    }
}

/// Returns where line `index` of `count` stands about `middle`.
pub(super) fn baseline(middle: f64, size: f64, index: usize, count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "three lines at most")]
    let line = index as f64 - (count as f64 - 1.0) / 2.0;
    middle + line * size * LEADING + size * CAPITAL / 2.0
}

/// Returns the height of the band under a title.
pub(super) fn band_height(title: &SetTitle) -> f64 {
    let lines = u32::try_from(title.lines.len()).map_or(1.0, f64::from);
    lines * title.size * LEADING + if lines > 1.0 { 26.0 } else { 34.0 }
}

/// Sets a title in a field; `None` when the font lacks a letter of it.
pub(super) fn set(title: &str, field: &Field) -> Option<SetTitle> {
    Letters::set(title)?;
    let whole = fit(title, field);
    if let Some(set) = whole.as_ref().filter(|set| set.size >= COMFORTABLE) {
        return broken(&set.lines, set.size);
    }
    let head = head(title).and_then(|head| fit(head, field));
    let larger = [head, whole].into_iter().flatten().max_by(|a, b| a.size.total_cmp(&b.size));
    match larger.filter(|set| set.size >= SMALLEST) {
        Some(set) => broken(&set.lines, set.size),
        None => cut(self::head(title).unwrap_or(title), field),
    }
}

/// Lines as text, and the size at which they fit.
struct Fit {
    lines: Vec<String>,
    size: f64,
}

fn broken(lines: &[String], size: f64) -> Option<SetTitle> {
    let lines = lines.iter().map(|line| Letters::set(line)).collect::<Option<Vec<_>>>()?;
    Some(SetTitle { lines, size })
}

/// Returns what stands before a colon, a dash or a bracket.
fn head(title: &str) -> Option<&str> {
    let breaks = [":", " –", " —", "–", "—", " - ", " (", " [", ";", " |"];
    let at = breaks.iter().filter_map(|mark| title.find(mark)).min()?;
    let head = title.get(..at)?.trim();
    (head.chars().count() >= 4).then_some(head)
}

/// Returns as many of the first words as fit, and an ellipsis; of a single word, as many letters.
fn cut(title: &str, field: &Field) -> Option<SetTitle> {
    let words: Vec<&str> = title.split_whitespace().take(MOST_LETTERS).collect();
    // Nothing ends in a small word: "and…" promises what is not there.
    let ends = (1..words.len()).rev().filter(|count| !is_small(words[count - 1]));
    let shorter = ends.map(|count| format!("{}…", words[..count].join(" ").trim_end_matches([',', '.'])));
    let letters: Vec<char> = words.first().map(|word| word.chars().collect()).unwrap_or_default();
    let pieces = (1..letters.len().min(MOST_LETTERS))
        .rev()
        .map(|count| format!("{}…", letters[..count].iter().collect::<String>()));
    let found = shorter.chain(pieces).find_map(|text| fit(&text, field).filter(|fit| fit.size >= SMALLEST))?;
    broken(&found.lines, found.size)
}

/// Returns the lines in which a title can be largest.
fn fit(title: &str, field: &Field) -> Option<Fit> {
    let words: Vec<&str> = title.split_whitespace().collect();
    if words.is_empty() || title.chars().count() > MOST_LETTERS {
        return None;
    }
    let widths = words.iter().map(|word| Letters::set(word).map(|letters| letters.width()));
    let widths = widths.collect::<Option<Vec<_>>>()?;
    let space = Letters::set(" ").map_or(0.25, |letters| letters.width());
    let line_width = |from: usize, to: usize| {
        #[expect(clippy::cast_precision_loss, reason = "few words")]
        let spaces = (to - from - 1) as f64 * space;
        widths[from..to].iter().sum::<f64>() + spaces
    };
    let mut best: Option<(f64, f64, Vec<usize>, f64)> = None;
    for ends in ways(words.len()) {
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let lines: Vec<f64> = starts.zip(&ends).map(|(from, to)| line_width(from, *to)).collect();
        let size = largest(&lines, field);
        let longest = lines.iter().copied().fold(0.0, f64::max);
        let score = size * preference(&words, &ends);
        // Of two ways that are as good, the better balanced one has the shorter longest line.
        if best.as_ref().is_none_or(|(most, width, ..)| score > *most || (score >= *most && longest < *width)) {
            best = Some((score, longest, ends, size));
        }
    }
    let (.., ends, size) = best?;
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let lines = starts.zip(&ends).map(|(from, to)| words[from..*to].join(" ")).collect();
    Some(Fit { lines, size })
}

/// Returns every way to break so many words into three lines or fewer, as the ends of lines.
fn ways(words: usize) -> Vec<Vec<usize>> {
    let mut ways = vec![vec![words]];
    for first in 1..words {
        ways.push(vec![first, words]);
        ways.extend((first + 1..words).map(|second| vec![first, second, words]));
    }
    ways
}

/// Returns how much a way to break is liked: for few lines, none of which ends in a small word.
fn preference(words: &[&str], ends: &[usize]) -> f64 {
    let is_pause = |word: &str| word.ends_with([':', '–', '—', ';']);
    let (last, inner) = ends.split_last().map_or((0, ends), |(last, inner)| (*last, inner));
    let lines = [1.0, 0.96, 0.84][inner.len()];
    let small = if inner.iter().any(|end| is_small(words[end - 1])) { 0.92 } else { 1.0 };
    // Where the title pauses, a line ends.
    let ignored = (1..last).any(|end| is_pause(words[end - 1]) && !inner.contains(&end));
    lines * small * if ignored { 0.85 } else { 1.0 }
}

/// Says whether a word is one that nothing ends in.
pub(super) fn is_small(word: &str) -> bool {
    word.chars().count() <= 3 && !word.chars().any(char::is_uppercase)
}

/// Returns the largest size at which lines of these widths fit.
fn largest(widths: &[f64], field: &Field) -> f64 {
    let (mut low, mut high) = (0.0, LARGEST[widths.len() - 1]);
    if field.holds(widths, high) {
        return high;
    }
    while high - low > 0.1 {
        let middle = f64::midpoint(low, high);
        if field.holds(widths, middle) { low = middle } else { high = middle }
    }
    low
}

/// Returns the two letters that stand for a title in small pictures, or one of them and its neighbour.
pub(super) fn initials(title: &str) -> String {
    let words = title.split(|letter: char| letter.is_whitespace() || "-–—’'/".contains(letter));
    let counts = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase) || word.chars().filter(|c| c.is_alphanumeric()).count() > 3
    };
    let first = |word: &str| word.chars().find(|letter| letter.is_alphanumeric());
    let mut letters: Vec<char> = words.filter(counts).filter_map(first).take(2).collect();
    if letters.len() < 2 {
        letters = title.chars().filter(|letter| letter.is_alphanumeric()).take(2).collect();
        return letters.iter().enumerate().flat_map(|(at, letter)| capital(*letter, at == 0)).collect();
    }
    letters.into_iter().flat_map(|letter| capital(letter, true)).collect()
}

fn capital(letter: char, is_capital: bool) -> Vec<char> {
    // A letter such as ß has no single capital.
    let upper: Vec<char> = letter.to_uppercase().collect();
    if is_capital && upper.len() == 1 { upper } else { vec![letter] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_words_that_count() {
        for (title, wanted) in [
            ("Renewable Energy for Electricians", "RE"),
            ("Data at Work", "DW"),
            ("Littératie des données", "LD"),
            ("l’énergie à la maison", "ÉM"),
            ("Refrigeration", "Re"),
            ("A", "A"),
            ("— ! —", ""),
            ("straße", "St"),
            ("ab", "Ab"),
        ] {
            assert_eq!(initials(title), wanted, "{title}");
        }
    }

    #[test]
    fn titles_are_cut_where_they_breathe() {
        assert_eq!(head("Industrial Automation: Logic Controllers"), Some("Industrial Automation"));
        assert_eq!(head("Soins (niveau 2)"), Some("Soins"));
        assert_eq!(head("AI: an introduction"), None);
        assert_eq!(head("Data Literacy"), None);
    }
}
