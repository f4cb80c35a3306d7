use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::catalog::entity::credential::{Component, Credits};
use crate::catalog::entity::pathway::{Destination, Pathway, Step};
use crate::catalog::totals::{Range, Ways, hundredths, written};
use crate::catalog::value::{Amount, Spanned};
use crate::diagnostic::{Diagnostic, Rule, Severity, Span, Suggestion};

/// Reports destinations of which more is said to count than the steps carry, or less without a word why.
pub(super) fn destinations(catalog: &Catalog, fields: &Pathway, diagnostics: &mut Vec<Diagnostic>) {
    let carried = units(catalog, &fields.requires);
    for to in &fields.leads_to {
        let Some(counted) = &to.credits_counted else { continue };
        if let Some(total) = to.credits_total.as_ref().filter(|total| counted.0 > total.0) {
            let (counted_written, total) = (number(counted), number(total));
            let message = format!("{counted_written} credits are said to count, but it takes {total} as a whole");
            let mut found = finding(counted.span, message, "exchange the two numbers, or mend the one that is wrong");
            found.severity = Severity::Error;
            diagnostics.push(found);
        }
        for unit in to.credit_units.iter().filter(|unit| !carried.contains(&***unit)) {
            let message = format!("no step carries credits of the unit \"{}\"", &**unit);
            diagnostics.push(finding(unit.span, message, &format!("the steps carry {}", listed(&carried))));
        }
        if to.credit_units.is_empty() && carried.len() > 1 {
            let message = format!("the steps carry {}, which are not added", listed(&carried));
            let units: Vec<&str> = carried.iter().copied().collect();
            let help = format!("say which of them count here: `credit_units: [{}]`", units.join(", "));
            diagnostics.push(finding(counted.span, message, &help));
        } else {
            compare(to, counted, yields(catalog, &fields.requires, &accepted(to, &carried)), diagnostics);
        }
    }
}

fn compare(to: &Destination, counted: &Spanned<Amount>, sum: Range, diagnostics: &mut Vec<Diagnostic>) {
    let (least, most, said) = (written(sum.least), written(sum.most), number(counted));
    let value = hundredths(counted.value);
    if value > sum.most {
        let message = format!("{said} credits are said to count, but the steps carry {}", between(sum));
        let help = format!("write at most {most}, or give the step elsewhere that carries the rest its `credits`");
        let mut found = finding(counted.span, message, &help);
        // The steps may be what is wrong.
        found.suggestion = Some(Suggestion::doubtful(counted.span, most));
        diagnostics.push(found);
    } else if value < sum.least && to.note.is_none() {
        let message = format!("{said} credits are said to count, but the steps carry {}", between(sum));
        let help = format!("write {least}, or say in `note` why the others do not count");
        let mut found = finding(counted.span, message, &help);
        found.severity = Severity::Advice;
        diagnostics.push(found);
    }
}

/// Reports credentials made of others that carry more than those do, or less.
pub(super) fn parts(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let mut routes: BTreeMap<&str, Vec<&Step>> = BTreeMap::new();
    for fields in catalog.pathways.values().map(|entry| &entry.fields) {
        if let Some(awards) = &fields.awards {
            routes.entry(awards).or_default().push(&fields.requires);
        }
    }
    for entry in catalog.credentials.values() {
        let Some(own) = &entry.fields.credits else { continue };
        let routes = routes.get(&*entry.id).map_or(&[][..], Vec::as_slice);
        if routes.is_empty() {
            components(catalog, own, &entry.fields.components, diagnostics);
        }
        for step in routes {
            let mut has_others = false;
            step.for_each_leaf(&mut |leaf| has_others |= matches!(leaf, Step::Other(step) if step.credits.is_none()));
            let carried = units(catalog, step);
            sum(own, &carried, yields(catalog, step, &carried), has_others, diagnostics);
        }
    }
}

