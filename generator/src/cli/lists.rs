//! Signing status lists and writing them into the catalog, for `issue` and `status`.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, bail};
use skillmark_badge::key::SecretKey;
use skillmark_badge::proof::{Cryptosuite, sign};

use crate::catalog::Catalog;
use crate::catalog::value::{Identifier, Moment};
use crate::diagnostic::FileId;
use crate::documents::{Address, identity, to_bytes};
use crate::issue::register::Register;
use crate::issue::register_file::RegisterFile;
use crate::issue::status_list;
use crate::output::write_file;

/// Who signs a list.
pub(super) struct Signer<'a> {
    /// DID of the issuer.
    pub(super) did: &'a str,
    /// Name of the key.
    pub(super) name: &'a Identifier,
    /// The key.
    pub(super) key: &'a SecretKey,
}

/// A list of the catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    pub(super) name: String,
    pub(super) number: u32,
    file: FileId,
}

/// Returns the lists of an issuer that the catalog holds.
pub(super) fn of_issuer(catalog: &Catalog, issuer: &Identifier) -> Vec<List> {
    let lists = catalog.status_lists.iter().filter_map(|file| {
        let name = catalog.tree.path(*file).strip_prefix("status/")?.strip_suffix(".json")?;
        let number = status_list::number(name, issuer)?;
        Some(List { name: name.to_owned(), number, file: *file })
    });
    lists.collect()
}

/// Checks that the register is there for the lists, and knows every revocation in them.
pub(super) fn check(catalog: &Catalog, lists: &[List], register: &RegisterFile) -> anyhow::Result<()> {
    if let Some(list) = lists.first().filter(|_| !register.exists()) {
        bail!(
            "{list} is in the catalog, but {register} is not there, which alone knows the indexes that badges have: \
             name the folder of keys that it lies in with --keys, or restore it from a backup. If it is lost for good, \
             make an empty file there: new badges then stand in a new list, and the old ones cannot be revoked any more",
            list = status_list::path(&list.name),
            register = register.path().display(),
        );
    }
    let known: BTreeSet<&str> = register.register().lists().collect();
    // A list that the register does not know is left as it is.
    for list in lists.iter().filter(|list| known.contains(list.name.as_str())) {
        let path = status_list::path(&list.name);
        status_list::check(&path, catalog.tree.bytes(list.file), &register.register().revoked(&list.name))?;
    }
    Ok(())
}

/// Signs a list that says what the register knows, and writes it.
pub(super) fn write_list(
    folder: &Path,
    catalog: &Catalog,
    name: &str,
    register: &Register,
    signer: &Signer<'_>,
    now: Moment,
) -> anyhow::Result<()> {
    let relative = status_list::path(name);
    let url = Address::new(&catalog.config.base_url.0).url(&format!("/{relative}"));
    let document = status_list::document(&url, signer.did, &register.revoked(name), &now.iso());
    let method = identity::verification_method(signer.did, signer.name);
    let list = sign(&document, Cryptosuite::EddsaRdfc2022, &method, &now.iso(), signer.key)
        .with_context(|| format!("cannot sign {relative}"))?;
    let path = folder.join(&relative);
    let parent = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    parent
        .and_then(|()| write_file(&path, &to_bytes(&list)))
        .with_context(|| format!("cannot write {}", path.display()))
}
