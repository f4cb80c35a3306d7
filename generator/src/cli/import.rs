use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use walkdir::WalkDir;

use super::Outcome;
use super::check::summary;
use super::open::{self, Open};
use super::terminal::{self, Terminal};
use crate::catalog::is_picture;
use crate::catalog::value::bad_character;
use crate::import::{self, Entry, Imported, NoteKind, Report, Source, Target};
use crate::output::write_folder;
use crate::project;
use crate::site::Verifier;

/// Largest file that is read.
const MAX_BYTES: u64 = 16 << 20;

/// Most files of one run, and bytes of all of them.
const MAX_FILES: usize = 20_000;
const MAX_BYTES_IN_ALL: u64 = 512 << 20;

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files, or folders of files: Open Badges 2.0 and 3.0 as JSON, tables as CSV.
    #[arg(required = true, value_name = "FILE|DIR")]
    sources: Vec<PathBuf>,
    /// The catalog that is added to; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long = "output", short = 'o', value_name = "CATALOG")]
    catalog: Option<PathBuf>,
    /// Say what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// How the report is printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text.
    Human,
    /// One JSON object.
    Json,
}

impl Import {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let folder = open::find(self.catalog.as_deref())?;
        let (tree, found, options) = Open::plain(Some(folder.clone())).read(Verifier::embedded())?;
        let checked = project::check(tree, found, project::Options { drafts: true, ..options.clone() });
        let site = match &checked.site {
            Some(site) if !checked.has_errors() => site,
            _ => bail!(
                "{} has errors ({}); mend them first, `skillmark check` lists them",
                folder.display(),
                summary(&checked)
            ),
        };
        let sources = read(&self.sources)?;
        let Imported { folders, report } =
            import::import(&sources, &Target { catalog: &site.catalog, options: &options });
        if !self.dry_run {
            write(&folder, &folders)?;
        }
        let text = match self.format {
            Format::Human => human(&report),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&report)?),
        };
        terminal::print(&text)?;
        terminal.tell(&self.last_line(&report));
        Ok(if report.problems.is_empty() { Outcome::Fine } else { Outcome::Problems })
    }

    fn last_line(&self, report: &Report) -> String {
        let count = |outcome| report.entries.iter().filter(|entry| entry.outcome == outcome).count();
        let lost =
            report.entries.iter().flat_map(|entry| &entry.notes).filter(|note| note.kind == NoteKind::Lost).count();
        let verb = if self.dry_run { "would import" } else { "imported" };
        format!(
            "{verb} {} credentials as `proposed`; {} are in the catalog already, {} came twice; {lost} fields not carried, \
             {} problems; run `skillmark check`, and `skillmark serve --drafts` to see them",
            count(import::Outcome::Imported),
            count(import::Outcome::Present),
            count(import::Outcome::Repeated),
            report.problems.len(),
        )
    }
}

/// Reads the files that are named, those in the folders that are, and the pictures beside them.
fn read(paths: &[PathBuf]) -> anyhow::Result<Vec<Source>> {
    let mut found: BTreeMap<PathBuf, bool> = BTreeMap::new();
    for path in paths {
        if path.is_dir() {
            found.extend(below(path, usize::MAX, is_wanted)?.into_iter().map(|path| (path, false)));
        } else {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let beside = below(folder.unwrap_or(Path::new(".")), 1, is_picture)?;
            // So that names agree whichever way they are written.
            let beside = beside.into_iter().map(|picture| match folder {
                Some(_) => picture,
                None => picture.strip_prefix(".").map(Path::to_owned).unwrap_or(picture),
            });
            for picture in beside {
                found.entry(picture).or_insert(false);
            }
            found.insert(path.clone(), true);
        }
    }
    if found.len() > MAX_FILES {
        bail!("there are more than {MAX_FILES} files; import them in parts");
    }
    let mut left = MAX_BYTES_IN_ALL;
    let mut sources = Vec::new();
    for (path, is_named) in found {
        let size = fs::metadata(&path).with_context(|| format!("cannot read {}", path.display()))?.len();
        if size > MAX_BYTES && !is_named {
            continue;
        }
        if size > MAX_BYTES || size > left {
            bail!(
                "{} is too large: {size} bytes; the limit is {MAX_BYTES} a file and {MAX_BYTES_IN_ALL} in all",
                path.display()
            );
        }
        left -= size;
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        sources.push(Source { path: path.to_string_lossy().replace('\\', "/"), bytes });
    }
    Ok(sources)
}