fn components(catalog: &Catalog, own: &Credits, components: &[Component], diagnostics: &mut Vec<Diagnostic>) {
    let (mut carried, mut sum_of, mut has_others) = (BTreeSet::new(), Range::default(), false);
    for component in components {
        let part = component.credential.as_ref().and_then(|id| catalog.credentials.get(&id.value));
        let Some(part) = part else {
            has_others = true;
            continue;
        };
        let Some(credits) = part.fields.credits.as_ref().filter(|credits| credits.available.0 > 0.0) else { continue };
        carried.insert(unit(credits));
        let value = hundredths(credits.available.value);
        sum_of.most += value;
        sum_of.least += if component.optional == Some(true) { 0 } else { value };
    }
    if components.iter().any(|component| component.credential.is_some()) {
        sum(own, &carried, sum_of, has_others, diagnostics);
    }
}

/// Compares what a credential says to carry with what its parts do. Courses and projects may carry the rest.
fn sum(own: &Credits, carried: &BTreeSet<&str>, of: Range, has_others: bool, diagnostics: &mut Vec<Diagnostic>) {
    let span = own.available.span;
    if carried.iter().any(|carried| *carried != unit(own)) {
        let mut all = carried.clone();
        all.insert(unit(own));
        let message = format!("the credential and its parts carry {}, which are not added", listed(&all));
        let help = "give all the same unit, or leave `credits` out and let the parts speak for themselves";
        diagnostics.push(finding(span, message, help));
        return;
    }
    let value = hundredths(own.available.value);
    if value < of.least || (value > of.most && !has_others) {
        let message =
            format!("the credential carries {} credits, but its parts {}", number(&own.available), between(of));
        let help = if of.least == of.most {
            format!("write {}, or mend the credits of a part", written(of.most))
        } else {
            format!("write a number from {} to {}, or mend a part", written(of.least), written(of.most))
        };
        diagnostics.push(finding(span, message, &help));
    }
}

fn accepted<'a>(to: &'a Destination, carried: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    match to.credit_units.as_slice() {
        [] => carried.clone(),
        some => some.iter().map(|unit| &**unit).collect(),
    }
}

fn yields(catalog: &Catalog, step: &Step, of: &BTreeSet<&str>) -> Range {
    // Whoever holds what is no longer offered was promised the same.
    Ways::new(step, &|_| true).range(&|leaf| {
        let credits = credits_of(catalog, leaf).filter(|credits| of.contains(unit(credits)));
        credits.map_or(0, |credits| hundredths(credits.available.value))
    })
}

/// Returns the units of the credits that the steps carry.
fn units<'a>(catalog: &'a Catalog, step: &'a Step) -> BTreeSet<&'a str> {
    let mut units = BTreeSet::new();
    step.for_each_leaf(&mut |leaf| {
        let credits = credits_of(catalog, leaf).filter(|credits| credits.available.0 > 0.0);
        units.extend(credits.map(unit));
    });
    units
}

fn credits_of<'a>(catalog: &'a Catalog, leaf: &'a Step) -> Option<&'a Credits> {
    match leaf {
        Step::Credential(step) => catalog.credentials.get(&step.credential.value)?.fields.credits.as_ref(),
        Step::Other(step) => step.credits.as_ref(),
        Step::All(_) | Step::Any(_) | Step::AtLeast(_) => None,
    }
}

/// Returns what credits are called.
fn unit(credits: &Credits) -> &str {
    credits.unit.as_ref().map_or("credits", |unit| &**unit)
}

fn finding(span: Span, message: String, help: &str) -> Diagnostic {
    Diagnostic::new(Rule::CREDIT_SUMS, span, message).help(help)
}

fn number(amount: &Spanned<Amount>) -> String {
    written(hundredths(amount.value))
}

fn between(sum: Range) -> String {
    let (least, most) = (written(sum.least), written(sum.most));
    if least == most { most } else { format!("{least} to {most}") }
}

fn listed(units: &BTreeSet<&str>) -> String {
    let quoted: Vec<String> = units.iter().map(|unit| format!("\"{unit}\"")).collect();
    if quoted.is_empty() { "no credits".to_owned() } else { quoted.join(" and ") }
}
