//! What the browser and the command say to the same badges.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use skillmark_tests::{Institution, node, verify, write_json};

/// A state of the site, and the badges that are brought to it.
pub(crate) struct Visit {
    /// What this is about.
    pub(crate) what: &'static str,
    /// The catalog.
    pub(crate) catalog: PathBuf,
    /// The site that was built from it.
    pub(crate) site: PathBuf,
    /// Paths that are not there.
    pub(crate) withheld: Vec<String>,
    /// What the host does with `_headers`.
    pub(crate) host: &'static str,
    /// The language of the page, where it is not the first one.
    pub(crate) language: Option<&'static str>,
    /// The moment.
    pub(crate) now: String,
    /// The badges, each with the verdict it deserves and the way it comes to the page.
    pub(crate) badges: Vec<(PathBuf, &'static str, &'static str)>,
}

impl Visit {
    /// Returns a visit to the site of an institution as it is, built anew.
    pub(crate) fn new(what: &'static str, institution: &Institution, now: &str) -> Self {
        let (catalog, site) = (institution.catalog(), institution.build());
        Self {
            what,
            catalog,
            site,
            withheld: Vec::new(),
            host: "joined",
            language: None,
            now: now.to_owned(),
            badges: Vec::new(),
        }
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
        let check = |(file, _, way): &(PathBuf, &str, &str)| json!({"file": file, "way": way, "now": self.now, "language": self.language});
        json!({
            "site": self.site,
            "prefix": Institution::PREFIX,
            "host": self.host,
            "withheld": self.withheld,
            "checks": self.badges.iter().map(check).collect::<Vec<_>>(),
        })
    }

    /// Returns what the command says, which reads the documents of the site from the catalog.
    fn reports(&self) -> Vec<Value> {
        let badges: Vec<&Path> = self.badges.iter().map(|(badge, ..)| badge.as_path()).collect();
        if self.withheld.is_empty() {
            return verify(&badges, &["--catalog", &self.catalog.to_string_lossy(), "--now", &self.now]);
        }
        let mut documents = Institution::documents(&self.site);
        documents.retain(|url, _| !self.withheld.iter().any(|path| url.ends_with(path.as_str())));
        let resources = self.site.with_extension("resources.json");
        write_json(&resources, &documents.into());
        let trust = self.site.join("trust.json");
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
        let reports = visit.reports();
        assert_eq!(shown.len(), reports.len());
        for (((badge, verdict, way), shown), report) in visit.badges.iter().zip(shown).zip(&reports) {
            let place = format!("{}, {way} {}", visit.what, badge.file_name().unwrap_or_default().to_string_lossy());
            let found = differences(shown, report, verdict).into_iter().chain(troubles(shown, &visit.withheld));
            wrong.extend(found.map(|wrong| format!("{place}: {wrong}")));
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
    wrong
}

/// Returns what the browser complains of, and whatever it wanted of another host. That a withheld document is not
/// there is no surprise.
fn troubles(shown: &Value, withheld: &[String]) -> Vec<String> {
    let is_meant = |trouble: &str| trouble.contains("404") && withheld.iter().any(|path| trouble.ends_with(path));
    let all = ["elsewhere", "violations", "errors"].into_iter().flat_map(|kind| {
        let list = shown[kind].as_array().expect("a list");
        list.iter()
            .filter_map(Value::as_str)
            .filter(|trouble| !is_meant(trouble))
            .map(move |trouble| format!("{kind}: {trouble}"))
    });
    all.collect()
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
