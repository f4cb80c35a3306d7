//! `check --fix` on real files.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use skillmark::catalog::{SourceTree, load, read_catalog};
use skillmark_tests::{Scratch, files, root, said, skillmark};

use crate::text;

const PATH: &str = "credentials/alpha/index.md";

fn base() -> Scratch {
    Scratch::with_catalog(&root().join("tests/diagnostics/base"))
}

fn fix(scratch: &Scratch) -> (Option<i32>, String) {
    let output = skillmark(&["check", "--fix", &text(&scratch.catalog())]);
    (output.status.code(), said(&output))
}

fn read(scratch: &Scratch, path: &str) -> String {
    fs::read_to_string(scratch.catalog().join(path)).expect("the file can be read")
}

/// Byte-order mark, line ends, comments, order and spacing stay; what is written is YAML in its place.
#[test]
fn only_the_spans_are_touched() {
    let scratch = base();
    let before = "\u{feff}---\r\n# first\r\ntitle:   Alpha   # a title\r\nsumary: write a page.\r\nstatus: \"Actve\"\r\n\
        version: v1\r\nissuer: {0}\r\ndepartment: [  arst ] # é\r\ntype: academic\r\n\r\neffort: {hour: \"37,5\", duration: '12 weeks'}\r\n\
        evidence: {required: yes}\r\ngovernance: {review_by: 2028/6/1}\r\ncodes: {cip: '110701', noc: [NOC 21231]}\r\n\
        cost:\r\n  - who: Everybody\r\n    amount: 0\r\n    currency: cad\r\nlanguage: fr_CA\r\noutcomes: [Write a page.]\r\n\
        criteria:\r\n    - Hand in a page.\r\nskills:\r\n  - skills:writing\r\n  - 'skills:writng'\r\n---\r\n\r\n\
        See [all](/Credentials) and {{ count.credentails }}.  \r\n";
    scratch.write(PATH, before.replace("{0}", "mian"));
    scratch.write("credentials/alpha/index.fr.md", "---\ntitle: Alpha\n---\n");
    let (status, said) = fix(&scratch);
    let after = before
        .replace("{0}", "main")
        .replace("sumary", "summary")
        .replace("\"Actve\"", "active")
        .replace("v1", "1")
        .replace("arst", "arts")
        .replace("hour: \"37,5\"", "hours: 37.5")
        .replace("'12 weeks'", "P12W")
        .replace("yes", "true")
        .replace("2028/6/1", "2028-06-01")
        .replace("'110701'", "11.0701")
        .replace("NOC 21231", "21231")
        .replace("currency: cad", "currency: CAD")
        .replace("fr_CA", "fr-CA")
        .replace("'skills:writng'", "skills:writing")
        .replace("/Credentials", "/credentials/")
        .replace("credentails", "credentials");
    assert_eq!(read(&scratch, PATH), after, "{said}");
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("17 fixes in 1 file"), "{said}");
    // A second time there is nothing to do, and nothing is written.
    let modified = || fs::metadata(scratch.catalog().join(PATH)).and_then(|it| it.modified()).expect("a time");
    let then = modified();
    assert!(fix(&scratch).1.contains("nothing can be fixed"));
    assert_eq!(modified(), then);
}

/// A fix that would make two fields of one is taken back and said; the others are kept.
#[test]
fn a_fix_that_breaks_the_file_is_taken_back() {
    let scratch = base();
    scratch.replace(PATH, "status: active", "sumary: twice\nstatus: Active\neffort: {hour: 3}");
    let (status, said) = fix(&scratch);
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("left alone, since it would make the file worse: credentials/alpha/index.md:4"), "{said}");
    let text = read(&scratch, PATH);
    assert!(text.contains("sumary: twice\nstatus: active\neffort: {hours: 3}"), "{text}");
}

/// What a fix brings to light was there before: it is reported, and the fix stays.
#[test]
fn what_comes_to_light_is_no_reason_to_take_back() {
    let scratch = base();
    scratch.replace(PATH, "status: active", "status: Active");
    scratch.replace(PATH, "outcomes: [Write a page.]\ncriteria: [Hand in a page.]\n", "");
    scratch.replace(PATH, "department: arts", "department: science");
    scratch.write("credentials/alpha/index.fr.md", "---\ntitle: Alpha\n---\n");
    let (status, said) = fix(&scratch);
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("1 fix in 1 file") && said.contains("[C025]") && said.contains("[C040]"), "{said}");
    assert!(read(&scratch, PATH).contains("status: active"), "{said}");
}

/// Where there is doubt, nothing is written: two names as near, another number, a choice of the institution.
#[test]
fn doubt_is_left_to_people() {
    let scratch = base();
    scratch.write("credentials/beta-101/index.md", read(&scratch, PATH).replace("Alpha", "Beta"));
    scratch.replace(PATH, "skills: [", "prerequisites: [{credential: beta-102}]\nlinks: [example.edu]\nskills: [");
    scratch.replace("departments/arts/index.md", "---\ntitle", "---\ncolor: \"#ffee00\"\ntitle");
    let before = files(&scratch.catalog());
    let (status, said) = fix(&scratch);
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("nothing can be fixed") && said.contains("did you mean `beta-101`?"), "{said}");
    assert!(files(&scratch.catalog()) == before, "something was written");
}

