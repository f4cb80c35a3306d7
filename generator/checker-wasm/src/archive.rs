//! Several files in one, so that a download keeps the names that they have in the catalog.

use std::io::Write as _;

use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter, crc32};

/// How hard texts are packed, from 0 to 10: they are short.
const LEVEL: u8 = 6;

/// Returns files, `(name, text)`, as a ZIP archive. The same files make the same bytes.
///
/// # Errors
///
/// Returns what the format cannot hold.
pub(crate) fn zip(files: &[(String, String)]) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, text) in files {
        let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), LEVEL);
        let (mut entry, _) = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start()?;
        entry.write_all(&packed)?;
        let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
        entry.finish(DataDescriptorOutput::new(crc32(text.as_bytes()), size))?;
    }
    archive.finish()
}

#[cfg(test)]
mod tests {
    use rawzip::ZipArchive;

    use super::*;

    #[test]
    fn files_keep_their_names_and_texts() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let files = [file("a/index.md", "One, one, one.\n"), file("a/index.fr.md", "É"), file("a/empty.md", "")];
        let bytes = zip(&files).expect("they fit");
        assert_eq!(bytes, zip(&files).expect("they fit"));
        let archive = ZipArchive::from_slice(&bytes).expect("it is an archive");
        let mut entries = archive.entries();
        for (name, text) in &files {
            let entry = entries.next_entry().expect("it can be read").expect("there is one");
            assert_eq!(entry.file_path().try_normalize().expect("it is a path").as_ref(), name);
            assert_eq!(entry.crc32(), crc32(text.as_bytes()));
            let packed = archive.get_entry(entry.wayfinder()).expect("it is there");
            let unpacked = miniz_oxide::inflate::decompress_to_vec(packed.data()).expect("it is packed");
            assert_eq!(unpacked, text.as_bytes());
        }
        assert!(entries.next_entry().expect("it can be read").is_none());
    }
}
