//! What a new entry begins with: `new` writes it, and `check` knows again what was left of it.

use std::sync::LazyLock;

use super::front_matter;
use super::yaml::{self, Bounds, Content, Node};
use crate::diagnostic::FileId;

/// A new credential.
pub const CREDENTIAL: &str = include_str!("credential.md");
/// A new department.
pub const DEPARTMENT: &str = include_str!("department.md");
/// A new pathway.
pub const PATHWAY: &str = include_str!("pathway.md");
/// A new framework.
pub const FRAMEWORK: &str = include_str!("framework.yaml");
/// A new group of questions.
pub const FAQ: &str = include_str!("faq.md");

/// The texts of a scaffold that only hold the place of what an author writes, as lines of comments give them too.
#[derive(Debug, Default)]
pub(super) struct Placeholders {
    /// Values of fields.
    pub values: Vec<String>,
    /// Lines of Markdown.
    pub lines: Vec<&'static str>,
}

pub(super) static OF_CREDENTIAL: LazyLock<Placeholders> = LazyLock::new(|| Placeholders::of_markdown(CREDENTIAL));
pub(super) static OF_DEPARTMENT: LazyLock<Placeholders> = LazyLock::new(|| Placeholders::of_markdown(DEPARTMENT));
pub(super) static OF_PATHWAY: LazyLock<Placeholders> = LazyLock::new(|| Placeholders::of_markdown(PATHWAY));
pub(super) static OF_FRAMEWORK: LazyLock<Placeholders> = LazyLock::new(|| Placeholders::of_yaml(FRAMEWORK));
pub(super) static OF_FAQ: LazyLock<Placeholders> = LazyLock::new(|| Placeholders::of_markdown(FAQ));

impl Placeholders {
    fn of_markdown(scaffold: &'static str) -> Self {
        let Ok(parts) = front_matter::split(scaffold, FileId(u32::MAX)) else { return Self::default() };
        let lines = parts.markdown.1.lines().map(str::trim).filter(|line| !line.is_empty());
        Self { lines: lines.collect(), ..Self::of_yaml(parts.yaml.1) }
    }

    fn of_yaml(scaffold: &str) -> Self {
        let bare = |line: &str| format!("{}\n", line.strip_prefix("# ").unwrap_or(line));
        let text: String = scaffold.lines().filter(|line| !line.contains("$schema")).map(bare).collect();
        let mut values = Vec::new();
        if let Ok(node) = yaml::parse(&text, FileId(u32::MAX), 0, Bounds::Entry) {
            texts(&node, &mut values);
        }
        Self { values, lines: Vec::new() }
    }
}

/// Collects what is meant for authors alone. Single words such as `online` are what many credentials say in earnest.
fn texts(node: &Node, found: &mut Vec<String>) {
    match &node.content {
        Content::String(text) if text.contains(' ') || text.contains("example.edu") => found.push(text.clone()),
        Content::List(items) => items.iter().for_each(|item| texts(item, found)),
        Content::Map(entries) => entries.iter().for_each(|(_, value)| texts(value, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_only_holds_a_place() {
        let credential = &*OF_CREDENTIAL;
        for expected in ["A phrase that begins with a verb", "What one hands in", "https://example.edu/enrol"] {
            assert!(credential.values.iter().any(|value| value == expected), "{expected}: {credential:?}");
        }
        assert!(!credential.values.iter().any(|value| value == "Everybody"), "{credential:?}");
        assert_eq!(credential.lines, ["Describe the credential here, in plain words."]);
        assert_eq!(OF_FAQ.lines, ["## What is the question?", "The answer."]);
        for other in [&OF_DEPARTMENT, &OF_PATHWAY, &OF_FRAMEWORK] {
            assert!(!other.values.is_empty());
        }
    }
}
