//! How far credentials take a skill, drawn as a row of marks: one a credential, or a bar where there are many.

use std::fmt::Write as _;

use crate::skills::Coverage;

/// Up to how many credentials of a framework's busiest skill each is a mark of its own.
pub(super) const MOST_MARKS: usize = 24;

/// How wide the row is at least, in marks, so that a framework with few credentials does not look full.
const LEAST_MARKS: usize = 12;

/// Returns the drawing for a skill of a framework whose busiest skill has `most` credentials. The patterns that it fills
/// marks with stand once in the page. It shows nothing that the words beside it do not say.
pub(super) fn bar(coverage: Coverage, most: usize) -> String {
    let whole = most.max(LEAST_MARKS);
    let parts =
        [("3", coverage.assessed), ("2", coverage.practised), ("1", coverage.introduced), ("0", coverage.unstated)];
    let mut svg =
        String::from("<svg class=\"bar\" width=\"100%\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">");
    let mut start = 0;
    for (level, count) in parts.into_iter().filter(|(_, count)| *count > 0) {
        let marks = if most > MOST_MARKS { 1 } else { count };
        for mark in 0..marks {
            let (from, wide) = (start + mark * count / marks, count / marks);
            let _ = write!(
                svg,
                "<rect class=\"l{level}\" x=\"{}%\" width=\"{}%\" y=\"1\" height=\"10\" fill=\"url(#l{level})\"/>",
                percent(from, whole, 0.0),
                percent(wide, whole, 0.6),
            );
        }
        start += count;
    }
    svg.push_str("</svg>");
    svg
}

/// Returns a part of the whole in per cent, less the space between marks, with two decimals.
#[expect(clippy::cast_precision_loss, reason = "counts of credentials are small")]
fn percent(part: usize, whole: usize, less: f64) -> String {
    let percent = (100.0 * part as f64 / whole as f64 - less).max(0.2);
    let percent = if part == 0 { 0.0 } else { percent };
    format!("{percent:.2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_credential_is_a_mark_until_there_are_many() {
        let few = Coverage { assessed: 2, practised: 1, ..Coverage::default() };
        let drawn = bar(few, 3);
        assert_eq!((drawn.matches("class=\"l3\"").count(), drawn.matches("class=\"l2\"").count()), (2, 1));
        let many = Coverage { assessed: 400, introduced: 20, ..Coverage::default() };
        assert_eq!(bar(many, 900).matches("<rect").count(), 2);
        assert!(!bar(Coverage::default(), 3).contains("<rect"));
    }
}
