//! White space that no reader sees is left out. Scripts and styles are files of their own and stay as they are.

/// Returns the page with superfluous white space left out.
#[cfg(feature = "minify")]
pub(super) fn minify(html: &str) -> Vec<u8> {
    let configuration = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        minify_css: false,
        minify_js: false,
        ..minify_html::Cfg::new()
    };
    minify_html::minify(html.as_bytes(), &configuration)
}

/// Returns the page as it is: the library that minifies is left out of this build.
#[cfg(not(feature = "minify"))]
pub(super) fn minify(html: &str) -> Vec<u8> {
    html.as_bytes().to_vec()
}
