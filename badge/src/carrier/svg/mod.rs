//! SVG images that carry a badge, of both generations.

mod found;

#[cfg(feature = "svg")]
mod bake;
#[cfg(feature = "svg")]
mod element;
#[cfg(feature = "svg")]
mod reading;
#[cfg(all(test, feature = "svg"))]
mod tests;

use super::Unreadable;

#[cfg(feature = "svg")]
pub use bake::bake_svg;
pub use found::{Svg, SvgElement};

#[cfg(feature = "svg")]
pub(super) use reading::extract;

const DAMAGED: Unreadable = Unreadable::Damaged("svg");
