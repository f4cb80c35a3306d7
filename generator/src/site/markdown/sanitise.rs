//! The second wall: an allow-list for the HTML that is made.

use std::collections::HashSet;
use std::sync::LazyLock;

/// The allow-list: what the renderer makes and nothing more.
static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags: HashSet<&str> = [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "a",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "hr",
        "br",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
    .into();
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags)
        .generic_attributes(["id"].into())
        .tag_attributes(
            [
                ("a", ["href", "title"].into()),
                ("img", ["src", "alt", "title"].into()),
                ("ol", ["start"].into()),
                ("th", ["scope"].into()),
            ]
            .into(),
        )
        .allowed_classes([("a", ["term"].into())].into())
        .url_schemes(["https", "http", "mailto"].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// Returns HTML without whatever the renderer does not make.
pub(super) fn sanitise(html: &str) -> String {
    SANITISER.clean(html).to_string()
}
