use std::collections::BTreeMap;

use serde_json::Value;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The members of an achievement that are compared, in the order in which they are told. What every version changes by itself is left
/// out: its id, its number, the versions before it, the addresses of its pictures. The scripts of the verify page compare the same
/// (`verifier-wasm/page/report/depth/changes.js`), and both say them by the messages `shown-field-…`.
const COMPARED: &[&str] = &[
    "name",
    "description",
    "criteria",
    "alignment",
    "resultDescription",
    "achievementType",
    "fieldOfStudy",
    "specialization",
    "creditsAvailable",
    "inLanguage",
    "humanCode",
    "tag",
];

/// Most pairs of lines that are compared.
const MAX_PAIRS: usize = 900;

/// Most lines of a member that are told of, and most words of a line whose words are compared.
const MAX_LINES: usize = 400;
const MAX_WORDS: usize = 2_000;

/// The share of words that two lines have in common, in percent, from which on one counts as the other mended.
const ALIKE: usize = 40;

/// A member of an achievement that differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The member's name.
    pub field: &'static str,
    /// Its lines that are not in both, in order. None when the same lines stand in another order.
    pub lines: Vec<LineChange>,
    /// How many lines stayed as they are.
    pub kept: usize,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineChange {
    /// It is gone.
    Gone(String),
    /// It is new.
    Come(String),
    /// Some of its words differ.
    Mended(Vec<Piece>),
}

/// Words of a line that was mended, with the spaces around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// They stayed.
    Kept(String),
    /// They are gone.
    Gone(String),
    /// They are new.
    Come(String),
}

/// Returns what differs between two versions of an achievement, member by member.
pub fn changes(before: &Value, after: &Value) -> Vec<FieldChange> {
    COMPARED.iter().filter_map(|field| change(field, &lines(field, before), &lines(field, after))).collect()
}

fn change(field: &'static str, before: &[String], after: &[String]) -> Option<FieldChange> {
    if before == after {
        return None;
    }
    let (mut one, mut other) = (before.to_vec(), after.to_vec());
    one.sort();
    other.sort();
    if one == other {
        return Some(FieldChange { field, lines: Vec::new(), kept: before.len() });
    }
    // A line that only moved is neither gone nor come.
    let (mut gone, mut come) = (without(before, after), without(after, before));
    let kept = before.len() - gone.len();
    gone.truncate(MAX_LINES);
    come.truncate(MAX_LINES);
    Some(FieldChange { field, lines: paired(&gone, &come), kept })
}

/// Returns the lines that are not among `others`, in order. What stands there once makes up for one of them.
fn without<'a>(lines: &'a [String], others: &[String]) -> Vec<&'a String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in others {
        *counts.entry(line).or_default() += 1;
    }
    lines.iter().filter(|line| !takes_one(&mut counts, line)).collect()
}

/// Says whether something is left of what was counted, and takes one away.
fn takes_one(counts: &mut BTreeMap<&str, usize>, name: &str) -> bool {
    counts.get_mut(name).is_some_and(|count| count.checked_sub(1).map(|rest| *count = rest).is_some())
}

/// Pairs lines that are gone with lines that came instead of them, where they are alike.
fn paired(gone: &[&String], come: &[&String]) -> Vec<LineChange> {
    // So many new ones are quicker read than matched.
    if gone.len() * come.len() > MAX_PAIRS {
        let (old, new) = (gone.iter().map(|line| (*line).clone()), come.iter().map(|line| (*line).clone()));
        return old.map(LineChange::Gone).chain(new.map(LineChange::Come)).collect();
    }
    let mut left: Vec<Option<&String>> = come.iter().copied().map(Some).collect();
    let mut found = Vec::new();
    for old in gone {
        let near = left.iter().position(|new| new.is_some_and(|new| are_alike(old, new)));
        let mended = near.and_then(|place| left.get_mut(place)?.take());
        found.push(mended.map_or_else(|| LineChange::Gone((*old).clone()), |new| LineChange::Mended(pieces(old, new))));
    }
    found.extend(left.into_iter().flatten().map(|new| LineChange::Come(new.clone())));
    found
}

