use super::Place;
use crate::catalog::yaml::{Node, excerpt};
use crate::diagnostic::{Diagnostic, Rule, Span, Suggestion, yaml_scalar};

/// Fields that are lists of texts or names, wherever they stand.
const LISTS: &[&str] = &[
    "audience",
    "credit_units",
    "criteria",
    "department",
    "embeds",
    "forms",
    "kinds",
    "languages",
    "levels",
    "need",
    "noc",
    "occupations",
    "outcomes",
    "partners",
    "people",
    "prerequisites",
    "see",
    "skills",
    "strategic_goals",
    "synonyms",
    "tags",
    "title_choices",
];

/// Reports that lines which look like items of a list are part of the text above them.
pub(super) fn lines(node: &Node, written: &str, place: Place<'_>) -> Option<Diagnostic> {
    let mut at = written.find('\n')? + 1;
    let first = written[at..].split_inclusive('\n').find_map(|line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        is_item(line.trim()).then_some((start, line.trim()))
    });
    let (start, line) = first?;
    let start = node.span.start as usize + start;
    let span = Span::new(node.span.file, start, start + line.len());
    let above = written.lines().next().unwrap_or_default().trim();
    let message = format!("{} is read as part of the text above it, {}", excerpt(line), excerpt(above));
    let finding = Diagnostic::new(Rule::JOINED_LINES, span, message);
    if !LISTS.contains(&place.field) {
        return Some(
            finding.help("the field is one text: write it as one, or put it in quotes if the line is meant so"),
        );
    }
    let field = place.field;
    let mut finding =
        finding.help(format!("begin every item, the first too, on a line of its own below `{field}:`, with `- `"));
    finding.suggestion = as_list(node, written, place);
    Some(finding)
}

fn is_item(line: &str) -> bool {
    ["- ", "* ", "• "].iter().any(|mark| line.starts_with(mark))
}

/// Returns the list that was meant, in place of the text.
fn as_list(node: &Node, written: &str, place: Place<'_>) -> Option<Suggestion> {
    let items = items(written);
    let start = node.span.start as usize;
    let Some(key) = place.key else {
        let before = before_in_line(place.text, start);
        let indentation = before.strip_suffix("- ").filter(|before| is_blank(before))?;
        return Some(Suggestion::new(node.span, items.join(&format!("\n{indentation}- "))));
    };
    let end = key.span.end as usize;
    let colon = end + place.text.get(end..start)?.find(':')? + 1;
    // A field may be the first of an item: `- prerequisites: A`.
    let before = before_in_line(place.text, key.span.start as usize);
    is_blank(&before.replace("- ", "  ")).then_some(())?;
    let mark = format!("\n{}  - ", " ".repeat(before.len()));
    let list: String = items.iter().map(|item| mark.clone() + item).collect();
    Some(Suggestion::new(Span::new(node.span.file, colon, node.span.end as usize), list))
}

/// Returns the items, as values of YAML: lines without a mark go on with the item before.
fn items(written: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in written.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match items.last_mut().filter(|_| !is_item(line)) {
            Some(item) => item.extend([" ", line]),
            None => items.push(line.trim_start_matches(['-', '*', '•', ' ']).to_owned()),
        }
    }
    // What was plain text before is plain text as an item, if it begins with a letter.
    let value = |item: String| if item.starts_with(char::is_alphabetic) { item } else { yaml_scalar(&item) };
    items.into_iter().filter(|item| !item.is_empty()).map(value).collect()
}

/// Returns what stands before byte `at` in its line.
pub(super) fn before_in_line(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    &before[before.rfind('\n').map_or(0, |end| end + 1)..]
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte == b' ')
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    fn check(text: &str, line: &str, mended: Option<&str>) {
        assert_eq!(found(text), [("C147", line.to_owned(), mended.map(str::to_owned))]);
    }

    #[test]
    fn makes_items_of_the_lines() {
        check(
            "title: x\nprerequisites: First aid,\n  level C\n  - One term of practice\n  - 16 hours\nb: 1\n",
            "- One term of practice",
            Some("title: x\nprerequisites:\n  - First aid, level C\n  - One term of practice\n  - 16 hours\nb: 1\n"),
        );
        check(
            "outcomes:\n  - Assess\n    - Dress\n  - Report\n",
            "- Dress",
            Some("outcomes:\n  - Assess\n  - Dress\n  - Report\n"),
        );
        check("a:\n  - outcomes: A\n      * B\n", "* B", Some("a:\n  - outcomes:\n      - A\n      - B\n"));
    }

    #[test]
    fn only_tells_of_it_where_a_list_has_no_place() {
        check("summary: assess\n  - and dress\n", "- and dress", None);
    }
}
