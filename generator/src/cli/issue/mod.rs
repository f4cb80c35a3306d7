mod findings;
mod sign;
mod signers;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use serde_json::json;
use skillmark_badge::carrier::bake;
use time::Duration;

use self::findings::{errors, issued_before, over, refuse};
use self::sign::{Bake, Made, Proof, Signing};
use self::signers::{Secrets, Signers};
use super::lists::{self, write_list};
use super::open::Open;
use super::registrar::{self, Keys, identifier};
use super::terminal::{self, Terminal};
use super::{Outcome, check};
use crate::catalog::Catalog;
use crate::catalog::value::{Day, Identifier, Moment};
use crate::diagnostic;
use crate::documents::Address;
use crate::issue::authority::{self, Issuable};
use crate::issue::badge::Batch;
use crate::issue::key_store::KeyStore;
use crate::issue::register_file::RegisterFile;
use crate::issue::roster::{self, Roster};
use crate::issue::status_list;
use crate::issue::{batch_folder, work_tree};

/// Largest roster that is read: several hundred thousand rows.
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

impl Issue {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let store = self.keys.store()?;
        let open = Open::plain(self.catalog.clone());
        let checked = open.check()?;
        let site = match &checked.site {
            Some(site) if !checked.has_errors() => site,
            _ => {
                terminal::report(&errors(&checked.diagnostics), &checked.tree, terminal);
                terminal.tell(&format!("nothing was issued: the catalog has {}", check::summary(&checked)));
                return Ok(Outcome::Problems);
            }
        };
        let catalog = &site.catalog;
        let now = registrar::now();
        let issuable = authority::issuable(catalog, &self.credential, &catalog.config.base_url.0)?;
        let names = (&self.key, self.status_key.as_ref());
        let signers = Signers::find(catalog, &store, &issuable.issuer.id, names, self.proof.algorithm(), now)?;
        let folder = open.folder()?;
        self.refuse_output(&folder)?;
        let run = Run { folder, catalog, store, batch: batch(catalog, &issuable, now), issuable, signers };
        self.run_on(&run, terminal)
    }

    fn run_on(&self, run: &Run<'_>, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let image = self.image(run)?;
        let mut roster = self.roster(run.batch.issued)?;
        roster.diagnostics.extend(over(&run.batch, &roster));
        if !errors(&roster.diagnostics).is_empty() {
            return Ok(refuse(&mut roster, terminal));
        }
        // The passphrase is asked for before other runs are kept waiting.
        let secrets = if self.dry_run { None } else { Some(run.signers.unlock(&run.store)?) };
        let mut register = RegisterFile::open(&run.store.folder(&run.issuable.issuer.id))?;
        let newest = run.check_lists(&register)?;
        roster.diagnostics.extend(issued_before(register.register(), &run.issuable, &roster.rows));
        diagnostic::sort(&mut roster.diagnostics);
        terminal::report(&roster.diagnostics, &roster.tree, terminal);
        let Some(secrets) = secrets else {
            terminal.tell(&format!("{} of `{}` can be issued", badges(roster.rows.len()), self.credential));
            return Ok(Outcome::Fine);
        };
        let made = self.make(run, &roster, &mut register, newest, &secrets, terminal)?;
        self.hand_out(made, image.as_deref(), terminal)
    }

    /// Signs the badges, and writes register and status lists: first the register, so that no place is ever given
    /// twice; then the lists, so that no badge names one that is not there. The badges themselves come last.
    fn make(
        &self,
        run: &Run<'_>,
        roster: &Roster,
        register: &mut RegisterFile,
        newest: u32,
        secrets: &Secrets,
        terminal: &Terminal,
    ) -> anyhow::Result<Vec<Made>> {
        let issuer = &run.issuable.issuer.id;
        let slots = status_list::draw(roster.rows.len(), issuer, register.register(), newest, &mut getrandom::u32)
            .map_err(|error| anyhow!("cannot draw places in the status list: {error}"))?;
        let signing = Signing {
            proof: self.proof,
            bake: self.bake,
            issuable: &run.issuable,
            batch: &run.batch,
            address: Address::new(&run.catalog.config.base_url.0),
            name: &self.key,
            key: &secrets.badge,
        };
        let made = signing.sign(&roster.rows, &slots)?;
        let mut lists: BTreeSet<&str> = slots.iter().map(|slot| slot.list.as_str()).collect();
        lists.retain(|list| !run.folder.join(status_list::path(list)).exists());
        let signer = if lists.is_empty() { None } else { Some(run.signers.for_lists(secrets, &run.issuable)?) };
        register.append(made.iter().map(|made| made.event.clone()).collect())?;
        for list in lists {
            let Some(signer) = &signer else { continue };
            write_list(&run.folder, run.catalog, list, register.register(), signer, run.batch.issued)?;
            terminal.tell(&format!("wrote {}; commit it and publish the site with it", status_list::path(list)));
        }
        Ok(made)
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
    fn image(&self, run: &Run<'_>) -> anyhow::Result<Option<Vec<u8>>> {
        let Some(form) = self.bake else { return Ok(None) };
        let name = format!("badge.{}", form.extension());
        let version = (run.issuable.entry.id.clone(), run.issuable.definition.version);
        let file = run.catalog.frozen.get(&version).and_then(|frozen| frozen.files.get(&name));
        let image = run.catalog.tree.bytes(*file.with_context(|| format!("the frozen version has no {name}"))?);
        bake(image, "{}").with_context(|| format!("no badge can be put into the {name} of the frozen version"))?;
        Ok(Some(image.to_vec()))
    }

    fn roster(&self, now: Moment) -> anyhow::Result<Roster> {
        let bytes = registrar::read(&self.roster, MAX_ROSTER)?;
        // Somewhere the next day has begun already.
        let last = now.0.date().checked_add(Duration::DAY).unwrap_or(now.0.date());
        Ok(roster::parse(&self.roster.to_string_lossy(), bytes, Day(last)))
    }

    fn hand_out(&self, made: Vec<Made>, image: Option<&[u8]>, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let Some(output) = &self.output else { return Ok(Outcome::Fine) };
        let count = made.len();
        let files: Vec<(String, String)> = made.into_iter().map(|made| (made.file, made.text)).collect();
        let written = batch_folder::write(output, &files, |text| match image {
            None => Ok(text.clone().into_bytes()),
            Some(image) => bake(image, text).map_err(io::Error::other),
        });
        written.map_err(|(path, error)| {
            anyhow!(error).context(format!(
                "the badges are in the register, but cannot be written to {}; run the command again for new ones",
                path.display()
            ))
        })?;
        terminal.tell(&format!("issued {} into {}", badges(count), output.display()));
        terminal.tell("the number that a file's name begins with is that of the learner's row in the roster");
        Ok(Outcome::Fine)
    }
}

/// A run whose credential and keys are sound.
struct Run<'a> {
    folder: PathBuf,
    catalog: &'a Catalog,
    store: KeyStore,
    issuable: Issuable<'a>,
    signers: Signers,
    batch: Batch,
}

impl Run<'_> {
    /// Checks that the register knows all that the issuer's lists say. Returns the highest number of a list.
    fn check_lists(&self, register: &RegisterFile) -> anyhow::Result<u32> {
        let own = lists::of_issuer(self.catalog, &self.issuable.issuer.id);
        lists::check(self.catalog, &own, register)?;
        Ok(own.iter().map(|list| list.number).max().unwrap_or_default())
    }
}

/// Says how many badges there are.
fn badges(count: usize) -> String {
    format!("{count} {}", if count == 1 { "badge" } else { "badges" })
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