fn below(folder: &Path, depth: usize, wanted: fn(&str) -> bool) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let is_plain =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).max_depth(depth).sort_by_file_name().into_iter().filter_entry(is_plain) {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() && wanted(&entry.file_name().to_string_lossy()) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn is_wanted(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    is_picture(name) || matches!(ending.as_deref(), Some("json" | "jsonld" | "csv" | "tsv"))
}

/// Writes each new folder with all of its files, or not at all. What is there already is never touched.
fn write(catalog: &Path, folders: &BTreeMap<String, BTreeMap<String, Vec<u8>>>) -> anyhow::Result<()> {
    // Before the first is written: a folder that is no entry, or a link, is in the way of all.
    for path in folders.keys().map(|folder| catalog.join(folder)) {
        if fs::symlink_metadata(&path).is_ok() {
            bail!("{} is there already; nothing was written", path.display());
        }
    }
    // Issuers and departments come first, so that no credential names one that is not there yet.
    let (credentials, others): (Vec<_>, Vec<_>) =
        folders.iter().partition(|(folder, _)| folder.starts_with("credentials/"));
    for (folder, files) in others.into_iter().chain(credentials) {
        let path = catalog.join(folder);
        write_folder(&path, files).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn human(report: &Report) -> String {
    let mut text = String::new();
    for table in &report.columns {
        let _ = writeln!(text, "columns of {}:", table.source);
        for (heading, field) in &table.columns {
            let _ = writeln!(text, "  {} -> {}", plain(heading), field.map_or("not carried", told));
        }
    }
    for entry in &report.entries {
        text.push_str(&one(entry));
    }
    for folder in &report.shared {
        let _ = writeln!(text, "new: {folder}");
    }
    for path in &report.without {
        let _ = writeln!(text, "{path}: it holds no Achievement and no BadgeClass");
    }
    for problem in &report.problems {
        let _ = writeln!(text, "error: {}{}: {}", problem.source, at(&problem.pointer), plain(&problem.message));
    }
    text
}

/// Returns what a column is said to fill.
fn told(field: &'static str) -> &'static str {
    if field == "own" { "the catalog gives its own" } else { field }
}

fn one(entry: &Entry) -> String {
    let from = format!("{}{}", entry.source, at(&entry.pointer));
    let mut text = match entry.outcome {
        import::Outcome::Imported => format!("{from} -> credentials/{}\n", entry.id),
        import::Outcome::Present => format!("{from}: credentials/{} is there already and stays as it is\n", entry.id),
        import::Outcome::Repeated => format!("{from}: the same as credentials/{}\n", entry.id),
    };
    let mut grouped: BTreeMap<(NoteKind, &str), Vec<&str>> = BTreeMap::new();
    for note in &entry.notes {
        let pointer = note.pointer.strip_prefix(&entry.pointer).unwrap_or(&note.pointer);
        grouped.entry((note.kind, &note.text)).or_default().push(pointer);
    }
    for ((kind, why), pointers) in grouped {
        let _ = writeln!(text, "  {}: {}: {}", kind.words(), plain(&pointers.join(", ")), plain(why));
    }
    text
}

fn at(pointer: &str) -> String {
    if pointer.is_empty() { String::new() } else { format!(" at {}", plain(pointer)) }
}

/// Returns text that cannot write to the terminal otherwise than as text.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() || bad_character(character.encode_utf8(&mut [0; 4])).is_some() {
            plain.extend(character.escape_debug());
        } else {
            plain.push(character);
        }
    }
    plain
}
