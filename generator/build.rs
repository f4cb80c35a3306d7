//! Embeds the files that the verify page loads, from the folder that `SKILLMARK_VERIFIER` names.
//!
//! `cargo xtask` builds them and sets the variable. Without it the program holds none, and says so.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const VARIABLE: &str = "SKILLMARK_VERIFIER";

fn main() -> Result<(), Box<dyn Error>> {
    cargo("rerun-if-changed=build.rs")?;
    cargo(&format!("rerun-if-env-changed={VARIABLE}"))?;
    // The pure half runs in browsers, which have the verifier already.
    let folder = env::var_os(VARIABLE).filter(|_| env::var_os("CARGO_FEATURE_CLI").is_some());
    let files = match &folder {
        Some(folder) => list(Path::new(folder))?,
        None => BTreeMap::new(),
    };
    let mut code = String::from("&[\n");
    for (name, file) in &files {
        writeln!(code, "    ({name:?}, include_bytes!({:?})),", file.display().to_string())?;
    }
    code.push_str("]\n");
    let target = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    Ok(fs::write(target.join("verifier.rs"), code)?)
}

/// Returns the files in a folder and those in it by their names, sorted, and has cargo watch them.
fn list(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{VARIABLE}={}: {error}", folder.display()))?;
    cargo(&format!("rerun-if-changed={}", folder.display()))?;
    let mut files = BTreeMap::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(list(&path)?.into_iter().map(|(inner, file)| (format!("{name}/{inner}"), file)));
        } else {
            cargo(&format!("rerun-if-changed={}", path.display()))?;
            files.insert(name, fs::canonicalize(path)?);
        }
    }
    Ok(files)
}

/// Tells cargo something.
fn cargo(instruction: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout(), "cargo::{instruction}")
}
