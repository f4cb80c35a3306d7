//! A badge image for credentials that bring none: the shape tells the type, the colour the department,
//! the rings the level, and the rosette is drawn from the digest of the definition.

use std::f64::consts::TAU;
use std::fmt::Write as _;

use skillmark_badge::Digest;

use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Taxonomy};

/// Side of the drawing.
const SIDE: f64 = 320.0;
const CENTRE: f64 = SIDE / 2.0;

/// Dark inks that bear white lines at a contrast of 4.5 or more.
const INKS: &[&str] = &["#a95977", "#832102", "#361800", "#637108", "#054d54", "#2674c6", "#140071", "#682699"];

/// Returns the badge of a credential as SVG.
pub(super) fn svg(catalog: &Catalog, id: &Identifier, digest: Option<Digest>) -> String {
    let Some(entry) = catalog.credentials.get(id) else { return String::new() };
    let position = |of, wanted: Option<&str>| {
        let wanted = wanted?;
        catalog.taxonomy(of).iter().position(|taxon| &*taxon.id.value == wanted)
    };
    let credential = &entry.fields;
    let department =
        credential.department.first().and_then(|id| catalog.departments.keys().position(|known| *known == id.value));
    let ink = INKS[department.unwrap_or_default() % INKS.len()];
    let shape = position(Taxonomy::Types, credential.r#type.first().map(|id| &***id)).unwrap_or_default();
    let rings = position(Taxonomy::Levels, credential.level.as_ref().map(|id| &***id)).map_or(1, |level| level + 1);
    let title = escape(&credential.title);
    let mut rings_drawn = String::new();
    for ring in 0..rings.min(4) {
        // Small whole numbers.
        #[expect(clippy::cast_precision_loss, reason = "at most four rings")]
        let radius = 118.0 - ring as f64 * 6.0;
        let _ = write!(rings_drawn, r#"<circle cx="160" cy="160" r="{radius}" stroke-width="2"/>"#);
    }
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" role="img">"#,
            "<title>{title}</title><path d=\"{outline}\" fill=\"{ink}\"/>",
            r##"<g fill="none" stroke="#fff" stroke-width="1">{rings}<path d="{rosette}"/></g></svg>"##,
            "\n"
        ),
        title = title,
        outline = outline(shape),
        ink = ink,
        rings = rings_drawn,
        rosette = rosette(digest),
    )
}

/// Returns the outline for the type at `position` in the catalog's list.
fn outline(position: usize) -> String {
    match position % 4 {
        0 => "M10 160a150 150 0 1 1 300 0a150 150 0 1 1 -300 0Z".to_owned(),
        1 => polygon(6, 150.0),
        2 => "M55 25H265A30 30 0 0 0 295 55V265A30 30 0 0 0 265 295H55A30 30 0 0 0 25 265V55A30 30 0 0 0 55 25Z"
            .to_owned(),
        _ => polygon(8, 150.0),
    }
}

fn polygon(corners: u32, radius: f64) -> String {
    let points = (0..corners).map(|corner| {
        let angle = TAU * f64::from(corner) / f64::from(corners) - TAU / 4.0;
        point(angle, radius)
    });
    format!("M{}Z", points.collect::<Vec<_>>().join("L"))
}

/// Points of the rosette.
const STEPS: u32 = 360;

/// Returns a closed curve whose petals and depth come from the first bytes of the digest.
fn rosette(digest: Option<Digest>) -> String {
    let bytes = digest.map_or([0; 32], |digest| digest.0);
    let petals = f64::from(5 + u32::from(bytes[0] % 8));
    let ripples = f64::from(11 + u32::from(bytes[1] % 13));
    let depth = 14.0 + f64::from(bytes[2] % 18);
    let fine = 4.0 + f64::from(bytes[3] % 8);
    let turn = f64::from(bytes[4]) / 255.0 * TAU;
    let points = (0..STEPS).map(|step| {
        let angle = TAU * f64::from(step) / f64::from(STEPS);
        let radius = 56.0 + depth * libm::sin(petals * angle + turn) + fine * libm::sin(ripples * angle);
        point(angle, radius)
    });
    format!("M{}Z", points.collect::<Vec<_>>().join("L"))
}

fn point(angle: f64, radius: f64) -> String {
    format!("{:.1} {:.1}", CENTRE + radius * libm::cos(angle), CENTRE + radius * libm::sin(angle))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
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

/// Side of the PNG in pixels.
#[cfg(feature = "cli")]
const PIXELS: u32 = 512;

/// Returns an SVG badge as PNG, 512 pixels square.
///
/// # Errors
///
/// Returns what the rasteriser says.
#[cfg(feature = "cli")]
pub(super) fn png(svg: &[u8]) -> Result<Vec<u8>, String> {
    use resvg::{tiny_skia, usvg};
    let tree = usvg::Tree::from_data(svg, &usvg::Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(PIXELS, PIXELS).ok_or("no room for the image")?;
    let size = tree.size();
    #[expect(clippy::cast_precision_loss, reason = "512 is exact")]
    let scale = PIXELS as f32 / size.width().max(size.height());
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

/// A build for the browser draws no pixels.
#[cfg(not(feature = "cli"))]
pub(super) fn png(_: &[u8]) -> Result<Vec<u8>, String> {
    Err("this build cannot draw PNG".to_owned())
}
