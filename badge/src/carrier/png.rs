use super::{BakeError, Generation, MAX_BADGE, Unreadable};
use crate::crc32;

/// The first bytes of a PNG (W3C PNG, section 5.2).
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// Keyword of the chunk that carries a badge (Open Badges 3.0, section 5.3.1.1).
const KEYWORD: &[u8] = b"openbadgecredential";
/// The same for Open Badges 2.0.
const KEYWORD_2: &[u8] = b"openbadges";
/// The most copies of a badge that are compared: each may have to be unpacked.
const MAX_COPIES: usize = 8;

const DAMAGED: Unreadable = Unreadable::Damaged("png");

pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Returns the image with a badge in an iTXt chunk behind its header (Open Badges 3.0, section 5.3.1.1, and 2.0): not
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
    let keyword = if Generation::of(badge) == Generation::Two { KEYWORD_2 } else { KEYWORD };
    let mut contents = keyword.to_vec();
    // A zero ends the keyword; flag and method of no compression; zeros end language and translated keyword.
    contents.extend([0; 5]);
    contents.extend(badge.as_bytes());
    Ok([header, &chunk(*b"iTXt", &contents).ok_or(BakeError::NotPng)?, rest].concat())
}

/// Takes the badge out of an image. All of it is read: readers that know one generation of badges, or that take the
/// first or the last, must find the same.
pub(super) fn extract(image: &[u8]) -> Result<String, Unreadable> {
    let mut found: Option<String> = None;
    let mut copies = 0;
    for chunk in Chunks::new(image) {
        let Some(text) = carried(&chunk.map_err(|_| DAMAGED)?) else { continue };
        let text = text?;
        copies += 1;
        if copies > MAX_COPIES || found.as_ref().is_some_and(|found| *found != text) {
            return Err(Unreadable::Two);
        }
        found = Some(text);
    }
    found.ok_or(Unreadable::NoBadgeInImage)
}

/// Returns the text of a chunk if it is one that carries a badge.
fn carried(chunk: &Chunk<'_>) -> Option<Result<String, Unreadable>> {
    let is_plain = chunk.kind == b"tEXt";
    if !is_plain && chunk.kind != b"iTXt" {
        return None;
    }
    let end = chunk.contents.iter().position(|byte| *byte == 0)?;
    let (keyword, rest) = (chunk.contents.get(..end)?, chunk.contents.get(end + 1..)?);
    if keyword != KEYWORD && keyword != KEYWORD_2 {
        return None;
    }
    Some(if is_plain { Ok(plain_text(rest)) } else { international_text(rest).ok_or(DAMAGED) })
}

/// Returns the text behind the keyword of a tEXt chunk: Latin-1 (W3C PNG, section 11.3.3.2). So badges were carried
/// before Open Badges 2.0, often as the address of the assertion alone.
fn plain_text(rest: &[u8]) -> String {
    rest.iter().copied().map(char::from).collect()
}

/// Returns the text behind the keyword of an iTXt chunk (W3C PNG, section 11.3.3.4). Badges should not be compressed,
/// but some are.
fn international_text(rest: &[u8]) -> Option<String> {
    let (flags, rest) = rest.split_at_checked(2)?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let (_language, _translated) = (parts.next()?, parts.next()?);
    let text = parts.next()?;
    let text = match flags {
        [0, _] => text.to_vec(),
        [1, 0] => miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(text, MAX_BADGE).ok()?,
        _ => return None,
    };
    String::from_utf8(text).ok()
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
        assert_eq!(extract(&image()), Err(Unreadable::NoBadgeInImage));
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

    /// The image with chunks behind its header.
    fn with(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let plain = image();
        let (header, rest) = plain.split_at(33);
        let chunks = chunks.iter().flat_map(|(kind, contents)| chunk(**kind, contents).expect("it is short"));
        [header, &chunks.collect::<Vec<u8>>(), rest].concat()
    }

    #[test]
    fn an_older_image_may_carry_only_an_address() {
        let image = with(&[(b"tEXt", b"openbadges\0https://example.org/assertions/1")]);
        assert_eq!(extract(&image).as_deref(), Ok("https://example.org/assertions/1"));
        let image = with(&[(b"tEXt", b"openbadges\0{\"name\": \"Donn\xe9es\"}")]);
        assert_eq!(extract(&image).as_deref(), Ok("{\"name\": \"Données\"}"));
    }

    #[test]
    fn compressed_text_is_read_within_bounds() {
        let packed = |text: &[u8]| {
            let text = miniz_oxide::deflate::compress_to_vec_zlib(text, 9);
            with(&[(b"iTXt", &[KEYWORD, &[0, 1, 0, 0, 0], &text].concat())])
        };
        assert_eq!(extract(&packed(b"{}")).as_deref(), Ok("{}"));
        assert_eq!(extract(&packed(&vec![b' '; MAX_BADGE + 1])), Err(DAMAGED));
        for header in [&[0, 1, 1, 0, 0][..], &[0, 2, 0, 0, 0], &[0, 1, 0, 0], &[0, 0, 0, 0], &[0, 1]] {
            let odd = [KEYWORD, header, b"x"].concat();
            assert_eq!(extract(&with(&[(b"iTXt", &odd)])), Err(DAMAGED), "{header:?}");
        }
    }

    #[test]
    fn two_badges_must_not_be_in_one_image() {
        let chunk_of = |keyword: &[u8], text: &[u8]| [keyword, &[0; 5], text].concat();
        let (one, other) = (chunk_of(KEYWORD, b"{\"a\":1}"), chunk_of(KEYWORD, b"{\"a\":2}"));
        assert_eq!(extract(&with(&[(b"iTXt", &one), (b"iTXt", &other)])), Err(Unreadable::Two));
        assert_eq!(extract(&with(&[(b"iTXt", &one), (b"iTXt", &one)])).as_deref(), Ok("{\"a\":1}"));
        let of_2 = chunk_of(KEYWORD_2, b"{\"a\":3}");
        assert_eq!(extract(&with(&[(b"iTXt", &one), (b"iTXt", &of_2)])), Err(Unreadable::Two));
        let text = (b"tEXt", &b"openbadges\0https://example.org/"[..]);
        assert_eq!(extract(&with(&[text, (b"iTXt", &one)])), Err(Unreadable::Two));
        assert_eq!(extract(&with(&vec![(b"iTXt", &one[..]); MAX_COPIES + 1])), Err(Unreadable::Two));
    }

    #[test]
    fn only_the_keywords_of_the_standards_count() {
        for keyword in ["OpenBadges", "openbadge", "openbadgescredential", " openbadges", ""] {
            let contents = [keyword.as_bytes(), &[0; 5], b"{}"].concat();
            assert_eq!(extract(&with(&[(b"iTXt", &contents)])), Err(Unreadable::NoBadgeInImage), "{keyword}");
        }
    }

    #[test]
    fn what_follows_the_end_is_no_part_of_the_image() {
        let baked = bake_png(&image(), "{}").expect("it is a PNG");
        let behind = chunk(*b"iTXt", &[KEYWORD, &[0; 5], b"{\"a\":1}"].concat()).expect("it is short");
        assert_eq!(extract(&[&baked[..], &behind].concat()).as_deref(), Ok("{}"));
        assert_eq!(extract(&[&image()[..], &behind].concat()), Err(Unreadable::NoBadgeInImage));
    }
}
