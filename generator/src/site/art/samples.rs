//! Two hundred badges for tests, and a sheet to look at them: `cargo xtask badges`.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Form;
use super::drawing::Drawing;
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
