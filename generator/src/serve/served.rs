//! A site in memory whose files are made when they are asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::site::{Output, Policies, RenderError, Site, Work};

/// Bytes of files that are kept after they were made.
const KEPT: usize = 32 << 20;

/// In the place of what keeps a page in the browser for use without a connection: a kept page would be a stale one.
const KEEPS_NOTHING: &str = "addEventListener(\"install\", () => skipWaiting());\n\
    addEventListener(\"activate\", (event) => event.waitUntil(registration.unregister()));\n";

/// A site, and where each of its files comes from.
#[derive(Debug)]
pub(crate) struct Served {
    site: Site,
    policies: Policies,
    outputs: Vec<Output>,
    /// Index into `outputs` by path.
    paths: BTreeMap<String, usize>,
    made: Mutex<Made>,
}

/// Files that were made already.
#[derive(Debug, Default)]
struct Made {
    files: BTreeMap<usize, Arc<[u8]>>,
    bytes: usize,
}

/// A file of the site.
#[derive(Debug, Clone)]
pub(super) struct File {
    /// Its contents.
    pub bytes: Arc<[u8]>,
    /// Whether it is a page that people see, which may show what is wrong.
    pub is_page: bool,
}

/// Where a path of the site leads.
#[derive(Debug)]
pub(super) enum Found {
    /// To a file.
    File(File),
    /// To a folder that was asked for without the slash at its end.
    Folder,
    /// Nowhere.
    Nothing,
}

impl Served {
    pub(super) fn new(site: Site) -> Self {
        let outputs = site.outputs();
        let by_path = |(index, output): (usize, &Output)| {
            output.files.iter().map(|file| (file.clone(), index)).collect::<Vec<_>>()
        };
        let paths = outputs.iter().enumerate().flat_map(by_path).collect();
        Self { policies: site.policies(), outputs, paths, made: Mutex::default(), site }
    }

    /// Returns what stands before the paths of the site.
    pub(super) fn prefix(&self) -> &str {
        self.site.path_prefix()
    }

    /// Returns the policy that goes with a path.
    pub(super) fn policy(&self, path: &str) -> String {
        self.policies.of(path)
    }

    /// Returns the site.
    pub(super) fn site(&self) -> &Site {
        &self.site
    }

    /// Makes the file at `path`, which is relative to the site.
    ///
    /// # Errors
    ///
    /// Returns an error when the file cannot be made.
    pub(super) fn find(&self, path: &str) -> Result<Found, RenderError> {
        let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        if let Some(index) = self.paths.get(&name) {
            return self.file(*index).map(Found::File);
        }
        let is_folder = self.paths.contains_key(&format!("{path}/index.html"));
        Ok(if is_folder { Found::Folder } else { Found::Nothing })
    }

    fn file(&self, index: usize) -> Result<File, RenderError> {
        let output = &self.outputs[index];
        let is_page = matches!(output.work, Work::Page(_));
        if matches!(output.work, Work::Offline(_)) {
            return Ok(File { bytes: KEEPS_NOTHING.as_bytes().into(), is_page });
        }
        // What a panic left behind is a map like any other.
        let known = self.made.lock().unwrap_or_else(PoisonError::into_inner).files.get(&index).cloned();
        if let Some(bytes) = known {
            return Ok(File { bytes, is_page });
        }
        let bytes: Arc<[u8]> = self.site.render(output)?.into();
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made.bytes + bytes.len() > KEPT {
            *made = Made::default();
        }
        made.bytes += bytes.len();
        made.files.insert(index, Arc::clone(&bytes));
        Ok(File { bytes, is_page })
    }
}
