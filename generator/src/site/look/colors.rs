//! The institution's colours, measured against those of the theme.

use super::Sheet;
use super::roles::{Mode, Roles};
use crate::catalog::check::contrast::{Rgb, WHITE, contrast, darken_until, lighten_until};
use crate::catalog::entity::config::{ThemeColor, ThemeColors};
use crate::catalog::value::Spanned;
use crate::diagnostic::{Diagnostic, Rule, Severity, Suggestion};

/// What text needs (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;

/// A field for a colour, and what the theme does with it.
struct Use {
    field: &'static str,
    /// The role that has the colour as it was chosen.
    role: &'static str,
    /// What it must be readable on.
    grounds: &'static [&'static str],
}

const INSTITUTION: Use = Use { field: "institution", role: "inst", grounds: &["paper", "tint"] };
const ACCENT: Use = Use { field: "accent", role: "brass", grounds: &["paper", "tint"] };
/// Links stand on one ground more, and may be a shade further for that.
const LINK_GROUNDS: &[&str] = &["paper", "tint", "tint2"];

/// Adds the chosen colours to the stylesheet, and reports those that cannot be read.
pub(super) fn add(chosen: &ThemeColors, roles: &Roles, sheet: &mut Sheet, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(color) = &chosen.institution {
        add_institution(color, roles, sheet, diagnostics);
    }
    if let Some(color) = &chosen.accent {
        let shades = shades(color, &ACCENT, roles, diagnostics);
        sheet.put("brass", shades);
    }
}

fn add_institution(color: &ThemeColor, roles: &Roles, sheet: &mut Sheet, diagnostics: &mut Vec<Diagnostic>) {
    let shades = shades(color, &INSTITUTION, roles, diagnostics);
    let each = |shade: fn(Rgb, &Roles, Mode) -> Rgb| {
        [shade(shades[0], roles, Mode::Light), shade(shades[1], roles, Mode::Dark)]
    };
    sheet.put("inst", shades);
    sheet.put("inst-on", each(|shade, _, _| text_on(shade)));
    sheet.put("link", each(|shade, roles, mode| readable(shade, &grounds(LINK_GROUNDS, roles, mode), mode)));
}

impl Sheet {
    fn put(&mut self, role: &'static str, [light, dark]: [Rgb; 2]) {
        self.light.push((role, light.to_string()));
        self.dark.push((role, dark.to_string()));
    }
}

/// Returns the shades of a colour on light and on dark pages, after reporting what cannot be read.
fn shades(color: &ThemeColor, usage: &Use, roles: &Roles, diagnostics: &mut Vec<Diagnostic>) -> [Rgb; 2] {
    let light = color.light.value;
    if let Some(unused) = [usage.role].iter().chain(usage.grounds).find(|role| roles.color(role, Mode::Light).is_none())
    {
        let message =
            format!("`colors.{}` cannot be measured: the theme's style.css has no colour `--{unused}`", usage.field);
        let mut finding = Diagnostic::new(Rule::UNREADABLE_COLOR, color.span, message)
            .help("set the colours in the theme's own style.css, or name them there as the default theme does");
        finding.severity = Severity::Warning;
        diagnostics.push(finding);
    }
    diagnostics.extend(unreadable(&color.light, usage, roles, Mode::Light));
    diagnostics.extend(color.dark.as_ref().and_then(|dark| unreadable(dark, usage, roles, Mode::Dark)));
    let derived = || readable(light, &grounds(LINK_GROUNDS, roles, Mode::Dark), Mode::Dark);
    [light, color.dark.as_ref().map_or_else(derived, |dark| dark.value)]
}

fn grounds(names: &[&str], roles: &Roles, mode: Mode) -> Vec<Rgb> {
    names.iter().filter_map(|ground| roles.color(ground, mode)).collect()
}

