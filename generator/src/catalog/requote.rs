//! What quotes would mend in a file that is not YAML: the text of the line in which reading stopped.

use std::ops::Range;

use super::yaml::is_field_name;
use crate::diagnostic::quoted;

/// Returns the place of the text in the line at byte `at`, and the text in quotes; `None` where it would not begin before
/// `at`, or stands in quotes or brackets for a reason.
pub(super) fn requote(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next()?.trim_end();
    let begin = start + begin_of_text(line);
    let written = text.get(begin..start + line.len())?;
    if begin > at || written.is_empty() || written.starts_with(['[', '{', '|', '>', '&', '?']) {
        return None;
    }
    // `'it's'` lost its inner mark only; the outer ones are quotes.
    let inner = written.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).filter(|inner| !inner.is_empty());
    let inner = inner.or_else(|| written.strip_prefix('"')?.strip_suffix('"').filter(|inner| inner.contains('"')));
    Some((begin..start + line.len(), quoted(inner.unwrap_or(written))))
}

/// Returns where the text of a line begins: after its indentation, the dashes of lists, and the name of a field.
pub(super) fn begin_of_text(line: &str) -> usize {
    let mut begin = line.len() - line.trim_start().len();
    while let Some(rest) = line[begin..].strip_prefix("- ") {
        begin = line.len() - rest.trim_start().len();
    }
    match line[begin..].split_once(':') {
        Some((name, rest)) if is_field_name(name) && rest.starts_with(' ') => line.len() - rest.trim_start().len(),
        _ => begin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, at: &str, mended: Option<&str>) {
        let at = text.find(at).expect("the place is in the text");
        let whole = requote(text, at).map(|(range, quoted)| {
            let mut text = text.to_owned();
            text.replace_range(range, &quoted);
            text
        });
        assert_eq!(whole.as_deref(), mended, "{text}");
    }

    #[test]
    fn puts_the_text_of_the_line_in_quotes() {
        check("a: 1\nsummary: Learn: how\n", ": how", Some("a: 1\nsummary: \"Learn: how\"\n"));
        check("a:\n  - Learn: this: x\n", ": x", Some("a:\n  - \"Learn: this: x\"\n"));
        check("a: 'it's'\n", "s'", Some("a: \"it's\"\n"));
        check("a: \"Say\" what\n", "what", Some("a: \"\\\"Say\\\" what\"\n"));
        check("a: \"Say \"no\" twice\"\n", "no", Some("a: \"Say \\\"no\\\" twice\"\n"));
        check("a: @x\n", "@", Some("a: \"@x\"\n"));
    }

    #[test]
    fn leaves_what_quotes_do_not_mend() {
        check("a: [x: y: z]\n", ": z", None);
        check("summary: Learn\n  how: this\n", ": this", None);
    }
}
