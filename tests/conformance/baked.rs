//! Images that others baked, and images without a badge.

use skillmark_badge::carrier::read;

use crate::list::{Case, compare};
use crate::vectors::{bytes, independent};

/// Images in the same folders that carry nothing.
const UNBAKED: [&str; 6] = [
    "mozilla-openbadges-bakery/test/unbaked.png",
    "mozilla-openbadges-bakery/test/unbaked.svg",
    "pypi-openbadges-bakery/public_domain_heart.png",
    "pypi-openbadges-bakery/unbaked_example.svg",
    "1edtech-openbadges-validator-core/tests/testfiles/public_domain_heart.png",
    "1edtech-digital-credentials-public-validator/inspector-vc/src/test/resources/ob20/assets/beths-robot-badge.png",
];

#[test]
fn baked_images() {
    let baked = independent("baked").into_iter().map(|row| Case::new(row[0].as_str(), row[1].as_str(), said(&row[0])));
    let unbaked = UNBAKED.map(|path| Case::new(path, "refused", said(path)));
    compare("baked-images", &baked.chain(unbaked).collect::<Vec<_>>());
}

fn said(path: &str) -> String {
    match read(&bytes(path)) {
        Err(error) => format!("refused {error}"),
        Ok(carried) if carried.content().is_none() => "refused no JSON".to_owned(),
        Ok(carried) => format!("{} {}", carried.carrier.name(), start(&carried.text)),
    }
}

/// The first characters, without spaces and line ends.
fn start(text: &str) -> String {
    text.split_whitespace().collect::<String>().chars().take(24).collect()
}
