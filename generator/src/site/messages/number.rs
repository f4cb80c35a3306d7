//! Days, numbers and lists as a language writes them. Each file of messages says how.

use fluent_bundle::{FluentArgs, FluentValue};
use time::Date;

use super::Messages;

impl Messages {
    /// Returns a day of the calendar in words.
    pub(crate) fn date(&self, language: &str, day: Date) -> String {
        let mut args = FluentArgs::new();
        args.set("day", FluentValue::from(i64::from(day.day())));
        args.set("month", FluentValue::from(i64::from(u8::from(day.month()))));
        args.set("year", day.year().to_string());
        self.get(language, "date", &args).unwrap_or_else(|| day.to_string())
    }

    /// Returns a number with the separators of the language, and two decimals if it has any: an amount of money.
    pub(crate) fn number(&self, language: &str, number: f64) -> String {
        let cents = format!("{number:.2}");
        let (whole, decimals) = cents.split_once('.').unwrap_or((&cents, "00"));
        let decimals = if decimals == "00" { "" } else { decimals };
        self.written(language, whole, decimals)
    }

    /// Returns a number with the separators of the language, and no more decimals than it needs.
    pub(crate) fn quantity(&self, language: &str, number: f64) -> String {
        let cents = format!("{number:.2}");
        let (whole, decimals) = cents.split_once('.').unwrap_or((&cents, ""));
        self.written(language, whole, decimals.trim_end_matches('0'))
    }

    fn written(&self, language: &str, whole: &str, decimals: &str) -> String {
        let least: usize = self.sign(language, "number-group-from").parse().unwrap_or(4);
        let group = if whole.len() < least { String::new() } else { self.sign(language, "number-group") };
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push_str(&group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push_str(&self.sign(language, "number-decimal"));
            text.push_str(decimals);
        }
        text
    }

    /// Returns items as a list: `kind` is `and`, `or`, or empty for commas alone.
    pub(crate) fn list(&self, language: &str, items: &[String], kind: &str) -> String {
        let mut text = String::new();
        for (index, item) in items.iter().enumerate() {
            text.push_str(&self.between(language, index, items.len(), kind));
            text.push_str(item);
        }
        text
    }

    /// Returns what stands before item `index` of a list of `count`.
    pub(crate) fn between(&self, language: &str, index: usize, count: usize, kind: &str) -> String {
        let is_last = index + 1 == count;
        match (index, kind) {
            (0, _) => String::new(),
            (_, "and" | "or") if is_last && count == 2 => self.text(language, &format!("list-{kind}-two")),
            (_, "and" | "or") if is_last => self.text(language, &format!("list-{kind}-last")),
            _ => self.text(language, "list-comma"),
        }
    }

    /// Returns a message that is a sign between digits: it is of no language.
    fn sign(&self, language: &str, key: &str) -> String {
        self.said(language, key, &FluentArgs::new()).map(|said| said.text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Theme;

    fn messages() -> Messages {
        Messages::new(&Theme::embedded(), "en").expect("the theme is sound")
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let messages = messages();
        for (language, number, expected) in [
            ("en", 1234.5, "1,234.50"),
            ("en", 950.0, "950"),
            ("fr", 1_234_567.5, "1\u{202f}234\u{202f}567,50"),
            ("fr-CA", 20.0, "20"),
        ] {
            assert_eq!(messages.number(language, number), expected);
        }
        for (number, expected) in [(20.0, "20"), (2.5, "2,5"), (0.25, "0,25"), (1000.0, "1\u{202f}000")] {
            assert_eq!(messages.quantity("fr", number), expected);
        }
    }

    #[test]
    fn lists_are_joined_as_the_language_does() {
        let messages = messages();
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(messages.list("en", &items, "or"), "a, b or c");
        assert_eq!(messages.list("en", &items[..2], "and"), "a and b");
        assert_eq!(messages.list("fr", &items[..2], "or"), "a ou b");
        assert_eq!(messages.list("fr", &items, ""), "a, b, c");
        assert_eq!(messages.list("fr", &items[..1], "and"), "a");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_in_french() {
        let day = |day| Date::from_calendar_date(2027, time::Month::January, day).expect("it is a day");
        assert_eq!(messages().date("fr", day(1)), "1er janvier 2027");
        assert_eq!(messages().date("en", day(11)), "11 January 2027");
    }
}