fn are_alike(old: &str, new: &str) -> bool {
    let (old, new) = (words(old), words(new));
    // So many words at most can be the same in the same order: most lines need no closer look.
    let most = shared(&old, &new);
    if old.len().max(new.len()) > MAX_WORDS || most * 200 < ALIKE * (old.len() + new.len()) {
        return false;
    }
    let same: usize = capture_diff_slices(Algorithm::Myers, &old, &new)
        .iter()
        .map(|operation| if let DiffOp::Equal { len, .. } = operation { *len } else { 0 })
        .sum();
    same * 200 >= ALIKE * (old.len() + new.len())
}

/// Returns how many words stand in both, in whatever order.
fn shared(old: &[&str], new: &[&str]) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in old {
        *counts.entry(word).or_default() += 1;
    }
    new.iter().filter(|word| takes_one(&mut counts, word)).count()
}

/// Returns a line that was mended in pieces: the old words that are gone before the new ones that came.
fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let text = |words: &[&str], from: usize, len: usize| words.get(from..from + len).unwrap_or_default().concat();
    if old.len().max(new.len()) > MAX_WORDS {
        return vec![Piece::Gone(old.concat()), Piece::Come(new.concat())];
    }
    let mut pieces = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match operation {
            DiffOp::Equal { old_index, len, .. } => pieces.push(Piece::Kept(text(&old, old_index, len))),
            DiffOp::Delete { old_index, old_len, .. } => pieces.push(Piece::Gone(text(&old, old_index, old_len))),
            DiffOp::Insert { new_index, new_len, .. } => pieces.push(Piece::Come(text(&new, new_index, new_len))),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                pieces.push(Piece::Gone(text(&old, old_index, old_len)));
                pieces.push(Piece::Come(text(&new, new_index, new_len)));
            }
        }
    }
    pieces
}

/// Returns the words of a text, each with the spaces after it; signs that end a word stand by themselves.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let spaces = rest[end..].find(|c: char| !c.is_whitespace()).map_or(rest.len(), |at| end + at);
        let bare = rest[..end].trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        let (word, signs) = rest[..spaces].split_at(if bare < end { bare } else { 0 });
        words.extend([word, signs].iter().filter(|part| !part.is_empty()));
        rest = &rest[spaces..];
    }
    words
}

