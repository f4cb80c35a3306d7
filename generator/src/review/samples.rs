//! Small catalogs for tests of this folder.

use crate::catalog::{Catalog, SourceFile, SourceTree, load};

/// Returns a catalog with these credentials: id, and the lines of front matter that matter. `config` is added to `catalog.yaml`.
pub(crate) fn catalog(config: &str, credentials: &[(String, String)]) -> Catalog {
    let file = |path: String, text: String| SourceFile { path, bytes: text.into_bytes(), is_unusable: false };
    let head = "title: T\nbase_url: https://badges.example.edu\nlanguages: [en]\n";
    let mut files = vec![
        file("catalog.yaml".to_owned(), format!("{head}{config}")),
        file("issuers/main/index.yaml".to_owned(), "name: Main\nurl: https://www.example.edu\n".to_owned()),
    ];
    for (id, lines) in credentials {
        let status = if lines.contains("status:") { "" } else { "status: active\n" };
        let text = format!("---\ntitle: {id}\nsummary: do it.\nversion: 1\nissuer: main\n{status}{lines}---\n");
        files.push(file(format!("credentials/{id}/index.md"), text));
    }
    let loaded = load(SourceTree::new(files), Vec::new());
    loaded.catalog.unwrap_or_else(|| panic!("the catalog of the test can be decoded: {:?}", loaded.diagnostics))
}
