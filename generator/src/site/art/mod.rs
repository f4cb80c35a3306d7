//! A badge image for credentials that bring none: the shape tells the type, the colour the department,
//! the ring the level; the engraving is drawn from the digest of the definition, and the title stands on a band.

mod card;
mod drawing;
mod letters;
mod marks;
mod outline;
mod pattern;
mod pen;
#[cfg(feature = "cli")]
mod picture;
#[cfg(all(test, feature = "cli"))]
mod samples;
mod silhouette;
mod title;
mod words;

pub(super) use card::{CardBadge, Colors, SIZE as CARD_SIZE, SocialCard};
#[cfg(feature = "cli")]
pub(super) use picture::png;

pub(super) use drawing::blank;
pub(super) use marks::{Ink, Marks, Ring, is_made_of_others};
pub(super) use silhouette::Silhouette;
pub(super) use words::{description, ink_name};

use skillmark_badge::Digest;

use super::messages::{self, Messages};
use crate::catalog::entity::credential::Credential;
use crate::catalog::{Catalog, Entry};
use drawing::Drawing;

/// How much of a badge is in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// All of it, and a simpler drawing for 64 pixels and fewer.
    Adaptive,
    /// The large drawing alone, for programs that draw whatever there is.
    #[cfg(feature = "cli")]
    Full,
}

/// A badge that is drawn.
#[derive(Debug)]
pub(super) struct Badge {
    title: String,
    description: String,
    marks: Marks,
    digest: [u8; 32],
}

impl Silhouette {
    /// Returns the outline of a badge of this shape, in a view box of 3200 by 3200 with room for a stroke.
    pub(super) fn path(self) -> String {
        self.outline(8.0).path()
    }
}

impl Badge {
    /// Returns the badge of a credential, in the first language of the catalog.
    pub(super) fn new(
        catalog: &Catalog,
        messages: &Messages,
        entry: &Entry<Credential>,
        digest: Option<Digest>,
    ) -> Self {
        Self {
            title: entry.fields.title.value.clone(),
            // A picture has no place for the language of words that another one lends.
            description: messages::plain(&description(catalog, messages, entry, catalog.first_language())),
            marks: Marks::of(catalog, entry),
            digest: digest.map_or([0; 32], |digest| digest.0),
        }
    }

    /// Returns it as SVG.
    pub(super) fn svg(&self) -> String {
        self.drawing().svg(&self.description, Form::Adaptive)
    }

    /// Returns it as PNG.
    ///
    /// # Errors
    ///
    /// Returns what the rasteriser says.
    #[cfg(feature = "cli")]
    pub(super) fn png(&self) -> Result<Vec<u8>, String> {
        picture::png_of_ink(self.drawing().svg("", Form::Full).as_bytes(), self.marks.ink.color)
    }

    /// A build for the browser draws no pixels.
    #[cfg(not(feature = "cli"))]
    pub(super) fn png(&self) -> Result<Vec<u8>, String> {
        png(&[])
    }

    fn drawing(&self) -> Drawing<'_> {
        Drawing { marks: &self.marks, title: &self.title, digest: self.digest }
    }
}

/// Returns what small pictures of a credential's badge show, as markup within 3200 by 3200 units.
pub(super) fn small(catalog: &Catalog, entry: &Entry<Credential>) -> String {
    let marks = Marks::of(catalog, entry);
    Drawing { marks: &marks, title: &entry.fields.title.value, digest: [0; 32] }.small_alone()
}

/// Returns what stands for badges of a shape in long lists, as markup within 3200 by 3200 units. It takes the colour that
/// it is filled with.
pub(super) fn seal(shape: Silhouette) -> String {
    drawing::seal(shape)
}

/// Says whether an SVG, perhaps one that was frozen long ago, was drawn here.
pub(super) fn is_drawn(svg: &[u8]) -> bool {
    svg.starts_with(drawing::HEAD.as_bytes())
}

/// Returns an SVG that shows a PNG: both addresses of a badge are kept, whichever image there is.
pub(super) fn wrap(png: &[u8]) -> String {
    let data = skillmark_badge::base64(png);
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320">"#,
            r#"<image width="320" height="320" href="data:image/png;base64,{data}"/></svg>"#,
            "\n"
        ),
        data = data
    )
}

/// A build for the browser draws no pixels.
#[cfg(not(feature = "cli"))]
pub(super) fn png(_: &[u8]) -> Result<Vec<u8>, String> {
    Err("this build cannot draw PNG".to_owned())
}
