//! The `skillmark` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    skillmark::cli::run()
}
