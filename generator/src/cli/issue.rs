use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use skillmark_badge::carrier::{self, bake_png};
use skillmark_badge::key::{Algorithm, SecretKey};
use skillmark_badge::proof::{self, Cryptosuite};
use time::Duration;

use super::lists::{Signer, write_list};
use super::open::Open;
use super::registrar::{self, Keys, identifier};
use super::terminal::{self, Terminal};
use super::{Outcome, check};
use crate::catalog::Catalog;
use crate::catalog::value::{Day, Identifier, Moment};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::documents::{Address, address, identity};
use crate::issue::authority::{self, Issuable};
use crate::issue::badge::{self, Batch, Chance, StatusEntry};
use crate::issue::key_store::{KeyStore, StoredKey};
use crate::issue::register::{Event, Issued, Register};
use crate::issue::register_file::RegisterFile;
use crate::issue::roster::{self, Roster, Row};
use crate::issue::status_list::{self, Slot};
use crate::issue::{batch_folder, work_tree};
use crate::parallel;

/// Largest roster that is read: a hundred thousand rows.
const MAX_ROSTER: usize = 64 << 20;

#[derive(Debug, Args)]
pub(super) struct Issue {
    /// The credential that is given.
    credential: String,
    /// Whom it is given to: a CSV file with the columns recipient, name and awarded, and if you like evidence
    /// and narrative.
    #[arg(long, value_name = "FILE")]
    roster: PathBuf,
    /// Name of the key that signs the badges.
    #[arg(long, value_name = "NAME", value_parser = identifier)]
    key: Identifier,
    #[command(flatten)]
    keys: Keys,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long, value_name = "DIR")]
    catalog: Option<PathBuf>,
    /// Folder for the badges; it must not exist yet.
    #[arg(long, short, value_name = "DIR", required_unless_present = "dry_run")]
    output: Option<PathBuf>,
    /// How the badges are signed.
    #[arg(long, value_enum, default_value_t = Proof::EddsaRdfc2022)]
    proof: Proof,
    /// Put each badge into the credential's image.
    #[arg(long, value_enum, value_name = "FORM")]
    bake: Option<Bake>,
    /// Check everything and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Name of the Ed25519 key that signs the status list, where the key of the badges is of another type.
    #[arg(long, value_name = "NAME", value_parser = identifier)]
    status_key: Option<Identifier>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Proof {
    /// Data Integrity over RDF; needs an Ed25519 key.
    #[value(name = "eddsa-rdfc-2022")]
    EddsaRdfc2022,
    /// Data Integrity over canonical JSON; needs an Ed25519 key.
    #[value(name = "eddsa-jcs-2022")]
    EddsaJcs2022,
    /// A JSON Web Token signed with ES256; needs a P-256 key.
    Jwt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Bake {
    /// The PNG image of the frozen version.
    Png,
}

impl Proof {
    fn algorithm(self) -> Algorithm {
        match self {
            Self::EddsaRdfc2022 | Self::EddsaJcs2022 => Algorithm::Ed25519,
            Self::Jwt => Algorithm::P256,
        }
    }

    fn extension(self, bake: Option<Bake>) -> &'static str {
        match (bake, self) {
            (Some(Bake::Png), _) => "png",
            (None, Self::Jwt) => "jwt",
            (None, _) => "json",
        }
    }
}

/// A badge that is signed and not yet handed out.
struct Made {
    file: String,
    text: String,
    event: Event,
}

