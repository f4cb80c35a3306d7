//! The files that `init` writes, and how it and `new` write files.

mod program;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

pub(super) use program::{Program, program_url};

use crate::catalog::schema;

/// The files of a new catalog.
pub(super) const CATALOG: &[(&str, &str)] = &[
    ("catalog.yaml", include_str!("init/catalog.yaml")),
    ("README.md", include_str!("init/README.md")),
    ("issuers/main/index.yaml", include_str!("init/issuer.yaml")),
    ("departments/writing-centre/index.md", include_str!("init/department.md")),
    ("credentials/plain-writing/index.md", include_str!("init/credential.md")),
    ("frameworks/skills.yaml", include_str!("init/framework.yaml")),
    ("faqs/learners.md", include_str!("init/faq.md")),
    ("glossary.yaml", include_str!("init/glossary.yaml")),
    ("pages/about.md", include_str!("init/about.md")),
    (".gitignore", include_str!("init/gitignore")),
    (".vscode/settings.json", include_str!("init/vscode-settings.json")),
    (".vscode/extensions.json", include_str!("init/vscode-extensions.json")),
    (".vscode/tasks.json", include_str!("init/vscode-tasks.json")),
    (".idea/jsonSchemas.xml", include_str!("init/idea-schemas.xml")),
];

/// What the forges run; each fetches the program first.
pub(super) const WORKFLOWS: &[(&str, &str)] = &[
    (".github/workflows/catalog.yml", include_str!("init/github.yml")),
    (".github/workflows/comment.yml", include_str!("init/comment.yml")),
    (".gitlab-ci.yml", include_str!("init/gitlab.yml")),
];

/// Returns the schemas that editors complete from, by format.
pub(super) fn schemas() -> Vec<(&'static str, String)> {
    let kinds = schema::KINDS.iter();
    kinds.filter_map(|kind| Some((*kind, format!("{:#}\n", schema::schema(kind)?)))).collect()
}

/// Writes a file that must not exist yet, with the folders above it.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::File::create_new(path)?.write_all(text.as_bytes())
}
