use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use url::Url;

use super::Outcome;
use super::scaffold::{self, CATALOG, Program, WORKFLOWS, program_url};
use super::terminal::Terminal;
use crate::issue::work_tree;

/// What may be in a folder before a catalog is: forges put it into a new repository. Hidden files may, too.
const BEFORE: &[&str] = &["README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", "CONTRIBUTING.md", "CODEOWNERS"];

#[derive(Debug, Args)]
pub(super) struct Init {
    /// Folder to start the catalog in: a new one, or one that holds no more than a README, a licence and hidden files.
    folder: PathBuf,
    /// Where the workflows fetch the Linux program from.
    #[arg(long, value_name = "URL", value_parser = program_url)]
    program_url: Option<Url>,
}

impl Init {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let folder = &self.folder;
        if let Some(taken) = taken(folder) {
            bail!("{} is not empty: it holds {taken}", folder.display());
        }
        let place = Place::of(folder)?;
        let program = Program::this(self.program_url.as_ref()).context("cannot read this program")?;
        let ours = CATALOG.iter().map(|(path, text)| (folder.join(path), (*text).to_owned()));
        let schemas = scaffold::schemas().into_iter();
        let schemas = schemas.map(|(kind, text)| (folder.join(format!(".skillmark/schemas/{kind}.json")), text));
        let workflows = WORKFLOWS.iter();
        let workflows = workflows.map(|(path, text)| (place.top.join(path), program.fill(text, &place.within)));
        let left_out = write_all(ours.chain(schemas).chain(workflows))?;
        terminal.tell(&next(folder));
        if place.within != "." {
            let (top, within) = (place.top.display(), &place.within);
            terminal.tell(&format!(
                "\nthe workflows are at the top of the repository, {top}, where forges look; they check the folder {within}"
            ));
        }
        for path in left_out {
            terminal.tell(&format!("\nleft out: {}, which is there already", path.display()));
        }
        if let Some(missing) = missing(&program) {
            terminal.tell(&format!(
                "\nbefore you push: write {missing} into .github/workflows/catalog.yml or .gitlab-ci.yml, or the check there fails"
            ));
        }
        Ok(Outcome::Fine)
    }
}

/// Says what to do with a new catalog. In the folder where one is, the commands find it by themselves.
fn next(folder: &Path) -> String {
    let is_here = folder == Path::new(".");
    let shown = folder.display();
    let (of_it, go) =
        if is_here { (String::new(), String::new()) } else { (format!(" {shown}"), format!("cd {shown} && ")) };
    format!(
        "a catalog is in {shown}\n\nlook at it:   skillmark serve{of_it}\nadd to it:    {go}skillmark new credential my-credential\ncheck it:     skillmark check{of_it}\n\nbefore you freeze or issue anything, write into catalog.yaml and issuers/ what is yours: the address (base_url) becomes part of every badge"
    )
}

/// Returns the name of something in the folder beside which no catalog is started.
fn taken(folder: &Path) -> Option<String> {
    let names = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find(|name| !name.starts_with('.') && !BEFORE.contains(&name.as_str()))
}

/// Writes files, and returns those that were there already.
fn write_all(files: impl Iterator<Item = (PathBuf, String)>) -> anyhow::Result<Vec<PathBuf>> {
    let mut left_out = Vec::new();
    for (path, text) in files {
        match scaffold::write(&path, &text) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => left_out.push(path),
            Err(error) => return Err(error).with_context(|| format!("cannot write {}", path.display())),
        }
    }
    Ok(left_out)
}

/// Where forges look for workflows, and where the catalog lies from there.
struct Place {
    top: PathBuf,
    /// With forward slashes; `.` when the catalog is the repository.
    within: String,
}

impl Place {
    fn of(folder: &Path) -> anyhow::Result<Self> {
        let resolved = work_tree::resolve(folder)?;
        let Some(top) = work_tree::of(&resolved) else {
            return Ok(Self { top: folder.to_owned(), within: ".".to_owned() });
        };
        let inner = resolved.strip_prefix(&top).unwrap_or(Path::new(""));
        if inner.as_os_str().is_empty() {
            return Ok(Self { top: folder.to_owned(), within: ".".to_owned() });
        }
        let within = inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        // It stands between quotes in the workflows, and is given to commands.
        let is_plain = |sign: char| sign.is_alphanumeric() || "-_./ ".contains(sign);
        if !within.chars().all(is_plain) || within.starts_with('-') {
            bail!("the path {within:?} cannot stand in a workflow; use letters, digits, hyphens and spaces");
        }
        Ok(Self { top, within })
    }
}

/// Says what the workflows lack.
fn missing(program: &Program) -> Option<&'static str> {
    match (program.url.is_empty(), program.sha256.is_empty()) {
        (false, false) => None,
        (true, false) => Some("the address of this program (SKILLMARK_URL)"),
        (false, true) => Some("the digest of the Linux program (SKILLMARK_SHA256)"),
        (true, true) => Some("address and digest of the Linux program (SKILLMARK_URL, SKILLMARK_SHA256)"),
    }
}
