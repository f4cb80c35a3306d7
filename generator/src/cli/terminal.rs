use std::io::{self, IsTerminal as _, Write as _};

use clap::Args;

use crate::catalog::SourceTree;
use crate::diagnostic::{Diagnostic, Severity, render_human};

/// How much is printed, and how.
#[derive(Debug, Clone, Args)]
pub(super) struct Terminal {
    /// Print errors only.
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Print more about what is done.
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    verbose: bool,
}

impl Terminal {
    /// Tells what was done, unless only errors are wanted.
    pub(super) fn tell(&self, text: &str) {
        if !self.quiet {
            // Nobody is left to be told that standard error is closed.
            let _ = writeln!(io::stderr().lock(), "{text}");
        }
    }

    /// Tells details when they are wanted.
    pub(super) fn detail(&self, text: &str) {
        if self.verbose {
            self.tell(text);
        }
    }

    /// Says on a terminal where more is told of what was found.
    pub(super) fn hint(&self, diagnostics: &[Diagnostic]) {
        if let Some(first) = diagnostics.first().filter(|_| io::stderr().is_terminal()) {
            self.tell(&format!("more about a finding: skillmark check --explain {}", first.rule.code));
        }
    }

    /// Shows how far a long task is; on a terminal only, and over the same line.
    pub(super) fn progress(&self, task: &str, done: usize, all: usize) {
        if self.quiet || !io::stderr().is_terminal() || (!done.is_multiple_of(16) && done != all) {
            return;
        }
        let mut error = io::stderr().lock();
        let _ = if done == all { write!(error, "\r\x1b[2K") } else { write!(error, "\r{task} {done} of {all}") };
        let _ = error.flush();
    }
}

/// Prints what the command was asked for.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    Ok(output.flush()?)
}

/// Prints findings, in colour on a terminal unless `NO_COLOR` is set; errors only when nothing else is wanted.
pub(super) fn report(diagnostics: &[Diagnostic], tree: &SourceTree, terminal: &Terminal) {
    let wanted = |diagnostic: &&Diagnostic| !terminal.quiet || diagnostic.severity == Severity::Error;
    let diagnostics: Vec<Diagnostic> = diagnostics.iter().filter(wanted).cloned().collect();
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let mut error = io::stderr().lock();
    let text = render_human(&diagnostics, tree, error.is_terminal() && !refused);
    // Nobody is left to be told that standard error is closed.
    let _ = error.write_all(text.as_bytes());
}

/// Prints why the command could not run.
pub(super) fn error(error: &anyhow::Error) {
    let _ = writeln!(io::stderr().lock(), "error: {error:#}");
}

/// Says whether an error is only that the reader of the output went away, as `head` does.
pub(super) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
