//! The picture that goes with a link to a page where people share it: title, what it is about, and the badge in
//! short. It is drawn for every credential in every language, so that it has to be cheap: a few colours, no strokes.

mod image;
mod medal;
mod raster;
#[cfg(test)]
mod tests;
mod text;

use std::f64::consts::TAU;
use std::sync::LazyLock;

use super::marks::Marks;
use super::pen::{Point, Trace};
use crate::catalog::check::contrast::Rgb;
use image::Palette;
use medal::Medal;
use raster::Raster;
use text::{Place, Room};

/// Width and height in pixels, as those who show such pictures ask for.
pub(in crate::site) const SIZE: [u32; 2] = [WIDTH, HEIGHT];
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;

/// Room at the sides, and the width of words beside the badge and below it.
const MARGIN: f64 = 72.0;
const BESIDE: f64 = 680.0;
const WHOLE: f64 = 1056.0;
/// Where the badge stands: its left and upper edge, and its side.
const MEDAL: [u32; 3] = [784, 100, 352];
/// Height of the woven strips above and below.
const STRIP: u32 = 24;
/// Where the institution's name begins, which has the colour of the strips.
const FOOT: u32 = 520;
/// The line of the facts.
const FACTS: f64 = 496.0;

/// The colours of the paper, of letters, and of the institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct Colors {
    /// What everything stands on.
    pub paper: Rgb,
    /// Letters.
    pub ink: Rgb,
    /// Strips, and the institution's name.
    pub institution: Rgb,
}

/// What stands on a picture.
#[derive(Debug, Clone)]
pub(in crate::site) struct SocialCard {
    /// Above the title: what it is.
    pub label: String,
    /// The title.
    pub title: String,
    /// What it is about.
    pub text: String,
    /// Facts; as many of the first ones as fit.
    pub facts: Vec<String>,
    /// Who publishes it.
    pub institution: String,
    /// The badge; none for an image of the institution's own.
    pub badge: Option<CardBadge>,
    /// Its colours.
    pub colors: Colors,
}

/// The badge on a picture.
#[derive(Debug, Clone)]
pub(in crate::site) struct CardBadge {
    /// What it shows of the credential.
    pub marks: Marks,
    /// The digest of the definition.
    pub digest: [u8; 32],
}

impl SocialCard {
    /// Returns it as PNG.
    ///
    /// # Errors
    ///
    /// Returns what the encoder says.
    pub(in crate::site) fn png(&self) -> Result<Vec<u8>, String> {
        let mut sheet = Raster::new(WIDTH, HEIGHT, 1.0);
        let width = if self.badge.is_some() { BESIDE } else { WHOLE };
        let title = text::fit(&self.title, &Room { left: MARGIN, width, height: 228.0, sizes: (82.0, 34.0) });
        if let Some(title) = &title {
            self.words(title, width, &mut sheet);
        }
        text::line(&self.institution, [MARGIN, 573.0], 34.0, WHOLE, &mut sheet);
        let Some(badge) = &self.badge else {
            let palette = Palette::new(&self.colors, self.colors.ink);
            return image::encode(&palette, &sheet, &[], MEDAL);
        };
        // Without letters for the title, the badge stands alone.
        let place = if title.is_some() { MEDAL } else { [(WIDTH - MEDAL[2]) / 2, MEDAL[1], MEDAL[2]] };
        let medal = Medal { marks: &badge.marks, title: &self.title, digest: &badge.digest }.draw(place[2]);
        image::encode(&Palette::new(&self.colors, badge.marks.ink.color), &sheet, &medal, place)
    }

    /// Draws everything but the institution's name.
    fn words(&self, title: &Place, width: f64, sheet: &mut Raster) {
        text::line(&self.label, [MARGIN, 92.0], 26.0, width, sheet);
        let below = title.draw(122.0, sheet) + 20.0;
        let room = Room { left: MARGIN, width, height: FACTS - 46.0 - below, sizes: (34.0, 27.0) };
        if let Some(text) = text::fit(&self.text, &room) {
            text.draw(below, sheet);
        }
        let lines = (1..=self.facts.len()).rev().map(|count| self.facts[..count].join(" · "));
        // A line that fits has been drawn; shorter ones are not needed then.
        lines.into_iter().any(|line| text::line_that_fits(&line, [MARGIN, FACTS], (29.0, 25.0), WHOLE, sheet));
    }
}

/// The woven strip of the site's pages: eight waves, each a little further on.
static WOVEN: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut strip = Raster::new(WIDTH, STRIP, 1.0);
    let (length, swing) = (112.0, 10.5);
    for wave in 0..8 {
        let y = |step: u32| 12.0 - swing * libm::sin(TAU * f64::from(step) / 56.0 - TAU * f64::from(wave) / 8.0);
        let x = |step: u32| f64::from(step) * length / 56.0;
        let slope = |step: u32| (y(step + 1) - y(step)) / (length / 56.0);
        // The steeper the way, the higher the line.
        let half = |step: u32| 0.8 * (1.0 + slope(step) * slope(step)).sqrt();
        let above = (0..=600).map(|step| [x(step), y(step) - half(step)]);
        let below = (0..=600).rev().map(|step| [x(step), y(step) + half(step)]);
        around(&mut strip, above.chain(below));
    }
    strip.rows().collect()
});

/// Draws a closed line through points.
fn around(pen: &mut impl Trace, points: impl Iterator<Item = Point>) {
    for (number, point) in points.enumerate() {
        if number == 0 { pen.move_to(point) } else { pen.line_to(point) }
    }
    pen.close();
}
