//! Waiting for a folder of sources to change.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::output::MARK;

/// A change is over when nothing more has happened for this long: editors and git write in several steps.
const QUIET: Duration = Duration::from_millis(20);

/// A change that does not end is looked at all the same.
const LONGEST: Duration = Duration::from_millis(400);

/// How often a folder is looked at that cannot be watched, or is not there.
const POLL: Duration = Duration::from_secs(1);

/// Watches folders, all but what in them is no source.
///
/// Each folder below the top is watched by itself, so that a history, a built site or the packages of other tools cost
/// nothing: there is a limit to how much a system watches.
pub(super) struct Watch {
    watcher: Option<Box<dyn Watcher + Send>>,
    sender: Sender<notify::Result<Event>>,
    events: Receiver<notify::Result<Event>>,
    roots: Vec<PathBuf>,
    output: Option<PathBuf>,
    /// What is watched in full.
    watched: BTreeSet<PathBuf>,
    is_polling: bool,
    /// Whether a change was seen that nobody has waited for yet.
    is_pending: bool,
}

impl Watch {
    /// Watches `folders`; `output` may lie in one of them and is not watched.
    pub(super) fn new(folders: &[PathBuf], output: Option<&PathBuf>) -> Self {
        let (sender, events) = channel();
        let whole = |path: &PathBuf| fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let roots = folders.iter().map(whole).collect();
        let native = RecommendedWatcher::new(sender.clone(), Config::default());
        let watcher = native.ok().map(|watcher| Box::new(watcher) as Box<dyn Watcher + Send>);
        let output = output.map(whole);
        let mut watch = Self {
            watcher,
            sender,
            events,
            roots,
            output,
            watched: BTreeSet::new(),
            is_polling: false,
            is_pending: false,
        };
        if watch.watcher.is_none() {
            watch.poll();
        }
        watch.keep_up();
        watch
    }

