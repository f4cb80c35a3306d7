use super::Unreadable;
use crate::crc32;

/// The first bytes of a PNG (W3C PNG, section 5.2).
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// Keyword of the chunk that carries a badge (Open Badges 3.0, section 5.3.1.1).
const KEYWORD: &[u8] = b"openbadgecredential";
/// The same for Open Badges 2.0.
const KEYWORD_2: &[u8] = b"openbadges";

/// Why a badge could not be put into an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BakeError {
    /// The image is no PNG, or a damaged one.
    #[error("the image is not a sound PNG")]
    NotPng,
    /// The image carries a badge already; which one counts would depend on the reader.
    #[error("the image carries a badge already")]
    Baked,
}

pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Returns the image with a badge in an iTXt chunk behind its header (Open Badges 3.0, section 5.3.1.1): not
/// compressed, without language or translated keyword. Nothing else of the image changes.
///
/// # Errors
///
/// Returns an error when the image is no PNG, or carries a badge already.
pub fn bake_png(image: &[u8], badge: &str) -> Result<Vec<u8>, BakeError> {
    let mut behind_header = None;
    for chunk in Chunks::new(image) {
        let chunk = chunk.map_err(|_| BakeError::NotPng)?;
        if carried(&chunk).is_some() {
            return Err(BakeError::Baked);
        }
        if chunk.kind == b"IHDR" {
            behind_header = Some(chunk.end);
        }
    }
    let (header, rest) = behind_header.and_then(|end| image.split_at_checked(end)).ok_or(BakeError::NotPng)?;
    let mut contents = KEYWORD.to_vec();
    // A zero ends the keyword; flag and method of no compression; zeros end language and translated keyword.
    contents.extend([0; 5]);
    contents.extend(badge.as_bytes());
    Ok([header, &chunk(*b"iTXt", &contents).ok_or(BakeError::NotPng)?, rest].concat())
}

/// Takes the badge out of an image.
pub(super) fn extract(image: &[u8]) -> Result<String, Unreadable> {
    for chunk in Chunks::new(image) {
        let text = carried(&chunk.map_err(|_| Unreadable::Damaged("png"))?);
        if let Some(text) = text {
            let text = std::str::from_utf8(text?).map_err(|_| Unreadable::Damaged("png"))?;
            return Ok(text.to_owned());
        }
    }
    Err(Unreadable::NoBadgeInPng)
}

/// Returns the text of a chunk if it is one that carries a badge.
fn carried<'a>(chunk: &Chunk<'a>) -> Option<Result<&'a [u8], Unreadable>> {
    if chunk.kind != b"iTXt" {
        return None;
    }
    let end = chunk.contents.iter().position(|byte| *byte == 0)?;
    let (keyword, rest) = chunk.contents.split_at(end);
    if keyword != KEYWORD && keyword != KEYWORD_2 {
        return None;
    }
    Some(international_text(&rest[1..]).ok_or(Unreadable::Damaged("png")))
}

/// Returns the text behind the keyword of an iTXt chunk (W3C PNG, section 11.3.3.4). Badges are not compressed.
fn international_text(rest: &[u8]) -> Option<&[u8]> {
    let (flags, rest) = rest.split_at_checked(2)?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let (_language, _translated) = (parts.next()?, parts.next()?);
    let text = parts.next()?;
    (flags[0] == 0).then_some(text)
}

/// Returns a chunk: length, kind, contents, checksum (W3C PNG, section 5.3).
fn chunk(kind: [u8; 4], contents: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(contents.len()).ok()?;
    let body = [&kind[..], contents].concat();
    let sum = crc32(&body);
    Some([&length.to_be_bytes()[..], &body, &sum.to_be_bytes()].concat())
}

struct Chunk<'a> {
    kind: &'a [u8; 4],
    contents: &'a [u8],
    /// Where the next chunk begins in the image.
    end: usize,
}

/// The chunks of an image up to its end, their checksums verified.
struct Chunks<'a> {
    image: &'a [u8],
    at: Option<usize>,
}

/// The image breaks off, or a checksum is wrong.
struct Damaged;

impl<'a> Chunks<'a> {
    fn new(image: &'a [u8]) -> Self {
        Self { image, at: Some(SIGNATURE.len()) }
    }

    fn chunk(&self, at: usize) -> Option<Chunk<'a>> {
        let (length, rest) = self.image.get(at..)?.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let body = rest.get(..length.checked_add(4)?)?;
        let (sum, _) = rest.get(body.len()..)?.split_first_chunk::<4>()?;
        let (kind, contents) = body.split_first_chunk::<4>()?;
        let is_sound = crc32(body) == u32::from_be_bytes(*sum);
        is_sound.then_some(Chunk { kind, contents, end: at + length + 12 })
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<Chunk<'a>, Damaged>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.at.take()?;
        let chunk = if is_png(self.image) { self.chunk(at) } else { None };
        let Some(chunk) = chunk else { return Some(Err(Damaged)) };
        self.at = (chunk.kind != b"IEND").then_some(chunk.end);
        Some(Ok(chunk))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One transparent pixel.
    fn image() -> Vec<u8> {
        let header = chunk(*b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]).expect("it is short");
        let pixels = miniz_oxide::deflate::compress_to_vec_zlib(&[0; 5], 6);
        let pixels = chunk(*b"IDAT", &pixels).expect("it is short");
        [SIGNATURE, &header[..], &pixels, &chunk(*b"IEND", &[]).expect("it is short")].concat()
    }

    #[test]
    fn a_badge_comes_out_as_it_went_in() {
        let badge = "{\"name\": \"Données\"}";
        let baked = bake_png(&image(), badge).expect("it is a PNG");
        assert_eq!(extract(&baked).as_deref(), Ok(badge));
        assert_eq!(bake_png(&baked, badge), Err(BakeError::Baked));
        assert_eq!(extract(&image()), Err(Unreadable::NoBadgeInPng));
    }

    #[test]
    fn damage_is_seen() {
        let baked = bake_png(&image(), "{}").expect("it is a PNG");
        for at in [SIGNATURE.len() + 10, 50, baked.len() / 2] {
            let mut broken = baked.clone();
            broken[at] ^= 1;
            assert_eq!(extract(&broken), Err(Unreadable::Damaged("png")), "{at}");
        }
        for length in [8, 20, 40] {
            assert_eq!(extract(&baked[..length]), Err(Unreadable::Damaged("png")), "{length}");
        }
        assert_eq!(bake_png(b"GIF89a", "{}"), Err(BakeError::NotPng));
        assert_eq!(bake_png(SIGNATURE, "{}"), Err(BakeError::NotPng));
    }

    #[test]
    fn compressed_text_is_no_badge() {
        let contents = [KEYWORD, &[0, 1, 0, 0, 0], b"x"].concat();
        let odd = chunk(*b"iTXt", &contents).expect("it is short");
        let plain = image();
        let (header, rest) = plain.split_at(33);
        assert_eq!(extract(&[header, &odd, rest].concat()), Err(Unreadable::Damaged("png")));
    }
}
