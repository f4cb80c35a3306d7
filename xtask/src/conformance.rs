use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::test::CONFORMANCE;
use crate::tools::{cargo, cargo_with, root, target};
use crate::wasm::VERIFIER;

const TEST: &[&str] =
    &["test", "--package", "skillmark-tests", "--features", "skillmark-tests/conformance", "--test", "conformance"];

/// Runs every public suite, and prints for each how many of its cases come out as it expects.
///
/// The tests compare what the engine says with committed lists, case by case, so that what is counted in the lists is
/// what was just found.
pub(crate) fn conformance() -> anyhow::Result<()> {
    if std::env::var_os(CONFORMANCE).is_none() {
        bail!("{CONFORMANCE} has to name the folder of the suites; `cargo xtask vectors` says how to fill one");
    }
    let verifier = target().join("verifier");
    // Another folder than that of other runs would make the generator anew; the suites need none.
    if verifier.is_dir() {
        cargo_with(TEST, VERIFIER, &verifier)?;
    } else {
        cargo(TEST)?;
    }
    let folder = root().join("tests/conformance");
    let reasons = read(&folder.join("reasons.tsv"))?;
    let mut suites = Vec::new();
    for path in lists(&folder.join("results"))? {
        suites.push(Suite::new(&path, &read(&path)?));
    }
    Ok(std::io::stdout().lock().write_all(table(&suites, &reasons).as_bytes())?)
}

/// Words that answers begin with which accept something.
const ACCEPTED: [&str; 5] = ["accepted", "holds", "same", "read ", "png "];

/// What came of a suite.
struct Suite {
    name: String,
    cases: usize,
    /// How many cases are accepted that the suite does not accept: what a verifier must not do without a good reason.
    too_lenient: usize,
    /// How many cases deviate for each reason.
    deviations: BTreeMap<String, usize>,
}

impl Suite {
    fn new(path: &Path, list: &str) -> Self {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut deviations = BTreeMap::new();
        for reason in list.lines().filter_map(|row| row.split('\t').nth(3)) {
            *deviations.entry(reason.to_owned()).or_default() += 1;
        }
        let deviating = list.lines().map(|row| row.split('\t').collect::<Vec<_>>()).filter(|row| row.len() > 2);
        let too_lenient = deviating.filter(|row| ACCEPTED.iter().any(|word| row[1].starts_with(word))).count();
        Self { name, cases: list.lines().count(), too_lenient, deviations }
    }

    fn deviating(&self) -> usize {
        self.deviations.values().sum()
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn lists(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

/// Returns the counts as a table, and each reason once behind it.
fn table(suites: &[Suite], reasons: &str) -> String {
    let mut out = row("suite", "cases", "as expected", "too lenient", "known deviations");
    for suite in suites {
        let deviations: Vec<String> = suite.deviations.iter().map(|(name, count)| format!("{count} {name}")).collect();
        let fine = suite.cases - suite.deviating();
        out += &row(&suite.name, suite.cases, fine, suite.too_lenient, deviations.join(", "));
    }
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let (cases, deviating) = (sum(|suite| suite.cases), sum(Suite::deviating));
    out += &row("all", cases, cases - deviating, sum(|suite| suite.too_lenient), deviating);
    out.push('\n');
    out + reasons
}

fn row(name: &str, cases: impl Display, fine: impl Display, lenient: impl Display, deviations: impl Display) -> String {
    format!("{name:<32} {cases:>6} {fine:>12} {lenient:>12}  {deviations}\n")
}
