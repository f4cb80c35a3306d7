//! What a badge is, and how one is checked: shared by the command and the browser.
//!
//! No input or output, no clock, no randomness, no global state: the same input gives the same answer
//! everywhere, and the crate compiles for wasm32-unknown-unknown.

mod base64;
pub mod carrier;
mod digest;
mod hash;
pub mod identity;
pub mod json;
pub mod key;
pub mod model;
pub mod proof;
pub mod rdf;
mod sorted;
pub mod status;
pub mod verify;

pub use digest::{Digest, definition_digest};
pub use hash::HashFunction;

/// Returns bytes in base64 (RFC 4648, section 4), as `data:` URLs hold them.
pub fn base64(bytes: &[u8]) -> String {
    <base64ct::Base64 as base64ct::Encoding>::encode_string(bytes)
}

/// Returns the check sum of PNG (W3C PNG, section 5.5) and of gzip (RFC 1952, section 8). One small table serves: the
/// faster ways cost every employer 15 KB, and images are short.
fn crc32(bytes: &[u8]) -> u32 {
    const CRC: crc::Crc<u32, crc::Table<1>> = crc::Crc::<u32, crc::Table<1>>::new(&crc::CRC_32_ISO_HDLC);
    CRC.checksum(bytes)
}
