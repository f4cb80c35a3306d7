//! The public suites, from the folder that `SKILLMARK_CONFORMANCE` names: one file a suite.
//!
//! Each test runs every case of a suite and compares what the engine says with a committed list, `results/SUITE.tsv`.
//! What is expected of a case comes from the suite, never from the engine. `list.rs` says what a list holds.

mod baked;
mod canonical_json;
#[allow(dead_code, unreachable_pub, unfulfilled_lint_expectations, reason = "files of the product, used in part")]
mod compiled;
mod contexts;
mod data_integrity;
mod data_model;
mod dids;
mod engine;
mod examples;
mod files;
mod jose;
mod json_ld;
mod list;
mod nquads;
mod open_badges_2;
mod proof_chains;
mod rdf_canon;
mod schema_results;
mod signed;
mod speccheck;
mod status_lists;
mod validator;
mod vectors;
mod wycheproof;

/// Where the files of the product look for these.
#[path = "../../badge/src/hash.rs"]
#[allow(dead_code, unreachable_pub, reason = "as above")]
mod hash;
pub(crate) use hash::HashFunction;
mod json {
    pub(crate) use skillmark_badge::json::canonical;
}
#[path = "../../badge/src/sorted.rs"]
mod sorted;
