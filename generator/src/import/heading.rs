//! What the headings of a table say: the field, and units, currencies and payers besides.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::field::Field;
use super::known::headings;
use super::time::Unit;
use crate::catalog::value::{CurrencyCode, Scalar as _};

/// What a heading says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// The heading as it stands.
    pub text: String,
    /// What its column fills; `None` where it is not known.
    pub field: Option<Field>,
    /// Whether its column is left out because the command was told so.
    pub is_left_out: bool,
    /// The currency that it names: `Tuition (CAD)`.
    pub currency: Option<String>,
    /// The unit that it names: `Duration (weeks)`.
    pub unit: Option<Unit>,
    /// Who pays what stands below it: `International Tuition`.
    pub who: Option<String>,
    /// What the credits below it are called.
    pub credit_unit: Option<&'static str>,
}

impl Heading {
    /// Reads a heading.
    pub(super) fn read(text: &str) -> Self {
        let (bare, hints) = apart(text);
        let mut heading = Self { text: text.to_owned(), ..Self::default() };
        let (who, rest) = payer(&bare);
        heading.field = field(&bare).or_else(|| field(rest).filter(|field| who.is_some() && *field == Field::Cost));
        heading.who = who.filter(|_| heading.field == Some(Field::Cost)).map(str::to_owned);
        for hint in hints {
            heading.hint(&hint);
        }
        heading.named_in_words(&bare);
        heading
    }

    fn hint(&mut self, hint: &str) {
        let code = hint.to_uppercase();
        if let Some(unit) = Unit::read(hint) {
            self.unit = Some(unit);
        } else if CurrencyCode::read(&code).is_ok() {
            self.currency = Some(code);
        } else if self.field == Some(Field::Cost) && hint.chars().any(char::is_alphabetic) {
            self.who = Some(hint.to_owned());
        }
    }

    /// Units that are words of the heading itself.
    fn named_in_words(&mut self, bare: &str) {
        let key = key(bare);
        let has = |word: &str| key.split(' ').any(|own| own == word);
        if self.field == Some(Field::Duration) && (has("week") || has("semaine")) {
            self.unit = Some(Unit::Weeks);
        }
        if self.field == Some(Field::Credits) {
            self.credit_unit =
                [("ect", "ECTS"), ("ceu", "CEU"), ("uec", "UEC"), ("unite", "unités"), ("unit", "units")]
                    .into_iter()
                    .find(|(word, _)| has(word))
                    .map(|(_, unit)| unit);
            self.credit_unit = self.credit_unit.or((has("credit") && has("hour")).then_some("credit hours"));
        }
    }
}

/// Returns the known heading that is nearest to one that is not, and its field.
pub(super) fn nearest(text: &str) -> Option<(&'static str, Field)> {
    let wanted = key(&apart(text).0);
    if wanted.len() < 3 {
        return None;
    }
    let scored =
        headings().map(|(word, field)| (strsim::normalized_damerau_levenshtein(&wanted, &key(word)), word, field));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= 0.7).then_some((best.1, best.2))
}

/// Returns a heading without what stands in brackets, and that.
fn apart(text: &str) -> (String, Vec<String>) {
    let mut bare = String::new();
    let mut inside = String::new();
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '(' | '[' => {
                depth += 1;
                inside.push(',');
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(character),
            _ => bare.push(character),
        }
    }
    let hints = inside.split(',').map(str::trim).filter(|hint| !hint.is_empty()).map(str::to_owned).collect();
    (bare, hints)
}

/// Returns who pays, where a heading begins with it, and the rest of the heading.
fn payer(bare: &str) -> (Option<&str>, &str) {
    let first = bare.split_whitespace().next().unwrap_or_default();
    let is_payer = ["domestic", "international", "resident", "member", "student", "public"]
        .iter()
        .any(|payer| key(first).trim_start_matches("non ").eq_ignore_ascii_case(payer));
    let rest = bare.trim_start().get(first.len()..).unwrap_or_default();
    (is_payer.then_some(first), rest)
}

/// Returns the field of a heading without brackets. `Title / Titre` is one heading in two languages.
fn field(bare: &str) -> Option<Field> {
    if let Some(field) = exact(bare) {
        return Some(field);
    }
    let mut parts = bare.split(['/', '|', '\n']).filter_map(exact);
    let first = parts.next()?;
    parts.all(|part| part == first).then_some(first)
}

