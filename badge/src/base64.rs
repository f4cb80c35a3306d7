//! Base64 as badges use it (RFC 4648, section 5, without padding), strictly: one text for each sequence of bytes.

use base64ct::{Base64UrlUnpadded, Encoding as _};

/// Returns bytes in base64url.
pub(crate) fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// Returns the bytes of a text in base64url, if it is their only form.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text).ok()
}

/// Returns a text in the alphabet of base64url.
pub(crate) fn url_safe(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '+' => '-',
            '/' => '_',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sequence_of_bytes_has_one_form() {
        for bytes in [&b""[..], b"f", b"fo", b"foo", b"\xff\xfe\xfd"] {
            assert_eq!(decode(&encode(bytes)).as_deref(), Some(bytes));
        }
        assert_eq!(encode(b"\xff\xfe\xfd"), "__79");
        for refused in ["Zg==", "Zh", "Zg=", "Z", "Zm9v\n", " Zm9v", "Zm+v", "Zm/v", "Zm9vZ"] {
            assert_eq!(decode(refused), None, "{refused}");
        }
    }
}
