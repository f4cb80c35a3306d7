//! The seeds of the fuzz targets in `badge/fuzz/`, on any compiler: nothing panics, and nothing takes long.

#![cfg(all(feature = "algorithms", feature = "svg"))]

#[path = "../fuzz/parsers.rs"]
#[allow(unreachable_pub, reason = "the fuzz targets use it as a module of theirs")]
mod parsers;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Far more than any seed takes, even on a machine that is busy and in a build that is not optimised.
const LIMIT: Duration = Duration::from_secs(10);

fn replay(target: &str, parser: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let seeds: Vec<_> = fs::read_dir(&folder).expect("every target has seeds").collect();
    assert!(!seeds.is_empty(), "{target}");
    for seed in seeds {
        let path = seed.expect("the folder can be listed").path();
        let begun = Instant::now();
        parser(&fs::read(&path).expect("a seed can be read"));
        assert!(begun.elapsed() < LIMIT, "{}", path.display());
    }
}

macro_rules! targets {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            replay(stringify!($name), parsers::$name);
        }
    )*};
}

targets! { carrier png svg json verify rdf key status trust }
