use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// Returns the folder that cargo builds into.
pub(crate) fn target() -> PathBuf {
    // A relative one is meant from here, and the commands run in the root.
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
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
    run_command(Command::new(program).args(arguments).current_dir(folder))
}

/// Runs a command, and fails if it does.
pub(crate) fn run_command(command: &mut Command) -> anyhow::Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let arguments: Vec<_> = command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let line = format!("{program} {}", arguments.join(" "));
    say(&format!("> {line}"));
    let status = command.status().with_context(|| format!("cannot run {program}; is it installed?"))?;
    if !status.success() {
        bail!("{line} ended with {status}");
    }
    Ok(())
}

/// Runs cargo.
pub(crate) fn cargo(arguments: &[&str]) -> anyhow::Result<()> {
    run(&cargo_program(), arguments)
}

/// Runs cargo with a variable that names a path.
pub(crate) fn cargo_with(arguments: &[&str], variable: &str, path: &Path) -> anyhow::Result<()> {
    run_command(Command::new(cargo_program()).args(arguments).env(variable, path).current_dir(root()))
}

fn cargo_program() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
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

/// Makes sure that Chromium is there, in which the verify page is tested, and returns its program.
pub(crate) fn chromium() -> anyhow::Result<&'static str> {
    const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
    let found = || NAMES.into_iter().find(|name| answers(name, &["--version"]));
    if found().is_none() {
        install("chromium", "the browser Chromium")?;
    }
    found().context("Chromium is installed but does not run")
}

/// Adds Chromium without anything around its pages, in which they are judged in half the time, where that is a matter of one
/// command. Without it, the tests have Chromium do it.
pub(crate) fn bare_chromium() {
    const PACKAGE: &str = "chromium-headless-shell";
    let is_known = || answers("apt-cache", &["show", PACKAGE]);
    if is_root() && !answers(PACKAGE, &["--version"]) && is_known() {
        let _ = install(PACKAGE, "Chromium without a window");
    }
}

/// Installs a package of the distribution where this process may, or says what to install.
fn install(package: &str, what: &str) -> anyhow::Result<()> {
    if !is_root() || !answers("apt-get", &["--version"]) {
        bail!("{what} is needed; install it, on Debian and Ubuntu with `sudo apt-get install {package}`");
    }
    run("apt-get", &["update"])?;
    run("apt-get", &["install", "--yes", "--no-install-recommends", package])
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs the npm packages that the tests use, as `tests/package-lock.json` pins them.
pub(crate) fn npm() -> anyhow::Result<()> {
    npm_in(&root().join("tests"))
}

/// Installs the npm packages that the lock file in a folder pins.
pub(crate) fn npm_in(folder: &Path) -> anyhow::Result<()> {
    if !answers("npm", &["--version"]) {
        bail!("npm is needed; install Node.js 20 or later");
    }
    run_in(folder, "npm", &["ci", "--no-audit", "--no-fund"])
}
