//! Cells that say how, when and for how much something is offered.

use serde_json::{Value, json};

use super::day;
use super::draft::Draft;
use super::fill::{Cell, Row, no_truth};
use super::number::{self, Kind, Money};
use super::report::NoteKind;
use super::time::plain;
use super::words::{self, pieces};
use crate::catalog::value::{Amount, Scalar as _};

/// Adds what a cell says of fees.
pub(super) fn costs(draft: &mut Draft, cell: &Cell<'_>, row: &Row) -> Result<(), String> {
    let mut costs = Vec::new();
    for piece in pieces(&cell.text) {
        costs.push(cost(number::money(piece)?, cell, row)?);
    }
    for cost in costs {
        draft.add("cost", cost, &cell.at);
    }
    Ok(())
}

fn cost(money: Money, cell: &Cell<'_>, row: &Row) -> Result<Value, String> {
    let amount = amount(&money.amount)?;
    let mut cost = json!({"amount": amount});
    let currency = money.currency.or_else(|| cell.heading.currency.clone()).or_else(|| row.currency.clone());
    match currency {
        Some(currency) => cost["currency"] = currency.into(),
        None if amount == json!(0) => {}
        None => {
            let which = money.sign.map_or(String::new(), |sign| format!("several countries have a `{sign}`; "));
            return Err(format!(
                "`{}` does not say its currency; {which}write it as in `{} CAD`, or put it into the heading, as in `{} (CAD)`",
                cell.text, money.amount, cell.heading.text
            ));
        }
    }
    let text = |text: &str| words::plain(text, words::TEXT).map(|words| Value::from(words.text));
    if let Some(who) = money.who.or_else(|| cell.heading.who.clone()).and_then(|who| text(&who)) {
        cost["who"] = who;
    }
    if let Some(basis) = money.basis.and_then(|basis| text(&basis)) {
        cost["basis"] = basis;
    }
    Ok(cost)
}

fn amount(written: &str) -> Result<Value, String> {
    Amount::read(written).map(|amount| amount.encode()).map_err(|refusal| refusal.message)
}

/// Fills `credits`: `3`, `3.000`, `3 credits`, `1,5 unités`, `Noncredit`.
pub(super) fn credits(draft: &mut Draft, cell: &Cell<'_>) -> Result<(), String> {
    if matches!(
        plain(&cell.text).as_str(),
        "noncredit" | "non-credit" | "non credit" | "no credit" | "sans credit" | "sans credits" | "non credite"
    ) {
        return Ok(());
    }
    let end = cell.text.rfind(|character: char| character.is_ascii_digit()).map_or(0, |at| at + 1);
    let (number, unit) = cell.text.split_at(end);
    let unit = unit.trim();
    if end == 0 || unit.chars().any(|character| !character.is_alphabetic() && character != ' ') {
        return Err(format!("`{}` is no number of credits; write it as in `3` or `1.5`", cell.text));
    }
    let available = amount(&number::read(number, Kind::Number)?)?;
    if available == json!(0) {
        draft.because(&cell.at, NoteKind::Changed, "what carries no credit has none in the catalog");
        return Ok(());
    }
    let is_plain = matches!(plain(unit).as_str(), "" | "credit" | "credits" | "cr");
    let unit = if is_plain { cell.heading.credit_unit } else { Some(unit) };
    let mut credits = json!({"available": available});
    if let Some(unit) = unit {
        credits["unit"] = unit.into();
    }
    draft.set("credits", credits, &cell.at);
    Ok(())
}

/// Reads whether something carries credit; how much, another column says.
pub(super) fn for_credit(draft: &mut Draft, cell: &Cell<'_>) -> Result<(), String> {
    let low = plain(&cell.text);
    let says = match low.as_str() {
        "credit" | "for credit" => Some(true),
        "noncredit" | "non-credit" => Some(false),
        _ => number::truth(&cell.text),
    };
    if says.ok_or_else(|| no_truth(&cell.text))? {
        draft.because(&cell.at, NoteKind::Elsewhere, "how many credits it carries is `credits`");
    }
    Ok(())
}

/// Words for modes, with the mode.
const MODES: [(&str, &[&str]); 3] = [
    ("hybrid", &["hybrid", "blended", "mixed", "hyflex", "hybride", "mixte", "bimodal", "comodal"]),
    (
        "in-person",
        &[
            "in-person",
            "in person",
            "in class",
            "face to face",
            "face-to-face",
            "f2f",
            "on campus",
            "on-campus",
            "on site",
            "on-site",
            "onsite",
            "classroom",
            "en personne",
            "en presentiel",
            "presentiel",
            "en classe",
            "sur place",
            "sur campus",
        ],
    ),
    (
        "online",
        &[
            "online",
            "on-line",
            "web",
            "virtual",
            "remote",
            "distance",
            "webinar",
            "asynchronous",
            "synchronous",
            "e-learning",
            "en ligne",
            "a distance",
            "virtuel",
            "asynchrone",
            "synchrone",
            "non presentiel",
        ],
    ),
];

