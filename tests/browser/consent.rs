use skillmark_tests::{Scratch, build, certificate, expect_none, node, root};

/// Nothing is asked of another host before the reader agrees to that host, and to no other then, whatever its answers
/// are; and each answer leads to the right verdict or to words on what to do.
#[test]
fn other_hosts_are_asked_after_consent_only() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    let (chain, key) = certificate(&["issuer.example"]);
    let files = [("chain.pem", chain), ("key.pem", key)].map(|(name, text)| {
        let path = scratch.join(name);
        std::fs::write(&path, text).expect("the file can be written");
        path.to_string_lossy().into_owned()
    });
    let said = node("browser/consent.mjs", &[&site.to_string_lossy(), "/", &files[0], &files[1]]);
    assert!(said["runs"].as_u64().is_some_and(|runs| runs > 18), "{}", said["runs"]);
    expect_none(&said["problems"]);
}
