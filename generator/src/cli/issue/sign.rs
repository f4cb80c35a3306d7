//! Signing the badges of a batch, in memory and on all processors.

use std::collections::BTreeMap;

use anyhow::{Context as _, anyhow, bail};
use clap::ValueEnum;
use serde_json::Value;
use skillmark_badge::carrier;
use skillmark_badge::key::{Algorithm, SecretKey};
use skillmark_badge::proof::{self, Cryptosuite};

use crate::catalog::value::Identifier;
use crate::documents::{Address, address, identity};
use crate::issue::authority::Issuable;
use crate::issue::badge::{self, Batch, Chance, StatusEntry};
use crate::issue::register::{Event, Issued};
use crate::issue::roster::Row;
use crate::issue::status_list::{self, Slot};
use crate::parallel;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Proof {
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
pub(super) enum Bake {
    /// The PNG image of the frozen version.
    Png,
    /// Its SVG image.
    Svg,
}

impl Bake {
    /// Returns what the names of such images end with.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

impl Proof {
    pub(super) fn algorithm(self) -> Algorithm {
        match self {
            Self::EddsaRdfc2022 | Self::EddsaJcs2022 => Algorithm::Ed25519,
            Self::Jwt => Algorithm::P256,
        }
    }
}

/// A badge that is signed and not yet handed out.
pub(super) struct Made {
    pub(super) file: String,
    pub(super) text: String,
    pub(super) event: Event,
}

/// How the badges of a batch are signed.
pub(super) struct Signing<'a> {
    pub(super) proof: Proof,
    pub(super) bake: Option<Bake>,
    pub(super) issuable: &'a Issuable<'a>,
    pub(super) batch: &'a Batch,
    pub(super) address: Address,
    pub(super) name: &'a Identifier,
    pub(super) key: &'a SecretKey,
}

impl Signing<'_> {
    /// Signs one badge a row, each with its place in a status list.
    pub(super) fn sign(&self, rows: &[Row], slots: &[Slot]) -> anyhow::Result<Vec<Made>> {
        let urls: BTreeMap<&str, String> =
            slots.iter().map(|slot| (slot.list.as_str(), self.list_url(&slot.list))).collect();
        let method = self.method();
        let width = rows.len().to_string().len();
        let numbered: Vec<(usize, &Row, &Slot)> =
            (1..).zip(rows.iter().zip(slots)).map(|(number, (row, slot))| (number, row, slot)).collect();
        let made = parallel::map(&numbered, |(number, row, slot)| -> anyhow::Result<Made> {
            let chance = chance()?;
            let status = StatusEntry { list: &urls[slot.list.as_str()], index: slot.index };
            let text = self.secure(&badge::credential(self.batch, row, &chance, status), &method)?;
            let id = badge::id(&chance);
            // Told apart by the row and a part of the id, and telling nothing of the learner.
            let part = id.rsplit(':').next().unwrap_or_default().get(..8).unwrap_or_default();
            let file = format!("{number:0width$}-{part}.{}", self.extension());
            Ok(Made { event: self.event(row, slot, id, file.clone()), file, text })
        });
        let mut badges = Vec::with_capacity(made.len());
        for (number, made) in (1..).zip(made) {
            badges.push(made.with_context(|| format!("cannot sign the badge of row {number}"))?);
        }
        Ok(badges)
    }

    /// Returns how a badge names the key: for a JWT the address of the key's own document.
    fn method(&self) -> String {
        let issuer = &self.issuable.issuer.id;
        match self.proof {
            Proof::Jwt => self.address.url(&address::issuer_file(issuer, &format!("keys/{}.json", self.name))),
            Proof::EddsaRdfc2022 | Proof::EddsaJcs2022 => identity::verification_method(&self.issuable.did, self.name),
        }
    }

    fn list_url(&self, list: &str) -> String {
        self.address.url(&format!("/{}", status_list::path(list)))
    }

    fn extension(&self) -> &'static str {
        match (self.bake, self.proof) {
            (Some(bake), _) => bake.extension(),
            (None, Proof::Jwt) => "jwt",
            (None, Proof::EddsaRdfc2022 | Proof::EddsaJcs2022) => "json",
        }
    }

    fn secure(&self, credential: &Value, method: &str) -> anyhow::Result<String> {
        let suite = match self.proof {
            Proof::Jwt => return Ok(proof::sign_jwt(credential, method, self.key)?),
            Proof::EddsaRdfc2022 => Cryptosuite::EddsaRdfc2022,
            Proof::EddsaJcs2022 => Cryptosuite::EddsaJcs2022,
        };
        let signed = proof::sign(credential, suite, method, &self.batch.issued.iso(), self.key)?;
        let text = match self.bake {
            Some(_) => serde_json::to_string(&signed),
            None => serde_json::to_string_pretty(&signed).map(|text| text + "\n"),
        }?;
        if text.len() > carrier::MAX_BADGE {
            bail!("it has more than {} bytes, which no verifier reads", carrier::MAX_BADGE);
        }
        Ok(text)
    }

    fn event(&self, row: &Row, slot: &Slot, badge: String, file: String) -> Event {
        Event::Issued(Issued {
            badge,
            credential: self.issuable.entry.id.to_string(),
            version: self.issuable.definition.version,
            list: slot.list.clone(),
            index: slot.index,
            recipient: row.recipient.to_string(),
            name: row.name.clone(),
            awarded: row.awarded.iso(),
            issued: self.batch.issued.iso(),
            key: self.name.to_string(),
            file,
        })
    }
}

fn chance() -> anyhow::Result<Chance> {
    let mut chance = Chance::default();
    for bytes in [&mut chance.id, &mut chance.subject, &mut chance.salt] {
        getrandom::fill(bytes).map_err(|error| anyhow!("the system gives no random numbers: {error}"))?;
    }
    Ok(chance)
}
