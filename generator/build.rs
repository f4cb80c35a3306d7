//! Embeds the files that the verify page loads, from the folder that `SKILLMARK_VERIFIER` names.
//!
//! `cargo xtask` builds them and sets the variable. Without it the program holds none, and says so.

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
        None => Vec::new(),
    };
    let mut code = String::from("&[\n");
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        writeln!(code, "    ({name:?}, include_bytes!({:?})),", file.display().to_string())?;
    }
    code.push_str("]\n");
    let target = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    Ok(fs::write(target.join("verifier.rs"), code)?)
}

/// Returns the files of a folder, sorted, and has cargo watch them.
fn list(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{VARIABLE}={}: {error}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_file() {
            files.push(fs::canonicalize(path)?);
        }
    }
    files.sort();
    cargo(&format!("rerun-if-changed={}", folder.display()))?;
    for file in &files {
        cargo(&format!("rerun-if-changed={}", file.display()))?;
    }
    Ok(files)
}

/// Tells cargo something.
fn cargo(instruction: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    writeln!(std::io::stdout(), "cargo::{instruction}")
}
