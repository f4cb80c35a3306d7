use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::{base64, crc32};

/// The bits of a `BitstringStatusList` (W3C Bitstring Status List 1.0): one an entry, set when it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bitstring {
    bytes: Vec<u8>,
}

/// Why an encoded list is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BitstringError {
    /// It is not `u` and base64url.
    #[error("the list is not multibase base64url")]
    Encoding,
    /// It is not gzip, is damaged, or grows beyond the bound.
    #[error("the list is not sound gzip data of at most {} bytes", Bitstring::MAX_BYTES)]
    Gzip,
}

impl Bitstring {
    /// The fewest entries of a list: badges are to hide among many (section 6.1).
    pub const MIN_ENTRIES: usize = 131_072;
    /// The most bytes that a list may unpack to: eight million entries.
    pub const MAX_BYTES: usize = 1 << 20;

    /// Returns a list in which nothing is set.
    pub fn new(entries: usize) -> Self {
        Self { bytes: vec![0; entries.div_ceil(8)] }
    }

    /// Returns how many entries there are.
    pub fn len(&self) -> usize {
        self.bytes.len() * 8
    }

    /// Says whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Says whether an entry is set; `None` if the list has no such entry. The first one is the highest bit
    /// of the first byte (section 3.2).
    pub fn get(&self, index: usize) -> Option<bool> {
        self.bytes.get(index / 8).map(|byte| byte & mask(index) != 0)
    }

    /// Sets an entry. Says whether the list has it.
    pub fn set(&mut self, index: usize) -> bool {
        let Some(byte) = self.bytes.get_mut(index / 8) else { return false };
        *byte |= mask(index);
        true
    }

    /// Returns the list as `encodedList` holds it: `u`, then base64url of gzip.
    pub fn encode(&self) -> String {
        format!("u{}", base64::encode(&gzip(&self.bytes)))
    }

    /// Reads an `encodedList`.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with it.
    pub fn decode(encoded: &str) -> Result<Self, BitstringError> {
        Self::unpack(base64::decode(encoded.strip_prefix('u').ok_or(BitstringError::Encoding)?))
    }

    /// Reads an `encodedList` of the draft of 2021: gzip in base64, of which it did not say which.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with it.
    pub fn decode_2021(encoded: &str) -> Result<Self, BitstringError> {
        let encoded = encoded.trim_end_matches('=');
        Self::unpack(base64::decode(&base64::url_safe(encoded)))
    }

    fn unpack(packed: Option<Vec<u8>>) -> Result<Self, BitstringError> {
        gunzip(&packed.ok_or(BitstringError::Encoding)?).map(|bytes| Self { bytes }).ok_or(BitstringError::Gzip)
    }
}

fn mask(index: usize) -> u8 {
    0x80 >> (index % 8)
}

/// Header without name and time (RFC 1952, section 2.3): the same list is the same text.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = HEADER.to_vec();
    packed.extend(miniz_oxide::deflate::compress_to_vec(bytes, 9));
    packed.extend(crc32(bytes).to_le_bytes());
    // The length counts modulo 2³² (section 2.3.1).
    packed.extend(&bytes.len().to_le_bytes()[..4]);
    packed
}

fn gunzip(packed: &[u8]) -> Option<Vec<u8>> {
    let (body, trailer) = packed.split_at_checked(packed.len().checked_sub(8)?)?;
    let bytes = decompress_to_vec_with_limit(deflated(body)?, Bitstring::MAX_BYTES).ok()?;
    let (sum, length) = trailer.split_first_chunk::<4>()?;
    let is_sound = crc32(&bytes) == u32::from_le_bytes(*sum) && bytes.len().to_le_bytes()[..4] == *length;
    is_sound.then_some(bytes)
}

/// Returns what follows the header, with the fields that its flags announce (RFC 1952, section 2.3.1).
fn deflated(packed: &[u8]) -> Option<&[u8]> {
    let (header, mut rest) = packed.split_at_checked(HEADER.len())?;
    if header[..3] != HEADER[..3] || header[3] & 0b1110_0000 != 0 {
        return None;
    }
    let has = |flag: u8| header[3] & flag != 0;
    if has(4) {
        let (length, behind) = rest.split_first_chunk::<2>()?;
        rest = behind.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for _ in [8, 16].into_iter().filter(|flag| has(*flag)) {
        let end = rest.iter().position(|byte| *byte == 0)?;
        rest = &rest[end + 1..];
    }
    if has(2) { rest.get(2..) } else { Some(rest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_counted_from_the_highest_bit() {
        let mut list = Bitstring::new(Bitstring::MIN_ENTRIES);
        assert!(list.set(0) && list.set(9) && !list.set(Bitstring::MIN_ENTRIES));
        assert_eq!(list.bytes[..2], [0x80, 0x40]);
        assert_eq!((list.get(9), list.get(10), list.get(Bitstring::MIN_ENTRIES)), (Some(true), Some(false), None));
    }

    #[test]
    fn a_list_comes_out_as_it_went_in() {
        let mut list = Bitstring::new(Bitstring::MIN_ENTRIES);
        list.set(77);
        assert_eq!(Bitstring::decode(&list.encode()), Ok(list));
    }

    // W3C Bitstring Status List 1.0, example 4.
    #[test]
    fn reads_the_published_example() {
        let example = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
        let list = Bitstring::decode(example).expect("it is sound");
        assert_eq!((list.len(), list.get(94_567)), (131_072, Some(false)));
    }

    #[test]
    fn lists_of_the_draft_are_read_in_either_base64() {
        let mut list = Bitstring::new(4096);
        assert!((0..4096).step_by(3).all(|index| list.set(index)));
        let encoded = list.encode();
        let plain = &encoded[1..];
        for form in [plain.to_owned(), format!("{plain}=="), plain.replace('-', "+").replace('_', "/")] {
            assert_eq!(Bitstring::decode_2021(&form).as_ref(), Ok(&list), "{form:.40}");
        }
        assert_eq!(Bitstring::decode_2021("u"), Err(BitstringError::Encoding));
    }

    #[test]
    fn damage_and_bombs_are_refused() {
        let good = Bitstring::new(64).encode();
        assert_eq!(Bitstring::decode(&good[1..]), Err(BitstringError::Encoding));
        assert_eq!(Bitstring::decode("u===="), Err(BitstringError::Encoding));
        let bomb = Bitstring { bytes: vec![0; Bitstring::MAX_BYTES + 1] }.encode();
        for bad in ["u", "uAAAA", &bomb, &good[..good.len() - 4]] {
            assert_eq!(Bitstring::decode(bad), Err(BitstringError::Gzip), "{bad:.20}");
        }
    }
}
