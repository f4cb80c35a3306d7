//! The command line: arguments, printing and exit codes, and nothing else.

mod bake;
mod build;
mod check;
mod diff;
mod explain;
mod extract;
mod fix;
mod import;
mod init;
mod issue;
mod key;
mod lists;
mod lock;
mod new;
mod open;
mod owners;
mod registrar;
mod report;
mod revision;
mod scaffold;
mod schema;
mod serve;
mod status;
mod terminal;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns a folder of micro-credential definitions into a university's badge infrastructure.
#[derive(Debug, Parser)]
#[command(name = "skillmark", version, propagate_version = true)]
struct Arguments {
    #[command(flatten)]
    terminal: terminal::Terminal,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start a catalog repository.
    Init(init::Init),
    /// Add an entry to a catalog, ready to be filled in.
    New(new::New),
    /// Report every problem of a catalog at once.
    Check(check::Check),
    /// Build the site.
    Build(build::Build),
    /// Show the site at an address of this machine, and what is wrong with it, while you write.
    Serve(serve::Serve),
    /// Tell what changes for the public since a git revision, as a comment on a pull request does.
    Diff(diff::Diff),
    /// Report on the portfolio: what there is, what is covered, what resembles what, what is to be reviewed.
    Report(report::Report),
    /// Freeze the published versions, so that they are served for ever.
    Lock(lock::Lock),
    /// Print CODEOWNERS: who is asked for a review of which files.
    Owners(owners::Owners),
    /// Make, publish and retire the keys that sign badges.
    Key(key::Key),
    /// Issue a credential to everybody on a roster.
    Issue(issue::Issue),
    /// Revoke badges, and sign the lists that say so.
    Status(status::Status),
    /// Turn badge definitions of other systems, or a table, into credentials of a catalog.
    Import(import::Import),
    /// Put a badge into an image.
    Bake(bake::Bake),
    /// Take a badge out of an image.
    Extract(extract::Extract),
    /// Check badges, as the verify page does.
    Verify(verify::Verify),
    /// Print the JSON Schema of a source format, or of reports.
    Schema(schema::Schema),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// All is well.
    Fine,
    /// Some badge could not be confirmed.
    Unsure,
    /// The input has problems, which were reported.
    Problems,
}

/// Runs the command that the arguments ask for. Exit status: 0 fine; 1 the input has problems; 2 the
/// command could not run; 3 a badge could not be confirmed.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let terminal = arguments.terminal;
    let result = match arguments.command {
        Command::Init(command) => command.run(&terminal),
        Command::New(command) => command.run(&terminal),
        Command::Check(command) => command.run(&terminal),
        Command::Build(command) => command.run(&terminal),
        Command::Serve(command) => command.run(&terminal),
        Command::Diff(command) => command.run(&terminal),
        Command::Report(command) => command.run(&terminal),
        Command::Lock(command) => command.run(&terminal),
        Command::Owners(command) => command.run(&terminal),
        Command::Key(command) => command.run(&terminal),
        Command::Issue(command) => command.run(&terminal),
        Command::Status(command) => command.run(&terminal),
        Command::Import(command) => command.run(&terminal),
        Command::Bake(command) => command.run(&terminal),
        Command::Extract(command) => command.run(&terminal),
        Command::Verify(command) => command.run(&terminal),
        Command::Schema(command) => command.run(&terminal),
    };
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Ok(Outcome::Unsure) => ExitCode::from(3),
        Err(error) if terminal::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::error(&error);
            ExitCode::from(2)
        }
    }
}
