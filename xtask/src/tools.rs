use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// Prints a line for whoever runs the command.
pub(crate) fn say(text: &str) {
    // Nobody is left to be told that standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Runs a program in the root of the repository, and fails if it does.
pub(crate) fn run(program: &str, arguments: &[&str]) -> anyhow::Result<()> {
    run_in(&root(), program, arguments)
}

/// Runs a program in `folder`, and fails if it does.
pub(crate) fn run_in(folder: &Path, program: &str, arguments: &[&str]) -> anyhow::Result<()> {
    say(&format!("> {program} {}", arguments.join(" ")));
    let status = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .status()
        .with_context(|| format!("cannot run {program}; is it installed?"))?;
    if !status.success() {
        bail!("{program} {} ended with {status}", arguments.join(" "));
    }
    Ok(())
}

/// Runs cargo.
pub(crate) fn cargo(arguments: &[&str]) -> anyhow::Result<()> {
    run(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), arguments)
}

/// Says whether a program answers to these arguments.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    let quiet =
        Command::new(program).args(arguments).current_dir(root()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// Makes sure that the target for the browser is there.
pub(crate) fn wasm_target() -> anyhow::Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    run("rustup", &["target", "add", TARGET])
        .with_context(|| format!("the target {TARGET} is needed; add it with `rustup target add {TARGET}`"))
}

/// Makes sure that Java is there, on which the checker of HTML runs.
pub(crate) fn java() -> anyhow::Result<()> {
    if answers("java", &["-version"]) {
        return Ok(());
    }
    install("default-jre-headless", "a Java runtime")?;
    if !answers("java", &["-version"]) {
        bail!("Java is installed but does not run");
    }
    Ok(())
}

/// Installs a package of the distribution where this process may, or says what to install.
fn install(package: &str, what: &str) -> anyhow::Result<()> {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !is_root || !answers("apt-get", &["--version"]) {
        bail!("{what} is needed; install it, on Debian and Ubuntu with `sudo apt-get install {package}`");
    }
    run("apt-get", &["update"])?;
    run("apt-get", &["install", "--yes", "--no-install-recommends", package])
}

/// Installs the npm packages that the tests use, as `tests/package-lock.json` pins them.
pub(crate) fn npm() -> anyhow::Result<()> {
    if !answers("npm", &["--version"]) {
        bail!("npm is needed; install Node.js 20 or later");
    }
    run_in(&root().join("tests"), "npm", &["ci", "--no-audit", "--no-fund"])
}
