//! What pages run: the modules and the WebAssembly that check badges, and the scripts of all other pages; embedded in the
//! program or given.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use skillmark_badge::Digest as Hex;

/// The files of `verifier-wasm` as `cargo xtask wasm` made them; none in a build without.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/verifier.rs"));

/// Published folder of what checks badges, below which stands one whose name changes with the files.
const FOLDER: &str = "/assets/verifier/";

/// Published folder of the scripts of the page, in the same way.
const PAGE_FOLDER: &str = "/assets/verify/";

/// Published folder of what checks and renders credentials while they are written, and what the names of these begin with.
const EDIT_FOLDER: &str = "/assets/edit/";
const EDIT_PART: &str = "edit/";

/// The worker of that.
const EDIT_WORKER: &str = "edit/worker.js";

/// Those that hold workers.
pub(super) const FOLDERS: [&str; 3] = [FOLDER, PAGE_FOLDER, EDIT_FOLDER];

/// Published path of the document that asks other hosts for the page: one for all languages, since it shows nothing.
pub(super) const FETCH: &str = "/verify/fetch/";

/// What the names of the scripts of the page begin with.
const PAGE: &str = "page/";

/// The module that the page starts with, and the one that it has badges checked by.
const START: &str = "page/page.js";
const ENGINE: &str = "index.js";

/// The script of the document that asks other hosts.
const FRAME: &str = "page/consent/frame.js";

/// The script that keeps the page for use without a connection. It is published beside the page, with a list of what
/// to keep, and not among the others.
const OFFLINE: &str = "page/offline/service.js";

/// The script that does so for workers, and where it is published: in the folder of all scripts, in which it has a say.
const WORKERS: &str = "page/offline/workers.js";
pub(super) const WORKERS_PATH: &str = "/assets/offline.js";

/// The module of the element for pages of other sites.
const ELEMENT: &str = "element/element.js";

/// Published folder of that and of what it loads, and what the names of these begin with.
const ELEMENT_FOLDER: &str = "/assets/element/";
const ELEMENT_PART: &str = "element/";

/// Published folder of the scripts of all other pages, and what the names of these begin with.
const SITE_FOLDER: &str = "/assets/site/";
const SITE_PART: &str = "site/";

/// The script that every page starts with.
const SITE_START: &str = "site/start.js";

/// The files that run in the browser, by name.
#[derive(Debug, Clone, Default)]
pub struct Verifier {
    files: BTreeMap<String, Vec<u8>>,
}

impl Verifier {
    /// Returns the verifier that is part of the program; empty when it was built without.
    pub fn embedded() -> Self {
        let file = |(name, bytes): &(&str, &[u8])| ((*name).to_owned(), bytes.to_vec());
        Self { files: EMBEDDED.iter().map(file).collect() }
    }

    /// Returns the verifier made of these files.
    ///
    /// # Errors
    ///
    /// Returns the name of a file without which it is none.
    pub fn new(files: BTreeMap<String, Vec<u8>>) -> Result<Self, &'static str> {
        match [START, ENGINE, ELEMENT, FRAME, OFFLINE, SITE_START, EDIT_WORKER]
            .into_iter()
            .find(|name| !files.contains_key(*name))
        {
            Some(missing) => Err(missing),
            None => Ok(Self { files }),
        }
    }

    /// Returns the published path of every file. The modules find each other by relative names, so that the
    /// folder's name, and not theirs, changes with the contents.
    pub(super) fn paths(&self) -> impl Iterator<Item = (String, &[u8])> {
        let digest = self.digest();
        let files = self.files.iter().filter(|(name, _)| *name != OFFLINE);
        files.map(move |(name, bytes)| (path(&digest, name), bytes.as_slice()))
    }

    /// Returns the published path of each script of the other pages, by its name.
    pub(super) fn scripts(&self) -> BTreeMap<String, String> {
        let digest = self.digest();
        let own = self.files.keys().filter_map(|name| Some((name.strip_prefix(SITE_PART)?, name)));
        own.map(|(own, name)| (own.to_owned(), path(&digest, name))).collect()
    }

    /// Returns the modules of the page, as they are published; none without a verifier.
    pub(super) fn modules(&self) -> Option<Modules> {
        let digest = Some(self.digest()).filter(|_| !self.files.is_empty())?;
        let is_early = |name: &&String| match name.strip_prefix(PAGE) {
            // What is in folders of the page waits until it is needed.
            Some(own) => own.strip_suffix(".js").is_some() && !own.contains('/') && *name != START,
            // The worker and what it loads wait until a badge is there.
            None => EARLY.contains(&name.as_str()),
        };
        Some(Modules {
            start: path(&digest, START),
            engine: path(&digest, ENGINE),
            element: path(&digest, ELEMENT),
            early: self.files.keys().filter(is_early).map(|name| path(&digest, name)).collect(),
            frame: path(&digest, FRAME),
            editor: path(&digest, EDIT_WORKER),
            offline: self.files.get(OFFLINE).map(|bytes| String::from_utf8_lossy(bytes).into_owned())?,
        })
    }

    fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (name, bytes) in &self.files {
            hash.update(format!("{name} {}\n", bytes.len()));
            hash.update(bytes);
        }
        Hex(hash.finalize().into()).hex()[..16].to_owned()
    }
}

/// Paths of the modules that the page for checking badges loads.
#[derive(Debug, Clone)]
pub(super) struct Modules {
    /// The one that it starts with.
    pub start: String,
    /// The one that it has badges checked by.
    pub engine: String,
    /// The one that pages of other sites load.
    pub element: String,
    /// Those that they load at once, so that a browser need not find out one by one.
    pub early: Vec<String>,
    /// The script of the document that asks other hosts.
    pub frame: String,
    /// The worker that checks and renders credentials while they are written.
    pub editor: String,
    /// The text of the script that keeps the page for use without a connection.
    pub offline: String,
}

/// What the engine loads before there is a badge.
const EARLY: &[&str] = &["check.js", "index.js", "remote.js", "site.js", "svg.js", "trusted.js", "verifier.js"];

fn path(digest: &str, name: &str) -> String {
    if name == WORKERS {
        return WORKERS_PATH.to_owned();
    }
    let parts =
        [(PAGE, PAGE_FOLDER), (ELEMENT_PART, ELEMENT_FOLDER), (SITE_PART, SITE_FOLDER), (EDIT_PART, EDIT_FOLDER)];
    let own = parts.iter().find_map(|(part, folder)| Some((name.strip_prefix(part)?, folder)));
    let (own, folder) = own.unwrap_or((name, &FOLDER));
    format!("{folder}{digest}/{own}")
}
