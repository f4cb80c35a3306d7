//! Colours, and whether one can be read on another.

use std::fmt;

use serde_json::{Value, json};

use crate::catalog::value::{Refusal, Scalar};
use crate::diagnostic::Rule;

/// A colour of a screen (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub [u8; 3]);

/// White.
pub const WHITE: Rgb = Rgb([255; 3]);

impl Rgb {
    /// Returns the colour that `text` names in the form `#2674c6`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Scalar for Rgb {
    const EXPECTED: &'static str = "a colour";

    fn read(written: &str) -> Result<Self, Refusal> {
        Self::parse(written).ok_or_else(|| {
            Refusal::new(
                Rule::BAD_CODE,
                format!("`{}` is not a colour", written.escape_debug()),
                "write it as six hexadecimal digits in quotes, as in `\"#2674c6\"`",
            )
            .meant(whole_colour(written))
        })
    }

    fn encode(&self) -> Value {
        self.to_string().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$", "examples": ["#2674c6"]})
    }
}

/// Returns the colour that is meant by three digits (CSS Color 4, 5.2), or by six without their sign.
fn whole_colour(written: &str) -> Option<String> {
    let digits = written.trim().trim_start_matches('#');
    let digits = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    Rgb::parse(&format!("#{digits}")).map(|colour| colour.to_string())
}

/// Returns the contrast of two colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio).
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How much darker each shade is than the one before it, in lightness from 0 to 1: less than an eye sees.
const STEP: f64 = 0.002;

/// Returns the lightest shade of a colour, itself included, whose contrast with `against` is at least `ratio`.
/// Hue stays, and chroma as far as a screen can show it. Where no shade is dark enough, that is black.
pub fn darken_until(color: Rgb, against: Rgb, ratio: f64) -> Rgb {
    let [mut lightness, a, b] = oklab(color);
    let mut shade = color;
    while contrast(shade, against) < ratio && lightness > 0.0 {
        lightness = (lightness - STEP).max(0.0);
        shade = within_gamut(lightness, a, b);
    }
    shade
}

/// Returns the darkest shade of a colour, itself included, whose contrast with `against` is at least `ratio`: what
/// [`darken_until`] is for light grounds, for dark ones. Where no shade is light enough, that is white.
pub fn lighten_until(color: Rgb, against: Rgb, ratio: f64) -> Rgb {
    let [mut lightness, a, b] = oklab(color);
    let mut shade = color;
    while contrast(shade, against) < ratio && lightness < 1.0 {
        lightness = (lightness + STEP).min(1.0);
        shade = if lightness < 1.0 { within_gamut(lightness, a, b) } else { WHITE };
    }
    shade
}

/// Returns relative luminance (WCAG 2.2).
fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = linear(color);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn linear(color: Rgb) -> [f64; 3] {
    color.0.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
    })
}

/// Returns lightness and the two axes of colour in Oklab, where equal steps look equal (CSS Color 4, section 9.3).
fn oklab(color: Rgb) -> [f64; 3] {
    let [red, green, blue] = linear(color);
    let long = libm::cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue);
    let middle = libm::cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue);
    let short = libm::cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue);
    [
        0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
        1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short,
        0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short,
    ]
}

/// Returns the colour of that lightness and hue which a screen can show: grey is always among them.
fn within_gamut(lightness: f64, a: f64, b: f64) -> Rgb {
    let shares = (0..=50).rev().map(|share| f64::from(share) / 50.0);
    shares.map(|share| from_oklab(lightness, a * share, b * share)).find_map(to_screen).unwrap_or(Rgb([0; 3]))
}

/// Returns linear red, green and blue; outside of 0 to 1 where no screen shows the colour.
fn from_oklab(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let cube = |value: f64| value * value * value;
    let long = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let middle = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let short = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
    ]
}

/// How far a value may lie outside and still be rounded to the edge.
const TOLERANCE: f64 = 0.0005;

fn to_screen(linear: [f64; 3]) -> Option<Rgb> {
    let shown = linear.iter().all(|value| (-TOLERANCE..=1.0 + TOLERANCE).contains(value));
    shown.then(|| {
        Rgb(linear.map(|value| {
            let value = value.clamp(0.0, 1.0);
            let value = if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * libm::pow(value, 1.0 / 2.4) - 0.055 };
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255 after clamping")]
            let byte = libm::round(value * 255.0) as u8;
            byte
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(text: &str) -> Rgb {
        Rgb::parse(text).unwrap_or(WHITE)
    }

    #[test]
    fn reads_six_digits_only() {
        assert_eq!(Rgb::parse("#2674C6").map(|color| color.to_string()).as_deref(), Some("#2674c6"));
        for bad in ["", "#", "2674c6", "#2674c", "#2674c66", "#26+4c6", "#éé", "blue", "#fff"] {
            assert_eq!(Rgb::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn measures_contrast_as_wcag_does() {
        let rounded = |a: &str, b: &str| libm::round(contrast(rgb(a), rgb(b)) * 100.0) / 100.0;
        assert!((rounded("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((rounded("#ffffff", "#767676") - 4.54).abs() < 1e-9);
        assert!((rounded("#777777", "#ffffff") - 4.48).abs() < 1e-9);
        assert!((rounded("#2674c6", "#2674c6") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_nearest_shade_passes_and_keeps_its_hue() {
        assert_eq!(darken_until(rgb("#140071"), WHITE, 4.5), rgb("#140071"));
        for light in ["#ffcc00", "#00ff00", "#8fb8e8", "#ffffff"] {
            let shade = darken_until(rgb(light), WHITE, 4.5);
            assert!(contrast(shade, WHITE) >= 4.5 && contrast(shade, WHITE) < 4.7, "{light} {shade}");
        }
        assert_eq!(darken_until(rgb("#ffcc00"), WHITE, 30.0), Rgb([0; 3]));
        for dark in ["#140071", "#17365c", "#7d5200", "#000000"] {
            let shade = lighten_until(rgb(dark), rgb("#18212a"), 4.5);
            assert!((4.5..4.7).contains(&contrast(shade, rgb("#18212a"))), "{dark} {shade}");
        }
        assert_eq!(lighten_until(rgb("#140071"), rgb("#18212a"), 30.0), WHITE);
    }
}