/// Returns a member of an achievement as lines for people.
fn lines(field: &str, achievement: &Value) -> Vec<String> {
    let value = &achievement[field];
    match field {
        "criteria" => value["narrative"].as_str().map(split).unwrap_or_default(),
        "alignment" => each(value, |one| joined([&one["targetName"], &one["targetFramework"], &one["targetCode"]])),
        "resultDescription" => list(value).flat_map(rubric).collect(),
        _ => list(value).flat_map(|one| split(&plain(one))).collect(),
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    let (many, one) = match value {
        Value::Array(items) => (items.as_slice(), None),
        Value::Null => (&[][..], None),
        other => (&[][..], Some(other)),
    };
    many.iter().chain(one)
}

fn each(value: &Value, line: impl Fn(&Value) -> String) -> Vec<String> {
    list(value).map(line).filter(|line| !line.is_empty()).collect()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn joined<const N: usize>(parts: [&Value; N]) -> String {
    let parts: Vec<&str> = parts.into_iter().filter_map(Value::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Returns a text by its lines, without the marks of a list.
fn split(text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .map(str::trim)
        .map(|line| line.strip_prefix("* ").or_else(|| line.strip_prefix("- ")).unwrap_or(line).to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Returns a line for each level of a criterion. Their identifiers change with the version, and say nothing.
fn rubric(described: &Value) -> Vec<String> {
    let required = described["requiredLevel"].as_str();
    let levels: Vec<String> = list(&described["rubricCriterionLevel"])
        .map(|level| {
            let mark = if required.is_some() && level["id"].as_str() == required { " ✓" } else { "" };
            let name = format!("{}{mark}", level["name"].as_str().unwrap_or_default());
            joined([&described["name"], &name.into(), &level["description"]])
        })
        .collect();
    if levels.is_empty() { each(&described["name"], plain) } else { levels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn words_are_told_apart() {
        let before = json!({"criteria": {"narrative": "* Complete both courses.\n* Write a brief of four pages.\n* Present it."}});
        let after = json!({"criteria": {"narrative": "* Complete both courses.\n* Write a brief of six pages.\n* Answer questions on it for ten minutes."}});
        let found = changes(&before, &after);
        let mended = vec![
            Piece::Kept("Write a brief of ".into()),
            Piece::Gone("four ".into()),
            Piece::Come("six ".into()),
            Piece::Kept("pages.".into()),
        ];
        let lines = vec![
            LineChange::Mended(mended),
            LineChange::Gone("Present it.".into()),
            LineChange::Come("Answer questions on it for ten minutes.".into()),
        ];
        assert_eq!(found, [FieldChange { field: "criteria", lines, kept: 1 }]);
    }

    #[test]
    fn a_sentence_goes_on() {
        let come = Piece::Come(", within a week".into());
        assert_eq!(
            pieces("Report to them.", "Report to them, within a week."),
            [Piece::Kept("Report to them".into()), come, Piece::Kept(".".into()),]
        );
    }

    #[test]
    fn what_every_version_changes_is_not_told() {
        let one = json!({"id": "a/v1", "version": "1", "name": "A", "image": {"id": "a/v1/badge.png"}});
        let two = json!({"id": "a/v2", "version": "2", "name": "A", "image": {"id": "a/v2/badge.png"}, "related": [{"id": "a/v1"}]});
        assert!(changes(&one, &two).is_empty());
    }

    #[test]
    fn an_order_that_changed_has_no_lines() {
        let found = changes(&json!({"tag": ["a", "b"]}), &json!({"tag": ["b", "a"]}));
        assert_eq!(found, [FieldChange { field: "tag", lines: Vec::new(), kept: 2 }]);
    }

    #[test]
    fn one_of_two_equal_lines_is_gone() {
        let found = changes(&json!({"tag": ["a", "b", "a"]}), &json!({"tag": ["b", "a"]}));
        assert_eq!(found, [FieldChange { field: "tag", lines: vec![LineChange::Gone("a".into())], kept: 2 }]);
    }

    #[test]
    fn what_differs_behind_many_lines_is_told() {
        let tags =
            |last: &str| (0..1_000).map(|number| format!("t{number}")).chain([last.to_owned()]).collect::<Vec<_>>();
        let found = changes(&json!({"tag": tags("x")}), &json!({"tag": tags("y")}));
        let lines = vec![LineChange::Gone("x".into()), LineChange::Come("y".into())];
        assert_eq!(found, [FieldChange { field: "tag", lines, kept: 1_000 }]);
    }

    #[test]
    fn rubrics_and_numbers_read_as_words() {
        let level = |id: &str| json!({"id": id, "name": "Met", "description": "It is done."});
        let rubric = |version: &str| json!({"resultDescription": [{"name": "Work", "requiredLevel": version, "rubricCriterionLevel": [level(version)]}], "creditsAvailable": 3});
        assert!(changes(&rubric("v1"), &rubric("v2")).is_empty());
        assert_eq!(lines("resultDescription", &rubric("v1")), ["Work · Met ✓ · It is done."]);
        assert_eq!(lines("creditsAvailable", &rubric("v1")), ["3"]);
    }

    #[test]
    fn nothing_is_lost_or_invented() {
        let (old, new) = ("a  b\tc d", "a b c  e d ");
        let told =
            |keep: fn(&Piece) -> Option<&String>| pieces(old, new).iter().filter_map(keep).cloned().collect::<String>();
        assert_eq!(
            told(|piece| if let Piece::Kept(text) | Piece::Gone(text) = piece { Some(text) } else { None }),
            old
        );
        assert_eq!(
            told(|piece| if let Piece::Kept(text) | Piece::Come(text) = piece { Some(text) } else { None }),
            new
        );
        let long = "word ".repeat(MAX_WORDS + 1);
        assert_eq!(pieces(&long, "word").len(), 2);
    }
}
