//! ZIP archives of strangers: what is in them is bounded, however little they say or much they promise.

use std::io::{self, Read as _};

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder};

/// The most entries of an archive that are looked at, and files that are taken.
const MAX_ENTRIES: usize = 100_000;
const MAX_FILES: usize = 5_000;

/// The most bytes of a file: twice of what a badge may have. Then, of all together.
const MAX_FILE: u64 = 16 << 20;
const MAX_TOTAL: u64 = 128 << 20;

/// How many files were not taken, and why.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Left {
    /// Nobody reads them without a password.
    pub(crate) encrypted: usize,
    /// They are not what the archive says, or packed in a way that hardly any archive is.
    pub(crate) damaged: usize,
    /// They are too large for a badge.
    pub(crate) large: usize,
    /// The archive holds more than is looked at.
    pub(crate) beyond: usize,
}

/// A file as the list of the archive has it. Where it would lie does not matter: nothing is written.
struct Entry {
    name: String,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
}

/// Hands every file of an archive of `size` bytes that `wants` to be had by its name to `put`, and says how many it did
/// not; `None` if this is no archive, or its list is damaged from the beginning.
pub(crate) fn unpack<R: ReaderAt>(
    source: R,
    size: u64,
    wants: impl FnMut(&str) -> bool,
    mut put: impl FnMut(&str, &[u8]),
) -> Option<Left> {
    let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
    let locator = ZipArchive::with_max_search_space(1 << 17);
    let archive = locator.locate_in_reader(source, &mut buffer, size).ok()?;
    let mut left = Left::default();
    let entries = list(&archive, &mut buffer, wants, &mut left);
    if entries.is_empty() && left.damaged > 0 {
        return None;
    }
    let mut total = 0;
    for (count, Entry { name, place, method }) in entries.iter().enumerate() {
        // An archive can name the same bytes many times over, so that what is read counts too.
        total += place.compressed_size_hint().max(place.uncompressed_size_hint()).min(MAX_FILE);
        if total > MAX_TOTAL {
            left.beyond += entries.len() - count;
            break;
        }
        match file(&archive, *place, *method) {
            Some(bytes) => put(name, &bytes),
            None => left.damaged += 1,
        }
    }
    Some(left)
}

/// Returns the files that are to be had.
fn list<R: ReaderAt>(
    archive: &ZipArchive<R>,
    buffer: &mut [u8],
    mut wants: impl FnMut(&str) -> bool,
    left: &mut Left,
) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut listed = archive.entries(buffer);
    for _ in 0..MAX_ENTRIES {
        let entry = match listed.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => return entries,
            Err(_) => {
                left.damaged += 1;
                return entries;
            }
        };
        let name = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        // A link has no content of its own.
        if entry.is_dir() || entry.mode().is_symlink() || !wants(&name) {
            continue;
        }
        let (flags, place) = (entry.flags(), entry.wayfinder());
        if flags.is_encrypted() || flags.has_strong_encryption() {
            left.encrypted += 1;
        } else if place.compressed_size_hint().max(place.uncompressed_size_hint()) > MAX_FILE {
            left.large += 1;
        } else if entries.len() == MAX_FILES {
            left.beyond += 1;
        } else {
            entries.push(Entry { name, place, method: entry.compression_method() });
        }
    }
    let more = archive.entries_hint().saturating_sub(MAX_ENTRIES as u64);
    left.beyond += usize::try_from(more).unwrap_or(usize::MAX).max(1);
    entries
}

