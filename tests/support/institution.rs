//! An institution that issues badges with the command, from an empty key store.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use skillmark::catalog::value::Identifier;
use skillmark::issue::key_store::KeyStore;
use skillmark_badge::key::{Algorithm, SecretKey};

use crate::{Scratch, build, command, copy_folder, files, read_json, root, said};

/// A catalog, the keys beside it, and what is made of them.
#[derive(Debug)]
pub struct Institution {
    folder: Scratch,
    /// The issuer whose keys are made.
    issuer: String,
}

const PASSPHRASE: &str = "correct horse battery staple";

impl Institution {
    /// Where the site of the tiny catalog is to be served.
    pub const BASE_URL: &str = "https://tiny.example.edu/badges/";
    /// The path of that.
    pub const PREFIX: &str = "/badges/";
    /// The issuer of the tiny catalog.
    pub const DID: &str = "did:web:tiny.example.edu:badges:issuers:main";

    /// Returns one with a copy of the tiny catalog, and no keys yet.
    pub fn new() -> Self {
        let folder = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
        // The days in rosters are fixed, and badges are to be in force in any year.
        folder.replace("credentials/alpha/index.md", "{duration: P2Y", "{duration: P200Y");
        Self { folder, issuer: "main".to_owned() }
    }

    /// Returns one with the catalog in `folder` and no keys yet, that acts for one of its issuers.
    pub fn of(folder: Scratch, issuer: &str) -> Self {
        Self { folder, issuer: issuer.to_owned() }
    }

    /// Returns a copy that goes its own way from here.
    #[must_use]
    pub fn copy(&self) -> Self {
        let folder = Scratch::new();
        for part in ["catalog", "keys"] {
            copy_folder(&self.join(part), &folder.join(part));
        }
        Self { folder, issuer: self.issuer.clone() }
    }

    /// Returns the path of something in its folder.
    pub fn join(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Returns the path of the catalog.
    pub fn catalog(&self) -> PathBuf {
        self.folder.catalog()
    }

    /// Runs the command with its catalog and keys, and insists that it works.
    ///
    /// # Panics
    ///
    /// Panics with what the command said when it does not.
    pub fn run(&self, arguments: &[&str]) {
        let mut command = command();
        command.env("SKILLMARK_PASSPHRASE", PASSPHRASE).args(arguments);
        command.arg("--keys").arg(self.join("keys")).arg("--catalog").arg(self.catalog());
        let output = command.output().expect("the command starts");
        assert!(output.status.success(), "skillmark {arguments:?}: {}", said(&output));
    }

    /// Makes a key and publishes it.
    pub fn add_key(&self, name: &str, kind: &str) {
        self.run(&["key", "new", name, "--issuer", &self.issuer, "--type", kind]);
        self.run(&["key", "publish", name]);
    }

    /// Returns the private half of a key.
    ///
    /// # Panics
    ///
    /// Panics when there is no such key.
    pub fn secret_key(&self, name: &str) -> SecretKey {
        let store = KeyStore::new(self.join("keys")).expect("the keys lie where they may");
        let id = |text: &str| Identifier::new(text).expect("it is an identifier");
        let key = store.get(&id(&self.issuer), &id(name)).expect("the key is there");
        store.unlock(&key, PASSPHRASE).expect("the passphrase is the right one")
    }

    /// Publishes a key whose private half the test has, so that it can sign what the command never would.
    ///
    /// # Panics
    ///
    /// Panics when the file cannot be written.
    pub fn add_known_key(&self, name: &str) -> SecretKey {
        let key = SecretKey::from_seed(Algorithm::Ed25519, &[7; 32]).expect("every seed is a key");
        let file = format!(
            "type: ed25519\npublic_key_multibase: {}\ncontroller: {}\nvalid_from: 2026-01-01T00:00:00Z\n",
            key.public().multikey(),
            Self::DID
        );
        self.folder.write(&format!("issuers/main/keys/{name}.yaml"), file);
        key
    }

    /// Freezes the versions of the credentials.
    ///
    /// # Panics
    ///
    /// Panics with what the command said when it does not work.
    pub fn lock(&self) {
        self.lock_on("2026-01-15");
    }

    /// Freezes the versions of the credentials as published on a day.
    ///
    /// # Panics
    ///
    /// Panics with what the command said when it does not work.
    pub fn lock_on(&self, day: &str) {
        let output = command().arg("lock").arg(self.catalog()).args(["--date", day]).output();
        let output = output.expect("the command starts");
        assert!(output.status.success(), "{}", said(&output));
    }

    /// Gives the credential `alpha` to `count` people, and returns the files of the badges in their order.
    ///
    /// # Panics
    ///
    /// Panics when the badges are not there.
    pub fn issue(&self, batch: &str, count: usize, key: &str, more: &[&str]) -> Vec<PathBuf> {
        let mut roster = String::from("recipient,name,awarded\n");
        for number in 1..=count {
            let _ = writeln!(roster, "{batch}-{number}@learners.example,Learner {number},2026-05-0{}", number % 9 + 1);
        }
        let badges = self.issue_to("alpha", batch, &roster, key, more);
        assert_eq!(badges.len(), count, "one badge a row");
        badges
    }

    /// Gives a credential to everybody on a roster, and returns the files of the badges.
    ///
    /// # Panics
    ///
    /// Panics with what the command said when it does not work.
    pub fn issue_to(&self, credential: &str, batch: &str, roster: &str, key: &str, more: &[&str]) -> Vec<PathBuf> {
        let path = self.join(&format!("{batch}.csv"));
        std::fs::write(&path, roster).expect("the roster can be written");
        let (path, output) = (path.to_string_lossy().into_owned(), self.join(batch).to_string_lossy().into_owned());
        self.run(&[&["issue", credential, "--roster", &path, "--key", key, "--output", &output], more].concat());
        files(&self.join(batch)).into_keys().map(|name| self.join(batch).join(name)).collect()
    }

    /// Builds the site and returns its folder.
    pub fn build(&self) -> PathBuf {
        let site = self.join("public");
        build(&self.catalog(), &site, &[]);
        site
    }

    /// Returns the documents of a built site that others need for checking badges, by URL.
    pub fn documents(site: &Path) -> Map<String, Value> {
        Self::documents_at(site, Self::BASE_URL)
    }

    /// Returns those of a site that is to be served at `base`.
    pub fn documents_at(site: &Path, base: &str) -> Map<String, Value> {
        let paths = files(site).into_keys().filter(|path| {
            let is_asked_for = ["issuers/", "status/", "credentials/"].iter().any(|folder| path.starts_with(folder));
            is_asked_for && Path::new(path).extension().is_some_and(|extension| extension == "json")
        });
        paths.map(|path| (format!("{base}{path}"), read_json(&site.join(&path)))).collect()
    }
}

impl Default for Institution {
    fn default() -> Self {
        Self::new()
    }
}