/// Known words with their field: as they are spelt, and without what does not count.
static SPELT: LazyLock<Vec<(String, String, Field)>> = LazyLock::new(|| {
    let names = Field::ALL.iter().map(|field| (field.name(), *field));
    names.chain(headings()).map(|(word, field)| (words(word).join(" "), key(word), field)).collect()
});

/// Returns the field of a heading; the plural counts where only it tells two apart, as in `Unit` and `Units`.
fn exact(text: &str) -> Option<Field> {
    let (spelt, key) = (words(text).join(" "), key(text));
    let known = |is_it: &dyn Fn(&(String, String, Field)) -> bool| SPELT.iter().find(|known| is_it(known));
    known(&|known| known.0 == spelt).or_else(|| known(&|known| known.1 == key)).map(|known| known.2)
}

/// Returns the words of a heading that count, without accents.
fn words(text: &str) -> Vec<String> {
    const SMALL: [&str; 14] = ["of", "the", "a", "an", "and", "de", "du", "des", "la", "le", "les", "l", "d", "et"];
    let plain: String =
        text.nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect();
    let words = plain.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty() && !SMALL.contains(word)).map(str::to_owned).collect()
}

/// Returns the words that count without plurals and abbreviations.
fn key(text: &str) -> String {
    let words = words(text);
    words
        .iter()
        .map(|word| spelt_out(word))
        .collect::<Vec<_>>()
        .join(" ")
        .replace("micro credential", "microcredential")
}

fn spelt_out(word: &str) -> &str {
    match word {
        "hrs" | "hr" => "hour",
        "dept" | "dpt" => "department",
        "fac" => "faculty",
        "wt" | "wgt" => "weight",
        "desc" | "descr" => "description",
        "prereq" | "prereqs" | "pre" => "prerequisite",
        "no" | "num" | "nbr" => "number",
        "reg" => "registration",
        "app" => "application",
        "org" => "organization",
        "inst" => "instruction",
        _ if word.len() > 3 && !word.ends_with("ss") => word.trim_end_matches('s'),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_their_words() {
        for (heading, expected) in [
            ("Badge Name", Some("title")),
            ("focus_area", Some("focus_area")),
            ("SIS-Code", Some("codes.sis")),
            ("MICRO-CREDENTIAL TITLE", Some("title")),
            ("Microcredential name", Some("title")),
            ("Contact Hrs.", Some("effort.hours")),
            ("Heures", Some("effort.hours")),
            ("Durée", Some("effort.duration")),
            ("duree", Some("effort.duration")),
            ("Credit Wt.", Some("credits")),
            ("Unités", Some("credits")),
            ("Faculty/Dept.", Some("department")),
            ("Title / Titre", Some("title")),
            ("Coût ($ CAD)", Some("cost")),
            ("Domestic Tuition", Some("cost")),
            ("Date limite d'inscription", Some("delivery.cohorts.apply_by")),
            ("Préalable(s)", Some("prerequisites")),
            ("effort.hours", Some("effort.hours")),
            ("Delivery/Credits", None),
            ("Colour", None),
            ("", None),
        ] {
            assert_eq!(Heading::read(heading).field.map(Field::name), expected, "{heading}");
        }
    }

    #[test]
    fn brackets_say_more() {
        let heading = Heading::read("Tuition (CAD, residents)");
        assert_eq!((heading.currency.as_deref(), heading.who.as_deref()), (Some("CAD"), Some("residents")));
        assert_eq!(Heading::read("International Fee").who.as_deref(), Some("International"));
        assert_eq!(Heading::read("Durée (semaines)").unit, Some(Unit::Weeks));
        assert_eq!(Heading::read("Number of weeks").unit, Some(Unit::Weeks));
        assert_eq!(Heading::read("CEUs").credit_unit, Some("CEU"));
        assert_eq!(Heading::read("Credits").credit_unit, None);
    }

    /// Two fields with one heading would hide each other.
    #[test]
    fn every_heading_leads_to_its_own_field() {
        for (word, field) in headings() {
            assert_eq!(Heading::read(word).field, Some(field), "{word}");
        }
        for field in Field::ALL {
            assert_eq!(Heading::read(field.name()).field, Some(*field), "{}", field.name());
        }
    }

    #[test]
    fn what_is_near_is_suggested() {
        assert_eq!(nearest("Contct Hours").map(|found| found.1), Some(Field::Hours));
        assert_eq!(nearest("Learnng outcomes").map(|found| found.1), Some(Field::Outcomes));
        assert_eq!(nearest("Colour"), None);
    }
}
