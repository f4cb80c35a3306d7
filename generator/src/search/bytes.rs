//! How the files are written: whole numbers in sevens of bits, and text with its length before it.

use miniz_oxide::deflate::compress_to_vec_zlib;

/// Bytes that are written.
#[derive(Debug, Default)]
pub(super) struct Bytes(pub Vec<u8>);

impl Bytes {
    /// Writes a whole number: seven bits a byte, the lowest first, the highest bit says that more follow.
    pub(super) fn number(&mut self, number: usize) {
        let mut rest = number;
        while rest >= 0x80 {
            self.0.push(u8::try_from(rest & 0x7f).unwrap_or_default() | 0x80);
            rest >>= 7;
        }
        self.0.push(u8::try_from(rest).unwrap_or_default());
    }

    /// Writes bytes after how many they are.
    pub(super) fn block(&mut self, bytes: &[u8]) {
        self.number(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    /// Writes text after its length.
    pub(super) fn text(&mut self, text: &str) {
        self.block(text.as_bytes());
    }

    /// Writes texts after how many they are; line breaks in them become spaces, since they stand between them.
    pub(super) fn texts<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) {
        let lines: Vec<String> = texts.into_iter().map(|text| text.as_ref().replace(['\n', '\r'], " ")).collect();
        self.number(lines.len());
        self.text(&lines.join("\n"));
    }

    /// Writes sorted texts, each by how many units of UTF-16 it shares with the one before, and what follows.
    pub(super) fn sorted<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let (mut shared, mut rests, mut before) = (Vec::new(), Vec::new(), "");
        for text in texts {
            let (bytes, units) = common(before, text);
            shared.push(units);
            rests.push(&text[bytes..]);
            before = text;
        }
        self.block(&shared);
        self.texts(rests);
    }
}

/// Returns how many bytes and units of UTF-16 two texts share at their beginnings, in whole characters and at most 255.
pub(super) fn common(one: &str, other: &str) -> (usize, u8) {
    let (mut bytes, mut units) = (0, 0_u8);
    for (character, _) in one.chars().zip(other.chars()).take_while(|(one, other)| one == other) {
        let Some(more) = u8::try_from(character.len_utf16()).ok().and_then(|more| units.checked_add(more)) else {
            break;
        };
        bytes += character.len_utf8();
        units = more;
    }
    (bytes, units)
}

/// Returns bytes as they are published. They are packed here, so that what a search costs depends on no host.
pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec_zlib(bytes, 9)
}
