//! The registrar's folder of private keys: `KEYS/ISSUER/NAME.pem`, with what is public in `NAME.json` beside it.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use skillmark_badge::key::SecretKey;
use zeroize::Zeroizing;

use super::key_file::{Material, algorithm};
use super::seal::{self, Chance, SealError};
use super::work_tree::{PlaceError, refuse_public};
use crate::catalog::entity::issuer::KeyType;
use crate::catalog::value::{Identifier, Moment, Scalar as _};
use crate::diagnostic::nearest;

/// A folder of keys.
#[derive(Debug, Clone)]
pub struct KeyStore {
    folder: PathBuf,
}

/// What is public of a key in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredKey {
    /// The issuer that it is for.
    pub issuer: Identifier,
    /// Its name.
    pub name: Identifier,
    /// Its type.
    pub kind: KeyType,
    /// Its public half.
    pub material: Material,
    /// When it was made.
    pub created: String,
}

/// The file beside a private key.
#[derive(Serialize, Deserialize)]
struct PublicFile {
    issuer: String,
    name: String,
    #[serde(flatten)]
    material: Material,
    created: String,
}

/// Why a key cannot be made or used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyStoreError {
    /// The folder is none for private keys.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// A key of this name is there.
    #[error("{0} is there already; keys are never overwritten: choose another name, such as one with the year")]
    Exists(PathBuf),
    /// There is no such key.
    #[error("there is no key `{name}` for the issuer `{issuer}` in {folder}{hint}")]
    Missing {
        /// The issuer.
        issuer: String,
        /// The name.
        name: String,
        /// The folder of keys.
        folder: PathBuf,
        /// What to do.
        hint: String,
    },
    /// A file is not what it should be.
    #[error("{0} is not a file of this folder of keys; restore it from a backup")]
    Damaged(PathBuf),
    /// The private key cannot be opened.
    #[error("cannot open {path}: {why}")]
    Sealed {
        /// Its file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// The system has no randomness.
    #[error("the system gives no random numbers: {0}")]
    Random(getrandom::Error),
    /// The disk refused.
    #[error("cannot use {path}: {source}")]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl KeyStore {
    /// Returns the folder of keys at `folder`, which need not exist yet.
    ///
    /// # Errors
    ///
    /// Returns an error when it lies in a git work tree or a catalog.
    pub fn new(folder: PathBuf) -> Result<Self, KeyStoreError> {
        refuse_public(&folder)?;
        Ok(Self { folder })
    }

    /// Returns the folder of one issuer: its keys and its register.
    pub fn folder(&self, issuer: &str) -> PathBuf {
        self.folder.join(issuer)
    }

    /// Returns the folder itself.
    pub fn root(&self) -> &Path {
        &self.folder
    }

    /// Makes a key and writes it, encrypted with the passphrase.
    ///
    /// # Errors
    ///
    /// Returns an error when there is one of that name already, or the disk refuses.
    pub fn create(
        &self,
        issuer: &Identifier,
        name: &Identifier,
        kind: KeyType,
        passphrase: &str,
        created: Moment,
    ) -> Result<StoredKey, KeyStoreError> {
        let folder = self.folder(issuer);
        let private = folder.join(format!("{name}.pem"));
        let public = folder.join(format!("{name}.json"));
        if let Some(there) = [&private, &public].into_iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(KeyStoreError::Exists(there.clone()));
        }
        let (seed, key) = draw(kind)?;
        let sealed = seal::seal(algorithm(kind), &seed, passphrase, chance()?).map_err(|why| sealed(&private, why))?;
        let damaged = || KeyStoreError::Damaged(public.clone());
        let material = Material::new(&key.public()).ok_or_else(damaged)?;
        let file = PublicFile {
            issuer: issuer.to_string(),
            name: name.to_string(),
            material: material.clone(),
            created: created.iso(),
        };
        let mut text = serde_json::to_string_pretty(&file).map_err(|_| damaged())?;
        text.push('\n');
        make_private_folder(&folder).map_err(at(&folder))?;
        write_new(&private, sealed.as_bytes()).map_err(at(&private))?;
        write_new(&public, text.as_bytes()).map_err(at(&public))?;
        Ok(StoredKey { issuer: issuer.clone(), name: name.clone(), kind, material, created: file.created })
    }

    /// Returns every key of the folder, by issuer and name.
    ///
    /// # Errors
    ///
    /// Returns an error when the folder or a file cannot be read.
    pub fn list(&self) -> Result<Vec<StoredKey>, KeyStoreError> {
        let mut keys = Vec::new();
        for issuer in names(&self.folder)?.iter().filter_map(|name| Identifier::new(name)) {
            let folder = self.folder(&issuer);
            if !folder.is_dir() {
                continue;
            }
            for name in names(&folder)?.iter().filter_map(|name| Identifier::new(name.strip_suffix(".pem")?)) {
                keys.push(self.get(&issuer, &name)?);
            }
        }
        Ok(keys)
    }

    /// Returns what is public of a key.
    ///
    /// # Errors
    ///
    /// Returns an error when there is none, or its files are damaged.
    pub fn get(&self, issuer: &Identifier, name: &Identifier) -> Result<StoredKey, KeyStoreError> {
        let folder = self.folder(issuer);
        if !folder.join(format!("{name}.pem")).is_file() {
            return Err(self.missing(issuer, name));
        }
        let path = folder.join(format!("{name}.json"));
        let damaged = || KeyStoreError::Damaged(path.clone());
        let text = fs::read_to_string(&path).map_err(at(&path))?;
        let file: PublicFile = serde_json::from_str(&text).map_err(|_| damaged())?;
        let kind = KeyType::read(&file.material.r#type).map_err(|_| damaged())?;
        let fits = file.material.key().is_some_and(|key| key.algorithm() == algorithm(kind));
        if !fits || *file.issuer != **issuer || *file.name != **name {
            return Err(damaged());
        }
        Ok(StoredKey {
            issuer: issuer.clone(),
            name: name.clone(),
            kind,
            material: file.material,
            created: file.created,
        })
    }

    /// Opens a private key.
    ///
    /// # Errors
    ///
    /// Returns an error when the passphrase is wrong, or the private half is another key's.
    pub fn unlock(&self, key: &StoredKey, passphrase: &str) -> Result<SecretKey, KeyStoreError> {
        let path = self.folder(&key.issuer).join(format!("{}.pem", key.name));
        let pem = fs::read_to_string(&path).map_err(at(&path))?;
        let seed = seal::open(algorithm(key.kind), &pem, passphrase).map_err(|why| sealed(&path, why))?;
        let secret = SecretKey::from_seed(algorithm(key.kind), &seed);
        secret.filter(|secret| key.material.key() == Some(secret.public())).ok_or_else(|| KeyStoreError::Sealed {
            path,
            why: format!("its public half is not the one in {}.json beside it; restore both from a backup", key.name),
        })
    }

    fn missing(&self, issuer: &Identifier, name: &Identifier) -> KeyStoreError {
        let known = names(&self.folder(issuer)).unwrap_or_default();
        let near = nearest(name, known.iter().filter_map(|name| name.strip_suffix(".pem")));
        let hint = match near {
            Some(near) => format!("; did you mean `{near}`?"),
            None => "; `skillmark key list` shows those that are there, --keys names another folder".to_owned(),
        };
        KeyStoreError::Missing { issuer: issuer.to_string(), name: name.to_string(), folder: self.folder.clone(), hint }
    }
}

