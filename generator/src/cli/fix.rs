//! `check --fix`: follows suggestions and writes the files.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::open::Open;
use super::terminal::Terminal;
use crate::diagnostic::{Edit, fix};
use crate::output::write_file;
use crate::project::{self, Checked};
use crate::site::Verifier;

/// Longest text that is shown of what was written.
const WIDTH: usize = 60;

/// Follows what can be followed, writes it, and returns what is found then.
pub(super) fn fix_and_check(open: &Open, terminal: &Terminal) -> anyhow::Result<Checked> {
    let folder = open.folder()?;
    let (tree, found, options) = open.read(Verifier::embedded())?;
    let after = fix(&tree, |tree| project::check(tree, found.clone(), options.clone()).diagnostics);
    let changed = after.changed(&tree);
    for (path, old, new) in &changed {
        write(&folder.join(path), old, new)?;
    }
    for edit in &after.applied {
        terminal.tell(&format!("fixed {}", told(edit)));
    }
    for edit in &after.taken_back {
        terminal.tell(&format!("left alone, since it would make the file worse: {}", told(edit)));
    }
    let files = |count: usize| if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
    match after.applied.len() {
        0 => terminal.tell("nothing can be fixed without asking you\n"),
        1 => terminal.tell("1 fix in 1 file\n"),
        many => terminal.tell(&format!("{many} fixes in {}\n", files(changed.len()))),
    }
    Ok(project::check(after.tree, found, options))
}

fn write(path: &Path, old: &[u8], new: &[u8]) -> anyhow::Result<()> {
    let now = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    if now != old {
        bail!("{} was changed while it was checked; nothing was written to it", path.display());
    }
    write_file(path, new).with_context(|| format!("cannot write {}", path.display()))
}

/// Returns where an edit is and what it does, on one line.
fn told(edit: &Edit) -> String {
    let shown = |text: &str| {
        let text: String = text.escape_debug().to_string().replace("\\\"", "\"").replace("\\'", "'");
        match text.char_indices().nth(WIDTH) {
            Some((at, _)) => format!("{}…", &text[..at]),
            None => text,
        }
    };
    format!("{}:{}: `{}` → `{}` ({})", edit.path, edit.line, shown(&edit.old), shown(&edit.new), edit.rule.code)
}
