//! The icons of a theme, drawn into the page: a page needs no further request for them, and they take its colours.

use std::collections::BTreeMap;

use tera::{Kwargs, State, Tera, Value};

use super::theme::Theme;

/// Registers `icon(name="clock", size=20)`: the drawing `icons/NAME.svg` of the theme, for eyes only, since the
/// word that it goes with stands beside it.
pub(super) fn register(tera: &mut Tera, theme: &Theme) {
    let icons: BTreeMap<String, String> = theme.under("icons").filter_map(drawing).collect();
    tera.register_function("icon", move |args: Kwargs, _: &State<'_>| -> Result<Value, tera::Error> {
        let name = args.must_get::<&str>("name")?;
        let lines =
            icons.get(name).ok_or_else(|| tera::Error::message(format!("the theme has no icon `icons/{name}.svg`")))?;
        let size = args.get::<u32>("size")?.unwrap_or(20);
        Ok(Value::safe_string(&format!(
            "<svg class=\"icon\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 24 24\" fill=\"none\" \
             stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" \
             aria-hidden=\"true\" focusable=\"false\">{lines}</svg>"
        )))
    });
}

/// Returns the name of an icon and what is drawn within its 24 by 24 units. The frame is ours, so that icons of
/// one set keep one weight.
fn drawing((path, bytes): (&str, &[u8])) -> Option<(String, String)> {
    let name = path.strip_suffix(".svg")?;
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.find("<svg")?;
    let from = start + text.get(start..)?.find('>')? + 1;
    let within = text.get(from..text.rfind("</svg>")?)?;
    Some((name.to_owned(), within.split_whitespace().collect::<Vec<_>>().join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> Option<String> {
        drawing(("a.svg", text.as_bytes())).map(|(_, lines)| lines)
    }

    #[test]
    fn attributes_stay_apart() {
        assert_eq!(
            drawn("<svg\n width=\"9\">\n <path\n d=\"M1 1h9\"\n/>\n</svg>").unwrap_or_default(),
            "<path d=\"M1 1h9\" />"
        );
    }

    #[test]
    fn what_does_not_close_is_no_icon() {
        assert_eq!(drawn("<!-- </svg> --><svg><path d=\"M0 0\"/>"), None);
        assert_eq!(drawn("<svg"), None);
        assert_eq!(drawn(""), None);
    }
}