/// Fills `delivery.mode`.
pub(super) fn modes(draft: &mut Draft, cell: &Cell<'_>) -> Result<(), String> {
    let mut modes: Vec<&str> = Vec::new();
    let mut is_more = false;
    let cut = [" and ", " or ", " et ", " ou ", " & ", "/", ","];
    let text = cut.iter().fold(cell.text.clone(), |text, cut| text.replace(cut, ";"));
    for piece in pieces(&text) {
        let low = plain(piece);
        let found = MODES
            .iter()
            .find_map(|(mode, words)| words.iter().find(|word| low.contains(*word)).map(|word| (*mode, *word)));
        let Some((mode, word)) = found else {
            return Err(format!(
                "`{}` is no way of teaching; write `in-person`, `online` or `hybrid`",
                super::short(&piece.into())
            ));
        };
        is_more |= low != word;
        modes.push(mode);
    }
    if is_more {
        let why =
            format!("it is {} now", modes.iter().map(|mode| format!("`{mode}`")).collect::<Vec<_>>().join(" and "));
        draft.because(&cell.at, NoteKind::Changed, why);
    }
    modes.dedup();
    draft.put("delivery", "mode", modes.into(), &cell.at);
    Ok(())
}

/// Reads the days on which it begins, or that it begins at any time.
pub(super) fn start(draft: &mut Draft, cell: &Cell<'_>, row: &mut Row) -> Result<(), String> {
    const ANY: [&str; 14] = [
        "rolling",
        "ongoing",
        "any time",
        "anytime",
        "continuous",
        "open",
        "self-paced",
        "on demand",
        "flexible",
        "en continu",
        "en tout temps",
        "sur demande",
        "continu",
        "a votre rythme",
    ];
    if ANY.contains(&plain(&cell.text).as_str()) {
        draft.because(&cell.at, NoteKind::Elsewhere, "it is `delivery.schedule`: it names no day");
        draft.put("delivery", "schedule", cell.text.clone().into(), &cell.at);
        return Ok(());
    }
    row.starts = days(&cell.text)?;
    Ok(())
}

/// Reads the days of a cell.
pub(super) fn days(text: &str) -> Result<Vec<String>, String> {
    pieces(text).into_iter().map(day::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::draft::Form;
    use crate::import::heading::Heading;

    fn filled(
        heading: &str,
        text: &str,
        fill: fn(&mut Draft, &Cell<'_>) -> Result<(), String>,
    ) -> Result<String, String> {
        let mut draft = Draft::new("a.csv", "/2", Form::Row, Value::Null);
        let heading = Heading::read(heading);
        fill(&mut draft, &Cell { text: text.to_owned(), at: "/x".to_owned(), heading: &heading })?;
        Ok(draft.render().0.replace("---\n", ""))
    }

    #[test]
    fn fees_say_their_currency() {
        let check = |heading: &str, text: &str, expected: &str| {
            let found = filled(heading, text, |draft, cell| costs(draft, cell, &Row::default()));
            assert!(
                found.as_ref().is_ok_and(|found| found
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .contains(expected)),
                "{text}: {found:?}"
            );
        };
        check("Tuition (CAD)", "$1,150.00", "amount: 1150 currency: CAD");
        check("Fee", "450 EUR", "currency: EUR");
        check("Domestic Tuition (CAD)", "450", "who: Domestic");
        check("Fee (CAD)", "Members: 10; Others: 20", "who: Others");
        check("Fee", "Free", "amount: 0");
        let refused = filled("Fee", "$450", |draft, cell| costs(draft, cell, &Row::default()));
        assert!(refused.is_err_and(|why| why.contains("as in `Fee (CAD)`")));
    }

    #[test]
    fn credits_and_modes_in_both_languages() {
        let check = |heading: &str, text: &str, expected: Option<&str>| {
            let fill = if heading == "Mode" { modes } else { credits };
            let found = filled(heading, text, fill);
            assert_eq!(
                found.ok().map(|found| found.split_whitespace().collect::<Vec<_>>().join(" ")).as_deref(),
                expected,
                "{text}"
            );
        };
        check("Credits", "3.000", Some("credits: available: 3"));
        check("Unités", "1,5", Some("credits: available: 1.5 unit: unités"));
        check("Credits", "3 ECTS", Some("credits: available: 3 unit: ECTS"));
        check("Credits", "Noncredit", Some(""));
        check("Credits", "0", Some(""));
        check("Credits", "3-4", None);
        check("Credits", "three", None);
        check("Mode", "Online", Some("delivery: mode: - online"));
        check("Mode", "En ligne", Some("delivery: mode: - online"));
        check("Mode", "Présentiel / en ligne", Some("delivery: mode: - in-person - online"));
        check("Mode", "Blended (evenings)", Some("delivery: mode: - hybrid"));
        check("Mode", "By owl", None);
    }
}