fn draw(kind: KeyType) -> Result<(seal::Seed, SecretKey), KeyStoreError> {
    loop {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed).map_err(KeyStoreError::Random)?;
        // Once in 2³² draws the bytes are no scalar of P-256.
        if let Some(key) = SecretKey::from_seed(algorithm(kind), &seed) {
            return Ok((seed, key));
        }
    }
}

fn chance() -> Result<Chance, KeyStoreError> {
    let mut chance = Chance { salt: [0; 16], iv: [0; 16] };
    getrandom::fill(&mut chance.salt).map_err(KeyStoreError::Random)?;
    getrandom::fill(&mut chance.iv).map_err(KeyStoreError::Random)?;
    Ok(chance)
}

fn sealed(path: &Path, why: SealError) -> KeyStoreError {
    KeyStoreError::Sealed { path: path.to_owned(), why: why.to_string() }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> KeyStoreError {
    let path = path.to_owned();
    move |source| KeyStoreError::Io { path, source }
}

/// Returns the names of what a folder holds, sorted; none if it is not there.
fn names(folder: &Path) -> Result<Vec<String>, KeyStoreError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(at(folder))?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.map_err(at(folder))?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Makes a folder, and those above it, for its owner alone.
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Returns options that make a file for its owner alone.
pub(super) fn private_options() -> OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private_options().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
