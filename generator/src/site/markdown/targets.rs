//! Where the links and pictures of a text lead.

use pulldown_cmark::{CowStr, LinkType};

use crate::diagnostic::{Diagnostic, Rule};

use super::super::links::Target;
use super::renderer::Renderer;

impl Renderer<'_> {
    /// Returns where a link leads on the site; nowhere, if it may not be published.
    pub(super) fn link<'t>(&mut self, url: &str, link_type: LinkType, range: &std::ops::Range<usize>) -> CowStr<'t> {
        if link_type == LinkType::Email
            || url.trim().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"))
        {
            self.report_personal_data(range);
            return CowStr::from("#");
        }
        match self.setting.links.resolve(url, self.setting.language_index) {
            Target::Href(href) => CowStr::from(href),
            Target::Refused => {
                let message = format!("`{}` is not a link that can be published", shorten(url));
                let span = self.span(range);
                self.report(
                    Diagnostic::new(Rule::UNSAFE_LINK, span, message)
                        .help("link to an https address, or to a page of the site such as /faq/"),
                );
                CowStr::from("#")
            }
            Target::Missing(near) => {
                let message = format!("the site has no page `{}`", shorten(url));
                let help = near.as_ref().map_or_else(
                    || "write the path of a page from the root of the site, such as /credentials/".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                let span = self.span_of(url, range);
                let mut diagnostic = Diagnostic::new(Rule::BROKEN_LINK, span, message).help(help);
                if let Some(near) = &near {
                    // Where only the slash or the letter case differs, there is no other page that could be meant.
                    let path = url.split('#').next().unwrap_or_default();
                    let is_certain = near.trim_matches('/').eq_ignore_ascii_case(path.trim_matches('/'));
                    let part = url.find('#').map_or("", |at| &url[at..]);
                    diagnostic.suggestion = self.in_its_place(span, url, &format!("{near}{part}"), is_certain);
                }
                self.report(diagnostic);
                CowStr::from("#")
            }
        }
    }

    /// Returns where a picture of the catalog is published.
    pub(super) fn image<'t>(&mut self, url: &str, range: &std::ops::Range<usize>) -> CowStr<'t> {
        if url.contains(':') || url.starts_with("//") {
            let span = self.span(range);
            let message = format!("the picture `{}` is not a file of the catalog", shorten(url));
            self.report(
                Diagnostic::new(Rule::UNSAFE_LINK, span, message)
                    .help("put the picture beside the text and name its file"),
            );
            return CowStr::from("");
        }
        let from = self.setting.catalog.tree.path(self.body.file);
        match self.setting.links.picture(&self.setting.catalog.tree, from, url) {
            Ok(href) => CowStr::from(href),
            Err(why) => {
                let span = self.span(range);
                self.report(
                    Diagnostic::new(Rule::MISSING_FILE, span, why)
                        .help("name a PNG, JPEG, WebP or SVG file below the folder of this text"),
                );
                CowStr::from("")
            }
        }
    }
}

fn shorten(url: &str) -> String {
    url.chars().take(80).collect::<String>().escape_debug().to_string()
}