/// A changed definition gets its new version, and nothing that was frozen is touched.
#[test]
fn a_changed_definition_gets_its_version() {
    let scratch = base();
    skillmark_tests::apply(&scratch, "lock 2026-01-01");
    let frozen = |scratch: &Scratch| {
        let mut all = files(&scratch.catalog());
        all.retain(|path, _| path.starts_with("versions"));
        all
    };
    let before = frozen(&scratch);
    scratch.replace(PATH, "Hand in a page.", "Hand in a book.");
    scratch.replace(PATH, "version: 1", "version: 7");
    let (status, said) = fix(&scratch);
    assert_eq!(status, Some(0), "{said}");
    assert!(read(&scratch, PATH).contains("version: 2\n"), "{}", read(&scratch, PATH));
    assert!(frozen(&scratch) == before, "a frozen file was written");
    // An altered lock is an error that nothing mends.
    scratch.replace("versions.lock", "credential: alpha", "credentail: alpha");
    let altered = frozen(&scratch);
    assert_eq!(fix(&scratch).0, Some(1));
    assert!(frozen(&scratch) == altered, "a frozen file was written");
}

/// Who may read a file stays as it was.
#[test]
fn permissions_stay() {
    let scratch = base();
    let path = scratch.catalog().join(PATH);
    scratch.replace(PATH, "status: active", "status: Active");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions can be set");
    assert_eq!(fix(&scratch).0, Some(0));
    assert_eq!(fs::metadata(&path).expect("the file is there").permissions().mode() & 0o777, 0o640);
}

/// Every suggestion, certain or not, is right YAML in its place: followed alone, it never leaves a file that cannot be
/// taken apart. Tried over every case of the diagnostics tests.
#[test]
fn every_suggestion_can_be_written() {
    let cases = root().join("tests/diagnostics/invalid");
    let mut tried = 0;
    for entry in fs::read_dir(&cases).expect("the cases can be listed") {
        let case = entry.expect("a case").path();
        // What needs time or the command to be laid out has no suggestion of its own but for versions.
        let scratch = base();
        skillmark_tests::copy_folder(&case, &scratch.catalog());
        for name in ["expected.txt", "setup"] {
            let _ = fs::remove_file(scratch.catalog().join(name));
        }
        tried += followed_one_by_one(&scratch, &case.display().to_string());
    }
    assert!(tried > 25, "only {tried} suggestions were tried");
}

fn followed_one_by_one(scratch: &Scratch, case: &str) -> usize {
    let (tree, found) = read_catalog(&scratch.catalog()).expect("the catalog can be read");
    let loaded = load(tree.clone(), found);
    let suggestions = loaded.diagnostics.iter().filter_map(|found| found.suggestion.as_ref());
    let mut tried = 0;
    for suggestion in suggestions {
        let sources = tree.iter().map(|(id, source)| {
            let mut source = source.clone();
            if id == suggestion.span.file {
                source.bytes.splice(suggestion.span.range(), suggestion.replacement.bytes());
            }
            source
        });
        let after = load(SourceTree::new(sources.collect()), Vec::new()).diagnostics;
        let broken = after.iter().find(|found| {
            found.span.file == suggestion.span.file && ["C010", "C012", "C013"].contains(&found.rule.code)
        });
        assert!(broken.is_none(), "{case}: {suggestion:?} leaves {broken:?}");
        tried += 1;
    }
    tried
}

/// What is suggested exists, and is told in words where it is for the author to choose.
#[test]
fn suggestions_can_be_followed() {
    let scratch = Scratch::with_catalog(&root().join("tests/diagnostics/base"));
    let told = || said(&skillmark(&["check", &text(&scratch.catalog())]));
    scratch.replace("catalog.yaml", "taxonomies:", "taxonomies:\n  levels: [{id: undergraduate, name: Undergraduate}]");
    let credential = "credentials/alpha/index.md";
    scratch.replace(
        credential,
        "type: academic",
        "type: academic\nlevel: Undergrad\ngovernance: {review_by: 2028-06-31}\nenrol: {url: www.example.edu/enrol}",
    );
    let found = told();
    for expected in ["did you mean `undergraduate`?", "June has 30 days", "write `https://www.example.edu/enrol`"] {
        assert!(found.contains(expected), "{expected}: {found}");
    }
    skillmark(&["check", &text(&scratch.catalog()), "--fix"]);
    let source = fs::read_to_string(scratch.catalog().join(credential)).expect("the credential is there");
    assert!(source.contains("level: Undergrad\n") && source.contains("url: www.example.edu/enrol"), "{source}");
    scratch.replace(credential, "type: academic", "codes:\n\tcip: \"11.0701\"\ntype: academic");
    assert!(told().contains("indented with a tab"), "{}", told());
}

/// Of an issuer that cannot be read, nothing is said to be missing.
#[test]
fn what_cannot_be_read_is_not_missing() {
    let scratch = Scratch::with_catalog(&root().join("tests/diagnostics/base"));
    let config = fs::read_to_string(scratch.catalog().join("catalog.yaml")).expect("the catalog is there");
    scratch.write("catalog.yaml", config + "profiles: [eu-2022]\n");
    let told = || said(&skillmark(&["check", &text(&scratch.catalog())]));
    assert!(told().contains("\"Country of the issuer\" is missing"), "{}", told());
    let issuer = fs::read_to_string(scratch.catalog().join("issuers/main/index.yaml")).expect("the issuer is there");
    scratch.write("issuers/main/index.yaml", issuer + "country: Canada\n");
    let found = told();
    assert!(found.contains("[C033]") && found.contains("[C125]") && !found.contains("`issuer."), "{found}");
}
