use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::bail;

use crate::tools::{cargo_with, chromium, npm, root, run, run_in, say, target};
use crate::wasm::{self, VERIFIER};

/// How many badges are issued at once.
const BADGES: usize = 10_000;

/// Measures the verifier beside others in the browser, what an employer waits for, what a search costs beside Pagefind, and how
/// fast badges are issued.
pub(crate) fn bench() -> anyhow::Result<()> {
    npm()?;
    chromium()?;
    let verifier = wasm::wasm()?;
    cargo_with(&["build", "--release", "--package", "skillmark"], VERIFIER, &verifier)?;
    for program in ["times", "index"] {
        cargo_with(&["build", "--release", "--package", "skillmark-tests", "--bin", program], VERIFIER, &verifier)?;
    }
    let (verifier, times) = (verifier.to_string_lossy(), target().join("release/times"));
    let index = target().join("release/index");
    let tests = root().join("tests");
    run_in(&tests, "node", &["bench/bench.mjs", &verifier, &times.to_string_lossy()])?;
    let site = tempfile::tempdir()?;
    let site = site.path().join("public").to_string_lossy().into_owned();
    run(&program(), &["build", &root().join("catalog").to_string_lossy(), "--output", &site, "--quiet"])?;
    run_in(&tests, "node", &["bench/employer.mjs", &verifier, &site])?;
    run_in(&tests, "node", &["bench/search.mjs", &index.to_string_lossy(), &root().join("catalog").to_string_lossy()])?;
    // Private things may not lie in a work tree of git.
    issue(tempfile::tempdir()?.path())
}

/// Issues badges of the tiny catalog with each kind of proof. The time is that of the whole command: it opens the
/// key, checks every row, signs, signs the status list, and brings everything to the disk.
fn issue(folder: &Path) -> anyhow::Result<()> {
    let (catalog, keys) = (folder.join("catalog"), folder.join("keys"));
    let source = root().join("tests/sites/tiny/catalog");
    run("cp", &["-R", &source.to_string_lossy(), &catalog.to_string_lossy()])?;
    let skillmark = |arguments: &[&str]| registrar(arguments, &catalog, &keys);
    for (name, kind) in [("seal", "ed25519"), ("token", "p256")] {
        skillmark(&["key", "new", name, "--issuer", "main", "--type", kind])?;
        skillmark(&["key", "publish", name])?;
    }
    run(&program(), &["lock", &catalog.to_string_lossy(), "--date", "2026-01-15"])?;
    for (proof, key) in [("eddsa-jcs-2022", "seal"), ("eddsa-rdfc-2022", "seal"), ("jwt", "token")] {
        // Other people each time: whoever has the badge already is warned of, which takes longer than a signature.
        let roster = folder.join(format!("{proof}.csv"));
        fs::write(&roster, rows(proof))?;
        let roster = roster.to_string_lossy();
        let output = folder.join(proof);
        let output = output.to_string_lossy();
        let start = Instant::now();
        skillmark(&[
            "issue",
            "alpha",
            "--roster",
            &roster,
            "--key",
            key,
            "--status-key",
            "seal",
            "--proof",
            proof,
            "--output",
            &output,
        ])?;
        let seconds = start.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "ten thousand is exact")]
        let rate = BADGES as f64 / seconds;
        say(&format!("{proof}: {BADGES} badges in {seconds:.2} s, {rate:.0} a second"));
    }
    Ok(())
}

fn rows(batch: &str) -> String {
    let mut rows = String::from("recipient,name,awarded\n");
    for number in 1..=BADGES {
        let _ = writeln!(rows, "{batch}-{number}@learners.example,Learner {number},2026-05-04");
    }
    rows
}

fn program() -> String {
    target().join("release/skillmark").to_string_lossy().into_owned()
}

fn registrar(arguments: &[&str], catalog: &Path, keys: &Path) -> anyhow::Result<()> {
    let mut command = Command::new(program());
    command.args(arguments).arg("--catalog").arg(catalog).arg("--keys").arg(keys);
    let output = command.env("SKILLMARK_PASSPHRASE", "correct horse battery staple").output()?;
    if !output.status.success() {
        bail!("skillmark {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}
