//! Makes what browsers load of the scripts that people read: comments, white space and long names are a third of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{ImportDeclaration, ImportDeclarationSpecifier, Statement};
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_mangler::{MangleOptions, Mangler};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::{GetSpan as _, SourceType};

/// Packs the modules in a folder, and in those in it, one by one.
pub(crate) fn pack_folder(source: &Path, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for from in list(source)? {
        let Some(name) = from.file_name() else { continue };
        if from.is_dir() {
            pack_folder(&from, &folder.join(name))?;
        } else if is_script(&from) {
            pack(&from, &folder.join(name))?;
        }
    }
    Ok(())
}

/// Packs each module that lies directly in a folder with everything that it imports: one request loads it all.
pub(crate) fn pack_entries(source: &Path, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for from in list(source)?.into_iter().filter(|from| is_script(from)) {
        let Some(name) = from.file_name() else { continue };
        let mut joined = Joined::default();
        joined.add(&from)?;
        write_packed(&joined.text, &from, &folder.join(name), Names::All)?;
    }
    Ok(())
}

/// Packs one module.
pub(crate) fn pack(from: &Path, to: &Path) -> anyhow::Result<()> {
    write_packed(&read(from)?, from, to, Names::Inner)
}

/// Which names become short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// Those within functions: what modules call one another by stays.
    Inner,
    /// All, where nothing else asks for them.
    All,
}

fn list(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn is_script(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "js")
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Modules in one: each once, behind those that it imports.
#[derive(Debug, Default)]
struct Joined {
    text: String,
    seen: BTreeSet<PathBuf>,
}

impl Joined {
    fn add(&mut self, path: &Path) -> anyhow::Result<()> {
        let path = path.canonicalize().with_context(|| format!("cannot find {}", path.display()))?;
        if !self.seen.insert(path.clone()) {
            return Ok(());
        }
        let source = read(&path)?;
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &source, SourceType::mjs()).parse();
        if let Some(error) = parsed.errors.first() {
            bail!("{}: {error}", path.display());
        }
        let mut own = String::new();
        for statement in &parsed.program.body {
            match statement {
                Statement::ImportDeclaration(import) => self.add(&imported(&path, import)?)?,
                // Everything is in one module, so that nothing has to be handed from one to another.
                Statement::ExportNamedDeclaration(export) => match &export.declaration {
                    Some(declaration) => own.push_str(declaration.span().source_text(&source)),
                    None => bail!("{}: write `export` before what is declared", path.display()),
                },
                Statement::ExportAllDeclaration(_) | Statement::ExportDefaultDeclaration(_) => {
                    bail!("{}: write `export` before a function, a class or a constant of a name", path.display());
                }
                _ => own.push_str(statement.span().source_text(&source)),
            }
            own.push('\n');
        }
        self.text.push_str(&own);
        Ok(())
    }
}

/// Returns the module that an import names. One under another name would not be found when all are joined.
fn imported(path: &Path, import: &ImportDeclaration<'_>) -> anyhow::Result<PathBuf> {
    let is_plain = |one: &ImportDeclarationSpecifier<'_>| match one {
        ImportDeclarationSpecifier::ImportSpecifier(one) => one.imported.name() == one.local.name,
        _ => false,
    };
    if !import.specifiers.iter().flatten().all(is_plain) {
        bail!("{}: import what {} exports by its own name", path.display(), import.source.value);
    }
    Ok(path.parent().unwrap_or(path).join(import.source.value.as_str()))
}

fn write_packed(source: &str, from: &Path, to: &Path, names: Names) -> anyhow::Result<()> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("{}: {error}", from.display());
    }
    // Two modules may use one name, but not where they are joined.
    let errors = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program).errors;
    if let Some(error) = errors.first() {
        bail!("{}: {error}", from.display());
    }
    let options = CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    let short = MangleOptions { top_level: names == Names::All, ..MangleOptions::default() };
    let names = Mangler::new().with_options(short).build(&parsed.program);
    let codegen = Codegen::new().with_options(options).with_scoping(Some(names.scoping));
    let packed = codegen.with_private_member_mappings(Some(names.class_private_mappings)).build(&parsed.program).code;
    fs::write(to, packed).with_context(|| format!("cannot write {}", to.display()))
}
