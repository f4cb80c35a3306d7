use skillmark_tests::{Scratch, build, copy_folder, files, root, said, skillmark};

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

/// Returns the files of a built site as text.
fn built(scratch: &Scratch, more: &[&str]) -> std::collections::BTreeMap<String, String> {
    build(&scratch.catalog(), &scratch.join("public"), more);
    let files = files(&scratch.join("public")).into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// Insists that a site has the second theme's template, stylesheet, picture and phrases, and all else of the default's.
fn expect_second(site: &std::collections::BTreeMap<String, String>, home: &str) {
    let lost = &site["404.html"];
    assert!(lost.contains("A circle that goes nowhere") && lost.contains(&format!(">{home}</a>")), "{lost}");
    let is_of_theme = |path: &&String| path.starts_with("assets/style.") || path.starts_with("assets/lost.");
    assert_eq!(site.keys().filter(is_of_theme).count(), 2, "each is published once");
    let style = site.iter().find(|(path, _)| path.starts_with("assets/style.")).expect("there is a stylesheet");
    assert!(style.1.contains("--paper:#ffffff") && style.1.len() < 500, "the theme's stylesheet is replaced");
    let alpha = &site["credentials/alpha/index.html"];
    assert!(alpha.contains(&format!(">{home}</a>")), "a phrase is replaced on every page");
    assert!(alpha.contains("Skip to the content") && alpha.contains(style.0.as_str()), "all else stays");
    // Its phrases are English: the French ones stay, and its own stands in with its language.
    assert!(site["fr/credentials/alpha/index.html"].contains(">Accueil</a>"));
    assert!(site["fr/404.html"].contains("alt=\"A circle that goes nowhere\""));
}

fn second() -> std::path::PathBuf {
    root().join("tests/sites/themes/second")
}

#[test]
fn a_theme_lies_over_the_default_in_the_catalog() {
    let scratch = tiny();
    copy_folder(&second(), &scratch.join("catalog/theme"));
    expect_second(&built(&scratch, &[]), "Front page");
}

#[test]
fn a_theme_lies_over_the_default_from_a_folder() {
    expect_second(&built(&tiny(), &["--theme", &second().to_string_lossy()]), "Front page");
}

/// The catalog's own lies over the folder's, message by message.
#[test]
fn a_catalog_has_the_last_word() {
    let scratch = tiny();
    scratch.write("theme/locales/en.ftl", "home = Home of the catalog\n");
    let site = built(&scratch, &["--theme", &second().to_string_lossy()]);
    expect_second(&site, "Home of the catalog");
    scratch.write("theme/templates/404.html", "<!doctype html><html lang={{ lang }}><title>Last</title><p>x");
    let site = built(&scratch, &["--theme", &second().to_string_lossy()]);
    assert!(site["404.html"].contains("<title>Last</title>") && !site["404.html"].contains("circle"));
}

/// Whatever is wrong in a theme has a place: file, line and column.
#[test]
fn mistakes_of_themes_have_a_place() {
    for (path, text, place, message) in [
        ("templates/404.html", "<p>\n{{ t(key=\"no-such\") }}", "theme/templates/404.html:2:", "no message `no-such`"),
        (
            "templates/404.html",
            "<p>\n\n {{ asset(name=\"x.svg\") }}",
            "theme/templates/404.html:3:",
            "static file `x.svg`",
        ),
        ("templates/404.html", "<p>\n{% if %}", "theme/templates/404.html:2:7", ""),
        ("locales/fr.ftl", "home = Ici\nskip = { $x ->\n}\n", "theme/locales/fr.ftl:3:1", "not valid Fluent"),
        ("locales/fr.ftl", "home = Ici\n\nhome = Là\n", "theme/locales/fr.ftl:3:1", "`home` is given twice"),
        ("locales/x y.ftl", "home = Ici\n", "theme/locales/x y.ftl:1:1", "`x y` is not a language tag"),
        ("locales/fr.ftl", "homme = Ici\n", "theme/locales/fr.ftl:1:1", "did you mean `home`?"),
    ] {
        let scratch = tiny();
        scratch.write(&format!("theme/{path}"), text);
        let output = said(&skillmark(&["check", &scratch.catalog().to_string_lossy()]));
        assert!(output.contains(place) && output.contains(message), "{text}: {output}");
        // From elsewhere, the file cannot be shown; its name is.
        let other = tiny();
        let folder = scratch.join("catalog/theme");
        let output = skillmark(&["check", &other.catalog().to_string_lossy(), "--theme", &folder.to_string_lossy()]);
        let name = path.rsplit('/').next().unwrap_or(path);
        assert!(said(&output).contains(name) && said(&output).contains(message), "{text}: {}", said(&output));
    }
}

/// Returns the smallest file that is taken for a font.
fn font() -> Vec<u8> {
    let mut font = b"wOF2".to_vec();
    font.resize(64, 0);
    font[11] = 64;
    font
}

#[test]
fn colours_and_fonts_are_a_stylesheet_after_the_themes() {
    let scratch = tiny();
    assert!(!built(&scratch, &[])["index.html"].contains("/assets/look."), "none without options");
    scratch.write("theme/fonts/own.woff2", font());
    scratch.replace(
        "catalog.yaml",
        "taxonomies:",
        "theme:\n  colors: {institution: \"#8c1515\", accent: {light: \"#175e54\", dark: \"#8fd9c8\"}}\n  \
         fonts: {headings: theme/fonts/own.woff2, body: system-sans}\ntaxonomies:",
    );
    let site = built(&scratch, &[]);
    let (path, look) = site.iter().find(|(path, _)| path.starts_with("assets/look.")).expect("there is a stylesheet");
    for page in ["index.html", "fr/verify/index.html"] {
        let (theme, own) = (site[page].find("/assets/style."), site[page].find(path.as_str()));
        assert!(theme.is_some() && theme < own, "{page} loads it after the theme's");
    }
    for expected in [
        "--inst:#8c1515;--inst-on:#ffffff;--link:#8c1515;--brass:#175e54;",
        "@media (prefers-color-scheme:dark){:root{--inst:#",
        "--brass:#8fd9c8;",
        "--serif:\"Institution headings\",",
        "--sans:system-ui,",
        "font-display:swap",
    ] {
        assert!(look.contains(expected), "{expected}: {look}");
    }
    let url = look.split("url(\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the font has an address");
    assert!(files(&scratch.join("public"))[&format!("assets/{url}")] == font(), "the font lies beside it");
}

#[test]
fn a_logo_for_dark_pages_is_a_source() {
    let scratch = tiny();
    let logo = |radius: u8| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle r=\"{radius}\"/></svg>")
    };
    scratch.write("theme/logo.svg", logo(1));
    scratch.write("theme/logo-dark.svg", logo(2));
    scratch.replace(
        "catalog.yaml",
        "taxonomies:",
        "theme: {logo: theme/logo.svg, logo_dark: theme/logo-dark.svg}\ntaxonomies:",
    );
    let site = built(&scratch, &[]);
    let home = &site["index.html"];
    let dark = home.find("(prefers-color-scheme").expect("there is a source for dark pages");
    assert!(dark < home.find("<img alt").expect("there is a logo"), "{home}");
    assert_eq!(site.values().filter(|text| **text == logo(1) || **text == logo(2)).count(), 2, "both are published");
    scratch.replace("catalog.yaml", "logo-dark.svg", "nothing.svg");
    let output = skillmark(&["check", &scratch.catalog().to_string_lossy()]);
    assert!(said(&output).contains("[C043]"), "{}", said(&output));
}

/// A colour of a theme that has none to measure it by changes nothing, and that is said.
#[test]
fn a_theme_without_roles_is_told_of() {
    let scratch = tiny();
    scratch.write("theme/static/style.css", "body{color:#000}");
    scratch.replace("catalog.yaml", "taxonomies:", "theme: {colors: {accent: \"#175e54\"}}\ntaxonomies:");
    let output = said(&skillmark(&["check", &scratch.catalog().to_string_lossy()]));
    assert!(output.contains("warning[C053]") && output.contains("no colour `--brass`"), "{output}");
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
