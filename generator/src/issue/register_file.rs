//! The register on disk: `KEYS/ISSUER/register.jsonl`, for one run at a time.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::key_store::{make_private_folder, private_options};
use super::register::{BadLine, Event, Register, to_lines};

/// A register that this run has to itself until the value is dropped.
#[derive(Debug)]
pub struct RegisterFile {
    path: PathBuf,
    register: Register,
    /// How many bytes of the file count.
    length: u64,
    /// Whether the last line lacks its end.
    is_open_ended: bool,
    exists: bool,
    _lock: File,
}

/// Why the register cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RegisterError {
    /// Another run is at work.
    #[error("another run is using {0}; wait until it has ended")]
    Busy(PathBuf),
    /// The file is damaged.
    #[error("{path}: {source}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where.
        source: BadLine,
    },
    /// The disk refused.
    #[error("cannot use {path}: {source}")]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Returns the path of the register in an issuer's folder of keys.
pub fn path(folder: &Path) -> PathBuf {
    folder.join("register.jsonl")
}

impl RegisterFile {
    /// Opens the register in an issuer's folder of keys, empty if there is none, and keeps other runs off it.
    ///
    /// # Errors
    ///
    /// Returns an error when another run is at work, or the file cannot be read.
    pub fn open(folder: &Path) -> Result<Self, RegisterError> {
        make_private_folder(folder).map_err(at(folder))?;
        let lock = lock(&folder.join("register.lock"))?;
        let path = path(folder);
        let (text, exists) = match fs::read_to_string(&path) {
            Ok(text) => (text, true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => (String::new(), false),
            Err(error) => return Err(at(&path)(error)),
        };
        let (register, length) =
            Register::parse(&text).map_err(|source| RegisterError::Damaged { path: path.clone(), source })?;
        let is_open_ended = !text[..length].is_empty() && !text[..length].ends_with('\n');
        Ok(Self { path, register, length: length as u64, is_open_ended, exists, _lock: lock })
    }

    /// Returns what the register knows.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Says whether there is a file. An empty one counts: it says that earlier badges are known to be lost.
    pub fn exists(&self) -> bool {
        self.exists
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds events, so that they are on the disk when this returns.
    ///
    /// # Errors
    ///
    /// Returns an error when the disk refuses; what was written in part does not count.
    pub fn append(&mut self, events: Vec<Event>) -> Result<(), RegisterError> {
        if events.is_empty() {
            return Ok(());
        }
        let mut text = if self.is_open_ended { "\n".to_owned() } else { String::new() };
        text.push_str(&to_lines(&events));
        let mut options = private_options();
        let mut file = options.append(true).create(true).open(&self.path).map_err(at(&self.path))?;
        // The end of a line that an interrupted run left.
        file.set_len(self.length).map_err(at(&self.path))?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        if let Err(error) = written {
            // What cannot be taken back is a last line without end, which the next run leaves out.
            let _ = file.set_len(self.length);
            return Err(at(&self.path)(error));
        }
        sync_folder(&self.path).map_err(at(&self.path))?;
        self.length += text.len() as u64;
        self.is_open_ended = false;
        self.exists = true;
        for event in events {
            self.register.add(event);
        }
        Ok(())
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> RegisterError {
    let path = path.to_owned();
    move |source| RegisterError::Io { path, source }
}

fn lock(path: &Path) -> Result<File, RegisterError> {
    let file = private_options().write(true).create(true).truncate(false).open(path).map_err(at(path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(RegisterError::Busy(path.with_file_name("register.jsonl"))),
        Err(fs::TryLockError::Error(source)) => Err(at(path)(source)),
    }
}

/// Makes sure that a new file is in its folder after a power cut. Windows knows no such call.
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::register::tests::issued;

    /// A folder that is gone after the test.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("skillmark-register-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            Self(folder)
        }

        fn open(&self) -> Result<RegisterFile, RegisterError> {
            RegisterFile::open(&self.0)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn what_is_added_is_there_for_the_next_run() {
        let scratch = Scratch::new("adds");
        let mut file = scratch.open().expect("it can be made");
        assert!(!file.exists());
        file.append(vec![issued("a", "main-1", 3)]).expect("it can be written");
        assert!(matches!(scratch.open(), Err(RegisterError::Busy(_))));
        drop(file);
        let file = scratch.open().expect("it can be read");
        assert!(file.exists() && file.register().badge("a").is_some());
    }

    #[test]
    fn a_line_cut_off_is_written_over() {
        let scratch = Scratch::new("cut");
        let mut file = scratch.open().expect("it can be made");
        file.append(vec![issued("a", "main-1", 3), issued("b", "main-1", 4)]).expect("it can be written");
        drop(file);
        let path = path(&scratch.0);
        let text = fs::read_to_string(&path).expect("it can be read");
        fs::write(&path, &text[..text.len() - 20]).expect("it can be cut");
        let mut file = scratch.open().expect("it can be read");
        assert!(file.register().badge("b").is_none());
        file.append(vec![issued("c", "main-1", 5)]).expect("it can be written");
        drop(file);
        // Without the last line break, as an editor may leave it.
        let text = fs::read_to_string(&path).expect("it can be read");
        fs::write(&path, text.trim_end()).expect("it can be written");
        let mut file = scratch.open().expect("it can be read");
        file.append(vec![issued("d", "main-1", 6)]).expect("it can be written");
        drop(file);
        let file = scratch.open().expect("it can be read");
        assert!(["a", "c", "d"].iter().all(|badge| file.register().badge(badge).is_some()));
    }
}
