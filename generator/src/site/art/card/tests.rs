//! Pictures are whole, the same every time, and small; no word leaves its room.

use std::fmt::Write as _;
use std::time::Instant;

use sha2::{Digest as _, Sha256};

use super::image::LINE;
use super::*;
use crate::site::art::drawing::hex;
use crate::site::art::letters::Letters;
use crate::site::art::samples::{TITLES, samples};

const COLORS: Colors =
    Colors { paper: Rgb([0xfd, 0xfd, 0xfb]), ink: Rgb([0x16, 0x20, 0x2a]), institution: Rgb([0x17, 0x36, 0x5c]) };

fn card(title: &str, number: usize) -> SocialCard {
    let sample = &samples()[number];
    let text = "You will be able to find a public data set, judge whether it can answer your question, and present it.";
    SocialCard {
        label: "Academic, 3 credits".to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        facts: ["120 hours over 12 weeks", "Hybrid or online", "$120 CAD to $2,350 CAD"].map(str::to_owned).to_vec(),
        institution: "Example University".to_owned(),
        badge: Some(CardBadge { marks: sample.marks.clone(), digest: sample.digest }),
        colors: COLORS,
    }
}

/// The colours of a picture by their number, row by row.
struct Pixels(Vec<u8>);

impl Pixels {
    fn of(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("the picture can be read");
        assert_eq!(reader.info().size(), (WIDTH, HEIGHT));
        assert_eq!(reader.info().bit_depth, png::BitDepth::Four);
        let mut packed = vec![0; LINE * HEIGHT as usize];
        reader.next_frame(&mut packed).expect("the picture can be read");
        Self(packed.into_iter().flat_map(|pair| [pair >> 4, pair & 15]).collect())
    }

    /// Says whether anything but paper is in a part of the picture between the strips.
    fn is_bare(&self, columns: std::ops::Range<u32>, rows: std::ops::Range<u32>) -> bool {
        rows.into_iter().all(|y| columns.clone().all(|x| self.0[(y * WIDTH + x) as usize] == 0))
    }
}

fn titles() -> impl Iterator<Item = String> {
    let long =
        ["Word ".repeat(60), "W".repeat(200), format!("{} {}", "Donaudampf".repeat(6), "l’été à l’école ".repeat(30))];
    TITLES.iter().map(|title| (*title).to_owned()).chain(long).chain([String::new(), " ".to_owned(), "i".to_owned()])
}

#[test]
fn no_word_leaves_its_room() {
    for (number, title) in titles().enumerate() {
        let png = card(&title, number).png().expect("it is drawn");
        assert!(png.len() < 40_000, "{title}: {} bytes", png.len());
        let pixels = Pixels::of(&png);
        let (top, bottom) = (STRIP, HEIGHT - STRIP);
        assert!(pixels.is_bare(0..70, top..bottom), "{title}: at the left");
        assert!(pixels.is_bare(1138..WIDTH, top..bottom), "{title}: at the right");
        // A title without letters leaves the badge in the middle.
        if Letters::set(title.trim()).is_some_and(|letters| letters.width() > 0.0) {
            assert!(pixels.is_bare(756..784, top..460), "{title}: between words and badge");
        }
        assert!(pixels.is_bare(0..WIDTH, 590..bottom) && pixels.is_bare(0..WIDTH, top..60), "{title}: at a strip");
        assert!(pixels.is_bare(0..WIDTH, FACTS_END..FOOT + 10), "{title}: between facts and institution");
        assert!(!pixels.is_bare(0..WIDTH, top..bottom));
    }
}

/// Below the descenders of the facts.
const FACTS_END: u32 = 508;

#[test]
fn pictures_are_the_same_pixel_for_pixel() {
    let mut hash = Sha256::new();
    for (number, title) in titles().enumerate() {
        let card = card(&title, number);
        let png = card.png().expect("it is drawn");
        assert_eq!(png, card.png().expect("it is drawn"));
        hash.update(Pixels::of(&png).0);
    }
    assert_eq!(
        hex(&hash.finalize()[..16]),
        "1fdff4e309699824f08c3a5a7838f630",
        "pictures are the same on every machine"
    );
}

#[test]
fn a_title_without_letters_leaves_the_badge_alone() {
    let pixels = Pixels::of(&card("数据素养", 0).png().expect("it is drawn"));
    assert!(pixels.is_bare(0..420, STRIP..500) && pixels.is_bare(780..WIDTH, STRIP..500));
    assert!(!pixels.is_bare(430..770, 110..440));
}

#[test]
fn an_image_of_the_institution_leaves_the_words_alone() {
    let card = SocialCard { badge: None, ..card("Assessing Climate Change and Adaptation in Coastal Communities", 0) };
    let pixels = Pixels::of(&card.png().expect("it is drawn"));
    assert!(!pixels.is_bare(760..1128, STRIP..300), "words take the room of the badge");
    assert!(pixels.is_bare(1130..WIDTH, STRIP..HEIGHT - STRIP));
}

#[test]
#[ignore = "writes target/cards/, to be looked at"]
fn sheet() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/cards");
    std::fs::create_dir_all(&folder)?;
    let mut figures = String::new();
    let begin = Instant::now();
    for (number, title) in titles().enumerate() {
        let png = card(&title, number).png().map_err(std::io::Error::other)?;
        let _ = writeln!(figures, "{number}.png: {} bytes", png.len());
        std::fs::write(folder.join(format!("{number}.png")), png)?;
    }
    let count = u32::try_from(titles().count()).unwrap_or(1);
    let _ = writeln!(figures, "{:?} each", begin.elapsed() / count);
    std::fs::write(folder.join("figures.txt"), figures)
}
