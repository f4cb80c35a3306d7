use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand, ValueEnum};

use super::registrar::{self, Keys, identifier};
use super::terminal::{self, Terminal};
use super::{Outcome, open};
use crate::catalog::Catalog;
use crate::catalog::entity::issuer::{KeyType, PublicKey, RetiredReason};
use crate::catalog::value::Identifier;
use crate::documents::identity;
use crate::issue::authority;
use crate::issue::key_file::{KeyFile, key_of};
use crate::issue::key_store::{KeyStore, StoredKey};
use crate::output::write_file;

#[derive(Debug, Args)]
pub(super) struct Key {
    #[command(subcommand)]
    command: KeyCommand,
}

#[derive(Debug, Subcommand)]
enum KeyCommand {
    /// Make a private key, encrypted with a passphrase.
    New(New),
    /// List the private keys, and whether they are published.
    List(List),
    /// Write the public half of a key into the catalog.
    Publish(Publish),
    /// End the use of a published key.
    Retire(Retire),
}

#[derive(Debug, Args)]
struct New {
    /// Name of the key: lower-case letters, digits and hyphens. It becomes public.
    #[arg(value_parser = identifier)]
    name: Identifier,
    /// The issuer that signs with it.
    #[arg(long, value_name = "ID", value_parser = identifier)]
    issuer: Identifier,
    #[command(flatten)]
    keys: Keys,
    /// Ed25519 signs badges and status lists; P-256 signs badges as JWT.
    #[arg(long = "type", value_enum, default_value_t = Type::Ed25519)]
    kind: Type,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml, if there is one.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Type {
    /// Ed25519.
    Ed25519,
    /// NIST P-256.
    P256,
}

#[derive(Debug, Args)]
struct List {
    #[command(flatten)]
    keys: Keys,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml, if there is one.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Publish {
    /// Name of the key.
    #[arg(value_parser = identifier)]
    name: Identifier,
    /// The issuer, if several have a key of that name.
    #[arg(long, value_name = "ID", value_parser = identifier)]
    issuer: Option<Identifier>,
    #[command(flatten)]
    keys: Keys,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Retire {
    /// Name of the key.
    #[arg(value_parser = identifier)]
    name: Identifier,
    /// The issuer, if several have a key of that name.
    #[arg(long, value_name = "ID", value_parser = identifier)]
    issuer: Option<Identifier>,
    /// Somebody else may have the key: every badge signed with it is to count as revoked.
    #[arg(long)]
    compromised: bool,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
    // What is retired is the public half. The folder may be named all the same, as for the other commands on keys.
    #[command(flatten)]
    _keys: Keys,
}

impl Key {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        match &self.command {
            KeyCommand::New(command) => command.run(terminal),
            KeyCommand::List(command) => command.run(),
            KeyCommand::Publish(command) => command.run(terminal),
            KeyCommand::Retire(command) => command.run(terminal),
        }
    }
}

impl New {
    fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let store = self.keys.store()?;
        if let Some(catalog) = catalog_if_any(self.catalog.as_deref())? {
            authority::issuer(&catalog, &self.issuer)?;
        }
        let passphrase = registrar::new_passphrase(&self.name)?;
        let kind = match self.kind {
            Type::Ed25519 => KeyType::Ed25519,
            Type::P256 => KeyType::P256,
        };
        store.create(&self.issuer, &self.name, kind, &passphrase, registrar::now())?;
        let name = &self.name;
        let path = store.folder(&self.issuer).join(format!("{name}.pem"));
        terminal.tell(&format!("wrote {}", path.display()));
        terminal.tell("keep a copy of it and its passphrase in two safe places; neither can be made again");
        terminal.tell(&format!("`skillmark key publish {name}` makes its public half known"));
        Ok(Outcome::Fine)
    }
}

impl List {
    fn run(&self) -> anyhow::Result<Outcome> {
        let store = self.keys.store()?;
        let catalog = catalog_if_any(self.catalog.as_deref())?;
        let mut text = String::new();
        for key in store.list()? {
            let state = catalog.as_ref().map(|catalog| state(catalog, &key)).unwrap_or_default();
            let line = [
                format!("{}/{}", key.issuer, key.name),
                key.kind.word().to_owned(),
                format!("made {}", key.created),
                state,
            ];
            text.push_str(line.join("  ").trim_end());
            text.push('\n');
        }
        terminal::print(&text)?;
        Ok(Outcome::Fine)
    }
}

/// Says where a key stands in its life.
fn state(catalog: &Catalog, key: &StoredKey) -> String {
    let Some(entry) = catalog.keys.get(&(key.issuer.clone(), key.name.clone())) else {
        return "not published".to_owned();
    };
    if key_of(&entry.fields) != key.material.key() {
        return "another key is published under this name".to_owned();
    }
    match &entry.fields.retired {
        None => format!("published {}", entry.fields.valid_from.iso()),
        Some(retired) => format!("{} {}", retired.reason.word(), retired.at.iso()),
    }
}

impl Publish {
    fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let store = self.keys.store()?;
        let (folder, catalog) = registrar::catalog(self.catalog.as_deref())?;
        let key = self.key(&store)?;
        authority::issuer(&catalog, &key.issuer)?;
        let path = key_path(&folder, &key.issuer, &key.name);
        if let Some(entry) = catalog.keys.get(&(key.issuer.clone(), key.name.clone())) {
            if key_of(&entry.fields) != key.material.key() {
                bail!("{} holds another key; badges depend on it: make a key of a new name instead", path.display());
            }
            terminal.tell(&format!("{} is there already", path.display()));
            return Ok(Outcome::Fine);
        }
        if path.symlink_metadata().is_ok() {
            bail!("{} is there, but cannot be read; `skillmark check` says why", path.display());
        }
        let did = identity::issuer_did(&catalog, &key.issuer, &catalog.config.base_url.0);
        refuse_foreign_did(&did, &key)?;
        let file = KeyFile::new(key.material.clone(), did.clone(), registrar::now());
        write(&path, &file.to_yaml())?;
        terminal.tell(&format!("wrote {}: the key of {did}", path.display()));
        terminal.tell("commit it and publish the site; verifiers do not know the key before");
        Ok(Outcome::Fine)
    }

