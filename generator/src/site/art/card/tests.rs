//! Pictures are whole, the same every time, and small.

use std::time::Instant;

use super::*;
use crate::site::art::samples;

const COLORS: Colors =
    Colors { paper: Rgb([0xfd, 0xfd, 0xfb]), ink: Rgb([0x16, 0x20, 0x2a]), institution: Rgb([0x17, 0x36, 0x5c]) };

fn card(title: &str, number: usize) -> SocialCard {
    let sample = &samples::samples()[number];
    SocialCard {
        label: "Academic, 3 credits".to_owned(),
        title: title.to_owned(),
        text: "You will be able to find a public data set, judge whether it can answer your question, and present what it shows.".to_owned(),
        facts: ["120 hours over 12 weeks", "$120 CAD to $2,350 CAD", "Hybrid or online"].map(str::to_owned).to_vec(),
        institution: "Example University".to_owned(),
        marks: sample.marks.clone(),
        digest: sample.digest,
        colors: COLORS,
    }
}

#[test]
#[ignore = "writes target/cards/, to be looked at"]
fn sheet() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/cards");
    std::fs::create_dir_all(&folder)?;
    let (mut weight, mut most) = (0, 0);
    let begin = Instant::now();
    for (number, title) in samples::TITLES.iter().enumerate() {
        let png = card(title, number).png().map_err(std::io::Error::other)?;
        weight += png.len();
        most = most.max(png.len());
        std::fs::write(folder.join(format!("{number}.png")), png)?;
    }
    let count = samples::TITLES.len();
    println!(
        "{} bytes on average, {most} at most, {:?} each",
        weight / count,
        begin.elapsed() / u32::try_from(count).unwrap_or(1)
    );
    Ok(())
}
