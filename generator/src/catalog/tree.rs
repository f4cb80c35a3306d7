use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diagnostic::FileId;

/// One file of a catalog as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path relative to the catalog, with forward slashes.
    pub path: String,
    /// Contents.
    pub bytes: Vec<u8>,
    /// Whether reading failed, and was reported; the contents are empty then.
    pub is_unusable: bool,
}

/// The files of a catalog, sorted by path: everything that loading looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceTree {
    files: Vec<SourceFile>,
}

impl SourceTree {
    /// Returns a tree of `files`; the order they come in does not matter.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Returns every file with its id, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0_u32..).map(FileId).zip(&self.files)
    }

    /// Returns the files whose path begins with `folder` and a slash.
    pub fn under<'a>(&'a self, folder: &str) -> impl Iterator<Item = (FileId, &'a SourceFile)> + use<'a> {
        let prefix = format!("{folder}/");
        let from = self.files.partition_point(|file| file.path.as_str() < prefix.as_str());
        let ids = (u32::try_from(from).unwrap_or(u32::MAX)..).map(FileId);
        ids.zip(&self.files[from..]).take_while(move |(_, file)| file.path.starts_with(&prefix))
    }

    /// Returns the file at `path`.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let index = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((FileId(u32::try_from(index).ok()?), &self.files[index]))
    }

    /// Returns the path of `file`, or `catalog.yaml` for an id that is not of this tree: findings about
    /// files that could not be read at all are shown there.
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("catalog.yaml", |file| &file.path)
    }

    /// Returns the contents of `file`.
    pub fn bytes(&self, file: FileId) -> &[u8] {
        self.get(file).map_or(&[], |file| &file.bytes)
    }

    /// Returns the text of `file` up to the first byte that is not UTF-8: for showing, not for reading.
    pub fn text(&self, file: FileId) -> &str {
        let bytes = self.bytes(file);
        match std::str::from_utf8(bytes) {
            Ok(text) => text,
            // What stands before the first bad byte is text.
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
        }
    }

    /// Returns line and column of a byte offset, both from 1; columns count characters.
    pub fn line_column(&self, file: FileId, offset: u32) -> (usize, usize) {
        let bytes = self.bytes(file);
        let before = &bytes[..bytes.len().min(offset as usize)];
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let line = before.split(|&byte| byte == b'\n').count();
        let column = match String::from_utf8_lossy(&before[line_start..]) {
            Cow::Borrowed(text) => text.chars().count(),
            Cow::Owned(text) => text.chars().count(),
        };
        (line, column + 1)
    }

    /// Returns the paths of files that are not in `before`, or are other than there.
    pub fn changed_since<'a>(&'a self, before: &Self) -> BTreeSet<&'a str> {
        let is_same = |file: &SourceFile| before.find(&file.path).is_some_and(|(_, old)| old.bytes == file.bytes);
        self.files.iter().filter(|file| !is_same(file)).map(|file| file.path.as_str()).collect()
    }

    /// Returns a file.
    pub fn get(&self, file: FileId) -> Option<&SourceFile> {
        self.files.get(file.0 as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> SourceTree {
        SourceTree::new(
            files
                .iter()
                .map(|(path, text)| SourceFile {
                    path: (*path).to_owned(),
                    bytes: text.as_bytes().to_vec(),
                    is_unusable: false,
                })
                .collect(),
        )
    }

    #[test]
    fn finds_files_and_folders() {
        let tree = tree(&[("b/x.md", ""), ("a.yaml", ""), ("b/a/y.md", ""), ("bb/z.md", "")]);
        let under: Vec<_> = tree.under("b").map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(under, ["b/a/y.md", "b/x.md"]);
        assert!(tree.find("a.yaml").is_some());
        assert!(tree.find("b").is_none());
    }

    #[test]
    fn knows_what_changed() {
        let before = tree(&[("a", "1"), ("b", "1"), ("gone", "1")]);
        let after = tree(&[("a", "1"), ("b", "2"), ("new", "1")]);
        assert_eq!(Vec::from_iter(after.changed_since(&before)), ["b", "new"]);
        assert!(after.changed_since(&after).is_empty());
    }

    #[test]
    fn counts_columns_in_characters() {
        let tree = tree(&[("a.yaml", "é: 1\nü: 2\n")]);
        assert_eq!(tree.line_column(FileId(0), 4), (1, 4));
        assert_eq!(tree.line_column(FileId(0), 6), (2, 1));
    }
}