impl Issue {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let now = registrar::now();
        let open = Open::plain(self.catalog.clone());
        let folder = open.folder()?;
        let store = self.keys.store()?;
        let checked = open.check()?;
        let site = match &checked.site {
            Some(site) if !checked.has_errors() => site,
            _ => {
                let errors = errors(&checked.diagnostics);
                terminal::report(&errors, &checked.tree, terminal);
                terminal.tell(&format!("nothing was issued: the catalog has {}", check::summary(&checked)));
                return Ok(Outcome::Problems);
            }
        };
        let catalog = &site.catalog;
        let issuable = authority::issuable(catalog, &self.credential, &catalog.config.base_url.0)?;
        let keys = self.signers(catalog, &store, &issuable, now)?;
        self.refuse_output(&folder)?;
        let batch = batch(catalog, &issuable, now);
        let image = self.image(catalog, &issuable)?;
        let mut roster = self.roster(now)?;
        roster.diagnostics.extend(over(&batch, &roster));
        if roster.diagnostics.iter().any(|found| found.severity == Severity::Error) {
            return Ok(refuse(&mut roster, terminal));
        }
        // The passphrase is asked for before other runs are kept waiting.
        let secrets = if self.dry_run { None } else { Some(keys.unlock(&store)?) };
        let mut register = RegisterFile::open(&store.folder(&issuable.issuer.id))?;
        let newest = check_lists(catalog, &issuable.issuer.id, &register)?;
        roster.diagnostics.extend(issued_before(register.register(), &issuable, &roster.rows));
        diagnostic::sort(&mut roster.diagnostics);
        terminal::report(&roster.diagnostics, &roster.tree, terminal);
        let Some(secrets) = secrets else {
            let count = roster.rows.len();
            let noun = if count == 1 { "badge" } else { "badges" };
            terminal.tell(&format!("{count} {noun} of `{}` can be issued", self.credential));
            return Ok(Outcome::Fine);
        };
        let slots = draw(roster.rows.len(), &issuable.issuer.id, register.register(), newest)?;
        let made = self.sign(catalog, &issuable, &batch, &roster.rows, &slots, &secrets.badge)?;
        let lists: BTreeSet<&str> = slots.iter().map(|slot| slot.list.as_str()).collect();
        let missing: Vec<&str> =
            lists.into_iter().filter(|list| !folder.join(status_list::path(list)).exists()).collect();
        let signer = secrets.for_lists(&keys, &issuable, !missing.is_empty())?;
        // First the register, so that no index is ever given twice; then the list, so that no badge names one that
        // is not there; the badges last.
        register.append(made.iter().map(|made| made.event.clone()).collect())?;
        for list in missing {
            write_list(&folder, catalog, list, register.register(), &signer, now)?;
            terminal.tell(&format!("wrote {}; commit it and publish the site with it", status_list::path(list)));
        }
        self.hand_out(made, image.as_deref(), terminal)
    }

    /// Finds the keys, without opening them.
    fn signers(
        &self,
        catalog: &Catalog,
        store: &KeyStore,
        issuable: &Issuable<'_>,
        now: Moment,
    ) -> anyhow::Result<Signers> {
        let issuer = &issuable.issuer.id;
        let badge = registrar::signer(catalog, store, issuer, &self.key, now)?;
        let wanted = self.proof.algorithm();
        if algorithm(&badge) != wanted {
            bail!("{}", wrong_type(&self.key, wanted));
        }
        let status = match &self.status_key {
            Some(name) => Some(registrar::signer(catalog, store, issuer, name, now)?),
            None if wanted == Algorithm::Ed25519 => Some(badge.clone()),
            None => None,
        };
        if let Some(key) = status.as_ref().filter(|key| algorithm(key) != Algorithm::Ed25519) {
            bail!("the key `{}` cannot sign the status list, which needs one of type ed25519", key.name);
        }
        Ok(Signers { badge, status })
    }

    /// Badges go to learners: nothing of them may be where the catalog is committed.
    fn refuse_output(&self, catalog: &Path) -> anyhow::Result<()> {
        let Some(output) = &self.output else { return Ok(()) };
        let resolved = work_tree::resolve(output)?;
        let catalog = work_tree::resolve(catalog)?;
        let tree = work_tree::of(&catalog).unwrap_or(catalog);
        if resolved.starts_with(&tree) {
            bail!(
                "{} lies in {}, which is public; badges hold names: write them somewhere else",
                output.display(),
                tree.display()
            );
        }
        if !batch_folder::is_free(&resolved) {
            bail!("{} is there already; name a folder that is not", output.display());
        }
        if !resolved.parent().is_some_and(Path::is_dir) {
            bail!("there is no folder in which {} could be made", output.display());
        }
        Ok(())
    }

    /// Returns the image to bake into, once a badge was tried in it: later it would be too late to refuse.
    fn image(&self, catalog: &Catalog, issuable: &Issuable<'_>) -> anyhow::Result<Option<Vec<u8>>> {
        let Some(Bake::Png) = self.bake else { return Ok(None) };
        let version = (issuable.entry.id.clone(), issuable.definition.version);
        let file = catalog.frozen.get(&version).and_then(|frozen| frozen.files.get("badge.png"));
        let image = catalog.tree.bytes(*file.context("the frozen version has no badge.png")?);
        bake_png(image, "{}").context("no badge can be put into the badge.png of the frozen version")?;
        Ok(Some(image.to_vec()))
    }

    fn roster(&self, now: Moment) -> anyhow::Result<Roster> {
        let bytes = registrar::read(&self.roster, MAX_ROSTER)?;
        // Somewhere the next day has begun already.
        let last = now.0.date().checked_add(Duration::DAY).unwrap_or(now.0.date());
        Ok(roster::parse(&self.roster.to_string_lossy(), bytes, Day(last)))
    }

    fn sign(
        &self,
        catalog: &Catalog,
        issuable: &Issuable<'_>,
        batch: &Batch,
        rows: &[Row],
        slots: &[Slot],
        key: &SecretKey,
    ) -> anyhow::Result<Vec<Made>> {
        let address = Address::new(&catalog.config.base_url.0);
        let method = match self.proof {
            Proof::Jwt => address.url(&address::issuer_file(&issuable.issuer.id, &format!("keys/{}.json", self.key))),
            Proof::EddsaRdfc2022 | Proof::EddsaJcs2022 => identity::verification_method(&issuable.did, &self.key),
        };
        let urls: BTreeMap<&str, String> =
            slots.iter().map(|slot| (slot.list.as_str(), list_url(&address, &slot.list))).collect();
        let width = rows.len().to_string().len();
        let numbered: Vec<(usize, &Row, &Slot)> =
            (1..).zip(rows.iter().zip(slots)).map(|(number, (row, slot))| (number, row, slot)).collect();
        let made = parallel::map(&numbered, |(number, row, slot)| -> anyhow::Result<Made> {
            let chance = chance()?;
            let status = StatusEntry { list: &urls[slot.list.as_str()], index: slot.index };
            let credential = badge::credential(batch, row, &chance, status);
            let text = self.secure(&credential, &method, batch.issued, key)?;
            let id = badge::id(&chance);
            // Told apart by the row and a part of the id, and telling nothing of the learner.
            let part = id.rsplit(':').next().unwrap_or_default().get(..8).unwrap_or_default();
            let file = format!("{number:0width$}-{part}.{}", self.proof.extension(self.bake));
            let event = self.event(issuable, batch, row, slot, (id, file.clone()));
            Ok(Made { file, text, event })
        });
        let mut badges = Vec::with_capacity(made.len());
        for (number, made) in (1..).zip(made) {
            badges.push(made.with_context(|| format!("cannot sign the badge of row {number}"))?);
        }
        Ok(badges)
    }

    fn secure(&self, credential: &Value, method: &str, issued: Moment, key: &SecretKey) -> anyhow::Result<String> {
        let suite = match self.proof {
            Proof::Jwt => return Ok(proof::sign_jwt(credential, method, key)?),
            Proof::EddsaRdfc2022 => Cryptosuite::EddsaRdfc2022,
            Proof::EddsaJcs2022 => Cryptosuite::EddsaJcs2022,
        };
        let signed = proof::sign(credential, suite, method, &issued.iso(), key)?;
        let text = match self.bake {
            Some(Bake::Png) => serde_json::to_string(&signed),
            None => serde_json::to_string_pretty(&signed).map(|text| text + "\n"),
        }?;
        if text.len() > carrier::MAX_BADGE {
            bail!("it has more than {} bytes, which no verifier reads", carrier::MAX_BADGE);
        }
        Ok(text)
    }

    fn event(
        &self,
        issuable: &Issuable<'_>,
        batch: &Batch,
        row: &Row,
        slot: &Slot,
        (badge, file): (String, String),
    ) -> Event {
        Event::Issued(Issued {
            badge,
            credential: issuable.entry.id.to_string(),
            version: issuable.definition.version,
            list: slot.list.clone(),
            index: slot.index,
            recipient: row.recipient.to_string(),
            name: row.name.clone(),
            awarded: row.awarded.iso(),
            issued: batch.issued.iso(),
            key: self.key.to_string(),
            file,
        })
    }

    fn hand_out(&self, made: Vec<Made>, image: Option<&[u8]>, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let Some(output) = &self.output else { return Ok(Outcome::Fine) };
        let count = made.len();
        let files: Vec<(String, String)> = made.into_iter().map(|made| (made.file, made.text)).collect();
        let written = batch_folder::write(output, &files, |text| match image {
            None => Ok(text.clone().into_bytes()),
            Some(image) => bake_png(image, text).map_err(io::Error::other),
        });
        written.map_err(|(path, error)| {
            anyhow!(error).context(format!(
                "the badges are in the register, but cannot be written to {}; run the command again for new ones",
                path.display()
            ))
        })?;
        let noun = if count == 1 { "badge" } else { "badges" };
        terminal.tell(&format!("issued {count} {noun} into {}", output.display()));
        terminal.tell("the number that a file's name begins with is that of the learner's row in the roster");
        Ok(Outcome::Fine)
    }
}

