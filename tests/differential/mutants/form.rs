//! The forms in which badges come, and what is changed of each.

use std::path::Path;

use serde_json::Value;
use skillmark_badge::carrier;

use super::random::Random;
use super::{same, text, tree};

/// A badge in one form.
pub(crate) struct Form {
    pub(crate) name: String,
    kind: Kind,
    pub(super) bytes: Vec<u8>,
}

enum Kind {
    Json,
    Jws,
    /// Text around a badge, such as SVG or a link.
    Text,
    Image,
}

impl Form {
    /// Reads a badge that was written as JSON or as a JWS.
    pub(crate) fn read(folder: &Path, file: &str) -> Self {
        let bytes = std::fs::read(folder.join("badges").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let is_json = Path::new(file).extension().is_some_and(|extension| extension == "json");
        Self { name: file.to_owned(), kind: if is_json { Kind::Json } else { Kind::Jws }, bytes }
    }

    /// Returns the same badge in an image, a drawing and a link.
    pub(super) fn carried(&self) -> [Self; 3] {
        let badge = String::from_utf8(self.bytes.clone()).expect("a badge is text");
        let plain = skillmark_tests::root().join("tests/differential/plain.png");
        let plain = std::fs::read(plain).expect("the image is there");
        let image = carrier::bake_png(&plain, &badge).expect("the image takes a badge");
        let form = |kind, by: &str, bytes| Self { name: format!("{} {by}", self.name), kind, bytes };
        [
            form(Kind::Image, "in a PNG", image),
            form(Kind::Text, "in an SVG", drawing(&badge).into_bytes()),
            form(Kind::Text, "in a link", carrier::to_link(badge.as_bytes()).into_bytes()),
        ]
    }

    /// Returns the form with something changed.
    pub(crate) fn changed(&self, random: &mut Random) -> Vec<u8> {
        let letters = || std::str::from_utf8(&self.bytes).expect("it is text");
        let changed = match self.kind {
            Kind::Image => return text::change_bytes(&self.bytes, random),
            Kind::Json if random.below(4) > 0 => self.tree(random).to_string(),
            Kind::Jws if random.below(2) > 0 => {
                let part = random.below(2);
                same::with_part(letters(), part, |json| tree::change(json, random)).unwrap_or_default()
            }
            _ => text::change(letters(), random),
        };
        changed.into_bytes()
    }

    fn tree(&self, random: &mut Random) -> Value {
        tree::change(&serde_json::from_slice(&self.bytes).expect("it is JSON"), random)
    }
}

/// Returns a drawing that carries a badge (Open Badges 3.0, section 5.3.2).
fn drawing(badge: &str) -> String {
    let namespaces = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
    let credential = if badge.starts_with('{') {
        format!("<openbadges:credential><![CDATA[{badge}]]></openbadges:credential>")
    } else {
        format!("<openbadges:credential verify=\"{badge}\"/>")
    };
    format!("<svg {namespaces} width=\"9\" height=\"9\">\n{credential}\n<circle cx=\"4\" cy=\"4\" r=\"4\"/></svg>\n")
}
