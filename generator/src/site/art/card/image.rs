//! From pixels to PNG: sixteen colours, two pixels to a byte.

use super::raster::Raster;
use super::{Colors, FOOT, HEIGHT, STRIP, WIDTH, WOVEN};
use crate::catalog::check::contrast::Rgb;

/// Shades of each ink on paper.
const SHADES: u8 = 4;

/// The colours of a picture: paper, and the shades of three inks on it.
#[derive(Debug)]
pub(super) struct Palette([Rgb; 16]);

/// Which ink is meant; its first colour in the palette is one more.
#[derive(Debug, Clone, Copy)]
enum Ink {
    Institution = 0,
    Letters = 1,
    Badge = 2,
}

impl Palette {
    pub(super) fn new(colors: &Colors, badge: Rgb) -> Self {
        let mut palette = [colors.paper; 16];
        for (number, ink) in [colors.institution, colors.ink, badge].into_iter().enumerate() {
            for shade in 1..=SHADES {
                let mix = |channel: usize| {
                    let (paper, ink) = (u16::from(colors.paper.0[channel]), u16::from(ink.0[channel]));
                    let (share, whole) = (u16::from(shade), u16::from(SHADES));
                    u8::try_from((paper * (whole - share) + ink * share + whole / 2) / whole).unwrap_or(u8::MAX)
                };
                palette[number * usize::from(SHADES) + usize::from(shade)] = Rgb([mix(0), mix(1), mix(2)]);
            }
        }
        Self(palette)
    }
}

impl Ink {
    /// Returns the colour for each amount of ink.
    fn table(self) -> [u8; 256] {
        let mut table = [0; 256];
        for (amount, color) in (0_u16..).zip(&mut table) {
            let shade = (amount * u16::from(SHADES) + 127) / 255;
            let number = if shade == 0 { 0 } else { shade + u16::from(SHADES) * self as u16 };
            *color = u8::try_from(number).unwrap_or_default();
        }
        table
    }
}

/// Returns the picture as PNG: strips, the letters of `sheet` between them, and the badge at its place.
pub(super) fn encode(
    palette: &Palette,
    sheet: &Raster,
    medal: &[Vec<u8>],
    [left, top, _]: [u32; 3],
) -> Result<Vec<u8>, String> {
    let (institution, letters, badge) = (Ink::Institution.table(), Ink::Letters.table(), Ink::Badge.table());
    let mut packed = Vec::with_capacity(LINE * HEIGHT as usize);
    let strip = |packed: &mut Vec<u8>| WOVEN.iter().for_each(|row| add(row, &institution, packed));
    strip(&mut packed);
    for (y, row) in (0..HEIGHT - STRIP).zip(sheet.rows()).skip(STRIP as usize) {
        let start = packed.len() + left as usize / 2;
        add(&row, if y < FOOT { &letters } else { &institution }, &mut packed);
        if let Some(line) = y.checked_sub(top).and_then(|line| medal.get(line as usize)) {
            pairs(line, &badge).zip(&mut packed[start..]).for_each(|(pair, place)| *place = pair);
        }
    }
    strip(&mut packed);
    write(palette, &packed).map_err(|error| error.to_string())
}

/// Bytes of a line: two pixels to each.
pub(super) const LINE: usize = WIDTH as usize / 2;

/// Adds a line that begins with these amounts of ink; the rest of it is paper.
fn add(row: &[u8], table: &[u8; 256], packed: &mut Vec<u8>) {
    let end = packed.len() + LINE;
    packed.extend(pairs(row, table));
    packed.resize(end, 0);
}

fn pairs<'a>(row: &'a [u8], table: &'a [u8; 256]) -> impl Iterator<Item = u8> + 'a {
    let color = |pair: &[u8], number: usize| pair.get(number).map_or(0, |amount| table[usize::from(*amount)]);
    row.chunks(2).map(move |pair| color(pair, 0) << 4 | color(pair, 1))
}

fn write(palette: &Palette, packed: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.0.iter().flat_map(|color| color.0).collect::<Vec<_>>());
    encoder.set_filter(png::Filter::NoFilter);
    // A fifth larger than the smallest, in half of the time.
    encoder.set_deflate_compression(png::DeflateCompression::Level(2));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(packed)?;
    writer.finish()?;
    Ok(bytes)
}
