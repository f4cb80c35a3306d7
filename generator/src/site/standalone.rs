//! The look of the site in one text, for pages that stand alone.

use data_encoding::BASE64;

use super::assets::Assets;
use super::look::Look;
use super::theme::Theme;
use crate::catalog::Catalog;

/// Returns the style sheet of the site of `catalog`, with the fonts that it names inside of it: a page that holds it asks
/// for no other file.
pub fn standalone_style(catalog: &Catalog) -> String {
    let theme = Theme::embedded().with_catalog(&catalog.tree);
    let assets = Assets::new(&theme);
    let style = assets.text("style.css");
    let look = Look::new(catalog, &style);
    let own = look.sheet.as_ref().and_then(|path| look.files.get(path));
    let own = own.map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let mut sheet = format!("{style}\n{own}");
    for (path, bytes) in assets.contents.iter().chain(&look.files) {
        let name = path.trim_start_matches("/assets/");
        if name.strip_suffix(".woff2").is_some() {
            let font = format!("url(\"data:font/woff2;base64,{}\")", BASE64.encode(bytes));
            sheet = sheet.replace(&format!("url(\"{name}\")"), &font);
        }
    }
    // Nothing may end the element that holds the sheet, or ask for what is not in it.
    without_addresses(&sheet.replace("</", "<\\/"))
}

/// Takes addresses out that are no data.
fn without_addresses(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find("url(") {
        kept.push_str(&rest[..at]);
        rest = &rest[at + 4..];
        let end = rest.find(')').map_or(rest.len(), |end| end + 1);
        let address = &rest[..end];
        let is_inside = address.trim_start_matches(['"', '\'']).starts_with("data:");
        kept.push_str(if is_inside { "url(" } else { "url(\"data:,\")" });
        if is_inside {
            kept.push_str(address);
        }
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::without_addresses;

    #[test]
    fn no_sheet_asks_for_another_file() {
        let sheet = "a{b:url(\"data:x,y\")}c{d:url(https://else.example/x)}e{f:url('g.png')}";
        assert_eq!(without_addresses(sheet), "a{b:url(\"data:x,y\")}c{d:url(\"data:,\")}e{f:url(\"data:,\")}");
    }
}
