//! QR codes: read from pictures of strangers, and drawn.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use rqrr::PreparedImage;

/// Modules of white around a code, as ISO/IEC 18004 asks.
const QUIET: usize = 4;

/// The most codes of a picture that are read.
const MAX_CODES: usize = 16;

/// Pictures smaller than this are not looked at in halves.
const MIN_SIDE: usize = 400;

/// A code as it is drawn.
pub(crate) struct Code {
    /// Width and height, with the white around it.
    pub(crate) size: usize,
    /// From 1 to 40: the higher, the finer the pattern.
    pub(crate) version: usize,
    /// The dark modules, as the path of an SVG.
    pub(crate) path: String,
}

/// A picture in shades of gray.
struct Picture {
    width: usize,
    pixels: Vec<u8>,
}

/// Returns what is written in the codes of a picture, given row by row; each text once.
pub(crate) fn read(gray: &[u8], width: usize) -> Vec<String> {
    let mut picture = Picture { width, pixels: gray.to_vec() };
    if width == 0 || !gray.len().is_multiple_of(width) {
        return Vec::new();
    }
    loop {
        // Some draw light on dark.
        for _ in 0..2 {
            let texts = picture.texts();
            if !texts.is_empty() {
                return texts;
            }
            picture.invert();
        }
        // What is blurred or grainy is clearer when it is small.
        if picture.width.min(picture.height()) < 2 * MIN_SIDE {
            return Vec::new();
        }
        picture = picture.halved();
    }
}

/// Returns the code of a text, with as little spare as there may be: what a badge says is long. `None` if it is longer
/// than a code can hold.
pub(crate) fn draw(text: &str) -> Option<Code> {
    let code = QRBuilder::new(text).ecl(ECL::L).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut at = 0;
        for run in code[row][..code.size].chunk_by(|one, next| one.value() == next.value()) {
            if run[0].value() {
                let length = run.len();
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", at + QUIET, row + QUIET);
            }
            at += run.len();
        }
    }
    // ISO/IEC 18004, section 6.3.1: each version adds four modules to a side.
    Some(Code { size: code.size + 2 * QUIET, version: (code.size - 17) / 4, path })
}

impl Picture {
    fn height(&self) -> usize {
        self.pixels.len() / self.width
    }

    fn texts(&self) -> Vec<String> {
        let at = |x, y| self.pixels[y * self.width + x];
        let mut prepared = PreparedImage::prepare_from_greyscale(self.width, self.height(), at);
        let mut texts = Vec::new();
        for grid in prepared.detect_grids().iter().take(MAX_CODES) {
            let mut bytes = Vec::new();
            // What fails may have written a part.
            if grid.decode_to(&mut bytes).is_err() {
                continue;
            }
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    }

    fn invert(&mut self) {
        for pixel in &mut self.pixels {
            *pixel = !*pixel;
        }
    }

    /// Each pixel is the mean of four.
    fn halved(&self) -> Self {
        let at = |x: usize, y: usize| u16::from(self.pixels[y * self.width + x]);
        let (width, height) = (self.width / 2, self.height() / 2);
        let mean = |x: usize, y: usize| (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (2 * x, 2 * y)));
        // The mean of four bytes is one.
        let pixels = pixels.map(|(x, y)| u8::try_from(mean(x, y)).unwrap_or(u8::MAX)).collect();
        Self { width, pixels }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a picture of a code, `scale` pixels a module.
    fn picture(text: &str, scale: usize) -> (Vec<u8>, usize) {
        let code = QRBuilder::new(text).ecl(ECL::L).build().expect("it fits");
        let side = (code.size + 2 * QUIET) * scale;
        let is_dark = |x: usize, y: usize| {
            let at = |place: usize| (place / scale).checked_sub(QUIET).filter(|at| *at < code.size);
            at(x).zip(at(y)).is_some_and(|(x, y)| code[y][x].value())
        };
        let pixels = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        (pixels.map(|(x, y)| if is_dark(x, y) { 20 } else { 240 }).collect(), side)
    }

    #[test]
    fn what_is_drawn_is_read() {
        for length in [1, 40, 500, 1500, 2900] {
            let text = format!("https://badges.example.edu/verify/#1.{}", "aZ09-_".repeat(length / 6));
            let (gray, width) = picture(&text, 4);
            assert_eq!(read(&gray, width), [text], "{length}");
        }
    }

    #[test]
    fn light_on_dark_and_large_pictures_are_read() {
        let (gray, width) = picture("été", 6);
        let inverted: Vec<u8> = gray.iter().map(|pixel| !pixel).collect();
        assert_eq!(read(&inverted, width), ["été"]);
        let (gray, width) = picture("large", 60);
        assert_eq!(read(&gray, width), ["large"]);
    }

    #[test]
    fn what_is_no_picture_of_a_code_holds_none() {
        for (gray, width) in
            [(vec![], 0), (vec![], 9), (vec![1; 7], 3), (vec![0; 100], 10), (vec![255; 10_000], 10_000)]
        {
            assert!(read(&gray, width).is_empty(), "{width}");
        }
        // Noise, the same every time.
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        });
        assert!(read(&noise.take(640_000).collect::<Vec<_>>(), 800).is_empty());
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        let largest = draw(&"x".repeat(2953)).expect("it fits");
        assert_eq!((largest.version, largest.size), (40, 177 + 2 * QUIET));
        assert!(draw(&"x".repeat(2954)).is_none());
        assert!(draw("x").is_some_and(|code| code.version == 1 && code.path.starts_with("M4 4h7v1h-7z")));
    }
}
