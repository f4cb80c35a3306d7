//! Two hundred badges for tests, and a sheet to look at them: `cargo xtask badges`.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Form;
use super::drawing::{Drawing, hex};
use super::marks::{Ink, Marks, Ring};
use super::silhouette::Silhouette;
use crate::catalog::check::contrast::Rgb;

pub(super) const TITLES: [&str; 40] = [
    "Data Literacy",
    "Digital Composition",
    "Interprofessional Practice",
    "Renewable Energy for Electricians",
    "Infection Prevention in Home Care",
    "Refrigeration",
    "Editing for Publication",
    "Industrial Automation: Logic Controllers",
    "Money, Benefits and Leave",
    "Professional Writing Award",
    "Community Health Navigation",
    "Introduction to Mass Timber Construction",
    "Cybersecurity Foundations",
    "Littératie des données",
    "L’énergie renouvelable pour électriciens",
    "Navigation en santé communautaire",
    "Prévention des infections à domicile",
    "Œuvrer auprès des aînés",
    "Zażółć gęślą jaźń",
    "Žluťoučký kůň",
    "Tiếng Việt căn bản",
    "AI",
    "X",
    "Data at Work",
    "Assessing Climate Change and Adaptation in Coastal and Northern Communities of the Province",
    "Supervising People – Conversations, Feedback and Difficult Decisions",
    "Teaching Assistant Development (Level 2)",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "Communication in Technical Teams",
    "Workplace Communication",
    "R & D <script>alert(1)</script>",
    "C++ & Rust \"in\" 'Practice'",
    "Ηλεκτρονική μάθηση",
    "数据素养",
    "محو أمية البيانات",
    "Основы анализа данных",
    "Peer Mentoring",
    "Clean Buildings",
    "Spreadsheet Analysis",
    "Grant Writing",
];

/// A sample: its marks, title and digest.
pub(super) struct Sample {
    pub(super) marks: Marks,
    pub(super) title: &'static str,
    pub(super) digest: [u8; 32],
}

impl Sample {
    pub(super) fn svg(&self, form: Form) -> String {
        Drawing { marks: &self.marks, title: self.title, digest: self.digest }.svg("A description.", form)
    }
}

/// Returns two hundred badges of all shapes, rings and colours.
pub(super) fn samples() -> Vec<Sample> {
    let shapes: Vec<Silhouette> = Silhouette::TYPES.into_iter().chain([Silhouette::Lobes]).collect();
    (0..200_usize)
        .map(|number| Sample {
            marks: Marks {
                silhouette: shapes[number % 8],
                ring: Ring::ALL[number / 8 % 4],
                dots: number / 8 % 5,
                ink: Ink::at(number / 3),
            },
            title: TITLES[number % 40 + usize::from(number / 40 % 2 == 1 && number % 40 < 39)],
            digest: Sha256::digest(number.to_be_bytes()).into(),
        })
        .collect()
}

/// Returns every coordinate of a path, as places: relative commands are followed to where they lead.
fn places(path: &str) -> Vec<[i64; 2]> {
    let mut places = Vec::new();
    let (mut at, mut start) = ([0_i64; 2], [0_i64; 2]);
    let commands = path.split_inclusive(|letter: char| letter.is_ascii_alphabetic());
    let mut command = 'm';
    for piece in commands {
        let numbers = piece.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).replace('-', " -");
        let numbers: Vec<i64> = numbers.split_whitespace().map(|number| number.parse().unwrap_or(i64::MAX)).collect();
        let steps = match command.to_ascii_lowercase() {
            'h' => numbers.iter().map(|x| vec![*x, 0]).collect(),
            'v' => numbers.iter().map(|y| vec![0, *y]).collect(),
            'a' => numbers.chunks(7).map(|arc| arc[5..].to_vec()).collect(),
            'c' => numbers.chunks(6).map(<[i64]>::to_vec).collect(),
            'q' | 's' => numbers.chunks(4).map(<[i64]>::to_vec).collect(),
            _ => numbers.chunks(2).map(<[i64]>::to_vec).collect::<Vec<_>>(),
        };
        for step in steps {
            let origin = if command.is_ascii_uppercase() { [0, 0] } else { at };
            at = step.chunks(2).map(|pair| [origin[0] + pair[0], origin[1] + pair[1]]).next_back().unwrap_or(at);
            places.push(at);
        }
        if command == 'm' || command == 'M' {
            start = at;
        }
        command = piece.chars().next_back().unwrap_or('m');
        if command == 'z' {
            at = start;
        }
    }
    places
}