/// Returns a file if it is just as long as the list says, and of the same check sum.
fn file<R: ReaderAt>(
    archive: &ZipArchive<R>,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
) -> Option<Vec<u8>> {
    let entry = archive.get_entry(place).ok()?;
    let mut packed = Vec::new();
    entry.reader().take(MAX_FILE).read_to_end(&mut packed).ok()?;
    let bytes = match method {
        CompressionMethod::STORE => packed,
        CompressionMethod::DEFLATE => {
            let length = usize::try_from(place.uncompressed_size_hint()).ok()?;
            decompress_to_vec_with_limit(&packed, length).ok()?
        }
        _ => return None,
    };
    io::copy(&mut entry.verifying_reader(&bytes[..]), &mut io::sink()).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use miniz_oxide::deflate::compress_to_vec;
    use rawzip::ZipArchiveWriter;
    use rawzip::path::EntryPath;

    use super::*;

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut archive = ZipArchiveWriter::new(&mut bytes);
        for (name, content) in files {
            let method = CompressionMethod::DEFLATE;
            let (mut entry, config) = archive
                .new_file(EntryPath::verbatim(name.as_bytes()))
                .compression_method(method)
                .start()
                .expect("a name");
            let mut through = config.wrap(io::sink());
            through.write_all(content).expect("a sink takes all");
            let (_, descriptor) = through.finish().expect("a sink takes all");
            entry.write_all(&compress_to_vec(content, 1)).expect("it fits");
            entry.finish(descriptor).expect("it fits");
        }
        archive.finish().expect("it fits");
        bytes
    }

    /// Returns the names and lengths of what is taken, and what is left.
    fn taken(zip: &[u8]) -> Option<(Vec<(String, usize)>, Left)> {
        let mut files = Vec::new();
        let put = |name: &str, bytes: &[u8]| files.push((name.to_owned(), bytes.len()));
        let left = unpack(zip, zip.len() as u64, |name| name != "x.exe", put)?;
        Some((files, left))
    }

    #[test]
    fn files_come_with_their_names_whatever_those_are() {
        let zip =
            zip(&[("a/b.json", b"{}"), ("a/", b""), ("../a/b.json", b"[]"), ("x.exe", b"MZ"), ("../a/b.json", b"")]);
        let (files, left) = taken(&zip).expect("it is an archive");
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!((names, left), (vec!["a/b.json", "../a/b.json", "../a/b.json"], Left::default()));
    }

    #[test]
    fn what_is_large_is_left_and_what_lies_about_its_size_is_damaged() {
        let large = usize::try_from(MAX_FILE).expect("it is small enough") + 1;
        let bomb = zip(&[("bomb.json", &vec![0; large]), ("a.json", b"{}")]);
        assert_eq!(taken(&bomb), Some((vec![("a.json".to_owned(), 2)], Left { large: 1, ..Left::default() })));
        // The length stands in the list of the archive: the second field of eight bytes before the name, less 14.
        let mut liar = zip(&[("bomb.json", &[0; 5000])]);
        let at = liar.windows(9).rposition(|window| window == b"bomb.json").expect("it is in the list");
        liar[at - 22..at - 18].copy_from_slice(&9_u32.to_le_bytes());
        assert_eq!(taken(&liar), Some((vec![], Left { damaged: 1, ..Left::default() })));
    }

    #[test]
    fn all_together_are_bounded() {
        let half = vec![0; 15 << 20];
        let files: Vec<(String, &[u8])> = (0..20).map(|number| (format!("{number}.json"), &half[..])).collect();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        let (files, left) = taken(&zip(&files)).expect("it is an archive");
        assert_eq!((files.len(), left), (8, Left { beyond: 12, ..Left::default() }));
    }

    #[test]
    fn encrypted_files_are_counted() {
        let mut zip = zip(&[("a.json", b"{}")]);
        let at = zip.windows(4).position(|window| window == b"PK\x01\x02").expect("it has a list");
        zip[at + 8] |= 1;
        assert_eq!(taken(&zip), Some((vec![], Left { encrypted: 1, ..Left::default() })));
    }

    #[test]
    fn whatever_is_cut_off_or_changed_is_survived() {
        let whole = zip(&[("a.json", b"{}"), ("b.json", b"[1, 2, 3]")]);
        for length in 0..whole.len() {
            assert_eq!(taken(&whole[..length]), None, "{length}");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            if let Some((files, _)) = taken(&changed) {
                assert!(files.iter().all(|(_, length)| *length < 10), "{at}");
            }
        }
    }
}
