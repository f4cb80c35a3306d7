//! The keys of a run: that of the badges, and that of the status lists where it is another.

use anyhow::bail;
use skillmark_badge::key::{Algorithm, SecretKey};

use super::super::lists::Signer;
use super::super::registrar;
use crate::catalog::Catalog;
use crate::catalog::value::{Identifier, Moment};
use crate::issue::authority::Issuable;
use crate::issue::key_file;
use crate::issue::key_store::{KeyStore, StoredKey};

/// The keys of a run, not yet opened.
pub(super) struct Signers {
    badge: StoredKey,
    status: Option<StoredKey>,
}

/// The keys of a run, opened.
pub(super) struct Secrets {
    pub(super) badge: SecretKey,
    /// Where another key than that of the badges signs the lists.
    status: Option<SecretKey>,
}

impl Signers {
    /// Finds the keys that may sign for the issuer now. Badges need one of the algorithm `wanted`.
    pub(super) fn find(
        catalog: &Catalog,
        store: &KeyStore,
        issuer: &Identifier,
        (badge, status): (&Identifier, Option<&Identifier>),
        wanted: Algorithm,
        now: Moment,
    ) -> anyhow::Result<Self> {
        let badge = registrar::signer(catalog, store, issuer, badge, now)?;
        if key_file::algorithm(badge.kind) != wanted {
            bail!("{}", wrong_type(&badge.name, wanted));
        }
        let status = match status {
            Some(name) => Some(registrar::signer(catalog, store, issuer, name, now)?),
            None if wanted == Algorithm::Ed25519 => Some(badge.clone()),
            None => None,
        };
        if let Some(key) = status.as_ref().filter(|key| key_file::algorithm(key.kind) != Algorithm::Ed25519) {
            bail!("the key `{}` cannot sign the status list, which needs one of type ed25519", key.name);
        }
        Ok(Self { badge, status })
    }

    /// Opens them, which asks for passphrases.
    pub(super) fn unlock(&self, store: &KeyStore) -> anyhow::Result<Secrets> {
        let badge = registrar::unlock(store, &self.badge)?;
        let other = self.status.as_ref().filter(|key| **key != self.badge);
        let status = other.map(|key| registrar::unlock(store, key)).transpose()?;
        Ok(Secrets { badge, status })
    }

    /// Returns who signs the lists.
    pub(super) fn for_lists<'a>(
        &'a self,
        secrets: &'a Secrets,
        issuable: &'a Issuable<'_>,
    ) -> anyhow::Result<Signer<'a>> {
        let Some(key) = &self.status else {
            bail!("a status list has to be signed too; name an Ed25519 key for it with --status-key");
        };
        Ok(Signer { did: &issuable.did, name: &key.name, key: secrets.status.as_ref().unwrap_or(&secrets.badge) })
    }
}

fn wrong_type(name: &Identifier, wanted: Algorithm) -> String {
    match wanted {
        Algorithm::Ed25519 => {
            format!("the key `{name}` is of type p256, which signs JWT only; add --proof jwt, or name an Ed25519 key")
        }
        _ => format!("the key `{name}` is of type ed25519; a JWT is signed with one of type p256"),
    }
}
