//! Gives the example catalog badges to try: `samples CATALOG CREDENTIAL DAY`. `cargo xtask samples` runs it.

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [catalog, credential, day] = arguments.as_slice() else {
        panic!("samples CATALOG CREDENTIAL DAY");
    };
    skillmark_tests::make_samples(Path::new(catalog), credential, day);
}
