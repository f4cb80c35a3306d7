//! The project's own commands: `cargo xtask site`, `cargo xtask test` and what they are made of.

mod bench;
mod conformance;
mod look;
mod pack;
mod package;
mod samples;
mod site;
mod test;
mod tools;
mod vectors;
mod wasm;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask site [--no-serve]   build the sample catalog into public/ and serve it at 127.0.0.1:8080
cargo xtask wasm                build what the verify page loads into target/verifier/
cargo xtask npm                 put the npm package skillmark-verifier together in target/npm/ and list what is in it
cargo xtask test                run every check and test (`ci` is the same)
cargo xtask badges              draw 200 badges of all kinds into target/badges/index.html, to be looked at
cargo xtask bench               measure the verifier in the browser beside another, and the issuing of badges
cargo xtask screenshots [--only WORD] [--widths 320,1920]   take pictures of every kind of page into target/screenshots/
cargo xtask weights             print what a first visit to each kind of page costs; fails above 60 KB
cargo xtask lighthouse          print the scores of Lighthouse; fails below 99 for performance or 100 for the rest
cargo xtask samples [DAY]       make the badges to try of the sample catalog, one for each verdict. For that catalog only: it
                                REMOVES its keys, frozen versions and status lists, and makes them anew as published on
                                DAY. The private key is thrown away, so that nobody can sign anything more with it
cargo xtask conformance         run every public suite and print how many of its cases come out as it expects, and why the
                                others do not; SKILLMARK_CONFORMANCE names the folder of the suites
cargo xtask vectors             print the commands that fetch the public files which some tests compare with
";

const BADGES: &[&str] = &["test", "--package", "skillmark", "--lib", "samples::sheet", "--", "--ignored"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["site"] => site::site(true),
        ["site", "--no-serve"] => site::site(false),
        ["wasm"] => wasm::wasm().map(drop),
        ["test" | "ci"] => test::test(),
        ["npm"] => package::package(),
        ["badges"] => tools::run("cargo", BADGES),
        ["bench"] => bench::bench(),
        ["screenshots", more @ ..] => look::screenshots(more),
        ["weights"] => look::weights(),
        ["lighthouse"] => look::lighthouse(),
        ["samples"] => samples::samples(samples::DAY),
        ["samples", day] => samples::samples(day),
        ["conformance"] => conformance::conformance(),
        ["vectors"] => vectors::vectors(),
        _ => {
            tools::say(USAGE);
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tools::say(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
