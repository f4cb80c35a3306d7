//! What the browser and the command say to the same badges.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use skillmark_tests::{Institution, node, verify, write_json};

/// A state of the site, and the badges that are brought to it.
pub(crate) struct Visit {
    /// What this is about.
    pub(crate) what: &'static str,
    /// The built site.
    pub(crate) site: PathBuf,
    /// Paths that are not there.
    pub(crate) withheld: Vec<String>,
    /// What the host does with `_headers`.
    pub(crate) host: &'static str,
    /// The moment.
    pub(crate) now: String,
    /// The badges, each with the verdict it deserves and the way it comes to the page.
    pub(crate) badges: Vec<(PathBuf, &'static str, &'static str)>,
}

impl Visit {
    /// Returns a visit to a site as it is.
    pub(crate) fn new(what: &'static str, site: PathBuf, now: &str) -> Self {
        Self { what, site, withheld: Vec::new(), host: "joined", now: now.to_owned(), badges: Vec::new() }
    }

    /// Adds a badge that is chosen as a file.
    pub(crate) fn badge(self, badge: &Path, verdict: &'static str) -> Self {
        self.badge_by("choose", badge, verdict)
    }

    /// Adds a badge that comes in another way.
    pub(crate) fn badge_by(mut self, way: &'static str, badge: &Path, verdict: &'static str) -> Self {
        self.badges.push((badge.to_owned(), verdict, way));
        self
    }

    fn job(&self) -> Value {
        let check = |(file, _, way): &(PathBuf, &str, &str)| json!({"file": file, "way": way, "now": self.now});
        json!({
            "site": self.site,
            "prefix": Institution::PREFIX,
            "host": self.host,
            "withheld": self.withheld,
            "checks": self.badges.iter().map(check).collect::<Vec<_>>(),
        })
    }

    /// Returns what the command says, given the documents that the site serves.
    fn reports(&self, job: &Path) -> Vec<Value> {
        let mut documents = Institution::documents(&self.site);
        documents.retain(|url, _| !self.withheld.iter().any(|path| url.ends_with(path.as_str())));
        let resources = job.with_extension("resources.json");
        write_json(&resources, &documents.into());
        let trust = self.site.join("trust.json");
        let badges: Vec<&Path> = self.badges.iter().map(|(badge, ..)| badge.as_path()).collect();
        let (trust, resources) = (trust.to_string_lossy(), resources.to_string_lossy());
        verify(&badges, &["--trust", &trust, "--resources", &resources, "--now", &self.now])
    }
}

/// Brings every badge to the browser and to the command, insists on the verdicts and that both say the same, and
/// returns what the browser showed.
pub(crate) fn visit(institution: &Institution, visits: &[Visit]) -> Vec<Vec<Value>> {
    let job = institution.join("story.json");
    write_json(&job, &visits.iter().map(Visit::job).collect());
    let shown = node("browser/story.mjs", &[&job.to_string_lossy()]);
    let shown: Vec<Vec<Value>> = serde_json::from_value(shown).expect("a list of lists");
    let mut wrong = Vec::new();
    for (visit, shown) in visits.iter().zip(&shown) {
        let reports = visit.reports(&job);
        assert_eq!(shown.len(), reports.len());
        for (((badge, verdict, way), shown), report) in visit.badges.iter().zip(shown).zip(&reports) {
            let place = format!("{}, {way} {}", visit.what, badge.file_name().unwrap_or_default().to_string_lossy());
            wrong.extend(differences(shown, report, verdict).into_iter().map(|wrong| format!("{place}: {wrong}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    shown
}

fn differences(shown: &Value, report: &Value, verdict: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (who, said) in [("the page", &shown["verdict"]), ("the command", &report["verdict"])] {
        if said != verdict {
            wrong.push(format!("{who} says {said}, not {verdict}: {}", checks(report)));
        }
    }
    if unnamed(&shown["report"]) != unnamed(report) {
        wrong.push(format!("page and command differ:\n{}\n{}", unnamed(&shown["report"]), unnamed(report)));
    }
    for trouble in ["elsewhere", "violations", "errors"] {
        if shown[trouble].as_array().is_none_or(|list| !list.is_empty()) {
            wrong.push(format!("{trouble}: {}", shown[trouble]));
        }
    }
    wrong
}

/// Each calls the input what it likes.
fn unnamed(report: &Value) -> Value {
    let mut report = report.clone();
    report["input"] = Value::Null;
    report
}

fn checks(report: &Value) -> String {
    let checks = report["checks"].as_array().into_iter().flatten();
    checks.map(|check| format!("{} {}", check["message"], check["params"])).collect::<Vec<_>>().join(", ")
}