    fn key(&self, store: &KeyStore) -> anyhow::Result<StoredKey> {
        if let Some(issuer) = &self.issuer {
            return Ok(store.get(issuer, &self.name)?);
        }
        let all = store.list()?;
        let mut named = all.iter().filter(|key| key.name == self.name);
        match (named.next(), named.next()) {
            (Some(key), None) => Ok(key.clone()),
            (Some(_), Some(_)) => bail!("several issuers have a key `{}`; name one with --issuer", self.name),
            (None, _) => {
                let near = crate::diagnostic::nearest(&self.name, all.iter().map(|key| &*key.name));
                let hint = near.map(|near| format!("; did you mean `{near}`?"));
                let otherwise = "; `skillmark key new` makes one".to_owned();
                let folder = store.root().display();
                bail!("there is no key `{}` in {folder}{}", self.name, hint.unwrap_or(otherwise))
            }
        }
    }
}

impl Retire {
    fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let (folder, catalog) = registrar::catalog(self.catalog.as_deref())?;
        let (issuer, key) = self.published(&catalog)?;
        let reason = if self.compromised { RetiredReason::Compromised } else { RetiredReason::Superseded };
        if let Some(retired) = &key.retired {
            // What somebody else may have used cannot become trustworthy again.
            if *retired.reason == RetiredReason::Compromised || reason == RetiredReason::Superseded {
                bail!("the key was retired on {} already ({})", retired.at.iso(), retired.reason.word());
            }
        }
        let path = key_path(&folder, issuer, &self.name);
        let Some(file) = KeyFile::retired(key, registrar::now(), reason) else {
            bail!("{} holds no sound key; restore it from the history", path.display());
        };
        write(&path, &file.to_yaml())?;
        terminal.tell(&format!("wrote {}: the key is {}", path.display(), reason.word()));
        let lists = "sign the status lists with another key: `skillmark status refresh --key NAME`";
        terminal.tell(match reason {
            RetiredReason::Superseded => "badges that it signed stay valid; it signs no new ones",
            RetiredReason::Compromised => {
                "every badge that it signed is shown as revoked, whatever date it claims; issue them again with another key"
            }
        });
        terminal.tell(lists);
        terminal.tell("build the site and publish it; nobody sees the change before");
        Ok(Outcome::Fine)
    }

    fn published<'a>(&self, catalog: &'a Catalog) -> anyhow::Result<(&'a Identifier, &'a PublicKey)> {
        let is_meant = |of: &Identifier| self.issuer.as_ref().is_none_or(|issuer| issuer == of);
        let mut named = catalog.keys.iter().filter(|((of, name), _)| *name == self.name && is_meant(of));
        match (named.next(), named.next()) {
            (Some(((issuer, _), entry)), None) => Ok((issuer, &entry.fields)),
            (Some(_), Some(_)) => bail!("several issuers have a key `{}`; name one with --issuer", self.name),
            (None, _) => {
                let known = catalog.keys.keys().filter(|(of, _)| is_meant(of)).map(|(_, name)| &**name);
                let near = crate::diagnostic::nearest(&self.name, known);
                let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                bail!("the catalog publishes no key `{}`{hint}", self.name)
            }
        }
    }
}

/// Returns the catalog that is named or lies around here, if there is one.
fn catalog_if_any(given: Option<&Path>) -> anyhow::Result<Option<Catalog>> {
    if given.is_none() && open::find(None).is_err() {
        return Ok(None);
    }
    Ok(Some(registrar::catalog(given)?.1))
}

/// A did:key stands for one key: another could never be shown to be the issuer's.
fn refuse_foreign_did(did: &str, key: &StoredKey) -> anyhow::Result<()> {
    let multikey = key.material.key().map(|key| key.multikey());
    match did.strip_prefix("did:key:") {
        Some(wanted) if multikey.as_deref() != Some(wanted) => {
            bail!("`{}` is not the key that the issuer's `{did}` stands for", key.name)
        }
        _ => Ok(()),
    }
}

fn key_path(catalog: &Path, issuer: &str, name: &str) -> PathBuf {
    catalog.join("issuers").join(issuer).join("keys").join(format!("{name}.yaml"))
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
    parent.and_then(|()| write_file(path, text.as_bytes())).with_context(|| format!("cannot write {}", path.display()))
}
