//! Making the preview anew when the catalog changes.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::findings::{findings, problem};
use super::preview::Preview;
use super::served::Served;
use super::watch::Watch;
use super::{Input, Source};
use crate::catalog::SourceTree;
use crate::diagnostic::render_human;
use crate::project::{self, Checked};
use crate::site::{Site, Theme};

/// How many times in a row mistakes may go untold because the catalog is being written; then they are told all the same.
const MOST_UNTOLD: u32 = 5;

/// What came of making the preview anew.
pub(crate) struct Rebuilt<'a> {
    /// How long it took.
    pub(crate) took: Duration,
    /// What was found, or why nothing could be.
    pub(crate) result: Result<&'a Checked, &'a str>,
    /// The site that is shown now, if there is one.
    pub(crate) site: Option<&'a Site>,
    /// Whether the site is another one than before.
    pub(crate) is_new: bool,
}

/// What the present preview was made from.
struct Seen {
    tree: Arc<SourceTree>,
    theme: Theme,
}

/// Keeps a preview up with its source.
pub(crate) struct Rebuilder<S> {
    source: S,
    preview: Arc<Preview>,
    watch: Watch,
    seen: Option<Seen>,
    untold: u32,
}

impl<S: Source> Rebuilder<S> {
    /// Makes the preview for the first time.
    pub(crate) fn start(source: S) -> Self {
        // What changes while the catalog is read for the first time is a change already.
        let watch = Watch::new(&source.folders(), source.output().as_ref());
        let mut this = Self { source, preview: Arc::new(Preview::new()), watch, seen: None, untold: 0 };
        this.rebuild();
        this
    }

    /// Returns the preview.
    pub(crate) fn preview(&self) -> Arc<Preview> {
        Arc::clone(&self.preview)
    }

    /// Makes the preview anew whenever the source changes, until nothing can be watched any more.
    pub(super) fn keep_up(mut self) {
        while self.watch.wait() {
            self.rebuild();
        }
    }

    /// A mistake in the checker must not end the preview: the next change may well be one that it can bear.
    fn rebuild(&mut self) {
        let start = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| self.attempt(start))) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => self.fail(&format!("{error:#}"), start),
            Err(panic) => {
                let why = format!("the checker stopped, which is a mistake of its own: {}", said(&*panic));
                self.fail(&why, start);
            }
        }
    }

    fn attempt(&mut self, start: Instant) -> anyhow::Result<()> {
        let Input { tree, found, options } = self.source.read()?;
        if self.seen.as_ref().is_some_and(|seen| *seen.tree == tree && seen.theme == options.theme) {
            return Ok(());
        }
        let theme = options.theme.clone();
        let mut checked = project::check(tree, found, options);
        self.seen = Some(Seen { tree: Arc::clone(&checked.tree), theme });
        let has_errors = checked.has_errors();
        if has_errors && self.is_half_written() {
            return Ok(());
        }
        let site = checked.site.take().filter(|_| !has_errors).map(Served::new);
        let is_new = site.is_some();
        let text = render_human(&checked.diagnostics, &checked.tree, false);
        self.preview.show(site, findings(&checked), text.into());
        self.tell(start, Ok(&checked), is_new);
        Ok(())
    }

    /// Says whether what was read may be half of what is being written, so that its mistakes are nobody's. Whoever reads
    /// while a file is saved may find it empty.
    fn is_half_written(&mut self) -> bool {
        let is = self.untold < MOST_UNTOLD && self.watch.is_changing();
        self.untold = if is { self.untold + 1 } else { 0 };
        is
    }

    fn fail(&mut self, why: &str, start: Instant) {
        self.seen = None;
        self.preview.show(None, problem(why), why.into());
        self.tell(start, Err(why), false);
    }

    fn tell(&mut self, start: Instant, result: Result<&Checked, &str>, is_new: bool) {
        let now = self.preview.now();
        let site = now.site.as_deref().map(Served::site);
        self.source.told(&Rebuilt { took: start.elapsed(), result, site, is_new });
    }
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it did not say why")
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::catalog::{SourceFile, read_catalog};
    use crate::project::Options;
    use crate::site::Verifier;

    /// A catalog that fares worse from one look to the next, and is mended.
    struct Fate(Cell<u32>);

    impl Source for Fate {
        fn folders(&self) -> Vec<PathBuf> {
            Vec::new()
        }

        fn output(&self) -> Option<PathBuf> {
            None
        }

        fn read(&self) -> anyhow::Result<Input> {
            let look = self.0.replace(self.0.get() + 1);
            assert!(look != 2, "a mistake in the checker");
            anyhow::ensure!(look != 1, "the folder is gone");
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/sites/tiny/catalog");
            let (mut tree, found) = read_catalog(&folder)?;
            if look == 3 {
                let half =
                    |file: &SourceFile| SourceFile { bytes: file.bytes[..file.bytes.len() / 2].into(), ..file.clone() };
                tree = SourceTree::new(tree.iter().map(|(_, file)| half(file)).collect());
            }
            let options =
                Options { base_url: None, theme: Theme::embedded(), verifier: Verifier::embedded(), drafts: false };
            Ok(Input { tree, found, options })
        }

        fn told(&mut self, _: &Rebuilt<'_>) {}
    }

    #[test]
    fn the_last_good_site_outlives_whatever_happens() {
        let mut rebuilder = Rebuilder::start(Fate(Cell::new(0)));
        let preview = rebuilder.preview();
        let first = preview.now();
        assert!(first.site.is_some() && first.findings.contains("\"error_count\":0"), "{}", first.findings);
        for why in ["the folder is gone", "a mistake in the checker", "\"severity\":\"error\""] {
            let before = preview.now().number;
            rebuilder.rebuild();
            let now = preview.now();
            assert!(now.findings.contains(why), "{}", now.findings);
            assert_eq!((now.site_number, now.number), (first.site_number, before + 1));
        }
        rebuilder.rebuild();
        let mended = preview.now();
        assert!(mended.site_number > first.site_number && mended.findings.contains("\"error_count\":0"));
        // What is as it was is not made anew.
        rebuilder.rebuild();
        assert_eq!(preview.now().number, mended.number);
    }
}