/// Returns the finding for a colour that cannot be read on some ground, with the nearest shade that can.
fn unreadable(color: &Spanned<Rgb>, usage: &Use, roles: &Roles, mode: Mode) -> Option<Diagnostic> {
    let grounds = grounds(usage.grounds, roles, mode);
    let measured = grounds.iter().map(|ground| (contrast(color.value, *ground), *ground));
    let (ratio, ground) = measured.min_by(|a, b| a.0.total_cmp(&b.0))?;
    if ratio >= TEXT {
        return None;
    }
    let pages = if mode == Mode::Light { "light" } else { "dark" };
    // Rounded down: 4.496 must not read as 4.5.
    let shown = libm::floor(ratio * 100.0) / 100.0;
    let message = format!(
        "`{}` cannot be read on {pages} pages: its contrast with `{ground}` is {shown:.2}, and text needs {TEXT}",
        color.value
    );
    let nearest = readable(color.value, &grounds, mode);
    let mut finding = Diagnostic::new(Rule::UNREADABLE_COLOR, color.span, message)
        .help(format!("the nearest shade of the same hue that can be read is `\"{nearest}\"`"));
    // The institution chooses its colours.
    finding.suggestion = Some(Suggestion::doubtful(color.span, format!("\"{nearest}\"")));
    Some(finding)
}

/// Returns the nearest shade that can be read on every ground.
fn readable(color: Rgb, grounds: &[Rgb], mode: Mode) -> Rgb {
    let shade = if mode == Mode::Light { darken_until } else { lighten_until };
    grounds.iter().fold(color, |color, ground| shade(color, *ground, TEXT))
}

/// Returns white or black, whichever can be read on a button of this colour.
fn text_on(color: Rgb) -> Rgb {
    if contrast(color, WHITE) >= TEXT { WHITE } else { Rgb([0; 3]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};
    use crate::site::Theme;
    use crate::site::assets::Assets;

    /// What needs three to one: borders of fields, and areas that are told apart by colour.
    const AREA: f64 = 3.0;

    fn roles() -> Roles {
        Roles::parse(&Assets::new(&Theme::embedded()).text("style.css"))
    }

    fn pairs() -> Vec<(&'static str, &'static str, f64)> {
        let mut pairs = Vec::new();
        for ground in ["paper", "tint", "tint2"] {
            pairs.extend(["ink", "ink2", "link"].map(|text| (text, ground, TEXT)));
        }
        for ground in ["paper", "tint"] {
            pairs.extend(["brass", "inst", "ok-t", "bad-t", "warn-t", "na-t"].map(|text| (text, ground, TEXT)));
            pairs.push(("edge", ground, AREA));
        }
        pairs.extend(["inst", "mark", "ok", "bad", "warn", "na"].map(|area| {
            let on: &'static str = match area {
                "inst" => "inst-on",
                "mark" => "mark-on",
                "ok" => "ok-on",
                "bad" => "bad-on",
                "warn" => "warn-on",
                _ => "na-on",
            };
            (on, area, TEXT)
        }));
        pairs
    }

    #[test]
    fn the_default_theme_can_be_read() {
        let roles = roles();
        let mut wrong = Vec::new();
        for mode in [Mode::Light, Mode::Dark] {
            for (text, ground, needed) in pairs() {
                let color =
                    |role| roles.color(role, mode).unwrap_or_else(|| panic!("the theme has no colour --{role}"));
                let ratio = contrast(color(text), color(ground));
                if ratio < needed {
                    wrong.push(format!("{mode:?}: {text} on {ground} has {ratio:.2} of {needed}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn whatever_an_institution_chooses_ends_up_readable() {
        let roles = roles();
        for chosen in ["#ffcc00", "#00843d", "#c8102e", "#000000", "#ffffff", "#0033a0", "#808080", "#ff00ff"] {
            let span = Span::whole_file(FileId(0));
            let light = Spanned { value: Rgb::parse(chosen).unwrap_or(WHITE), span };
            let color = ThemeColor { span, light, dark: None };
            let mut found = Vec::new();
            let mut shades = shades(&color, &INSTITUTION, &roles, &mut found);
            // The author follows the suggestion.
            if let Some(suggestion) = found.first().and_then(|finding| finding.suggestion.as_ref()) {
                shades[0] = Rgb::parse(suggestion.replacement.trim_matches('"')).unwrap_or(WHITE);
            }
            for (shade, mode) in shades.into_iter().zip([Mode::Light, Mode::Dark]) {
                let link = readable(shade, &grounds(LINK_GROUNDS, &roles, mode), mode);
                for (text, names) in [(shade, INSTITUTION.grounds), (link, LINK_GROUNDS)] {
                    for ground in grounds(names, &roles, mode) {
                        assert!(contrast(text, ground) >= TEXT, "{chosen}: {text} on {ground} in {mode:?}");
                    }
                }
                assert!(contrast(text_on(shade), shade) >= TEXT, "{chosen}: text on {shade}");
            }
        }
    }
}
