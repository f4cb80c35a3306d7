use skillmark_tests::{expect_none, node, sample_site};

/// The page of a credential says when its review is overdue, by the reader's clock; who had to approve it; how it stands to
/// profiles; and what each version changed.
#[test]
fn a_page_tells_of_review_profiles_and_versions() {
    let (_scratch, site) = sample_site();
    let said = node("browser/governance.mjs", &[&site.to_string_lossy()]);
    expect_none(&said["problems"]);
}
