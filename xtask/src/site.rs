use crate::tools::{cargo, root, run};

/// Builds the tool and the sample catalog, and serves the site until interrupted.
pub(crate) fn site(serve: bool) -> anyhow::Result<()> {
    cargo(&["build", "--release", "--package", "skillmark"])?;
    let skillmark = root().join("target/release/skillmark");
    let skillmark = skillmark.to_string_lossy();
    let command = if serve { "serve" } else { "build" };
    run(&skillmark, &[command, "catalog", "--output", "public"])
}
