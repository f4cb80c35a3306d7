use super::{MAX_INPUT, Unreadable};
use crate::base64;

/// What stands before a badge in the fragment of a link: the version of the form.
const MARK: &str = "1.";

/// Returns the fragment of a link that carries a badge: `#1.` and the base64url of its bytes in raw DEFLATE
/// (RFC 1951).
pub fn to_link(badge: &[u8]) -> String {
    format!("#{MARK}{}", base64::encode(&miniz_oxide::deflate::compress_to_vec(badge, 9)))
}

/// Finds what a link carries, in the fragment alone or in a whole address.
pub(super) fn find(text: &str) -> Option<&str> {
    let (before, fragment) = text.split_once('#')?;
    let encoded = fragment.strip_prefix(MARK)?;
    let is_address = before.is_empty() || before.starts_with("https://") || before.starts_with("http://");
    (is_address && !before.contains(char::is_whitespace)).then_some(encoded)
}

/// Says whether bytes are a link in their turn.
pub(super) fn find_in_bytes(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| find(text.trim()).is_some())
}

/// Decodes what a link carries.
pub(super) fn decode(encoded: &str) -> Result<Vec<u8>, Unreadable> {
    let packed = base64::decode(encoded).ok_or(Unreadable::Damaged("link"))?;
    miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, MAX_INPUT).map_err(|_| Unreadable::Damaged("link"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_gives_back_what_was_put_in() {
        let badge = "{\"name\":\"Data literacy\"}".repeat(50);
        let link = to_link(badge.as_bytes());
        assert!(link.len() < badge.len());
        assert_eq!(decode(find(&link).expect("it is a link")), Ok(badge.into_bytes()));
    }

    #[test]
    fn damage_and_bombs_are_refused() {
        let bomb = to_link(&vec![0; MAX_INPUT + 1]);
        for encoded in ["", "=", "AAAA", "é", &bomb[1 + MARK.len()..]] {
            assert_eq!(decode(encoded), Err(Unreadable::Damaged("link")), "{encoded:.20}");
        }
    }
}
