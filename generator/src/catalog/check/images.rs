//! Pictures that institutions bring: badge images, logos, pictures in text.

use std::fmt::Write as _;

use crate::catalog::entity::credential::Credential;
use crate::catalog::{Catalog, Entry, SourceFile, SourceTree};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

use super::svg;

/// What kind of picture a file is, judged by its contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Scalable Vector Graphics, found safe.
    Svg,
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
}

impl Picture {
    /// Returns the ending that files of this kind are published with.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }
}

/// Largest side of a badge image in pixels: what a browser must decode is bounded too.
const MAX_SIDE: u32 = 4096;

/// Returns what picture `bytes` are.
///
/// # Errors
///
/// Returns what is wrong in words when they are none, or an SVG that could do more than be looked at.
pub fn picture(bytes: &[u8]) -> Result<Picture, String> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Picture::Png),
        [0xff, 0xd8, 0xff, ..] => Ok(Picture::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Picture::Webp),
        _ => svg::check(bytes).map(|()| Picture::Svg),
    }
}

/// Returns the badge image of a credential's own, SVG before PNG.
pub fn badge_image(tree: &SourceTree, credential: &Entry<Credential>) -> Option<(Picture, FileId)> {
    let find = |name: &str| Some(tree.find(&format!("credentials/{}/{name}", credential.id))?.0);
    find("badge.svg").map(|file| (Picture::Svg, file)).or_else(|| find("badge.png").map(|file| (Picture::Png, file)))
}

pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let tree = &catalog.tree;
    for credential in catalog.credentials.values() {
        for (name, kind) in [("badge.svg", Picture::Svg), ("badge.png", Picture::Png)] {
            let Some((file, source)) = tree.find(&format!("credentials/{}/{name}", credential.id)) else { continue };
            let unsafe_image = badge_finding(file, source, kind);
            // Only what is safe has been parsed: of anything else there is nothing more to say.
            if unsafe_image.is_none() && kind == Picture::Svg && svg::holds_picture(&source.bytes) {
                diagnostics.push(finding(file, "it holds a picture of pixels; bring that as badge.png"));
            }
            diagnostics.extend(unsafe_image);
        }
    }
    for frozen in catalog.frozen.values() {
        for (name, kind) in [("badge.svg", Picture::Svg), ("badge.png", Picture::Png)] {
            let Some(file) = frozen.files.get(name) else { continue };
            diagnostics.extend(tree.get(*file).and_then(|source| badge_finding(*file, source, kind)));
        }
    }
    named(catalog, diagnostics);
}

fn badge_finding(file: FileId, source: &SourceFile, kind: Picture) -> Option<Diagnostic> {
    if source.is_unusable {
        return None;
    }
    badge(&source.bytes, kind).err().map(|why| finding(file, &why))
}

/// Checks the pictures that fields name: the logos of the theme and those of issuers.
fn named(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let theme = catalog.config.theme.as_ref();
    let logos = theme.into_iter().flat_map(|theme| [&theme.logo, &theme.logo_dark]).flatten();
    let images = catalog.issuers.values().filter_map(|issuer| {
        let image = issuer.fields.image.as_ref()?;
        Some((image, format!("issuers/{}/", issuer.id)))
    });
    for (path, folder) in logos.map(|logo| (logo, String::new())).chain(images) {
        let full = format!("{folder}{}", &**path);
        let inside = !path.split('/').any(|part| part == "..") && !path.starts_with('/');
        match catalog.tree.find(&full).filter(|_| inside) {
            Some((file, source)) if !source.is_unusable => {
                if let Err(why) = picture(&source.bytes) {
                    diagnostics.push(finding(file, &why));
                }
            }
            Some(_) => {}
            None => {
                let message = format!("there is no file `{}` in the catalog", path.escape_debug());
                let mut help = "name a file below the folder of this entry".to_owned();
                if !inside {
                    let _ = write!(help, ", without `..` or a leading slash");
                }
                diagnostics.push(Diagnostic::new(Rule::MISSING_FILE, path.span, message).help(help));
            }
        }
    }
}

fn badge(bytes: &[u8], wanted: Picture) -> Result<(), String> {
    let found = picture(bytes)?;
    if found != wanted {
        return Err(format!("the file is {}, not {}", found.extension(), wanted.extension()));
    }
    let (width, height) = match found {
        Picture::Png => png_size(bytes).ok_or("the PNG has no header")?,
        _ => return svg::check_square(bytes),
    };
    if width != height {
        return Err(format!("the image is {width} by {height} pixels, badges are square"));
    }
    if !(64..=MAX_SIDE).contains(&width) {
        return Err(format!("the image is {width} pixels wide; badges have 64 to {MAX_SIDE}"));
    }
    decodes(bytes)
}

/// Returns width and height from the header chunk (PNG, section 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
}

/// Decodes a PNG row by row, so that memory stays bounded by one row.
fn decodes(bytes: &[u8]) -> Result<(), String> {
    let broken = |error: png::DecodingError| format!("the PNG is broken: {error}");
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().map_err(broken)?;
    while reader.next_row().map_err(broken)?.is_some() {}
    Ok(())
}

fn finding(file: FileId, why: &str) -> Diagnostic {
    Diagnostic::new(Rule::UNSAFE_IMAGE, Span::whole_file(file), format!("the image cannot be published: {why}"))
        .help("use a square PNG, or an SVG of shapes alone")
}