/// The keys of a run, not yet opened.
struct Signers {
    badge: StoredKey,
    status: Option<StoredKey>,
}

/// The keys of a run, opened.
struct Secrets {
    badge: SecretKey,
    /// Where another key than that of the badges signs the lists.
    status: Option<SecretKey>,
}

impl Signers {
    fn unlock(&self, store: &KeyStore) -> anyhow::Result<Secrets> {
        let badge = registrar::unlock(store, &self.badge)?;
        let other = self.status.as_ref().filter(|key| **key != self.badge);
        let status = other.map(|key| registrar::unlock(store, key)).transpose()?;
        Ok(Secrets { badge, status })
    }
}

impl Secrets {
    /// Returns who signs the lists; a key must be named only when one has to be signed.
    fn for_lists<'a>(
        &'a self,
        keys: &'a Signers,
        issuable: &'a Issuable<'_>,
        is_needed: bool,
    ) -> anyhow::Result<Signer<'a>> {
        let name = match &keys.status {
            Some(key) => &key.name,
            None if is_needed => {
                bail!("a status list has to be signed too; name an Ed25519 key for it with --status-key")
            }
            None => &keys.badge.name,
        };
        Ok(Signer { did: &issuable.did, name, key: self.status.as_ref().unwrap_or(&self.badge) })
    }
}

