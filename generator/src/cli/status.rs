use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;
use skillmark_badge::carrier;
use skillmark_badge::key::{Algorithm, SecretKey};

use super::Outcome;
use super::lists::{self, Signer, write_list};
use super::registrar::{self, Keys, identifier};
use super::terminal::Terminal;
use crate::catalog::Catalog;
use crate::catalog::value::{Identifier, Moment, bad_character};
use crate::documents::identity;
use crate::issue::key_file::algorithm;
use crate::issue::key_store::KeyStore;
use crate::issue::register::{Event, Revoked};
use crate::issue::register_file::{self, RegisterFile};

#[derive(Debug, Args)]
pub(super) struct Status {
    #[command(subcommand)]
    command: StatusCommand,
}

#[derive(Debug, Subcommand)]
enum StatusCommand {
    /// Revoke badges, for ever.
    Revoke(Revoke),
    /// Sign the status lists anew, after a change of keys or to show that they are looked after.
    Refresh(Refresh),
}

#[derive(Debug, Args)]
struct Revoke {
    /// The badges: files of any form, or ids (urn:uuid:…) from the register.
    #[arg(required = true, value_name = "BADGE")]
    badges: Vec<String>,
    /// Why; it is kept in the register and shown to nobody.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    with: With,
}

#[derive(Debug, Args)]
struct Refresh {
    #[command(flatten)]
    with: With,
}

/// What signs, and for which catalog.
#[derive(Debug, Args)]
struct With {
    /// Name of the Ed25519 key that signs the status lists.
    #[arg(long, value_name = "NAME", value_parser = identifier)]
    key: Identifier,
    #[command(flatten)]
    keys: Keys,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
}

impl Status {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        match &self.command {
            StatusCommand::Revoke(command) => command.run(terminal),
            StatusCommand::Refresh(command) => command.run(terminal),
        }
    }
}

impl Revoke {
    fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        if self.reason.as_deref().is_some_and(|reason| bad_character(reason).is_some()) {
            bail!("the reason holds invisible characters; type it again");
        }
        let run = Run::new(&self.with)?;
        let badges = run.find(&self.ids()?)?;
        let mut opened = Vec::new();
        for (issuer, ids) in badges {
            let key = run.unlock(&issuer)?;
            let register = RegisterFile::open(&run.store.folder(&issuer))?;
            lists::check(&run.catalog, &lists::of_issuer(&run.catalog, &issuer), &register)?;
            opened.push((issuer, ids, key, register));
        }
        for (issuer, ids, key, mut register) in opened {
            let at = run.now.iso();
            let new: Vec<&String> = ids.iter().filter(|id| register.register().revocation(id).is_none()).collect();
            let events = new.iter().map(|badge| {
                Event::Revoked(Revoked { badge: (*badge).clone(), at: at.clone(), reason: self.reason.clone() })
            });
            // First the register: what an interrupted run did not bring into the list, the next run does.
            register.append(events.collect())?;
            let touched: BTreeSet<String> =
                ids.iter().filter_map(|id| Some(register.register().badge(id)?.list.clone())).collect();
            run.write(&issuer, &touched, &register, &key, terminal)?;
            for id in &ids {
                let is_new = new.contains(&id);
                terminal.tell(&if is_new { format!("revoked {id}") } else { format!("{id} was revoked already") });
            }
        }
        terminal.tell("commit the lists, build the site and publish it; nobody sees the change before");
        Ok(Outcome::Fine)
    }

    /// Returns the ids of the badges. Only the id is taken from a file: all else is in the register.
    fn ids(&self) -> anyhow::Result<BTreeSet<String>> {
        self.badges
            .iter()
            .map(|badge| match badge.get(..9) {
                Some(start) if start.eq_ignore_ascii_case("urn:uuid:") => Ok(badge.to_lowercase()),
                _ => id_in(Path::new(badge)),
            })
            .collect()
    }
}

fn id_in(path: &Path) -> anyhow::Result<String> {
    let badge = carrier::read(&registrar::read(path, carrier::MAX_INPUT)?)
        .with_context(|| format!("{} holds no badge", path.display()))?;
    let json = match badge.text.split('.').nth(1) {
        Some(payload) if !badge.text.starts_with('{') => BASE64URL_NOPAD.decode(payload.as_bytes()).unwrap_or_default(),
        _ => badge.text.into_bytes(),
    };
    let document: Value = serde_json::from_slice(&json).unwrap_or_default();
    let id = document["id"].as_str().with_context(|| format!("the badge in {} has no id", path.display()))?;
    Ok(id.to_owned())
}

