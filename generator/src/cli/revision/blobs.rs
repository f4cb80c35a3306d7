//! The files of a catalog in a git tree, under the bounds that files on disk have.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Stdio;

use anyhow::{Context as _, bail};

use super::git::{Repository, finish, not_run};
use crate::catalog::{Problem, SourceFile, SourceTree, byte_limit, from_files, is_of_catalog, shown_path};
use crate::diagnostic::Diagnostic;

/// Most files that are read; a catalog of 10,000 credentials has about 80,000.
const MAX_FILES: usize = 1 << 20;
/// Most bytes that are read in all.
const MAX_BYTES: u64 = 4 << 30;

/// A file of a tree.
#[derive(Debug, PartialEq, Eq)]
struct Listed {
    path: String,
    object: String,
    kind: Kind,
    size: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Symlink,
    Submodule,
}

/// Reads every file of a catalog below `tree`, the name of a git object.
pub(super) fn read(repository: &Repository, tree: &str) -> anyhow::Result<(SourceTree, Vec<Diagnostic>)> {
    let listed = list(repository, tree)?;
    let listed = of_catalog(listed);
    let wanted: Vec<&Listed> = listed.iter().filter(|file| refusal(file).is_none()).collect();
    if wanted.iter().map(|file| file.size).sum::<u64>() > MAX_BYTES {
        bail!("the catalog in that revision has more than {MAX_BYTES} bytes");
    }
    let mut contents = contents(repository, &wanted)?.into_iter();
    let files = listed.iter().map(|file| {
        let problem = refusal(file);
        let bytes = if problem.is_none() { contents.next().unwrap_or_default() } else { Vec::new() };
        (SourceFile { path: shown_path(&file.path), bytes, is_unusable: problem.is_some() }, problem)
    });
    Ok(from_files(files.collect()))
}

fn list(repository: &Repository, tree: &str) -> anyhow::Result<Vec<Listed>> {
    let mut child = repository.command(&["ls-tree", "-r", "-z", "-l", "--full-tree", tree]).spawn().map_err(not_run)?;
    let mut output = BufReader::new(child.stdout.take().context("git has no output")?);
    let mut listed = Vec::new();
    let mut line = Vec::new();
    while output.read_until(0, &mut line).context("cannot read what git lists")? > 0 {
        if line.last() == Some(&0) {
            line.pop();
        }
        listed.push(parse(&line).context("git lists files in a way that is not known")?);
        if listed.len() > MAX_FILES {
            let _ = child.kill();
            bail!("that revision has more than {MAX_FILES} files in the catalog's folder");
        }
        line.clear();
    }
    finish(child)?;
    Ok(listed)
}

/// Takes a line of `git ls-tree -l` apart: mode, kind, object, size and, after a tab, the path.
fn parse(line: &[u8]) -> Option<Listed> {
    let tab = line.iter().position(|byte| *byte == b'\t')?;
    let head = std::str::from_utf8(&line[..tab]).ok()?;
    let mut words = head.split_ascii_whitespace();
    let (mode, _, object, size) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let kind = match mode {
        "120000" => Kind::Symlink,
        "160000" => Kind::Submodule,
        _ => Kind::File,
    };
    let path = String::from_utf8_lossy(&line[tab + 1..]).into_owned();
    Some(Listed { path, object: object.to_owned(), kind, size: size.parse().unwrap_or_default() })
}

/// Leaves out what is none of a catalog's, as reading from disk does.
fn of_catalog(listed: Vec<Listed>) -> Vec<Listed> {
    let is_mark = |file: &&Listed| file.path.rsplit('/').next() == Some(crate::output::MARK);
    let sites: Vec<String> =
        listed.iter().filter(is_mark).filter_map(|file| Some(format!("{}/", file.path.rsplit_once('/')?.0))).collect();
    let is_built = |path: &str| sites.iter().any(|site| path.starts_with(site.as_str()));
    listed.into_iter().filter(|file| is_of_catalog(&file.path) && !is_built(&file.path)).collect()
}

/// Returns why a file is not read.
fn refusal(file: &Listed) -> Option<Problem> {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let limit = byte_limit(name);
    match file.kind {
        Kind::Symlink => Some(Problem::Symlink),
        Kind::Submodule => Some(Problem::Unreadable("it is a repository of its own".to_owned())),
        Kind::File => (file.size > limit).then_some(Problem::TooLarge(file.size, limit)),
    }
}

/// Returns the contents of files, in the same order.
fn contents(repository: &Repository, files: &[&Listed]) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut command = repository.command(&["cat-file", "--batch", "--buffer"]);
    let mut child = command.stdin(Stdio::piped()).spawn().map_err(not_run)?;
    let mut input = child.stdin.take().context("git has no input")?;
    let mut output = BufReader::new(child.stdout.take().context("git has no output")?);
    let names = files.iter().flat_map(|file| [&*file.object, "\n"]).collect::<String>();
    // Written beside reading: git answers before it has read all names, and either pipe may be full.
    let writer = std::thread::spawn(move || input.write_all(names.as_bytes()));
    let mut found = Vec::with_capacity(files.len());
    for file in files {
        let mut head = String::new();
        output.read_line(&mut head).context("cannot read what git holds")?;
        let size = head.trim_end().split_once(" blob ");
        if size.and_then(|(_, size)| size.parse().ok()) != Some(file.size) {
            let _ = child.kill();
            bail!(
                "git does not have {} of that revision; fetch it first (this may be a partial copy)",
                file.path.escape_debug()
            );
        }
        let mut bytes = vec![0; usize::try_from(file.size).unwrap_or_default() + 1];
        output.read_exact(&mut bytes).context("cannot read what git holds")?;
        bytes.pop();
        found.push(bytes);
    }
    // Git may have ended early; what it says of that is told below.
    let _ = writer.join();
    finish(child)?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(mode: &str, path: &str, size: u64) -> Listed {
        let line = format!("{mode} blob 0123abcd {size:>7}\t{path}");
        parse(line.as_bytes()).expect("the line is one of ls-tree")
    }

    #[test]
    fn takes_lines_apart() {
        let file = listed("100644", "credentials/a b\tc/index.md", 12);
        assert_eq!((file.path.as_str(), file.size, file.kind), ("credentials/a b\tc/index.md", 12, Kind::File));
        let module = parse(b"160000 commit 0123abcd       -\tother").expect("the line is one of ls-tree");
        assert_eq!(module.kind, Kind::Submodule);
        assert_eq!(parse(b"nonsense"), None);
    }

    #[test]
    fn leaves_out_what_reading_from_disk_leaves_out() {
        let paths =
            ["catalog.yaml", ".git/x", "a/.hidden/x", "public/index.html", "a/public/x", "site/.skillmark", "site/x"];
        let kept = of_catalog(paths.iter().map(|path| listed("100644", path, 1)).collect());
        assert_eq!(kept.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["catalog.yaml", "a/public/x"]);
    }

    #[test]
    fn refuses_what_reading_from_disk_refuses() {
        assert!(matches!(refusal(&listed("120000", "a.md", 3)), Some(Problem::Symlink)));
        assert!(matches!(refusal(&listed("100644", "a.md", 2 << 20)), Some(Problem::TooLarge(..))));
        assert!(refusal(&listed("100644", "a.png", 2 << 20)).is_none());
    }
}
