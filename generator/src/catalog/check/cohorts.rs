use crate::catalog::Catalog;
use crate::catalog::entity::credential::{Cohort, Credential};
use crate::catalog::value::{Duration, DurationUnit, Spanned};
use crate::diagnostic::{Diagnostic, Rule};

/// How many times longer the one is than the other before it is told. Breaks make eight weeks of six.
const TIMES: f64 = 1.5;
/// Days by which they differ at least: of short courses, a day or a week says nothing.
const DAYS: f64 = 21.0;

/// Reports cohorts that last much longer, or much shorter, than the credential says that it takes.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for entry in catalog.credentials.values() {
        let Some((duration, cohorts)) = stated(&entry.fields) else { continue };
        diagnostics.extend(cohorts.iter().filter_map(|cohort| compare(cohort, duration)));
    }
}

/// Returns the duration and the cohorts of a credential that has both. Hours are hours of work, and not of the calendar.
fn stated(credential: &Credential) -> Option<(&Spanned<Duration>, &[Cohort])> {
    let duration = credential.effort.as_ref()?.duration.as_ref()?;
    let cohorts = credential.delivery.as_ref()?.cohorts.as_slice();
    (duration.unit != DurationUnit::Hours).then_some((duration, cohorts))
}

fn compare(cohort: &Cohort, duration: &Spanned<Duration>) -> Option<Diagnostic> {
    let end = cohort.end.as_ref()?;
    let whole_days = (end.0 - cohort.start.0).whole_days() + 1;
    // One that ends before it begins is reported as such.
    let days = f64::from(i32::try_from(whole_days).ok().filter(|days| *days > 0)?);
    let told = duration.days();
    let (longer, shorter) = (days.max(told), days.min(told));
    if longer <= shorter * TIMES || longer - shorter <= DAYS {
        return None;
    }
    let weeks = (days / 7.0).round().max(1.0);
    let written = duration.iso();
    let than = if days > told { "longer" } else { "shorter" };
    let message = format!("the cohort lasts {}, much {than} than the duration `{written}`", weeks_of(weeks));
    let help = format!(
        "it begins on {}; correct one of its days, or write `duration: P{weeks}W` under `effort`",
        cohort.start.iso()
    );
    Some(Diagnostic::new(Rule::COHORT_LENGTH, end.span, message).help(help))
}

fn weeks_of(weeks: f64) -> String {
    if weeks > 1.0 { format!("{weeks} weeks") } else { "one week".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples::catalog;

    fn found(duration: &str, start: &str, end: &str) -> Vec<String> {
        let lines =
            format!("effort: {{duration: {duration}}}\ndelivery: {{cohorts: [{{start: {start}, end: {end}}}]}}\n");
        let catalog = catalog("", &[("a".to_owned(), lines)]);
        let mut found = Vec::new();
        check(&catalog, &mut found);
        found.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn tells_what_cannot_both_be_true() {
        assert_eq!(
            found("P8W", "2027-01-19", "2027-09-03"),
            ["the cohort lasts 33 weeks, much longer than the duration `P8W`"]
        );
        assert_eq!(
            found("P2Y", "2027-01-19", "2027-02-01"),
            ["the cohort lasts 2 weeks, much shorter than the duration `P2Y`"]
        );
    }

    #[test]
    fn allows_for_breaks_and_for_short_courses() {
        for (duration, start, end) in [
            ("P6W", "2026-11-30", "2027-01-22"),
            ("P1D", "2027-01-04", "2027-01-22"),
            ("P8M", "2027-01-13", "2027-08-18"),
            ("PT8H", "2027-01-13", "2027-08-18"),
            ("P8W", "2027-02-01", "2027-01-01"),
        ] {
            assert!(found(duration, start, end).is_empty(), "{duration} {start} {end}");
        }
    }
}