/// Returns the values of every attribute `d`.
fn paths(svg: &str) -> impl Iterator<Item = &str> {
    svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn two_hundred_badges_differ() {
    let drawn: std::collections::BTreeSet<String> = samples().iter().map(|sample| sample.svg(Form::Adaptive)).collect();
    assert_eq!(drawn.len(), 200);
    // Of what looks at type, level, department and title alone, the pattern is all that differs.
    let patterns = (0..200_u32).map(|number| {
        let digest: [u8; 32] = Sha256::digest(number.to_be_bytes()).into();
        super::pattern::pattern(&digest, 126.0, 126.0, "x")
    });
    assert_eq!(patterns.collect::<std::collections::BTreeSet<_>>().len(), 200);
}

/// Badges must be the same on every machine and with every version of what they are drawn with.
#[test]
fn badges_are_the_same_byte_for_byte() {
    let mut hash = Sha256::new();
    for sample in samples() {
        hash.update(sample.svg(Form::Adaptive));
        hash.update(sample.svg(Form::Full));
    }
    let digest = hex(&hash.finalize()[..16]);
    assert_eq!(
        digest, "393ba3739970d449df32ec63e94fbaab",
        "if the drawing is meant to change, so do all badges that are not frozen"
    );
}

#[test]
fn every_line_is_inside_of_the_picture() {
    for (number, sample) in samples().iter().enumerate() {
        let svg = sample.svg(Form::Adaptive);
        let document = roxmltree::Document::parse(&svg);
        assert!(document.is_ok(), "{number}: {document:?}");
        for path in paths(&svg) {
            let found = places(path).into_iter().find(|place| place.iter().any(|at| !(0..=3200).contains(at)));
            assert_eq!(found, None, "{number} {}: {path}", sample.title);
        }
        assert!(svg.len() < 17_000, "{number} {}: {} bytes", sample.title, svg.len());
    }
}

#[test]
fn titles_of_all_kinds_are_drawn() {
    let sample = &samples()[0];
    let long = "Word ".repeat(40);
    let letters = "W".repeat(200);
    let draw = |title: &str| Drawing { marks: &sample.marks, title, digest: sample.digest }.svg("<&>", Form::Adaptive);
    for title in [
        long.trim(),
        &letters,
        "",
        " ",
        "i",
        "…",
        "l’été à l’école",
        "&amp; ]]> --> \"'",
        "e\u{301}te\u{301}",
        "\u{301}",
    ] {
        let svg = draw(title);
        let parsed = roxmltree::Document::parse(&svg);
        let found = parsed.as_ref().ok().and_then(|document| {
            document.descendants().find(|node| node.has_tag_name("title"))?.text().map(str::to_owned)
        });
        assert_eq!(found.unwrap_or_default(), title, "{svg}");
        assert!(svg.contains("<desc id=\"b") && svg.contains("&lt;&amp;&gt;</desc>"));
    }
    // Letters that the font lacks leave the band out rather than stand as boxes.
    let band = "M0 ";
    assert!(draw("Data").contains(band) && draw("e\u{301}te\u{301}").contains(band));
    for title in ["数据素养", "محو أمية", "Ηλεκτρονική", "Data 数据", "🎓 Data"] {
        assert!(!draw(title).contains(band), "{title}");
    }
}

#[test]
fn pictures_are_small_and_have_their_colors() {
    let samples = samples();
    for sample in [&samples[1], &samples[46]] {
        let png = super::picture::png_of_ink(sample.svg(Form::Full).as_bytes(), sample.marks.ink.color);
        let png = png.unwrap_or_default();
        assert!(!png.is_empty() && png.len() < 60_000, "{}: {} bytes", sample.title, png.len());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().expect("the picture can be read");
        assert_eq!(reader.info().size(), (512, 512));
        let palette = reader.info().palette.as_ref().map(|palette| palette.to_vec()).unwrap_or_default();
        assert_eq!(palette[..3], sample.marks.ink.color.0, "the first colour is the ink");
        let mut pixels = vec![0; 512 * 512];
        reader.next_frame(&mut pixels).expect("the picture can be read");
        let clear = u8::try_from(palette.len() / 3 - 16).unwrap_or_default();
        // Nothing is drawn in the corner, and there is much ink elsewhere.
        assert_eq!(pixels[0], clear);
        let inked: u32 = pixels.iter().map(|pixel| u32::from(*pixel == 0)).sum();
        assert!(inked > 20_000, "{inked}");
    }
}

#[test]
#[ignore = "writes target/badges/index.html, to be looked at"]
fn sheet() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/badges");
    std::fs::create_dir_all(&folder)?;
    let samples = samples();
    let begin = std::time::Instant::now();
    let drawn: Vec<String> = samples.iter().map(|sample| sample.svg(Form::Adaptive)).collect();
    let svg_time = begin.elapsed() / 200;
    let mut largest = 0;
    for (number, svg) in drawn.iter().enumerate() {
        largest = largest.max(svg.len());
        std::fs::write(folder.join(format!("{number}.svg")), svg)?;
        let mut mono = samples[number].marks.clone();
        mono.ink.color = Rgb([0; 3]);
        let mono = Drawing { marks: &mono, title: samples[number].title, digest: samples[number].digest };
        std::fs::write(folder.join(format!("{number}.mono.svg")), mono.svg("", Form::Adaptive))?;
    }
    let begin = std::time::Instant::now();
    let mut weight = (0, 0);
    for (number, sample) in samples.iter().take(24).enumerate() {
        let png = super::picture::png_of_ink(sample.svg(Form::Full).as_bytes(), sample.marks.ink.color);
        let png = png.map_err(std::io::Error::other)?;
        weight = (weight.0 + png.len(), weight.1.max(png.len()));
        std::fs::write(folder.join(format!("{number}.png")), png)?;
    }
    let png_time = begin.elapsed() / 24;
    let mean: usize = drawn.iter().map(String::len).sum::<usize>() / 200;
    let figures = format!(
        "SVG: {mean} bytes on average, {largest} at most, {svg_time:?} each. PNG: {} bytes on average, {} at most, {png_time:?} each.",
        weight.0 / 24,
        weight.1
    );
    std::fs::write(folder.join("index.html"), page(&figures))
}

fn page(figures: &str) -> String {
    let mut html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Badges</title><style>\
         body{{margin:16px;font:14px sans-serif}}section{{display:flex;flex-wrap:wrap;gap:12px;padding:16px}}\
         .dark{{background:#10171e}}img{{display:block}}</style><h1>Badges</h1><p>{figures}</p>"
    );
    for (class, size, suffix, count) in [
        ("light", 320, "svg", 200),
        ("light", 96, "svg", 200),
        ("dark", 96, "svg", 200),
        ("light", 96, "mono.svg", 200),
        ("light", 64, "svg", 200),
        ("light", 32, "svg", 200),
        ("dark", 32, "svg", 200),
        ("light", 32, "mono.svg", 200),
        ("light", 256, "png", 24),
    ] {
        let _ = write!(html, "<section id=\"{class}-{size}-{}\" class=\"{class}\">", suffix.replace('.', "-"));
        for number in 0..count {
            let _ = write!(html, "<img src=\"{number}.{suffix}\" width=\"{size}\" height=\"{size}\" alt=\"\">");
        }
        html.push_str("</section>");
    }
    html
}
