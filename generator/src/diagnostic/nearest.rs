/// Longest text for which a near match is looked for: comparing takes time with the product of the lengths.
const MAX_LENGTH: usize = 100;

/// Returns the candidate most like `written`, when one is near enough to be what was meant.
///
/// ```
/// use skillmark::diagnostic::nearest;
/// assert_eq!(nearest("sumary", ["title", "summary"]), Some("summary"));
/// assert_eq!(nearest("colour", ["title", "summary"]), None);
/// ```
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = written.chars().take(MAX_LENGTH + 1).count();
    if length > MAX_LENGTH {
        return None;
    }
    let folded = written.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= length.div_ceil(3))
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}
