use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::pack::{pack, pack_entries, pack_folder};
use crate::tools::{root, run_command, say, target, wasm_target};

/// A crate that becomes a module and the WebAssembly that it loads: `NAME.js` and `NAME_bg.wasm`.
struct Module {
    package: &'static str,
    name: &'static str,
    /// Where it goes, within the folder of all.
    folder: &'static str,
}

/// What checks badges, and what the page needs beside it.
const MODULES: [Module; 2] = [
    Module { package: "skillmark-verifier-wasm", name: "skillmark_verifier", folder: "" },
    Module { package: "skillmark-page-tools", name: "skillmark_page_tools", folder: "page/tools" },
];

/// What checks and renders credentials while they are written. It is compiled by itself: it asks the crate of badges for more
/// than what checks badges may weigh.
const EDITOR: [Module; 1] = [Module { package: "skillmark-checker-wasm", name: "skillmark_checker", folder: "edit" }];

/// Variable that tells the build of the generator which verifier to embed.
pub(crate) const VERIFIER: &str = "SKILLMARK_VERIFIER";

/// Builds everything that the verify page loads, and returns the folder that holds it.
pub(crate) fn wasm() -> anyhow::Result<PathBuf> {
    wasm_target()?;
    compile(&MODULES)?;
    let compiled = compile(&EDITOR)?;
    let folder = target().join("verifier");
    // What an older version left behind would be published too.
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    copy_modules(&folder)?;
    for module in MODULES.iter().chain(&EDITOR) {
        let own = folder.join(module.folder);
        bind(&compiled, module, &own)?;
        report(&own.join(format!("{}_bg.wasm", module.name)))?;
    }
    Ok(folder)
}

/// Compiles the crates with a cargo of its own: the outer one may hold the lock of its target folder, and hands
/// down flags that are meant for this machine. Returns the folder that they are in.
fn compile(modules: &[Module]) -> anyhow::Result<PathBuf> {
    let folder = target().join("wasm");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--locked", "--profile", "wasm"]);
    cargo.args(modules.iter().flat_map(|module| ["--package", module.package]));
    cargo.args(["--target", "wasm32-unknown-unknown", "--target-dir"]).arg(&folder);
    for variable in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS", "RUSTC_WRAPPER"] {
        cargo.env_remove(variable);
    }
    let mut flags = remapped()?;
    // SHA-2 in loops rather than rolled out: a badge is short, and so should the download be.
    flags.extend(["--cfg".to_owned(), "sha2_backend_soft=\"compact\"".to_owned()]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run_command(cargo.current_dir(root()))?;
    Ok(folder.join("wasm32-unknown-unknown/wasm"))
}

/// Returns the flags that keep paths of this machine out of the result: it would differ from machine to
/// machine, and tell everybody who checks a badge where it was built.
fn remapped() -> anyhow::Result<Vec<String>> {
    let home = |variable: &str, folder: &str| {
        let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).unwrap_or_default();
        std::env::var_os(variable).map_or_else(|| Path::new(&home).join(folder), PathBuf::from)
    };
    let output = Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()).output();
    let sysroot = output.context("cannot run rustc")?.stdout;
    let sysroot = PathBuf::from(OsString::from(String::from_utf8_lossy(&sysroot).trim()));
    let places = [
        (home("CARGO_HOME", ".cargo"), "/cargo"),
        (home("RUSTUP_HOME", ".rustup"), "/rustup"),
        (sysroot, "/rust"),
        (root(), "/skillmark"),
    ];
    let remap = |(from, to): &(PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    Ok(places.iter().map(remap).collect())
}

fn bind(compiled: &Path, module: &Module, folder: &Path) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    let input = compiled.join(format!("{}.wasm", module.package.replace('-', "_")));
    bindgen.input_path(&input).out_name(module.name).typescript(false);
    bindgen.web(true)?;
    // The library leaves the path out unless told otherwise; then the module would not find its WebAssembly.
    bindgen.omit_default_module_path(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder).with_context(|| format!("cannot bind {}", input.display()))?;
    let bound = folder.join(format!("{}.js", module.name));
    pack(&bound, &bound)
}

/// Adds our own modules, those of the page for checking, of the element and of the other pages in folders of their own.
fn copy_modules(folder: &Path) -> anyhow::Result<()> {
    let source = root().join("verifier-wasm");
    pack_folder(&source.join("js"), folder)?;
    for part in ["page", "element"] {
        pack_folder(&source.join(part), &folder.join(part))?;
    }
    pack_folder(&root().join("generator/checker-wasm/js"), &folder.join("edit"))?;
    pack_entries(&root().join("themes/scripts"), &folder.join("site"))
}

fn report(wasm: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let home = std::env::var("HOME").unwrap_or_default();
    let places = [root().to_string_lossy().into_owned(), home];
    if let Some(place) = places.iter().find(|place| place.len() > 1 && holds(&bytes, place.as_bytes())) {
        bail!("{} holds the path {place} of this machine", wasm.display());
    }
    say(&format!("{}: {} bytes", wasm.display(), bytes.len()));
    Ok(())
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