fn errors(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    diagnostics.iter().filter(|found| found.severity == Severity::Error).cloned().collect()
}

fn refuse(roster: &mut Roster, terminal: &Terminal) -> Outcome {
    diagnostic::sort(&mut roster.diagnostics);
    terminal::report(&roster.diagnostics, &roster.tree, terminal);
    let count = errors(&roster.diagnostics).len();
    let noun = if count == 1 { "problem" } else { "problems" };
    terminal.tell(&format!("nothing was issued: the roster has {count} {noun}"));
    Outcome::Problems
}

fn algorithm(key: &StoredKey) -> Algorithm {
    crate::issue::key_file::algorithm(key.kind)
}

fn wrong_type(name: &Identifier, wanted: Algorithm) -> String {
    match wanted {
        Algorithm::Ed25519 => {
            format!("the key `{name}` is of type p256, which signs JWT only; add --proof jwt, or name an Ed25519 key")
        }
        Algorithm::P256 => format!("the key `{name}` is of type ed25519; a JWT is signed with one of type p256"),
    }
}

fn batch(catalog: &Catalog, issuable: &Issuable<'_>, issued: Moment) -> Batch {
    let first = catalog.first_language();
    let profile = &issuable.issuer.fields;
    let validity = issuable.entry.fields.validity.as_ref().and_then(|validity| validity.duration.as_ref());
    let mut achievement = issuable.definition.achievement.clone();
    if let Some(object) = achievement.as_object_mut() {
        object.remove("@context");
    }
    Batch {
        issuer: json!({
            "id": issuable.did,
            "type": ["Profile"],
            "name": profile.name.text(first, first),
            "url": profile.url.as_str(),
        }),
        achievement,
        validity: validity.map(|duration| duration.value.clone()),
        issued,
    }
}

/// Reports rows whose badge would be over before anybody has it.
fn over(batch: &Batch, roster: &Roster) -> Vec<Diagnostic> {
    let rows = roster.rows.iter().filter(|row| badge::is_over(batch, row));
    rows.map(|row| {
        let until = badge::valid_until(batch, row).unwrap_or_default();
        let message = format!("what was awarded on this day was valid until {until}");
        Diagnostic::new(roster::VALUE, row.awarded_span, message).help("check the day, or leave the row out")
    })
    .collect()
}

/// Reports rows whose recipient has the badge already: most often the command was run twice.
fn issued_before(register: &Register, issuable: &Issuable<'_>, rows: &[Row]) -> Vec<Diagnostic> {
    let version = issuable.definition.version;
    let holders: BTreeMap<&str, &str> = register
        .holders(&issuable.entry.id, version)
        .map(|issued| (issued.recipient.as_str(), issued.issued.as_str()))
        .collect();
    let again = rows.iter().filter_map(|row| Some((row, holders.get(row.recipient.to_string().as_str())?)));
    again
        .map(|(row, issued)| {
            let message = format!("`{}` has version {version} of this credential since {issued}", row.recipient);
            let help = "a second badge is made; revoke the first one unless both are to count";
            Diagnostic::new(roster::ISSUED_BEFORE, row.span, message).help(help)
        })
        .collect()
}

/// Checks that the register knows all that the issuer's lists say. Returns the highest number of a list.
fn check_lists(catalog: &Catalog, issuer: &Identifier, file: &RegisterFile) -> anyhow::Result<u32> {
    let own = super::lists::of_issuer(catalog, issuer);
    super::lists::check(catalog, &own, file)?;
    Ok(own.iter().map(|list| list.number).max().unwrap_or_default())
}

fn list_url(address: &Address, list: &str) -> String {
    address.url(&format!("/{}", status_list::path(list)))
}

fn draw(count: usize, issuer: &Identifier, register: &Register, newest: u32) -> anyhow::Result<Vec<Slot>> {
    let slots = status_list::draw(count, issuer, register, newest, &mut getrandom::u32);
    slots.map_err(|error| anyhow!("cannot draw places in the status list: {error}"))
}

fn chance() -> anyhow::Result<Chance> {
    let mut chance = Chance::default();
    for bytes in [&mut chance.id, &mut chance.subject, &mut chance.salt] {
        getrandom::fill(bytes).map_err(|error| anyhow!("the system gives no random numbers: {error}"))?;
    }
    Ok(chance)
}
