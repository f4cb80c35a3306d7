//! The theme's colours and fonts by what they are for, as its stylesheet gives them: the one place where they stand.

use std::collections::BTreeMap;

use crate::catalog::check::contrast::Rgb;

/// Custom properties of `:root` in a stylesheet.
#[derive(Debug, Default)]
pub(super) struct Roles {
    light: BTreeMap<String, String>,
    /// Those that differ on dark pages.
    dark: BTreeMap<String, String>,
}

/// On which pages a colour is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Light,
    Dark,
}

impl Roles {
    /// Reads them from the rules for `:root` alone, and for `:root` on dark pages.
    pub(super) fn parse(css: &str) -> Self {
        let mut roles = Self::default();
        let mut around: Vec<String> = Vec::new();
        let mut text = String::new();
        let mut quote = None;
        for character in without_comments(css).chars() {
            match (quote, character) {
                (None, '{') => around.push(std::mem::take(&mut text)),
                (None, ';' | '}') => {
                    roles.declare(&around, &std::mem::take(&mut text));
                    if character == '}' {
                        around.pop();
                    }
                }
                (None, '"' | '\'') => {
                    quote = Some(character);
                    text.push(character);
                }
                _ => {
                    quote = quote.filter(|open| *open != character);
                    text.push(character);
                }
            }
        }
        roles
    }

    fn declare(&mut self, around: &[String], text: &str) {
        // Roles stand in `:root`, at most within one other rule.
        if around.len() > 2 {
            return;
        }
        let Some((name, value)) = text.split_once(':') else { return };
        let Some(name) = name.trim().strip_prefix("--") else { return };
        let around: Vec<String> = around.iter().map(|prelude| prelude.split_whitespace().collect()).collect();
        let around: Vec<&str> = around.iter().map(String::as_str).collect();
        let values = match around.as_slice() {
            [":root"] => &mut self.light,
            ["@media(prefers-color-scheme:dark)", ":root"] => &mut self.dark,
            _ => return,
        };
        values.insert(name.to_owned(), value.trim().to_owned());
    }

    /// Returns the value of a role.
    pub(super) fn value(&self, role: &str, mode: Mode) -> Option<&str> {
        let dark = self.dark.get(role).filter(|_| mode == Mode::Dark);
        dark.or_else(|| self.light.get(role)).map(String::as_str)
    }

    /// Returns the colour of a role, if it is one that can be measured.
    pub(super) fn color(&self, role: &str, mode: Mode) -> Option<Rgb> {
        let value = self.value(role, mode)?;
        let digits = value.strip_prefix('#')?;
        if digits.len() == 3 {
            let doubled: String = digits.chars().flat_map(|digit| [digit, digit]).collect();
            return Rgb::parse(&format!("#{doubled}"));
        }
        Rgb::parse(value)
    }
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_stands_for_the_whole_page() {
        let css = "/* :root{--a:#000} */:root{\n color-scheme:light dark;--a:#fff;--b: #17365c ;--c:\"x;}\",serif}\n\
                   @media (prefers-color-scheme: dark){:root{--a:#101010}p{--b:#000}}\n\
                   @media print{:root{--a:#000}}.x{--a:#123456}";
        let roles = Roles::parse(css);
        let color = |role, mode| roles.color(role, mode).map(|color| color.to_string()).unwrap_or_default();
        assert_eq!((color("a", Mode::Light), color("a", Mode::Dark)), ("#ffffff".into(), "#101010".into()));
        assert_eq!((color("b", Mode::Light), color("b", Mode::Dark)), ("#17365c".into(), "#17365c".into()));
        assert_eq!(roles.value("c", Mode::Light), Some("\"x;}\",serif"));
        assert_eq!((roles.color("c", Mode::Light), roles.value("d", Mode::Light)), (None, None));
    }
}
