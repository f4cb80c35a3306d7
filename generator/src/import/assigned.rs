//! Columns whose fields were told: `--column "Heading=field"`.

use std::collections::BTreeMap;

use super::field::Field;

/// What columns fill, where the command was told.
#[derive(Debug, Default)]
pub struct Assigned(BTreeMap<String, Told>);

/// What was told of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// It fills a field.
    Fills(Field),
    /// It is left out.
    LeftOut,
}

impl Assigned {
    /// Reads `Heading=field`; `Heading=` leaves the column out. A field is named by its place in a credential, or by the
    /// last word of it.
    ///
    /// # Errors
    ///
    /// Returns all that is wrong.
    pub fn read(told: &[String]) -> Result<Self, String> {
        let mut assigned = BTreeMap::new();
        let mut wrong = Vec::new();
        for told in told {
            // A heading may hold such a sign; a field does not.
            let Some((heading, field)) = told.rsplit_once('=') else {
                wrong.push(format!("`{told}` is not written as in `--column \"Contact Hrs=hours\"`"));
                continue;
            };
            let (heading, field) = (heading.trim(), field.trim());
            let field = if field.is_empty() { Ok(Told::LeftOut) } else { Field::named(field).map(Told::Fills) };
            match field {
                Ok(_) if assigned.contains_key(heading) => wrong.push(format!("`{heading}` is told twice")),
                Ok(field) => {
                    assigned.insert(heading.to_owned(), field);
                }
                Err(why) => wrong.push(why),
            }
        }
        if wrong.is_empty() { Ok(Self(assigned)) } else { Err(wrong.join("\n")) }
    }

    /// Returns what was told of a heading, if anything was.
    pub(super) fn told(&self, heading: &str) -> Option<Told> {
        self.0.get(heading).copied()
    }

    /// Returns what is wrong with headings that no table has.
    pub(super) fn strays(&self, known: &[&str]) -> Vec<String> {
        let strays = self.0.keys().filter(|heading| !known.contains(&heading.as_str()));
        let message = |heading: &String| {
            let near =
                known.iter().map(|known| (strsim::jaro_winkler(&known.to_lowercase(), &heading.to_lowercase()), known));
            let near = near.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|near| near.0 > 0.8);
            let hint = near.map_or(String::new(), |near| format!("; did you mean `{}`?", near.1));
            format!("--column: no table has a column `{heading}`{hint}")
        };
        strays.map(message).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_told_by_exact_heading() {
        let told = |told: &[&str]| Assigned::read(&told.iter().map(|told| (*told).to_owned()).collect::<Vec<_>>());
        let assigned = told(&["Hrs. = a=hours", "Colour=", "What=effort.duration"]).expect("they are sound");
        assert_eq!(assigned.told("Hrs. = a"), Some(Told::Fills(Field::Hours)));
        assert_eq!(assigned.told("Colour"), Some(Told::LeftOut));
        assert_eq!(assigned.told("What"), Some(Told::Fills(Field::Duration)));
        assert_eq!(assigned.told("what"), None);
        assert_eq!(
            assigned.strays(&["Colours", "What", "Hrs. = a"]),
            ["--column: no table has a column `Colour`; did you mean `Colours`?"]
        );
        let wrong = told(&["Hours", "A=houers", "B=own", "C=cost", "C=tags"]).expect_err("they are not");
        for part in ["`Hours` is not written", "did you mean `effort.hours`", "can fill `own`", "`C` is told twice"] {
            assert!(wrong.contains(part), "{part}: {wrong}");
        }
    }
}
