//! The search: does it find what a learner means, and does it do what pages rely on.

use std::io::Write as _;

use skillmark_tests::{expect_none, node, sample_site};

/// Of the credentials that answer a question, these many are among the first ten results on average.
const RECALL: f64 = 0.95;

/// One over the place of the first right answer, on average.
const RECIPROCAL_RANK: f64 = 0.8;

#[test]
fn learners_find_what_they_mean() {
    let (_scratch, site) = sample_site();
    let said = node("search/quality.mjs", &[&site.to_string_lossy()]);
    let mut out = std::io::stderr().lock();
    for line in said["lines"].as_array().into_iter().flatten() {
        let _ = writeln!(out, "{}", line.as_str().unwrap_or_default());
    }
    let languages = said["languages"].as_array().expect("it answers by language");
    assert_eq!(languages.len(), 2, "{languages:?}");
    for language in languages {
        let (recall, rank) = (language["recall"].as_f64(), language["rank"].as_f64());
        let _ = writeln!(out, "{language}");
        assert!(language["queries"].as_u64().is_some_and(|queries| queries >= 40), "{language}");
        assert!(recall.is_some_and(|recall| recall >= RECALL), "{language}");
        assert!(rank.is_some_and(|rank| rank >= RECIPROCAL_RANK), "{language}");
    }
}

#[test]
fn the_engine_keeps_its_word() {
    let (_scratch, site) = sample_site();
    let said = node("search/promises.mjs", &[&site.to_string_lossy()]);
    expect_none(&said["problems"]);
    assert!(said["checks"].as_u64().is_some_and(|checks| checks > 300), "{}", said["checks"]);
}
