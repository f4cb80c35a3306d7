/// Longest text for which a near match is looked for: comparing takes time with the product of the lengths.
const MAX_LENGTH: usize = 100;

/// A candidate that is near to what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Near<'a> {
    /// The candidate.
    pub(crate) name: &'a str,
    /// Whether no other is as near, and no digit differs: `rust-102` is no slip of the pen for `rust-101`.
    pub(crate) is_certain: bool,
}

/// Returns the candidate most like `written`, when one is near enough to be what was meant.
///
/// ```
/// use skillmark::diagnostic::nearest;
/// assert_eq!(nearest("sumary", ["title", "summary"]), Some("summary"));
/// assert_eq!(nearest("colour", ["title", "summary"]), None);
/// ```
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(written, candidates).map(|near| near.name)
}

/// Returns the nearest candidate, and whether it can only be this.
pub(crate) fn near<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Near<'a>> {
    let length = written.chars().take(MAX_LENGTH + 1).count();
    if length > MAX_LENGTH {
        return None;
    }
    let folded = written.to_lowercase();
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= length.div_ceil(3))
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .collect();
    found.sort_unstable();
    found.dedup();
    let (distance, name) = *found.first()?;
    let is_alone = found.get(1).is_none_or(|(other, _)| *other > distance);
    // In very short words every letter counts, and one that differs makes another word.
    let is_long = distance == 0 || name.chars().count() >= 4;
    Some(Near { name, is_certain: is_alone && is_long && digits(written).eq(digits(name)) })
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_certain_of_one_candidate_alone() {
        let certain = |written: &str, known: &[&str]| near(written, known.iter().copied()).map(|near| near.is_certain);
        assert_eq!(certain("sumary", &["title", "summary"]), Some(true));
        assert_eq!(certain("Active", &["active", "paused"]), Some(true));
        assert_eq!(certain("rust-102", &["rust-101"]), Some(false), "another number is another course");
        assert_eq!(certain("rust-11", &["rust-101", "rust-111"]), Some(false), "two are as near");
        assert_eq!(certain("hour", &["hours"]), Some(true));
        assert_eq!(certain("or", &["of"]), Some(false), "a short word");
    }
}
