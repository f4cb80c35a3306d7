//! The report as text for a terminal.

use std::fmt::Write as _;

use super::{Portfolio, SOON};
use crate::review::compare::{several, visible};

/// Most lines of one part that are shown; `--format json` holds all.
const MOST: usize = 40;

/// Returns the report as text.
pub fn human(report: &Portfolio) -> String {
    let mut text = format!("{}, {}\n", visible(&report.title), report.today);
    let states = report.all.each().map(|(state, count)| format!("{count} {state}")).join(", ");
    let _ = writeln!(
        text,
        "{} ({states}), {}, {}",
        several(report.all.total, "credential"),
        several(report.pathways, "pathway"),
        several(report.departments, "department")
    );
    for grouping in &report.groupings {
        let rows = grouping.groups.iter().map(|group| {
            let states: Vec<String> = group.states.each().iter().map(|(_, count)| format!("{count:>8}")).collect();
            format!("{:>5}{}  {}", group.states.total, states.concat(), visible(&group.name))
        });
        let head = format!("By {}\n  total proposed   pilot  active  paused retired", grouping.by);
        part(&mut text, &head, &rows.collect::<Vec<_>>());
    }
    part(&mut text, "Skills", &coverage(report));
    let pairs = |is_open: bool| report.overlaps.iter().filter(move |pair| pair.answer.is_none() == is_open);
    let told = |pair: &crate::review::overlap::Pair| {
        format!("{} and {}: {} of 100 points ({})", pair.credential, pair.other, pair.score, pair.told())
    };
    part(&mut text, "Overlaps to be answered", &pairs(true).map(told).collect::<Vec<_>>());
    part(&mut text, "Overlaps that are answered", &pairs(false).map(told).collect::<Vec<_>>());
    part(&mut text, "Reviews", &reviews(report));
    let goals = report.goals.iter().map(|goal| match goal.credentials.len() {
        0 => format!("{}: served by no credential", visible(&goal.name)),
        count => format!("{}: {}", visible(&goal.name), several(count, "credential")),
    });
    part(&mut text, "Strategic goals", &goals.collect::<Vec<_>>());
    let approvals = report.approvals.iter().map(|one| match &one.body {
        Some(body) => format!("{}: no decision of {}", one.credential, visible(body)),
        None => format!("{}: no decision is recorded", one.credential),
    });
    part(&mut text, "Approvals that are not recorded", &approvals.collect::<Vec<_>>());
    let raised = report.versions.iter().filter(|one| !one.is_frozen);
    part(
        &mut text,
        "Versions that are not frozen",
        &raised.map(|one| format!("{} {}", one.credential, one.version)).collect::<Vec<_>>(),
    );
    let missing = report.translations.iter().map(|one| format!("{} {}: not in {}", one.kind, one.id, one.language));
    part(&mut text, "Translations that are missing", &missing.collect::<Vec<_>>());
    text
}

fn part(text: &mut String, title: &str, rows: &[String]) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for row in rows.iter().take(MOST) {
        let _ = writeln!(text, "  {row}");
    }
    if rows.len() > MOST {
        let _ = writeln!(text, "  … and {} more; `--format json` holds all", rows.len() - MOST);
    }
}

fn coverage(report: &Portfolio) -> Vec<String> {
    let mut rows = Vec::new();
    for framework in &report.coverage {
        let reached = framework.reached.each().map(|(level, count)| format!("{count} {level}")).join(", ");
        rows.push(format!("{}, {}: {reached}", visible(&framework.name), several(framework.skills.len(), "skill")));
        let gaps: Vec<String> = framework
            .skills
            .iter()
            .filter(|skill| skill.credentials == 0)
            .map(|skill| format!("{} ({})", visible(&skill.name), visible(&skill.code)))
            .collect();
        if !gaps.is_empty() {
            rows.push(format!("  in none: {}", gaps.join(", ")));
        }
    }
    rows
}

fn reviews(report: &Portfolio) -> Vec<String> {
    let mut rows = Vec::new();
    for review in report.reviews.iter().filter(|review| matches!(review.state, "overdue" | "due")) {
        let day = review.review_by.as_deref().unwrap_or_default();
        let days = review.days.unwrap_or_default();
        let count = several(usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX), "day");
        let when = if days < 0 { format!("overdue for {count}") } else { format!("due in {count}") };
        rows.push(format!("{}: {day}, {when}", review.credential));
    }
    let count = |state| report.reviews.iter().filter(|review| review.state == state).count();
    rows.push(format!("{} later than in {SOON} days, {} without a day", count("later"), count("undated")));
    rows
}
