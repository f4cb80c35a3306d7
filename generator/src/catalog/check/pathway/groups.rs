use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::entity::pathway::{Step, StepGroup};
use crate::diagnostic::{Diagnostic, Rule, Severity, Span};

/// Reports groups of which one step counts twice, that ask for more steps than are different, or that are empty.
pub(super) fn check(step: &Step, diagnostics: &mut Vec<Diagnostic>) {
    let Some(group) = step.group() else { return };
    if group.steps().is_empty() {
        let message = "the list names no step, so that nothing could complete it";
        let help = "list the steps, or take the group out";
        diagnostics.push(Diagnostic::new(Rule::IMPOSSIBLE_REQUIREMENT, group.span, message).help(help));
    }
    twice(group, diagnostics);
    if let Step::AtLeast(group) = step {
        too_few(group, diagnostics);
    }
    group.steps().iter().for_each(|inner| check(inner, diagnostics));
}

fn twice(group: &StepGroup, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for step in group.steps() {
        let Step::Credential(step) = step else { continue };
        if seen.insert(&step.credential, step.credential.span).is_some() {
            let message = format!("`{}` stands twice in one group, and one badge counts once", &**step.credential);
            let mut found = Diagnostic::new(Rule::IMPOSSIBLE_REQUIREMENT, step.credential.span, message)
                .help("take one of them out, or name the other credential that was meant");
            // Only where steps are counted could one badge be taken for two.
            if group.at_least.is_none() {
                found.severity = Severity::Warning;
            }
            diagnostics.push(found);
        }
    }
}

fn too_few(group: &StepGroup, diagnostics: &mut Vec<Diagnostic>) {
    let Some(needed) = &group.at_least else { return };
    let different: BTreeSet<String> = group.steps().iter().map(shape).collect();
    if needed.0 as usize > different.len() {
        let (needed, there) = (needed.0, different.len());
        let message = format!("at least {needed} steps are asked for, and {there} different ones are listed");
        let help = format!("write `at_least: {there}`, or list more steps");
        let span = group.at_least.as_ref().map_or(group.span, |count| count.span);
        diagnostics.push(Diagnostic::new(Rule::IMPOSSIBLE_REQUIREMENT, span, message).help(help));
    }
}

/// Returns what makes a step another one: a group of one step is that step.
fn shape(step: &Step) -> String {
    match step {
        Step::Credential(step) => format!("`{}`", &**step.credential),
        Step::Other(step) => format!("{:?}", step.title.value),
        Step::All(group) | Step::Any(group) | Step::AtLeast(group) => {
            let inner: BTreeSet<String> = group.steps().iter().map(shape).collect();
            let inner: Vec<String> = inner.into_iter().collect();
            if inner.len() == 1 { inner.concat() } else { format!("{}({})", group.needed(), inner.join(",")) }
        }
    }
}
