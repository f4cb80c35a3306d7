//! How the site looks like the institution: colours and fonts of `catalog.yaml`, as a stylesheet over the theme's.

mod colors;
mod fonts;
mod roles;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::art;
use super::links::hashed_name;
use crate::catalog::Catalog;
use crate::catalog::check::contrast::{Rgb, WHITE};
use crate::diagnostic::Diagnostic;
use roles::{Mode, Roles};

/// What the institution's colours and fonts add to the site.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Published path of the stylesheet; none when `catalog.yaml` says nothing of colours and fonts.
    pub(super) sheet: Option<String>,
    /// Files by published path: the stylesheet and the fonts.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// What is wrong with the choice.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Values of the theme's custom properties that the stylesheet sets.
#[derive(Debug, Default)]
struct Sheet {
    faces: String,
    light: Vec<(&'static str, String)>,
    dark: Vec<(&'static str, String)>,
}

impl Look {
    /// Returns the look that `catalog` asks for, over that of the theme, whose style sheet is `style`.
    pub(super) fn new(catalog: &Catalog, style: &str) -> Self {
        let mut look = Self::default();
        let Some(options) = &catalog.config.theme else { return look };
        let roles = Roles::parse(style);
        let mut sheet = Sheet::default();
        if let Some(chosen) = &options.colors {
            colors::add(chosen, &roles, &mut sheet, &mut look.diagnostics);
        }
        if let Some(chosen) = &options.fonts {
            fonts::add(catalog, chosen, &roles, &mut sheet, &mut look);
        }
        if let Some(text) = sheet.text() {
            let path = format!("/assets/look.{}.css", hashed_name(text.as_bytes()));
            look.files.insert(path.clone(), text.into_bytes());
            look.sheet = Some(path);
        }
        look
    }
}

/// Returns the colours of pictures that go with links: those of light pages. What the theme's style sheet does not say is
/// black on white.
pub(super) fn card_colors(catalog: &Catalog, style: &str) -> art::Colors {
    let roles = Roles::parse(style);
    let role = |name: &str| roles.color(name, Mode::Light);
    let ink = role("ink").unwrap_or(Rgb([0; 3]));
    let chosen = catalog.config.theme.as_ref().and_then(|theme| theme.colors.as_ref()?.institution.as_ref());
    art::Colors {
        paper: role("paper").unwrap_or(WHITE),
        ink,
        institution: chosen.map(|color| color.light.value).or_else(|| role("inst")).unwrap_or(ink),
    }
}

impl Sheet {
    fn text(&self) -> Option<String> {
        if self.light.is_empty() && self.dark.is_empty() {
            return None;
        }
        let rule = |values: &[(&str, String)]| {
            let values: Vec<String> = values.iter().map(|(role, value)| format!("--{role}:{value};")).collect();
            format!(":root{{{}}}", values.concat())
        };
        let mut text =
            format!("/* The institution's own, from catalog.yaml. */\n{}{}\n", self.faces, rule(&self.light));
        if !self.dark.is_empty() {
            let _ = writeln!(text, "@media (prefers-color-scheme:dark){{{}}}", rule(&self.dark));
        }
        Some(text)
    }
}
