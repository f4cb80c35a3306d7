use skillmark_tests::{Scratch, build, files, root, said, skillmark};

fn tiny() -> Scratch {
    Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"))
}

/// A file in the catalog's theme takes the place of the theme's.
#[test]
fn a_catalog_overrides_a_template_and_a_message() {
    let scratch = tiny();
    scratch.write(
        "theme/templates/404.html",
        "<!doctype html><html lang={{ lang }}><title>Own</title><p>{{ t(key=\"not-found-title\") }}",
    );
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let page = String::from_utf8_lossy(&files(&scratch.join("public"))["404.html"]).into_owned();
    assert!(page.contains("<title>Own</title>"), "{page}");
}

/// A mistake in a template is found by `check` as by `build`, at compile time and at render time.
#[test]
fn mistakes_of_templates_are_found() {
    for text in ["{% if %}", "{{ content.nothing.there }}", "{{ t(key=\"no-such-message\") }}", "{{ é }}"] {
        let scratch = tiny();
        scratch.write("theme/templates/404.html", text);
        let output = skillmark(&["check", &scratch.catalog().to_string_lossy()]);
        assert_eq!(output.status.code(), Some(1), "{text}: {}", said(&output));
        assert!(
            said(&output).contains("[C100]") && said(&output).contains("theme/templates/404.html"),
            "{}",
            said(&output)
        );
    }
}

/// Documents that are templates are tried as pages are.
#[test]
fn mistakes_in_the_feed_are_found() {
    for name in ["feed.atom", "sitemap.xml", "robots.txt"] {
        let scratch = tiny();
        scratch.write(&format!("theme/templates/{name}"), "{{ nothing.there }}");
        let output = skillmark(&["check", &scratch.catalog().to_string_lossy()]);
        assert!(output.status.code() == Some(1) && said(&output).contains("[C100]"), "{name}: {}", said(&output));
    }
}

/// Every language of the theme has every message.
#[test]
fn languages_have_the_same_messages() {
    let folder = root().join("themes/default/locales");
    let keys = |name: &str| -> std::collections::BTreeSet<String> {
        let text = std::fs::read_to_string(folder.join(name)).expect("the messages can be read");
        let keys = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
    };
    let english = keys("en.ftl");
    assert!(english.len() > 300, "only {} messages", english.len());
    for entry in std::fs::read_dir(&folder).expect("the languages can be listed") {
        let name = entry.expect("it can be listed").file_name().to_string_lossy().into_owned();
        let other = keys(&name);
        let differing: Vec<_> = english.symmetric_difference(&other).collect();
        assert!(differing.is_empty(), "{name}: {differing:?}");
    }
}