impl Refresh {
    fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let run = Run::new(&self.with)?;
        let mut count = 0;
        for issuer in run.catalog.issuers.keys() {
            let own = lists::of_issuer(&run.catalog, issuer);
            if own.is_empty() && !register_file::path(&run.store.folder(issuer)).exists() {
                continue;
            }
            if !run.catalog.keys.contains_key(&(issuer.clone(), self.with.key.clone())) {
                terminal
                    .tell(&format!("left the lists of `{issuer}` alone: it has no published key `{}`", self.with.key));
                continue;
            }
            let key = run.unlock(issuer)?;
            let register = RegisterFile::open(&run.store.folder(issuer))?;
            lists::check(&run.catalog, &own, &register)?;
            let known: BTreeSet<String> = register.register().lists().map(str::to_owned).collect();
            for list in own.iter().filter(|list| !known.contains(&list.name)) {
                terminal.tell(&format!("left `{}` alone: the register knows none of its badges", list.name));
            }
            run.write(issuer, &known, &register, &key, terminal)?;
            count += known.len();
        }
        if count == 0 {
            bail!("no status list could be signed with the key `{}`", self.with.key);
        }
        terminal.tell("commit the lists, build the site and publish it");
        Ok(Outcome::Fine)
    }
}

/// One run over the lists of a catalog.
struct Run<'a> {
    with: &'a With,
    folder: PathBuf,
    catalog: Catalog,
    store: KeyStore,
    now: Moment,
}

impl<'a> Run<'a> {
    fn new(with: &'a With) -> anyhow::Result<Self> {
        let store = with.keys.store()?;
        let (folder, catalog) = registrar::catalog(with.catalog.as_deref())?;
        Ok(Self { with, folder, catalog, store, now: registrar::now() })
    }

    /// Finds the issuers in whose registers the badges stand; every badge that stands in none is named.
    fn find(&self, ids: &BTreeSet<String>) -> anyhow::Result<BTreeMap<Identifier, Vec<String>>> {
        let mut missing: BTreeSet<&String> = ids.iter().collect();
        let mut found: BTreeMap<Identifier, Vec<String>> = BTreeMap::new();
        for issuer in self.catalog.issuers.keys() {
            let folder = self.store.folder(issuer);
            if !register_file::path(&folder).exists() {
                continue;
            }
            let register = RegisterFile::open(&folder)?;
            let own: Vec<String> = ids.iter().filter(|id| register.register().badge(id).is_some()).cloned().collect();
            missing.retain(|id| !own.contains(id));
            if !own.is_empty() {
                found.insert(issuer.clone(), own);
            }
        }
        if !missing.is_empty() {
            let list: Vec<&str> = missing.into_iter().map(String::as_str).collect();
            let list = list.join("\n  ");
            bail!("nothing was revoked: these badges are in no register in {}:\n  {list}", self.store.root().display());
        }
        Ok(found)
    }

    fn unlock(&self, issuer: &Identifier) -> anyhow::Result<SecretKey> {
        let key = registrar::signer(&self.catalog, &self.store, issuer, &self.with.key, self.now)?;
        if algorithm(key.kind) != Algorithm::Ed25519 {
            bail!("the key `{}` cannot sign status lists, which need one of type ed25519", key.name);
        }
        registrar::unlock(&self.store, &key)
    }

    fn write(
        &self,
        issuer: &Identifier,
        lists: &BTreeSet<String>,
        register: &RegisterFile,
        key: &SecretKey,
        terminal: &Terminal,
    ) -> anyhow::Result<()> {
        let did = identity::issuer_did(&self.catalog, issuer, &self.catalog.config.base_url.0);
        let signer = Signer { did: &did, name: &self.with.key, key };
        for list in lists {
            write_list(&self.folder, &self.catalog, list, register.register(), &signer, self.now)?;
            terminal.tell(&format!("wrote {}", crate::issue::status_list::path(list)));
        }
        Ok(())
    }
}
