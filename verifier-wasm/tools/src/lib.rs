//! What the page for checking badges needs beside the verifier, and only now and then: ZIP archives are opened, QR codes
//! read and drawn. This is its browser's face: it converts types and does nothing else.

mod archive;
mod code;

use std::io;

use rawzip::ReaderAt;
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// An archive, of which the page reads parts, and that takes what is in it.
    pub type Shelf;

    /// Returns at most `length` bytes from `offset` on, and none if they cannot be read.
    #[wasm_bindgen(method)]
    fn read(this: &Shelf, offset: f64, length: u32) -> Vec<u8>;

    /// Says whether the file of this name is of use.
    #[wasm_bindgen(method)]
    fn wants(this: &Shelf, name: &str) -> bool;

    /// Takes a file.
    #[wasm_bindgen(method)]
    fn put(this: &Shelf, name: &str, bytes: &[u8]);
}

/// Hands the files of an archive of `size` bytes to `shelf`, and returns what was left behind as JSON: how many were
/// encrypted, damaged, too large, or more than are taken.
///
/// # Errors
///
/// Returns a text if this is no archive, or too damaged a one.
#[wasm_bindgen]
pub fn unpack(shelf: &Shelf, size: f64) -> Result<String, String> {
    // Sizes of files are whole numbers far below those that a double cannot hold.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = size as u64;
    let left = archive::unpack(Bytes(shelf), size, |name| shelf.wants(name), |name, bytes| shelf.put(name, bytes));
    let left = left.ok_or_else(|| "no archive that can be read".to_owned())?;
    let counts = json!({
        "encrypted": left.encrypted, "damaged": left.damaged, "large": left.large, "beyond": left.beyond,
    });
    Ok(counts.to_string())
}

/// Returns what is written in the QR codes of a picture, of which `gray` is the lightness, row by row.
#[wasm_bindgen]
pub fn read_codes(gray: &[u8], width: u32) -> Vec<String> {
    code::read(gray, width as usize)
}

/// Returns the QR code of a text as JSON, `{"size", "version", "path"}`: the path of an SVG of that width and height,
/// with the white around it; nothing if the text is too long for a code.
#[wasm_bindgen]
pub fn draw_code(text: &str) -> Option<String> {
    let code = code::draw(text)?;
    Some(json!({"size": code.size, "version": code.version, "path": code.path}).to_string())
}

struct Bytes<'a>(&'a Shelf);

impl ReaderAt for Bytes<'_> {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        #[expect(clippy::cast_precision_loss)]
        let offset = offset as f64;
        let read = self.0.read(offset, u32::try_from(buffer.len()).unwrap_or(u32::MAX));
        let length = read.len().min(buffer.len());
        buffer[..length].copy_from_slice(&read[..length]);
        Ok(length)
    }
}