    /// Waits until something has changed and all is quiet again. Returns `false` when that can never be.
    pub(super) fn wait(&mut self) -> bool {
        while !std::mem::take(&mut self.is_pending) {
            let is_whole = self.roots.iter().all(|root| root.is_dir());
            match self.events.recv_timeout(if is_whole { Duration::MAX } else { POLL }) {
                Ok(event) if self.is_change(&event) => break,
                // A folder that was gone and is back can say nothing itself.
                Err(RecvTimeoutError::Timeout) if self.roots.iter().all(|root| root.is_dir()) => break,
                Ok(_) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        let start = Instant::now();
        while start.elapsed() < LONGEST {
            match self.events.recv_timeout(QUIET) {
                Ok(event) => drop(self.is_change(&event)),
                Err(_) => break,
            }
        }
        self.keep_up();
        true
    }

    /// Says whether something has changed since the last wait, or does within a moment; the next wait then ends at once.
    pub(super) fn is_changing(&mut self) -> bool {
        while let Ok(event) = self.events.recv_timeout(QUIET) {
            if self.is_change(&event) {
                self.is_pending = true;
                break;
            }
        }
        self.is_pending
    }

    /// Watches what is new. Whoever reads the folder afterwards misses nothing.
    fn keep_up(&mut self) {
        if self.watch_all().is_err() && !self.is_polling {
            // The system has a limit, or knows no watching here.
            self.poll();
            // What cannot be polled either is not there, and is waited for.
            let _ = self.watch_all();
        }
    }

    fn watch_all(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        for root in self.roots.iter().filter(|root| root.is_dir()) {
            // It may be another folder of the same name than before.
            watcher.watch(root, RecursiveMode::NonRecursive)?;
            let inside = fs::read_dir(root).into_iter().flatten().flatten();
            let folders = inside.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
            for folder in folders.map(|entry| entry.path()) {
                if is_source(root, &folder, self.output.as_deref())
                    && !folder.join(MARK).is_file()
                    && !self.watched.contains(&folder)
                {
                    watcher.watch(&folder, RecursiveMode::Recursive)?;
                    self.watched.insert(folder);
                }
            }
        }
        Ok(())
    }

    fn poll(&mut self) {
        self.is_polling = true;
        self.watched.clear();
        let polling = PollWatcher::new(self.sender.clone(), Config::default().with_poll_interval(POLL));
        self.watcher = polling.ok().map(|watcher| Box::new(watcher) as Box<dyn Watcher + Send>);
    }

    /// Says whether an event may mean that the sources are others than before.
    fn is_change(&mut self, event: &notify::Result<Event>) -> bool {
        // Whatever went wrong, something may have been missed.
        let Ok(event) = event else { return true };
        if event.need_rescan() {
            return true;
        }
        let is_reading = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
        if is_reading {
            return false;
        }
        if matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(notify::event::ModifyKind::Name(_))) {
            // A folder that comes back is another one, and has to be watched anew.
            self.watched.retain(|folder| !event.paths.contains(folder));
        }
        event.paths.iter().any(|path| {
            let root = self.roots.iter().find(|root| path.starts_with(root));
            root.is_none_or(|root| is_source(root, path, self.output.as_deref()))
        })
    }
}

/// Says whether what lies at `path` belongs to the sources in `root`.
fn is_source(root: &Path, path: &Path, output: Option<&Path>) -> bool {
    if output.is_some_and(|output| path.starts_with(output)) {
        return false;
    }
    let Ok(inside) = path.strip_prefix(root) else { return true };
    let mut names = inside.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    let is_other = names.clone().next().is_some_and(|name| matches!(&*name, "public" | "node_modules"));
    !is_other && !names.any(|name| is_passing(&name))
}

/// Says whether a file of this name is one that editors make for a moment, or none that a catalog has.
fn is_passing(name: &str) -> bool {
    const ENDS: [&str; 8] = ["~", ".swp", ".swx", ".tmp", ".crswap", ".part", "___jb_tmp___", "___jb_old___"];
    name.starts_with('.')
        || ENDS.iter().any(|end| name.ends_with(end))
        || name.starts_with('#') && name.ends_with('#')
        // Vim tries with it whether it may write.
        || name == "4913"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_sources_from_what_lies_beside_them() {
        let root = Path::new("/c");
        let is = |path: &str| is_source(root, &root.join(path), Some(Path::new("/c/out")));
        for source in
            ["catalog.yaml", "credentials/a/index.md", "credentials/new", "theme/static/a.css", "pages/public"]
        {
            assert!(is(source), "{source}");
        }
        for other in [
            ".git/index",
            "public/index.html",
            "node_modules/a",
            "out/index.html",
            "credentials/a/.index.md.swp",
            "credentials/a/index.md~",
            "credentials/a/4913",
            "credentials/a/#index.md#",
        ] {
            assert!(!is(other), "{other}");
        }
    }

    #[test]
    fn a_burst_is_one_change_and_new_folders_are_watched() {
        let folder = std::env::temp_dir().join(format!("skillmark-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("credentials/a")).expect("there is room");
        let mut watch = Watch::new(std::slice::from_ref(&folder), None);
        for number in 0..20 {
            fs::write(folder.join("credentials/a/index.md"), number.to_string()).expect("it can be written");
        }
        assert!(watch.wait());
        fs::create_dir_all(folder.join("pages/deep")).expect("there is room");
        assert!(watch.wait());
        fs::write(folder.join("pages/deep/a.png"), "x").expect("it can be written");
        assert!(watch.wait());
        // What was read, or is none of the catalog's, is no change.
        let _ = fs::read(folder.join("pages/deep/a.png"));
        fs::write(folder.join("pages/deep/.a.swp"), "x").expect("it can be written");
        std::thread::sleep(Duration::from_millis(60));
        let rest: Vec<_> = watch.events.try_iter().collect();
        assert!(rest.iter().all(|event| !watch.is_change(event)), "{rest:?}");
        fs::remove_dir_all(&folder).expect("it can be removed");
    }
}
