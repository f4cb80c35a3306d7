//! `catalog.csv`: the credentials as a table, for spreadsheets.

use url::Url;

use super::address::{self, Address};
use crate::catalog::Catalog;
use crate::catalog::decode::Field;
use crate::catalog::entity::credential::Credential;
use crate::catalog::profile::{Standing, standings};

/// Returns the credentials as CSV (RFC 4180) with a header row; lists are joined by semicolons.
pub fn catalog_csv(catalog: &Catalog, base: &Url) -> Vec<u8> {
    let address = Address::new(base);
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to a Vec cannot fail, and every row has as many cells as the header.
    let _ = writer.write_record(COLUMNS.iter().map(|(name, _)| *name).chain(["profiles_met", "page", "achievement"]));
    for (id, entry) in &catalog.credentials {
        let cells = COLUMNS
            .iter()
            .map(|(name, cell)| if *name == "id" { id.to_string() } else { harmless(cell(&entry.fields)) });
        let met = standings(catalog, entry).into_iter().filter(Standing::is_met).map(|one| one.profile.id.to_string());
        let met = met.collect::<Vec<_>>().join("; ");
        let page = address.url(&address::credential_page(id));
        let achievement = address.url(&address::current_file(id, "achievement.json"));
        let _ = writer.write_record(cells.chain([met, page, achievement]));
    }
    writer.into_inner().unwrap_or_default()
}

type Column = (&'static str, fn(&Credential) -> String);

const COLUMNS: &[Column] = &[
    ("id", |_| String::new()),
    ("title", |credential| credential.title.value.clone()),
    ("summary", |credential| credential.summary.value.clone()),
    ("status", |credential| credential.status.word().to_owned()),
    ("version", |credential| credential.version.0.to_string()),
    ("issuer", |credential| credential.issuer.to_string()),
    ("department", |credential| join(&credential.department)),
    ("type", |credential| join(&credential.r#type)),
    ("level", |credential| text(&credential.level)),
    ("audience", |credential| join(&credential.audience)),
    ("focus_area", |credential| text(&credential.focus_area)),
    ("strategic_goals", |credential| join(&credential.strategic_goals)),
    ("credits", |credential| {
        credential.credits.as_ref().map(|credits| number(credits.available.0)).unwrap_or_default()
    }),
    ("hours", |credential| {
        credential
            .effort
            .as_ref()
            .and_then(|effort| effort.hours.as_ref())
            .map(|hours| number(hours.0))
            .unwrap_or_default()
    }),
    ("duration", |credential| {
        credential
            .effort
            .as_ref()
            .and_then(|effort| effort.duration.as_ref())
            .map(|duration| duration.iso().to_owned())
            .unwrap_or_default()
    }),
    ("mode", |credential| credential.delivery.as_ref().map(|delivery| join(&delivery.mode)).unwrap_or_default()),
    ("cost", |credential| {
        let cost = |cost: &crate::catalog::entity::credential::Cost| {
            let currency = cost.currency.as_ref().map(|currency| format!(" {}", currency.0)).unwrap_or_default();
            let who = cost.who.as_ref().map(|who| format!(" ({})", who.value)).unwrap_or_default();
            format!("{}{currency}{who}", number(cost.amount.0))
        };
        credential.cost.iter().map(cost).collect::<Vec<_>>().join("; ")
    }),
    ("skills", |credential| credential.skills.iter().map(|skill| text(&skill.skill)).collect::<Vec<_>>().join("; ")),
    ("occupations", |credential| join(&credential.occupations)),
    ("outcomes", |credential| join(&credential.outcomes)),
    ("review_by", |credential| {
        credential.governance.as_ref().map(|governance| text(&governance.review_by)).unwrap_or_default()
    }),
    ("sis", |credential| credential.codes.as_ref().map(|codes| text(&codes.sis)).unwrap_or_default()),
    ("cip", |credential| credential.codes.as_ref().map(|codes| text(&codes.cip)).unwrap_or_default()),
];

fn text<T: Field>(value: &T) -> String {
    value.encode().as_str().map(str::to_owned).unwrap_or_default()
}

fn join<T: Field>(values: &[T]) -> String {
    values.iter().map(text).collect::<Vec<_>>().join("; ")
}

fn number(value: f64) -> String {
    value.to_string()
}

/// Returns a cell with an apostrophe before what a spreadsheet would run as a formula, after spaces and in the wide
/// forms of East Asian writing too.
pub fn harmless(cell: String) -> String {
    const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let is_formula = cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with(STARTS);
    if is_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_stay_text() {
        for formula in ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert_eq!(harmless(formula.into()), format!("'{formula}"));
        }
        assert_eq!(harmless("Write".into()), "Write");
    }
}
