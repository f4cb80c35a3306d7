//! The institution's fonts.

use std::fmt::Write as _;

use super::roles::{Mode, Roles};
use super::{Look, Sheet};
use crate::catalog::Catalog;
use crate::catalog::entity::config::ThemeFonts;
use crate::catalog::value::Title;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::site::links::hashed_name;

/// Above this a font is refused.
const MAX_BYTES: usize = 200 * 1024;
/// Above this it is more than a page may weigh in all.
const HEAVY_BYTES: usize = 60 * 1024;

/// Fonts that every system has.
const SYSTEM: &[(&str, &str)] = &[
    ("system-serif", "ui-serif,Georgia,Cambria,\"Noto Serif\",\"Times New Roman\",serif"),
    ("system-sans", "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif"),
];

/// Adds the chosen fonts to the stylesheet and their files to the site, and reports those that cannot be used.
pub(super) fn add(catalog: &Catalog, chosen: &ThemeFonts, roles: &Roles, sheet: &mut Sheet, look: &mut Look) {
    for (font, role, family) in
        [(&chosen.headings, "serif", "Institution headings"), (&chosen.body, "sans", "Institution text")]
    {
        let Some(font) = font else { continue };
        if let Some((_, stack)) = SYSTEM.iter().find(|(name, _)| *name == &**font) {
            sheet.light.push((role, (*stack).to_owned()));
        } else if let Some(bytes) = file(catalog, font, &mut look.diagnostics) {
            let name = format!("{}.woff2", hashed_name(bytes));
            // The stylesheet lies beside it. Without a range of weights, browsers make bold letters themselves.
            let weights = if has_weights(bytes) { "font-weight:100 900;" } else { "" };
            let _ = writeln!(
                sheet.faces,
                "@font-face{{font-family:\"{family}\";src:url(\"{name}\") format(\"woff2\");{weights}font-display:swap}}"
            );
            let others = roles.value(role, Mode::Light).unwrap_or("sans-serif");
            sheet.light.push((role, format!("\"{family}\",{others}")));
            look.files.insert(format!("/assets/{name}"), bytes.to_vec());
        }
    }
}

/// Returns the file that a field names, unless it cannot be used.
fn file<'a>(catalog: &'a Catalog, font: &Title, diagnostics: &mut Vec<Diagnostic>) -> Option<&'a [u8]> {
    let Some((_, source)) = catalog.tree.find(font) else {
        let message = format!("there is no font `{}` in the catalog", font.escape_debug());
        let help = "name a WOFF2 file by its path in the catalog, such as `theme/fonts/NAME.woff2`; or `system-serif` or \
                    `system-sans`";
        diagnostics.push(Diagnostic::new(Rule::MISSING_FILE, font.span, message).help(help));
        return None;
    };
    if source.is_unusable {
        return None;
    }
    let size = source.bytes.len();
    // The file itself holds nothing that could be shown.
    let refused = |message: String, help: &str| Diagnostic::new(Rule::BAD_FONT, font.span, message).help(help);
    if !is_woff2(&source.bytes) {
        diagnostics.push(refused(format!("`{}` is not a WOFF2 file", font.escape_debug()), "convert it to WOFF2"));
        return None;
    }
    if size > HEAVY_BYTES {
        let kilobytes = size.div_ceil(1024);
        let message = format!("the font has {kilobytes} KB, and a page with all it loads should have 60 KB at most");
        let mut finding = refused(message, "keep the letters and weights that your pages need");
        finding.severity = if size > MAX_BYTES { Severity::Error } else { Severity::Warning };
        diagnostics.push(finding);
    }
    Some(&source.bytes)
}

/// Size of the header (WOFF2, section 4.1).
const HEADER: usize = 48;

/// Says whether a file is whole and begins as WOFF2 does.
fn is_woff2(bytes: &[u8]) -> bool {
    let length = bytes.get(8..12).and_then(|length| <[u8; 4]>::try_from(length).ok()).map(u32::from_be_bytes);
    let is_whole = length.and_then(|length| usize::try_from(length).ok()) == Some(bytes.len());
    bytes.starts_with(b"wOF2") && bytes.len() > HEADER && is_whole
}

/// Number of the table of variations among the known ones (WOFF2, section 4.1, known table tags).
const FVAR: u8 = 47;

/// Says whether the font holds several weights: whether its directory lists a table of variations.
fn has_weights(bytes: &[u8]) -> bool {
    let tables = bytes.get(12..14).map_or(0, |count| u16::from_be_bytes([count[0], count[1]]));
    let mut rest = bytes.get(HEADER..).unwrap_or_default();
    for _ in 0..tables {
        let Some((&flags, after)) = rest.split_first() else { return false };
        let (tag, transform) = (flags & 0x3f, flags >> 6);
        if tag == FVAR {
            return true;
        }
        rest = after;
        if tag == 0x3f {
            let name = rest.get(..4).unwrap_or_default();
            if name == b"fvar" {
                return true;
            }
            rest = rest.get(4..).unwrap_or_default();
        }
        rest = after_number(rest);
        // Outlines and their index are transformed unless the flags say 3, everything else if they say so.
        let is_outline = matches!(tag, 10 | 11);
        if is_outline && transform != 3 || !is_outline && transform != 0 {
            rest = after_number(rest);
        }
    }
    false
}

/// Returns what comes after a number of variable length: its last byte has no high bit.
fn after_number(bytes: &[u8]) -> &[u8] {
    let length = bytes.iter().take_while(|byte| **byte & 0x80 != 0).count() + 1;
    bytes.get(length..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font(tables: &[&[u8]]) -> Vec<u8> {
        let mut bytes = b"wOF2".to_vec();
        bytes.resize(HEADER, 0);
        bytes[13] = u8::try_from(tables.len()).unwrap_or_default();
        bytes.extend(tables.concat());
        let length = u32::try_from(bytes.len()).unwrap_or_default();
        bytes[8..12].copy_from_slice(&length.to_be_bytes());
        bytes
    }

    #[test]
    fn knows_a_whole_file() {
        let whole = font(&[&[0, 1]]);
        assert!(is_woff2(&whole));
        assert!(!is_woff2(&whole[..whole.len() - 1]), "cut short");
        for other in [b"wOFF".as_slice(), b"", b"wOF2", &[0; 100]] {
            assert!(!is_woff2(other), "{other:?}");
        }
    }

    #[test]
    fn finds_the_weights_in_the_directory() {
        // cmap; glyf, transformed; a table with a name of its own; fvar.
        let before: [&[u8]; 3] = [&[0, 0x81, 1], &[10, 5, 4], &[0x3f, b'S', b'I', b'L', b'F', 2]];
        assert!(!has_weights(&font(&before)));
        assert!(has_weights(&font(&[before[0], before[1], before[2], &[FVAR, 1]])));
        assert!(has_weights(&font(&[&[0x3f, b'f', b'v', b'a', b'r', 2]])));
        assert!(!has_weights(&font(&[&[0, 0x80]])), "a directory that ends early");
    }
}
