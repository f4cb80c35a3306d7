use std::collections::BTreeMap;
use std::path::Path;

use skillmark_tests::{CATALOGS, Scratch, command, files, root, said};

fn build_with(catalog: &Path, environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let scratch = Scratch::with_catalog(catalog);
    let public = scratch.join("public");
    let mut command = command();
    command.arg("build").arg(scratch.catalog()).arg("--output").arg(&public).envs(environment.iter().copied());
    let output = command.output().expect("the command starts");
    assert!(output.status.success(), "{}", said(&output));
    files(&public)
}

/// Two folders, locales, time zones and thread counts: the same bytes.
#[test]
fn the_same_catalog_gives_the_same_bytes() {
    for catalog in CATALOGS {
        let catalog = root().join(catalog);
        let one = build_with(&catalog, &[("LC_ALL", "C"), ("TZ", "UTC"), ("RAYON_NUM_THREADS", "1")]);
        let two = build_with(
            &catalog,
            &[
                ("LC_ALL", "fr_CA.UTF-8"),
                ("LANG", "tr_TR.UTF-8"),
                ("TZ", "Pacific/Kiritimati"),
                ("RAYON_NUM_THREADS", "7"),
            ],
        );
        assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
        let differing: Vec<_> =
            one.iter().filter(|(path, bytes)| two[*path] != **bytes).map(|(path, _)| path).collect();
        assert!(differing.is_empty(), "{}: {differing:?}", catalog.display());
    }
}

/// A second build of the same catalog leaves every file's modification time alone; a change touches few.
#[test]
fn unchanged_files_keep_their_time() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let public = scratch.join("public");
    let times = || {
        files(&public)
            .into_keys()
            .map(|path| {
                let modified = std::fs::metadata(public.join(&path)).and_then(|file| file.modified());
                (path, modified.expect("files have a time"))
            })
            .collect::<BTreeMap<_, _>>()
    };
    skillmark_tests::build(&scratch.catalog(), &public, &[]);
    let first = times();
    std::thread::sleep(std::time::Duration::from_millis(20));
    skillmark_tests::build(&scratch.catalog(), &public, &[]);
    let mut second = times();
    // The mark of the folder is no file of the site.
    second.insert(".skillmark".to_owned(), first[".skillmark"]);
    assert_eq!(first, second);
    scratch.replace("pages/about.md", "This is all.", "This is nearly all.");
    skillmark_tests::build(&scratch.catalog(), &public, &[]);
    let third = times();
    let changed: Vec<_> = third
        .iter()
        .filter(|(path, time)| first[*path] != **time && *path != ".skillmark")
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(changed, ["about/index.html", "catalog.json"]);
}
