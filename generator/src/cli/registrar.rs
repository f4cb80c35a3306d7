//! What the registrar's commands share: the folder of keys, passphrases, and the catalog that is signed for.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use etcetera::BaseStrategy as _;
use skillmark_badge::key::SecretKey;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::open;
use crate::catalog::entity::issuer::PublicKey;
use crate::catalog::value::{Identifier, Moment, Scalar as _};
use crate::catalog::{Catalog, load, read_catalog};
use crate::issue::authority;
use crate::issue::key_file::key_of;
use crate::issue::key_store::{KeyStore, StoredKey};

/// The variable that takes the place of the prompt, for scripts.
const PASSPHRASE: &str = "SKILLMARK_PASSPHRASE";

/// Where the private keys are.
#[derive(Debug, Args)]
pub(super) struct Keys {
    /// Folder of the private keys and the register, outside of every git work tree; by default `skillmark/keys`
    /// in your configuration folder.
    #[arg(long = "keys", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Keys {
    pub(super) fn store(&self) -> anyhow::Result<KeyStore> {
        let folder = match &self.folder {
            Some(folder) => folder.clone(),
            None => etcetera::choose_base_strategy()
                .context("cannot tell your configuration folder; name a folder with --keys")?
                .config_dir()
                .join("skillmark/keys"),
        };
        Ok(KeyStore::new(folder)?)
    }
}

/// Returns the present moment in whole seconds: a JWT can say no parts of them.
pub(super) fn now() -> Moment {
    let now = OffsetDateTime::now_utc();
    Moment(now.replace_nanosecond(0).unwrap_or(now))
}

/// Reads an identifier from an argument.
pub(super) fn identifier(written: &str) -> Result<Identifier, String> {
    Identifier::read(written).map_err(|refusal| format!("{}; {}", refusal.message, refusal.help))
}

/// Reads a catalog as far as it can be read: a key must be retired, and a badge revoked, also while something
/// else in it is wrong.
pub(super) fn catalog(given: Option<&Path>) -> anyhow::Result<(PathBuf, Catalog)> {
    let folder = open::find(given)?;
    let (tree, found) = read_catalog(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    match load(tree, found).catalog {
        Some(catalog) => Ok((folder, catalog)),
        None => bail!("{} cannot be read; `skillmark check` says why", folder.join("catalog.yaml").display()),
    }
}

/// Returns the key in the store that is published as `published`, without opening it.
pub(super) fn stored(
    store: &KeyStore,
    issuer: &Identifier,
    name: &Identifier,
    published: &PublicKey,
) -> anyhow::Result<StoredKey> {
    let stored = store.get(issuer, name)?;
    if stored.material.key() != key_of(published) {
        bail!(
            "the key `{name}` in {} is not the one that the catalog publishes under this name; restore the one or the other",
            store.folder(issuer).display()
        );
    }
    Ok(stored)
}

/// Returns a key that may sign for the issuer now, without opening it.
pub(super) fn signer(
    catalog: &Catalog,
    store: &KeyStore,
    issuer: &Identifier,
    name: &Identifier,
    now: Moment,
) -> anyhow::Result<StoredKey> {
    let published = authority::signing_key(catalog, issuer, name, now)?;
    stored(store, issuer, name, published)
}

/// Opens a private key with the passphrase of the environment or the prompt.
pub(super) fn unlock(store: &KeyStore, key: &StoredKey) -> anyhow::Result<SecretKey> {
    let passphrase = match from_environment()? {
        Some(passphrase) => passphrase,
        None => prompt(&format!("Passphrase of the key {}/{}: ", key.issuer, key.name))?,
    };
    Ok(store.unlock(key, &passphrase)?)
}

/// Returns the passphrase of a new key; at the prompt it is typed twice.
pub(super) fn new_passphrase(name: &Identifier) -> anyhow::Result<Zeroizing<String>> {
    let given = from_environment()?;
    let is_typed = given.is_none();
    let passphrase = given.map_or_else(|| prompt(&format!("Passphrase for the new key {name}: ")), Ok)?;
    if is_typed && *passphrase != *prompt("The same once more: ")? {
        bail!("the two passphrases differ; nothing was written");
    }
    if passphrase.is_empty() {
        bail!("the passphrase is empty; whoever gets hold of the file could issue badges in the institution's name");
    }
    Ok(passphrase)
}

fn from_environment() -> anyhow::Result<Option<Zeroizing<String>>> {
    match std::env::var(PASSPHRASE) {
        Ok(passphrase) => Ok(Some(Zeroizing::new(passphrase))),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => bail!("{PASSPHRASE} is not text"),
    }
}

fn prompt(question: &str) -> anyhow::Result<Zeroizing<String>> {
    let passphrase = rpassword::prompt_password(question)
        .with_context(|| format!("cannot ask for the passphrase; without a terminal, set {PASSPHRASE}"))?;
    Ok(Zeroizing::new(passphrase))
}

/// Reads a file of at most `limit` bytes.
pub(super) fn read(path: &Path, limit: usize) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(limit as u64 + 1).read_to_end(&mut bytes))
        .with_context(|| format!("cannot read {}", path.display()))?;
    if bytes.len() > limit {
        bail!("{} has more than {limit} bytes", path.display());
    }
    Ok(bytes)
}
