use super::{Place, holds_words};
use crate::catalog::yaml::{Node, excerpt};
use crate::diagnostic::{Diagnostic, Rule, Span, Suggestion, quoted};

/// Reports that the rest of a line is cut off from a text: `Clean 16 of 20 #lab checklist`.
pub(super) fn rest(node: &Node, value: &str, place: Place<'_>) -> Option<Diagnostic> {
    let end = node.span.end as usize;
    let remark = remark(place, end)?;
    let lost = place.text.get(remark.range())?;
    let whole = quoted(&format!("{value} {lost}"));
    // In brackets the remark swallowed what closes them; where the text ends is for its author to say.
    let is_whole = !lost.contains([']', '}']);
    let place = Span { start: node.span.start, ..remark };
    Some(finding(remark, lost, place, whole, is_whole))
}

/// Reports that a text as a whole is taken for a remark: `title: #1 in class`.
pub(super) fn whole(place: Place<'_>) -> Option<Diagnostic> {
    let end = place.key?.span.end as usize;
    let colon = place.text.get(end..)?.strip_prefix(':')?;
    let remark = remark(place, place.text.len() - colon.len())?;
    let lost = place.text.get(remark.range())?;
    Some(finding(remark, lost, remark, quoted(lost), !lost.contains([']', '}'])))
}

/// Returns the place of a remark behind byte `end`, in the same line, that begins without a space, in a field that holds
/// words.
fn remark(place: Place<'_>, end: usize) -> Option<Span> {
    let after = place.text.get(end..)?;
    let remark = after.trim_start_matches([' ', '\t']);
    let is_word = remark.strip_prefix('#')?.starts_with(char::is_alphanumeric);
    if remark.len() == after.len() || !is_word || !holds_words(place.field) {
        return None;
    }
    let start = place.text.len() - remark.len();
    let line = remark.lines().next()?.trim_end();
    Some(Span::new(place.file, start, start + line.len()))
}

fn finding(remark: Span, lost: &str, place: Span, whole: String, is_whole: bool) -> Diagnostic {
    let message = format!("{} is left out: `#` behind a space begins a remark", excerpt(lost));
    let quotes = if is_whole { format!(": {}", excerpt(&whole)) } else { String::new() };
    let help = format!("put the whole text in quotes{quotes}; if it is a remark, write a space after the `#`");
    let mut finding = Diagnostic::new(Rule::CUT_OFF, remark, message).help(help);
    finding.suggestion = is_whole.then(|| Suggestion::doubtful(place, whole));
    finding
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn tells_what_is_lost_and_quotes_the_whole() {
        for (text, lost, mended) in [
            (
                "outcomes:\n  - Clean 16 of 20 #lab checklist  \nb: 1\n",
                "#lab checklist",
                Some("outcomes:\n  - \"Clean 16 of 20 #lab checklist\"  \nb: 1\n"),
            ),
            ("title: #1 in class\n", "#1 in class", Some("title: \"#1 in class\"\n")),
            ("title: {fr: Été #é\n}\n", "#é", Some("title: {fr: \"Été #é\"\n}\n")),
            ("tags: [a #b, c]\n]\n", "#b, c]", None),
        ] {
            assert_eq!(found(text), [("C145", lost.to_owned(), mended.map(str::to_owned))]);
        }
    }
}
