//! From drawing to pixels.

use std::collections::BTreeMap;

use resvg::{tiny_skia, usvg};

use crate::catalog::check::contrast::Rgb;

/// Side of the PNG in pixels.
const PIXELS: u32 = 512;

/// Shades from ink to white, and from white to nothing, in a badge that is drawn. Edges are that fine steps apart.
const SHADES: usize = 48;
const FADES: usize = 16;

/// Returns an SVG as PNG, 512 pixels square.
///
/// # Errors
///
/// Returns what the rasteriser says.
pub(in crate::site) fn png(svg: &[u8]) -> Result<Vec<u8>, String> {
    let pixels = pixels(svg)?;
    let colors: Vec<[u8; 4]> = pixels.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]).collect();
    let mut palette: BTreeMap<[u8; 4], u8> = BTreeMap::new();
    for color in &colors {
        if palette.contains_key(color) {
            continue;
        }
        // What has more colours than a palette holds is kept as it is.
        let Ok(number) = u8::try_from(palette.len()) else { return encode(&Image::Full(&pixels)) };
        palette.insert(*color, number);
    }
    let mut entries: Vec<([u8; 4], u8)> = palette.iter().map(|(color, number)| (*color, *number)).collect();
    entries.sort_by_key(|(_, number)| *number);
    let indices: Vec<u8> = colors.iter().map(|color| palette.get(color).copied().unwrap_or_default()).collect();
    encode(&Image::Indexed(&entries.into_iter().map(|(color, _)| color).collect::<Vec<_>>(), &indices))
}

/// Returns a badge that is drawn in one ink on white as PNG: all its colours are shades between the two.
///
/// # Errors
///
/// Returns what the rasteriser says.
pub(super) fn png_of_ink(svg: &[u8], ink: Rgb) -> Result<Vec<u8>, String> {
    let pixels = pixels(svg)?;
    let indices: Vec<u8> = pixels.chunks_exact(4).map(|pixel| index(pixel, ink)).collect();
    let shades = (0..SHADES).map(|step| {
        let [red, green, blue] = ink.0.map(|value| mix(value, 255, step, SHADES - 1));
        [red, green, blue, 255]
    });
    let fades = (0..FADES).map(|step| [255, 255, 255, mix(0, 255, step, FADES)]);
    encode(&Image::Indexed(&shades.chain(fades).collect::<Vec<_>>(), &indices))
}

/// Returns the palette entry of a pixel: white that fades at the edge, or a shade of ink.
fn index(pixel: &[u8], ink: Rgb) -> u8 {
    let alpha = usize::from(pixel[3]);
    let number = if alpha < 248 {
        SHADES + (alpha * FADES + 127) / 255
    } else {
        // The channel in which the ink is farthest from white tells shades apart best.
        let channel = (0..3).min_by_key(|channel| ink.0[*channel]).unwrap_or_default();
        let (value, dark) = (usize::from(pixel[channel]), usize::from(ink.0[channel]));
        let span = (255 - dark).max(1);
        (value.saturating_sub(dark) * (SHADES - 1) + span / 2) / span
    };
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn mix(from: u8, to: u8, step: usize, steps: usize) -> u8 {
    let mixed = (usize::from(from) * (steps - step) + usize::from(to) * step + steps / 2) / steps;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

/// Returns the pixels of a drawing, with colours that are not yet weighed by how much covers them.
fn pixels(svg: &[u8]) -> Result<Vec<u8>, String> {
    let tree = usvg::Tree::from_data(svg, &usvg::Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(PIXELS, PIXELS).ok_or("no room for the image")?;
    let size = tree.size();
    #[expect(clippy::cast_precision_loss, reason = "512 is exact")]
    let scale = PIXELS as f32 / size.width().max(size.height());
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let color = pixel.demultiply();
            [color.red(), color.green(), color.blue(), color.alpha()]
        })
        .collect())
}

/// What is written: every pixel in full, or as the number of a colour.
enum Image<'a> {
    Full(&'a [u8]),
    Indexed(&'a [[u8; 4]], &'a [u8]),
}

fn encode(image: &Image<'_>) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, PIXELS, PIXELS);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let data = match image {
        Image::Full(pixels) => {
            encoder.set_color(png::ColorType::Rgba);
            pixels
        }
        Image::Indexed(palette, indices) => {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(palette.iter().flat_map(|color| [color[0], color[1], color[2]]).collect::<Vec<_>>());
            encoder.set_trns(palette.iter().map(|color| color[3]).collect::<Vec<_>>());
            encoder.set_filter(png::Filter::NoFilter);
            indices
        }
    };
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    writer.write_image_data(data).map_err(|error| error.to_string())?;
    writer.finish().map_err(|error| error.to_string())?;
    Ok(bytes)
}
