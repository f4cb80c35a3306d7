use super::write;
use crate::catalog::value::{Amount, Scalar as _};
use crate::diagnostic::Diagnostic;

const HOURS: &[&str] = &["h", "hr", "hrs", "hour", "hours", "heure", "heures"];
const CREDITS: &[&str] = &["cr", "credit", "credits", "crédit", "crédits"];

/// Suggests the number of a text with its unit: `24 hours`, where the field says the unit.
pub(super) fn suggest(finding: &mut Diagnostic, field: &str, written: &str) {
    if let Some(number) = of(field, written) {
        write(finding, number, true);
    }
}

/// Returns the number of `written`, if it has no unit or that of `field`.
pub(super) fn of(field: &str, written: &str) -> Option<String> {
    let units = if field == "hours" { HOURS } else { CREDITS };
    let text = written.trim();
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let unit = unit.trim().trim_start_matches('-').trim_end_matches('.').to_lowercase();
    if !(unit.is_empty() || units.contains(&unit.as_str())) {
        return None;
    }
    match Amount::read(number) {
        Ok(_) => Some(number.to_owned()),
        Err(refusal) => refusal.replacement,
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn takes_the_unit_of_the_field_and_no_other() {
        for (field, written, number) in [
            ("hours", "24 hours", Some("24")),
            ("hours", "24h", Some("24")),
            ("hours", "12,5 heures", Some("12.5")),
            ("hours", "3 credits", None),
            ("hours", "about 24", None),
            ("credits", "3 crédits", Some("3")),
            ("available", "3 cr.", Some("3")),
            ("credits", "3 hours", None),
            ("credits", "1,240", None),
        ] {
            assert_eq!(of(field, written).as_deref(), number, "{field}: {written}");
        }
    }
}
