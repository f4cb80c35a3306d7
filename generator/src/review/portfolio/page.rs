//! The report as one HTML file that looks like the site and asks for nothing.

use serde_json::{Value, json};
use tera::{Context, Tera};

use super::chart::{Bar, chart, sample};
use super::{Portfolio, ReviewRow, SOON};
use crate::catalog::Catalog;
use crate::review::compare::several;
use crate::review::overlap::{Answer, Pair};
use crate::site::standalone_style;

/// Why the page could not be made: a mistake of the program, not of the catalog.
#[derive(Debug, thiserror::Error)]
#[error("the report cannot be rendered: {0}")]
pub struct PageError(String);

const TEMPLATE: &str = include_str!("page.html");

/// States as bars show them: what is offered first.
const STATES: [&str; 5] = ["active", "pilot", "proposed", "paused", "retired"];
/// How far skills are taken, as bars show it.
const LEVELS: [&str; 5] = ["assessed", "practised", "introduced", "named only", "in none"];

/// Returns the page.
///
/// # Errors
///
/// Returns an error when the template fails.
pub fn page(catalog: &Catalog, report: &Portfolio) -> Result<String, PageError> {
    let fail = |error: tera::Error| PageError(error.to_string());
    let mut tera = Tera::new();
    tera.autoescape_on([".html"]);
    tera.add_raw_templates([("report.html", TEMPLATE)]).map_err(fail)?;
    let data = json!({
        "report": report,
        // Words of the catalog in another language than that of the page say so.
        "lang": (report.language.split('-').next() != Some("en")).then_some(&report.language),
        "style": standalone_style(catalog),
        "soon": SOON,
        "legend": legend(&STATES),
        "levels": legend(&LEVELS),
        "groupings": groupings(report),
        "coverage": coverage(report),
        "questions": report.questions().map(|pair| told(catalog, pair)).collect::<Vec<_>>(),
        "answered": answered(catalog, report),
        "reviews": reviews(catalog, report),
        "goals": goals(catalog, report),
        "open_versions": report.versions.iter().filter(|one| !one.is_frozen).collect::<Vec<_>>(),
        "later_versions": report.versions.iter().filter(|one| one.frozen.len() > 1).collect::<Vec<_>>(),
    });
    let context = Context::from_serialize(&data).map_err(fail)?;
    tera.render("report.html", &context).map_err(fail)
}

fn legend(names: &[&str]) -> Vec<Value> {
    names.iter().enumerate().map(|(part, name)| json!({"name": name, "sample": sample(part)})).collect()
}

fn groupings(report: &Portfolio) -> Vec<Value> {
    let grouping = report.groupings.iter().map(|grouping| {
        let bars: Vec<Bar> = grouping
            .groups
            .iter()
            .map(|group| {
                let states = group.states;
                let parts = vec![states.active, states.pilot, states.proposed, states.paused, states.retired];
                Bar { name: group.name.clone(), parts }
            })
            .collect();
        let title = match grouping.by {
            "department" => "By department",
            "type" => "By type",
            "level" => "By level",
            _ => "With and without credit",
        };
        let most = grouping.groups.iter().max_by_key(|group| group.states.total);
        let description = most.map_or_else(String::new, |most| {
            format!(
                "{}, one for each line of the table. The longest is {} with {}. Parts of a bar are states.",
                several(grouping.groups.len(), "bar"),
                most.name,
                several(most.states.total, "credential")
            )
        });
        let svg = chart(
            &format!("by-{}", grouping.by),
            &format!("Credentials {}", title.to_lowercase()),
            &description,
            &bars,
        );
        json!({"title": title, "by": grouping.by, "groups": grouping.groups, "chart": svg})
    });
    grouping.collect()
}

fn coverage(report: &Portfolio) -> Value {
    let bars: Vec<Bar> = report
        .coverage
        .iter()
        .map(|framework| Bar {
            name: framework.name.clone(),
            parts: framework.reached.each().map(|(_, count)| count).to_vec(),
        })
        .collect();
    let description = "A bar for each framework, as long as it has skills. Parts of a bar are how far they are taken.";
    json!({
        "chart": chart("skills", "Skills by how far they are taken", description, &bars),
        "frameworks": report.coverage.iter().map(|framework| json!({
            "framework": framework,
            "taught": framework.skills.iter().filter(|skill| skill.credentials > 0).collect::<Vec<_>>(),
            "gaps": framework.skills.iter().filter(|skill| skill.credentials == 0).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

/// Returns a pair by the titles of both.
fn told(catalog: &Catalog, pair: &Pair) -> Value {
    let (credential, other) = (title(catalog, &pair.credential), title(catalog, &pair.other));
    json!({"pair": pair, "credential": credential, "other": other, "told": pair.told()})
}

fn title<'a>(catalog: &'a Catalog, id: &'a str) -> &'a str {
    catalog.credentials.get(id).map_or(id, |entry| &*entry.fields.title)
}

fn answered(catalog: &Catalog, report: &Portfolio) -> Vec<Value> {
    let said = |answer: &Answer| match answer {
        // After the name of the one stands what it does with the other.
        Answer::Stated { by, relation, reason } => json!({
            "by": title(catalog, by),
            "relation": relation.word(),
            "reason": reason,
        }),
        Answer::Builds => json!({"relation": "one builds on the other"}),
        Answer::Bridge => json!({"relation": "a pathway has a bridge between them"}),
    };
    let pair = |pair: &Pair| {
        let mut made = told(catalog, pair);
        made["said"] = said(pair.answer.as_ref()?);
        Some(made)
    };
    report.overlaps.iter().filter_map(pair).collect()
}

fn reviews(catalog: &Catalog, report: &Portfolio) -> Value {
    let of = |state: &'static str| report.reviews.iter().filter(move |review| review.state == state);
    let name = |id: &String| {
        let department = catalog.departments.get(id.as_str());
        department.map_or_else(|| id.clone(), |entry| entry.fields.title.value.clone())
    };
    let row = |review: &ReviewRow| {
        let departments: Vec<String> = review.departments.iter().map(name).collect();
        json!({"review": review, "departments": departments, "days": review.days.unwrap_or_default().abs()})
    };
    json!({
        "overdue": of("overdue").map(row).collect::<Vec<_>>(),
        "due": of("due").map(row).collect::<Vec<_>>(),
        "later": of("later").count(),
        "undated": of("undated").collect::<Vec<_>>(),
    })
}

fn goals(catalog: &Catalog, report: &Portfolio) -> Value {
    let bars: Vec<Bar> =
        report.goals.iter().map(|goal| Bar { name: goal.name.clone(), parts: vec![goal.credentials.len()] }).collect();
    let description = "A bar for each goal, as long as there are credentials that serve it.";
    let all = report.goals.iter().map(|goal| {
        let titles: Vec<&str> = goal.credentials.iter().map(|id| title(catalog, id)).collect();
        json!({"name": goal.name, "credentials": titles})
    });
    json!({
        "chart": chart("goals", "Credentials that serve each strategic goal", description, &bars),
        "all": all.collect::<Vec<_>>(),
    })
}
